// Labels: which names fit beside their nodes at a given scale, most important first, none over another.
hoso.labels = (() => {
  const WRAP = 24;
  const LINES = 2;
  const CELL = 160;
  const pen = document.createElement("canvas").getContext("2d");

  const wrap = (text, lines = LINES, width = WRAP) => {
    const rows = [""];
    for (const word of text.split(/\s+/)) {
      const row = rows[rows.length - 1];
      if (row && row.length + word.length + 1 > width) rows.push(word);
      else rows[rows.length - 1] = row ? `${row} ${word}` : word;
    }
    if (rows.length <= lines) return rows;
    return [...rows.slice(0, lines - 1), `${rows[lines - 1].replace(/[,;:]$/, "")} …`];
  };

  const meets = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

  // Boxes in use, kept in cells so that a test looks at neighbours only.
  const shelf = () => {
    const cells = new Map();
    const each = (area, visit) => {
      for (let x = Math.floor(area.x / CELL); x <= Math.floor((area.x + area.w) / CELL); x += 1) {
        for (let y = Math.floor(area.y / CELL); y <= Math.floor((area.y + area.h) / CELL); y += 1)
          visit(x * 65536 + y);
      }
    };
    // How many boxes of others a box meets.
    const met = (wanted, owner) => {
      const found = new Set();
      each(wanted, (key) =>
        (cells.get(key) ?? []).forEach((used) => {
          if (used.owner !== owner && meets(used, wanted)) found.add(used);
        }),
      );
      return found.size;
    };
    const put = (area) =>
      each(area, (key) => {
        if (cells.has(key)) cells.get(key).push(area);
        else cells.set(key, [area]);
      });
    return { put, met, free: (wanted) => met(wanted, null) === 0 };
  };

  const box = ({ node, x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    w: 2 * radius,
    h: 2 * radius,
    owner: node.id,
  });
  const inside = (a, frame) =>
    a.x >= frame.x && a.y >= frame.y && a.x + a.w <= frame.x + frame.w && a.y + a.h <= frame.y + frame.h;
  const EVERYWHERE = { x: -1e9, y: -1e9, w: 2e9, h: 2e9 };

  // Places for the labels of `shown` ({ node, x, y, radius, rank, lines? }) and of `links` ({ text, x, y }), in screen
  // units. The most linked tenth and what is lit may lie over other nodes, never over other names; names prefer `frame`.
  const place = (shown, links, frame = EVERYWHERE, size = 12) => {
    const [spots, names] = [shelf(), shelf()];
    const placed = [];
    const height = size * 1.25;
    const degrees = shown.map(({ node }) => node.degree).sort((a, b) => b - a);
    const leading = Math.max(degrees[Math.floor(degrees.length / 10)] ?? 0, 2);
    shown.forEach((at) => spots.put(box(at)));
    const tries = (at, rows) => {
      pen.font = `${at.strong ? "600 " : ""}${size}px ${hoso.shapes.FONT}`;
      const w = Math.max(...rows.map((row) => pen.measureText(row).width)) + 4;
      const h = rows.length * height;
      const gap = at.radius + 3;
      const [right, left] = [at.x + gap, at.x - gap - w];
      const [low, high] = [at.y + gap, at.y - gap - h];
      const near = gap * 0.4;
      return [
        [at.x - w / 2, low, "center"],
        [at.x - w / 2, high, "center"],
        [right, at.y - h / 2, "left"],
        [left, at.y - h / 2, "right"],
        [right - near, low - near, "left"],
        [left + near, low - near, "right"],
        [right - near, high + near, "left"],
        [left + near, high + near, "right"],
      ].map(([x, y, align]) => ({ x, y, w, h, align, rows }));
    };
    // The whole name, narrower, or its beginning: inside the frame first, then over other nodes if it matters enough.
    const nameNode = (at) => {
      if (!inside({ x: at.x, y: at.y, w: 0, h: 0 }, frame)) return;
      const text = hoso.words.label(at.node);
      const forms = [wrap(text, at.lines), wrap(text, at.lines, 15), wrap(text, 1)];
      const all = forms.flatMap((rows) => tries(at, rows));
      const clear = all.filter((one) => names.free(one));
      const within = clear.filter((one) => inside(one, frame));
      const alone = (one) => spots.met(one, at.node.id) === 0;
      const over = (some) => [...some].sort((a, b) => spots.met(a, at.node.id) - spots.met(b, at.node.id))[0];
      const fit =
        within.find(alone) ??
        (at.rank >= leading ? over(within) : null) ??
        (at.rank >= 1000 ? clear.find(alone) : null) ??
        (at.rank >= 2000 ? all[0] : null);
      if (!fit) return;
      names.put(fit);
      const anchor = { left: fit.x + 2, right: fit.x + fit.w - 2, center: fit.x + fit.w / 2 }[fit.align];
      placed.push({
        id: at.node.id,
        rows: fit.rows,
        strong: at.strong,
        x: anchor,
        y: fit.y,
        align: fit.align,
        size,
        height,
      });
    };
    const spotOf = ({ text, x, y }) => {
      pen.font = `italic ${size - 1}px ${hoso.shapes.FONT}`;
      const w = pen.measureText(text).width + 4;
      return { x: x - w / 2, y: y - height / 2, w, h: height, owner: "" };
    };
    const nameLink = (link) => {
      const { text, x } = link;
      const spot = spotOf(link);
      if (!names.free(spot) || lit.some((at) => meets(box(at), spot))) return;
      names.put(spot);
      placed.push({ id: "", rows: [text], soft: true, x, y: spot.y, align: "center", size: size - 1, height });
    };
    const ranked = [...shown].sort((a, b) => b.rank - a.rank || (a.node.id < b.node.id ? -1 : 1));
    const lit = ranked.filter((at) => at.rank >= 1000);
    links.forEach((link) => spots.put(spotOf(link)));
    lit.forEach(nameNode);
    links.forEach(nameLink);
    ranked.filter((at) => at.rank < 1000).forEach(nameNode);
    return placed;
  };

  return { place, wrap };
})();

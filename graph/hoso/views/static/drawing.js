// Drawing: the picture as it stands, as SVG with its title, filters and legend; the PNG is made from it.
hoso.drawing = (() => {
  const { element, PATHS, DASHES, FONT, palette } = hoso.shapes;
  const { nodes, links } = hoso.model;
  const MARGIN = 70;
  const HEAD = 74;
  const FOOT = 56;

  const bent = (a, b, bend) => {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    return { x: (a.x + b.x) / 2 + dy * bend, y: (a.y + b.y) / 2 - dx * bend };
  };
  const short = (from, to, by) => {
    const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: to.x - ((to.x - from.x) * by) / far, y: to.y - ((to.y - from.y) * by) / far };
  };

  const line = (link, sure, colours) => {
    const [a, b] = [hoso.canvas.at(link.from), hoso.canvas.at(link.to)];
    const turn = bent(a, b, link.bend);
    const end = short(turn, b, nodes.get(link.to).radius + 5);
    return element("path", {
      d: `M${a.x} ${a.y}Q${turn.x} ${turn.y} ${end.x} ${end.y}`,
      fill: "none",
      stroke: colours["edge-strong"],
      "stroke-opacity": 0.65,
      "stroke-width": link.relation === "tenure" ? 1.8 : 1.1,
      "marker-end": "url(#arrow)",
      ...(DASHES[sure] ? { "stroke-dasharray": DASHES[sure].join(" ") } : {}),
    });
  };

  const mark = (node, colours) => {
    const { x, y } = hoso.canvas.at(node.id);
    const shape = element("path", {
      d: PATHS[node.kind],
      transform: `translate(${x} ${y}) scale(${node.radius})`,
      fill: colours[node.kind],
      stroke: colours.paper,
      "stroke-width": 2 / node.radius,
    });
    shape.append(element("title", {}, hoso.words.label(node)));
    return shape;
  };

  const text = (x, y, words, attributes) => element("text", { x, y, ...attributes }, words);
  const ANCHOR = { center: "middle", left: "start", right: "end" };
  const name = (label, colours) =>
    label.rows.map((row, i) =>
      text(label.x, label.y + (i + 0.78) * label.height, row, {
        "text-anchor": ANCHOR[label.align],
        "font-size": label.size,
        "font-weight": label.strong ? 600 : 400,
        fill: colours.ink,
        stroke: colours.paper,
        "stroke-width": 3,
        "paint-order": "stroke",
        "stroke-linejoin": "round",
      }),
    );

  const legend = (kinds, colours, x, y) => {
    const group = element("g", { transform: `translate(${x} ${y})`, "font-size": 13, fill: colours.ink });
    kinds.forEach((kind, i) => {
      group.append(
        element("path", { d: PATHS[kind], transform: `translate(${i * 150 + 8} -5) scale(7)`, fill: colours[kind] }),
      );
      group.append(text(i * 150 + 22, 0, hoso.words.t(kind), {}));
    });
    return group;
  };

  const build = () => {
    const view = hoso.state.visible();
    const colours = palette();
    const shown = [...view.nodes].map((id) => ({ node: nodes.get(id), ...hoso.canvas.at(id) }));
    const [xs, ys] = [shown.map((at) => at.x), shown.map((at) => at.y)];
    const box = shown.length
      ? {
          x: Math.min(...xs) - MARGIN * 1.4,
          y: Math.min(...ys) - MARGIN,
          r: Math.max(...xs) + MARGIN * 1.4,
          b: Math.max(...ys) + MARGIN,
        }
      : { x: -320, y: -100, r: 320, b: 100 };
    const width = Math.max(box.r - box.x, 780);
    const height = box.b - box.y + HEAD + FOOT;
    const [left, top] = [(box.x + box.r - width) / 2, box.y - HEAD];
    const svg = element("svg", {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `${left} ${top} ${width} ${height}`,
      width,
      height,
      "font-family": FONT,
      lang: hoso.words.lang,
    });
    const arrow = element("marker", {
      id: "arrow",
      viewBox: "0 0 8 8",
      refX: 7,
      refY: 4,
      markerWidth: 7,
      markerHeight: 7,
      orient: "auto-start-reverse",
      markerUnits: "userSpaceOnUse",
    });
    arrow.append(element("path", { d: "M0 .8L8 4L0 7.2Z", fill: colours["edge-strong"] }));
    const defs = element("defs", {});
    defs.append(arrow);
    const placed = hoso.labels.place(
      shown.map(({ node, x, y }) => ({ node, x, y, radius: node.radius, rank: node.degree, lines: 3 })),
      [],
    );
    svg.append(
      defs,
      element("rect", { x: left, y: top, width, height, fill: colours.paper }),
      text(left + 28, top + 38, hoso.words.page.title, { "font-size": 22, "font-weight": 600, fill: colours.ink }),
      text(left + 28, top + 60, document.getElementById("status").textContent, {
        "font-size": 13,
        fill: colours.soft,
      }),
      ...[...view.links].map(([id, sure]) => line(links.get(id), sure, colours)),
      ...shown.map(({ node }) => mark(node, colours)),
      ...placed.flatMap((label) => name(label, colours)),
      legend(
        hoso.words.page.kinds.filter((kind) => shown.some((at) => at.node.kind === kind)),
        colours,
        left + 28,
        top + height - 22,
      ),
    );
    return { svg, width, height };
  };

  const svg = () => new XMLSerializer().serializeToString(build().svg);

  const png = async () => {
    const { svg: drawn, width, height } = build();
    const blob = new Blob([new XMLSerializer().serializeToString(drawn)], { type: "image/svg+xml" });
    const address = URL.createObjectURL(blob);
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, 8000 / Math.max(width, height));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  };

  return { svg, png };
})();

// Canvas: vis-network moves, zooms and finds what is under the pointer; how things look is drawn here.
hoso.canvas = (() => {
  const { nodes, links, touching } = hoso.model;
  const { state, choose, chooseLink } = hoso.state;
  const holder = document.getElementById("graph");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let view = { nodes: new Set(), links: new Map() };
  let lit = new Set();
  let colours = hoso.shapes.palette();
  let hovered = "";
  let labels = { key: "", placed: [] };
  let network = null;
  const sets = { nodes: null, edges: null };

  const picked = () => Boolean(state.node || state.link);
  const isLit = (link) => link.id === state.link || link.from === state.node || link.to === state.node;
  const rank = (node) => {
    if (node.id === state.node || (state.link && lit.has(node.id))) return 3000;
    if (node.id === hovered) return 2000;
    return (lit.has(node.id) ? 1000 : 0) + node.degree;
  };

  const drawNode = ({ ctx, id, x, y }) => {
    const node = nodes.get(id);
    const paint = () => {
      ctx.save();
      ctx.globalAlpha = picked() && !lit.has(id) ? 0.22 : 1;
      ctx.translate(x, y);
      ctx.scale(node.radius, node.radius);
      if (id === state.node) {
        ctx.strokeStyle = colours.ink;
        ctx.lineWidth = 9 / node.radius;
        ctx.stroke(hoso.shapes.drawn[node.kind]);
      }
      ctx.fillStyle = colours[node.kind];
      ctx.strokeStyle = id === hovered ? colours.ink : colours.paper;
      ctx.lineWidth = (id === state.node ? 4 : 2) / node.radius;
      ctx.stroke(hoso.shapes.drawn[node.kind]);
      ctx.fill(hoso.shapes.drawn[node.kind]);
      ctx.restore();
    };
    return { drawNode: paint, nodeDimensions: { width: 2 * node.radius, height: 2 * node.radius } };
  };

  const dressed = (link) => {
    const strong = isLit(link);
    const sure = view.links.get(link.id);
    return {
      id: link.id,
      from: link.from,
      to: link.to,
      hidden: !view.links.has(link.id) && link.id !== state.link,
      dashes: hoso.shapes.DASHES[sure] ?? false,
      width: (link.relation === "tenure" ? 1.9 : 1.1) + (strong ? 0.9 : 0),
      color: { color: strong ? colours["edge-strong"] : colours.edge, opacity: picked() && !strong ? 0.25 : 0.9 },
      arrows: { to: { enabled: true, scaleFactor: 0.42 } },
      smooth: link.bend
        ? { enabled: true, type: link.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(link.bend) }
        : false,
      hoverWidth: 1,
    };
  };

  const shownNow = (scale) =>
    [...view.nodes].map((id) => {
      const { x, y } = network.body.nodes[id];
      const node = nodes.get(id);
      return {
        node,
        x: x * scale,
        y: y * scale,
        radius: node.radius * scale,
        rank: rank(node),
        strong: rank(node) >= 2000 || (lit.has(id) && !state.hops),
        lines: rank(node) >= 2000 ? 4 : 2,
      };
    });
  const wordsOnLinks = (scale) => {
    const near = state.node ? touching.get(state.node) : state.link ? [links.get(state.link)] : [];
    const visible = near.filter((link) => view.links.has(link.id) || link.id === state.link);
    if (visible.length > 16) return [];
    return visible.map((link) => {
      const { x, y } = network.body.edges[link.id].edgeType.getPoint(0.5);
      return { text: hoso.words.label(link), x: x * scale, y: y * scale };
    });
  };

  const drawLabels = (ctx) => {
    const scale = network.getScale();
    const moved = network.body.nodeIndices.reduce(
      (sum, id, i) => sum + network.body.nodes[id].x * (i + 1) + network.body.nodes[id].y,
      0,
    );
    const middle = network.getViewPosition();
    const key = [scale, moved, hovered, middle.x, middle.y].join(" ");
    if (labels.key !== key) {
      const [w, h] = [holder.clientWidth - 8, holder.clientHeight - 8];
      const frame = { x: middle.x * scale - w / 2, y: middle.y * scale - h / 2, w, h };
      labels = { key, placed: hoso.labels.place(shownNow(scale), wordsOnLinks(scale), frame) };
    }
    ctx.save();
    ctx.scale(1 / scale, 1 / scale);
    ctx.lineJoin = "round";
    for (const at of labels.placed) {
      ctx.globalAlpha = picked() && at.id && !lit.has(at.id) && at.id !== hovered ? 0.35 : 1;
      ctx.font = `${at.strong ? "600 " : at.soft ? "italic " : ""}${at.size}px ${hoso.shapes.FONT}`;
      ctx.textAlign = at.align;
      ctx.textBaseline = "middle";
      ctx.strokeStyle = colours.paper;
      ctx.lineWidth = 4;
      ctx.fillStyle = at.soft ? colours.soft : colours.ink;
      at.rows.forEach((row, i) => {
        const y = at.y + (i + 0.5) * at.height;
        ctx.strokeText(row, at.x, y);
        ctx.fillText(row, at.x, y);
      });
    }
    ctx.restore();
  };

  const refresh = (next) => {
    view = next;
    colours = hoso.shapes.palette();
    lit = new Set(state.node ? [state.node] : []);
    for (const link of links.values()) {
      if (isLit(link) && (view.links.has(link.id) || link.id === state.link)) lit.add(link.from).add(link.to);
    }
    labels.key = "";
    sets.nodes.update([...nodes.keys()].map((id) => ({ id, hidden: !view.nodes.has(id) })));
    sets.edges.update([...links.values()].map(dressed));
    network.redraw();
  };

  const motion = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
  // All that is visible, with room for the names at the rim.
  const fit = (animation = motion()) => {
    if (!view.nodes.size) return;
    const points = [...view.nodes].map((id) => network.getPosition(id));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [Math.max(holder.clientWidth - 150, 120), Math.max(holder.clientHeight - 90, 120)];
    const scale = Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1), 1.4);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation });
  };
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: motion() });
  // Bring a node into the frame; the picture stays where it is when the node is well inside already.
  const show = (id) => {
    const { x, y } = network.canvasToDOM(network.getPosition(id));
    const { clientWidth: w, clientHeight: h } = holder;
    if (x > w * 0.1 && x < w * 0.9 && y > h * 0.1 && y < h * 0.9) return;
    network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: motion() });
  };

  const start = () => {
    const upright = holder.clientHeight > holder.clientWidth * 1.15;
    const place = ({ x, y }) => (upright ? { x: y, y: x } : { x, y });
    sets.nodes = new vis.DataSet(
      [...nodes.values()].map((node) => ({ id: node.id, ...place(node), ctxRenderer: drawNode })),
    );
    sets.edges = new vis.DataSet([...links.values()].map(dressed));
    network = new vis.Network(holder, { nodes: sets.nodes, edges: sets.edges }, hoso.words.data("options"));
    holder.querySelector(".vis-network").tabIndex = -1;
    network.on("afterDrawing", drawLabels);
    network.on("click", ({ nodes: [node], edges: [link] }) =>
      node || !link ? choose(node ?? "") : chooseLink(link),
    );
    network.on("doubleClick", ({ nodes: [node] }) => {
      if (node) hoso.state.change({ hops: 1 });
    });
    network.on("hoverNode", ({ node }) => {
      hovered = node;
      holder.style.cursor = "pointer";
      network.redraw();
    });
    network.on("blurNode", () => {
      hovered = "";
      holder.style.cursor = "";
      network.redraw();
    });
    network.on("hoverEdge", () => {
      holder.style.cursor = "pointer";
    });
    network.on("blurEdge", () => {
      holder.style.cursor = "";
    });
  };

  const at = (id) => network.getPosition(id);
  const screen = (id) => network.canvasToDOM(network.getPosition(id));
  const middle = (id) => network.canvasToDOM(network.body.edges[id].edgeType.getPoint(0.5));
  const centre = () => network.getViewPosition();
  return { start, refresh, fit, zoom, show, at, screen, middle, centre };
})();

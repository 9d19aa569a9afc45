// Model: nodes and links as they came, and which link touches which node.
hoso.model = (() => {
  const { data, page, fold } = hoso.words;
  const nodes = new Map(data("node-data").map((node) => [node.id, node]));
  const links = new Map(data("link-data").map((link) => [link.id, link]));
  const touching = new Map([...nodes.keys()].map((id) => [id, []]));

  for (const link of links.values()) {
    touching.get(link.from).push(link);
    if (link.to !== link.from) touching.get(link.to).push(link);
  }
  const twins = new Map();
  for (const link of links.values()) {
    const pair = [link.from, link.to].sort().join("\n");
    twins.set(pair, [...(twins.get(pair) ?? []), link]);
  }
  for (const group of twins.values()) {
    group.forEach((link, i) => {
      const side = link.from < link.to ? 1 : -1;
      const [a, b] = [nodes.get(link.from), nodes.get(link.to)];
      const far = Math.hypot(a.x - b.x, a.y - b.y) || 1;
      link.bend = side * (i - (group.length - 1) / 2) * Math.min(0.22, 36 / far);
    });
  }
  for (const node of nodes.values()) {
    node.degree = touching.get(node.id).length;
    node.radius = Math.min(8 + 2.5 * Math.sqrt(node.degree), 24);
    node.folded = [node.label, node.labelEn, ...node.names].filter(Boolean).map(fold);
  }

  const other = (link, id) => nodes.get(link.from === id ? link.to : link.from);
  const evidence = (thing) => thing.evidence.map((number) => page.evidence[number]);
  const years = [...links.values(), ...nodes.values()]
    .flatMap((thing) => thing.bounds)
    .filter(Boolean)
    .map((day) => Number(day.slice(0, 4)));
  const first = years.length ? Math.min(...years) : 0;
  const last = years.length ? Math.max(...years) : 0;

  return { nodes, links, touching, other, evidence, years: { first, last } };
})();

// Exports: what the filters let through, as picture, table and graph file.
hoso.exports = (() => {
  const { words } = hoso;
  const { nodes, links, evidence } = hoso.model;
  const BOUNDS = [
    "begin_earliest",
    "begin_latest",
    "end_earliest",
    "end_latest",
    "observed_earliest",
    "observed_latest",
  ];
  const days = (thing) => BOUNDS.map((_, i) => thing.bounds[i] ?? "");

  // A cell that a spreadsheet would take for a formula gets an apostrophe; quotes are doubled.
  const cell = (value) => {
    const safe = /^[=+\-@\t\r\0]/.test(value) ? `'${value}` : value;
    return `"${safe.replaceAll('"', '""')}"`;
  };

  const csv = (view) => {
    const head = [
      "from",
      "from_kind",
      "relation",
      "label",
      "note",
      "to",
      "to_kind",
      "standing",
      ...BOUNDS,
      "sentence",
      "quote",
      "source",
      "published",
      "url",
      "confidence",
      "from_iri",
      "to_iri",
      "link",
    ];
    const lines = hoso.table.rows(view).map(({ link, sure }) => {
      const [from, to, said] = [nodes.get(link.from), nodes.get(link.to), evidence(link)];
      const each = (field) => said.map((one) => one[field]).join(" | ");
      return [
        from.label,
        from.kind,
        link.relation,
        link.label,
        link.note,
        to.label,
        to.kind,
        sure,
        ...days(link),
        each("sentence"),
        each("quote"),
        each("headline"),
        each("published"),
        each("url"),
        each("confidence"),
        from.id,
        to.id,
        link.id,
      ];
    });
    return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
  };

  // XML 1.0 cannot hold control characters, escaped or not.
  const xml = (text) =>
    String(text)
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;");

  const graphml = (view) => {
    const forNodes = ["kind", "label", "label_en", "detail", ...BOUNDS, "x", "y"];
    const forLinks = ["relation", "label", "label_en", "note", "standing", ...BOUNDS, "evidence", "sources"];
    const keys = (names, on) =>
      names.map(
        (name) =>
          `<key id="${on}_${name}" for="${on}" attr.name="${name}" attr.type="${name === "x" || name === "y" ? "double" : "string"}"/>`,
      );
    const fields = (names, on, values) =>
      names.map((name, i) => (values[i] === "" ? "" : `<data key="${on}_${name}">${xml(values[i])}</data>`)).join("");
    const points = [...view.nodes]
      .map((id) => nodes.get(id))
      .map((node) => {
        const { x, y } = hoso.canvas.at(node.id);
        const values = [node.kind, node.label, node.labelEn, node.detail, ...days(node), x, y];
        return `<node id="${xml(node.id)}">${fields(forNodes, "node", values)}</node>`;
      });
    const lines = [...view.links].map(([id, sure]) => {
      const link = links.get(id);
      const said = evidence(link);
      const values = [
        link.relation,
        link.label,
        link.labelEn,
        link.note,
        sure,
        ...days(link),
        said.map((one) => one.sentence || one.quote).join("\n"),
        said.map((one) => one.url || one.headline).join("\n"),
      ];
      return `<edge id="${xml(id)}" source="${xml(link.from)}" target="${xml(link.to)}">${fields(forLinks, "edge", values)}</edge>`;
    });
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      ...keys(forNodes, "node"),
      ...keys(forLinks, "edge"),
      '<graph id="hoso" edgedefault="directed">',
      ...points,
      ...lines,
      "</graph>",
      "</graphml>",
      "",
    ].join("\n");
  };

  const MAKERS = {
    png: async () => hoso.drawing.png(),
    svg: async () => new Blob([hoso.drawing.svg()], { type: "image/svg+xml" }),
    csv: async (view) => new Blob([csv(view)], { type: "text/csv;charset=utf-8" }),
    graphml: async (view) => new Blob([graphml(view)], { type: "application/xml" }),
  };

  const save = async (format) => {
    const address = URL.createObjectURL(await MAKERS[format](hoso.state.visible()));
    const name =
      words
        .fold(words.page.title)
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "") || "hoso";
    const link = hoso.panel.make("a", { href: address, download: `${name}.${format}` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  };

  const start = () => {
    const menu = document.getElementById("export");
    menu.addEventListener("click", (event) => {
      const format = event.target.closest("[data-export]")?.dataset.export;
      if (!format) return;
      menu.open = false;
      save(format);
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  };

  return { start, cell, csv, graphml };
})();

// Table: the same links as rows, for reading, for screen readers, for copying.
hoso.table = (() => {
  const { t, label, note, spoken, when } = hoso.words;
  const { nodes, links, evidence } = hoso.model;
  const { state, chooseLink } = hoso.state;
  const holder = document.getElementById("table");
  const COLUMNS = ["from", "relation", "to", "when", "sure", "source"];

  const rows = (view) => {
    const named = [...view.links].map(([id, sure]) => ({ link: links.get(id), sure }));
    const key = ({ link }) => [label(nodes.get(link.from)), label(link), label(nodes.get(link.to)), link.id];
    const compare = new Intl.Collator("vi").compare;
    return named
      .map((row) => ({ ...row, key: key(row) }))
      .sort((a, b) => a.key.reduce((found, part, i) => found || compare(part, b.key[i]), 0));
  };

  const row = ({ link, sure }, withSure) => {
    const { make, nodeButton, chip } = hoso.panel;
    const [first, ...more] = evidence(link);
    const open = make(
      "button",
      { type: "button", class: "link", lang: spoken(link), onclick: () => chooseLink(link.id) },
      label(link),
    );
    return make(
      "tr",
      {},
      make("td", {}, nodeButton(nodes.get(link.from))),
      make("td", {}, open, note(link) && ` (${note(link)})`),
      make("td", {}, nodeButton(nodes.get(link.to))),
      make("td", {}, when(link)),
      withSure ? make("td", {}, chip(sure)) : "",
      make(
        "td",
        { lang: "vi" },
        first ? `${first.headline || first.url}${more.length ? ` +${more.length}` : ""}` : "–",
      ),
    );
  };

  const refresh = (view) => {
    holder.hidden = state.view !== "table";
    document.getElementById("graph").hidden = state.view === "table";
    if (holder.hidden) return void holder.replaceChildren();
    const { make } = hoso.panel;
    const columns = COLUMNS.filter((name) => name !== "sure" || state.first);
    holder.replaceChildren(
      make(
        "table",
        {},
        make("caption", {}, t("table_caption")),
        make("thead", {}, make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, t(`col_${name}`))))),
        make("tbody", {}, ...rows(view).map((one) => row(one, Boolean(state.first)))),
      ),
    );
  };

  return { refresh, rows };
})();

// Panel: what is chosen, in words, with the sentence and the source behind every link. Text only, never markup.
hoso.panel = (() => {
  const { t, label, note, detail, spoken, when, day, page } = hoso.words;
  const { nodes, links, touching, evidence } = hoso.model;
  const { state, choose } = hoso.state;
  const panel = document.getElementById("panel");
  const SHOWN_AT_ONCE = 1;
  const NAMES_AT_ONCE = 3;

  const make = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "onclick") made.addEventListener("click", value);
      else if (value !== "") made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== "" && child !== null && child !== undefined));
    return made;
  };

  const nodeButton = (node) =>
    make(
      "button",
      {
        type: "button",
        class: "link",
        lang: spoken(node),
        onclick: () => {
          choose(node.id);
          hoso.canvas.show(node.id);
        },
      },
      label(node),
    );

  // The sentence, with the quoted words marked where they stand.
  const marked = ({ quote, sentence }) => {
    const text = sentence || quote;
    const at = text.indexOf(quote);
    const quoted = make("blockquote", { lang: "vi" });
    if (at < 0) quoted.append(text, " ", make("mark", {}, quote));
    else quoted.append(text.slice(0, at), make("mark", {}, quote), text.slice(at + quote.length));
    return quoted;
  };

  const source = ({ headline, url, published, publisher }) => {
    const title = headline || url || t("untitled");
    const linked = /^https?:\/\//i.test(url)
      ? make("a", { href: url, rel: "noopener noreferrer", target: "_blank", lang: "vi" }, title)
      : make("span", { lang: "vi" }, title);
    const told = [publisher, published && day(published)].filter(Boolean).join(", ");
    return make("div", {}, linked, told && ` · ${told}`);
  };

  const cited = (one) =>
    make(
      "figure",
      {},
      marked(one),
      make(
        "figcaption",
        {},
        source(one),
        make(
          "div",
          {},
          t("confidence", { n: Number(one.confidence).toLocaleString(hoso.words.lang) }),
          ` · ${t("rule")} ${one.rule}`,
        ),
      ),
    );

  const sentences = (thing) => {
    const all = evidence(thing).map(cited);
    if (!all.length) return thing.relation === "part-of" ? [make("p", { class: "soft" }, t("no_sentence"))] : [];
    const rest = all.slice(SHOWN_AT_ONCE);
    return [
      ...all.slice(0, SHOWN_AT_ONCE),
      rest.length ? make("details", {}, make("summary", {}, t("more_evidence", { n: rest.length })), ...rest) : "",
    ];
  };

  const chip = (sure) => (sure ? make("span", { class: `chip ${sure}` }, t(sure)) : "");
  const words = (link) => make("span", { lang: spoken(link) }, label(link));
  const extra = (link) => (note(link) ? make("span", { class: "soft", lang: "vi" }, ` (${note(link)})`) : "");

  const card = (link, id, sure) => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
    const title = !id
      ? make("p", {}, nodeButton(from), " — ", words(link), extra(link), " → ", nodeButton(to))
      : link.from === id
        ? make("p", {}, words(link), extra(link), " → ", nodeButton(to))
        : make("p", {}, nodeButton(from), " → ", words(link), extra(link));
    return make(
      "article",
      {},
      title,
      make("p", { class: "when" }, when(link), sure && " ", chip(sure)),
      ...sentences(link),
    );
  };

  const heading = (kind, key) =>
    make(
      "div",
      { class: "kind" },
      hoso.shapes.swatch(kind),
      make("span", {}, t(key)),
      make("button", { type: "button", class: "icon", "aria-label": t("close"), onclick: () => choose("") }, "×"),
    );

  const groups = (node, view) =>
    page.relations
      .map((relation) => {
        const mine = touching.get(node.id).filter((link) => link.relation === relation && view.links.has(link.id));
        if (!mine.length) return [];
        const start = (link) => link.bounds.filter(Boolean).sort()[0] ?? "";
        mine.sort((a, b) => (start(b) < start(a) ? -1 : start(b) > start(a) ? 1 : a.id < b.id ? -1 : 1));
        return [
          make("h3", {}, t(`rel_${relation}`), make("small", {}, String(mine.length))),
          ...mine.map((link) => card(link, node.id, view.links.get(link.id))),
        ];
      })
      .flat();

  const alsoCalled = (names) => {
    const said = make("p", { class: "soft" }, `${t("also")}: `, make("span", { lang: "vi" }, names.join("; ")));
    if (names.length <= NAMES_AT_ONCE) return names.length ? said : "";
    return make("details", { class: "soft" }, make("summary", {}, t("other_names", { n: names.length })), said);
  };

  const aboutNode = (node, view) => {
    const parts = groups(node, view);
    const hidden = touching.get(node.id).filter((link) => !view.links.has(link.id)).length;
    const facts = node.facts.flatMap(([vi, en, value]) => [
      make("dt", {}, hoso.words.lang === "en" ? en : vi),
      make("dd", { lang: "vi" }, value),
    ]);
    const names = node.names.filter((name) => name !== label(node));
    return [
      heading(node.kind, `one_${node.kind}`),
      make("h2", { lang: spoken(node) }, label(node)),
      detail(node) && make("p", { class: "soft" }, detail(node)),
      ["event", "document", "agreement"].includes(node.kind) && node.bounds.length
        ? make("p", { class: "when" }, when(node))
        : "",
      alsoCalled(names),
      facts.length ? make("dl", {}, ...facts) : "",
      ...sentences(node),
      ...(parts.length ? parts : [make("p", { class: "soft" }, t("no_links"))]),
      hidden ? make("p", { class: "soft" }, t("not_listed", { n: hidden })) : "",
    ];
  };

  const aboutLink = (link, view) => [
    heading(nodes.get(link.from).kind, `rel_${link.relation}`),
    card(link, "", view.links.get(link.id)),
  ];

  const limits = () => {
    const { leftOut, on } = page;
    const said = [
      on && t("on_day", { day: day(on) }),
      leftOut.nodes + leftOut.links ? t("left_out", { ...leftOut, kept: nodes.size }) : "",
    ].filter(Boolean);
    return said.length ? [make("p", { class: "notice" }, said.join(" "))] : [];
  };

  const start = () => {
    const most = [...nodes.values()]
      .filter((node) => node.degree)
      .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
      .slice(0, 10);
    return [
      make("h2", {}, t("start_head")),
      make("p", {}, t("start_text")),
      make("p", {}, t("start_time")),
      ...limits(),
      make("h3", {}, t("start_most")),
      make(
        "ul",
        { class: "most" },
        ...most.map((node) =>
          make(
            "li",
            {},
            hoso.shapes.swatch(node.kind),
            nodeButton(node),
            make("span", { class: "n" }, String(node.degree)),
          ),
        ),
      ),
    ];
  };

  let before = "";
  const refresh = (view) => {
    const chosen = state.node
      ? aboutNode(nodes.get(state.node), view)
      : state.link
        ? aboutLink(links.get(state.link), view)
        : start();
    const focused = panel.contains(document.activeElement);
    panel.replaceChildren(...chosen.filter((part) => part !== "" && part !== undefined && part !== null));
    if (before !== state.node + state.link) panel.scrollTop = 0;
    if (focused) panel.focus({ preventScroll: true });
    before = state.node + state.link;
  };

  return { refresh, make, nodeButton, chip };
})();

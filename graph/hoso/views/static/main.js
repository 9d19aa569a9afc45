// Main: puts the parts together, and keeps theme, language and address in step with the state.
(() => {
  const {
    words,
    state: { state, listen, tell, change, read },
  } = hoso;
  const { t, page } = words;
  const at = (id) => document.getElementById(id);
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const theme = () => state.theme || (dark.matches ? "dark" : "light");
  const dress = () => {
    document.documentElement.dataset.theme = theme();
  };

  const subtitle = () => {
    const parts = [];
    if (page.around.length) {
      parts.push(t(page.hops === 1 ? "around_1" : "around", { name: page.around[0], hops: page.hops }));
    }
    const { first, last } = hoso.model.years;
    const sources = new Set(
      page.evidence.map(({ headline, url, published }) => [headline, url, published].join("\n")),
    );
    parts.push(t("gathered", { links: hoso.model.links.size, sources: sources.size }));
    if (first) parts.push(first === last ? String(first) : `${first}–${last}`);
    if (page.on) parts.push(t("on_day", { day: words.day(page.on) }));
    if (page.leftOut.nodes) parts.push(t("left_short", page.leftOut));
    at("subtitle").textContent = parts.join(" · ");
  };

  const press = (attribute, value) => {
    for (const button of document.querySelectorAll(`[data-${attribute}]`)) {
      button.setAttribute("aria-pressed", String(button.dataset[attribute] === value));
    }
  };
  const onEach = (attribute, act) => {
    for (const button of document.querySelectorAll(`[data-${attribute}]`)) {
      button.addEventListener("click", () => act(button.dataset[attribute]));
    }
  };

  const frame = () => {
    press("lang", words.lang);
    press("view", state.view);
    press("hops", String(state.hops));
    at("reach").hidden = !state.node;
    document.querySelector(".zoom").hidden = state.view === "table";
  };

  let spoken = words.lang;
  const speak = () => {
    if (spoken === words.lang) return;
    spoken = words.lang;
    words.translate();
    subtitle();
  };

  // Before anything is drawn: the address says what to show and in which language.
  read();
  dress();
  words.translate();
  subtitle();
  if (innerWidth < 800) at("filters").open = false;
  hoso.canvas.start();
  hoso.walk.start();
  hoso.filters.start();
  hoso.search.start();
  hoso.exports.start();
  [
    dress,
    speak,
    frame,
    hoso.table.refresh,
    hoso.panel.refresh,
    hoso.filters.refresh,
    hoso.filters.status,
    hoso.canvas.refresh,
  ].forEach(listen);
  tell();
  hoso.canvas.fit(false);
  if (state.node) hoso.canvas.show(state.node);

  onEach("lang", (lang) => {
    words.lang = lang;
    change({});
  });
  onEach("view", (view) => {
    change({ view });
    if (view === "graph") hoso.canvas.fit();
  });
  onEach("hops", (hops) => {
    change({ hops: Number(hops) });
    hoso.canvas.fit();
  });
  onEach("zoom", (how) => (how === "fit" ? hoso.canvas.fit() : hoso.canvas.zoom(how === "in" ? 1.3 : 0.77)));
  at("theme").addEventListener("click", () => change({ theme: theme() === "dark" ? "light" : "dark" }));
  at("skip").addEventListener("click", () => at("panel").focus());
  dark.addEventListener("change", tell);
  addEventListener("hashchange", () => {
    read();
    tell();
  });
  window.hoso = Object.freeze({ ...hoso });
})();

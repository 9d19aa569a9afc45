// Main: puts the parts together, and keeps theme and language.
(() => {
  const { words, state: store, text, card, filters, list } = hoso;
  const at = (id) => document.getElementById(id);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let theme = "";

  const dress = () => {
    document.documentElement.dataset.theme = theme || (dark.matches ? "dark" : "light");
  };
  const speak = (lang) => {
    words.lang = lang;
    words.translate();
    for (const button of document.querySelectorAll("[data-lang]")) {
      button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
    }
    card.hide();
    filters.build();
    store.tell();
  };

  dress();
  if (innerWidth < 800) at("filters").open = false;
  card.start();
  filters.start();
  [text.refresh, filters.refresh, list.refresh].forEach(store.listen);
  speak(words.lang);

  for (const button of document.querySelectorAll("[data-lang]")) {
    button.addEventListener("click", () => speak(button.dataset.lang));
  }
  at("theme").addEventListener("click", () => {
    theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    dress();
  });
  dark.addEventListener("change", dress);
  window.hoso = Object.freeze({ ...hoso });
})();

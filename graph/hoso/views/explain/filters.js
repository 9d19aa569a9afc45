// Filters: kinds to hide, rules to see alone, with counts; a rule that met nothing is listed, with its example.
hoso.filters = (() => {
  const { words, state: store, text } = hoso;
  const { page, t, make } = words;
  const { state, shown, change, flipped, all, claims } = store;
  const at = (id) => document.getElementById(id);
  const met = new Map();
  for (const number of claims) met.set(page.marks[number].rule, (met.get(page.marks[number].rule) ?? 0) + 1);

  const kind = (name) => {
    const count = all.filter((number) => page.marks[number].kind === name).length;
    const box = make("input");
    Object.assign(box, { type: "checkbox", checked: !state.hidden.has(name), disabled: !count });
    box.dataset.kind = name;
    box.addEventListener("change", () => change({ hidden: flipped(state.hidden, name) }));
    const sample = make("span", "swatch", make("span", `seg k-${name}`, t(name)));
    return make("label", "choice", box, sample, make("span", "count", String(count)));
  };

  const rule = ({ rule: name, kind: of, confidence, example }) => {
    const count = met.get(name);
    const number = make("span", "count", String(count));
    const button = make("button", `only k-${of}`, make("i", "dot"), make("span", "", name), number);
    Object.assign(button, { type: "button", title: `${example}\n${t("confidence")} ${confidence}` });
    button.dataset.rule = name;
    button.setAttribute("aria-pressed", String(state.rules.has(name)));
    button.addEventListener("click", () => change({ rules: flipped(state.rules, name) }));
    return button;
  };

  const idle = (row) => {
    const said = make("q", "", row.example);
    said.lang = "vi";
    return make("li", "", row.rule, make("br"), said);
  };

  const build = () => {
    const [used, unused] = [true, false].map((is) => page.rules.filter((row) => met.has(row.rule) === is));
    at("kinds").replaceChildren(at("kinds").firstElementChild, ...page.kinds.map(kind));
    const rest = make("details", "idle", make("summary", "", t("idle_rules", { n: unused.length })));
    rest.append(make("ul", "", ...unused.map(idle)));
    const kept = [...at("rules").children].slice(0, 2);
    at("rules").replaceChildren(...kept, ...used.map(rule), unused.length ? rest : "");
  };

  const refresh = () => {
    for (const box of document.querySelectorAll("[data-kind]")) box.checked = !state.hidden.has(box.dataset.kind);
    for (const button of document.querySelectorAll("[data-rule]")) {
      button.setAttribute("aria-pressed", String(state.rules.has(button.dataset.rule)));
    }
    const some = state.hidden.size + state.rules.size > 0;
    at("reset").hidden = !some;
    at("silent").hidden = !text.silent.length;
    const visible = claims.filter(shown).length;
    const whole = { shown: visible, rules: met.size, silent: text.silent.length, sentences: text.sentences };
    at("status").textContent = some ? t("count_some", { shown: visible, all: claims.length }) : t("count", whole);
  };

  const start = () => {
    at("reset").addEventListener("click", () => {
      change({ hidden: new Set(), rules: new Set() });
      at("kinds").querySelector("input:enabled")?.focus();
    });
    at("silent").addEventListener("click", text.nextSilent);
  };
  return { build, refresh, start };
})();

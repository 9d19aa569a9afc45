// List: every claim by kind. Choosing one opens its fields, its rule and the rule's example, and goes to its passage.
hoso.list = (() => {
  const { words, state: store, text, card } = hoso;
  const { page, t, make } = words;
  const { state, shown, change, all } = store;
  const root = document.getElementById("list");

  const item = (number) => {
    const mark = page.marks[number];
    const meta = [t("sentence", { n: mark.sentence }), mark.rule, mark.confidence].filter(Boolean).join(" · ");
    const button = make("button", "item", card.stated(mark), make("span", "meta", meta));
    Object.assign(button, { type: "button" });
    button.dataset.number = number;
    const chosen = state.chosen === number;
    button.setAttribute("aria-expanded", String(chosen));
    button.addEventListener("click", () => {
      change({ chosen: state.chosen === number ? null : number });
      if (state.chosen === number) text.jump(number);
      root.querySelector(`[data-number="${number}"]`)?.focus({ preventScroll: true });
    });
    return make("li", `k-${mark.kind}`, button, chosen ? whole(mark) : "");
  };

  const whole = (mark) => {
    const said = text.places[page.marks.indexOf(mark)].map((at) => at.textContent).join("");
    const quote = make("blockquote", "", said);
    quote.lang = "vi";
    return make("div", "whole", quote, card.fields(mark), mark.rule ? card.rule(mark) : "");
  };

  const group = (kind) => {
    const visible = all.filter((number) => page.marks[number].kind === kind && shown(number));
    if (!visible.length) return "";
    const heading = make("h2", `k-${kind}`, make("i", "dot"), t(kind), make("span", "count", String(visible.length)));
    const order = [...visible].sort((a, b) => page.marks[a].start - page.marks[b].start || a - b);
    return make("section", "", heading, make("ol", "", ...order.map(item)));
  };

  const refresh = () => {
    const groups = page.kinds.map(group).filter(Boolean);
    const none = make("p", "soft", t(all.length ? "none_left" : "empty"));
    root.replaceChildren(...(groups.length ? groups : [none]));
  };

  // Brings the chosen claim into view where the list scrolls by itself; on a phone the text stays put.
  const reveal = () => {
    const button = root.querySelector('[aria-expanded="true"]');
    if (button && innerWidth >= 800) {
      const [box, frame] = [button.parentNode, root].map((element) => element.getBoundingClientRect());
      root.scrollTop += box.top - frame.top - 48;
    }
  };
  return { refresh, reveal };
})();

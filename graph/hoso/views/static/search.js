// Search: a combobox over every name; marks may be left out, and names that match with their marks come first.
hoso.search = (() => {
  const { t, fold, label, spoken } = hoso.words;
  const { nodes } = hoso.model;
  const input = document.getElementById("search");
  const list = document.getElementById("hits");
  const MOST = 12;
  let hits = [];
  let active = -1;

  const find = (typed) => {
    const words = fold(typed).split(" ").filter(Boolean);
    if (!words.length) return [];
    const exact = typed.trim().normalize("NFC").toLowerCase();
    const score = (node) => {
      const forms = [node.label, node.labelEn, ...node.names].map((form) => form.normalize("NFC").toLowerCase());
      return (
        (forms.some((form) => form.includes(exact)) ? 2 : 0) +
        (node.folded.some((form) => form.startsWith(words.join(" "))) ? 1 : 0)
      );
    };
    return [...nodes.values()]
      .filter((node) => node.folded.some((form) => words.every((word) => form.includes(word))))
      .map((node) => ({ node, score: score(node) }))
      .sort((a, b) => b.score - a.score || b.node.degree - a.node.degree || (a.node.id < b.node.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ node }) => node);
  };

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const take = (node) => {
    input.value = label(node);
    close();
    hoso.state.choose(node.id);
    hoso.canvas.show(node.id);
  };

  const option = (node, i) => {
    const { make } = hoso.panel;
    const made = make(
      "li",
      { role: "option", id: `hit-${i}`, "aria-selected": String(i === active) },
      hoso.shapes.swatch(node.kind),
      make("span", { lang: spoken(node) }, label(node)),
      make("small", {}, t(`one_${node.kind}`)),
    );
    made.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take(node);
    });
    return made;
  };

  const show = () => {
    const none = hoso.panel.make(
      "li",
      { role: "option", "aria-disabled": "true", "aria-selected": "false" },
      t("no_hits"),
    );
    list.replaceChildren(...(hits.length ? hits.map(option) : [none]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", `hit-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const onKey = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      event.preventDefault();
      active = (active + step + hits.length) % hits.length;
      show();
    } else if (event.key === "Enter" && hits.length) {
      event.preventDefault();
      take(hits[Math.max(active, 0)]);
    } else if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    }
  };

  const start = () => {
    input.addEventListener("input", () => {
      hits = find(input.value);
      active = -1;
      if (fold(input.value)) show();
      else close();
    });
    input.addEventListener("keydown", onKey);
    input.addEventListener("blur", close);
  };

  return { start, find };
})();

// Card: what was read at the stretch under the pointer or the focus. A tooltip; the list holds the same at length.
hoso.card = (() => {
  const { words, text, state: store } = hoso;
  const { page, t, value, make } = words;
  const { state } = store;
  const card = document.getElementById("card");
  const rules = new Map(page.rules.map((row) => [row.rule, row]));
  const MOST = 5;
  let at = null;

  const stated = (mark) => {
    const [first, ...others] = mark.statement.map(value);
    return make("span", "stated", make("b", "", first), ...others.flatMap((part) => [" · ", part]));
  };

  const fields = (mark) => {
    const list = make("dl");
    for (const [name, said] of mark.fields) {
      const term = make("dt", "", mark.kind === "date" ? t(`one.${name.slice(1)}`) : t(`field.${name}`));
      term.title = name.replace("=", "");
      list.append(term, make("dd", "", value(said)));
    }
    return list;
  };

  const sure = (mark) => {
    const meter = make("span", "meter", make("i"));
    meter.firstChild.style.width = `${Number(mark.confidence) * 100}%`;
    return make("span", "sure", meter, `${t("confidence")} ${mark.confidence}`);
  };

  const rule = (mark) => {
    const { example } = rules.get(mark.rule) ?? {};
    const lines = [make("p", "rule", make("b", "", mark.rule), " ", sure(mark))];
    if (example) {
      const shown = make("q", "", example);
      shown.lang = "vi";
      lines.push(make("p", "example", `${t("example")}: `, shown));
    }
    return make("div", "by", ...lines);
  };

  // What the statement does not say already; the list has every field.
  const further = (mark) => {
    const known = new Set(mark.statement);
    return mark.fields.filter(([name, said]) => name !== "key" && name !== "event" && !known.has(said));
  };

  // A claim; the rule and its example stand below the last of those that it made here.
  const entry = (number, order, numbers) => {
    const mark = page.marks[number];
    const next = page.marks[numbers[order + 1]];
    const dated = mark.kind === "date";
    return make(
      "div",
      "entry",
      make("p", "head", make("span", `kind k-${mark.kind}`, t(`one.${mark.kind}`)), stated(mark)),
      dated ? make("p", "rests", t("rests")) : "",
      fields({ ...mark, fields: further(mark) }),
      mark.rule && next?.rule !== mark.rule ? rule(mark) : "",
    );
  };

  const fill = (numbers, all) => {
    const left = all - numbers.length;
    const note = left ? t("more", { n: left }) : all > 1 ? t("click_more") : t("click");
    card.replaceChildren(...numbers.map(entry), make("p", "note", note));
  };

  // Takes entries away until the card fits into the room given, so that nothing has to be scrolled.
  const fit = (numbers, room) => {
    card.style.maxHeight = `${room}px`;
    for (let most = Math.min(MOST, numbers.length); most > 0; most -= 1) {
      fill(numbers.slice(0, most), numbers.length);
      if (card.scrollHeight <= card.clientHeight) return;
    }
  };

  const sheet = (numbers) => {
    card.style.left = card.style.top = "";
    fit(numbers, innerHeight * 0.48);
  };

  // On a phone the card lies along the lower edge: the stretch moves up from under it.
  const uncover = () => {
    const hidden = at.getBoundingClientRect().bottom - card.getBoundingClientRect().top + 12;
    if (narrow() && hidden > 0) scrollBy(0, hidden);
  };

  // Below the stretch, or above it where there is more room; never over it.
  const float = (numbers) => {
    const boxes = at.getClientRects();
    const [above, below] = [boxes[0].top - 14, innerHeight - boxes[boxes.length - 1].bottom - 10];
    const down = below > 280 || below > above;
    fit(numbers, down ? below : above);
    const { width, height } = card.getBoundingClientRect();
    const edge = text.root.getBoundingClientRect().right - width - 8;
    card.style.left = `${Math.max(8, Math.min(boxes[0].left - 12, edge))}px`;
    card.style.top = `${down ? innerHeight - below - 4 : above + 8 - height}px`;
  };

  const narrow = () => innerWidth < 800;
  const place = (numbers) => (narrow() ? sheet : float)(numbers);

  // The chosen claim first, if it is here, then those after it.
  const ordered = (segment) => {
    const numbers = text.here(segment);
    const from = Math.max(0, numbers.indexOf(state.chosen));
    return [...numbers.slice(from), ...numbers.slice(0, from)];
  };

  const show = (segment) => {
    const numbers = ordered(segment);
    if (!numbers.length) return hide();
    at?.removeAttribute("aria-describedby");
    at = segment;
    at.setAttribute("aria-describedby", "card");
    card.hidden = false;
    place(numbers);
    text.light(numbers);
  };
  const hide = () => {
    if (card.hidden) return;
    at?.removeAttribute("aria-describedby");
    card.hidden = true;
    text.rest();
  };

  const start = () => {
    // A narrow page moves under the pointer when the card opens: there a tap opens it, not the pointer.
    text.root.addEventListener("mouseover", (event) => {
      if (narrow()) return;
      const segment = event.target.closest(".seg");
      if (segment) show(segment);
      else hide();
    });
    text.root.addEventListener("mouseleave", () => narrow() || hide());
    text.root.addEventListener("focusin", (event) => {
      if (!event.target.matches(".seg")) return;
      show(event.target);
      if (event.target.matches(":focus-visible")) uncover();
    });
    text.root.addEventListener("focusout", hide);
    text.root.addEventListener("scroll", () => card.hidden || place(ordered(at)));
    addEventListener("keydown", (event) => event.key === "Escape" && hide());
  };
  return { start, show, hide, uncover, stated, fields, rule };
})();

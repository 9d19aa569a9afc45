// Text: the marked stretches. One of them is a stop of the Tab key; arrow keys go on from there.
hoso.text = (() => {
  const { words, state: store } = hoso;
  const { page, t } = words;
  const { state, shown } = store;
  const root = document.getElementById("text");
  const segments = [...root.querySelectorAll(".seg")];
  const marks = new Map(segments.map((at) => [at, at.dataset.m.split(" ").map(Number)]));
  const places = page.marks.map((mark, number) => segments.filter((at) => marks.get(at).includes(number)));
  let stop = null;

  // The marks at a stretch that pass the filters, the shortest first.
  const here = (at) => marks.get(at).filter(shown);

  const dress = (at) => {
    const visible = here(at);
    const kinds = visible.map((number) => `k-${page.marks[number].kind}`);
    const ends = visible
      .filter((number) => places[number].at(-1) === at)
      .map((number) => `e-${page.marks[number].kind}`);
    at.className = [...new Set(["seg", ...kinds, ...ends])].join(" ");
    if (visible.length && /[\p{L}\p{N}]/u.test(at.textContent)) {
      at.setAttribute("role", "button");
      at.tabIndex = -1;
    } else {
      at.removeAttribute("role");
      at.removeAttribute("tabindex");
    }
  };

  // Where the keyboard stops: marked stretches of more than blanks and commas.
  const open = () => segments.filter((at) => at.hasAttribute("role"));
  const setStop = (at) => {
    if (stop?.hasAttribute("role")) stop.tabIndex = -1;
    stop = at;
    if (stop) stop.tabIndex = 0;
  };

  // Lights what the marks of one stretch cover, and most the shortest of them.
  const light = (numbers) => {
    for (const at of root.querySelectorAll(".lit, .core")) at.classList.remove("lit", "core");
    numbers.forEach((number, order) => {
      for (const at of places[number]) at.classList.add(order ? "lit" : "core");
    });
  };
  const rest = () => light(state.chosen === null ? [] : [state.chosen]);

  const refresh = () => {
    segments.forEach(dress);
    const reachable = open();
    setStop(reachable.includes(stop) ? stop : (reachable[0] ?? null));
    rest();
  };

  const reveal = (element) => element.scrollIntoView({ block: "center", behavior: "auto" });
  const jump = (number) => {
    const at = places[number].find((one) => one.hasAttribute("role"));
    if (!at) return;
    setStop(at);
    reveal(at);
  };

  const walk = {
    ArrowRight: (all, i) => all[i + 1],
    ArrowLeft: (all, i) => all[i - 1],
    ArrowDown: (all, i) => all.slice(i).find((at) => at.parentNode !== all[i].parentNode),
    ArrowUp: (all, i) => {
      const before = all.slice(0, i).findLast((at) => at.parentNode !== all[i].parentNode);
      return before && all.find((at) => at.parentNode === before.parentNode);
    },
    Home: (all) => all[0],
    End: (all) => all.at(-1),
  };
  root.addEventListener("keydown", (event) => {
    const at = event.target;
    if (!marks.has(at)) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(at);
    } else if (walk[event.key]) {
      event.preventDefault();
      const all = open();
      walk[event.key](all, all.indexOf(at))?.focus();
    }
  });

  // Chooses the shortest claim here; chosen already, the next one.
  const choose = (at) => {
    const numbers = here(at);
    if (!numbers.length) return;
    const next = (numbers.indexOf(state.chosen) + 1) % numbers.length;
    store.change({ chosen: numbers[next] });
    hoso.list.reveal();
    hoso.card.show(at);
    hoso.card.uncover();
    document.getElementById("said").textContent = t("nth", { i: next + 1, n: numbers.length });
  };
  root.addEventListener("click", (event) => {
    const at = event.target.closest(".seg");
    if (at && !String(getSelection())) choose(at);
  });
  root.addEventListener("focusin", (event) => marks.has(event.target) && setStop(event.target));

  // Sentences that are read and gave no claim.
  const silent = [...root.querySelectorAll(".block:is(.headline, .paragraph, .caption) .s")].filter(
    (at) => !at.querySelector(".seg"),
  );
  silent.forEach((at) => at.classList.add("silent"));
  let last = -1;
  const nextSilent = () => {
    last = (last + 1) % silent.length;
    for (const at of root.querySelectorAll(".found")) at.classList.remove("found");
    silent[last].classList.add("found");
    reveal(silent[last]);
    document.getElementById("said").textContent = t("silent_mark", { n: silent[last].id.slice(2) });
  };

  const sentences = root.querySelectorAll(".block:is(.headline, .paragraph, .caption) .s").length;
  return { root, segments, here, light, rest, refresh, jump, silent, sentences, nextSilent, places };
})();

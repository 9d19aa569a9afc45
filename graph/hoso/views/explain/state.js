// State: which kinds and rules are shown, which claim is chosen; whoever listens is told of each change.
hoso.state = (() => {
  const { page } = hoso.words;
  const state = { hidden: new Set(), rules: new Set(), chosen: null };
  const listeners = [];

  const shown = (number) => {
    const { kind, rule } = page.marks[number];
    return !state.hidden.has(kind) && (!state.rules.size || state.rules.has(rule));
  };
  const tell = () => listeners.forEach((listener) => listener());
  const change = (values) => {
    Object.assign(state, values);
    if (state.chosen !== null && !shown(state.chosen)) state.chosen = null;
    tell();
  };

  // A copy of a set with one member put in or taken out.
  const flipped = (set, member) => {
    const copy = new Set(set);
    if (!copy.delete(member)) copy.add(member);
    return copy;
  };

  const all = page.marks.map((mark, number) => number);
  const claims = all.filter((number) => page.marks[number].rule);
  return { state, shown, tell, change, flipped, all, claims, listen: (listener) => listeners.push(listener) };
})();

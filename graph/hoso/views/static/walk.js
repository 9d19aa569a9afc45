// Walk: the keyboard in the picture. Arrows go to the nearest visible node that way, as the eye would.
hoso.walk = (() => {
  const { state, choose, visible } = hoso.state;
  const { at, centre, fit, show, zoom } = hoso.canvas;
  const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  // How far a node is in a direction: what lies aside counts double, what lies behind not at all.
  const cost = (from, to, [dx, dy]) => {
    const [x, y] = [to.x - from.x, to.y - from.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    return along > aside * 0.6 ? along + 2 * aside : Infinity;
  };

  const towards = (direction) => {
    const from = state.node ? at(state.node) : centre();
    const others = [...visible().nodes].filter((id) => id !== state.node);
    const far = (id) =>
      state.node ? cost(from, at(id), direction) : Math.hypot(at(id).x - from.x, at(id).y - from.y);
    const ranked = others.map((id) => [far(id), id]).sort(([a], [b]) => a - b);
    return ranked.length && ranked[0][0] < Infinity ? ranked[0][1] : "";
  };

  const KEYS = {
    "+": () => zoom(1.25),
    "=": () => zoom(1.25),
    "-": () => zoom(0.8),
    0: () => fit(),
    Escape: () => choose(""),
    Enter: () => document.getElementById("panel").focus(),
  };

  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    if (!direction && !KEYS[event.key]) return;
    event.preventDefault();
    if (!direction) {
      KEYS[event.key]();
      return;
    }
    const next = towards(direction);
    if (next) {
      choose(next);
      show(next);
    }
  };

  const start = () => document.getElementById("graph").addEventListener("keydown", onKey);
  return { start };
})();

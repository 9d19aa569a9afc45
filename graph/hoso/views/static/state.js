// State: what is chosen and filtered, what that leaves to see, and the address that says so.
hoso.state = (() => {
  const { nodes, links, touching, other, years } = hoso.model;
  const { page } = hoso.words;
  const BASE = "https://w3id.org/hoso/id/";
  const SURENESS = ["certain", "possible", "unspoken"];
  const fresh = () => ({
    node: "",
    link: "",
    first: page.on,
    last: page.on,
    hops: 0,
    view: "graph",
    theme: "",
    kinds: new Set(page.kinds),
    relations: new Set(page.relations),
    sure: new Set(["certain", "possible"]),
  });
  const state = fresh();
  const listeners = [];

  const passes = (link, sure) =>
    state.relations.has(link.relation) &&
    (!sure || state.sure.has(sure)) &&
    state.kinds.has(nodes.get(link.from).kind) &&
    state.kinds.has(nodes.get(link.to).kind);

  // The nodes within so many steps of the chosen one, over the links that the filters let through.
  const near = (seen) => {
    let edge = new Set([state.node]);
    const reached = new Set(edge);
    for (let step = 0; step < state.hops; step += 1) {
      const next = new Set();
      for (const id of edge) {
        for (const link of touching.get(id)) {
          const to = other(link, id).id;
          if (seen.has(link.id) && !reached.has(to)) next.add(to);
        }
      }
      next.forEach((id) => reached.add(id));
      edge = next;
    }
    return reached;
  };

  // What there is to see: links with how sure each is, nodes, and what the time filter alone holds back.
  const visible = () => {
    const seen = new Map();
    let unspoken = 0;
    for (const link of links.values()) {
      const sure = hoso.time.sureness(link, state.first, state.last);
      if (sure === "excluded") continue;
      if (passes(link, sure)) seen.set(link.id, sure);
      else if (sure === "unspoken" && passes(link, "")) unspoken += 1;
    }
    if (state.node && state.hops) {
      const reached = near(seen);
      for (const id of [...seen.keys()]) {
        if (!reached.has(links.get(id).from) || !reached.has(links.get(id).to)) seen.delete(id);
      }
    }
    const shown = new Set([...seen.keys()].flatMap((id) => [links.get(id).from, links.get(id).to]));
    for (const node of nodes.values()) {
      const alone = node.degree === 0 && !state.first && !state.hops && state.kinds.has(node.kind);
      if (alone || node.id === state.node) shown.add(node.id);
    }
    if (state.link && links.has(state.link) && !seen.has(state.link)) {
      shown.add(links.get(state.link).from).add(links.get(state.link).to);
    }
    return { nodes: shown, links: seen, unspoken };
  };

  const short = (id) => (id.startsWith(BASE) ? id.slice(BASE.length) : id);
  const whole = (id, known) => (known.has(id) ? id : known.has(BASE + id) ? BASE + id : "");

  const write = () => {
    const said = new URLSearchParams();
    const keep = (key, value) => {
      if (value) said.set(key, value);
    };
    keep("node", state.node && short(state.node));
    keep("link", state.link && short(state.link));
    keep("from", state.first);
    keep("to", state.last !== state.first && state.last);
    if (page.on && !state.first) said.set("from", "all");
    keep("hops", state.hops || "");
    keep("view", state.view !== "graph" && state.view);
    keep("hide", page.kinds.filter((kind) => !state.kinds.has(kind)).join(" "));
    keep("without", page.relations.filter((relation) => !state.relations.has(relation)).join(" "));
    const sure = SURENESS.filter((name) => state.sure.has(name)).join(" ");
    if (sure !== "certain possible") said.set("sure", sure);
    keep("lang", hoso.words.lang !== page.lang && hoso.words.lang);
    keep("theme", state.theme);
    try {
      history.replaceState(null, "", `#${said}`);
    } catch {
      // A sandboxed frame (a notebook) has no address to write to.
    }
  };

  const DAY = /^\d{4}-\d\d-\d\d$/;
  const read = () => {
    const said = new URLSearchParams(location.hash.slice(1));
    const list = (key) => new Set((said.get(key) ?? "").split(" "));
    Object.assign(state, fresh());
    state.node = whole(said.get("node") ?? "", nodes);
    state.link = whole(said.get("link") ?? "", links);
    const first = said.get("from") ?? "";
    if (DAY.test(first)) {
      state.first = first;
      state.last = DAY.test(said.get("to") ?? "") ? said.get("to") : first;
    } else if (first === "all") {
      state.first = state.last = "";
    }
    state.hops = state.node ? Number(["1", "2"].includes(said.get("hops")) && said.get("hops")) : 0;
    state.view = said.get("view") === "table" ? "table" : "graph";
    page.kinds.filter((kind) => list("hide").has(kind)).forEach((kind) => state.kinds.delete(kind));
    page.relations.filter((name) => list("without").has(name)).forEach((name) => state.relations.delete(name));
    if (said.has("sure")) state.sure = new Set(SURENESS.filter((name) => list("sure").has(name)));
    hoso.words.lang = said.get("lang") ?? page.lang;
    state.theme = ["light", "dark"].includes(said.get("theme")) ? said.get("theme") : "";
  };

  const tell = () => {
    const view = visible();
    listeners.forEach((listener) => listener(view));
  };
  const change = (values) => {
    Object.assign(state, values);
    if (!state.node) state.hops = 0;
    write();
    tell();
  };
  const choose = (node) => change({ node, link: "" });
  const chooseLink = (link) => change({ node: "", link });
  const reset = () => {
    const { view, theme, node, link } = state;
    change({ ...fresh(), first: "", last: "", view, theme, node, link });
  };

  const year = () =>
    state.first && state.first.slice(5) === "01-01" && state.last === `${state.first.slice(0, 4)}-12-31`
      ? Number(state.first.slice(0, 4))
      : 0;

  return {
    state,
    read,
    tell,
    change,
    choose,
    chooseLink,
    reset,
    year,
    visible,
    SURENESS,
    years,
    listen: (listener) => listeners.push(listener),
  };
})();

// Filters: kinds (which is also the legend), relations, how sure, and the time; with what each lets through.
hoso.filters = (() => {
  const { t, page, day } = hoso.words;
  const { nodes, links, years } = hoso.model;
  const { state, change, year, SURENESS } = hoso.state;
  const at = (id) => document.getElementById(id);

  const box = (set, name, words, icon) => {
    const { make } = hoso.panel;
    const input = make("input", { type: "checkbox", value: name });
    input.addEventListener("change", () => {
      if (input.checked) set().add(name);
      else set().delete(name);
      change({});
    });
    return make(
      "label",
      { class: "choice" },
      input,
      icon ?? "",
      make("span", { "data-t": words }, t(words)),
      make("span", { class: "n" }),
    );
  };

  const stroke = (sure) => {
    const { element, DASHES } = hoso.shapes;
    const svg = element("svg", { viewBox: "0 0 26 8", width: 26, height: 8, "aria-hidden": "true" });
    svg.append(
      element("path", {
        d: "M1 4H25",
        stroke: "currentColor",
        "stroke-width": 2,
        "stroke-dasharray": DASHES[sure]?.join(" ") ?? "none",
      }),
    );
    return svg;
  };

  // How much is known of each year: a link counts once in all, spread over the years that its days span.
  const byYear = () => {
    const counts = new Array(years.last - years.first + 1).fill(0);
    for (const link of links.values()) {
      const known = link.bounds.filter(Boolean).map((iso) => Number(iso.slice(0, 4)));
      const [first, last] = [Math.min(...known), Math.max(...known)];
      for (let y = first; y <= last; y += 1) counts[y - years.first] += 1 / (last - first + 1);
    }
    return counts;
  };

  const histogram = () => {
    const counts = byYear();
    const most = Math.max(...counts, 1);
    const svg = at("histogram");
    svg.setAttribute("viewBox", `0 0 ${Math.max(counts.length - 1, 1)} 1`);
    counts.forEach((count, i) => {
      const height = count < 0.5 ? 0 : Math.max(count / most, 0.08);
      svg.append(
        hoso.shapes.element("rect", { x: i - 0.25, width: 0.5, y: 1 - height, height, "data-year": years.first + i }),
      );
    });
  };

  const setYear = (y) => change({ first: `${y}-01-01`, last: `${y}-12-31` });

  const start = () => {
    const used = (set, of, key) => set.filter((name) => [...of.values()].some((thing) => thing[key] === name));
    used(page.kinds, nodes, "kind").forEach((kind) =>
      at("kinds").append(box(() => state.kinds, kind, kind, hoso.shapes.swatch(kind))),
    );
    used(page.relations, links, "relation").forEach((name) =>
      at("relations").append(box(() => state.relations, name, `rel_${name}`)),
    );
    SURENESS.forEach((name) => at("sureness").append(box(() => state.sure, name, name, stroke(name))));
    at("reset").addEventListener("click", hoso.state.reset);
    at("time").hidden = !years.first;
    Object.assign(at("year"), { min: years.first, max: years.last });
    at("first").textContent = years.first;
    at("last").textContent = years.last;
    at("year").addEventListener("input", () => setYear(at("year").value));
    at("year").addEventListener("click", () => {
      if (!state.first) setYear(at("year").value);
    });
    at("always").addEventListener("click", () => change({ first: "", last: "" }));
    at("day").addEventListener("change", () => change({ first: at("day").value, last: at("day").value }));
    histogram();
  };

  const count = (fieldset, set, of) => {
    for (const choice of at(fieldset).querySelectorAll(".choice")) {
      const input = choice.querySelector("input");
      input.checked = set.has(input.value);
      choice.querySelector(".n").textContent = of(input.value);
    }
  };

  const refresh = (view) => {
    const shown = [...view.nodes].map((id) => nodes.get(id));
    const drawn = [...view.links.keys()].map((id) => links.get(id));
    const sure = [...view.links.values()];
    count("kinds", state.kinds, (kind) => shown.filter((node) => node.kind === kind).length);
    count("relations", state.relations, (name) => drawn.filter((link) => link.relation === name).length);
    count(
      "sureness",
      state.sure,
      (name) => (name === "unspoken" && view.unspoken) || sure.filter((one) => one === name).length,
    );
    at("sureness").hidden = !state.first;
    const chosen = year();
    at("year").value = chosen || (state.first ? state.first.slice(0, 4) : years.last);
    at("year").className = state.first ? "on" : "";
    at("year").setAttribute("aria-valuetext", time());
    at("chosen").textContent = time();
    at("day").value = state.first && state.first === state.last ? state.first : "";
    at("always").setAttribute("aria-pressed", String(!state.first));
    const [from, to] = [state.first.slice(0, 4), state.last.slice(0, 4)];
    for (const bar of at("histogram").children) {
      bar.setAttribute("class", state.first && bar.dataset.year >= from && bar.dataset.year <= to ? "on" : "");
    }
  };

  const time = () =>
    !state.first
      ? t("time_all")
      : year()
        ? `${t("time_year")} ${year()}`
        : state.first === state.last
          ? day(state.first)
          : `${day(state.first)} – ${day(state.last)}`;

  const status = (view) => {
    const sure = [...view.links.values()];
    const many = (name) => sure.filter((one) => one === name).length;
    const said = [t("count", { nodes: view.nodes.size, links: view.links.size })];
    if (state.first)
      said.push(
        t("count_time", { when: time(), certain: many("certain"), possible: many("possible") + many("unspoken") }),
      );
    if (state.first && view.unspoken) said.push(t("count_more", { more: view.unspoken }));
    at("status").textContent = (view.nodes.size ? "" : t("nothing")) + said.join(" · ");
  };

  return { start, refresh, status };
})();

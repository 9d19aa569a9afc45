// Shapes: one drawing for each kind, used by the canvas, the legend and the SVG alike; unit size, centred on 0.
hoso.shapes = (() => {
  const PATHS = {
    person: "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z",
    body: "M-.8 -.88H.8Q.88 -.88 .88 -.8V.8Q.88 .88 .8 .88H-.8Q-.88 .88 -.88 .8V-.8Q-.88 -.88 -.8 -.88Z",
    document: "M-.74 -1H.3L.76 -.54V1H-.74Z",
    agreement: "M-.55 -.95H.55L1.08 0L.55 .95H-.55L-1.08 0Z",
    event: "M0 -1.14L1.14 0L0 1.14L-1.14 0Z",
  };
  const drawn = Object.fromEntries(Object.entries(PATHS).map(([kind, path]) => [kind, new Path2D(path)]));
  const SVG = "http://www.w3.org/2000/svg";

  const element = (name, attributes, text = "") => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text) made.textContent = text;
    return made;
  };

  const swatch = (kind) => {
    const svg = element("svg", { viewBox: "-1.3 -1.3 2.6 2.6", width: 15, height: 15, "aria-hidden": "true" });
    svg.append(element("path", { d: PATHS[kind], fill: `var(--${kind})` }));
    return svg;
  };

  // The colours of the theme in force, read from the style sheet, which a canvas cannot see.
  const palette = () => {
    const style = getComputedStyle(document.documentElement);
    const names = ["paper", "card", "ink", "soft", "line", "edge", "edge-strong", "focus", ...Object.keys(PATHS)];
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  };

  const FONT = '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
  // How sure a link is, as the gaps of its line; solid when it is certain or no time is chosen.
  const DASHES = { possible: [7, 5], unspoken: [2, 5] };
  return { PATHS, DASHES, drawn, element, swatch, palette, FONT };
})();

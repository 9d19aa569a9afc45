"use strict";
const hoso = {};

// Words: the page's own strings in both languages, and small helpers to build elements from text alone.
hoso.words = (() => {
  const page = JSON.parse(document.getElementById("page-data").textContent);
  let lang = page.lang;

  const t = (key, values = {}) =>
    (page.strings[key] ?? { vi: key, en: key })[lang].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  // A value that names a word of the page ("=part.spoke") in the page's language; any other as it stands.
  const value = (text) => (text.startsWith("=") && page.strings[text.slice(1)] ? t(text.slice(1)) : text);

  const make = (tag, classes = "", ...children) => {
    const element = document.createElement(tag);
    if (classes) element.className = classes;
    element.append(...children.filter((child) => child !== "" && child != null));
    return element;
  };

  const translate = () => {
    document.documentElement.lang = lang;
    document.getElementById("help").lang = lang;
    for (const at of document.querySelectorAll("[data-t]")) at.textContent = t(at.dataset.t);
    for (const at of document.querySelectorAll("[data-t-label]")) at.setAttribute("aria-label", t(at.dataset.tLabel));
  };

  return {
    page,
    t,
    value,
    make,
    translate,
    get lang() {
      return lang;
    },
    set lang(chosen) {
      lang = chosen;
    },
  };
})();

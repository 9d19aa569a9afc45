"use strict";
const hoso = {};

// Words: the page's own strings in both languages, names without marks, and days as people say them.
hoso.words = (() => {
  const data = (id) => JSON.parse(document.getElementById(id).textContent);
  const page = data("page-data");
  let lang = page.lang;

  const t = (key, values = {}) =>
    (page.strings[key] ?? { vi: key, en: key })[lang].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  // As hoso.text.fold: lower case, no marks, every d with a stroke as d, single blanks.
  const fold = (text) =>
    text
      .normalize("NFD")
      .toLowerCase()
      .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, "")
      .replace(/[đð]/g, "d")
      .replace(/\s+/g, " ")
      .trim();

  const day = (iso) => {
    const [year, month, date] = iso.split("-").map(Number);
    if (lang === "vi") return `${date}/${month}/${year}`;
    const months = [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ];
    return `${date} ${months[month - 1]} ${year}`;
  };

  // A pair of bounds in words: "on", "between", "after" or "before"; nothing when both are unknown.
  const span = (prefix, a, b) => {
    const key = a && b ? (a === b ? "on" : "between") : a ? "after" : b ? "before" : "";
    return key && t(`${prefix}_${key}`, { a: a && day(a), b: b && day(b) });
  };

  const tenure = ([beginA, beginB, endA, endB, seenA, seenB]) => {
    const held = beginB && endA && beginB <= endA && beginA !== beginB && endA !== endB;
    const seen = !held && (!beginA || beginA !== beginB) && span("seen", seenA, seenB);
    return [
      held && t("held", { a: day(beginB), b: day(endA) }),
      held ? beginA && span("began", beginA, "") : span("began", beginA, beginB),
      seen,
      held ? endB && span("ended", "", endB) : span("ended", endA, endB),
    ];
  };

  const act = ([beginA, beginB, endA, endB, seenA, seenB]) => [
    span("act", beginA || seenA, endB || (beginB === beginA ? beginB : "") || seenB),
  ];

  const when = (link) => {
    if (!link.bounds.length) return t("undated");
    const said = (link.relation === "tenure" ? tenure : act)(link.bounds).filter(Boolean);
    return said.length ? said.join("; ") : t("undated");
  };

  const label = (thing) => (lang === "en" && thing.labelEn) || thing.label;
  const note = (thing) => (lang === "en" && thing.noteEn) || thing.note;
  const detail = (thing) => (lang === "en" && thing.detailEn) || thing.detail;
  const spoken = (thing) => (lang === "en" && thing.labelEn ? "en" : "vi");

  const translate = (root = document) => {
    document.documentElement.lang = lang;
    for (const at of root.querySelectorAll("[data-t]")) at.textContent = t(at.dataset.t);
    for (const at of root.querySelectorAll("[data-t-label]")) at.setAttribute("aria-label", t(at.dataset.tLabel));
    for (const at of root.querySelectorAll("[data-t-placeholder]")) at.placeholder = t(at.dataset.tPlaceholder);
  };

  return {
    data,
    page,
    t,
    fold,
    day,
    when,
    label,
    note,
    detail,
    spoken,
    translate,
    get lang() {
      return lang;
    },
    set lang(chosen) {
      if (chosen === "vi" || chosen === "en") lang = chosen;
    },
  };
})();

// Time: what six bounds let one say of a day or a year (design: hoso.network.standing, the same rule).
hoso.time = (() => {
  const within = (a, b, first, last) => a && b && first <= a && b <= last;

  const standing = (bounds, first, last = first) => {
    if (!bounds.length) return "possible";
    const [beginA, beginB, endA, endB, seenA, seenB] = bounds;
    if ((beginA && last < beginA) || (endB && first > endB)) return "excluded";
    const moments = [
      [seenA, seenB],
      [beginA, beginB],
      [endA, endB],
      [beginA, endB],
    ];
    if (moments.some(([a, b]) => within(a, b, first, last))) return "certain";
    if (beginB && endA && (beginB > first ? beginB : first) <= (endA < last ? endA : last)) return "certain";
    return "possible";
  };

  // Whether any source speaks of that time at all: what is merely not excluded is drawn only when asked for.
  const spokenOf = (bounds, first, last) => {
    const known = bounds.filter(Boolean).sort();
    if (!known.length) return false;
    const [beginA, , , endB] = bounds;
    if (first > known[known.length - 1]) return Boolean(beginA);
    if (last < known[0]) return Boolean(endB);
    return true;
  };

  // certain, possible, unspoken (possible, but no source speaks of it), excluded; "" when no time is chosen.
  const sureness = (link, first, last) => {
    if (!first) return "";
    const found = standing(link.bounds, first, last);
    return found === "possible" && !spokenOf(link.bounds, first, last) ? "unspoken" : found;
  };

  return { standing, sureness };
})();

"""Compares what hoso says of a report with its gold: for each kind of fact, what was wanted and what was found."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Facts = dict[str, Any]  # one JSON object of the exchange format, or one entry in it
Key = tuple[str, ...]
Naming = Callable[[str], str]

SPELLED_OUT = {
    "bhxh": "bảo hiểm xã hội",
    "hđnd": "hội đồng nhân dân",
    "lhpn": "liên hiệp phụ nữ",
    "mttq": "mặt trận tổ quốc",
    "tp": "thành phố",
    "ubnd": "ủy ban nhân dân",
    "đbqh": "đại biểu quốc hội",
}
SAME_BODY = {"ban chấp hành đảng bộ tỉnh": "tỉnh ủy", "ban chấp hành đảng bộ thành phố": "thành ủy"}  # legally one
PLACE_WORD = re.compile(r"\b(?:thành phố|tỉnh(?! ủy))\b")  # Sở Nội vụ tỉnh Long An is Sở Nội vụ Long An
LATE_TONE = re.compile(r"(?<!q)(u(?=[ỳýỷỹỵ])|o(?=[àáảãạ]))(.)\b")  # uỷ, oà, which others write ủy, òa


@dataclass(frozen=True, slots=True)
class Verdict:
    """The facts of one kind that were wanted and those that were found, without what is optional."""

    wanted: frozenset[Key] = frozenset()
    found: frozenset[Key] = frozenset()

    def __add__(self, other: "Verdict") -> "Verdict":
        return Verdict(self.wanted | other.wanted, self.found | other.found)

    @property
    def f1(self) -> float:
        both = len(self.wanted) + len(self.found)
        return 2 * len(self.wanted & self.found) / both if both else 1.0

    def __str__(self) -> str:
        """Precision, recall and F1, then each fact that was missed (-) or found without ground (+)."""
        right = len(self.wanted & self.found)
        precision, recall = (right / len(side) if side else 1.0 for side in (self.found, self.wanted))
        missed = (f"- {' | '.join(key)}" for key in sorted(self.wanted - self.found))
        groundless = (f"+ {' | '.join(key)}" for key in sorted(self.found - self.wanted))
        return "\n".join((f"P {precision:.3f} R {recall:.3f} F1 {self.f1:.3f}", *missed, *groundless))


def judge(gold: Facts, said: Facts) -> dict[str, Verdict]:
    """One verdict for each kind of fact in a report; every key begins with the report's id."""
    naming = _naming(gold)
    wanted, allowed, found = (_keys(facts, naming) for facts in (_sure(gold), gold, said))
    verdicts = {kind: Verdict(wanted[kind], found[kind] - (allowed[kind] - wanted[kind])) for kind in wanted}
    return {kind: Verdict(_of(gold, v.wanted), _of(gold, v.found)) for kind, v in verdicts.items()}


def folded(name: str) -> str:
    """A name without case, punctuation, short forms, words for a place's level, and tones that wander (uỷ, ủy).

    >>> folded("UBND TP. Huế") == folded("Uỷ ban nhân dân thành phố Huế") == folded("Ủy ban nhân dân Huế")
    True
    """
    words = re.findall(r"\w+", unicodedata.normalize("NFC", name).casefold())
    spelled = " ".join(SPELLED_OUT.get(word, word) for word in words)
    spelled = LATE_TONE.sub(_early_tone, spelled)
    for one, other in SAME_BODY.items():
        spelled = spelled.replace(one, other)
    return " ".join(PLACE_WORD.sub(" ", spelled).split())


def _early_tone(found: re.Match[str]) -> str:
    late = unicodedata.normalize("NFD", found[2])
    return unicodedata.normalize("NFC", found[1] + late[1]) + late[0]


def _of(gold: Facts, keys: Iterable[Key]) -> frozenset[Key]:
    return frozenset((gold["id"], *key) for key in keys)


def _naming(gold: Facts) -> Naming:
    """What turns a name into its key; all the names that the gold takes for right share one."""
    known = {folded(body["alt"]): folded(body["name"]) for body in gold["bodies"] if "alt" in body}
    known |= {folded(form): folded(person["name"]) for person in gold["people"] for form in person.get("mentions", ())}
    return lambda name: known.get(folded(name), folded(name))


def _is_sure(entry: Facts) -> bool:
    return "optional" not in entry and "doubtful" not in entry


def _sure(gold: Facts) -> Facts:
    """The gold without what is optional, and without the dates whose year the text does not print beside them."""
    kept = {kind: list(filter(_is_sure, entries)) for kind, entries in gold.items() if kind != "id"}
    kept["documents"] = [{**d, "date": None} if "year_inferred" in d else d for d in kept["documents"]]
    kept["events"] = [{**e, "participants": list(filter(_is_sure, e["participants"]))} for e in kept["events"]]
    return kept


def _keys(facts: Facts, naming: Naming) -> dict[str, frozenset[Key]]:
    """The facts of each kind as comparable keys; documents without a number and bare mentions are not compared."""
    numbered = [d for d in facts["documents"] if d.get("number")]
    dated = [d for d in numbered if d.get("date")]
    parts = [p for e in facts["events"] for p in e["participants"] if p.get("person") and p["role"] != "mentioned"]
    return {
        "people": frozenset((naming(p["name"]),) for p in facts["people"]),
        "bodies": frozenset((naming(b["name"]),) for b in facts["bodies"]),
        "posts": frozenset((naming(p["person"]), folded(p["role"]), naming(p["body"])) for p in facts["posts"]),
        "documents": frozenset((d["number"],) for d in numbered),
        "document dates": frozenset((d["number"], d["date"]) for d in dated),
        "relations": frozenset((r["from"], r["type"], r["to"]) for r in facts["relations"]),
        "participations": frozenset((naming(p["person"]), p["role"]) for p in parts),
        "statistics": frozenset((f"{s['value']:g}",) for s in facts["statistics"]),
    }

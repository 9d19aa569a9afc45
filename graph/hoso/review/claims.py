"""The claims behind a fact as an endpoint tells them: what each says, where, by which rule, and what was decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from hoso.catalogue import Askable, Evidence, evidence_in, question
from hoso.dossier.parts import between
from hoso.namespaces import DATA, HS
from hoso.results import Row

_STATED = (
    "name", "person", "role", "subject", "relation", "object", "part", "body", "type", "number", "title", "label",
    "award", "recipient", "value", "unit",
)  # fmt: skip
"""The fields that state a claim, in the order in which people read them."""
BOUNDS = ("beginEarliest", "beginLatest", "endEarliest", "endLatest", "observedEarliest", "observedLatest")
_SPANS = {
    "began": ("beginEarliest", "beginLatest"),
    "ended": ("endEarliest", "endLatest"),
    "seen": ("observedEarliest", "observedLatest"),
    "dated": ("date", "date"),
}
_CLAIMED = f"{HS.base}claimed"


@dataclass(frozen=True, slots=True)
class Judged:
    """A decision on a claim: its id, and who, when and why as far as the store tells.

    `reply` are the words of the person concerned, where it holds some.
    """

    id: str
    by: str = ""
    at: str = ""
    reason: str = ""
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One claim: its IRI, the rule that read it, how sure that is, its sentence, its fields, and its verdict."""

    claim: str
    rule: str
    confidence: str
    said: Evidence
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    review: str = ""
    judged: tuple[Judged, ...] = ()

    @property
    def statement(self) -> str:
        """What it says, short: the fields that state it."""
        found = ("; ".join(self.fields.get(name, ())) for name in _STATED)
        return " | ".join(filter(None, found)) or self.said.quote

    @property
    def days(self) -> dict[str, str]:
        """When it says that something began, ended or was seen: `{"ended": "≤2024-06-19"}`."""
        return spans({name: list(values) for name, values in self.fields.items()})


def spans(bounds: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The stretches of days between bounds, those of which sources differ in full.

    >>> spans({"endEarliest": ["2024-06-26"], "endLatest": ["2024-06-19", "2024-06-25"]})
    {'ended': '≥2024-06-26, ≤2024-06-19, ≤2024-06-25'}
    """
    found = {}
    for what, (first, last) in _SPANS.items():
        early, late = bounds.get(first, ()), bounds.get(last, ())
        if len(early) > 1 or len(late) > 1:
            found[what] = ", ".join([*(f"≥{day}" for day in sorted(early)), *(f"≤{day}" for day in sorted(late))])
        elif early or late:
            found[what] = between(*(min(days, default="") for days in (early, late)))
    return found


def local(iri: str) -> str:
    """The name of one of our nodes as people type it: `tenure/tran-van-mau--...`."""
    return iri.removeprefix(DATA.base)


def spoken(store: Askable, fact: str) -> tuple[Spoken, ...]:
    """The claims behind a fact, or a claim itself, by date of their source; empty where there are none."""
    node = NamedNode(fact)
    fields = _fields(question("claims-say", "review").run(store, fact=node))
    by_claim: defaultdict[str, list[Row]] = defaultdict(list)
    for row in question("why").run(store, fact=node):
        if row["claim"] is not None:
            by_claim[row.text("claim")].append(row)
    return tuple(_spoken(claim, rows, fields.get(claim, {})) for claim, rows in by_claim.items())


def _spoken(claim: str, rows: list[Row], fields: Mapping[str, tuple[str, ...]]) -> Spoken:
    row = rows[0]
    judged = dict.fromkeys(_judged(one) for one in rows if one["decision"] is not None)
    review = row.text("review").rsplit("/", 1)[-1]
    said = next(evidence_in(row))
    return Spoken(claim, row.text("rule"), row.text("confidence"), said, fields, review, tuple(judged))


def _judged(row: Row) -> Judged:
    name = row.text("decision").rsplit("/", 1)[-1]
    return Judged(name, row.text("decidedBy"), row.text("decidedAt"), row.text("decidedWhy"), row.text("reply"))


def _fields(rows: Iterable[Row]) -> dict[str, dict[str, tuple[str, ...]]]:
    """The fields of each claim by name: `hs:claimedEndLatest` is `endLatest`."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        name = row.text("field").removeprefix(_CLAIMED)
        found[row.text("claim")][name[:1].lower() + name[1:]].append(row.text("label") or row.text("value"))
    return {claim: {name: tuple(values) for name, values in fields.items()} for claim, fields in found.items()}

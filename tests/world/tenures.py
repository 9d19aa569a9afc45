"""The tenures of a record, read from its quads alone, with the person and the post that they are of in truth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from pyoxigraph import Literal, Quad

from hoso import model
from hoso.model import TenureClaim
from hoso.namespaces import HS, HSV, ORG, PROV, RDF
from hoso.rdf import NamedReport, claim_iri
from hoso.record.nodes import BOUNDS
from tests.world.identity import Mention
from tests.world.nouns import Spell
from tests.world.truth import Post, Truth

T = TypeVar("T")
_FIELD = {iri: field for field, iri in BOUNDS.items()}
_ACTING, _PROPOSED = HSV["status/acting"], HSV["status/proposed"]
Bounds = Mapping[str, tuple[date, ...]]  # by field of hoso.model.Bounds; several where sources contradict each other


@dataclass(frozen=True, slots=True)
class Tenure:
    """A tenure of the record: its person there and in truth, its post in truth, its days, and its claims' names.

    `namesakes` is how many others of the record bear the person's name.
    """

    node: str
    person: str
    meant: str | None
    post: Post | None
    acting: bool
    proposed: bool
    bounds: Bounds
    claims: tuple[str, ...]
    namesakes: int = 0


def read_tenures(
    record: Iterable[Quad], reports: Iterable[NamedReport], truth: Truth, people: Mapping[Mention, str]
) -> list[Tenure]:
    """Every tenure, by its node; `people` are those of `record_people`."""
    said = {
        str(claim_iri(name)): (name, claim)
        for named in reports
        for claim, name in named.names.items()
        if isinstance(claim, TenureClaim)
    }
    meant = meant_people(truth, people)
    about: defaultdict[str, list[Quad]] = defaultdict(list)
    tenures, namesakes = set(), {}
    for quad in record:
        about[str(quad.subject)].append(quad)
        if quad.predicate == RDF.type and quad.object == HS.Tenure:
            tenures.add(str(quad.subject))
        if quad.predicate == HS.namesakes:
            namesakes[str(quad.subject)] = int(str(quad.object.value))
    found = (_tenure(node, about[node], said, truth, meant) for node in sorted(tenures))
    return [replace(tenure, namesakes=namesakes.get(tenure.person, 0)) for tenure in found]


def meant_people(truth: Truth, people: Mapping[Mention, str]) -> dict[str, str]:
    """The person in truth whom each person of the record mostly is."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention, node in people.items():
        votes[node][truth.mentions[mention]] += 1
    return {node: _most(count) for node, count in votes.items()}


def _tenure(
    node: str, quads: list[Quad], said: Mapping[str, tuple[str, TenureClaim]], truth: Truth, meant: Mapping[str, str]
) -> Tenure:
    person = next(str(quad.object) for quad in quads if quad.predicate == ORG.member)
    statuses = {quad.object for quad in quads if quad.predicate == HS.status}
    claims = [said[str(q.object)] for q in quads if q.predicate == PROV.wasDerivedFrom and str(q.object) in said]
    days: defaultdict[str, list[date]] = defaultdict(list)
    for quad in quads:
        if quad.predicate in _FIELD and isinstance(quad.object, Literal):
            days[_FIELD[quad.predicate]].append(date.fromisoformat(quad.object.value))
    posts = Counter(
        (truth.body_names[spell.body], claim.role) for name, claim in claims if (spell := _spell(truth, name))
    )
    return Tenure(
        node=node,
        person=person,
        meant=meant.get(person),
        post=_most(posts) if posts else None,
        acting=_ACTING in statuses,
        proposed=_PROPOSED in statuses and len(statuses) == 1,
        bounds={field: tuple(sorted(found)) for field, found in days.items()},
        claims=tuple(sorted(name for name, _ in claims)),
    )


def _spell(truth: Truth, claim: str) -> Spell | None:
    spell = truth.told[claim].spell
    return truth.spells[spell] if spell else None


def _most(count: Counter[T]) -> T:
    """The most frequent, of equals the first."""
    return min(count, key=lambda value: (-count[value], str(value)))


def as_days(bounds: model.Bounds) -> Bounds:
    """The bounds of a claim in the shape of those of a tenure."""
    return {field: (day,) for field in BOUNDS if (day := getattr(bounds, field))}

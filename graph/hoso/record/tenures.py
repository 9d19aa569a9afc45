"""Who held which post: the claims about one person in one post as tenures, each dated by what is known and no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date

from pyoxigraph import NamedNode

from hoso.model import Bounds, TenureClaim, TenureStatus
from hoso.namespaces import DATA, HS, HSV, ORG, RDFS, SKOS
from hoso.rdf import literal
from hoso.record.nodes import BOUNDS, Nodes, local, vietnamese
from hoso.record.spells import Days, Seen, SpellBounds, cuts, spell_bounds, spell_of
from hoso.resolve import Meaning, Stated, Statements
from hoso.resolve.names import same_words
from hoso.text import fold, same_tone


@dataclass(frozen=True, slots=True, order=True)
class Holding:
    """A person in a post; to act in a post is not to hold it."""

    person: str
    body: str
    role: str
    acting: bool


@dataclass(frozen=True, slots=True)
class Tenures:
    """The tenures of the record, to be found by person and body, each with the sources that tell of it."""

    found: defaultdict[tuple[str, str], dict[NamedNode, tuple[NamedNode, set[str]]]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def add(self, holding: Holding, tenure: NamedNode, sources: set[str]) -> None:
        """Remember a tenure."""
        self.found[holding.person, holding.body][tenure] = NamedNode(holding.role), sources

    def of(self, person: NamedNode, body: NamedNode, role: NamedNode | None, source: str) -> NamedNode | None:
        """The tenure of a person in a body that a source tells of, else the only one; None where it stays open."""
        known = self.found.get((person.value, body.value), {})
        fitting = {tenure: sources for tenure, (held, sources) in known.items() if role in (None, held)}
        told = [tenure for tenure, sources in fitting.items() if source in sources] or list(fitting)
        return told[0] if len(told) == 1 else None


def add_tenures(nodes: Nodes, statements: Statements, meaning: Meaning) -> Tenures:
    """Posts and tenures; a predecessor who is named held the post until then."""
    seen = _seen(statements, meaning)
    tenures = Tenures()
    seats = _Seats(seen, meaning)
    for holding, claims in sorted(seen.items()):
        post = _add_post(nodes, holding, claims, meaning)
        rivals = seats.rivals(holding)
        starts = cuts(claims, rivals)
        spells: defaultdict[int, list[Seen]] = defaultdict(list)
        for one in claims:
            spells[spell_of(one, starts)].append(one)
        life = meaning.known.life(NamedNode(holding.body))
        for i, spell in spells.items():
            tenure = _tenure_iri(holding, starts, i)
            _add_tenure(nodes, tenure, holding, post, spell)
            _add_bounds(nodes, tenure, spell_bounds(spell, rivals, life))
            tenures.add(holding, tenure, {one.said.source for one in spell})
    _add_predecessors(nodes, statements, meaning, tenures)
    return tenures


class _Seats:
    """When each single seat was seen being held, and by whom."""

    def __init__(self, seen: Mapping[Holding, list[Seen]], meaning: Meaning) -> None:
        self._meaning = meaning
        self._names = {node.value: name for (_, name), node in meaning.people.nodes.items()}
        self._held: defaultdict[tuple[str, str], list[tuple[str, Days]]] = defaultdict(list)
        for holding, claims in seen.items():
            if self._is_single(holding):
                days = {days for one in claims if one.holds for days in _days_held(one)}
                self._held[holding.body, holding.role] += [(holding.person, day) for day in sorted(days)]

    def rivals(self, holding: Holding) -> list[Days]:
        """The days on which others hold the same single seat; not those of the same name, who may be the same."""
        if not self._is_single(holding):
            return []
        name = fold(self._names[holding.person])
        held = self._held[holding.body, holding.role]
        return sorted(days for person, days in held if fold(self._names[person]) != name)

    def _is_single(self, holding: Holding) -> bool:
        return not holding.acting and NamedNode(holding.role) in self._meaning.known.single_seats


def _seen(statements: Statements, meaning: Meaning) -> dict[Holding, list[Seen]]:
    """What every claim tells of every person in every post."""
    found: defaultdict[Holding, list[Seen]] = defaultdict(list)
    for said in statements.of(TenureClaim):
        claim = said.claim
        bounds = _as_ended(said) if claim.status is TenureStatus.FORMER else claim.bounds
        acting = claim.status is TenureStatus.ACTING
        found[_holding(said, claim.person, meaning, acting)].append(Seen(said, bounds, claim.status))
        if claim.predecessor:
            followed = claim.bounds.begin_latest or claim.bounds.observed_latest or said.published
            before = Seen(said, Bounds(end_latest=followed), TenureStatus.FORMER)
            found[_holding(said, claim.predecessor, meaning, False)].append(before)
    return found


def _holding(said: Stated[TenureClaim], name: str, meaning: Meaning, acting: bool) -> Holding:
    person = meaning.people.nodes[said.source, same_words(name)]
    body, role = meaning.bodies.of(said.source, said.claim.body), meaning.known.role(said.claim.role)
    return Holding(person.value, body.value, role.value, acting)


def _as_ended(said: Stated[TenureClaim]) -> Bounds:
    """Who is called "former" ended by the time that the source saw it so, at the latest when it was published."""
    bounds = said.claim.bounds
    ended = bounds.end_latest or bounds.observed_latest or said.published
    return replace(bounds, end_latest=ended, observed_earliest=None, observed_latest=None)


def _days_held(one: Seen) -> Iterator[Days]:
    """Days on which one claim sees a seat taken: between two days, or on the first and the last of a spell."""
    if one.interval:
        yield one.interval
    for day in (one.bounds.begin_latest, one.bounds.end_earliest):
        if day:
            yield day, day


def _tenure_iri(holding: Holding, starts: list[date], spell: int) -> NamedNode:
    """Its person, body and role; a later spell has the year in which it began, or the day where two began in one."""
    parts = [holding.person, holding.body, holding.role]
    names = [part.rsplit("/", 1)[-1] for part in parts] + ["acting"] * holding.acting
    if spell:
        began = starts[spell - 1]
        alone = [day.year for day in starts].count(began.year) == 1
        names.append(str(began.year) if alone else began.isoformat())
    return DATA["tenure/" + "--".join(names)]


def _add_post(nodes: Nodes, holding: Holding, claims: list[Seen], meaning: Meaning) -> NamedNode:
    body, role = NamedNode(holding.body), NamedNode(holding.role)
    post = DATA[f"post/{local(body)}--{local(role)}"]
    for one in claims:
        nodes.name(post, ORG.Post, one.said)
    nodes.say(post, ORG.postIn, body)
    nodes.say(post, ORG.role, role)
    if role in meaning.known.single_seats:
        nodes.say(post, HS.seats, literal(1))
    return post


def _add_tenure(nodes: Nodes, tenure: NamedNode, holding: Holding, post: NamedNode, spell: list[Seen]) -> None:
    nodes.say(tenure, ORG.member, NamedNode(holding.person))
    nodes.say(tenure, HS.post, post)
    nodes.say(tenure, ORG.organization, NamedNode(holding.body))
    nodes.say(tenure, ORG.role, NamedNode(holding.role))
    for one in spell:
        nodes.name(tenure, HS.Tenure, one.said)
        if one.status:
            nodes.say(tenure, HS.status, HSV[f"status/{one.status}"])


def _add_bounds(nodes: Nodes, tenure: NamedNode, bounds: SpellBounds) -> None:
    for f in fields(SpellBounds):
        nodes.say(tenure, BOUNDS[f.name], *map(literal, getattr(bounds, f.name)))


def _add_predecessors(nodes: Nodes, statements: Statements, meaning: Meaning, tenures: Tenures) -> None:
    for said in statements.of(TenureClaim):
        claim, source = said.claim, said.source
        person = meaning.people.of(source, claim.person)
        before = meaning.people.of(source, claim.predecessor) if claim.predecessor else None
        body = meaning.bodies.of(source, claim.body)
        if person and before and (tenure := tenures.of(person, body, meaning.known.role(claim.role), source)):
            nodes.say(tenure, HS.predecessor, before)


def add_post_labels(nodes: Nodes, statements: Statements, meaning: Meaning) -> None:
    """Name each post by its role and body, as they would stand in a sentence, and roles that the vocabulary lacks."""
    for said in statements.of(TenureClaim):
        role, body = same_tone(said.claim.role), same_tone(said.claim.body)
        node = meaning.known.role(role)
        post = DATA[f"post/{local(meaning.bodies.of(said.source, body))}--{local(node)}"]
        nodes.concept(node, role)
        nodes.say(post, SKOS.prefLabel, vietnamese(f"{role} {body}"))
        nodes.say(post, RDFS.label, vietnamese(f"{role} {body}"))

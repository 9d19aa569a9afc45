"""Who held which post: the claims about one person in one post as tenures, each dated by what is known and no more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Protocol

from pyoxigraph import NamedNode

from hoso.model import Bounds, TenureClaim, TenureStatus
from hoso.namespaces import DATA, HS, HSV, ORG, RDFS, SKOS
from hoso.rdf import literal
from hoso.record.lines import joined
from hoso.record.nodes import BOUNDS, Nodes, local, vietnamese
from hoso.record.spells import Days, Limits, Seen, SpellBounds, cuts, days_known, spell_bounds, spell_of
from hoso.resolve import Meaning, Reference, Stated, Statements
from hoso.resolve.stated import mention_in
from hoso.text import same_tone, slug

_DISTRICT = re.compile(r"[/-](?:huyen|quan|thi-xa|thi|xa|phuong|thi-tran)-")  # in the local name of a body


@dataclass(frozen=True, slots=True, order=True)
class Holding:
    """A person in a post, by IRI; to act in a post is not to hold it."""

    body: str
    role: str
    acting: bool
    person: str


class Tenures(Protocol):
    """The tenures of the record, to be found by person and body."""

    def of(self, person: NamedNode, body: NamedNode, role: NamedNode | None, source: str) -> NamedNode | None:
        """The tenure of a person in a body that a source tells of, else the only one; None where it stays open."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One tenure: its node, and what was seen of it."""

    tenure: NamedNode
    seen: tuple[Seen, ...]


def seen(statements: Statements, meaning: Meaning) -> Iterator[tuple[Holding, Seen]]:
    """What every claim tells of every person in every post; a predecessor who is named held the post until then."""
    for said in statements.of(TenureClaim):
        claim = said.claim
        bounds = _as_ended(said) if claim.status is TenureStatus.FORMER else claim.bounds
        acting = claim.status is TenureStatus.ACTING
        yield _holding(said, claim.person, meaning, acting), _seen(said, claim.person, bounds, claim.status)
        if claim.predecessor:
            followed = claim.bounds.begin_latest or claim.bounds.observed_latest or said.published
            before = Bounds(end_latest=followed)
            held = _holding(said, claim.predecessor, meaning, False)
            yield held, _seen(said, claim.predecessor, before, TenureStatus.FORMER)


def _seen(said: Stated[TenureClaim], name: str, bounds: Bounds, status: TenureStatus | None) -> Seen:
    return Seen(said.node, said.passage, said.source, said.published, slug(name), bounds, status)


def _holding(said: Stated[TenureClaim], name: str, meaning: Meaning, acting: bool) -> Holding:
    person = meaning.people[mention_in(meaning.parts, said, name)]
    body, role = _body(said, meaning), meaning.known.role(said.claim.role)
    return Holding(body.value, role.value, acting, person.value)


def _body(said: Stated[TenureClaim], meaning: Meaning) -> NamedNode:
    """The body of a post, at the time at which it was held."""
    return meaning.bodies.then(said.source, said.claim.body, said.claim.bounds.over_by)


def is_single(holding: Holding, known: Reference) -> bool:
    """Whether only one person holds the post at a time.

    Not so for bodies of districts and communes: their names come again in other provinces, and sources seldom say whose
    they are.
    """
    repeated = _DISTRICT.search(holding.body) and NamedNode(holding.body) not in known.lives
    return not holding.acting and not repeated and known.is_single(NamedNode(holding.body), NamedNode(holding.role))


@dataclass(frozen=True, slots=True)
class Taken:
    """Days on which a seat was seen being held, and under which names (slugs)."""

    days: Days
    names: frozenset[str]


def taken(seat: Mapping[Holding, Sequence[Seen]]) -> list[Taken]:
    """When a single seat was seen being held, all its holders together."""
    found = set()
    for claims in seat.values():
        names = frozenset(one.name for one in claims)
        found |= {Taken(days, names) for one in claims if one.holds for days in _days_held(one)}
    return sorted(found, key=lambda one: one.days)


def rivals(claims: Sequence[Seen], seat: Iterable[Taken]) -> list[Days]:
    """The days on which others hold a single seat, as far as they bear on one holder: those amid his own days, and the
    nearest on either side. Others of the same name do not count: they may be he.
    """
    names, own = frozenset(one.name for one in claims), days_known(claims)
    if not own:
        return []
    others = {one.days for one in seat if names.isdisjoint(one.names)}
    near = {days for days in others if days[0] <= own[-1] and own[0] <= days[1]}
    before = max((days for days in others if days[1] < own[0]), default=None)
    after = min((days for days in others if own[-1] < days[0]), default=None, key=lambda days: (days[1], days[0]))
    return sorted(near.union(days for days in (before, after) if days))


def spells(holding: Holding, claims: Sequence[Seen], others: Sequence[Days]) -> list[Spell]:
    """The tenures of one person in one post."""
    told = joined(claims)
    starts = cuts(told, others)
    found: defaultdict[int, list[Seen]] = defaultdict(list)
    for one in told:
        found[spell_of(one, starts)].append(one)
    return [Spell(_tenure_iri(holding, starts, i), tuple(spell)) for i, spell in sorted(found.items())]


def add_tenure(nodes: Nodes, holding: Holding, spell: Spell, limits: Limits) -> None:
    """One tenure, with all that is known of its days."""
    body, role = NamedNode(holding.body), NamedNode(holding.role)
    nodes.say(spell.tenure, ORG.member, NamedNode(holding.person))
    nodes.say(spell.tenure, HS.post, _post(body, role))
    nodes.say(spell.tenure, ORG.organization, body)
    nodes.say(spell.tenure, ORG.role, role)
    held = any(one.holds for one in spell.seen)
    for one in spell.seen:
        nodes.name(spell.tenure, HS.Tenure, one)
        if one.status and not (held and one.status is TenureStatus.PROPOSED):
            nodes.say(spell.tenure, HS.status, HSV[f"status/{one.status}"])
    bounds = spell_bounds(spell.seen, limits)
    for f in fields(SpellBounds):
        nodes.say(spell.tenure, BOUNDS[f.name], *map(literal, getattr(bounds, f.name)))


def _post(body: NamedNode, role: NamedNode) -> NamedNode:
    return DATA[f"post/{local(body)}--{local(role)}"]


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


def add_predecessors(nodes: Nodes, statements: Statements, meaning: Meaning, tenures: Tenures) -> None:
    """Whom each tenure followed."""
    for said in statements.of(TenureClaim):
        claim, source = said.claim, said.source
        person = meaning.person(said, claim.person)
        before = meaning.person(said, claim.predecessor) if claim.predecessor else None
        body = _body(said, meaning)
        if person and before and (tenure := tenures.of(person, body, meaning.known.role(claim.role), source)):
            nodes.say(tenure, HS.predecessor, before)


def add_posts(nodes: Nodes, statements: Statements, meaning: Meaning) -> None:
    """Posts, each named by its role and body as they would stand in a sentence, and roles that the vocabulary lacks."""
    for said in statements.of(TenureClaim):
        name = same_tone(said.claim.role)
        body, role = _body(said, meaning), meaning.known.role(name)
        post, label = _post(body, role), vietnamese(f"{name} {same_tone(said.claim.body)}")
        nodes.concept(role, name)
        nodes.name(post, ORG.Post, said)
        nodes.say(post, ORG.postIn, body)
        nodes.say(post, ORG.role, role)
        nodes.say(post, SKOS.prefLabel, label)
        nodes.say(post, RDFS.label, label)
        if meaning.known.is_single(body, role):
            nodes.say(post, HS.seats, literal(1))

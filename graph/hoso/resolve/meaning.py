"""What each name and key of each source means: bodies, then documents, events, and people by what they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from hoso.model import (
    AgreementClaim,
    AwardClaim,
    BodyClaim,
    Bounds,
    Claim,
    DocumentClaim,
    EventClaim,
    ParticipationClaim,
    PersonClaim,
    StatisticClaim,
    TenureClaim,
    TenureStatus,
)
from hoso.resolve.bodies import Bodies, resolve_bodies
from hoso.resolve.documents import Documents, resolve_documents
from hoso.resolve.events import Events, resolve_events
from hoso.resolve.names import same_words
from hoso.resolve.people import People, Seat, Sighting, Sign, resolve_people
from hoso.resolve.reference import Reference
from hoso.resolve.stated import Stated, Statements


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is meant by the names and keys of each source, over all sources."""

    bodies: Bodies
    documents: Documents
    events: Events
    people: People
    known: Reference

    def agent(self, source: str, name: str) -> NamedNode:
        """The person of this name where the source names one, else the body."""
        return self.people.of(source, name) or self.bodies.of(source, name)


def resolve(statements: Statements, known: Reference) -> Meaning:
    """Decide who and what is meant; pure, and independent of the order of the sources."""
    named = _named_people(statements)
    mentions = {
        (said.source, name, said.published)
        for kind in statements.by_kind
        for said in statements.of(kind)
        for name in bodies_named(said.claim, named[said.source])
    }
    bodies = resolve_bodies(statements, sorted(mentions, key=str), known)
    documents = resolve_documents(statements, bodies)
    events = resolve_events(statements, documents)
    people = resolve_people(_sightings(statements, bodies, documents, events, known))
    return Meaning(bodies, documents, events, people, known)


def people_named(claim: Claim) -> Iterator[str]:
    """The full names that a claim can only mean people by."""
    match claim:
        case PersonClaim():
            yield claim.name
        case TenureClaim():
            yield claim.person
            if claim.predecessor:
                yield claim.predecessor
        case DocumentClaim(signer=str(name)) | ParticipationClaim(person=str(name)):
            yield name
        case _:
            pass


def bodies_named(claim: Claim, people: set[str] | frozenset[str] = frozenset()) -> Iterator[str]:
    """The canonical names of bodies in a claim; of names that may be anybody's, those not in `people`."""
    match claim:
        case BodyClaim():
            yield from filter(None, (claim.name, claim.parent))
        case TenureClaim():
            yield claim.body
        case DocumentClaim(issuer=str(name)):
            yield name
        case EventClaim():
            yield from claim.organizers
        case AgreementClaim():
            yield from claim.parties
        case ParticipationClaim():
            yield from filter(None, (claim.body, claim.as_body, claim.on_behalf_of))
        case AwardClaim() | StatisticClaim():
            yield from (name for name in anybody_named(claim) if same_words(name) not in people)
        case _:
            pass


def anybody_named(claim: AwardClaim | StatisticClaim) -> Iterator[str]:
    """The names in a claim that may be a person's or a body's."""
    names = (claim.recipient, claim.awarded_by) if isinstance(claim, AwardClaim) else (claim.reported_by,)
    return (name for name in names if name)


def certain_days(bounds: Bounds, status: TenureStatus | None) -> tuple[date, date] | None:
    """The days on which a post is surely held, as one claim tells it."""
    if status in (TenureStatus.FORMER, TenureStatus.PROPOSED):
        return None
    if bounds.begin_latest and bounds.end_earliest and bounds.begin_latest <= bounds.end_earliest:
        return bounds.begin_latest, bounds.end_earliest
    if bounds.observed_earliest and bounds.observed_earliest == bounds.observed_latest:
        return bounds.observed_earliest, bounds.observed_earliest
    return None


def _named_people(statements: Statements) -> defaultdict[str, set[str]]:
    named: defaultdict[str, set[str]] = defaultdict(set)
    for kind in statements.by_kind:
        for said in statements.of(kind):
            named[said.source].update(map(same_words, people_named(said.claim)))
    return named


def _sightings(
    statements: Statements,
    bodies: Bodies,
    documents: Documents,
    events: Events,
    known: Reference,
) -> list[Sighting]:
    found: dict[tuple[str, str], Sighting] = {}

    def of(source: str, name: str) -> Sighting:
        mention = source, same_words(name)
        return found.setdefault(mention, Sighting([mention]))

    for kind in statements.by_kind:
        for said in statements.of(kind):
            for name in people_named(said.claim):
                of(said.source, name)
    for tenure in statements.of(TenureClaim):
        _note_tenure(of(tenure.source, tenure.claim.person), tenure, bodies, known)
    for part in statements.of(ParticipationClaim):
        if part.claim.person:
            sighting = of(part.source, part.claim.person)
            for body in filter(None, (part.claim.as_body, part.claim.on_behalf_of)):
                _note_body(sighting, bodies, bodies.of(part.source, body))
            if event := events.of(part.source, part.claim.event):
                sighting.signs.add((Sign.EVENT, _local(event)))
    for paper in statements.of(DocumentClaim):
        if paper.claim.signer and (document := documents.of(paper.source, paper.claim.key)):
            of(paper.source, paper.claim.signer).signs.add((Sign.DOCUMENT, _local(document)))
    return list(found.values())


def _note_tenure(sighting: Sighting, said: Stated[TenureClaim], bodies: Bodies, known: Reference) -> None:
    claim = said.claim
    body, role = bodies.of(said.source, claim.body), known.role(claim.role)
    sighting.signs.add((Sign.POST, f"{_local(body)}--{_local(role)}"))
    _note_body(sighting, bodies, body)
    days = certain_days(claim.bounds, claim.status)
    if days and role in known.single_seats:
        for place in bodies.places.get(body, ()):
            sighting.seat(Seat(_local(body), _local(place)), days)


def _note_body(sighting: Sighting, bodies: Bodies, body: NamedNode) -> None:
    sighting.signs.add((Sign.BODY, _local(body)))
    sighting.signs |= {(Sign.PLACE, _local(place)) for place in bodies.places.get(body, ())}


def _local(node: NamedNode) -> str:
    return node.value.rsplit("/", 1)[-1]

"""Events, who took part in them, and the awards that were given there."""

from __future__ import annotations

from pyoxigraph import NamedNode

from hoso.model import AwardClaim, Bounds, EventClaim, ParticipationClaim
from hoso.namespaces import DCT, HS, HSV, PROV, RDFS, SCHEMA
from hoso.rdf import literal
from hoso.record.nodes import Nodes, hashed, vietnamese
from hoso.record.tenures import Tenures
from hoso.resolve import Meaning, Stated, Statements
from hoso.resolve.events import span
from hoso.text import same_tone


def add_events(nodes: Nodes, statements: Statements, meaning: Meaning, tenures: Tenures) -> None:
    """Events, participations and awards."""
    for said in statements.of(EventClaim):
        event = meaning.events.of(said.source, said.claim.key)
        if event:
            nodes.name(event, HS.Event, said)
            _add_event(nodes, event, said, meaning)
    for part in statements.of(ParticipationClaim):
        node = participation_iri(part, meaning)
        if node:
            nodes.name(node, HS.Participation, part)
            _add_participation(nodes, node, part, meaning, tenures)
    for award in statements.of(AwardClaim):
        _add_award(nodes, award, meaning)


def participation_iri(said: Stated[ParticipationClaim], meaning: Meaning) -> NamedNode | None:
    """One agent in one part at one event; None where the claim names no agent or no event of its source."""
    event, agent = meaning.events.of(said.source, said.claim.event), _agent(said, meaning)
    return hashed("participation", (event.value, agent.value, said.claim.part)) if event and agent else None


def _agent(said: Stated[ParticipationClaim], meaning: Meaning) -> NamedNode | None:
    claim = said.claim
    if claim.person:
        return meaning.person(said, claim.person)
    return meaning.bodies.of(said.source, claim.body) if claim.body else None


def _add_event(nodes: Nodes, event: NamedNode, said: Stated[EventClaim], meaning: Meaning) -> None:
    claim = said.claim
    nodes.say(event, RDFS.label, vietnamese(claim.label))
    nodes.say(event, DCT.type, HSV[f"event-type/{claim.type}"])
    nodes.dates(event, event_bounds(claim.bounds))
    nodes.say(event, SCHEMA.organizer, *(meaning.bodies.of(said.source, name) for name in claim.organizers))
    about = (meaning.documents.of(said.source, key) for key in claim.about)
    nodes.say(event, SCHEMA.about, *filter(None, about))
    if claim.place:
        nodes.say(event, SCHEMA.location, vietnamese(same_tone(claim.place)))


def event_bounds(bounds: Bounds) -> Bounds:
    """All that follows from the days between which an event lies; one day alone fixes both begin and end."""
    first, last = span(bounds)
    day = first if first == last else None
    return Bounds(
        begin_earliest=first,
        begin_latest=bounds.begin_latest or day,
        end_earliest=bounds.end_earliest or day,
        end_latest=last,
        observed_earliest=bounds.observed_earliest or first,
        observed_latest=bounds.observed_latest or last,
    )


def _add_participation(
    nodes: Nodes, node: NamedNode, said: Stated[ParticipationClaim], meaning: Meaning, tenures: Tenures
) -> None:
    claim, source = said.claim, said.source
    agent, event = _agent(said, meaning), meaning.events.of(source, claim.event)
    if agent and event:
        nodes.say(node, HS.event, event)
        nodes.say(node, PROV.agent, agent)
        nodes.say(node, PROV.hadRole, HSV[f"part/{claim.part}"])
    if agent and claim.person and claim.as_body:
        role = meaning.known.role(claim.as_role) if claim.as_role else None
        tenure = tenures.of(agent, meaning.bodies.of(source, claim.as_body), role, source)
        nodes.say(node, HS.inTenure, *filter(None, (tenure,)))
    if claim.on_behalf_of:
        nodes.say(node, HS.onBehalfOf, meaning.bodies.of(source, claim.on_behalf_of))


def _add_award(nodes: Nodes, said: Stated[AwardClaim], meaning: Meaning) -> None:
    claim, event = said.claim, meaning.events.of(said.source, said.claim.event)
    recipient = meaning.agent(said, claim.recipient) if claim.recipient else None
    where = event.value if event else said.source
    whom = recipient.value if recipient else None
    node = hashed("award", (where, claim.award, whom, claim.recipient_count, claim.recipient_kind, claim.period))
    nodes.name(node, HS.Award, said)
    nodes.say(node, HS.awardKind, literal(claim.award))
    nodes.say(node, HS.event, *filter(None, (event,)))
    nodes.say(node, HS.recipient, *filter(None, (recipient,)))
    if claim.recipient_count is not None:
        nodes.say(node, HS.recipientCount, literal(claim.recipient_count))
    if claim.recipient_kind:
        nodes.say(node, HS.recipientKind, literal(claim.recipient_kind))
    if claim.awarded_by:
        nodes.say(node, HS.awardedBy, meaning.agent(said, claim.awarded_by))
    if claim.period:
        nodes.say(node, SCHEMA.temporalCoverage, literal(claim.period))

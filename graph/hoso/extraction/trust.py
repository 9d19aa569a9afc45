"""Which claims are kept: those of rules that are right often enough, and that refer to nothing that is left out."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hoso.model import (
    AwardClaim,
    Claim,
    DocumentClaim,
    EventClaim,
    LifeClaim,
    ParticipationClaim,
    PersonClaim,
    RelationClaim,
    TenureClaim,
)

TRUSTED = Decimal("0.8")  # a rule that is right less often than this is off unless it is asked for


def trusted(claims: Iterable[Claim], least: Decimal = TRUSTED) -> tuple[Claim, ...]:
    """The claims of rules whose confidence is at least `least`, in order, none of which refers to one left out."""
    told = tuple(claims)
    if all(claim.confidence >= least for claim in told):
        return told
    sure = [claim for claim in told if claim.confidence >= least]
    lost = {name for claim in told for name in _named(claim)} - {name for claim in sure for name in _named(claim)}
    return tuple(claim for claim in sure if lost.isdisjoint(_meant(claim)))


def _named(claim: Claim) -> tuple[tuple[str, str], ...]:
    """What a claim makes known, for others to refer to: a person, an event, a document."""
    if isinstance(claim, PersonClaim):
        return (("person", claim.name),)
    if isinstance(claim, EventClaim):
        return (("event", claim.key),)
    return (("document", claim.key),) if isinstance(claim, DocumentClaim) else ()


def _meant(claim: Claim) -> tuple[tuple[str, str], ...]:
    """Whom and what a claim refers to."""
    if isinstance(claim, TenureClaim | LifeClaim):
        return (("person", claim.person),)
    if isinstance(claim, ParticipationClaim):
        return ("event", claim.event), ("person", claim.person or "")
    if isinstance(claim, AwardClaim):
        return ("event", claim.event), ("person", claim.recipient or "")
    if isinstance(claim, RelationClaim):
        return ("document", claim.subject), ("document", claim.object)
    return ()

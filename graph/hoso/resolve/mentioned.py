"""The names in a claim: whom and what it mentions."""

from __future__ import annotations

from collections.abc import Iterator

from hoso.model import (
    AgreementClaim,
    AwardClaim,
    BodyClaim,
    Claim,
    DocumentClaim,
    EventClaim,
    LifeClaim,
    ParticipationClaim,
    PersonClaim,
    StatisticClaim,
    TenureClaim,
)
from hoso.resolve.names import same_words


def people_named(claim: Claim) -> Iterator[str]:
    """The full names that a claim can only mean people by."""
    match claim:
        case PersonClaim():
            yield claim.name
        case LifeClaim():
            yield claim.person
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

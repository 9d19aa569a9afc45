"""What a claim says, for people: one line that states it, and its fields as words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

from hoso.model import (
    AgreementClaim,
    AwardClaim,
    BodyClaim,
    Bounds,
    Claim,
    DocumentClaim,
    EventClaim,
    LifeClaim,
    ParticipationClaim,
    PersonClaim,
    RelationClaim,
    StatisticClaim,
    TenureClaim,
    facts,
)

_OF_LIFE = {"begin": "born", "end": "died"}
Field = tuple[str, str]  # name and value; the value of an enumeration is a key of the page's words, "=part.spoke"


def kind(claim: Claim) -> str:
    """The word for the kind, as in the column `kind` of tables/rules.tsv."""
    return type(claim).__name__.removesuffix("Claim").lower()


def statement(claim: Claim, events: dict[str, str]) -> list[str]:
    """The parts of the line that states a claim, enumerations as keys; `events` gives labels by key."""
    match claim:
        case PersonClaim() | BodyClaim():
            parts: list[str | None] = [claim.name]
        case LifeClaim():
            parts = [claim.person, *(value for _, value in _bounds(claim.bounds))]
        case TenureClaim():
            parts = [claim.person, claim.role, claim.body]
        case DocumentClaim():
            parts = [None if claim.type and claim.key.startswith(claim.type) else claim.type, claim.key]
        case RelationClaim():
            parts = [claim.subject, _key(claim.relation), claim.object]
        case EventClaim():
            parts = [claim.label]
        case ParticipationClaim():
            parts = [claim.person or claim.body, _key(claim.part), events.get(claim.event, claim.event)]
        case AgreementClaim():
            parts = [claim.title]
        case AwardClaim():
            given = [_value(claim.recipient_count), claim.recipient_kind]
            parts = [claim.award, claim.recipient or " ".join(filter(None, given))]
        case StatisticClaim():
            amount = " – ".join(filter(None, [number(claim.value), number(claim.value_max)]))
            parts = [claim.subject, " ".join(filter(None, [claim.qualifier, amount, claim.unit]))]
        case _:
            raise TypeError(f"no statement for {claim!r}")
    return [part for part in parts if part]


def fields(claim: Claim) -> Iterator[Field]:
    """The fields that hold something, in order, the six days of Bounds as beginning, end and observation."""
    lived = isinstance(claim, LifeClaim)
    for name, value in facts(claim):
        if isinstance(value, Bounds):
            yield from ((_OF_LIFE[name], days) for name, days in _bounds(value)) if lived else _bounds(value)
        elif value not in (None, "", (), False):
            yield name, _value(value)


def further(claim: Claim, stated: list[str]) -> Iterator[Field]:
    """The fields that its statement leaves out, without keys, which only lead from one claim to another."""
    return ((name, value) for name, value in fields(claim) if name not in ("key", "event") and value not in stated)


def days(claim: Claim) -> set[tuple[date, date]]:
    """The stretches of days that a claim took from dates printed in the text."""
    bounds = getattr(claim, "bounds", None)
    stretches = set()
    if isinstance(bounds, Bounds):
        stretches = {
            (bounds.begin_earliest, bounds.begin_latest),
            (bounds.end_earliest, bounds.end_latest),
            (bounds.begin_earliest, bounds.end_latest),
        }
    if isinstance(claim, DocumentClaim):
        stretches = {(claim.date, claim.date)}
    return {(first, last) for first, last in stretches if first and last}


def number(value: Decimal | None) -> str:
    """A number as printed in Vietnamese, 1.217 and 98,13; nothing for none."""
    return "" if value is None else f"{value:,f}".translate(str.maketrans(",.", ".,"))


def _bounds(bounds: Bounds) -> Iterator[Field]:
    pairs = {
        "begin": (bounds.begin_earliest, bounds.begin_latest),
        "end": (bounds.end_earliest, bounds.end_latest),
        "observed": (bounds.observed_earliest, bounds.observed_latest),
    }
    for name, (first, last) in pairs.items():
        if first or last:
            yield name, f"{first}" if first == last else f"{first or ''} … {last or ''}".strip()


def _value(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "=yes"
        case StrEnum():
            return _key(value)
        case Decimal():
            return number(value)
        case tuple():
            return "; ".join(map(str, value))
        case _:
            return str(value)


def _key(value: StrEnum) -> str:
    return f"={type(value).__name__.lower()}.{value.value}"

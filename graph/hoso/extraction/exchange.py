"""The exchange format: one JSON object that says what one report says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from hoso.model import (
    BodyClaim,
    Bounds,
    Claim,
    DocumentClaim,
    EventClaim,
    ParticipationClaim,
    PersonClaim,
    Relation,
    RelationClaim,
    Report,
    StatisticClaim,
    TenureClaim,
    TenureStatus,
)

Entry = dict[str, Any]  # a JSON object, whose values are of every kind that JSON has
_DOCUMENT_FIELDS = ("number", "normal", "type", "date", "issuer", "title", "signer", "signing_capacity", "period")


def to_exchange(report: Report) -> dict[str, list[Entry]]:
    """People, bodies, posts, documents, relations, events and statistics of a report, each fact once, with evidence."""
    return {
        "people": _people(report.of(PersonClaim)),
        "bodies": _bodies(report.of(BodyClaim)),
        "posts": _posts(report.of(TenureClaim), report.source.published),
        "documents": _documents(report.of(DocumentClaim)),
        "relations": _relations(report.of(RelationClaim), report.of(DocumentClaim)),
        "events": _events(report.of(EventClaim), report.of(ParticipationClaim)),
        "statistics": [_statistic(s) for s in report.of(StatisticClaim)],
    }


def _evidence(claim: Claim) -> Entry:
    return {
        "rule": claim.rule,
        "confidence": float(claim.confidence),
        "evidence": {
            "quote": claim.passage.quote,
            "start": claim.passage.start,
            "end": claim.passage.end,
            "sentence": claim.passage.sentence,
        },
    }


def _people(claims: Iterable[PersonClaim]) -> list[Entry]:
    found: dict[str, Entry] = {}
    for claim in claims:
        entry = found.setdefault(claim.name, {"name": claim.name, "mentions": [], **_evidence(claim)})
        if claim.surface not in entry["mentions"]:
            entry["mentions"].append(claim.surface)
    return list(found.values())


def _bodies(claims: Iterable[BodyClaim]) -> list[Entry]:
    found: dict[str, Entry] = {}
    for claim in claims:
        entry = found.setdefault(
            claim.name,
            {"name": claim.name, "mentions": [], "kind": claim.kind, "place": claim.place, **_evidence(claim)},
        )
        if claim.surface not in entry["mentions"]:
            entry["mentions"].append(claim.surface)
    return list(found.values())


def _posts(claims: Iterable[TenureClaim], printed: date | None) -> list[Entry]:
    found: dict[tuple[str, str, str], Entry] = {}
    for claim in claims:
        key = (claim.person, claim.role, claim.body)
        entry = found.setdefault(
            key,
            {
                "person": claim.person,
                "role": claim.role,
                "body": claim.body,
                "surface": claim.surface,
                **_evidence(claim),
            },
        )
        dated = {"status": _status(claim, printed), "from": _begin(claim.bounds), "to": _end(claim.bounds)}
        for name, value in dated.items():
            if value and not entry.get(name):
                entry[name] = value
    return list(found.values())


def _status(claim: TenureClaim, printed: date | None) -> str | None:
    """The status that a claim tells; one without any whose end is told, and not to come, is of a post held formerly."""
    first, last = claim.bounds.end_earliest, claim.bounds.end_latest
    ended = first is not None and last is not None and (printed is None or last <= printed)
    status = claim.status or (TenureStatus.FORMER if ended else None)
    return status.value if status else None


def _begin(bounds: Bounds) -> str | None:
    return _one(bounds.begin_earliest, bounds.begin_latest)


def _end(bounds: Bounds) -> str | None:
    return _one(bounds.end_earliest, bounds.end_latest)


def _one(earliest: Any, latest: Any) -> str | None:  # Any: a date or None, compared only
    """A day, a whole month or a whole year that two bounds name; None where they are further apart."""
    if earliest is None or latest is None:
        return None
    if earliest == latest:
        return str(earliest.isoformat())
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31) and earliest.year == latest.year:
        return f"{earliest:%Y}"
    same_month = (earliest.year, earliest.month) == (latest.year, latest.month)
    return f"{earliest:%Y-%m}" if same_month and earliest.day == 1 else None


def _documents(claims: Iterable[DocumentClaim]) -> list[Entry]:
    found: dict[str, Entry] = {}
    for claim in claims:
        entry = found.setdefault(claim.key, _evidence(claim))
        for name in _DOCUMENT_FIELDS:
            value = getattr(claim, name)
            if value is not None and name not in entry:
                entry[name] = value.isoformat() if name == "date" else value
    return [
        {k: v for k, v in entry.items() if not (k == "normal" and v == entry.get("number"))} for entry in found.values()
    ]


def _relations(claims: Iterable[RelationClaim], documents: Iterable[DocumentClaim]) -> list[Entry]:
    """The relations of documents; a legal basis, which the format has no word for, is cited and marked as one."""
    numbers = {document.key: document.number or document.key for document in documents}
    found: dict[tuple[str, str, str], Entry] = {}
    for claim in claims:
        basis = claim.relation is Relation.BASED_ON
        kind = Relation.CITES.value if basis else claim.relation.value
        subject, target = (numbers.get(name, name) for name in (claim.subject, claim.object))
        entry = found.setdefault(
            (claim.subject, kind, claim.object), {"from": subject, "type": kind, "to": target, **_evidence(claim)}
        )
        if basis:
            entry["legal_basis"] = True
    return list(found.values())


def _events(events: Iterable[EventClaim], participations: Iterable[ParticipationClaim]) -> list[Entry]:
    people = _participants(participations)
    found = []
    for event in {e.key: e for e in events}.values():
        day = _begin(event.bounds)
        seen = {"not_before": event.bounds.observed_earliest, "not_after": event.bounds.observed_latest}
        found.append(
            {
                "label": event.label,
                "type": event.type.value,
                "date": day if day and len(day) > 7 else None,  # a whole day has ten characters
                **({} if day else {k: v.isoformat() for k, v in seen.items() if v}),
                "place": event.place,
                "participants": list(people.get(event.key, {}).values()),
                **_evidence(event),
            }
        )
    return found


def _participants(claims: Iterable[ParticipationClaim]) -> dict[str, dict[tuple[str | None, str], Entry]]:
    """Who took part in each event by its key, each in each part once."""
    found: dict[str, dict[tuple[str | None, str], Entry]] = defaultdict(dict)
    for claim in claims:
        who = {"person": claim.person} if claim.person else {"body": claim.body}
        behalf = {"for": claim.on_behalf_of} if claim.on_behalf_of else {}
        entry = {**who, "role": claim.part.value, **behalf, **_evidence(claim)}
        found[claim.event].setdefault((claim.person or claim.body, claim.part.value), entry)
    return found


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _statistic(claim: StatisticClaim) -> Entry:
    entry: Entry = {"subject": claim.subject, "value": _number(claim.value), "unit": claim.unit, "period": claim.period}
    if claim.value_max is not None:
        entry["value_max"] = _number(claim.value_max)
    if claim.qualifier:
        entry["qualifier"] = claim.qualifier
    if claim.at_least:
        entry["at_least"] = True
    return {**entry, **_evidence(claim)}

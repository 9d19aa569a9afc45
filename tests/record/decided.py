"""Decisions for tests, as the log would hold them."""

from __future__ import annotations

from collections.abc import Iterable

from hoso.decisions import Decision, Draft, Kind, mentions
from hoso.decisions import drafts as make
from hoso.decisions.lines import decide
from hoso.model import Report, TenureClaim
from hoso.rdf import claim_ids

WHO = {"by": "Người rà soát (bịa đặt)", "reason": "thử"}


def taken(*drafts: Draft) -> list[Decision]:
    """The drafts as decisions, one a second."""
    return [decide(draft, f"2026-01-01T00:00:{i:02}Z", "0" * 64) for i, draft in enumerate(drafts)]


def mention(report: Report) -> tuple[Report, str]:
    """The first mention of a report."""
    return report, next(iter(mentions(report)))


def same(one: Report, other: Report) -> Draft:
    return make.on_mentions(Kind.SAME, mention(one), mention(other), **WHO)


def different(one: Report, other: Report) -> Draft:
    return make.on_mentions(Kind.DIFFERENT, mention(one), mention(other), **WHO)


def unsure(one: Report, other: Report) -> Draft:
    return make.on_mentions(Kind.UNSURE, mention(one), mention(other), **WHO)


def anchor(report: Report, local: str) -> Draft:
    return make.on_person(mention(report), f"https://w3id.org/hoso/id/person/{local}", **WHO)


def on_tenure(kind: Kind, report: Report, **changes: object) -> Draft:
    """A verdict on the first tenure that a report claims."""
    name = next(name for claim, name in claim_ids(report).items() if isinstance(claim, TenureClaim))
    return make.on_claim(kind, report, name, changes=changes or None, **WHO)


def retract_source(report: Report) -> Draft:
    return make.on_source(report.source.key, **WHO)


def take_down(report: Report, name: str, local: str) -> Draft:
    person = f"https://w3id.org/hoso/id/person/{local}"
    return make.take_down(person, [name], [report.source.key], **WHO)


def undo(decisions: Iterable[Decision]) -> list[Draft]:
    return [make.undo(decision.id, **WHO) for decision in decisions]

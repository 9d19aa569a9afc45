"""A report as text: each fact, and below it the rule that made it, how sure that is, and the words it was read from."""

from __future__ import annotations

from collections.abc import Iterator

from hoso.model import Claim, EventClaim, Report
from hoso.views.explain.telling import further, kind, statement
from hoso.views.explain.words import said


def explain_text(report: Report) -> str:
    """Two lines for each claim, in the order of the claims; empty where there are none.

    The second line is `rule, confidence, sentence N: "quote"`, N counting from 0 as `Passage.sentence` does.
    """
    events = {event.key: event.label for event in report.of(EventClaim)}
    return "\n".join(line for claim in report.claims for line in _lines(claim, events))


def _lines(claim: Claim, events: dict[str, str]) -> Iterator[str]:
    stated = statement(claim, events)
    whole = " | ".join(said(part, "en") for part in stated)
    more = "".join(f"; {name} {said(value, 'en')}" for name, value in further(claim, stated))
    yield _one_line(f"{kind(claim)}: {whole}{more}")
    quote = _one_line(claim.passage.quote)
    yield f'    {claim.rule}, {claim.confidence}, sentence {claim.passage.sentence}: "{quote}"'


def _one_line(text: str) -> str:
    return " ".join(text.split())

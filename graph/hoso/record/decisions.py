"""What reviewers decided; claims that they retracted never reach the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hoso.errors import UsageError

_RETRACTS = "retract"


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """One line of the log of decisions: its kind, what it is about (an IRI), and the value that it gives, if any."""

    kind: str
    target: str
    value: str | None = None


def retracted_claims(decisions: Iterable[Decision]) -> frozenset[str]:
    """The IRIs of claims that no longer count; UsageError for a kind that the record does not know."""
    found = set()
    for decision in decisions:
        if decision.kind != _RETRACTS:
            raise UsageError(
                f"a decision {decision.kind!r} on {decision.target} is of no known kind; use {_RETRACTS!r}"
            )
        found.add(decision.target)
    return frozenset(found)

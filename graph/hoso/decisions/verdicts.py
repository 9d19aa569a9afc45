"""What stands of a claim: reviewers' verdicts on it, and on what says the same again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hoso.decisions.claim_keys import ClaimKey
from hoso.decisions.forms import VERDICTS, Kind
from hoso.decisions.kinds import Decision
from hoso.decisions.words import alike

A_COPY = 0.7  # of all words of two sentences: one or two words of a usual sentence changed


class Status(StrEnum):
    """How a claim stands: right, never shown, with other values, with both sides, or not shown until looked at."""

    CONFIRMED = "confirmed"
    RETRACTED = "retracted"
    CORRECTED = "corrected"
    DISPUTED = "disputed"
    HELD = "held"


_STATUS = {
    Kind.CONFIRM: Status.CONFIRMED,
    Kind.RETRACT: Status.RETRACTED,
    Kind.CORRECT: Status.CORRECTED,
    Kind.DISPUTE: Status.DISPUTED,
}
_OF_A_COPY = {
    Kind.RETRACT: Status.HELD,
    Kind.CORRECT: Status.HELD,
    Kind.DISPUTE: Status.DISPUTED,
    Kind.RIGHT_OF_REPLY: Status.DISPUTED,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a claim stands and by which decisions; `changes` are the right values of a corrected one, as JSON.

    `contradicted` marks a claim that is DISPUTED because its decisions contradict each other.
    """

    status: Status
    decisions: tuple[str, ...]
    changes: str | None = None
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """A claim that was retracted, corrected, disputed or replied to, as it is known again: its key, sentence, decision.

    `status` is that of what says the same: HELD, or DISPUTED where the claim itself is.
    """

    key: ClaimKey
    sentence: str
    decision: str
    status: Status

    def returns_as(self, key: ClaimKey, sentence: str) -> bool:
        """Whether a claim of the same fact stands in the same source, or in a copy of the same sentence."""
        return (
            key.source == self.key.source
            or key.sentence == self.key.sentence
            or alike(sentence, self.sentence) >= A_COPY
        )


def by_claim(decisions: Iterable[Decision], kinds: Collection[Kind] = VERDICTS) -> dict[str, list[Decision]]:
    """The decisions of some kinds on claims by the name of the claim."""
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.kind in kinds:
            found[decision.target].append(decision)
    return dict(found)


def agree(decisions: Iterable[Decision]) -> bool:
    """Whether decisions on one claim say one thing."""
    return len({(decision.kind, decision.value) for decision in decisions}) == 1


def verdict(decisions: list[Decision]) -> Verdict:
    """How a claim stands after these decisions on it: what contradicts itself is disputed.

    A reply of the person concerned is no verdict; where nobody gave any, it leaves the claim disputed.
    """
    ids = tuple(sorted(decision.id for decision in decisions))
    verdicts = [decision for decision in decisions if decision.kind in VERDICTS]
    if not verdicts:
        return Verdict(Status.DISPUTED, ids)
    if not agree(verdicts):
        return Verdict(Status.DISPUTED, ids, contradicted=True)
    return Verdict(_STATUS[verdicts[0].kind], ids, verdicts[0].value)


def repeated(doubts: Iterable[Doubt]) -> Verdict | None:
    """How a claim stands that says again what others said: HELD before DISPUTED, None where there are none."""
    doubts = tuple(doubts)
    if not doubts:
        return None
    status = Status.HELD if any(doubt.status is Status.HELD for doubt in doubts) else Status.DISPUTED
    return Verdict(status, tuple(sorted(doubt.decision for doubt in doubts)))


def doubts(decisions: Iterable[Decision]) -> Mapping[str, tuple[Doubt, ...]]:
    """The claims that were retracted, corrected, disputed or replied to, by their fact."""
    found: defaultdict[str, list[Doubt]] = defaultdict(list)
    for doubt in _doubts(decisions):
        found[doubt.key.fact].append(doubt)
    return {fact: tuple(same_fact) for fact, same_fact in found.items()}


def _doubts(decisions: Iterable[Decision]) -> Iterator[Doubt]:
    for decision in decisions:
        if decision.kind in _OF_A_COPY:
            sentence = decision.evidence[1] if len(decision.evidence) > 1 else ""
            yield Doubt(ClaimKey.read(decision.evidence[0]), sentence, decision.id, _OF_A_COPY[decision.kind])

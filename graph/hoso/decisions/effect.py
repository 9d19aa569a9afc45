"""Which decisions have effect: those that no decision in effect undoes or supersedes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from hoso.decisions.forms import Kind
from hoso.decisions.kinds import Decision
from hoso.errors import BadInputError


def strikes(decision: Decision) -> str | None:
    """The id of the decision that this one takes the effect of, None for most."""
    return decision.target if decision.kind is Kind.UNDO else decision.supersedes


def in_effect(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that stand, sorted by id; an undo that is undone itself gives back what it took.

    A decision that names one which is not there takes nothing from anybody. BadInputError for decisions that strike
    each other in a circle, which no log that was written by `append` can hold.
    """
    by_id = {decision.id: decision for decision in decisions}
    waits = dict.fromkeys(by_id, 0)
    for decision in by_id.values():
        if (struck := strikes(decision)) in by_id:
            waits[struck] += 1
    struck_by: defaultdict[str, bool] = defaultdict(bool)
    ready = [by_id[name] for name, count in waits.items() if not count]
    done = 0
    while ready:
        decision = ready.pop()
        done += 1
        if (other := strikes(decision)) in by_id:
            struck_by[other] |= not struck_by[decision.id]
            waits[other] -= 1
            if not waits[other]:
                ready.append(by_id[other])
    if done < len(by_id):
        raise BadInputError("decisions strike each other in a circle; restore the log from version control")
    return tuple(by_id[name] for name in sorted(by_id) if not struck_by[name])

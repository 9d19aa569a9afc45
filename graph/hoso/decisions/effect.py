"""Which decisions have effect: those that no decision in effect undoes or supersedes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from hoso.decisions.forms import Kind
from hoso.decisions.kinds import Decision
from hoso.errors import BadInputError


def strikes(decision: Decision) -> str | None:
    """The id of the decision that this one takes the effect of, None for most."""
    return decision.target if decision.kind is Kind.UNDO else decision.supersedes


def in_effect(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that stand, sorted by id: neither undone nor superseded.

    An undo that is undone itself gives back what it took. What superseded a decision keeps that place when it is
    superseded in its turn, and gives it back when it is undone. A decision that names one which is not there takes
    nothing from anybody. BadInputError for decisions that strike each other in a circle, which no log of `append`
    can hold.
    """
    by_id = {decision.id: decision for decision in decisions}
    undone: set[str] = set()
    superseded: set[str] = set()
    for decision in _latest_first(by_id):
        struck = strikes(decision)
        if struck is None or decision.id in undone:
            continue
        if decision.kind is not Kind.UNDO:
            superseded.add(struck)
        elif decision.id not in superseded:
            undone.add(struck)
    return tuple(by_id[name] for name in sorted(by_id) if name not in undone and name not in superseded)


def _latest_first(by_id: Mapping[str, Decision]) -> Iterator[Decision]:
    """Each decision after all those that strike it, whatever their clocks say."""
    waits = Counter(struck for decision in by_id.values() if (struck := strikes(decision)) in by_id)
    ready = [decision for name, decision in by_id.items() if not waits[name]]
    for decision in ready:
        yield decision
        struck = strikes(decision)
        if struck is not None and struck in by_id:
            waits[struck] -= 1
            if not waits[struck]:
                ready.append(by_id[struck])
    if len(ready) < len(by_id):
        raise BadInputError("decisions strike each other in a circle; restore the log from version control")

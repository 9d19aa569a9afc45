"""One change as several statements date it: the days that all of them allow, else those among which it lies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

Interval = tuple[date | None, date | None]  # the first and the last day of a change, as far as is told


def agreed(told: Iterable[tuple[str, Interval]]) -> list[Interval]:
    """The interval of a change that sources tell of; several where they contradict each other.

    What one source tells at different days are steps of one change (decided, announced, handed over), or of a career
    that goes on in the same post: it lies among them.
    """
    by_source: defaultdict[str, list[Interval]] = defaultdict(list)
    for source, interval in told:
        if interval != (None, None):
            by_source[source].append(interval)
    known = [_common(intervals) or _among(intervals) for _, intervals in sorted(by_source.items())]
    common = _common(known)
    return [common] if common else known


def _common(known: Sequence[Interval]) -> Interval | None:
    """The interval that all allow; None where there is none."""
    first = max((first for first, _ in known if first), default=None)
    last = min((last for _, last in known if last), default=None)
    return None if first and last and last < first else (first, last)


def _among(known: Sequence[Interval]) -> Interval:
    """The interval that spans those that contradict each other; open where one of them is."""
    latest = max(first for first, _ in known if first)
    soonest = min(last for _, last in known if last)
    firsts = [first for first, last in known if last and last < latest]
    lasts = [last for first, last in known if first and first > soonest]
    return _unless_open(min, firsts), _unless_open(max, lasts)


def _unless_open(choose: Callable[[Iterable[date]], date], days: Sequence[date | None]) -> date | None:
    """The first or last of days; None where one of them is not known."""
    known = [day for day in days if day]
    return choose(known) if len(known) == len(days) else None

"""Dating: observations and stated days of one person in one post, as spells with bounds.

What is combined stays true: a begin lies before the first sight of it, an end after the last; where statements
contradict each other, all of their days are kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hoso.model import Bounds, Claim, TenureStatus
from hoso.resolve import Stated

Days = frozenset[date]
NO_DAYS: Days = frozenset()


@dataclass(frozen=True, slots=True)
class Seen:
    """One claim about a person in a post: its bounds, its status, and whether it shows the post being held."""

    said: Stated[Claim]
    bounds: Bounds
    status: TenureStatus | None

    @property
    def holds(self) -> bool:
        """Whether the source saw the post being held, and not only its end or a proposal."""
        return self.status not in (TenureStatus.FORMER, TenureStatus.PROPOSED)

    @property
    def interval(self) -> tuple[date, date] | None:
        """Between which days the post was seen being held."""
        first, last = self.bounds.observed_earliest, self.bounds.observed_latest
        return (first, last) if self.holds and first and last else None


@dataclass(frozen=True, slots=True)
class SpellBounds:
    """The days of one spell, several for one bound only where sources contradict each other."""

    begin_earliest: Days = NO_DAYS
    begin_latest: Days = NO_DAYS
    end_earliest: Days = NO_DAYS
    end_latest: Days = NO_DAYS
    observed_earliest: Days = NO_DAYS
    observed_latest: Days = NO_DAYS


def cuts(seen: Iterable[Seen]) -> list[date]:
    """The days on which a new spell begins: a stated begin after a stated end."""
    ends = {(day, 0) for one in seen if (day := one.bounds.end_latest)}
    begins = {(day, 1) for one in seen if (day := one.bounds.begin_earliest)}
    found, ended = [], False
    for day, begins_here in sorted(ends | begins):
        if begins_here and ended:
            found.append(day)
        ended = not begins_here
    return found


def spell_of(one: Seen, starts: Sequence[date]) -> int:
    """Which spell a claim speaks of, counted from 0; `starts` are the `cuts`."""
    bounds = one.bounds
    began = bounds.begin_earliest or bounds.begin_latest
    if began is None and bounds.end_latest:
        return bisect_left(starts, bounds.end_latest)
    day = began or bounds.observed_latest or bounds.observed_earliest or one.said.published
    return bisect_right(starts, day) if day else 0


def spell_bounds(spell: Sequence[Seen], others: Iterable[tuple[date, date]]) -> SpellBounds:
    """The bounds of one spell; `others` are the days on which others hold the same single seat."""
    begin_earliest, begin_latest = _agreed((one.bounds.begin_earliest, one.bounds.begin_latest) for one in spell)
    end_earliest, end_latest = _agreed((one.bounds.end_earliest, one.bounds.end_latest) for one in spell)
    held = [one.interval for one in spell if one.interval]
    if len(held) > 1:
        first, last = min(last for _, last in held), max(first for first, _ in held)
        if first <= last and not any(begin <= last and first <= end for begin, end in others):
            begin_latest = begin_latest or _if(first, all(day <= first for day in begin_earliest))
            end_earliest = end_earliest or _if(last, all(last <= day for day in end_latest))
    observed = max((_observed(one) for one in spell if one.holds), default=(date.min, date.min))
    return SpellBounds(
        begin_earliest,
        begin_latest,
        end_earliest,
        end_latest,
        observed_earliest=_if(observed[1], observed[1] > date.min),
        observed_latest=_if(observed[0], observed[0] > date.min),
    )


def _if(day: date, true: bool) -> Days:
    return frozenset((day,)) if true else NO_DAYS


def _observed(one: Seen) -> tuple[date, date]:
    """The last and first day of an observation, the day of minimum where unknown."""
    return one.bounds.observed_latest or date.min, one.bounds.observed_earliest or date.min


def _agreed(pairs: Iterable[tuple[date | None, date | None]]) -> tuple[Days, Days]:
    """The narrowest interval that all statements allow; all of their days where none does."""
    known = list(pairs)
    firsts = frozenset(first for first, _ in known if first)
    lasts = frozenset(last for _, last in known if last)
    if firsts and lasts and max(firsts) > min(lasts):
        return firsts, lasts
    return _if(max(firsts), True) if firsts else firsts, _if(min(lasts), True) if lasts else lasts

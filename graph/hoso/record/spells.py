"""Dating: observations and stated days of one person in one post, as spells with bounds.

What is combined stays true: a begin lies before the first sight of it, an end after the last; where statements
contradict each other, all of their days are kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from pyoxigraph import NamedNode

from hoso.model import Bounds, TenureStatus
from hoso.record.agreement import Interval, agreed
from hoso.resolve import ALWAYS, Life

Dates = frozenset[date]
NO_DATES: Dates = frozenset()
Days = tuple[date, date]
NEAR = timedelta(days=400)
"""Sightings in one post no further apart than this are of one spell, unless somebody else was seen between them."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One claim about a person in a post: its node, passage and source, the slug of the person's name, its bounds and
    status; and whether it shows the post being held.
    """

    node: NamedNode
    passage: NamedNode
    source: str
    published: date | None
    name: str
    bounds: Bounds
    status: TenureStatus | None

    @property
    def holds(self) -> bool:
        """Whether the source saw the post being held, and not only its end or a proposal."""
        return self.status not in (TenureStatus.FORMER, TenureStatus.PROPOSED)

    @property
    def interval(self) -> Days | None:
        """Between which days the post was seen being held."""
        first, last = self.bounds.observed_earliest, self.bounds.observed_latest
        return (first, last) if self.holds and first and last else None


@dataclass(frozen=True, slots=True)
class Limits:
    """What bounds a spell from outside.

    `rivals` are days on which others are seen in the same single seat: whoever comes next shows that the spell was
    over by then, whoever came before that it had not begun. `life` is that of the body, beyond which nobody holds a
    post in it; without a day of its own the spell may be in an older body of the name. `died` is the day by which the
    holder was dead.
    """

    rivals: Sequence[Days] = ()
    life: Life = ALWAYS
    died: date | None = None


@dataclass(frozen=True, slots=True)
class SpellBounds:
    """The days of one spell, several for one bound only where sources contradict each other."""

    begin_earliest: Dates = NO_DATES
    begin_latest: Dates = NO_DATES
    end_earliest: Dates = NO_DATES
    end_latest: Dates = NO_DATES
    observed_earliest: Dates = NO_DATES
    observed_latest: Dates = NO_DATES


def cuts(seen: Iterable[Seen], rivals: Sequence[Days] = ()) -> list[date]:
    """The days on which a new spell begins: a stated begin after a stated end; the first sight after one, if it is not
    near; or a return to a single seat in which somebody else (`rivals`, days of theirs) was seen meanwhile.
    """
    known = list(seen)
    ends = {(day, 0) for one in known if (day := one.bounds.end_latest)}
    begins = {(day, 1) for one in known if (day := one.bounds.begin_earliest)}
    found, ended = set(), False
    for day, begins_here in sorted(ends | begins):
        if begins_here and ended:
            found.add(day)
        ended = not begins_here
    sightings = sorted(one.interval for one in known if one.interval)
    for end, _ in ends:
        back = min((first for first, _ in sightings if first > end), default=end)
        if back - end > NEAR and not any(end < begin <= back for begin, _ in begins):
            found.add(back)
    for before, after in pairwise(sightings):
        if any(before[1] < first and last < after[0] for first, last in rivals):
            found.add(after[0])
    return sorted(found)


def spell_of(one: Seen, starts: Sequence[date]) -> int:
    """Which spell a claim speaks of, counted from 0; `starts` are the `cuts`."""
    bounds = one.bounds
    began = bounds.begin_earliest or bounds.begin_latest
    if began is None and bounds.end_latest:
        return bisect_left(starts, bounds.end_latest)
    day = began or bounds.observed_latest or bounds.observed_earliest or one.published
    return bisect_right(starts, day) if day else 0


def spell_bounds(spell: Sequence[Seen], limits: Limits = Limits()) -> SpellBounds:  # frozen
    """The bounds of one spell, within its limits.

    Between two sightings the post is held only where nobody else was seen and they are near in time.
    """
    rivals, life = limits.rivals, limits.life
    spell = [_while_alive(one, limits.died) for one in spell] if limits.died else spell
    begin_earliest, begin_latest = _agreed((one.source, _begin(one.bounds)) for one in spell)
    end_earliest, end_latest = _agreed((one.source, _end(one.bounds)) for one in spell)
    held = _held_between(spell, begin_latest, end_earliest, rivals)
    if held:
        begin_latest = begin_latest or _if(held[0], all(day <= held[0] for day in begin_earliest))
        end_earliest = end_earliest or _if(held[1], all(held[1] <= day for day in end_latest))
    own = days_known(spell)
    before, after = _neighbours(own, rivals)
    begin_earliest = _raised(begin_earliest, own, before, life.begin if own else None)
    end_latest = _lowered(end_latest, own, after, life.end if own else None, limits.died)
    observed = max((_observed(one) for one in spell if one.holds), default=(date.min, date.min))
    return SpellBounds(
        begin_earliest,
        begin_latest,
        end_earliest,
        end_latest,
        observed_earliest=_if(observed[1], observed[1] > date.min),
        observed_latest=_if(observed[0], observed[0] > date.min),
    )


def _while_alive(one: Seen, died: date) -> Seen:
    """What was seen, not later than the death, if it may have been seen before."""
    first, last = one.bounds.observed_earliest, one.bounds.observed_latest
    if last and died < last and (first is None or first <= died):
        return replace(one, bounds=replace(one.bounds, observed_latest=died))
    return one


def _held_between(spell: Sequence[Seen], begun: Dates, ending: Dates, rivals: Sequence[Days]) -> Days | None:
    """Through which time a post was surely held: from one day on which it was to the next that is near, and on.

    Where a begin or an end is told, the time that is near to it; else the longest.
    """
    told = [(day, day) for day in (max(begun, default=None), min(ending, default=None)) if day]
    runs = _runs([*(one.interval for one in spell if one.interval), *told], rivals)
    if begun:
        runs = [run for run in runs if run[0] <= max(begun) <= run[1]]
    elif ending:
        runs = [run for run in runs if run[0] <= min(ending) <= run[1]]
    longest = max(runs, key=lambda run: (run[1] - run[0], run), default=None)
    return longest if longest and longest[0] < longest[1] else None


def _runs(held: Iterable[Days], rivals: Sequence[Days]) -> list[Days]:
    """The times between days on which a post was held that are near each other, with no rival seen between them."""
    runs: list[Days] = []
    for first, last in sorted(held, key=lambda days: (days[1], days[0])):
        run = runs[-1] if runs else None
        if run and first - run[1] <= NEAR and not _seen_between(rivals, run[0], first):
            runs[-1] = run[0], max(run[1], first)
        else:
            runs.append((last, last))
    return runs


def _seen_between(rivals: Sequence[Days], first: date, last: date) -> bool:
    return any(begin <= last and first <= end for begin, end in rivals)


def days_known(spell: Sequence[Seen]) -> list[date]:
    """Days on which, or about which, the post is known to be held."""
    days = (day for one in spell for day in (*(one.interval or ()), one.bounds.begin_latest, one.bounds.end_earliest))
    return sorted(day for day in days if day)


def _neighbours(own: Sequence[date], rivals: Sequence[Days]) -> tuple[date | None, date | None]:
    """The last day on which others surely held the seat before this spell, and the first on which they did after it."""
    if not own:
        return None, None
    before = max((begin for begin, end in rivals if end <= own[0]), default=None)
    after = min((end for begin, end in rivals if begin >= own[-1]), default=None)
    return before, after


def _raised(earliest: Dates, own: Sequence[date], *limits: date | None) -> Dates:
    """The earliest begin, moved up to limits that nothing known of the spell contradicts."""
    told = [day for day in limits if day and (not own or day <= own[0])]
    return frozenset((max((*told, *earliest)),)) if told and len(earliest) < 2 else earliest


def _lowered(latest: Dates, own: Sequence[date], *limits: date | None) -> Dates:
    """The latest end, moved down to limits that nothing known of the spell contradicts."""
    told = [day for day in limits if day and (not own or own[-1] <= day)]
    return frozenset((min((*told, *latest)),)) if told and len(latest) < 2 else latest


def _begin(bounds: Bounds) -> Interval:
    return bounds.begin_earliest, bounds.begin_latest


def _end(bounds: Bounds) -> Interval:
    return bounds.end_earliest, bounds.end_latest


def _if(day: date, true: bool) -> Dates:
    return frozenset((day,)) if true else NO_DATES


def _observed(one: Seen) -> tuple[date, date]:
    """The last and first day of an observation, the day of minimum where unknown."""
    return one.bounds.observed_latest or date.min, one.bounds.observed_earliest or date.min


def _agreed(intervals: Iterable[tuple[str, Interval]]) -> tuple[Dates, Dates]:
    """The first and the last day of a begin or an end; all of them where sources contradict each other."""
    known = agreed(intervals)
    return frozenset(first for first, _ in known if first), frozenset(last for _, last in known if last)

"""What the days of two profiles of one full name say: places and bodies at one time, and careers in turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from hoso.resolve.people.profile import Days, Place, Post, Profile
from hoso.resolve.people.weights import Sign, weighed

_FALL, _FAR = 2, 3  # ranks
_LEADS = 4  # the rank from which a post leads a province or a national body
_STEPS = range(3)  # by how many ranks the next post of a career is mostly higher


def apart(one: Profile, other: Profile) -> Iterator[Sign]:
    """Posts in two places of one level, the worse the nearer in time; who was in both, as one source tells, moved."""
    seen = {(stay.place, there.place) for stays in (one.stays, other.stays) for stay in stays for there in stays}
    told = {pair for person in (one, other) for pair in product(person.places, repeat=2)}
    gaps = []
    for here, there in product(one.stays, other.stays):
        places = here.place, there.place
        if here.place.is_apart_from(there.place) and places not in seen:
            gap = days_between((here.first, here.last), (there.first, there.last))
            gaps += [(here.place.level, gap, *places)] if gap == 0 or places not in told else []
    for level in {level for level, *_ in gaps}:
        _, gap, here_place, there_place = min(found for found in gaps if found[0] == level)
        yield weighed(f"apart_{level}", f"{here_place.name}, {there_place.name}", gap)
    if not gaps and _nothing_in_common(one.places, other.places):
        yield weighed("apart_province", "", None)


def busy(one: Profile, other: Profile) -> Iterator[Sign]:
    """Work in two bodies at one time, or here, there and here again, which no source gives to one person.

    Two posts in one body are a lesser contradiction: two namesakes lead one body more seldom than a source errs.
    """
    for post, days in one.posts.items():
        for there, others in other.posts.items():
            if days and others and post.excludes(there) and there not in one.posts and post not in other.posts:
                gap = min(_signed_gap(held, kept) for held in days for kept in others)
                if days_between(_whole(days), _whole(others)) == 0 and post.body == there.body:
                    yield weighed("busy_within", post.body)
                elif gap <= 0:
                    yield weighed("busy", f"{post.body}, {there.body}", gap)
                elif days_between(_whole(days), _whole(others)) == 0:
                    yield weighed("returned", f"{post.body}, {there.body}")


def careers(one: Profile, other: Profile) -> Iterator[Sign]:
    """All posts of the one over before those of the other begin, and by how many ranks the later are higher."""
    turn = _turn(one, other)
    if turn:
        yield weighed("in_turn", "", turn.taken - turn.left if turn.left and turn.taken else None)


def leaders(one: Profile, other: Profile) -> Iterator[Sign]:
    """Careers in turn: the last post of the former and the first of the latter lead a province or a national body."""
    turn = _turn(one, other)
    if turn and min(turn.left, turn.taken) >= _LEADS and turn.taken - turn.left in _STEPS:
        yield weighed("led_in_turn", "")


@dataclass(frozen=True, slots=True)
class _Turn:
    """The ranks of the last post of the earlier of two careers and of the first of the later, 0 where unknown."""

    left: int
    taken: int


def _turn(one: Profile, other: Profile) -> _Turn | None:
    """Two careers of which one is over before the other begins; None for others."""
    spans = sorted((_whole(days), i) for i, person in enumerate((one, other)) for days in [_days(person)] if days)
    if len(spans) < 2 or spans[0][0][1] >= spans[1][0][0]:
        return None
    before, after = ((one, other)[i] for _, i in spans)
    left = max(((days[1], post.rank) for post, days in _ranked(before)), default=(date.min, 0))
    taken = min(((days[0], post.rank) for post, days in _ranked(after)), default=(date.max, 0))
    return _Turn(left[1], taken[1])


def _days(person: Profile) -> list[Days]:
    return [days for held in person.posts.values() for days in held]


def _ranked(person: Profile) -> Iterator[tuple[Post, Days]]:
    return ((post, days) for post, held in person.posts.items() if post.rank for days in held)


def descent(one: Profile, other: Profile) -> Iterator[Sign]:
    """A career that goes on two ranks or more below, as hardly any does."""
    turn = _turn(one, other)
    if turn and turn.taken and turn.left - turn.taken >= _FALL:
        yield weighed("descent", "")


def ranks_apart(one: Profile, other: Profile) -> Iterator[Sign]:
    """The highest post of the one far above that of the other."""
    highest = [max((post.rank for post in person.posts), default=0) for person in (one, other)]
    if all(highest) and abs(highest[0] - highest[1]) >= _FAR:
        yield weighed("ranks_apart", "")


def _nothing_in_common(ones: Iterable[Place], others: Iterable[Place]) -> bool:
    pairs = [(here, there) for here in ones for there in others if here.level == there.level]
    return bool(pairs) and all(here.is_apart_from(there) for here, there in pairs)


def _signed_gap(one: Days, other: Days) -> int:
    """The days between two times; below 0, the days by which one of them would have to be shorter to end before."""
    return max((other[0] - one[1]).days, (one[0] - other[1]).days)


def _whole(days: list[Days]) -> Days:
    return min(first for first, _ in days), max(last for _, last in days)


def days_between(one: Days, other: Days) -> int:
    """The days between two times, 0 where they overlap."""
    return max(_signed_gap(one, other), 0)

"""What two profiles of one full name share or contradict: one function a feature, weighed by `tables/identity.tsv`.

Weights are log-odds of "one person" against "two of one name". A feature that says nothing of a pair yields nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, product

from hoso.lexicon import table
from hoso.resolve.people.profile import Days, Place, Post, Profile
from hoso.resolve.people.rarity import is_rare


@dataclass(frozen=True, slots=True)
class Weight:
    """A row of the table: how much a feature counts where the days between lie within a limit, or are unknown."""

    within: int | None
    undated: bool
    log_odds: float
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that two profiles share or contradict: the feature, its log-odds, in words by language, about what."""

    feature: str
    log_odds: float
    words: dict[str, str]
    about: str = ""


_FALL = 2  # ranks

Feature = Callable[[Profile, Profile], Iterator[Sign]]


@cache
def weights() -> dict[str, tuple[Weight, ...]]:
    """The rows of each feature, in the order of the table."""
    found: dict[str, list[Weight]] = {}
    for row in table("identity"):
        within, undated = row["within"], row["within"] == "undated"
        limit = int(within) if within and not undated else None
        words = {"en": row["en"], "vi": row["vi"]}
        found.setdefault(row["feature"], []).append(Weight(limit, undated, float(row["log_odds"]), words))
    return {feature: tuple(rows) for feature, rows in found.items()}


def shared_posts(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same role in the same body: a seat of one holder, one of several, or membership of a national body."""
    for post in one.posts.keys() & other.posts.keys():
        gap = _gap(one.posts[post], other.posts[post])
        yield _sign(post.kind, f"{post.body}--{post.role}", gap)


def generic_posts(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same role in a body of which one source does not say whose it is."""
    for here in one.posts:
        for there in other.posts:
            if here.may_be(there) or there.may_be(here):
                yield _sign("generic", there.body)


def shared_bodies(one: Profile, other: Profile) -> Iterator[Sign]:
    """A post in the same body, whatever the post; a body of one place, or part of another, counts more."""
    for body in one.bodies.keys() & other.bodies.keys():
        yield _sign("body_local" if one.bodies[body] else "body_national", body)


def shared_places(one: Profile, other: Profile) -> Iterator[Sign]:
    """Posts in the same place, or in places of which one became the other; the smaller, the more it counts."""
    for here in one.places:
        if any(here.level == there.level and here.is_one_with(there) for there in other.places):
            yield _sign(f"place_{here.level}", here.name)


def shared_documents(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same document signed."""
    yield from (_sign("document", document) for document in one.documents & other.documents)


def shared_events(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same event attended, as several sources tell it."""
    yield from (_sign("event", event) for event in one.events & other.events)


def apart(one: Profile, other: Profile) -> Iterator[Sign]:
    """Posts in two places of one level, the worse the nearer in time; who was in both, as one source tells, moved."""
    seen = {(stay.place, there.place) for stays in (one.stays, other.stays) for stay in stays for there in stays}
    told = {pair for person in (one, other) for pair in product(person.places, repeat=2)}
    gaps = []
    for here, there in product(one.stays, other.stays):
        places = here.place, there.place
        if here.place.is_apart_from(there.place) and places not in seen:
            gap = _days_between((here.first, here.last), (there.first, there.last))
            gaps += [(here.place.level, gap, *places)] if gap == 0 or places not in told else []
    for level in {level for level, *_ in gaps}:
        _, gap, here_place, there_place = min(found for found in gaps if found[0] == level)
        yield _sign(f"apart_{level}", f"{here_place.name}, {there_place.name}", gap)
    if not gaps and _nothing_in_common(one.places, other.places):
        yield _sign("apart_province", "", None)


def busy(one: Profile, other: Profile) -> Iterator[Sign]:
    """Work in two bodies at one time, or here, there and here again, which no source gives to one person.

    Two posts in one body are a lesser contradiction: two namesakes lead one body more seldom than a source errs.
    """
    for post, days in one.posts.items():
        for there, others in other.posts.items():
            if days and others and post.excludes(there) and there not in one.posts and post not in other.posts:
                gap = min(_signed_gap(held, kept) for held in days for kept in others)
                if _days_between(_whole(days), _whole(others)) == 0 and post.body == there.body:
                    yield _sign("busy_within", post.body)
                elif gap <= 0:
                    yield _sign("busy", f"{post.body}, {there.body}", gap)
                elif _days_between(_whole(days), _whole(others)) == 0:
                    yield _sign("returned", f"{post.body}, {there.body}")


def _signed_gap(one: Days, other: Days) -> int:
    """The days between two times; below 0, the days by which one of them would have to be shorter to end before."""
    return max((other[0] - one[1]).days, (one[0] - other[1]).days)


def _whole(days: list[Days]) -> Days:
    return min(first for first, _ in days), max(last for _, last in days)


def careers(one: Profile, other: Profile) -> Iterator[Sign]:
    """All posts of the one over before those of the other begin, and by how many ranks the later are higher."""
    spans = sorted((_whole(days), i) for i, person in enumerate((one, other)) for days in [_days(person)] if days)
    if len(spans) == 2 and spans[0][0][1] < spans[1][0][0]:
        before, after = ((one, other)[i] for _, i in spans)
        left = max(((days[1], post.rank) for post, days in _ranked(before)), default=None)
        taken = min(((days[0], post.rank) for post, days in _ranked(after)), default=None)
        yield _sign("in_turn", "", taken[1] - left[1] if left and taken else None)


def _days(person: Profile) -> list[Days]:
    return [days for held in person.posts.values() for days in held]


def _ranked(person: Profile) -> Iterator[tuple[Post, Days]]:
    return ((post, days) for post, held in person.posts.items() if post.rank for days in held)


def descent(one: Profile, other: Profile) -> Iterator[Sign]:
    """A career that falls by two ranks or more from the one to the other, as hardly any does."""
    for before, after in ((one, other), (other, one)):
        ranked, later = ([(days, post.rank) for post, days in _ranked(person)] for person in (before, after))
        over = ranked and later and max(days[1] for days, _ in ranked) < min(days[0] for days, _ in later)
        if over and max(rank for _, rank in ranked) - max(rank for _, rank in later) >= _FALL:
            yield _sign("descent", "")


def _nothing_in_common(ones: Iterable[Place], others: Iterable[Place]) -> bool:
    pairs = [(here, there) for here in ones for there in others if here.level == there.level]
    return bool(pairs) and all(here.is_apart_from(there) for here, there in pairs)


def sexes(one: Profile, other: Profile) -> Iterator[Sign]:
    """Addressed as a man here and as a woman there."""
    if one.sexes and other.sexes and not one.sexes & other.sexes:
        yield _sign("sex", "")


def services(one: Profile, other: Profile) -> Iterator[Sign]:
    """Careers in two services, such as the police and a civil one."""
    if one.services and other.services and not one.services & other.services:
        yield _sign("service", "")


def ranks(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same military or academic rank."""
    yield from (_sign("rank", rank) for rank in one.ranks & other.ranks)


def circles(one: Profile, other: Profile) -> Iterator[Sign]:
    """Posts in national bodies, or at the head of provinces, here and there."""
    yield from (_sign(f"circle_{circle}", "") for circle in one.circles & other.circles)


def surroundings(one: Profile, other: Profile) -> Iterator[Sign]:
    """Named in reports about one province, whether or not a post there is told."""
    for here in one.around | one.places:
        if any(here.level == there.level and here.is_one_with(there) for there in other.around | other.places):
            yield _sign("around", here.name)


def colleagues(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same holders of local posts named beside; those of rare names alone."""
    known = (name for name in one.colleagues & other.colleagues if is_rare(name))
    yield from (_sign("colleague", name) for name in known)


NOTHING = "nothing"
_OF_STANDING = frozenset(("circle_national", "circle_province", "in_turn"))
OFFICES: tuple[Feature, ...] = (shared_posts, shared_bodies, generic_posts)
SURROUNDINGS: tuple[Feature, ...] = (shared_places, surroundings, colleagues)
OTHERS: tuple[Feature, ...] = (shared_documents, shared_events, apart, busy, descent, sexes, services, ranks)


def signs_of_careers(one: Profile, other: Profile) -> list[Sign]:
    """All that counts between two careers of which each is told by all of its sources."""
    found = [sign for sign in signs(one, other) if sign.feature != "descent"]
    alone = [] if one.is_bare or other.is_bare or any(map(is_shared, found)) else [_sign(NOTHING, "")]
    return [*found, *alone, *_best([careers(one, other)])]


def is_shared(sign: Sign) -> bool:
    """Whether a sign says that two have something in common beyond their name, their standing and their turn."""
    return sign.log_odds > 0 and sign.feature not in _OF_STANDING


def signs(one: Profile, other: Profile) -> list[Sign]:
    """All that counts for or against one person, the weightiest first.

    Of one feature one sign counts. A post is in a body, a body in a place, and whoever is named beside is of that
    place: these imply each other, so the best office shared counts, or the best of the surroundings with the circle.
    """
    found = [sign for feature in OTHERS for sign in _best([feature(one, other)])]
    offices = _best(feature(one, other) for feature in OFFICES)
    around = [*_best(feature(one, other) for feature in SURROUNDINGS), *_best([circles(one, other)])]
    found += max((offices, around), key=_sum)
    return sorted(found, key=lambda sign: (-abs(sign.log_odds), sign.feature, sign.about))


def _sum(found: Iterable[Sign]) -> float:
    return sum(sign.log_odds for sign in found)


def _best(found: Iterable[Iterable[Sign]]) -> list[Sign]:
    """The weightiest of the signs of some features, if there is any."""
    best = max(
        chain.from_iterable(found), key=lambda sign: (abs(sign.log_odds), sign.feature, sign.about), default=None
    )
    return [best] if best else []


def _gap(ones: list[Days], others: list[Days]) -> int | None:
    """The days between two times in one post, as near as they come; None where one is not dated."""
    return min((_days_between(one, other) for one in ones for other in others), default=None)


def _days_between(one: Days, other: Days) -> int:
    return max(_signed_gap(one, other), 0)


def _sign(feature: str, about: str, gap: int | None = None) -> Sign:
    """The sign of the first row of a feature that fits the days between."""
    row = next(row for row in weights()[feature] if _fits(row, gap))
    return Sign(feature, row.log_odds, row.words, about)


def _fits(row: Weight, gap: int | None) -> bool:
    if row.undated:
        return gap is None
    return row.within is None or (gap is not None and gap <= row.within)

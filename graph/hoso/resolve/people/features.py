"""What two profiles of one full name share or contradict: one function a feature, weighed by `tables/identity.tsv`.

Weights are log-odds of "one person" against "two of one name". A feature that says nothing of a pair yields nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain, product

from hoso.resolve.people.profile import NATIONAL, Days, Profile
from hoso.resolve.people.rarity import is_rare
from hoso.resolve.people.times import apart, busy, careers, days_between, descent, leaders, ranks_apart
from hoso.resolve.people.weights import Sign, weighed

Feature = Callable[[Profile, Profile], Iterator[Sign]]

_TOLD_ALREADY = 0.7
"""What posts in turn still tell where two share something: that they are near each other says part of it."""


def shared_posts(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same role in the same body: a seat of one holder, one of several, or membership of a national body."""
    for post in one.posts.keys() & other.posts.keys():
        gap = _gap(one.posts[post], other.posts[post])
        yield weighed(post.kind, f"{post.body}--{post.role}", gap)


def generic_posts(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same role in a body of which one source does not say whose it is."""
    for here in one.posts:
        for there in other.posts:
            if here.may_be(there) or there.may_be(here):
                yield weighed("generic", there.body)


def shared_bodies(one: Profile, other: Profile) -> Iterator[Sign]:
    """A post in the same body, whatever the post; a body of one place, or part of another, counts more."""
    for body in one.bodies.keys() & other.bodies.keys():
        yield weighed("body_local" if one.bodies[body] else "body_national", body)


def shared_places(one: Profile, other: Profile) -> Iterator[Sign]:
    """Posts in the same place, or in places of which one became the other; the smaller, the more it counts."""
    for here in one.places:
        if any(here.level == there.level and here.is_one_with(there) for there in other.places):
            yield weighed(f"place_{here.level}", here.name)


def shared_documents(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same document signed."""
    yield from (weighed("document", document) for document in one.documents & other.documents)


def shared_events(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same event attended, as several sources tell it."""
    yield from (weighed("event", event) for event in one.events & other.events)


def sexes(one: Profile, other: Profile) -> Iterator[Sign]:
    """Addressed as a man here and as a woman there."""
    if one.sexes and other.sexes and not one.sexes & other.sexes:
        yield weighed("sex", "")


def services(one: Profile, other: Profile) -> Iterator[Sign]:
    """Careers in two services, such as the police and a civil one."""
    if one.services and other.services and not one.services & other.services:
        yield weighed("service", "")


def lifetimes(one: Profile, other: Profile) -> Iterator[Sign]:
    """Born on the same day, in the same year, or not; of several days that sources tell, those nearest count."""
    pairs = list(product(one.born, other.born))
    if pairs:
        gap = min(days_between(here, there) for here, there in pairs)
        exact = any(here == there and here[0] == here[1] for here, there in pairs)
        yield weighed("born_day" if exact else "born", "", gap)


def ranks(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same military or academic rank."""
    yield from (weighed("rank", rank) for rank in one.ranks & other.ranks)


def circles(one: Profile, other: Profile) -> Iterator[Sign]:
    """Posts in national bodies, or at the head of provinces, here and there."""
    yield from (weighed(f"circle_{circle}", "") for circle in one.circles & other.circles)


def surroundings(one: Profile, other: Profile) -> Iterator[Sign]:
    """Named in reports about one province; more, where one of them has a post there."""
    for feature, heres, theres in (
        ("around_post", one.places, other.around),
        ("around_post", one.around, other.places),
        ("around", one.around, other.around),
    ):
        if shared := [here.name for here in heres for there in theres if here.is_one_with(there)]:
            yield weighed(feature, min(shared))


def elsewhere(one: Profile, other: Profile) -> Iterator[Sign]:
    """Named in reports about provinces, and of none of them both, nor has either a post where the other is named.

    National leaders are named everywhere.
    """
    known = one.around and other.around and NATIONAL not in one.circles | other.circles
    if known and not any(h.is_one_with(t) for h in one.around | one.places for t in other.around | other.places):
        yield weighed("elsewhere", "")


def colleagues(one: Profile, other: Profile) -> Iterator[Sign]:
    """The same holders of local posts named beside; those of rare names alone, and not by reports on other provinces:
    there they are namesakes too.
    """
    if not any(elsewhere(one, other)):
        yield from (weighed("colleague", name) for name in one.colleagues & other.colleagues if is_rare(name))


NOTHING = "nothing"
_OF_STANDING = frozenset(("circle_national", "circle_province", "in_turn", "led_in_turn"))
_OF_MENTIONS = frozenset(("descent",))  # between whole careers, their turn tells it
_AT_ONCE = -3.0  # posts in two provinces that weigh so much are too near in time for a move
OFFICES: tuple[Feature, ...] = (shared_posts, shared_bodies, generic_posts)
SURROUNDINGS: tuple[Feature, ...] = (shared_places, surroundings, colleagues)
OTHERS: tuple[Feature, ...] = (
    shared_documents,
    shared_events,
    apart,
    elsewhere,
    busy,
    descent,
    ranks_apart,
    sexes,
    services,
    ranks,
    lifetimes,
)


def signs_of_careers(one: Profile, other: Profile) -> list[Sign]:
    """All that counts between two careers of which each is told by all of its sources.

    That nothing is in common is not held against who moved to another province: that they are apart says it.
    """
    found = [sign for sign in signs(one, other) if sign.feature not in _OF_MENTIONS]
    shared = any(map(is_shared, found))
    moved = any(sign.feature == "apart_province" and sign.log_odds > _AT_ONCE for sign in found)
    alone = [] if one.is_bare or other.is_bare or shared or moved else [weighed(NOTHING, "")]
    turn = [*_best([careers(one, other)]), *_best([leaders(one, other)])]
    if shared:
        turn = [replace(sign, log_odds=min(sign.log_odds, sign.log_odds * _TOLD_ALREADY)) for sign in turn]
    return [*found, *alone, *turn]


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
    return min((days_between(one, other) for one in ones for other in others), default=None)

"""Whether two profiles of one full name are one person: same, different or unsure, with the reasons."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import log

from hoso.resolve.judgement import Judgement
from hoso.resolve.people.features import NOTHING, is_shared, signs, signs_of_careers
from hoso.resolve.people.profile import Mention, Post, Profile
from hoso.resolve.people.rarity import population, prior
from hoso.resolve.people.rulings import NO_RULINGS, Rulings
from hoso.resolve.people.weights import Sign

SAME_FROM = 3.2
"""Log-odds from which two are one person: 25 to 1; in countries of tests/world 99 of 100 pairs are right."""
SAME_CAREER_FROM = 2.8
"""The same for two whole careers, in each of which all that shares more is joined already: 16 to 1."""
DIFFERENT_TO = -3.5
"""Log-odds to which two are two."""
SETTLED_FROM = 4.0
"""Log-odds from which a mention that shares nothing means the only person whom it can mean: 55 to 1."""
MARGIN = 1.5
"""By how much the person whom a mention means must outweigh everybody else whom it might mean."""

_MOST_NAMED = 2.0
_ONE_CAREER, _OTHERS, _TRUST_IN_PARTS = 1.3, 0.6, 0.6
"""What the names of two whole careers say, fitted on tests/world: a start, less for each other person of the name, and
how far the parts of a name are trusted, since they are not chosen independently."""
_POSTS, _MANY_POSTS, _MANY_POSTS_OF_CAREERS = 14, 1.0, 0.25
"""Up to how many posts are told of a name that a few people bear, and what more of them say."""
_SURE = 10.0
_LITTLE = -2.0
"""How much may speak against one career of which several sources tell: that it leads to another province."""

SeatPair = frozenset[Post]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is thought of two profiles: the judgement, the log-odds of "one person", and the signs that give them.

    `seats` are two single seats in two places, surely held on one day: a contradiction that no sign outweighs. `ruled`
    says that a reviewer decided it.
    """

    judgement: Judgement
    log_odds: float
    signs: tuple[Sign, ...] = ()
    seats: tuple[Post, Post] | None = None
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known beyond two profiles: pairs of seats that a source gives to one person, reviewers' rulings, and how
    many people are named in all; `others` of the name stand beside the two, None before whole careers are compared.
    `parted` are the mentions of sources that mean several people by one name.
    """

    together: Collection[SeatPair] = frozenset()
    rulings: Rulings = NO_RULINGS
    people: int = population(0)
    others: int | None = None
    posts: Mapping[str, int] = field(default_factory=dict)
    parted: Collection[Mention] = frozenset()


def judge(one: Profile, other: Profile, ground: Ground = Ground()) -> Verdict:  # frozen
    """Weigh all that two profiles share and contradict.

    What a reviewer ruled stands. DIFFERENT: each surely holds a single seat, in two places, on overlapping days, and no
    source gives one person both; or a source tells the two apart; or the log-odds fall to DIFFERENT_TO. SAME: they
    reach SAME_FROM, and something is shared; if no more than standing and turn, nothing may speak against it. UNSURE:
    else.
    """
    ruled = ground.rulings.between(one.mentions, other.mentions)
    if ruled:
        return Verdict(ruled, -_SURE if ruled is Judgement.DIFFERENT else 0.0, ruled=True)
    clash = _clash(one, other, ground)
    if clash or (ground.parted and _parted(one, other, ground)):
        return Verdict(Judgement.DIFFERENT, -_SURE, (), clash)
    found = signs(one, other) if ground.others is None else signs_of_careers(one, other)
    odds = _prior(one.name, other.name, ground) + sum(sign.log_odds for sign in found)
    if odds <= DIFFERENT_TO:
        return Verdict(Judgement.DIFFERENT, odds, tuple(found))
    enough = odds >= (SAME_FROM if ground.others is None else SAME_CAREER_FROM)
    little = _LITTLE if min(len(one.mentions), len(other.mentions)) > 1 else 0.0
    return Verdict(
        Judgement.SAME if enough and _speaks_for_one(found, little) else Judgement.UNSURE, odds, tuple(found)
    )


def _speaks_for_one(found: Sequence[Sign], little: float) -> bool:
    """Whether two share more than a name, or one career goes on in the other and no more than `little` speaks against.

    Of somebody whom one source tells, nothing may.
    """
    against = any(sign.log_odds < little and sign.feature != NOTHING for sign in found)
    return any(map(is_shared, found)) or (not against and any(sign.log_odds > 0 for sign in found))


def settles(mention: Profile, person: Profile, verdict: Verdict) -> float:
    """How surely a mention means a person, 0 or less for not: it rather means somebody whom many reports name."""
    named = min(_MOST_NAMED, log(max(1, len(person.mentions) / len(mention.mentions))))
    needed = SAME_CAREER_FROM if verdict.signs else SETTLED_FROM
    return verdict.log_odds + named - needed


def _prior(one: str, other: str, ground: Ground) -> float:
    """What the names alone say, and in how many posts they are told: one person has a few, many namesakes have many.

    Beside whole careers, how many others of the name stand says more than the parts of the name do.
    """
    told = min(prior(one, ground.people), prior(other, ground.people))
    posts = log(max(_POSTS, ground.posts.get(one, 0), ground.posts.get(other, 0)) / _POSTS)
    if ground.others is None:
        return told - _MANY_POSTS * posts
    return _ONE_CAREER + _TRUST_IN_PARTS * told - _OTHERS * log(1 + ground.others) - _MANY_POSTS_OF_CAREERS * posts


def _clash(one: Profile, other: Profile, ground: Ground) -> tuple[Post, Post] | None:
    for (here, held), (there, kept) in product(sorted(one.seats.items()), sorted(other.seats.items())):
        overlap = held[0] <= kept[1] and kept[0] <= held[1]
        if overlap and _in_two_places(here, there) and frozenset((here, there)) not in ground.together:
            return here, there
    return None


def _parted(one: Profile, other: Profile, ground: Ground) -> bool:
    """Whether a source tells the two apart."""
    ours, theirs = ({m[0] for m in side.mentions if m in ground.parted} for side in (one, other))
    return not ours.isdisjoint(theirs)


def _in_two_places(one: Post, other: Post) -> bool:
    pairs = [(here, there) for here in one.places for there in other.places]
    return bool(pairs) and all(here.is_apart_from(there) for here, there in pairs)

"""Joining the profiles of one name into people: the surest pair first, judged anew after every join.

The outcome does not depend on the order of the sources: profiles are sorted by their mentions, and of two pairs that
are equally sure the one that comes first by mention is joined first.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations, pairwise

from hoso.resolve.judgement import Joined, Judgement
from hoso.resolve.people.judge import MARGIN, Ground, Verdict, judge, settles
from hoso.resolve.people.profile import Mention, Post, Profile
from hoso.resolve.people.rarity import is_unmarked

_FEW = 60
"""So many profiles are compared each with each; of more, only those that share something that not everybody shares."""
_SHARED_BY_MOST = 40


def join(profiles: Iterable[Profile], ground: Ground) -> list[Profile]:
    """The people behind the profiles of one full name."""
    return _agglomerated(_along_posts(sorted(profiles, key=lambda profile: profile.first), ground), ground)


def _along_posts(profiles: list[Profile], ground: Ground) -> list[Profile]:
    """Join along each post, in the order of its days; so a holder who is named a thousand times is a few profiles."""
    people = {i: profile.copy() for i, profile in enumerate(profiles)}
    sets = Joined(people)
    holders: defaultdict[Post, list[tuple[str, int]]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for post, days in profile.posts.items():
            holders[post].append((str(min(days, default="undated")), i))
    for _, held in sorted(holders.items()):
        for before, after in pairwise(i for _, i in sorted(held)):
            one, other = sorted((sets.leader(before), sets.leader(after)))
            if one != other and judge(people[one], people[other], ground).judgement is Judgement.SAME:
                people[one].absorb(people.pop(other))
                sets.join(other, one)
    return list(people.values())


class _Pairs:
    """The pairs of profiles that may be one person, the surest first; a profile that was joined leaves its pairs."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._heap: list[tuple[float, int, int]] = []

    def add(self, people: dict[int, Profile], one: int, other: int) -> None:
        """Compare two, and keep the pair if they are one."""
        verdict = judge(people[one], people[other], self._ground)
        if verdict.judgement is Judgement.SAME:
            heapq.heappush(self._heap, (-verdict.log_odds, min(one, other), max(one, other)))

    def surest(self, people: dict[int, Profile]) -> Iterator[tuple[int, int]]:
        """Yield the surest pair whose two profiles still stand, until none is left."""
        while self._heap:
            _, one, other = heapq.heappop(self._heap)
            if one in people and other in people:
                yield one, other


def _agglomerated(profiles: list[Profile], ground: Ground) -> list[Profile]:
    people = dict(enumerate(profiles))
    near: defaultdict[int, set[int]] = defaultdict(set)
    pairs = _Pairs(ground)
    for one, other in candidates(profiles):
        near[one].add(other)
        near[other].add(one)
        pairs.add(people, one, other)
    for one, other in pairs.surest(people):
        whole, new = people.pop(one).joined(people.pop(other)), len(near) + len(profiles)
        near[new] = {i for i in near[one] | near[other] if i in people}
        people[new] = whole
        for i in sorted(near[new]):
            near[i].add(new)
            pairs.add(people, i, new)
    return sorted(people.values(), key=lambda profile: profile.first)


def candidates(profiles: list[Profile]) -> list[tuple[int, int]]:
    """The pairs to compare: all of a few; of many, those that share what only some share, and each with the fullest."""
    if len(profiles) <= _FEW:
        return list(combinations(range(len(profiles)), 2))
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for sign in profile.signs:
            holders[sign].append(i)
    found = {pair for held in holders.values() if len(held) <= _SHARED_BY_MOST for pair in combinations(held, 2)}
    fullest = min(range(len(profiles)), key=lambda i: fullness(profiles[i]))
    found |= {(min(i, fullest), max(i, fullest)) for i in range(len(profiles)) if i != fullest}
    return sorted(found)


def fullness(profile: Profile) -> tuple[int, int, tuple[str, str]]:
    """A key that sorts the profile of which most is known first."""
    return -len(profile.signs), -len(profile.mentions), profile.first


def join_careers(people: list[Profile], ground: Ground) -> list[Profile]:
    """Join people of one full name anew, now that each is known from all that was joined, until nothing changes.

    Of whom no post, body or place is known, none is compared; the more people of the name are left, the more a pair
    must share.
    """
    full = [person for person in people if not person.is_bare]
    bare = [person for person in people if person.is_bare]
    count = 0
    while len(full) != count and len(full) > 1:
        count = len(full)
        full = _agglomerated(full, replace(ground, others=count - 2))
    return [*full, *bare]


def settle(people: list[Profile], ground: Ground) -> list[Profile]:
    """Join each loose profile to the only person it can mean, if there is one and nobody else.

    Loose are a name that has lost its marks, which may mean any name of `people` (they share a slug), and a name of
    which neither post, body nor place is told. Those whom the evidence excludes, or makes far less likely, do not
    count; where nobody of a name has a post, the one of whom most is known stands for it.
    """
    fixed = {person.first: person for person in _fixed(people)}
    loose = [person for person in people if person.first not in fixed]
    joins: defaultdict[Mention, list[Profile]] = defaultdict(list)
    alone: list[Profile] = []
    for profile in loose:
        meant = {key: person for key, person in fixed.items() if _may_mean(profile, person)}
        among = replace(ground, others=max(0, len(meant) - 1))
        said = {key: judge(profile, person, among) for key, person in meant.items()}
        key = _meant(profile, fixed, {k: v for k, v in said.items() if v.judgement is not Judgement.DIFFERENT})
        if key:
            joins[key].append(profile)
        else:
            alone.append(profile)
    for key, found in joins.items():
        for profile in found:
            fixed[key] = fixed[key].joined(profile)
    return sorted([*fixed.values(), *alone], key=lambda person: person.first)


def _meant(profile: Profile, people: Mapping[Mention, Profile], said: Mapping[Mention, Verdict]) -> Mention | None:
    """The only person whom a profile can mean, or who outweighs everybody else by far; None where it stays open."""
    ranked = sorted(((settles(profile, people[key], verdict), key) for key, verdict in said.items()), reverse=True)
    if not ranked or ranked[0][0] < 0 or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    return None if said[ranked[0][1]].ruled else ranked[0][1]


def _fixed(people: list[Profile]) -> Iterator[Profile]:
    by_name: defaultdict[str, list[Profile]] = defaultdict(list)
    for person in people:
        by_name[person.name].append(person)
    all_unmarked = all(map(is_unmarked, by_name))
    for name, same_name in by_name.items():
        full = [person for person in same_name if not person.is_bare]
        if all_unmarked or not is_unmarked(name):
            yield from full or [min(same_name, key=fullness)]


def _may_mean(profile: Profile, person: Profile) -> bool:
    return profile.name == person.name or is_unmarked(profile.name)


def verdicts(people: list[Profile], ground: Ground) -> dict[tuple[int, int], Verdict]:
    """What is thought of pairs of people: each with the fullest, and those who share something, or head bodies.

    Comparing every pair would link a thousand bare mentions to each other half a million times.
    """
    if len(people) < 2:
        return {}
    fullest = min(range(len(people)), key=lambda i: fullness(people[i]))
    wanted = {(min(i, fullest), max(i, fullest)) for i in range(len(people)) if i != fullest}
    full = [i for i, person in enumerate(people) if not person.is_bare]
    if len(full) <= _FEW:
        wanted |= set(combinations(full, 2))
    among = replace(ground, others=max(0, len(full) - 2))
    return {(i, j): judge(people[i], people[j], among) for i, j in sorted(wanted)}

"""Which person is meant: names, rarity, posts, places, days, documents, events and company weighed as log-odds.

A mention is one full name in one source. Profiles of one name are joined, the surest pair first, while the evidence
says *same*; a contradiction keeps two apart; what is *unsure* stays apart and is listed with its reasons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from pyoxigraph import NamedNode

from hoso.resolve.judgement import Judgement
from hoso.resolve.names import same_words
from hoso.resolve.people.cluster import join, settle, verdicts
from hoso.resolve.people.judge import Ground, Verdict, judge
from hoso.resolve.people.naming import named
from hoso.resolve.people.profile import Mention, Place, Post, Profile
from hoso.text import slug

__all__ = ["Doubt", "Ground", "Mention", "People", "Place", "Post", "Profile", "Verdict", "judge", "resolve_people"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two people of one name who may be one, with what speaks for and against it."""

    one: NamedNode
    other: NamedNode
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class People:
    """The person of each mention, and pairs that may be one."""

    nodes: Mapping[Mention, NamedNode]
    doubts: tuple[Doubt, ...]

    def of(self, source: str, name: str) -> NamedNode | None:
        """The person that a source means by a full name, None where it names no such person."""
        return self.nodes.get((source, same_words(name)))


def resolve_people(profiles: Iterable[Profile]) -> People:
    """The people behind (source, full name)."""
    by_slug: defaultdict[str, defaultdict[str, list[Profile]]] = defaultdict(lambda: defaultdict(list))
    for profile in profiles:
        by_slug[slug(profile.name)][profile.name].append(profile)
    nodes: dict[Mention, NamedNode] = {}
    doubts: list[Doubt] = []
    for local, by_name in sorted(by_slug.items()):
        people, ground = _told_apart(by_name.values())
        said = verdicts(people, ground)
        known = named(local, people, said)
        nodes |= {mention: node for person, node in zip(people, known, strict=True) for mention in person.mentions}
        doubts += [Doubt(known[i], known[j], v) for (i, j), v in said.items() if v.judgement is Judgement.UNSURE]
    return People(nodes, tuple(doubts))


def _told_apart(by_name: Iterable[list[Profile]]) -> tuple[list[Profile], Ground]:
    """The people of several names that share a slug; full marks decide, an unmarked name may mean any of them."""
    people: list[Profile] = []
    seats: set[frozenset[Post]] = set()
    for same_name in by_name:
        seats |= {frozenset(pair) for profile in same_name for pair in combinations(profile.seats, 2)}
    ground = Ground(frozenset(seats))
    for same_name in by_name:
        people += join(same_name, ground)
    return settle(people, ground), ground

"""Which person is meant: names, rarity, posts, places, days, documents, events and company weighed as log-odds.

A mention is one full name in one source. Profiles of one name are joined, the surest pair first, while the evidence
says *same*; a contradiction keeps two apart; what is *unsure* stays apart and is listed with its reasons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from pyoxigraph import NamedNode

from hoso.resolve.judgement import Joined, Judgement
from hoso.resolve.people.cluster import join, join_careers, settle, verdicts
from hoso.resolve.people.judge import Ground, Verdict, judge
from hoso.resolve.people.naming import named
from hoso.resolve.people.parts import plain
from hoso.resolve.people.profile import MEMBERSHIP, Mention, Place, Post, Profile
from hoso.resolve.people.rarity import is_unmarked, population
from hoso.resolve.people.rulings import NO_RULINGS, Rulings
from hoso.text import slug

__all__ = [
    "NO_RULINGS",
    "Doubt",
    "Ground",
    "Mention",
    "People",
    "Place",
    "Post",
    "Profile",
    "Rulings",
    "Verdict",
    "judge",
    "resolve_people",
]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two people of one name who may be one, with what speaks for and against it."""

    one: NamedNode
    other: NamedNode
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class People:
    """The person of each mention, pairs that may be one, and the names that reviewers' rulings took out of use."""

    nodes: Mapping[Mention, NamedNode]
    doubts: tuple[Doubt, ...]
    replaced: Mapping[NamedNode, NamedNode]


def resolve_people(profiles: Iterable[Profile], rulings: Rulings = NO_RULINGS, people: int = population(0)) -> People:
    """The people behind (source, full name), as the evidence says and as reviewers ruled; `people` are named in all.

    A name that a person would have without the rulings, and has no more, is replaced by the name of whoever the first
    mention of that person now means.
    """
    known = list(profiles)
    nodes: dict[Mention, NamedNode] = {}
    doubts: list[Doubt] = []
    replaced: dict[NamedNode, NamedNode] = {}
    for block in _blocks(known, rulings):
        found, open_pairs = _resolved(block, rulings, people)
        nodes |= found
        doubts += open_pairs
        if any(profile.first in rulings.mentions for profile in block):
            before, _ = _resolved(_as_read(block, rulings), NO_RULINGS, people)
            gone = sorted((mention, node) for mention, node in before.items() if node not in set(found.values()))
            for mention, node in gone:
                replaced.setdefault(node, found[mention])
    return People(nodes, tuple(doubts), replaced)


def _blocks(profiles: list[Profile], rulings: Rulings) -> list[list[Profile]]:
    """The profiles that may mean one person: those whose names share a slug, or that a reviewer put together."""
    by_mention = {profile.first: profile for profile in profiles}
    slugs = Joined(sorted({slug(profile.name) for profile in profiles}))
    for group in rulings.groups:
        for one, other in pairwise(sorted(slug(plain(name)) for source, name in group if (source, name) in by_mention)):
            slugs.join(other, one)
    blocks: defaultdict[str, list[Profile]] = defaultdict(list)
    for _, profile in sorted(by_mention.items()):
        blocks[slugs.leader(slug(profile.name))].append(profile)
    return [block for _, block in sorted(blocks.items())]


def _resolved(
    block: list[Profile], rulings: Rulings, named_in_all: int
) -> tuple[dict[Mention, NamedNode], list[Doubt]]:
    """The people of one block."""
    seats = {frozenset(pair) for profile in block for pair in combinations(profile.seats, 2)}
    ground = Ground(frozenset(seats), rulings, named_in_all, posts=_posts_told(block), parted=_parted(block))
    people = _joined(_joined(_put_together(block, rulings), ground), ground)  # what was settled may join more
    said = verdicts(people, ground)
    known = named(people, said, rulings)
    nodes = {mention: node for person, node in zip(people, known, strict=True) for mention in person.mentions}
    doubts = [Doubt(known[i], known[j], said[i, j]) for i, j in said if _is_open(people, i, j, said[i, j])]
    return nodes, doubts


def _as_read(block: list[Profile], rulings: Rulings) -> list[Profile]:
    """The profiles, those as one again whom reviewers told apart within one source."""
    apart = {mention for pair in rulings.different for mention in pair if len({(s, plain(n)) for s, n in pair}) == 1}
    whole: dict[Mention, Profile] = {}
    found: list[Profile] = []
    for profile in block:
        one = (profile.first[0], plain(profile.first[1])) if profile.first in apart else None
        if one and one in whole:
            whole[one].absorb(profile)
            continue
        found.append(profile.copy() if one else profile)
        if one:
            whole[one] = found[-1]
    return found


def _parted(block: Iterable[Profile]) -> frozenset[Mention]:
    """The mentions of names that mean several people in their sources."""
    by_name: defaultdict[Mention, list[Mention]] = defaultdict(list)
    for profile in block:
        for source, name in profile.mentions:
            by_name[source, plain(name)].append((source, name))
    return frozenset(mention for several in by_name.values() if len(several) > 1 for mention in several)


def _posts_told(block: Iterable[Profile]) -> dict[str, int]:
    """In how many posts each full name is told, of which few hold each."""
    posts: defaultdict[str, set[Post]] = defaultdict(set)
    for profile in block:
        posts[profile.name] |= {post for post in profile.posts if post.kind != MEMBERSHIP}
    return {name: len(held) for name, held in posts.items()}


def _is_open(people: list[Profile], one: int, other: int, verdict: Verdict) -> bool:
    """Whether two who were not joined may be one: it is not sure, or somebody else is as likely meant.

    Names with other marks are two names; one without any may be either.
    """
    names = {people[one].name, people[other].name}
    if verdict.judgement is Judgement.SAME:
        return len(names) == 1
    return verdict.judgement is Judgement.UNSURE and (len(names) == 1 or any(map(is_unmarked, names)))


def _joined(profiles: Iterable[Profile], ground: Ground) -> list[Profile]:
    """Join what is one person name by name, then settle whom loose profiles mean."""
    by_name: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        by_name[profile.name].append(profile)
    whole = {name: join_careers(join(same_name, ground), ground) for name, same_name in by_name.items()}
    return settle([person for _, same_name in sorted(whole.items()) for person in same_name], ground)


def _put_together(block: list[Profile], rulings: Rulings) -> list[Profile]:
    """The profiles, those of one ruled group as one."""
    group_of = {mention: i for i, group in enumerate(rulings.groups) for mention in group}
    whole: dict[int, Profile] = {}
    found: list[Profile] = []
    for profile in block:
        group = group_of.get(profile.first)
        if group is None:
            found.append(profile)
        elif group in whole:
            whole[group].absorb(profile)
        else:
            whole[group] = profile.copy()
    return [*found, *whole.values()]

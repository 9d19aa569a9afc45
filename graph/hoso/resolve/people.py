"""Which person is meant: a full name, and the posts, places, documents and events that two mentions share.

A mention is one full name in one source. Mentions of a name join along what they share, the strongest sign first;
a join that would put one person at the head of two places on the same certain day is refused. What shares nothing
stays apart, and says `hs:possiblySame`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from hashlib import sha256
from itertools import combinations

from pyoxigraph import NamedNode

from hoso.namespaces import DATA
from hoso.resolve.judgement import Joined, Judgement
from hoso.resolve.names import same_words
from hoso.text import slug

Mention = tuple[str, str]  # the key of a source, and a full name as `same_words` has it
Days = tuple[date, date]


class Sign(IntEnum):
    """What two mentions of a name may share, the strongest first."""

    POST = 1
    DOCUMENT = 2
    EVENT = 3
    BODY = 4
    PLACE = 5


Shared = tuple[Sign, str]


@dataclass(frozen=True, slots=True)
class Seat:
    """The head of a body in a place: one person holds it at a time."""

    body: str
    place: str


@dataclass(slots=True)
class Sighting:
    """What one source, or several joined ones, says of one full name: signs, and days as head of a body."""

    mentions: list[Mention]
    signs: set[Shared] = field(default_factory=set)
    seats: dict[Seat, Days] = field(default_factory=dict)

    def copy(self) -> Sighting:
        """Another one that says the same."""
        return Sighting(list(self.mentions), set(self.signs), dict(self.seats))

    def seat(self, seat: Seat, days: Days) -> None:
        """Add days on which the name is certainly seen at the head of a body."""
        known = self.seats.get(seat, days)
        self.seats[seat] = min(known[0], days[0]), max(known[1], days[1])

    def take(self, other: Sighting) -> None:
        """Join another one to this."""
        self.mentions += other.mentions
        self.signs |= other.signs
        for seat, days in other.seats.items():
            self.seat(seat, days)


SeatPair = frozenset[Seat]


def judge(one: Sighting, other: Sighting, together: Collection[SeatPair] = ()) -> Judgement:
    """Whether two sightings of one full name are one person.

    DIFFERENT: each heads a body, in two places neither of which lies in the other, on overlapping certain days, and
    no source gives one person both (`together`). SAME: they share a post, document, event, body or place. UNSURE: else.
    """
    if any(
        _apart(a, b) and one.seats[a][0] <= other.seats[b][1] and other.seats[b][0] <= one.seats[a][1]
        for a in one.seats
        for b in other.seats
        if frozenset((a, b)) not in together
    ):
        return Judgement.DIFFERENT
    return Judgement.SAME if one.signs & other.signs else Judgement.UNSURE


def _apart(one: Seat, other: Seat) -> bool:
    """Whether two seats stand in two places, neither of which is part of the other's name."""
    return bool(one.place and other.place) and one.place not in other.place and other.place not in one.place


@dataclass(frozen=True, slots=True)
class People:
    """The person of each mention, and pairs that may be one."""

    nodes: Mapping[Mention, NamedNode]
    unsure: frozenset[tuple[NamedNode, NamedNode]]

    def of(self, source: str, name: str) -> NamedNode | None:
        """The person that a source means by a full name, None where it names no such person."""
        return self.nodes.get((source, same_words(name)))


def resolve_people(sightings: Iterable[Sighting]) -> People:
    """The people behind (source, full name)."""
    by_slug: defaultdict[str, defaultdict[str, list[Sighting]]] = defaultdict(lambda: defaultdict(list))
    for sighting in sorted(sightings, key=_first):
        name = sighting.mentions[0][1]
        by_slug[slug(name)][name].append(sighting)
    nodes: dict[Mention, NamedNode] = {}
    unsure: set[tuple[NamedNode, NamedNode]] = set()
    for local, by_name in by_slug.items():
        people, verdicts = _tell_apart(by_name.values())
        named = _named(local, people, verdicts)
        nodes |= {mention: node for person, node in zip(people, named, strict=True) for mention in person.mentions}
        unsure |= {(named[i], named[j]) for (i, j), said in verdicts.items() if said is Judgement.UNSURE}
    return People(nodes, frozenset(unsure))


def join(same_name: list[Sighting], together: Collection[SeatPair] = ()) -> list[Sighting]:
    """The people behind sightings of one full name: joined sign by sign, the strongest first."""
    holders: defaultdict[Shared, list[int]] = defaultdict(list)
    for i, sighting in enumerate(same_name):
        for sign in sighting.signs:
            holders[sign].append(i)
    sets = Joined(range(len(same_name)))
    people = {i: sighting.copy() for i, sighting in enumerate(same_name)}
    for _, indexes in sorted(holders.items()):
        kept: list[int] = []
        for here in dict.fromkeys(map(sets.leader, indexes)):
            other = next((k for k in kept if judge(people[k], people[here], together) is Judgement.SAME), None)
            if other is None:
                kept.append(here)
            else:
                sets.join(here, other)
                people[other].take(people.pop(here))
    return list(people.values())


def _first(sighting: Sighting) -> Mention:
    return min(sighting.mentions)


def _fullest(person: Sighting) -> tuple[int, int, Mention]:
    """The person of whom most is known first."""
    return -len(person.signs), -len(person.mentions), _first(person)


Verdicts = dict[tuple[int, int], Judgement]


def _tell_apart(by_name: Iterable[list[Sighting]]) -> tuple[list[Sighting], Verdicts]:
    """The people of several names that share a slug, and what is thought of pairs that share the name too.

    Each is compared with the fullest of its name, and all heads of bodies with each other; comparing every
    pair would link a thousand bare mentions to each other half a million times.
    """
    people: list[Sighting] = []
    verdicts: Verdicts = {}
    for same_name in by_name:
        together = {frozenset(pair) for sighting in same_name for pair in combinations(sighting.seats, 2)}
        found = list(enumerate(sorted(join(same_name, together), key=_fullest), start=len(people)))
        people += [person for _, person in found]
        for (i, one), (j, other) in combinations(found, 2):
            if i == found[0][0] or (one.seats and other.seats):
                verdicts[i, j] = judge(one, other, together)
    return people, verdicts


def _named(local: str, people: list[Sighting], verdicts: Verdicts) -> list[NamedNode]:
    """A readable name for each: the fullest has the bare one, unless somebody of its name is surely another."""
    different = {i for pair, said in verdicts.items() if said is Judgement.DIFFERENT for i in pair}
    fullest = min(range(len(people)), key=lambda i: _fullest(people[i]))
    bare = fullest if fullest not in different else None
    names = [local if i == bare else f"{local}-{_suffix(person)}" for i, person in enumerate(people)]
    return [
        DATA[f"person/{name if names.count(name) == 1 or i == bare else f'{name}-{_digest(_first(people[i]))}'}"]
        for i, name in enumerate(names)
    ]


def _suffix(person: Sighting) -> str:
    """What tells a person from others of the name: the first place, else the first body, else the source."""
    for kind in (Sign.PLACE, Sign.BODY):
        local = min((name for sign, name in person.signs if sign is kind), default=None)
        if local:
            return local
    return _first(person)[0][:8]


def _digest(mention: Mention) -> str:
    return sha256("|".join(mention).encode()).hexdigest()[:8]

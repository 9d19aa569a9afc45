"""Readable names for people: the name alone, or with what tells one from others of that name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from hashlib import sha256

from pyoxigraph import NamedNode

from hoso.namespaces import DATA
from hoso.resolve.judgement import Judgement
from hoso.resolve.people.cluster import fullness
from hoso.resolve.people.judge import Verdict
from hoso.resolve.people.profile import Mention, Profile
from hoso.resolve.people.rulings import Rulings
from hoso.text import slug


def named(people: list[Profile], said: Mapping[tuple[int, int], Verdict], rulings: Rulings) -> list[NamedNode]:
    """A node for each of some people; those whom a reviewer named keep that name.

    Of the others whose names share a slug the one of whom most is known has the bare name, unless somebody of it is
    surely another; the rest, and then all, have their first place, else their first body, else their source behind it,
    and a hash where that is not enough. Nothing depends on the order in which the sources came.
    """
    given = {i: name for i, person in enumerate(people) if (name := _given(person, rulings))}
    found = {i: DATA[f"person/{name}"] for i, name in given.items()}
    different = {i for pair, verdict in said.items() if verdict.judgement is Judgement.DIFFERENT for i in pair}
    by_slug: defaultdict[str, list[int]] = defaultdict(list)
    for i, person in enumerate(people):
        if i not in given:
            by_slug[slug(person.name)].append(i)
    for local, same in sorted(by_slug.items()):
        fullest = min(same, key=lambda i: fullness(people[i]))
        bare = fullest if fullest not in different and local not in given.values() else None
        names = {i: local if i == bare else f"{local}-{_suffix(people[i])}" for i in same}
        taken = Counter([*names.values(), *given.values()])
        for i, name in names.items():
            alone = taken[name] == 1 or i == bare
            found[i] = DATA[f"person/{name}" if alone else f"person/{name}-{_digest(people[i].first)}"]
    return [found[i] for i in range(len(people))]


def _given(person: Profile, rulings: Rulings) -> str | None:
    """The local name that a reviewer gave; people of two given names are never joined."""
    return min({rulings.names[mention] for mention in person.mentions if mention in rulings.names}, default=None)


def _suffix(person: Profile) -> str:
    """What tells a person from others of the name: the first place, else the first body, else the source."""
    known = min((place.name for place in person.places), default=None) or min(person.bodies, default=None)
    return known or person.first[0][:8]


def _digest(mention: Mention) -> str:
    return sha256("|".join(mention).encode()).hexdigest()[:8]

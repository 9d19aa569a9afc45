"""Readable names for people: the name alone, or with what tells one from others of that name."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from pyoxigraph import NamedNode

from hoso.namespaces import DATA
from hoso.resolve.judgement import Judgement
from hoso.resolve.people.cluster import fullness
from hoso.resolve.people.judge import Verdict
from hoso.resolve.people.profile import Mention, Profile


def named(local: str, people: list[Profile], said: Mapping[tuple[int, int], Verdict]) -> list[NamedNode]:
    """A node for each of some people whose names share a slug, `local`.

    The one of whom most is known has the bare name, unless somebody of its name is surely another; the others, and
    then all, have their first place, else their first body, else their source behind it, and a hash where that is
    not enough. Nothing depends on the order in which the sources came.
    """
    different = {i for pair, verdict in said.items() if verdict.judgement is Judgement.DIFFERENT for i in pair}
    fullest = min(range(len(people)), key=lambda i: fullness(people[i]))
    bare = fullest if fullest not in different else None
    names = [local if i == bare else f"{local}-{_suffix(person)}" for i, person in enumerate(people)]
    return [
        DATA[f"person/{name if names.count(name) == 1 or i == bare else f'{name}-{_digest(people[i].first)}'}"]
        for i, name in enumerate(names)
    ]


def _suffix(person: Profile) -> str:
    """What tells a person from others of the name: the first place, else the first body, else the source."""
    known = min((place.name for place in person.places), default=None) or min(person.bodies, default=None)
    return known or person.first[0][:8]


def _digest(mention: Mention) -> str:
    return sha256("|".join(mention).encode()).hexdigest()[:8]

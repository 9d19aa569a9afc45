"""Provinces before and after their mergers, from the reference data, and the units below them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from functools import cache

from pyoxigraph import Literal, NamedNode

from hoso.lexicon import table
from hoso.namespaces import HS, SCHEMA
from hoso.resolve.reference import reference
from tests.world.nouns import FIRST, LAST
from tests.world.tables import cells

_BEFORE = date(2020, 1, 1)
_LEVELS = {"tỉnh ": "tỉnh", "thành phố ": "thành phố"}  # as names compared by `same_words` begin
_DISTRICT, _COMMUNE = ("huyện", "quận", "thị xã", "thành phố"), ("xã", "phường")


@dataclass(frozen=True, slots=True)
class Province:
    """A province: local name, level ("tỉnh"), name, the days on which it begins or ends after 2010, its successor."""

    id: str
    level: str
    name: str
    begin: date | None
    end: date | None
    into: str | None

    @property
    def full(self) -> str:
        """Level and name as the reference data has them."""
        level = self.level.capitalize() if self.name == "Hồ Chí Minh" else self.level
        return f"{level} {self.name}"


@cache
def provinces() -> tuple[Province, ...]:
    """Those of 2020 and those that took over from them in 2025, sorted by their local names."""
    known = reference()
    placed = [
        (node, word)
        for name, nodes in known.places.items()
        for word in _LEVELS
        if name.startswith(word)
        for node in nodes
    ]
    names = {s.value: o.value for s, p, o in known.stated if p == SCHEMA.name and isinstance(o, Literal)}
    into = {s.value: o.value for s, p, o in known.stated if p == HS.mergedInto and isinstance(o, NamedNode)}
    found = []
    for node, word in placed:
        iri = node.iri.value
        if not (node.lives_on(_BEFORE) or (node.begin and _BEFORE < node.begin <= LAST)):
            continue
        begin = node.begin if node.begin and node.begin > FIRST else None
        end = node.end if node.end and node.end <= LAST else None
        successor = _local(into[iri]) if end and iri in into else None
        found.append(Province(_local(iri), _LEVELS[word], names[iri], begin, end, successor))
    return tuple(sorted(found, key=lambda province: province.id))


def _local(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def choose(rng: random.Random, count: int) -> list[Province]:
    """At least `count` provinces of 2020, whole groups that merge together, and those that they become."""
    before = [province for province in provinces() if province.begin is None]
    groups = sorted({province.into or province.id for province in before})
    rng.shuffle(groups)
    chosen: list[Province] = []
    for group in groups:
        if len(chosen) < count:
            chosen += [province for province in before if group == (province.into or province.id)]
    into = {province.into for province in chosen}
    return chosen + [province for province in provinces() if province.id in into]


@cache
def _units(levels: tuple[str, ...], column: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """(level, name) of the units of each province by its name, without those that are numbered."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in table("places"):
        if row["level"] in levels and not any(letter.isdigit() for letter in row["name"]):
            for province in cells(row[column]):
                found.setdefault(province, []).append((row["level"], row["name"]))
    return {name: tuple(units) for name, units in found.items()}


def districts(rng: random.Random, province: Province, count: int) -> list[tuple[str, str]]:
    """(level, name) of some districts of a province before July 2025."""
    known = _units(_DISTRICT, "provinces_before").get(province.name, ())
    return rng.sample(known, min(count, len(known)))


def communes(rng: random.Random, name: str, count: int) -> list[tuple[str, str]]:
    """(level, name) of some communes of the province of a name since July 2025."""
    known = _units(_COMMUNE, "provinces_since").get(name, ())
    return rng.sample(known, min(count, len(known)))

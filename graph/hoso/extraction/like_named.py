"""Units below the province of which several provinces have one by the same name: whose one a report means."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.places import MERGER, Place, province_type
from hoso.extraction.reading import Line, Reading, places_in
from hoso.lexicon import units

_LEADS = (",", "(", "-", "–", "thuộc", "của")  # between a unit and its province


def full_place(reading: Reading, place: Place) -> tuple[str, bool]:
    """The full name of a place, with its province where several have one of that name; and whether the report leaves
    open which of them it means.
    """
    if place.rank == 1 or place.name is None:
        return place.full, False
    before, since = units().get((place.level, place.name), (frozenset(), frozenset()))
    if len(before | since) <= 1:
        return place.full, False
    province = _province(reading, place, _owners(before, since, reading.source.published))
    if province is None:
        return place.full, True
    level = province_type(province, reading.source.published) or "tỉnh"
    return f"{place.full}, {Place(level, province, 1).full}", False


def _owners(before: frozenset[str], since: frozenset[str], when: date | None) -> frozenset[str]:
    """The provinces that have a unit at a day; ever where the day is unknown, or none has one then."""
    if when is None:
        return before | since
    return (since if when >= MERGER else before) or before | since


def _province(reading: Reading, place: Place, owners: frozenset[str]) -> str | None:
    """The province that the report puts a unit in; else the one in which it plays, or the only one that it names."""
    if len(owners) == 1:
        return next(iter(owners))
    beside = {name for line in reading.lines for name in _beside(line, place) if name in owners}
    if beside:
        return beside.pop() if len(beside) == 1 else None
    setting = reading.setting.province
    if setting and setting.name in owners:
        return setting.name
    named = {p.name for p in places_in(reading.lines) if p.rank == 1 and p.name in owners}
    return named.pop() if len(named) == 1 else None


def _beside(line: Line, place: Place) -> Iterator[str]:
    """The provinces that stand right behind a unit in a line: "huyện A, tỉnh B", "huyện A (tỉnh B)"."""
    for unit, mark, behind in zip(line.chunks, line.chunks[1:], line.chunks[2:], strict=False):
        province = behind.value
        if not (isinstance(province, Place) and province.rank == 1 and province.name and mark.words in _LEADS):
            continue
        if any((p.level, p.name) == (place.level, place.name) for p in _places(unit)):
            yield province.name


def _places(chunk: Chunk) -> Iterator[Place]:
    """The places that a chunk names, those of its bodies too."""
    value = chunk.value
    if isinstance(value, Place):
        yield value
    elif value is not None:
        titles = value.titles if isinstance(value, Person) else value if isinstance(value, tuple) else ()
        bodies = (value,) if isinstance(value, Body) else (t.body for t in titles if t.body)
        yield from (body.seat for body in bodies if body.seat)

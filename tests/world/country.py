"""The bodies of the country: real places with their real mergers, and in each the offices of `tables/offices.tsv`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hoso.extraction.body import COMMITTEE_OF
from hoso.resolve.reference import reference
from hoso.text import slug
from tests.world.nouns import MERGER, Body, Seat
from tests.world.provinces import Province, choose, communes, districts
from tests.world.tables import cells, chance, rows

CENTRE = "trung-uong"
PEOPLE_A_PROVINCE = 43  # so that the seats keep as many people busy as are in their careers at once
DISTRICTS, COMMUNES = 2, 3  # for each province of 2020
_WHOLE = 63
Row = dict[str, str]


def make_country(seed: int, people: int) -> tuple[tuple[Body, ...], tuple[Seat, ...]]:
    """The bodies that suit a number of people, and the seats in them, sorted by their ids."""
    rng = chance(seed, "country")
    chosen = choose(rng, -(-people // PEOPLE_A_PROVINCE))
    before = [province for province in chosen if province.begin is None]
    made = list(_ministries(len(before)))
    has = {province.id: _offices_of(rng) for province in before}
    for province in before:
        made += _province_bodies(has[province.id], province)
        made += _lower_bodies(rng, province, chosen)
    for province in chosen:
        merged = [row for old in before if old.into == province.id for row in has[old.id]]
        if province.begin:
            made += _province_bodies(list({row["office"]: row for row in merged}.values()), province)
    bodies = tuple(sorted(_linked(made), key=lambda body: body.id))
    return bodies, tuple(sorted(_seats(bodies), key=lambda seat: seat.id))


def _ministries(provinces: int) -> Iterator[Body]:
    found = [row for row in rows("offices") if row["level"] == "centre"]
    for row in found[: max(3, round(len(found) * min(1, provinces / _WHOLE)))]:
        into = (f"{CENTRE}/{row['into']}",) if row["into"] else ()
        yield _body(row, {}, None, CENTRE, _day(row["begin"]), _day(row["end"]), into)


def _offices_of(rng: random.Random) -> list[Row]:
    """The kinds of bodies that a province has; one whose predecessors it has is there too."""
    found = [row for row in rows("offices") if row["level"] == "province" and rng.random() < float(row["share"])]
    needed = {row["into"] for row in found}
    return [row for row in rows("offices") if row["level"] == "province" and (row in found or row["office"] in needed)]


def _province_bodies(offices: list[Row], province: Province) -> Iterator[Body]:
    words = _words(province.level, province.name, province.full)
    kinds = {row["office"] for row in offices}
    for row in offices:
        begin = max(filter(None, (_day(row["begin"]), province.begin)), default=None)
        end = min(filter(None, (_day(row["end"]), province.end)), default=None)
        if begin and end and begin > end:
            continue
        here = row["end"] and row["into"] in kinds
        successor = (province.id, row["into"]) if here else (province.into, row["office"])
        into = ("/".join(filter(None, successor)),)
        yield _body(row, words, province.full, province.id, begin, end, into)


def _linked(made: list[Body]) -> Iterator[Body]:
    """The bodies with the ids of those that take over from them, which were named by province and office till now."""
    ids = {f"{body.province}/{body.office}": body.id for body in made if body.level in ("province", "centre")}
    for body in made:
        yield replace(body, into=tuple(ids[name] for name in body.into if name in ids and body.end))


def _lower_bodies(rng: random.Random, province: Province, chosen: list[Province]) -> Iterator[Body]:
    """Some districts to the merger, and some communes since."""
    last = MERGER - timedelta(days=1)
    for level, name in districts(rng, province, DISTRICTS):
        yield from _unit_bodies("district", level, name, province.id, None, last)
    later = next((p for p in chosen if p.id == province.into), province)
    for level, name in communes(rng, later.name, COMMUNES):
        yield from _unit_bodies("commune", level, name, later.id, MERGER, None)


def _unit_bodies(
    kind: str, level: str, name: str, province: str, begin: date | None, end: date | None
) -> Iterator[Body]:
    for row in rows("offices"):
        if row["level"] == kind:
            yield _body(row, _words(level, name, f"{level} {name}"), f"{level} {name}", province, begin, end, ())


def _words(level: str, name: str, place: str) -> Row:
    party = f"{COMMITTEE_OF.get(level, '')} {place if place[0].isupper() else name}"
    return {"place": place, "name": name, "party": party, "committee": COMMITTEE_OF.get(level, ""), "level": level}


def _body(
    row: Row, words: Row, place: str | None, province: str, begin: date | None, end: date | None, into: tuple[str, ...]
) -> Body:
    name, parent = row["office"].format(**words), row["parent"].format(**words)
    return Body(
        id=_id(province, name),
        name=name,
        surface=row["surface"].format(**words),
        local=row["local"].format(**words) or None,
        kind=row["kind"],
        place=place,
        parent=parent or None,
        province=province,
        office=row["office"],
        level=row["level"],
        begin=begin,
        end=end,
        into=into,
    )


def _id(province: str, name: str) -> str:
    return f"{province}/{slug(name)}"


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _seats(bodies: tuple[Body, ...]) -> Iterator[Seat]:
    """The seats of every body; those of several holders grow with the provinces that merged."""
    offices = {(row["level"], row["office"]): row["seats"] for row in rows("offices")}
    merged = [into for body in bodies for into in body.into]
    known = reference()
    for body in bodies:
        for seat in cells(offices[body.level, body.office]):
            role, places, rank, way = seat.split(":")
            single = known.role(role) in known.single_seats
            times = 1 if single else max(1, merged.count(body.id))
            yield Seat(body, role, int(places) * times, int(rank), way, single)

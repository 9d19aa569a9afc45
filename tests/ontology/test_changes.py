"""Bodies over time: changes join lives that meet, names have one owner at a time, and every province is complete."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import combinations

import pytest
from pyoxigraph import NamedNode

from hoso.namespaces import DATA, DCT, HS, ORG, RDF, RDFS, SCHEMA, SKOS
from hoso.resolve import reference
from tests.ontology import graphs

BODIES = graphs.subjects(RDF.type, ORG.FormalOrganization)
CHANGES = graphs.subjects(RDF.type, ORG.ChangeEvent)
HEADS = {
    "people's committees": ("Ủy ban nhân dân ",),
    "people's councils": ("Hội đồng nhân dân ",),
    "Party committees": ("Tỉnh ủy ", "Thành ủy "),
}
MERGER = "202/2025/QH15"
FIRST, LAST = date.min, date.max


def day(node: NamedNode, bound: NamedNode, otherwise: date) -> date:
    found = graphs.values(node, bound)
    return date.fromisoformat(found[0]) if found else otherwise


def sides(change: NamedNode) -> tuple[list[NamedNode], list[NamedNode]]:
    before, after = (graphs.values(change, p) for p in (ORG.originalOrganization, ORG.resultingOrganization))
    return [NamedNode(iri) for iri in before], [NamedNode(iri) for iri in after]


def lives_on(node: NamedNode, on: date) -> bool:
    return day(node, HS.beginLatest, FIRST) <= on <= day(node, HS.endEarliest, LAST)


def test_a_change_joins_lives_that_meet() -> None:
    for change in CHANGES:
        first, last = day(change, HS.beginEarliest, FIRST), day(change, HS.endLatest, LAST)
        before, after = sides(change)
        assert before, change
        assert after, change
        assert FIRST < first <= last < LAST, change
        for body in before:
            assert day(body, HS.beginEarliest, FIRST) < first, (change, body)
            assert day(body, HS.endLatest, LAST) >= first - timedelta(days=1), (change, body)
        for body in after:
            assert day(body, HS.beginEarliest, FIRST) <= last, (change, body)
            assert day(body, HS.endEarliest, LAST) > last, (change, body)


def test_every_side_of_a_change_is_a_body() -> None:
    known = set(BODIES)
    assert {body for change in CHANGES for side in sides(change) for body in side} <= known


def test_a_change_has_a_label_in_both_languages() -> None:
    for change in CHANGES:
        assert len(graphs.values(change, RDFS.label, "vi")) == len(graphs.values(change, RDFS.label, "en")) == 1, change


def test_no_body_becomes_itself_again() -> None:
    after = {
        body: {later for change in CHANGES if body in sides(change)[0] for later in sides(change)[1]} for body in BODIES
    }
    for body in BODIES:
        reached, ahead = set(), set(after[body])
        while ahead:
            reached |= ahead
            ahead = {later for found in ahead for later in after[found]} - reached
        assert body not in reached, body


def test_a_name_has_one_owner_at_a_time() -> None:
    names = [(graphs.values(body, SKOS.prefLabel, "vi")[0], body) for body in BODIES]
    for (name, one), (other_name, other) in combinations(names, 2):
        if name == other_name:
            earlier, later = sorted((one, other), key=lambda body: day(body, HS.beginEarliest, FIRST))
            assert day(earlier, HS.endLatest, LAST) < day(later, HS.beginEarliest, FIRST), (earlier, later)


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize(
    ("on", "count"),
    [
        (date(2024, 12, 31), 63),
        (date(2025, 1, 1), 63),
        (date(2025, 6, 30), 63),
        (date(2025, 7, 1), 34),
        (date(2026, 4, 30), 34),
        (date(2026, 10, 1), 34),
    ],
    ids=str,
)
def test_every_province_has_one_of_each(heads: tuple[str, ...], on: date, count: int) -> None:
    provinces = {
        place
        for place in graphs.subjects(RDF.type, SCHEMA.AdministrativeArea)
        if lives_on(place, on) and not graphs.values(place, SCHEMA.containedInPlace)
    }
    alive = [
        NamedNode(place)
        for body in BODIES
        if lives_on(body, on) and graphs.values(body, SKOS.prefLabel, "vi")[0].startswith(heads)
        for place in graphs.values(body, HS.place)
    ]
    assert len(provinces) == count
    assert {place: number for place, number in Counter(alive).items() if number > 1} == {}
    assert set(alive) == provinces


def test_52_provinces_became_23() -> None:
    committees = [c for c in CHANGES if MERGER in graphs.values(c, DCT.source) and "/uy-ban-nhan-dan-" in c.value]
    councils = [c for c in CHANGES if MERGER in graphs.values(c, DCT.source) and "/hoi-dong-nhan-dan-" in c.value]
    for changes in (committees, councils):
        assert len(changes) == 23
        assert len({body for change in changes for body in sides(change)[0]}) == 52
        assert {day(change, HS.beginEarliest, FIRST) for change in changes} == {date(2025, 7, 1)}


@pytest.mark.parametrize(
    ("number", "name"), [("30/2026/QH16", "Đồng Nai"), ("36/2026/QH16", "Quảng Ninh"), ("39/2026/QH16", "Bắc Ninh")]
)
def test_three_provinces_became_cities_in_2026(number: str, name: str) -> None:
    changes = [change for change in CHANGES if number in graphs.values(change, DCT.source)]
    names = {
        label for change in changes for body in sides(change)[1] for label in graphs.values(body, SKOS.prefLabel, "vi")
    }
    assert names == {f"Ủy ban nhân dân thành phố {name}", f"Hội đồng nhân dân thành phố {name}"}


NAMED = [
    ("Ủy ban nhân dân tỉnh Tuyên Quang", date(2021, 5, 1), "uy-ban-nhan-dan-tinh-tuyen-quang"),
    ("Ủy ban nhân dân tỉnh Tuyên Quang", date(2025, 6, 30), "uy-ban-nhan-dan-tinh-tuyen-quang"),
    ("Ủy ban nhân dân tỉnh Tuyên Quang", date(2025, 7, 1), "uy-ban-nhan-dan-tinh-tuyen-quang-2025"),
    ("Tỉnh ủy Lào Cai", date(2024, 1, 1), "tinh-uy-lao-cai"),
    ("Tỉnh ủy Lào Cai", date(2026, 1, 1), "tinh-uy-lao-cai-2025"),
    ("Thành ủy Huế", date(2022, 1, 1), "thanh-uy-hue"),
    ("Thành ủy Huế", date(2025, 1, 1), "thanh-uy-hue-2025"),
    ("Ủy ban nhân dân thành phố Bắc Ninh", date(2021, 1, 1), "uy-ban-nhan-dan-thanh-pho-bac-ninh"),
    ("Ủy ban nhân dân thành phố Bắc Ninh", date(2026, 10, 1), "uy-ban-nhan-dan-thanh-pho-bac-ninh-2026"),
    ("Hội đồng nhân dân tỉnh Đồng Nai", date(2025, 12, 1), "hoi-dong-nhan-dan-tinh-dong-nai-2025"),
    ("Hội đồng nhân dân thành phố Đồng Nai", date(2026, 5, 1), "hoi-dong-nhan-dan-thanh-pho-dong-nai-2026"),
    ("Tỉnh ủy Cao Bằng", date(2026, 5, 1), "tinh-uy-cao-bang"),
    ("Tỉnh ủy Tuyên Quang", None, "tinh-uy-tuyen-quang-2025"),
]


@pytest.mark.parametrize(("name", "on", "local"), NAMED, ids=[f"{local} {on}" for _, on, local in NAMED])
def test_a_report_s_day_chooses_between_namesakes(name: str, on: date | None, local: str) -> None:
    assert reference().body(name, on) == DATA[f"body/{local}"]

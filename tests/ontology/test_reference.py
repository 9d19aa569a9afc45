"""Bodies and places: one meaning for a spelling at one time, lifetimes in order, mergers with both sides."""

from __future__ import annotations

from itertools import combinations

import pytest
from pyoxigraph import NamedNode

from hoso.namespaces import DATA, HS, ORG, RDF, RDFS, SCHEMA, SKOS
from hoso.text import fold
from tests.ontology import graphs

BODIES = graphs.subjects(RDF.type, ORG.FormalOrganization)
PLACES = graphs.subjects(RDF.type, SCHEMA.AdministrativeArea)
FIRST, LAST = "0000-00-00", "9999-99-99"

NAMES = [
    ("UBND TP Hà Nội", "uy-ban-nhan-dan-thanh-pho-ha-noi"),
    ("Ban Chấp hành Đảng bộ thành phố Hà Nội", "thanh-uy-ha-noi"),
    ("Trung ương Đảng", "ban-chap-hanh-trung-uong-dang"),
    ("Ban Bí thư Trung ương Đảng", "ban-bi-thu"),
    ("MTTQ Việt Nam", "mat-tran-to-quoc-viet-nam"),
    ("Bộ VH-TT&DL", "bo-van-hoa-the-thao-va-du-lich"),
    ("Sở TN-MT Hà Nội", "so-tai-nguyen-va-moi-truong-thanh-pho-ha-noi"),
]

MERGERS = [
    ("bo-tai-nguyen-va-moi-truong", "bo-nong-nghiep-va-moi-truong"),
    ("bo-ke-hoach-va-dau-tu", "bo-tai-chinh"),
    ("bo-giao-thong-van-tai", "bo-xay-dung"),
    ("ban-dan-van-trung-uong", "ban-tuyen-giao-va-dan-van-trung-uong"),
    ("ban-tuyen-giao-thanh-uy-ha-noi", "ban-tuyen-giao-va-dan-van-thanh-uy-ha-noi"),
]

PROVINCES = [
    ("ha-tay", "ha-noi"),
    ("ha-giang", "tuyen-quang-2025"),
    ("long-an", "tay-ninh-2025"),
    ("binh-dinh", "gia-lai-2025"),
    ("binh-duong", "thanh-pho-ho-chi-minh-2025"),
    ("thua-thien-hue", "hue"),
    ("dong-nai-2025", "dong-nai-2026"),
]


def day(node: NamedNode, bound: NamedNode, otherwise: str) -> str:
    return next(iter(graphs.values(node, bound)), otherwise)


def lives_together(one: NamedNode, other: NamedNode) -> bool:
    """Whether there is a day on which both surely exist."""
    begin = max(day(node, HS.beginLatest, FIRST) for node in (one, other))
    return begin <= min(day(node, HS.endEarliest, LAST) for node in (one, other))


def spellings(node: NamedNode) -> set[str]:
    return {
        fold(name) if len(name) > 6 else name
        for p in (SKOS.prefLabel, SKOS.altLabel)
        for name in graphs.values(node, p, "vi")
    }


@pytest.mark.parametrize("nodes", [BODIES, PLACES], ids=["bodies", "places"])
def test_spelling_means_one_thing_at_one_time(nodes: list[NamedNode]) -> None:
    known = [(node, spellings(node)) for node in nodes]
    clashes = [(a.value, b.value, x & y) for (a, x), (b, y) in combinations(known, 2) if x & y and lives_together(a, b)]
    assert clashes == []


def test_lifetimes_are_in_order() -> None:
    bounds = (HS.beginEarliest, FIRST), (HS.beginLatest, FIRST), (HS.endEarliest, LAST), (HS.endLatest, LAST)
    lives = {node: [day(node, bound, otherwise) for bound, otherwise in bounds] for node in [*BODIES, *PLACES]}
    assert [node for node, days in lives.items() if days != sorted(days)] == []
    assert [node for node in lives if any(len(graphs.values(node, bound)) > 1 for bound, _ in bounds)] == []


def test_bodies_can_be_found_by_their_keys() -> None:
    for body in BODIES:
        [name] = graphs.values(body, SKOS.prefLabel, "vi")
        assert graphs.values(body, HS.searchKey) == [fold(name)]
        assert graphs.values(body, RDFS.label, "vi") == [name]


@pytest.mark.parametrize(("spelling", "local"), NAMES, ids=[s for s, _ in NAMES])
def test_body_has_its_spelling(spelling: str, local: str) -> None:
    assert spelling in graphs.values(DATA[f"body/{local}"], SKOS.altLabel, "vi")


@pytest.mark.parametrize("abbreviation", ["BCT", "BTC", "BBT", "TU", "UBND", "UBND thành phố", "Trung ương", "Đảng"])
def test_no_spelling_that_needs_a_context(abbreviation: str) -> None:
    assert [body for body in BODIES if abbreviation in graphs.values(body, SKOS.altLabel, "vi")] == []


def test_changes_have_two_sides_and_one_time() -> None:
    for change in graphs.subjects(RDF.type, ORG.ChangeEvent):
        before, after = (graphs.values(change, p) for p in (ORG.originalOrganization, ORG.resultingOrganization))
        assert before, change
        assert after, change
        assert not set(before) & set(after), change
        assert graphs.values(change, HS.beginEarliest) <= graphs.values(change, HS.endLatest), change


def test_what_was_replaced_ended_by_then() -> None:
    goes_on = {DATA["body/tong-cuc-du-lich"].value}  # within the ministry that it joined in 2007
    for change in graphs.subjects(RDF.type, ORG.ChangeEvent):
        latest = day(change, HS.endLatest, LAST)
        for before in set(graphs.values(change, ORG.originalOrganization)) - goes_on:
            assert day(NamedNode(before), HS.endEarliest, LAST) <= latest, (change, before)


@pytest.mark.parametrize(("before", "after"), MERGERS, ids=[b for b, _ in MERGERS])
def test_body_became_another(before: str, after: str) -> None:
    changes = graphs.subjects(ORG.originalOrganization, DATA[f"body/{before}"])
    assert DATA[f"body/{after}"].value in {iri for c in changes for iri in graphs.values(c, ORG.resultingOrganization)}


def test_bodies_belong_to_each_other_without_a_circle() -> None:
    parents = {body.value: graphs.values(body, ORG.subOrganizationOf) for body in BODIES}
    for body in parents:
        chain = [body]
        while parents[chain[-1]]:
            chain += parents[chain[-1]]
            assert len(chain) == len(set(chain))


@pytest.mark.parametrize(("before", "after"), PROVINCES, ids=[b for b, _ in PROVINCES])
def test_place_became_another(before: str, after: str) -> None:
    assert DATA[f"place/{after}"].value in graphs.values(DATA[f"place/{before}"], HS.mergedInto)


@pytest.mark.parametrize(("on", "count"), [("2021-01-01", 63), ("2025-07-01", 34), ("2026-10-01", 34)])
def test_number_of_provinces(on: str, count: int) -> None:
    alive = [p for p in PLACES if day(p, HS.beginLatest, FIRST) <= on <= day(p, HS.endEarliest, LAST)]
    assert len([p for p in alive if not graphs.values(p, SCHEMA.containedInPlace)]) == count


def test_places_that_merged_ended_as_the_other_went_on() -> None:
    for place in PLACES:
        ended = day(place, HS.endLatest, LAST)
        successors = [NamedNode(iri) for iri in graphs.values(place, HS.mergedInto)]
        assert bool(successors) == (ended != LAST), place
        assert all(day(node, HS.beginEarliest, FIRST)[:4] <= str(int(ended[:4]) + 1) for node in successors), place

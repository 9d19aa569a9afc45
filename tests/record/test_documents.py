"""One number: one document, two, or nobody knows."""

from __future__ import annotations

from datetime import date

import pytest

from hoso.model import EventType, Relation, Report
from tests.record.facts import rows
from tests.reports import TINH_UY, UBND, Draft, agreement, body, conference, document, event, held, relation

OTHER = "Tỉnh ủy Núi Hồng"
MARCH, NEXT_YEAR = date(2021, 3, 1), date(2022, 3, 1)


def cited(name: str, key: str = "05-CT/TU", kind: str | None = "Chỉ thị", **more: object) -> Report:
    return Draft(name).say(f"Theo {key}.", document(key, number=key, type=kind, **more)).report()


CASES: dict[str, tuple[list[Report], int, int]] = {
    "same issuer and date": ([cited("a", issuer=TINH_UY, date=MARCH), cited("b", issuer=TINH_UY, date=MARCH)], 1, 0),
    "issuer from one, date from the other": (
        [cited("a", issuer=TINH_UY), cited("b", issuer=TINH_UY, date=MARCH)],
        1,
        0,
    ),
    "undated, a single candidate": ([cited("a", issuer=TINH_UY, date=MARCH), cited("b")], 1, 0),
    "undated, two candidates": (
        [cited("a", issuer=TINH_UY, date=MARCH), cited("b", issuer=OTHER, date=MARCH), cited("c")],
        3,
        4,
    ),
    "undated, local, no candidate": ([cited("a"), cited("b")], 2, 0),
    "other types": ([cited("a", "12-QĐ/TU", "Quyết định"), cited("b", "12-QĐ/TU", "Quy định")], 2, 0),
    "other issuers": ([cited("a", issuer=TINH_UY), cited("b", issuer=OTHER)], 2, 0),
    "another year, so another term": (
        [cited("a", issuer=TINH_UY, date=MARCH), cited("b", issuer=TINH_UY, date=NEXT_YEAR)],
        2,
        0,
    ),
    "national number, no date": (
        [cited("a", "99/2018/NĐ-CP", "Nghị định"), cited("b", "99/2018/NĐ-CP", "Nghị định")],
        1,
        0,
    ),
    "national number, type left out": (
        [cited("a", "99/2018/NĐ-CP", "Nghị định"), cited("b", "99/2018/NĐ-CP", None)],
        1,
        0,
    ),
    "provincial number, no issuer": (
        [cited("a", "7/2020/QĐ-UBND", "Quyết định"), cited("b", "7/2020/QĐ-UBND", "Quyết định")],
        2,
        0,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_documents_of_one_number(case: str) -> None:
    reports, documents, links = CASES[case]
    assert len(rows(reports, "?a a hs:OfficialDocument")) == documents
    assert len(rows(reports, "?a hs:possiblySame ?b")) == links
    assert rows(reports, "?a a hs:OfficialDocument") == rows(reports[::-1], "?a a hs:OfficialDocument")


def test_two_dates_of_one_document_are_both_kept() -> None:
    reports = [cited("a", issuer=TINH_UY, date=MARCH), cited("b", issuer=TINH_UY, date=date(2021, 3, 2))]
    found = rows(reports, "?a eli:date_document ?b")
    assert found == [("document/05-ct-tu--tinh-uy-song-lam--2021-03-01", day) for day in ("2021-03-01", "2021-03-02")]


def test_relations_run_between_documents_with_evidence() -> None:
    report = Draft("a").say("Căn cứ.", document("1-KH/TU"), relation("1-KH/TU", Relation.BASED_ON, "2-NQ/TW")).report()
    assert len(rows([report], "?a eli:based_on ?b . ?b a hs:OfficialDocument ; hs:evidence ?c")) == 1


def test_agreements_are_one_by_title_and_period() -> None:
    def signed(name: str, period: str | None) -> Report:
        said = agreement("q", "Quy chế phối hợp", parties=(UBND, TINH_UY), period=period)
        return Draft(name).say("Ký quy chế.", said, body(UBND), body(TINH_UY)).report()

    assert len(rows([signed("a", "2021/2025"), signed("b", "2021/2025")], "?a a hs:Agreement")) == 1
    assert len(rows([signed("a", "2021/2025"), signed("b", "2016/2020")], "?a a hs:Agreement")) == 2
    assert len(rows([signed("a", None), signed("b", None)], "?a a hs:Agreement")) == 1


@pytest.mark.parametrize(
    ("label", "day", "events"),
    [("Lễ ký", date(2021, 5, 1), 1), ("Lễ ký", date(2021, 5, 2), 2), ("Lễ trao", date(2021, 5, 1), 2)],
    ids=["same", "another day", "another label"],
)
def test_events_are_one_only_on_one_stated_day(label: str, day: date, events: int) -> None:
    first = Draft("a").say("Lễ ký.", event("e", "Lễ ký", EventType.SIGNING, bounds=held(date(2021, 5, 1)))).report()
    other = Draft("b").say("Lễ.", event("x", label, EventType.SIGNING, bounds=held(day))).report()
    assert len(rows([first, other], "?a a hs:Event")) == events


def test_an_event_has_the_bounds_that_follow_from_its_day() -> None:
    bounds = rows([conference()], "?a a hs:Event ; ?b ?c FILTER(DATATYPE(?c) = xsd:date)")
    assert len(bounds) == 6

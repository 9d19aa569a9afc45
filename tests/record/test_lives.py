"""Births and deaths: on a person, in who is who, and at the end of every post."""

from __future__ import annotations

from datetime import date

import pytest

from hoso.model import Report
from tests.record.facts import dates, rows
from tests.reports import PLACE, UBND, Draft, body, chairman, life, person, seen, tenure

MAU = "Trần Văn Mẫu"
DIED = date(2022, 3, 2)


def obituary(died: date = DIED, name: str = "tin-buon") -> Report:
    said = [person(MAU), life(MAU, born=date(1950, 5, 6), died=died), body(UBND, place=PLACE)]
    said.append(tenure(MAU, "Chủ tịch", UBND))
    return Draft(name, died).say(f"Ông {MAU}, Chủ tịch {UBND}, đã từ trần.", *said).report()


def born(name: str, year: int, role: str = "Phó Chủ tịch", day: date = date(2021, 12, 1)) -> Report:
    said = [person(MAU), life(MAU, born=date(year, 5, 6)), body(UBND, place=PLACE)]
    said.append(tenure(MAU, role, UBND, bounds=seen(day)))
    return Draft(name).say(f"Ông {MAU}, {role} {UBND}.", *said).report()


def test_a_person_has_the_days_of_a_life() -> None:
    found = rows([obituary()], "?a a foaf:Person ; hs:beginEarliest ?b ; hs:endLatest ?c")
    assert found == [("person/tran-van-mau", "1950-05-06", "2022-03-02")]


def test_nobody_holds_a_post_after_death() -> None:
    post = "uy-ban-nhan-dan-tinh-song-lam--chu-tich"
    assert "endLatest" not in dates([chairman("a")])[post]
    assert dates([chairman("a"), obituary()])[post]["endLatest"] == "2022-03-02"


def test_who_is_named_after_death_was_seen_before() -> None:
    tribute = Draft("b", date(2022, 3, 9)).say(
        "Chủ tịch.", person(MAU), body(UBND, place=PLACE),
        tenure(MAU, "Chủ tịch", UBND, bounds=seen(date(2022, 2, 1), date(2022, 3, 9))),
    ).report()  # fmt: skip
    days = dates([tribute, obituary()])["uy-ban-nhan-dan-tinh-song-lam--chu-tich"]
    assert (days["observedLatest"], days["endLatest"]) == ("2022-03-02", "2022-03-02")


def test_two_deaths_bound_nothing() -> None:
    reports = [chairman("a"), obituary(), obituary(date(2023, 8, 1), "b")]
    assert "endLatest" not in dates(reports)["uy-ban-nhan-dan-tinh-song-lam--chu-tich"]


@pytest.mark.parametrize(
    ("years", "people"),
    [
        pytest.param((1966, 1966), 1, id="born on one day"),
        pytest.param((1966, 1975), 2, id="born years apart"),
    ],
)
def test_a_birth_tells_people_of_one_name_apart(years: tuple[int, int], people: int) -> None:
    reports = [born("a", years[0]), born("b", years[1], "Chánh Văn phòng")]
    assert len(rows(reports, "?a a foaf:Person")) == people

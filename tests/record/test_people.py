"""One name: one person, two, or nobody knows."""

from __future__ import annotations

from datetime import date

import pytest

from hoso.model import Report
from tests.record.facts import rows
from tests.reports import PLACE, TINH_UY, UBND, Draft, body, chairman, person, seen, tenure

MAU = "Trần Văn Mẫu"
OTHER = "tỉnh Núi Hồng"
CENTRE = "Ban Chấp hành Trung ương Đảng"


def held(name: str, role: str, where: str, place: str = PLACE) -> Report:
    said = [person(MAU), body(where, place=place), tenure(MAU, role, where)]
    return Draft(name).say(f"Ông {MAU}, {role} {where}, phát biểu.", *said).report()


def member(report: Draft, who: str = MAU) -> Draft:
    return report.say(f"Ông {who} là Ủy viên Trung ương.", tenure(who, "Ủy viên", CENTRE), body(CENTRE))


def seen_as(name: str, role: str, where: str, day: date, place: str | None = None, kind: str | None = None) -> Report:
    said = [person(MAU), body(where, place=place, kind=kind), tenure(MAU, role, where, bounds=seen(day))]
    return Draft(name).say(f"Ông {MAU}, {role} {where}, phát biểu.", *said).report()


def moved(name: str, place: str, day: date) -> Report:
    where = f"Ủy ban nhân dân {place}"
    draft = Draft(name).say(
        "Chủ tịch.", person(MAU), body(where, place=place), tenure(MAU, "Chủ tịch", where, bounds=seen(day))
    )
    return member(draft).report()


DAY = date(2021, 10, 15)
CASES = {
    "same post": ([chairman("a"), chairman("b", day=date(2021, 12, 1))], ["tran-van-mau"], 0),
    "same province, other body": ([held("a", "Chủ tịch", UBND), held("b", "Phó Bí thư", TINH_UY)], ["tran-van-mau"], 0),
    "capitals": ([chairman("a"), chairman("b", who="TRẦN VĂN MẪU")], ["tran-van-mau"], 0),
    "old tone": ([chairman("a", who="Trần Thị Hoà"), chairman("b", who="Trần Thị Hòa")], ["tran-thi-hoa"], 0),
    "marks differ": (
        [chairman("a"), chairman("b", who="Trần Văn Mậu")],
        ["tran-van-mau", "tran-van-mau-tinh-song-lam"],
        0,
    ),
    "marks differ, and nothing shared": (
        [chairman("a"), Draft("b").say("Ông Trần Văn Mậu dự.", person("Trần Văn Mậu")).report()],
        ["tran-van-mau", "tran-van-mau-3e23e816"],
        0,
    ),
    "marks lost: linked to the fullest alone": (
        [
            chairman("a"),
            chairman("b", who="Trần Văn Mậu", place=OTHER),
            Draft("c").say("Ông Tran Van Mau dự.", person("Tran Van Mau")).report(),
        ],
        ["tran-van-mau-2e7d2c03", "tran-van-mau-tinh-nui-hong", "tran-van-mau-tinh-song-lam"],
        2,
    ),
    "nothing shared": (
        [chairman("a"), Draft("b").say("Ông Trần Văn Mẫu dự.", person(MAU)).report()],
        ["tran-van-mau", "tran-van-mau-3e23e816"],
        2,
    ),
    "heads of two places on one day": (
        [chairman("a", day=DAY), chairman("b", day=DAY, place=OTHER)],
        ["tran-van-mau-tinh-nui-hong", "tran-van-mau-tinh-song-lam"],
        0,
    ),
    "the same, though both sit in one committee": (
        [moved("a", PLACE, DAY), moved("b", OTHER, DAY)],
        ["tran-van-mau-tinh-nui-hong", "tran-van-mau-tinh-song-lam"],
        0,
    ),
    "moved from one place to the other": (
        [moved("a", PLACE, DAY), moved("b", OTHER, date(2023, 1, 1))],
        ["tran-van-mau"],
        0,
    ),
    "heads of two places at other times, nothing shared": (
        [chairman("a", day=DAY), chairman("b", day=date(2023, 1, 1), place=OTHER)],
        ["tran-van-mau", "tran-van-mau-tinh-song-lam"],
        2,
    ),
    "head of two offices of one province, in turns": (
        [
            seen_as("a", "Giám đốc", "Sở Nội vụ tỉnh Sông Lam", date(2021, 1, 1), PLACE),
            seen_as("b", "Giám đốc", "Sở Y tế tỉnh Sông Lam", date(2021, 6, 1), PLACE),
            seen_as("c", "Giám đốc", "Sở Nội vụ tỉnh Sông Lam", date(2021, 12, 1), PLACE),
        ],
        ["tran-van-mau", "tran-van-mau-tinh-song-lam"],
        2,
    ),
    "head of two offices of one province, one after the other": (
        [
            seen_as("a", "Giám đốc", "Sở Nội vụ tỉnh Sông Lam", date(2021, 1, 1), PLACE),
            seen_as("b", "Giám đốc", "Sở Y tế tỉnh Sông Lam", date(2023, 6, 1), PLACE),
        ],
        ["tran-van-mau"],
        0,
    ),
    "minister here, then there": (
        [
            seen_as("a", "Bộ trưởng", "Bộ Nội vụ", date(2021, 1, 1), kind="ministry"),
            seen_as("b", "Bộ trưởng", "Bộ Tài chính", date(2023, 6, 1), kind="ministry"),
        ],
        ["tran-van-mau"],
        0,
    ),
    "head of the police, then of a civil ministry": (
        [
            seen_as("a", "Giám đốc", "Công an tỉnh Sông Lam", date(2021, 1, 1), PLACE, kind="police"),
            seen_as("b", "Bộ trưởng", "Bộ Nội vụ", date(2023, 6, 1), kind="ministry"),
        ],
        ["tran-van-mau", "tran-van-mau-bo-noi-vu"],
        2,
    ),
    "deputy of an office, its head, and its deputy again": (
        [
            seen_as("a", "Phó Giám đốc", "Sở Nội vụ tỉnh Sông Lam", date(2021, 1, 1), PLACE),
            seen_as("b", "Giám đốc", "Sở Nội vụ tỉnh Sông Lam", date(2021, 6, 1), PLACE),
            seen_as("c", "Phó Giám đốc", "Sở Nội vụ tỉnh Sông Lam", date(2021, 12, 1), PLACE),
        ],
        ["tran-van-mau"],
        0,
    ),
    "seen here before and after being seen there": (
        [
            chairman("a", day=date(2021, 1, 1)),
            chairman("c", day=date(2021, 9, 1)),
            chairman("b", day=date(2021, 5, 1), place=OTHER),
        ],
        ["tran-van-mau-tinh-nui-hong", "tran-van-mau-tinh-song-lam"],
        0,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_people_of_one_name(case: str) -> None:
    reports, people, links = CASES[case]
    found = [person for (person,) in rows(reports, "?a a foaf:Person")]
    assert [name.removeprefix("person/") for name in found] == people
    assert len(rows(reports, "?a hs:possiblySame ?b")) == links


def test_a_thousand_bare_mentions_are_linked_to_the_fullest_alone() -> None:
    bare = [Draft(f"b{i}").say("Ông Trần Văn Mẫu dự.", person(MAU)).report() for i in range(30)]
    assert len(rows([chairman("a"), *bare], "?a hs:possiblySame ?b")) == 60


@pytest.mark.parametrize(
    ("names", "namesakes"),
    [
        pytest.param((MAU,), [], id="alone"),
        pytest.param((MAU, MAU), ["1", "1"], id="two"),
        pytest.param((MAU, MAU, MAU), ["2", "2", "2"], id="three"),
        pytest.param((MAU, "TRẦN VĂN MẪU"), ["1", "1"], id="capitals"),
        pytest.param((MAU, "Trần Văn Mậu"), [], id="other marks"),
        pytest.param((MAU, MAU, "Trần Văn Mậu"), ["1", "1"], id="two and other marks"),
    ],
)
def test_how_many_others_bear_the_name(names: tuple[str, ...], namesakes: list[str]) -> None:
    reports = [
        chairman(f"{i}{once}", who=name, place=f"tỉnh Núi {'ABC'[i]}", day=DAY)
        for i, name in enumerate(names)
        for once in ("", " again")
    ]
    assert len(rows(reports, "?a a foaf:Person")) == len(names)
    assert [number for _, number in rows(reports, "?a hs:namesakes ?b")] == namesakes


def test_of_whom_one_report_tells_nobody_was_joined() -> None:
    reports = [chairman("a", day=DAY), chairman("b", day=DAY, place=OTHER), chairman("c", day=DAY, place=OTHER)]
    assert rows(reports, "?a hs:namesakes ?b") == [("person/tran-van-mau-tinh-nui-hong", "1")]

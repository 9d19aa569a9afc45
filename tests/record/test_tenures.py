"""What observations and stated days make of a tenure: bounds, and never a guess."""

from __future__ import annotations

from datetime import date

import pytest

from hoso.model import Bounds, Report, TenureStatus
from tests.record.facts import dates, rows
from tests.reports import PLACE, UBND, Draft, body, chairman, person, seen, tenure

MAU = "Trần Văn Mẫu"
POST = "uy-ban-nhan-dan-tinh-song-lam--chu-tich"


def told(name: str, published: date | None = date(2021, 10, 16), who: str = MAU, **more: object) -> Report:
    said = [person(who), body(UBND, place=PLACE), tenure(who, "Chủ tịch", UBND, **more)]
    return Draft(name, published).say(f"Ông {who}, Chủ tịch.", *said).report()


def lines(name: str, *periods: Bounds) -> Report:
    """A source that tells several periods of the same post."""
    draft = Draft(name, date(2021, 10, 16)).say(f"Ông {MAU}.", person(MAU), body(UBND, place=PLACE))
    for number, bounds in enumerate(periods, start=1):
        draft.say(f"Dòng {number}: Chủ tịch.", tenure(MAU, "Chủ tịch", UBND, bounds=bounds))
    return draft.report()


def day(month: int, of: int = 1) -> date:
    return date(2021, month, of)


FORMER = {"status": TenureStatus.FORMER}
BEGAN, ENDED = Bounds(begin_earliest=day(2), begin_latest=day(2)), Bounds(end_earliest=day(6), end_latest=day(6))
BEFORE_JUNE, AFTER_JUNE = Bounds(day(2), day(2, 28), day(5), day(5, 31)), Bounds(day(6), day(6, 30), day(9), day(9, 30))
SHORT = Bounds(day(5), day(5, 31), day(6), day(6, 30))
AGAIN = Bounds(begin_earliest=day(9), begin_latest=day(9))
CASES: dict[str, tuple[list[Report], dict[str, dict[str, str]]]] = {
    "no date at all": ([told("a")], {POST: {}}),
    "seen once": (
        [told("a", bounds=seen(day(3), day(4)))],
        {POST: {"observedEarliest": "2021-03-01", "observedLatest": "2021-04-01"}},
    ),
    "seen twice": (
        [told("a", bounds=seen(day(3), day(4))), told("b", bounds=seen(day(7), day(8)))],
        {
            POST: {
                "beginLatest": "2021-04-01",
                "endEarliest": "2021-07-01",
                "observedEarliest": "2021-07-01",
                "observedLatest": "2021-08-01",
            }
        },
    ),
    "seen twice in overlapping times": (
        [told("a", bounds=seen(day(3), day(5))), told("b", bounds=seen(day(4), day(6)))],
        {POST: {"observedEarliest": "2021-04-01", "observedLatest": "2021-06-01"}},
    ),
    "somebody else between": (
        [told("a", bounds=seen(day(3))), chairman("b", "Lê Thị Ví Dụ", day(5)), told("c", bounds=seen(day(8)))],
        {
            POST: {"observedEarliest": "2021-03-01", "observedLatest": "2021-03-01", "endLatest": "2021-05-01"},
            f"{POST}--2021": {
                "beginEarliest": "2021-05-01",
                "observedEarliest": "2021-08-01",
                "observedLatest": "2021-08-01",
            },
        },
    ),
    "seen again years later": (
        [told("a", bounds=seen(day(3))), told("b", bounds=seen(day(5))), told("c", bounds=seen(date(2024, 1, 1)))],
        {
            POST: {
                "beginLatest": "2021-03-01",
                "endEarliest": "2021-05-01",
                "observedEarliest": "2024-01-01",
                "observedLatest": "2024-01-01",
            }
        },
    ),
    "begun, and seen within a year": (
        [told("a", bounds=BEGAN), told("b", bounds=seen(date(2021, 12, 1)))],
        {
            POST: {
                "beginEarliest": "2021-02-01",
                "beginLatest": "2021-02-01",
                "endEarliest": "2021-12-01",
                "observedEarliest": "2021-12-01",
                "observedLatest": "2021-12-01",
            }
        },
    ),
    "begun, and seen a decade after": (
        [
            told("a", bounds=BEGAN),
            told("b", bounds=seen(date(2030, 1, 1))),
            told("c", bounds=seen(date(2030, 6, 1))),
        ],
        {
            POST: {
                "beginEarliest": "2021-02-01",
                "beginLatest": "2021-02-01",
                "observedEarliest": "2030-06-01",
                "observedLatest": "2030-06-01",
            }
        },
    ),
    "seen, and ended years after": (
        [
            told("a", bounds=seen(date(2010, 1, 1))),
            told("b", bounds=seen(date(2010, 9, 1))),
            told("c", bounds=seen(day(3))),
            told("d", bounds=ENDED),
        ],
        {
            POST: {
                "beginLatest": "2021-03-01",
                "endEarliest": "2021-06-01",
                "endLatest": "2021-06-01",
                "observedEarliest": "2021-03-01",
                "observedLatest": "2021-03-01",
            }
        },
    ),
    "somebody else before and after": (
        [
            chairman("a", "Lê Thị Ví Dụ", day(2)),
            told("b", bounds=seen(day(3))),
            told("c", bounds=seen(day(4), day(5))),
            chairman("d", "Lê Thị Ví Dụ", day(9)),
        ],
        {
            POST: {
                "beginEarliest": "2021-02-01",
                "beginLatest": "2021-03-01",
                "endEarliest": "2021-04-01",
                "endLatest": "2021-09-01",
                "observedEarliest": "2021-04-01",
                "observedLatest": "2021-05-01",
            }
        },
    ),
    "a namesake, marks aside, may be the same": (  # of the two, the later one has the bare name
        [told("a", bounds=seen(day(3))), chairman("b", "Trần Văn Mậu", day(5))],
        {POST: {"observedEarliest": "2021-05-01", "observedLatest": "2021-05-01"}},
    ),
    "called former long after, somebody else in between": (
        [
            told("a", bounds=seen(day(3))),
            chairman("b", "Lê Thị Ví Dụ", day(5)),
            told("c", published=date(2024, 1, 1), **FORMER),
        ],
        {POST: {"observedEarliest": "2021-03-01", "observedLatest": "2021-03-01", "endLatest": "2021-05-01"}},
    ),
    "only called former": (
        [chairman("b", "Lê Thị Ví Dụ", day(5)), told("c", published=date(2024, 1, 1), **FORMER)],
        {POST: {"endLatest": "2024-01-01"}},
    ),
    "begin and end stated": (
        [told("a", bounds=BEGAN), told("b", bounds=ENDED)],
        {
            POST: {
                "beginEarliest": "2021-02-01",
                "beginLatest": "2021-02-01",
                "endEarliest": "2021-06-01",
                "endLatest": "2021-06-01",
            }
        },
    ),
    "two sources differ on the begin": (
        [told("a", bounds=BEGAN), told("b", bounds=AGAIN)],
        {POST: {"beginEarliest": "2021-02-01|2021-09-01", "beginLatest": "2021-02-01|2021-09-01"}},
    ),
    "one source tells of a begin twice": (
        [lines("a", BEGAN, AGAIN)],
        {POST: {"beginEarliest": "2021-02-01", "beginLatest": "2021-09-01"}},
    ),
    "one line of a career after the other": (
        [lines("a", BEFORE_JUNE, AFTER_JUNE)],
        {
            POST: {
                "beginEarliest": "2021-02-01",
                "beginLatest": "2021-02-28",
                "endEarliest": "2021-09-01",
                "endLatest": "2021-09-30",
            }
        },
    ),
    "one line of a career after the other, in different sources": (
        [told("a", bounds=BEFORE_JUNE), told("b", bounds=AFTER_JUNE), told("c", bounds=AFTER_JUNE)],
        {
            POST: {
                "beginEarliest": "2021-02-01",
                "beginLatest": "2021-02-28",
                "endEarliest": "2021-09-01",
                "endLatest": "2021-09-30",
            }
        },
    ),
    "a short line told twice is no two lines": (
        [told("a", bounds=SHORT), told("b", bounds=SHORT)],
        {
            POST: {
                "beginEarliest": "2021-05-01",
                "beginLatest": "2021-05-31",
                "endEarliest": "2021-06-01",
                "endLatest": "2021-06-30",
            }
        },
    ),
    "ended, then began again": (
        [told("a", bounds=BEGAN), told("b", bounds=ENDED), told("c", bounds=AGAIN), told("d", bounds=seen(day(10)))],
        {
            POST: {
                "beginEarliest": "2021-02-01",
                "beginLatest": "2021-02-01",
                "endEarliest": "2021-06-01",
                "endLatest": "2021-06-01",
            },
            f"{POST}--2021": {
                "beginEarliest": "2021-09-01",
                "beginLatest": "2021-09-01",
                "endEarliest": "2021-10-01",
                "observedEarliest": "2021-10-01",
                "observedLatest": "2021-10-01",
            },
        },
    ),
    "former": ([told("a", bounds=seen(day(3)), **FORMER)], {POST: {"endLatest": "2021-03-01"}}),
    "former, undated": ([told("a", **FORMER)], {POST: {"endLatest": "2021-10-16"}}),
    "proposed": ([told("a", status=TenureStatus.PROPOSED, bounds=seen(day(3)))], {POST: {}}),
    "acting is a tenure of its own": (
        [told("a", status=TenureStatus.ACTING), told("b", bounds=seen(day(3)))],
        {POST: {"observedEarliest": "2021-03-01", "observedLatest": "2021-03-01"}, f"{POST}--acting": {}},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_dates(case: str) -> None:
    reports, expected = CASES[case]
    assert dates(reports) == expected


def test_a_predecessor_held_the_post_until_then() -> None:
    report = told("a", bounds=BEGAN, predecessor="Lê Thị Ví Dụ")
    assert dates([report], "le-thi-vi-du") == {POST: {"endLatest": "2021-02-01"}}
    assert rows([report], "?a hs:predecessor ?b")[0][1] == "person/le-thi-vi-du"


def test_two_holders_of_one_seat_are_both_kept() -> None:
    reports = [chairman("a"), chairman("b", "Lê Thị Ví Dụ")]
    assert len(rows(reports, "?a hs:post ?b . ?b hs:seats 1")) == 2


def test_statuses_are_concepts() -> None:
    assert rows([told("a", **FORMER)], "?a hs:status ?b")[0][1] == "former"


def test_a_role_that_the_vocabulary_lacks_is_described() -> None:
    report = Draft("a").say("Ông Mẫu.", tenure(MAU, "Trưởng nhóm Bịa Đặt", UBND), body(UBND)).report()
    assert rows([report], "?a a skos:Concept ; skos:prefLabel ?b")[0] == (
        "role/truong-nhom-bia-dat",
        "Trưởng nhóm Bịa Đặt",
    )

"""Which body a name means: that of its place, of its source, and of the time of which the source tells."""

from __future__ import annotations

from datetime import date

import pytest

from hoso.model import Bounds, Report
from tests.record.facts import rows
from tests.reports import PLACE, Draft, body, person, seen, tenure

MAU = "Trần Văn Mẫu"
OFFICE, COUNCIL, VINH_LONG = "Sở Nội vụ tỉnh Vĩnh Long", "Hội đồng nhân dân tỉnh Vĩnh Long", "tỉnh Vĩnh Long"
BEGUN = Bounds(date(2015, 1, 1), date(2015, 1, 31))
LONG_AGO, LATELY, MERGED = Bounds(end_latest=date(2020, 3, 31)), Bounds(end_latest=date(2025, 9, 1)), date(2025, 10, 20)


def once_head(where: str, bounds: Bounds, published: date = MERGED, name: str = "a") -> Report:
    """A report in which somebody once headed an office, of which the report itself is told as it is now."""
    said = [person(MAU), body(where, place=VINH_LONG, kind="department"), tenure(MAU, "Giám đốc", where, bounds=bounds)]
    return Draft(name, published).say(f"Ông {MAU} từng là Giám đốc {where}.", *said).report()


@pytest.mark.parametrize(
    ("where", "bounds", "published", "found"),
    [
        pytest.param(OFFICE, LONG_AGO, MERGED, "so-noi-vu-tinh-vinh-long", id="over before the merger"),
        pytest.param(OFFICE, LATELY, MERGED, "so-noi-vu-tinh-vinh-long-2025", id="over after it"),
        pytest.param(OFFICE, Bounds(), MERGED, "so-noi-vu-tinh-vinh-long-2025", id="nobody knows when"),
        pytest.param(OFFICE, LONG_AGO, date(2024, 5, 2), "so-noi-vu-tinh-vinh-long", id="told before the merger"),
        pytest.param(OFFICE, LATELY, date(2024, 5, 2), "so-noi-vu-tinh-vinh-long", id="told before, to be over after"),
        pytest.param(OFFICE, seen(date(2024, 5, 6)), MERGED, "so-noi-vu-tinh-vinh-long", id="seen before it"),
        pytest.param(OFFICE, BEGUN, MERGED, "so-noi-vu-tinh-vinh-long-2025", id="begun before, not told to be over"),
        pytest.param(COUNCIL, LONG_AGO, MERGED, "hoi-dong-nhan-dan-tinh-vinh-long", id="a body of the reference data"),
    ],
)
def test_a_post_is_of_the_body_of_its_time(where: str, bounds: Bounds, published: date, found: str) -> None:
    report = once_head(where, bounds, published)
    assert rows([report], "?a a hs:Tenure ; org:organization ?b")[0][1] == f"body/{found}"
    assert rows([report], "?a a hs:Tenure ; org:organization ?b ; hs:post/org:postIn ?b")


def test_an_office_of_the_past_is_told_in_full() -> None:
    found = rows([once_head(OFFICE, LONG_AGO)], "?a a org:FormalOrganization ; skos:prefLabel ?b ; hs:place ?c")
    assert found == [
        ("body/so-noi-vu-tinh-vinh-long", OFFICE, "place/vinh-long"),
        ("body/so-noi-vu-tinh-vinh-long-2025", OFFICE, "place/vinh-long-2025"),
    ]
    kinds = rows([once_head(OFFICE, LONG_AGO)], "?a org:classification hsv:body-kind\\/department")
    assert len(kinds) == 2


def test_who_led_an_office_before_and_is_told_of_after_the_merger_is_one() -> None:
    reports = [once_head(OFFICE, LONG_AGO, date(2020, 6, 1), "a"), once_head(OFFICE, LONG_AGO, MERGED, "b")]
    assert len(rows(reports, "?a a hs:Tenure")) == 1


def test_a_body_whose_name_says_no_place_is_one_for_each_place() -> None:
    reports = [
        Draft(name).say(f"Sở họp ở {place}.", body("Sở Thử nghiệm", place=place)).report()
        for name, place in (("a", PLACE), ("b", "tỉnh Núi Hồng"))
    ]
    bodies = [found for (found,) in rows(reports, "?a a org:FormalOrganization")]
    assert bodies == ["body/so-thu-nghiem-tinh-nui-hong", "body/so-thu-nghiem-tinh-song-lam"]


def test_a_local_body_is_of_its_source_alone() -> None:
    reports = [
        Draft(name).say("Tỉnh ủy họp.", body("Tỉnh ủy", local=True), tenure(MAU, "Bí thư", "Tỉnh ủy")).report()
        for name in "ab"
    ]
    assert len(rows(reports, "?a a org:FormalOrganization")) == 2
    assert len(rows(reports, "?a a foaf:Person")) == 2

"""Districts and communes of which several provinces have one by the same name."""

import pytest

from hoso.model import BodyClaim
from tests.extraction.said import report

NAME = "Ủy ban nhân dân huyện Châu Thành"
TOLD = [
    ("Ông Trần Văn Mẫu, Chủ tịch UBND huyện Châu Thành, tỉnh Tiền Giang, phát biểu.", "tỉnh Tiền Giang", "beside it"),
    ("Ông Trần Văn Mẫu, Chủ tịch UBND huyện Châu Thành (tỉnh Trà Vinh), phát biểu.", "tỉnh Trà Vinh", "in brackets"),
    (
        "Tỉnh Kiên Giang họp bàn. Báo cáo của UBND huyện Châu Thành nêu kết quả.",
        "tỉnh Kiên Giang",
        "of the report's province",
    ),
]


def body(text):
    (found,) = [claim for claim in report(text).of(BodyClaim) if claim.name == NAME]
    return found.place, found.local


@pytest.mark.parametrize(("text", "province"), [row[:2] for row in TOLD], ids=[row[2] for row in TOLD])
def test_the_province_that_the_report_tells_goes_with_the_place(text, province):
    assert body(text) == (f"huyện Châu Thành, {province}", False)


OPEN = {
    "no province": "Ông Trần Văn Mẫu, Chủ tịch UBND huyện Châu Thành, phát biểu.",
    "another province": "Tỉnh Nghệ An họp bàn. Báo cáo của UBND huyện Châu Thành nêu kết quả.",
    "two provinces": "UBND huyện Châu Thành, tỉnh Tiền Giang, gặp UBND huyện Châu Thành, tỉnh Trà Vinh.",
}


@pytest.mark.parametrize("text", OPEN.values(), ids=OPEN)
def test_where_no_one_province_is_told_the_body_is_of_this_report_alone(text):
    assert body(text) == ("huyện Châu Thành", True)


def test_a_name_that_one_province_alone_has_needs_none():
    claims = report("Báo cáo của UBND huyện Nam Đàn nêu kết quả.").of(BodyClaim)
    assert [(claim.place, claim.local) for claim in claims] == [("huyện Nam Đàn", False)]

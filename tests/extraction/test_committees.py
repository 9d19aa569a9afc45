"""Bare offices of the one committee, command or station that a report is of. All people are invented."""

import pytest

from tests.extraction.said import parts, posts, told

A, B = "Trần Văn Mẫu", "Lê Hữu Thử"
OF_YEN_HOA, COMMAND = "Đảng ủy xã Yên Hòa", "Bộ Chỉ huy quân sự tỉnh Nghệ An"
CASES = [
    pytest.param(f"{OF_YEN_HOA}, tỉnh Nghệ An họp. Đồng chí {A}, Bí thư Đảng ủy chủ trì; dự có đồng chí {B}, Ủy viên "
        "Ban Thường vụ Đảng ủy.",
        {f"{A} | Bí thư | {OF_YEN_HOA}", f"{B} | Ủy viên | Ban Thường vụ {OF_YEN_HOA}"}, id="of a commune"),
    pytest.param(f"UBND xã Yên Hòa, tỉnh Nghệ An họp. Đồng chí {A}, Phó Bí thư Đảng ủy phát biểu.",
        {f"{A} | Phó Bí thư | {OF_YEN_HOA}"}, id="a commune by another organ"),
    pytest.param(f"{OF_YEN_HOA} và Đảng ủy xã Kim Liên họp. Đồng chí {A}, Bí thư Đảng ủy chủ trì.", set(),
        id="two communes"),
    pytest.param(f"{OF_YEN_HOA} và Đảng ủy Quân khu 4 họp. Đại tá {A}, Bí thư Đảng ủy chủ trì.", set(),
        id="a commune and a command"),
    pytest.param(f"Công an tỉnh Nghệ An thăm xã Yên Hòa. Thượng tá {A}, Bí thư Đảng ủy phát biểu.", set(),
        id="a commune that has no organ there"),
    pytest.param(f"Bộ CHQS tỉnh Nghệ An họp. Đại tá {A}, Chỉ huy trưởng chủ trì. Đại tá {B}, Chính ủy phát biểu.",
        {f"{A} | Chỉ huy trưởng | {COMMAND}", f"{B} | Chính ủy | {COMMAND}"},
        id="a command"),
    pytest.param(f"Bộ CHQS và BĐBP tỉnh Nghệ An họp. Đại tá {A}, Chỉ huy trưởng chủ trì.", set(), id="two commands"),
    pytest.param(f"Đồn Biên phòng Nậm Mẫu họp. Thiếu tá {A}, Đồn trưởng cho biết.",
        {f"{A} | Đồn trưởng | Đồn Biên phòng Nậm Mẫu"}, id="a station"),
    pytest.param(f"Quân khu 4 họp. Thiếu tướng {A}, Phó Tham mưu trưởng Quân khu chủ trì.",
        {f"{A} | Phó Tham mưu trưởng | Quân khu 4"}, id="by its head alone"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_offices_of_the_one_that_a_report_is_of(text, wanted):
    assert posts(text) == wanted


TAKEN_UP = f"UBND tỉnh Nghệ An bổ nhiệm ông {A} giữ chức Giám đốc Sở Y tế; ông {B} giữ chức Giám đốc Sở Nội vụ."


def test_who_is_named_behind_a_semicolon_is_appointed_too():
    assert {p["person"]: p["status"] for p in told(TAKEN_UP)["posts"]} == {A: "appointed", B: "appointed"}
    assert parts(TAKEN_UP) == {f"{A} received", f"{B} received"}


def test_who_held_a_post_before_is_not_appointed():
    text = (
        f"UBND tỉnh Nghệ An bổ nhiệm ông {A} giữ chức Giám đốc Sở Y tế; trước đó ông {B} giữ chức Giám đốc Sở Nội vụ."
    )
    assert {p["person"]: p.get("status") for p in told(text)["posts"]}[B] != "appointed"
    assert parts(text) == {f"{A} received"}

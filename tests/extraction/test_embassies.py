"""Ambassadors and the missions that they head. All people are invented."""

import pytest

from tests.extraction.said import bodies, posts

LAOS = "Đại sứ quán Việt Nam tại Lào"

CASES = [
    pytest.param("Đại sứ Việt Nam tại Lào Trần Văn Mẫu cho biết.", {f"Trần Văn Mẫu | Đại sứ | {LAOS}"}, id="before"),
    pytest.param("Ông Trần Văn Mẫu, đại sứ Việt Nam tại Lào, dự lễ.", {f"Trần Văn Mẫu | Đại sứ | {LAOS}"}, id="after"),
    pytest.param(
        "Ông Yamada Mau, Đại sứ Đặc mệnh toàn quyền Nhật Bản tại Việt Nam, phát biểu.",
        {"Yamada Mau | Đại sứ | Đại sứ quán Nhật Bản tại Việt Nam"}, id="of another country"),
    pytest.param(
        "Phó Đại sứ Malaysia tại Hà Nội Trần Văn Mẫu dự lễ.",
        {"Trần Văn Mẫu | Phó Đại sứ | Đại sứ quán Malaysia tại Việt Nam"}, id="a deputy, by the capital"),
    pytest.param(
        "Tổng Lãnh sự Trung Quốc tại Thành phố Hồ Chí Minh Trần Mẫu dự lễ.",
        {"Trần Mẫu | Tổng Lãnh sự | Tổng Lãnh sự quán Trung Quốc tại Thành phố Hồ Chí Minh"}, id="a consul general"),
    pytest.param(
        "Tổng Lãnh sự Việt Nam tại San Francisco Trần Văn Mẫu dự lễ.",
        {"Trần Văn Mẫu | Tổng Lãnh sự | Tổng Lãnh sự quán Việt Nam tại San Francisco"}, id="a city that no table has"),
    pytest.param("Đại sứ Trung Quốc Trần Mẫu dự lễ.", set(), id="nobody says where"),
    pytest.param(
        f"Đại sứ Trần Văn Mẫu phát biểu tại lễ do {LAOS} tổ chức.", set(), id="whose ambassador, is not told"),
    pytest.param(f"Đại sứ Trung Quốc Trần Mẫu thăm {LAOS}.", set(), id="the embassy of another"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_ambassadors(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


def test_an_embassy_is_named_where_it_is_printed() -> None:
    assert LAOS in bodies(f"{LAOS} tổ chức lễ kỷ niệm.")
    assert LAOS not in bodies("Đại sứ Việt Nam tại Lào Trần Văn Mẫu cho biết.")

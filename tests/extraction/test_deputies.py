"""Deputies of the National Assembly by their delegations. All people are invented."""

import pytest

from tests.extraction.said import posts

SEAT = {"Trần Thị Mẫu | Đại biểu | Quốc hội"}

CASES = [
    pytest.param("Tại kỳ họp Quốc hội, đại biểu Trần Thị Mẫu (đoàn Hà Nội) đề nghị làm rõ.", SEAT, id="a delegation"),
    pytest.param("Quốc hội họp. Đại biểu Trần Thị Mẫu (Nghệ An) nêu ý kiến.", SEAT, id="a province in brackets"),
    pytest.param(
        "Quốc hội họp. Đại biểu Trần Thị Mẫu (Đoàn ĐBQH TP Hồ Chí Minh) nêu ý kiến.", SEAT, id="a known delegation"),
    pytest.param(
        "Quốc hội họp. Đại biểu Trần Thị Mẫu, đoàn đại biểu Quốc hội tỉnh Nghệ An, nêu ý kiến.", SEAT,
        id="behind a comma"),
    pytest.param("Quốc hội họp. Đại biểu Trần Thị Mẫu - Đoàn Nghệ An nêu ý kiến.", SEAT, id="behind a dash"),
    pytest.param("Quốc hội họp. Đại biểu Trần Thị Mẫu (huyện Nam Đàn) nêu ý kiến.", set(), id="a district's"),
    pytest.param("Quốc hội họp. Đại biểu Trần Thị Mẫu (Nghệ An, 45 tuổi) nêu ý kiến.", set(), id="more in brackets"),
    pytest.param("Các đại biểu Quốc hội: Trần Thị Mẫu tiếp xúc cử tri.", SEAT, id="a heading"),
    pytest.param("Các đại biểu Quốc hội tỉnh Nghệ An: Trần Thị Mẫu và Lê Văn Thử tiếp xúc cử tri.",
        {*SEAT, "Lê Văn Thử | Đại biểu | Quốc hội"}, id="a heading with a province"),
    pytest.param("Các đại biểu HĐND tỉnh Nghệ An: Trần Thị Mẫu tiếp xúc cử tri.",
        {"Trần Thị Mẫu | Đại biểu | Hội đồng nhân dân tỉnh Nghệ An"}, id="of a council, by a heading"),
    pytest.param("Các đại biểu Quốc hội nghe Trần Thị Mẫu báo cáo.", set(), id="no heading"),
    pytest.param("Quốc hội họp. Ông Trần Văn Mẫu (Nghệ An) nêu ý kiến.", set(), id="no deputy"),
    pytest.param("HĐND tỉnh họp. Đại biểu Trần Thị Mẫu (Nghệ An) nêu ý kiến.", set(), id="of a council"),
    pytest.param(
        "Đại hội Đoàn tỉnh có thư của Quốc hội. Đại biểu Trần Thị Mẫu (đoàn Nghệ An) nêu ý kiến.", set(),
        id="of a congress"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_deputies(text: str, expected: set[str]) -> None:
    assert posts(text) == expected

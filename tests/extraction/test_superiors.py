"""Whose title it is that stands before a name: its bearer's, or that of whom he serves. All people are invented."""

import pytest

from tests.extraction.said import posts

NGHE_AN = "Ủy ban nhân dân tỉnh Nghệ An"

CASES = [
    pytest.param(
        "Cùng dự có Thứ trưởng Bộ Công an Lê Văn Mẫu, Trợ lý Chủ tịch nước Trần Văn Mẫu.",
        {"Lê Văn Mẫu | Thứ trưởng | Bộ Công an"}, id="an aide of the President"),
    pytest.param("Phu nhân Tổng Bí thư Ngô Thị Mẫu thăm trường.", set(), id="a leader's wife"),
    pytest.param(
        "Thay mặt Chính phủ Phó Thủ tướng Trần Văn Mẫu cảm ơn.", {"Trần Văn Mẫu | Phó Thủ tướng | Chính phủ"},
        id="the government is no palace"),
    pytest.param(
        "Tại Phủ Thủ tướng, Tổng Bí thư Trần Văn Mẫu đã ký lưu bút.",
        {"Trần Văn Mẫu | Tổng Bí thư | Ban Chấp hành Trung ương Đảng"}, id="a palace"),
    pytest.param(
        "Phu nhân\nTổng Bí thư Trần Văn Mẫu phát biểu.",
        {"Trần Văn Mẫu | Tổng Bí thư | Ban Chấp hành Trung ương Đảng"}, id="another line"),
    pytest.param(
        "Theo chỉ đạo của Thủ tướng Chính phủ, Bộ trưởng Bộ Y tế Trần Văn Mẫu yêu cầu các đơn vị báo cáo.",
        {"Trần Văn Mẫu | Bộ trưởng | Bộ Y tế"}, id="whose will a minister does"),
    pytest.param(
        "Theo đề nghị của Chủ tịch UBND tỉnh Nghệ An, Giám đốc Sở Y tế Trần Văn Mẫu đã báo cáo.",
        {"Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="whose will a director does"),
    pytest.param(
        "Hội nghị diễn ra dưới sự chủ trì của Bí thư Tỉnh ủy Nghệ An, Chủ tịch UBND tỉnh Trần Văn Mẫu.",
        {"Trần Văn Mẫu | Bí thư | Tỉnh ủy Nghệ An", f"Trần Văn Mẫu | Chủ tịch | {NGHE_AN}"}, id="who is in the chair"),
    pytest.param(
        "Thay Chủ tịch Quốc hội, Phó Chủ tịch Quốc hội Trần Văn Mẫu ký.",
        {"Trần Văn Mẫu | Phó Chủ tịch | Quốc hội"}, id="nobody is head and deputy"),
    pytest.param(
        "Chủ tịch Hội Nông dân tỉnh Nghệ An, Phó Chủ tịch Hội Nông dân Việt Nam Trần Văn Mẫu dự lễ.",
        {"Trần Văn Mẫu | Chủ tịch | Hội Nông dân tỉnh Nghệ An",
         "Trần Văn Mẫu | Phó Chủ tịch | Hội Nông dân Việt Nam"}, id="head of one, deputy in another"),
    pytest.param(
        "Nguyên Bộ trưởng Bộ Y tế, Phó Chủ tịch Quốc hội Trần Văn Mẫu dự lễ.",
        {"Trần Văn Mẫu | Bộ trưởng | Bộ Y tế", "Trần Văn Mẫu | Phó Chủ tịch | Quốc hội"}, id="once"),
    pytest.param(
        "Tham dự có Bộ trưởng Bộ Y tế Trần Văn Mẫu, Thứ trưởng Bộ Quốc phòng - Thượng tướng Lê Văn Mẫu.",
        {"Trần Văn Mẫu | Bộ trưởng | Bộ Y tế", "Lê Văn Mẫu | Thứ trưởng | Bộ Quốc phòng"},
        id="a dash joins a title to the rank behind it"),
    pytest.param(
        "Bộ trưởng Bộ Y tế Trần Văn Mẫu, Thứ trưởng Lê Văn Mẫu và Thứ trưởng Vũ Thị Mẫu họp với Bộ Tài chính.",
        {"Trần Văn Mẫu | Bộ trưởng | Bộ Y tế", "Lê Văn Mẫu | Thứ trưởng | Bộ Y tế",
         "Vũ Thị Mẫu | Thứ trưởng | Bộ Y tế"}, id="a minister lends his ministry to his deputies"),
    pytest.param(
        "Ông Trần Văn Mẫu, Cục trưởng Cục Thuế TP Hà Nội, phát biểu.",
        {"Trần Văn Mẫu | Cục trưởng | Cục Thuế thành phố Hà Nội"}, id="an office of a city, by the city's name"),
    pytest.param(
        "Bà Trần Thị Mẫu, Chủ tịch Tập đoàn SLG tình cờ gặp lại thầy cũ.",
        {"Trần Thị Mẫu | Chủ tịch | Tập đoàn SLG"}, id="no word joins an abbreviation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_superiors(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


FRONTED = [
    pytest.param(
        "Theo đề nghị của bà Trần Thị Mẫu, Chủ tịch UBND tỉnh Nghệ An đã ký quyết định.", set(), id="who acts"),
    pytest.param(
        "Tại buổi làm việc với Giám đốc Sở Y tế Trần Thị Mẫu, Chủ tịch UBND tỉnh Nghệ An đã yêu cầu báo cáo.",
        {"Trần Thị Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="who acts, after a title"),
    pytest.param(
        "Theo đề nghị của bà Trần Thị Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An, Thủ tướng đã ký quyết định.",
        {"Trần Thị Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="her title, and who acts"),
    pytest.param(
        "Theo bà Trần Thị Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An, tỉnh đã có kế hoạch.",
        {"Trần Thị Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="her own"),
    pytest.param(
        "Ông Trần Văn Mẫu thay ông Lê Văn Bê, người vừa được bầu giữ chức Bí thư Tỉnh ủy Nghệ An.",
        {"Lê Văn Bê | Bí thư | Tỉnh ủy Nghệ An"}, id="of whom a relative clause tells"),
    pytest.param(
        "Ông Trần Văn Mẫu được bổ nhiệm giữ chức Vụ trưởng Vụ Pháp chế Bộ Y tế.",
        {"Trần Văn Mẫu | Vụ trưởng | Vụ Pháp chế Bộ Y tế"}, id="a head of a Vụ"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRONTED)
def test_whose_a_title_is(text: str, expected: set[str]) -> None:
    assert posts(text) == expected

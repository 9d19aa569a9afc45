"""Names of bodies that only their words end: what goes on with one, what cuts it, and what stands beside it."""

import pytest

from tests.extraction.said import told

WHOLE = [
    ("Đại học Bách Khoa Sông Lam", "a head inside a word"),
    ("Trung tâm Lưu ký chứng khoán Sông Lam", "a verb inside a word"),
    ("Quỹ Bảo trợ trẻ em Sông Lam", "a word of address inside a word"),
    ("Công ty cổ phần Nông nghiệp Hoàng Anh Gia Lai", "a word of address inside a name"),
    ("Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "commas inside words"),
    ("Hợp tác xã Sản xuất nông sản và dược liệu Sông Lam", "a second half in lower case"),
    ("Trung tâm Điều độ Hệ thống điện Sông Lam", "a word that would end a name, in a pair"),
    ("Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh Nghệ An", "a number behind a hyphen"),
    ("Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công", "fields in a row"),
    ("Ban Thi đua - Khen thưởng Trung ương", "a field with a hyphen"),
    ("Sở Giao dịch Hàng hóa Hà Nội (HXN)", "a department whose name tells its place"),
]


@pytest.mark.parametrize("name", [row[0] for row in WHOLE], ids=[row[1] for row in WHOLE])
def test_a_name_is_read_to_its_end(name):
    found = told(f"Ngày 5/5/2024, {name} báo cáo tại tỉnh Nghệ An.")["bodies"]
    assert [body["name"] for body in found] == [name]


CUT = [
    ("Chủ tịch Hội đồng quản trị Liên doanh đầu tư đón khách.", "half a word behind a board"),
    ("Trường Trực nay đã mở lớp.", "a syllable that the sentence goes on with"),
    ("Trưởng Ban Quản lý Khu di tích Tổng Bí thư Trần Văn Mẫu đón khách.", "a house called after somebody"),
    ("Toàn thể Ban Lãnh đạo quyết tâm hoàn thành nhiệm vụ.", "a common noun"),
]


@pytest.mark.parametrize("text", [row[0] for row in CUT], ids=[row[1] for row in CUT])
def test_a_name_whose_end_is_not_read_is_none(text):
    assert {body["name"] for body in told(text)["bodies"]} <= {"Ban Chấp hành Trung ương Đảng"}  # of a Tổng Bí thư


def test_the_union_of_a_firm_names_the_firm_as_well():
    found = told("Ông Trần Văn Mẫu, Bí thư Đoàn thanh niên Công ty Điện lực Sông Lam, phát biểu.")
    assert {body["name"] for body in found["bodies"]} == {
        "Đoàn Thanh niên Công ty Điện lực Sông Lam",
        "Công ty Điện lực Sông Lam",
    }
    assert [post["body"] for post in found["posts"]] == ["Đoàn Thanh niên Công ty Điện lực Sông Lam"]


def test_bodies_of_two_levels_that_have_no_name_are_none():
    found = told("Nhiệm vụ của HĐND quận và HĐND phường được chuyển sang HĐND thành phố Cần Thơ.")
    assert [body["name"] for body in found["bodies"]] == ["Hội đồng nhân dân thành phố Cần Thơ"]

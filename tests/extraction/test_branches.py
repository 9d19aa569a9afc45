"""Branches, parts in lower case, and bodies abroad that are called as those at home. All people are invented."""

import pytest

from tests.extraction.said import posts

MAU = "Ông Trần Văn Mẫu"
WARD = "Khoa ngoại tổng hợp Bệnh viện Đa khoa tỉnh Nghệ An"

CASES = [
    pytest.param(
        f"{MAU}, Giám đốc Ngân hàng Sông Lam chi nhánh tỉnh Nghệ An, cho biết.",
        {"Trần Văn Mẫu | Giám đốc | Ngân hàng Sông Lam chi nhánh tỉnh Nghệ An"}, id="a branch in a province"),
    pytest.param(
        f"{MAU}, Giám đốc Công ty Bảo hiểm Sông Lam Chi nhánh miền Trung, phát biểu.",
        {"Trần Văn Mẫu | Giám đốc | Công ty Bảo hiểm Sông Lam Chi nhánh miền Trung"}, id="a branch in a region"),
    pytest.param(
        f"{MAU}, Giám đốc Ngân hàng Nhà nước Chi nhánh tỉnh Nghệ An, phát biểu.",
        {"Trần Văn Mẫu | Giám đốc | Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Nghệ An"}, id="of a known body"),
    pytest.param(
        f"{MAU}, Giám đốc Ngân hàng Sông Lam chi nhánh Bờ Hồ, phát biểu.", set(), id="a branch that is not read"),
    pytest.param(
        f"{MAU}, trưởng phòng kế hoạch tổng hợp Bệnh viện Đa khoa Sông Lam.",
        {"Trần Văn Mẫu | Trưởng phòng | Phòng kế hoạch tổng hợp Bệnh viện Đa khoa Sông Lam"}, id="in lower case"),
    pytest.param(
        f"{MAU}, Trưởng khoa ngoại tổng hợp, Bệnh viện Đa khoa tỉnh Nghệ An, cho biết.",
        {f"Trần Văn Mẫu | Trưởng khoa | {WARD}"}, id="its whole after a comma"),
    pytest.param(f"{MAU}, trưởng phòng kế hoạch đã gặp Bệnh viện Đa khoa Sông Lam.", set(), id="a verb between"),
    pytest.param(
        f"{MAU}, Trưởng phòng Kế toán - Công ty cổ phần Sông Lam, cho biết.",
        {"Trần Văn Mẫu | Trưởng phòng | Phòng Kế toán Công ty cổ phần Sông Lam"}, id="its whole after a dash"),
    pytest.param(
        f"{MAU}, Chủ tịch Hội Luật gia Việt Nam, phát biểu.",
        {"Trần Văn Mẫu | Chủ tịch | Hội Luật gia Việt Nam"}, id="an association of the country"),
    pytest.param(
        f"{MAU}, Giám đốc Báo và Phát thanh, Truyền hình Nghệ An, dự lễ.",
        {"Trần Văn Mẫu | Giám đốc | Báo và Phát thanh, Truyền hình Nghệ An"}, id="a newspaper that broadcasts"),
    pytest.param(
        "Năm 2015, ông Trần Văn Mẫu luân chuyển và giữ chức Bí thư Huyện ủy Nam Đàn.",
        {"Trần Văn Mẫu | Bí thư | Huyện ủy Nam Đàn"}, id="who is moved"),
    pytest.param(
        "Bộ trưởng Quốc phòng Lý Mẫu và Bộ trưởng Quốc phòng Nga hội đàm tại Bắc Kinh.", set(),
        id="a minister, of a report that is of other countries alone"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_branches_and_parts(text: str, expected: set[str]) -> None:
    assert posts(text) == expected

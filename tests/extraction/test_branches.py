"""Names of branches, parts, firms and cells, and what is called as they are. All people are invented."""

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
    pytest.param(
        f"{MAU}, Tổng giám đốc công ty TNHH chứng khoán Sông Lam, cho biết.",
        {"Trần Văn Mẫu | Tổng Giám đốc | Công ty TNHH chứng khoán Sông Lam"}, id="a firm in lower case"),
    pytest.param(f"{MAU}, Giám đốc một công ty Nhật Bản, cho biết.", set(), id="one of many firms"),
    pytest.param(f"{MAU}, Giám đốc công ty xây dựng, cho biết.", set(), id="no firm's name"),
    pytest.param(
        f"{MAU}, Giám đốc HTX nông nghiệp Kim Liên, cho biết.",
        {"Trần Văn Mẫu | Giám đốc | Hợp tác xã nông nghiệp Kim Liên"}, id="a cooperative"),
    pytest.param(
        f"{MAU}, Giám đốc Ngân hàng Đầu tư khu vực Việt Nam của Ngân hàng Sông Lam, cho biết.", set(),
        id="a part of a bank"),
    pytest.param(
        f"{MAU}, Giám đốc Đài Khí tượng Thủy văn khu vực Bắc Trung Bộ, cho biết.",
        {"Trần Văn Mẫu | Giám đốc | Đài Khí tượng Thủy văn khu vực Bắc Trung Bộ"}, id="a region is no ministry"),
    pytest.param(
        f"{MAU}, Chủ tịch Hội Giáo dục chăm sóc sức khỏe cộng đồng Việt Nam, dự.",
        {"Trần Văn Mẫu | Chủ tịch | Hội Giáo dục chăm sóc sức khỏe cộng đồng Việt Nam"}, id="up to the country's name"),
    pytest.param(
        f"{MAU}, Bí thư Chi bộ thôn Kim Liên, xã Nam Cát, cho biết.",
        {"Trần Văn Mẫu | Bí thư | Chi bộ thôn Kim Liên"}, id="the cell of a village"),
    pytest.param(
        f"{MAU}, Trưởng Thuế tỉnh Nghệ An, và bà Lê Thị Bê, Phó Trưởng Thi hành án dân sự tỉnh Nghệ An, dự.",
        {"Trần Văn Mẫu | Trưởng Thuế | Thuế tỉnh Nghệ An",
         "Lê Thị Bê | Phó Trưởng Thi hành án dân sự | Thi hành án dân sự tỉnh Nghệ An"}, id="offices of provinces"),
    pytest.param(
        "Nhà báo Trần Văn Mẫu, Phó Tổng Biên tập phụ trách Báo Nghệ An, dự.",
        {"Trần Văn Mẫu | Phó Tổng Biên tập phụ trách | Báo Nghệ An"}, id="a deputy in charge"),
    pytest.param(
        "Bộ trưởng Bộ Nội vụ Trần Thị Mẫu chủ trì; dự có các Thứ trưởng: Lê Văn Bê, Hồ Văn Cê. Bộ Y tế góp ý.",
        {"Trần Thị Mẫu | Bộ trưởng | Bộ Nội vụ", "Lê Văn Bê | Thứ trưởng | Bộ Nội vụ",
         "Hồ Văn Cê | Thứ trưởng | Bộ Nội vụ"}, id="deputies of the minister who is named"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_branches_and_parts(text: str, expected: set[str]) -> None:
    assert posts(text) == expected

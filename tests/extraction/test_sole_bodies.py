"""Titles that stand without their body: which report makes plain whose they are. All people are invented."""

import pytest

from tests.extraction.said import posts

MINISTER = "Trần Văn Mẫu | Bộ trưởng | Bộ Y tế"
VICE = "Lê Thị Thử | Thứ trưởng | Bộ Y tế"
TITLES = [
    pytest.param("Tại trụ sở Bộ Y tế, Bộ trưởng Trần Văn Mẫu chủ trì; dự có các Thứ trưởng: Lê Thị Thử, Đỗ Văn Ví.",
        {MINISTER, VICE, "Đỗ Văn Ví | Thứ trưởng | Bộ Y tế"}, id="the one ministry of the report"),
    pytest.param("Bộ trưởng Trần Văn Mẫu làm việc với Bộ Y tế và Bộ Nội vụ.", set(), id="two ministries"),
    pytest.param("Bộ trưởng Trần Văn Mẫu chủ trì hội nghị.", set(), id="no ministry"),
    pytest.param("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Mẫu làm việc với Bộ Y tế.",
        {"Trần Văn Mẫu | Chủ nhiệm | Văn phòng Chính phủ"}, id="a minister with an office of the government"),
    pytest.param("Bộ trưởng Trần Văn Mẫu tiếp đoàn của Bộ Y tế Lào.", set(), id="the ministry of another country"),
    pytest.param("Bộ trưởng John Smith đến thăm Bộ Y tế.", set(), id="a name of another country"),
    pytest.param("Phó Thống đốc Trần Văn Mẫu phát biểu tại Ngân hàng Nhà nước Việt Nam.",
        {"Trần Văn Mẫu | Phó Thống đốc | Ngân hàng Nhà nước Việt Nam"}, id="the bank that has governors"),
    pytest.param("Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu và Phó Giám đốc Lê Thị Thử dự lễ.",
        {"Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An", "Lê Thị Thử | Phó Giám đốc | Sở Y tế tỉnh Nghệ An"},
        id="a head and his deputy"),
    pytest.param(
        "Tổng Biên tập Báo Nghệ An Trần Văn Mẫu, Phó Tổng Biên tập Lê Thị Thử, Phó Tổng Biên tập Đỗ Văn Ví dự.",
        {"Trần Văn Mẫu | Tổng Biên tập | Báo Nghệ An", "Lê Thị Thử | Phó Tổng Biên tập | Báo Nghệ An",
         "Đỗ Văn Ví | Phó Tổng Biên tập | Báo Nghệ An"}, id="a head and two deputies"),
    pytest.param("Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu, Phó Giám đốc Lê Thị Thử dự lễ.",
        {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An"}, id="nobody's deputy"),
    pytest.param("Phó Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu tiếp ông A; Phó Giám đốc Lê Thị Thử dự lễ.",
        {"Trần Văn Mẫu | Phó Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="a deputy lends nothing"),
    pytest.param("Về phía Bộ Y tế có ông Trần Văn Mẫu, Trưởng Ban Chỉ đạo của Bộ Y tế về phòng dịch; bà Lê Thị Thử, "
        "Thứ trưởng. Khách mời có Bộ trưởng Bộ Tài chính Đỗ Văn Ví.",
        {"Đỗ Văn Ví | Bộ trưởng | Bộ Tài chính"}, id="a deputy of which of two ministries"),
    pytest.param("TAND tỉnh Nghệ An họp. Chánh án Trần Văn Mẫu phát biểu.",
        {"Trần Văn Mẫu | Chánh án | Tòa án nhân dân tỉnh Nghệ An"}, id="the one body that has such an office"),
    pytest.param("TAND tỉnh Nghệ An họp với TAND huyện Nam Đàn. Chánh án Trần Văn Mẫu phát biểu.", set(),
        id="one of two that have it"),
    pytest.param("Sở Y tế tỉnh Nghệ An kiểm tra phòng khám Sông Lam. Giám đốc Trần Văn Mẫu nhận sai.", set(),
        id="an office of bodies of many names"),
    pytest.param("Viện Sông Lam họp. Ông Trần Văn Mẫu, Viện trưởng một viện khác, dự.", set(), id="another's"),
    pytest.param("Trường Đại học Sông Lam làm lễ; dự có Trần Văn Mẫu - Bí thư Đảng ủy, Hiệu trưởng Nhà trường.",
        {"Trần Văn Mẫu | Bí thư | Đảng ủy Trường Đại học Sông Lam",
         "Trần Văn Mẫu | Hiệu trưởng | Trường Đại học Sông Lam"}, id="the school, and its Party committee"),
    pytest.param("Trường Đại học Sông Lam làm lễ; dự có Lê Thị Thử - Đảng ủy viên, Phó Hiệu trưởng Nhà Trường.",
        {"Lê Thị Thử | Ủy viên | Đảng ủy Trường Đại học Sông Lam",
         "Lê Thị Thử | Phó Hiệu trưởng | Trường Đại học Sông Lam"}, id="the school with capitals"),
    pytest.param("Trường Đại học Sông Lam làm lễ; dự có Lê Thị Thử - Bí thư Đảng ủy, Chủ tịch Hội đồng trường.",
        {"Lê Thị Thử | Bí thư | Đảng ủy Trường Đại học Sông Lam",
         "Lê Thị Thử | Chủ tịch | Hội đồng trường Trường Đại học Sông Lam"}, id="the council of the school"),
    pytest.param("Trường Đại học Sông Lam mời Trường Đại học Núi Hồng; bà Lê Thị Thử, Chủ tịch Hội đồng trường dự.",
        set(), id="the council of one of two schools"),
    pytest.param("Đại tá Trần Văn Mẫu, Phó Giám đốc, Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Nghệ An dự.",
        {"Trần Văn Mẫu | Phó Giám đốc | Công an tỉnh Nghệ An",
         "Trần Văn Mẫu | Thủ trưởng | Cơ quan Cảnh sát điều tra Công an tỉnh Nghệ An"}, id="the police of an organ"),
    pytest.param("Dự có ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Nghệ An; các Phó Chủ tịch: Lê Hữu Thử, Ngô Đình Nếp.",
        {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An",
         "Lê Hữu Thử | Phó Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An",
         "Ngô Đình Nếp | Phó Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An"}, id="deputies of who is named before"),
    pytest.param("Dự có ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An; các Phó Chủ tịch: Lê Hữu Thử, Ngô Đình Nếp.",
        {"Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="deputies of another office"),
    pytest.param("Công ty CP Sữa Sông Lam họp. Ông Trần Văn Mẫu, Chủ tịch HĐQT, và Tổng Giám đốc Lê Thị Thử báo cáo.",
        {"Trần Văn Mẫu | Chủ tịch | Hội đồng quản trị Công ty cổ phần Sữa Sông Lam",
         "Lê Thị Thử | Tổng Giám đốc | Công ty cổ phần Sữa Sông Lam"}, id="the one firm"),
    pytest.param("Công ty CP Sữa Sông Lam ký với Công ty CP Bia Núi Hồng. Ông Trần Văn Mẫu, Chủ tịch HĐQT, và Tổng "
        "Giám đốc Lê Thị Thử báo cáo.", set(), id="one of two firms"),
    pytest.param("Trường Đại học Sông Lam công bố quyết định bổ nhiệm PGS.TS Trần Văn Mẫu giữ chức Hiệu trưởng.",
        {"Trần Văn Mẫu | Hiệu trưởng | Trường Đại học Sông Lam"}, id="appointed to the one school"),
    pytest.param("Phó Thống đốc Trần Văn Mẫu làm việc với Thanh tra Chính phủ.", set(), id="another agency"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_a_title_without_its_body(text, expected):
    assert posts(text) == expected

"""Firms by a short name or a kind word in lower case. All people and firms are invented."""

import pytest

from tests.extraction.said import bodies, posts

POSTS = [
    pytest.param("Chủ tịch tập đoàn Namvina Trần Văn Mẫu đến dự.",
        {"Trần Văn Mẫu | Chủ tịch | Tập đoàn Namvina"}, id="a group in lower case"),
    pytest.param("Chủ tịch tập đoàn Namvina Phạm Nhật Mẫu đến dự.",
        {"Phạm Nhật Mẫu | Chủ tịch | Tập đoàn Namvina"}, id="a country's word within a name"),
    pytest.param("Theo báo cáo của tập đoàn Namvina, Chủ tịch Namvina Trần Văn Mẫu đến dự.",
        {"Trần Văn Mẫu | Chủ tịch | Tập đoàn Namvina"}, id="its name alone"),
    pytest.param("Công ty Cổ phần Đầu tư Sông Mẫu (gọi tắt là SMI) khởi công. Giám đốc SMI Trần Văn Mẫu đến dự.",
        {"Trần Văn Mẫu | Giám đốc | Công ty cổ phần Đầu tư Sông Mẫu"}, id="a short form that is called one"),
    pytest.param("Công ty Cổ phần Đầu tư Sông Mẫu (sau đây viết tắt: SMI) khởi công. Giám đốc SMI Trần Văn Mẫu đến dự.",
        {"Trần Văn Mẫu | Giám đốc | Công ty cổ phần Đầu tư Sông Mẫu"}, id="a short form from here on"),
    pytest.param("Tổng Giám đốc Vinamau Trần Văn Mẫu dự.", {"Trần Văn Mẫu | Tổng Giám đốc | Vinamau"},
        id="a word that nothing explains, before a name"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch HĐQT, Phó Tổng Giám đốc VMBank, cho biết.",
        {"Trần Văn Mẫu | Chủ tịch | Hội đồng quản trị VMBank", "Trần Văn Mẫu | Phó Tổng Giám đốc | VMBank"},
        id="a word that nothing explains, behind a name"),
    pytest.param("Tổng Giám đốc WHO Trần Văn Mẫu dự.", {"Trần Văn Mẫu | Tổng Giám đốc | WHO"}, id="of many countries"),
    pytest.param("Tổng Giám đốc Park Hang Mau dự. Giám đốc Vinamau Trần Văn Mẫu dự.", set(),
        id="a name, and an office that not only firms have"),
    pytest.param("Tổng Giám đốc Hoa Sen Trần Văn Mẫu dự.", set(), id="two words, which may be a name"),
    pytest.param("Giám đốc Vinamau Nam Định Trần Văn Mẫu và Phó Giám đốc VMB Nghệ An Lê Hữu Thử dự.",
        {"Trần Văn Mẫu | Giám đốc | Vinamau Nam Định", "Lê Hữu Thử | Phó Giám đốc | VMB Nghệ An"}, id="branches"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), POSTS)
def test_who_holds_a_post_in_a_firm_called_briefly(text, wanted):
    assert posts(text) == wanted


def test_groups_of_a_country_are_no_body():
    assert bodies("Các tập đoàn Nhật Bản và tập đoàn Việt Nam đến dự.") == set()


def test_a_country_at_the_end_is_the_name_of_a_centre():
    assert bodies("Trung tâm Đông - Âu Mẫu Nga họp báo.") == {"Trung tâm Đông - Âu Mẫu Nga"}

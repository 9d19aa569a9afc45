"""Firms, their boards and unions, cells, and the centres of associations. All are invented, and so are the people."""

import pytest

from tests.extraction.said import bodies, people, posts

POSTS = [
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch HĐQT Công ty CP Xây lắp Sông Lam phát biểu.",
        {"Chủ tịch | Hội đồng quản trị Công ty cổ phần Xây lắp Sông Lam"}, id="a board and its firm, both short"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch HĐQT kiêm Tổng Giám đốc CTCP Sông Lam phát biểu.",
        {"Chủ tịch | Hội đồng quản trị Công ty cổ phần Sông Lam", "Tổng Giám đốc | Công ty cổ phần Sông Lam"},
        id="the firm that follows kiêm"),
    pytest.param("Ông Trần Văn Mẫu, Phó Chủ tịch HĐTV Tập đoàn Than Sông Lam phát biểu.",
        {"Phó Chủ tịch | Hội đồng thành viên Tập đoàn Than Sông Lam"}, id="members' board"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch HĐQT Lamgroup phát biểu.",
        {"Chủ tịch | Hội đồng quản trị Lamgroup"}, id="a firm called by its name alone"),
    pytest.param("Ông Trần Văn Mẫu, Trưởng ban kiểm soát Công ty CP Than Sông Lam phát biểu.",
        {"Trưởng Ban | Ban Kiểm soát Công ty cổ phần Than Sông Lam"}, id="a firm's supervisory board"),
    pytest.param("Ông Trần Văn Mẫu, Trưởng Ban Tổ chức nhân sự Tổng công ty Than Sông Lam phát biểu.",
        {"Trưởng Ban | Ban Tổ chức Nhân sự Tổng Công ty Than Sông Lam"}, id="a firm's board with a field"),
    pytest.param("Ông Trần Văn Mẫu, Bí thư Đảng ủy Than Nghệ An phát biểu.",
        {"Bí thư | Đảng ủy Than Nghệ An"}, id="a Party committee called after a firm"),
    pytest.param("Ông Trần Văn Mẫu, Bí thư Đảng ủy Than Nghệ An, Phó Tổng Giám đốc Tập đoàn Sông Lam phát biểu.",
        {"Bí thư | Đảng ủy Than Nghệ An", "Phó Tổng Giám đốc | Tập đoàn Sông Lam"}, id="a firm is nobody's name"),
    pytest.param("Ông Trần Văn Mẫu, Giám đốc Công ty Nhiệt điện Vĩnh Tân phát biểu.",
        {"Giám đốc | Công ty Nhiệt điện Vĩnh Tân"}, id="a syllable that means new elsewhere"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch EVN phát biểu.",
        {"Chủ tịch | Tập đoàn Điện lực Việt Nam"}, id="a state group by its letters"),
    pytest.param("Ông Trần Văn Mẫu, Giám đốc EVN Nghệ An phát biểu.", {"Giám đốc | EVN Nghệ An"},
        id="a firm in a province is not the group"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch HĐQT phát biểu. Ông Lê Văn Thử dự cùng HĐQT Công ty Than Sông Lam.", set(),
        id="a board of nobody knows which firm"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch HĐQT Sở Giao dịch chứng khoán Sông Lam phát biểu.", set(),
        id="a board of no firm"),
    pytest.param("Ông Trần Văn Mẫu, Giám đốc CTCP Đầu tư Thành phố Thông minh Sông Lam phát biểu.", set(),
        id="a name whose end is not plain"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch Công đoàn Cơ quan Tổng công ty Than Sông Lam phát biểu.",
        {"Chủ tịch | Công đoàn Cơ quan Tổng Công ty Than Sông Lam"}, id="the union of a part of a firm"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch Công đoàn Trường Tiểu học Tân Lam phát biểu.",
        {"Chủ tịch | Công đoàn Trường Tiểu học Tân Lam"}, id="the union of a school"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch Hội Nhà báo tỉnh Nghệ An, Tổng Biên tập Báo Nghệ An phát biểu.",
        {"Chủ tịch | Hội Nhà báo tỉnh Nghệ An", "Tổng Biên tập | Báo Nghệ An"}, id="journalists of a province"),
    pytest.param("Ông Trần Văn Mẫu, Phó Chính ủy Vùng 3 Hải quân phát biểu.", {"Phó Chính ủy | Vùng 3 Hải quân"},
        id="a naval region"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch Công đoàn Chi nhánh phát biểu.", set(), id="the union of no named body"),
    pytest.param("Ông Trần Văn Mẫu, Bí thư chi bộ Khe Nước phát biểu.", {"Bí thư | Chi bộ Khe Nước"}, id="a cell"),
    pytest.param("Ông Trần Văn Mẫu, Bí thư Chi đoàn thôn Khe Nước phát biểu.", {"Bí thư | Chi đoàn thôn Khe Nước"},
        id="a youth cell"),
    pytest.param("Ông Trần Văn Mẫu, Bí thư chi bộ phát biểu.", set(), id="a cell without its place"),
    pytest.param("Ông Trần Văn Mẫu, Phó Chủ tịch Trung ương Hội Sinh viên Việt Nam phát biểu.",
        {"Phó Chủ tịch | Trung ương Hội Sinh viên Việt Nam"}, id="the centre of an association"),
    pytest.param("Ông Trần Văn Mẫu, Ủy viên Trung ương Hội Nông dân Việt Nam phát biểu.",
        {"Ủy viên | Trung ương Hội Nông dân Việt Nam"}, id="a member of its centre is none of the party's"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch Hội đồng Khoa học Trung ương Hội phát biểu.", set(),
        id="an association that is called by no more"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), POSTS)
def test_posts_in_firms_and_associations(text, wanted):
    assert posts(text) == {f"Trần Văn Mẫu | {post}" for post in wanted}


def test_who_is_replaced_holds_nothing_of_it():
    text = "Ông Lê Văn Thử đến dự. Ông đã thay thế bà Trần Thị Mẫu, đảm nhiệm vị trí Chủ tịch HĐQT Công ty Sông Lam."
    assert not any(post.startswith("Trần Thị Mẫu") for post in posts(text))


def test_a_firm_before_a_name_is_no_part_of_it():
    assert people("Phó Chủ tịch LamBank Trần Thị Mẫu phát biểu.") == ["Trần Thị Mẫu"]


def test_words_after_a_union_are_no_part_of_its_name():
    assert bodies("Đại hội Công đoàn Lamco lần thứ I tổ chức lễ.") == {"Công đoàn Lamco"}

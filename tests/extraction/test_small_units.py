"""Heads of firms, of their organs and of small units, and names that end where a list or a bracket does."""

import pytest

from tests.extraction.said import bodies, people, posts

UNITS = [
    ("Giám đốc HTX Nông nghiệp Sông Lam (xã Kim Liên)", "Giám đốc", "Hợp tác xã Nông nghiệp Sông Lam"),
    ("Giám đốc HTX Sản xuất nông sản và dược liệu Sông Lam", "Giám đốc",
     "Hợp tác xã Sản xuất nông sản và dược liệu Sông Lam"),
    ("Giám đốc Công ty TNHH một thành viên Cấp nước Nghệ An", "Giám đốc",
     "Công ty TNHH một thành viên Cấp nước Nghệ An"),
    ("Giám đốc Xí nghiệp Thủy nông Nam Đàn", "Giám đốc", "Xí nghiệp Thủy nông Nam Đàn"),
    ("Giám đốc Quỹ Bảo trợ trẻ em tỉnh Nghệ An", "Giám đốc", "Quỹ Bảo trợ trẻ em tỉnh Nghệ An"),
    ("Giám đốc Trung tâm Dịch vụ việc làm tỉnh Nghệ An", "Giám đốc", "Trung tâm Dịch vụ việc làm tỉnh Nghệ An"),
    ("Giám đốc Trung tâm Kiểm soát bệnh tật (CDC) tỉnh Nghệ An", "Giám đốc",
     "Trung tâm Kiểm soát bệnh tật (CDC) tỉnh Nghệ An"),
    ("Giám đốc Trung tâm Kiểm soát bệnh tật (CDC) Nghệ An", "Giám đốc",
     "Trung tâm Kiểm soát bệnh tật (CDC) tỉnh Nghệ An"),
    ("Giám đốc Kho bạc Nhà nước Nghệ An", "Giám đốc", "Kho bạc Nhà nước tỉnh Nghệ An"),
    ("Giám đốc Ngân hàng Nhà nước Nghệ An", "Giám đốc", "Ngân hàng Nhà nước Nghệ An"),
    ("Giám đốc Bưu điện TP Hà Nội", "Giám đốc", "Bưu điện thành phố Hà Nội"),
    ("Giám đốc Điện lực Nghệ An", "Giám đốc", "Điện lực tỉnh Nghệ An"),
    ("Chủ tịch Công đoàn Bưu điện tỉnh Nghệ An", "Chủ tịch", "Công đoàn Bưu điện tỉnh Nghệ An"),
    ("Chính ủy Lữ đoàn 189", "Chính ủy", "Lữ đoàn 189"),
    ("Phó Giám đốc Ngân hàng Nhà nước Khu vực 8", "Phó Giám đốc", "Ngân hàng Nhà nước Khu vực 8"),
    ("Giám đốc Kho bạc Nhà nước khu vực XI", "Giám đốc", "Kho bạc Nhà nước khu vực XI"),
    ("Viện trưởng VKSND khu vực 5 - Nghệ An", "Viện trưởng", "Viện Kiểm sát nhân dân khu vực 5 - Nghệ An"),
    ("Chánh án TAND khu vực 3", "Chánh án", "Tòa án nhân dân khu vực 3"),
    ("Chủ nhiệm Kho K999", "Chủ nhiệm", "Kho K999"),
    ("Giám đốc Nhà máy Z999", "Giám đốc", "Nhà máy Z999"),
    ("Giám đốc Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh Nghệ An", "Giám đốc",
     "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh Nghệ An"),
    ("Cục trưởng Cục Quản lý Khám, chữa bệnh", "Cục trưởng", "Cục Quản lý Khám, chữa bệnh"),
    ("Chủ tịch Hội LHTN Việt Nam tỉnh Nghệ An", "Chủ tịch", "Hội Liên hiệp Thanh niên Việt Nam tỉnh Nghệ An"),
    ("Phó Trưởng đoàn chuyên trách Đoàn ĐBQH tỉnh Nghệ An", "Phó Trưởng đoàn",
     "Đoàn đại biểu Quốc hội tỉnh Nghệ An"),
    ("Chủ tịch UBND TP Thủ Đức", "Chủ tịch", "Ủy ban nhân dân thành phố Thủ Đức"),
    ("Giám đốc Ban Quản lý dự án điện 2", "Giám đốc", "Ban Quản lý dự án điện 2"),
    ("Trưởng Ban Chỉ đạo diễn tập", "Trưởng Ban", "Ban Chỉ đạo diễn tập"),
    ("Chính ủy BĐBP tỉnh Nghệ An", "Chính ủy", "Bộ đội Biên phòng tỉnh Nghệ An"),
    ("Giám đốc Bảo tàng tỉnh Nghệ An", "Giám đốc", "Bảo tàng tỉnh Nghệ An"),
    ("Giám đốc Bảo tàng Phan Văn Mẫu", "Giám đốc", "Bảo tàng Phan Văn Mẫu"),
    ("Giám đốc Vườn quốc gia Núi Hồng", "Giám đốc", "Vườn quốc gia Núi Hồng"),
    ("Chủ nhiệm Đoàn Luật sư TP Hà Nội", "Chủ nhiệm", "Đoàn Luật sư thành phố Hà Nội"),
    ("Trung đoàn trưởng Trung đoàn 95", "Trung đoàn trưởng", "Trung đoàn 95"),
    ("Phó Chánh án TAND cấp cao tại Đà Nẵng", "Phó Chánh án", "Tòa án nhân dân cấp cao tại Đà Nẵng"),
    ("Viện trưởng VKSND Cấp cao tại TP.HCM", "Viện trưởng",
     "Viện kiểm sát nhân dân cấp cao tại Thành phố Hồ Chí Minh"),
    ("Phó Bí thư Đảng ủy Khối Đại học, Cao đẳng tỉnh Nghệ An", "Phó Bí thư",
     "Đảng ủy Khối Đại học, Cao đẳng tỉnh Nghệ An"),
    ("Trưởng ban Quản lý Khu kinh tế Sông Lam và các Khu công nghiệp Nghệ An", "Trưởng Ban",
     "Ban Quản lý Khu kinh tế Sông Lam và các Khu công nghiệp Nghệ An"),
    ("Hiệu trưởng Trường Đại học Phan Văn Mẫu", "Hiệu trưởng", "Trường Đại học Phan Văn Mẫu"),
    ("Hiệu trưởng Trường Cao đẳng Phan Văn Mẫu", "Hiệu trưởng", "Trường Cao đẳng Phan Văn Mẫu"),
    ("Giám đốc Bệnh viện Đa khoa Phan Văn Mẫu", "Giám đốc", "Bệnh viện Đa khoa Phan Văn Mẫu"),
    ("Giám đốc Nhà hát Cải lương Phan Văn Mẫu", "Giám đốc", "Nhà hát Cải lương Phan Văn Mẫu"),
    ("Chủ tịch Hội đồng trường Trường Đại học Sông Lam", "Chủ tịch",
     "Hội đồng trường Trường Đại học Sông Lam"),
    ("Chủ tịch Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam", "Chủ tịch", "Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam"),
    ("Chủ tịch Liên đoàn Bóng đá Việt Nam", "Chủ tịch", "Liên đoàn Bóng đá Việt Nam"),
    ("Chủ tịch Hội Doanh nhân trẻ tỉnh Nghệ An", "Chủ tịch", "Hội Doanh nhân trẻ tỉnh Nghệ An"),
    ("Chủ tịch Công đoàn cơ sở Công ty Điện lực Nghệ An", "Chủ tịch", "Công đoàn cơ sở Công ty Điện lực Nghệ An"),
    ("Bí thư Đoàn thanh niên Công ty Điện lực Nghệ An", "Bí thư", "Đoàn Thanh niên Công ty Điện lực Nghệ An"),
    ("Bí thư Đoàn xã Kim Liên, huyện Nam Đàn", "Bí thư", "Đoàn xã Kim Liên"),
    ("Trưởng Ban trị sự Giáo hội Phật giáo huyện Nam Đàn", "Trưởng Ban", "Ban Trị sự Giáo hội Phật giáo huyện Nam Đàn"),
    ("Trưởng khoa Hồi sức tích cực (Bệnh viện Sông Lam)", "Trưởng khoa",
     "Khoa Hồi sức tích cực Bệnh viện Sông Lam"),
    ("Trưởng phòng Cảnh sát hình sự (Công an tỉnh Nghệ An)", "Trưởng phòng",
     "Phòng Cảnh sát hình sự Công an tỉnh Nghệ An"),
    ("Đội trưởng Đội Tuyên truyền (Phòng Cảnh sát giao thông Công an TP Hà Nội)", "Đội trưởng",
     "Đội Tuyên truyền Phòng Cảnh sát giao thông Công an thành phố Hà Nội"),
    ("Vụ trưởng Vụ Pháp chế (Bộ Tư pháp)", "Vụ trưởng", "Vụ Pháp chế Bộ Tư pháp"),
    ("Phó Trưởng Ban Kinh tế - Ngân sách, HĐND tỉnh Nghệ An", "Phó Trưởng Ban",
     "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Nghệ An"),
    ("hiệu trưởng Trường tiểu học Kim Liên", "Hiệu trưởng", "Trường tiểu học Kim Liên"),
    ("hiệu trưởng Trường THPT chuyên Phan Văn Mẫu", "Hiệu trưởng", "Trường THPT chuyên Phan Văn Mẫu"),
    ("giám đốc Bệnh viện đa khoa tỉnh Nghệ An", "Giám đốc", "Bệnh viện đa khoa tỉnh Nghệ An"),
    ("giám đốc Ban quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh Nghệ An", "Giám đốc",
     "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh Nghệ An"),
    ("Phó viện trưởng Viện Nghiên cứu kinh tế và phát triển", "Phó Viện trưởng",
     "Viện Nghiên cứu kinh tế và phát triển"),
    ("Vụ trưởng Vụ Giáo dục tiểu học, Bộ Giáo dục và Đào tạo", "Vụ trưởng",
     "Vụ Giáo dục tiểu học Bộ Giáo dục và Đào tạo"),
    ("Phó Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Nghệ An", "Phó Thủ trưởng",
     "Cơ quan Cảnh sát điều tra Công an tỉnh Nghệ An"),
    ("Giám đốc Ngân hàng Nhà nước chi nhánh tỉnh Nghệ An", "Giám đốc",
     "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Nghệ An"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "role", "body"), UNITS, ids=[row[2] for row in UNITS])
def test_the_head_of_a_unit(title, role, body):
    assert posts(f"Ông Trần Văn Mẫu, {title} cho biết.") == {f"Trần Văn Mẫu | {role} | {body}"}


@pytest.mark.parametrize(
    "title",
    ["Giám đốc Ngân hàng Sông Lam chi nhánh Bờ Hồ", "Chủ tịch Hội Doanh nhân Nghệ An phía Nam"],
    ids=["a branch of a bank", "a name that goes on"],
)
def test_a_part_is_not_taken_for_the_whole(title):
    assert posts(f"Ông Trần Văn Mẫu, {title} cho biết.") == set()


SHORT = [
    ("Tập đoàn Mẫu Sông Lam (MSL) họp. Ông Trần Văn Mẫu, Phó Chủ tịch MSL phát biểu.",
     "Phó Chủ tịch", "Tập đoàn Mẫu Sông Lam (MSL)"),
    ("Tập đoàn Mausolam họp. Phó Chủ tịch Mausolam Trần Văn Mẫu phát biểu.", "Phó Chủ tịch", "Tập đoàn Mausolam"),
    ("Tổng Công ty Mẫu Sông Lam - CTCP (UPCoM: MSL) họp. Ông Trần Văn Mẫu, Phó Chủ tịch MSL phát biểu.",
     "Phó Chủ tịch", "Tổng Công ty Mẫu Sông Lam"),
    ("Ông Trần Văn Mẫu, Phó Chủ tịch HĐQT MSB2, nói. Ông là Phó Chủ tịch HĐQT SLB. Ngân hàng SLB tăng vốn.",
     "Phó Chủ tịch", "Hội đồng quản trị Ngân hàng SLB"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role", "body"), SHORT, ids=["in brackets", "at an exchange", "alone", "of its board"]
)
def test_a_short_name_means_the_firm_that_the_report_explains(text, role, body):
    assert f"Trần Văn Mẫu | {role} | {body}" in posts(text)


def test_a_short_name_that_nothing_explains_gives_no_post():
    text = "Phó Chủ tịch Mausolam Trần Văn Mẫu phát biểu."
    assert (posts(text), people(text)) == (set(), ["Trần Văn Mẫu"])


def test_a_short_name_that_is_explained_in_two_ways_means_neither():
    text = "Tập đoàn Sông Lam (SLG) và Công ty Sông Gianh (SLG) ký kết. Ông Trần Văn Mẫu, Chủ tịch SLG dự."
    assert posts(text) == set()


def test_a_board_is_that_of_the_firm_which_opens_the_sentence():
    text = "Tại Tập đoàn Sông Lam, ông Trần Văn Mẫu - Chủ tịch HĐQT - giữ nhiều cổ phiếu."
    assert posts(text) == {"Trần Văn Mẫu | Chủ tịch | Hội đồng quản trị Tập đoàn Sông Lam"}


def test_the_whole_is_a_body_beside_its_part():
    text = "Ông Trần Văn Mẫu, Bí thư Đoàn thanh niên Công ty Điện lực Nghệ An cho biết."
    assert bodies(text) == {"Đoàn Thanh niên Công ty Điện lực Nghệ An", "Công ty Điện lực Nghệ An"}


HEAD_ALONE = [
    pytest.param("Sở Y tế tỉnh Nghệ An họp. Ông Trần Văn Mẫu, Phó Giám đốc Sở, phát biểu.",
                 {"Trần Văn Mẫu | Phó Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="named before"),
    pytest.param("Bệnh viện Sông Lam họp. Ông Trần Văn Mẫu, Bí thư Đảng ủy, Giám đốc Bệnh viện phát biểu.",
                 {"Trần Văn Mẫu | Bí thư | Đảng ủy Bệnh viện Sông Lam", "Trần Văn Mẫu | Giám đốc | Bệnh viện Sông Lam"},
                 id="with its party committee"),
    pytest.param("Ông Trần Văn Mẫu, Phó Giám đốc Sở Y tế tỉnh Nghệ An, giữ chức Giám đốc Sở kể từ ngày 01/3/2024.",
                 {f"Trần Văn Mẫu | {role} | Sở Y tế tỉnh Nghệ An" for role in ("Phó Giám đốc", "Giám đốc")},
                 id="before a date"),
    pytest.param("Sở Y tế và Sở Nội vụ tỉnh Nghệ An họp. Ông Trần Văn Mẫu, Phó Giám đốc Sở, phát biểu.", set(),
                 id="two of the kind"),
    pytest.param("Ông Trần Văn Mẫu, Phó Giám đốc Sở, phát biểu.", set(), id="never named"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), HEAD_ALONE)
def test_a_head_that_stands_alone_means_the_one_body_of_its_kind(text, wanted):
    assert posts(text) == wanted


def test_a_head_alone_means_no_body_where_another_of_its_kind_goes_unread():
    other = "Em học Trường Tiểu học Hùng Phú. "
    assert "Trần Văn Mẫu | Hiệu trưởng | Trường Tiểu học Hùng Phú" in posts(
        f"{other}Ông Trần Văn Mẫu, Hiệu trưởng cho biết."
    )
    unread = f"{other}Đoàn đến Trường Dạy nghề cho người yếu thế Sông Lam. Ông Trần Văn Mẫu, Hiệu trưởng cho biết."
    assert not posts(unread)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ông Trần Văn Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An, nguyên: Bí thư Huyện ủy Nam Đàn đã vi phạm.",
         {"Trần Văn Mẫu | Ủy viên | Ban Thường vụ Tỉnh ủy Nghệ An", "Trần Văn Mẫu | Bí thư | Huyện ủy Nam Đàn"}),
        ("Bắt tạm giam ông Trần Văn Mẫu (phó chủ nhiệm Văn phòng Quốc hội, trợ lý Chủ tịch Quốc hội).",
         {"Trần Văn Mẫu | Phó Chủ nhiệm | Văn phòng Quốc hội"}),
        ("Tổng giám đốc Công ty TNHH Vận tải Sông Lam (Songlam Metro) Trần Văn Mẫu cho biết.",
         {"Trần Văn Mẫu | Tổng Giám đốc | Công ty TNHH Vận tải Sông Lam"}),
    ],
    ids=["nguyên with a colon", "an aide in the same brackets", "another name of the firm in brackets"],
)  # fmt: skip
def test_titles_around_a_mark(text, told):
    assert posts(text) == told


def test_no_name_of_a_person_ends_the_name_of_a_body_abroad():
    text = "Dự buổi tiếp có Phó Chủ nhiệm Ủy ban Cải cách và Phát triển Trung Quốc Lưu Tô Mẫu."
    assert not any("Lưu" in name for name in bodies(text))

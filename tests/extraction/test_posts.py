"""Who holds which role in which body. All people are invented, and so is the province of Sông Lam."""

import pytest

from hoso.model import NOT_DATED, TenureClaim
from tests.extraction.said import PRINTED, people, post, posts, report, told

UBND = "Ủy ban nhân dân tỉnh Sông Lam"
HDND = "Hội đồng nhân dân tỉnh Sông Lam"
TRUNG_UONG = "Ban Chấp hành Trung ương Đảng"

SHAPES = [
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh Sông Lam dự hội nghị.",
        {"Trần Văn Mẫu | Ủy viên | Ban Thường vụ Tỉnh ủy Sông Lam", f"Trần Văn Mẫu | Phó Chủ tịch | {UBND}"},
        id="two after the name, the place at the last"),
    pytest.param(
        "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Nghệ An Trần Văn Mẫu dự hội nghị.",
        {f"Trần Văn Mẫu | Ủy viên | {TRUNG_UONG}", "Trần Văn Mẫu | Bí thư | Tỉnh ủy Nghệ An"},
        id="two before the name"),
    pytest.param(
        "Phó Bí thư Thường trực Tỉnh ủy Nghệ An Trần Văn Mẫu, Chủ tịch HĐND tỉnh, dự hội nghị.",
        {"Trần Văn Mẫu | Phó Bí thư Thường trực | Tỉnh ủy Nghệ An",
         "Trần Văn Mẫu | Chủ tịch | Hội đồng nhân dân tỉnh Nghệ An"},
        id="before and after"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu - Tỉnh ủy viên, Giám đốc Sở Nội vụ tỉnh Sông Lam dự hội nghị.",
        {"Trần Văn Mẫu | Ủy viên | Tỉnh ủy Sông Lam", "Trần Văn Mẫu | Giám đốc | Sở Nội vụ tỉnh Sông Lam"},
        id="a title that holds its body"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Phó Chủ tịch UBND tỉnh Nghệ An kiêm Giám đốc Sở Y tế dự hội nghị.",
        {"Trần Văn Mẫu | Phó Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An",
            "Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"},
        id="kiêm"),
    pytest.param(
        "Theo ý kiến của Phó Thủ tướng Chính phủ, Phó Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu yêu cầu báo cáo.",
        {"Trần Văn Mẫu | Phó Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An"}, id="a leader of the state is somebody else"),
    pytest.param(
        "Thừa quyền Chủ tịch nước, Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu đã trao Huân chương.",
        {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An"}, id="on behalf of the President"),
    pytest.param(
        "Chủ tịch UBND TPHồ Chí Minh trao bằng khen cho các tập thể.", set(), id="a blank left out makes nobody"),
    pytest.param(
        "Ông Trần Văn Mẫu, Trưởng Bộ môn Ngoại, Trường Đại học Y Hà Nội dự hội nghị.",
        {"Trần Văn Mẫu | Trưởng bộ môn | Bộ môn Ngoại Trường Đại học Y Hà Nội"}, id="a section of a school"),
    pytest.param(
        "Ông Trần Văn Mẫu, Chủ tịch HĐQT Bệnh viện Đa khoa Sông Lam dự hội nghị.",
        {"Trần Văn Mẫu | Chủ tịch | Hội đồng quản trị Bệnh viện Đa khoa Sông Lam"}, id="the board of a hospital"),
    pytest.param(
        "Hạt trưởng Hạt Kiểm lâm Con Cuông Trần Văn Mẫu và Trạm trưởng Trạm Y tế xã Kim Liên Lê Thị Thử dự hội nghị.",
        {"Trần Văn Mẫu | Hạt trưởng | Hạt Kiểm lâm Con Cuông",
         "Lê Thị Thử | Trưởng trạm | Trạm Y tế xã Kim Liên"}, id="stations, called after a town or a commune"),
    pytest.param(
        "Chủ tịch Hội Nhạc sĩ Việt Nam Trần Văn Mẫu và Chủ tịch Hội Kiến trúc sư Việt Nam Lê Thị Thử dự hội nghị.",
        {"Trần Văn Mẫu | Chủ tịch | Hội Nhạc sĩ Việt Nam", "Lê Thị Thử | Chủ tịch | Hội Kiến trúc sư Việt Nam"},
        id="those of one calling"),
    pytest.param(
        "Ngoài ra còn có Thứ trưởng Bộ Công an, thượng tướng Trần Văn Mẫu; Phó Chánh Tòa Dân sự TAND tỉnh Nghệ "
        "An Lê Thị Thử.",
        {"Trần Văn Mẫu | Thứ trưởng | Bộ Công an",
         "Lê Thị Thử | Phó Chánh tòa | Tòa Dân sự Tòa án nhân dân tỉnh Nghệ An"}, id="còn có, a rank behind a comma"),
    pytest.param(
        "Ông Trần Văn Mẫu - UV.BTV Huyện ủy Nam Đàn, Chủ tịch UB MTTQ huyện; Lê Thị Thử, PCT thường trực UBND huyện.",
        {"Trần Văn Mẫu | Ủy viên | Ban Thường vụ Huyện ủy Nam Đàn",
         "Trần Văn Mẫu | Chủ tịch | Ủy ban Mặt trận Tổ quốc Việt Nam huyện Nam Đàn",
         "Lê Thị Thử | Phó Chủ tịch Thường trực | Ủy ban nhân dân huyện Nam Đàn"}, id="short forms"),
    pytest.param(
        "Các Phó Chủ tịch UBND tỉnh Nghệ An là ông Trần Văn Mẫu, ông Phạm Văn Bê và bà Lê Thị Thử.",
        {f"{name} | Phó Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An" for name in (
            "Trần Văn Mẫu", "Phạm Văn Bê", "Lê Thị Thử")}, id="several who bear one title"),
    pytest.param(
        "Ông Trần Văn Mẫu, Phó Giám đốc Công ty Cổ phần Công nghiệp tàu thủy Hoàng Anh Vinasong dự hội nghị.",
        {"Trần Văn Mẫu | Phó Giám đốc | Công ty cổ phần Công nghiệp tàu thủy Hoàng Anh Vinasong"},
        id="a firm that ends like a person"),
    pytest.param(
        "Thứ trưởng Y tế Trần Văn Mẫu dự cùng bà Lê Thị Thử, Thứ trưởng Nội vụ.",
        {"Trần Văn Mẫu | Thứ trưởng | Bộ Y tế", "Lê Thị Thử | Thứ trưởng | Bộ Nội vụ"},
        id="a ministry by its field alone"),
    pytest.param(
        "Chủ tịch Hội Đồng đội Trung ương Trần Văn Mẫu dự hội nghị.",
        {"Trần Văn Mẫu | Chủ tịch | Hội đồng Đội Trung ương"}, id="a council spelt like a town's body"),
    pytest.param(
        "Tổng Bí thư BCH TW Đảng CS Việt Nam Trần Văn Mẫu dự hội nghị.",
        {f"Trần Văn Mẫu | Tổng Bí thư | {TRUNG_UONG}"}, id="the Party in letters"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Bí thư Huyện ủy và Chủ tịch HĐND huyện Nam Đàn dự hội nghị.",
        {"Trần Văn Mẫu | Bí thư | Huyện ủy Nam Đàn", "Trần Văn Mẫu | Chủ tịch | Hội đồng nhân dân huyện Nam Đàn"},
        id="và"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Bí thư Huyện ủy Nam Đàn, Chủ tịch HĐND huyện dự hội nghị.",
        {"Trần Văn Mẫu | Bí thư | Huyện ủy Nam Đàn", "Trần Văn Mẫu | Chủ tịch | Hội đồng nhân dân huyện Nam Đàn"},
        id="an elided district of the same chain"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Trưởng đoàn ĐBQH tỉnh Sông Lam dự hội nghị.",
        {"Trần Văn Mẫu | Trưởng đoàn | Đoàn đại biểu Quốc hội tỉnh Sông Lam"},
        id="shared Đoàn"),
    pytest.param(
        "Phó Thủ tướng Chính phủ Trần Văn Mẫu dự hội nghị.",
        {"Trần Văn Mẫu | Phó Thủ tướng | Chính phủ"},
        id="deputy prime minister"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Phó Trưởng Ban Thường trực Ban Tổ chức Tỉnh ủy Sông Lam dự hội nghị.",
        {"Trần Văn Mẫu | Phó Trưởng Ban Thường trực | Ban Tổ chức Tỉnh ủy Sông Lam"},
        id="Ban spelt out after the role"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Sông Lam dự hội nghị.",
        {"Trần Văn Mẫu | Phó Chủ tịch | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sông Lam"},
        id="the Front"),
    pytest.param(
        "Ông Trần Văn Mẫu và bà Lê Thị Mới, Giám đốc Sở Y tế tỉnh Sông Lam dự hội nghị.",
        {"Lê Thị Mới | Giám đốc | Sở Y tế tỉnh Sông Lam"},
        id="the title belongs to the nearest name"),
    pytest.param(
        "Ông Trần Văn Mẫu, Giám đốc phát biểu tại hội nghị.", set(), id="a role without its body is no post"),
    pytest.param(
        "Đồng chí Bí thư Tỉnh ủy Sông Lam chủ trì hội nghị.", set(), id="a title without a name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SHAPES)
def test_titles_beside_names(text, wanted):
    assert posts(text) == wanted


LIST_WITH_HEADING = {
    "semicolons": "Dự hội nghị có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Sông Lam: "
    "Trần Văn Mẫu, Chủ tịch HĐND tỉnh; Lê Thị Mới, Trưởng Ban Tổ chức Tỉnh ủy; Phạm Văn Thử, Giám đốc Công an tỉnh.",
    "dashes": "Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Sông Lam: Trần Văn Mẫu - Chủ tịch HĐND tỉnh; "
    "Lê Thị Mới - Trưởng Ban Tổ chức Tỉnh ủy; Phạm Văn Thử - Giám đốc Công an tỉnh.",
    "và before the last": "Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Sông Lam: Trần Văn Mẫu, Chủ tịch HĐND tỉnh; "
    "Lê Thị Mới, Trưởng Ban Tổ chức Tỉnh ủy và Phạm Văn Thử, Giám đốc Công an tỉnh.",
}


@pytest.mark.parametrize("text", LIST_WITH_HEADING.values(), ids=LIST_WITH_HEADING)
def test_a_heading_holds_for_every_item(text):
    heading = "Ủy viên | Ban Thường vụ Tỉnh ủy Sông Lam"
    assert posts(text) == {
        f"Trần Văn Mẫu | {heading}", f"Lê Thị Mới | {heading}", f"Phạm Văn Thử | {heading}",
        f"Trần Văn Mẫu | Chủ tịch | {HDND}",
        "Lê Thị Mới | Trưởng Ban | Ban Tổ chức Tỉnh ủy Sông Lam",
        "Phạm Văn Thử | Giám đốc | Công an tỉnh Sông Lam",
    }  # fmt: skip


def test_a_second_heading_ends_the_first():
    text = (
        "Dự hội nghị có các đồng chí Ủy viên Trung ương Đảng: Trần Văn Mẫu, Lê Thị Mới; "
        "các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Sông Lam: Phạm Văn Thử, Đỗ Thị Thử."
    )
    regional = "Ủy viên | Ban Thường vụ Tỉnh ủy Sông Lam"
    central = f"Ủy viên | {TRUNG_UONG}"
    assert posts(text) == {
        f"Trần Văn Mẫu | {central}", f"Lê Thị Mới | {central}", f"Phạm Văn Thử | {regional}",
        f"Đỗ Thị Thử | {regional}",
    }  # fmt: skip


def test_a_semicolon_ends_a_heading_whose_items_commas_part():
    text = "Dự có các Phó Giám đốc Sở Y tế tỉnh Nghệ An: Trần Văn Mẫu, Lê Thị Mới; Phạm Văn Thử, Giám đốc Công an tỉnh."
    deputy = "Phó Giám đốc | Sở Y tế tỉnh Nghệ An"
    assert posts(text) == {
        f"Trần Văn Mẫu | {deputy}", f"Lê Thị Mới | {deputy}", "Phạm Văn Thử | Giám đốc | Công an tỉnh Nghệ An",
    }  # fmt: skip


def test_a_province_abroad_is_not_where_the_report_plays():
    text = "Tỉnh Nghệ An tiếp đoàn tỉnh Gyeonggi. Thống đốc tỉnh Gyeonggi gặp Bí thư Tỉnh ủy Trần Văn Mẫu."
    assert posts(text) == {"Trần Văn Mẫu | Bí thư | Tỉnh ủy Nghệ An"}


def test_a_plain_list_gives_no_title_to_its_neighbours():
    text = (
        "Dự hội nghị có các đồng chí: Trần Văn Mẫu, Bí thư Tỉnh ủy Sông Lam; Lê Thị Mới; Phạm Văn Thử, Phó "
        "Bí thư Tỉnh ủy."
    )
    assert people(text) == ["Lê Thị Mới", "Phạm Văn Thử", "Trần Văn Mẫu"]
    assert posts(text) == {
        "Trần Văn Mẫu | Bí thư | Tỉnh ủy Sông Lam",
        "Phạm Văn Thử | Phó Bí thư | Tỉnh ủy Sông Lam",
    }


STATUS = [
    pytest.param("Đồng chí Trần Văn Mẫu, nguyên Chủ tịch UBND tỉnh Sông Lam dự hội nghị.", "Chủ tịch", "former",
        id="nguyên"),
    pytest.param("Nguyên Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu dự hội nghị.", "Chủ tịch", "former",
        id="Nguyên first"),
    pytest.param("Ông Trần Văn Mẫu, cựu Chủ tịch UBND tỉnh Sông Lam dự hội nghị.", "Chủ tịch", "former", id="cựu"),
    pytest.param("Đồng chí Trần Văn Mẫu, quyền Chủ tịch UBND tỉnh Sông Lam dự hội nghị.", "Chủ tịch", "acting",
        id="quyền"),
    pytest.param("Quyền Bộ trưởng Bộ Y tế Trần Văn Mẫu dự hội nghị.", "Bộ trưởng", "acting", id="Quyền first"),
    pytest.param("Đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam dự hội nghị.", "Chủ tịch", None, id="plain"),
    pytest.param("Đồng chí Trần Văn Mẫu, Chủ tịch HĐND tỉnh Sông Lam khóa trước dự hội nghị.", "Chủ tịch", "former",
        id="khóa trước"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "status"), STATUS)
def test_how_a_post_is_held(text, role, status):
    assert post(text, "Trần Văn Mẫu", role)[0] == status


def test_phu_trach_is_acting():
    (found,) = told("Ông Trần Văn Mẫu, Phó Giám đốc phụ trách Sở Y tế tỉnh Sông Lam dự hội nghị.")["posts"]
    assert found["role"].startswith("Phó Giám đốc")
    assert (found["body"], found["status"]) == ("Sở Y tế tỉnh Sông Lam", "acting")


def test_nguyen_holds_for_the_chain_that_it_opens():
    text = "Đồng chí Trần Văn Mẫu, nguyên Ủy viên Trung ương Đảng, nguyên Bí thư Tỉnh ủy Sông Lam dự hội nghị."
    assert post(text, "Trần Văn Mẫu", "Ủy viên")[0] == post(text, "Trần Văn Mẫu", "Bí thư")[0] == "former"


def test_nguyen_holds_for_what_follows_it():
    text = (
        "Đồng chí Trần Văn Mẫu, Ủy viên Trung ương Đảng, nguyên Bí thư Tỉnh ủy Sông Lam, Chủ tịch HĐND tỉnh, "
        "Trưởng Ban Dân vận Tỉnh ủy dự hội nghị."
    )
    assert [post(text, "Trần Văn Mẫu", role)[0] for role in ("Ủy viên", "Bí thư", "Chủ tịch", "Trưởng Ban")] == [
        None, "former", "former", "former",
    ]  # fmt: skip


def test_nguyen_does_not_reach_back():
    text = "Đồng chí Trần Văn Mẫu, Ủy viên Trung ương Đảng, nguyên Bí thư Tỉnh ủy Sông Lam dự hội nghị."
    assert post(text, "Trần Văn Mẫu", "Ủy viên")[0] is None
    assert post(text, "Trần Văn Mẫu", "Bí thư")[0] == "former"


@pytest.mark.parametrize(
    "term",
    [
        "nhiệm kỳ 2020 - 2025",
        "nhiệm kỳ 2020-2025",
        "khóa XIX, nhiệm kỳ 2020 – 2025",
        "khóa XIX",
        "(nhiệm kỳ 2020 - 2025)",
    ],
)
def test_a_term_of_office_dates_nobodys_post(term):
    text = f"Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Sông Lam {term}, dự hội nghị."
    assert post(text, "Trần Văn Mẫu", "Bí thư") == (None, None, None)


NO_POST = {
    "a wish for another": "Đồng chí Trần Văn Mẫu đề nghị trên cương vị mới là Bí thư Huyện ủy Nam Đàn, "
    "đồng chí Lê Thị Mới sẽ phát huy kinh nghiệm.",
    "an order to an office": "Đồng chí Trần Văn Mẫu yêu cầu Chủ tịch UBND xã Nam Đàn rà soát các thủ tục.",
    "a gift to an office": "Ông Trần Văn Mẫu trao đổi với Giám đốc Sở Y tế tỉnh Sông Lam về kế hoạch.",
    "an office decides": "Ông Trần Văn Mẫu nhận quyết định của Chủ tịch UBND tỉnh Sông Lam.",
    "a meeting with an office": "Ông Trần Văn Mẫu gặp Bí thư Tỉnh ủy Sông Lam để trình bày nguyện vọng.",
    "after a semicolon": "Ông Trần Văn Mẫu trình bày báo cáo; Chủ tịch UBND tỉnh Sông Lam kết luận.",
}


@pytest.mark.parametrize("text", NO_POST.values(), ids=NO_POST)
def test_a_title_of_somebody_else_is_no_post(text):
    assert not [found for found in posts(text) if found.startswith("Trần Văn Mẫu")]


def test_a_report_tells_each_post_once():
    text = "Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu dự. Đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh, phát biểu."
    assert posts(text) == {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An"}


CHAINS = [
    pytest.param("Ông Trần Văn Mẫu, Phó Tư lệnh, Tham mưu trưởng Quân khu 9 dự hội nghị.",
        {"Trần Văn Mẫu | Phó Tư lệnh | Quân khu 9", "Trần Văn Mẫu | Tham mưu trưởng | Quân khu 9"}, id="kin roles"),
    pytest.param("Ông Trần Văn Mẫu, Bí thư, Chủ tịch UBND xã Nam Đàn dự hội nghị.",
        {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân xã Nam Đàn"}, id="roles that are not kin"),
    pytest.param("Ông Trần Văn Mẫu, Vụ trưởng Vụ Pháp luật, Văn phòng Chính phủ dự hội nghị.",
        {"Trần Văn Mẫu | Vụ trưởng | Vụ Pháp luật Văn phòng Chính phủ"}, id="a part and its whole"),
    pytest.param("Bà Lê Thị Mới, Hiệu trưởng nhà trường phát biểu. Trường THPT Nam Đàn tổ chức lễ khai giảng.",
        {"Lê Thị Mới | Hiệu trưởng | Trường THPT Nam Đàn"}, id="the one school of the report"),
    pytest.param("Bà Lê Thị Mới, Hiệu trưởng nhà trường phát biểu với Trường THPT Nam Đàn và Trường THPT Kim Liên.",
        set(), id="one of two schools"),
    pytest.param("Các Phó Chủ tịch UBND tỉnh Nghệ An gồm: ông Trần Văn Mẫu, bà Lê Thị Mới.",
        {f"{name} | Phó Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An" for name in ("Trần Văn Mẫu", "Lê Thị Mới")},
        id="Các at the head of a list"),
    pytest.param("Dự có các Phó Chủ tịch Quốc hội Trần Văn Mẫu, Lê Thị Mới và Phạm Văn Thử; ông Lê Văn Bê.",
        {f"{name} | Phó Chủ tịch | Quốc hội" for name in ("Trần Văn Mẫu", "Lê Thị Mới", "Phạm Văn Thử")},
        id="a title before names in a row"),
    pytest.param("Dự có các Phó Chủ tịch Quốc hội Trần Văn Mẫu, Lê Thị Mới, Bộ trưởng Bộ Y tế Phạm Văn Thử, Lê Văn Bê.",
        {f"{name} | Phó Chủ tịch | Quốc hội" for name in ("Trần Văn Mẫu", "Lê Thị Mới")}
        | {"Phạm Văn Thử | Bộ trưởng | Bộ Y tế"}, id="a title of another ends the row"),
    pytest.param("Quốc hội có Chủ tịch Quốc hội Trần Văn Mẫu và 3 Phó Chủ tịch Quốc hội: Lê Thị Mới, Đỗ Bê, Vũ Thử.",
        {"Trần Văn Mẫu | Chủ tịch | Quốc hội"}
        | {f"{name} | Phó Chủ tịch | Quốc hội" for name in ("Lê Thị Mới", "Đỗ Bê", "Vũ Thử")},
        id="so many of a title"),
    pytest.param("Ông Trần Văn Mẫu, Bí thư Đảng ủy, Giám đốc Công an tỉnh Nghệ An dự.",
        {"Trần Văn Mẫu | Bí thư | Đảng ủy Công an tỉnh Nghệ An", "Trần Văn Mẫu | Giám đốc | Công an tỉnh Nghệ An"},
        id="the Party committee of the police"),
    pytest.param("Ông Trần Văn Mẫu, Bí thư Đảng ủy, Chủ tịch HĐTV Ngân hàng Phát triển Việt Nam dự.",
        {"Trần Văn Mẫu | Bí thư | Đảng ủy Ngân hàng Phát triển Việt Nam",
         "Trần Văn Mẫu | Chủ tịch | Hội đồng thành viên Ngân hàng Phát triển Việt Nam"},
        id="the Party committee of a bank"),
    pytest.param("Ông Trần Văn Mẫu, Giám đốc Ban Quản lý dự án các công trình giao thông, nông nghiệp tỉnh Nghệ An dự.",
        {"Trần Văn Mẫu | Giám đốc | Ban Quản lý dự án các công trình giao thông, nông nghiệp tỉnh Nghệ An"},
        id="fields in a row inside a name"),
    pytest.param("Hai Phó Chủ tịch Quốc hội là Trần Văn Mẫu và Lê Thị Mới; năm 2024 Chủ tịch Quốc hội là Phạm Văn Thử.",
        {f"{name} | Phó Chủ tịch | Quốc hội" for name in ("Trần Văn Mẫu", "Lê Thị Mới")},
        id="those who bear a title, in a row"),
    pytest.param("Ông Trần Văn Mẫu, Trưởng khoa Nội, Bệnh viện Đa khoa tỉnh Nghệ An dự.",
        {"Trần Văn Mẫu | Trưởng khoa | Khoa Nội Bệnh viện Đa khoa tỉnh Nghệ An"}, id="a part of a hospital"),
    pytest.param("Ông Trần Văn Mẫu, Đội trưởng Đội Tham mưu Công an huyện Nam Đàn dự.",
        {"Trần Văn Mẫu | Đội trưởng | Đội Tham mưu Công an huyện Nam Đàn"}, id="a part of the police"),
    pytest.param("Ông Trần Văn Mẫu, Chủ nhiệm Ủy ban Văn hóa, Giáo dục, Thanh niên và Nhi đồng của Quốc hội phát biểu.",
        {"Trần Văn Mẫu | Chủ nhiệm | Ủy ban Văn hóa, Giáo dục, Thanh niên và Nhi đồng của Quốc hội"},
        id="a committee whose name goes on"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CHAINS)
def test_what_titles_lend_one_another(text, wanted):
    assert posts(text) == wanted


def test_a_term_of_long_ago_before_a_name_is_no_post_of_today():
    (claim,) = report("Chủ tịch Quốc hội Khóa XII Trần Văn Mẫu nhấn mạnh.", PRINTED).of(TenureClaim)
    assert claim.bounds == NOT_DATED


NEXT_NAMES = [
    pytest.param("Bí thư Tỉnh ủy Nghệ An Trần Văn Mẫu, Phó Chủ tịch UBND tỉnh Nghệ An, Giám đốc Sở Y tế Lê Thị Mới dự.",
        id="before"),
    pytest.param("Ông Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An và Thiếu tướng Lê Thị Mới, Phó Chủ tịch UBND tỉnh Nghệ An, "
        "Giám đốc Sở Y tế dự hội nghị.", id="after"),
]  # fmt: skip


@pytest.mark.parametrize("text", NEXT_NAMES)
def test_titles_beside_the_next_name_are_not_of_the_one_before(text):
    assert posts(text) == {
        "Trần Văn Mẫu | Bí thư | Tỉnh ủy Nghệ An",
        "Lê Thị Mới | Phó Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An",
        "Lê Thị Mới | Giám đốc | Sở Y tế tỉnh Nghệ An",
    }


def test_a_title_of_several_is_not_of_the_name_after_the_next_one():
    text = "Trước sự chứng kiến của hai Bộ trưởng, Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu trao công hàm."
    assert posts(text) == {"Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"}


def test_a_party_group_belongs_to_the_assembly_and_not_to_its_committee():
    text = "Ông Trần Văn Mẫu, Ủy viên Đảng đoàn, Ủy viên Ủy ban Thường vụ Quốc hội, Tổng Thư ký Quốc hội dự họp."
    assert "Trần Văn Mẫu | Ủy viên | Đảng đoàn Quốc hội" in posts(text)


def test_a_standing_secretary_holds_no_post_in_a_body_called_standing():
    text = "Ông Trần Văn Mẫu làm Bí thư rồi Bí thư Thường trực Trung ương Đoàn."
    assert not any("| Thường trực" in p for p in posts(text))


def test_a_steering_committee_without_its_task_is_no_body():
    text = "Ông Trần Văn Mẫu, Phó Trưởng ban Thường trực Ban Chỉ đạo Trung ương kỷ niệm các ngày lễ lớn dự họp."
    assert posts(text) == set()


def test_of_several_provinces_none_lends_its_name_to_the_others():
    text = (
        "Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu phát biểu. UBND tỉnh Nghệ An họp. HĐND tỉnh Lạng Sơn bầu ông Phạm Văn "
        "Bê, Tỉnh ủy viên, làm Phó Chủ tịch UBND tỉnh. Ở tỉnh Thái Bình, bà Lê Thị Thử được bầu làm Phó Chủ tịch HĐND "
        "tỉnh. HĐND tỉnh Lạng Sơn họp."
    )
    assert "Phạm Văn Bê | Ủy viên | Tỉnh ủy Lạng Sơn" in posts(text)
    assert not {p for p in posts(text) if "Nghệ An" in p and "Mẫu" not in p}

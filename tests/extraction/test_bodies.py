"""Canonical names of bodies. The province of Sông Lam and all people are invented."""

import pytest

from hoso.extraction.bodies import read_body
from hoso.extraction.body import canonical
from hoso.extraction.titles import read_titles
from hoso.extraction.tokens import tokenize
from hoso.model import BodyClaim
from tests.extraction.said import bodies, report, told

NAMES = [
    ("UBND tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
    ("Uỷ ban nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
    ("UBND tỉnh Sông Lam", "Ủy ban nhân dân tỉnh Sông Lam"),
    ("HĐND tỉnh Nghệ An", "Hội đồng nhân dân tỉnh Nghệ An"),
    ("UBND TP Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"),
    ("UBND TP. Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"),
    ("UBND TP.HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
    ("Thành ủy TP.HCM", "Thành ủy Thành phố Hồ Chí Minh"),
    ("Tỉnh uỷ Nghệ An", "Tỉnh ủy Nghệ An"),
    ("Huyện ủy Nam Đàn", "Huyện ủy Nam Đàn"),
    ("Ban Thường vụ Tỉnh ủy Nghệ An", "Ban Thường vụ Tỉnh ủy Nghệ An"),
    ("BTV Tỉnh ủy Nghệ An", "Ban Thường vụ Tỉnh ủy Nghệ An"),
    ("Ban Dân vận Tỉnh ủy Nghệ An", "Ban Dân vận Tỉnh ủy Nghệ An"),
    ("Ban Dân vận Trung ương", "Ban Dân vận Trung ương"),
    ("Văn phòng Tỉnh ủy Nghệ An", "Văn phòng Tỉnh ủy Nghệ An"),
    ("Ủy ban Kiểm tra Tỉnh ủy Nghệ An", "Ủy ban Kiểm tra Tỉnh ủy Nghệ An"),
    ("BCH Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
    ("Sở GD-ĐT tỉnh Nghệ An", "Sở Giáo dục và Đào tạo tỉnh Nghệ An"),
    ("Sở GD&ĐT tỉnh Nghệ An", "Sở Giáo dục và Đào tạo tỉnh Nghệ An"),
    ("Sở Lao động - Thương binh và Xã hội tỉnh Nghệ An", "Sở Lao động - Thương binh và Xã hội tỉnh Nghệ An"),
    ("Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An", "Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An"),
    ("Bộ Nội vụ", "Bộ Nội vụ"),
    ("Bộ GD-ĐT", "Bộ Giáo dục và Đào tạo"),
    ("Ủy ban MTTQ Việt Nam tỉnh Nghệ An", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An"),
    ("Đoàn ĐBQH tỉnh Nghệ An", "Đoàn đại biểu Quốc hội tỉnh Nghệ An"),
    ("VKSND tỉnh Nghệ An", "Viện Kiểm sát nhân dân tỉnh Nghệ An"),
    ("TAND tỉnh Nghệ An", "Tòa án nhân dân tỉnh Nghệ An"),
    ("Công an tỉnh Nghệ An", "Công an tỉnh Nghệ An"),
    ("UBND quận 12", "Ủy ban nhân dân Quận 12"),
    ("Bộ Chính trị", "Bộ Chính trị"),
    ("Phòng Nội vụ huyện Nam Đàn", "Phòng Nội vụ huyện Nam Đàn"),
    ("Trung tâm Y tế huyện Nam Đàn", "Trung tâm Y tế huyện Nam Đàn"),
]


@pytest.mark.parametrize(("printed", "name"), NAMES, ids=[row[0] for row in NAMES])
def test_canonical_name(printed, name):
    body, after = read_body(tokenize(printed), 0)
    assert canonical(body) == name
    assert after == len(tokenize(printed))


@pytest.mark.parametrize(("printed", "name"), NAMES, ids=[row[0] for row in NAMES])
def test_a_report_names_the_body_as_printed(printed, name):
    text = f"Báo cáo của {printed} được thông qua tại hội nghị."
    found = {b["name"]: b["mentions"] for b in told(text)["bodies"]}
    assert found == {name: [printed]}


@pytest.mark.parametrize(
    "printed", ["bộ phận", "sở thích", "ban đầu", "phòng ngừa", "hội họp", "trung tâm", "Bộ", "vụ việc", "cục bộ"]
)
def test_words_that_begin_no_body(printed):
    assert bodies(f"Kết quả {printed} được báo cáo tại hội nghị.") == set()


CONTEXT = [
    pytest.param(
        "Tỉnh Nghệ An họp bàn. Báo cáo của UBND tỉnh nêu rõ kết quả.", {"Ủy ban nhân dân tỉnh Nghệ An"},
        id="a place before"),
    pytest.param(
        "Hội nghị nghe báo cáo của Tỉnh ủy Sông Lam. Sau đó UBND tỉnh báo cáo.",
        {"Tỉnh ủy Sông Lam", "Ủy ban nhân dân tỉnh Sông Lam"}, id="a province that no list knows"),
    pytest.param(
        "Báo cáo của UBND tỉnh nêu rõ kết quả. Tỉnh Nghệ An họp bàn.", {"Ủy ban nhân dân tỉnh Nghệ An"},
        id="a place after"),
    pytest.param(
        "Hội nghị nghe báo cáo của Tỉnh ủy Nghệ An. Sau đó UBND tỉnh báo cáo.",
        {"Tỉnh ủy Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"}, id="a body's place"),
    pytest.param(
        "Hà Nội họp bàn. Báo cáo của UBND thành phố và Thành ủy nêu rõ.",
        {"Ủy ban nhân dân thành phố Hà Nội", "Thành ủy Hà Nội"}, id="a city"),
    pytest.param(
        "Tỉnh Nghệ An họp bàn. Báo cáo của Sở Y tế nêu rõ kết quả.", {"Sở Y tế tỉnh Nghệ An"},
        id="a department's province"),
    pytest.param(
        "Tỉnh Nghệ An họp bàn. Ban Dân vận Tỉnh ủy và Văn phòng Tỉnh ủy báo cáo.",
        {"Ban Dân vận Tỉnh ủy Nghệ An", "Văn phòng Tỉnh ủy Nghệ An"}, id="an organ's owner"),
    pytest.param(
        "Báo cáo của HĐND, UBND tỉnh Nghệ An nêu rõ kết quả.",
        {"Hội đồng nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"}, id="two heads share a place"),
    pytest.param(
        "Báo cáo của Sở Y tế và Sở Nội vụ tỉnh Nghệ An nêu rõ kết quả.",
        {"Sở Y tế tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"}, id="two departments share a place"),
    pytest.param(
        "Báo cáo của Bộ Nội vụ, Bộ Tài chính và Bộ Y tế nêu rõ kết quả.",
        {"Bộ Nội vụ", "Bộ Tài chính", "Bộ Y tế"}, id="a list of ministries"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Bí thư Huyện ủy Nam Đàn, Chủ tịch HĐND huyện dự hội nghị.",
        {"Huyện ủy Nam Đàn", "Hội đồng nhân dân huyện Nam Đàn"}, id="a district of the same chain"),
    pytest.param(
        "Tỉnh Thái Nguyên họp bàn. UBND thành phố Thái Nguyên nêu rõ. UBND thành phố và UBND tỉnh báo cáo.",
        {"Ủy ban nhân dân thành phố Thái Nguyên", "Ủy ban nhân dân tỉnh Thái Nguyên"}, id="a city and its province"),
    pytest.param(
        "Hà Nội, Nghệ An họp. Ông Lê Văn Bê, nguyên tỉnh ủy viên, nguyên bí thư Huyện ủy Tây Sơn, tỉnh Bình Định dự.",
        {"Tỉnh ủy Bình Định", "Huyện ủy Tây Sơn"}, id="the one province of a sentence"),
    pytest.param(
        "Tỉnh Nghệ An họp bàn. Bí thư Đảng ủy Sở Y tế và Bí thư Đảng ủy Zet Lam dự.",
        {"Đảng ủy Sở Y tế tỉnh Nghệ An"}, id="nothing nearby takes the place of what is not read"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Bí thư Huyện ủy Nam Đàn, và đồng chí Lê Thị Mới, Chủ tịch UBND huyện Thanh Chương, "
        "dự hội nghị.",
        {"Huyện ủy Nam Đàn", "Ủy ban nhân dân huyện Thanh Chương"}, id="two districts kept apart"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CONTEXT)
def test_what_is_left_out_comes_from_the_report(text, wanted):
    assert bodies(text) == wanted


TWO_PLACES = {
    "provinces": "Đoàn công tác của tỉnh Nghệ An thăm tỉnh Hà Tĩnh. Chủ tịch UBND tỉnh Trần Văn Mẫu phát biểu.",
    "districts": "Huyện Nam Đàn và huyện Thanh Chương họp bàn. Chủ tịch UBND huyện Trần Văn Mẫu phát biểu.",
    "no place": "Hội nghị tổ chức sáng nay. Chủ tịch UBND tỉnh Trần Văn Mẫu phát biểu.",
}


@pytest.mark.parametrize("text", TWO_PLACES.values(), ids=TWO_PLACES)
def test_where_the_report_does_not_decide_no_place_is_guessed(text):
    (claim,) = report(text).of(BodyClaim)
    assert claim.name in ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân huyện")
    assert (claim.place, claim.local) == (None, True)


def test_a_report_without_its_province_names_local_bodies():
    text = (
        "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy, và bà Lê Thị Mới, Chủ tịch HĐND tỉnh, dự hội nghị. "
        "Báo cáo của Ban Tổ chức Tỉnh ủy và Bộ Nội vụ được thông qua."
    )
    local = {claim.name: claim.local for claim in report(text).of(BodyClaim)}
    assert local == {"Tỉnh ủy": True, "Hội đồng nhân dân tỉnh": True, "Ban Tổ chức Tỉnh ủy": True, "Bộ Nội vụ": False}


def test_a_report_with_its_province_names_none():
    text = "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An, và bà Lê Thị Mới, Chủ tịch HĐND tỉnh, dự hội nghị."
    assert [claim.local for claim in report(text).of(BodyClaim)] == [False, False]


GENERIC = [
    "UBND các xã, phường", "UBND các huyện", "Sở Y tế các tỉnh, thành phố", "Phòng Nội vụ các huyện", "HĐND các cấp",
    "UBND cấp xã", "UBND các cấp", "các sở, ngành",
    "các bộ, ngành",
    "cấp ủy các cấp", "Ủy ban MTTQ các cấp", "UBND xã, phường, thị trấn", "các Huyện ủy, Thành ủy", "Đảng", "Nhà nước",
    "Trung ương",
]  # fmt: skip


@pytest.mark.parametrize("printed", GENERIC)
def test_a_group_of_bodies_is_no_body(printed):
    assert bodies(f"Hội nghị yêu cầu {printed} rà soát thủ tục.") == set()


@pytest.mark.parametrize(
    ("title", "mention"),
    [
        ("Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An", "Ban Thường vụ Tỉnh ủy Nghệ An"),
        ("Trưởng ban Dân vận Tỉnh ủy Nghệ An", "ban Dân vận Tỉnh ủy Nghệ An"),
        ("Chánh Văn phòng Tỉnh ủy Nghệ An", "Văn phòng Tỉnh ủy Nghệ An"),
        ("Bí thư Tỉnh ủy Nghệ An", "Tỉnh ủy Nghệ An"),
        ("Phó Giám đốc Sở Y tế tỉnh Nghệ An", "Sở Y tế tỉnh Nghệ An"),
    ],
)
def test_the_mention_of_a_body_leaves_the_role_out(title, mention):
    (claim,) = report(f"Đồng chí Trần Văn Mẫu, {title}, dự hội nghị.").of(BodyClaim)
    assert claim.surface == mention
    assert claim.passage.quote == mention


def test_a_body_knows_kind_place_and_parent():
    text = "Báo cáo của Ban Dân vận Tỉnh ủy Nghệ An nêu rõ."
    (claim,) = report(text).of(BodyClaim)
    assert (claim.surface, claim.kind, claim.place, claim.parent) == (
        "Ban Dân vận Tỉnh ủy Nghệ An", "party-commission", "tỉnh Nghệ An", "Tỉnh ủy Nghệ An",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        (
            "Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An, Bí thư Huyện ủy Nam Đàn",
            [("Ủy viên", "Ban Thường vụ Tỉnh ủy Nghệ An"), ("Bí thư", "Huyện ủy Nam Đàn")],
        ),
        (
            "Phó Chủ tịch Thường trực UBND thành phố Hà Nội",
            [("Phó Chủ tịch Thường trực", "Ủy ban nhân dân thành phố Hà Nội")],
        ),
        ("Trưởng ban Tổ chức Tỉnh ủy Nghệ An", [("Trưởng Ban", "Ban Tổ chức Tỉnh ủy Nghệ An")]),
        ("Phó Chủ tịch tỉnh Nghệ An", [("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An")]),
        ("Giám đốc", [("Giám đốc", None)]),
        ("phát biểu", []),
    ],
    ids=["chain", "long role", "shared Ban", "a unit stands for its committee", "role alone", "none"],
)
def test_read_titles(printed, wanted):
    titles, _ = read_titles(tokenize(printed), 0)
    assert [(t.role, canonical(t.body) if t.body else None) for t in titles] == wanted


WHOLE = [
    pytest.param("Văn phòng HĐND và UBND tỉnh Nghệ An báo cáo.",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh Nghệ An", id="an office of two bodies"),
    pytest.param("Văn phòng Đoàn ĐBQH và HĐND tỉnh Nghệ An báo cáo.",
        "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Nghệ An", id="an office of deputies"),
    pytest.param("Sở Nông nghiệp và PTNT tỉnh Nghệ An báo cáo.",
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh Nghệ An", id="half a field is short"),
    pytest.param("Sở Lao động – Thương binh và Xã hội tỉnh Nghệ An báo cáo.",
        "Sở Lao động - Thương binh và Xã hội tỉnh Nghệ An", id="a field with an en dash"),
    pytest.param("UBND tỉnh Bà Rịa – Vũng Tàu báo cáo.", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
        id="a province with an en dash"),
    pytest.param("Công ty TNHH Thương mại và dịch vụ Sao Lam báo cáo.", "Công ty TNHH Thương mại và dịch vụ Sao Lam",
        id="lower case after và"),
    pytest.param("Hội Hữu nghị Lào - Việt Nam gửi điện.", "Hội Hữu nghị Lào - Việt Nam", id="two countries"),
    pytest.param("Vụ Pháp luật báo cáo.", "Vụ Pháp luật", id="no country inside a word"),
    pytest.param("Cục An toàn thông tin báo cáo.", "Cục An toàn thông tin", id="a word whose second half ends names"),
    pytest.param("Theo Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh Nghệ An, mưa to.",
        "Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh Nghệ An", id="phòng, chống"),
    pytest.param("Đảng ủy Khối các cơ quan tỉnh Nghệ An báo cáo.", "Đảng ủy Khối các cơ quan tỉnh Nghệ An", id="Khối"),
    pytest.param("Bí thư Đảng ủy cơ quan Ban Tổ chức Trung ương báo cáo.", "Đảng ủy cơ quan Ban Tổ chức Trung ương",
        id="the party committee of an office"),
    pytest.param("BQL các khu công nghiệp tỉnh Nghệ An báo cáo.", "Ban Quản lý các khu công nghiệp tỉnh Nghệ An",
        id="các before what is counted"),
    pytest.param("Công trình do Ban Quản lý Khu kinh tế Sông Lam đầu tư xây dựng.", "Ban Quản lý Khu kinh tế Sông Lam",
        id="what a body does is no part of its name"),
    pytest.param("Cơ quan CSĐT Công an tỉnh Nghệ An báo cáo.", "Cơ quan Cảnh sát điều tra Công an tỉnh Nghệ An",
        id="who investigates"),
    pytest.param("Cục Kiểm soát ô nhiễm môi trường báo cáo.", "Cục Kiểm soát ô nhiễm môi trường",
        id="a word that is a school too"),
    pytest.param("Trung tâm Đổi mới sáng tạo Sông Lam báo cáo.", "Trung tâm Đổi mới sáng tạo Sông Lam",
        id="a word that ends names in another word"),
    pytest.param("Theo Đảng Cộng sản Lào, kết quả tốt.", "Đảng Cộng sản Lào", id="a party abroad"),
    pytest.param("Tập đoàn Sao Lam trúng thầu dự án.", "Tập đoàn Sao Lam", id="a verb ends the name"),
    pytest.param("Chủ tịch Hội đồng quản trị Công ty Sao Lam phát biểu.", "Hội đồng quản trị Công ty Sao Lam",
        id="a council of its company"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_a_name_is_read_to_its_end(text, name):
    assert name in bodies(text)
    assert not [b for b in bodies(text) if name.startswith(b + " ") and "phòng" in b]


UNCLEAR = [
    pytest.param("Ông Trần Văn Mẫu, Trưởng Ban Chỉ đạo phát biểu.", id="a committee without its task"),
    pytest.param("Ông Trần Văn Mẫu, Phó Trưởng ban Ban Chỉ đạo phát biểu.", id="its word twice"),
    pytest.param("Ông Trần Văn Mẫu, Chủ tịch Hội đồng quản trị phát biểu.", id="a council without its company"),
    pytest.param("Theo Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực của tỉnh, kết quả tốt.", id="a list as task"),
    pytest.param("Bà Lê Thị Mới, Vụ trưởng Theo dõi công tác thanh tra, giải quyết đơn dự.", id="a list of tasks"),
    pytest.param("Xã sắp khởi công dự án Trung tâm Thương mại Sao Lam.", id="what is to be built"),
    pytest.param("Lamnews.vn: bão đổ bộ. VTV.vn - Chiều nay, mưa to.\nẢnh: TTXVN", id="who published it"),
    pytest.param("Trưởng phòng Hành chính gọi điện từ Phòng Khánh tiết.", id="a part of nobody knows what"),
]


@pytest.mark.parametrize("text", UNCLEAR)
def test_a_name_without_a_plain_end_is_none(text):
    assert not bodies(text)
    assert not told(text)["posts"]


def test_a_committee_is_known_by_the_last_word_of_its_role():
    text = "Ông Trần Văn Mẫu, Phó trưởng ban Chỉ đạo T.Ư về phòng, chống tham nhũng, tiêu cực phát biểu."
    (found,) = told(text)["posts"]
    assert found["role"] == "Phó Trưởng Ban"
    assert found["body"] == "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực"


def test_a_surname_before_a_province_is_a_person():
    text = "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Phan Thái Bình dự hội nghị của tỉnh Nghệ An."
    (found,) = told(text)["posts"]
    assert (found["person"], found["body"]) == ("Phan Thái Bình", "Ủy ban Kiểm tra Tỉnh ủy Nghệ An")


@pytest.mark.parametrize(
    "text",
    ["Chính phủ nhân dân tỉnh Vân Nam cử đoàn sang thăm.", "Trưởng Ban Tổ chức Trung ương Hội dự."],
    ids=["of a province abroad", "of a union"],
)
def test_a_name_that_goes_on_is_not_the_one_that_it_begins_with(text):
    assert bodies(text) == set()


def test_a_union_of_a_field_in_the_whole_country():
    assert bodies("Công đoàn Giáo dục Việt Nam và Công đoàn Điện lực Việt Nam họp.") == {
        "Công đoàn Giáo dục Việt Nam",
        "Công đoàn Điện lực Việt Nam",
    }

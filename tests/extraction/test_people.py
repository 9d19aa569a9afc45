"""Who is a person. All people are invented, and so is the province of Sông Lam."""

import unicodedata

import pytest

from hoso.model import PersonClaim
from hoso.text import same_tone
from tests.extraction.said import people, posts, report

PLACE_OR_NAME = [
    pytest.param(
        "Chủ tịch UBND thành phố Hà Nội Trần Văn Mẫu phát biểu tại hội nghị.",
        "Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân thành phố Hà Nội", id="Hà Nội then a name"),
    pytest.param(
        "Giám đốc Công ty Bảo hiểm ABC Phạm Anh Đức phát biểu tại hội nghị.",
        "Phạm Anh Đức | Giám đốc | Công ty Bảo hiểm ABC", id="a firm, then a name of two countries"),
    pytest.param(
        "Bí thư Thành ủy Hà Nội Trần Văn Mẫu phát biểu tại hội nghị.",
        "Trần Văn Mẫu | Bí thư | Thành ủy Hà Nội", id="Hà is a surname too"),
    pytest.param(
        "Phó Chủ tịch UBND thành phố Lê Văn Mới phát biểu tại hội nghị.",
        "Lê Văn Mới | Phó Chủ tịch | Ủy ban nhân dân thành phố", id="a level alone then a name"),
    pytest.param(
        "Hà Nội họp bàn cải cách. Phó Chủ tịch UBND thành phố Lê Văn Mới phát biểu tại hội nghị.",
        "Lê Văn Mới | Phó Chủ tịch | Ủy ban nhân dân thành phố Hà Nội", id="the place from elsewhere"),
    pytest.param(
        "Chủ tịch UBND thành phố Hồ Chí Minh Phan Thị Mẫu phát biểu tại hội nghị.",
        "Phan Thị Mẫu | Chủ tịch | Ủy ban nhân dân Thành phố Hồ Chí Minh", id="a city with a person's name"),
    pytest.param(
        "Chủ tịch UBND TP.HCM Phan Thị Mẫu phát biểu tại hội nghị.",
        "Phan Thị Mẫu | Chủ tịch | Ủy ban nhân dân Thành phố Hồ Chí Minh", id="its abbreviation"),
    pytest.param(
        "Chủ tịch UBND quận Lê Chân Phạm Văn Thử phát biểu tại hội nghị.",
        "Phạm Văn Thử | Chủ tịch | Ủy ban nhân dân quận Lê Chân", id="a district with a person's name"),
    pytest.param(
        "Bí thư Quận ủy Hoàng Mai Nguyễn Thị Ví Dụ phát biểu tại hội nghị.",
        "Nguyễn Thị Ví Dụ | Bí thư | Quận ủy Hoàng Mai", id="a committee's place with a surname"),
    pytest.param(
        "Chủ tịch UBND quận 12 Phạm Văn Thử phát biểu tại hội nghị.",
        "Phạm Văn Thử | Chủ tịch | Ủy ban nhân dân Quận 12", id="a numbered district"),
    pytest.param(
        "Bí thư Huyện ủy Nguyễn Văn Thử phát biểu tại hội nghị.",
        "Nguyễn Văn Thử | Bí thư | Huyện ủy", id="a committee without its place"),
    pytest.param(
        "Trưởng Ban Dân vận Thành ủy Hà Nội Đỗ Văn Thử phát biểu tại hội nghị.",
        "Đỗ Văn Thử | Trưởng Ban | Ban Dân vận Thành ủy Hà Nội", id="shared Ban"),
    pytest.param(
        "Chánh Văn phòng Tỉnh ủy Sông Lam Lê Thị Mới phát biểu tại hội nghị.",
        "Lê Thị Mới | Chánh Văn phòng | Văn phòng Tỉnh ủy Sông Lam", id="shared Văn phòng"),
    pytest.param(
        "Bí thư Quận ủy Lê Chân Đinh Trường Mẫu phát biểu tại hội nghị.",
        "Đinh Trường Mẫu | Bí thư | Quận ủy Lê Chân", id="a word for a school inside a name"),
    pytest.param(
        "Bộ trưởng Bộ Nội vụ Hồ Đức Thử phát biểu tại hội nghị.",
        "Hồ Đức Thử | Bộ trưởng | Bộ Nội vụ", id="a lake, a country and a name"),
    pytest.param(
        "Trưởng Công an huyện Lê Văn Thử phát biểu tại hội nghị.",
        "Lê Văn Thử | Trưởng Công an | Công an huyện", id="shared Công an"),
    pytest.param(
        "Chủ tịch XYZ Lê Văn Thử, Bộ trưởng Bộ Y tế phát biểu tại hội nghị.",
        "Lê Văn Thử | Bộ trưởng | Bộ Y tế", id="letters that no list knows before a name"),
    pytest.param(
        "Theo chỉ đạo của đồng chí Chủ tịch Quốc hội Lê Văn Thử, các bộ họp.",
        "Lê Văn Thử | Chủ tịch | Quốc hội", id="của and a word of address"),
    pytest.param(
        "Phó Tổng Tham mưu trưởng QĐND Việt Nam Lê Văn Thử phát biểu tại hội nghị.",
        "Lê Văn Thử | Phó Tổng Tham mưu trưởng | Quân đội nhân dân Việt Nam", id="of the army"),
    pytest.param(
        "Bộ trưởng Bộ Nội vụ Trần Thị Thử phát biểu tại hội nghị.",
        "Trần Thị Thử | Bộ trưởng | Bộ Nội vụ", id="Bộ twice"),
    pytest.param(
        "Thứ trưởng Bộ Nội vụ Triệu Văn Thử phát biểu tại hội nghị.",
        "Triệu Văn Thử | Thứ trưởng | Bộ Nội vụ", id="a ministry then a name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), PLACE_OR_NAME)
def test_where_the_place_ends_and_the_name_begins(text, wanted):
    assert people(text) == [wanted.split(" | ")[0]]
    assert posts(text) == {wanted}


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("đồng chí TRẦN VĂN MẪU", "Trần Văn Mẫu"),
        ("đồng chí Lê Mẫu", "Lê Mẫu"),
        ("bà Nguyễn Thị Hoài Ví Dụ", "Nguyễn Thị Hoài Ví Dụ"),
        ("ông Y Mẫu Niê", "Y Mẫu Niê"),
        ("ông Niê K'Mẫu", "Niê K'Mẫu"),
        ("ông Niê K’Mẫu", "Niê K’Mẫu"),
        ("ông Giàng A Thử", "Giàng A Thử"),
        ("bà H'Mẫu Niê", "H'Mẫu Niê"),
        ("ông Điểu K'Thử", "Điểu K'Thử"),
        ("ông Chẩu Văn Thử", "Chẩu Văn Thử"),
        ("bà Phương Thị Mẫu", "Phương Thị Mẫu"),
        ("ông Đặng Đình Thử", "Đặng Đình Thử"),
        ("ông Nguyễn Hòa Bình Mẫu", "Nguyễn Hòa Bình Mẫu"),
        ("ông Trần Thái Bình", "Trần Thái Bình"),
        ("bà Hồ Thị Anh", "Hồ Thị Anh"),
        ("ông Hồ Văn Thử", "Hồ Văn Thử"),
        ("ông Lê Xuân Trường", "Lê Xuân Trường"),
        ("bà Trần Anh Thử", "Trần Anh Thử"),
        ("ông Phan Nam Định", "Phan Nam Định"),
        ("ông Vũ Đức Công", "Vũ Đức Công"),
        ("bà Đoàn Thị Hội", "Đoàn Thị Hội"),
        ("ông Tôn Nữ Thị Mẫu", "Tôn Nữ Thị Mẫu"),
        ("ông Phạm Văn Hoà", "Phạm Văn Hòa"),
    ],
)
@pytest.mark.parametrize(
    "sentence",
    ["Tại hội nghị, {} phát biểu.", "Tham dự có {}, Giám đốc Sở Y tế tỉnh Sông Lam.", "Ý kiến của {} được đồng tình."],
    ids=["before a verb", "before a title", "after của"],
)
def test_a_name_after_a_word_of_address(sentence, printed, name):
    assert [same_tone(found) for found in people(sentence.format(printed))] == [name]


@pytest.mark.parametrize(
    "printed",
    [
        "Đại tá Trần Văn Mẫu", "Thiếu tướng Trần Văn Mẫu", "PGS.TS Trần Văn Mẫu", "PGS.TS. Trần Văn Mẫu",
        "GS. TS. Trần Văn Mẫu",
        "TS. Trần Văn Mẫu", "Thượng tá, TS. Trần Văn Mẫu", "Luật sư Trần Văn Mẫu", "BS.CKII Trần Văn Mẫu",
        "NSND Trần Văn Mẫu",
        "đồng chí Đại tá Trần Văn Mẫu",
    ],
)  # fmt: skip
def test_ranks_are_neither_name_nor_post(printed):
    text = f"{printed}, Giám đốc Công an tỉnh Sông Lam phát biểu tại hội nghị."
    assert people(text) == ["Trần Văn Mẫu"]
    assert posts(text) == {"Trần Văn Mẫu | Giám đốc | Công an tỉnh Sông Lam"}


NO_PEOPLE = {
    "doctrine": "Hội nghị bàn việc học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    "the late president": "Các đại biểu dâng hương tưởng niệm Chủ tịch Hồ Chí Minh.",
    "uncle": "Thực hiện lời dạy của Bác Hồ, tỉnh đã trồng cây.",
    "street": "Lễ khánh thành diễn ra trên đường Nguyễn Văn Thử.",
    "town street": "Ngôi nhà nằm ở phố Trần Văn Mẫu.",
    "school": "Trường THPT Nguyễn Thị Mẫu tổ chức lễ khai giảng.",
    "lower school": "Trường Tiểu học Lê Văn Thử đón nhận bằng công nhận.",
    "hospital": "Bệnh viện Nguyễn Văn Thử mở rộng khu khám bệnh.",
    "hospital of a kind": "Bệnh viện Đa khoa Nguyễn Văn Thử mở rộng khu khám bệnh.",
    "college": "Trường Cao đẳng Nguyễn Văn Thử tuyển sinh.",
    "theatre": "Nhà hát Cải lương Nguyễn Văn Thử biểu diễn.",
    "hall": "Nhà thi đấu Nguyễn Văn Thử mở cửa.",
    "firm": "Công ty TNHH Nguyễn Văn Thử nộp thuế.",
    "the school": "Phó Hiệu trưởng Nhà Trường phát biểu.",
    "village": "Trưởng thôn Đồng Tâm cho biết.",
    "order": "Nhà nước tặng Huân chương Hồ Chí Minh cho tỉnh.",
    "prize": "Giải thưởng Lê Văn Thử được trao cho các tác giả.",
    "youth union": "Đoàn TNCS Hồ Chí Minh phát động phong trào.",
    "city": "Thành phố Hồ Chí Minh họp bàn kế hoạch.",
    "bridge": "Cầu Nguyễn Văn Thử được thông xe.",
    "dam": "Nước ở đập Đồng Văn Mẫu dâng cao.",
    "islet": "Đò sang cù lao Lê Văn Thử đã dừng.",
    "ward": "UBND phường Trần Hưng Đạo họp bàn kế hoạch.",
    "capitals of a body": "Hội đồng Nhân dân Tỉnh Sông Lam họp bàn.",
    "law": "Luật Tổ chức Chính quyền địa phương được sửa đổi.",
    "delegation": "Đoàn ĐBQH tỉnh Sông Lam tiếp xúc cử tri.",
    "given name of nobody": "Ông Mẫu phát biểu tại hội nghị.",
    "headline of capitals": "THÔNG BÁO KẾT LUẬN CỦA CHỦ TỊCH UBND TỈNH",
}


@pytest.mark.parametrize("text", NO_PEOPLE.values(), ids=NO_PEOPLE)
def test_no_person_is_named(text):
    assert people(text) == []


@pytest.mark.parametrize("text", NO_PEOPLE.values(), ids=NO_PEOPLE)
def test_a_person_beside_what_is_none_is_found(text):
    assert people(f"{text.rstrip('.')}. Đồng chí Lê Thị Mới, Bí thư Huyện ủy, phát biểu tại hội nghị.") == [
        "Lê Thị Mới"
    ]


@pytest.mark.parametrize("short", ["Ông Mẫu", "Đồng chí Mẫu", "đồng chí Mẫu", "Ông Ngọc Mẫu"])
def test_a_given_name_means_the_person_named_in_full(short):
    text = f"Ông Trần Ngọc Mẫu, Giám đốc Sở Y tế tỉnh Sông Lam, trình bày báo cáo. Sau đó, {short} trả lời câu hỏi."
    assert people(text) == ["Trần Ngọc Mẫu"]
    assert len(list(report(text).of(PersonClaim))) == 2


def test_a_given_name_that_fits_two_people_means_nobody():
    text = "Ông Trần Văn Mẫu và ông Lê Đức Mẫu dự họp. Ông Mẫu phát biểu tại cuộc họp."
    assert people(text) == ["Lê Đức Mẫu", "Trần Văn Mẫu"]
    assert len(list(report(text).of(PersonClaim))) == 2


def test_tone_marks_placed_in_two_ways_are_one_name():
    text = "Ông Phạm Văn Hoà phát biểu. Ông Phạm Văn Hòa, Giám đốc Sở Y tế, kết luận cuộc họp."
    assert [same_tone(found) for found in people(text)] == ["Phạm Văn Hòa"]


def test_a_name_is_kept_as_printed():
    assert people("Ông Phạm Văn Hoà phát biểu tại hội nghị.") == ["Phạm Văn Hoà"]


def test_a_given_name_that_begins_a_phrase_is_the_names_own():
    text = "Quyền Chủ tịch UBND tỉnh Lê Mẫu Đồng chủ trì tại điểm cầu Sông Lam."
    assert posts(text) == {"Lê Mẫu Đồng | Chủ tịch | Ủy ban nhân dân tỉnh"}


@pytest.mark.parametrize("printed", ["Trần Thị Hà", "Trần Thị Hạ", "Trần Thị Há"])
def test_tones_tell_people_apart(printed):
    assert people(f"Bà Trần Thị Hả dự họp. Bà {printed} phát biểu.") == sorted(["Trần Thị Hả", printed])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Ông Trần Văn Mẫu Chủ tịch UBND tỉnh Sông Lam phát biểu tại hội nghị.",
            {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Sông Lam"}, id="missing comma"),
        pytest.param(
            "Hội nghị nghe Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam, phát biểu.",
            {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Sông Lam"}, id="no word of address"),
        pytest.param(
            "Trần Văn Mẫu - Chủ tịch UBND tỉnh Sông Lam phát biểu tại hội nghị.",
            {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Sông Lam"}, id="dash"),
        pytest.param(
            "Ông Trần Văn Mẫu (Giám đốc Sở Y tế tỉnh Sông Lam) phát biểu tại hội nghị.",
            {"Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Sông Lam"}, id="brackets"),
    ],
)  # fmt: skip
def test_a_name_and_its_title(text, wanted):
    assert people(text) == ["Trần Văn Mẫu"]
    assert posts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Các ông Trần Văn Mẫu, Lê Văn Mới và bà Phạm Thị Thử dự hội nghị.",
        "Dự hội nghị có các đồng chí: Trần Văn Mẫu, Lê Văn Mới, Phạm Thị Thử.",
        "Dự hội nghị có các đồng chí Trần Văn Mẫu; Lê Văn Mới; Phạm Thị Thử cùng lãnh đạo các sở.",
        "Đồng chí Trần Văn Mẫu, đồng chí Lê Văn Mới, đồng chí Phạm Thị Thử dự hội nghị.",
        "Các bị cáo Trần Văn Mẫu (sinh năm 1970), Lê Văn Mới (45 tuổi) và Phạm Thị Thử hầu tòa.",
    ],
    ids=["plural", "after a colon", "semicolons", "each with a word of address", "ages in brackets"],
)
def test_every_name_of_a_list(text):
    assert people(text) == ["Lê Văn Mới", "Phạm Thị Thử", "Trần Văn Mẫu"]


def test_bylines_and_photographers_are_no_people():
    text = """Sông Lam họp bàn kế hoạch
Đồng chí Trần Văn Mẫu phát biểu tại hội nghị.
Quang cảnh hội nghị. Ảnh: Phạm Văn Thử
Đồng chí Trần Văn Mẫu trao quà cho người dân. (Ảnh: Đỗ Thị Thử)
Hội nghị kết thúc vào buổi chiều.
Lê Thị Ví Dụ
"""
    assert people(text) == ["Trần Văn Mẫu"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_zero_width_and_decomposed_letters_change_nothing(form):
    text = unicodedata.normalize(form, "Đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam phát biểu.")
    hidden = "\ufeff" + text.replace(" ", "\u200b ").replace("nh", "n\u200dh")
    assert posts(text) == posts(hidden) == {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Sông Lam"}


def test_each_person_is_told_once_for_each_sentence_with_the_words_as_printed():
    text = "Đồng chí TRẦN VĂN MẪU và đồng chí Trần Văn Mẫu dự. Ông Trần Văn Mẫu nói."
    claims = list(report(text).of(PersonClaim))
    assert [(c.name, c.surface, c.passage.sentence) for c in claims] == [
        ("Trần Văn Mẫu", "TRẦN VĂN MẪU", 0), ("Trần Văn Mẫu", "Trần Văn Mẫu", 1),
    ]  # fmt: skip
    assert claims[0].honorific.lower() == "đồng chí"


NO_PERSON = [
    pytest.param("Biển báo đặt tại nút giao Trần Văn Mẫu - Lê Thị Mới, gần chợ.", id="a crossing"),
    pytest.param("Giá đất cao nhất ở các đường Trần Văn Mẫu, Lê Thị Mới và Phạm Văn Thử.", id="a list of streets"),
    pytest.param("Quê quán: Phường Trần Văn Mẫu, thành phố Vinh.", id="a ward"),
    pytest.param("Bà Nga là Chủ tịch HĐQT CTCP Sao Lam.", id="letters without a vowel"),
    pytest.param("Thành phố đề xuất đặt tên Lê Văn Mẫu, Phan Văn Mới cho các đường.", id="names for streets"),
    pytest.param("Lễ viếng tại nhà số 5 Trần Văn Mẫu, thành phố Vinh.", id="a house in a street"),
    pytest.param("Cùng dự có các thành viên Đoàn Kiểm tra số 12 và Đoàn Giám sát của tỉnh.", id="a team on a task"),
    pytest.param(
        "Phó Chủ tịch UBND huyện Phú Quý, tỉnh Bình Thuận dự. Bí thư Khu ủy Quảng Tây tiếp đoàn.",
        id="a district that the list has as a special zone, and a province abroad",
    ),
    pytest.param("Ông Bê là Chủ tịch Mẫu Group.", id="a firm's name in English"),
    pytest.param("Chủ tịch UBND huyện Mẫu Sơn và đại biểu Đoàn Hà Nội thuộc Đoàn Quảng Nam dự.", id="a delegation"),
]


@pytest.mark.parametrize("text", NO_PERSON)
def test_a_place_or_letters_are_no_person(text):
    none = ("Mẫu", "Mới", "Thử", "Ctcp", "Đoàn", "Phú", "Quảng")
    assert not [name for name in people(text) if any(word in name for word in none)]


SHOUTED = [
    pytest.param("CHỦ TỊCH NƯỚC TRẦN VĂN MẪU DỰ HỘI NGHỊ", id="a verb of the lexicon"),
    pytest.param("ĐỒNG CHÍ TRẦN VĂN MẪU ĐẾN THĂM XÃ NAM ĐÀN", id="a verb that is none"),
    pytest.param("CHỦ TỊCH NƯỚC TRẦN VĂN MẪU CẢM ƠN BÀ CON\nSáng nay, ông Trần Văn Mẫu cảm ơn bà con.",
        id="any word, where the name stands in small letters too"),
]  # fmt: skip


@pytest.mark.parametrize("text", SHOUTED)
def test_a_name_in_capitals_ends_before_other_words_in_capitals(text):
    assert people(text) == ["Trần Văn Mẫu"]


def test_a_site_called_after_somebody_ends_before_the_next_name():
    text = "Trưởng Ban Quản lý Khu di tích Trần Phú Lê Văn Thử phát biểu."
    assert posts(text) == {"Lê Văn Thử | Trưởng Ban | Ban Quản lý Khu di tích Trần Phú"}


def test_others_after_a_list_have_not_its_heading():
    text = (
        "Các Tỉnh ủy viên Nghệ An: Trần Văn Mẫu, Lê Thị Mới; các ông Phạm Văn Thử, Giám đốc Sở Y tế tỉnh Nghệ An; "
        "Đỗ Văn Cũ."
    )
    assert {p.split(" | ")[0] for p in posts(text) if "Ủy viên" in p} == {"Trần Văn Mẫu", "Lê Thị Mới"}


def test_a_word_that_opens_the_next_sentence_is_no_part_of_a_name():
    text = "Bài phát biểu của Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu Bài viết nhấn mạnh việc làng."
    assert people(text) == ["Trần Văn Mẫu"]


NO_PART = [
    pytest.param("Chủ tịch Câu lạc bộ Doanh nhân Sài Gòn, Giám đốc Sở Y tế dự.", [], id="a city's old name"),
    pytest.param("Họ nằm tại Viện Bỏng Quốc gia Trần Văn Mẫu.", [], id="whom a hospital is called after"),
    pytest.param("Trưởng thôn Mỹ Đà Lê Viết Thử cho biết.", ["Lê Viết Thử"], id="the end of a village's name"),
    pytest.param("QUYẾT ĐỊNH CHUẨN Y BÍ THƯ VÀ QUYẾT ĐỊNH BỔ NHIỆM GIÁM ĐỐC", [], id="a joint in capitals"),
    pytest.param("Giám đốc Công ty ABC Trương Vĩ Thử Các cuộc trao đổi đã diễn ra.", ["Trương Vĩ Thử"],
        id="a sentence that no full stop parts"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NO_PART)
def test_words_around_are_no_part_of_a_name(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Trần Quang Bình Dương, Giám đốc, dự.", "Trần Quang Bình Dương"),
        ("Ông Vũ Xuân Trường Thịnh phát biểu.", "Vũ Xuân Trường Thịnh"),
        ("Ông Lê Minh Trường Tiểu học Kim Liên phát biểu.", "Lê Minh"),
        ("Ông Trần Văn Mẫu Bình Dương phát biểu.", "Trần Văn Mẫu"),
    ],
    ids=["a province", "a school's head", "a school", "a whole name before a province"],
)
def test_a_name_of_two_syllables_goes_on_with_words_that_name_something_else(text, name):
    assert people(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chủ tịch UBND xã Lô Văn Mẫu, Chủ tịch HĐND xã Vi Thị Hoa dự.", ["Lô Văn Mẫu", "Vi Thị Hoa"]),
        ("Chủ tịch UBND xã Pi Năng Thị Mẫu, Chủ tịch HĐND xã Côn Văn Thử dự.", ["Côn Văn Thử", "Pi Năng Thị Mẫu"]),
        ("Chủ tịch UBND xã Rơ Chăm Mẫu dự.", ["Rơ Chăm Mẫu"]),
        ("Bí thư Thành ủy Lê Trường Mẫu dự.", ["Lê Trường Mẫu"]),
        ("Chủ tịch UBND xã Mường Lạ Hà Văn Mẫu dự.", ["Hà Văn Mẫu"]),
    ],
    ids=["a rarer surname", "surnames that no list has", "of two words", "a middle name that heads schools", "a place"],
)
def test_a_name_behind_a_bare_level_is_no_place(text, names):
    assert people(text) == names


def test_each_keeps_the_office_behind_a_bare_level():
    text = "UBND xã Kim Liên họp. Chủ tịch UBND xã Lô Văn Mẫu, Chủ tịch HĐND xã Vi Thị Hoa dự."
    assert posts(text) == {
        "Lô Văn Mẫu | Chủ tịch | Ủy ban nhân dân xã Kim Liên",
        "Vi Thị Hoa | Chủ tịch | Hội đồng nhân dân xã Kim Liên",
    }


def test_a_particle_may_be_a_given_name():
    assert people("Tổng cục trưởng Nguyễn Văn Cần phát biểu.") == ["Nguyễn Văn Cần"]


def test_a_former_district_that_begins_like_a_surname_is_nobody():
    text = "Ông Trần Văn Mẫu từng là Trưởng Công an huyện Trà Lĩnh."
    assert people(text) == ["Trần Văn Mẫu"]
    assert posts(text) == {"Trần Văn Mẫu | Trưởng Công an | Công an huyện Trà Lĩnh"}

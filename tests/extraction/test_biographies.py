"""Lives in running prose: one sentence takes up the person of another, one verb tells many posts. All are invented."""

import pytest

from hoso.model import NOT_DATED, TenureClaim
from tests.extraction.said import PRINTED, post, posts, report

HELD = "Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"
CHAIR = "Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An"

GOING_ON = [
    pytest.param("Trước năm 2012, ông là bác sĩ. Sau đó, với kinh nghiệm ấy, ông giữ chức", id="two sentences later"),
    pytest.param("Cuối năm 2006, ông công tác tại Hà Nội. Đến năm 2010, ông được bổ nhiệm làm", id="each with a date"),
    pytest.param("Tại Đại hội, ông được biểu dương. Từ tháng 3/2019, ông được điều động về tỉnh, giữ chức",
                 id="two verbs of one subject"),
    pytest.param("Sinh ra trong một gia đình nghèo, ông sớm vào nghề. Năm 2014 ông được bầu làm", id="no comma"),
]  # fmt: skip


@pytest.mark.parametrize("text", GOING_ON)
def test_a_pronoun_takes_up_the_person_of_sentences_before(text):
    assert HELD in posts(f"Ông Trần Văn Mẫu quê ở Nghệ An. {text} Giám đốc Sở Y tế tỉnh Nghệ An.")


OTHERS = [
    pytest.param("Bà từng là Giám đốc Sở Y tế tỉnh Nghệ An.", id="the other sex"),
    pytest.param("Toàn tỉnh có nhiều bệnh viện. Người dân vui mừng. Năm 2014 bầu Giám đốc Sở Y tế tỉnh Nghệ An.",
                 id="sentences of something else"),
    pytest.param("Con gái ông học ngành y; con trai là Giám đốc Sở Y tế tỉnh Nghệ An.", id="a clause of somebody else"),
    pytest.param("Theo ông, sở có nhiều việc; cử tri mong sớm bầu Giám đốc Sở Y tế tỉnh Nghệ An.", id="a wish"),
]  # fmt: skip


@pytest.mark.parametrize("text", OTHERS)
def test_other_subjects_are_left_alone(text):
    assert HELD not in posts(f"Ông Trần Văn Mẫu quê ở Nghệ An. {text}")


def test_a_name_of_a_woman_is_no_he():
    text = "Đồng chí Lê Thị Mới quê ở Nghệ An. Ông từng là Giám đốc Sở Y tế tỉnh Nghệ An."
    assert posts(text) == set()


MANY = [
    pytest.param("kinh qua nhiều vị trí công tác tại địa phương như:", id="như"),
    pytest.param("lần lượt trải qua nhiều chức vụ trong ngành công an như", id="a trade between"),
    pytest.param("đảm nhiệm các chức vụ: bác sĩ Trạm Y tế xã Kim Liên;", id="first one that is not read"),
    pytest.param("đã trải qua nhiều vị trí công tác từ", id="từ ... đến"),
    pytest.param("từng kinh qua các vị trí chuyên viên,", id="a job first"),
    pytest.param("nắm giữ nhiều nhiệm vụ quan trọng liên quan công tác đoàn như", id="duties"),
]


@pytest.mark.parametrize("told", MANY)
def test_a_verb_of_many_posts_tells_each(told):
    last = " đến" if told.endswith("từ") else ","
    text = f"Ông Trần Văn Mẫu {told} Phó Giám đốc Sở Y tế tỉnh Nghệ An{last} Chủ tịch UBND tỉnh Nghệ An."
    assert posts(text) >= {"Trần Văn Mẫu | Phó Giám đốc | Sở Y tế tỉnh Nghệ An", CHAIR}


def test_an_item_that_is_not_read_ends_no_list():
    text = (
        "Ông Trần Văn Mẫu từng là Giám đốc Sở Y tế tỉnh Nghệ An; chuyên viên cao cấp, hàm thiếu tướng (PC99); Chủ tịch "
        "UBND tỉnh Nghệ An."
    )
    assert posts(text) == {HELD, CHAIR}


def test_an_appointment_in_an_opening_clause_is_none_of_the_posts_before_it():
    text = (
        "Trước khi được điều động giữ chức Chủ tịch UBND tỉnh Nghệ An, ông Trần Văn Mẫu đã trải qua nhiều vị trí công "
        "tác từ Giám đốc Sở Y tế tỉnh Nghệ An đến Bí thư Huyện ủy Nam Đàn."
    )
    assert post(text, "Trần Văn Mẫu", "Giám đốc")[0] is None
    assert CHAIR in posts(text)


NEXT = [
    pytest.param("Ông Trần Văn Mẫu có bốn năm làm Giám đốc Sở Y tế tỉnh Nghệ An, trước khi làm Chủ tịch UBND tỉnh "
                 "Nghệ An.", id="behind a post"),
    pytest.param("Ông Trần Văn Mẫu kinh qua nhiều vị trí khác, trước khi về địa phương làm Chủ tịch UBND tỉnh Nghệ An.",
                 id="behind a verb of many"),
    pytest.param("Ông Trần Văn Mẫu được bầu làm Bí thư Huyện ủy Nam Đàn vào năm 2013 và giữ cương vị này ba năm, trước "
                 "khi được bầu làm Chủ tịch UBND tỉnh Nghệ An.", id="behind a clause"),
    pytest.param("Trước khi làm Chủ tịch UBND tỉnh Nghệ An, ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.",
                 id="before its subject"),
    pytest.param("Ông Trần Văn Mẫu được bầu làm Bí thư Huyện ủy Nam Đàn; được phân công làm Chủ tịch UBND tỉnh "
                 "Nghệ An.", id="behind a semicolon"),
    pytest.param("Ông Trần Văn Mẫu, sinh năm 1967, quê ở Nghệ An; được bầu làm Chủ tịch UBND tỉnh Nghệ An năm 2015.",
                 id="behind a semicolon and a birth"),
    pytest.param("Ông Trần Văn Mẫu từng là bác sĩ. Từ năm 2010, ông được Quốc hội biểu quyết tán thành phê chuẩn giữ "
                 "chức Chủ tịch UBND tỉnh Nghệ An.", id="by consent"),
]  # fmt: skip


@pytest.mark.parametrize("text", NEXT)
def test_the_next_step_of_a_life(text):
    assert CHAIR in posts(text)


NOT_NEXT = [
    pytest.param("Ông Trần Văn Mẫu đã nghỉ hưu trước khi bà Lê Thị Mới làm Chủ tịch UBND tỉnh Nghệ An.",
                 id="another's"),
    pytest.param("Trước khi được giới thiệu để bầu làm Chủ tịch UBND tỉnh Nghệ An, ông Trần Văn Mẫu là bác sĩ.",
                 id="only proposed"),
    pytest.param("Ông Trần Văn Mẫu đi khảo sát, trước khi tỉnh bầu Chủ tịch UBND tỉnh Nghệ An.", id="no post before"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_NEXT)
def test_before_something_else(text):
    assert CHAIR not in posts(text)


def test_a_council_without_a_place_is_of_the_committee_beside_it():
    text = "Ông Trần Văn Mẫu từng làm chủ tịch UBND, bí thư Tỉnh ủy Nghệ An."
    assert posts(text) == {CHAIR, "Trần Văn Mẫu | Bí thư | Tỉnh ủy Nghệ An"}


def test_a_degree_in_security_is_no_person():
    text = "Ông Trần Văn Mẫu có bằng Cử nhân An ninh. Sau đó, ông làm Giám đốc Sở Y tế tỉnh Nghệ An."
    assert posts(text) == {HELD}


def test_a_part_of_a_ministry_that_is_not_read_to_its_end_gives_no_post():
    text = "Ông Trần Văn Mẫu được bổ nhiệm làm Phó Vụ trưởng Vụ Công tác phía Nam."
    assert posts(text) == set()


BEHIND_A_LIFE = [
    pytest.param("Đại tá Trần Văn Mẫu (SN 1977), quê quán huyện Nam Đàn, tỉnh Nghệ An; Chủ tịch UBND tỉnh Nghệ An.",
                 id="a year and a home"),
    pytest.param("Tỉnh ủy phân công ông Trần Văn Mẫu, sinh năm 1970; Chủ tịch UBND tỉnh Nghệ An.", id="who is tasked"),
    pytest.param("Ông Trần Văn Mẫu, sinh năm 1970, quê ở xã Kim Liên, huyện Nam Đàn, Chủ tịch UBND tỉnh Nghệ An, dự.",
                 id="a birth and a home"),
    pytest.param("Đồng chí Trần Văn Mẫu, sinh năm 1930 tại Nghệ An, tham gia cách mạng năm 1945; vào Đảng năm 1946; "
                 "nguyên Chủ tịch UBND tỉnh Nghệ An; đã từ trần.", id="an obituary"),
    pytest.param("Đồng chí TRẦN VĂN MẪU đã từ trần. Sinh ngày 1/2/1940; Bí thư Huyện ủy Nam Đàn; Chủ tịch UBND tỉnh "
                 "Nghệ An; nguyên Bí thư Tỉnh ủy Nghệ An.", id="a life in a sentence of its own"),
    pytest.param("Ông Trần Văn Mẫu sinh năm 1964. Quê quán: huyện Nam Đàn, tỉnh Nghệ An. Đại biểu Quốc hội khóa XIV; "
                 "Chủ tịch UBND tỉnh Nghệ An.", id="a sentence of titles alone"),
    pytest.param("Trần Văn Mẫu (SN 1970), trú tại phường Lê Mao (nguyên Chủ tịch UBND tỉnh Nghệ An) ra tòa.",
        id="a ward that the lists do not know"),
    pytest.param("Trần Văn Mẫu (SN 1970), trú tại phường Bến Thủy, TP Vinh (nguyên Chủ tịch UBND tỉnh Nghệ An) ra tòa.",
                 id="in brackets behind a home"),
    pytest.param("Ông Trần Văn Mẫu, nguyên Bí thư Huyện ủy Nam Đàn (nguyên Chủ tịch UBND tỉnh Nghệ An) dự.",
                 id="in brackets behind another"),
    pytest.param("Sự nghiệp của ông Trần Văn Mẫu dài. Sự nghiệp của ông gắn liền với Nghệ An qua nhiều vị trí lãnh đạo "
                 "như Bí thư Huyện ủy Nam Đàn, Chủ tịch UBND tỉnh Nghệ An.", id="a career through many"),
]  # fmt: skip


@pytest.mark.parametrize("text", BEHIND_A_LIFE)
def test_titles_behind_a_life(text):
    assert CHAIR in posts(text)


NOT_THEIRS = [
    pytest.param("Ông Trần Văn Mẫu gặp bà con quê ở huyện Nam Đàn, Chủ tịch UBND tỉnh Nghệ An chủ trì.",
                 id="a meeting"),
    pytest.param("Ông Trần Văn Mẫu, 70 tuổi, quê Nghệ An; Chủ tịch UBND tỉnh Nghệ An đã đến thăm.", id="one who acts"),
    pytest.param("Ông Trần Văn Mẫu sinh năm 1964. Quê quán: tỉnh Nghệ An. Chủ tịch UBND tỉnh Nghệ An Lê Thị Mới dự.",
                 id="a sentence that names the holder"),
    pytest.param("Ông Trần Văn Mẫu bị bắt. Chủ tịch UBND tỉnh Nghệ An.", id="titles behind no life"),
    pytest.param("Con trai ông Trần Văn Mẫu, sinh năm 1990, Chủ tịch UBND tỉnh Nghệ An, bị bắt.", id="a son"),
    pytest.param("Ông Trần Văn Mẫu giữ chức Bí thư Huyện ủy Nam Đàn trước khi Chủ tịch UBND tỉnh Nghệ An bổ nhiệm bà "
                 "Lê Thị Mới.", id="before somebody else"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_THEIRS)
def test_titles_of_somebody_else_behind_a_life(text):
    assert CHAIR not in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu, sinh năm 1970; chức vụ: Giám đốc Sở Y tế tỉnh Nghệ An.",
        "Họ và tên: Trần Văn Mẫu. Chức vụ hiện nay: Giám đốc Sở Y tế tỉnh Nghệ An.",
    ],
    ids=["in a row", "a line of a form"],
)
def test_a_field_for_the_post(text):
    assert posts(text) == {HELD}


def test_a_field_of_somebody_else_is_none_of_theirs():
    assert HELD not in posts("Ông Trần Văn Mẫu ký, chức vụ người nhận: Giám đốc Sở Y tế tỉnh Nghệ An.")


def test_words_under_a_picture_change_nobody_of_whom_the_text_speaks():
    text = (
        "Ông Trần Văn Mẫu quê ở Nghệ An. Bà Lê Thị Mới và ông Lý Văn Bê tại hội nghị (Ảnh: Báo Mẫu). Năm 2017, ông làm "
        "Giám đốc Sở Y tế tỉnh Nghệ An."
    )
    assert posts(text) == {HELD}


def test_a_part_that_is_not_read_ends_no_list():
    text = (
        "Ông Trần Văn Mẫu lần lượt đảm nhiệm các chức vụ: Trưởng phòng Thư ký - Tổng hợp, Văn phòng Bộ Y tế; Giám đốc "
        "Sở Y tế tỉnh Nghệ An."
    )
    assert posts(text) == {HELD}


KIEM = [
    ("Phó Tổng giám đốc kiêm Kế toán trưởng Công ty Cổ phần Sông Lam", "Phó Tổng Giám đốc | Công ty cổ phần Sông Lam"),
    ("Chánh Văn phòng kiêm Người phát ngôn Bộ Nội vụ", "Chánh Văn phòng | Văn phòng Bộ Nội vụ"),
]


@pytest.mark.parametrize(("titles", "wanted"), KIEM, ids=["in a firm", "in an office"])
def test_two_roles_that_one_person_holds_together_share_their_body(titles, wanted):
    assert f"Trần Văn Mẫu | {wanted}" in posts(f"Ông Trần Văn Mẫu, {titles} phát biểu.")


LINES = [
    pytest.param("Quá trình công tác của ông Trần Văn Mẫu: Từ năm 2003 đến 2007: Giám đốc Sở Y tế tỉnh Nghệ An; từ "
                 "2007 đến 2010: Chủ tịch UBND tỉnh Nghệ An.", id="after a heading"),
    pytest.param("Ông Trần Văn Mẫu được bầu làm Bí thư Huyện ủy Nam Đàn. Phó Bí thư Tỉnh ủy Nghệ An khóa XVIII. Từ "
                 "2015 - 2016: Giám đốc Sở Y tế tỉnh Nghệ An, Chủ tịch UBND tỉnh Nghệ An.", id="behind a cut list"),
]  # fmt: skip


@pytest.mark.parametrize("text", LINES)
def test_the_lines_of_a_career(text):
    assert posts(text) >= {HELD, CHAIR}


LEAVING = ["từ nhiệm vị trí Giám đốc Sở Y tế tỉnh Nghệ An", "rời ghế Giám đốc Sở Y tế tỉnh Nghệ An"]


@pytest.mark.parametrize("told", LEAVING)
def test_who_leaves(told):
    assert post(f"Ông Trần Văn Mẫu {told}.", "Trần Văn Mẫu", "Giám đốc")[0] == "former"


def test_terms_one_after_the_other_date_nobody():
    career = "Bí thư Huyện ủy Nam Đàn, Bí thư Tỉnh ủy Nghệ An hai nhiệm kỳ liên tiếp 2005-2010, 2010-2015."
    held = list(report(f"Ông Trần Văn Mẫu từng là {career}").of(TenureClaim))
    assert len(held) == 2
    assert not any(claim.bounds.begin_earliest or claim.bounds.end_latest for claim in held)


def test_posts_in_the_life_of_somebody_dead_are_not_seen_as_held():
    text = "Đồng chí TRẦN VĂN MẪU. Sinh ngày 1/2/1940; Chủ tịch UBND tỉnh Nghệ An; đã từ trần ngày 1/5/2024."
    (claim,) = (c for c in report(text, PRINTED).claims if isinstance(c, TenureClaim))
    assert claim.bounds == NOT_DATED


def test_then_the_same_person_took_turns():
    text = (
        "Từ tháng 5/2004, bà Trần Thị Mẫu giữ chức Phó Bí thư Huyện ủy Nam Đàn. Sau đó lần lượt giữ các vị trí: Phó Bí "
        "thư Tỉnh đoàn Nghệ An, Giám đốc Sở Y tế tỉnh Nghệ An."
    )
    assert {"Trần Thị Mẫu | Phó Bí thư | Tỉnh đoàn Nghệ An", HELD.replace("Văn", "Thị")} <= posts(text)


def test_a_month_in_brackets_behind_each_post_of_a_list_is_when_it_began():
    text = (
        "Đồng chí Trần Văn Mẫu quê ở Nghệ An. Sau đó, đồng chí lần lượt giữ các vị trí: Phó Bí thư Tỉnh đoàn Nghệ An "
        "(11/2000), Giám đốc Sở Y tế tỉnh Nghệ An (4/2011)."
    )
    assert post(text, "Trần Văn Mẫu", "Phó Bí thư") == (None, "2000-11", None)
    assert post(text, "Trần Văn Mẫu", "Giám đốc") == (None, "2011-04", None)


def test_a_month_in_brackets_behind_one_post_tells_not_when_it_began():
    text = "Đồng chí Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An (4/2011)."
    assert post(text, "Trần Văn Mẫu", "Giám đốc") == (None, None, None)


def test_a_date_that_opens_the_sentence_behind_a_birth_is_that_of_the_post():
    text = "Ông Trần Văn Mẫu sinh năm 1970. Tháng 12/1999, ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An."
    assert post(text, "Trần Văn Mẫu", "Giám đốc") == ("appointed", "1999-12", None)

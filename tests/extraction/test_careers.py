"""Who took, held or left a post, and when, as verbs and the lines of a life tell. All people are invented."""

from datetime import date

import pytest

from hoso.model import NOT_DATED, Bounds, TenureClaim
from tests.extraction.said import PRINTED, post, posts, report, told

UBND = "Ủy ban nhân dân tỉnh Sông Lam"

G = "Giám đốc"
CAREERS = [
    pytest.param(
        "Ngày 05/3/2024, ông Trần Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sông Lam.",
        G, ("appointed", "2024-03-05", None), id="the day that opens the sentence"),
    pytest.param(
        "Ông Trần Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sông Lam kể từ ngày 01/4/2024.",
        G, ("appointed", "2024-04-01", None), id="kể từ ngày"),
    pytest.param(
        "Theo Quyết định số 12/QĐ-UBND ngày 05/3/2024, kể từ ngày 01/4/2024, UBND tỉnh Sông Lam điều động ông Trần Văn "
        "Mẫu giữ chức Giám đốc Sở Y tế.",
        G, ("appointed", "2024-04-01", None), id="kể từ ngày before, after the day of the decision"),
    pytest.param(
        "UBND tỉnh Sông Lam bổ nhiệm ông Trần Văn Mẫu giữ chức vụ Giám đốc Sở Y tế từ ngày 01/4/2024.",
        G, ("appointed", "2024-04-01", None), id="a body appoints"),
    pytest.param(
        "Điều động, bổ nhiệm đồng chí Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Sông Lam.",
        G, ("appointed", None, None), id="no day"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu được bầu giữ chức Bí thư Tỉnh ủy Sông Lam.", "Bí thư", ("appointed", None, None),
        id="elected"),
    pytest.param(
        "Hội nghị bầu đồng chí Trần Văn Mẫu giữ chức Bí thư Tỉnh ủy Sông Lam nhiệm kỳ 2020 - 2025.",
        "Bí thư", ("appointed", None, None), id="elected for a term"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu được giới thiệu bầu giữ chức Chủ tịch HĐND tỉnh Sông Lam.",
        "Chủ tịch", ("proposed", None, None), id="giới thiệu bầu"),
    pytest.param(
        "Giới thiệu đồng chí Trần Văn Mẫu để bầu giữ chức Chủ tịch HĐND tỉnh Sông Lam.",
        "Chủ tịch", ("proposed", None, None), id="giới thiệu ... để bầu"),
    pytest.param(
        "Ông Trần Văn Mẫu thôi giữ chức Giám đốc Sở Y tế tỉnh Sông Lam từ ngày 01/5/2024.",
        G, ("former", None, "2024-05-01"), id="thôi giữ chức"),
    pytest.param(
        "Giám đốc Sở Y tế tỉnh Sông Lam Trần Văn Mẫu nghỉ hưu theo chế độ từ ngày 01/5/2024.",
        G, ("former", None, "2024-05-01"), id="nghỉ hưu từ ngày"),
    pytest.param(
        "Quyết định nghỉ hưu đối với ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Sông Lam, kể từ ngày 01/5/2024.",
        G, ("former", None, "2024-05-01"), id="nghỉ hưu đối với"),
    pytest.param(
        "Theo Quyết định của Chủ tịch UBND tỉnh Sông Lam, ông Trần Văn Mẫu, Chánh Thanh tra tỉnh giữ chức vụ Giám đốc "
        "Sở Y tế, kể từ ngày 01/4/2024.",
        G, ("appointed", "2024-04-01", None), id="theo quyết định ... giữ chức vụ"),
    pytest.param(
        "Dự kiến Giám đốc Sở Y tế tỉnh Sông Lam Trần Văn Mẫu nghỉ hưu từ ngày 01/7/2024.",
        G, (None, None, None), id="nghỉ hưu to come"),
    pytest.param(
        "Quyết định số 12 giao quyền Chủ tịch UBND tỉnh Sông Lam đối với ông Trần Văn Mẫu.",
        "Chủ tịch", ("acting", None, None), id="giao quyền ... đối với"),
    pytest.param(
        "Ông Trần Văn Mẫu đã được bầu vào chức danh Phó Chủ tịch HĐND tỉnh Sông Lam.",
        "Phó Chủ tịch", ("appointed", None, None), id="bầu vào chức danh"),
    pytest.param(
        "Ngày 05/3/2024, HĐND tỉnh Sông Lam miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Trần Văn Mẫu.",
        "Phó Chủ tịch", ("former", None, "2024-03-05"), id="miễn nhiệm ... đối với"),
    pytest.param(
        "Ông Trần Văn Mẫu từng giữ chức Giám đốc Sở Y tế tỉnh Sông Lam.", G, ("former", None, None), id="từng"),
    pytest.param(
        "Từ tháng 9/2015 đến tháng 10/2020, ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Sông Lam.",
        G, ("former", "2015-09", "2020-10"), id="months before"),
    pytest.param(
        "Ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Sông Lam từ tháng 9/2015 đến tháng 10/2020.",
        G, ("former", "2015-09", "2020-10"), id="months after"),
    pytest.param(
        "Ông Trần Văn Mẫu từng là Giám đốc Sở Y tế tỉnh Sông Lam từ tháng 9.2015 đến tháng 10.2020.",
        G, ("former", "2015-09", "2020-10"), id="months with dots"),
    pytest.param(
        "HĐND tỉnh Nghệ An bầu bổ sung ông Trần Văn Mẫu giữ chức Phó Chủ tịch UBND tỉnh.",
        "Phó Chủ tịch", ("appointed", None, None), id="bầu bổ sung"),
    pytest.param(
        "Phê chuẩn kết quả bầu chức vụ Chủ tịch UBND huyện Nam Đàn đối với ông Trần Văn Mẫu.",
        "Chủ tịch", ("appointed", None, None), id="phê chuẩn ... đối với"),
    pytest.param(
        "Chỉ định đồng chí Trần Văn Mẫu tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Huyện ủy Nam Đàn.",
        "Bí thư", ("appointed", None, None), id="chỉ định ... và giữ chức"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu được Ban Thường vụ Tỉnh ủy Nghệ An chỉ định giữ chức Bí thư Huyện ủy Nam Đàn.",
        "Bí thư", ("appointed", None, None), id="được (body) chỉ định"),
    pytest.param(
        "Ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Sông Lam từ tháng 3/2018.",
        G, (None, "2018-03", None), id="a month of beginning"),
    pytest.param(
        "Ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Sông Lam từ năm 2015 đến năm 2020.",
        G, ("former", "2015", "2020"), id="years"),
    pytest.param(
        "Ông Trần Văn Mẫu tiếp tục giữ chức Giám đốc Sở Y tế tỉnh Sông Lam.", G, (None, None, None), id="goes on"),
    pytest.param(
        "Ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Sông Lam từ tháng 9/2022 đến tháng 10/2027.",
        G, (None, "2022-09", "2027-10"), id="an end to come"),
    pytest.param(
        "Ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Sông Lam.", G, (None, None, None), id="là"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "wanted"), CAREERS)
def test_careers(text, role, wanted):
    assert post(text, "Trần Văn Mẫu", role) == wanted


def test_who_moves_keeps_the_old_post_without_status():
    text = (
        "UBND tỉnh Sông Lam quyết định bổ nhiệm bà Lê Thị Mới, Phó Giám đốc Sở Nội vụ, giữ chức Giám đốc Sở Y tế "
        "kể từ ngày 01/4/2024."
    )
    assert post(text, "Lê Thị Mới", "Phó Giám đốc") == (None, None, None)
    assert post(text, "Lê Thị Mới", "Giám đốc") == ("appointed", "2024-04-01", None)


def test_who_is_moved_on_takes_the_new_post_only():
    text = (
        "Điều động ông Trần Văn Mẫu, Giám đốc Sở Nội vụ, đến nhận công tác tại Sở Y tế và bổ nhiệm giữ chức Giám "
        "đốc Sở Y tế "
        "tỉnh Nghệ An."
    )
    status = {p["body"]: p.get("status") for p in told(text)["posts"]}
    assert status == {"Sở Nội vụ tỉnh Nghệ An": None, "Sở Y tế tỉnh Nghệ An": "appointed"}


def test_who_acts_for_an_office_does_not_hold_it():
    text = "Thừa ủy quyền của Thủ tướng Chính phủ, Bộ trưởng Bộ Nội vụ Trần Thị Thử trình bày tờ trình."
    assert posts(text) == {"Trần Thị Thử | Bộ trưởng | Bộ Nội vụ"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu (sinh ngày 02/9/1970) được bầu làm Chủ tịch UBND tỉnh Nghệ An.",
        "Ông Trần Văn Mẫu (sinh ngày 02/9/1970, quê huyện Nam Đàn) được bầu làm Chủ tịch UBND tỉnh Nghệ An.",
        "Ông Trần Văn Mẫu (sinh ngày 02/9/1970, quê xã Kim Liên, tỉnh Nghệ An) được bầu làm Chủ tịch UBND tỉnh.",
    ],
    ids=["alone", "with a district", "with a province"],
)
def test_a_birthday_begins_no_post(text):
    assert post(text, "Trần Văn Mẫu", "Chủ tịch") == ("appointed", None, None)


def test_a_post_held_before_an_appointment_is_former():
    text = "Trước khi được bổ nhiệm, bà Lê Thị Mới là Phó Trưởng Ban Tổ chức Tỉnh ủy Nghệ An."
    assert post(text, "Lê Thị Mới", "Phó Trưởng Ban")[0] == "former"


def test_two_appointments_in_one_sentence_are_kept_apart():
    text = (
        "UBND tỉnh Nghệ An bổ nhiệm ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế; bổ nhiệm bà Lê Thị Mới giữ chức "
        "Giám đốc "
        "Sở Nội vụ."
    )
    assert posts(text) == {
        "Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An",
        "Lê Thị Mới | Giám đốc | Sở Nội vụ tỉnh Nghệ An",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sông Lam thay ông Lê Văn Cũ.",
        "Ông Trần Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sông Lam, thay ông Lê Văn Cũ nghỉ hưu.",
        "Ông Trần Văn Mẫu thay ông Lê Văn Cũ giữ chức Giám đốc Sở Y tế tỉnh Sông Lam.",
    ],
    ids=["after", "after a comma", "before"],
)
def test_whom_somebody_follows(text):
    (claim,) = (c for c in report(text).of(TenureClaim) if c.person == "Trần Văn Mẫu")
    assert (claim.role, claim.body, claim.predecessor) == (G, "Sở Y tế tỉnh Sông Lam", "Lê Văn Cũ")


LIFE = """Tiểu sử đồng chí Trần Văn Mẫu

Họ và tên: TRẦN VĂN MẪU
Ngày sinh: 02/03/1970
Quê quán: xã Nam Đàn, tỉnh Sông Lam
Dân tộc: Kinh
QUÁ TRÌNH CÔNG TÁC
- Từ tháng 4/2010 đến tháng 6/2015: Giám đốc Sở Y tế tỉnh Sông Lam.
- 7/2015 - 9/2020: Phó Bí thư Huyện ủy Nam Đàn.
"""


def test_a_life_told_as_a_form_gives_its_periods():
    assert post(LIFE, "Trần Văn Mẫu", "Giám đốc")[1:] == ("2010-04", "2015-06")
    assert post(LIFE, "Trần Văn Mẫu", "Phó Bí thư")[1:] == ("2015-07", "2020-09")


def test_a_sentence_of_something_else_ends_a_life_told_as_a_form():
    assert not posts(LIFE.replace("Dân tộc: Kinh", "Hội nghị đã kết thúc."))


def test_the_entries_of_one_sentence_each_have_their_period():
    text = (
        "Ông Trần Văn Mẫu từ tháng 6-2010 đến 6-2014: Đại tá, Phó Tư lệnh Quân khu 9; từ tháng 6-2014 đến 8-2016: "
        "Thiếu tướng, Tham mưu trưởng Quân khu 9; từ tháng 9-2016: Tư lệnh Quân khu 9."
    )
    assert post(text, "Trần Văn Mẫu", "Phó Tư lệnh")[1:] == ("2010-06", "2014-06")
    assert post(text, "Trần Văn Mẫu", "Tham mưu trưởng")[1:] == ("2014-06", "2016-08")
    assert post(text, "Trần Văn Mẫu", "Tư lệnh")[1:] == ("2016-09", None)


ENTRIES = [
    pytest.param("Từ tháng 3/2010 đến tháng 4/2015 là Phó Chủ nhiệm Văn phòng Quốc hội; "
        "Đại biểu Quốc hội khóa XII, XIII; Phó Chủ nhiệm Ủy ban Kinh tế của Quốc hội khóa XIII.",
        {"Phó Chủ nhiệm | Văn phòng Quốc hội", "Đại biểu | Quốc hội", "Phó Chủ nhiệm | Ủy ban Kinh tế của Quốc hội"},
        id="terms between"),
    pytest.param("Từ tháng 3/2010 đến tháng 4/2015, ông là Ủy viên Trung ương Đảng khóa XI (dự khuyết), XII; "
        "Bí thư Tỉnh ủy Nghệ An (từ 6/2011), Chủ tịch HĐND tỉnh Nghệ An.",
        {"Ủy viên | Ban Chấp hành Trung ương Đảng", "Bí thư | Tỉnh ủy Nghệ An",
         "Chủ tịch | Hội đồng nhân dân tỉnh Nghệ An"}, id="remarks in brackets"),
    pytest.param("Trước năm 2010, ông là Đại tá, Chỉ huy trưởng Bộ CHQS tỉnh Nghệ An.",
        {"Chỉ huy trưởng | Bộ Chỉ huy quân sự tỉnh Nghệ An"}, id="a rank before the title"),
    pytest.param("Từ năm 2010, ông là Phó Hiệu trưởng Trường Cao đẳng Sông Lam, Sở Y tế tỉnh Nghệ An; "
        "Chủ tịch Hội Nông dân tỉnh Nghệ An.",
        {"Phó Hiệu trưởng | Trường Cao đẳng Sông Lam", "Chủ tịch | Hội Nông dân tỉnh Nghệ An"}, id="an owner between"),
    pytest.param("Từ năm 2010, ông là Giám đốc Sở Y tế tỉnh Nghệ An (2010 - 2015); Chủ tịch UBND tỉnh Nghệ An yêu cầu.",
        {"Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="the subject of another verb"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "wanted"), ENTRIES)
def test_an_entry_of_a_career_lists_several_posts(entry, wanted):
    found = posts(f"Ông Trần Văn Mẫu sinh năm 1970. {entry}")
    assert found == {f"Trần Văn Mẫu | {post}" for post in wanted}


def test_a_list_whose_posts_have_days_of_their_own_gives_none_to_its_neighbours():
    text = (
        "Ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An từ tháng 3/2010 đến tháng 5/2012, "
        "Bí thư Huyện ủy Nam Đàn từ tháng 6/2015."
    )
    assert post(text, "Trần Văn Mẫu", "Giám đốc")[1:] == ("2010-03", "2012-05")
    assert post(text, "Trần Văn Mẫu", "Bí thư")[1:] == ("2015-06", None)


def test_what_somebody_went_through_is_not_held_now():
    text = "Ông Trần Văn Mẫu kinh qua nhiều chức vụ như Giám đốc Sở Y tế tỉnh Nghệ An."
    (claim,) = report(text, PRINTED).of(TenureClaim)
    assert claim.bounds == NOT_DATED


def test_once_elected_is_once_held():
    text = "Ông Trần Văn Mẫu từng được bầu giữ chức Bí thư Huyện ủy Nam Đàn."
    assert post(text, "Trần Văn Mẫu", "Bí thư")[0] == "former"


def test_who_comes_from_a_department_of_planning_is_appointed():
    text = "Bà Lê Thị Thử, Phó Giám đốc Sở Kế hoạch và Đầu tư, được bổ nhiệm giữ chức Giám đốc Sở Tài chính Nghệ An."
    assert post(text, "Lê Thị Thử", "Giám đốc")[0] == "appointed"


COMING = [
    "Về chương trình bầu Bí thư với ông Lê Văn Cũ và bầu Chủ tịch UBND tỉnh Nghệ An với ông Trần Văn Mẫu.",
    "Sở Nội vụ đề nghị xem xét, quyết định bổ nhiệm lại ông Trần Văn Mẫu giữ chức Chủ tịch UBND tỉnh Nghệ An.",
    "Sở Nội vụ đề nghị bổ nhiệm ông Trần Văn Mẫu, Bí thư Thành ủy Vinh, giữ chức Chủ tịch UBND tỉnh Nghệ An.",
]


@pytest.mark.parametrize("text", COMING)
def test_an_appointment_that_is_to_come_is_proposed(text):
    assert post(text, "Trần Văn Mẫu", "Chủ tịch") == ("proposed", None, None)


DECIDED = [
    "Tỉnh ủy công bố quyết định về việc điều động ông Trần Văn Mẫu giữ chức Chủ tịch UBND tỉnh Nghệ An.",
    "Tỉnh ủy họp để công bố quyết định bổ nhiệm ông Trần Văn Mẫu giữ chức Chủ tịch UBND tỉnh Nghệ An.",
    "Tỉnh ủy thông báo về việc Ban Bí thư đã phân công ông Trần Văn Mẫu giữ chức Chủ tịch UBND tỉnh Nghệ An.",
]


@pytest.mark.parametrize("text", DECIDED)
def test_an_appointment_that_is_decided_is_made(text):
    assert post(text, "Trần Văn Mẫu", "Chủ tịch")[0] == "appointed"


def test_until_somebody_is_appointed_another_post_is_held():
    text = "Cho đến khi được bổ nhiệm giữ chức vụ này, ông Trần Văn Mẫu là Phó Chủ tịch UBND tỉnh Nghệ An."
    assert post(text, "Trần Văn Mẫu", "Phó Chủ tịch")[0] is None


def test_who_is_followed_is_not_given_the_post_of_another():
    text = (
        "Ban Bí thư phân công ông Trần Văn Mẫu giữ chức Bí thư Tỉnh ủy Nghệ An thay ông Lê Văn Cũ, Ủy viên Trung ương "
        "Đảng, Bí thư Tỉnh ủy Nghệ An đã được bầu giữ chức Chủ tịch UBND tỉnh Nghệ An."
    )
    assert not any("Trần Văn Mẫu | Chủ tịch" in p for p in posts(text))


def test_who_is_confirmed_in_a_post_did_not_begin_there():
    text = (
        "Ngày 02/01/2024, Ban Bí thư phân công ông Trần Văn Mẫu, Trưởng Ban Dân vận Tỉnh ủy Nghệ An, giữ chức Phó Bí "
        "thư Tỉnh ủy Nghệ An, Trưởng Ban Dân vận Tỉnh ủy Nghệ An."
    )
    begun = {c.role: c.bounds.begin_latest for c in report(text).of(TenureClaim) if c.rule == "appointed to a post"}
    assert begun == {"Phó Bí thư": date(2024, 1, 2), "Trưởng Ban": None}


NOBODY_LEFT = [
    "Người dân hỏi có miễn nhiệm chức vụ Chủ tịch UBND tỉnh Nghệ An của ông Trần Văn Mẫu hay không.",
    "Kỳ họp tới có quy trình miễn nhiệm chức vụ Chủ tịch UBND tỉnh Nghệ An với ông Trần Văn Mẫu.",
    "HĐND tỉnh chưa miễn nhiệm chức vụ Chủ tịch UBND tỉnh Nghệ An với ông Trần Văn Mẫu.",
    "Thường trực HĐND tỉnh sẽ miễn nhiệm chức vụ Chủ tịch UBND tỉnh Nghệ An với ông Trần Văn Mẫu.",
]


@pytest.mark.parametrize("text", NOBODY_LEFT)
def test_who_may_leave_has_not_left(text):
    assert not any(p["status"] == "former" for p in told(text, PRINTED)["posts"] if "status" in p)


def test_a_day_in_a_session_of_a_past_term_is_none_of_the_year_of_print():
    text = (
        "Ngày 03/5, tại Kỳ họp thứ 2, Quốc hội khóa XIV, ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Nghệ An, được bầu làm "
        "Phó Chủ tịch Quốc hội."
    )
    assert post(text, "Trần Văn Mẫu", "Phó Chủ tịch") == ("appointed", None, None)
    (held,) = (c for c in report(text, PRINTED).of(TenureClaim) if c.role == "Chủ tịch")
    assert held.bounds == NOT_DATED


def bounds(text: str, role: str):
    (found,) = (c.bounds for c in report(text, PRINTED).of(TenureClaim) if c.role == role)
    return found


WITHIN = Bounds(observed_earliest=date(2010, 3, 1), observed_latest=date(2015, 5, 31))


def test_a_membership_among_other_posts_is_not_bounded_by_their_line():
    text = "Từ tháng 3/2010 đến tháng 5/2015, ông Trần Văn Mẫu là Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Nghệ An."
    assert bounds(text, "Ủy viên") == WITHIN
    assert bounds(text, "Bí thư").end_earliest == date(2015, 5, 1)


def test_a_membership_alone_has_the_period_of_its_line():
    text = "Từ tháng 3/2010 đến tháng 5/2015, ông Trần Văn Mẫu là Ủy viên Trung ương Đảng."
    assert bounds(text, "Ủy viên").end_earliest == date(2015, 5, 1)


def test_posts_told_beside_other_work_were_held_at_some_time_of_it():
    text = (
        "Ông Trần Văn Mẫu quê Nghệ An. Từ tháng 3/2010 đến tháng 5/2015, ông dạy toán tại một trường làng, đã đảm "
        "nhiệm các chức vụ: Giám đốc Sở Y tế tỉnh Nghệ An."
    )
    assert bounds(text, "Giám đốc") == WITHIN


def test_a_post_that_another_follows_within_a_period_does_not_last_until_its_end():
    text = (
        "Từ tháng 3/2010 đến tháng 5/2015, ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An, sau đó làm Bí thư Tỉnh "
        "ủy Nghệ An."
    )
    assert bounds(text, "Giám đốc") == Bounds(begin_earliest=date(2010, 3, 1), begin_latest=date(2010, 3, 31))


AFTER_A_CLAUSE_OF_TIME = [
    ("Trong thời gian giữ chức vụ Giám đốc Công an tỉnh Hà Nam, ông Trần Văn Mẫu đã lập nhiều chuyên án.",
     "Trần Văn Mẫu | Giám đốc | Công an tỉnh Hà Nam"),
    ("Khi còn là Chủ tịch UBND tỉnh Hà Nam, ông Trần Văn Mẫu đã ký nhiều văn bản.",
     "Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân tỉnh Hà Nam"),
    ("Sau gần 2 nhiệm kỳ đảm đương cương vị Bộ trưởng Bộ Nội vụ, ông Trần Văn Mẫu về nghỉ.",
     "Trần Văn Mẫu | Bộ trưởng | Bộ Nội vụ"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "post"), AFTER_A_CLAUSE_OF_TIME, ids=["while", "when", "after"])
def test_a_clause_of_time_tells_of_whom_the_sentence_is_about(text, post):
    assert posts(text) == {post}
    (claim,) = report(text, published=date(2024, 5, 6)).of(TenureClaim)
    assert (claim.bounds.begin_latest, claim.bounds.end_earliest, claim.bounds.observed_latest) == (None, None, None)


@pytest.mark.parametrize("text", [
    "Trong thời gian giữ chức Giám đốc Công an tỉnh Hà Nam, ông Trần Văn Mẫu, Phó Chủ tịch UBND tỉnh, đã nói.",
    "Trong thời gian giữ chức Giám đốc Công an tỉnh Hà Nam, ông Trần Văn Mẫu và ông Lê Văn Thử đã nói.",
    "Sau khi có kết luận về Giám đốc Công an tỉnh Hà Nam, ông Trần Văn Mẫu đã nói.",
])  # fmt: skip
def test_a_clause_of_time_tells_nothing_where_it_is_not_plain_of_whom(text):
    assert not any("| Giám đốc |" in p for p in posts(text))


def test_posts_from_one_to_another_were_held_in_turn():
    text = "Ông Trần Văn Mẫu đã trải qua nhiều vị trí công tác từ Phó Giám đốc đến Giám đốc Sở Nội vụ tỉnh Hà Nam."
    assert "Trần Văn Mẫu | Giám đốc | Sở Nội vụ tỉnh Hà Nam" in posts(text)
    for claim in report(text, published=date(2024, 5, 6)).of(TenureClaim):
        assert claim.bounds.observed_latest is None


def test_a_permanent_secretary_of_the_youth_union_is_one_of_its_secretaries():
    text = "Ông Trần Văn Mẫu làm Bí thư Thường trực Trung ương Đoàn."
    assert posts(text) == {"Trần Văn Mẫu | Bí thư Thường trực | Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"}

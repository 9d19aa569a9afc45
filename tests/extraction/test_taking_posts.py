"""From when a post is taken, and by whom, in wordings of their own. All people are invented."""

from datetime import date

import pytest

from hoso.model import Bounds
from tests.extraction.said import PRINTED, post, posts, report

IN_FORCE = [
    "Thời hạn giữ chức vụ là 5 năm, kể từ ngày 01/7/2024.",
    "Quyết định có hiệu lực thi hành từ ngày 01/7/2024.",
    "Các quyết định trên có hiệu lực kể từ ngày 01/7/2024.",
]


@pytest.mark.parametrize("following", IN_FORCE)
def test_the_next_sentence_tells_from_when_a_decision_is_in_force(following):
    text = "Theo Quyết định số 12/QĐ-UBND ngày 20/6/2024, ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Nghệ An. "
    assert post(text + following, "Trần Văn Mẫu", "Giám đốc")[:2] == ("appointed", "2024-07-01")


def test_another_sentence_with_a_day_dates_nothing():
    text = "Theo Quyết định số 12/QĐ-UBND ngày 20/6/2024, ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Nghệ An. "
    following = "Luật mới có hiệu lực từ ngày 01/7/2024."
    assert post(text + following, "Trần Văn Mẫu", "Giám đốc")[:2] == ("appointed", "2024-06-20")


def test_an_office_is_given_to_who_is_named_behind_it():
    text = "Chủ tịch UBND tỉnh Nghệ An được chỉ định là ông Trần Văn Mẫu, trước đó là Bí thư Huyện ủy Nam Đàn."
    assert post(text, "Trần Văn Mẫu", "Chủ tịch")[0] == "appointed"
    assert post(text, "Trần Văn Mẫu", "Bí thư")[0] == "former"


def test_an_appointment_that_is_approved_is_made():
    text = "Quốc hội ban hành Nghị quyết phê chuẩn việc bổ nhiệm ông Trần Văn Mẫu giữ chức Bộ trưởng Bộ Y tế."
    assert post(text, "Trần Văn Mẫu", "Bộ trưởng")[0] == "appointed"


def test_who_was_something_before_a_post_is_it_no_more():
    text = "Trước khi được bầu giữ chức Bí thư Tỉnh ủy Nghệ An, ông Trần Văn Mẫu là Giám đốc Sở Y tế."
    assert post(text, "Trần Văn Mẫu", "Giám đốc")[0] == "former"
    assert post(text, "Trần Văn Mẫu", "Bí thư")[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu được điều động đến nhận nhiệm vụ Trưởng Công an xã Kim Liên.",
        "Ông Trần Văn Mẫu thôi giữ chức Bí thư Huyện ủy Nam Đàn để nhận nhiệm vụ Trưởng Công an xã Kim Liên.",
    ],
    ids=["sent there", "for a new one"],
)
def test_who_takes_up_a_task_is_appointed(text):
    assert post(text, "Trần Văn Mẫu", "Trưởng Công an")[0] == "appointed"


def test_who_goes_up_to_a_post_is_not_whom_he_follows():
    text = "Ông Trần Văn Mẫu lên làm Giám đốc Sở Y tế tỉnh Nghệ An thay ông Lê Hữu Thử."
    assert post(text, "Trần Văn Mẫu", "Giám đốc")[0] == "appointed"
    assert post(text, "Lê Hữu Thử", "Giám đốc")[0] == "former"


def test_who_is_followed_held_the_post_until_it_was_taken():
    text = "Ngày 05/3/2024, HĐND bầu ông Trần Văn Mẫu giữ chức Chủ tịch UBND tỉnh Nghệ An thay ông Lê Hữu Thử nghỉ hưu."
    (claim,) = (c for c in report(text, PRINTED).claims if c.rule == "followed in a post")
    assert (claim.person, claim.bounds) == ("Lê Hữu Thử", Bounds(end_latest=date(2024, 3, 5)))


def test_others_behind_a_semicolon_take_the_office_of_the_same_body():
    text = "Ông Trần Văn Mẫu được bầu giữ chức Chủ tịch Hội Nông dân xã Kim Liên; các ông Lê Hữu Thử, Ngô Đình Nếp giữ "
    for person in ("Lê Hữu Thử", "Ngô Đình Nếp"):
        assert f"{person} | Phó Chủ tịch | Hội Nông dân xã Kim Liên" in posts(text + "chức Phó Chủ tịch.")
        assert post(text + "chức Phó Chủ tịch.", person, "Phó Chủ tịch")[0] == "appointed"


def test_those_of_a_list_are_elected_to_its_heading():
    text = "HĐND xã Kim Liên bầu bổ sung 2 Ủy viên UBND xã, gồm: ông Trần Văn Mẫu và ông Lê Hữu Thử."
    assert post(text, "Trần Văn Mẫu", "Ủy viên")[0] == "appointed"
    assert post(text, "Lê Hữu Thử", "Ủy viên")[0] == "appointed"


def test_a_day_to_come_keeps_the_year_of_the_report():
    text = "Ông Trần Văn Mẫu được điều động giữ chức Giám đốc Sở Y tế tỉnh Nghệ An từ ngày 15/6."
    assert post(text, "Trần Văn Mẫu", "Giám đốc") == ("appointed", "2024-06-15", None)
    far = "Ông Trần Văn Mẫu được điều động giữ chức Giám đốc Sở Y tế tỉnh Nghệ An từ ngày 15/11."
    assert post(far, "Trần Văn Mẫu", "Giám đốc") == ("appointed", "2023-11-15", None)


def test_what_an_assembly_approves_is_no_proposal():
    text = "Quốc hội phê chuẩn đề nghị của Thủ tướng về việc bổ nhiệm ông Trần Văn Mẫu làm Bộ trưởng Bộ Y tế."
    assert post(text, "Trần Văn Mẫu", "Bộ trưởng")[0] == "appointed"


def test_who_comes_to_receive_an_office_takes_it():
    text = "Đại tá Trần Văn Mẫu đến nhận chức vụ Giám đốc Công an tỉnh Nghệ An."
    assert post(text, "Trần Văn Mẫu", "Giám đốc")[0] == "appointed"

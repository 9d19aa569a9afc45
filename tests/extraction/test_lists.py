"""Lists to whose people a verb gives a post or takes one. All people are invented."""

import pytest

from tests.extraction.said import PRINTED, post, posts, report

MEMBER, DEPUTY = "Ủy viên", "Phó Chủ tịch"
HELD = f"Trần Văn Mẫu | {DEPUTY} | Ủy ban nhân dân tỉnh Nghệ An"
ITEMS = [
    pytest.param("1. Ông Trần Văn Mẫu\n2. Bà Lê Thị Mới", id="numbers"),
    pytest.param("1/ Ông Trần Văn Mẫu;\n2/ Bà Lê Thị Mới.", id="strokes"),
    pytest.param("- Đồng chí Trần Văn Mẫu\n- Đồng chí Lê Thị Mới", id="dashes"),
    pytest.param("+ Trần Văn Mẫu\n+ Lê Thị Mới", id="plus signs"),
    pytest.param("Ông Trần Văn Mẫu\nBà Lê Thị Mới", id="no marks"),
    pytest.param("1. Ông Trần Văn Mẫu, sinh năm 1970. Quê quán: xã Kim Liên.\n2. Bà Lê Thị Mới, sinh năm 1975.",
                 id="more of each"),
    pytest.param("1. Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An\n2. Bà Lê Thị Mới, Giám đốc Sở Nội vụ",
                 id="with posts of their own"),
]  # fmt: skip
GIVEN = [
    pytest.param("HĐND tỉnh Nghệ An đã bầu bổ sung 2 Ủy viên UBND tỉnh, gồm:", MEMBER, "appointed", id="bầu bổ sung 2"),
    pytest.param("HĐND tỉnh Nghệ An bầu các ông, bà sau đây làm Ủy viên UBND tỉnh:", MEMBER, "appointed", id="sau đây"),
    pytest.param("Các đồng chí được bầu giữ chức Phó Chủ tịch UBND tỉnh Nghệ An gồm:", DEPUTY, "appointed", id="được"),
    pytest.param("Hai Ủy viên UBND tỉnh Nghệ An được miễn nhiệm gồm:", MEMBER, "former", id="được miễn nhiệm"),
    pytest.param("HĐND tỉnh miễn nhiệm chức danh Ủy viên UBND tỉnh Nghệ An đối với các ông, bà sau:", MEMBER, "former",
                 id="miễn nhiệm ... đối với"),
    pytest.param("Các Phó Chủ tịch UBND tỉnh Nghệ An gồm:", DEPUTY, None, id="no verb"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "held", "status"), GIVEN)
@pytest.mark.parametrize("items", ITEMS)
def test_a_heading_tells_the_post_of_those_on_the_lines_below(heading, held, status, items):
    text = f"Tin nhân sự\n\n{heading}\n{items}\n\nKỳ họp bế mạc vào buổi chiều."
    for name in ("Trần Văn Mẫu", "Lê Thị Mới"):
        assert post(text, name, held)[0] == status


NO_LISTS = [
    pytest.param("Chủ tịch UBND tỉnh Nghệ An đề nghị:\n- Ông Trần Văn Mẫu báo cáo.", id="who asks"),
    pytest.param("Các Phó Chủ tịch UBND tỉnh Nghệ An cho biết:\n- Ông Trần Văn Mẫu đã nghỉ.", id="who say"),
    pytest.param("Phó Chủ tịch UBND tỉnh Nghệ An:\n- Ông Trần Văn Mẫu", id="one title"),
    pytest.param("Đề nghị xem xét bầu các Phó Chủ tịch UBND tỉnh Nghệ An:\n- Ông Trần Văn Mẫu", id="a wish"),
    pytest.param("Các Phó Chủ tịch UBND tỉnh Nghệ An gồm:\nKhông có ai.\n- Ông Trần Văn Mẫu", id="a line between"),
    pytest.param("Các Phó Chủ tịch UBND tỉnh Nghệ An gồm:\nÔng Trần Văn Mẫu phát biểu tại hội nghị.", id="who speaks"),
]  # fmt: skip


@pytest.mark.parametrize("text", NO_LISTS)
def test_a_line_with_a_colon_is_no_heading_of_holders(text):
    assert HELD not in posts(f"Tin nhân sự\n\n{text}")


IN_ROW = [
    pytest.param("HĐND tỉnh Nghệ An bầu các ông, bà sau giữ chức Phó Chủ tịch UBND tỉnh: Trần Văn Mẫu, Lê Thị Mới.",
                 "appointed", id="sau"),
    pytest.param("Kỳ họp đã miễn nhiệm 2 Phó Chủ tịch UBND tỉnh Nghệ An, gồm: Trần Văn Mẫu và Lê Thị Mới.",
                 "former", id="miễn nhiệm 2"),
    pytest.param("Hai Phó Chủ tịch UBND tỉnh Nghệ An được miễn nhiệm gồm: ông Trần Văn Mẫu, Giám đốc Sở Y tế; bà Lê "
                 "Thị Mới, Giám đốc Sở Nội vụ.", "former", id="được miễn nhiệm"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), IN_ROW)
def test_a_verb_gives_or_takes_the_post_of_a_list_in_its_sentence(text, status):
    for name in ("Trần Văn Mẫu", "Lê Thị Mới"):
        assert post(text, name, DEPUTY)[0] == status


def test_a_task_of_the_listed_gives_them_no_post():
    text = "Các Phó Chủ tịch UBND tỉnh Nghệ An được phân công chỉ đạo gồm: Trần Văn Mẫu, Lê Thị Mới."
    assert post(text, "Trần Văn Mẫu", DEPUTY)[0] is None


def test_who_is_not_to_be_dismissed_is_not_former():
    text = "HĐND tỉnh Nghệ An sẽ miễn nhiệm 2 Ủy viên UBND tỉnh, gồm: Trần Văn Mẫu và Lê Thị Mới."
    assert post(text, "Trần Văn Mẫu", MEMBER)[0] != "former"


def test_titles_of_the_dismissed_are_not_seen_being_held():
    text = (
        "HĐND tỉnh Nghệ An miễn nhiệm đối với: ông Trần Văn Mẫu, Phó Chủ tịch UBND tỉnh; bà Lê Thị Mới, Ủy viên UBND."
    )
    found = [c for c in report(text, PRINTED).claims if c.rule == "title after a name"]
    assert found
    assert all(c.bounds.observed_latest is None for c in found)

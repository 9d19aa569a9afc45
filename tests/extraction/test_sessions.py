"""The day of a session on which posts are given and taken. All people are invented."""

from datetime import date

import pytest

from tests.extraction.said import post

ELECTED = "bầu ông Trần Văn Mẫu giữ chức Phó Chủ tịch UBND tỉnh."
LEAD = "Ngày 18/6/2024, HĐND tỉnh Nghệ An tổ chức kỳ họp thứ 9."
PRINTED = date(2024, 6, 20)


def begun(text):
    return post(f"Tin nhân sự\n\n{text}", "Trần Văn Mẫu", "Phó Chủ tịch", PRINTED)[1]


@pytest.mark.parametrize("opening", ["Tại kỳ họp, HĐND tỉnh đã", "Kỳ họp đã", "HĐND tỉnh", "Các đại biểu đã"])
def test_a_session_elects_on_the_day_of_the_lead(opening):
    assert begun(f"{LEAD}\n\nDự có đông đủ đại biểu. {opening} {ELECTED}") == "2024-06-18"


def test_a_session_dismisses_on_that_day():
    text = f"{LEAD}\n\nKỳ họp cũng miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với ông Trần Văn Mẫu."
    assert post(text, "Trần Văn Mẫu", "Phó Chủ tịch", PRINTED) == ("former", None, "2024-06-18")


OTHERS = [
    pytest.param(f"{LEAD} Tại Hội nghị Trung ương 8, Trung ương {ELECTED}", id="another session"),
    pytest.param(f"{LEAD} Trước đó, tại kỳ họp, HĐND tỉnh {ELECTED}", id="before"),
    pytest.param(f"{LEAD} Tháng 6/2018, ông Lê Hữu Thử nghỉ. HĐND tỉnh {ELECTED}", id="behind another time"),
    pytest.param(f"Trong hai ngày 18 và 19/6/2024, HĐND tỉnh Nghệ An họp kỳ họp thứ 9. HĐND tỉnh {ELECTED}", id="two"),
    pytest.param(f"Ngày 18/6/2024, HĐND tỉnh Nghệ An khai mạc kỳ họp thứ 9. HĐND tỉnh {ELECTED}", id="its first day"),
    pytest.param(f"Ngày 18/6/2024, tỉnh Nghệ An tổ chức lễ mít tinh. HĐND tỉnh {ELECTED}", id="no session"),
    pytest.param(f"{LEAD} Kỳ họp nghe báo cáo về việc phân công ông Trần Văn Mẫu giữ chức Phó Chủ tịch UBND tỉnh.",
                 id="no election"),
]  # fmt: skip


@pytest.mark.parametrize("text", OTHERS)
def test_other_days_are_not_those_of_an_election(text):
    assert begun(text) is None

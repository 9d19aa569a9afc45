"""Whom "ông", "bà", "đồng chí" mean, and where they mean nobody that the sentence tells."""

import pytest

from tests.extraction.said import posts

BEFORE = "Ông Trần Văn Mẫu sinh ra ở Nghệ An. "
HELD = "Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"

SUBJECT = [
    pytest.param("Ông là Giám đốc Sở Y tế tỉnh Nghệ An.", id="opens the sentence"),
    pytest.param("Năm 2014, ông làm Giám đốc Sở Y tế tỉnh Nghệ An.", id="after a date"),
    pytest.param("Sau đó, đồng chí được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An.", id="after words of time"),
    pytest.param("Năm 2014, được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An.", id="left out after a date"),
    pytest.param("UBND tỉnh bổ nhiệm ông làm Giám đốc Sở Y tế tỉnh Nghệ An.", id="whom a verb of appointing names"),
    pytest.param("Trước khi nghỉ hưu, ông là Giám đốc Sở Y tế tỉnh Nghệ An.", id="after a clause"),
]


@pytest.mark.parametrize("text", SUBJECT)
def test_a_pronoun_as_subject_means_the_person_before(text):
    assert posts(BEFORE + text) == {HELD}


NOBODY = [
    pytest.param("“Tôi nhất trí với việc đồng chí giữ chức Giám đốc Sở Y tế tỉnh Nghệ An”, một cử tri nói.",
                 id="in a quotation"),
    pytest.param("Con trai ông là Giám đốc Sở Y tế tỉnh Nghệ An.", id="his son"),
    pytest.param("Vợ của ông hiện giữ chức Giám đốc Sở Y tế tỉnh Nghệ An.", id="his wife"),
    pytest.param("Cử tri hỏi vì sao đồng chí được giữ chức Giám đốc Sở Y tế tỉnh Nghệ An?", id="in a question"),
    pytest.param("Ông Khuê là Giám đốc Sở Y tế tỉnh Nghệ An.", id="somebody else by given name"),
    pytest.param("Đại biểu bỏ phiếu kín để bầu Giám đốc Sở Y tế tỉnh Nghệ An.", id="no person at all"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOBODY)
def test_other_words_mean_nobody_before(text):
    assert HELD not in posts(BEFORE + text)


@pytest.mark.parametrize("given", ["Văn", "Nga", "Đức"])
def test_a_given_name_that_means_something_else_is_still_one(given):
    text = f"Ông Trần Hồng {given} quê ở Nghệ An. Ông {given} là Giám đốc Sở Y tế tỉnh Nghệ An."
    assert posts(text) == {f"Trần Hồng {given} | Giám đốc | Sở Y tế tỉnh Nghệ An"}

"""An answer for a day in words, in both languages."""

import re

import pytest

from hoso.catalogue import question
from hoso.dossier import answer_text
from hoso.dossier.on_day import Nearest, age, say
from hoso.resources import read_text
from tests.competency.world import HERE, World

BODY = "Ủy ban nhân dân tỉnh Sông Lam"
AGES = [
    (0, "0 days", "0 ngày"),
    (1, "1 day", "1 ngày"),
    (60, "60 days", "60 ngày"),
    (61, "2 months", "2 tháng"),
    (212, "7 months", "7 tháng"),
    (730, "24 months", "24 tháng"),
    (731, "2 years", "2 năm"),
    (1459, "3 years", "3 năm"),
    (1461, "4 years", "4 năm"),
]


@pytest.mark.parametrize(("days", "english", "vietnamese"), AGES, ids=[english for _, english, _ in AGES])
def test_an_age_is_told_in_the_unit_of_its_size(days: int, english: str, vietnamese: str) -> None:
    assert (age(days), age(days, "vi")) == (english, vietnamese)


NEAREST = [
    (Nearest("seen", "before", 212, "2021-11-03", "2021-11-03"), "last seen in office 2021-11-03, 7 months before"),
    (Nearest("seen", "after", 2, "2022-06-05", "2022-06-05"), "seen in office 2022-06-05, 2 days after"),
    (Nearest("seen", "on", 0, "2022-06-05", "2022-06-05"), "seen in office on that day"),
    (
        Nearest("seen", "before", 90, "2021-10-01", "2021-11-03"),
        "last seen in office between 2021-10-01 and 2021-11-03, at most 3 months before",
    ),
    (
        Nearest("held", "before", 90, "2016-01-01", "2020-12-31"),
        "in office between 2016-01-01 and 2020-12-31, as a source puts it; over 3 months before",
    ),
    (Nearest("named", "", 0, "", ""), "no sighting, no date known"),
    (
        Nearest("former", "after", 1, "2021-12-01", "2021-12-01"),
        "no sighting; called former 2021-12-01, 1 day after",
    ),
]


@pytest.mark.parametrize(("shown", "words"), NEAREST, ids=[words for _, words in NEAREST])
def test_the_nearest_evidence_in_words(shown: Nearest, words: str) -> None:
    assert shown.words() == words


def test_every_phrase_is_there_in_both_languages_with_the_same_gaps() -> None:
    for row in read_text("dossier", "on_day.tsv").splitlines()[1:]:
        key, vietnamese, english = row.split("\t")
        assert all((vietnamese, english)), key
        assert set(re.findall(r"\{\w+\}", vietnamese)) == set(re.findall(r"\{\w+\}", english)), key


@pytest.mark.parametrize("told", ["seen", "began", "ended", "held", "former", "succeeded", "proposed", "named"])
@pytest.mark.parametrize("direction", ["on", "before", "after"])
def test_there_are_words_for_whatever_a_question_tells(told: str, direction: str) -> None:
    assert say(f"{told} {direction}", "vi", when="x", age="y")


TEXTS = {
    "en": """\
Chủ tịch, Ủy ban nhân dân tỉnh Sông Lam, on 2021-10-15
  Certain
    Người Chắc: seen in office on that day
      “Người Chắc dự họp ngày 15-10-2021.” (Các đời chủ tịch, 2023-01-01)
  Possible
    (one seat: at most one of these 3)
    Người Gần: last seen in office 2021-10-05, 10 days before
      “Ngày 5-10-2021, Chủ tịch Người Gần phát biểu.” (Các đời chủ tịch, 2023-01-01)
    Người Xa, acting: seen in office 2022-05-03, 7 months after
      “Ngày 3-5-2022, quyền Chủ tịch Người Xa ký văn bản.” (Các đời chủ tịch, 2023-01-01)
    Người Đề Cử, proposed: no sighting; proposed 2021-10-14, 1 day before
      “Người Đề Cử được giới thiệu ngày 14-10-2021.” (Các đời chủ tịch, 2023-01-01)
  Excluded
    Người Cũ: ended by 2021-07-02; left office 2021-07-02, 3 months before
      “Ngày 2-7-2021, Người Cũ thôi giữ chức.” (Các đời chủ tịch, 2023-01-01)""",
    "vi": """\
Chủ tịch, Ủy ban nhân dân tỉnh Sông Lam, vào ngày 2021-10-15
  Chắc chắn
    Người Chắc: có mặt trên cương vị này đúng ngày đó
      “Người Chắc dự họp ngày 15-10-2021.” (Các đời chủ tịch, 2023-01-01)
  Có thể
    (chỉ có một ghế: nhiều nhất một trong 3 người này)
    Người Gần: lần cuối thấy tại chức 2021-10-05, 10 ngày trước đó
      “Ngày 5-10-2021, Chủ tịch Người Gần phát biểu.” (Các đời chủ tịch, 2023-01-01)
    Người Xa, quyền: thấy tại chức 2022-05-03, 7 tháng sau đó
      “Ngày 3-5-2022, quyền Chủ tịch Người Xa ký văn bản.” (Các đời chủ tịch, 2023-01-01)
    Người Đề Cử, được giới thiệu: không thấy tại chức; được giới thiệu 2021-10-14, 1 ngày trước đó
      “Người Đề Cử được giới thiệu ngày 14-10-2021.” (Các đời chủ tịch, 2023-01-01)
  Chắc chắn không
    Người Cũ: thôi chức muộn nhất 2021-07-02; thôi chức 2021-07-02, 3 tháng trước đó
      “Ngày 2-7-2021, Người Cũ thôi giữ chức.” (Các đời chủ tịch, 2023-01-01)""",
}


@pytest.mark.parametrize("language", TEXTS)
def test_an_answer_for_a_day_reads_as_text(language: str) -> None:
    world = World(HERE / "world.trig", HERE / "seat.trig")
    rows = question("holders").run(world, body=BODY, role="Chủ tịch", on="2021-10-15", excluded=True)
    ours = [row for row in rows if row.text("name").startswith("Người")]
    assert [row.text("name") for row in ours] == [row.text("name") for row in rows if "seat" in row.text("source")]
    text = answer_text(type(rows)(rows.columns, tuple(row.terms for row in ours)), "2021-10-15", language)
    assert text == TEXTS[language]


def test_nobody_is_told_too() -> None:
    rows = question("holders").run(World(HERE / "world.trig"), body="Không Có", on="2021-10-15")
    assert answer_text(rows, "2021-10-15") == "On 2021-10-15\n  nobody"

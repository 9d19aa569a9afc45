"""Texts that no paper prints: extraction ends, stays sane, and says the same each time. All text is invented."""

import os
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoso import resources
from hoso.errors import BadInputError
from hoso.extraction import extract
from hoso.extraction.dates import find_dates
from hoso.extraction.exchange import to_exchange
from hoso.extraction.numbers import find_document_numbers
from hoso.lexicon import table
from hoso.model import DocumentClaim, EventClaim, ParticipationClaim, RelationClaim, StatisticClaim
from hoso.sources import About, from_text
from hoso.vocabulary import roles

REPORT = """Sông Lam tổng kết công tác dân vận
Thứ sáu, 15/10/2021
Sáng 15/10, Tỉnh ủy Nghệ An tổ chức hội nghị tổng kết.
Đồng chí Trần Văn Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch UBND tỉnh, chủ trì.
Dự hội nghị có các đồng chí: Lê Thị Mới, Trưởng Ban Tổ chức Tỉnh ủy; Phạm Văn Thử, Giám đốc Sở Y tế.
Chỉ thị số 05-CT/TU ngày 01/10/2021 của Tỉnh ủy thay thế Chỉ thị số 04-CT/TU.
Toàn tỉnh có 1.217 thủ tục, trong đó có 300 thủ tục cấp xã.
Đồng chí Trần Văn Mẫu trao Bằng khen cho 10 tập thể. Ông Mẫu cho biết tỷ lệ đạt 98,13%.
"""


def assert_sane(report):
    """Every claim rests on words of the text and on a rule of the table, and names only what the report names."""
    text, rules = report.source.text, {row["rule"] for row in table("rules")}
    for claim in report.claims:
        sentence = report.sentences[claim.passage.sentence]
        assert 0 <= claim.passage.start < claim.passage.end <= len(text)
        assert text[claim.passage.start : claim.passage.end] == claim.passage.quote
        assert sentence.start <= claim.passage.start < sentence.end
        assert claim.rule in rules
        assert 0 <= claim.confidence <= 1
    documents = {c.key for c in report.of(DocumentClaim)}
    assert {key for c in report.of(RelationClaim) for key in (c.subject, c.object)} <= documents
    assert {c.event for c in report.of(ParticipationClaim)} <= {c.key for c in report.of(EventClaim)}
    assert {c.part_of for c in report.of(StatisticClaim)} - {None} <= {c.key for c in report.of(StatisticClaim)}


NAMES = "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An; "
LETTERS = str.maketrans("01", "ai")
HOSTILE = {
    "one word of 1 MB": "a" * 1_000_000,
    "one line of 1 MB": "Tỉnh họp bàn kế hoạch năm mới, " * 32_000,
    "capitals without end": "Trần " * 20_000,
    "10,000 commas": "Trần Văn Mẫu" + "," * 10_000,
    "1,000 titles": "Bí thư, " * 1_000,
    "1,000 people in one sentence": NAMES * 1_000,
    "1,000 levels": "tỉnh " * 5_000,
    "1,000 heads": "Ban Thường vụ " * 3_000,
    "quotes 1,000 deep": "Chỉ thị số 05-CT/TU " + "“" * 1_000 + "việc" + "”" * 1_000,
    "quotes never closed": "Chỉ thị số 05-CT/TU “" * 1_000,
    "brackets 1,000 deep": "(" * 1_000 + "Bí thư Tỉnh ủy" + ")" * 1_000,
    "20,000 digits": "Tỉnh có " + "1" * 20_000 + " thủ tục.",
    "groups of digits": "Tỉnh có " + ".".join(["123"] * 7_000) + " thủ tục.",
    "slashes": "Tỉnh " + "12/" * 7_000,
    "hyphens": "Tỉnh " + "12-" * 7_000,
    "heads of every kind without end": "Thanh tra Công đoàn Đoàn Thanh niên Phòng Bộ " * 1_000,
    "one head without end": "Phòng " * 3_000,
    "ministries without end": "Bộ " * 3_000,
    "joined bodies without end": "HĐND, UBND, " * 3_000,
    "titles joined without end": "Kế toán trưởng kiêm " * 1_000,
    "roles joined without end": "Chủ tịch kiêm " * 1_000,
    "words of address": "Ông " * 20_000,
    "a row of numbers": "Mức độ " + "7, " * 10_000,
    "short lines": "a\n" * 40_000,
    "1,000 people": " ".join(f"Ông Trần Văn M{i:b}".translate(LETTERS) + " nói. Ông Mẫu nói." for i in range(1_000)),
    "500 agreements": " ".join(f"Ông Trần Văn Mẫu ký Biên bản ghi nhớ số {i} giữa Công ty A và B." for i in range(500)),
    "numbers of documents": "05-CT/TU thay thế " * 1_000,
    "dates": "ngày 15/10/2021 " * 1_000,
    "tasks without end": "Ban Chỉ đạo Quốc gia về " + "thiên tai, " * 3_000,
    "a tail in small letters": "Trung tâm Ứng " + "dụng khoa học " * 3_000,
    "lives": "Sinh năm 1940 tại Nghệ An; " + "Bí thư Tỉnh ủy Nghệ An; " * 1_000,
    "ministers": "Bộ Y tế có Bộ trưởng là ông Trần Văn Mẫu, " * 1_000,
    "lists of the dismissed": "Hai Ủy viên UBND tỉnh được miễn nhiệm gồm:\n" + "- Ông Trần Văn Mẫu\n" * 300,
    "headings of lists": "Các Phó Chủ tịch UBND tỉnh Nghệ An gồm:\n" * 300,
    "who retires": "Giám đốc Sở Y tế Trần Văn Mẫu nghỉ hưu từ ngày 1/2/2020, " * 500,
    "dots": "Tỉnh" + "." * 20_000,
    "three dots": "Tỉnh họp... " * 2_000,
    "newlines": "Tỉnh\n" * 10_000,
    "blanks": "Tỉnh" + " " * 50_000 + "ủy",
    "combining marks": "Tỉnh a" + "\u0301" * 10_000,
    "zero-width": "T\u200bỉ\u200bn\u200bh" * 3_000,
    "right to left": "\u202eỉnhT \u202d Đồng chí Trần Văn Mẫu",
    "control characters": "Tỉnh\x01\x02\x1b[31m ủy Nghệ An",
    "emoji": "Đồng chí 🎉 Trần Văn Mẫu 🎉, Bí thư 🎉 Tỉnh ủy.",
    "another writing": "漢字 кириллица العربية Đồng chí Trần Văn Mẫu phát biểu.",
    "markup": "<script>alert('Đồng chí Trần Văn Mẫu')</script> {{ x }} %s \\u0022 ' OR 1=1 --",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_ends_and_stays_sane(text):
    report = extract(text)
    assert_sane(report)
    assert len(report.claims) <= 20 + len(text) // 5
    assert all(sentence.end - sentence.start <= 2_000 for sentence in report.sentences)


@pytest.mark.parametrize(
    "text", ["12" * 5_000, "12/" * 5_000, "1.2." * 5_000, "15-10-" * 3_000, "tháng 9 năm " * 2_000, "05-CT/" * 3_000]
)
def test_scans_for_dates_and_numbers_end(text):
    assert len(list(find_dates(text))) + len(list(find_document_numbers(text))) <= len(text) // 5


def test_a_figure_too_long_to_be_one_is_not_told_wrongly():
    values = [s["value"] for s in to_exchange(extract(f"Tỉnh có {'9' * 400} thủ tục."))["statistics"]]
    assert values in ([], [int("9" * 400)])


@pytest.mark.parametrize("text", ["", " ", "\n\n", "12345", "…", "🎉", "\u200b"])
def test_a_text_without_a_word_is_bad_input(text):
    with pytest.raises(BadInputError, match="no text"):
        extract(text)


@pytest.mark.parametrize(
    "text", ["a", "Đ", "Bí thư", "Trần", "Đồng chí", "UBND", "05-CT/TU", "Chỉ thị số", "tỉnh", "Ban", "15/10/2021 a"]
)
def test_a_scrap_is_no_fault(text):
    assert_sane(extract(text))


def test_every_prefix_of_a_report_can_be_read():
    for end in range(1, len(REPORT), 23):
        assert_sane(extract(REPORT[:end]))


WORDS = sorted(
    {word for row in table("rules") for word in row["example"].replace("\\n", " ").replace(",", " ,").split()}
    | {
        "\n",
        ",",
        ";",
        ":",
        ".",
        "“",
        "”",
        "(",
        ")",
        "-",
        "–",
        "và",
        "của",
        "nguyên",
        "quyền",
        "kiêm",
        "K'Mẫu",
        "TP.HCM",
        "\u200b",
        "5%",
    }
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_words_of_reports_in_any_order_make_sane_claims(words):
    report = extract(from_text("Tin " + " ".join(words), About(origin="thử")))
    assert_sane(report)
    assert to_exchange(report)


def test_twice_is_the_same():
    assert extract(REPORT) == extract(REPORT)


def test_what_was_read_before_changes_nothing():
    other = "Bộ trưởng Bộ Nội vụ Phạm Văn Mẫu dự. Ông Mẫu phát biểu tại Hà Nội."
    before, _, after = extract(REPORT), extract(other), extract(REPORT)
    assert before.claims == after.claims


def test_the_report_is_read_well():
    found = to_exchange(extract(REPORT))
    assert {kind: len(entries) for kind, entries in found.items() if kind != "bodies"} == {
        "people": 3, "posts": 4, "documents": 2, "relations": 1, "events": 2, "statistics": 4,
    }  # fmt: skip


@pytest.mark.parametrize("change",
    [lambda t: unicodedata.normalize("NFD", t), lambda t: "\ufeff" + t, lambda t: t.replace("nh", "n\u200bh")],
                         ids=["NFD", "byte order mark", "zero-width inside words"])  # fmt: skip
def test_the_form_of_letters_changes_no_claim(change):
    assert extract(change(REPORT)).claims == extract(REPORT).claims


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u3000", "\t"], ids=["no-break", "thin", "wide", "tab"])
def test_other_blanks_change_no_fact(blank):
    text = REPORT.replace("Văn ", "Văn" + blank).replace("Tỉnh ủy ", "Tỉnh ủy" + blank)
    names = [{entry["name"] for entry in to_exchange(extract(t))["people"]} for t in (text, REPORT)]
    assert names[0] == names[1]


def test_another_process_says_the_same():
    code = (
        "import sys, json; from hoso.extraction import extract, to_exchange; "
        "print(json.dumps(to_exchange(extract(sys.stdin.read()))))"
    )
    path = str(resources.folder("extraction")).rsplit("/hoso/", 1)[0]
    said = {
        subprocess.run(
            [sys.executable, "-c", code], input=REPORT, capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(said) == 1
    assert "Trần Văn Mẫu" in said.pop().encode().decode("unicode_escape")


@pytest.mark.parametrize("before", ["", "Ông Trần Văn Mẫu là ", "các "])
def test_a_text_may_end_in_any_word_that_rules_know(before):
    for known in sorted({spelling for role in roles() for spelling in role.spellings}):
        extract(before + known)
        extract(before + known + " Sông")

"""The text cut into marked stretches: nothing lost, every passage covered, every date under what rests on it."""

from dataclasses import replace

import pytest

from hoso.views.explain.marks import find_marks, find_paragraphs
from tests.explain.sample import report, sample


def segments(said):
    marks = find_marks(said)
    return marks, [s for p in find_paragraphs(said, marks) for line in p.lines for s in line.segments]


def test_the_text_is_kept_to_the_letter():
    _, cut = segments(sample())
    blocks = "".join(sample().source.text[b.start : b.end] for b in sample().source.blocks)
    assert "".join(s.text for s in cut) == blocks


def test_the_stretches_of_a_claim_are_its_quote():
    marks, cut = segments(sample())
    for number, claim in enumerate(sample().claims):
        covered = "".join(s.text for s in cut if number in s.marks)
        assert covered == claim.passage.quote
        assert marks[number].rule == claim.rule


def test_the_shortest_claim_comes_first():
    marks, cut = segments(sample())
    lengths = [[marks[n].end - marks[n].start for n in s.marks] for s in cut]
    assert max(map(len, lengths)) >= 5
    assert all(row == sorted(row) for row in lengths)


@pytest.mark.parametrize(
    ("text", "date", "rests"),
    [
        pytest.param("Ngày 02/02/2024, Tỉnh ủy Sông Lam tổ chức hội nghị.", "2024-02-02", "=event", id="event"),
        pytest.param("Kế hoạch số 12-KH/TU ngày 05/3/2021.", "2021-03-05", "=document", id="document"),
        pytest.param("Tỷ lệ hồ sơ đúng hạn đạt 98,13% (năm 2017).", "2017", "=statistic", id="statistic"),
        pytest.param(
            "Ngày 02/01/2024, ông Trần Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sông Lam.",
            "2024-01-02",
            "=tenure",
            id="post",
        ),
    ],
)
def test_a_date_is_marked_with_what_rests_on_it(text, date, rests):
    dates = [m for m in find_marks(report(text)) if m.kind == "date"]
    assert [m.statement for m in dates] == [(date,)]
    assert rests in dict(dates[0].fields)


def test_a_date_that_nothing_rests_on_is_left_alone():
    assert find_marks(report("Trời mưa to từ ngày 02/02/2024.")) == []


def test_each_kind_of_passage_has_a_lane_of_its_own_in_a_sentence():
    _, third, *_ = [p for p in find_paragraphs(sample(), find_marks(sample())) if p.lanes > 1]
    lanes = [dict(line.lanes) for line in third.lines if len(line.lanes) > 1]
    assert lanes
    assert all(sorted(row.values()) == list(range(1, len(row) + 1)) for row in lanes)


def test_a_report_without_blocks_and_sentences_is_shown_whole():
    bare = replace(sample(), source=replace(sample().source, blocks=()), sentences=(), claims=())
    _, cut = segments(bare)
    assert "".join(s.text for s in cut) == sample().source.text


def test_an_empty_report_has_no_marks():
    empty = replace(sample(), source=replace(sample().source, text="", blocks=()), sentences=(), claims=())
    assert segments(empty) == ([], [])

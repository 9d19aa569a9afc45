"""Questions about a day are answered as the model defines it, and false answers are counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.world.asof import Answer, answer, ask, draw_questions
from tests.world.nouns import FIRST, LAST
from tests.world.tenures import Tenure
from tests.world.truth import Post, Truth

POST: Post = ("Sở Nội vụ tỉnh Sông Lam", "Giám đốc")
BEFORE, BEGIN, END, AFTER = (date(year, 1, 1) for year in (2014, 2015, 2017, 2018))


@pytest.mark.parametrize(
    ("bounds", "day", "said"),
    [
        ({}, BEGIN, Answer.POSSIBLE),
        ({"begin_latest": (BEGIN,), "end_earliest": (END,)}, BEGIN, Answer.CERTAIN),
        ({"begin_latest": (BEGIN,), "end_earliest": (END,)}, END, Answer.CERTAIN),
        ({"begin_latest": (BEGIN,), "end_earliest": (END,)}, AFTER, Answer.POSSIBLE),
        ({"begin_latest": (BEGIN,)}, END, Answer.POSSIBLE),
        ({"begin_latest": (BEFORE, AFTER), "end_earliest": (END,)}, BEGIN, Answer.POSSIBLE),
        ({"begin_earliest": (BEGIN,)}, BEFORE, Answer.EXCLUDED),
        ({"begin_earliest": (BEFORE, END)}, BEGIN, Answer.POSSIBLE),
        ({"end_latest": (END,)}, AFTER, Answer.EXCLUDED),
        ({"observed_earliest": (BEGIN,), "observed_latest": (BEGIN,)}, BEGIN, Answer.CERTAIN),
        ({"observed_earliest": (BEGIN,), "observed_latest": (END,)}, BEGIN, Answer.POSSIBLE),
    ],
)
def test_what_bounds_say_of_a_day(bounds: dict[str, tuple[date, ...]], day: date, said: Answer) -> None:
    assert answer(bounds, day) is said


def test_of_many_namesakes_nothing_is_certain() -> None:
    days = {"begin_latest": (BEGIN,), "end_earliest": (END,)}
    assert [answer(days, BEGIN, namesakes) for namesakes in (2, 3)] == [Answer.CERTAIN, Answer.POSSIBLE]
    assert answer(days | {"end_latest": (END,)}, AFTER, 3) is Answer.EXCLUDED


ALWAYS = {"begin_latest": (FIRST,), "end_earliest": (LAST,)}
NEVER = {"begin_earliest": (date.max,)}
HELD = Tenure("t", "n", "p", POST, False, False, ALWAYS, ())
TRUTH = Truth(
    mentions={("s", "Trần Văn Mẫu"): "p"},
    shows={},
    told={},
    spells={},
    body_names={},
    held={("p", POST, False): ((FIRST, LAST),)},
    holders={POST: (("p", (FIRST, LAST)),)},
)


@pytest.mark.parametrize(
    ("tenures", "best", "false_certain", "false_excluded"),
    [
        pytest.param([HELD], Answer.CERTAIN, 0, 0, id="true"),
        pytest.param([], Answer.NOTHING, 0, 0, id="no tenure"),
        pytest.param([replace(HELD, bounds={})], Answer.POSSIBLE, 0, 0, id="no bounds"),
        pytest.param([replace(HELD, bounds=NEVER)], Answer.EXCLUDED, 0, 100, id="excluded though held"),
        pytest.param([replace(HELD, bounds=NEVER), HELD], Answer.CERTAIN, 0, 0, id="another tenure of the same"),
        pytest.param([replace(HELD, acting=True)], Answer.NOTHING, 0, 0, id="acting is not holding"),
        pytest.param([replace(HELD, proposed=True)], Answer.NOTHING, 0, 0, id="nor is a proposal"),
    ],
)
def test_random_questions(tenures: list[Tenure], best: Answer, false_certain: int, false_excluded: int) -> None:
    asked = ask(tenures, TRUTH, draw_questions(TRUTH, 1, 100))
    assert asked.answers[best] == asked.asked == 100
    assert (asked.false_certain, asked.false_excluded) == (false_certain, false_excluded)


def test_a_certain_answer_about_somebody_else_is_false() -> None:
    wrong = replace(HELD, meant="q")
    asked = ask([wrong], TRUTH, draw_questions(TRUTH, 1, 100))
    assert asked.false_certain == 50  # the questions about the post; nobody asks what q held
    assert asked.false[0][0] == "t"

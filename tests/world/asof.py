"""Who held a post on a day, asked of a record's bounds and of the truth (design: model, dates)."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tests.world.nouns import FIRST, LAST
from tests.world.tables import chance
from tests.world.tenures import Bounds, Tenure
from tests.world.truth import Post, Truth

QUESTIONS = 10_000
MANY = 3
"""Of so many namesakes and more, no answer is certain."""


class Answer(StrEnum):
    """What bounds say of a day; NOTHING where the record has no tenure that is asked for."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    EXCLUDED = "excluded"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Question:
    """Who held a post, or what a person held, on a day."""

    post: Post | None
    person: str | None
    day: date


@dataclass(frozen=True, slots=True)
class AsOf:
    """How many questions got which best answer, and how many got one that is false.

    `false_certain`: somebody is said to hold surely what they did not; `by_fault` of them rest on a claim with an
    injected fault. `false_excluded`: all tenures of a true holder in the post are excluded. `false` has the first of
    the false certain ones for a reader: the tenure and the day.
    """

    answers: dict[Answer, int]
    false_certain: int
    by_fault: int
    false_excluded: int
    false: tuple[tuple[str, date], ...]

    @property
    def asked(self) -> int:
        """How many questions were asked."""
        return sum(self.answers.values())


def answer(bounds: Bounds, day: date, namesakes: int = 0) -> Answer:
    """What the bounds of a tenure say of a day; of contradicting values the one that claims least counts.

    With many `namesakes` of its person in the record nothing is certain.

    >>> held = {"begin_latest": (date(2020, 1, 1),), "end_earliest": (date(2021, 1, 1),)}
    >>> held |= {"end_latest": (date(2022, 1, 1),)}
    >>> [answer(held, date(year, 6, 1)).value for year in (2019, 2020, 2021, 2022)]
    ['possible', 'certain', 'possible', 'excluded']
    """
    begun, ending = bounds.get("begin_latest"), bounds.get("end_earliest")
    sure = Answer.POSSIBLE if namesakes >= MANY else Answer.CERTAIN
    if begun and ending and max(begun) <= day <= min(ending):
        return sure
    if bounds.get("observed_earliest") == bounds.get("observed_latest") == (day,):
        return sure
    begin, end = bounds.get("begin_earliest"), bounds.get("end_latest")
    if (begin and day < min(begin)) or (end and day > max(end)):
        return Answer.EXCLUDED
    return Answer.POSSIBLE


def draw_questions(truth: Truth, seed: int, count: int) -> list[Question]:
    """So many random questions, by turns who held a post on a day and what a person held then.

    Posts are drawn from all that there were, people from those whom reports name.
    """
    rng = chance(seed, "questions")
    posts, people = sorted(truth.holders), sorted(set(truth.mentions.values()))
    return [
        Question(None, rng.choice(people), _day(rng)) if number % 2 else Question(rng.choice(posts), None, _day(rng))
        for number in range(count)
    ]


def ask(tenures: Iterable[Tenure], truth: Truth, questions: Iterable[Question]) -> AsOf:
    """Each question asked of every tenure that it is about; to act in a post is not to hold it."""
    by_post: defaultdict[Post | None, list[Tenure]] = defaultdict(list)
    by_person: defaultdict[str | None, list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        if tenure.post and tenure.meant and not tenure.acting and not tenure.proposed:
            by_post[tenure.post].append(tenure)
            by_person[tenure.meant].append(tenure)
    return _score([((by_post[q.post] if q.post else by_person[q.person]), q.day) for q in questions], truth)


def _score(questions: list[tuple[list[Tenure], date]], truth: Truth) -> AsOf:
    answers = dict.fromkeys(Answer, 0)
    false: list[tuple[Tenure, date]] = []
    missed = 0
    for tenures, day in questions:
        given = [(tenure, answer(tenure.bounds, day, tenure.namesakes)) for tenure in tenures]
        answers[next((best for best in Answer if any(said is best for _, said in given)), Answer.NOTHING)] += 1
        wrong = [tenure for tenure, said in given if said is Answer.CERTAIN and not _held(tenure, day, truth)]
        false += [(wrong[0], day)] if wrong else []
        missed += _excludes_truth(given, day, truth)
    by_fault = sum(any(truth.told[claim].fault for claim in tenure.claims) for tenure, _ in false)
    return AsOf(answers, len(false), by_fault, missed, tuple((tenure.node, day) for tenure, day in false[:20]))


def _excludes_truth(given: list[tuple[Tenure, Answer]], day: date, truth: Truth) -> bool:
    """Whether somebody who held a post then is excluded by all of their tenures in it."""
    said: defaultdict[tuple[str | None, Post | None], set[Answer]] = defaultdict(set)
    for tenure, found in given:
        if _held(tenure, day, truth):
            said[tenure.meant, tenure.post].add(found)
    return any(found == {Answer.EXCLUDED} for found in said.values())


def _held(tenure: Tenure, day: date, truth: Truth) -> bool:
    times = truth.held.get((tenure.meant or "", tenure.post or ("", ""), False), ())
    return any(begin <= day <= end for begin, end in times)


def _day(rng: random.Random) -> date:
    return FIRST + timedelta(rng.randrange((LAST - FIRST).days + 1))

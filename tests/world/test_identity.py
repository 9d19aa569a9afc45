"""Pairs of mentions are counted right, from hand-made groups and from a record."""

from __future__ import annotations

import pytest

from hoso.record import build_record
from tests.world.identity import Mention, Pairs, exact_names, folded_names, lost_by, pairs, record_people
from tests.world.measure import name_claims
from tests.world.splink_baseline import mention_rows
from tests.world.truth import Truth
from tests.world.world import World

A, B, C, D = [("s" + name, name) for name in "abcd"]
ONE_PERSON: dict[Mention, str] = dict.fromkeys((A, B, C, D), "p")
TWO_PEOPLE: dict[Mention, str] = {A: "p", B: "p", C: "q", D: "q"}


@pytest.mark.parametrize(
    ("truth", "found", "counted"),
    [
        pytest.param(TWO_PEOPLE, {A: 1, B: 1, C: 2, D: 2}, Pairs(2, 2, 2), id="right"),
        pytest.param(TWO_PEOPLE, {A: 1, B: 1, C: 1, D: 1}, Pairs(2, 6, 2), id="all in one"),
        pytest.param(TWO_PEOPLE, {A: 1, B: 2, C: 3, D: 4}, Pairs(2, 0, 0), id="all apart"),
        pytest.param(TWO_PEOPLE, {A: 1, C: 1}, Pairs(2, 1, 0), id="what is not found stands alone"),
        pytest.param(ONE_PERSON, {A: 1, B: 1, C: 1, D: 2}, Pairs(6, 3, 3), id="one left out"),
    ],
)
def test_pairs(truth: dict[Mention, str], found: dict[Mention, int], counted: Pairs) -> None:
    assert pairs(truth, found) == counted


@pytest.mark.parametrize(
    ("counted", "precision", "recall", "f1"),
    [(Pairs(4, 2, 2), 1.0, 0.5, 2 / 3), (Pairs(2, 8, 2), 0.25, 1.0, 0.4), (Pairs(0, 0, 0), 1.0, 1.0, 1.0)],
)
def test_shares(counted: Pairs, precision: float, recall: float, f1: float) -> None:
    assert (counted.precision, counted.recall) == (precision, recall)
    assert counted.f1 == pytest.approx(f1)


def test_what_is_lost_is_told_by_the_kind_of_mention() -> None:
    kinds = {A: "post", B: "post", C: "post", D: "name"}
    assert lost_by(ONE_PERSON, {A: 1, B: 1, C: 1, D: 2}, kinds) == {"name": 1.0, "post": pytest.approx(1 / 3)}


def test_equal_names_are_the_baseline_that_the_world_is_made_for(truth: Truth) -> None:
    exact, folded = (pairs(truth.mentions, names(truth.mentions)) for names in (exact_names, folded_names))
    assert 0.93 < exact.recall < 0.99  # what is missing has lost its marks
    assert folded.recall == 1.0
    assert 0.8 < exact.precision < 1.0  # of 150 people few share a name; of 2684 about half of the pairs do


def test_every_mention_has_a_person_in_the_record(world: World, truth: Truth) -> None:
    reports = name_claims(world)
    assert record_people(build_record(reports), reports).keys() == truth.mentions.keys()


def test_what_linkage_is_given_of_each_mention(world: World, truth: Truth) -> None:
    rows = mention_rows(world.reports)
    assert rows.keys() == truth.mentions.keys()
    assert {key for row in rows.values() for key in row} == {"name", "folded", "body", "place", "role", "day"}
    without = [mention for mention, row in rows.items() if row["body"] is None]
    assert {truth.shows[mention] for mention in without} <= {"name", "role", "unmarked"}

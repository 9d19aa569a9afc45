"""The questions for a day, asked of another engine, and held against each other."""

from __future__ import annotations

import pytest
import rdflib

from hoso.catalogue import question
from tests.competency.asked import QUESTIONS
from tests.competency.world import HERE, World


@pytest.fixture(scope="module")
def other_engine() -> rdflib.Dataset:
    """The seat and the world in rdflib, whose evaluator shares no code with the store's."""
    found = rdflib.Dataset(default_union=True)
    for name in ("world.trig", "seat.trig"):
        found.parse(HERE / name, format="trig")
    return found


ELSEWHERE = [
    (name, {**given, **day})
    for name, given in (
        ("holders", {"body": "UBND tỉnh Sông Lam"}),
        ("heads-of-body", {"body": "UBND tỉnh Sông Lam"}),
        ("posts-of-person", {"person": "Người Gần"}),
    )
    for day in ({}, {"on": "2021-10-15", "excluded": "yes"}, {"on": "2021-05-25"})
]


@pytest.mark.parametrize(("name", "params"), ELSEWHERE, ids=[f"{n} {p.get('on')}" for n, p in ELSEWHERE])
def test_another_engine_gives_the_same_answer(other_engine: rdflib.Dataset, name: str, params: dict[str, str]) -> None:
    asked = question(name)
    here = asked.run(World(HERE / "world.trig", HERE / "seat.trig"), **params)
    there = other_engine.query(asked.bind(**params)[0])
    assert [tuple("" if term is None else str(term) for term in row) for row in there] == [
        tuple(row.text(column) for column in here.columns) for row in here
    ]
    assert len(here) > 0


def test_the_questions_weigh_alike() -> None:
    """What decides stands in three files, and must not drift apart."""
    parts = {question(name).text.split("# What tells of a tenure")[1].rsplit("ORDER BY")[0] for name in QUESTIONS}
    assert len(parts) == 1

"""Every quality query on a world with its fault, with near misses beside it, and on a world without faults."""

import re
from functools import cache
from pathlib import Path

import pytest

from hoso.catalogue import questions
from tests.competency.world import HERE as GOOD
from tests.competency.world import World, expected, rows_of

HERE = Path(__file__).parent
QUALITY = questions("quality")


@cache
def good_world() -> World:
    return World(GOOD / "world.trig")


@pytest.mark.parametrize("name", QUALITY)
def test_finds_the_fault_and_spares_near_misses(name: str) -> None:
    columns, rows = expected(HERE / f"{name}.csv")
    found = QUALITY[name].run(World(HERE / "common.trig", HERE / f"{name}.trig"))
    assert rows_of(found, columns) == rows


@pytest.mark.parametrize("name", QUALITY)
def test_returns_no_row_on_a_good_world(name: str) -> None:
    assert list(QUALITY[name].run(good_world())) == []


@pytest.mark.parametrize("name", QUALITY)
def test_names_severity_and_message_in_both_languages(name: str) -> None:
    asked = QUALITY[name]
    assert asked.severity in {"violation", "contradiction", "warning"}
    assert {"vi", "en"} <= set(asked.message)


@pytest.mark.parametrize("name", QUALITY)
def test_fills_every_place_of_its_message(name: str) -> None:
    columns = set(QUALITY[name].run(good_world()).columns)
    for message in QUALITY[name].message.values():
        assert set(re.findall(r"\{(\w*)\}", message)) <= columns


@pytest.mark.parametrize("name", QUALITY)
def test_names_its_subject(name: str) -> None:
    assert "subject" in QUALITY[name].run(good_world()).columns

"""Did P hold X on day D? Certain, possible or excluded at every boundary, and why."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from hoso.catalogue import question
from tests.competency.asked import HEAD, QUESTIONS, Days, Tenure, answers, seen, turtle
from tests.competency.world import HERE, World

INTERVAL = {
    "beginEarliest": "2020-01-01",
    "beginLatest": "2020-02-01",
    "endEarliest": "2021-01-01",
    "endLatest": "2021-02-01",
}
SEEN_TWICE = {"beginLatest": "2020-05-05", "endEarliest": "2021-05-05", **seen("2021-05-05")}
TWO_BEGINS = {
    "beginEarliest": "2020-01-01 2021-01-01",
    "beginLatest": "2020-01-01 2021-01-01",
    "endEarliest": "2022-01-01",
}
TWO_ENDS = {
    "beginLatest": "2018-01-01",
    "endEarliest": "2020-01-01 2021-01-01",
    "endLatest": "2020-01-01 2021-01-01",
}
LONGER = {"beginLatest": "2018-01-01", "endEarliest": "2022-01-01", "endLatest": "2021-01-01"}
BACKWARDS = {"beginEarliest": "2021-01-01", "endLatest": "2020-01-01"}
LATE_BEGIN = {"beginEarliest": "2021-01-01", "beginLatest": "2020-01-01", "endEarliest": "2023-01-01"}
SEEN_AFTER_END = {"beginLatest": "2018-01-01", "endLatest": "2021-01-01", **seen("2021-06-01")}
DIED = {"beginLatest": "2018-01-01", "endEarliest": "2021-05-01", "endLatest": "2021-05-01"}

ROWS = [
    ("day before the earliest begin", INTERVAL, "", "2019-12-31", "excluded", "before-begin"),
    ("earliest begin", INTERVAL, "", "2020-01-01", "possible", "open"),
    ("day before the latest begin", INTERVAL, "", "2020-01-31", "possible", "open"),
    ("latest begin", INTERVAL, "", "2020-02-01", "certain", "between"),
    ("between", INTERVAL, "", "2020-07-01", "certain", "between"),
    ("earliest end", INTERVAL, "", "2021-01-01", "certain", "between"),
    ("day after the earliest end", INTERVAL, "", "2021-01-02", "possible", "open"),
    ("latest end", INTERVAL, "", "2021-02-01", "possible", "open"),
    ("day after the latest end", INTERVAL, "", "2021-02-02", "excluded", "after-end"),
    ("nothing is known", {}, "", "2020-07-01", "possible", "undated"),
    ("only a latest begin, much later", {"beginLatest": "2020-01-01"}, "", "2030-01-01", "possible", "open"),
    ("only a latest begin, earlier", {"beginLatest": "2020-01-01"}, "", "2010-01-01", "possible", "open"),
    ("only an earliest begin, earlier", {"beginEarliest": "2020-01-01"}, "", "2019-12-31", "excluded", "before-begin"),
    ("only a latest end, later", {"endLatest": "2020-01-01"}, "", "2020-01-02", "excluded", "after-end"),
    ("only an earliest end", {"endEarliest": "2020-01-01"}, "", "2019-01-01", "possible", "open"),
    ("seen on the day", seen("2020-05-05"), "", "2020-05-05", "certain", "seen"),
    ("seen the day before", seen("2020-05-05"), "", "2020-05-06", "possible", "open"),
    ("seen on one of two days", seen("2020-05-05", "2020-05-06"), "", "2020-05-05", "possible", "open"),
    ("between two sights", SEEN_TWICE, "", "2020-12-01", "certain", "between"),
    ("after the last sight", SEEN_TWICE, "", "2021-05-06", "possible", "open"),
    ("before the first sight", SEEN_TWICE, "", "2020-05-04", "possible", "open"),
    ("two begins, between them", TWO_BEGINS, "", "2020-07-01", "possible", "contradicted"),
    ("two begins, after both", TWO_BEGINS, "", "2021-01-01", "certain", "between"),
    ("two begins, before both", TWO_BEGINS, "", "2019-12-31", "excluded", "before-begin"),
    ("two ends, before both", TWO_ENDS, "", "2019-06-01", "certain", "between"),
    ("two ends, between them", TWO_ENDS, "", "2020-06-01", "possible", "contradicted"),
    ("two ends, after both", TWO_ENDS, "", "2021-01-02", "excluded", "after-end"),
    ("an end before what another lets go on, between", LONGER, "", "2021-06-01", "possible", "contradicted"),
    ("an end before what another lets go on, before", LONGER, "", "2019-01-01", "possible", "contradicted"),
    ("an end before what another lets go on, after", LONGER, "", "2023-01-01", "possible", "contradicted"),
    ("an end before the begin, before both", BACKWARDS, "", "2019-01-01", "possible", "contradicted"),
    ("an end before the begin, between", BACKWARDS, "", "2020-06-01", "possible", "contradicted"),
    ("an earliest begin after a latest one", LATE_BEGIN, "", "2022-01-01", "possible", "contradicted"),
    ("seen after the end, on that day", SEEN_AFTER_END, "", "2021-06-01", "possible", "contradicted"),
    ("seen after the end, later", SEEN_AFTER_END, "", "2022-01-01", "possible", "contradicted"),
    ("on the day of death", DIED, "", "2021-05-01", "certain", "between"),
    ("after death", DIED, "", "2021-05-02", "excluded", "after-end"),
    ("acting is holding it for the time", INTERVAL, "acting", "2020-07-01", "certain", "between"),
    ("acting, after the last sight", SEEN_TWICE, "acting", "2021-06-01", "possible", "open"),
    ("former, before the end", {"endLatest": "2020-01-01"}, "former", "2019-01-01", "possible", "open"),
    ("former, after it", {"endLatest": "2020-01-01"}, "former", "2020-01-02", "excluded", "after-end"),
    ("former, and that is what was seen", seen("2020-05-05"), "former", "2020-05-05", "possible", "open"),
    ("former, in the years that a career gives", INTERVAL, "former", "2020-07-01", "certain", "between"),
    ("appointed and later former", INTERVAL, "appointed former", "2020-07-01", "certain", "between"),
    ("proposed", INTERVAL, "proposed", "2020-07-01", "possible", "proposed"),
    ("proposed, and that is what was seen", seen("2020-05-05"), "proposed", "2020-05-05", "possible", "proposed"),
    ("proposed, and later out of the race", INTERVAL, "proposed", "2021-02-02", "excluded", "after-end"),
]


@pytest.mark.parametrize(
    ("bounds", "statuses", "on", "certainty", "ground"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS]
)
@pytest.mark.parametrize("name", QUESTIONS)
def test_held_on_a_day(name: str, bounds: Days, statuses: str, on: str, certainty: str, ground: str) -> None:
    assert answers(name, turtle(Tenure(bounds, statuses)), on) == [(certainty, ground)]


@pytest.mark.parametrize("name", QUESTIONS)
def test_who_is_excluded_is_listed_only_when_asked(name: str) -> None:
    text = turtle(Tenure(INTERVAL))
    assert len(answers(name, text, "2021-02-01", excluded="no")) == 1
    assert len(answers(name, text, "2021-02-02", excluded="no")) == 0
    assert len(answers(name, text, "2021-02-02")) == 1


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize(
    ("on", "bounds", "namesakes", "certainty", "ground"),
    [
        pytest.param("2020-07-01", INTERVAL, 2, "certain", "between", id="few"),
        pytest.param("2020-07-01", INTERVAL, 3, "possible", "namesakes", id="many, between"),
        pytest.param("2020-05-05", seen("2020-05-05"), 3, "possible", "namesakes", id="many, seen on the day"),
        pytest.param("2021-01-02", INTERVAL, 3, "possible", "open", id="many, open all the same"),
        pytest.param("2021-02-02", INTERVAL, 3, "excluded", "after-end", id="many, excluded all the same"),
    ],
)
def test_of_many_namesakes_nothing_is_certain(
    name: str, on: str, bounds: Days, namesakes: int, certainty: str, ground: str
) -> None:
    text = turtle(Tenure(bounds), f"data:person\\/hoang-thi-hoa hs:namesakes {namesakes} .")
    assert answers(name, text, on) == [(certainty, ground)]


@pytest.mark.parametrize("who", ["le-thi-thu", "pham-van-vi-du--2"])
def test_with_many_namesakes_no_colleague_is_certain(who: str) -> None:
    world = World(HERE / "world.trig", HERE / "colleagues-in-body.trig")
    before = question("colleagues-in-body").run(world, person="Lê Thị Thử")
    assert sum(row.text("certainty") == "certain" for row in before) == 1
    world.engine.load(f"{HEAD} data:record {{ data:person\\/{who} hs:namesakes 3 . }}", format=ox.RdfFormat.TRIG)
    after = question("colleagues-in-body").run(world, person="Lê Thị Thử")
    assert {row.text("certainty") for row in after} == {"possible"}
    assert len(after) == len(before)


def test_certain_first_then_possible_by_nearness_then_excluded() -> None:
    world = World(HERE / "seat.trig")
    rows = question("holders").run(world, body="Ủy ban nhân dân tỉnh Sông Lam", on="2021-10-15", excluded=True)
    assert [(row.text("certainty"), row.text("name"), row.text("days")) for row in rows] == [
        ("certain", "Người Chắc", "0"),
        ("possible", "Người Gần", "10"),
        ("possible", "Người Xa", "200"),
        ("possible", "Người Đề Cử", "1"),
        ("excluded", "Người Cũ", "105"),
    ]
    assert {row.text("seats") for row in rows} == {"1"}

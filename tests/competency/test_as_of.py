"""Did P hold X on day D? Certain, possible or excluded, at every boundary."""

import pyoxigraph as ox
import pytest

from hoso.catalogue import question
from tests.competency.world import HERE, World

HEAD = """
@prefix hs: <https://w3id.org/hoso/ontology#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix data: <https://w3id.org/hoso/id/> .
"""
INTERVAL = {
    "beginEarliest": ["2020-01-01"],
    "beginLatest": ["2020-02-01"],
    "endEarliest": ["2021-01-01"],
    "endLatest": ["2021-02-01"],
}
DAY = {"observedEarliest": ["2020-05-05"], "observedLatest": ["2020-05-05"]}
SPAN = {"observedEarliest": ["2020-05-05"], "observedLatest": ["2020-05-06"]}
SEEN_TWICE = {
    "beginLatest": ["2020-05-05"],
    "endEarliest": ["2021-05-05"],
    "observedEarliest": ["2021-05-05"],
    "observedLatest": ["2021-05-05"],
}
AT_ODDS = {
    "beginEarliest": ["2020-01-01", "2021-01-01"],
    "beginLatest": ["2020-01-01", "2021-01-01"],
    "endEarliest": ["2022-01-01"],
}
QUESTIONS = ["who-held-post", "holders-of-post", "people-of-body", "heads-of-body", "posts-of-person"]
ROWS = [
    ("day before the earliest begin", INTERVAL, "2019-12-31", "excluded"),
    ("earliest begin", INTERVAL, "2020-01-01", "possible"),
    ("day before the latest begin", INTERVAL, "2020-01-31", "possible"),
    ("latest begin", INTERVAL, "2020-02-01", "certain"),
    ("between", INTERVAL, "2020-07-01", "certain"),
    ("earliest end", INTERVAL, "2021-01-01", "certain"),
    ("day after the earliest end", INTERVAL, "2021-01-02", "possible"),
    ("latest end", INTERVAL, "2021-02-01", "possible"),
    ("day after the latest end", INTERVAL, "2021-02-02", "excluded"),
    ("nothing is known", {}, "2020-07-01", "possible"),
    ("only a latest begin, much later", {"beginLatest": ["2020-01-01"]}, "2030-01-01", "possible"),
    ("only a latest begin, earlier", {"beginLatest": ["2020-01-01"]}, "2010-01-01", "possible"),
    ("only an earliest begin, earlier", {"beginEarliest": ["2020-01-01"]}, "2019-12-31", "excluded"),
    ("only a latest end, later", {"endLatest": ["2020-01-01"]}, "2020-01-02", "excluded"),
    ("only an earliest end", {"endEarliest": ["2020-01-01"]}, "2019-01-01", "possible"),
    ("seen on the day", DAY, "2020-05-05", "certain"),
    ("seen the day before", DAY, "2020-05-06", "possible"),
    ("seen on one of two days", SPAN, "2020-05-05", "possible"),
    ("between two sights", SEEN_TWICE, "2020-12-01", "certain"),
    ("after the last sight", SEEN_TWICE, "2021-05-06", "possible"),
    ("before the first sight", SEEN_TWICE, "2020-05-04", "possible"),
    ("two begins at odds, between them", AT_ODDS, "2020-07-01", "possible"),
    ("two begins at odds, after both", AT_ODDS, "2021-01-01", "certain"),
    ("two begins at odds, before both", AT_ODDS, "2019-12-31", "excluded"),
]


def world_with(bounds: dict[str, list[str]]) -> World:
    world = World(HERE / "world.trig")
    days = "".join(f'; hs:{name} "{day}"^^xsd:date ' for name, found in bounds.items() for day in found)
    text = (
        f"{HEAD} data:record {{ data:tenure\\/asked a hs:Tenure ; org:member data:person\\/hoang-thi-hoa ;"
        " org:organization data:body\\/ubnd-nui-hong ; org:role <https://w3id.org/hoso/vocabulary/role/giam-doc> ;"
        f" hs:evidence data:passage\\/s1-3 {days} }}"
    )
    world.engine.load(text, format=ox.RdfFormat.TRIG)
    return world


@pytest.mark.parametrize(("bounds", "on", "certainty"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
@pytest.mark.parametrize(
    "name", ["who-held-post", "holders-of-post", "people-of-body", "heads-of-body", "posts-of-person"]
)
def test_held_on_a_day(name: str, bounds: dict[str, list[str]], on: str, certainty: str) -> None:
    asked = question(name)
    values = {"body": "Ủy ban nhân dân tỉnh Núi Hồng", "role": "Giám đốc", "person": "Hoàng Thị Hòa", "on": on}
    found = asked.run(world_with(bounds), **{p.name: values[p.name] for p in asked.parameters})
    told = [row.text("certainty") for row in found if row.text("tenure").endswith("/asked")]
    assert told == ([] if certainty == "excluded" else [certainty])

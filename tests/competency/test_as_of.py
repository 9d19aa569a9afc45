"""Did P hold X on day D? Certain, possible or excluded at every boundary, why, and what shows it; in two engines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox
import pytest
import rdflib

from hoso.catalogue import question
from tests.competency.world import HERE, World

HEAD = """
@prefix hs: <https://w3id.org/hoso/ontology#> .
@prefix hsv: <https://w3id.org/hoso/vocabulary/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix data: <https://w3id.org/hoso/id/> .
"""
QUESTIONS = ["holders", "heads-of-body", "posts-of-person"]
ASKED = {"body": "Ủy ban nhân dân tỉnh Núi Hồng", "role": "Giám đốc", "person": "Hoàng Thị Hòa", "excluded": "yes"}
Days = Mapping[str, str]  # bounds by name; several days of one bound are parted by blanks


@dataclass(frozen=True)
class Told:
    """A claim: its status, its bounds, and whether it names the holder as predecessor of another."""

    bounds: Days = field(default_factory=dict)
    status: str = ""
    of_successor: bool = False


@dataclass(frozen=True)
class Tenure:
    """A tenure of the record: its bounds and statuses, and the claims that it comes from."""

    bounds: Days = field(default_factory=dict)
    statuses: str = ""
    claims: tuple[Told, ...] = ()


def turtle(tenure: Tenure, more: str = "") -> str:
    """One tenure in an invented body, each claim with a passage and a source of its own, published on 2024-03-01."""
    post = "org:organization data:body\\/ubnd-nui-hong ; org:role <https://w3id.org/hoso/vocabulary/role/giam-doc>"
    text = f"{HEAD} data:record {{ data:tenure\\/asked a hs:Tenure ; org:member data:person\\/hoang-thi-hoa ; {post}"
    text += "".join(f' ; hs:{name} "{day}"^^xsd:date' for name, days in tenure.bounds.items() for day in days.split())
    text += "".join(f" ; hs:status hsv:status\\/{status}" for status in tenure.statuses.split())
    if not tenure.claims:
        text += " ; hs:evidence data:passage\\/s1-3"
    for i in range(len(tenure.claims)):
        text += f" ; hs:evidence data:passage\\/p{i} ; prov:wasDerivedFrom data:claim\\/c{i}"
    text += " . " + "".join(
        f"data:tenure\\/next a hs:Tenure ; org:member data:person\\/le-thi-thu ; {post} ; "
        f"hs:predecessor data:person\\/hoang-thi-hoa ; prov:wasDerivedFrom data:claim\\/c{i} ; "
        f"hs:evidence data:passage\\/p{i} . "
        for i, told in enumerate(tenure.claims)
        if told.of_successor
    )
    for i, told in enumerate(tenure.claims):
        text += f'data:passage\\/p{i} a hs:Passage ; hs:quote "câu {i}" ; oa:hasSource data:source\\/n{i} . '
        text += f'data:source\\/n{i} schema:datePublished "2024-03-01"^^xsd:date . '
        text += f"data:claim\\/c{i} a hs:Claim, hs:TenureClaim ; hs:evidence data:passage\\/p{i}"
        text += f' ; hs:claimedStatus "{told.status}"' if told.status else ""
        text += "".join(
            f' ; hs:claimed{name[0].upper()}{name[1:]} "{day}"^^xsd:date' for name, day in told.bounds.items()
        )
        text += " . "
    return f"{text} {more} }}"


def seen(first: str, last: str = "") -> Days:
    return {"observedEarliest": first, "observedLatest": last or first}


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


PLAIN = Told(seen("2021-11-03"))
BODIES = [
    ("before it was founded", 'hs:beginEarliest "2020-01-01"^^xsd:date', "", "2019-06-01", "excluded", "before-body"),
    ("on its first day", 'hs:beginEarliest "2020-01-01"^^xsd:date', "", "2020-01-01", "possible", "undated"),
    ("after it ended", 'hs:endLatest "2022-12-31"^^xsd:date', "", "2023-01-01", "excluded", "after-body"),
    ("on its last day", 'hs:endLatest "2022-12-31"^^xsd:date', "", "2022-12-31", "possible", "undated"),
    (
        "after its place ended",
        "hs:place data:place\\/old ; org:classification data:kind",
        "",
        "2025-07-01",
        "excluded",
        "after-body",
    ),
    (
        "before its place ended",
        "hs:place data:place\\/old ; org:classification data:kind",
        "",
        "2025-06-30",
        "possible",
        "undated",
    ),
    (
        "after its level ended",
        "hs:place data:place\\/district ; org:classification data:kind",
        "",
        "2025-07-01",
        "excluded",
        "after-body",
    ),
    (
        "one of its places goes on",
        "hs:place data:place\\/old, data:place\\/new ; org:classification data:kind",
        "",
        "2025-07-01",
        "possible",
        "undated",
    ),
    (
        "no organ of its place",
        "hs:place data:place\\/old ; org:classification data:school",
        "",
        "2025-07-01",
        "possible",
        "undated",
    ),
    (
        "former, in a body that has the name of an older one",
        'hs:beginEarliest "2020-01-01"^^xsd:date',
        "former",
        "2019-06-01",
        "possible",
        "undated",
    ),
]
PLACES = """
data:kind hs:system hsv:system\\/state .
data:place\\/old hs:endLatest "2025-06-30"^^xsd:date .
data:place\\/new hs:beginEarliest "2025-07-01"^^xsd:date .
data:place\\/district hs:placeType hsv:place-type\\/huyen .
hsv:place-type\\/huyen hs:endLatest "2025-06-30"^^xsd:date .
"""


@pytest.mark.parametrize(
    ("body", "status", "on", "certainty", "ground"), [r[1:] for r in BODIES], ids=[r[0] for r in BODIES]
)
def test_nobody_holds_a_post_in_a_body_that_is_not_there(
    body: str, status: str, on: str, certainty: str, ground: str
) -> None:
    text = turtle(Tenure(statuses=status), f"{PLACES} data:body\\/ubnd-nui-hong {body} .")
    assert answers("holders", text, on) == [(certainty, ground)]


def test_a_sight_after_the_end_of_the_body_is_a_contradiction() -> None:
    tenure = Tenure(seen("2021-11-03"), claims=(PLAIN,))
    text = turtle(tenure, 'data:body\\/ubnd-nui-hong hs:endLatest "2021-06-30"^^xsd:date .')
    assert answers("holders", text, "2021-11-03") == [("possible", "contradicted")]
    assert answers("holders", text, "2021-06-01") == [("possible", "contradicted")]


SIGHTS = (
    PLAIN,
    Told(seen("2022-06-05")),
    Told({"beginEarliest": "2021-01-10", "beginLatest": "2021-01-10"}, "appointed"),
)
TOLD = [
    ("seen that day", SIGHTS, "2021-11-03", "câu 0", "seen", "on", "0"),
    ("seen 212 days before", SIGHTS[:1], "2022-06-03", "câu 0", "seen", "before", "212"),
    ("seen 2 days after", SIGHTS, "2022-06-03", "câu 1", "seen", "after", "2"),
    (
        "as near before as after: the earlier",
        (Told(seen("2022-01-11")), Told(seen("2022-01-01"))),
        "2022-01-06",
        "câu 1",
        "seen",
        "before",
        "5",
    ),
    (
        "a day that is known before days that may be farther",
        (Told(seen("2021-10-20")), Told(seen("2021-10-01", "2021-11-30"))),
        "2021-11-03",
        "câu 0",
        "seen",
        "before",
        "14",
    ),
    ("elected the day before", SIGHTS, "2021-01-11", "câu 2", "began", "before", "1"),
    (
        "seen within days round it",
        (Told(seen("2021-10-01", "2021-11-30")),),
        "2021-11-03",
        "câu 0",
        "seen",
        "around",
        "33",
    ),
    ("over a leap day", SIGHTS[:1], "2024-03-01", "câu 0", "seen", "before", "849"),
    ("over a century that is no leap year", (Told(seen("1900-02-28")),), "1900-03-01", "câu 0", "seen", "before", "1"),
    ("over a turn of the year", (Told(seen("2021-12-31")),), "2022-01-01", "câu 0", "seen", "before", "1"),
    (
        "in years that a career gives",
        (Told({"beginEarliest": "2019-01-01", "endLatest": "2023-12-31"}),),
        "2021-01-01",
        "câu 0",
        "held",
        "around",
        "0",
    ),
    (
        "left 7 days after",
        (Told({"endEarliest": "2021-01-08", "endLatest": "2021-01-08"}),),
        "2021-01-01",
        "câu 0",
        "ended",
        "after",
        "7",
    ),
    (
        "a far sight says more than one who calls him former",
        (PLAIN, Told(seen("2021-12-01"), "former")),
        "2021-11-30",
        "câu 0",
        "seen",
        "before",
        "27",
    ),
    ("only called former", (Told(seen("2021-12-01"), "former"),), "2021-11-30", "câu 0", "former", "after", "1"),
    (
        "only named as predecessor",
        (Told(seen("2021-12-01"), of_successor=True),),
        "2021-12-01",
        "câu 0",
        "succeeded",
        "on",
        "0",
    ),
    ("only proposed", (Told(seen("2021-12-01"), "proposed"),), "2021-12-01", "câu 0", "proposed", "on", "0"),
    ("named without a day: that of the source", (Told(),), "2024-03-03", "câu 0", "named", "before", "2"),
]


@pytest.mark.parametrize(
    ("claims", "on", "quote", "told", "direction", "days"), [r[1:] for r in TOLD], ids=[r[0] for r in TOLD]
)
@pytest.mark.parametrize("name", QUESTIONS)
def test_the_nearest_sentence_speaks(
    name: str, claims: tuple[Told, ...], on: str, quote: str, told: str, direction: str, days: str
) -> None:
    columns = ("quote", "told", "direction", "days")
    assert answers(name, turtle(Tenure(claims=claims)), on, columns) == [(quote, told, direction, days)]


SIGHTED = [
    ("a claim saw it, although the record has a later sight", (PLAIN,), seen("2022-06-05"), "2021-11-03", "certain"),
    ("who followed was seen", (Told(seen("2021-12-01"), of_successor=True),), {}, "2021-12-01", "possible"),
    ("called former", (Told(seen("2021-12-01"), "former"),), {}, "2021-12-01", "possible"),
    (
        "proposed, and seen in office elsewhere",
        (Told(seen("2021-12-01"), "proposed"), PLAIN),
        {},
        "2021-11-03",
        "certain",
    ),
    ("seen before its stated begin", (PLAIN,), {"beginEarliest": "2022-01-01"}, "2021-11-03", "possible"),
    (
        "a day before a sight before its stated begin",
        (PLAIN,),
        {"beginEarliest": "2022-01-01"},
        "2021-11-01",
        "possible",
    ),
    ("seen after its stated end", (PLAIN,), {"endLatest": "2021-01-01"}, "2022-01-01", "possible"),
]


@pytest.mark.parametrize(("claims", "bounds", "on", "certainty"), [r[1:] for r in SIGHTED], ids=[r[0] for r in SIGHTED])
def test_what_a_claim_saw_counts(claims: tuple[Told, ...], bounds: Days, on: str, certainty: str) -> None:
    statuses = " ".join({told.status for told in claims} - {""})
    found = answers("posts-of-person", turtle(Tenure(bounds, statuses, claims)), on, ("certainty",))
    assert found == [(certainty,)]


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


def loaded(text: str) -> World:
    world = World(HERE / "world.trig")
    world.engine.load(text, format=ox.RdfFormat.TRIG)
    return world


def answers(
    name: str, text: str, on: str, columns: tuple[str, ...] = ("certainty", "ground"), **changed: str
) -> list[tuple[str, ...]]:
    asked, known = question(name), ASKED | {"on": on} | changed
    values = {p.name: known[p.name] for p in asked.parameters if p.name in known}
    rows = asked.run(loaded(text), **values)
    return [tuple(row.text(c) for c in columns) for row in rows if row.text("tenure").endswith("/asked")]


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

"""Every question on a small invented world: its rows, its empty answer, its form; nothing but the record answers."""

import csv
import json
import random
from functools import cache

import pyoxigraph as ox
import pytest
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery

from hoso.catalogue import GROUPS, Question, questions
from hoso.catalogue.values import LINEAGE
from hoso.results import answer
from tests.competency.world import HERE, World, ask, expected, rows_of

QUESTIONS = questions()
ALL = [asked for group in GROUPS for asked in questions(group).values()]
UNKNOWN = {"date": "1900-01-01", "integer": "0", "iri": "https://example.org/khong-co"}
GHOST = "Ngô Văn Bóng"


def cases() -> dict[str, dict[str, str]]:
    with (HERE / "cases.tsv").open(encoding="utf-8", newline="") as lines:
        return {row[0]: json.loads(row[1]) for row in list(csv.reader(lines, "excel-tab", quoting=csv.QUOTE_NONE))[1:]}


def needs(asked: Question) -> bool:
    return any(parameter.required for parameter in asked.parameters)


CASES = cases()
SHOWN = {"quote", "sentenceText", "datePublished", "url", "source"}


@cache
def world_of(name: str) -> World:
    own = HERE / f"{name}.trig"
    return World(HERE / "world.trig", *([own] if own.exists() else []))


@pytest.mark.parametrize("name", QUESTIONS)
def test_answers(name: str) -> None:
    columns, rows = expected(HERE / f"{name}.csv")
    found = ask(world_of(name), QUESTIONS[name], CASES[name])
    assert rows_of(found, found.columns) == rows
    assert list(found.columns) == columns
    assert rows


@pytest.mark.parametrize("name", [name for name, asked in QUESTIONS.items() if needs(asked)])
def test_finds_nothing_of_what_is_not_there(name: str) -> None:
    asked = QUESTIONS[name]
    unknown = {p.name: UNKNOWN.get(p.type, "Không Có Trong Kho 0") for p in asked.parameters if p.required}
    assert list(ask(world_of(name), asked, unknown)) == []


@pytest.mark.parametrize(
    "name", [name for name in QUESTIONS if not any(p.required for p in QUESTIONS[name].parameters)]
)
def test_finds_nothing_in_an_empty_store(name: str) -> None:
    assert list(ask(World(), QUESTIONS[name], {})) == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_shows_words_sentence_and_source(name: str) -> None:
    columns = {"sources-list": {"headline", "url", "source"}}.get(
        name, {"quote", "sentenceText", "datePublished", "url", "source"}
    )
    assert columns <= set(ask(world_of(name), QUESTIONS[name], CASES[name]).columns)


@pytest.mark.parametrize("name", QUESTIONS)
def test_answers_in_the_same_order_however_the_store_was_filled(name: str) -> None:
    quads = sorted(world_of(name).engine, key=str)
    random.Random(7).shuffle(quads)
    shuffled = World()
    shuffled.engine.extend(quads)
    assert ask(shuffled, QUESTIONS[name], CASES[name]).rows == ask(world_of(name), QUESTIONS[name], CASES[name]).rows


LAM = "Ủy ban nhân dân tỉnh Sông Lam"
NARROWED = [
    ("documents-by-type", {"type": "Quyết định", "since": "2020-06-15", "until": "2020-06-15"}, 1),
    ("documents-by-type", {"type": "QĐ", "since": "2020-06-16"}, 0),
    ("documents-by-type", {"type": "Decision", "until": "2020-06-14"}, 0),
    ("documents-issued-by", {"body": LAM, "until": "2020-06-15"}, 1),
    ("documents-issued-by", {"body": LAM, "until": "2020-06-14"}, 0),
    ("documents-issued-by", {"body": LAM, "since": "2020-06-16"}, 0),
    ("sources-list", {"since": "2021-07-02"}, 1),
    ("sources-list", {"since": "2021-07-03"}, 0),
    ("sources-list", {"until": "2021-05-26"}, 1),
    ("sources-list", {"until": "2021-05-25"}, 0),
    ("evidence-of-tenure", {"person": "Trần Văn Mẫu"}, 3),
    ("evidence-of-tenure", {"person": "Trần Văn Mẫu", "body": "Tỉnh ủy Sông Lam"}, 1),
    ("evidence-of-tenure", {"person": "Trần Văn Mẫu", "role": "Bí thư"}, 1),
    ("awards-given", {"event": "hoi nghi tong ket"}, 2),
    ("awards-given", {"event": "hội nghi"}, 0),
]


@pytest.mark.parametrize(("name", "params", "number"), NARROWED)
def test_an_optional_value_narrows_the_answer(name: str, params: dict[str, str], number: int) -> None:
    assert len(ask(world_of(name), QUESTIONS[name], params)) == number


BETWEEN = [
    ("events-between", "2021-05-25", "2021-05-25", ["certain"]),
    ("events-between", "2021-05-26", "2021-05-31", []),
    ("events-between", "2021-05-26", "2021-06-01", ["possible"]),
    ("events-between", "2021-06-01", "2021-06-30", ["certain"]),
    ("events-between", "2021-06-30", "2021-07-30", ["possible"]),
    ("events-between", "2021-07-01", "2021-07-30", []),
    ("appointments-between", "2021-01-01", "2021-02-01", ["certain"]),
    ("appointments-between", "2020-01-01", "2021-01-01", ["possible"]),
    ("appointments-between", "2020-01-01", "2020-12-31", []),
    ("appointments-between", "2021-02-01", "2021-12-31", ["possible"]),
    ("appointments-between", "2021-02-02", "2021-12-31", []),
]


@pytest.mark.parametrize(("name", "since", "until", "certainty"), BETWEEN)
def test_what_lies_between_two_days(name: str, since: str, until: str, certainty: list[str]) -> None:
    found = ask(world_of(name), QUESTIONS[name], {"since": since, "until": until})
    assert [row.text("certainty") for row in found] == certainty


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_claim_leaks_into_an_answer(name: str) -> None:
    found = ask(world_of(name), QUESTIONS[name], CASES[name])
    assert GHOST not in found.serialize("csv")


@pytest.mark.parametrize("name", [n for n in QUESTIONS if any(p.type == "name" for p in QUESTIONS[n].parameters)])
def test_asks_of_a_person_of_whom_only_a_claim_tells_find_nothing(name: str) -> None:
    assert list(ask(world_of(name), QUESTIONS[name], {"person": GHOST})) == []


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.name)
def test_is_standard_sparql(asked: Question) -> None:
    translateQuery(parseQuery(asked.text))


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.name)
def test_runs_as_it_stands_in_its_file(asked: Question) -> None:
    answer(ox.Store().query(asked.text, use_default_graph_as_union=True))


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.name)
def test_has_a_head_in_both_languages(asked: Question) -> None:
    assert asked.title["vi"]
    assert asked.title["en"]
    assert asked.description["en"]
    assert all(p.description["vi"] and p.description["en"] for p in asked.parameters)


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.name)
def test_is_ordered(asked: Question) -> None:
    assert "\nORDER BY ?" in asked.text or "\nORDER BY DESC(?" in asked.text or "\nORDER BY COALESCE(" in asked.text


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.name)
def test_uses_every_parameter_beyond_its_row(asked: Question) -> None:
    for parameter in asked.parameters:  # a lineage is followed by a question of its own
        assert parameter.type == LINEAGE or asked.text.count(f"?{parameter.variable}") >= 2


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.name)
def test_names_no_graph_and_calls_nothing_outside(asked: Question) -> None:
    body = asked.text.split("SELECT", 1)[1].upper()
    assert not any(word in body.split() for word in ("GRAPH", "SERVICE", "FROM"))

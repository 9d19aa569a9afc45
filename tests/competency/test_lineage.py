"""Questions that follow a body through mergers and new names: along its own line, whole, and no further."""

from __future__ import annotations

import pytest
import rdflib
from pyoxigraph import NamedNode

from hoso.catalogue import question
from hoso.errors import UsageError
from tests.competency.world import HERE, World

BASE = "https://w3id.org/hoso/id/"
SO = {name: f"Sở {name} tỉnh Sông Lam" for name in ("Rừng", "Ruộng", "Đất", "Đất đai", "Nước", "Đất và Nước")}


@pytest.fixture(scope="module")
def world() -> World:
    return World(HERE / "lineage.trig")


LINES = [
    (SO["Rừng"], "acdf"),
    (SO["Đất"], "abcdf"),
    (SO["Đất đai"], "abcdf"),
    (SO["Nước"], "ef"),
    (SO["Đất và Nước"], "abcdef"),
    ("Ban Một", "xy"),
    ("so rung tinh song lam", "acdf"),
    ("data:body/a", "acdf"),
    ("Không Có", ""),
]


@pytest.mark.parametrize(("body", "line"), LINES, ids=[body for body, _ in LINES])
def test_a_line_holds_what_came_before_and_after_and_no_sibling(world: World, body: str, line: str) -> None:
    rows = question("bodies-in-lineage", "dossier").run(world, body=body)
    assert [row.text("related") for row in rows] == [f"{BASE}body/{local}" for local in line]


HOLDERS = [
    (SO["Rừng"], False, ["Người Rừng"]),
    (SO["Rừng"], True, ["Người Rừng", "Người Đất", "Người Đất Nước"]),
    (SO["Nước"], True, ["Người Nước", "Người Đất Nước"]),
    (SO["Đất đai"], False, []),
    (SO["Đất đai"], True, ["Người Ruộng", "Người Rừng", "Người Đất", "Người Đất Nước"]),
    ("Ban Hai", True, ["Người Một"]),
    ("Không Có", True, []),
]


@pytest.mark.parametrize(("body", "lineage", "names"), HOLDERS, ids=[f"{body} {line}" for body, line, _ in HOLDERS])
@pytest.mark.parametrize("name", ["holders", "people-of-body", "heads-of-body"])
def test_holders_along_the_line(world: World, name: str, body: str, lineage: bool, names: list[str]) -> None:
    rows = question(name).run(world, body=body, lineage=lineage)
    assert sorted(row.text("name") for row in rows) == sorted(names)


def test_a_line_may_be_asked_for_one_day(world: World) -> None:
    rows = question("holders").run(
        world, body=NamedNode(f"{BASE}body/f"), on="2020-01-01", lineage="yes", excluded="yes"
    )
    told = {row.text("name"): (row.text("certainty"), row.text("ground")) for row in rows}
    assert told["Người Rừng"] == ("excluded", "after-body")
    assert told["Người Đất"] == ("possible", "undated")


def test_documents_along_the_line(world: World) -> None:
    asked = question("documents-issued-by")
    assert [row.text("documentLabel") for row in asked.run(world, body=SO["Rừng"])] == ["Quyết định số 1/QĐ-SR"]
    assert len(asked.run(world, body=SO["Rừng"], lineage=True)) == 2
    assert len(asked.run(world, body=SO["Nước"], lineage=True)) == 1
    assert len(asked.run(world, body=SO["Rừng"], lineage=True, until="2010-01-01")) == 1
    assert len(asked.run(world, body="Không Có", lineage=True)) == 0


CHAIN = [
    ("after", SO["Đất"], "", "2011-01-01"),
    ("after", SO["Đất đai"], SO["Đất"], "2018-01-01"),
    ("after", SO["Đất và Nước"], SO["Đất đai"], "2025-03-01"),
]


def test_the_whole_chain_is_shown_step_by_step(world: World) -> None:
    rows = question("body-lineage").run(world, body=SO["Rừng"])
    columns = ("direction", "relatedLabel", "throughLabel", "changeDate")
    assert [tuple(row.text(column) for column in columns) for row in rows] == CHAIN


@pytest.mark.parametrize("body", [SO["Rừng"], SO["Đất đai"], "Ban Một"])
@pytest.mark.parametrize(("name", "group"), [("body-lineage", "competency"), ("bodies-in-lineage", "dossier")])
def test_another_engine_walks_the_same_line(world: World, name: str, group: str, body: str) -> None:
    there = rdflib.Dataset(default_union=True)
    there.parse(HERE / "lineage.trig", format="trig")
    here = question(name, group).run(world, body=body)
    found = there.query(question(name, group).bind(body=body)[0])
    assert [tuple("" if term is None else str(term) for term in row) for row in found] == [
        tuple(row.text(column) for column in here.columns) for row in here
    ]
    assert len(here) > 0


def test_a_lineage_is_yes_or_no(world: World) -> None:
    with pytest.raises(UsageError, match="neither yes nor no"):
        question("holders").run(world, body=SO["Rừng"], lineage="all")

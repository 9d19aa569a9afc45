"""A store written out, whole, in order, and never over an old file that it cannot replace."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from hoso.errors import StorageError, UsageError
from hoso.export import FORMATS, export, safe_cell
from hoso.store import LocalStore, RemoteStore, open_store
from tests.reports import Draft, chairman, conference, person
from tests.store.test_local import made, reader

RDF = {
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "turtle": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> LocalStore:
    where = tmp_path_factory.mktemp("export") / "s"
    formula = Draft("cong-thuc").say("=HYPERLINK(x) là tên.", person("=HYPERLINK(x)")).report()
    made(where, conference(), chairman("a"), formula)
    return reader(where)


@pytest.mark.parametrize("form", RDF)
def test_rdf_comes_back_whole(store: LocalStore, form: str) -> None:
    back = ox.Store()
    back.load(export(store, form) or "", RDF[form])
    kept, found = list(store.quads()), list(back)
    if form == "turtle":
        assert {q.triple for q in found if "_:" not in str(q)} == {q.triple for q in kept if "_:" not in str(q)}
    else:
        assert {q for q in found if "_:" not in str(q)} == {q for q in kept if "_:" not in str(q)}
        assert len(found) == len(kept)


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_the_text_does_and_the_same_each_time(store: LocalStore, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"out.{form}"
    target.write_text("old")
    assert export(store, form, target) is None
    first = target.read_bytes()
    export(store, form, str(target))
    assert target.read_bytes() == first
    assert first.decode("utf-8-sig") == export(store, form)
    assert [p.name for p in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_the_network_comes_back(store: LocalStore, form: str, read: object) -> None:
    graph = read(io.BytesIO((export(store, form) or "").encode()))  # type: ignore[operator]
    assert "Trần Văn Mẫu" in {at.get("label") for _, at in graph.nodes(data=True)}


def test_claims_are_a_table_with_evidence(store: LocalStore, tmp_path: Path) -> None:
    export(store, "csv", tmp_path / "claims.csv")
    raw = (tmp_path / "claims.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == len(set(conference().claims)) + len(chairman("a").claims) + 1
    held = next(line for line in lines if line["claim_kind"] == "Tenure" and line["person"] == "Lê Thị Ví Dụ")
    assert held["role"] == "Giám đốc"
    assert held["observed_earliest"] == "2021-10-15"
    assert held["quote"] in held["sentence"]
    assert held["url"] == "https://bao.example/hoi-nghi"
    assert all(not cell.startswith("=") for line in lines for cell in line.values())
    assert any(line["name"] == "'=HYPERLINK(x)" for line in lines)


def test_columns_have_names_of_their_own(store: LocalStore) -> None:
    head = next(csv.reader(io.StringIO(export(store, "csv") or "")))
    assert len(head) == len(set(head))


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx"])
def test_cells_are_no_formulas(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    target.write_text("old")
    closed = open_store(":memory:")
    closed.close()
    with pytest.raises(UsageError, match="closed"):
        export(closed, "csv", target)
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == [target.name]


def test_a_place_that_cannot_be_written_is_named(store: LocalStore, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="absent"):
        export(store, "nquads", tmp_path / "absent" / "x.nq")


def test_unknown_formats_and_endpoints_are_refused(store: LocalStore) -> None:
    with pytest.raises(UsageError, match="trig, nquads"):
        export(store, "doc")
    with pytest.raises(UsageError, match="not exported whole"):
        export(RemoteStore("https://example.org/sparql"), "nquads")

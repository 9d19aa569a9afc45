"""Whole sources in and out of a store, and nothing half done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hoso.errors import (
    BadStoreError,
    EvidenceError,
    LockedStoreError,
    NotFoundError,
    StorageError,
    UsageError,
)
from hoso.model import Report
from hoso.rdf import source_iri
from hoso.record import RECORD
from hoso.store import Change, LocalStore, open_store
from tests.reports import chairman, conference

COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"


def made(where: Path | str, *reports: Report) -> None:
    """A store on disk that holds reports."""
    store = disk(where, create=True)
    for report in reports:
        store.put(report)
    store.rebuild()
    store.close()


def disk(where: Path | str, *, create: bool = False) -> LocalStore:
    store = open_store(where, create=create, write=True)
    assert isinstance(store, LocalStore)
    return store


def reader(where: Path | str) -> LocalStore:
    store = open_store(where)
    assert isinstance(store, LocalStore)
    return store


def nquads(store: LocalStore, *, without_ontology: bool = True) -> list[str]:
    return sorted(str(q) for q in store.quads() if not (without_ontology and "hoso/ontology>" in str(q.graph_name)))


def changed(report: Report) -> Report:
    """The same source with other bytes, and its last claim gone."""
    return replace(report, source=replace(report.source, sha256="f" * 64), claims=report.claims[:-1])


def test_the_same_bytes_change_nothing() -> None:
    store = open_store(":memory:")
    assert isinstance(store, LocalStore)
    assert store.put(conference()) is Change.NEW
    store.rebuild()
    before = nquads(store)
    assert store.put(conference()) is Change.UNCHANGED
    assert not store.rebuild()
    assert nquads(store) == before


def test_other_bytes_replace_the_whole_source() -> None:
    store, alone = open_store(":memory:"), open_store(":memory:")
    assert isinstance(store, LocalStore)
    assert isinstance(alone, LocalStore)
    store.put(conference())
    store.rebuild()
    assert store.put(changed(conference())) is Change.REPLACED
    alone.put(changed(conference()))
    assert store.rebuild()
    assert alone.rebuild()
    assert nquads(store) == nquads(alone)


def test_a_retracted_source_takes_what_it_alone_said() -> None:
    store, alone = open_store(":memory:"), open_store(":memory:")
    assert isinstance(store, LocalStore)
    assert isinstance(alone, LocalStore)
    for report in (conference(), chairman("x")):
        store.put(report)
    store.rebuild()
    store.retract(conference().source.key)
    alone.put(chairman("x"))
    assert store.rebuild()
    assert alone.rebuild()
    assert nquads(store) == nquads(alone)
    with pytest.raises(NotFoundError, match="holds no source"):
        store.retract(conference().source.key)


def test_any_order_and_any_batches_give_the_same_store(tmp_path: Path) -> None:
    reports = [conference(), *(chairman(f"c{i}", day=date(2021, 1, i + 1)) for i in range(6))]
    made(tmp_path / "one", *reports)
    for report in reversed(reports):
        made(tmp_path / "many", report)
    assert nquads(reader(tmp_path / "one")) == nquads(reader(tmp_path / "many"))


def test_a_refused_report_leaves_the_store_as_it_was() -> None:
    store = open_store(":memory:")
    assert isinstance(store, LocalStore)
    bad = replace(conference(), source=replace(conference().source, text="Khác."))
    before = nquads(store)
    with pytest.raises(EvidenceError):
        store.put(bad)
    assert nquads(store) == before


def test_a_store_on_disk_is_the_one_in_memory(tmp_path: Path) -> None:
    made(tmp_path / "s", conference())
    memory = open_store(":memory:")
    assert isinstance(memory, LocalStore)
    memory.put(conference())
    memory.rebuild()
    assert nquads(reader(tmp_path / "s")) == nquads(memory)


def test_a_report_comes_back_from_the_store() -> None:
    store = open_store(":memory:")
    assert isinstance(store, LocalStore)
    store.put(conference(), text=True)
    back = store.report(source_iri(conference().source.key))
    assert set(back.claims) == set(conference().claims)
    assert back.source.text == conference().source.text


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    made(tmp_path / "s")
    first = disk(tmp_path / "s")
    with pytest.raises(LockedStoreError, match="somebody else is writing") as caught:
        disk(tmp_path / "s")
    assert caught.value.exit_code == 3
    assert "\n" not in str(caught.value)
    first.close()
    disk(tmp_path / "s").close()


def test_a_reader_sees_the_state_at_opening(tmp_path: Path) -> None:
    made(tmp_path / "s", chairman("a"))
    before = reader(tmp_path / "s")
    writer = disk(tmp_path / "s")
    writer.put(conference())
    writer.rebuild()
    assert len(before.sources()) == 1
    assert len(reader(tmp_path / "s").sources()) == 2
    writer.close()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    made(tmp_path / "s")
    with pytest.raises(UsageError, match="open to read only"):
        reader(tmp_path / "s").put(conference())


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    made(tmp_path / "s")
    store = reader(tmp_path / "s")
    store.close()
    store.close()
    with pytest.raises(UsageError, match="closed"):
        store.query("ASK {}")


@pytest.mark.parametrize("create", [True, False], ids=["create", "open"])
def test_a_foreign_folder_is_refused_and_left_alone(tmp_path: Path, create: bool) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "letter.txt").write_text("x")
    with pytest.raises(BadStoreError, match="store of hoso"):
        open_store(tmp_path, create=create)
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["data", "letter.txt"]


@pytest.mark.parametrize(
    ("where", "error"),
    [("absent", BadStoreError), ("file", BadStoreError), ("/proc/hoso", StorageError), ("file/inside", StorageError)],
)
def test_places_where_no_store_can_be(tmp_path: Path, where: str, error: type[Exception]) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(error) as caught:
        open_store(tmp_path / where, create=where != "absent")
    assert "\n" not in str(caught.value)


def test_a_store_of_a_later_format_is_refused(tmp_path: Path) -> None:
    made(tmp_path / "s")
    (tmp_path / "s" / "hoso-store.json").write_text('{"format": 99}')
    with pytest.raises(BadStoreError, match="99"):
        open_store(tmp_path / "s")


def test_an_older_ontology_is_replaced(tmp_path: Path) -> None:
    made(tmp_path / "s", conference())
    writer = disk(tmp_path / "s")
    whole = len(list(writer.quads()))
    writer.engine.update(
        "DELETE WHERE { GRAPH ?ledger { <https://w3id.org/hoso/id/ledger/ontology> ?p ?o } } ;"
        "DROP GRAPH <https://w3id.org/hoso/ontology>"
    )
    writer.close()
    writer = disk(tmp_path / "s")
    assert len(list(writer.quads())) == whole
    writer.close()


def test_orphans_of_a_bulk_load_are_cleared(tmp_path: Path) -> None:
    made(tmp_path / "s")
    orphan = tmp_path / "s" / "data" / "bulk-0.sst"
    orphan.write_bytes(b"x" * 100)
    disk(tmp_path / "s").close()
    assert not orphan.exists()


def test_the_record_is_repaired_where_a_crash_left_it_behind(tmp_path: Path) -> None:
    made(tmp_path / "s", chairman("a"))
    writer = disk(tmp_path / "s")
    writer.put(conference())
    writer.close()
    repaired = disk(tmp_path / "s")
    made(tmp_path / "whole", chairman("a"), conference())
    assert nquads(repaired) == nquads(reader(tmp_path / "whole"))
    assert len(list(repaired.quads(RECORD))) > 100
    repaired.close()

"""Damage is found and named, and mended by adding the sources again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hoso.errors import BadStoreError
from hoso.rdf import source_iri
from hoso.record import RECORD
from hoso.store import Change
from hoso.store.ledger import Ledger
from tests.reports import chairman, conference
from tests.store.test_local import changed, disk, made, nquads, reader

KEY = conference().source.key
GRAPH = source_iri(KEY).value
H = "https://schema.org/headline"

DAMAGES = {
    "graph removed": (f"DROP GRAPH <{GRAPH}>", "missing"),
    "statement removed": (
        f"DELETE DATA {{ GRAPH <{GRAPH}> {{ <{GRAPH}> a <https://schema.org/NewsArticle> }} }}",
        "altered",
    ),
    "statement added": (f"INSERT DATA {{ GRAPH <{GRAPH}> {{ <x:a> <x:b> 1 }} }}", "altered"),
    "statement changed": (
        f"WITH <{GRAPH}> DELETE {{ ?s <{H}> ?o }} INSERT {{ ?s <{H}> 'Khác' }} WHERE {{ ?s <{H}> ?o }}",
        "altered",
    ),
    "row removed": (f"DELETE WHERE {{ GRAPH ?g {{ <https://w3id.org/hoso/id/ledger/{KEY}> ?p ?o }} }}", "altered"),
    "record removed": (f"DROP GRAPH {RECORD}", "missing"),
    "a stranger's graph": ("INSERT DATA { GRAPH <x:stranger> { <x:a> <x:b> 1 } }", "unknown"),
}


def test_a_sound_store_is_found_so(tmp_path: Path) -> None:
    made(tmp_path / "s", conference(), chairman("x"))
    found = reader(tmp_path / "s").verify()
    assert found.ok
    assert str(found) == "5 graphs, all as they were written"


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_named(tmp_path: Path, damage: str) -> None:
    made(tmp_path / "s", conference())
    update, kind = DAMAGES[damage]
    store = disk(tmp_path / "s")
    store.engine.update(update)
    found = store.verify()
    store.close()
    assert not found.ok
    named = {"a stranger's graph": "x:stranger", "record removed": RECORD.value}.get(damage, GRAPH)
    assert getattr(found, kind) == (named,)
    assert named in str(found)


@pytest.mark.parametrize("damage", [name for name in DAMAGES if name != "a stranger's graph"])
def test_adding_again_mends(tmp_path: Path, damage: str) -> None:
    made(tmp_path / "s", conference())
    whole = nquads(reader(tmp_path / "s"))
    store = disk(tmp_path / "s")
    store.engine.update(DAMAGES[damage][0])
    assert store.put(conference()) is (Change.UNCHANGED if damage == "record removed" else Change.REPLACED)
    store.rebuild()
    assert store.verify().ok
    assert nquads(store) == whole
    store.close()


def test_a_store_that_fell_back_is_noticed(tmp_path: Path) -> None:
    made(tmp_path / "s", conference())
    old = shutil.copytree(tmp_path / "s" / "data", tmp_path / "old")
    made(tmp_path / "s", changed(conference()), chairman("x"))
    shutil.rmtree(tmp_path / "s" / "data")
    old.rename(tmp_path / "s" / "data")
    found = reader(tmp_path / "s").verify()
    assert found.missing == (source_iri(chairman("x").source.key).value,)
    assert GRAPH in found.altered


def test_a_broken_table_is_one_clear_error(tmp_path: Path) -> None:
    made(tmp_path / "s", conference())
    for table in (tmp_path / "s" / "data").glob("*.sst"):
        table.write_bytes(b"")
    with pytest.raises(BadStoreError, match="damaged") as caught:
        reader(tmp_path / "s")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("how", ["lost", "torn", "no table"])
def test_a_lost_ledger_is_written_again(tmp_path: Path, how: str) -> None:
    made(tmp_path / "s", conference())
    ledger = tmp_path / "s" / "ledger.db"
    kept = entries(ledger)
    if how == "lost":
        ledger.unlink()
    else:
        ledger.write_bytes(b"no table" * 1000 if how == "no table" else ledger.read_bytes()[:5000])
    disk(tmp_path / "s").close()
    assert entries(ledger) == kept
    assert reader(tmp_path / "s").verify().ok


def entries(path: Path) -> list[tuple[str, int]]:
    ledger = Ledger.to_read(path)
    found = [(entry.graph, entry.quads) for entry in ledger]
    ledger.close()
    return found


def test_a_damaged_ledger_is_one_clear_error_to_who_reads(tmp_path: Path) -> None:
    made(tmp_path / "s", conference())
    (tmp_path / "s" / "ledger.db").write_bytes(b"no table" * 1000)
    with pytest.raises(BadStoreError, match="damaged"):
        reader(tmp_path / "s").verify()


def test_opening_to_read_leaves_the_folder_as_it_is(tmp_path: Path) -> None:
    made(tmp_path / "s", conference())
    before = sorted(path.name for path in (tmp_path / "s").rglob("*"))
    assert reader(tmp_path / "s").verify().ok
    assert sorted(path.name for path in (tmp_path / "s").rglob("*")) == before


def test_many_openings_leave_no_journals_behind(tmp_path: Path) -> None:
    for i in range(4):
        made(tmp_path / "s", chairman(f"c{i}"))
    assert len(list((tmp_path / "s" / "data").glob("LOG.old.*"))) <= 1


def test_a_record_of_other_rules_is_told_with_its_cure(tmp_path: Path) -> None:
    made(tmp_path / "s", conference())
    store = disk(tmp_path / "s")
    row = f"<https://w3id.org/hoso/id/ledger/{RECORD.value.rsplit('/', 1)[-1]}>"
    extractor = "<https://w3id.org/hoso/ontology#extractor>"
    store.engine.update(
        f"DELETE {{ GRAPH ?g {{ {row} {extractor} ?o }} }} INSERT {{ GRAPH ?g {{ {row} {extractor} 'hoso 0.0.1' }} }} "
        f"WHERE {{ GRAPH ?g {{ {row} {extractor} ?o }} }}"
    )
    found = store.verify()
    assert found.outdated
    assert "hoso build --anew" in str(found)
    store.rebuild(anew=True)
    assert not store.verify().outdated
    store.close()

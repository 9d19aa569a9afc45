"""`hoso.open`: what people do with an archive, from the first report to the last question."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Literal

import hoso
from hoso.errors import BadStoreError, LockedStoreError, NotFoundError, UsageError
from hoso.results import Result
from hoso.review import review
from hoso.store import open_store
from tests.cli.command import hoso as command
from tests.reports import UBND, chairman, conference
from tests.review.world import held_from, holder

# An invented person in a real body: the extractor reads only places that it knows.
TEXT = "Sáng 15-10-2021, đồng chí Trần Văn Mẫu, Chủ tịch UBND thành phố Hà Nội chủ trì hội nghị tổng kết công tác."
HA_NOI = "Ủy ban nhân dân thành phố Hà Nội"


def test_a_text_becomes_an_answer_with_its_sentence(tmp_path: Path) -> None:
    with hoso.open(tmp_path / "s") as archive:
        added = archive.add(TEXT)
        assert str(added) == "1 new, 0 replaced, 0 unchanged, 0 failed"
        rows = archive.ask("holders-of-post", body=HA_NOI, role="Chủ tịch")
    assert [row.text("name") for row in rows] == ["Trần Văn Mẫu"]
    assert rows[0].text("quote") in TEXT


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    archive = hoso.open(tmp_path / "s")
    archive.add([conference(), chairman("a")])
    before = archive.export("nquads")
    again = archive.add([chairman("a"), conference()])
    assert (len(again.new), len(again.replaced), len(again.unchanged)) == (0, 0, 2)
    assert archive.export("nquads") == before


def test_one_bad_file_stops_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_bytes(b"\xff\xfe\x00\x00nothing")
    (folder / "c.jsonl").write_text(json.dumps({"text": "Ông Lê Văn Ví Dụ dự."}) + "\nnot json\n", encoding="utf-8")
    with hoso.open(tmp_path / "s") as archive:
        added = archive.add(folder)
        assert len(added.new) == 2
        assert len(added.failed) == 2
        assert all("\n" not in str(error) for error in added.failed)
        assert len(archive.sources()) == 2


def test_a_path_that_is_not_there_is_a_failure_and_no_text(tmp_path: Path) -> None:
    with hoso.open(tmp_path / "s") as archive:
        added = archive.add(str(tmp_path / "absent.txt"))
    assert added.new == ()
    assert "no such file" in str(added.failed[0])


def test_what_cannot_be_added_is_named() -> None:
    with pytest.raises(UsageError, match="cannot be added"):
        hoso.open(":memory:").add([42])  # type: ignore[list-item]


def test_nothing_is_made_before_something_is_added(tmp_path: Path) -> None:
    archive = hoso.open(tmp_path / "s")
    with pytest.raises(BadStoreError, match="no store here"):
        archive.sparql("ASK {}")
    assert not (tmp_path / "s").exists()


def test_a_foreign_folder_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x")
    with pytest.raises(BadStoreError, match=r"letter\.txt"):
        hoso.open(tmp_path)


def test_adding_waits_for_nobody(tmp_path: Path) -> None:
    open_store(tmp_path / "s", create=True).close()
    writer = open_store(tmp_path / "s", write=True)
    with pytest.raises(LockedStoreError):
        hoso.open(tmp_path / "s").add(TEXT)
    assert hoso.open(tmp_path / "s").sparql("ASK { ?a a hs:Tenure }") is False
    writer.close()


def test_names_typed_in_any_form_are_found() -> None:
    archive = hoso.open(":memory:")
    archive.add(chairman("a", who="Nguyễn Thị Thuý Hoà"))
    for form in ("NFC", "NFD"):
        name = unicodedata.normalize(form, "Nguyễn Thị Thúy Hoà")  # type: ignore[arg-type]
        found = archive.sparql("SELECT ?name { ?a foaf:name ?name }", {"name": Literal(name)})
        assert isinstance(found, Result)
        assert len(found) == 1
        assert len(archive.people(name)) == 1


def test_bodies_sources_and_reports() -> None:
    archive = hoso.open(":memory:")
    archive.add(conference())
    assert archive.bodies(UBND)[0].text("bodyLabel") == UBND
    source = archive.sources()[0].text("source")
    assert archive.report(source).claims == next(archive.reports()).claims
    assert set(archive.report(source).claims) == set(conference().claims)


def test_retracting_leaves_no_trace_of_what_one_source_said() -> None:
    archive = hoso.open(":memory:")
    archive.add([conference(), chairman("a", who="Lê Văn Khác")])
    archive.retract(conference().source.key)
    assert len(archive.people("Trần Văn Mẫu")) == 0
    assert len(archive.people("Lê Văn Khác")) == 1
    with pytest.raises(NotFoundError):
        archive.retract("f" * 32)


def test_the_network_and_its_page(tmp_path: Path) -> None:
    archive = hoso.open(":memory:")
    archive.add(conference())
    assert "Trần Văn Mẫu" in {at["label"] for _, at in archive.network().nodes(data=True)}
    page = archive.view(tmp_path / "page.html", around="Trần Văn Mẫu")
    assert "Trần Văn Mẫu" in Path(str(page)).read_text("utf-8")


def test_rdflib_sees_the_union() -> None:
    archive = hoso.open(":memory:")
    archive.add(conference())
    rows = archive.dataset().query("SELECT ?n { ?p <http://xmlns.com/foaf/0.1/name> ?n } ORDER BY ?n")
    assert [str(row[0]) for row in rows] == ["Lê Thị Ví Dụ", "Trần Văn Mẫu"]  # type: ignore[index]


def test_health(tmp_path: Path) -> None:
    with hoso.open(tmp_path / "s") as archive:
        archive.add(conference())
        assert archive.verify().ok
        assert not list(archive.check())


@pytest.mark.parametrize("call", ["verify", "reports"])
def test_an_endpoint_is_only_asked(call: str) -> None:
    archive = hoso.open("https://example.org/sparql")
    with pytest.raises(UsageError, match="endpoint"):
        getattr(archive, call)()
    with pytest.raises(UsageError, match="only asked"):
        archive.add(TEXT)


def test_what_needs_a_human_and_why_are_told_as_the_commands_tell_them(tmp_path: Path) -> None:
    with hoso.open(tmp_path / "s") as archive:
        term = held_from(date(2020, 1, 1), date(2021, 1, 1))
        archive.add([holder(who, who, term) for who in ("Trần Văn Mẫu", "Lê Văn Khác")])
        listed, reasons = archive.review().to_dict(10), archive.why("Trần Văn Mẫu", role="Chủ tịch").to_dict()
        assert listed == review(archive.store, archive.decisions).to_dict(10)
    assert listed["items"] != 0
    assert reasons["facts"]
    shown = command("review", "--format", "json", "--store", "s", cwd=tmp_path)
    assert json.loads(shown.out) == json.loads(json.dumps(listed))
    shown = command("why", "Trần Văn Mẫu", "--role", "Chủ tịch", "--format", "json", "--store", "s", cwd=tmp_path)
    assert json.loads(shown.out) == json.loads(json.dumps(reasons))


def test_building_anew_reads_known_sources_again_and_mends_the_record(tmp_path: Path) -> None:
    with hoso.open(tmp_path / "s") as archive:
        archive.add([conference(), chairman("a")])
        before = archive.export("nquads")
        again = archive.build([conference()], anew=True)
        assert (len(again.replaced), len(again.unchanged)) == (1, 0)
        assert str(archive.build([], anew=True)) == "0 new, 0 replaced, 0 unchanged, 0 failed"
        assert archive.verify().ok
        assert archive.export("nquads") == before


def test_a_store_of_an_older_format_is_taken_up_by_building_anew(tmp_path: Path) -> None:
    with hoso.open(tmp_path / "s") as archive:
        archive.add([conference(), chairman("a")])
        before = archive.export("nquads")
    (tmp_path / "s" / "hoso-store.json").write_text('{"format": 1}')
    with pytest.raises(BadStoreError, match="hoso build --anew"):
        hoso.open(tmp_path / "s").sources()
    with pytest.raises(BadStoreError, match="hoso build --anew"):
        hoso.open(tmp_path / "s").add(chairman("b"))
    with hoso.open(tmp_path / "s") as archive:
        archive.build([], anew=True)
        assert archive.export("nquads") == before

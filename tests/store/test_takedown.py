"""A person who is taken down is found nowhere: not in the export, the page, an answer, or any file of the store."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

import hoso
from hoso.archive import Archive
from hoso.model import Report
from hoso.rdf import source_iri
from hoso.store import LocalStore
from hoso.store.traces import Traces
from hoso.text import fold
from tests.reports import TINH_UY, UBND, Draft, chairman, conference, document, person, statistic, tenure

MAU = "Trần Văn Mẫu"
TRACES = MAU, fold(MAU), "tran-van-mau", MAU.upper()
WHO = {"by": "Lê Thị Mai", "reason": "theo yêu cầu"}
KHUE = "Vũ Khắc Khuê"


def pronoun() -> Report:
    """The second sentence means him by a word, and its claim by his name; the third is about somebody else."""
    draft = Draft("he").say(f"Ông {MAU} đến thăm.", person(MAU), tenure(MAU, "Chủ tịch", UBND))
    draft.say("Ông cũng là Bí thư.", tenure(MAU, "Bí thư", TINH_UY))
    draft.say(f"Có ông {KHUE}, Phó Bí thư.", person(KHUE), tenure(KHUE, "Phó Bí thư", TINH_UY))
    return draft.report()


def unread() -> Report:
    """His name stands in a sentence that was read for something else alone."""
    return Draft("unread").say(f"Theo {MAU}, có 7 việc.", statistic("s", "việc", "7", "việc")).report()


def signed() -> Report:
    return Draft("signed").say(f"Chỉ thị 05 do {MAU.upper()} ký.", document("05-CT/TU", signer=MAU.upper())).report()


OTHERS: dict[str, Callable[[], Report]] = {"he": pronoun, "unread": unread, "signed": signed}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return hoso.open(tmp_path / "s", decisions=tmp_path / "log")


def taken_down(archive: Archive, *reports: Report, text: bool = False) -> None:
    archive.add([chairman("a"), conference(), *reports], text=text)
    assert {trace for trace in TRACES[::2] if trace in str(archive.export("nquads"))} == set(TRACES[::2])
    archive.decide("redact", "person/tran-van-mau", **WHO)
    archive.close()


def shown(archive: Archive, folder: Path) -> Iterator[str]:
    """All that can be got out of a store."""
    for form in ("trig", "nquads", "turtle", "jsonld", "graphml", "gexf", "csv"):
        yield archive.export(form) or ""
    archive.view(folder / "page.html")
    yield (folder / "page.html").read_text("utf-8")
    yield str(archive.review().to_dict(1000))


def in_files(folder: Path) -> list[str]:
    """The files of a folder that hold one of the traces, in whatever form they are written."""
    return [
        f"{path.name}: {trace}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for trace in TRACES
        if trace.encode() in path.read_bytes()
    ]


@pytest.mark.parametrize("text", [False, True], ids=["sentences", "whole texts"])
@pytest.mark.parametrize("more", OTHERS)
def test_nothing_shows_them(archive: Archive, tmp_path: Path, more: str, text: bool) -> None:
    taken_down(archive, OTHERS[more](), text=text)
    assert not [trace for page in shown(archive, tmp_path) for trace in TRACES if trace in page]
    assert archive.verify().ok


def test_no_file_holds_them(archive: Archive, tmp_path: Path) -> None:
    archive.add([chairman("a"), *(make() for make in OTHERS.values())], text=True)
    assert in_files(tmp_path / "s")
    archive.decide("redact", "person/tran-van-mau", **WHO)
    assert in_files(tmp_path / "s") == []
    assert in_files(tmp_path / "log") == []


def test_others_of_the_same_pages_stay(archive: Archive) -> None:
    taken_down(archive, pronoun())
    assert [row.text("roleLabel") for row in archive.ask("posts-of-person", person=KHUE)] == ["Phó Bí thư"]


@pytest.mark.parametrize("more", OTHERS)
def test_a_page_that_comes_later_is_held_back_and_told_once(archive: Archive, tmp_path: Path, more: str) -> None:
    taken_down(archive)
    report = OTHERS[more]()
    added = archive.add(report)
    [redaction] = archive.decisions
    assert added.held == {report.source.key: (redaction.id,)}
    archive.close()
    assert not [trace for page in shown(archive, tmp_path) for trace in TRACES if trace in page]
    assert in_files(tmp_path / "s") == []


def test_a_namesake_is_let_in_when_somebody_has_looked(archive: Archive) -> None:
    taken_down(archive)
    far = chairman("far", place="tỉnh Núi Hồng", day=date(2024, 5, 4))
    archive.add(far)
    assert len(archive.people(MAU)) == 0
    archive.decide("clear", archive.decisions[0].id, far.source.key, by="Mai", reason="người khác, ở tỉnh khác")
    assert archive.add(far).replaced == (far.source.key,)
    [row] = archive.ask("posts-of-person", person=MAU)
    assert "Núi Hồng" in row.text("bodyLabel")
    assert archive.add(far).unchanged == (far.source.key,)


def test_an_undone_take_down_gives_back_what_is_added_again(archive: Archive) -> None:
    archive.add([chairman("a"), conference()])
    before = archive.sparql("SELECT ?s ?p ?o { GRAPH data:record { ?s ?p ?o } } ORDER BY ?s ?p ?o")
    [redaction] = archive.decide("redact", "person/tran-van-mau", **WHO)
    archive.decide("undo", redaction.id, by="Mai", reason="rút đơn")
    archive.add([chairman("a"), conference()])
    assert archive.sparql("SELECT ?s ?p ?o { GRAPH data:record { ?s ?p ?o } } ORDER BY ?s ?p ?o") == before


def cut_before_the_old_go(traces: Traces) -> None:
    shutil.copytree(traces.data, traces.new)


def cut_between_the_two(traces: Traces) -> None:
    shutil.copytree(traces.data, traces.new)
    traces.data.rename(traces.path / "data.old")


def cut_before_the_end(traces: Traces) -> None:
    shutil.copytree(traces.data, traces.path / "data.old")


@pytest.mark.parametrize("cut", [cut_before_the_old_go, cut_between_the_two, cut_before_the_end])
def test_files_that_were_half_written_anew_are_taken_up(tmp_path: Path, cut: Callable[[Traces], None]) -> None:
    with hoso.open(tmp_path / "s") as archive:
        archive.add(chairman("a"))
        before = archive.export("nquads")
    traces = Traces(tmp_path / "s", tmp_path / "s" / "data")
    traces.are_to_go()
    cut(traces)
    with hoso.open(tmp_path / "s") as archive:
        archive.add([])
        assert archive.export("nquads") == before
        assert archive.verify().ok
    assert not traces.may_stand()
    assert sorted(path.name for path in (tmp_path / "s").glob("data*")) == ["data"]


def test_a_decision_of_another_kind_reads_no_source_again(archive: Archive) -> None:
    taken_down(archive, pronoun())
    store = archive.store
    assert isinstance(store, LocalStore)
    rows = {row.graph: row for row in store.rows()}
    archive.decide("retract-source", pronoun().source.key, **WHO)
    assert isinstance(archive.store, LocalStore)
    again = {row.graph: row for row in archive.store.rows()}
    assert again[source_iri(pronoun().source.key).value] == rows[source_iri(pronoun().source.key).value]
    assert not Traces(Path(archive.where), Path(archive.where) / "data").may_stand()

"""`hoso decide`, `hoso retract` and `hoso redact`: decisions in a log, and their effect."""

from __future__ import annotations

from pathlib import Path

import pytest

import hoso
from hoso.decisions import read_log
from tests.cli.command import Ran
from tests.cli.command import hoso as command
from tests.reports import chairman

MAU = "Trần Văn Mẫu"
TEXTS = {
    "a": "Sáng 1/3/2021, ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam, dự hội nghị về nước sạch.",
    "b": "Chiều 5/6/2022, ông Trần Văn Mẫu dự buổi gặp mặt các nhà giáo ở Núi Hồng.",
}
BOTH = ("person/tran-van-mau", "person/tran-van-mau-")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    where = tmp_path / "kho.db"
    with hoso.open(where) as archive:
        archive.build([tmp_path / f"{name}.txt" for name in TEXTS])
    return where


def people(store: Path) -> list[str]:
    with hoso.open(store) as archive:
        rows = archive.sparql("SELECT ?p { ?p a foaf:Person } ORDER BY ?p")
        return [row.text("p").rsplit("/", 1)[-1] for row in rows]  # type: ignore[union-attr]


def decide(store: Path, *words: str, log: str = "so") -> Ran:
    return command(*words, "--store", store.name, "--decisions", log, "--by", "Lan", cwd=store.parent)


def test_same_and_undo(store: Path) -> None:
    one, other = people(store)
    done = decide(store, "decide", "same", one, other, "--reason", "cùng chữ ký")
    assert (done.code, len(people(store))) == (0, 1), done.err
    [decision] = read_log(store.parent / "so")
    assert decide(store, "decide", "undo", decision.id, "--reason", "nhầm").code == 0
    assert people(store) == [one, other]


def test_a_fact_is_retracted_by_its_name(store: Path) -> None:
    with hoso.open(store) as archive:
        [tenure] = [row.text("t") for row in archive.sparql("SELECT ?t { ?t a hs:Tenure }")]  # type: ignore[union-attr]
    assert decide(store, "decide", "retract", tenure, "--reason", "nhầm người").code == 0
    with hoso.open(store) as archive:
        assert len(archive.sparql("SELECT ?t { ?t a hs:Tenure }")) == 0  # type: ignore[arg-type]


def test_a_source_with_a_reason_stays_out(store: Path) -> None:
    with hoso.open(store) as archive:
        key = next(archive.reports()).source.key
    assert decide(store, "retract", key, "--reason", "báo đã rút bài").code == 0
    before = people(store)
    with hoso.open(store) as archive:
        archive.build([store.parent / f"{name}.txt" for name in TEXTS])
    assert people(store) == before
    assert len(before) == 1


def test_a_source_without_a_reason_may_come_back(store: Path) -> None:
    before = people(store)
    with hoso.open(store) as archive:
        key = next(archive.reports()).source.key
    assert decide(store, "retract", key).code == 0
    assert len(people(store)) == 1
    with hoso.open(store) as archive:
        archive.build([store.parent / f"{name}.txt" for name in TEXTS])
    assert people(store) == before


def test_nothing_of_a_redacted_person_is_left(store: Path, tmp_path: Path) -> None:
    one, other = people(store)
    decide(store, "decide", "same", one, other, "--reason", "cùng chữ ký")
    assert decide(store, "redact", one, "--reason", "theo yêu cầu").code == 0
    with hoso.open(store) as archive:
        whole = archive.export("nquads") or ""
        archive.view(tmp_path / "trang.html")
    page = (tmp_path / "trang.html").read_text("utf-8")
    assert not [name for name in (MAU, "tran-van-mau", "tran van mau") if name in whole + page]


def test_the_same_name_elsewhere_is_held(store: Path) -> None:
    one, _ = people(store)
    decide(store, "redact", one, "--reason", "theo yêu cầu")
    with hoso.open(store) as archive:
        archive.add(chairman("moi"))
    assert people(store) == []


MISTAKES = {
    "nobody": (("decide", "same", "person/x", "person/y", "--reason", "r"), "names nobody as person/x"),
    "one alone": (("decide", "same", "person/x", "--reason", "r"), "name 2 or more"),
    "no claim": (("decide", "retract", "claim/zz", "--reason", "r"), "holds no claim"),
    "no source": (("retract", "abc", "--reason", "r"), "holds no source"),
    "no field": (("decide", "correct", "claim/zz", "9=x", "--reason", "r"), "no FIELD=VALUE"),
    "the name in the reason": (
        ("redact", "person/tran-van-mau", "--reason", f"ông {MAU} đòi"),
        "holds the person's name",
    ),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_mistakes_are_told_in_one_line(case: str, store: Path) -> None:
    words, told = MISTAKES[case]
    done = decide(store, *words)
    assert done.code in (2, 65, 66)
    assert done.out == ""
    assert told in done.err
    assert done.err.count("\n") == 1
    assert read_log(store.parent / "so") == ()


def test_a_store_keeps_its_decisions_without_the_log(store: Path) -> None:
    one, other = people(store)
    decide(store, "decide", "same", one, other, "--reason", "cùng chữ ký")
    (store.parent / "c.txt").write_text("Tin khác: mưa lớn ở Biển Xanh.", encoding="utf-8")
    with hoso.open(store) as archive:
        archive.add(store.parent / "c.txt")
    assert len(people(store)) == 1


def test_another_log_is_refused(store: Path) -> None:
    one, other = people(store)
    decide(store, "decide", "same", one, other, "--reason", "cùng chữ ký")
    (store.parent / "khac").mkdir()
    done = command("build", "a.txt", "--store", store.name, "--decisions", "khac", cwd=store.parent)
    assert done.code == 2
    assert "1 decisions that the log does not" in done.err

"""`hoso review` and `hoso why`: what needs a human, and why something is in the record, from the command line."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

import hoso
from tests.cli.command import Ran, is_one_clear_line
from tests.cli.command import hoso as command

TEXTS = {
    "a": "Sáng 1/3/2021, ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam, dự hội nghị về nước sạch.",
    "b": "Chiều 5/6/2022, ông Trần Văn Mẫu dự buổi gặp mặt các nhà giáo ở Núi Hồng.",
}


@pytest.fixture
def where(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with hoso.open(tmp_path / "kho.db") as archive:
        archive.build([tmp_path / f"{name}.txt" for name in TEXTS])
    return tmp_path


def ran(where: Path, *words: str) -> Ran:
    return command(*words, cwd=where, env={"HOSO_STORE": "kho.db", "HOSO_REVIEWER": "Lan"})


def test_a_printed_line_settles_the_item_and_why_tells_it(where: Path) -> None:
    done = ran(where, "review", "--format", "json")
    [item] = json.loads(done.out)["list"]
    assert (done.code, item["key"]) == (1, "doubt/tran-van-mau")
    _, *line = shlex.split(item["matters"][0]["commands"][0]["line"])
    assert ran(where, *line).code == 0
    done = ran(where, "review", "--lang", "en")
    assert done.code == 0
    assert "Nothing waits" in done.out
    assert "Lan: same" in ran(where, "why", "person/tran-van-mau").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("review",), "$ hoso decide same person/"),
        (("review", "--lang", "en"), "# if they are one person"),
        (("review", "--format", "markdown"), "- [ ] `doubt/tran-van-mau`"),
        (("review", "doubt/tran-van-mau", "--lang", "en"), "2 people named Trần Văn Mẫu"),
        (("why", "Trần Văn Mẫu", "--role", "Chủ tịch"), "Dựa trên 1 phát biểu trong 1 nguồn"),
        (("why", "Trần Văn Mẫu", "--role", "Chủ tịch", "--lang", "en"), "Rests on 1 claim in 1 source"),
        (("why", "Trần Văn Mẫu", "--format", "json"), '"asked": "Trần Văn Mẫu"'),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_is_told_in_each_form(where: Path, words: tuple[str, ...], told: str) -> None:
    assert told in ran(where, *words).out


def test_another_store_than_the_usual_is_named(where: Path) -> None:
    done = command("review", "--store", "kho.db", cwd=where)
    assert "export HOSO_STORE=kho.db" in done.err


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (("why", "Trần Văn Mẩu"), 66, "did you mean Trần Văn Mẫu"),
        (("why", "person/tran-van-mo"), 66, "did you mean Trần Văn Mẫu"),
        (("why", "source/0123"), 2, "is no fact"),
        (("review", "doubt/khong-co"), 66, "`hoso review` lists them"),
        (("review", "tran-van-mau"), 66, "did you mean doubt/tran-van-mau"),
        (("review", "--store", "khac.db"), 65, "no store here"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_mistake_is_one_clear_line(where: Path, words: tuple[str, ...], code: int, hint: str) -> None:
    done = ran(where, *words)
    assert (done.code, done.out) == (code, "")
    assert is_one_clear_line(done.err)
    assert hint in done.err

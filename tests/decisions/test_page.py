"""What docs/decisions.md shows is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hoso.decisions import Kind, read_log
from hoso.decisions.lines import from_line, to_line

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "decisions.md").read_text("utf-8")


def block(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


def test_the_line_is_one_that_a_log_holds() -> None:
    line = block("json").removesuffix("\n").encode()
    assert to_line(from_line(line)) == line


def test_every_field_and_kind_has_a_row() -> None:
    rows = {word for row in re.findall(r"^\| (.*?) \|", PAGE, re.MULTILINE) for word in re.findall("`([a-z-]+)`", row)}
    assert rows >= {*Kind, "id", "at", "by", "kind", "target", "value", "reason", "evidence", "supersedes", "prev"}


def test_the_example_makes_a_decision_of_every_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(block("python"), "docs/decisions.md", "exec"), {})
    assert {decision.kind for decision in read_log("decisions")} == set(Kind)

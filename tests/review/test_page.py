"""What docs/review.md shows is true, and every phrase and sign of the tables is used."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from hoso.catalogue import questions
from hoso.cli.app import app
from hoso.lexicon import table
from hoso.review import Kind
from hoso.review.phrases import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "review.md").read_text("utf-8")
CODE = "".join(
    file.read_text("utf-8") for part in ("review", "cli") for file in sorted((ROOT / "graph/hoso" / part).glob("*.py"))
)


def test_every_kind_has_a_row() -> None:
    assert {*Kind} == set(re.findall(r"^\| `([a-z]+)` \| [^|]+ \| [^|]+ \|$", PAGE, re.MULTILINE))


def test_the_example_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(code, "docs/review.md", "exec"), {})


def test_the_commands_parse() -> None:
    lines = [shlex.split(line, comments=True) for line in re.findall(r"^\$ (hoso .*)$", PAGE, re.MULTILINE)]
    assert len(lines) >= 4
    for _, name, *rest in lines:
        get_command(app).commands[name].make_context(name, rest)  # type: ignore[attr-defined]


def test_every_sign_is_weighed_somewhere() -> None:
    signs = {row["sign"] for row in table("harm")}
    assert signs - {*questions("quality")} == {sign for sign in signs if f'sign("{sign}"' in CODE}


@pytest.mark.parametrize("row", table("review_words"), ids=lambda row: row["key"])
def test_both_languages_fill_in_the_same(row: dict[str, str]) -> None:
    holes = [set(re.findall(r"\{(\w+)", row[language])) for language in LANGUAGES]
    assert holes[0] == holes[1]


def test_every_phrase_is_said_somewhere() -> None:
    made = {*Kind, "began", "ended", "seen", "dated", "confirmed", "retracted", "corrected"}
    made |= {f"shared-{sign}" for sign in ("post", "body", "event", "document")}
    keys = {row["key"] for row in table("review_words")}
    assert [key for key in sorted(keys - made) if not re.search(f"""["']{key}["']""", CODE)] == []

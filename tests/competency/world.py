"""Small invented worlds, asked as a store is asked."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from hoso.catalogue import Question
from hoso.results import Answer, Result, answer

HERE = Path(__file__).parent


class World:
    """Named graphs in memory, asked over their union."""

    def __init__(self, *files: Path) -> None:
        self.engine = ox.Store()
        prefixes = ""
        for file in files:
            text = file.read_text("utf-8")
            self.engine.load(prefixes + text, format=ox.RdfFormat.TRIG)
            prefixes += "".join(line for line in text.splitlines(True) if line.startswith("@prefix"))

    def query(self, sparql: str, bindings: Mapping[str, ox.NamedNode | ox.Literal] | None = None, /) -> Answer:
        assert not bindings
        return answer(self.engine.query(sparql, use_default_graph_as_union=True))


def ask(world: World, question: Question, params: Mapping[str, str]) -> Result:
    return question.run(world, **params)


def rows_of(result: Result, columns: Iterable[str]) -> list[dict[str, str]]:
    return [{name: row.text(name) for name in columns} for row in result]


def expected(file: Path) -> tuple[list[str], list[dict[str, str]]]:
    """The columns and rows of a .csv."""
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        rows = list(reader)
    return list(reader.fieldnames or ()), rows

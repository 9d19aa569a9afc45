"""The tables of this package and chance that depends on nothing but a seed and a purpose."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
FOLDER = Path(__file__).parent / "tables"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `tables/<name>.tsv` by column; lines that begin with # are comments."""
    text = (FOLDER / f"{name}.tsv").read_text("utf-8")
    header, *lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(dict(zip(header, [*line, *[""] * len(header)], strict=False)) for line in lines)


def cells(cell: str) -> list[str]:
    """The values of a cell, parted by semicolons."""
    return [value.strip() for value in cell.split(";") if value.strip()]


def chance(seed: int, purpose: str) -> random.Random:
    """A source of chance for one purpose: the same for the same seed, whatever else was drawn."""
    return random.Random(f"{purpose} {seed}")


def weighted(rng: random.Random, options: Sequence[tuple[T, float]]) -> T:
    """One of (value, weight) pairs."""
    return rng.choices([value for value, _ in options], [weight for _, weight in options])[0]

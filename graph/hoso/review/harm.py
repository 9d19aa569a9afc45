"""How much harm a matter does while nobody looks: signs weighed by `tables/harm.tsv`, added up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import exp, log2

from hoso.lexicon import table
from hoso.review.phrases import LANGUAGES, Words


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that makes a matter urgent: its name in the table, and what it adds to the harm."""

    name: str
    harm: float

    @property
    def words(self) -> Words:
        """The sign in words, by language."""
        row = _rows()[self.name]
        return {language: row[language] for language in LANGUAGES}


def sign(name: str, amount: float = 1.0) -> Sign:
    """A sign, weighed; KeyError for one that the table lacks."""
    return Sign(name, float(_rows()[name]["weight"]) * amount)


def links(number: int) -> Sign:
    """What hangs on a matter: twice as much counts one step more."""
    return sign("links", log2(1 + number))


def several(matters: int) -> Sign:
    """That one look settles many."""
    return sign("pattern", log2(matters))


def harm(signs: Iterable[Sign]) -> float:
    """The sum over signs."""
    return sum(found.harm for found in signs)


def is_reviewed(name: str) -> bool:
    """Whether what a query of `queries/quality` finds is for reviewers: whether the table weighs it."""
    return name in _rows()


def probability(log_odds: float) -> float:
    """Log-odds as a probability.

    >>> round(probability(0), 2), round(probability(3), 2)
    (0.5, 0.95)
    """
    return 1 / (1 + exp(-log_odds))


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["sign"]: row for row in table("harm")}

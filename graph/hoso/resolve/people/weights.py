"""What speaks for or against one person: signs, weighed by `tables/identity.tsv`.

Weights are log-odds of "one person" against "two of one name".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hoso.lexicon import table


@dataclass(frozen=True, slots=True)
class Weight:
    """A row of the table: how much a feature counts where the days between lie within a limit, or are unknown."""

    within: int | None
    undated: bool
    log_odds: float
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that two profiles share or contradict: the feature, its log-odds, in words by language, about what."""

    feature: str
    log_odds: float
    words: dict[str, str]
    about: str = ""


@cache
def weights() -> dict[str, tuple[Weight, ...]]:
    """The rows of each feature, in the order of the table."""
    found: dict[str, list[Weight]] = {}
    for row in table("identity"):
        within, undated = row["within"], row["within"] == "undated"
        limit = int(within) if within and not undated else None
        words = {"en": row["en"], "vi": row["vi"]}
        found.setdefault(row["feature"], []).append(Weight(limit, undated, float(row["log_odds"]), words))
    return {feature: tuple(rows) for feature, rows in found.items()}


def weighed(feature: str, about: str, gap: int | None = None) -> Sign:
    """The sign of the first row of a feature that fits the days between."""
    row = next(row for row in weights()[feature] if _fits(row, gap))
    return Sign(feature, row.log_odds, row.words, about)


def _fits(row: Weight, gap: int | None) -> bool:
    if row.undated:
        return gap is None
    return row.within is None or (gap is not None and gap <= row.within)

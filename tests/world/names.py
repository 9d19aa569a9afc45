"""Names at the rates at which people share them: surnames by their share of the nation, given names by class.

Sources: `graph/hoso/tables/surnames.tsv` (shares of 2005), `tables/given_names.tsv` (own). What the shares of the
surnames leave is divided among those without one by their class.
"""

from __future__ import annotations

import random
from functools import cache

from hoso.lexicon import table
from tests.world.tables import cells, rows, weighted

WOMEN = 0.21  # of those whom news names in office
_SURNAME_WEIGHTS = {"A": 16.0, "B": 4.0, "C": 1.0, "D": 0.25}
_GIVEN_WEIGHTS = {"A": 8.0, "B": 3.0, "C": 1.0, "D": 0.25}
_FIRST_MIDDLE = 0.52  # of a sex has the one middle name of class A (Văn, Thị)
_LEFT = 2.0  # per cent of people whose surname has no known share
_OLD_TONE = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "ủy": "uỷ", "úy": "uý", "ùy": "uỳ", "ụy": "uỵ"}


@cache
def _surnames() -> tuple[tuple[str, float], ...]:
    listed = [row for row in table("surnames") if row["surname"].isalpha() and len(row["surname"]) > 1]
    shared = [(row["surname"], float(row["share"])) for row in listed if row["share"]]
    others = [(row["surname"], _SURNAME_WEIGHTS[row["class"]]) for row in listed if not row["share"]]
    whole = sum(weight for _, weight in others)
    return (*shared, *((name, _LEFT * weight / whole) for name, weight in others))


@cache
def _parts(part: str, sex: str) -> tuple[tuple[str, float], ...]:
    found = [row for row in rows("given_names") if row["part"] == part and row["sex"] == sex]
    weighed = [(name, _GIVEN_WEIGHTS[row["class"]]) for row in found for name in cells(row["names"])]
    if part == "given":
        return tuple(weighed)
    rest = sum(weight for _, weight in weighed[1:])
    return ((weighed[0][0], _FIRST_MIDDLE), *((name, (1 - _FIRST_MIDDLE) * w / rest) for name, w in weighed[1:]))


def draw_sex(rng: random.Random) -> str:
    """One of m and f."""
    return "f" if rng.random() < WOMEN else "m"


def draw_name(rng: random.Random, sex: str) -> str:
    """A full name for a man (m) or a woman (f)."""
    return " ".join(
        (weighted(rng, _surnames()), weighted(rng, _parts("middle", sex)), weighted(rng, _parts("given", sex)))
    )


def old_tone(name: str) -> str:
    """A name as houses print it that put the tone mark last: "Hoà", "Thuý"."""
    return " ".join(_old(syllable) for syllable in name.split())


def _old(syllable: str) -> str:
    rime = _OLD_TONE.get(syllable[-2:].lower())
    return syllable[:-2] + rime if rime and syllable[:1].lower() != "q" else syllable

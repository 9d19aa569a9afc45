"""The people of the country: names, ages, homes, and when they come and die."""

from __future__ import annotations

import random
from datetime import date, timedelta

from tests.world.names import draw_name, draw_sex
from tests.world.nouns import LAST, Person
from tests.world.tables import chance, weighted

START = date(2006, 1, 1)  # careers begin before the reports do, so that 2010 finds people in office
_THERE_AT_START = 0.42
_DIES = 0.03  # of people, before they are 72
_DEGREES = (("", 0.9), ("TS.", 0.05), ("ThS.", 0.03), ("PGS.TS.", 0.01), ("BS.", 0.01))


def make_people(seed: int, count: int, homes: list[str]) -> tuple[Person, ...]:
    """So many people, sorted by their ids."""
    rng = chance(seed, "people")
    return tuple(_person(rng, number, homes) for number in range(1, count + 1))


def _person(rng: random.Random, number: int, homes: list[str]) -> Person:
    sex = draw_sex(rng)
    there = rng.random() < _THERE_AT_START
    enters = START if there else START + timedelta(rng.randrange((LAST - START).days - 500))
    age = rng.uniform(33, 54) if there else rng.triangular(32, 52, 40)
    born = enters - timedelta(round(age * 365.25))
    dies = born + timedelta(rng.randrange(45 * 365, 72 * 365)) if rng.random() < _DIES else None
    return Person(
        id=f"p{number:05}",
        name=draw_name(rng, sex),
        sex=sex,
        born=born,
        enters=enters,
        home=rng.choice(homes),
        dies=dies if dies and dies > enters + timedelta(400) else None,
        degree=weighted(rng, _DEGREES) or None,
    )

"""The world of a seed: its country, and the pages that tell of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hoso.model import Report
from tests.world.careers import Careers
from tests.world.country import make_country
from tests.world.newsroom import Newsroom
from tests.world.nouns import Country
from tests.world.page import Story
from tests.world.people import make_people


@dataclass(frozen=True, slots=True)
class World:
    """The seed, the country that grew from it, and every page about it."""

    seed: int
    country: Country
    stories: tuple[Story, ...]

    @property
    def reports(self) -> tuple[Report, ...]:
        """The pages as reports with their claims."""
        return tuple(story.report for story in self.stories)


def make_world(seed: int, people: int, mentions: int) -> World:
    """The world of a seed, the same to the byte each time."""
    country = _country(seed, people)
    return World(seed, country, tuple(Newsroom(seed, country).stories(mentions)))


def tell_world(seed: int, people: int) -> Iterator[Report]:
    """Reports about the country of a seed without end, one after the other."""
    return (story.report for story in Newsroom(seed, _country(seed, people)).stories(sys.maxsize))


def _country(seed: int, people: int) -> Country:
    bodies, seats = make_country(seed, people)
    homes = sorted({b.province for b in bodies if b.level == "province" and b.lives_on(date(2010, 1, 1))})
    population = make_people(seed, people, homes)
    spells = Careers(seed, bodies, seats, population).spells()
    return Country({body.id: body for body in bodies}, {person.id: person for person in population}, spells)

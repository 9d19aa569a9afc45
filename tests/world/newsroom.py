"""What is reported: which happenings, appointments, departures and lives, by which houses, and who is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hoso.text import fold
from tests.world.company import Company
from tests.world.nouns import FIRST, LAST, Body, Country, Person, Spell
from tests.world.page import Page, Story
from tests.world.stories import Happening, tell_appointment, tell_departure, tell_gathering, tell_life
from tests.world.tables import cells, chance, rows, weighted
from tests.world.telling import Guest, Teller

KINDS = (("gathering", 0.74), ("appointment", 0.15), ("departure", 0.04), ("life", 0.07))  # of pages
GUESTS = ((1, 0.2), (2, 0.2), (3, 0.2), (4, 0.17), (5, 0.13), (6, 0.1))
FETCHED, UNDATED, LOCAL = 0.04, 0.06, 0.02  # of pages: dated by a later fetch, not at all, without their province
_PAGES = ((1, 0.75), (2, 0.2), (3, 0.05))  # that tell of one gathering or appointment
_LATEST_FETCH = date(2026, 9, 30)
_YEARS = LAST.year - FIRST.year + 1


class Newsroom:
    """Writes pages about a country until so many mentions are made."""

    def __init__(self, seed: int, country: Country) -> None:
        self._country = country
        self._rng = chance(seed, "newsroom")
        self._company = Company(country, self._rng)
        self._unnamed = dict.fromkeys(country.people)
        self._left = 0
        self._number = 0

    def stories(self, mentions: int) -> Iterator[Story]:
        """Pages with exactly so many mentions, everybody named at least once; as many as people at least."""
        self._left = max(mentions, len(self._country.people))
        while self._left > len(self._unnamed):
            for story in self._some(weighted(self._rng, KINDS)):
                yield self._counted(story)
        for person in list(self._unnamed):
            if person in self._unnamed and self._left:
                yield self._counted(self._alone(person))

    def _counted(self, story: Story) -> Story:
        self._left -= len(story.mentions)
        for mention in story.mentions:
            self._unnamed.pop(mention.person, None)
        return story

    def _some(self, kind: str) -> Iterator[Story]:
        if kind == "gathering":
            yield from self._gathering()
            return
        spell = self._company.host(self._day())
        if kind == "appointment":
            yield from self._appointments(spell)
        elif story := self._departure(spell) if kind == "departure" else self._life(spell):
            yield story

    def _houses(self) -> list[int]:
        """The houses that tell of one thing."""
        return self._rng.sample(range(len(rows("publishers"))), weighted(self._rng, _PAGES))

    def _day(self) -> date:
        """A day of the time: more is kept of later years."""
        year = FIRST.year + int(_YEARS * self._rng.random() ** 0.75)
        return date(year, 1, 1) + timedelta(self._rng.randrange(365))

    def _gathering(self) -> Iterator[Story]:
        day = self._day()
        host = self._company.host(day)
        gathering, topic = (self._rng.choice(cells(row["words"])) for row in rows("topics")[:2])
        label = f"{gathering} {topic} năm {day.year}"
        body = self._country.bodies[host.body]
        chair = Guest(self._country.people[host.person], host, "post")
        happening = Happening(day, body, label, (chair, *self._company.beside(day, host, 8)))
        for house in self._houses():
            if self._room() < 1:
                return
            count = min(weighted(self._rng, GUESTS), self._room())
            others = self._rng.sample(happening.guests[1:], min(count - 1, len(happening.guests) - 1))
            local = body.local is not None and self._rng.random() < LOCAL
            teller = self._open_page(day, f"{label[0].upper()}{label[1:]}", house, local=local)
            shown = [self._unplaced(guest, body) for guest in others] if local else others
            tell_gathering(teller, happening, (chair, *shown))
            yield teller.page.done()

    def _unplaced(self, guest: Guest, host: Body) -> Guest:
        """A guest of a page that names no province: of posts, those of the host's own level and province alone."""
        body = self._country.bodies[guest.spell.body]
        return guest if body.local and body.province == host.province else replace(guest, shows="name")

    def _room(self) -> int:
        """How many mentions a page may still make, so that everybody unnamed has one left."""
        return self._left - len(self._unnamed)

    def _appointments(self, spell: Spell) -> Iterator[Story]:
        """One appointment as one or more houses tell it."""
        body = self._country.bodies[spell.body]
        if spell.acting or spell.begin < FIRST:
            return
        day = spell.begin if self._rng.random() < 0.4 else spell.begin + timedelta(self._rng.randrange(-12, 8))
        day = min(max(day, FIRST, body.begin or FIRST), LAST)
        for house in self._houses():
            if self._room() > 0:
                yield self._appointment(spell, day, house)

    def _appointment(self, spell: Spell, day: date, house: int) -> Story:
        before = next((s for s in reversed(self._company.ended) if self._precedes(s, spell)), None)
        if before and (self._room() < 2 or fold(self._name(before)) == fold(self._name(spell))):
            before = None
        named = [spell.person, *([before.person] if before else [])]
        guests = self._company.beside(day, spell, min(self._rng.randrange(4), self._room() - len(named)), named)
        teller = self._open_page(day, "Công bố quyết định về công tác cán bộ", house)
        host = self._country.bodies[spell.body]
        tell_appointment(teller, host, spell, before, self._leaving(spell, day), guests)
        return teller.page.done()

    def _leaving(self, spell: Spell, day: date) -> Guest | None:
        """The post that somebody has on a day and leaves for another, if the page tells it."""
        held = [s for s in self._company.of[spell.person] if s.on(day) and s.end and s.id != spell.id and not s.acting]
        return Guest(self._person(spell), held[0], "post") if held and self._rng.random() < 0.85 else None

    def _precedes(self, one: Spell, spell: Spell) -> bool:
        same = (one.person, one.body, one.role) == (spell.before, spell.body, spell.role)
        return same and one.end is not None and one.end <= spell.begin

    def _departure(self, spell: Spell) -> Story | None:
        reasons = ("retired", "moved", "rotated")
        if spell.acting or not spell.end or spell.end < FIRST or spell.reason not in reasons or self._room() < 1:
            return None
        day = min(max(spell.end + timedelta(self._rng.randrange(-10, 6)), FIRST), LAST)
        body = self._country.bodies[spell.body]
        if not body.lives_on(day):
            return None
        guests = self._company.beside(day, spell, min(self._rng.randrange(4), self._room() - 1))
        teller = self._open_page(day, "Công bố quyết định về công tác cán bộ")
        tell_departure(teller, body, spell, guests)
        return teller.page.done()

    def _life(self, spell: Spell) -> Story | None:
        if self._room() < 1:
            return None
        day = max(min((spell.end or LAST) - timedelta(1), spell.begin + timedelta(self._rng.randrange(900))), FIRST)
        past = [s for s in self._company.of[spell.person] if s.end and s.end < day and not s.acting]
        if not spell.on(day) or not past:
            return None
        teller = self._open_page(day, f"Tiểu sử {self._name(spell)}")
        tell_life(teller, Guest(self._person(spell), spell, "post"), past[-4:])
        return teller.page.done()

    def _alone(self, person: str) -> Story:
        """A page that names one person alone, so that nobody stays unnamed."""
        spells = [s for s in self._company.of[person] if (s.end or LAST) >= FIRST] or self._company.of[person]
        spell = self._rng.choice(spells)
        first, last = max(spell.begin, FIRST), min(spell.end or LAST, LAST)
        held = first <= last
        day = first + timedelta(self._rng.randrange((last - first).days + 1)) if held else self._day()
        guest = Guest(self._person(spell), spell, "post" if held else "former")
        teller = self._open_page(day, "Gặp mặt cán bộ")
        body = self._country.bodies[spell.body] if held else self._country.bodies[self._company.host(day).body]
        tell_gathering(teller, Happening(day, body, f"gặp mặt cán bộ năm {day.year}", (guest,)), (guest,))
        return teller.page.done()

    def _person(self, spell: Spell) -> Person:
        return self._country.people[spell.person]

    def _name(self, spell: Spell) -> str:
        return self._person(spell).name

    def _open_page(self, day: date, headline: str, house: int | None = None, *, local: bool = False) -> Teller:
        self._number += 1
        houses = rows("publishers")
        row = (
            houses[house] if house is not None else weighted(self._rng, [(row, float(row["weight"])) for row in houses])
        )
        page = Page(self._number, row["publisher"], row["site"], day, self._published(day), headline)
        return Teller(page, self._country, self._rng, old=row["old_tone"] == "yes", local=local)

    def _published(self, day: date) -> date | None:
        form = self._rng.random()
        if form < UNDATED:
            return None
        if form < UNDATED + FETCHED:
            return min(day + timedelta(self._rng.randrange(200, 3000)), max(_LATEST_FETCH, day))
        return day + timedelta(self._rng.choice((0, 0, 0, 1, 1, 2)))

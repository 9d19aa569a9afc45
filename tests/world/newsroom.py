"""What is reported: which happenings, appointments, departures and lives, by which houses, and who is named."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate

from hoso.text import fold
from tests.world.nouns import FIRST, LAST, Body, Country, Person, Spell
from tests.world.page import Page, Story
from tests.world.stories import Happening, tell_appointment, tell_departure, tell_gathering, tell_life
from tests.world.tables import cells, chance, rows, weighted
from tests.world.telling import STALE_TITLE, Guest, Teller

KINDS = (("gathering", 0.74), ("appointment", 0.15), ("departure", 0.04), ("life", 0.07))  # of pages
SHOWS = (("post", 0.86), ("role", 0.035), ("name", 0.055), ("former", 0.05))  # of guests
GUESTS = ((1, 0.2), (2, 0.2), (3, 0.2), (4, 0.17), (5, 0.13), (6, 0.1))
FETCHED, UNDATED, LOCAL = 0.04, 0.06, 0.02  # of pages: dated by a later fetch, not at all, without their province
_PAGES = ((1, 0.75), (2, 0.2), (3, 0.05))  # that tell of one gathering
_LATEST_FETCH = date(2026, 9, 30)
_YEARS = LAST.year - FIRST.year + 1


class Newsroom:
    """Writes pages about a country until so many mentions are made."""

    def __init__(self, seed: int, country: Country) -> None:
        self._country = country
        self._rng = chance(seed, "newsroom")
        fame = {person: self._rng.lognormvariate(0, 0.6) for person in country.people}
        self._weight = {s.id: s.rank**1.1 * fame[s.person] for s in country.spells}
        self._of: defaultdict[str, list[Spell]] = defaultdict(list)
        self._alive: defaultdict[int, list[Spell]] = defaultdict(list)
        self._near: defaultdict[tuple[str, int], list[Spell]] = defaultdict(list)
        for spell in country.spells:
            self._of[spell.person].append(spell)
            for year in range(max(spell.begin.year, FIRST.year), (spell.end or LAST).year + 1):
                self._alive[year].append(spell)
                self._near[country.bodies[spell.body].province, year].append(spell)
        self._sums = {y: list(accumulate(self._weight[s.id] for s in spells)) for y, spells in self._alive.items()}
        self._ended = sorted((s for s in country.spells if s.end and not s.acting), key=lambda s: (s.end, s.id))
        self._ends = [spell.end for spell in self._ended if spell.end]
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
        else:
            spell = self._spell_of_note()
            story = {"appointment": self._appointment, "departure": self._departure, "life": self._life}[kind](spell)
            if story:
                yield story

    def _day(self) -> date:
        """A day of the time: more is kept of later years."""
        year = FIRST.year + int(_YEARS * self._rng.random() ** 0.75)
        return date(year, 1, 1) + timedelta(self._rng.randrange(365))

    def _host(self, day: date) -> Spell:
        sums = self._sums[day.year]
        while True:
            spell = self._alive[day.year][bisect_left(sums, self._rng.random() * sums[-1])]
            if spell.on(day):
                return spell

    def _spell_of_note(self) -> Spell:
        return self._host(self._day())

    def _gathering(self) -> Iterator[Story]:
        day = self._day()
        host = self._host(day)
        gathering, topic = (self._rng.choice(cells(row["words"])) for row in rows("topics")[:2])
        label = f"{gathering} {topic} năm {day.year}"
        body = self._country.bodies[host.body]
        chair = Guest(self._country.people[host.person], host, "post")
        happening = Happening(day, body, label, (chair, *self._company(day, host, 8)))
        houses = self._rng.sample(range(len(rows("publishers"))), weighted(self._rng, _PAGES))
        for house in houses:
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

    def _company(self, day: date, host: Spell, count: int, without: Iterable[str] = ()) -> tuple[Guest, ...]:
        """Others who may be named beside the host: of the same body, of the province, now and then of elsewhere."""
        near = [spell for spell in self._near[self._country.bodies[host.body].province, day.year] if spell.on(day)]
        taken = {fold(self._country.people[person].name) for person in (host.person, *without)}
        found: list[Guest] = []
        for _ in range(3 * count):
            if len(found) == count:
                break
            spell = self._companion(near, host, day)
            shows = weighted(self._rng, SHOWS)
            guest = (
                self._former(spell, day)
                if shows == "former"
                else Guest(self._country.people[spell.person], self._stale(spell, day), shows)
            )
            name = fold(guest.person.name) if guest else ""
            if guest and name not in taken:
                taken.add(name)
                found.append(guest)
        return tuple(found)

    def _companion(self, near: Sequence[Spell], host: Spell, day: date) -> Spell:
        if self._rng.random() < 0.05 or len(near) < 2:
            return self._host(day)
        weights = [self._weight[s.id] * (4.0 if s.body == host.body else 1.0) for s in near]
        return self._rng.choices(near, weights)[0]

    def _stale(self, spell: Spell, day: date) -> Spell:
        """The spell itself, or by a fault that of the post before."""
        before = [s for s in self._of[spell.person] if s.end and s.end < spell.begin and not s.acting and not s.on(day)]
        return before[-1] if before and self._rng.random() < STALE_TITLE else spell

    def _former(self, near: Spell, day: date) -> Guest | None:
        """Somebody of the same province with a post that is over and not held again."""
        province = self._country.bodies[near.body].province
        stop = bisect_left(self._ends, day)
        for _ in range(60):
            if not stop:
                return None
            spell = self._ended[self._rng.randrange(stop)]
            same = [s for s in self._of[spell.person] if (s.body, s.role) == (spell.body, spell.role)]
            if self._country.bodies[spell.body].province == province and not any(
                s.end is None or s.end >= day for s in same
            ):
                return Guest(self._country.people[spell.person], spell, "former")
        return None

    def _appointment(self, spell: Spell) -> Story | None:
        if spell.acting or spell.begin < FIRST or self._room() < 1:
            return None
        day = spell.begin if self._rng.random() < 0.4 else spell.begin + timedelta(self._rng.randrange(-12, 8))
        day = min(max(day, FIRST), LAST)
        before = next((s for s in reversed(self._ended) if self._precedes(s, spell)), None)
        room = self._room() - 1
        if before and (not room or fold(self._name(before)) == fold(self._name(spell))):
            before = None
        room -= before is not None
        left = [
            s
            for s in self._of[spell.person]
            if s.on(day) and s.end and s.end >= day and s.id != spell.id and not s.acting
        ]
        old = Guest(self._person(spell), left[0], "post") if left and self._rng.random() < 0.85 else None
        count = min(self._rng.randrange(4), max(room, 0))
        named = [spell.person, *([before.person] if before else [])]
        guests = self._company(day, spell, count, named)
        teller = self._open_page(day, "Công bố quyết định về công tác cán bộ")
        tell_appointment(teller, self._country.bodies[spell.body], spell, before, old, guests)
        return teller.page.done()

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
        guests = self._company(day, spell, min(self._rng.randrange(4), self._room() - 1))
        teller = self._open_page(day, "Công bố quyết định về công tác cán bộ")
        tell_departure(teller, body, spell, guests)
        return teller.page.done()

    def _life(self, spell: Spell) -> Story | None:
        if self._room() < 1:
            return None
        day = max(min((spell.end or LAST) - timedelta(1), spell.begin + timedelta(self._rng.randrange(900))), FIRST)
        past = [s for s in self._of[spell.person] if s.end and s.end < day and not s.acting]
        if not spell.on(day) or not past:
            return None
        teller = self._open_page(day, f"Tiểu sử {self._name(spell)}")
        tell_life(teller, Guest(self._person(spell), spell, "post"), past[-4:])
        return teller.page.done()

    def _alone(self, person: str) -> Story:
        """A page that names one person alone, so that nobody stays unnamed."""
        spells = [s for s in self._of[person] if (s.end or LAST) >= FIRST] or self._of[person]
        spell = self._rng.choice(spells)
        first, last = max(spell.begin, FIRST), min(spell.end or LAST, LAST)
        held = first <= last
        day = first + timedelta(self._rng.randrange((last - first).days + 1)) if held else self._day()
        guest = Guest(self._person(spell), spell, "post" if held else "former")
        teller = self._open_page(day, "Gặp mặt cán bộ")
        body = self._country.bodies[spell.body] if held else self._country.bodies[self._host(day).body]
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

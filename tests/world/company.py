"""Who is in the news on a day, and with whom."""

from __future__ import annotations

import random
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate

from hoso.text import fold
from tests.world.nouns import FIRST, LAST, Country, Spell
from tests.world.tables import weighted
from tests.world.telling import STALE_TITLE, Guest

SHOWS = (("post", 0.86), ("role", 0.035), ("name", 0.055), ("former", 0.05))  # of guests
_FROM_ELSEWHERE = 0.05  # of guests
_TRIES = 60  # to find somebody with a former post in a province


class Company:
    """Draws people by their rank and fame from those who hold posts, or held them, on a day."""

    def __init__(self, country: Country, rng: random.Random) -> None:
        self._country, self._rng = country, rng
        fame = {person: self._rng.lognormvariate(0, 0.6) for person in country.people}
        self._weight = {s.id: s.rank**1.1 * fame[s.person] for s in country.spells}
        self.of: defaultdict[str, list[Spell]] = defaultdict(list)
        self._alive: defaultdict[int, list[Spell]] = defaultdict(list)
        self._near: defaultdict[tuple[str, int], list[Spell]] = defaultdict(list)
        for spell in country.spells:
            self.of[spell.person].append(spell)
            for year in range(max(spell.begin.year, FIRST.year), (spell.end or LAST).year + 1):
                self._alive[year].append(spell)
                self._near[country.bodies[spell.body].province, year].append(spell)
        self._sums = {y: list(accumulate(self._weight[s.id] for s in spells)) for y, spells in self._alive.items()}
        self.ended = sorted((s for s in country.spells if s.end and not s.acting), key=lambda s: (s.end, s.id))
        self._ends = [spell.end for spell in self.ended if spell.end]

    def host(self, day: date) -> Spell:
        """A spell of the day, of anybody in the country."""
        sums = self._sums[day.year]
        while True:
            spell = self._alive[day.year][bisect_left(sums, self._rng.random() * sums[-1])]
            if spell.on(day):
                return spell

    def beside(self, day: date, host: Spell, count: int, without: Iterable[str] = ()) -> tuple[Guest, ...]:
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
        if self._rng.random() < _FROM_ELSEWHERE or len(near) < 2:
            return self.host(day)
        weights = [self._weight[s.id] * (4.0 if s.body == host.body else 1.0) for s in near]
        return self._rng.choices(near, weights)[0]

    def _stale(self, spell: Spell, day: date) -> Spell:
        """The spell itself, or by a fault that of the post before."""
        before = [s for s in self.of[spell.person] if s.end and s.end < spell.begin and not s.acting and not s.on(day)]
        return before[-1] if before and self._rng.random() < STALE_TITLE else spell

    def _former(self, near: Spell, day: date) -> Guest | None:
        """Somebody of the same province with a post that is over and not held again."""
        province = self._country.bodies[near.body].province
        stop = bisect_left(self._ends, day)
        for _ in range(_TRIES):
            if not stop:
                return None
            spell = self.ended[self._rng.randrange(stop)]
            same = [s for s in self.of[spell.person] if (s.body, s.role) == (spell.body, spell.role)]
            if self._country.bodies[spell.body].province == province and not any(
                s.end is None or s.end >= day for s in same
            ):
                return Guest(self._country.people[spell.person], spell, "former")
        return None

"""Careers: people take seats, rise, move, pause, come back, retire and die, month by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from tests.world.country import CENTRE
from tests.world.lives import Holding, Life, Register, as_spells, new_life, suits
from tests.world.nouns import LAST, Body, Person, Seat, Spell
from tests.world.people import START
from tests.world.tables import chance

_AT_ONCE = 0.5  # of vacancies are filled on the day on which they arise, ...
_SOON = 0.4  # ... and the rest with this probability in each month
_PAUSES = 0.6  # of terms end without a next post at once
_ACTS = 0.3  # of longer vacancies at the head are bridged by a deputy
_STAYS = 500, 2300, 1250  # days in a post before the next one: least, most, commonest
_STRANGERS = 40  # people of elsewhere who are thought of where any are
_SENT, _SENT_RANK, _SENT_BELOW = 0.06, 4, 0.005  # how often a province looks elsewhere, from this rank and below it
_COMES_BACK = 0.04  # of those who have held the very seat before are thought of again
_COMPANION = {("Ủy ban nhân dân {place}", "Chủ tịch"): "Phó Bí thư"}  # in the party committee of the province


class Careers:
    """The country as it lives through the months."""

    def __init__(
        self, seed: int, bodies: tuple[Body, ...], seats: tuple[Seat, ...], people: tuple[Person, ...]
    ) -> None:
        self._rng = chance(seed, "careers")
        self._bodies = {body.id: body for body in bodies}
        self._seats = sorted(seats, key=lambda seat: (-seat.rank, seat.id))
        self._seat = {(seat.body.id, seat.role): seat for seat in seats}
        self._lives = [new_life(self._rng, person) for person in people]
        self._register = Register(self._lives)
        self._committee = {b.province: b.id for b in bodies if (b.level, b.office) == ("province", "{party}")}
        self._merged = {
            (body.province, self._bodies[into].province): body.end
            for body in bodies
            for into in body.into
            if self._bodies[into].province != body.province
        }
        self._heirs: defaultdict[str, list[Life]] = defaultdict(list)  # by seat, whom a merger brings to it

    def spells(self) -> tuple[Spell, ...]:
        """Live from the start to the last day, and tell what happened."""
        for first, last in _months():
            self._leave(first, last)
            self._abolish(first, last)
            self._merge(first, last)
            for seat in self._seats:
                if seat.body.begin is None or seat.body.begin <= last:
                    self._fill(seat, first, last)
            self._place_newcomers(first, last)
        return as_spells(self._register.all)

    def _leave(self, first: date, last: date) -> None:
        for life in self._lives:
            if life.gone:
                continue
            for day, reason in ((life.person.dies, "died"), (life.retires, "retired")):
                if day and day <= last and not life.gone:
                    life.gone = True
                    self._register.end_all(life, max(day, first), reason)
            if life.now and life.now.until <= last:
                self._rotate(life, max(life.now.until, first))

    def _rotate(self, life: Life, day: date) -> None:
        """The term is over: some pause, the others stay until they are moved."""
        assert life.now
        if self._rng.random() < _PAUSES:
            life.free = day + timedelta(self._rng.randrange(60, 800))
            self._register.end_all(life, day, "rotated")
        else:
            life.now.until = day + timedelta(self._rng.randrange(400, 1400))

    def _abolish(self, first: date, last: date) -> None:
        """Bodies end, and their people are first in line for the same roles in what takes over from them."""
        for seat in self._seats:
            body = seat.body
            if body.end is None or not first <= body.end <= last:
                continue
            for held in list(self._register.held[seat.id]):
                life, chief = held.life, held.life.now is held
                self._register.end(held, body.end, "abolished")
                if chief:
                    life.free = body.end
                    for heir in body.into:
                        self._heirs[f"{heir}/{seat.role}"].append(life)

    def _merge(self, first: date, last: date) -> None:
        """The people of a province that ends belong to the one that takes over from it."""
        for (old, new), day in self._merged.items():
            if day and first <= day <= last:
                for life in list(self._register.people[old]):
                    self._register.settle(life, new)

    def _fill(self, seat: Seat, first: date, last: date) -> None:
        if seat.body.end and seat.body.end <= last:
            return
        opening = seat.body.begin if seat.body.begin and seat.body.begin >= first else None
        while sum(not held.acting for held in self._register.held[seat.id]) < seat.places:
            since, before = self._register.vacant[seat.id].pop(0) if self._register.vacant[seat.id] else (None, None)
            at_once = opening or (since if since and since >= first and self._rng.random() < _AT_ONCE else None)
            day = at_once or max(first, since or first) + timedelta(self._rng.randrange(28))
            chosen = None
            if day <= last and (at_once or since is None or self._rng.random() < _SOON):
                chosen = self._choose(seat, day)
            if chosen is None:
                if since:
                    self._register.vacant[seat.id].append((since, before))
                    self._bridge(seat, since, first)
                return
            self._take(chosen, seat, day, before)

    def _choose(self, seat: Seat, day: date) -> Life | None:
        """Somebody who may take a seat on a day: heirs first, then by closeness."""
        heirs = [life for life in self._heirs[seat.id] if life.now is None and not life.gone and life.free <= day]
        if heirs and seat.body.begin and (day - seat.body.begin).days < 60:
            return max(heirs, key=lambda life: (life.rank, life.person.id))
        pool = [*self._register.people[seat.body.province], *self._strangers(seat)]
        pool = [life for life in pool if seat not in life.past or self._rng.random() < _COMES_BACK]
        weighed = [(life, weight) for life in pool if (weight := suits(life, seat, day))]
        if not weighed:
            return None
        return self._rng.choices([life for life, _ in weighed], [weight for _, weight in weighed])[0]

    def _strangers(self, seat: Seat) -> list[Life]:
        """Who is thought of from elsewhere: for the centre always, for a province seldom, and for its top at that."""
        central = seat.body.province == CENTRE
        if not central and self._rng.random() >= (_SENT if seat.rank >= _SENT_RANK else _SENT_BELOW):
            return []
        return self._rng.sample(self._lives, min(_STRANGERS, len(self._lives)))

    def _take(self, life: Life, seat: Seat, day: date, before: str | None) -> None:
        self._register.end_all(life, day, "moved")
        for acting in [held for held in self._register.held[seat.id] if held.acting]:
            self._register.end(acting, day, "handed over")
        movable = day + timedelta(round(self._rng.triangular(*_STAYS)))
        life.now = Holding(life, seat, day, movable + timedelta(self._rng.randrange(1000)), movable, before)
        self._register.add(life.now)
        life.rank = max(life.rank, seat.rank)
        self._register.settle(life, seat.body.province)
        self._accompany(life, seat, day)

    def _accompany(self, life: Life, seat: Seat, day: date) -> None:
        """Who heads a people's committee is a deputy secretary of the party committee too, while there is room."""
        wanted = _COMPANION.get((seat.body.office, seat.role))
        if wanted is None or seat.body.level != "province":
            return
        other = self._seat.get((self._committee[seat.body.province], wanted))
        if other and len(self._register.held[other.id]) < other.places:
            self._register.vacant[other.id].clear()
            self._register.add(Holding(life, other, day, date.max, date.max))

    def _bridge(self, seat: Seat, since: date, first: date) -> None:
        """A deputy acts for the head whom nobody follows yet."""
        if (
            not seat.single
            or seat.rank < 3
            or since < first
            or self._register.held[seat.id]
            or self._rng.random() > _ACTS
        ):
            return
        deputies = [
            held
            for (body, role), other in self._seat.items()
            if body == seat.body.id and role.startswith("Phó")
            for held in self._register.held[other.id]
        ]
        if deputies:
            self._register.add(Holding(deputies[0].life, seat, since + timedelta(1), date.max, date.max, acting=True))

    def _place_newcomers(self, first: date, last: date) -> None:
        """Nobody waits for more than a year: a deputy more is found room for, at home if there is any."""
        for life in self._lives:
            if life.past or life.gone or life.person.enters + timedelta(365) > last:
                continue
            open_seats = [
                seat
                for seat in self._seats
                if not seat.single and seat.rank <= 2 and seat.body.lives_on(first) and seat.body.lives_on(last)
            ]
            home = [seat for seat in open_seats if seat.body.province == life.province]
            self._take(life, self._rng.choice(home or open_seats), first + timedelta(self._rng.randrange(28)), None)


def _months() -> Iterator[tuple[date, date]]:
    first = START
    while first <= LAST:
        after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        yield first, after - timedelta(1)
        first = after

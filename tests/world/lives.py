"""Lives in the making: where somebody stands, which seat suits them, and who sits where."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.world.nouns import Person, Seat, Spell
from tests.world.people import START

_SETTLING = timedelta(200)  # in which a new body takes people from a rank above


@dataclass(slots=True, eq=False)
class Holding:
    """A spell in the making."""

    life: Life
    seat: Seat
    begin: date
    until: date
    movable: date
    before: str | None = None
    acting: bool = False
    end: date | None = None
    reason: str | None = None


@dataclass(slots=True, eq=False)
class Life:
    """Where somebody stands: the present posts, the chief one among them, the rank reached, when free, all posts."""

    person: Person
    province: str
    rank: int
    retires: date
    now: Holding | None = None
    free: date = START
    held: list[Holding] = field(default_factory=list)
    past: list[Seat] = field(default_factory=list)
    gone: bool = False


class Register:
    """Who sits where and who lives where, what is vacant since when and after whom, and all that ever was."""

    def __init__(self, lives: Iterable[Life]) -> None:
        self.held: defaultdict[str, list[Holding]] = defaultdict(list)
        self.vacant: defaultdict[str, list[tuple[date, str | None]]] = defaultdict(list)
        self.people: defaultdict[str, list[Life]] = defaultdict(list)
        self.all: list[Holding] = []
        for life in lives:
            self.people[life.province].append(life)

    def add(self, held: Holding) -> None:
        """Somebody takes a seat beside what they hold."""
        self.held[held.seat.id].append(held)
        held.life.held.append(held)
        held.life.past.append(held.seat)
        self.all.append(held)

    def settle(self, life: Life, province: str) -> None:
        """Somebody belongs to another province from now on."""
        if life.province != province:
            self.people[life.province].remove(life)
            self.people[province].append(life)
            life.province = province

    def end_all(self, life: Life, day: date, reason: str) -> None:
        """Somebody leaves all that they hold."""
        for held in list(life.held):
            self.end(held, day, reason)

    def end(self, held: Holding, day: date, reason: str) -> None:
        """A seat is left, and vacant from that day unless it was only acted in."""
        held.end, held.reason = max(day, held.begin), reason
        self.held[held.seat.id].remove(held)
        held.life.held.remove(held)
        if held.life.now is held:
            held.life.now = None
        if not held.acting:
            self.vacant[held.seat.id].append((held.end, held.life.person.id))


def new_life(rng: random.Random, person: Person) -> Life:
    """Somebody before the first post: of a rank that suits the age, to retire at sixty or soon after."""
    age = (person.enters - person.born).days / 365.25
    rank = max(1, min(5, int((age - 30) / 4.5) if person.enters == START else int((age - 34) / 7)))
    retires = person.born + timedelta(rng.randrange(round(59.5 * 365), round(62.5 * 365)))
    if person.sex == "f":
        retires -= timedelta(rng.randrange(1200))
    return Life(person, person.home, rank, max(retires, person.enters + timedelta(900)), free=person.enters)


def suits(life: Life, seat: Seat, day: date) -> float:
    """How likely somebody is to be given a seat on a day; 0 for who may not have it."""
    if life.gone or day < life.free or day >= life.retires - timedelta(200) or day < life.person.enters:
        return 0.0
    now = life.now.seat if life.now else None
    if life.now and (day < life.now.movable or seat.id == life.now.seat.id):
        return 0.0
    if life.past and (life.past[-1].body.kind == "police") != (seat.body.kind == "police"):
        return 0.0
    rank = now.rank if now else life.rank
    lower = now is None and seat.body.begin is not None and day < seat.body.begin + _SETTLING and rank == seat.rank + 1
    if not (lower or rank == seat.rank - 1 or (rank == seat.rank and (now is None or now.body.id != seat.body.id))):
        return 0.0
    weight = 1.0 if now is None or rank < seat.rank else 0.3
    weight *= 6.0 if life.province == seat.body.province else 1.0
    weight *= 3.0 if now and now.body.id == seat.body.id else 1.0
    return weight


def as_spells(held: list[Holding]) -> tuple[Spell, ...]:
    """What was held, in the order of the begins, as the truth tells it."""
    ordered = sorted(held, key=lambda one: (one.begin, one.life.person.id, one.seat.id, one.acting))
    return tuple(
        Spell(
            id=f"s{number:05}",
            person=one.life.person.id,
            body=one.seat.body.id,
            role=one.seat.role,
            acting=one.acting,
            begin=one.begin,
            end=one.end,
            reason=one.reason,
            before=one.before,
            way=one.seat.way,
            rank=one.seat.rank,
            single=one.seat.single,
        )
        for number, one in enumerate(ordered, 1)
    )

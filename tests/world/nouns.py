"""What the country is made of: places, bodies, seats, people and the spells that they held them for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

FIRST, LAST = date(2010, 1, 1), date(2025, 12, 31)  # the days that reports and questions are about
MERGER = date(2025, 7, 1)  # provinces 63 to 34, districts gone


@dataclass(frozen=True, slots=True)
class Body:
    """A body with its lifetime, in inclusive days; `name` is canonical, `surface` and `local` are as reports print it.

    `province` is where its people mostly come from, `office` its row of offices.tsv, `into` the ids of
    those that take over.
    """

    id: str
    name: str
    surface: str
    local: str | None
    kind: str
    place: str | None
    parent: str | None
    province: str
    office: str
    level: str
    begin: date | None = None
    end: date | None = None
    into: tuple[str, ...] = ()

    def lives_on(self, day: date) -> bool:
        """Whether it is there on a day."""
        return (self.begin is None or self.begin <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Seat:
    """A post: `places` may hold it at once (one at most if `single`); `rank` from 1 to 6; `way` to it ("bầu")."""

    body: Body
    role: str
    places: int
    rank: int
    way: str
    single: bool

    @property
    def id(self) -> str:
        """The body's id and the role."""
        return f"{self.body.id}/{self.role}"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody: the full name with its marks, the sex, the days of birth, entry and (if any) death, the home."""

    id: str
    name: str
    sex: str
    born: date
    enters: date
    home: str
    dies: date | None
    degree: str | None


@dataclass(frozen=True, slots=True)
class Spell:
    """A person in a post from `begin` to `end`, both inclusive; without an end it goes on past the last day.

    On the day of a handover both held the post. `reason` is why it ended: moved, retired, rotated, died, abolished.
    """

    id: str
    person: str
    body: str
    role: str
    acting: bool
    begin: date
    end: date | None
    reason: str | None
    before: str | None
    way: str
    rank: int
    single: bool

    def on(self, day: date) -> bool:
        """Whether the post is held on a day."""
        return self.begin <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Country:
    """The truth: bodies and people by id, and every spell, in the order of their begins."""

    bodies: Mapping[str, Body]
    people: Mapping[str, Person]
    spells: tuple[Spell, ...]

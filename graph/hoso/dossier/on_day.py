"""An answer for a day in words: how sure it is and why, and how near to the day what shows it lies."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from hoso.catalogue import evidence_in
from hoso.resources import read_text
from hoso.results import Result, Row

MONTH, YEAR = 30.44, 365.25  # days
_BOUNDS = ("beginEarliest", "beginLatest", "endEarliest", "endLatest")


@dataclass(frozen=True, slots=True)
class Nearest:
    """What shows a post nearest to a day: `told` is seen, began, ended, held, former, succeeded, proposed or named.

    `direction` says where it lies: on the day, before, after or around it; `days` how far at most. `first` and
    `last` are the days that it speaks of, ISO 8601, empty where unknown.
    """

    told: str
    direction: str
    days: int
    first: str
    last: str

    def words(self, language: str = "en") -> str:
        """The same in words: `last seen in office 2021-11-03, 7 months before`."""
        when = self.first if self.first == self.last else say("from to", language, first=self.first, last=self.last)
        far = age(self.days, language)
        if self.first != self.last and self.told != "held":
            far = say("at most", language, age=far)
        return say(f"{self.told} {self.direction}".strip(), language, when=when, age=far)

    def to_dict(self) -> dict[str, str | int]:
        """What JSON can hold."""
        return {
            "told": self.told,
            "direction": self.direction,
            "days": self.days,
            "first": self.first,
            "last": self.last,
        }


def nearest(row: Row) -> Nearest | None:
    """What a row of an answer for a day says of its evidence; None without a day."""
    direction, told = row.text("direction"), row.text("told")
    if not row.text("certainty"):
        return None
    return Nearest(
        told if direction else "named",
        direction,
        int(row.text("days") or 0),
        row.text("toldEarliest"),
        row.text("toldLatest"),
    )


def ground(row: Row, language: str = "en") -> str:
    """Why it is certain, possible or excluded, where the evidence alone does not say so."""
    key = row.text("ground")
    bounds = {name: row.text(name) for name in _BOUNDS}
    return say(key, language, **bounds) if key in _words() and key != "proposed" else ""


def age(days: int, language: str = "en") -> str:
    """A number of days in the unit that a reader thinks in: days to two months, months to two years, then years.

    >>> [age(days) for days in (1, 59, 61, 212, 729, 731, 3652)]
    ['1 day', '59 days', '2 months', '7 months', '24 months', '2 years', '10 years']
    """
    if days < 2 * MONTH:
        number, unit = days, "day"
    elif days < 2 * YEAR:
        number, unit = round(days / MONTH), "month"
    else:
        number, unit = int((days + 1) / YEAR), "year"  # a leap day more or less
    return say(f"one {unit}" if number == 1 else f"{unit}s", language, number=number)


def answer_text(
    rows: Result, day: str, language: str = "en", heading: Sequence[str] = ("roleLabel", "bodyLabel")
) -> str:
    """An answer to holders, heads-of-body or posts-of-person for a day, as text in one language.

    What all rows share of `heading` stands above them; who is certain comes first, and each line has its sentence.
    """
    shared = [name for name in heading if len({row.text(name) for row in rows}) == 1]
    title = ", ".join([*(rows[0].text(name) for name in shared), say("on", language, day=day)])
    parts = [name for name in ("name", "roleLabel", "bodyLabel") if name not in shared]
    return "\n".join([title[:1].upper() + title[1:], *_answer_lines(rows, parts, language)])


def say(key: str, language: str, **values: object) -> str:
    """One of our phrases, filled in; English where the language has none."""
    words = _words()[key]
    return words.get(language, words["en"]).format(**values)


@cache
def _words() -> dict[str, dict[str, str]]:
    table = csv.DictReader(read_text("dossier", "on_day.tsv").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["key"]: {"vi": row["vi"], "en": row["en"]} for row in table}


def _answer_lines(rows: Result, parts: Sequence[str], language: str) -> Iterator[str]:
    if not len(rows):
        yield f"  {say('nobody', language)}"
    ordered = sorted(rows, key=lambda row: list(_words()).index(row.text("certainty")))
    for certainty, alike in groupby(ordered, lambda row: row.text("certainty")):
        listed = list(alike)
        yield f"  {say(certainty, language)}"
        if certainty == "possible" and _one_seat(listed):
            yield f"    ({say('one seat', language, number=len(listed))})"
        for row in listed:
            yield from _row_lines(row, parts, language)


def _one_seat(rows: Sequence[Row]) -> bool:
    """Whether several rows are about one seat, which one person has at a time."""
    holders = {row.text("person") for row in rows}
    posts = {(row.text("body"), row.text("roleLabel")) for row in rows}
    return len(holders) > 1 and len(posts) == 1 and rows[0].text("seats") == "1"


def _row_lines(row: Row, parts: Sequence[str], language: str) -> Iterator[str]:
    status = row.text("status")
    known = [*(row.text(name) for name in parts), say(status, language) if status in ("acting", "proposed") else ""]
    yield f"    {', '.join(filter(None, known))}: {reason(row, language)}"
    yield from (f"      {quoted}" for quoted in evidence_in(row))


def reason(row: Row, language: str = "en") -> str:
    """Why, and what shows it, in one line."""
    shown = nearest(row)
    return "; ".join(_once((ground(row, language), shown.words(language) if shown else "")))


def _once(phrases: Iterable[str]) -> Iterator[str]:
    return (phrase for phrase in dict.fromkeys(phrases) if phrase)

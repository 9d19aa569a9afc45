"""Places as text names them: a level and a name, never guessed beyond what stands there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from msgspec import Struct

from hoso.extraction.tokens import Tokens
from hoso.lexicon import frequent_surnames, surnames, units, words_of
from hoso.vocabulary import Province, provinces

MERGER = date(2025, 7, 1)
_OF_SEVERAL = 1.5  # times that a province is told more often than the next, where a report names three or more
_NUMBERED = {"quận", "phường"}
_SISTERS = (
    "huyện",
    "quận",
    "thị xã",
    "thành phố",
    "đặc khu",
)  # a unit may go from one level to another and keep its name
_ALWAYS_CITY = "Hồ Chí Minh"
_MAX_WORDS = 4
_MAX_RUN = 8
_MIDDLE = ("Văn", "Thị")
_OF_PLACES = 2  # syllables of most names of districts
_PERSON = 3  # syllables of a name with a middle word
_MAX_UNLISTED = 3


class Place(Struct, frozen=True):
    """A unit: its level ("tỉnh", "thành phố", "quận" ...), its name where the text gives one, its rank (1 province)."""

    level: str
    name: str | None
    rank: int

    @property
    def full(self) -> str:
        """Level and name as canonical names of bodies have them.

        >>> Place("quận", "12", 2).full, Place("thành phố", "Hồ Chí Minh", 1).full, Place("tỉnh", None, 1).full
        ('Quận 12', 'Thành phố Hồ Chí Minh', 'tỉnh')
        """
        if self.name is None:
            return self.level
        capital = self.name.isdigit() or self.name == _ALWAYS_CITY
        return f"{self.level.capitalize() if capital else self.level} {self.name}"


def province_type(name: str, when: date | None) -> str | None:
    """What a province of this name is or was: tỉnh or thành phố; at `when` where that decides; None for no province."""
    known = _named(name)
    at = [p for p in known if when and (p.begin is None or p.begin <= when) and (p.end is None or when <= p.end)]
    return (at or known)[0].type if known else None


@cache
def _named(name: str) -> tuple[Province, ...]:
    return tuple(p for p in provinces() if p.name == name)


def read_place(tokens: Tokens, index: int, level: str | None = None) -> tuple[Place, int] | None:
    """The place at a token, and the index after it: a level with its name, or a province's name alone.

    With `level`, that level has been read before, and only a name may stand here. A level without a name is a place
    too.
    """
    if level is None and tokens.has(index, "L"):
        entry = tokens.entry(index, "L")
        name = _name(tokens, index + 1, entry.name)
        if name is None:
            return Place(entry.name, None, int(entry.detail[0])), index + 1
        return Place(entry.name, name[0], _rank(entry.name, name[0], int(entry.detail[0]))), name[1]
    if level is None:
        if tokens.has(index, "G"):
            entry = tokens.entry(index, "G")
            return Place(entry.detail[0], entry.name, 1), index + 1
        return None
    name = _name(tokens, index, level)
    return (Place(level, name[0], _rank(level, name[0], _LEVEL_RANK[level])), name[1]) if name else None


_LEVEL_RANK = {
    "tỉnh": 1,
    "thành phố": 1,
    "huyện": 2,
    "quận": 2,
    "thị xã": 2,
    "xã": 3,
    "phường": 3,
    "thị trấn": 3,
    "đặc khu": 3,
}


def _rank(level: str, name: str, printed: int) -> int:
    """A thành phố that is no province belongs to one, which may be called as it is: the city of Thái Nguyên."""
    return 2 if level == "thành phố" and level not in {p.type for p in _named(name)} else printed


_LAST_WORD = re.compile(r"(?:\s|\s?-\s?|^)[\w'’]+$")
_RAW_NAME = re.compile(r"\s*((?:[^\W\d_][\w'’]*)(?:(?:\s|\s?-\s?)[^\W\d_][\w'’]*){0,4})")


def _raw_unit(tokens: Tokens, index: int, level: str) -> tuple[str, int] | None:
    """The longest unit of the level whose name stands right here, whatever else its words may mean (quận Ngô Quyền)."""
    if level not in _unit_levels() or not 0 < index < len(tokens):
        return None
    raw = _RAW_NAME.match(tokens.text, tokens.ends[index - 1])
    words = raw[1] if raw and raw[1][0].isupper() else ""
    while words:
        name = " ".join(words.split())
        stop = tokens.ends[index - 1] + (raw[0].index(raw[1]) if raw else 0) + len(words)
        if (level, name) in units() and stop in tokens.ends[index : index + 6]:
            after = tokens.ends.index(stop, index) + 1
            return None if _goes_on(tokens, after) else (name, after)
        words = _LAST_WORD.sub("", words)
    return None


@cache
def _unit_levels() -> frozenset[str]:
    return frozenset(level for level, _ in units())


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether one more capitalised word is part of the name: "phường Cẩm Nam Trung", where a list has Cẩm Nam."""
    more = tokens.has(index, "W") and tokens.word(index)[:1].isupper()
    return more and not (tokens.word(index) in surnames() and tokens.word(index + 1)[:1].isupper())


def _name(tokens: Tokens, index: int, level: str) -> tuple[str, int] | None:
    raw = _raw_unit(tokens, index, level)
    if raw:
        return raw
    if tokens.has(index, "G") and (level in ("tỉnh", "thành phố") or (level, tokens.entry(index, "G").name) in units()):
        return tokens.entry(index, "G").name, index + 1
    if tokens.has(index, "I") and level in _NUMBERED and tokens.word(index).isdigit():
        return str(int(tokens.word(index))), index + 1
    run = 0
    while run < _MAX_RUN and index + run < len(tokens) and _capital(tokens, index + run):
        run += 1
    for stop in range(index + min(run, _MAX_WORDS), index, -1):
        words = " ".join(tokens.span(index, stop).split())
        province = level in ("tỉnh", "thành phố") and province_type(words, None)
        if province or (_is_unit(level, words) and not _goes_on(tokens, stop)):
            return words, stop
    size = _unlisted(tokens, index, run)
    return (" ".join(tokens.span(index, index + size).split()), index + size) if size else None


def _is_unit(level: str, name: str) -> bool:
    """Whether a name is of a unit of the level; a district that became a town is printed either way."""
    levels = _SISTERS if level in _SISTERS and " " in name else (level,)
    return any((own, name) in units() for own in levels)


def _unlisted(tokens: Tokens, index: int, run: int) -> int:
    """How many words of a capitalised run name a unit that no list knows; a person's name may follow or stand alone."""
    if run <= _MAX_UNLISTED and not _person_like(tokens, index, run):
        return run
    for size in (2, 1, 3):
        begins = tokens.word(index + size) in surnames() and tokens.word(index + size) not in _MIDDLE
        if begins and 2 <= run - size <= 4 and tokens.word(index) not in surnames():
            return size
    return 0


def _capital(tokens: Tokens, index: int) -> bool:
    if not tokens.word(index)[:1].isupper() or tokens.has(index, "PKUXQDG#TI"):
        return False
    return not f"{tokens.word(index)} {tokens.word(index + 1)}".lower().startswith(words_of("name_words", "opening"))


def _person_like(tokens: Tokens, index: int, run: int) -> bool:
    """An unknown name after a level may be a person's, whose level stands alone: "Chủ tịch UBND huyện Nguyễn Văn A"; no
    unit that no list knows has the middle word of a person's name. A seldom surname that opens the name of a commune
    opens that of a former district: "huyện Trà Lĩnh".
    """
    goes_on = run >= 2 or tokens.word(index + run)[:1].isupper()
    middle = run >= _PERSON and not {tokens.word(index + 1), tokens.word(index + 2)}.isdisjoint(_MIDDLE)
    return middle or (tokens.word(index) in surnames() and goes_on and not _opens_place(tokens, index, run))


def _opens_place(tokens: Tokens, index: int, run: int) -> bool:
    if run != _OF_PLACES or tokens.word(index) in frequent_surnames():
        return False
    return any((level, tokens.span(index, index + run)) in units() for level in _unit_levels())


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a report plays, as far as its own text says: the province, and the units of lower rank."""

    province: Place | None
    lower: tuple[Place, ...]

    def complete(self, place: Place, near: Iterable[Place] = ()) -> Place:
        """The place with its name from nearby or from the report, or as it is where that does not decide."""
        if place.name is not None:
            return place
        for other in near:
            if other.name is not None and other.level == place.level:
                return Place(place.level, other.name, other.rank)
        if self.province and self.province.name and place.level == self.province.level:
            return self.province
        named = [other for other in self.lower if other.level == place.level]
        return named[0] if len({other.name for other in named}) == 1 else place


def find_setting(places: Iterable[Place], when: date | None) -> Setting:
    """The setting of a report of a day, from the places that it names: one province must lead, clearly where three or
    more are named, or it has none.
    """
    named = [p for p in places if p.name is not None]
    if not named:
        return Setting(None, ())
    counts = Counter(p.name for p in named if p.rank == 1 and p.name)
    counts = Counter({name: count for name, count in counts.items() if _named(name)}) or counts  # none abroad
    lower = tuple(dict.fromkeys(p for p in named if p.rank > 1))
    leading = _leader(counts, lower, when)
    printed = Counter(p.level for p in named if p.name == leading and p.rank == 1).most_common(1)
    level = leading and _level(leading, next((word for word, _ in printed), None), when)
    return Setting(Place(level, leading, 1) if leading and level else None, lower)


def _level(name: str, printed: str | None, when: date | None) -> str | None:
    """The level of a province: at a day, or, for a report without one, the level that it prints most."""
    if when is None and printed in {p.type for p in _named(name)}:
        return printed
    return province_type(name, when) or printed


def _leader(counts: Counter[str], lower: tuple[Place, ...], when: date | None) -> str | None:
    ranked = counts.most_common(2)
    if len(ranked) == 1:
        return ranked[0][0]
    if len(ranked) == 2 and ranked[0][1] > ranked[1][1] * (1 if len(counts) == 2 else _OF_SEVERAL):
        return ranked[0][0]
    if ranked:
        return None
    since = when is not None and when >= MERGER
    owners = [units().get((p.level, p.name or ""), (frozenset(), frozenset()))[since] for p in lower]
    single = {next(iter(o)) for o in owners if len(o) == 1}
    return next(iter(single)) if len(single) == 1 else None

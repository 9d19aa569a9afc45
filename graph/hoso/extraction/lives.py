"""When somebody was born or died, as a report says it right after the name, or in the next line of a biography.

Only of those to whom the report gives a post: the birthday of a private person is nobody's business here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Set
from datetime import date
from functools import cache

from hoso.extraction.chunk import Person
from hoso.extraction.dates import DateMention, Grain
from hoso.extraction.people import People
from hoso.extraction.reading import Evidence, Line, Reading, evidence
from hoso.extraction.subjects import is_of_the_other_sex, next_topic
from hoso.lexicon import words_of
from hoso.model import Bounds, LifeClaim

_BORN, _DIED = "is born", "dies"
_GRAINS = (Grain.DAY, Grain.MONTH, Grain.YEAR)
_OLDEST, _YOUNGEST = 110, 16  # years, of somebody who holds a post
_PRONOUN = r"(?:(?P<pronoun>ông|bà|đồng chí)\s+)?"
_CLOCK = r"(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2}(?:\s*phút)?)?,?\s*)?"
_TIME = rf"(?:(?:vào|hồi|lúc|khoảng|hơn)\s+)*{_CLOCK}(?:(?:sáng|trưa|chiều|tối|đêm)\s+)?"
_DAY = r"(?:(?:vào|ngày|tháng|năm)\s+)*"


def life_claims(reading: Reading, people: People, officials: Set[str]) -> Iterator[LifeClaim]:
    """A claim for each day, month or year of birth or death of an official; `officials` are full names."""
    if not any(word in reading.tokens.lowered for word in words_of("lives", "sign")):
        return
    dates = sorted(reading.tokens.dates.values(), key=lambda mention: mention.start)
    starts = [mention.start for mention in dates]
    topic: Person | None = None
    for line in reading.lines:
        ends = [person.end for person in line.people]
        first, after = bisect_left(starts, line.sentence.start), bisect_left(starts, line.sentence.end)
        for mention in dates[first:after]:
            before = bisect_right(ends, mention.start)
            whom = line.people[before - 1] if before else topic
            told = _told(reading, line, whom, mention) if whom else None
            name = people.name(whom) if whom else None
            if told and name is not None and name in officials:
                yield LifeClaim(person=name, **told)
        named = {name for person in line.people if (name := people.name(person))}
        topic = line.people[0] if len(named) == 1 else next_topic(reading, line, topic) if not named else None


class _Told(Evidence):
    """What a date tells of a life."""

    bounds: Bounds


def _told(reading: Reading, line: Line, whom: Person, mention: DateMention) -> _Told | None:
    """What a date tells of the life of the person named last before it in its sentence, or of whom that speaks."""
    rule = _rule(reading, line, whom, mention) if mention.grain in _GRAINS else None
    bounds = _BOUNDS[rule](mention, reading.source.published) if rule else None
    if rule is None or bounds is None:
        return None
    start = max(whom.start, line.sentence.start)
    return {"bounds": bounds, **evidence(rule, reading.passage(start, mention.end, line.sentence))}


def _rule(reading: Reading, line: Line, whom: Person, mention: DateMention) -> str | None:
    """The rule by which the words from a name, or from the start of a later sentence, make a date one of a life."""
    text = reading.tokens.text
    if whom.start < line.sentence.start:
        opening = _born_opening().fullmatch(text, line.sentence.start, mention.start)
        return _BORN if opening and not is_of_the_other_sex((opening["pronoun"] or "").lower(), whom) else None
    if _born().fullmatch(text, _after(whom, mention), mention.start):
        return _BORN
    died = _died().fullmatch(text, whom.end, mention.start)
    return _DIED if died and not _kin().search(text, line.sentence.start, line.sentence.end) else None


def _after(person: Person, mention: DateMention) -> int:
    """Where the words about a person begin that stand between the name, with its titles, and a date."""
    return max([person.end, *(title.end for title in person.titles if title.end <= mention.start)])


def _birth(mention: DateMention, published: date | None) -> Bounds | None:
    """The bounds of a birth; None where nobody of that age holds a post, as far as the day of print tells."""
    first, last = mention.earliest, mention.latest
    if first is None or last is None:
        return None
    if published and not _YOUNGEST <= published.year - first.year <= _OLDEST:
        return None
    return Bounds(begin_earliest=first, begin_latest=last)


def _death(mention: DateMention, published: date | None) -> Bounds | None:
    """The bounds of a death, which is not later than the day of print."""
    first, last = mention.earliest, mention.latest
    if first is None or last is None or (published and first > published):
        return None
    return Bounds(end_earliest=first, end_latest=min(last, published or last))


_BOUNDS = {_BORN: _birth, _DIED: _death}


@cache
def _words(kind: str) -> str:
    found = sorted(words_of("lives", kind), key=len, reverse=True)
    return "|".join(word.replace(" ", r"\s+") for word in found)


@cache
def _born() -> re.Pattern[str]:
    """What stands between a name and the day: ", sinh ngày ", " (nam, sinh năm "."""
    aside = rf"(?:(?:{_words('between')})\s*[,;]\s*)?"
    return re.compile(rf"\s*[,;:(–-]*\s*{aside}(?:{_words('born')})\s*:?\s*{_DAY}", re.IGNORECASE)


@cache
def _born_opening() -> re.Pattern[str]:
    """What stands before the day in a line of its own: "Ông sinh năm ", "- Ngày sinh: "."""
    return re.compile(rf"[\s+*–-]*{_PRONOUN}(?:{_words('born')})\s*:?\s*{_DAY}", re.IGNORECASE)


@cache
def _died() -> re.Pattern[str]:
    """What stands between a name and the day: ", nguyên Giám đốc Sở Y tế, đã từ trần hồi 13 giờ 38 phút ngày "."""
    aside = r"(?:\s*[-–][^-–.;:]{1,120}[-–]|\s*,[^,.;:]{1,80},?)?"
    return re.compile(rf"{aside}\s*(?:{_words('died')})\s*,?\s*{_TIME}{_DAY}", re.IGNORECASE)


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('kin')})\b", re.IGNORECASE)

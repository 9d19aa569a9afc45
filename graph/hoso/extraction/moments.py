"""When what a report tells took place: the day that opens its sentence, or its lead."""

from __future__ import annotations

from datetime import date, timedelta

from hoso.extraction.reading import Line, Reading
from hoso.lexicon import words_of
from hoso.model import BlockKind, Bounds

_LEAD_LINES = 8
_NEWS = timedelta(days=60)
_OPENING = 160  # characters of a sentence in which its own day stands
_OTHER_DAYS = words_of("date_contexts", "other")


def bounds_of(reading: Reading, line: Line) -> Bounds:
    """The day that opens a sentence ("Chiều 21/4, ..."), else the bounds of the report."""
    own = _opening_day(reading, line)
    day = own if own and _recent(reading, own) else _opening_day_of_report(reading)
    if day:
        return Bounds(day, day, day, day, day, day)
    seen = reading.seen
    first, last = seen.observed_earliest, seen.observed_latest
    return Bounds(begin_earliest=first, end_latest=last, observed_earliest=first, observed_latest=last)


def _opening_day(reading: Reading, line: Line) -> date | None:
    """The day among the first two dates of a sentence that is its own: near its opening, and of no document."""
    for index, mention in line.dates[:2]:
        near = reading.start(line.chunks[index]) - line.sentence.start
        issued = any(c.letter == "#" for c in line.chunks[max(0, index - 2) : index + 3])
        if not mention.grain.is_day or near > _OPENING or issued:
            continue
        if not _is_another(reading, mention.start):
            return reading.day(mention)
    return None


def _is_another(reading: Reading, start: int) -> bool:
    """Whether a date stands in brackets or after "kỷ niệm", "từ ngày", and so is not the report's own."""
    before = reading.tokens.text[max(0, start - 40) : start].lower()
    return "(" in before.rsplit(")", 1)[-1] or any(words in before for words in _OTHER_DAYS)


def _opening_day_of_report(reading: Reading) -> date | None:
    """The day in the lead that says when the thing that the report is about took place."""
    for line in reading.lines[:_LEAD_LINES]:
        if line.sentence.block is BlockKind.PARAGRAPH and _has_happening(reading, line):
            day = _opening_day(reading, line)
            if day and _recent(reading, day):
                return day
    return None


def _recent(reading: Reading, day: date) -> bool:
    """Whether a day may be that of the news: not after print, and not long before it."""
    published = reading.source.published
    return published is None or published - _NEWS <= day <= published


def _has_happening(reading: Reading, line: Line) -> bool:
    """Whether a line tells of a gathering or a doing on its opening day, and does not only look back."""
    opening = reading.tokens.text[line.sentence.start : line.sentence.start + 40].lower()
    return not opening.startswith(("trước đó", "trước đây")) and any(c.has("xQVa") for c in line.chunks)

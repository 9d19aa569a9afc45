"""On which day a session elects and dismisses: that of the lead of a report on one session alone."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from hoso.extraction.dates import Grain
from hoso.extraction.reading import Line, Reading
from hoso.extraction.tenses import tells_of_before
from hoso.lexicon import words_of
from hoso.model import BlockKind

_ELECTS, _OPENED, _DAYS = (words_of("sessions", kind) for kind in ("elects", "opened", "days"))
_MEETING = re.compile(  # the session of the report itself, not "Hội nghị Trung ương 8"
    r"(?:tại )?(?P<session>kỳ họp|phiên họp|hội nghị|đại hội)(?: này| lần này)?"
    r"(?: ?,| (?:đã|cũng|tiến hành|bầu|thống nhất)\b)"
)
_SITTING, _OF_COUNCILS = re.compile(r"(?:hđnd|hội đồng nhân dân|các đại biểu)\b"), "kỳ họp"
_REACH = 40  # lines of a report on one session
_LEAD = 4  # lines of a report among which its lead stands
_OPENING = 4  # chunks of the lead among which its day stands


def day_of_session(reading: Reading, line: Line, verb: int) -> tuple[date, date] | None:
    """The days on which a session elects or dismisses, where the sentence of the verb at an index tells none, opens
    with the session or who sits in it, and the lead of the report tells when it met; one that the lead says to have
    been opened may have gone on.
    """
    words = reading.tokens.lowered[line.sentence.start : line.sentence.end]
    met = _MEETING.match(words)
    session = met["session"] if met else _OF_COUNCILS if _SITTING.match(words) else None
    if session is None or line.dates or tells_of_before(words) or not _elects(line, verb):
        return None
    lead = _lead(reading)
    if lead is None or not lead.row < line.row <= lead.row + _REACH or _another_time_between(reading, lead, line):
        return None
    day, printed = reading.day(lead.dates[0][1]), reading.source.published
    said = reading.tokens.lowered[lead.sentence.start : lead.sentence.end]
    if day is None or session not in said:
        return None
    return (day, printed) if printed and printed > day and any(word in said for word in _OPENED) else (day, day)


def _elects(line: Line, verb: int) -> bool:
    """Whether a verb up to an index is one of what a session does."""
    told = (c.words.split() for c in line.chunks[: verb + 1] if c.value is None)
    return any(word in _ELECTS for words in told for word in (*words, *map(" ".join, pairwise(words))))


def _lead(reading: Reading) -> Line | None:
    """The first sentence that tells a day, where it opens with it, tells of that day alone, and names an event."""
    prose = (line for line in reading.lines[:_LEAD] if line.sentence.block is BlockKind.PARAGRAPH)
    lead = next((line for line in prose if any(m.grain.is_day for _, m in line.dates)), None)
    if lead is None or len(lead.dates) > 1 or lead.dates[0][0] >= _OPENING:
        return None
    said = reading.tokens.lowered[lead.sentence.start : lead.sentence.end]
    several = any(word in said for word in _DAYS)
    return lead if "Q" in "".join(lead.letters) and not several else None


def _another_time_between(reading: Reading, lead: Line, line: Line) -> bool:
    """Whether a sentence between tells of another time, terms aside."""
    between = reading.lines[lead.row + 1 : line.row]
    return any(m.grain is not Grain.TERM for other in between for _, m in other.dates)

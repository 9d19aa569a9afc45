"""Careers: who takes, leaves or once held a post, and since or until when, as a verb of the sentence tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hoso.extraction.changes import Change, find_changes
from hoso.extraction.chunk import Person
from hoso.extraction.dates import DateMention, Grain, month_of
from hoso.extraction.people import People
from hoso.extraction.posts import foreigners
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.titles import Title
from hoso.lexicon import table
from hoso.model import Bounds, TenureClaim, TenureStatus

Days = tuple[date, date]

_GOES_ON = ("ông", "bà", "đồng chí", "từ ", "năm ", *(row["opening"] for row in table("life_fields")))
_STATUS: dict[str, tuple[TenureStatus | None, str]] = {  # by the class of the verb
    "a": (TenureStatus.APPOINTED, "appointed to a post"),
    "r": (TenureStatus.PROPOSED, "proposed for a post"),
    "e": (TenureStatus.FORMER, "leaves a post"),
    "f": (TenureStatus.FORMER, "once held a post"),
    "h": (None, "is said to hold a post"),
}


def career_claims(reading: Reading, people: People) -> Iterator[TenureClaim]:
    """A claim for each title that a verb of holding, appointing or ending gives to a person of the sentence."""
    abroad = foreigners(reading, people)
    topic: Person | None = None
    for line in reading.lines:
        for change in find_changes(reading, line, topic):
            name = people.name(change.person)
            if name is None or name in abroad:
                continue
            before = people.name(change.predecessor) if change.predecessor else None
            for title in change.titles:
                chain = change.titles + change.person.titles
                if title.body is not None and not reading.resolved(title.body, chain, line).needs_owner:
                    yield _claim(reading, line, change, name, title, before)
        named = [p for p in line.people if not p.heading]
        topic = named[0] if named else topic if _goes_on(reading, line) else None


def _goes_on(reading: Reading, line: Line) -> bool:
    """Whether a sentence without a name still speaks of the person before, as a pronoun, a date, "Quê quán: " tell."""
    opens = line.chunks and line.chunks[0].letter in ("H", "T", "-", "–", "+")
    return bool(opens) or reading.printed(line.sentence.start, line.sentence.end).lower().startswith(_GOES_ON)


def _claim(reading: Reading, line: Line, change: Change, name: str, title: Title, before: str | None) -> TenureClaim:
    status, rule = _STATUS[change.kind]
    inside = change.person.start >= line.sentence.start
    start = min(title.start, change.person.start) if inside else title.start
    end = max(title.end, change.person.end) if inside else title.end
    return TenureClaim(
        person=name,
        role=title.role,
        body=reading.name(title.body, change.titles + change.person.titles, line) if title.body else "",
        surface=reading.printed(title.start, title.end),
        status=title.status or status,
        bounds=_bounds(reading, line, change),
        predecessor=before,
        **evidence(rule, reading.passage(start, end, line.sentence)),
    )


def _bounds(reading: Reading, line: Line, change: Change) -> Bounds:
    """The bounds that the sentence gives to a change; without any, no more than that it came before the report."""
    seen = reading.seen
    period = _period(line, change.at)
    if period and change.kind in ("h", "f"):
        return _within(period)
    stated = _stated(reading, line, change.at)
    if change.kind == "a":
        first, last = stated or (None, seen.observed_latest)
        return Bounds(begin_earliest=first, begin_latest=last)
    if change.kind == "e":
        first, last = stated or (None, seen.observed_latest)
        return Bounds(end_earliest=first, end_latest=last)
    if change.kind == "f":
        return Bounds(end_latest=seen.observed_latest)
    if change.kind == "r":
        return Bounds()
    begins = _since(reading, line, change.at)
    return replace(seen, begin_earliest=begins[0], begin_latest=begins[1]) if begins else seen


def _within(period: DateMention) -> Bounds:
    """A tenure "từ tháng 9/2015 đến tháng 10/2020" begins in its first month and ends in its last; years as wide."""
    first, last = period.earliest, period.latest
    if first is None or last is None:
        raise ValueError(f"a period without its days: {period}")
    if first.month == 1 and last.month == 12 and period.month is None:
        begin_end, end_begin = date(first.year, 12, 31), date(last.year, 1, 1)
    else:
        begin_end, end_begin = month_of(first.year, first.month)[1], last.replace(day=1)
    return Bounds(begin_earliest=first, begin_latest=begin_end, end_earliest=end_begin, end_latest=last)


def _period(line: Line, at: int) -> DateMention | None:
    """The period right after a title, or the one that opens the clause before it."""
    dates = [(i, m) for i, m in line.dates if m.grain is Grain.PERIOD]
    for index, mention in dates:
        if at < index <= at + 4:
            return mention
    before = [(i, m) for i, m in dates if i < at and not any(c.letter == ";" for c in line.chunks[i:at])]
    opens = before and (before[-1][0] == 0 or line.chunks[before[-1][0] - 1].letter in (";", ",", "(", "-", "–", "+"))
    return before[-1][1] if opens else None


def _stated(reading: Reading, line: Line, at: int) -> Days | None:
    """The days within which a change takes effect: "kể từ ngày D", "từ tháng 3/2018" after it, else the day that opens
    the sentence, else that of the document that decides it.
    """
    begins = _since(reading, line, at)
    if begins:
        return begins
    dates = [(i, m) for i, m in line.dates if not _aside(reading, m)]
    decided = next((i for i, c in enumerate(line.chunks) if c.letter == "#"), len(line.chunks))
    for index, mention in dates:
        day = reading.day(mention)
        if index < min(at, 4, decided) and day:
            return day, day
    for index, mention in dates:
        if decided < index < at:
            day = reading.day(mention)
            return (day, day) if day else None
    return None


def _since(reading: Reading, line: Line, at: int) -> Days | None:
    """The days of "(kể) từ ngày D", "từ tháng 3/2018" after a title."""
    for index, mention in line.dates:
        before = reading.tokens.span(line.chunks[max(0, index - 1)].first, line.chunks[index].after).lower()
        if index > at and "từ" in before.split() and not _aside(reading, mention):
            return _days(reading, mention)
    return None


def _days(reading: Reading, mention: DateMention) -> Days | None:
    day = reading.day(mention)
    if day:
        return day, day
    whole = mention.grain in (Grain.MONTH, Grain.YEAR) and mention.earliest and mention.latest
    return (mention.earliest, mention.latest) if whole and mention.earliest and mention.latest else None


def _aside(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is a birthday, or stands in brackets."""
    before = reading.tokens.text[max(0, mention.start - 40) : mention.start].lower()
    return "sinh" in before.split() or "(" in before.rsplit(")", 1)[-1]

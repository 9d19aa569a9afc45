"""Careers: who takes, leaves or once held a post, told by a verb between the person and the title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hoso.extraction.chunks import Chunk, Person
from hoso.extraction.dates import DateMention, Grain
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.titles import Title
from hoso.model import Bounds, TenureClaim, TenureStatus

_REACH = 14  # chunks between a verb and its subject
_FACING_REACH = 12
_BRIDGES = ("một trong", "vụ", "danh", "lại")
_FACING = ("đối với", "cho", "là", "với")


@dataclass(frozen=True, slots=True)
class _Change:
    """A title that a verb gives to a person: the verb's letter, and the index of the title's chunk."""

    person: Person
    titles: tuple[Title, ...]
    verb: str
    at: int
    predecessor: Person | None = None


def career_claims(reading: Reading, people: People) -> Iterator[TenureClaim]:
    """A claim for each title that a verb of holding, appointing or ending gives to a person of the sentence."""
    for line in reading.lines:
        for change in _changes(reading, line):
            name = people.name(change.person)
            if name is None:
                continue
            before = people.name(change.predecessor) if change.predecessor else None
            for title in change.titles:
                if title.body is not None:
                    yield _claim(reading, line, change, name, title, before)


def _claim(reading: Reading, line: Line, change: _Change, name: str, title: Title, before: str | None) -> TenureClaim:
    status, rule = _STATUS[change.verb]
    start, end = min(title.start, change.person.start), max(title.end, change.person.end)
    return TenureClaim(
        person=name,
        role=title.role,
        body=reading.name(title.body, change.titles + change.person.titles, line) if title.body else "",
        surface=reading.printed(title.start, title.end),
        status=title.status or status,
        bounds=_bounds(reading, line, change),
        predecessor=before,
        **evidence(rule, reading.passage(start, end, line.sentence)),  # type: ignore[arg-type]
    )


_STATUS: dict[str, tuple[TenureStatus | None, str]] = {
    "a": (TenureStatus.APPOINTED, "appointed to a post"),
    "r": (TenureStatus.PROPOSED, "proposed for a post"),
    "e": (TenureStatus.FORMER, "leaves a post"),
    "f": (TenureStatus.FORMER, "once held a post"),
    "h": (None, "is said to hold a post"),
}


def _changes(reading: Reading, line: Line) -> Iterator[_Change]:
    chunks = line.chunks
    for at, chunk in enumerate(chunks):
        if not isinstance(chunk.value, tuple):
            continue
        verb = _verb_before(reading, chunks, at)
        if verb is None:
            continue
        facing = _facing(reading, chunks, at)
        subject = facing or _subject(chunks, verb)
        if subject is None:
            continue
        letter = _strongest(reading, chunks, verb, subject)
        yield _Change(subject, chunk.value, letter, at, _predecessor(reading, chunks, at, verb, subject))


def _verb_before(reading: Reading, chunks: tuple[Chunk, ...], at: int) -> int | None:
    """The index of the verb that stands right before a title."""
    index = at - 1
    noun = index >= 0 and _is(chunks[index], "k")
    index -= noun
    if index >= 0 and chunks[index].letter == "w" and _text(reading, chunks[index]).startswith(_BRIDGES):
        index -= 1
    while index >= 0 and chunks[index].letter == "A":
        index -= 1
    if index < 0 or not _is(chunks[index], "haef"):
        return None
    return None if noun and _is(chunks[index], "h") and _text(reading, chunks[index]) in ("là", "làm") else index


def _facing(reading: Reading, chunks: tuple[Chunk, ...], at: int) -> Person | None:
    """The person right after the title: "giữ chức T là bà N", "miễn nhiệm chức vụ T đối với ông N"."""
    for index in range(at + 1, min(at + _FACING_REACH, len(chunks) - 1)):
        if chunks[index].letter in (";", ".") or isinstance(chunks[index].value, Person):
            return None
        near = index <= at + 2
        if _text(reading, chunks[index]).endswith(_FACING if near else "đối với") and _text(
            reading, chunks[index]
        ).endswith(_FACING):
            value = chunks[index + 1].value
            return value if isinstance(value, Person) else None
    return None


def _subject(chunks: tuple[Chunk, ...], verb: int) -> Person | None:
    """The nearest person before the verb, in the same clause."""
    appoints = _is(chunks[verb], "aer")
    for index in range(verb - 1, max(-1, verb - _REACH), -1):
        if chunks[index].letter in (";", ".", "“", "”", ":") or _is(chunks[index], "J"):
            return None
        appoints = appoints or _is(chunks[index], "aer")
        if not appoints and (_is(chunks[index], "Vox") or _text_is(chunks[index], "W")):
            return None
        value = chunks[index].value
        if isinstance(value, Person):
            return value
    return None


def _text_is(chunk: Chunk, letters: str) -> bool:
    return chunk.value is None and chunk.letter in letters


def _strongest(reading: Reading, chunks: tuple[Chunk, ...], verb: int, subject: Person) -> str:
    """What kind of change the verbs of the clause tell: leaving, the past, a proposal, an appointment, or mere holding."""
    letters = {"h"}
    first = 0
    for index in range(verb, -1, -1):
        if chunks[index].letter in (";", "."):
            first = index
            break
    for index in range(first, verb + 1):
        letters.update(c for c in chunks[index].letter if len(chunks[index].letter) <= 3 and c in "aerf")
    if "e" in letters and _is(chunks[verb], "e"):
        return "e"
    return next((c for c in ("f", "r", "a", "h") if c in letters), "h")


def _predecessor(reading: Reading, chunks: tuple[Chunk, ...], at: int, verb: int, subject: Person) -> Person | None:
    """The person after "thay", on either side."""
    for index in [*range(max(0, verb - 6), verb), *range(at + 1, min(at + 6, len(chunks) - 1))]:
        value = chunks[index + 1].value if index + 1 < len(chunks) else None
        if (
            _text(reading, chunks[index]).split()[-1:] == ["thay"]
            and isinstance(value, Person)
            and value is not subject
        ):
            return value
    return None


def _bounds(reading: Reading, line: Line, change: _Change) -> Bounds:
    """The bounds that the sentence gives to a change; without any, those of the report."""
    stated = _stated(reading, line, change.at)
    seen = reading.seen
    if change.verb == "a":
        first, last = stated or (seen.observed_earliest, seen.observed_latest)
        return Bounds(begin_earliest=first, begin_latest=last)
    if change.verb == "e":
        first, last = stated or (None, seen.observed_latest)
        return Bounds(end_earliest=first, end_latest=last)
    period = _period(reading, line, change.at)
    if period:
        return _within(period)
    if change.verb == "f":
        return Bounds(end_latest=seen.observed_latest)
    return Bounds() if change.verb == "r" else seen


def _within(period: DateMention) -> Bounds:
    """A tenure "từ tháng 9/2015 đến tháng 10/2020" begins in its first month and ends in its last; years as wide."""
    first, last = period.earliest, period.latest
    assert first is not None and last is not None  # noqa: S101 - periods are closed
    monthly = period.month is not None or first.month != 1 or last.month != 12  # noqa: PLR2004 - December
    begin_end = date(first.year, 12, 31) if not monthly else _month_end(first)
    end_begin = date(last.year, 1, 1) if not monthly else last.replace(day=1)
    return Bounds(begin_earliest=first, begin_latest=begin_end, end_earliest=end_begin, end_latest=last)


def _month_end(day: date) -> date:
    from hoso.extraction.dates import month_of

    return month_of(day.year, day.month)[1]


def _period(reading: Reading, line: Line, at: int) -> DateMention | None:
    """The period that follows a title, or opens the clause before it."""
    for index, mention in reading.dates(line):
        if mention.grain is Grain.PERIOD and at < index <= at + 4:
            return mention
    return None


def _stated(reading: Reading, line: Line, at: int) -> tuple[date, date] | None:
    """The day on which a change takes effect: "kể từ ngày D" after it, else the day that opens the sentence."""
    dates = reading.dates(line)
    for index, mention in dates:
        before = reading.tokens.span(line.chunks[max(0, index - 1)].first, line.chunks[index].after).lower()
        day = reading.day(mention)
        if index > at and day and ("từ" in before.split() or "từ ngày" in before):
            return day, day
    for index, mention in dates:
        day = reading.day(mention)
        if index < min(at, 4) and day and not any(c.letter == "#" for c in line.chunks[:index]):
            return day, day
    for index, mention in dates:
        if index < at and any(c.letter == "#" for c in line.chunks[:index]):
            day = reading.day(mention)
            return (day, day) if day else None
    return None


def _is(chunk: Chunk, letters: str) -> bool:
    return chunk.value is None and chunk.letter not in ("w",) and any(c in letters for c in chunk.letter)


def _text(reading: Reading, chunk: Chunk) -> str:
    return reading.tokens.span(chunk.first, chunk.after).lower()

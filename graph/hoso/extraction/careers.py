"""Careers: who takes, leaves or once held a post, told by a verb between the person and the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from hoso.extraction.bodies import Body
from hoso.extraction.chunks import Chunk, Person
from hoso.extraction.dates import DateMention, Grain
from hoso.extraction.people import People
from hoso.extraction.posts import foreigners
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.titles import Title
from hoso.model import Bounds, TenureClaim, TenureStatus

_REACH = 14  # chunks between a verb and its subject
_DENIED = re.compile(r"\b(?:chưa|không)\s+(?:\w+\s+)?$")
_BEFORE_THAT = re.compile(r"\btrước\s+khi\b[^,]*$")  # what came after is told elsewhere
_WISHED = re.compile(r"\b(?:đề\s+nghị|đề\s+xuất|xem\s+xét|việc|quy\s+trình|chủ\s+trương|sẽ|trình|để)\b[^,]*$")
_LOOKING_BACK = {"trước đó", "trước đây"}
_PRONOUNS = ("ông", "bà", "đồng chí", "từ ", "năm ")
_FACING_REACH = 12
_BRIDGES = ("một trong", "vụ", "danh", "lại")
_FACING = ("đối với", "cho", "là", "với")


@dataclass(frozen=True, slots=True)
class _Change:
    """Titles that a verb gives to a person: the kind of change by its letter (see _STATUS), the index of the titles."""

    person: Person
    titles: tuple[Title, ...]
    kind: str
    at: int
    predecessor: Person | None = None


def career_claims(reading: Reading, people: People) -> Iterator[TenureClaim]:
    """A claim for each title that a verb of holding, appointing or ending gives to a person of the sentence."""
    abroad = foreigners(reading, people)
    topic: Person | None = None
    for line in reading.lines:
        for change in _changes(reading, line, topic):
            name = people.name(change.person)
            if name is None or name in abroad:
                continue
            before = people.name(change.predecessor) if change.predecessor else None
            for title in change.titles:
                chain = change.titles + change.person.titles
                if title.body is not None and not reading.resolved(title.body, chain, line).needs_owner:
                    yield _claim(reading, line, change, name, title, before)
        named = [p for p in line.people() if not p.heading]
        topic = named[0] if named else topic if _goes_on(reading, line) else None


def _goes_on(reading: Reading, line: Line) -> bool:
    """Whether a sentence without a name still speaks of the person before: it opens with a pronoun or a date."""
    return bool(line.chunks) and (
        line.chunks[0].letter in ("H", "T") or _text(reading, line.chunks[0]).startswith(_PRONOUNS)
    )


def _claim(reading: Reading, line: Line, change: _Change, name: str, title: Title, before: str | None) -> TenureClaim:
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
        **evidence(rule, reading.passage(start, end, line.sentence)),  # type: ignore[arg-type]
    )


_STATUS: dict[str, tuple[TenureStatus | None, str]] = {
    "a": (TenureStatus.APPOINTED, "appointed to a post"),
    "r": (TenureStatus.PROPOSED, "proposed for a post"),
    "e": (TenureStatus.FORMER, "leaves a post"),
    "f": (TenureStatus.FORMER, "once held a post"),
    "h": (None, "is said to hold a post"),
}


def _changes(reading: Reading, line: Line, topic: Person | None) -> Iterator[_Change]:
    """The changes that a sentence tells; titles listed after a colon or a semicolon go on with the verb before them."""
    chunks = line.chunks
    listed: tuple[int, _Change] | None = None  # the last chunk of titles, and what was said with them
    for at, chunk in enumerate(chunks):
        if not isinstance(chunk.value, tuple):
            continue
        if listed and _listed_on(reading, chunks, listed[0], at):
            change = _Change(listed[1].person, chunk.value, listed[1].kind, at)
            listed = (at, change)
            yield change
            continue
        listed = None
        verb = _verb_before(reading, chunks, at)
        if verb is None:
            continue
        subject = (
            _facing(reading, chunks, at) or _subject(reading, chunks, verb) or _spoken_of(reading, chunks, verb, topic)
        )
        kind = _kind(reading, chunks, verb)
        if subject is None or kind is None:
            continue
        change = _Change(subject, chunk.value, kind, at, _predecessor(reading, chunks, at, verb, subject))
        listed = (at, change)
        yield change


def _listed_on(reading: Reading, chunks: tuple[Chunk, ...], last: int, at: int) -> bool:
    """Whether only the marks of a list stand between two chunks of titles."""
    between = chunks[last + 1 : at]
    return bool(between) and all(
        c.letter in (";", ",") or _text(reading, c) in ("rồi", "sau đó là", "và") for c in between
    )


def _verb_before(reading: Reading, chunks: tuple[Chunk, ...], at: int) -> int | None:
    """The index of the verb that stands right before a title, a colon aside."""
    index = at - 1
    index -= index >= 0 and chunks[index].letter == ":"
    noun = index >= 0 and _is(chunks[index], "k")
    index -= noun
    if index >= 0 and chunks[index].letter == "w" and _text(reading, chunks[index]).startswith(_BRIDGES):
        index -= 1
    while index >= 0 and chunks[index].letter == "A":
        index -= 1
    if index < 0 or not _is(chunks[index], "haef"):
        return None
    return None if noun and _is(chunks[index], "h") and _text(reading, chunks[index]) in ("là", "làm") else index


def _spoken_of(reading: Reading, chunks: tuple[Chunk, ...], verb: int, topic: Person | None) -> Person | None:
    """The person of the sentence before, where this one says "ông", "bà", "đồng chí" instead of a name, or opens with a date."""
    if topic is None or any(isinstance(c.value, Person) for c in chunks[:verb]):
        return None
    opening = chunks[0]
    pronoun = any(
        c.letter == "H" or _text(reading, c).split()[-1:] in (["ông"], ["bà"], ["chí"]) for c in chunks[:verb]
    )
    return topic if pronoun or opening.letter == "T" else None


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


def _subject(reading: Reading, chunks: tuple[Chunk, ...], verb: int) -> Person | None:
    """The nearest person before the verb, in the same clause."""
    appoints = _is(chunks[verb], "aer")
    active = _is(chunks[verb], "ar") and not _passive(reading, chunks, verb)
    for index in range(verb - 1, max(-1, verb - _REACH), -1):
        if chunks[index].letter in (";", ".", "“", "”", ":") or _is(chunks[index], "J"):
            return None
        appoints = appoints or _is(chunks[index], "aer")
        active = active or (_is(chunks[index], "ar") and not _passive(reading, chunks, index))
        if not appoints and (_is(chunks[index], "Vox") or _text_is(chunks[index], "W")):
            return None
        value = chunks[index].value
        if isinstance(value, Person):
            before = chunks[index - 1] if index else None
            if before and _text(reading, before).split()[-1:] == ["thay"]:
                continue  # "thay ông B giữ chức T"
            moved = before is not None and (_is(before, "ar") or _text(reading, before).endswith(("đối với", "cho")))
            return (
                None if active and not moved else value
            )  # who stands before "bổ nhiệm" appoints, if not "được bổ nhiệm"
    return None


def _passive(reading: Reading, chunks: tuple[Chunk, ...], index: int) -> bool:
    """Whether a verb of appointing, or the first of its chain, says "được", or is won ("trúng cử")."""
    while index >= 0 and (
        _is(chunks[index], "arA")
        or isinstance(chunks[index].value, Body | tuple)
        or _text(reading, chunks[index]) in (",", "và")
    ):
        words = _text(reading, chunks[index]).split()
        if "được" in words or words[0] in ("trúng", "tái", "đắc"):
            return True
        index -= 1
    return False


def _text_is(chunk: Chunk, letters: str) -> bool:
    return chunk.value is None and chunk.letter in letters


def _kind(reading: Reading, chunks: tuple[Chunk, ...], verb: int) -> str | None:
    """What the verbs of the clause tell: leaving, the past, a proposal, an appointment, or mere holding; None if denied."""
    first = next((i + 1 for i in range(verb, -1, -1) if chunks[i].letter in (";", ".")), 0)
    clause = [c for c in chunks[first : verb + 1] if c.value is None and c.letter != "w"]
    words = reading.tokens.text[
        reading.tokens.starts[chunks[first].first] : reading.tokens.starts[chunks[verb].first]
    ].lower()
    if _DENIED.search(words) or _BEFORE_THAT.search(words):
        return None
    letters = {c for chunk in clause for c in chunk.letter if c in "aerf"}
    if _is(chunks[verb], "e"):
        return "e"
    past = {_text(reading, c) for c in clause if _is(c, "f")}
    if "f" in letters and (past - _LOOKING_BACK or "a" not in letters):
        return "f"
    if "r" in letters or ("a" in letters and _WISHED.search(words)):
        return "r"
    return "a" if "a" in letters else "h"


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
    """The bounds that the sentence gives to a change; without any, no more than that it came before the report."""
    seen = reading.seen
    period = _period(reading, line, change.at)
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
    assert first is not None and last is not None  # noqa: S101 - periods are closed
    monthly = period.month is not None or first.month != 1 or last.month != 12  # noqa: PLR2004 - December
    begin_end = date(first.year, 12, 31) if not monthly else _month_end(first)
    end_begin = date(last.year, 1, 1) if not monthly else last.replace(day=1)
    return Bounds(begin_earliest=first, begin_latest=begin_end, end_earliest=end_begin, end_latest=last)


def _month_end(day: date) -> date:
    from hoso.extraction.dates import month_of

    return month_of(day.year, day.month)[1]


def _period(reading: Reading, line: Line, at: int) -> DateMention | None:
    """The period right after a title, or the one that opens the clause before it."""
    dates = [(i, m) for i, m in reading.dates(line) if m.grain is Grain.PERIOD]
    for index, mention in dates:
        if at < index <= at + 4:
            return mention
    before = [(i, m) for i, m in dates if i < at and not any(c.letter == ";" for c in line.chunks[i:at])]
    opens = before and (before[-1][0] == 0 or line.chunks[before[-1][0] - 1].letter in (";", ",", "("))
    return before[-1][1] if opens else None


def _stated(reading: Reading, line: Line, at: int) -> tuple[date, date] | None:
    """The days within which a change takes effect: "kể từ ngày D", "từ tháng 3/2018" after it, else the day that opens
    the sentence, else that of the document that decides it."""
    begins = _since(reading, line, at)
    if begins:
        return begins
    dates = [(i, m) for i, m in reading.dates(line) if not _aside(reading, m)]
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


def _since(reading: Reading, line: Line, at: int) -> tuple[date, date] | None:
    """The days of "(kể) từ ngày D", "từ tháng 3/2018" after a title."""
    for index, mention in reading.dates(line):
        before = reading.tokens.span(line.chunks[max(0, index - 1)].first, line.chunks[index].after).lower()
        if index > at and "từ" in before.split() and not _aside(reading, mention):
            return _days(reading, mention)
    return None


def _days(reading: Reading, mention: DateMention) -> tuple[date, date] | None:
    day = reading.day(mention)
    if day:
        return day, day
    whole = mention.grain in (Grain.MONTH, Grain.YEAR) and mention.earliest and mention.latest
    return (mention.earliest, mention.latest) if whole and mention.earliest and mention.latest else None


def _aside(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is a birthday, or stands in brackets."""
    before = reading.tokens.text[max(0, mention.start - 40) : mention.start].lower()
    return "sinh" in before.split() or "(" in before.rsplit(")", 1)[-1]


def _is(chunk: Chunk, letters: str) -> bool:
    return chunk.value is None and chunk.letter not in ("w",) and any(c in letters for c in chunk.letter)


def _text(reading: Reading, chunk: Chunk) -> str:
    return reading.tokens.span(chunk.first, chunk.after).lower()

"""Since and until when a post is held, as the words around a verb and its titles date it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hoso.extraction.changes import Change
from hoso.extraction.chunk import Chunk
from hoso.extraction.dates import DateMention, Grain, month_of
from hoso.extraction.reading import Line, Reading, is_of_a_life
from hoso.extraction.tenses import is_now, was_then
from hoso.extraction.terms import meets_in_past_term, opens_with_past_term, was_over
from hoso.extraction.titles import Title
from hoso.lexicon import spellings, table
from hoso.model import NOT_DATED, Bounds, TenureStatus

Days = tuple[date, date]

_NEWS = timedelta(days=60)  # a day so long before print is one of the news
_REVOKES = "cách chức"
_BEGINNING = ("trở thành", "đảm nhận", "giữ chức", "bắt đầu")  # verbs of taking a post up on the day that they tell
_NEXT_STEP = re.compile(r"\b(?:rồi|sau\s+đó)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_JOINED = ("-", "–", "đến", "đến ngày", "tới", "đến tháng", "đến năm", "cho đến", "đến hết", "tới tháng", "tới năm")


def bounds_of_title(reading: Reading, line: Line, change: Change, title: Title, body: str) -> Bounds:
    """The bounds of one of the titles of a change; a term that was over tells that it was not seen being held."""
    bounds = _within_line(reading, line, title, bounds_of_change(reading, line, change))
    if title.status is TenureStatus.FORMER and change.kind != "f":
        return _without_sight(bounds) if bounds.begin_earliest else Bounds(end_latest=reading.seen.observed_latest)
    text, printed = reading.tokens.text, reading.source.published
    past = was_over(text, title, body, printed) or was_then(text[title.end : line.sentence.end].lower())
    if change.kind == "h" and bounds.observed_latest == reading.seen.observed_latest:
        past = past or opens_with_past_term(text[line.sentence.start : title.start], printed)
        return _without_sight(bounds) if past else bounds
    follows = title.start > change.titles[0].start and _leads_on(text[change.titles[0].end : title.start])
    return _after_first(bounds) if follows else bounds


def _within_line(reading: Reading, line: Line, title: Title, bounds: Bounds) -> Bounds:
    """What the period of a line tells of one of its titles: one that another follows ends at some time within, and a
    membership among other posts was held then, whenever it began and ended.
    """
    if bounds.begin_latest is None or bounds.end_earliest is None:
        return bounds
    if sum(len(c.value) for c in line.chunks if isinstance(c.value, tuple)) > 1 and _is_membership(title):
        return _once_within(bounds)
    rest = reading.tokens.text[title.end : line.sentence.end].lower().split(";")[0]
    after = _NEXT_STEP.search(rest)
    if after and not _YEAR.search(rest[: after.start()]):
        return Bounds(begin_earliest=bounds.begin_earliest, begin_latest=bounds.begin_latest)
    return bounds


def _once_within(bounds: Bounds) -> Bounds:
    """A post held at some time of a period."""
    return Bounds(observed_earliest=bounds.begin_earliest, observed_latest=bounds.end_latest)


def _is_membership(title: Title) -> bool:
    """Whether a title is a seat among many, which goes on while other posts change: a member, a deputy."""
    body = title.body.head if title.body else ""
    return any(
        title.role in spellings(row["roles"]) and (not row["bodies"] or body in spellings(row["bodies"]))
        for row in table("memberships")
    )


def _without_sight(bounds: Bounds) -> Bounds:
    """Bounds without an observation."""
    return replace(bounds, observed_earliest=None, observed_latest=None)


def _after_first(bounds: Bounds) -> Bounds:
    """The bounds of a step that "rồi" leads on to: it begins no earlier than the first, that is all."""
    return Bounds(begin_earliest=bounds.begin_earliest, end_latest=bounds.end_latest)


def _leads_on(words: str) -> bool:
    """Whether words between two titles tell that the second came after the first."""
    return "rồi" in words.split() or "sau đó" in words


def bounds_of_change(reading: Reading, line: Line, change: Change) -> Bounds:
    """The bounds that the sentence gives to a change; without any, no more than that it came before the report."""
    seen = reading.seen
    period = _period(reading, line, change) if change.kind in ("h", "f", "p") else None
    if period:
        return period
    if change.kind == "a":
        first, last = _stated(reading, line, change) or (None, seen.observed_latest)
        return Bounds(begin_earliest=first, begin_latest=last)
    if change.kind == "e":
        first, last = _stated(reading, line, change) or (None, seen.observed_latest)
        revoked = _REVOKES in line.chunks[change.verb].words  # of a post that may have ended long before
        return Bounds(end_earliest=None if revoked else first, end_latest=last)
    if change.kind == "f":
        return Bounds(end_latest=seen.observed_latest)
    return NOT_DATED if change.kind == "r" else _held(reading, line, change)


def _held(reading: Reading, line: Line, change: Change) -> Bounds:
    """Of a post that is held: since when, and seen in the report's own days or on the earlier day that is told."""
    seen = reading.seen if change.kind == "h" else NOT_DATED
    begins = _since(reading, line, change.at)
    if begins:
        return replace(seen, begin_earliest=begins[0], begin_latest=begins[1])
    opening = _opening(reading, line, change)
    days = _days(reading, opening) if opening else None
    if opening is None or days is None:
        return seen
    before, after = _around(reading, line, opening)
    if is_now(after, ""):
        return replace(reading.seen, begin_earliest=days[0], begin_latest=days[1])
    if before.endswith("trước"):
        return NOT_DATED
    listed = change.at != change.first
    if before.endswith(("từ", "đến", "tới")) or "từ" in after.split()[:1]:
        return Bounds(begin_earliest=days[0], begin_latest=None if listed else days[1])
    if listed:
        return NOT_DATED
    if _is_news(reading, days):
        return seen
    if line.chunks[change.verb].words.startswith(_BEGINNING):
        return Bounds(begin_earliest=days[0], begin_latest=days[1])
    return Bounds(observed_earliest=days[0], observed_latest=days[1])


def tells_of_the_past(reading: Reading, line: Line) -> bool:
    """Whether the date that opens a sentence, or its session, is so long past that a title need not be held still."""
    for index, mention in line.dates[:1]:
        days = None if is_aside(reading, mention) else _days(reading, mention)
        if days and index <= 1:
            return reading.source.published is not None and not _is_news(reading, days)
    first = line.people[0].start if line.people else line.sentence.end
    return meets_in_past_term(reading.tokens.text[line.sentence.start : first], reading.source.published)


def _is_news(reading: Reading, days: Days) -> bool:
    """Whether days are so near to print that the post may be held still."""
    published = reading.source.published
    return published is not None and days[1] >= published - _NEWS


def _opening(reading: Reading, line: Line, change: Change) -> DateMention | None:
    """The date that opens the clause of a verb: nothing but its subject and marks stand between."""
    before = [(i, m) for i, m in line.dates if i < change.verb and not is_aside(reading, m)]
    if not before:
        return None
    index, mention = before[-1]
    opens = (
        index <= 1 or line.chunks[index - 1].letter in (",", ";", "(") or line.chunks[index - 2].letter in (",", ";")
    )
    return mention if opens and all(_passes(c.letter, c.words) for c in line.chunks[index + 1 : change.verb]) else None


def _passes(letter: str, words: str) -> bool:
    """Whether a chunk may stand between a date and the verb that it dates."""
    return letter in ("p", "b", ":", "R", ",", "(", ")", "-", "–") or len(words.split()) <= 3


def _around(reading: Reading, line: Line, mention: DateMention) -> tuple[str, str]:
    """The words of a sentence up to and with the first word of a date, and those from the date on."""
    text = reading.tokens.text.lower()
    own = text[mention.start : mention.end].split()
    before = text[line.sentence.start : mention.start].rstrip()
    for word in own[:2]:
        if word in ("tháng", "năm", "ngày"):
            break
        if word in ("từ", "đến", "tới", "trước"):
            before = f"{before} {word}"
    return before, text[mention.start : mention.end + 12]


def _within(begin: Days, end: Days) -> Bounds:
    """A tenure "từ tháng 9/2015 đến tháng 10/2020" begins in its first month and ends in its last; years as wide."""
    return Bounds(begin_earliest=begin[0], begin_latest=begin[1], end_earliest=end[0], end_latest=end[1])


def _ends_of(mention: DateMention) -> tuple[Days, Days]:
    """The days in which a period begins, and in which it ends."""
    first, last = mention.earliest, mention.latest
    if first is None or last is None:
        raise ValueError(f"a period without its days: {mention}")
    if first.month == 1 and last.month == 12 and mention.month is None:
        return (first, date(first.year, 12, 31)), (date(last.year, 1, 1), last)
    return (first, month_of(first.year, first.month)[1]), (last.replace(day=1), last)


def _period(reading: Reading, line: Line, change: Change) -> Bounds | None:
    """The period right after a title, or the one that opens the clause before the first of its list."""
    found = list(_periods(reading, line))
    for index, _, begin, end in found:
        if change.at < index <= change.at + 4 and not _parted(line, change.at, index):
            return _within(begin, end)
    before = [row for row in found if row[1] < change.first and not _parted(line, row[1], change.first)]
    if not before:
        return None
    first, last, begin, end = before[-1]
    start = first - 1 if first and line.chunks[first - 1].words in ("từ", "kể từ", "giai đoạn") else first
    bare = all(c.letter == "w" and len(c.words.split()) <= 2 for c in line.chunks[:start])
    if not bare and line.chunks[start - 1].letter not in (";", ",", "(", "-", "–", "+", "p"):
        return None
    if _is_of_other_work(line, last, change.verb):
        return _once_within(_within(begin, end))
    inside = reading.tokens.text[reading.start(line.chunks[first]) : reading.start(line.chunks[change.first])]
    return _after_first(_within(begin, end)) if _leads_on(inside.lower()) else _within(begin, end)


def _is_of_other_work(line: Line, last: int, verb: int) -> bool:
    """Whether a period is that of another verb, after whose clause posts are told: "từ D đến D dạy học, giữ chức"."""
    start = verb - 1
    while start > last and line.chunks[start].has("A"):
        start -= 1
    between = line.chunks[last + 1 : start]
    return start > last and line.chunks[start].letter == "," and any(len(c.words.split()) > 1 for c in _told(between))


def _told(chunks: tuple[Chunk, ...]) -> Iterator[Chunk]:
    """The words of chunks that name nobody and nothing."""
    return (c for c in chunks if c.value is None and c.has("wVJ"))


def _parted(line: Line, index: int, at: int) -> bool:
    """Whether a semicolon stands between two chunks."""
    return any(c.letter == ";" for c in line.chunks[index:at])


def _periods(reading: Reading, line: Line) -> Iterator[tuple[int, int, Days, Days]]:
    """The periods of a line: the first and last of their chunks, the days of their beginning and of their end."""
    previous: tuple[int, Days] | None = None
    for index, mention in line.dates:
        if mention.grain is Grain.PERIOD:
            yield index, index, *_ends_of(mention)
        days = _days(reading, mention)
        if days and previous and previous[0] == index - 2 and line.chunks[index - 1].words in _JOINED:
            yield previous[0], index, previous[1], days
        previous = (index, days) if days else None


def _stated(reading: Reading, line: Line, change: Change) -> Days | None:
    """The days within which a change takes effect: "kể từ ngày D", "từ tháng 3/2018" after it, else those that open
    the sentence, else that of the document that decides it.
    """
    begins = _since(reading, line, change.at) or _right_after(reading, line, change.at)
    if begins:
        return begins
    dates = [(i, m) for i, m in line.dates if not is_aside(reading, m)]
    decided = next((i for i, c in enumerate(line.chunks) if c.letter == "#"), len(line.chunks))
    for index, mention in dates:
        days = _days(reading, mention)
        if index < min(change.at, 4, decided) and days and _dates_the_change(reading, line, change, mention):
            return days
    for index, mention in dates:
        if decided < index < change.at:
            day = reading.day(mention)
            return (day, day) if day else None
    return None


def _dates_the_change(reading: Reading, line: Line, change: Change, mention: DateMention) -> bool:
    """Whether a date that opens a sentence is that of its change: a day, or a month or year that no other follows."""
    if mention.grain in (Grain.DAY, Grain.DAY_OPEN):
        return True
    before, _ = _around(reading, line, mention)
    others = [m for i, m in line.dates if m.start > mention.start and i < change.at]
    return not others and not before.endswith(("trước", "sau", "đến", "tới"))


def _since(reading: Reading, line: Line, at: int) -> Days | None:
    """The days of "(kể) từ ngày D", "từ tháng 3/2018" after a title, before the next clause or title."""
    for index, mention in line.dates:
        if index <= at:
            continue
        if any(c.letter == ";" or isinstance(c.value, tuple) or c.has("haef") for c in line.chunks[at + 1 : index]):
            return None
        before = reading.tokens.span(line.chunks[max(0, index - 1)].first, line.chunks[index].after).lower()
        if "từ" in before.split() and not is_aside(reading, mention):
            return _days(reading, mention)
    return None


def _right_after(reading: Reading, line: Line, at: int) -> Days | None:
    """The days of a date right after a title: "được bầu làm Chủ tịch ... năm 1997"."""
    for index, mention in line.dates:
        between = line.chunks[at + 1 : index]
        if index > at and len(between) <= 1 and all(c.words in ("vào", "hồi", "vào ngày") for c in between):
            return _days(reading, mention)
    return None


def _days(reading: Reading, mention: DateMention) -> Days | None:
    """The first and last day of a day, a month or a year, those after print left out."""
    day = reading.day(mention)
    if day:
        return day, day
    first, last, printed = mention.earliest, mention.latest, reading.source.published
    if mention.grain not in (Grain.MONTH, Grain.YEAR) or first is None or last is None:
        return None
    return first, printed if printed and first <= printed < last else last


def is_aside(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is one of a life (a birthday), or stands in brackets."""
    before = reading.tokens.text[max(0, mention.start - 40) : mention.start].lower()
    return "sinh" in before.split() or is_of_a_life(reading.tokens, mention) or "(" in before.rsplit(")", 1)[-1]

"""Periods of posts: which span of a sentence is a title's own, and what it bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hoso.extraction.changes import Change
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.dates import DateMention, Grain, month_of
from hoso.extraction.reading import Line, Reading
from hoso.extraction.tenses import is_now
from hoso.extraction.titles import Title
from hoso.extraction.told import Days, days_of, leads_on
from hoso.model import Bounds

_YEAR_FIRST = re.compile(r"\D*(?:19|20)\d\d\b")
_MONTH_LAST = re.compile(
    r"(?:tháng\s*\d{1,2}\s*(?:năm|[/.-])\s*|(?<![\d/.-])\d{1,2}\s*[/.-]\s*)(?:19|20)\d\d$", re.IGNORECASE
)
_FROM = re.compile(r"[\s,(]*(?:kể )?từ\b.{0,6}")
_REMARK = re.compile(r"\([^)]*\b(?:19|20)\d\d\b")
_JOINED = ("-", "–", "đến", "đến ngày", "tới", "đến tháng", "đến năm", "cho đến", "đến hết", "tới tháng", "tới năm")


def period_of(reading: Reading, line: Line, change: Change, title: Title) -> Bounds | None:
    """The period right after a title, or the one that opens the clause before the first of its list."""
    found = list(_periods(reading, line))
    opening = _opening_period(reading, line, change, found)
    for index, _, begin, end in found:
        if change.at < index <= change.at + 4 and not _parted(line, change.at, index):
            own = opening if opening and title is not change.titles[-1] else _within(begin, end)
            later = (other for other, *_ in found if index < other <= index + 4)  # "2010-2013 và 2018-2020"
            again = any(not any(isinstance(c.value, tuple) for c in line.chunks[index:other]) for other in later)
            return Bounds(begin_earliest=begin[0]) if again else own
    return opening


def period_behind(reading: Reading, line: Line, title: Title) -> Bounds | None:
    """The period right behind a title beside a name, in brackets or with "từ", that was over before the report; a term
    or a stage ("nhiệm kỳ", "giai đoạn") bounds nobody's own time.
    """
    for first, last, begin, end in _periods(reading, line):
        start, after = reading.start(line.chunks[first]), reading.end(line.chunks[last])
        between = reading.tokens.lowered[title.end : start]
        closed = reading.tokens.text[after : after + 1] == ")"
        if (between.strip() == "(" and closed) or _FROM.fullmatch(between + reading.tokens.lowered[start : start + 3]):
            return _within(begin, end) if reading.source.published and end[1] < reading.source.published else None
    return None


def _opening_period(
    reading: Reading, line: Line, change: Change, found: list[tuple[int, int, Days, Days]]
) -> Bounds | None:
    """The period that opens the clause of a list, for titles that have none of their own."""
    before = [row for row in found if row[1] < change.first and not _parted(line, row[1], change.first)]
    if not before:
        return None
    first, last, begin, end = before[-1]
    start = first - 1 if first and line.chunks[first - 1].words in ("từ", "kể từ", "giai đoạn") else first
    bare = all(c.letter == "w" and len(c.words.split()) <= 2 for c in line.chunks[:start])
    if not bare and line.chunks[start - 1].letter not in (";", ",", "(", "-", "–", "+", "p"):
        return None
    if _is_of_other_work(line, last, change.verb) or _dated_in_brackets(reading, line, change.at):
        return once_within(_within(begin, end))
    inside = reading.tokens.text[reading.start(line.chunks[first]) : reading.start(line.chunks[change.first])]
    if is_now(inside.lower(), "") or _is_behind_title(line, start):
        return None
    return after_first(_within(begin, end)) if leads_on(inside.lower()) else _within(begin, end)


def _is_behind_title(line: Line, start: int) -> bool:
    """Whether a period stands right behind a title beside a name, whose own it is: "A, S từ D đến D, hiện là T"."""
    before = line.chunks[start - 1].value if start else None
    return isinstance(before, Person) and any(t.end > before.end for t in before.titles)


def _dated_in_brackets(reading: Reading, line: Line, at: int) -> bool:
    """Whether a date in brackets stands behind a title or the next ones of its list, and so may be that of all."""
    behind = reading.tokens.text[reading.end(line.chunks[at]) : line.sentence.end].split(";")[0]
    return _REMARK.search(behind) is not None


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
            yield index, index, *_ends_of(mention, reading.tokens.text[mention.start : mention.end])
        days = days_of(reading, mention)
        if days and previous and previous[0] == index - 2 and line.chunks[index - 1].words in _JOINED:
            yield previous[0], index, previous[1], days
        previous = (index, days) if days else None


def _ends_of(mention: DateMention, printed: str) -> tuple[Days, Days]:
    """The days in which a period begins, and in which it ends: of years, or of months as printed."""
    first, last = mention.earliest, mention.latest
    if first is None or last is None:
        raise ValueError(f"a period without its days: {mention}")
    by_year = first.month == 1 and mention.month is None and _YEAR_FIRST.match(printed)
    begin = first, date(first.year, 12, 31) if by_year else month_of(first.year, first.month)[1]
    till_year = last.month == 12 and mention.month is None and not _MONTH_LAST.search(printed)
    return begin, (date(last.year, 1, 1) if till_year else last.replace(day=1), last)


def _within(begin: Days, end: Days) -> Bounds:
    """A tenure "từ tháng 9/2015 đến tháng 10/2020" begins in its first month and ends in its last; years as wide."""
    return Bounds(begin_earliest=begin[0], begin_latest=begin[1], end_earliest=end[0], end_latest=end[1])


def once_within(bounds: Bounds) -> Bounds:
    """A post held at some time of a period."""
    return Bounds(observed_earliest=bounds.begin_earliest, observed_latest=bounds.end_latest)


def after_first(bounds: Bounds) -> Bounds:
    """The bounds of a step that "rồi" leads on to: it begins no earlier than the first, that is all."""
    return Bounds(begin_earliest=bounds.begin_earliest, end_latest=bounds.end_latest)

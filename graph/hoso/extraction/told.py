"""The days that a sentence tells for a change of post, and which of its dates tell none."""

from __future__ import annotations

import re
from datetime import date, timedelta

from hoso.extraction.changes import Change
from hoso.extraction.dates import DateMention, Grain
from hoso.extraction.reading import FROM, Line, Reading, is_of_a_life
from hoso.extraction.sessions import day_of_session
from hoso.extraction.tenses import is_announced
from hoso.extraction.titles import Title

Days = tuple[date, date]
Interval = tuple[date | None, date]

_RECKONED = re.compile(r"\bkể\s+(?:từ\s+)?(?:ngày\s+)?\S$")  # and the first letter of a date, which "từ" may begin
_IN_FORCE = re.compile(
    r"(?:thời\s+(?:hạn|gian)\s+(?:giữ\s+chức|bổ\s+nhiệm|đảm\s+nhiệm)|(?:các\s+)?quyết\s+định\b[^.;]{0,40}\bcó\s+hiệu\s+lực)\b"
)
_THEN = ("đến", "tới", "sang", "đến ngày", "và đến")  # before the days of the next step
_STEP = 4  # chunks between them and its verb
_OPENING = 4  # chunks of a sentence among which the date stands that opens it
_GOES_ON = (
    "theo đó",
    "cùng ngày",
    "cụ thể",
    "trong đó",
    "tại các quyết định",
    "theo các quyết định",
    "theo quyết định",
)
_RECKONED_REACH = 16  # chunks between such a date and the verb
_NEWS = timedelta(days=60)  # a day so long before print is one of the news
_BRACKETS = 160  # characters before a date in which a bracket may open


def stated(reading: Reading, line: Line, change: Change) -> Interval | None:
    """The days within which a change takes effect: "kể từ ngày D", "từ tháng 3/2018" after it, or "kể từ ngày D" before
    it, else those that open the sentence, else that of the document that decides it. What is announced was decided then
    or before.
    """
    begins = (
        since(reading, line, change.at)
        or _right_after(reading, line, change.at)
        or _reckoned_from(reading, line, change)
        or _in_force_from(reading, line)
        or _of_next_step(reading, line, change)
    )
    if begins:
        return begins
    opening, decided = _opening(reading, line, change), _decided(reading, line, change.at)
    if opening and is_announced(clause_before(reading, line, change)):
        return decided or (None, opening[1])
    return opening or decided or _of_sentence_before(reading, line) or day_of_session(reading, line, change.verb)


def _of_next_step(reading: Reading, line: Line, change: Change) -> Days | None:
    """The days of "đến tháng 4/2021" right before a verb, after what its subject did first: "năm 2016 làm S, đến tháng
    4/2021 chuyển sang làm T".
    """
    for index, mention in line.dates:
        leads = index > 1 and line.chunks[index - 1].words in _THEN and line.chunks[index - 2].letter in (",", ";")
        between = line.chunks[index + 1 : change.verb]
        if leads and index < change.verb and len(between) <= _STEP and all(c.has("wAaH,") for c in between):
            return None if is_aside(reading, mention) else days_of(reading, mention)
    return None


def _reckoned_from(reading: Reading, line: Line, change: Change) -> Days | None:
    """The days of "kể từ ngày D, ..." before a verb."""
    for index, mention in line.dates:
        near = change.verb - _RECKONED_REACH < index < change.verb
        near = near and not any(c.letter == ";" for c in line.chunks[index : change.verb])
        if near and _RECKONED.search(reading.tokens.lowered, max(0, mention.start - _BRACKETS), mention.start + 1):
            return None if is_aside(reading, mention) else days_of(reading, mention)
    return None


def _in_force_from(reading: Reading, line: Line) -> Days | None:
    """The days from which the next sentence says that the decision is in force: "Thời hạn giữ chức vụ là 5 năm, kể từ
    ngày D", "Quyết định có hiệu lực từ ngày D".
    """
    following = reading.lines[line.row + 1] if line.row + 1 < len(reading.lines) else None
    words = reading.tokens.lowered[slice(following.sentence.start, following.sentence.end)] if following else ""
    if following is None or not _IN_FORCE.match(words):
        return None
    text = reading.tokens.lowered
    mentions = (m for _, m in following.dates if FROM.search(text, following.sentence.start, m.start + 1))
    return next((days_of(reading, mention) for mention in mentions), None)


def clause_before(reading: Reading, line: Line, change: Change) -> str:
    """The words of a sentence before the verb of a change, in lower case."""
    return reading.tokens.text[line.sentence.start : reading.start(line.chunks[change.verb])].lower()


def _opening(reading: Reading, line: Line, change: Change) -> Days | None:
    """The days that open a sentence, before any document that it names."""
    limit = min(change.at, _OPENING, _document(line))
    for index, mention in line.dates:
        days = None if is_aside(reading, mention) else days_of(reading, mention)
        if index < limit and days and _dates_the_change(reading, line, change, mention):
            printed = reading.source.published
            return (days[0], printed) if printed and follows_later(reading, line, change, mention) else days
    return None


def follows_later(reading: Reading, line: Line, change: Change, mention: DateMention) -> bool:
    """Whether "sau đó" stands between a date and a verb, which tells of a later day."""
    return leads_on(reading.tokens.text[mention.end : reading.start(line.chunks[change.verb])].lower())


def leads_on(words: str) -> bool:
    """Whether words between two steps of a career tell that the second came after the first."""
    return "rồi" in words.split() or "sau đó" in words


def _decided(reading: Reading, line: Line, at: int) -> Days | None:
    """The day of the document that decides a change, which the sentence names before its titles."""
    for index, mention in line.dates:
        if _document(line) < index < at and not is_aside(reading, mention):
            day = reading.day(mention)
            return (day, day) if day else None
    return None


def _of_sentence_before(reading: Reading, line: Line) -> Interval | None:
    """The day that opens the sentence before, of the decisions that one with "theo đó", "cùng ngày" goes on to tell;
    the day on which they were made known may come after theirs.
    """
    if not line.row or not reading.tokens.lowered.startswith(_GOES_ON, line.sentence.start):
        return None
    before = reading.lines[line.row - 1]
    index, mention = before.dates[0] if before.dates else (len(before.chunks), None)
    decides = any(c.has("aeD") for c in before.chunks)
    if mention is None or index > _OPENING or not decides or is_aside(reading, mention):
        return None
    day = reading.day(mention)
    said = reading.tokens.lowered[before.sentence.start : before.sentence.end]
    return (None if is_announced(said) else day, day) if day else None


def _document(line: Line) -> int:
    """The index of the first document of a line; behind its end where there is none."""
    return next((i for i, c in enumerate(line.chunks) if c.letter == "#"), len(line.chunks))


def _dates_the_change(reading: Reading, line: Line, change: Change, mention: DateMention) -> bool:
    """Whether a date that opens a sentence is that of its change: a day, or a month or year that no other follows."""
    if mention.grain.is_day:
        return True
    before, _ = around(reading, line, mention)
    others = [m for i, m in line.dates if m.start > mention.start and i < change.at]
    return not others and not before.endswith(("trước", "sau", "đến", "tới"))


def since(reading: Reading, line: Line, at: int) -> Days | None:
    """The days of "(kể) từ ngày D", "từ tháng 3/2018" after a title, before the next clause or title."""
    for index, mention in line.dates:
        if index <= at:
            continue
        if any(c.letter == ";" or isinstance(c.value, tuple) or c.has("haef") for c in line.chunks[at + 1 : index]):
            return None
        before = reading.tokens.span(line.chunks[max(0, index - 1)].first, line.chunks[index].after).lower()
        if "từ" in before.split() and not is_aside(reading, mention):
            return days_of(reading, mention)
    return None


def bracketed(reading: Reading, line: Line, title: Title) -> Days | None:
    """The days of the date that stands alone in brackets behind a title, in a list of such steps: "T (11/2000), S
    (4/2011)".
    """
    text = reading.tokens.text
    alone = [m for _, m in line.dates if text[: m.start].endswith("(") and text.startswith(")", m.end)]
    mention = next((m for m in alone if text[title.end : m.start].strip() == "("), None)
    return days_of(reading, mention) if mention and len(alone) > 1 else None


def until(reading: Reading, line: Line, at: int) -> bool:
    """Whether a date behind a title tells until when, long before print: "đến năm 2020", "tới tháng 3/2018"."""
    for index, mention in line.dates:
        if at < index <= at + 2 and not is_aside(reading, mention):
            days, (before, _) = days_of(reading, mention), around(reading, line, mention)
            return days is not None and before.endswith(("đến", "tới", "đến hết")) and not is_news(reading, days)
    return False


def _right_after(reading: Reading, line: Line, at: int) -> Days | None:
    """The days of a date right after a title: "được bầu làm Chủ tịch ... năm 1997"."""
    for index, mention in line.dates:
        between = line.chunks[at + 1 : index]
        if index > at and len(between) <= 1 and all(c.words in ("vào", "hồi", "vào ngày") for c in between):
            return days_of(reading, mention)
    return None


def days_of(reading: Reading, mention: DateMention) -> Days | None:
    """The first and last day of a day, a month or a year, those after print left out."""
    day = reading.day(mention)
    if day:
        return day, day
    first, last, printed = mention.earliest, mention.latest, reading.source.published
    if mention.grain not in (Grain.MONTH, Grain.YEAR) or first is None or last is None:
        return None
    return first, printed if printed and first <= printed < last else last


def is_news(reading: Reading, days: Days) -> bool:
    """Whether days are so near to print that the post may be held still."""
    published = reading.source.published
    return published is not None and days[1] >= published - _NEWS


def around(reading: Reading, line: Line, mention: DateMention) -> tuple[str, str]:
    """The words of a sentence up to and with the first word of a date, and those from the date on."""
    text = reading.tokens.lowered
    own = text[mention.start : mention.end].split()
    before = text[line.sentence.start : mention.start].rstrip()
    for word in own[:2]:
        if word in ("tháng", "năm", "ngày"):
            break
        if word in ("từ", "đến", "tới", "trước"):
            before = f"{before} {word}"
    return before, text[mention.start : mention.end + 12]


def is_aside(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is one of a life (a birthday), or stands in brackets."""
    before = reading.tokens.text[max(0, mention.start - _BRACKETS) : mention.start].rsplit("\n", 1)[-1].lower()
    in_brackets = "(" in before.rsplit(")", 1)[-1]
    clause = before[-40:].rpartition(". ")[2]
    return in_brackets or "sinh" in clause.split() or is_of_a_life(reading.tokens, mention)

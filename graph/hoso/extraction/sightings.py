"""When a title beside a name is seen being held: in the report's days, on an earlier one that is told, or unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from hoso.extraction.chunk import Person
from hoso.extraction.dates import DateMention
from hoso.extraction.dating import is_membership, sight
from hoso.extraction.people import People
from hoso.extraction.periods import period_behind
from hoso.extraction.reading import Line, Reading
from hoso.extraction.tenses import is_of_the_dead, tells_of_before, tells_of_old, was_then
from hoso.extraction.terms import meets_in_past_term, was_over
from hoso.extraction.titles import Title
from hoso.extraction.told import Days, days_of, is_aside, is_news
from hoso.lexicon import words_of
from hoso.model import NOT_DATED, BlockKind, Bounds, TenureStatus

_BESIDE = 40  # characters on either side of a name that may tell that its bearer is dead
_OTHER_DAYS = tuple(words for words in words_of("date_contexts", "other") if words != "trước đó")
_FOLLOWED, _ACCUSED = words_of("tenses", "followed"), words_of("tenses", "accused")


def the_dead(reading: Reading, people: People) -> frozenset[str]:
    """The names of those whom a report calls dead."""
    return frozenset(_dead(reading, people))


def _dead(reading: Reading, people: People) -> Iterator[str]:
    text = reading.tokens.lowered
    for line in reading.lines:
        for person in line.people:
            name, start = people.name(person), _start(person)
            before, after = text[max(0, start - _BESIDE) : start], text[person.end : person.end + _BESIDE]
            if name and (is_of_the_dead(before, after) or text.startswith("cố ", start)):
                yield name


def sighted(reading: Reading, line: Line, person: Person, title: Title, body: str) -> Bounds:
    """The bounds that a title beside a name gives: its own period, over before the report for "nguyên", seen in the
    report's days, or on the day that the sentence tells; none where it is told of another time.
    """
    own = period_behind(reading, line, title)
    if own and not is_membership(title) and title.status is not TenureStatus.PROPOSED:
        return own
    if title.status is TenureStatus.FORMER:
        return Bounds(end_latest=reading.seen.observed_latest)
    if title.status is TenureStatus.PROPOSED or _was_past(reading, line, person, title, body):
        return NOT_DATED
    days = _days_told(reading, line, person)
    if days is None:
        return sight(reading)
    if not is_news(reading, days):
        return NOT_DATED
    first = reading.seen.observed_earliest
    return Bounds(observed_earliest=days[0], observed_latest=days[1]) if first and days[1] < first else sight(reading)


def _was_past(reading: Reading, line: Line, person: Person, title: Title, body: str) -> bool:
    """Whether a title's term was over, or words put it into another time: "khi đó" after it or the name, "thay" or
    "dưới thời" before it, "trước đó" before one who is moved; or its holder is accused, or is told of in a report
    of a trial, and is called by what he was.
    """
    text, lowered = reading.tokens.text, reading.tokens.lowered
    printed, start = reading.source.published, _start(person)
    if any(was_then(lowered[at : line.sentence.end]) for at in {max(title.end, person.end), title.end}):
        return True
    if person.honorific in _ACCUSED or reading.of_trial or tells_of_old(lowered[_clause(line, start) : start]):
        return True
    opening = text[line.sentence.start : start]
    return (
        _is_followed_or_moved(reading, line, person, lowered[line.sentence.start : start])
        or was_over(text, title, body, printed)
        or meets_in_past_term(opening, printed)
    )


def _is_followed_or_moved(reading: Reading, line: Line, person: Person, opening: str) -> bool:
    """Whether somebody is one whose post another takes, or was moved before the report's own time."""
    at = next((i for i, chunk in enumerate(line.chunks) if chunk.value is person), 0)
    if not at:
        return False
    before = line.chunks[at - 1]
    moved = before.has("ar") and tells_of_before(opening) and _days_told(reading, line, person) is None
    return moved or before.words.endswith(_FOLLOWED)


def _clause(line: Line, start: int) -> int:
    """Where the clause of somebody begins: after the person before, else with the sentence."""
    return max((p.end for p in line.people if p.end <= start), default=line.sentence.start)


def _start(person: Person) -> int:
    """Where a person begins with the titles before the name."""
    return min([person.start, *(title.start for title in person.titles)])


def _days_told(reading: Reading, line: Line, person: Person) -> Days | None:
    """The days of the last date before somebody in a sentence, or anywhere in a caption, that may be those of what the
    sentence tells.
    """
    caption = line.sentence.block is BlockKind.CAPTION
    found = None
    for index, mention in line.dates:
        if (caption or mention.start < person.start) and _may_date(reading, line, index, mention):
            found = days_of(reading, mention) or found
    return found


def _may_date(reading: Reading, line: Line, index: int, mention: DateMention) -> bool:
    """Whether a date may be that of its sentence: none of a life, a document or another event; a bare month or year
    only where it opens the sentence, or in a caption.
    """
    if is_aside(reading, mention) or any(c.letter == "#" for c in line.chunks[max(0, index - 2) : index]):
        return False
    before = reading.tokens.text[max(line.sentence.start, mention.start - 40) : mention.start].lower()
    if any(words in before for words in _OTHER_DAYS):
        return False
    opens = index <= 1 or line.sentence.block is BlockKind.CAPTION
    return opens or mention.grain.is_day

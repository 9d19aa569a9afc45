"""Since and until when a post is held, as the words around a verb and its titles date it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache

from hoso.extraction.changes import Change
from hoso.extraction.dates import DateMention
from hoso.extraction.periods import after_first, once_within, period_of
from hoso.extraction.reading import Line, Reading
from hoso.extraction.successions import are_in_turn, begins_anew, is_followed
from hoso.extraction.tenses import is_agreed, is_now, was_then
from hoso.extraction.terms import names_term, opens_with_past_term, was_over
from hoso.extraction.titles import Title
from hoso.extraction.told import (
    around,
    bracketed,
    clause_before,
    days_of,
    follows_later,
    is_aside,
    is_news,
    leads_on,
    since,
    stated,
    until,
)
from hoso.lexicon import spellings, table
from hoso.model import NOT_DATED, Bounds, TenureStatus

_WIDE = timedelta(days=366)  # a report whose last day lies further back tells of no time of its own
_REVOKES = "cách chức"
_BEGINNING = ("trở thành", "đảm nhận", "giữ chức", "bắt đầu")  # verbs of taking a post up on the day that they tell


def sight(reading: Reading) -> Bounds:
    """The days in which a report saw what it tells of as going on."""
    seen = reading.seen
    first, last = seen.observed_earliest, seen.observed_latest
    return Bounds(observed_latest=last) if first and last and last - first > _WIDE else seen


def bounds_of_title(reading: Reading, line: Line, change: Change, title: Title, body: str) -> Bounds:
    """The bounds of one of the titles of a change; a term that was over tells that it was not seen being held."""
    if goes_on_by_term(reading, change, title, body):
        return NOT_DATED
    step = bracketed(reading, line, title) if change.kind in ("h", "p") else None
    if step:
        return Bounds(begin_earliest=step[0], begin_latest=step[1])
    bounds = _within_line(reading, line, change, title, bounds_of_change(reading, line, change, title))
    later = _as_later(reading, line, change, title, bounds)
    if title.status is TenureStatus.FORMER and change.kind != "f":
        return without_sight(later) if later.begin_earliest else Bounds(end_latest=reading.seen.observed_latest)
    text, printed = reading.tokens.text, reading.source.published
    past = (
        reading.of_trial
        or was_over(text, title, body, printed)
        or was_then(text[title.end : line.sentence.end].lower())
    )
    if change.kind == "h" and printed and bounds.observed_latest == reading.seen.observed_latest:
        past = past or opens_with_past_term(text[line.sentence.start : title.start], printed)
        return without_sight(bounds) if past else bounds
    return later


def _as_later(reading: Reading, line: Line, change: Change, title: Title, bounds: Bounds) -> Bounds:
    """The bounds of a title before which those of its sentence may begin: one that others lead on to, or one of several
    in turn, which may also end before.
    """
    titles = [t for c in line.chunks if isinstance(c.value, tuple) for t in c.value]
    if _dated_behind(line, title, titles):
        return bounds
    dated = [m.end for _, m in line.dates if m.end <= title.start]
    start = max(reading.start(line.chunks[change.first]), *dated, 0)
    if leads_on(reading.tokens.lowered[start : title.start]):
        return replace(bounds, begin_latest=None)
    return after_first(bounds) if are_in_turn(reading, line, change, title) else bounds


def goes_on_by_term(reading: Reading, change: Change, title: Title, body: str) -> bool:
    """Whether a post "once held" is told with its term and may be held by the next one: a seat among many, or a term
    that lasts.
    """
    text, printed = reading.tokens.text, reading.source.published
    if change.kind != "f" or not names_term(text, title):
        return False
    return is_membership(title) or not was_over(text, title, body, printed)


def _within_line(reading: Reading, line: Line, change: Change, title: Title, bounds: Bounds) -> Bounds:
    """What the period of a line tells of one of its titles: one that another follows ends at some time within, and a
    membership among other posts was held then, whenever it began and ended.
    """
    if bounds.begin_earliest is None or change.kind not in ("h", "f", "p"):
        return bounds
    titles = [t for c in line.chunks if isinstance(c.value, tuple) for t in c.value]
    if len(titles) > 1 and is_membership(title) and not _dated_behind(line, title, titles):
        return _at_some_time(reading, change, bounds)
    if bounds.begin_latest is None or bounds.end_earliest is None:
        return bounds
    if is_followed(reading, line, title):
        return Bounds(begin_earliest=bounds.begin_earliest, begin_latest=bounds.begin_latest)
    return bounds


def _dated_behind(line: Line, title: Title, titles: list[Title]) -> bool:
    """Whether a date stands between a title and the next one of its line, and so is its own."""
    following = min((t.start for t in titles if t.start > title.start), default=line.sentence.end)
    return any(title.end <= mention.start < following for _, mention in line.dates)


def _at_some_time(reading: Reading, change: Change, bounds: Bounds) -> Bounds:
    """A post held at some time of the period of its line, which may go on."""
    if bounds.end_latest is None:
        return replace(bounds, begin_earliest=None, begin_latest=None)
    return Bounds(end_latest=reading.seen.observed_latest) if change.kind == "f" else once_within(bounds)


def is_membership(title: Title) -> bool:
    """Whether a title is a seat among many, which goes on while other posts change: a member, a deputy."""
    body = title.body.head if title.body else ""
    return any(title.role in roles and (not bodies or body in bodies) for roles, bodies in _memberships())


@cache
def _memberships() -> tuple[tuple[list[str], list[str]], ...]:
    """The roles of each row of tables/memberships.tsv and the bodies that they are seats in, all where none is told."""
    return tuple((spellings(row["roles"]), spellings(row["bodies"])) for row in table("memberships"))


def without_sight(bounds: Bounds) -> Bounds:
    """Bounds without an observation."""
    return replace(bounds, observed_earliest=None, observed_latest=None)


def bounds_of_change(reading: Reading, line: Line, change: Change, title: Title) -> Bounds:
    """The bounds that the sentence gives to a title of a change; without any, that it came before the report."""
    seen = reading.seen
    period = period_of(reading, line, change, title) if change.kind in ("h", "f", "p") else None
    if period:
        return period
    if change.kind == "a":
        first, last = stated(reading, line, change) or (None, seen.observed_latest)
        return Bounds(begin_earliest=None if begins_anew(reading, line, change, title) else first, begin_latest=last)
    if change.kind == "e":
        return _ended(reading, line, change)
    if change.kind == "f":
        return Bounds(end_latest=seen.observed_latest)
    return NOT_DATED if change.kind == "r" else _held(reading, line, change)


def _ended(reading: Reading, line: Line, change: Change) -> Bounds:
    """Of a post that is left: one revoked may have ended long before, and one that is left by consent, later."""
    printed = reading.seen.observed_latest
    first, last = stated(reading, line, change) or (None, printed)
    revoked = _REVOKES in line.chunks[change.verb].words
    agreed = is_agreed(clause_before(reading, line, change))
    return Bounds(end_earliest=None if revoked else first, end_latest=printed if agreed else last)


def _held(reading: Reading, line: Line, change: Change) -> Bounds:
    """Of a post that is held: since when, and seen in the report's own days or on the earlier day that is told."""
    seen = sight(reading) if change.kind == "h" else NOT_DATED
    begins = since(reading, line, change.at)
    if begins:
        words = reading.tokens.text[reading.start(line.chunks[change.verb]) : line.sentence.end].lower()
        going_on = is_news(reading, begins) or is_now(words, "")
        return replace(seen if going_on else NOT_DATED, begin_earliest=begins[0], begin_latest=begins[1])
    if until(reading, line, change.at):
        return NOT_DATED
    opening = _opening(reading, line, change)
    days = days_of(reading, opening) if opening else None
    if opening is None or days is None:
        return NOT_DATED if _is_of_old_days(reading, line, change) else seen
    before, after = around(reading, line, opening)
    if follows_later(reading, line, change, opening):
        return Bounds(begin_earliest=days[0])
    if is_now(after, ""):
        return replace(sight(reading), begin_earliest=days[0], begin_latest=days[1])
    if before.endswith("trước"):
        return NOT_DATED
    listed = change.at != change.first
    if before.endswith(("từ", "đến", "tới")) or "từ" in after.split()[:1]:
        return Bounds(begin_earliest=days[0], begin_latest=None if listed else days[1])
    if listed:
        return NOT_DATED
    if is_news(reading, days):
        return seen
    if line.chunks[change.verb].words.startswith(_BEGINNING):
        return Bounds(begin_earliest=days[0], begin_latest=days[1])
    return Bounds(observed_earliest=days[0], observed_latest=days[1])


def _is_of_old_days(reading: Reading, line: Line, change: Change) -> bool:
    """Whether a date that is not read stands in the clause of a verb before it, long before print, and nothing says
    that the post is held now.
    """
    before = range(change.verb - 1, -1, -1)
    first = next((i for i in before if line.chunks[i].has(";.haef") or isinstance(line.chunks[i].value, tuple)), 0)
    told = [days_of(reading, m) for i, m in line.dates if first <= i < change.verb and not is_aside(reading, m)]
    old = any(days is not None and not is_news(reading, days) for days in told)
    return old and not is_now(clause_before(reading, line, change), "")


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

"""Careers: who takes, leaves or once held a post, and since or until when, as a verb of the sentence tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from hoso.extraction.abroad import is_only_abroad, may_hold
from hoso.extraction.changes import Change, find_changes
from hoso.extraction.chunk import Person
from hoso.extraction.dating import bounds_of_title, goes_on_by_term, without_sight
from hoso.extraction.leads import having_body, led_body
from hoso.extraction.lists import find_listed
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.retirements import find_retirements
from hoso.extraction.sightings import the_dead
from hoso.extraction.sole_bodies import sole_body
from hoso.extraction.subjects import next_topic
from hoso.extraction.titles import Title, stands_bare, with_lent_body
from hoso.model import NOT_DATED, Bounds, TenureClaim, TenureStatus

_STATUS: dict[str, tuple[TenureStatus | None, str]] = {  # by the class of the verb
    "a": (TenureStatus.APPOINTED, "appointed to a post"),
    "r": (TenureStatus.PROPOSED, "proposed for a post"),
    "e": (TenureStatus.FORMER, "leaves a post"),
    "f": (TenureStatus.FORMER, "once held a post"),
    "h": (None, "is said to hold a post"),
    "p": (None, "is said to hold a post"),  # at a time that need not be the report's
}


_DEPUTY = "Phó "
_QUOTED = 2000  # characters from a title to a name, of a list far below it, that a claim quotes
_TAKEN = frozenset("ah")  # kinds of changes by which somebody has a post


def career_claims(reading: Reading, people: People) -> Iterator[TenureClaim]:
    """A claim for each title that a verb of holding, appointing or ending gives to a person of the sentence."""
    abroad, dead = people.abroad, the_dead(reading, people)
    topic: Person | None = None
    for line in reading.lines:
        changes = [*find_changes(reading, line, topic), *find_retirements(reading, line), *find_listed(reading, line)]
        for at, change in enumerate(changes):
            name = people.name(change.person)
            if name is None:
                continue
            before = people.name(change.predecessor) if change.predecessor else None
            chain = change.titles + tuple(t for t in change.person.titles if t.status is not TenureStatus.FORMER)
            for title, following in zip_longest(change.titles, change.titles[1:]):
                told = _led(line, change, _step(reading, change, title, following))
                if told.body is None and stands_bare(reading.tokens, title, change.person.start):
                    told = _beside(told, changes, at)
                    if told.body is None:
                        told = replace(told, body=sole_body(reading, change.person, told))
                if told.body is None or not may_hold(name, told, abroad) or is_only_abroad(reading, told.body):
                    continue
                if reading.resolved(told.body, chain, line).needs_owner:
                    continue
                claim = _claim(reading, line, change, name, told, before, gone=name in dead)
                yield claim
                if change.kind == "a" and before and before != name and len(change.titles) == 1:
                    yield _of_predecessor(reading, claim, before)
        topic = next_topic(reading, line, topic)


def _of_predecessor(reading: Reading, claim: TenureClaim, name: str) -> TenureClaim:
    """The post of whom somebody follows: "được bầu làm T thay ông B" tells that B held it, and does no more."""
    return TenureClaim(
        person=name,
        role=claim.role,
        body=claim.body,
        surface=claim.surface,
        status=TenureStatus.FORMER,
        bounds=Bounds(end_latest=claim.bounds.begin_latest or reading.seen.observed_latest),
        **evidence("followed in a post", claim.passage),
    )


def _beside(title: Title, changes: list[Change], at: int) -> Title:
    """A title with the body that the sentence's next change of the same kind lends its last one ("bầu A làm Chủ tịch, B
    làm Phó Chủ tịch HĐND"), or the one before a deputy ("A giữ chức Giám đốc Sở Y tế, B giữ chức Phó Giám đốc").
    """
    change = changes[at]
    ahead = changes[at + 1] if at + 1 < len(changes) else None
    if ahead and ahead.kind == change.kind and title.start == change.titles[-1].start:
        title = with_lent_body(title, ahead.titles[0])
    last = next((other for other in reversed(changes[:at]) if other.verb != change.verb), None)
    if last and {last.kind, change.kind} <= _TAKEN and title.role.startswith(_DEPUTY):
        title = with_lent_body(title, last.titles[-1])
    return title


def _step(reading: Reading, change: Change, title: Title, following: Title | None) -> Title:
    """A title as a step of a career: one that "rồi" leads on from is past, and may share the next one's body."""
    title = with_lent_body(title, following)
    if following is None or change.kind not in ("h", "p", "a", "f"):
        return title
    between = reading.tokens.text[title.end : following.start].lower().split()
    if "rồi" not in between and "sau" not in between:
        return title
    return replace(title.with_status(TenureStatus.FORMER), body=title.body or following.body)


def _led(line: Line, change: Change, title: Title) -> Title:
    """A title with the body that stands before "do", where the sentence tells whom it is led by; one that is left, with
    that of the same title beside the name: "A, Chủ tịch Hội Y, thôi giữ chức Chủ tịch".
    """
    if title.body is None and change.kind == "e":
        same = (t.body for t in change.person.titles if t.role == title.role and t.status is None)
        return replace(title, body=next(same, None))
    if title.body is not None or change.kind not in ("h", "a", "p"):
        return title
    having = having_body(line.chunks, change.at, title.role)
    return replace(title, body=having or led_body(line.chunks, change.person, change.verb, title.role))


def _claim(
    reading: Reading, line: Line, change: Change, name: str, title: Title, before: str | None, *, gone: bool
) -> TenureClaim:
    rule = _STATUS[change.kind][1]
    inside = line.sentence.start <= change.person.start < title.end + _QUOTED
    start = min(title.start, change.person.start) if inside else title.start
    end = max(title.end, change.person.end) if inside else title.end
    body = reading.name(title.body, change.titles + change.person.titles, line) if title.body else ""
    if _goes_on_with(reading, line, change, title, body):
        bounds = NOT_DATED
    else:
        bounds = bounds_of_title(reading, line, change, title, body)
    if gone and bounds.observed_latest == reading.seen.observed_latest:
        bounds = without_sight(bounds)
    return TenureClaim(
        person=name,
        role=title.role,
        body=body,
        surface=reading.printed(title.start, title.end),
        status=_status(reading, line, change, title, body),
        bounds=bounds,
        predecessor=before,
        **evidence(rule, reading.passage(start, end, line.sentence)),
    )


def _status(reading: Reading, line: Line, change: Change, title: Title, body: str) -> TenureStatus | None:
    """The status that a title has by itself, else that of its verb: "giao quyền" lets act."""
    if title.status:
        return title.status
    if line.chunks[change.verb].ends_in("quyền"):
        return TenureStatus.ACTING
    return None if goes_on_by_term(reading, change, title, body) else _STATUS[change.kind][0]


def _goes_on_with(reading: Reading, line: Line, change: Change, title: Title, body: str) -> bool:
    """Whether whom a verb appoints holds the post already: "phân công A, T, giữ chức S, T" begins S alone."""
    if change.kind != "a":
        return False
    own = (t for t in change.person.titles if t.start > change.person.start and t.role == title.role)
    return any(t.body and t.status is None and reading.name(t.body, change.person.titles, line) == body for t in own)

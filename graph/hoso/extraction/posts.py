"""Posts: who is said to hold, to have held or to take which role in which body."""

from __future__ import annotations

from collections.abc import Iterator

from hoso.extraction.abroad import is_only_abroad, may_hold, own_titles
from hoso.extraction.body import Body, canonical
from hoso.extraction.chunk import Person
from hoso.extraction.clause_bodies import clause_body
from hoso.extraction.deputies import seat
from hoso.extraction.lent_bodies import lent_body, owner_beside
from hoso.extraction.lists import done_to_listed, the_dismissed
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.several import shared_out
from hoso.extraction.sightings import sighted, the_dead
from hoso.extraction.sole_bodies import with_sole_bodies
from hoso.extraction.superiors import is_of_subject
from hoso.extraction.titles import Title, stands_bare
from hoso.model import NOT_DATED, TenureClaim, TenureStatus

_DONE = {"a": TenureStatus.APPOINTED, "e": TenureStatus.FORMER}  # by what is done to those of a list


def tenure_claims(reading: Reading, people: People) -> Iterator[TenureClaim]:
    """A claim for each title that stands beside a name and has a body, and for each item under a list's heading."""
    abroad, dead, dismissed = people.abroad, the_dead(reading, people), the_dismissed(reading)
    for line in reading.lines:
        for person in line.people:
            name = people.name(person)
            if name is None:
                continue
            chain, gone = with_sole_bodies(reading, person), name in dead or id(person) in dismissed
            for title in (t for t in person.heading if may_hold(name, t, abroad)):
                done = done_to_listed(line.chunks, title)
                held = title.with_status(_DONE[done]) if done else title
                unseen = done == "a" or (gone and held.status is None)
                lends = tuple(t for t in chain if t.start < person.start)
                yield from _claim(reading, line, person, name, held, lends, "heading of a list", unseen=unseen)
            for title in (
                t
                for t in own_titles(person)
                if may_hold(name, t, abroad) and not _is_of_other(reading, line, person, t)
            ):
                rule = "title before a name" if title.start < person.start else "title after a name"
                yield from _claim(reading, line, person, name, title, chain, rule, unseen=gone and title.status is None)
            if called := seat(reading, person):
                rule = "deputy by a delegation"
                yield from _claim(
                    reading, line, person, name, called, chain, rule, unseen=gone and title.status is None
                )


def _is_of_other(reading: Reading, line: Line, person: Person, title: Title) -> bool:
    """Whether a title beside a name is of somebody else: of who is named next, or of who acts in the main clause."""
    own = reading.tokens, line.sentence.start, person.start
    if title.start > person.start and shared_out(line.chunks, person, reading.tokens.lowered):
        return True
    return _is_of_next(line, person, title) or (title is person.titles[-1] and is_of_subject(*own, title))


def _is_of_next(line: Line, person: Person, title: Title) -> bool:
    """Whether a title behind a name is of the person after it: "Trước ông A, Giám đốc là ông B"."""
    at = next((i for i, chunk in enumerate(line.chunks) if chunk.value is person), len(line.chunks))
    is_, after = (*line.chunks[at + 1 : at + 3], None, None)[:2]
    named = after is not None and isinstance(after.value, Person) and after.value.start > title.end
    return title.start > person.start and is_ is not None and is_.words == "là" and named


def _is_of_a_kind(body: Body) -> bool:
    """Whether words name no body of their own: a branch that is not read, a level. Titles mean those abroad."""
    return body.generic and body.takes != "foreign" and body.kind != "embassy"


def _told_nearby(reading: Reading, line: Line, person: Person, title: Title) -> Body | None:
    """The body that a title leaves out and its sentence tells: of who stands before, of an organ beside it, of the
    clause.
    """
    if title.body is not None:
        return clause_body(line, person, title)
    if not stands_bare(reading.tokens, title, person.start):
        return None
    return lent_body(line, person, title) or owner_beside(person, title) or clause_body(line, person, title)


def _claim(
    reading: Reading,
    line: Line,
    person: Person,
    name: str,
    title: Title,
    chain: tuple[Title, ...],
    rule: str,
    *,
    unseen: bool,
) -> Iterator[TenureClaim]:
    whole = next((t.body for t in chain if t.start == title.start and t.role == title.role), title.body)
    own = _told_nearby(reading, line, person, title) or whole
    body = reading.resolved(own, chain, line) if own else None
    if body is None or body.needs_owner or _is_of_a_kind(body) or is_only_abroad(reading, body):
        return
    if title.body is None:
        rule = "title whose body is told elsewhere"
    start, end = min(title.start, person.start), max(title.end, person.end)
    yield TenureClaim(
        person=name,
        role=title.role,
        body=canonical(body),
        surface=reading.printed(title.start, title.end),
        status=title.status,
        bounds=NOT_DATED if unseen else sighted(reading, line, person, title, canonical(body)),
        **evidence(rule, reading.passage(start, end, line.sentence)),
    )

"""The body of a title that stands without one, where the report names one of the kind and no other: "Thứ trưởng A"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from hoso.extraction.body import NAMED, Body, canonical
from hoso.extraction.chunk import Person
from hoso.extraction.names import has_surname
from hoso.extraction.offices_of_kinds import heads_of, kinds_alone
from hoso.extraction.reading import Reading
from hoso.extraction.titles import Title, stands_bare
from hoso.lexicon import spellings, table

_DEPUTY = "Phó "
_ORGANS = {  # by their heads, a role in whose body they are
    "Hội đồng trường": "Hiệu trưởng",
    "Hội đồng quản trị": "Tổng Giám đốc",
    "Hội đồng thành viên": "Tổng Giám đốc",
}
_OF_GOVERNMENT = ("ministry", "ministry-level-agency", "government-agency", "government")


@dataclass(frozen=True, slots=True)
class Sole:
    """The kinds of bodies that a role is of, the word that opens their names, and what the name begins with."""

    kinds: tuple[str, ...]
    head: str
    name: str


@cache
def _soles() -> Mapping[str, Sole]:
    """The rows of tables/sole_bodies.tsv by role."""
    return {
        role: Sole(tuple(spellings(row["kinds"])), row["head"], row["name"])
        for row in table("sole_bodies")
        for role in spellings(row["roles"])
    }


def sole_body(reading: Reading, person: Person, title: Title) -> Body | None:
    """The one body of the report that a bare title can mean; none for who holds another office of the government
    ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"), and none for who bears a name of another country.
    """
    sole, kinds = _soles().get(title.role), kinds_alone(title.role)
    others = (other.body for other in person.all_titles if other is not title and other.body)
    if not (sole or kinds) or not has_surname(person.name) or any(body.kind in _OF_GOVERNMENT for body in others):
        return None
    if not stands_bare(reading.tokens, title, person.start):
        return None
    key = ("sole", sole.head if sole else " ".join(sorted(kinds)))
    if key not in reading.alone:
        reading.alone[key] = _only(reading, sole) if sole else _only_of(reading, kinds)
    return reading.alone[key] or (_of_the_head(reading, sole) if sole and title in person.heading else None)


def _of_the_head(reading: Reading, sole: Sole) -> Body | None:
    """The one ministry whose head or deputies the report names, for the heading of a list: "Dự có các Thứ trưởng: A, B"
    in a report of a conference that Bộ trưởng Bộ X led.
    """
    key = ("headed", sole.head)
    if key not in reading.alone:
        held = _with_holders(reading, sole) if set(sole.kinds) <= set(_OF_GOVERNMENT) else {}
        reading.alone[key] = next(iter(held.values())) if len(held) == 1 else None
    return reading.alone[key]


def with_sole_bodies(reading: Reading, person: Person) -> tuple[Title, ...]:
    """All titles of a person, each bare one with the body that it can only mean, for organs beside it to be of; the
    council of a school is of the one school of the report.
    """
    titles = person.all_titles
    if all(title.body and title.body.head not in _ORGANS for title in titles):
        return titles
    return tuple(replace(title, body=_whole(reading, person, title)) for title in titles)


def _whole(reading: Reading, person: Person, title: Title) -> Body | None:
    """The body of a title, with what only the report as a whole tells."""
    if title.body is None:
        return sole_body(reading, person, title) or _of_the_leader(reading, person, title)
    head = _ORGANS.get(title.body.head)
    owner = sole_body(reading, person, replace(title, role=head)) if head and title.body.needs_owner else None
    return replace(title.body, owner=owner) if owner else title.body


def _of_the_leader(reading: Reading, person: Person, title: Title) -> Body | None:
    """The body that somebody leads right before a heading of its deputies in the same sentence: "A, Chủ tịch UBND tỉnh;
    các Phó Chủ tịch: B, C".
    """
    led = title.role.removeprefix(_DEPUTY)
    if title not in person.heading or led == title.role:
        return None
    line = reading.lines[bisect_right(reading.lines, title.start, key=lambda line: line.sentence.start) - 1]
    leader = max((other for other in line.people if other.end <= title.start), key=lambda o: o.start, default=None)
    titles = leader.all_titles if leader else ()
    return next((t.body for t in titles if t.role == led and t.body and t.status is None), None)


def _only(reading: Reading, sole: Sole) -> Body | None:
    bodies = (body for line in reading.lines for named in line.bodies for body in _with_owners(named))
    named = {canonical(body): body for body in bodies if body.kind in sole.kinds and body.takes != NAMED}
    named = {name: body for name, body in named.items() if name.startswith(sole.name)}
    if len(named) != 1 or reading.leaves_out(sole.head):
        return None
    body = next(iter(named.values()))
    return None if body.takes == "foreign" or (body.kind in _OF_GOVERNMENT and not body.known) else body


def _with_owners(body: Body) -> Iterator[Body]:
    """A body and those whose organ it is: "Đảng ủy Trường X" names the school too."""
    owned: Body | None = body
    while owned is not None:
        yield owned
        owned = owned.owner


def _with_holders(reading: Reading, sole: Sole) -> dict[str, Body]:
    """The bodies of a kind of which the report names who holds an office of the row, by their names."""
    titles = (t for line in reading.lines for person in line.people for t in person.all_titles)
    held = (t.body for t in titles if t.body and t.status is None and sole == _soles().get(t.role))
    return {canonical(b): b for b in held if b.kind in sole.kinds and b.whole and canonical(b).startswith(sole.name)}


def _only_of(reading: Reading, kinds: frozenset[str]) -> Body | None:
    """The one body of the report that may have some office, of any of its kinds; none where a name is left out."""
    found: dict[str, Body] = {}
    for line in reading.lines:
        for body in (b for b in line.bodies if b.kind in kinds and not b.generic):
            whole = reading.resolved(body, (), line)
            if whole.takes == "foreign" or not whole.whole:
                return None
            found[canonical(whole)] = whole
            if len(found) > 1:
                return None
    if not found or reading.leaves_out(*heads_of(kinds)):
        return None
    return next(iter(found.values()))

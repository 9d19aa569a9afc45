"""Bodies: every body that a report names, under its canonical name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoso.extraction.abroad import may_hold
from hoso.extraction.body import FIRMS, PARTS, Body, canonical
from hoso.extraction.chunk import Person, Value
from hoso.extraction.like_named import full_place
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.titles import Title
from hoso.model import BodyClaim, Passage

_NOT_LISTED = {"Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Đảng bộ", "Trung ương", "Đảng"}
_NOT_LISTED_KINDS = {"party-organisation", "issuing-office"}
_WITHIN = {"council", "mass-organisation"}  # kinds whose owner is named for itself as well
_SITE = re.compile(r"\.(?:vn|com)\b", re.IGNORECASE)  # after a broadcaster's name: where the report was published
_CREDIT = re.compile(r"(?:ảnh|nguồn|\(|^)\W*$", re.IGNORECASE)  # before the name of an agency: whose picture it is


def body_claims(reading: Reading, people: People) -> Iterator[BodyClaim]:
    """A claim for each body and each form in which the text names it, at its first place."""
    told = set()
    for line in (line for line in reading.lines if line.bodies):
        for body, chain in _mentions(line, people):
            resolved = reading.resolved(body, chain, line)
            name, surface = canonical(resolved), reading.printed(body.start, body.end)
            if not _listed(resolved) or (name, surface) in told or _is_credit(reading, line, body):
                continue
            told.add((name, surface))
            rule = "body known by name" if resolved.known else "body of a title" if chain else "body by its head"
            yield body_claim(reading, resolved, surface, rule, reading.passage(body.start, body.end, line.sentence))


def body_claim(reading: Reading, body: Body, surface: str, rule: str, passage: Passage) -> BodyClaim:
    """The claim that a body, completed as far as the report tells it, is named."""
    place, unplaced = _place(reading, body)
    return BodyClaim(
        name=canonical(body),
        surface=surface,
        kind=body.kind or None,
        place=place,
        parent=canonical(body.owner) if body.owner else None,
        local=unplaced or not body.whole,
        **evidence(rule, passage),
    )


def _place(reading: Reading, body: Body) -> tuple[str | None, bool]:
    """Where a body is, and whether that leaves open which of several like-named bodies it is."""
    place = body.seat
    if place is None or place.name is None:
        return None, False
    return (place.full, False) if body.known else full_place(reading, place)


def _listed(body: Body) -> bool:
    """Whether a body is one: no body of a kind, none without its owner or place, no membership of the party."""
    if body.generic or body.needs_owner or body.head in _NOT_LISTED or body.kind in _NOT_LISTED_KINDS:
        return False
    return not (body.takes == "unit" and body.place is None)


def _is_credit(reading: Reading, line: Line, body: Body) -> bool:
    """Whether a broadcaster or an agency is named as the publisher or for its picture."""
    text = reading.tokens.text
    if body.kind != "press" or not body.known:
        return False
    before = text[line.sentence.start : body.start]
    alone = not before.strip() and not text[body.end : line.sentence.end].strip(" .)")
    return alone or bool(_SITE.match(text, body.end) or (before.strip() and _CREDIT.search(before)))


def _mentions(line: Line, people: People) -> Iterator[tuple[Body, tuple[Title, ...]]]:
    """The bodies of a line, each with the titles beside it."""
    for chunk in line.chunks:
        if chunk.value is not None:
            yield from _named(chunk.value, people)


def _named(value: Value, people: People) -> Iterator[tuple[Body, tuple[Title, ...]]]:
    """The bodies of a chunk; a list's heading is a chunk of its own, and what somebody cannot hold is of elsewhere."""
    if isinstance(value, Body):
        yield from ((b, ()) for b in _with_whole(value))
    elif isinstance(value, Person):
        name = people.name(value) or value.name
        held = (t for t in value.titles if may_hold(name, t, people.abroad))
        yield from ((b, value.all_titles) for t in held for b in _of_title(t))
    elif isinstance(value, tuple):
        yield from ((b, value) for t in value for b in _of_title(t))


def _of_title(title: Title) -> Iterator[Body]:
    """The body of a title, and the one that it is a part of where a comma stands between them.

    An office of another country that has no body of its own there gives none.
    """
    if title.body and not (title.foreign and title.body.takes != "foreign"):
        yield from _with_whole(title.body)


def _with_whole(body: Body) -> Iterator[Body]:
    """A body, and the one that it is printed as a part of: a ministry, a firm after its board or its youth union."""
    yield body
    owner = body.owner
    if owner and owner.start > body.start and (body.kind in PARTS or _is_firm_of(body, owner)):
        yield owner


def _is_firm_of(body: Body, owner: Body) -> bool:
    return owner.kind in FIRMS or (body.kind in _WITHIN and owner.takes == "open")

"""Bodies: every body that a report names, under its canonical name."""

from __future__ import annotations

from collections.abc import Iterator

from hoso.extraction.body import PARTS, Body, canonical
from hoso.extraction.chunk import Person
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.titles import Title
from hoso.model import BodyClaim

_NOT_LISTED = {"Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Đảng bộ", "Trung ương", "Đảng"}
_NOT_LISTED_KINDS = {"party-organisation", "issuing-office"}


def body_claims(reading: Reading) -> Iterator[BodyClaim]:
    """A claim for each body and each form in which the text names it, at its first place."""
    told = set()
    for line in (line for line in reading.lines if line.bodies):
        for body, chain in _mentions(line):
            resolved = reading.resolved(body, chain, line)
            name, surface = canonical(resolved), reading.printed(body.start, body.end)
            if not _listed(resolved) or (name, surface) in told:
                continue
            told.add((name, surface))
            owner = canonical(resolved.owner) if resolved.owner else None
            place = resolved.seat
            rule = "body known by name" if resolved.known else "body of a title" if chain else "body by its head"
            yield BodyClaim(
                name=name,
                surface=surface,
                kind=resolved.kind or None,
                place=place.full if place and place.name else None,
                parent=owner,
                local=not resolved.whole,
                **evidence(rule, reading.passage(body.start, body.end, line.sentence)),
            )


def _listed(body: Body) -> bool:
    """Whether a body is one: no body of a kind, no membership of the party, none without its owner or place."""
    if body.generic or body.needs_owner or body.head in _NOT_LISTED or body.kind in _NOT_LISTED_KINDS:
        return False
    return not (body.takes == "unit" and body.place is None)


def _mentions(line: Line) -> Iterator[tuple[Body, tuple[Title, ...]]]:
    """The bodies of a line, each with the titles beside it, and the firm after its board."""
    for body, chain in _named(line):
        yield body, chain
        if body.kind == "council" and body.owner and body.owner.start > body.start:
            yield body.owner, chain


def _named(line: Line) -> Iterator[tuple[Body, tuple[Title, ...]]]:
    """The bodies of a line; a list's heading is a chunk of its own."""
    for chunk in line.chunks:
        if isinstance(chunk.value, Body):
            yield chunk.value, ()
        elif isinstance(chunk.value, Person):
            yield from ((b, chunk.value.all_titles) for t in chunk.value.titles for b in _of_title(t))
        elif isinstance(chunk.value, tuple):
            yield from ((b, chunk.value) for t in chunk.value for b in _of_title(t))


def _of_title(title: Title) -> Iterator[Body]:
    """The body of a title, and the one that it is a part of where a comma stands between them."""
    if title.body:
        yield title.body
        if title.body.kind in PARTS and title.body.owner:
            yield title.body.owner

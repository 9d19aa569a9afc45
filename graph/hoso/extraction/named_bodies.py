"""Bodies: every body that a report names, under its canonical name."""

from __future__ import annotations

from collections.abc import Iterator

from hoso.extraction.bodies import Body, canonical, whole
from hoso.extraction.chunks import Person
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.titles import Title
from hoso.model import BodyClaim

_NOT_LISTED = {"Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Đảng bộ", "Trung ương", "Đảng"}
_NOT_LISTED_KINDS = {"party-organisation", "issuing-office"}


def body_claims(reading: Reading) -> Iterator[BodyClaim]:
    """A claim for each body and each form in which the text names it, at its first place."""
    told = set()
    for line in reading.lines:
        for body, chain in _mentions(line):
            resolved = reading.resolved(body, chain, line)
            name, surface = canonical(resolved), reading.printed(body.start, body.end)
            if not _listed(resolved) or (name, surface) in told:
                continue
            told.add((name, surface))
            owner = canonical(resolved.owner) if resolved.owner else None
            place = resolved.place or (resolved.owner.place if resolved.owner else None)
            rule = "body of a title" if chain else "body by its head"
            yield BodyClaim(
                name=name,
                surface=surface,
                kind=resolved.kind or None,
                place=place.full if place and place.name else None,
                parent=owner,
                local=not whole(resolved),
                **evidence(
                    "body known by name" if resolved.known else rule,
                    reading.passage(body.start, body.end, line.sentence),
                ),  # type: ignore[arg-type]
            )


def _listed(body: Body) -> bool:
    """Whether a body is one: not every body of a kind, not the membership of the party, none without its owner or place."""
    if body.generic or body.needs_owner or body.head in _NOT_LISTED or body.kind in _NOT_LISTED_KINDS:
        return False
    return not (body.takes == "unit" and body.place is None)


def _mentions(line: Line) -> Iterator[tuple[Body, tuple[Title, ...]]]:
    for chunk in line.chunks:
        if isinstance(chunk.value, Body):
            yield from _with_owners(chunk.value, ())
        elif isinstance(chunk.value, Person):
            for title in chunk.value.titles:
                if title.body:
                    yield from _with_owners(title.body, chunk.value.all_titles)
        elif isinstance(chunk.value, tuple):
            for title in chunk.value:
                if title.body:
                    yield from _with_owners(title.body, chunk.value)


def _with_owners(body: Body, chain: tuple[Title, ...]) -> Iterator[tuple[Body, tuple[Title, ...]]]:
    yield body, chain

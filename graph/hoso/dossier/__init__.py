"""All that a store knows of one name: a person, a body or a document, on a time line, each line with its sentences."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from pyoxigraph import NamedNode

from hoso.catalogue import Askable, evidence_in, question
from hoso.dossier.near import unknown
from hoso.dossier.page import Dossier, Kind, Line, Section, Subject
from hoso.dossier.parts import NAMES, PARTS, Part
from hoso.errors import NotFoundError
from hoso.results import Row

__all__ = ["Dossier", "Kind", "Line", "Section", "Subject", "dossier"]


def dossier(store: Askable, name: str, on: date | str | None = None) -> Dossier:
    """Tell what is known of a name, with or without its marks, or of an address (an IRI).

    Everybody and everything of that name is a subject of its own, never merged. With a day, posts are those
    certainly or possibly held then, and each line says which. NotFoundError, with the names most alike, for a
    name that the store does not know; UsageError for a day that is none.
    """
    subjects = tuple(_subject(store, kind, row, on) for kind, row in _found(store, name))
    if not subjects:
        raise NotFoundError(unknown(store, name))
    return Dossier(name, str(on) if on else None, subjects)


def _found(store: Askable, name: str) -> Iterator[tuple[Kind, Row]]:
    """Each thing of that name once, in the order of the answers."""
    seen = set()
    for kind, named in NAMES.items():
        for row in question(named.question).run(store, **{kind.value: name}):
            if row.text(kind.value) not in seen:
                seen.add(row.text(kind.value))
                yield kind, row


def _subject(store: Askable, kind: Kind, row: Row, on: date | str | None) -> Subject:
    node, named = row[kind.value], NAMES[kind]
    if not isinstance(node, NamedNode):
        raise TypeError(f"{named.question} names {node} by no IRI")
    sections = (_section(store, kind, node, part, on) for part in PARTS[kind])
    told = tuple(section for section in sections if section.lines)
    return Subject(kind, node.value, row.text(named.label), told, tuple(evidence_in(row)))


def _section(store: Askable, kind: Kind, node: NamedNode, part: Part, on: date | str | None) -> Section:
    asked = question(part.question)
    day = {"on": on} if any(known.name == "on" for known in asked.parameters) else {}
    rows = asked.run(store, **{kind.value: node}, **day)
    return Section(part.title, tuple(_joined(_line(part, row) for row in rows)))


def _joined(lines: Iterable[Line]) -> Iterator[Line]:
    """Put neighbours that tell the same, each by another sentence, into one line."""
    for _, alike in groupby(lines, lambda line: (line.when, line.what, line.certainty)):
        first, *others = alike
        said = dict.fromkeys((*first.evidence, *(quoted for line in others for quoted in line.evidence)))
        yield Line(first.when, first.what, first.certainty, tuple(said))


def _line(part: Part, row: Row) -> Line:
    certainty = row.text("certainty") if "certainty" in row.columns else ""
    return Line(part.when(row), part.what(row), certainty, tuple(evidence_in(row)))

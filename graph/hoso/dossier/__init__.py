"""All that a store knows of one name: a person, a body or a document, on a time line, each line with its sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from pyoxigraph import NamedNode

from hoso.catalogue import Askable, evidence_in, question
from hoso.dossier.near import unknown
from hoso.dossier.objections import Objection, Objections, against, objections
from hoso.dossier.on_day import Nearest, answer_text, nearest, reason
from hoso.dossier.page import Dossier, Kind, Line, Section, Subject
from hoso.dossier.parts import NAMES, PARTS, Part
from hoso.errors import NotFoundError
from hoso.results import Row

__all__ = [
    "Dossier",
    "Kind",
    "Line",
    "Nearest",
    "Objection",
    "Section",
    "Subject",
    "answer_text",
    "dossier",
    "nearest",
    "reason",
]


def dossier(store: Askable, name: str, on: date | str | None = None) -> Dossier:
    """Tell what is known of a name, with or without its marks, or of an address (an IRI).

    Everybody and everything of that name is a subject of its own, never merged. With a day, posts are parted into
    those certainly or possibly held then and those certainly not, and each line says why. NotFoundError, with the
    names most alike, for a name that the store does not know; UsageError for a day that is none.
    """
    known = objections(store)
    subjects = tuple(_subject(store, kind, row, on, known) for kind, row in _found(store, name))
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


def _subject(store: Askable, kind: Kind, row: Row, on: date | str | None, known: Objections) -> Subject:
    node, named = row[kind.value], NAMES[kind]
    if not isinstance(node, NamedNode):
        raise TypeError(f"{named.question} names {node} by no IRI")
    sections = (section for part in PARTS[kind] for section in _sections(store, kind, node, part, on, known))
    told = tuple(section for section in sections if section.lines)
    return Subject(kind, node.value, row.text(named.label), told, tuple(evidence_in(row)))


def _sections(
    store: Askable, kind: Kind, node: NamedNode, part: Part, on: date | str | None, known: Objections
) -> Iterator[Section]:
    """A part as one section; for a day, as what may hold then and what certainly does not."""
    asked = question(part.question)
    if on is None or not any(given.name == "on" for given in asked.parameters):
        answer = asked.run(store, **{kind.value: node})
        yield Section(part.title, tuple(_joined(_line(part, row, known) for row in answer)))
        return
    rows = list(asked.run(store, **{kind.value: node}, on=on, excluded=True))
    for title, out in ((part.title, False), (part.title_out, True)):
        chosen = (row for row in rows if (row.text("certainty") == "excluded") is out)
        yield Section(title, tuple(_joined(_line(part, row, known) for row in chosen)))


def _joined(lines: Iterable[Line]) -> Iterator[Line]:
    """Put neighbours that tell the same, each by another sentence, into one line."""
    for _, alike in groupby(lines, lambda line: (line.when, line.what, line.certainty, line.nearest, line.objections)):
        first, *others = alike
        said = dict.fromkeys((*first.evidence, *(quoted for line in others for quoted in line.evidence)))
        yield replace(first, evidence=tuple(said))


def _line(part: Part, row: Row, known: Objections) -> Line:
    when, what, said = part.when(row), part.what(row), tuple(evidence_in(row))
    near = nearest(row) if "told" in row.columns else None
    if near is None:
        return Line(when, what, "", said, objections=against(row, known))
    why = {lang: reason(row, lang) for lang in ("vi", "en")}
    return Line(when, what, row.text("certainty"), said, why, near, against(row, known))

"""A source graph back as the report that it was made of.

What a source graph keeps is what the record needs. Blocks, the sentences without a claim and the place that a file
was read from are not kept, nor is the text, unless it was asked for; without it `read_report` gives a text in which
each kept sentence stands at its own offsets and all else is blank, so that quotes still stand where their passages
say and claims keep their names. `Source.text_sha256` is that of the whole text in either case.
"""

from __future__ import annotations

import typing
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache

from pyoxigraph import NamedNode, Quad
from pyoxigraph import Triple as StarTriple

from hoso.errors import BadStoreError
from hoso.model import CLAIM_KINDS, BlockKind, Bounds, Claim, Passage, Report, Sentence, Source
from hoso.namespaces import HS, OA, RDF, SCHEMA
from hoso.rdf.names import NamedReport, in_text_order
from hoso.rdf.terms import flag
from hoso.rdf.write import claimed

Values = Mapping[NamedNode, list[str]]
_PLAIN: dict[object, Callable[[str], object]] = {
    str: str,
    int: int,
    Decimal: Decimal,
    date: date.fromisoformat,
    bool: flag,
}
_KINDS = {kind.__name__: kind for kind in CLAIM_KINDS}
_OF_CLASS = {HS[name]: kind for name, kind in _KINDS.items()}
_NOTHING: list[str] = []


@dataclass(frozen=True, slots=True)
class _Graph:
    """The triples of one graph by subject and property, objects as plain text."""

    values: Mapping[str, Values]
    classes: Mapping[str, set[NamedNode]]

    def of(self, kind: NamedNode) -> list[str]:
        return sorted(subject for subject, classes in self.classes.items() if kind in classes)

    def all(self, subject: str, name: NamedNode) -> list[str]:
        return sorted(self.values[subject].get(name, _NOTHING))

    def maybe(self, subject: str, name: NamedNode) -> str | None:
        found = self.values[subject].get(name, _NOTHING)
        if len(found) > 1:
            raise BadStoreError(f"<{subject}> has {len(found)} values of <{name.value}>, not one; add its source again")
        return found[0] if found else None

    def one(self, subject: str, name: NamedNode) -> str:
        found = self.maybe(subject, name)
        if found is None:
            raise BadStoreError(f"<{subject}> lacks <{name.value}>; add its source again")
        return found


def read_report(quads: Iterable[Quad]) -> Report:
    """The report of one source graph; BadStoreError when the graph is no whole one."""
    report = read_named(quads).report
    return replace(report, claims=tuple(in_text_order(report.claims)))


def read_named(quads: Iterable[Quad]) -> NamedReport:
    """The report of one source graph, its claims in any order, with the names that they were stored under."""
    graph = _index(quads)
    node, source = _read_source(graph)
    placed = {iri: _read_passage(graph, iri) for iri in graph.of(HS.Passage)}
    sentences = {sentence.index: (sentence, words) for _, sentence, words in placed.values()}
    text = graph.maybe(node, HS.text)
    whole = _sparse_text(placed.values()) if text is None else text
    passages = {iri: passage for iri, (passage, _, _) in placed.items()}
    names = {_read_claim(graph, iri, passages): iri.rsplit("/", 1)[-1] for iri in graph.of(HS.Claim)}
    placed_sentences = tuple(sentence for _, (sentence, _) in sorted(sentences.items()))
    return NamedReport(Report(source(whole), placed_sentences, tuple(names)), names)


def _index(quads: Iterable[Quad]) -> _Graph:
    values: defaultdict[str, defaultdict[NamedNode, list[str]]] = defaultdict(lambda: defaultdict(list))
    classes: defaultdict[str, set[NamedNode]] = defaultdict(set)
    for quad in quads:
        subject, found = quad.subject, quad.object
        if not isinstance(subject, NamedNode) or isinstance(found, StarTriple):
            raise BadStoreError(f"{quad} is no statement of a source graph; add its source again")
        if quad.predicate == RDF.type and isinstance(found, NamedNode):
            classes[subject.value].add(found)
        else:
            values[subject.value][quad.predicate].append(found.value)
    return _Graph(values, classes)


def _read_source(graph: _Graph) -> tuple[str, Callable[[str], Source]]:
    found = [*graph.of(SCHEMA.NewsArticle), *graph.of(SCHEMA.DigitalDocument)]
    if len(found) != 1:
        raise BadStoreError(f"a source graph describes one source, this one {len(found)}; add its source again")
    node = found[0]
    published = graph.maybe(node, SCHEMA.datePublished)

    def source(text: str) -> Source:
        return Source(
            key=graph.one(node, HS.key),
            text=text,
            sha256=graph.one(node, HS.sha256),
            text_sha256=graph.one(node, HS.textSha256),
            blocks=(),
            headline=graph.maybe(node, SCHEMA.headline),
            published=date.fromisoformat(published) if published is not None else None,
            publisher=graph.maybe(node, SCHEMA.publisher),
            authors=tuple(graph.all(node, SCHEMA.author)),
            url=graph.maybe(node, SCHEMA.url),
            identifier=graph.maybe(node, SCHEMA.identifier),
            media_type=graph.one(node, SCHEMA.encodingFormat),
        )

    return node, source


def _read_passage(graph: _Graph, iri: str) -> tuple[Passage, Sentence, str]:
    start, end = (int(graph.one(f"{iri}-position", name)) for name in (OA.start, OA.end))
    passage = Passage(start, end, graph.one(iri, HS.quote), int(graph.one(iri, HS.sentence)))
    words = graph.one(iri, HS.sentenceText)
    begins = start - len(graph.one(f"{iri}-quote", OA.prefix))
    return passage, Sentence(passage.sentence, begins, begins + len(words), BlockKind.PARAGRAPH), words


def _sparse_text(placed: Iterable[tuple[Passage, Sentence, str]]) -> str:
    """The kept sentences and quotes at their own offsets, blanks elsewhere."""
    pieces = {
        piece
        for passage, sentence, words in placed
        for piece in ((sentence.start, words), (passage.start, passage.quote))
    }
    page = [" "] * max((start + len(words) for start, words in pieces), default=0)
    for start, words in pieces:
        page[start : start + len(words)] = words
    return "".join(page)


def _read_claim(graph: _Graph, iri: str, passages: Mapping[str, Passage]) -> Claim:
    kinds = [_OF_CLASS[found] for found in graph.classes[iri] if found in _OF_CLASS]
    evidence = graph.one(iri, HS.evidence)
    if len(kinds) != 1 or evidence not in passages:
        raise BadStoreError(f"<{iri}> is no claim of one kind with a passage of its own source; add its source again")
    values = {name: read(graph, iri, name) for name, read in _readers(kinds[0].__name__).items()}
    rule, confidence = graph.one(iri, HS.rule), Decimal(graph.one(iri, HS.confidence))
    return kinds[0](passage=passages[evidence], rule=rule, confidence=confidence, **values)


_Reader = Callable[[_Graph, str, str], object]


@cache
def _readers(name: str) -> Mapping[str, _Reader]:
    """How each field of a kind of claim is read, decided by its annotation."""
    kind = _KINDS[name]
    evidence = {f.name for f in fields(Claim)}
    hints = typing.get_type_hints(kind)
    return {f.name: _reader(hints[f.name]) for f in fields(kind) if f.name not in evidence}


def _reader(hint: object) -> _Reader:
    if hint is Bounds:
        return _read_bounds
    if typing.get_origin(hint) is tuple:
        return lambda graph, iri, name: tuple(graph.all(iri, claimed(name)))
    options = [option for option in typing.get_args(hint) if option is not type(None)] or [hint]
    parse = _parser(options[0])
    if len(options) == 1 and options[0] is hint:
        return lambda graph, iri, name: parse(graph.one(iri, claimed(name)))

    def read(graph: _Graph, iri: str, name: str) -> object:
        found = graph.maybe(iri, claimed(name))
        return None if found is None else parse(found)

    return read


def _parser(kind: object) -> Callable[[str], object]:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    if kind in _PLAIN:
        return _PLAIN[kind]
    raise TypeError(f"no reader for a field of {kind!r}")


def _read_bounds(graph: _Graph, iri: str, name: str) -> Bounds:  # noqa: ARG001  # bounds lie flat, under their own names
    days = {f.name: graph.maybe(iri, claimed(f.name)) for f in fields(Bounds)}
    return Bounds(**{name: date.fromisoformat(day) for name, day in days.items() if day is not None})

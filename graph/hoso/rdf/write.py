"""A report as the quads of its source graph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad

from hoso._version import __version__
from hoso.errors import EvidenceError
from hoso.model import Claim, Passage, Report, Sentence, Source
from hoso.namespaces import DATA, HS, OA, PROV, RDF, SCHEMA
from hoso.rdf.names import claim_ids, claim_iri, flat_fields, passage_iri, sentence_of, source_iri
from hoso.rdf.terms import Term, literal
from hoso.text import slug

EXTRACTOR = f"hoso {__version__}"

Pair = tuple[NamedNode, Term]
Triple = tuple[NamedNode, NamedNode, Term]


def source_quads(report: Report, *, text: bool = False, extractor: str = EXTRACTOR) -> Iterator[Quad]:
    """The graph of one source, sorted; `text` keeps its whole text too. EvidenceError for a quote that is not there."""
    graph = source_iri(report.source.key)
    triples = set(
        chain(
            _source(report.source, text), _run(report.source, extractor), _passages(report), _claims(report, extractor)
        )
    )
    return (Quad(*triple, graph) for triple in sorted(triples, key=str))


@cache
def claimed(name: str) -> NamedNode:
    """The property of a claim's field: `claimed("as_role")` is `hs:claimedAsRole`."""
    return HS["claimed" + "".join(step.capitalize() for step in name.split("_"))]


def _source(source: Source, text: bool) -> Iterator[Triple]:
    node = source_iri(source.key)
    yield node, RDF.type, _kind(source)
    yield node, HS.key, literal(source.key)
    yield node, HS.sha256, literal(source.sha256)
    yield node, HS.textSha256, literal(source.text_sha256)
    yield node, SCHEMA.encodingFormat, literal(source.media_type)
    yield from ((node, SCHEMA.author, literal(author)) for author in source.authors)
    if source.headline is not None:
        yield node, SCHEMA.headline, literal(source.headline)
    if source.published is not None:
        yield node, SCHEMA.datePublished, literal(source.published)
    if source.publisher is not None:
        yield node, SCHEMA.publisher, literal(source.publisher)
    if source.url is not None:
        yield node, SCHEMA.url, _address(source.url)
    if source.identifier is not None:
        yield node, SCHEMA.identifier, literal(source.identifier)
    if text:
        yield node, HS.text, literal(source.text)


def _kind(source: Source) -> NamedNode:
    printed = source.headline is not None or source.published is not None or source.publisher is not None
    return SCHEMA.NewsArticle if printed and source.identifier is None else SCHEMA.DigitalDocument


def _address(url: str) -> Term:
    """An http(s) address as an IRI that can be followed; anything else as the text it is."""
    try:
        return NamedNode(url) if url.startswith(("http://", "https://")) else Literal(url)
    except ValueError:
        return Literal(url)


def _run_iri(source: Source, extractor: str) -> NamedNode:
    """A run reads one source: one node of its own, so that no statement stands in two graphs."""
    return DATA[f"run/{source.key}--{slug(extractor)}"]


def _run(source: Source, extractor: str) -> Iterator[Triple]:
    node = _run_iri(source, extractor)
    yield node, PROV.used, source_iri(source.key)
    yield node, RDF.type, HS.ExtractionRun
    yield node, SCHEMA.softwareVersion, literal(extractor)


def _passages(report: Report) -> Iterator[Triple]:
    """Each passage once, however many claims it carries."""
    sentences = {sentence.index: sentence for sentence in report.sentences}
    by_iri: dict[NamedNode, Passage] = {}
    for claim in report.claims:
        node = passage_iri(report.source, claim.passage)
        if by_iri.setdefault(node, claim.passage) != claim.passage:
            raise EvidenceError(
                f"source {report.source.key}: two passages at {claim.passage.start}-{claim.passage.end} name different "
                f"sentences or words; read the source again"
            )
    for node, passage in by_iri.items():
        sentence = sentence_of(report.source, sentences, passage)
        yield from ((node, *pair) for pair in _passage(report.source, passage, sentence))
        yield from _selectors(node, report.source.text, passage, sentence)


def _passage(source: Source, passage: Passage, sentence: Sentence) -> Iterator[Pair]:
    yield RDF.type, HS.Passage
    yield OA.hasSource, source_iri(source.key)
    yield HS.quote, literal(passage.quote)
    yield HS.sentence, literal(passage.sentence)
    yield HS.sentenceText, literal(source.text[sentence.start : sentence.end])


def _selectors(node: NamedNode, text: str, passage: Passage, sentence: Sentence) -> Iterator[Triple]:
    """By offset and by quotation; the latter's prefix reaches back to the start of the sentence."""
    position, quotation = NamedNode(f"{node.value}-position"), NamedNode(f"{node.value}-quote")
    yield node, OA.hasSelector, position
    yield position, RDF.type, OA.TextPositionSelector
    yield position, OA.start, literal(passage.start)
    yield position, OA.end, literal(passage.end)
    yield node, OA.hasSelector, quotation
    yield quotation, RDF.type, OA.TextQuoteSelector
    yield quotation, OA.exact, literal(passage.quote)
    yield quotation, OA.prefix, literal(text[sentence.start : passage.start])


def _claims(report: Report, extractor: str) -> Iterator[Triple]:
    run = _run_iri(report.source, extractor)
    for claim, name in claim_ids(report).items():
        node = claim_iri(name)
        yield node, PROV.wasGeneratedBy, run
        yield node, HS.evidence, passage_iri(report.source, claim.passage)
        yield from ((node, *pair) for pair in _claim(claim))


def _claim(claim: Claim) -> Iterator[Pair]:
    yield RDF.type, HS.Claim
    yield RDF.type, HS[type(claim).__name__]
    yield HS.rule, literal(claim.rule)
    yield HS.confidence, literal(claim.confidence)
    yield from ((claimed(name), literal(value)) for name, value in flat_fields(claim))

"""Reviewers' decisions as a graph of the store: what the record was made with, for whoever has the store alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Protocol

from pyoxigraph import Literal, NamedNode, Quad

from hoso.decisions import Decision, Kind, Standing, stand
from hoso.decisions.lines import from_line, to_line
from hoso.decisions.redaction import phrases
from hoso.errors import BadStoreError, HosoError
from hoso.namespaces import DATA, DCT, HS, PROV, RDF, SCHEMA
from hoso.rdf import literal
from hoso.results import Answer, Result

DECISIONS = DATA["decisions"]


class Queryable(Protocol):
    """What can be asked."""

    def query(self, sparql: str) -> Answer:
        """The answer to a SPARQL query."""


def decision_quads(decisions: Iterable[Decision]) -> list[Quad]:
    """Each decision with its line of the log, and who decided, why, and what it replaces, for queries.

    Of one whose words hold the name of somebody who was taken down only that it was made: the log alone has its line.
    """
    known = list(decisions)
    standing = stand(known)
    told = {q for one in known if not _names_redacted(one, standing) for q in _quads(one)}
    return sorted({*told, *(Quad(decision_iri(one), RDF.type, HS.Decision, DECISIONS) for one in known)}, key=str)


def _names_redacted(decision: Decision, standing: Standing) -> bool:
    if not standing.redactions or decision.kind is Kind.REDACT:
        return False
    source = decision.target.split("/", 1)[0]
    texts = (decision.target, decision.value or "", decision.reason, *decision.evidence)
    return any(standing.cover(source, phrase) for text in texts for phrase in phrases(text))


def read_decisions(quads: Iterable[Quad]) -> tuple[Decision, ...]:
    """The decisions of the graph, by time and id; BadStoreError for a line that is none."""
    return _sorted(q.object.value for q in quads if q.predicate == HS.line and isinstance(q.object, Literal))


def _sorted(lines: Iterable[str]) -> tuple[Decision, ...]:
    try:
        found = [from_line(line.encode()) for line in lines]
    except HosoError as error:
        raise BadStoreError(f"the decisions in the store are damaged ({error}); restore a backup") from None
    return tuple(sorted(sorted(found, key=attrgetter("id")), key=attrgetter("at")))


def decisions_of(store: Queryable) -> tuple[Decision, ...]:
    """The decisions of a store that can only be asked."""
    answer = store.query("SELECT DISTINCT ?line { ?decision <https://w3id.org/hoso/ontology#line> ?line }")
    rows = answer if isinstance(answer, Result) else ()
    return _sorted(row.text("line") for row in rows)


def decision_iri(decision: Decision) -> NamedNode:
    """The node of a decision."""
    return DATA[f"decision/{decision.id}"]


def _quads(decision: Decision) -> Iterator[Quad]:
    node = decision_iri(decision)
    yield Quad(node, RDF.type, HS.Decision, DECISIONS)
    yield Quad(node, HS.line, Literal(to_line(decision).decode()), DECISIONS)
    yield Quad(node, DCT.type, literal(str(decision.kind)), DECISIONS)
    yield Quad(node, DCT.creator, literal(decision.by), DECISIONS)
    yield Quad(node, DCT.created, literal(decision.at), DECISIONS)
    yield Quad(node, DCT.description, literal(decision.reason), DECISIONS)
    if decision.kind is Kind.RIGHT_OF_REPLY and decision.value:
        yield Quad(node, SCHEMA.text, Literal(decision.value), DECISIONS)
    if decision.supersedes:
        yield Quad(node, PROV.wasRevisionOf, DATA[f"decision/{decision.supersedes}"], DECISIONS)

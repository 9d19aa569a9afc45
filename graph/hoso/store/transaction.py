"""SPARQL updates made of terms: one update is one transaction, so a graph and its ledger row come or stay together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from hoso.namespaces import DATA, HS, RDF
from hoso.rdf import literal
from hoso.rdf.terms import Term
from hoso.record import RECORD
from hoso.resolve.reference import ONTOLOGY
from hoso.store.decided import DECISIONS
from hoso.store.ledger import Entry

LEDGER = DATA["ledger"]
PENDING = DATA["ledger/pending"]
"""What lists, in the ledger's graph, the sources that have changed since the record was concluded."""


def is_source(entry: Entry) -> bool:
    """Whether a ledger entry is that of a source, and not of the ontology, the decisions or the record."""
    return entry.graph not in (RECORD.value, ONTOLOGY.value, DECISIONS.value)


def row_iri(graph: NamedNode) -> NamedNode:
    """The ledger row of a graph."""
    return DATA[f"ledger/{graph.value.rsplit('/', 1)[-1]}"]


def row_quads(entry: Entry) -> list[Quad]:
    """The ledger row of a graph, as it stands in the store itself."""
    graph = NamedNode(entry.graph)
    said: dict[NamedNode, Term] = {
        RDF.type: HS.LedgerEntry,
        HS.source: graph,
        HS.sha256: literal(entry.sha256),
        HS.extractor: literal(entry.extractor),
        HS.quadCount: literal(entry.quads),
    }
    return [Quad(row_iri(graph), name, value, LEDGER) for name, value in said.items()]


def replacing(quads: Iterable[Quad], entry: Entry) -> str:
    """The update that puts a graph and its row in the place of what was there; a source is then pending."""
    return f"{_drop(NamedNode(entry.graph))} ;\n{_operation('INSERT', with_row(quads, entry))}"


def with_row(quads: Iterable[Quad], entry: Entry) -> list[Quad]:
    """A graph with its ledger row; a source is then pending."""
    marks = [pending_quad(NamedNode(entry.graph))] if is_source(entry) else []
    return [*quads, *row_quads(entry), *marks]


def taking_out(graph: NamedNode) -> str:
    """The update that removes a source's graph and its row; the source is then pending."""
    return f"{_drop(graph)} ;\n{_operation('INSERT', [pending_quad(graph)])}"


def _drop(graph: NamedNode) -> str:
    return f"DROP SILENT GRAPH {graph} ;\nDELETE WHERE {{ GRAPH {LEDGER} {{ {row_iri(graph)} ?name ?value }} }}"


def pending_quad(graph: NamedNode) -> Quad:
    """The statement that a source has changed since the record was concluded."""
    return Quad(PENDING, HS.source, graph, LEDGER)


def pending(engine: ox.Store) -> list[NamedNode]:
    """The sources that have changed since the record was concluded, by name."""
    found = (quad.object for quad in engine.quads_for_pattern(PENDING, HS.source, None, LEDGER))
    return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)


def changing(graph: NamedNode, old: Iterable[str], new: Iterable[str], row: Iterable[Quad], entry: Entry) -> str:
    """The update that takes lines of N-Triples out of a graph and puts others in, and its new row in the place of what
    stood in the ledger (`row`).
    """
    taken = f"{_operation('DELETE', row)} ;\nDELETE DATA {{\n{_block(graph, old)}\n}}"
    return f"{taken} ;\nINSERT DATA {{\n{_block(graph, new)}\n}} ;\n{_operation('INSERT', row_quads(entry))}"


def _operation(verb: str, quads: Iterable[Quad]) -> str:
    """`INSERT DATA` or `DELETE DATA`; every term is written by the engine's own writer, which escapes it."""
    by_graph: dict[object, list[str]] = {}
    for quad in quads:
        by_graph.setdefault(quad.graph_name, []).append(f"{quad.triple} .")
    blocks = "\n".join(_block(graph, lines) for graph, lines in by_graph.items())
    return f"{verb} DATA {{\n{blocks}\n}}"


def _block(graph: object, lines: Iterable[str]) -> str:
    return f"GRAPH {graph} {{\n{chr(10).join(lines)}\n}}"


def rows(engine: ox.Store) -> list[Entry]:
    """The ledger rows of a store, by the names of their graphs; a row that is not whole is left out."""
    return sorted(_read(engine.quads_for_pattern(None, None, None, LEDGER)), key=lambda entry: entry.graph)


def row_of(engine: ox.Store, graph: NamedNode) -> Entry | None:
    """The ledger row of one graph, None where there is none that is whole."""
    return next(_read(engine.quads_for_pattern(row_iri(graph), None, None, LEDGER)), None)


def _read(quads: Iterable[Quad]) -> Iterator[Entry]:
    said: defaultdict[str, dict[NamedNode, str]] = defaultdict(dict)
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | ox.Literal):
            said[quad.subject.value][quad.predicate] = quad.object.value
    whole = (row for row in said.values() if {HS.source, HS.sha256, HS.extractor, HS.quadCount} <= row.keys())
    return (Entry(row[HS.source], row[HS.sha256], row[HS.extractor], int(row[HS.quadCount]), "") for row in whole)

"""Which part of a store the shapes are proved on, with all that it refers to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from pyoxigraph import BlankNode, NamedNode, Quad, Store, Triple

from hoso.namespaces import DATA, HS, RDFS

RECORD = DATA["record"]
LEDGER = DATA["ledger"]
ONTOLOGY = NamedNode("https://w3id.org/hoso/ontology")

Node = NamedNode | BlankNode


@dataclass(frozen=True, slots=True)
class Sample:
    """The statements on some nodes, and on what those refer to; `sources` of `of_sources` were taken."""

    nodes: frozenset[Node]
    triples: frozenset[Triple]
    sources: int
    of_sources: int


def sample(engine: Store, limit: int) -> Sample:
    """Whole sources, in the order of their keys (hashes, so any mixture), as many as half of `limit` quads holds, and
    each node of the record that rests on one of them. Of a store within the limit that is everything.
    """
    graphs = sorted(_source_graphs(engine), key=str)
    whole = len(engine) <= limit
    taken = graphs if whole else list(_within(engine, graphs, limit // 2))
    nodes = frozenset(chain(_subjects(engine, taken), _resting_on(engine, taken, whole=whole)))
    triples = frozenset(_described(engine, nodes))
    return Sample(nodes, triples, len(taken), len(graphs))


def _source_graphs(engine: Store) -> Iterator[Node]:
    apart = {RECORD, LEDGER, ONTOLOGY}
    return (graph for graph in engine.named_graphs() if graph not in apart)


def _within(engine: Store, graphs: Iterable[Node], room: int) -> Iterator[Node]:
    for graph in graphs:
        room -= sum(1 for _ in engine.quads_for_pattern(None, None, None, graph))
        yield graph
        if room <= 0:
            return


def _subjects(engine: Store, graphs: Iterable[Node]) -> Iterator[Node]:
    for graph in graphs:
        yield from (_node(quad) for quad in engine.quads_for_pattern(None, None, None, graph))


def _resting_on(engine: Store, graphs: Iterable[Node], *, whole: bool) -> Iterator[Node]:
    if whole:
        yield from _subjects(engine, [RECORD])
        return
    for passage in set(_subjects(engine, graphs)):
        yield from (_node(quad) for quad in engine.quads_for_pattern(None, HS.evidence, passage, RECORD))


def _described(engine: Store, nodes: Iterable[Node]) -> Iterator[Triple]:
    """What is said of the nodes and of what they refer to, and which class lies below which."""
    known = set(nodes)
    near = {quad.object for node in known for quad in engine.quads_for_pattern(node, None, None, None)}
    for node in known | {found for found in near if isinstance(found, NamedNode | BlankNode)}:
        yield from (quad.triple for quad in engine.quads_for_pattern(node, None, None, None))
    yield from (quad.triple for quad in engine.quads_for_pattern(None, RDFS.subClassOf, None, None))


def _node(quad: Quad) -> Node:
    subject = quad.subject
    if isinstance(subject, Triple):
        raise TypeError(f"hoso writes no quoted triples: {subject}")
    return subject

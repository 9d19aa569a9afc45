"""Mentions and people as a graph: what is joined, and which joins lead from one end of a contradiction to the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from hoso.decisions.forms import PERSON, Kind
from hoso.decisions.kinds import Decision

Edge = frozenset[str]


def joins(decisions: Iterable[Decision]) -> dict[Edge, list[Decision]]:
    """The pairs that `same` and `anchor` join: two mentions, or a mention and a person."""
    found: defaultdict[Edge, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.kind in (Kind.SAME, Kind.ANCHOR):
            found[ends(decision)].append(decision)
    return dict(found)


def ends(decision: Decision) -> Edge:
    """The two that a decision on a pair is about."""
    return frozenset((decision.target, str(decision.value)))


def is_person(node: str) -> bool:
    """Whether this is the IRI of a person, not the key of a mention."""
    return PERSON.pattern.fullmatch(node) is not None


def components(edges: Iterable[Edge]) -> list[tuple[str, ...]]:
    """What hangs together, each part sorted, the parts by their first."""
    beside = _neighbours(edges)
    seen: set[str] = set()
    found = []
    for start in sorted(beside):
        if start not in seen:
            part = _reached(beside, start)
            seen |= part
            found.append(tuple(sorted(part)))
    return found


def between(edges: Iterable[Edge], one: str, other: str) -> set[Edge]:
    """The edges on any path that leads from one to the other and passes nothing twice; empty where there is no path.

    All paths, not the shortest: which of them is the wrong one is not ours to say. An edge lies on such a path
    where it and an edge drawn between the two lie in one biconnected part.
    """
    import networkx as nx  # heavy, and contradictions are rare

    drawn = frozenset((one, other))
    edges = set(edges)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(tuple(edge) for edge in edges | {drawn})
    for part in nx.biconnected_component_edges(graph):
        found = {frozenset(edge) for edge in part}
        if drawn in found:
            return found & edges
    return set()


def _neighbours(edges: Iterable[Edge]) -> Mapping[str, list[str]]:
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in map(sorted, edges):
        beside[one].append(other)
        beside[other].append(one)
    return beside


def _reached(beside: Mapping[str, list[str]], start: str) -> set[str]:
    found, ahead = {start}, [start]
    while ahead:
        fresh = [node for node in beside[ahead.pop()] if node not in found]
        found.update(fresh)
        ahead += fresh
    return found

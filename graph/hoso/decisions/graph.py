"""Mentions and people as a graph: what is joined, and which joins lead from one end of a contradiction to the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from hoso.decisions.forms import PEOPLE, Kind
from hoso.decisions.kinds import Decision

Pair = tuple[str, str]  # sorted


def pair(one: str, other: str) -> Pair:
    """Two nodes in the order in which pairs are kept."""
    return (one, other) if one <= other else (other, one)


def joins(decisions: Iterable[Decision]) -> dict[Pair, list[Decision]]:
    """The pairs that `same` and `anchor` join: two mentions, or a mention and a person."""
    found: defaultdict[Pair, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.kind in (Kind.SAME, Kind.ANCHOR):
            found[ends(decision)].append(decision)
    return dict(found)


def ends(decision: Decision) -> Pair:
    """The two that a decision on a pair is about."""
    return pair(decision.target, str(decision.value))


def is_person(node: str) -> bool:
    """Whether this is the IRI of a person, not the key of a mention."""
    return node.startswith(PEOPLE)


def components(edges: Iterable[Pair]) -> list[tuple[str, ...]]:
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


def between(edges: Iterable[Pair], one: str, other: str) -> set[Pair]:
    """The edges on any path that leads from one to the other and passes nothing twice; empty where there is no path.

    All paths, not the shortest: which of them is the wrong one is not ours to say. An edge lies on such a path
    where it and an edge drawn between the two lie in one biconnected part.
    """
    import networkx as nx  # heavy, and contradictions are rare

    drawn = pair(one, other)
    edges = set(edges)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(edges | {drawn})
    for part in nx.biconnected_component_edges(graph):
        found = {pair(a, b) for a, b in part}
        if drawn in found:
            return found & edges
    return set()


def _neighbours(edges: Iterable[Pair]) -> Mapping[str, list[str]]:
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in edges:
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

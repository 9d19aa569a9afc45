"""Where the nodes stand: computed once, seeded, so that a page opens at rest and twice the same."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from hoso.network import Graph

Points = NDArray[np.float64]

_SEED = 20
_EDGE = 120.0  # canvas units between two neighbours, about
_ROOM = np.array([112.0, 72.0])  # a node with its label is about twice as wide as it is high
_GAP = 110.0
_SMALL = 120  # nodes; a larger part would wait seconds for the better start
_ROUNDS = ((_SMALL, 300), (400, 120), (math.inf, 50))
_TINY = 1e-6
_ASPECT = 1.25  # width to height of the whole picture, as the space for it on a screen is


def positions(graph: Graph) -> dict[str, tuple[int, int]]:
    """Canvas coordinates of every node, around (0, 0); components are laid out one by one and packed in rows."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    simple.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in graph.edges() if a != b}))
    parts = sorted(nx.connected_components(simple), key=lambda part: (-len(part), min(part)))
    placed = [_component(simple.subgraph(sorted(part)).copy()) for part in parts]
    return _packed(placed)


def _component(part: nx.Graph[str]) -> dict[str, Points]:
    names = list(part)
    if len(names) == 1:
        return {names[0]: np.zeros(2)}
    rounds = next(count for most, count in _ROUNDS if len(names) <= most)
    start = nx.circular_layout(part) if len(names) > _SMALL else nx.kamada_kawai_layout(part)
    sprung = nx.spring_layout(part, pos=start, seed=_SEED, iterations=rounds, k=1.9 / math.sqrt(len(names)))
    points = _level(np.array([sprung[name] for name in names]), part, names)
    for _ in range(3):
        points = _roomy(_shaped(points))
    return dict(zip(names, points - points.min(axis=0), strict=True))


def _level(points: Points, part: nx.Graph[str], names: list[str]) -> Points:
    """Turn the longest axis level, as pages are wide, and scale so that a link has its usual length."""
    centred = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    turned = centred @ axes[:, ::-1]
    turned *= np.where(turned[np.abs(turned).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0)  # an axis has no sign of its own
    index = {name: i for i, name in enumerate(names)}
    lengths = [float(np.linalg.norm(turned[index[a]] - turned[index[b]])) for a, b in part.edges()]
    scaled: Points = turned * (_EDGE / max(float(np.median(lengths)), _TINY))
    return scaled


def _shaped(points: Points) -> Points:
    """Bring the whole nearer to the shape of a screen, at most by a quarter, on the same area."""
    wide, high = np.ptp(points, axis=0)
    squeeze = min(max(math.sqrt(wide / max(high, _TINY) / _ASPECT), 0.75), 1.25)
    shaped: Points = points * np.array([1 / squeeze, squeeze])
    return shaped


def _roomy(points: Points) -> Points:
    """Push apart what stands closer than a node with its label is large."""
    free = points / _ROOM
    for _ in range(80):
        pairs = cKDTree(free).query_pairs(1.0, output_type="ndarray")
        if not len(pairs):
            break
        pairs = pairs[np.lexsort(pairs.T[::-1])]
        apart = free[pairs[:, 0]] - free[pairs[:, 1]]
        far = np.linalg.norm(apart, axis=1, keepdims=True)
        apart = np.where(far < _TINY, np.array([1.0, 0.0]), apart / np.maximum(far, _TINY)) * (1.02 - far) / 2
        np.add.at(free, pairs[:, 0], apart)
        np.add.at(free, pairs[:, 1], -apart)
    roomy: Points = free * _ROOM
    return roomy


def _packed(parts: Sequence[Mapping[str, Points]]) -> dict[str, tuple[int, int]]:
    """Set the parts in rows, largest first, so that the whole is about as wide as a screen; centred on (0, 0)."""
    sizes = [np.max(list(part.values()), axis=0) + _GAP for part in parts]
    width = max([math.sqrt(_ASPECT * sum(float(w * h) for w, h in sizes)), *(float(w) for w, _ in sizes)], default=0.0)
    placed: dict[str, Points] = {}
    x = y = row = 0.0
    for part, (w, h) in zip(parts, sizes, strict=True):
        if x and x + w > width:
            x, y, row = 0.0, y + row, 0.0
        placed |= {name: point + np.array([x, y]) for name, point in part.items()}
        x, row = x + float(w), max(row, float(h))
    if not placed:
        return {}
    every = np.array(list(placed.values()))
    middle = (every.max(axis=0) + every.min(axis=0)) / 2
    return {name: (round(float(p[0] - middle[0])), round(float(p[1] - middle[1]))) for name, p in placed.items()}

"""What a page carries: the graph as plain lists, the sentences once each, and the words of both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import astuple
from datetime import date
from typing import Any

from hoso.model import Bounds
from hoso.network import KINDS, RELATIONS, Graph
from hoso.resources import read_text
from hoso.views.layout import positions

Json = dict[str, Any]  # what `tojson` writes: its values are strings, numbers, lists and dicts of those


class Cited:
    """Sentences in the order of their first use; a link refers to its own by number."""

    def __init__(self) -> None:
        self._at: dict[tuple[tuple[str, str], ...], int] = {}

    def numbers(self, evidence: list[dict[str, str]]) -> list[int]:
        """Say where these sentences stand in the list, adding those that are new."""
        return [self._at.setdefault(tuple(sorted(one.items())), len(self._at)) for one in evidence]

    def listed(self) -> list[dict[str, str]]:
        """Return every sentence once, in order."""
        return [dict(one) for one in self._at]


def strings() -> dict[str, dict[str, str]]:
    """Every word that the page itself says, by key and language."""
    head, *rows = (line.split("\t") for line in read_text("views", "strings.tsv").splitlines())
    return {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in rows}


def nodes(graph: Graph, cited: Cited) -> list[Json]:
    """List the nodes in the order of their IRIs, with their places."""
    places = positions(graph)
    return [_node(node, graph.nodes[node], places[node], cited) for node in sorted(graph)]


def links(graph: Graph, cited: Cited) -> list[Json]:
    """List the links in the order of their keys."""
    every = sorted(graph.edges(keys=True, data=True), key=lambda link: link[:3])
    seen = Counter(str(key) for _, _, key, _ in every)
    names = (str(key) if seen[str(key)] == 1 else f"{key} {source} {target}" for source, target, key, _ in every)
    return [_link(source, target, name, at, cited) for name, (source, target, _, at) in zip(names, every, strict=True)]


def page(graph: Graph, title: str, lang: str, cited: Cited) -> Json:
    """Gather what holds for the page as a whole."""
    on = graph.graph.get("on")
    return {
        "title": title,
        "lang": lang,
        "on": on.isoformat() if isinstance(on, date) else "",
        "around": [graph.nodes[node]["label"] for node in graph.graph.get("centre", ())],
        "hops": graph.graph.get("hops", 1),
        "leftOut": graph.graph.get("left_out", {"nodes": 0, "links": 0}),
        "kinds": list(KINDS),
        "relations": list(RELATIONS),
        "evidence": cited.listed(),
        "strings": strings(),
    }


def _node(node: str, at: Mapping[str, Any], place: tuple[int, int], cited: Cited) -> Json:
    return {
        "id": node,
        "kind": at["kind"],
        "label": at["label"],
        "labelEn": at["label_en"],
        "detail": at["detail"],
        "detailEn": at["detail_en"],
        "names": at["other_names"],
        "facts": at["facts"],
        "bounds": days(at["bounds"]),
        "evidence": cited.numbers(at["evidence"]),
        "x": place[0],
        "y": place[1],
    }


def _link(source: str, target: str, key: str, at: Mapping[str, Any], cited: Cited) -> Json:
    return {
        "id": key,
        "from": source,
        "to": target,
        "relation": at["relation"],
        "label": at["label"],
        "labelEn": at["label_en"],
        "note": at["note"],
        "noteEn": at["note_en"],
        "bounds": days(at["bounds"]),
        "evidence": cited.numbers(at["evidence"]),
    }


def days(bounds: Bounds) -> list[str]:
    """Write bounds as six ISO days in the order of model.Bounds, "" for unknown; nothing when all are."""
    stated = [day.isoformat() if day else "" for day in astuple(bounds)]
    return stated if any(stated) else []

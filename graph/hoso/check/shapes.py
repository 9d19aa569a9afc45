"""The shapes of `ontology/shapes.ttl`, proved by pySHACL."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from hoso.catalogue import Askable, Evidence, evidence_in, question
from hoso.check.report import Finding, Severity
from hoso.check.sample import Sample, sample
from hoso.resources import read_text

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SHAPES_LIMIT = 200_000
_SEVERITIES = {"Violation": Severity.VIOLATION, "Warning": Severity.WARNING, "Info": Severity.WARNING}
_SHOWN = 2

Notes = tuple[dict[str, str], ...]


def check_shapes(store: Askable, limit: int) -> tuple[list[Finding], Notes]:
    """What breaks a shape, and a note where not everything was proved; `limit` is in quads of the whole store."""
    engine = getattr(store, "engine", store)
    if not isinstance(engine, ox.Store):
        return [], ({"en": "shapes: not proved on an endpoint", "vi": "hình mẫu SHACL: không kiểm tra trên máy chủ"},)
    part = sample(engine, limit)
    found = [_with_evidence(finding, store) for finding in _broken(part)]
    return found, _notes(part)


def _notes(part: Sample) -> Notes:
    if part.sources == part.of_sources:
        return ()
    return (
        {
            "en": f"shapes: proved on {part.sources} of {part.of_sources} sources; the rules, on all",
            "vi": f"hình mẫu SHACL: kiểm tra {part.sources} trên {part.of_sources} nguồn; các quy tắc: toàn bộ",
        },
    )


def _broken(part: Sample) -> Iterator[Finding]:
    from pyshacl import validate
    from rdflib import SH

    with warnings.catch_warnings():
        # pySHACL calls what rdflib 7 deprecates; nothing that a user of ours can change.
        warnings.simplefilter("ignore", DeprecationWarning)
        graph, shapes = _graph(part), _shapes()
        _, results, _ = validate(graph, shacl_graph=shapes, inplace=True)
    nodes = {node.value for node in part.nodes}
    for result in results.objects(None, SH.result):
        finding = _finding(results, result)
        if finding.subject in nodes:
            yield finding


def _graph(part: Sample) -> Graph:
    """The sample for rdflib, whose strings are plain: pySHACL takes `"TM."` and `"TM."^^xsd:string` for two."""
    from rdflib import Graph

    text = ox.serialize(part.triples, format=ox.RdfFormat.N_TRIPLES) or b""
    return Graph().parse(data=text, format="nt")


def _shapes() -> Graph:
    from rdflib import Graph

    return Graph().parse(data=read_text("ontology", "shapes.ttl"), format="turtle")


def _finding(results: Graph, result: Node) -> Finding:
    from rdflib import SH, Literal

    def one(name: str) -> str:
        return str(results.value(result, SH[name]) or "")

    message = {
        said.language or "en": str(said)
        for said in results.objects(result, SH.resultMessage)
        if isinstance(said, Literal)
    }
    values = {name: one(term) for name, term in (("path", "resultPath"), ("value", "value")) if one(term)}
    shape = one("sourceShape").rsplit("/", 1)[-1]
    severity = _SEVERITIES[one("resultSeverity").rsplit("#", 1)[-1]]
    about = {language: f"{one('focusNode')}: {said}" for language, said in sorted(message.items())}
    return Finding(f"shape {shape}", severity, one("focusNode"), about, values=values)


def _with_evidence(finding: Finding, store: Askable) -> Finding:
    said = _said(finding.subject, store)
    return Finding(finding.rule, finding.severity, finding.subject, finding.message, said, finding.values)


def _said(subject: str, store: Askable) -> tuple[Evidence, ...]:
    try:
        node = ox.NamedNode(subject)
    except ValueError:
        return ()
    rows = list(question("why").run(store, fact=node))[:_SHOWN]
    return tuple(said for row in rows for said in evidence_in(row))

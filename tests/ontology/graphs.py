"""The files of the ontology as graphs, read once."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import pyoxigraph as ox
import rdflib
from pyoxigraph import NamedNode, Quad

from hoso import resources
from hoso.namespaces import HS, HSV

CONTRACTS = ("shapes.ttl", "style.ttl")
OWN = re.compile(re.escape(HS.base) + "|" + re.escape(HSV.base))


def files() -> list[str]:
    """The names of all Turtle files."""
    return sorted(file.name for file in resources.folder("ontology").iterdir() if file.name.endswith(".ttl"))


def text(name: str) -> str:
    """One file."""
    return resources.read_text("ontology", name)


@cache
def triples(name: str) -> tuple[Quad, ...]:
    """What one file says."""
    return tuple(ox.parse(text(name), format=ox.RdfFormat.TURTLE))


@cache
def store() -> ox.Store:
    """All files but the shapes."""
    found = ox.Store()
    for name in files():
        if name not in CONTRACTS:
            found.extend(triples(name))
    return found


def subjects(predicate: NamedNode, value: NamedNode) -> list[NamedNode]:
    """The named nodes of which something is said, in order."""
    found = {quad.subject for quad in store().quads_for_pattern(None, predicate, value)}
    return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)


def values(subject: NamedNode, predicate: NamedNode, language: str | None = None) -> list[str]:
    """The values of a property, of one language where that is given, in order."""
    found = (quad.object for quad in store().quads_for_pattern(subject, predicate, None))
    return sorted(o.value for o in found if language is None or getattr(o, "language", None) == language)


def repeated(pairs: list[tuple[str, str]]) -> dict[str, set[str]]:
    """The keys that come with more than one value."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: known for key, known in found.items() if len(known) > 1}


@cache
def shapes(name: str) -> rdflib.Graph:
    """A file of shapes for pySHACL."""
    return rdflib.Graph().parse(data=text(name), format="turtle")


@cache
def ontology() -> rdflib.Graph:
    """All files but the shapes, for pySHACL."""
    found = rdflib.Graph()
    for name in files():
        if name not in CONTRACTS:
            found.parse(data=text(name), format="turtle")
    return found

"""The record in the making: statements about nodes, and for each node the claims and passages that it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Protocol

from pyoxigraph import Literal, NamedNode

from hoso.model import Bounds
from hoso.namespaces import DATA, HS, PROV, RDF, RDFS, SKOS
from hoso.rdf import literal
from hoso.rdf.terms import Term
from hoso.resolve import Reference
from hoso.resolve.reference import Triple

BOUNDS = {
    "begin_earliest": HS.beginEarliest,
    "begin_latest": HS.beginLatest,
    "end_earliest": HS.endEarliest,
    "end_latest": HS.endLatest,
    "observed_earliest": HS.observedEarliest,
    "observed_latest": HS.observedLatest,
}


class Evident(Protocol):
    """Anything that a claim with a passage stands behind."""

    @property
    def node(self) -> NamedNode:
        """The claim."""

    @property
    def passage(self) -> NamedNode:
        """The passage that states it."""


class Nodes:
    """The growing statements of one unit of the record."""

    def __init__(self) -> None:
        self._said: set[Triple] = set()

    def say(self, subject: NamedNode, name: NamedNode, *objects: Term) -> None:
        """State something of a node."""
        self._said.update((subject, name, found) for found in objects)

    def name(self, subject: NamedNode, kind: NamedNode, said: Evident) -> None:
        """State what kind of thing a node is, and one claim that it comes from."""
        self.say(subject, RDF.type, kind)
        self.derive(subject, said)

    def derive(self, subject: NamedNode, said: Evident) -> None:
        """State one claim that a node comes from, and its passage."""
        self.say(subject, PROV.wasDerivedFrom, said.node)
        self.say(subject, HS.evidence, said.passage)

    def dates(self, subject: NamedNode, bounds: Bounds) -> None:
        """State the bounds that are known."""
        for field, name in BOUNDS.items():
            day: date | None = getattr(bounds, field)
            if day is not None:
                self.say(subject, name, literal(day))

    def concept(self, node: NamedNode, label: str) -> None:
        """Describe a concept that the vocabulary lacks; those that it has are described there."""
        if node in DATA:
            self.say(node, RDF.type, SKOS.Concept)
            self.say(node, SKOS.prefLabel, vietnamese(label))
            self.say(node, RDFS.label, vietnamese(label))

    def lines(self, known: Reference) -> set[str]:
        """All statements that the reference data does not make, as lines of N-Triples."""
        return {
            f"{subject} {name} {found} ."
            for subject, name, found in self._said
            if not known.states((subject, name, found))
        }


def vietnamese(text: str) -> Literal:
    """A label in Vietnamese."""
    return Literal(text, language="vi")


def local(node: NamedNode) -> str:
    """The last part of an IRI."""
    return node.value.rsplit("/", 1)[-1]


def hashed(kind: str, parts: Iterable[object]) -> NamedNode:
    """A node named by a hash of what it says: `data:award/` and 16 hexadecimal digits."""
    text = "\n".join("" if part is None else str(part) for part in parts)
    return DATA[f"{kind}/{sha256(text.encode()).hexdigest()[:16]}"]

"""What each name and key of a source means: bodies, documents, events and people."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from hoso.resolve.bodies import Bodies
from hoso.resolve.documents import Documents
from hoso.resolve.events import Events
from hoso.resolve.people import People
from hoso.resolve.reference import Reference


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is meant by the names and keys of sources."""

    bodies: Bodies
    documents: Documents
    events: Events
    people: People
    known: Reference

    def agent(self, source: str, name: str) -> NamedNode:
        """The person of this name where the source names one, else the body."""
        return self.people.of(source, name) or self.bodies.of(source, name)

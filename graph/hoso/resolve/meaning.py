"""What each name and key of a source means: bodies, documents, events and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from hoso.model import Claim
from hoso.resolve.bodies import Bodies
from hoso.resolve.documents import Documents
from hoso.resolve.events import Events
from hoso.resolve.people import Mention
from hoso.resolve.people.parts import Parts
from hoso.resolve.reference import Reference
from hoso.resolve.stated import Stated, mention_in


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is meant by the names and keys of sources."""

    bodies: Bodies
    documents: Documents
    events: Events
    people: Mapping[Mention, NamedNode]
    parts: Mapping[str, Parts]
    known: Reference

    def person(self, said: Stated[Claim], name: str) -> NamedNode | None:
        """Whom a claim means by a full name, None where its source names no such person."""
        return self.people.get(mention_in(self.parts, said, name))

    def agent(self, said: Stated[Claim], name: str) -> NamedNode:
        """The person of this name where the source names one, else the body."""
        return self.person(said, name) or self.bodies.of(said.source, name)

"""What each name and key of each source means: bodies, then documents, events, and people by what they share."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from pyoxigraph import NamedNode

from hoso.resolve.bodies import Bodies, resolve_bodies
from hoso.resolve.documents import Documents, resolve_documents
from hoso.resolve.events import Events, resolve_events
from hoso.resolve.mentioned import bodies_named, people_named
from hoso.resolve.names import same_words
from hoso.resolve.people import People, resolve_people
from hoso.resolve.people.sightings import profiles
from hoso.resolve.reference import Reference
from hoso.resolve.stated import Statements


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is meant by the names and keys of each source, over all sources."""

    bodies: Bodies
    documents: Documents
    events: Events
    people: People
    known: Reference

    def agent(self, source: str, name: str) -> NamedNode:
        """The person of this name where the source names one, else the body."""
        return self.people.of(source, name) or self.bodies.of(source, name)


def resolve(statements: Statements, known: Reference) -> Meaning:
    """Decide who and what is meant; pure, and independent of the order of the sources."""
    named = _named_people(statements)
    mentions = {
        (said.source, name, said.published)
        for kind in statements.by_kind
        for said in statements.of(kind)
        for name in bodies_named(said.claim, named[said.source])
    }
    bodies = resolve_bodies(statements, sorted(mentions, key=str), known)
    documents = resolve_documents(statements, bodies)
    events = resolve_events(statements, documents)
    people = resolve_people(profiles(statements, bodies, documents, events, known))
    return Meaning(bodies, documents, events, people, known)


def _named_people(statements: Statements) -> defaultdict[str, set[str]]:
    named: defaultdict[str, set[str]] = defaultdict(set)
    for kind in statements.by_kind:
        for said in statements.of(kind):
            named[said.source].update(map(same_words, people_named(said.claim)))
    return named

"""Which event is meant: events of two sources are one only when type and stated day agree, and label or subject too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from pyoxigraph import NamedNode

from hoso.model import Bounds, EventClaim
from hoso.namespaces import DATA
from hoso.resolve.documents import Documents
from hoso.resolve.judgement import Joined
from hoso.resolve.names import same_words
from hoso.resolve.stated import Stated, Statements

Mention = tuple[str, str]  # the key of a source, and the key that the event has there


@dataclass(frozen=True, slots=True)
class Events:
    """The event of each mention."""

    nodes: Mapping[Mention, NamedNode]

    def of(self, source: str, key: str) -> NamedNode | None:
        """The event that a source means by a key, None where it names none."""
        return self.nodes.get((source, key))


def span(bounds: Bounds) -> tuple[date | None, date | None]:
    """The first and last day on which an event may have been, from whichever bounds are known."""
    first = bounds.begin_earliest or bounds.observed_earliest or bounds.begin_latest
    last = bounds.end_latest or bounds.observed_latest or bounds.end_earliest
    return first, last


def event_signs(statements: Statements, documents: Documents) -> dict[Mention, set[str]]:
    """What names each event of each source, in that source and beyond it; events meet by their signs."""
    found: defaultdict[Mention, set[str]] = defaultdict(set)
    for said in statements.of(EventClaim):
        mention = said.source, said.claim.key
        found[mention] |= {"|".join(mention), *_signs(said, documents)}
    return found


def resolve_events(signs: Mapping[Mention, Collection[str]]) -> dict[Mention, NamedNode]:
    """The events behind (source, key): those that share a sign, directly or by way of others, are one."""
    sets = Joined(sorted(signs))
    first: dict[str, Mention] = {}
    for mention in sorted(signs):
        for sign in signs[mention]:
            sets.join(mention, first.setdefault(sign, mention))
    return {mention: _name(group) for group in sets.groups() for mention in group}


def _signs(said: Stated[EventClaim], documents: Documents) -> Iterator[str]:
    """What names an event beyond its source: type, day, and label or the document that it is about."""
    first, last = span(said.claim.bounds)
    if first is not None and first == last:
        yield f"{said.claim.type} {first} {same_words(said.claim.label)}"
        yield from (
            f"{said.claim.type} {first} {document.value}"
            for key in said.claim.about
            if (document := documents.of(said.source, key))
        )


def _name(group: list[Mention]) -> NamedNode:
    """A hash of the first mention: any new one may only join, or take its place at the head of the alphabet."""
    return DATA[f"event/{sha256('|'.join(min(group)).encode()).hexdigest()[:16]}"]

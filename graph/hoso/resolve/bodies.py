"""Which body is meant: canonical name, place, and the bodies of the report's own time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from pyoxigraph import NamedNode

from hoso.model import BodyClaim
from hoso.namespaces import DATA
from hoso.resolve.names import same_words
from hoso.resolve.reference import Reference
from hoso.resolve.stated import Stated, Statements
from hoso.text import slug

_YEAR = re.compile(r"-\d{4}$")  # the reference data name a later place of one name so

Mention = tuple[str, str]  # the key of a source, and a canonical name as `same_words` has it


@dataclass(frozen=True, slots=True)
class Bodies:
    """The body of each mention, and where each body is, as far as known."""

    nodes: Mapping[Mention, NamedNode]
    places: Mapping[NamedNode, frozenset[NamedNode]]

    def of(self, source: str, name: str) -> NamedNode:
        """The body that a source means by a canonical name."""
        return self.nodes[source, same_words(name)]


def resolve_bodies(
    statements: Statements, mentions: Collection[tuple[str, str, date | None]], known: Reference
) -> Bodies:
    """The bodies behind (source, canonical name, day of the source): one for each name, unless the name says no
    place and sources give it several; then one for each place. A body of a merged province that kept the name of one
    of its parts is another than that part's.
    """
    places = _places(statements, known)
    told_apart = _ambiguous(places)
    slugs = _slugs(name for _, name, _ in mentions)
    local = {_mention(said) for said in statements.of(BodyClaim) if said.claim.local}
    nodes: dict[Mention, NamedNode] = {}
    for source, name, day in mentions:
        key = same_words(name)
        suffix = _suffix(places.get((source, key), frozenset())) if key in told_apart else ""
        suffix = f"-{source[:8]}" if (source, key) in local else suffix
        reference = known.body(name, day) if not suffix else None
        suffix = suffix or _later(places.get((source, key), frozenset()))
        nodes[source, key] = reference or DATA[f"body/{slugs[key]}{suffix}"]
    where: defaultdict[NamedNode, set[NamedNode]] = defaultdict(set)
    for mention, node in nodes.items():
        where[node] |= places.get(mention, frozenset())
        where[node] |= {known.body_places[node]} if node in known.body_places else set()
    return Bodies(nodes, {node: frozenset(found) for node, found in where.items()})


def _places(statements: Statements, known: Reference) -> dict[Mention, frozenset[NamedNode]]:
    found: defaultdict[Mention, set[NamedNode]] = defaultdict(set)
    for said in statements.of(BodyClaim):
        if said.claim.place:
            found[_mention(said)].add(known.place(said.claim.place, said.published))
    return {mention: frozenset(places) for mention, places in found.items()}


def _mention(said: Stated[BodyClaim]) -> Mention:
    return said.source, same_words(said.claim.name)


def _ambiguous(places: Mapping[Mention, frozenset[NamedNode]]) -> set[str]:
    """Names that say no place of their own, and that sources give to several."""
    by_name: defaultdict[str, set[frozenset[NamedNode]]] = defaultdict(set)
    for (_, name), where in places.items():
        by_name[name].add(where)
    return {name for name, groups in by_name.items() if len(groups) > 1 and not any(map(_said_by(name), groups))}


def _said_by(name: str) -> Callable[[frozenset[NamedNode]], bool]:
    """Whether a name holds the last two syllables of one of the places, as "Sở Y tế tỉnh Sông Lam" does."""
    words = slug(name)
    return lambda places: any("-".join(place.value.rsplit("/", 1)[-1].split("-")[-2:]) in words for place in places)


def _suffix(places: frozenset[NamedNode]) -> str:
    return "".join(f"-{place.value.rsplit('/', 1)[-1]}" for place in sorted(places, key=str))


def _later(places: frozenset[NamedNode]) -> str:
    """The year from which a place bears a name that another bore before: bodies of the two are two."""
    years = sorted(found[0] for place in places if (found := _YEAR.search(place.value)))
    return years[-1] if years else ""


def _slugs(names: Iterable[str]) -> dict[str, str]:
    """A local name for each name; where marks alone tell two names apart, a hash does so too."""
    by_slug: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        by_slug[slug(name)].add(same_words(name))
    found = {}
    for local, keys in sorted(by_slug.items()):
        for key in keys:
            found[key] = local if len(keys) == 1 else f"{local}-{sha256(key.encode()).hexdigest()[:8]}"
    return found

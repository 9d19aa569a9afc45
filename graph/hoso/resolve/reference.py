"""What the packaged ontology knows: bodies with their lifetimes, places, roles and document types by name."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from hoso import resources
from hoso.lexicon import table
from hoso.namespaces import DATA, HS, HSV, ORG, RDF, SCHEMA, SKOS
from hoso.rdf.terms import Term
from hoso.resolve.names import same_words
from hoso.text import slug

ONTOLOGY = NamedNode("https://w3id.org/hoso/ontology")
_SAID_ONCE = (ORG.subOrganizationOf, ORG.classification, HS.place, HS.seats)
_CONTRACTS = ("shapes.ttl", "style.ttl")  # what data must look like, not data


Triple = tuple[NamedNode, NamedNode, Term]


@dataclass(frozen=True, slots=True)
class Life:
    """From when to when something is known to exist, as far as that is known."""

    begin: date | None = None
    end: date | None = None


ALWAYS = Life()


@dataclass(frozen=True, slots=True)
class Known:
    """A body or place of the reference data, alive from `begin` to `end` as far as known."""

    iri: NamedNode
    begin: date | None
    end: date | None

    def lives_on(self, day: date) -> bool:
        """Whether it is not known to be gone, or yet to come, on a day."""
        return (self.begin is None or self.begin <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Reference:
    """Reference data by name; names are compared by `same_words`."""

    bodies: Mapping[str, tuple[Known, ...]]
    places: Mapping[str, tuple[Known, ...]]
    roles: Mapping[str, NamedNode]
    document_types: Mapping[str, NamedNode]
    single_seats: frozenset[NamedNode]
    shared_seats: frozenset[tuple[NamedNode, NamedNode]]
    role_groups: Mapping[NamedNode, NamedNode]
    body_places: Mapping[NamedNode, NamedNode]
    merged_into: Mapping[NamedNode, NamedNode]
    lives: Mapping[NamedNode, Life]
    stated: frozenset[Triple] = frozenset()

    def states(self, triple: Triple) -> bool:
        """Whether the reference data says this already, or says otherwise where only one thing can be said.

        The record repeats none of it: a statement that stands in two graphs answers twice where a query sees their
        union, as SPARQL engines commonly build it.
        """
        subject, name, _ = triple
        return triple in self.stated or (name in _SAID_ONCE and (subject, name) in self._settled)

    def is_single(self, body: NamedNode, role: NamedNode) -> bool:
        """Whether one person at a time holds a role in a body."""
        return role in self.single_seats and (body, role) not in self.shared_seats

    def life(self, body: NamedNode) -> Life:
        """From when to when a body exists, as far as the reference data know it."""
        return self.lives.get(body, ALWAYS)

    @property
    def _settled(self) -> frozenset[tuple[NamedNode, NamedNode]]:
        return _settled(self.stated)

    def body(self, name: str, day: date | None) -> NamedNode | None:
        """The body of this name that lives on a day; the latest where the day is unknown or decides nothing."""
        return _living(self.bodies.get(same_words(name), ()), day)

    def body_then(self, body: NamedNode, name: str, day: date) -> NamedNode:
        """The body that bore the name of another on a day before that one began; the other itself, if none did.

        >>> from hoso.resolve.names import same_words
        >>> from hoso.resolve.reference import reference
        >>> now = reference().body("Tỉnh ủy Vĩnh Long", date(2026, 1, 1))
        >>> reference().body_then(now, same_words("Tỉnh ủy Vĩnh Long"), date(2019, 1, 1)).value.rsplit("/", 1)[-1]
        'tinh-uy-vinh-long'
        """
        begin = self.life(body).begin
        before = self.body(name, day) if begin and day < begin else None
        return before if before and self.life(before).begin != begin else body

    def place(self, name: str, day: date | None) -> NamedNode:
        """The place of this name that lives on a day, from the reference data or made of its name."""
        return _living(self.places.get(same_words(name), ()), day) or DATA[f"place/{slug(name)}"]

    def role(self, name: str) -> NamedNode:
        """The concept of a role, `data:role/` where the vocabulary lacks it."""
        return self.roles.get(same_words(name)) or DATA[f"role/{slug(name)}"]

    def document_type(self, name: str) -> NamedNode:
        """The concept of a type of documents, `data:document-type/` where the vocabulary lacks it."""
        return self.document_types.get(same_words(name)) or DATA[f"document-type/{slug(name)}"]


def _living(known: tuple[Known, ...], day: date | None) -> NamedNode | None:
    """The one that lives on a day; the latest where the day is unknown or decides nothing."""
    alive = [found for found in known if day is not None and found.lives_on(day)]
    best = max(alive or known, key=lambda found: (found.end or date.max, found.begin or date.min), default=None)
    return best.iri if best else None


def ontology_quads() -> Iterator[Quad]:
    """The ontology, the vocabularies and the reference data, as one graph."""
    for _, text in _files():
        yield from (
            Quad(q.subject, q.predicate, q.object, ONTOLOGY) for q in ox.parse(text, format=ox.RdfFormat.TURTLE)
        )


@cache
def ontology_digest() -> str:
    """What tells one version of the packaged ontology from another: a hash of its files."""
    return hashlib.sha256("\n".join(f"{name}\n{text}" for name, text in _files()).encode()).hexdigest()


@cache
def reference() -> Reference:
    """The packaged reference data, read once."""
    store = ox.Store()
    store.extend(Quad(q.subject, q.predicate, q.object) for q in ontology_quads())
    return read_reference(store)


def read_reference(store: ox.Store) -> Reference:
    """The reference data in a store's default graph."""
    roles = _by_name(store, _concepts(store, "role"))
    bodies = _lives(store, _instances(store, ORG.FormalOrganization, ORG.Organization), SKOS.prefLabel)
    return Reference(
        bodies=bodies,
        places=_lives(store, _instances(store, SCHEMA.AdministrativeArea), SKOS.prefLabel, SKOS.altLabel),
        roles=roles,
        document_types=_by_name(store, _concepts(store, "document-type")),
        single_seats=frozenset(_with_one_seat(store)),
        shared_seats=frozenset(_shared(bodies, roles)),
        role_groups=dict(_objects(store, HS.roleGroup)),
        body_places=dict(_objects(store, HS.place)),
        merged_into=_merged(store),
        lives={known.iri: Life(known.begin, known.end) for found in bodies.values() for known in found},
        stated=frozenset((q.subject, q.predicate, q.object) for q in store),
    )


@cache
def _settled(stated: frozenset[Triple]) -> frozenset[tuple[NamedNode, NamedNode]]:
    return frozenset((subject, name) for subject, name, _ in stated if name in _SAID_ONCE)


def _lives(store: ox.Store, nodes: list[NamedNode], *names: NamedNode) -> dict[str, tuple[Known, ...]]:
    """Nodes by each of their names, with their lifetimes."""
    found: defaultdict[str, set[Known]] = defaultdict(set)
    for node in nodes:
        known = Known(node, _day(store, node, min, HS.beginEarliest), _day(store, node, max, HS.endLatest))
        for name in _labels(store, node, *names):
            found[same_words(name)].add(known)
    return {name: tuple(sorted(known, key=lambda k: k.iri.value)) for name, known in found.items()}


def _files() -> list[tuple[str, str]]:
    found = (file for file in resources.folder("ontology").iterdir() if file.name.endswith(".ttl"))
    return sorted((file.name, file.read_text("utf-8")) for file in found if file.name not in _CONTRACTS)


def _instances(store: ox.Store, *classes: NamedNode) -> list[NamedNode]:
    found = {quad.subject for kind in classes for quad in store.quads_for_pattern(None, RDF.type, kind)}
    return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)


def _concepts(store: ox.Store, scheme: str) -> list[NamedNode]:
    base = HSV[f"{scheme}/"].value
    return [node for node in _instances(store, SKOS.Concept) if node.value.startswith(base)]


def _labels(store: ox.Store, node: NamedNode, *properties: NamedNode) -> Iterator[str]:
    """Its Vietnamese names, and those without a language."""
    for name in properties:
        for quad in store.quads_for_pattern(node, name, None):
            if isinstance(quad.object, Literal) and quad.object.language in ("vi", None):
                yield quad.object.value


def _by_name(store: ox.Store, nodes: Iterable[NamedNode]) -> dict[str, NamedNode]:
    """Nodes by their preferred name; other names serve where they mean one node alone."""
    ordered = list(nodes)
    preferred: dict[str, NamedNode] = {}
    others: defaultdict[str, set[NamedNode]] = defaultdict(set)
    for node in ordered:
        for name in _labels(store, node, SKOS.prefLabel):
            preferred.setdefault(same_words(name), node)
        for name in _labels(store, node, SKOS.altLabel):
            others[same_words(name)].add(node)
    return {name: min(found, key=str) for name, found in others.items() if len(found) == 1} | preferred


def _objects(store: ox.Store, name: NamedNode) -> Iterator[tuple[NamedNode, NamedNode]]:
    for quad in store.quads_for_pattern(None, name, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            yield quad.subject, quad.object


def _shared(
    bodies: Mapping[str, tuple[Known, ...]], roles: Mapping[str, NamedNode]
) -> Iterator[tuple[NamedNode, NamedNode]]:
    """The posts of `tables/shared_seats.tsv`, in every life of their bodies."""
    for row in table("shared_seats"):
        for body in bodies.get(same_words(row["body"]), ()):
            if role := roles.get(same_words(row["role"])):
                yield body.iri, role


def _merged(store: ox.Store) -> dict[NamedNode, NamedNode]:
    """What each place became in the end, itself where it was merged into none."""
    became = dict(_objects(store, HS.mergedInto))
    found = {}
    for place in _instances(store, SCHEMA.AdministrativeArea):
        last = place
        while last in became:
            last = became[last]
        found[place] = last
    return found


def _with_one_seat(store: ox.Store) -> Iterator[NamedNode]:
    for quad in store.quads_for_pattern(None, HS.seats, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal) and quad.object.value == "1":
            yield quad.subject


def _day(store: ox.Store, node: NamedNode, choose: Callable[[Iterable[date]], date], name: NamedNode) -> date | None:
    found = [quad.object for quad in store.quads_for_pattern(node, name, None)]
    days = [date.fromisoformat(day.value) for day in found if isinstance(day, Literal)]
    return choose(days) if days else None

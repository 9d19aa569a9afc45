"""What the ontology says, as plain values: roles, compound titles, types of documents, reference bodies, provinces.

The Turtle of `ontology/` is parsed once, by Oxigraph; nothing here depends on a store.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import takewhile

import pyoxigraph as ox

from hoso import resources
from hoso.namespaces import HS, HSV, ORG, RDF, SCHEMA, SKOS

_NOT_DATA = ("hoso.ttl", "shapes.ttl", "style.ttl")
_NO_POSTS = ("rank", "academic", "honour", "honorific", "religious", "modifier")
_PROVINCE_TYPES = {"tinh": "tỉnh", "thanh-pho-truc-thuoc-trung-uong": "thành phố"}


@dataclass(frozen=True, slots=True)
class Role:
    """A role alone, without its body: its name and every spelling."""

    name: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompoundTitle:
    """A title that names role and body at once ("Tỉnh ủy viên"); `body` may end in a slot such as {P} for the place."""

    role: str
    body: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document: its name, spellings, codes in numbers, and the systems ("party", "state") that use it."""

    name: str
    spellings: tuple[str, ...]
    codes: tuple[str, ...]
    systems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A reference body: canonical name, kind (local name), every spelling that means it alone, and its province."""

    name: str
    kind: str
    spellings: tuple[str, ...]
    province: str | None = None


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city under one name, with its type and the days between which it held."""

    name: str
    type: str
    begin: date | None
    end: date | None
    spellings: tuple[str, ...] = ()


@cache
def roles() -> tuple[Role, ...]:
    """The roles that make posts; ranks, degrees and words of address are none."""
    found = []
    for node in _in_scheme("role"):
        group = " ".join(_values(node, HS.roleGroup)).lower()
        if not any(word in group for word in _NO_POSTS):
            found.append(Role(_name(node), _spellings(node)))
    return tuple(found)


@cache
def compound_titles() -> tuple[CompoundTitle, ...]:
    """The compound titles."""
    found: list[CompoundTitle] = []
    for node in _of_class(HS.CompoundTitle):
        roles_of = [_name(role) for role in _nodes(node, ORG.role)]
        for body in _values(node, HS.bodyTemplate)[:1]:
            found.extend(CompoundTitle(role, body, _spellings(node)) for role in roles_of[:1])
    return tuple(found)


@cache
def document_types() -> tuple[DocumentType, ...]:
    """The types of documents."""
    return tuple(
        DocumentType(
            _name(node),
            _spellings(node),
            tuple(_values(node, SKOS.notation)),
            tuple(_local(s) for s in _values(node, HS.system)),
        )
        for node in _in_scheme("document-type")
    )


@cache
def types_of_code(code: str, system: str) -> tuple[str, ...]:
    """The names of the types that a code may mean in a system ("party", "state"); codes compare without case.

    >>> types_of_code("NĐ", "state"), types_of_code("QĐ", "party")
    (('Nghị định',), ('Quy định', 'Quyết định'))
    """
    wanted = code.lower()
    return tuple(
        sorted(
            t.name
            for t in document_types()
            if wanted in map(str.lower, t.codes) and (system in t.systems or not t.systems)
        )
    )


@cache
def issuers_of_code(code: str) -> tuple[str, ...]:
    """What the names of the bodies that have a code in their numbers begin with, one for each kind of them.

    >>> issuers_of_code("UBND"), issuers_of_code("TTg"), issuers_of_code("XYZ")
    (('Ủy ban nhân dân',), ('Thủ tướng Chính phủ',), ())
    """
    names: dict[str, list[list[str]]] = defaultdict(list)
    for node in _subjects(HS.issuerCode, None):
        if code in _values(node, HS.issuerCode):
            names["".join(_values(node, ORG.classification))].append(_name(node).split())
    return tuple(sorted(_shared_words(of_kind) for of_kind in names.values()))


def _shared_words(names: list[list[str]]) -> str:
    """The words with which all names begin."""
    return " ".join(words[0] for words in takewhile(lambda words: len(set(words)) == 1, zip(*names, strict=False)))


@cache
def known_bodies() -> tuple[KnownBody, ...]:
    """The reference bodies, by name."""
    return tuple(
        KnownBody(
            _name(node),
            next(map(_local, _values(node, ORG.classification)), ""),
            _spellings(node),
            next((name for place in _nodes(node, HS.place) for name in _values(place, SCHEMA.name)), None),
        )
        for node in _of_class(ORG.FormalOrganization)
    )


@cache
def provinces() -> tuple[Province, ...]:
    """The provinces and centrally run cities, old and new."""
    found = []
    for node in _subjects(HS.placeType, None):
        level = _PROVINCE_TYPES.get(_local(_values(node, HS.placeType)[0]))
        for name in _values(node, SCHEMA.name) if level else []:
            begin, end = _day(node, HS.beginEarliest), _day(node, HS.endLatest)
            found.append(Province(name, str(level), begin, end, tuple(_values(node, SKOS.altLabel))))
    return tuple(sorted(found, key=lambda p: (p.name, str(p.begin))))


@cache
def _graph() -> ox.Store:
    store = ox.Store()
    for file in sorted(resources.folder("ontology").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".ttl") and file.name not in _NOT_DATA:
            triples = ox.parse(file.read_bytes(), ox.RdfFormat.TURTLE)
            store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    return store


def _subjects(predicate: ox.NamedNode, value: ox.NamedNode | None) -> Iterator[ox.NamedNode]:
    """The subjects of a predicate (and value), each once, in the order of their IRIs."""
    found = {q.subject for q in _graph().quads_for_pattern(None, predicate, value)}
    return iter(sorted((s for s in found if isinstance(s, ox.NamedNode)), key=lambda s: s.value))


def _in_scheme(scheme: str) -> Iterator[ox.NamedNode]:
    return _subjects(SKOS.inScheme, HSV[scheme])


def _of_class(kind: ox.NamedNode) -> Iterator[ox.NamedNode]:
    return _subjects(RDF.type, kind)


def _nodes(subject: ox.NamedNode, predicate: ox.NamedNode) -> list[ox.NamedNode]:
    found = (q.object for q in _graph().quads_for_pattern(subject, predicate, None))
    return sorted((o for o in found if isinstance(o, ox.NamedNode)), key=lambda o: o.value)


def _values(subject: ox.NamedNode, predicate: ox.NamedNode) -> list[str]:
    """The values of a property, those of literals in Vietnamese or without language, sorted."""
    found = (q.object for q in _graph().quads_for_pattern(subject, predicate, None))
    return sorted(o.value for o in found if isinstance(o, ox.NamedNode | ox.Literal) and _read(o))


def _read(value: ox.NamedNode | ox.Literal) -> bool:
    return isinstance(value, ox.NamedNode) or value.language in (None, "vi")


def _day(node: ox.NamedNode, bound: ox.NamedNode) -> date | None:
    found = _values(node, bound)
    return date.fromisoformat(found[0]) if found else None


def _name(node: ox.NamedNode) -> str:
    names = _values(node, SKOS.prefLabel)
    return names[0] if names else _local(node.value)


def _spellings(node: ox.NamedNode) -> tuple[str, ...]:
    return (_name(node), *_values(node, SKOS.altLabel))


def _local(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]

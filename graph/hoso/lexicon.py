"""Every spelling that rules know, from the ontology and the tables, as one longest-match index.

What has an IRI is read from `ontology/*.ttl`, what is only spelling from `tables/*.tsv`; nothing else reads either for
words. A spelling that begins with a capital counts only with a capital; one in lower case counts in any case.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pyoxigraph as ox

from hoso import resources
from hoso.namespaces import HS, HSV, ORG, RDF, SCHEMA, SKOS
from hoso.text import matched, slug

Trie = dict[str, Any]  # a character, or "" for the end of a spelling, to the next level


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a spelling: its class letter (see CLASSES), its canonical name, and what its class needs."""

    letter: str
    name: str
    detail: tuple[str, ...] = ()


CLASSES = {
    "P": "role; detail: seats",
    "K": "compound title: a role and the body that it implies; detail: body template, seats",
    "U": "head of a body's name; detail: kind, takes, level",
    "X": "body known by name; detail: kind, IRI local name",
    "F": "field of government",
    "L": "word for the level of a unit; detail: rank",
    "G": "province; detail: type",
    "H": "word of address; detail: kind, plural",
    "R": "rank, grade or academic title; detail: kind",
    "C": "the centre",
    "M": "former or acting",
    "D": "type of document",
    "Q": "gathering; detail: event type",
    "N": "veto: no person after this, or in this",
    "V": "verb of taking part; detail: part",
    "J": "verb of speaking; detail: part",
    "a": "verb of appointing",
    "r": "verb of proposing",
    "e": "verb of ending a tenure",
    "h": "verb of holding a post",
    "k": "noun for a post, between a verb and the title",
    "f": "marker of the past",
    "o": "verb of issuing or changing a document",
    "x": "verb of holding a gathering",
    "A": "auxiliary or particle",
    "m": "on behalf of",
    "B": "blocked: no verb although it looks like one",
}


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A reference body: canonical name, kind, place, parent's name, and the days between which it existed."""

    name: str
    kind: str | None
    spellings: tuple[str, ...]
    begin: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city under one name, with its type and the days between which it held."""

    name: str
    type: str
    begin: date | None
    end: date | None
    spellings: tuple[str, ...] = ()


class Lexicon:
    """Longest-match look-up of spellings in text that has been put in its matched form and lowered."""

    def __init__(self, entries: Iterable[tuple[str, Entry]]) -> None:
        found: dict[str, list[tuple[bool, Entry]]] = defaultdict(list)
        for spelling, entry in entries:
            key = matched(spelling)
            row = (key[:1].isupper(), entry)
            if row not in found[key.lower()]:
                found[key.lower()].append(row)
        self._entries = {key: tuple(rows) for key, rows in found.items()}
        self.pattern = trie_pattern(self._entries)

    def look_up(self, spelling: str, capital: bool) -> tuple[Entry, ...]:
        """The meanings of a lowered spelling that stands with or without a capital."""
        return tuple(entry for needs, entry in self._entries.get(spelling, ()) if capital or not needs)


def trie_pattern(words: Iterable[str]) -> str:
    """A regular expression that matches the longest of the words; a blank in a word stands for any white space."""
    root: Trie = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _alternation(root)


def _alternation(node: Trie) -> str:
    branches = []
    for character, child in sorted(node.items()):
        if character:
            branches.append((r"\s+" if character == " " else re.escape(character)) + _alternation(child))
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return (f"(?:{body})?" if len(branches) == 1 else body + "?") if "" in node else body


def table(name: str) -> list[dict[str, str]]:
    """The rows of `tables/<name>.tsv` by column; lines that begin with # are comments."""
    lines = [line for line in resources.read_text("tables", name + ".tsv").splitlines() if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, [*line.split("\t"), *[""] * len(header)], strict=False)) for line in lines[1:]]


def spellings(cell: str) -> list[str]:
    """The spellings of a cell, in order."""
    return [s.strip() for s in cell.split(";") if s.strip()]


@cache
def lexicon() -> Lexicon:
    """The index of everything."""
    return Lexicon(_all_entries())


def _all_entries() -> Iterator[tuple[str, Entry]]:
    yield from _role_entries()
    yield from _body_entries()
    yield from _table_entries()
    for province in provinces():
        for spelling in {province.name, *province.spellings, *_PROVINCE_ALIASES.get(province.name, ())} - _PERSONS_NAMES:
            yield spelling, Entry("G", province.name, (province.type,))
    for concept in _concepts("document-type"):
        for spelling in concept.spellings:
            if not spelling.isupper():
                yield spelling.lower(), Entry("D", concept.name)


_PERSONS_NAMES = {"Hồ Chí Minh", "HCM", "HN"}  # a province only after a word for its level
_PROVINCE_ALIASES = {
    "Hồ Chí Minh": ("TP.HCM", "TPHCM", "TP. HCM", "TP HCM", "TP.Hồ Chí Minh", "TP. Hồ Chí Minh", "TP Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    "Hà Nội": ("Thủ đô Hà Nội", "TP.Hà Nội"),
}


def _role_entries() -> Iterator[tuple[str, Entry]]:
    heads = {s.lower() for row in table("body_heads") for s in spellings(row["spellings"])}
    for concept in _concepts("role"):
        for spelling in concept.spellings:
            if concept.rank or spelling.lower() in heads:  # "Thường trực Tỉnh ủy" is a body
                continue
            yield _any_case(spelling), Entry("P", concept.name, (concept.seats,))
    for title in compound_titles():
        for spelling in title.spellings:
            yield _any_case(spelling), Entry("K", title.role, (title.body,))


def _any_case(spelling: str) -> str:
    """Titles are printed in any case; an abbreviation only as it is."""
    return spelling if any(w.isupper() and len(w) > 1 for w in spelling.split()) else spelling.lower()


def _body_entries() -> Iterator[tuple[str, Entry]]:
    for body in known_bodies():
        if body.kind == "issuing-office":  # a title, read as one
            continue
        for spelling in body.spellings:
            yield spelling, Entry("X", body.name, (body.kind or "",))
    for row in table("body_heads"):
        names = spellings(row["spellings"])
        for spelling in names:
            yield spelling, Entry("U", names[0], (row["kind"], row["takes"], row["level"]))


def _table_entries() -> Iterator[tuple[str, Entry]]:
    for row in table("sectors"):
        names = spellings(row["spellings"])
        for spelling in names:
            yield spelling, Entry("F", names[0])
    for row in table("levels"):
        names = spellings(row["spellings"])
        for spelling in names:
            yield spelling, Entry("L", names[0], (row["rank"],))
    for row in table("honorifics"):
        yield row["spelling"], Entry("H", row["spelling"].lower(), (row["kind"], row["plural"]))
    for row in table("ranks"):
        for spelling in spellings(row["spellings"]):
            yield spelling, Entry("R", spelling, (row["kind"],))
    for row in table("verbs"):
        for spelling in spellings(row["spellings"]):
            yield spelling.lower(), Entry(row["class"], spelling, (row["part"],))
    for row in table("event_nouns"):
        for spelling in spellings(row["spellings"]):
            yield spelling, Entry("Q", spelling, (row["type"],))
    for row in table("veto"):
        yield row["words"], Entry("N", row["words"], (row["kind"],))
    for word in ("Trung ương", "TW", "TƯ", "T.Ư", "T.W"):
        yield word, Entry("C", "Trung ương")
    for word in ("nguyên", "cựu"):
        yield word, Entry("M", "former")
    for word in ("quyền", "q."):
        yield word, Entry("M", "acting")


@dataclass(frozen=True, slots=True)
class _Concept:
    name: str
    local: str
    spellings: tuple[str, ...]
    seats: str
    rank: bool


@dataclass(frozen=True, slots=True)
class CompoundTitle:
    """A title that names role and body at once ("Tỉnh ủy viên"); `body` may hold {P} for the place."""

    role: str
    body: str
    spellings: tuple[str, ...]


@cache
def _graph() -> ox.Store:
    store = ox.Store()
    for file in sorted(resources.folder("ontology").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".ttl") and file.name not in ("shapes.ttl", "style.ttl", "hoso.ttl"):
            store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in ox.parse(file.read_bytes(), ox.RdfFormat.TURTLE))
    return store


def _values(subject: ox.NamedNode | ox.BlankNode, predicate: ox.NamedNode, language: str | None = None) -> list[str]:
    found = [q.object for q in _graph().quads_for_pattern(subject, predicate, None)]
    return sorted(o.value for o in found if not isinstance(o, ox.Literal) or language is None or o.language in (language, None))


def _concepts(scheme: str) -> Iterator[_Concept]:
    for quad in sorted(_graph().quads_for_pattern(None, SKOS.inScheme, HSV[scheme]), key=lambda q: q.subject.value):
        names = _values(quad.subject, SKOS.prefLabel, "vi")
        if names:
            group = " ".join(_values(quad.subject, HS.roleGroup)).lower()
            yield _Concept(
                names[0],
                quad.subject.value.rsplit("/", 1)[-1],
                (names[0], *_values(quad.subject, SKOS.altLabel, "vi")),
                next(iter(_values(quad.subject, HS.seats)), ""),
                any(word in group for word in ("rank", "academic", "honour", "honorific", "religious", "modifier")),
            )


@cache
def compound_titles() -> tuple[CompoundTitle, ...]:
    """The compound titles of the ontology."""
    found = []
    for quad in sorted(_graph().quads_for_pattern(None, RDF.type, HS.CompoundTitle), key=lambda q: q.subject.value):
        title = quad.subject
        roles = [r.value for q in _graph().quads_for_pattern(title, ORG.role, None) for r in _labels(q.object)]
        body = _values(title, HS.bodyTemplate)
        words = _values(title, SKOS.prefLabel, "vi") + _values(title, SKOS.altLabel, "vi")
        if roles and body:
            found.append(CompoundTitle(roles[0], body[0], tuple(words)))
    return tuple(found)


def _labels(node: Any) -> list[ox.Literal]:  # Any: an object of a quad of any kind
    return [q.object for q in _graph().quads_for_pattern(node, SKOS.prefLabel, None) if q.object.language == "vi"]


@cache
def known_bodies() -> tuple[KnownBody, ...]:
    """The reference bodies of the ontology, by name."""
    found = []
    for quad in _graph().quads_for_pattern(None, RDF.type, ORG.FormalOrganization):
        names = _values(quad.subject, SKOS.prefLabel, "vi")
        if not names:
            continue
        kinds = [k.rsplit("/", 1)[-1] for k in _values(quad.subject, ORG.classification)]
        begin, end = (_values(quad.subject, p) for p in (HS.beginLatest, HS.endEarliest))
        found.append(
            KnownBody(
                names[0],
                kinds[0] if kinds else None,
                (names[0], *_values(quad.subject, SKOS.altLabel, "vi")),
                date.fromisoformat(begin[0]) if begin else None,
                date.fromisoformat(end[0]) if end else None,
            )
        )
    return tuple(sorted(found, key=lambda b: (b.name, str(b.begin))))


@cache
def provinces() -> tuple[Province, ...]:
    """The provinces and centrally run cities, old and new, of the ontology."""
    found = []
    for quad in _graph().quads_for_pattern(None, HS.placeType, None):
        level = _PROVINCE_TYPES.get(quad.object.value.rsplit("/", 1)[-1])
        for name in _values(quad.subject, SCHEMA.name) if level else []:
            bounds = [_values(quad.subject, p) for p in (HS.beginEarliest, HS.endLatest)]
            begin, end = (date.fromisoformat(b[0]) if b else None for b in bounds)
            found.append(Province(name, str(level), begin, end, tuple(_values(quad.subject, SKOS.altLabel, "vi"))))
    return tuple(sorted(found, key=lambda p: (p.name, str(p.begin))))


_PROVINCE_TYPES = {"tinh": "tỉnh", "thanh-pho-truc-thuoc-trung-uong": "thành phố"}


@cache
def units() -> Mapping[tuple[str, str], tuple[frozenset[str], frozenset[str]]]:
    """Units below the province: (level, name) to the provinces that had one before July 2025, and have one since."""
    return {
        (row["level"], row["name"]): (frozenset(row["provinces_before"].split(";")) - {""}, frozenset(row["provinces_since"].split(";")) - {""})
        for row in table("places")
    }


@cache
def surnames() -> frozenset[str]:
    """The surnames, as printed with a capital."""
    return frozenset(row["surname"] for row in table("surnames"))


@cache
def shared_heads() -> Mapping[str, str]:
    """Roles, in lower case, whose own word is the head of the body after them."""
    return {row["role"].lower(): row["head"] for row in table("shared_heads")}


def local_name(kind: str) -> str:
    """The local name that a printed kind has as a concept."""
    return slug(kind)


@cache
def document_types(code: str, system: str) -> tuple[str, ...]:
    """The names of the types that a code may mean in a system ("party", "state"); codes compare without case."""
    found = []
    for concept in _concepts("document-type"):
        node = HSV["document-type/" + concept.local]
        notations = [q.object.value for q in _graph().quads_for_pattern(node, SKOS.notation, None)]
        systems = " ".join(_values(node, HS.system)).lower()
        if code.lower() in (n.lower() for n in notations) and (system in systems or "both" in systems or not systems):
            found.append(concept.name)
    return tuple(found)

"""Every spelling that rules know, from the ontology and the tables, as one longest-match index.

What has an IRI is read from `ontology/*.ttl`, what is only spelling from `tables/*.tsv`; nothing else reads either for
words. A spelling that begins with a capital counts only with a capital; one in lower case counts in any case.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hoso import resources
from hoso.text import matched
from hoso.vocabulary import compound_titles, document_types, known_bodies, provinces, roles

Trie = dict[str, Any]  # a character, or "" for the end of a spelling, to the next level


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a spelling: its class letter (see CLASSES), its canonical name, and what its class needs."""

    letter: str
    name: str
    detail: tuple[str, ...] = ()


_FREQUENT = frozenset("AB")  # classes of surnames
CLASSES = {
    "P": "role",
    "K": "compound title: a role and the body that it implies; detail: body template",
    "U": "head of a body's name; detail: kind, takes, level",
    "X": "body known by name; detail: kind",
    "F": "field of government",
    "L": "word for the level of a unit; detail: rank",
    "G": "province; detail: type",
    "H": "word of address; detail: kind, plural",
    "R": "rank, grade or academic title; detail: kind",
    "C": "the centre",
    "Z": "country",
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


class Lexicon:
    """Longest-match look-up of spellings in text that has been put in its matched form and lowered."""

    def __init__(self, entries: Iterable[tuple[str, Entry]]) -> None:
        found: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for spelling, entry in entries:
            for form in _with_hyphens(matched(spelling)):
                if (form, entry) not in found[form.lower()]:
                    found[form.lower()].append((form, entry))
        self._entries = {key: tuple(rows) for key, rows in found.items()}
        self._known: dict[str, tuple[Entry, ...]] = {}  # what has been looked up, of spellings alone
        self._classes: dict[str, tuple[str, tuple[Entry, ...]]] = {}
        self.pattern = trie_pattern(self._entries)

    def look_up(self, printed: str) -> tuple[Entry, ...]:
        """The meanings of words as printed (matched form, single blanks), each once."""
        if printed in self._known:
            return self._known[printed]
        rows = self._entries.get(printed.lower())
        if rows is None:
            return ()
        found = tuple(dict.fromkeys(entry for spelling, entry in rows if fits(spelling, printed)))
        self._known[printed] = found
        return found

    def classes(self, printed: str) -> tuple[str, tuple[Entry, ...]]:
        """The class letters and the meanings of words as printed, with any white space between them."""
        told = self._classes.get(printed)
        if told is None:
            found = self.look_up(" ".join(printed.split()))
            told = "".join(entry.letter for entry in found), found
            if found:
                self._classes[printed] = told
        return told


def _with_hyphens(spelling: str) -> Iterator[str]:
    """A spelling, and the same with no blanks around its hyphens: "Kinh tế-Ngân sách"."""
    yield spelling
    if " - " in spelling:
        yield spelling.replace(" - ", "-")


_NOUN_OR_HEAD = "vụ"  # ends "chức vụ", and heads a department


def fits(spelling: str, printed: str) -> bool:
    """Whether words are printed as a spelling allows: capitals of an abbreviation as they are, a first capital kept.

    Two words of which only the second has a capital are not one phrase ("giữ chức vụ Trưởng ban" holds no "vụ trưởng"),
    nor is "giữ chức Vụ trưởng" a "giữ chức vụ".

    >>> fits("TƯ", "Tư"), fits("Ban", "ban"), fits("vụ trưởng", "Vụ trưởng"), fits("giữ chức vụ", "giữ chức Vụ")
    (False, False, True, False)
    """
    if spelling == printed:
        return True
    if spelling[:1].isupper() and not printed[:1].isupper():
        return False
    words, found = spelling.split(" "), printed.split(" ")
    if any(w != p and sum(c.isupper() for c in w) > 1 and not p.isupper() for w, p in zip(words, found, strict=True)):
        return False
    of_two = len(words) == 2 or words[-1] == _NOUN_OR_HEAD
    return not (of_two and words[-1].islower() and found[0].islower() and found[-1].istitle())


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
    lines = [
        line for line in resources.read_text("tables", name + ".tsv").splitlines() if line and not line.startswith("#")
    ]
    header = lines[0].split("\t")
    return [dict(zip(header, [*line.split("\t"), *[""] * len(header)], strict=False)) for line in lines[1:]]


def spellings(cell: str) -> list[str]:
    """The spellings of a cell, in order."""
    return [s.strip() for s in cell.split(";") if s.strip()]


@cache
def words_of(name: str, kind: str) -> tuple[str, ...]:
    """The words of one kind in a table with the columns kind and words, in order; LookupError where it has none."""
    found = tuple(word for row in table(name) if row["kind"] == kind for word in spellings(row["words"]))
    if not found:
        raise LookupError(f"tables/{name}.tsv has no words of the kind {kind!r}")
    return found


@cache
def lexicon() -> Lexicon:
    """The index of everything."""
    return Lexicon(_all_entries())


def _all_entries() -> Iterator[tuple[str, Entry]]:
    yield from _role_entries()
    yield from _body_entries()
    yield from _table_entries()
    yield from _province_entries()
    for kind in document_types():
        for spelling in kind.spellings:
            if not spelling.isupper():
                yield spelling.lower(), Entry("D", kind.name)


def _province_entries() -> Iterator[tuple[str, Entry]]:
    names = {row["province"]: row for row in table("province_names")}
    for province in provinces():
        own = names.get(province.name, {"given": "", "withheld": ""})
        every = {province.name, *province.spellings, *spellings(own["given"])}
        for spelling in sorted(every - set(spellings(own["withheld"]))):
            yield spelling, Entry("G", province.name, (province.type,))


def _role_entries() -> Iterator[tuple[str, Entry]]:
    heads = {s.lower() for row in table("body_heads") for s in spellings(row["spellings"])}
    for role in roles():
        for spelling in role.spellings:
            if spelling.lower() not in heads:  # "Thường trực Tỉnh ủy" is a body
                yield _any_case(spelling), Entry("P", role.name)
    slips = {row["title"]: spellings(row["spellings"]) for row in table("slips")}
    for title in compound_titles():
        for spelling in (s for own in title.spellings for s in (own, *slips.get(own, ()))):
            yield _any_case(spelling), Entry("K", title.role, (title.body,))


def _any_case(spelling: str) -> str:
    """Titles are printed in any case; an abbreviation only as it is."""
    return spelling if any(w.isupper() and len(w) > 1 for w in spelling.split()) else spelling.lower()


def _body_entries() -> Iterator[tuple[str, Entry]]:
    for body in known_bodies():
        if body.kind == "issuing-office":  # a title, read as one
            continue
        for spelling in (s for own in body.spellings for s in _with_centre(own)):
            yield spelling, Entry("X", body.name, (body.kind, body.province or ""))
    yield from _shared_meanings("body_heads", "U", "kind", "takes", "level")


def _with_centre(spelling: str) -> Iterator[str]:
    """A spelling, and those that write "Trung ương" short."""
    yield spelling
    if " Trung ương" in spelling:
        centre = next(row for row in table("markers") if row["class"] == "C")
        yield from (spelling.replace("Trung ương", short) for short in spellings(centre["spellings"])[1:])


def _table_entries() -> Iterator[tuple[str, Entry]]:
    yield from _shared_meanings("sectors", "F")
    yield from _shared_meanings("levels", "L", "rank")
    for row in table("honorifics"):
        yield row["spelling"], Entry("H", row["spelling"].lower(), (row["kind"], row["plural"]))
    yield from _own_meanings("ranks", "R", "kind")
    for row in table("verbs"):
        for spelling in spellings(row["spellings"]):
            yield spelling.lower(), Entry(row["class"], spelling, (row["part"],))
    yield from _own_meanings("event_nouns", "Q", "type")
    for row in table("veto"):
        yield row["words"], Entry("N", row["words"], (row["kind"],))
    yield from _shared_meanings("countries", "Z")
    for row in table("markers"):
        for spelling in spellings(row["spellings"]):
            yield spelling, Entry(row["class"], row["name"])


def _shared_meanings(name: str, letter: str, *details: str) -> Iterator[tuple[str, Entry]]:
    """The spellings of a table each of whose rows is of one meaning, called after the first of them."""
    for row in table(name):
        names = spellings(row["spellings"])
        entry = Entry(letter, names[0], tuple(row[detail] for detail in details))
        yield from ((spelling, entry) for spelling in names)


def _own_meanings(name: str, letter: str, detail: str) -> Iterator[tuple[str, Entry]]:
    """The spellings of a table each of which is a meaning of its own."""
    for row in table(name):
        for spelling in spellings(row["spellings"]):
            yield spelling, Entry(letter, spelling, (row[detail],))


@cache
def units() -> Mapping[tuple[str, str], tuple[frozenset[str], frozenset[str]]]:
    """Units below the province: (level, name) to the provinces that had one before July 2025, and have one since."""
    return {
        (row["level"], row["name"]): (
            frozenset(row["provinces_before"].split(";")) - {""},
            frozenset(row["provinces_since"].split(";")) - {""},
        )
        for row in table("places")
    }


@cache
def surnames() -> frozenset[str]:
    """The surnames, as printed with a capital."""
    return frozenset(row["surname"] for row in table("surnames"))


@cache
def frequent_surnames() -> frozenset[str]:
    """The surnames of many people."""
    return frozenset(row["surname"] for row in table("surnames") if row["class"] in _FREQUENT)


@cache
def shared_heads() -> Mapping[str, str]:
    """Roles, in lower case, whose own word is the head of the body after them."""
    return {row["role"].lower(): row["head"] for row in table("shared_heads")}


@cache
def kin_roles() -> Mapping[str, frozenset[str]]:
    """Each role that shares its body with others in a chain of titles, to all of them."""
    kin: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for row in table("kin_roles"):
        group = frozenset(spellings(row["roles"]))
        for role in group:
            kin[role] |= group
    return dict(kin)

"""People: who is named in a report, and whom a given name or a bare title means in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hoso.extraction.abroad import foreigners
from hoso.extraction.body import NAMED, canonical
from hoso.extraction.chunk import Person
from hoso.extraction.chunks import tells_several
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.titles import Title
from hoso.model import PersonClaim
from hoso.text import same_tone

_OF_POSTS = ("giữ chức", "chức vụ", "chức danh")  # what stands before a post, and no person
_ABROAD = ""  # holds an office of another country, whom a bare title may mean as well


@dataclass(frozen=True, slots=True)
class People:
    """The people of a report: the full name of each mention by its start, and of each bare title by its start.

    `abroad` are those who hold an office of another country.
    """

    names: dict[int, str]
    holders: dict[int, str]
    abroad: frozenset[str]

    def name(self, person: Person) -> str | None:
        """The full name of a mention; None where a given name fits nobody, or more than one."""
        return self.names.get(person.start)


def find_people(reading: Reading) -> People:
    """Read every mention: full names first, then given names against the full ones named before them."""
    full = {p.start: p for line in reading.lines for p in line.people if not p.short}
    printed = {start: reading.printed(start, person.end) for start, person in full.items()}
    names = _one_spelling({start: _as_printed(printed[start], person) for start, person in full.items()})
    whole = set(names.values())
    shouted = {name for start, name in names.items() if printed[start].isupper()}
    calm = {name for start, name in names.items() if not printed[start].isupper()}
    loud, begun, ended = shouted - calm, _by_key(calm), _by_tail(whole)
    longer = {name: _calmed(name, begun) if name in loud else _lengthened(name, ended) for name in whole}
    names = {start: longer[name] for start, name in names.items()}
    firsts: dict[str, int] = {}  # where each full name stands first
    for start, name in names.items():
        firsts[name] = min(start, firsts.get(name, start))
    ended = _by_tail(firsts)
    for person in (p for line in reading.lines for p in line.people if p.short):
        meant = _meant(person, firsts, ended) or (person.name if len(person.name.split()) > 1 else None)
        if meant:
            names[person.start] = meant
            firsts[meant] = min(person.start, firsts.get(meant, person.start))
            _add_tails(ended, meant)
    return People(names, _holders(reading, names), foreigners(reading, names))


def _as_printed(printed: str, person: Person) -> str:
    """The name as the source prints it, save that capitals throughout become a name's own."""
    return printed if same_tone(printed) == person.name else person.name


def _one_spelling(names: dict[int, str]) -> dict[int, str]:
    """Each name in the spelling that stands first, for tone marks are placed in two ways."""
    keys = {start: same_tone(name).lower() for start, name in names.items()}
    spelt: dict[str, str] = {}
    for start, key in sorted(keys.items()):
        spelt.setdefault(key, names[start])
    return {start: spelt[key] for start, key in keys.items()}


def _by_key(names: Iterable[str]) -> Mapping[str, set[str]]:
    """The names in each spelling that tells no capitals and no place of a tone mark."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        found[same_tone(name).lower()].add(name)
    return found


def _by_tail(names: Iterable[str]) -> dict[str, set[str]]:
    """The names by the syllables that they end in, from the second on, the third on, and so on."""
    found: dict[str, set[str]] = {}
    for name in names:
        _add_tails(found, name)
    return found


def _add_tails(found: dict[str, set[str]], name: str) -> None:
    tail = name.partition(" ")[2]
    while tail:
        found.setdefault(tail, set()).add(name)
        tail = tail.partition(" ")[2]


def _calmed(name: str, begun: Mapping[str, set[str]]) -> str:
    """A name in capitals throughout, which may have taken in the next word, means one that is printed as names are."""
    words = name.lower().split(" ")
    heads = (" ".join(words[:size]) for size in range(1, len(words)))
    fits = [other for head in heads for other in begun.get(head, ())]
    return fits[0] if len(fits) == 1 else name


def _lengthened(name: str, ended: Mapping[str, set[str]]) -> str:
    """A name of two syllables that ends the one longer name of the report means that person."""
    longer = ended.get(name, set())
    return next(iter(longer)) if len(longer) == 1 and len(name.split()) == 2 else name


def _meant(person: Person, firsts: Mapping[str, int], ended: Mapping[str, set[str]]) -> str | None:
    """The one full name that ends in the given name: of those before it, else of all; the nearest is no reason."""
    fits = list(ended.get(person.name, ()))
    chosen = [name for name in fits if firsts[name] < person.start] or fits
    return chosen[0] if len(chosen) == 1 else None


def _holders(reading: Reading, names: dict[int, str]) -> dict[int, str]:
    """Whom a bare title means: the one person whom the report gives that role and body, "nguyên" aside."""
    held: dict[tuple[str, str], set[str]] = {}
    for line in reading.lines:
        for person in line.people:
            for title in person.all_titles:
                if title.body and title.status is None and person.start in names:
                    whole = reading.resolved(title.body, person.all_titles, line)
                    if whole.takes == NAMED:
                        continue
                    body = canonical(whole)
                    name = _ABROAD if title.foreign else names[person.start]
                    held.setdefault((title.role, body), set()).add(name)
    found = {}
    for line in (line for line in reading.lines if line.bodies):
        for titles in _bare(line):
            for title in titles:
                holders = held.get((title.role, reading.name(title.body, titles, line)), set()) if title.body else set()
                if len(holders) == 1 and title.status is None and _ABROAD not in holders:
                    found[titles[0].start] = next(iter(holders))
    return found


def _bare(line: Line) -> Iterator[tuple[Title, ...]]:
    """Titles without a name that may mean somebody; one before a colon is the heading of a list, one after "giữ chức"
    the post itself, one after "các" is of several.
    """
    for index, chunk in enumerate(line.chunks):
        if not isinstance(chunk.value, tuple):
            continue
        heading = index + 1 < len(line.chunks) and line.chunks[index + 1].letter == ":"
        before = line.chunks[index - 1] if index else chunk
        held = before.has("hk") or before.words.endswith(_OF_POSTS)
        several = tells_several(chunk.words.split()[0]) or tells_several(before.words.rpartition(" ")[2])
        if not (heading or held or several or any(t.foreign for t in chunk.value)):
            yield chunk.value


def person_claims(reading: Reading, people: People) -> Iterator[PersonClaim]:
    """A claim for each person and sentence that names them."""
    for line in reading.lines:
        told = set()
        for person in line.people:
            name = people.name(person)
            if name is None or name in told:
                continue
            told.add(name)
            rule = "given name of a person named in full" if person.short and name != person.name else _rule(person)
            yield PersonClaim(
                name=name,
                surface=reading.printed(person.start, person.end),
                honorific=person.honorific,
                **evidence(rule, reading.passage(person.start, person.end, line.sentence)),
            )


def _rule(person: Person) -> str:
    if person.titles or person.heading:
        return "name beside a title"
    return "name after a word of address" if person.honorific else "surname and given names"

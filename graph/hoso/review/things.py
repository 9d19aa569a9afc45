"""What the record says of a thing, short: its name, its days, the post that it is about, who stands to lose."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from hoso.catalogue import Askable, Evidence, evidence_in, question
from hoso.results import Row
from hoso.review.claims import BOUNDS, local, spans

Values = tuple[tuple[str, str], ...]  # value and its label

_NAMED_BY = {
    "Tenure": ("member", "role", "organization"),
    "Participation": ("agent", "hadRole", "event"),
    "Award": ("awardKind", "recipient", "recipientCount", "recipientKind", "event"),
    "Statistic": ("subject", "value", "unit", "temporalCoverage"),
    "Post": ("prefLabel",),
}
_PEOPLE = ("member", "agent", "recipient", "signedBy")


@dataclass(frozen=True, slots=True)
class Thing:
    """What the record says of one IRI, by the local names of the properties; empty where it knows none such."""

    iri: str
    values: Mapping[str, Values]

    def __bool__(self) -> bool:
        return bool(self.values)

    def texts(self, name: str) -> list[str]:
        """The values of a property as people read them."""
        return list(dict.fromkeys(label or value for value, label in self.values.get(name, ())))

    def iris(self, name: str) -> list[str]:
        """The values of a property as they are."""
        return list(dict.fromkeys(value for value, _ in self.values.get(name, ())))

    @property
    def kinds(self) -> set[str]:
        """The local names of its classes."""
        return {value.rsplit("#", 1)[-1].rsplit("/", 1)[-1] for value, _ in self.values.get("type", ())}

    @property
    def name(self) -> str:
        """How people call it: its label, or what it is made of; its local name where there is neither."""
        for kind, parts in _NAMED_BY.items():
            if kind in self.kinds:
                made = ", ".join(text for part in parts for text in self.texts(part)[:1])
                return made or local(self.iri)
        labels = self.texts("name") or self.texts("prefLabel") or self.texts("label")
        return max(labels, key=len, default=local(self.iri))

    @property
    def days(self) -> dict[str, str]:
        """When it began, ended and was seen, as far as that is known; several values where sources differ."""
        bounds = {name: self.texts(name) for name in BOUNDS}
        return spans({**bounds, "date": self.texts("date_document")})


@dataclass(frozen=True, slots=True)
class Stake:
    """How much is told of a person: names, sources, sentences, facts that hang on the person, known to be dead."""

    person: str
    name: str
    sources: int
    mentions: int
    links: int
    dead: bool


def thing(store: Askable, iri: str) -> Thing:
    """What the record says of an IRI."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in question("what-is", "review").run(store, fact=NamedNode(iri)):
        name = row.text("property").rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        found[name].append((row.text("value"), row.text("label")))
    return Thing(iri, {name: tuple(values) for name, values in found.items()})


def stake(store: Askable, person: str) -> Stake:
    """How much is told of a person."""
    for row in question("stake-of-person", "review").run(store, person=NamedNode(person)):
        counts = [int(row.text(name) or 0) for name in ("sources", "mentions", "links", "deaths")]
        return Stake(person, row.text("name"), counts[0], counts[1], counts[2], dead=counts[3] > 0)
    return Stake(person, local(person), 0, 0, 0, dead=False)


def people_of(store: Askable, found: Thing) -> list[Stake]:
    """Everybody whom a fact is about: who holds it, takes part, receives or signs."""
    people = [iri for name in _PEOPLE for iri in found.iris(name)]
    if "Person" in found.kinds:
        people.append(found.iri)
    return [stake(store, person) for person in dict.fromkeys(people) if "/person/" in person]


def portrait(store: Askable, one: Stake, posts: int = 2) -> tuple[list[str], Evidence | None]:
    """The posts of a person, as many as asked for, and the sentence that says most of who it is.

    That is the shortest one that tells a post, with the whole name if there is one such.
    """
    rows = list(question("portrait-of-person", "review").run(store, person=NamedNode(one.person)))
    told = Counter(row.text("post") for row in rows if row["post"] is not None)
    best = min(rows, key=lambda row: _vague(row, one.name), default=None)
    return [post for post, _ in told.most_common(posts)], next(evidence_in(best), None) if best else None


def _vague(row: Row, name: str) -> tuple[bool, bool, int]:
    sentence = row.text("sentenceText")
    return row["post"] is None, name.casefold() not in sentence.casefold(), len(sentence)

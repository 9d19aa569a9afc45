"""Which body is meant: canonical name, place, and the bodies of the report's own time.

Names meet by their slug, a block: what a name means depends on what sources say of the names of its block, and on
nothing else.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from pyoxigraph import NamedNode

from hoso.model import BodyClaim, TenureClaim
from hoso.namespaces import DATA
from hoso.resolve.mentioned import bodies_named
from hoso.resolve.names import same_words
from hoso.resolve.reference import Reference
from hoso.resolve.stated import Statements, people_of
from hoso.text import same_tone, slug

_YEAR = re.compile(r"-\d{4}$")
_AS_OF = "@"

Mention = tuple[
    str, str
]  # the key of a source, and a canonical name as `same_words` has it, or that name `as_of` a day
Places = frozenset[str]  # IRIs


@dataclass(frozen=True, slots=True)
class BodyTold:
    """What one source tells of a body's name: the body of the reference data that bears it on the source's day, where
    the source puts it, whether the name means a body of this source alone, and how it is spelled, with how often.

    Many sources tell the same of a name, word for word: what is decided of it is decided once.
    """

    reference: NamedNode | None
    places: Places
    local: bool
    spellings: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Bodies:
    """The body of each mention, and where each body is, as far as known."""

    nodes: Mapping[Mention, NamedNode]
    places: Mapping[NamedNode, frozenset[NamedNode]]

    def of(self, source: str, name: str) -> NamedNode:
        """The body that a source means by a canonical name."""
        return self.nodes[source, same_words(name)]

    def then(self, source: str, name: str, day: date | None) -> NamedNode:
        """The body that bore a name on a day before the source's own time; the same as `of` where no other did."""
        past = self.nodes.get((source, as_of(same_words(name), day))) if day else None
        return past or self.of(source, name)


def as_of(name: str, day: date) -> str:
    """A name as it was borne on a day of which a source tells looking back."""
    return f"{name}{_AS_OF}{day.isoformat()}"


def _plain(name: str) -> str:
    return name.partition(_AS_OF)[0]


def bodies_told(statements: Statements, known: Reference) -> dict[Mention, BodyTold]:
    """What sources tell of the bodies that they name."""
    people = people_of(statements)
    spellings: defaultdict[Mention, Counter[str]] = defaultdict(Counter)
    days: dict[str, date | None] = {}
    for kind in statements.by_kind:
        for said in statements.of(kind):
            days[said.source] = said.day
            for name in bodies_named(said.claim, people[said.source]):
                spellings[said.source, same_words(name)][same_tone(name)] += 1
    places, local = _places_told(statements)
    told: dict[Mention, BodyTold] = {}
    for mention, spelled in spellings.items():
        day = days[mention[0]]
        told[mention] = BodyTold(
            known.body(mention[1], day), _on(day, places[mention], known), mention in local, spelled
        )
    return told | _told_of_before(statements, told, places, known)


def _told_of_before(
    statements: Statements, told: Mapping[Mention, BodyTold], places: Mapping[Mention, set[str]], known: Reference
) -> dict[Mention, BodyTold]:
    """The bodies in which posts were over before another body, or a body of another place, took the name."""
    found: dict[Mention, BodyTold] = {}
    for said in statements.of(TenureClaim):
        mention, day = (said.source, same_words(said.claim.body)), said.claim.bounds.over_by
        now = told[mention]
        if day and not now.local and not (said.day and said.day <= day):
            then = replace(
                now,
                reference=known.body_then(now.reference, mention[1], day) if now.reference else None,
                places=_on(day, places[mention], known),
                spellings={same_tone(said.claim.body): 1},
            )
            if (then.reference, then.places) != (now.reference, now.places):
                found[said.source, as_of(mention[1], day)] = then
    return found


def _on(day: date | None, names: Iterable[str], known: Reference) -> Places:
    """The places of these names that live on a day."""
    return frozenset(known.place(name, day).value for name in names)


def _places_told(statements: Statements) -> tuple[defaultdict[Mention, set[str]], set[Mention]]:
    """The names of the places where each source puts each body, and which bodies are of that source alone. A body to
    which another belongs, and of which nothing more is told, is where that one is.
    """
    places: defaultdict[Mention, set[str]] = defaultdict(set)
    local: set[Mention] = set()
    described = [(said.source, same_words(said.claim.name), said) for said in statements.of(BodyClaim)]
    itself = {(source, name) for source, name, _ in described}
    for source, name, said in described:
        parent = same_words(said.claim.parent) if said.claim.parent else name
        for mention in {(source, name), (source, parent if (source, parent) not in itself else name)}:
            if said.claim.place:
                places[mention].add(said.claim.place)
            if said.claim.local:
                local.add(mention)
    return places, local


def body_block(name: str) -> str:
    """The block in which a name, as `same_words` has it, is resolved."""
    return slug(_plain(name))


@dataclass(frozen=True, slots=True)
class BodyGround:
    """What is known of a whole block: its names, and those of them that mean several bodies."""

    names: frozenset[str]
    told_apart: frozenset[str]


def body_ground(told: Iterable[tuple[str, BodyTold]]) -> BodyGround:
    """What a block is, from all that is told of each of its names."""
    names: set[str] = set()
    places: defaultdict[str, set[Places]] = defaultdict(set)
    for name, one in told:
        names.add(_plain(name))
        if one.places and not one.local:
            places[_plain(name)].add(one.places)
    return BodyGround(frozenset(names), frozenset(_ambiguous(places)))


def resolve_body(block: str, mention: Mention, told: BodyTold, ground: BodyGround) -> NamedNode:
    """The body behind a name of a block: one for each name, unless the name says no place and sources give it several;
    then one for each place. A body of a merged province that kept the name of one of its parts is another than that
    part's. Where marks alone tell two names of a block apart, a hash does so too.
    """
    source, name = mention[0], _plain(mention[1])
    suffix = _suffix(told.places) if name in ground.told_apart else ""
    suffix = f"-{source[:8]}" if told.local else suffix
    local = block if len(ground.names) == 1 else f"{block}-{sha256(name.encode()).hexdigest()[:8]}"
    reference = told.reference if not suffix else None
    return reference or DATA[f"body/{local}{suffix or _later(told.places)}"]


def body_places(body: NamedNode, told: Iterable[BodyTold], known: Reference) -> Places:
    """Where a body is: where the sources that name it put it, and where the reference data do."""
    settled = known.body_places.get(body)
    return frozenset(place for one in told for place in one.places) | ({settled.value} if settled else set())


def _ambiguous(places: Mapping[str, set[Places]]) -> set[str]:
    """Names that say no place of their own, and that sources give to several."""
    return {name for name, groups in places.items() if len(groups) > 1 and not any(map(_said_by(name), groups))}


def _said_by(name: str) -> Callable[[Places], bool]:
    """Whether a name holds the last two syllables of one of the places, as "Sở Y tế tỉnh Sông Lam" does."""
    words = slug(name)
    return lambda places: any("-".join(place.rsplit("/", 1)[-1].split("-")[-2:]) in words for place in places)


def _later(places: Places) -> str:
    """The year from which a place bears a name that another bore before, as it stands in its IRI."""
    years = sorted(found[0] for place in places if (found := _YEAR.search(place)))
    return years[-1] if years else ""


def without_year(local: str) -> str:
    """The local name of a body's IRI without the year that tells it from one that bore the name before.

    >>> without_year("so-noi-vu-tinh-vinh-long-2025")
    'so-noi-vu-tinh-vinh-long'
    """
    return _YEAR.sub("", local)


def _suffix(places: Places) -> str:
    return "".join(f"-{place.rsplit('/', 1)[-1]}" for place in sorted(places))

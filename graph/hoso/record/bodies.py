"""People, bodies and their places as nodes of the record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from hoso.model import BodyClaim, LifeClaim, PersonClaim, TenureClaim
from hoso.namespaces import DATA, DCT, FOAF, HS, HSV, ORG, RDF, RDFS, SCHEMA, SKOS
from hoso.rdf import literal
from hoso.record.nodes import Nodes, hashed, vietnamese
from hoso.resolve import Meaning, Stated, Statements
from hoso.resolve.bodies import BodyTold
from hoso.resolve.mentioned import bodies_named, people_named
from hoso.resolve.names import printed_best, same_words
from hoso.resolve.people import Doubt, Mention, People, Profile
from hoso.resolve.stated import mention_in, people_of
from hoso.text import fold, same_tone

_KINDS = (
    ("huyện ", "huyen"),
    ("quận ", "quan"),
    ("thị xã ", "thi-xa"),
    ("thành phố ", "thanh-pho-thuoc-tinh"),  # those under the State are in the reference data
    ("xã ", "xa"),
    ("phường ", "phuong"),
    ("thị trấn ", "thi-tran"),
)


@dataclass(frozen=True, slots=True)
class PersonTold:
    """What one source tells of a full name: what is known of its person, and how it is spelled, with how often."""

    profile: Profile
    spellings: Mapping[str, int]


def people_told(statements: Statements, profiles: Iterable[Profile]) -> dict[Mention, PersonTold]:
    """What sources tell of the people that they name."""
    spellings: defaultdict[Mention, Counter[str]] = defaultdict(Counter)
    for kind in statements.by_kind:
        for said in statements.of(kind):
            for name in people_named(said.claim):
                spellings[mention_in(statements.parts, said, name)][same_tone(name)] += 1
    return {profile.first: PersonTold(profile, spellings[profile.first]) for profile in profiles}


def add_people(nodes: Nodes, told: Mapping[Mention, PersonTold], people: People) -> None:
    """The people of a block, each under the spelling that most claims use, with the others beside it."""
    spellings: defaultdict[NamedNode, Counter[str]] = defaultdict(Counter)
    sources: defaultdict[NamedNode, set[str]] = defaultdict(set)
    for mention, one in told.items():
        spellings[people.nodes[mention]].update(one.spellings)
        sources[people.nodes[mention]].add(mention[0])
    for person, spelled in spellings.items():
        best = printed_best(spelled)
        nodes.say(person, FOAF.name, literal(best))
        nodes.say(person, RDFS.label, literal(best))
        nodes.say(person, HS.searchKey, literal(fold(best)))
        nodes.say(person, SKOS.altLabel, *(literal(name) for name in {*spelled} - {best} if not name.isupper()))
    for person, number in _namesakes(spellings).items():
        if len(sources[person]) > 1:
            nodes.say(person, HS.namesakes, literal(number))
    for doubt in people.doubts:
        _add_doubt(nodes, doubt)
    for old, new in people.replaced.items():
        nodes.say(old, DCT.isReplacedBy, new)


def _namesakes(spellings: Mapping[NamedNode, Iterable[str]]) -> dict[NamedNode, int]:
    """How many others bear a name of each person, for those of whom anybody does."""
    names = {person: {same_words(name) for name in spelled} for person, spelled in spellings.items()}
    bearers: defaultdict[str, set[NamedNode]] = defaultdict(set)
    for person, own in names.items():
        for name in own:
            bearers[name].add(person)
    found = {person: len(set().union(*(bearers[name] for name in own))) - 1 for person, own in names.items()}
    return {person: number for person, number in found.items() if number}


def _add_doubt(nodes: Nodes, doubt: Doubt) -> None:
    """Two people who may be one, with what speaks for and against it; a reviewer who left it open need not say why."""
    nodes.say(doubt.one, HS.possiblySame, doubt.other)
    nodes.say(doubt.other, HS.possiblySame, doubt.one)
    if not doubt.verdict.ruled:
        node = hashed("doubt", sorted((doubt.one.value, doubt.other.value)))
        nodes.say(node, RDF.type, HS.Doubt)
        nodes.say(node, HS.between, doubt.one, doubt.other)
        nodes.say(node, HS.logOdds, literal(Decimal(f"{doubt.verdict.log_odds:.1f}")))
        for sign in doubt.verdict.signs:
            for language, words in sign.words.items():
                nodes.say(node, HS.reason, Literal(f"{sign.log_odds:+g} {words}", language=language))


def add_body(nodes: Nodes, body: NamedNode, told: Iterable[tuple[BodyTold, int]], places: Iterable[str]) -> None:
    """A body under the spelling that most claims use, and where it is; each of `told` with how many sources tell it."""
    spelled: Counter[str] = Counter()
    for one, times in told:
        spelled.update({spelling: count * times for spelling, count in one.spellings.items()})
    best = printed_best(spelled)
    nodes.say(body, SKOS.prefLabel, vietnamese(best))
    nodes.say(body, RDFS.label, vietnamese(best))
    nodes.say(body, HS.searchKey, literal(fold(best)))
    nodes.say(body, HS.place, *map(NamedNode, places))


def add_named(nodes: Nodes, statements: Statements, meaning: Meaning) -> None:
    """What the claims say of people and bodies by themselves: that there are such, and how claims describe them."""
    people = people_of(statements)
    for kind in statements.by_kind:
        for said in statements.of(kind):
            for name in people_named(said.claim):
                if person := meaning.person(said, name):
                    nodes.name(person, FOAF.Person, said)
            day = said.claim.bounds.over_by if isinstance(said.claim, TenureClaim) else None
            for name in bodies_named(said.claim, people[said.source]):
                nodes.name(meaning.bodies.then(said.source, name, day), ORG.FormalOrganization, said)
    for lived in statements.of(LifeClaim):
        if somebody := meaning.person(lived, lived.claim.person):
            nodes.dates(somebody, lived.claim.bounds)
    for called in statements.of(PersonClaim):
        person = meaning.person(called, called.claim.name)
        if person and called.claim.honorific:
            nodes.say(person, SCHEMA.honorificPrefix, literal(called.claim.honorific))
    _add_descriptions(nodes, statements, meaning)


def _add_descriptions(nodes: Nodes, statements: Statements, meaning: Meaning) -> None:
    kinds = {(said.source, same_words(said.claim.name)): said.claim.kind for said in statements.of(BodyClaim)}
    for held in statements.of(TenureClaim):
        kind, day = kinds.get((held.source, same_words(held.claim.body))), held.claim.bounds.over_by
        if kind:
            then = meaning.bodies.then(held.source, held.claim.body, day)
            nodes.say(then, ORG.classification, HSV[f"body-kind/{kind}"])
    for said in statements.of(BodyClaim):
        claim, body = said.claim, meaning.bodies.of(said.source, said.claim.name)
        if same_words(claim.surface) != same_words(claim.name):
            nodes.say(body, SKOS.altLabel, vietnamese(same_tone(claim.surface)))
        if claim.kind:
            nodes.say(body, ORG.classification, HSV[f"body-kind/{claim.kind}"])
        if claim.parent:
            nodes.say(body, ORG.subOrganizationOf, meaning.bodies.of(said.source, claim.parent))
        if claim.place:
            _add_place(nodes, said, meaning)


def _add_place(nodes: Nodes, said: Stated[BodyClaim], meaning: Meaning) -> None:
    """Describe a place that the reference data lacks; those that it has are described there."""
    name = said.claim.place or ""
    place = meaning.known.place(name, said.day)
    if same_words(name) not in meaning.known.places and place in DATA:
        nodes.say(place, RDF.type, SCHEMA.AdministrativeArea)
        nodes.say(place, HS.placeType, *(HSV[f"place-type/{kind}"] for word, kind in _KINDS if name.startswith(word)))
        nodes.say(place, SKOS.prefLabel, vietnamese(same_tone(name)))
        nodes.say(place, RDFS.label, vietnamese(same_tone(name)))

"""People, bodies and their places as nodes of the record."""

from __future__ import annotations

from collections import defaultdict

from pyoxigraph import NamedNode

from hoso.model import BodyClaim, PersonClaim
from hoso.namespaces import DATA, FOAF, HS, HSV, ORG, RDF, RDFS, SCHEMA, SKOS
from hoso.rdf import literal
from hoso.record.nodes import Nodes, vietnamese
from hoso.resolve import Meaning, Stated, Statements
from hoso.resolve.mentioned import bodies_named, people_named
from hoso.resolve.names import printed_best, same_words
from hoso.text import fold, same_tone


def add_people(nodes: Nodes, statements: Statements, meaning: Meaning) -> None:
    """Everybody who is named, under the spelling that most claims use, with the others beside it."""
    spellings: defaultdict[NamedNode, list[str]] = defaultdict(list)
    for kind in statements.by_kind:
        for said in statements.of(kind):
            for name in people_named(said.claim):
                if person := meaning.people.of(said.source, name):
                    spellings[person].append(same_tone(name))
                    nodes.name(person, FOAF.Person, said)
    for said in statements.of(PersonClaim):
        person = meaning.people.of(said.source, said.claim.name)
        if person and said.claim.honorific:
            nodes.say(person, SCHEMA.honorificPrefix, literal(said.claim.honorific))
    for person, names in spellings.items():
        best = printed_best(names)
        nodes.say(person, FOAF.name, literal(best))
        nodes.say(person, RDFS.label, literal(best))
        nodes.say(person, HS.searchKey, literal(fold(best)))
        nodes.say(person, SKOS.altLabel, *(literal(name) for name in {*names} - {best} if not name.isupper()))
    for doubt in meaning.people.doubts:
        nodes.say(doubt.one, HS.possiblySame, doubt.other)
        nodes.say(doubt.other, HS.possiblySame, doubt.one)


def add_bodies(nodes: Nodes, statements: Statements, meaning: Meaning) -> None:
    """Every body that is named, with its forms, kind, place and parent."""
    names: defaultdict[NamedNode, list[str]] = defaultdict(list)
    for kind in statements.by_kind:
        for said in statements.of(kind):
            for name in bodies_named(said.claim):
                if body := meaning.bodies.nodes.get((said.source, same_words(name))):
                    names[body].append(same_tone(name))
                    nodes.name(body, ORG.FormalOrganization, said)
    for body, found in names.items():
        best = printed_best(found)
        nodes.say(body, SKOS.prefLabel, vietnamese(best))
        nodes.say(body, RDFS.label, vietnamese(best))
        nodes.say(body, HS.searchKey, literal(fold(best)))
    _add_descriptions(nodes, statements, meaning)
    for body, places in meaning.bodies.places.items():
        nodes.say(body, HS.place, *places)


def _add_descriptions(nodes: Nodes, statements: Statements, meaning: Meaning) -> None:
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
    place = meaning.known.place(name, said.published)
    if same_words(name) not in meaning.known.places and place in DATA:
        nodes.say(place, RDF.type, SCHEMA.AdministrativeArea)
        nodes.say(place, SKOS.prefLabel, vietnamese(same_tone(name)))
        nodes.say(place, RDFS.label, vietnamese(same_tone(name)))

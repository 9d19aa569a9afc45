"""A store of realistic shape, for tests and for looking: its people, bodies, documents and sentences are invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

import networkx as nx
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Variable

from hoso.model import Bounds
from hoso.namespaces import DATA, DCT, ELI, FOAF, HS, HSV, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, XSD
from hoso.text import slug
from tests.network.sample_facts import BODIES, DOCUMENTS, EVENTS, PEOPLE, RELATED, SOURCES, TENURES

Term = NamedNode | Literal | BlankNode
BOUNDS = ("beginEarliest", "beginLatest", "endEarliest", "endLatest", "observedEarliest", "observedLatest")
PROPERTIES = {"follows": HS.follows, "guides": HS.guides, "based_on": ELI.based_on, "cites": ELI.cites}
PROPERTIES |= {"implements": ELI.implements, "replaces": DCT.replaces, "amends": ELI.amends}


class Answers:
    """A pyoxigraph store behind the two arguments that hoso's stores take."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def query(self, sparql: str, bindings: Mapping[str, Term] = {}) -> Iterable[Mapping[str, object]]:
        bound = {Variable(name): term for name, term in bindings.items()}
        return self.store.query(sparql, use_default_graph_as_union=True, substitutions=bound)


class Writer:
    """Puts record nodes, and the claims and passages behind them, into a store."""

    def __init__(self) -> None:
        self.store = Store()
        self.number = count(1)

    def add(self, subject: Term, *pairs: tuple[NamedNode, Term | str | None]) -> None:
        for predicate, value in pairs:
            if value is not None:
                term = Literal(value) if isinstance(value, str) else value
                self.store.add(Quad(subject, predicate, term, DefaultGraph()))

    def concept(self, scheme: str, label: str, english: str | None = None) -> NamedNode:
        node = HSV[f"{scheme}/{slug(label)}"]
        self.add(node, (SKOS.prefLabel, vi(label)), (SKOS.prefLabel, english and Literal(english, language="en")))
        return node

    def bounds(self, subject: Term, days: Mapping[str, str]) -> None:
        self.add(subject, *((HS[name], Literal(day, datatype=XSD.date)) for name, day in days.items()))

    def cite(
        self, subject: Term, kind: NamedNode, source: str, sentence: str, quote: str, *, also: Term | None = None,
        **claimed: str | None,
    ) -> None:  # fmt: skip
        """State the subject by a claim: `sentence` stands in the source, `quote` in the sentence."""
        at = next(self.number)
        claim, passage = DATA[f"claim/{at:032x}"], DATA[f"passage/{source}-{at}-{at + len(quote)}"]
        for stated in filter(None, (subject, also)):
            self.add(stated, (PROV.wasDerivedFrom, claim), (HS.evidence, passage))
        self.add(claim, (RDF.type, HS.Claim), (RDF.type, kind), (HS.evidence, passage), (HS.rule, "sample"))
        self.add(claim, (HS.confidence, Literal(f"0.{90 + at % 10}", datatype=XSD.decimal)))
        self.add(claim, *((HS[f"claimed{name}"], value) for name, value in claimed.items()))
        self.add(passage, (HS.quote, quote), (HS.sentenceText, sentence), (OA.hasSource, DATA[f"source/{source}"]))


def vi(text: str) -> Literal:
    return Literal(text, language="vi")


def sample_store() -> Answers:
    """About forty nodes: a province, its people, what they signed and where they met, 2017 to 2023."""
    writer = Writer()
    for write in (_sources, _bodies, _people, _tenures, _documents, _relations, _events):
        write(writer)
    return Answers(writer.store)


def _sources(w: Writer) -> None:
    for key, (headline, publisher, day) in SOURCES.items():
        node = DATA[f"source/{key}"]
        w.add(node, (RDF.type, SCHEMA.NewsArticle), (SCHEMA.headline, headline), (SCHEMA.publisher, publisher))
        w.add(node, (SCHEMA.datePublished, Literal(day, datatype=XSD.date)))
        w.add(node, (SCHEMA.url, f"https://songlam.example/tin/{key}"))


def _bodies(w: Writer) -> None:
    for name, english, kind, parent, source in BODIES:
        node = body(name)
        w.add(node, (RDF.type, ORG.FormalOrganization), (SKOS.prefLabel, vi(name)))
        w.add(node, (SKOS.prefLabel, english and Literal(english, language="en")))
        w.add(node, (ORG.classification, w.concept("body-kind", *kind)))
        w.add(node, (ORG.subOrganizationOf, parent and body(parent)))
        w.cite(node, HS.BodyClaim, source, f"Buổi làm việc diễn ra tại trụ sở {name}.", name, Parent=parent)


def _people(w: Writer) -> None:
    for name, honorific in PEOPLE:
        node = person(name)
        w.add(node, (RDF.type, FOAF.Person), (FOAF.name, name), (RDFS.label, name))
        w.add(node, (SCHEMA.honorificPrefix, honorific))


def _tenures(w: Writer) -> None:
    for who, role, english, where, days, status, cited in TENURES:
        node = DATA[f"tenure/{slug(who)}--{slug(where)}--{slug(role)}"]
        w.add(node, (RDF.type, HS.Tenure), (ORG.member, person(who)), (ORG.organization, body(where)))
        w.add(node, (ORG.role, w.concept("role", role, english)))
        w.add(node, (HS.status, status and w.concept("status", *status)))
        w.bounds(node, days)
        for source, sentence, quote in cited:
            w.cite(node, HS.TenureClaim, source, sentence, quote, Person=who, Role=role)


def _documents(w: Writer) -> None:
    for number, kind, issuer, day, title, signer, capacity, source, sentence in DOCUMENTS:
        node, agreement = document(number), not isinstance(issuer, str)
        w.add(node, (RDF.type, HS.OfficialDocument), (RDF.type, HS.Agreement if agreement else None))
        w.add(node, (RDFS.label, f"{kind[0]} {number}"), (ELI.id_local, number), (DCT.title, title))
        w.add(node, (ELI.type_document, w.concept("document-type", *kind)))
        w.add(node, (ELI.date_document, Literal(day, datatype=XSD.date)), (HS.signingCapacity, capacity))
        w.add(node, (HS.signedBy, signer and person(signer)))
        for each in issuer if agreement else (issuer,):
            w.add(node, (HS.party if agreement else ELI.passed_by, body(each)))
        kind_of_claim = HS.AgreementClaim if agreement else HS.DocumentClaim
        claimed = {} if agreement else {"Signer": signer, "Issuer": issuer}
        w.cite(node, kind_of_claim, source, sentence, number, **claimed)


def _relations(w: Writer) -> None:
    for subject, relation, target, source, sentence in RELATED:
        w.add(document(subject), (PROPERTIES[relation], document(target)))
        w.cite(document(subject), HS.RelationClaim, source, sentence, target, also=document(target), Relation=relation)


def _events(w: Writer) -> None:
    for label, kind, days, place, organiser, about, source, sentence, parts in EVENTS:
        node = DATA[f"event/{slug(label)}"]
        w.add(node, (RDF.type, HS.Event), (RDFS.label, vi(label)), (DCT.type, w.concept("event-type", *kind)))
        w.add(node, (SCHEMA.location, place), (SCHEMA.organizer, organiser and body(organiser)))
        w.add(node, (SCHEMA.about, about and document(about)))
        w.bounds(node, days)
        quote = label if label in sentence else sentence[:20]
        w.cite(node, HS.EventClaim, source, sentence, quote, Organizers=organiser)
        for who, part, english, saying, quote in parts:
            taking = DATA[f"participation/{slug(label + who + part)}"]
            w.add(
                taking, (RDF.type, HS.Participation), (HS.event, node), (PROV.hadRole, w.concept("part", part, english))
            )
            w.add(taking, (PROV.agent, person(who) if any(who == p for p, _ in PEOPLE) else body(who)))
            w.cite(taking, HS.ParticipationClaim, source, saying, quote)


def person(name: str) -> NamedNode:
    return DATA[f"person/{slug(name)}"]


def body(name: str) -> NamedNode:
    return DATA[f"body/{slug(name)}"]


def document(number: str) -> NamedNode:
    return DATA[f"document/{slug(number)}--sample"]


def made_graph(
    nodes: Mapping[str, tuple[str, str]], links: Iterable[tuple[str, str, str, str]], evidence: list[dict[str, str]]
) -> nx.MultiDiGraph[str]:
    """A graph as `network.build` makes them: id -> (kind, label), and (source, target, relation, label)."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    empty = {"label_en": "", "bounds": Bounds()}
    for node, (kind, label) in nodes.items():
        shown = {"kind": kind, "iri": node, "label": label, "detail": label, "detail_en": ""}
        graph.add_node(node, **shown, **empty, other_names=[label], facts=[(label, label, label)], evidence=evidence)
    for source, target, relation, label in links:
        named = {
            "relation": relation,
            "query": "",
            "word": relation,
            "iri": source,
            "label": label,
            "note": label,
            "note_en": "",
        }
        graph.add_edge(
            source, target, f"{relation} {source} {target}", **named, **empty, standing="", evidence=evidence
        )
    graph.graph.update(around=None, hops=1, on=None, centre=[], left_out={"nodes": 0, "links": 0})
    return graph

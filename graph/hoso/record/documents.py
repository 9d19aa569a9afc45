"""Documents, agreements and how documents stand to each other."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from hoso.model import AgreementClaim, DocumentClaim, Part, ParticipationClaim, Relation, RelationClaim
from hoso.namespaces import DCT, ELI, HS, RDF, RDFS, SCHEMA
from hoso.rdf import literal
from hoso.record.events import participation_iri
from hoso.record.nodes import Nodes
from hoso.record.tenures import Tenures
from hoso.resolve import Meaning, Stated, Statements
from hoso.resolve.documents import Documents
from hoso.text import same_tone

RELATIONS = {
    Relation.FOLLOWS: HS.follows,
    Relation.CITES: ELI.cites,
    Relation.BASED_ON: ELI.based_on,
    Relation.IMPLEMENTS: ELI.implements,
    Relation.AMENDS: ELI.amends,
    Relation.REPLACES: DCT.replaces,
    Relation.REPEALS: ELI.repeals,
    Relation.GUIDES: HS.guides,
}


def add_documents(nodes: Nodes, statements: Statements, meaning: Meaning, tenures: Tenures) -> None:
    """Every document that is named, and every relation between two."""
    for said in statements.of(DocumentClaim):
        node = meaning.documents.of(said.source, said.claim.key)
        if node:
            nodes.name(node, HS.OfficialDocument, said)
            _add_document(nodes, node, said, meaning)
            _add_signer(nodes, node, said, meaning, tenures)
    for relation in statements.of(RelationClaim):
        _add_relation(nodes, relation, meaning)


def add_unsure(nodes: Nodes, documents: Documents) -> None:
    """Documents of one number that may be one."""
    for one, other in documents.unsure:
        nodes.say(one, HS.possiblySame, other)
        nodes.say(other, HS.possiblySame, one)


def _add_document(nodes: Nodes, node: NamedNode, said: Stated[DocumentClaim], meaning: Meaning) -> None:
    claim = said.claim
    label = " ".join(filter(None, (claim.type, claim.number))) if claim.number else claim.title or claim.key
    nodes.say(node, RDFS.label, literal(label))
    if claim.number:
        nodes.say(node, ELI.id_local, literal(claim.number))
    if claim.normal:
        nodes.say(node, HS.normalNumber, literal(claim.normal))
    if claim.type:
        kind = meaning.known.document_type(claim.type)
        nodes.say(node, ELI.type_document, kind)
        nodes.concept(kind, same_tone(claim.type))
    if claim.issuer:
        nodes.say(node, ELI.passed_by, meaning.bodies.of(said.source, claim.issuer))
    if claim.date:
        nodes.say(node, ELI.date_document, literal(claim.date))
    if claim.title:
        nodes.say(node, DCT.title, literal(claim.title))
    if claim.period:
        nodes.say(node, SCHEMA.temporalCoverage, literal(claim.period))


def _add_signer(nodes: Nodes, node: NamedNode, said: Stated[DocumentClaim], meaning: Meaning, tenures: Tenures) -> None:
    """The tenure in the issuing body by which it was signed, where there is one, else the person."""
    claim = said.claim
    if claim.signing_capacity:
        nodes.say(node, HS.signingCapacity, literal(claim.signing_capacity))
    person = meaning.person(said, claim.signer) if claim.signer else None
    if person:
        body = meaning.bodies.of(said.source, claim.issuer) if claim.issuer else None
        tenure = tenures.of(person, body, None, said.source) if body else None
        nodes.say(node, HS.signedBy, tenure or person)


def _add_relation(nodes: Nodes, said: Stated[RelationClaim], meaning: Meaning) -> None:
    claim = said.claim
    subject, other = (meaning.documents.of(said.source, key) for key in (claim.subject, claim.object))
    if subject and other and subject != other:
        nodes.say(subject, RELATIONS[claim.relation], other)
        nodes.name(subject, HS.OfficialDocument, said)
        nodes.name(other, HS.OfficialDocument, said)


def add_agreements(nodes: Nodes, statements: Statements, meaning: Meaning) -> None:
    """Every agreement, with its parties."""
    for said in statements.of(AgreementClaim):
        claim, node = said.claim, meaning.documents.of(said.source, said.claim.key)
        if node is None:
            continue
        nodes.name(node, HS.Agreement, said)
        nodes.say(node, RDF.type, HS.OfficialDocument)
        nodes.say(node, DCT.title, literal(claim.title))
        nodes.say(node, RDFS.label, literal(claim.title))
        nodes.say(node, HS.party, *(meaning.bodies.of(said.source, party) for party in claim.parties))
        _add_terms(nodes, node, claim, meaning)
        event = meaning.events.of(said.source, claim.event) if claim.event else None
        if event:
            nodes.say(event, SCHEMA.about, node)


def signings(statements: Statements, meaning: Meaning) -> Iterator[tuple[NamedNode, NamedNode, bool]]:
    """What is signed at which event (True), and who signs there (False); the two may be told by two sources."""
    for said in statements.of(AgreementClaim):
        event = meaning.events.of(said.source, said.claim.event) if said.claim.event else None
        node = meaning.documents.of(said.source, said.claim.key)
        if event and node:
            yield event, node, True
    for part in statements.of(ParticipationClaim):
        event, signature = meaning.events.of(part.source, part.claim.event), participation_iri(part, meaning)
        if event and signature and part.claim.part is Part.SIGNED:
            yield event, signature, False


def _add_terms(nodes: Nodes, node: NamedNode, claim: AgreementClaim, meaning: Meaning) -> None:
    if claim.type:
        kind = meaning.known.document_type(claim.type)
        nodes.say(node, ELI.type_document, kind)
        nodes.concept(kind, same_tone(claim.type))
    if claim.period:
        nodes.say(node, SCHEMA.temporalCoverage, literal(claim.period))
    if claim.item_count is not None:
        nodes.say(node, HS.itemCount, literal(claim.item_count))

"""The shapes of the data: a small record in order conforms, and each break of it is seen."""

from __future__ import annotations

import pyshacl
import pytest
import rdflib
from rdflib.namespace import SH

from hoso.rdf import source_quads
from hoso.record import build_record
from tests.ontology import graphs
from tests.reports import chairman, conference

# Invented: nobody of this name, no such province.
RECORD = """
@prefix : <https://w3id.org/hoso/id/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix hs: <https://w3id.org/hoso/ontology#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:claim a hs:Claim ; hs:evidence :passage ; prov:wasGeneratedBy :run ; hs:rule "title" ; hs:confidence 0.9 .
:passage a hs:Passage ; oa:hasSource :source ; oa:hasSelector :position , :words ;
    hs:quote "Trần Văn Mẫu" ; hs:sentence 0 ; hs:sentenceText "Ông Trần Văn Mẫu phát biểu." .
:position a oa:TextPositionSelector ; oa:start 4 ; oa:end 16 .
:words a oa:TextQuoteSelector ; oa:exact "Trần Văn Mẫu" .
:person a foaf:Person ; foaf:name "Trần Văn Mẫu" ; rdfs:label "Trần Văn Mẫu" ; hs:searchKey "tran van mau" ;
    hs:evidence :passage ; prov:wasDerivedFrom :claim .
:body a org:FormalOrganization ; skos:prefLabel "Ủy ban nhân dân tỉnh Sông Lam"@vi ; hs:evidence :passage ;
    rdfs:label "Ủy ban nhân dân tỉnh Sông Lam"@vi ; hs:searchKey "uy ban nhan dan tinh song lam" .
:post a org:Post ; org:postIn :body ; org:role :role ; skos:prefLabel "Chủ tịch"@vi ; hs:seats 1 ;
    hs:evidence :passage ; prov:wasDerivedFrom :claim .
:tenure a hs:Tenure ; org:member :person ; hs:post :post ; org:organization :body ; org:role :role ;
    hs:beginEarliest "2020-01-01"^^xsd:date ; hs:beginLatest "2020-12-31"^^xsd:date ;
    hs:endLatest "2025-06-30"^^xsd:date ; hs:evidence :passage ; prov:wasDerivedFrom :claim .
:number a hs:Statistic ; hs:subject "thủ tục" ; hs:value 556.0 ; hs:unit "thủ tục" ; hs:atLeast false ;
    schema:temporalCoverage "2016/2020" ; hs:evidence :passage ; prov:wasDerivedFrom :claim .
"""

BREAKS = {
    "passage without words": ('hs:quote "Trần Văn Mẫu" ;', ""),
    "passage that ends before it starts": ("oa:end 16", "oa:end 3"),
    "person without evidence": ('"tran van mau" ;\n    hs:evidence :passage ;', '"tran van mau" ;'),
    "body that nobody vouches for": ("hs:evidence :passage ;\n    rdfs:label", "rdfs:label"),
    "tenure of nobody": ("org:member :person ;", ""),
    "tenure with two members": ("org:member :person ;", "org:member :person , :other ;"),
    "beginning out of order": ('beginEarliest "2020-01-01"', 'beginEarliest "2021-01-01"'),
    "end before beginning": ("2025-06-30", "2019-06-30"),
    "date that is a year": ('"2020-01-01"^^xsd:date', '"2020"^^xsd:gYear'),
    "value that is a string": ("hs:value 556.0", 'hs:value "556"'),
    "confidence above one": ("hs:confidence 0.9", "hs:confidence 1.5"),
    "period that is no period": ("2016/2020", "2016-2020-x"),
    "no seats": ("hs:seats 1", "hs:seats 0"),
}


def report(turtle: str) -> tuple[bool, rdflib.Graph]:
    data = rdflib.Graph().parse(data=turtle, format="turtle")
    conforming, found, _ = pyshacl.validate(data, shacl_graph=graphs.shapes("shapes.ttl"))
    return bool(conforming), found


def test_record_in_order_conforms() -> None:
    conforming, found = report(RECORD)
    assert conforming, found.serialize()


@pytest.mark.parametrize(("before", "after"), BREAKS.values(), ids=BREAKS)
def test_break_is_seen_and_told_in_both_languages(before: str, after: str) -> None:
    assert before in RECORD
    conforming, found = report(RECORD.replace(before, after))
    assert not conforming
    assert {message.language for message in found.objects(None, SH.resultMessage)} == {"en", "vi"}


def test_no_shape_asks_for_a_number_that_the_store_rewrites() -> None:
    asked = set(graphs.shapes("shapes.ttl").objects(None, SH.datatype))
    assert asked <= {rdflib.XSD[name] for name in ("string", "date", "integer", "decimal", "boolean")} | {
        rdflib.RDF.langString
    }


def test_record_of_the_library_conforms() -> None:
    reports = [chairman("bài một"), conference()]
    quads = [*build_record(reports), *(quad for one in reports for quad in source_quads(one))]
    conforming, found = report("\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads))
    assert conforming, found.serialize()


def test_reference_bodies_conform() -> None:
    conforming, _, told = pyshacl.validate(graphs.ontology(), shacl_graph=graphs.shapes("shapes.ttl"))
    assert conforming, told

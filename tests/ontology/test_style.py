"""The ontology keeps its own rules, and the rules can be broken."""

from __future__ import annotations

import pyshacl
import pytest
import rdflib

from tests.ontology import graphs

PREFIXES = """
@prefix body: <https://w3id.org/hoso/id/body/> . @prefix hs: <https://w3id.org/hoso/ontology#> .
@prefix hsv: <https://w3id.org/hoso/vocabulary/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix x: <https://w3id.org/hoso/vocabulary/x/> .
"""

BOTH = '"a"@en , "á"@vi'
BROKEN = {
    "class without label": "hs:Thing a owl:Class ; rdfs:isDefinedBy <https://w3id.org/hoso/ontology> .",
    "property in English only": 'hs:does a owl:ObjectProperty ; rdfs:label "does"@en ; skos:closeMatch org:role .',
    "concept without scheme": 'x:a a skos:Concept ; skos:prefLabel "a"@en , "á"@vi .',
    "two Vietnamese names": f'hsv:x a skos:ConceptScheme ; skos:prefLabel "a"@vi , "á"@vi ; skos:definition {BOTH} .',
    "capital in an IRI": f"hsv:Xy a skos:ConceptScheme ; skos:prefLabel {BOTH} ; skos:definition {BOTH} .",
    "change with one side": 'hs:c a org:ChangeEvent ; rdfs:label "a"@en , "á"@vi ; org:originalOrganization body:a .',
}


def conforms(data: rdflib.Graph) -> bool:
    found, _, _ = pyshacl.validate(data, shacl_graph=graphs.shapes("style.ttl"))
    return bool(found)


def test_ontology_keeps_its_style() -> None:
    conforming, _, report = pyshacl.validate(graphs.ontology(), shacl_graph=graphs.shapes("style.ttl"))
    assert conforming, report


@pytest.mark.parametrize("turtle", BROKEN.values(), ids=BROKEN)
def test_broken_style_is_seen(turtle: str) -> None:
    assert not conforms(rdflib.Graph().parse(data=PREFIXES + turtle, format="turtle"))

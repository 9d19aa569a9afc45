"""No term dangles: whatever is used is defined, and Python knows the terms of the ontology and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum

import pytest
from pyoxigraph import NamedNode

from hoso import namespaces, resources
from hoso.model import CLAIM_KINDS, Bounds, EventType, Part, TenureStatus
from hoso.namespaces import HS, HSV, OWL, RDF, RDFS, SKOS, Vocabulary
from tests.ontology import graphs

CLOSED = [name for name, found in vars(namespaces).items() if isinstance(found, Vocabulary)]


def defined() -> set[str]:
    return {quad.subject.value for quad in graphs.store().quads_for_pattern(None, RDF.type, None)}


def queries() -> list[tuple[str, str]]:
    groups = [group for group in resources.folder("queries").iterdir() if group.is_dir()]
    return sorted((f.name, f.read_text("utf-8")) for group in groups for f in group.iterdir() if f.name.endswith(".rq"))


def own_terms(query: str) -> set[str]:
    """The terms of ours that a query uses, with its prefixes and escapes undone; strings and comments aside."""
    plain = re.sub(r'"[^"\n]*"|^\s*#.*$', "", query, flags=re.MULTILINE)
    declared = dict(re.findall(r"\bPREFIX\s+([a-z-]*):\s*<([^>]+)>", plain, re.IGNORECASE))
    bases = {"hs": HS.base, "hsv": HSV.base} | {p: iri for p, iri in declared.items() if graphs.OWN.match(iri)}
    short = re.findall(r"(?<![\w?<-])([a-z][a-z-]*):((?:[A-Za-z0-9_-]|\\/)+)", plain)
    full = set(re.findall(r"<([^>\s]+)>", plain)) - set(declared.values())
    return {bases[p] + local.replace("\\/", "/") for p, local in short if p in bases} | set(
        filter(graphs.OWN.match, full)
    )


@pytest.mark.parametrize("name", graphs.files())
def test_file_uses_defined_terms_only(name: str) -> None:
    nodes = {n for t in graphs.triples(name) for n in (t.subject, t.predicate, t.object) if isinstance(n, NamedNode)}
    assert {n.value for n in nodes if graphs.OWN.match(n.value)} - defined() == set()


@pytest.mark.parametrize(("name", "query"), queries(), ids=[name for name, _ in queries()])
def test_query_uses_defined_terms_only(name: str, query: str) -> None:
    assert own_terms(query) - defined() == set()


def test_a_dangling_term_is_seen() -> None:
    assert own_terms("SELECT ?x { ?x hs:tenur hsv:role\\/chu-tichh }") - defined() == {
        HS.base + "tenur",
        HSV.base + "role/chu-tichh",
    }


def test_python_and_ontology_have_the_same_terms() -> None:
    own = {iri for iri in defined() if iri.startswith(HS.base)}
    assert {HS[name].value for name in HS} == own


@pytest.mark.parametrize("name", CLOSED)
def test_closed_namespace_knows_every_term_that_is_used(name: str) -> None:
    """Published terms that only an alignment names need no place in Python."""
    vocabulary: Vocabulary = getattr(namespaces, name)
    quads = [t for file in graphs.files() if file != "style.ttl" for t in graphs.triples(file)]
    nodes = {n for t in quads if t.predicate not in (SKOS.closeMatch, RDFS.seeAlso) for n in (t.predicate, t.object)}
    used = {n.value for n in nodes if isinstance(n, NamedNode) and n.value.startswith(vocabulary.base)}
    assert used - {vocabulary[term].value for term in vocabulary} == set()


@pytest.mark.parametrize("wrong", ["Tenur", "tenure", "__wrapped__", "claimedX"])
def test_a_wrong_term_raises(wrong: str) -> None:
    with pytest.raises(AttributeError, match="no term"):
        getattr(HS, wrong)


def test_open_namespaces_take_any_local_name() -> None:
    assert namespaces.DATA["person/tran-van-mau"].value == "https://w3id.org/hoso/id/person/tran-van-mau"
    assert HSV.local(HSV["role/chu-tich"]) == "role/chu-tich"
    with pytest.raises(ValueError, match="does not begin"):
        HSV.local(HS.Tenure)


def claimed() -> Iterator[str]:
    """The properties that the fields of the claims ask for."""
    bounds = [f.name for f in fields(Bounds)]
    evidence = {"passage", "rule", "confidence"}
    for kind in CLAIM_KINDS:
        for f in fields(kind):
            if f.name not in evidence:
                yield from (bounds if f.name == "bounds" else [f.name])


def test_each_field_of_a_claim_has_its_property() -> None:
    wanted = {"claimed" + "".join(step.capitalize() for step in name.split("_")) for name in claimed()}
    assert {name for name in HS if name.startswith("claimed")} == wanted | {"claimed"}


@pytest.mark.parametrize("kind", CLAIM_KINDS, ids=lambda kind: kind.__name__)
def test_each_kind_of_claim_is_a_class(kind: type) -> None:
    assert graphs.values(HS[kind.__name__], RDFS.subClassOf) == [HS.Claim.value]
    assert graphs.values(HS[kind.__name__], RDF.type) == [OWL.Class.value]


@pytest.mark.parametrize(
    ("enum", "scheme"), [(Part, "part"), (EventType, "event-type"), (TenureStatus, "status")], ids=str
)
def test_each_value_of_an_enumeration_is_a_concept(enum: type[StrEnum], scheme: str) -> None:
    assert {HSV[f"{scheme}/{value}"].value for value in enum} <= defined()

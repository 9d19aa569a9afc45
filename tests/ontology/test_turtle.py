"""Every file parses, is written one way, and names things by the rule for slugs."""

from __future__ import annotations

import re
import unicodedata

import pytest
from pyoxigraph import NamedNode

from hoso.namespaces import DATA, HSV, ORG, PREFIXES, RDF, SCHEMA, SKOS
from hoso.text import same_tone, slug
from tests.ontology import graphs

SHARED = {
    "hsv:body-kind",
    "hsv:event-type",
    "hsv:level",
    "hsv:part",
    "hsv:place-type",
    "hsv:role-group",
    "hsv:review",
    "hsv:status",
    "hsv:system",
}


@pytest.mark.parametrize("name", graphs.files())
def test_file_says_something(name: str) -> None:
    assert len(graphs.triples(name)) > 10


@pytest.mark.parametrize("name", graphs.files())
def test_text_is_nfc_with_one_tone_position(name: str) -> None:
    text = graphs.text(name)
    assert text == unicodedata.normalize("NFC", text)
    assert text == same_tone(text)


@pytest.mark.parametrize("name", graphs.files())
def test_lines_have_no_trailing_blanks_or_tabs(name: str) -> None:
    text = graphs.text(name)
    assert not re.search(r"[ \t]+$|\t", text, re.MULTILINE)
    assert text.endswith("\n")


@pytest.mark.parametrize("name", graphs.files())
def test_subjects_are_sorted_within_each_part(name: str) -> None:
    """A part begins with a line of comment; the scheme of a vocabulary stands before its concepts."""
    for part in re.split(r"^# .*$", graphs.text(name), flags=re.MULTILINE):
        found = re.findall(r"^([a-z][a-z-]*:\S+)$", part, re.MULTILINE)
        subjects = found[1:] if found and found[0].startswith("hsv:") else found
        assert subjects == sorted(subjects)


@pytest.mark.parametrize("name", graphs.files())
def test_prefixes_mean_what_python_says(name: str) -> None:
    declared = dict(re.findall(r"^@prefix ([a-z-]+): <([^>]+)> \.$", graphs.text(name), re.MULTILINE))
    assert {p: iri for p, iri in declared.items() if PREFIXES.get(p, iri) != iri} == {}


@pytest.mark.parametrize("name", [name for name in graphs.files() if name not in graphs.CONTRACTS])
def test_no_blank_node_outside_the_shapes(name: str) -> None:
    assert not [t for t in graphs.triples(name) if "_:" in str(t.subject)]


def test_concepts_are_named_by_their_slug_or_in_english() -> None:
    """Roles, types of documents and spellings are named in Vietnamese; the small schemes have English local names.

    Of two names that differ in their marks alone (Thứ trưởng, Thủ trưởng), one has words more behind its slug.
    """
    wrong = []
    concepts = set(graphs.subjects(RDF.type, SKOS.Concept))
    for concept in concepts:
        scheme, local = HSV.local(concept).split("/")
        [name] = graphs.values(concept, SKOS.prefLabel, "vi")
        english = f"hsv:{scheme}" in SHARED or (scheme == "title" and not graphs.values(concept, SKOS.broader))
        taken = local.startswith(f"{slug(name)}-") and HSV[f"{scheme}/{slug(name)}"] in concepts
        if not english and local != slug(name) and not taken:
            wrong.append(concept)
    assert wrong == []


@pytest.mark.parametrize(
    ("kind", "folder"),
    [(ORG.FormalOrganization, "body"), (SCHEMA.AdministrativeArea, "place")],
    ids=["bodies", "places"],
)
def test_reference_data_is_named_by_its_slug(kind: NamedNode, folder: str) -> None:
    """The slug of the name; where a name went on for another body or area, the year of its beginning follows."""
    for node in graphs.subjects(RDF.type, kind):
        local = DATA.local(node).removeprefix(f"{folder}/")
        names = {
            slug(name)
            for p in (SKOS.prefLabel, SCHEMA.name)
            for name in (*graphs.values(node, p, "vi"), *graphs.values(node, p))
        }
        assert re.sub(r"-20\d\d$", "", local) in names, node

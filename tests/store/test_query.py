"""Questions to a store: the union of its graphs, values as terms, and nothing that reaches outside."""

from __future__ import annotations

import unicodedata

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from hoso.catalogue import questions
from hoso.errors import BadQueryError
from hoso.results import GraphResult, Result
from hoso.store import LocalStore, open_store
from tests.reports import chairman, conference

HOSTILE = ['"', "'", "\\", '" . } #', "\\u0022", "\n", "<x>", "?name", "} DROP ALL {", "'''", "\t", "%s{}"]


@pytest.fixture(scope="module")
def store() -> LocalStore:
    made = open_store(":memory:")
    assert isinstance(made, LocalStore)
    made.put(conference())
    made.put(chairman("a", who="Nguyễn Thị Thuý Hoà"))
    made.rebuild()
    return made


def names(answer: object) -> list[str]:
    assert isinstance(answer, Result)
    return [row.text("name") for row in answer]


def test_all_graphs_are_the_default_graph(store: LocalStore) -> None:
    found = store.query(
        "SELECT ?claim { ?person foaf:name ?name ; prov:wasDerivedFrom ?claim . ?claim a hs:PersonClaim }"
    )
    assert isinstance(found, Result)
    assert len(found) > 1


def test_every_form_of_query_is_answered(store: LocalStore) -> None:
    assert store.query("ASK { ?a a foaf:Person }") is True
    assert isinstance(store.query("CONSTRUCT WHERE { ?a foaf:name ?b }"), GraphResult)
    assert isinstance(store.query("DESCRIBE data:record"), GraphResult)
    own = store.query("PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?name { ?a foaf:name ?name } ORDER BY ?name")
    assert names(own) == ["Lê Thị Ví Dụ", "Nguyễn Thị Thúy Hòa", "Trần Văn Mẫu"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["Nguyễn Thị Thuý Hoà", "Nguyễn Thị Thúy Hòa"], ids=["old tone", "new tone"])
def test_letters_of_any_form_find_the_name(store: LocalStore, form: str, name: str) -> None:
    typed = unicodedata.normalize("NFD" if form == "NFD" else "NFC", name)
    assert store.query(f"ASK {{ ?a foaf:name '{typed}' }}") is True
    assert len(names(store.query("SELECT ?name { ?a foaf:name ?name }", {"name": Literal(typed)}))) == 1


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_is_never_query_text(store: LocalStore, value: str) -> None:
    assert names(store.query("SELECT ?name { ?a foaf:name ?name }", {"name": Literal(value)})) == []


def test_terms_of_every_kind_are_bound(store: LocalStore) -> None:
    query = "SELECT ?a ?kind ?seats { ?a a ?kind ; hs:seats ?seats }"
    seats = Literal("1", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
    found = store.query(query, {"?seats": seats, "kind": NamedNode("http://www.w3.org/ns/org#Post")})
    assert isinstance(found, Result)
    assert len(found) == 2
    with pytest.raises(BadQueryError, match="cannot be bound"):
        store.query(query, {"a": BlankNode()})  # type: ignore[dict-item]


REFUSED = {
    "service": "SELECT * { SERVICE <http://127.0.0.1:9> { ?a ?b ?c } }",
    "service, escaped": "SELECT * { \\u0053ERVICE <http://127.0.0.1:9> { ?a ?b ?c } }",
    "service, dotless i": "SELECT * { SERV\u0131CE <http://127.0.0.1:9> { ?a ?b ?c } }",
    "service, joined": "SELECT * { SERVICESILENT<http://127.0.0.1:9>{ ?a ?b ?c } }",
    "service in a string": "ASK { ?a ?b 'service' }",
    "load": "LOAD <file:///etc/passwd>",
    "insert": "INSERT DATA { <x:a> <x:b> 1 }",
    "drop": "DROP ALL",
    "not closed": "SELECT * { ?a ?b ?c",
    "empty": "",
    "deep": "SELECT * " + "{" * 5000 + "}" * 5000,
    "many unions": "SELECT * { {} " + "UNION {} " * 300 + "}",
    "many negations": "SELECT * { FILTER(" + "!" * 20000 + "true) }",
    "long": "SELECT * { ?a ?b '" + "x" * 100_001 + "' }",
    "bound test": "SELECT ?name { ?a foaf:name ?x FILTER(!BOUND(?name) || ?x = ?name) }",
    "not a column": "SELECT ?a { ?a foaf:name ?name }",
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_refused_in_one_line(store: LocalStore, case: str) -> None:
    before = len(store.engine)
    with pytest.raises(BadQueryError) as caught:
        store.query(REFUSED[case], {"name": Literal("x")} if "?name" in REFUSED[case] else {})
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500
    assert len(store.engine) == before


def test_an_update_is_told_from_a_slip(store: LocalStore) -> None:
    with pytest.raises(BadQueryError, match="INSERT looks like an update"):
        store.query(REFUSED["insert"])
    with pytest.raises(BadQueryError, match="even inside a string"):
        store.query(REFUSED["service in a string"])


@pytest.mark.parametrize("group", ["competency", "quality", "dossier"])
def test_every_packaged_question_passes(store: LocalStore, group: str) -> None:
    for question in questions(group).values():
        assert isinstance(store.query(question.text), Result), question.name

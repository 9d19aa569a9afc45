"""Answers: rows and triples, as Python, as a page, and as the W3C's formats have them."""

from __future__ import annotations

import json
import sys
from datetime import date
from decimal import Decimal

import pyoxigraph as ox
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from hoso.errors import UsageError
from hoso.namespaces import XSD
from hoso.results import GraphResult, Result, Row, plain

NODE = NamedNode("https://example.org/a?b=1&c=2")
TERMS = [
    NODE,
    Literal("Trần <b>Mẫu</b> & 'con'"),
    Literal("Ủy ban", language="vi"),
    Literal("007"),
    Literal("12", datatype=XSD.integer),
    Literal("98.5", datatype=XSD.decimal),
    Literal("2021-10-15", datatype=XSD.date),
    Literal("true", datatype=XSD.boolean),
    Literal("không phải ngày", datatype=XSD.date),
    BlankNode("b"),
    None,
]
PYTHON = [
    NODE.value,
    "Trần <b>Mẫu</b> & 'con'",
    "Ủy ban",
    "007",
    12,
    Decimal("98.5"),
    date(2021, 10, 15),
    True,
    "không phải ngày",
    "_:b",
    None,
]
RESULT = Result(("what", "n"), tuple((term, Literal(str(i))) for i, term in enumerate(TERMS)))
GRAPH = GraphResult((ox.Triple(NODE, NODE, Literal("<script>x</script>")),))


def test_rows_are_mappings_by_column() -> None:
    row = RESULT[1]
    assert isinstance(row, Row)
    assert dict(row) == {"what": TERMS[1], "n": Literal("1")}
    assert row.text("what") == "Trần <b>Mẫu</b> & 'con'"
    assert RESULT[10].text("what") == ""
    assert repr(RESULT[3]) == "Row(what='007', n='3')"
    with pytest.raises(KeyError, match="there are what, n"):
        row["nothing"]


@pytest.mark.parametrize(("term", "value"), list(zip(TERMS, PYTHON, strict=True)))
def test_terms_as_python(term: object, value: object) -> None:
    assert plain(term) == value  # type: ignore[arg-type]
    assert type(plain(term)) is type(value)  # type: ignore[arg-type]


def test_dicts_and_pandas() -> None:
    assert [row["what"] for row in RESULT.to_dicts()] == PYTHON
    frame = RESULT.to_pandas()
    assert list(frame.columns) == ["what", "n"]
    assert len(frame) == len(RESULT) == 11
    assert list(Result(("a",), ()).to_pandas().columns) == ["a"]


def test_without_pandas_the_message_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="pip install"):
        RESULT.to_pandas()


@pytest.mark.parametrize("form", ["json", "xml", "tsv"])
def test_rows_come_back_from_what_is_written(form: str) -> None:
    form_of = {"json": ox.QueryResultsFormat.JSON, "xml": ox.QueryResultsFormat.XML, "tsv": ox.QueryResultsFormat.TSV}
    back = ox.parse_query_results(RESULT.serialize(form).encode(), form_of[form])
    assert isinstance(back, ox.QuerySolutions)
    assert tuple(tuple(row) for row in back) == RESULT.rows


def test_the_engine_writes_the_same_json() -> None:
    store = ox.Store()
    store.add(ox.Quad(NODE, NODE, Literal("Ủy ban", language="vi")))
    found = store.query("SELECT ?a ?b ?c { ?a ?x ?b }")
    assert isinstance(found, ox.QuerySolutions)
    written = found.serialize(format=ox.QueryResultsFormat.JSON)
    ours = Result(("a", "b", "c"), ((NODE, Literal("Ủy ban", language="vi"), None),))
    assert json.loads(written or b"") == json.loads(ours.serialize("json"))


def test_csv_keeps_letters() -> None:
    assert RESULT.serialize("csv").splitlines()[:4] == [
        "what,n",
        f"{NODE.value},0",
        "Trần <b>Mẫu</b> & 'con',1",
        "Ủy ban,2",
    ]


def test_unknown_formats_are_named() -> None:
    with pytest.raises(UsageError, match="json, xml, csv, tsv"):
        RESULT.serialize("doc")
    with pytest.raises(UsageError, match="turtle"):
        GRAPH.serialize("doc")


def test_a_notebook_sees_text_and_never_markup() -> None:
    page = RESULT._repr_html_()
    assert "Trần &lt;b&gt;Mẫu&lt;/b&gt; &amp; &#x27;con&#x27;" in page
    assert "<b>" not in page
    assert "<script>" not in GRAPH._repr_html_()


def test_a_notebook_sees_twenty_rows() -> None:
    many = Result(("<n>",), tuple((Literal(str(i)),) for i in range(25)))
    page = many._repr_html_()
    assert page.count("<tr>") == 21
    assert "5 more rows" in page
    assert "<th>&lt;n&gt;</th>" in page


@pytest.mark.parametrize("form", ["turtle", "ntriples", "jsonld", "rdfxml"])
def test_triples_come_back_from_what_is_written(form: str) -> None:
    graph = GraphResult((ox.Triple(NODE, NamedNode("https://example.org/name"), Literal("<script>", language="vi")),))
    forms = {
        "turtle": ox.RdfFormat.TURTLE,
        "ntriples": ox.RdfFormat.N_TRIPLES,
        "jsonld": ox.RdfFormat.JSON_LD,
        "rdfxml": ox.RdfFormat.RDF_XML,
    }
    back = ox.parse(graph.serialize(form), format=forms[form])
    assert [quad.triple for quad in back] == list(graph)


def test_turtle_has_its_prefixes_in_order() -> None:
    prefixes = [line for line in GRAPH.serialize().splitlines() if line.startswith("@prefix")]
    assert len(prefixes) > 5
    assert prefixes == sorted(prefixes)

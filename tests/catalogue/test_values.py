"""What a person types, as terms."""

from datetime import date, datetime

import pytest
from pyoxigraph import Literal, NamedNode

from hoso.catalogue import TYPES, question
from hoso.errors import UsageError
from hoso.namespaces import XSD
from hoso.results import Result
from tests.competency.world import World

SPELLINGS = [
    ("name", "Trần Văn Mẫu", "Trần Văn Mẫu"),
    ("name", "  Trần  Văn Mẫu ", "Trần Văn Mẫu"),
    ("name", "TRẦN VĂN MẪU", "Trần Văn Mẫu"),
    ("name", "trần văn mẫu", "Trần Văn Mẫu"),
    ("name", "Trần Văn Mẫu", "Trần Văn Mẫu"),
    ("name", "Hoàng Thị Hoà", "Hoàng Thị Hòa"),
    ("name", "Dang Duc Dat", "dang duc dat"),
    ("body", "Uỷ ban nhân dân tỉnh Sông Lam", "Ủy ban nhân dân tỉnh Sông Lam"),
    ("body", "UBND tỉnh Sông Lam", "Ủy ban nhân dân tỉnh Sông Lam"),
    ("body", "sở Nội vụ", "Sở Nội vụ"),
    ("body", "ubnd tp. song lam", "uy ban nhan dan thanh pho song lam"),
    ("role", "chủ tịch", "Chủ tịch"),
    ("role", "pho chu tich thuong truc", "/pho-chu-tich-thuong-truc"),
    ("document", "12/2020/QĐ-UBND", "12/2020/QĐ-UBND"),
    ("document", "12/2020/QD-UBND", "12/2020/QĐ-UBND"),
    ("document", "12/2020/nd-cp", "12/2020/NĐ-CP"),
    ("document", "05 - CT / TU", "05-CT/TU"),
    ("document", "07/2020/NQ-HDND", "07/2020/NQ-HĐND"),
    ("document", "ve cai cach", "ve cai cach"),
    ("event", "Hội nghị  Tổng kết", "hội nghị tổng kết"),
    ("date", "2021-10-15", "2021-10-15"),
    ("date", "5/1/2021", "2021-01-05"),
    ("date", date(2021, 10, 15), "2021-10-15"),
    ("date", datetime(2021, 10, 15, 8, 30), "2021-10-15"),  # noqa: DTZ001 - a day has no zone
    ("integer", "12", "12"),
    ("integer", 12, "12"),
    ("iri", "data:person/tran-van-mau", "https://w3id.org/hoso/id/person/tran-van-mau"),
    ("iri", "https://example.org/x", "https://example.org/x"),
]


@pytest.mark.parametrize(("kind", "typed", "meant"), SPELLINGS, ids=str)
def test_what_is_typed_may_mean(kind: str, typed: str | int | date, meant: str) -> None:
    assert meant in [term.value for term in TYPES[kind](typed)]


def test_a_name_with_marks_is_never_matched_without_them() -> None:
    assert "tran van mau" not in [term.value for term in TYPES["name"]("Trần Văn Mẫu")]


def test_a_day_is_an_xsd_date() -> None:
    assert TYPES["date"]("2021-10-15") == (Literal("2021-10-15", datatype=XSD.date),)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [("date", "2021-13-01"), ("date", "31/2/2021"), ("date", "hôm qua"), ("integer", "mười"), ("iri", "không phải")],
)
def test_what_is_no_value_is_refused_by_name(kind: str, typed: str) -> None:
    with pytest.raises(UsageError, match=typed.replace("/", ".")) as refused:
        TYPES[kind](typed)
    assert "\n" not in str(refused.value)


HOSTILE = [
    'x" } } DELETE WHERE { ?s ?p ?o } #',
    "x' OR '1'='1",
    "\\u0022 } #",
    '\\" } SELECT * { ?s ?p ?o',
    "dòng một\ndòng hai",
    "x\ty",
    "\\",
    '"""',
    "x\r\n# y",
    "{?x ?y ?z}",
    "<https://example.org/> . ?s ?p ?o",
    "UNDEF) } #",
]


ASKED = [("people-named", "person"), ("bodies-named", "body"), ("statistics-about", "subject")]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    ("name", "parameter"), [("people-named", "person"), ("bodies-named", "body"), ("statistics-about", "subject")]
)
def test_hostile_text_stays_a_value(name: str, parameter: str, text: str) -> None:
    query, bindings = question(name).bind(**{parameter: text})
    assert bindings == {}
    assert len(question(name).run(World(), **{parameter: text})) == 0
    echo = query[query.index("VALUES") : query.index("}\n", query.index("VALUES")) + 1]
    variable = echo[echo.index("?") : echo.index(")")]
    rows = World().query(f"SELECT {variable} {{ {echo} }}")
    assert isinstance(rows, Result)
    found = {row.text(variable[1:]) for row in rows}
    assert found <= {term.value for term in TYPES[question(name).parameters[0].type](text)}
    assert found


def test_a_broken_address_is_refused() -> None:
    with pytest.raises(UsageError, match="IRI"):
        question("why").bind(fact="https://example.org/> } #")


def test_an_address_takes_the_place_of_a_name() -> None:
    person = NamedNode("https://w3id.org/hoso/id/person/tran-van-mau")
    query, _ = question("posts-of-person").bind(person=person)
    assert f"VALUES (?person) {{ ({person}) }}" in query

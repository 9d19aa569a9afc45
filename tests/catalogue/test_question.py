"""Listing, parsing, binding and running questions."""

import pytest

from hoso.catalogue import GROUPS, question, questions
from hoso.catalogue.question import parse
from hoso.errors import UsageError
from hoso.store import MEMORY, open_store
from tests.competency.world import HERE, World, rows_of

PEOPLE_SPELT = [
    ("Trần Văn Mẫu", ["Trần Văn Mẫu"]),
    ("Trần Văn Mẫu", ["Trần Văn Mẫu"]),
    ("tran van mau", ["Trần Văn Mẫu", "Trần Văn Mậu"]),
    ("TRAN VAN MAU", ["Trần Văn Mẫu", "Trần Văn Mậu"]),
    ("TRẦN VĂN MẬU", ["Trần Văn Mậu"]),
    ("Hoàng Thị Hoà", ["Hoàng Thị Hòa"]),
    ("data:person/tran-van-mau", ["Trần Văn Mẫu"]),
    ("https://w3id.org/hoso/id/person/tran-van-mau-khac", ["Trần Văn Mậu"]),
    ("Trần", []),
    ("Ngô Văn Bóng", []),
]
BODIES_SPELT = [
    ("Ủy ban nhân dân tỉnh Sông Lam", 1),
    ("Uỷ ban nhân dân tỉnh Sông Lam", 1),
    ("UBND tỉnh Sông Lam", 1),
    ("ubnd tinh song lam", 1),
    ("uy ban nhan dan tinh song lam", 1),
    ("People's Committee of Song Lam", 1),
    ("data:body/ubnd-song-lam", 1),
    ("UBND tỉnh", 0),
]


@pytest.fixture(scope="module")
def world() -> World:
    return World(HERE / "world.trig")


@pytest.mark.parametrize(("typed", "names"), PEOPLE_SPELT)
def test_finds_people_with_or_without_marks(world: World, typed: str, names: list[str]) -> None:
    found = question("people-named").run(world, person=typed)
    assert [row["name"] for row in rows_of(found, ["name"])] == names


@pytest.mark.parametrize(("typed", "number"), BODIES_SPELT)
def test_finds_bodies_by_full_and_short_names(world: World, typed: str, number: int) -> None:
    assert len(question("bodies-named").run(world, body=typed)) == number


@pytest.mark.parametrize("role", ["Chủ tịch", "chủ tịch", "chu tich", "CT", "Chairperson", "hsv:role/chu-tich"])
def test_finds_roles_by_label_or_address(world: World, role: str) -> None:
    found = question("holders-of-post").run(world, body="UBND tỉnh Sông Lam", role=role)
    assert len(found) == 3


@pytest.mark.parametrize("typed", ["05-CT/TU", "05 - CT/TU", "05-ct/tu", "về cải cách hành chính"])
def test_finds_documents_by_number_or_title(world: World, typed: str) -> None:
    assert [row.text("number") for row in question("document-details").run(world, document=typed)] == ["05-CT/TU"]


def test_an_optional_parameter_narrows_only_when_given(world: World) -> None:
    asked = question("documents-issued-by")
    body = "Ủy ban nhân dân tỉnh Sông Lam"
    assert len(asked.run(world, body=body, since=None, until=None)) == 1
    assert len(asked.run(world, body=body, since="2020-06-16")) == 0
    assert len(asked.run(world, body=body, until="2020-06-15")) == 1
    assert len(asked.run(world, body=body, until="2020-06-14")) == 0


def test_a_store_takes_every_question_and_knows_its_terms() -> None:
    store = open_store(MEMORY)
    typed = {"date": "2021-01-01", "integer": "1", "iri": "https://example.org/x", "flag": "yes", "lineage": "yes"}
    for asked in (*questions().values(), *questions("quality").values()):
        asked.run(store, **{p.name: typed.get(p.type, "Không Có Trong Kho") for p in asked.parameters})


def test_lists_each_group_by_name() -> None:
    for group in GROUPS:
        assert list(questions(group)) == sorted(questions(group))
    assert len(questions()) >= 24
    assert len(questions("quality")) >= 12


MISTAKES = [
    ({}, "needs body"),
    ({"body": "Sở Nội vụ", "excluded": "perhaps"}, "excluded: 'perhaps' is neither yes nor no"),
    ({"body": "Sở Nội vụ", "role": "Giám đốc", "on": "hôm nay"}, "on: 'hôm nay' is not a day"),
    ({"body": " ", "role": "Giám đốc", "on": "2021-01-01"}, "body is empty"),
    ({"body": "Sở Nội vụ", "role": "Giám đốc", "on": "2021-01-01", "in": "x"}, "takes no parameter 'in'"),
]


@pytest.mark.parametrize(("params", "message"), MISTAKES, ids=[message for _, message in MISTAKES])
def test_says_what_is_wrong_with_a_parameter(params: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message) as refused:
        question("who-held-post").bind(**params)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "hint"), [("who-held-pst", "who-held-post"), ("document-citing", "documents-citing"), ("zzz", "hoso ask")]
)
def test_an_unknown_question_names_those_alike(typed: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        question(typed)


def test_a_question_may_be_named_with_underscores() -> None:
    assert question("who_held_post") is question("who-held-post")


@pytest.mark.parametrize(
    "head", ["# title", "# param on : day = optional : ngày / the day", "# param on : date : ngày", "#title@vi: x"]
)
def test_a_malformed_header_is_refused(head: str) -> None:
    with pytest.raises(ValueError, match=r"header|parameter"):
        parse("x", "competency", f"{head}\n\nSELECT ?s WHERE {{ ?s ?p ?o }}\nORDER BY ?s\n")


def test_a_default_value_is_used_where_none_is_given() -> None:
    head = "# title@vi: x\n# title@en: x\n# param n : integer = 7 : số / a number\n\n"
    text = f"{head}SELECT ?n WHERE {{\n  VALUES (?n) {{ (UNDEF) }}\n}}\n"
    assert 'VALUES (?n) { ("7"' in parse("x", "competency", text).bind()[0]

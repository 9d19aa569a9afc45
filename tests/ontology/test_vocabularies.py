"""The concepts: one name each, the spellings that readers and rules expect, and roles without their bodies."""

from __future__ import annotations

import re

import pytest
from pyoxigraph import NamedNode

from hoso.namespaces import HS, HSV, ORG, RDF, SKOS
from hoso.text import slug
from tests.ontology import graphs

ROLES = [
    "Ủy viên", "Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực",
    "Trưởng Ban", "Phó Trưởng Ban", "Phó Trưởng Ban Thường trực", "Bộ trưởng", "Thứ trưởng", "Giám đốc",
    "Chánh Văn phòng", "Tổng Bí thư", "Thủ tướng", "Chủ tịch nước",
]  # fmt: skip

SPELLINGS = [
    ("role/truong-ban", "Trưởng ban"),
    ("role/pho-truong-ban", "Phó ban"),
    ("role/pho-chu-tich", "PCT"),
    ("compound-title/uy-vien-trung-uong-dang", "UVTW"),
    ("compound-title/uy-vien-ban-thuong-vu", "UVBTV"),
    ("status/acting", "phụ trách"),
    ("part/chaired", "đồng chủ trì"),
    ("document-type/ban-ghi-nho", "Biên bản ghi nhớ"),
]

TITLES = [
    ("uy-vien-trung-uong-dang", "Ủy viên", "Ban Chấp hành Trung ương Đảng"),
    ("bi-thu-trung-uong-dang", "Bí thư", "Ban Chấp hành Trung ương Đảng"),
    ("tong-bi-thu", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng"),
    ("thu-tuong", "Thủ tướng", "Chính phủ"),
    ("chu-tich-nuoc", "Chủ tịch nước", "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("tinh-uy-vien", "Ủy viên", "Tỉnh ủy {P}"),
]

CODES = [
    ("nghi-dinh", {"NĐ"}, ["true"]),
    ("quyet-dinh", {"QĐ"}, []),
    ("quy-dinh", {"QĐ", "QyĐ", "QĐi"}, ["false"]),
    ("chi-thi", {"CT"}, []),
    ("huong-dan", {"HD"}, ["false"]),
    ("hop-dong", {"HĐ"}, ["false"]),
    ("thong-tri", {"TT"}, ["false"]),
    ("cong-van", {"CV"}, ["false"]),
]


def concepts(scheme: str) -> list[NamedNode]:
    return graphs.subjects(SKOS.inScheme, HSV[scheme])


SCHEMES = sorted(HSV.local(scheme) for scheme in graphs.subjects(RDF.type, SKOS.ConceptScheme))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_names_are_unique_in_a_scheme(scheme: str) -> None:
    for language in ("vi", "en"):
        pairs = [(name, c.value) for c in concepts(scheme) for name in graphs.values(c, SKOS.prefLabel, language)]
        assert pairs
        assert graphs.repeated(pairs) == {}


@pytest.mark.parametrize("role", ROLES)
def test_role_has_its_name(role: str) -> None:
    assert graphs.values(HSV[f"role/{slug(role)}"], SKOS.prefLabel, "vi") == [role]


@pytest.mark.parametrize(("concept", "spelling"), SPELLINGS, ids=[s for _, s in SPELLINGS])
def test_spelling_is_known(concept: str, spelling: str) -> None:
    assert spelling in graphs.values(HSV[concept], SKOS.altLabel, "vi")


def test_a_spelling_of_a_role_means_one_role() -> None:
    names = (
        (s, c.value)
        for c in concepts("role")
        for p in (SKOS.prefLabel, SKOS.altLabel)
        for s in graphs.values(c, p, "vi")
    )
    assert graphs.repeated([(spelling.casefold(), role) for spelling, role in names]) == {}


@pytest.mark.parametrize("word", ["UBND", "Ủy ban nhân dân", "Hội đồng", "Tỉnh ủy", "Thành ủy", "Sở ", "Bộ Tài"])
def test_no_role_names_its_body(word: str) -> None:
    names = [name for c in concepts("role") for name in graphs.values(c, SKOS.prefLabel, "vi")]
    assert [name for name in names if word in name] == []


def test_ranks_and_forms_of_address_are_no_roles() -> None:
    roles = {name for c in concepts("role") for name in graphs.values(c, SKOS.prefLabel, "vi")}
    titles = {name for c in concepts("title") for name in graphs.values(c, SKOS.prefLabel, "vi")}
    assert {"Đại tá", "Tiến sĩ", "đồng chí", "Kiểm sát viên"} <= titles
    assert roles & titles == set()


@pytest.mark.parametrize(("title", "role", "body"), TITLES, ids=[t for t, *_ in TITLES])
def test_compound_title_gives_role_and_body(title: str, role: str, body: str) -> None:
    node = HSV[f"compound-title/{title}"]
    assert graphs.values(node, ORG.role) == [HSV[f"role/{slug(role)}"].value]
    assert graphs.values(node, HS.bodyTemplate) == [body]


def all_values(kind: NamedNode, *properties: NamedNode) -> list[str]:
    return [v for node in graphs.subjects(RDF.type, kind) for p in properties for v in graphs.values(node, p)]


def test_compound_titles_name_bodies_or_patterns() -> None:
    known = set(all_values(HS.BodyPattern, HS.template) + all_values(ORG.FormalOrganization, SKOS.prefLabel))
    contextual = {"Ban Chấp hành {B}", "Ban Thường vụ {B}", "Chi ủy {X}"}
    assert set(all_values(HS.CompoundTitle, HS.bodyTemplate)) - known == contextual


@pytest.mark.parametrize(("name", "codes", "normative"), CODES, ids=[n for n, *_ in CODES])
def test_document_type_has_its_codes(name: str, codes: set[str], normative: list[str]) -> None:
    node = HSV[f"document-type/{name}"]
    assert set(graphs.values(node, SKOS.notation)) == codes
    assert graphs.values(node, HS.normative) == normative


def test_patterns_are_unique_and_their_parents_known() -> None:
    templates = all_values(HS.BodyPattern, HS.template)
    known = set(templates + all_values(ORG.FormalOrganization, SKOS.prefLabel))
    assert len(templates) == len(set(templates))
    assert set(all_values(HS.BodyPattern, HS.parentTemplate)) - known == set()


@pytest.mark.parametrize("field", [HS.template, HS.shortTemplate, HS.parentTemplate, HS.bodyTemplate], ids=str)
def test_templates_use_known_slots(field: NamedNode) -> None:
    slots = {
        s
        for kind in (HS.BodyPattern, HS.CompoundTitle)
        for v in all_values(kind, field)
        for s in re.findall(r"{.*?}", v)
    }
    assert slots <= {"{P}", "{C}", "{D}", "{W}", "{X}", "{N}", "{B}", "{SECTOR}", "{TOPIC}"}
    assert slots


def test_narrower_and_broader_agree() -> None:
    up = {(q.subject.value, q.object.value) for q in graphs.store().quads_for_pattern(None, SKOS.broader, None)}
    down = {(q.object.value, q.subject.value) for q in graphs.store().quads_for_pattern(None, SKOS.narrower, None)}
    assert down
    assert down <= up

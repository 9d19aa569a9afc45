"""The record is the same, byte for byte, in whatever order the sources came."""

from __future__ import annotations

import random
from datetime import date

import pytest

from hoso.model import Report
from hoso.namespaces import HS
from hoso.rdf import read_report, source_quads
from tests.record.facts import lines, rows
from tests.reports import Draft, chairman, conference, person


def many() -> list[Report]:
    places = ["tỉnh Sông Lam", "tỉnh Núi Hồng", "tỉnh Biển Xanh"]
    return [
        conference(),
        conference("lan-hai", date(2021, 11, 1)),
        *(chairman(f"{p}-{d}", day=date(2021, 1, d), place=p) for p in places for d in (1, 5, 9)),
        *(Draft(f"nhac-ten-{i}").say("Ông Trần Văn Mẫu dự.", person("Trần Văn Mẫu")).report() for i in range(3)),
    ]


@pytest.mark.parametrize("seed", range(8))
def test_any_order_gives_the_same_bytes(seed: int) -> None:
    reports = many()
    random.Random(seed).shuffle(reports)
    assert lines(reports) == lines(many())


def test_stored_reports_give_the_record_of_fresh_ones() -> None:
    stored = [read_report(source_quads(report)) for report in many()]
    assert lines(stored) == lines(many())


def test_every_node_leads_to_its_evidence() -> None:
    bare = rows(
        many(),
        "?a a ?b FILTER NOT EXISTS { ?a prov:wasDerivedFrom ?c ; hs:evidence ?d } "
        "FILTER(?b NOT IN (skos:Concept, schema:AdministrativeArea, hs:Doubt))",
    )
    assert bare == []


def test_all_kinds_of_things_are_there() -> None:
    kinds = {kind.split("#")[-1] for _, kind in rows([conference()], "?a a ?b")}
    assert {"Person", "FormalOrganization", "Post", "Tenure", "OfficialDocument", "Agreement", "Event"} <= kinds
    assert {"Participation", "Award", "Statistic"} <= kinds


def test_a_part_leads_to_its_total_and_a_signature_to_its_post() -> None:
    assert len(rows([conference()], "?a hs:partOf ?b . ?b hs:value 556.0")) == 1
    signed = rows([conference()], "?a hs:signatory ?b . ?b prov:agent ?c ; hs:inTenure ?d")
    assert [row[2] for row in signed] == ["person/tran-van-mau"]
    assert HS.signatory.value.endswith("signatory")

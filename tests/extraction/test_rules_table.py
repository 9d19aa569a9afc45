"""Every rule stands in a table with an example that shows it, and no other rule makes claims."""

import re

import pytest

from hoso import resources
from hoso.extraction import extract
from hoso.lexicon import table
from hoso.model import CLAIM_KINDS, ParticipationClaim, Relation, RelationClaim
from tests.extraction.said import report

RULES = {row["rule"]: row | {"example": row["example"].replace("\\n", "\n")} for row in table("rules")}
KINDS = {kind.__name__.removesuffix("Claim").lower(): kind for kind in CLAIM_KINDS}


def sources():
    folder = resources.folder("extraction")
    return "\n".join(file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".py"))


@pytest.mark.parametrize("rule", RULES)
def test_the_example_of_a_rule_makes_a_claim_of_it(rule):
    row = RULES[rule]
    made = [claim for claim in extract(row["example"], min_confidence=0).of(KINDS[row["kind"]]) if claim.rule == rule]
    assert made
    assert all(claim.confidence == made[0].confidence for claim in made)


@pytest.mark.parametrize("rule", RULES)
def test_the_confidence_of_a_rule_is_a_share(rule):
    assert re.fullmatch(r"0\.\d\d?|1\.00?", RULES[rule]["confidence"])


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_makes_claims_by_default_where_it_is_right_four_times_in_five(rule):
    made = [claim for claim in extract(RULES[rule]["example"]).claims if claim.rule == rule]
    assert bool(made) is (float(RULES[rule]["confidence"]) >= 0.8)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_of_the_table_is_used(rule):
    tabled = {row["rule"] for name in ("relations", "participations") for row in table(name)}
    assert rule in tabled or f'"{rule}"' in sources()


def test_every_rule_that_is_used_stands_in_the_table():
    for name in ("relations", "participations"):
        assert {row["rule"] for row in table(name)} <= set(RULES)
    text = " ".join(row["example"] for row in RULES.values())
    assert {claim.rule for claim in report(text).claims} <= set(RULES)


@pytest.mark.parametrize("row", table("relations"), ids=lambda row: row["rule"])
def test_the_example_of_a_relation(row):
    (claim,) = report(row["example"]).of(RelationClaim)
    first, second = (claim.subject, claim.object) if row["subject"] == "first" else (claim.object, claim.subject)
    assert claim.relation is Relation(row["relation"])
    assert row["example"].index(first) < row["example"].index(second)
    assert claim.rule == row["rule"]


@pytest.mark.parametrize("row", table("relations"), ids=lambda row: row["rule"])
def test_the_pattern_of_a_relation_fits_between_its_numbers(row):
    assert re.search(row["pattern"], row["example"], re.IGNORECASE)


@pytest.mark.parametrize("row", table("participations"), ids=lambda row: row["rule"])
def test_the_example_of_a_participation(row):
    made = [claim for claim in report(row["example"]).of(ParticipationClaim) if claim.rule == row["rule"]]
    assert made or row["rule"] == "receives what is handed over"

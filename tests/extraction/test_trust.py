"""Rules that are right too seldom make no claims, and nothing refers to what is left out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from hoso.extraction import TRUSTED, extract, trusted
from hoso.model import EventClaim, ParticipationClaim, PersonClaim, TenureClaim

TEXT = (
    "Ngày 05/3/2024, Sở Y tế tỉnh Nghệ An tổ chức hội nghị. Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An phát biểu. "
    "Ông Trần Văn Mẫu vẫn là Tỉnh ủy viên Nghệ An."
)
EVERY = extract(TEXT, min_confidence=0)


def rules(report):
    return {claim.rule for claim in report.claims}


def doubted(kind):
    """The claims of the text, those of a kind as if their rules were right two times in three."""
    low = Decimal("0.67")
    return [replace(c, confidence=low) if isinstance(c, kind) else c for c in EVERY.claims]


def test_the_default_is_four_times_in_five():
    assert Decimal("0.8") == TRUSTED
    assert extract(TEXT).claims == trusted(EVERY.claims)


@pytest.mark.parametrize("least", [0, 0.8, 0.92, 0.96, 1])
def test_no_claim_is_less_sure_than_asked(least):
    assert all(claim.confidence >= Decimal(str(least)) for claim in extract(TEXT, min_confidence=least).claims)


def test_a_rule_is_off_above_its_confidence_and_on_at_it():
    (held,) = (c for c in EVERY.of(TenureClaim) if c.rule == "is said to hold a post")
    assert held.rule in rules(extract(TEXT, min_confidence=held.confidence))
    assert held.rule not in rules(extract(TEXT, min_confidence=held.confidence + Decimal("0.01")))


def test_what_is_doubted_is_left_out_by_default_and_kept_when_asked_for():
    claims = doubted(TenureClaim)
    assert not [c for c in trusted(claims) if isinstance(c, TenureClaim)]
    assert trusted(claims, Decimal("0.6")) == tuple(claims)


@pytest.mark.parametrize("kind", [PersonClaim, EventClaim])
def test_nothing_refers_to_what_is_left_out(kind):
    kept = trusted(doubted(kind))
    assert not [c for c in kept if isinstance(c, ParticipationClaim)]
    assert bool([c for c in kept if isinstance(c, TenureClaim)]) is (kind is EventClaim)

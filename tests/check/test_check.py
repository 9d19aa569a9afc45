"""Checking a store: shapes and rules, severities, evidence of both sides, and what is said of a sample."""

from pathlib import Path

import pytest

from hoso.check import CheckReport, Severity, check
from hoso.check.sample import sample
from tests.competency.world import World

HERE = Path(__file__).parent
QUALITY = HERE.parent / "quality"


@pytest.fixture(scope="module")
def odd() -> CheckReport:
    """Check a whole record, in which two sources contradict each other, and nothing else is wrong."""
    return check(World(HERE / "contradiction.trig"))


@pytest.fixture(scope="module")
def broken() -> CheckReport:
    return check(World(HERE / "contradiction.trig", HERE / "broken.trig"))


def test_a_contradiction_of_sources_is_no_violation(odd: CheckReport) -> None:
    assert [(finding.rule, finding.severity) for finding in odd] == [("figures-that-differ", Severity.CONTRADICTION)]
    assert odd.conforms
    assert odd


def test_a_contradiction_shows_both_sides(odd: CheckReport) -> None:
    (finding,) = odd
    assert [said.quote for said in finding.evidence] == ["10 hồ sơ", "12 hồ sơ"]
    assert finding.message["vi"] == "Hồ sơ (2020): 10 và 12 hồ sơ"
    assert finding.values["otherValue"] == "12"


def test_a_broken_record_does_not_conform(broken: CheckReport) -> None:
    rules = {finding.rule for finding in broken if finding.severity is Severity.VIOLATION}
    assert not broken.conforms
    assert {"record-node-without-evidence", "shape evidence"} <= rules


def test_violations_come_first(broken: CheckReport) -> None:
    order = [list(Severity).index(finding.severity) for finding in broken]
    assert order == sorted(order)


def test_counts_and_text_and_dict_agree(broken: CheckReport) -> None:
    told = broken.to_dict()
    assert told["conforms"] is False
    assert sum(broken.counts.values()) == len(broken) == len(told["findings"])  # type: ignore[arg-type]
    assert broken.text("vi").count("[") >= len(broken)
    assert broken.text().endswith(f"warning: {broken.counts['warning']}")


def test_a_shape_speaks_both_languages(broken: CheckReport) -> None:
    shaped = [finding for finding in broken if finding.rule.startswith("shape ")]
    assert shaped
    assert all({"vi", "en"} <= set(finding.message) for finding in shaped)


def test_a_large_store_is_sampled_and_says_so() -> None:
    world = World(HERE / "contradiction.trig", HERE / "broken.trig")
    report = check(world, limit=20)
    assert report.notes == (
        {
            "en": "shapes: proved on 1 of 2 sources; the rules, on all",
            "vi": "hình mẫu SHACL: kiểm tra 1 trên 2 nguồn; các quy tắc: toàn bộ",
        },
    )
    assert "proved on 1 of 2" in report.text()


def test_a_sample_brings_what_rests_on_its_sources() -> None:
    part = sample(World(HERE / "contradiction.trig").engine, 20)
    names = {str(node).rsplit("/", 1)[-1].rstrip(">") for node in part.nodes}
    assert "first" in names
    assert "second" not in names


def test_an_endpoint_is_checked_by_its_rules_alone() -> None:
    class Endpoint:
        def __init__(self, world: World) -> None:
            self.query = world.query

    report = check(Endpoint(World(QUALITY / "common.trig", QUALITY / "relation-to-itself.trig")))
    assert "endpoint" in report.notes[0]["en"]
    assert "relation-to-itself" in {finding.rule for finding in report}


def test_an_empty_store_has_no_findings() -> None:
    report = check(World())
    assert report.conforms
    assert not report
    assert report.text() == "violation: 0, contradiction: 0, warning: 0"

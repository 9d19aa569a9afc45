"""What reviewers decide shapes the record, and undoing it gives back what was."""

from __future__ import annotations

import random
from datetime import date

import pytest

from hoso.decisions import Decision, Draft, Kind
from hoso.model import Report
from hoso.record import build_record
from tests.record import decided
from tests.record.facts import short
from tests.reports import PLACE, UBND, body, chairman, person, seen, tenure
from tests.reports import Draft as Page

MAU = "Trần Văn Mẫu"
OTHER = "tỉnh Núi Hồng"


def bare(name: str, who: str = MAU) -> Report:
    return Page(name).say(f"Ông {who} dự lễ {name}.", person(who)).report()


A, B, C = chairman("a", day=date(2021, 3, 1)), chairman("b", day=date(2021, 9, 1)), bare("c")
FAR = chairman("d", day=date(2021, 5, 1), place=OTHER)
BYNAME = bare("e", "Mẫu Trần")
REPORTS = [A, B, C, FAR, BYNAME]


def record(decisions: list[Decision], reports: list[Report] = REPORTS) -> list[str]:
    return [str(quad) for quad in build_record(reports, decisions)]


def people(*drafts: Draft, reports: list[Report] = REPORTS) -> dict[str, str]:
    """Whom each report means, by its letter."""
    found = {}
    letters = {report.source.key: letter for report, letter in zip(REPORTS, "abcde", strict=True)}
    claims = {}
    from hoso.rdf import claim_ids

    for report in reports:
        for name in claim_ids(report).values():
            claims[name] = letters[report.source.key]
    for quad in build_record(reports, decided.taken(*drafts)):
        if "/person/" in str(quad.subject) and quad.predicate.value.endswith("wasDerivedFrom"):
            found[claims[str(quad.object.value).rsplit("/", 1)[-1]]] = short(quad.subject).removeprefix("person/")
    return dict(sorted(found.items()))


BEFORE = people()


def test_without_decisions_the_evidence_decides() -> None:
    assert BEFORE["a"] == BEFORE["b"] != BEFORE["d"]
    assert BEFORE["c"] not in (BEFORE["a"], BEFORE["d"])


def test_same_joins_and_its_old_name_leads_on() -> None:
    after = people(decided.same(A, C))
    assert after["c"] == after["a"]
    old = f"<https://w3id.org/hoso/id/person/{BEFORE['c']}> <http://purl.org/dc/terms/isReplacedBy>"
    assert [line for line in record(decided.taken(decided.same(A, C))) if line.startswith(old)]


def test_same_joins_across_names_and_against_the_evidence() -> None:
    after = people(decided.same(A, BYNAME), decided.same(A, FAR))
    assert after["a"] == after["e"] == after["d"]


def test_different_parts_what_the_evidence_joined() -> None:
    after = people(decided.different(A, B))
    assert after["a"] != after["b"]


def test_unsure_leaves_apart_and_asks_no_more() -> None:
    lines = record(decided.taken(decided.unsure(A, C)))
    assert any("possiblySame" in line for line in lines)
    assert sum("#Doubt>" in line for line in lines) < sum("#Doubt>" in line for line in record([]))


def test_an_anchor_names_the_person() -> None:
    after = people(decided.anchor(C, "tran-van-mau-nguyen-giao-vien"))
    assert after["c"] == "tran-van-mau-nguyen-giao-vien" not in (after["a"], after["d"])


def test_an_anchor_to_a_person_joins_whoever_is_anchored_there() -> None:
    after = people(decided.anchor(C, "mot-nguoi"), decided.anchor(FAR, "mot-nguoi"))
    assert after["c"] == after["d"] == "mot-nguoi"


def holders(*drafts: Draft, reports: list[Report]) -> set[str]:
    lines = record(decided.taken(*drafts), reports)
    return {short_of(line) for line in lines if "org#role>" in line and "/tenure/" in line}


def short_of(line: str) -> str:
    return line.split("/tenure/")[1].split(">", maxsplit=1)[0].split("--", 1)[1]


UBND_CHAIR = "uy-ban-nhan-dan-tinh-song-lam--chu-tich"
VERDICTS = {
    "confirm keeps": (decided.on_tenure(Kind.CONFIRM, A), {UBND_CHAIR}),
    "dispute shows": (decided.on_tenure(Kind.DISPUTE, A), {UBND_CHAIR}),
    "retract hides": (decided.on_tenure(Kind.RETRACT, A), set()),
    "correct changes": (
        decided.on_tenure(Kind.CORRECT, A, role="Phó Chủ tịch"),
        {"uy-ban-nhan-dan-tinh-song-lam--pho-chu-tich"},
    ),
    "retract-source hides": (decided.retract_source(A), set()),
    "redact hides": (decided.take_down(A, MAU, "tran-van-mau"), set()),
}


@pytest.mark.parametrize("case", VERDICTS)
def test_verdicts(case: str) -> None:
    draft, expected = VERDICTS[case]
    assert holders(draft, reports=[A]) == expected


def test_a_retracted_claim_in_a_copy_is_held() -> None:
    copy = chairman("f", day=date(2021, 3, 1))
    assert holders(decided.on_tenure(Kind.RETRACT, A), reports=[A, copy]) == set()
    lines = record(decided.taken(decided.on_tenure(Kind.RETRACT, A)), [A, copy])
    assert any("vocabulary/review/held" in line for line in lines)
    assert any("vocabulary/review/retracted" in line for line in lines)


def test_a_redacted_name_stands_nowhere_in_the_record() -> None:
    lines = record(decided.taken(decided.take_down(A, MAU, "tran-van-mau")), [A, C])
    assert not [line for line in lines if MAU in line or "tran-van-mau" in line]


def test_corrected_bounds_date_the_tenure() -> None:
    begun = decided.taken(decided.on_tenure(Kind.CORRECT, A, begin_earliest="2020-01-01", begin_latest="2020-01-31"))
    assert any('beginLatest> "2020-01-31"' in line for line in record(begun, [A]))


DRAFTS = [
    decided.same(A, C),
    decided.same(A, BYNAME),
    decided.different(A, B),
    decided.different(B, C),
    decided.unsure(C, FAR),
    decided.anchor(B, "tran-van-mau-hai"),
    decided.on_tenure(Kind.RETRACT, B),
    decided.on_tenure(Kind.CORRECT, FAR, role="Phó Chủ tịch"),
    decided.on_tenure(Kind.DISPUTE, A),
    decided.retract_source(C),
    decided.take_down(BYNAME, "Mẫu Trần", "mau-tran"),
]


@pytest.mark.parametrize("seed", range(20))
def test_undoing_gives_back_the_record_before(seed: int) -> None:
    rng = random.Random(seed)
    kept = decided.taken(*rng.sample(DRAFTS, 3))
    more = decided.taken(*kept_drafts(kept), *rng.sample(DRAFTS, 4))
    undone = decided.taken(*decided.undo(more[3:]))
    before, after = record(kept), record([*more, *undone])
    assert before == after


def kept_drafts(kept: list[Decision]) -> list[Draft]:
    return [Draft(d.kind, d.target, d.value, d.by, d.reason, d.evidence) for d in kept]


@pytest.mark.parametrize("seed", range(8))
def test_neither_the_order_of_sources_nor_of_decisions_matters(seed: int) -> None:
    rng = random.Random(seed)
    decisions = decided.taken(*rng.sample(DRAFTS, 6))
    shuffled, reports = rng.sample(decisions, 6), rng.sample(REPORTS, 5)
    assert record(decisions) == record(shuffled, reports)


def test_contradicting_decisions_have_no_effect() -> None:
    assert people(decided.same(A, C), decided.different(A, C)) == BEFORE


def test_a_decision_whose_sentence_is_gone_rules_nothing() -> None:
    edited = Page("c").say(f"Ông {MAU} dự một lễ khác hẳn.", person(MAU)).report()
    reports = [A, B, edited, FAR, BYNAME]
    assert people(decided.same(A, C), reports=reports) == people(reports=reports)


def test_a_decision_survives_an_edit_elsewhere() -> None:
    edited = Page("c").say("Tin mới.").say(f"Ông {MAU} dự lễ c.", person(MAU)).report()
    after = people(decided.same(A, C), reports=[A, B, edited, FAR, BYNAME])
    assert after["c"] == after["a"]


def test_bounds_of_a_retracted_tenure_are_gone() -> None:
    said = [person(MAU), body(UBND, place=PLACE), tenure(MAU, "Chủ tịch", UBND, bounds=seen(date(2020, 1, 1)))]
    early = Page("g").say(f"Ông {MAU}, Chủ tịch, dự.", *said).report()
    lines = record(decided.taken(decided.on_tenure(Kind.RETRACT, early)), [A, early])
    assert not any("2020-01-01" in line for line in lines)

"""Contradictions: each is reported, nothing of it has effect, and one undo settles it."""

from __future__ import annotations

import pytest

from hoso.decisions import Decision, Kind, Status, stand
from tests.decisions.made import anchor, claim, different, on_claim, same, undo, unsure
from tests.decisions.test_standing import groups, pairs

ROLE, OTHER_ROLE = '{"role": "Chủ tịch"}', '{"role": "Bí thư"}'
CASES: dict[str, list[Decision]] = {
    "same and different": [same("a", "b"), different("a", "b")],
    "same and different, the other way round": [same("a", "b"), different("b", "a")],
    "two say same, one different": [same("a", "b"), same("b", "a", by="Nam"), different("a", "b")],
    "one says same, two different": [same("a", "b"), different("a", "b"), different("a", "b", by="Nam")],
    "a chain of two": [same("a", "b"), same("b", "c"), different("a", "c")],
    "a chain of five": [*map(same, "abcde", "bcdef"), different("a", "f")],
    "two chains": [same("a", "b"), same("b", "d"), same("a", "c"), same("c", "d"), different("a", "d")],
    "a ring": [same("a", "b"), same("b", "c"), same("c", "a"), different("a", "b")],
    "a chain through an anchor": [anchor("a", "p"), anchor("b", "p"), different("a", "b")],
    "a chain through same and anchor": [same("a", "b"), anchor("b", "p"), anchor("c", "p"), different("a", "c")],
    "two people for one mention": [anchor("a", "p"), anchor("a", "q")],
    "two people for a pair": [same("a", "b"), anchor("a", "p"), anchor("b", "q")],
    "two people for a chain": [same("a", "b"), same("b", "c"), anchor("a", "p"), anchor("c", "q")],
    "three people": [same("a", "b"), anchor("a", "p"), anchor("b", "q"), anchor("b", "r")],
    "confirm and retract": [on_claim(Kind.CONFIRM, "1"), on_claim(Kind.RETRACT, "1")],
    "confirm and correct": [on_claim(Kind.CONFIRM, "1"), on_claim(Kind.CORRECT, "1", ROLE)],
    "confirm and dispute": [on_claim(Kind.CONFIRM, "1"), on_claim(Kind.DISPUTE, "1")],
    "retract and correct": [on_claim(Kind.RETRACT, "1"), on_claim(Kind.CORRECT, "1", ROLE)],
    "retract and dispute": [on_claim(Kind.RETRACT, "1"), on_claim(Kind.DISPUTE, "1")],
    "two corrections": [on_claim(Kind.CORRECT, "1", ROLE), on_claim(Kind.CORRECT, "1", OTHER_ROLE)],
}
BESIDE = [same("g", "h"), anchor("h", "s"), on_claim(Kind.CONFIRM, "2")]


def test_there_are_twenty() -> None:
    assert len(CASES) == 20


@pytest.mark.parametrize("name", CASES)
def test_a_contradiction_is_told_and_has_no_effect(name: str) -> None:
    decisions = CASES[name]
    standing = stand([*decisions, *BESIDE])
    (conflict,) = standing.conflicts
    assert conflict.decisions == tuple(sorted(decision.id for decision in decisions))
    assert all(decision.id in conflict.words for decision in decisions)
    assert "undo the wrong one" in conflict.words
    assert "\n" not in conflict.words
    assert groups(standing) == ["gh/s"]
    assert standing.different == ()
    assert standing.claims[claim("2")].status is Status.CONFIRMED
    if claim("1") in standing.claims:
        found = standing.claims[claim("1")]
        assert (found.status, found.contradicted, found.changes) == (Status.DISPUTED, True, None)
        assert standing.doubts  # a copy of a contested claim is not shown as if nobody had doubted it


@pytest.mark.parametrize("name", CASES)
def test_undoing_all_of_one_side_settles_it(name: str) -> None:
    decisions = CASES[name]
    kind, value = decisions[-1].kind, decisions[-1].value
    wrong = [d for d in decisions if (d.kind, d.value) == (kind, value) or d.kind is kind is Kind.DIFFERENT]
    if name == "three people":
        wrong.append(decisions[2])
    standing = stand([*decisions, *(undo(decision) for decision in wrong)])
    assert standing.conflicts == ()
    assert standing == stand([decision for decision in decisions if decision not in wrong])


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("same and different", ["ab"]),
        ("a chain of two", ["ab", "ac", "bc"]),
        ("two people for a pair", ["ab"]),
        ("a chain through an anchor", ["ab"]),
        ("two people for one mention", []),
    ],
)
def test_what_a_contradiction_was_about_stays_apart(name: str, apart: list[str]) -> None:
    assert pairs(stand(CASES[name]).unsure) == apart


def test_joins_beside_the_path_stay() -> None:
    path = [same("a", "b"), same("b", "c"), different("a", "c")]
    standing = stand([*path, same("a", "d"), same("b", "e"), anchor("c", "p")])
    assert standing.conflicts[0].decisions == tuple(sorted(decision.id for decision in path))
    assert groups(standing) == ["ad", "be", "c/p"]


def test_every_detour_is_in_the_contradiction() -> None:
    ring = [same("b", "c"), same("c", "d"), same("d", "b")]
    path = [same("a", "b"), different("a", "c")]
    standing = stand([*ring, *path])
    assert standing.conflicts[0].decisions == tuple(sorted(decision.id for decision in [*ring, *path]))
    assert groups(standing) == []


def test_a_ring_that_the_path_only_touches_stays() -> None:
    ring = [same("b", "d"), same("d", "e"), same("e", "b")]
    standing = stand([*ring, same("a", "b"), different("a", "b")])
    assert groups(standing) == ["bde"]


def test_two_contradictions_are_two() -> None:
    standing = stand([same("a", "b"), different("a", "b"), same("c", "d"), different("c", "d"), same("e", "f")])
    assert len(standing.conflicts) == 2
    assert groups(standing) == ["ef"]


def test_superseding_settles_too() -> None:
    wrong = same("a", "b")
    assert stand([wrong, different("a", "b", supersedes=wrong.id)]).conflicts == ()


def test_unsure_contradicts_nothing() -> None:
    assert stand([unsure("a", "b"), same("a", "b")]).conflicts == ()
    assert stand([unsure("a", "b"), different("a", "b")]).conflicts == ()


def test_what_takes_back_an_unknown_decision_is_told() -> None:
    missing = same("a", "b")
    lost, other = undo(missing), on_claim(Kind.RETRACT, "1", supersedes=missing.id)
    standing = stand([lost, other])
    assert [conflict.decisions for conflict in standing.conflicts] == sorted([(lost.id,), (other.id,)])
    assert all("not in this log" in conflict.words for conflict in standing.conflicts)
    assert standing.claims[claim("1")].status is Status.RETRACTED
    assert stand([lost, other, missing]).conflicts == ()


def test_a_long_list_of_decisions_is_told_short() -> None:
    chain = list(map(same, "abcdefg", "bcdefgh"))
    (conflict,) = stand([*chain, different("a", "h")]).conflicts
    assert len(conflict.decisions) == 8
    assert "and 1 more make one person" in conflict.words

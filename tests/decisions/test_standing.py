from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoso.decisions import Decision, Group, Kind, Standing, Status, stand
from hoso.errors import BadInputError
from tests.decisions.made import PERSON, anchor, claim, decided, different, mention, on_claim, same, undo, unsure

RIGHT = '{"role": "Chủ tịch"}'


def groups(standing: Standing) -> list[str]:
    """Groups as their short names, the person after a slash: "ab/p"."""
    short = {mention(name): name for name in "abcdefgh"}
    return sorted(
        "".join(sorted(short[m] for m in group.mentions))
        + (f"/{group.person.removeprefix(PERSON)}" if group.person else "")
        for group in standing.groups
    )


def pairs(found: tuple[tuple[str, str], ...]) -> list[str]:
    short = {mention(name): name for name in "abcdefgh"}
    return sorted("".join(sorted((short[one], short[other]))) for one, other in found)


def test_nothing_decided_is_nothing_standing() -> None:
    assert stand([]) == Standing()


@pytest.mark.parametrize(
    ("decisions", "wanted"),
    [
        ([same("a", "b")], ["ab"]),
        ([same("a", "b"), same("b", "c"), same("d", "e")], ["abc", "de"]),
        ([anchor("a", "p")], ["a/p"]),
        ([anchor("a", "p"), same("a", "b")], ["ab/p"]),
        ([anchor("a", "p"), anchor("b", "p")], ["ab/p"]),
        ([anchor("a", "p"), anchor("b", "q"), different("a", "b")], ["a/p", "b/q"]),
        ([same("a", "b"), different("b", "c")], ["ab"]),
        ([different("a", "b"), unsure("c", "d")], []),
    ],
)
def test_same_and_anchor_join(decisions: list[Decision], wanted: list[str]) -> None:
    standing = stand(decisions)
    assert groups(standing) == wanted
    assert not standing.conflicts


def test_the_group_of_a_mention() -> None:
    found = stand([same("a", "b"), anchor("b", "p")]).groups_by_mention()
    assert found[mention("a")] == Group(tuple(sorted((mention("a"), mention("b")))), f"{PERSON}p")
    assert mention("c") not in found


def test_unsure_stays_on_the_list_until_the_pair_is_settled() -> None:
    assert pairs(stand([unsure("a", "b")]).unsure) == ["ab"]
    assert pairs(stand([unsure("b", "a"), different("a", "b")]).unsure) == []
    assert pairs(stand([unsure("a", "c"), same("a", "b"), same("b", "c")]).unsure) == []


@pytest.mark.parametrize(
    ("kind", "value", "status"),
    [
        (Kind.CONFIRM, None, Status.CONFIRMED),
        (Kind.RETRACT, None, Status.RETRACTED),
        (Kind.CORRECT, RIGHT, Status.CORRECTED),
        (Kind.DISPUTE, None, Status.DISPUTED),
    ],
)
def test_a_verdict(kind: Kind, value: str | None, status: Status) -> None:
    one, again = on_claim(kind, "1", value), on_claim(kind, "1", value, by="Nam")
    verdict = stand([one, again]).claims[claim("1")]
    assert (verdict.status, verdict.changes, verdict.contradicted) == (status, value, False)
    assert verdict.decisions == tuple(sorted((one.id, again.id)))


def test_retracted_sources() -> None:
    assert stand([decided(Kind.RETRACT_SOURCE, "a" * 32)]).retracted_sources == {"a" * 32}


def test_undo_of_an_undo_restores() -> None:
    first = same("a", "b")
    taken = undo(first)
    back = undo(taken)
    again = undo(back)
    assert groups(stand([first, taken])) == []
    assert groups(stand([first, taken, back])) == ["ab"]
    assert groups(stand([first, taken, back, again])) == []
    assert groups(stand([first, taken, undo(first, by="Nam"), back])) == []


def test_what_supersedes_takes_the_place() -> None:
    wrong = anchor("a", "p")
    right = anchor("a", "q", supersedes=wrong.id)
    assert groups(stand([wrong, right])) == ["a/q"]
    assert groups(stand([wrong, right, undo(right)])) == ["a/p"]
    last = anchor("a", "r", supersedes=right.id)
    assert groups(stand([wrong, right, last])) == ["a/r"]


def test_decisions_that_strike_each_other_in_a_circle_are_refused() -> None:
    one = same("a", "b", supersedes="1" * 20)
    other = same("a", "c", supersedes="2" * 20)
    with pytest.raises(BadInputError, match="in a circle"):
        stand([replace(one, id="2" * 20), replace(other, id="1" * 20)])


def test_a_long_line_of_undos_is_followed_to_its_end() -> None:
    line = [same("a", "b")]
    for _ in range(3_000):
        line.append(undo(line[-1]))
    assert groups(stand(line)) == ["ab"]
    assert groups(stand(line[:-1])) == []


def any_decision(chance: random.Random, held: list[Decision]) -> Decision:
    """One of any kind, on few mentions and claims, so that many of them touch."""
    one, other = chance.sample("abcdefgh", 2)
    by, at = chance.choice(["Mai", "Nam"]), f"2026-11-22T09:{chance.randrange(60):02d}:{chance.randrange(60):02d}Z"
    supersedes = {"supersedes": chance.choice(held).id} if held and chance.random() < 0.1 else {}
    more = {"by": by, "at": at, **supersedes}
    match chance.randrange(8):
        case 0 | 1 | 2:
            return decided(Kind.SAME, one, other, **more)
        case 3:
            return decided(Kind.DIFFERENT, one, other, **more)
        case 4:
            return decided(Kind.ANCHOR, one, chance.choice("pq"), **more)
        case 5:
            return decided(Kind.UNSURE, one, other, **more)
        case 6 if held:
            return undo(chance.choice(held), by=by, at=at)
        case _:
            kind = chance.choice([Kind.CONFIRM, Kind.RETRACT, Kind.CORRECT, Kind.DISPUTE])
            value = chance.choice([RIGHT, '{"role": "Bí thư"}']) if kind is Kind.CORRECT else None
            return decided(kind, chance.choice("123"), value, **more)


def any_log(chance: random.Random, length: int) -> list[Decision]:
    held: list[Decision] = []
    for _ in range(length):
        held.append(any_decision(chance, held))
    return held


@pytest.mark.parametrize("seed", range(200))
def test_decisions_and_then_their_undos_leave_what_stood_before(seed: int) -> None:
    chance = random.Random(seed)
    before = any_log(chance, chance.randrange(12))
    added: list[Decision] = []
    known = {decision.id for decision in before}
    for _ in range(chance.randrange(1, 8)):
        fresh = any_decision(chance, before + added)
        if fresh.id not in known:
            known.add(fresh.id)
            added.append(fresh)
    undone = [undo(decision, at="2026-11-23T00:00:00Z") for decision in added]
    assert stand(before + added + undone) == stand(before)


@settings(deadline=None)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_the_standing_does_not_depend_on_the_order(seed: int, order: random.Random) -> None:
    decisions = any_log(random.Random(seed), 14)
    other = [*decisions, *order.sample(decisions, 3)]
    order.shuffle(other)
    assert stand(other) == stand(decisions)


@settings(deadline=None)
@given(st.integers(0, 10_000))
def test_no_group_holds_two_people_or_a_pair_that_is_kept_apart(seed: int) -> None:
    standing = stand(any_log(random.Random(seed), 20))
    place = standing.groups_by_mention()
    for one, other in (*standing.different, *standing.unsure):
        assert one not in place or place[one] is not place.get(other)
    told = {name for conflict in standing.conflicts for name in conflict.decisions}
    apart = {frozenset(pair) for pair in standing.different}
    silent = {
        decision.id
        for decision in standing.decisions
        if decision.kind is Kind.DIFFERENT and frozenset((decision.target, str(decision.value))) not in apart
    }
    assert silent <= told

"""How well the record tells people apart and dates their posts: an invented country, its truth, and two baselines."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import TypeVar

from tests.world.asof import QUESTIONS, Answer, AsOf, draw_questions
from tests.world.bounds import Kept
from tests.world.identity import Mention, Pairs, exact_names, pairs
from tests.world.measure import measure, name_claims, record_digest
from tests.world.truth import truth_of
from tests.world.world import World, make_world

from hoso.record import build_record

T = TypeVar("T")
ORDERS = 1, 2  # seeds of the shuffles


def bench_identity(seed: int, people: int, mentions: int) -> None:
    """Make a world, build its record, and print what the record got right, beside the baselines."""
    world = make_world(seed, people, mentions)
    truth, reports = truth_of(world), name_claims(world)
    print(f"identity: {people} people, {mentions} mentions in {len(reports)} reports, seed {seed}")
    record, seconds = _timed(lambda: list(build_record(reports)))
    measured = measure(record, reports, truth, draw_questions(truth, seed, QUESTIONS))
    print(f"  {'pairs of mentions':<32}{'precision':>10}{'recall':>8}{'F1':>8}{'CPU s':>8}")
    _row("hoso, the whole record", measured.identity, seconds)
    found, seconds = _timed(lambda: pairs(truth.mentions, exact_names(truth.mentions)))
    _row("exact name", found, seconds)
    _splink(world, truth.mentions)
    lost = ", ".join(f"{kind} {share:.2f}" for kind, share in measured.lost.items())
    print(f"  share of its person's mentions that hoso keeps one from, by what it shows: {lost}")
    _bounds(measured.bounds)
    _as_of(measured.as_of)
    same = len({record_digest(reports), *(record_digest(reports, order) for order in ORDERS)}) == 1
    print(f"  the record of the reports in {len(ORDERS) + 1} orders: {'the same bytes' if same else 'DIFFERENT bytes'}")


def _splink(world: World, truth: Mapping[Mention, str]) -> None:
    if find_spec("splink") is None:
        print("  splink is not installed, so it is not compared; uv pip install 'hoso[bench]' adds it")
        return
    from tests.world.splink_baseline import splink_pairs

    (found, threshold), seconds = _timed(lambda: splink_pairs(world.reports, truth))
    _row(f"splink, best threshold ({threshold} bits)", found, seconds)


def _bounds(kept: Kept) -> None:
    reasons = "; ".join(f"{count} {reason}" for reason, count in kept.reasons.items())
    print(f"  tenures whose bounds hold the truth: {kept.right} of {kept.stated}, {kept.share:.2%};", end=" ")
    print(f"{kept.sound:.2%} without those that fail by injected faults;", end=" ")
    print(f"{kept.dated:.2%} of those that their person held at any time")
    if reasons:
        print(f"    the others: {reasons}")


def _as_of(as_of: AsOf) -> None:
    shares = ", ".join(f"{answer} {as_of.answers[answer] / as_of.asked:.1%}" for answer in Answer)
    print(f"  who held a post on a day, {as_of.asked} questions: {shares}")
    print(f"    false though certain: {as_of.false_certain}, of them {as_of.by_fault} by injected faults of reports")
    print(f"    true but excluded: {as_of.false_excluded}")


def _row(what: str, found: Pairs, seconds: float) -> None:
    print(f"  {what:<32}{found.precision:10.4f}{found.recall:8.4f}{found.f1:8.4f}{seconds:8.2f}")


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    begin = time.process_time()
    return work(), time.process_time() - begin

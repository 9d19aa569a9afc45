"""A world is the same for the same seed, says what it promises, and its truth does not contradict itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from hoso.model import EventClaim, TenureClaim
from hoso.rdf import claim_ids
from hoso.text import fold
from tests.world.bounds import violated
from tests.world.nouns import FIRST, LAST, MERGER, Spell
from tests.world.page import Told
from tests.world.tenures import as_days
from tests.world.truth import Truth
from tests.world.world import World, make_world

ROOT = Path(__file__).parents[2]


def written(folder: Path, *, seed: int, hashes: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "tests.world", "--seed", str(seed), "--people", "40", "--mentions", "150"]
    environment = {**os.environ, "PYTHONHASHSEED": hashes}
    subprocess.run([*command, "--out", str(folder)], cwd=ROOT, env=environment, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_seed_gives_the_same_files_and_another_seed_others(tmp_path: Path) -> None:
    first = written(tmp_path / "first", seed=3, hashes="1")
    assert first == written(tmp_path / "again", seed=3, hashes="2")
    assert first["reports.jsonl"] != written(tmp_path / "other", seed=4, hashes="1")["reports.jsonl"]


@pytest.mark.parametrize(("people", "mentions"), [(40, 40), (40, 41), (40, 173)])
def test_mentions_are_as_many_as_asked_for_and_everybody_has_one(people: int, mentions: int) -> None:
    named = [mention.person for story in make_world(1, people, mentions).stories for mention in story.mentions]
    assert len(named) == mentions
    assert len(set(named)) == people


def test_a_single_seat_has_one_holder_at_a_time(world: World) -> None:
    seats: defaultdict[tuple[str, str], list[Spell]] = defaultdict(list)
    for spell in world.country.spells:
        if spell.single and not spell.acting:
            seats[spell.body, spell.role].append(spell)
    handovers = [(one, after) for spells in seats.values() for one, after in pairwise(spells)]
    assert len(handovers) > 100
    assert [(one, after) for one, after in handovers if one.end is None or after.begin < one.end] == []


def test_spells_lie_in_the_lives_of_their_bodies(world: World) -> None:
    bodies, spells = world.country.bodies, world.country.spells
    assert [s for s in spells if s.end and s.end < s.begin] == []
    assert [s for s in spells if not bodies[s.body].lives_on(s.begin)] == []
    assert [s for s in spells if not bodies[s.body].lives_on(s.end or LAST)] == []


def test_careers_rise_move_pause_end_and_come_through_the_mergers(world: World) -> None:
    spells = world.country.spells
    assert {s.reason for s in spells} >= {None, "moved", "rotated", "retired", "abolished", "handed over"}
    assert any(s.acting for s in spells)
    before = {body.name for body in world.country.bodies.values() if body.end == MERGER - timedelta(1)}
    since = {body.name for body in world.country.bodies.values() if body.begin == MERGER}
    assert before & since  # a province whose name went on
    assert before - since


def test_no_report_names_two_people_alike(world: World) -> None:
    for story in world.stories:
        names = [fold(mention.name) for mention in story.mentions]
        assert len(names) == len(set(names))


def dated(world: World, truth: Truth) -> list[tuple[TenureClaim | EventClaim, Told]]:
    return [
        (claim, truth.told[name])
        for report in world.reports
        for claim, name in claim_ids(report).items()
        if isinstance(claim, TenureClaim | EventClaim)
    ]


def test_bounds_of_claims_hold_the_truth_where_no_fault_was_injected(world: World, truth: Truth) -> None:
    for claim, told in dated(world, truth):
        if told.fault is None:
            spell = truth.spells[told.spell] if told.spell else None
            time = (spell.begin, spell.end or date.max) if spell else (told.day, told.day)
            assert violated(as_days(claim.bounds), time) == [], (claim, told)  # type: ignore[arg-type]


def test_claims_name_the_role_that_their_spell_has_where_no_fault_was_injected(world: World, truth: Truth) -> None:
    posts = [(claim, told) for claim, told in dated(world, truth) if isinstance(claim, TenureClaim)]
    wrong = [told.fault for claim, told in posts if claim.role != truth.spells[told.spell or ""].role]
    assert set(wrong) <= {"wrong title"}
    assert all(told.person == truth.spells[told.spell or ""].person for _, told in posts)


def test_faults_are_as_rare_as_in_life(world: World, truth: Truth) -> None:
    faults = [told.fault for told in truth.told.values() if told.fault]
    assert 0 < len(faults) <= 0.005 * len(truth.told)


def test_pages_lie_in_the_time_that_is_asked_about(world: World) -> None:
    published = [report.source.published for report in world.reports]
    assert 0.03 < published.count(None) / len(published) < 0.1
    assert all(day >= FIRST for day in published if day)

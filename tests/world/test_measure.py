"""A record is measured whole, by nothing but its quads, and is the same whatever the order of its reports."""

from __future__ import annotations

from hoso.record import build_record
from tests.world.asof import draw_questions
from tests.world.measure import measure, name_claims, record_digest
from tests.world.truth import Truth
from tests.world.world import World


def test_a_record_is_measured(world: World, truth: Truth) -> None:
    reports = name_claims(world)
    measured = measure(list(build_record(reports)), reports, truth, draw_questions(truth, 1, 400))
    assert measured.as_of.asked == 400
    assert measured.bounds.stated > 300
    assert measured.bounds.share > 0.95
    assert measured.identity.precision > 0.95
    assert set(measured.lost) == set(truth.shows.values())


def test_the_order_of_the_reports_does_not_matter(world: World) -> None:
    reports = name_claims(world)[:120]
    assert len({record_digest(reports), record_digest(reports, 1), record_digest(reports, 2)}) == 1

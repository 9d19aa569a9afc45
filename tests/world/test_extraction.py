"""The claims of a world are those that extraction finds in its texts, with the same days."""

from __future__ import annotations

from hoso import extract
from hoso.model import Bounds, PersonClaim, Report, TenureClaim, TenureStatus
from hoso.resolve.names import same_words
from tests.world.world import World

READ = 80  # reports, the first


def posts(report: Report) -> set[tuple[str, str, str, TenureStatus | None, Bounds]]:
    return {
        (same_words(claim.person), claim.role, same_words(claim.body), claim.status, claim.bounds)
        for claim in report.of(TenureClaim)
    }


def names(report: Report) -> set[str]:
    return {same_words(claim.name) for claim in report.of(PersonClaim)}


def test_extraction_finds_the_same_people_and_posts_with_the_same_days(world: World) -> None:
    read = [(report, extract(report.source)) for report in world.reports[:READ]]
    for kind in (posts, names):
        ours = [(number, fact) for number, (report, _) in enumerate(read) for fact in kind(report)]
        theirs = {(number, fact) for number, (_, report) in enumerate(read) for fact in kind(report)}
        assert len(ours) > READ
        assert len(theirs.intersection(ours)) >= 0.95 * max(len(ours), len(theirs))

"""Record linkage by splink 5 (dedupe_only on DuckDB, trained by EM as its guide says) on what claims say of a mention.

An optional baseline: splink is imported when it is asked for, and the threshold is the best of a few by F1 against
the truth, which no user of it would have; so it flatters splink.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hoso.model import BodyClaim, EventClaim, PersonClaim, Report, TenureClaim
from hoso.resolve.names import same_words
from hoso.text import fold
from tests.world.identity import Mention, Pairs, pairs

THRESHOLDS = (-12, -10, -8, -7, -6, -5, -4, -3, -2, -1, 0, 2, 4, 6, 8, 10, 14)  # match weights, in bits
_SAMPLED_PAIRS = 2e6  # for the chance that two of different people agree
_KNOWN = 0.3  # of true pairs agree on name, body and role, by judgement: what splink's guide asks for

Row = dict[str, Any]


def splink_pairs(reports: Iterable[Report], truth: Mapping[Mention, str]) -> tuple[Pairs, int]:
    """The pairs that splink finds at its best threshold, and that threshold in bits of match weight."""
    rows = list(mention_rows(reports).items())
    numbers = {number: mention for number, (mention, _) in enumerate(rows)}
    linker, predictions = _trained([{"unique_id": n, **row} for n, (_, row) in enumerate(rows)])
    best: tuple[Pairs, int] | None = None
    for threshold in THRESHOLDS:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            predictions, threshold_match_weight=threshold
        )
        found = {numbers[row["unique_id"]]: row["cluster_id"] for row in clusters.as_record_list()}
        counted = pairs(truth, found)
        if best is None or counted.f1 > best[0].f1:
            best = counted, threshold
    assert best
    return best


def mention_rows(reports: Iterable[Report]) -> dict[Mention, Row]:
    """Of each mention: name, folded name, body, place (that of the organizer at the least), role and day."""
    return {(report.source.key, name): row for report in reports for name, row in sorted(_rows_of(report).items())}


def _rows_of(report: Report) -> dict[str, Row]:
    places = {claim.name: claim.place for claim in report.of(BodyClaim) if claim.place}
    host = next((places.get(body) for event in report.of(EventClaim) for body in event.organizers), None)
    posts: dict[str, TenureClaim] = {}
    for claim in report.of(TenureClaim):
        posts.setdefault(claim.person, claim)
    seen = next((event.bounds.observed_latest for event in report.of(EventClaim)), None) or report.source.published
    rows = {}
    for person in report.of(PersonClaim):
        post = posts.get(person.name)
        rows[person.name] = {
            "name": same_words(person.name),
            "folded": fold(person.name),
            "body": same_words(post.body) if post else None,
            "place": places.get(post.body, host) if post else host,
            "role": post.role if post else None,
            "day": seen.isoformat() if seen else None,
        }
    return rows


def _trained(rows: list[Row]) -> tuple[Any, Any]:
    """A linker with its parameters learnt, and its predictions for all pairs that share a folded name."""
    import splink.comparison_level_library as levels
    import splink.comparison_library as comparisons
    from splink import Linker, SettingsCreator, block_on
    from splink.backends.duckdb import DuckDBAPI

    name = comparisons.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            levels.ExactMatchLevel("name", term_frequency_adjustments=True),
            levels.ExactMatchLevel("folded"),
            levels.ElseLevel(),
        ],
    )
    days = comparisons.AbsoluteDateDifferenceAtThresholds(
        "day", input_is_string=True, metrics=["day", "year", "year"], thresholds=[3, 1, 4]
    )
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            name,
            comparisons.ExactMatch("body").configure(term_frequency_adjustments=True),
            comparisons.ExactMatch("place").configure(term_frequency_adjustments=True),
            comparisons.ExactMatch("role"),
            days,
        ],
        blocking_rules_to_generate_predictions=[block_on("folded")],
    )
    linker = Linker(DuckDBAPI().register(rows), settings, log_level=40)
    train = linker.training
    train.estimate_probability_two_random_records_match([block_on("name", "body", "role")], recall=_KNOWN)
    train.estimate_u_using_random_sampling(max_pairs=_SAMPLED_PAIRS, seed=1)
    train.estimate_parameters_using_expectation_maximisation(block_on("folded"))
    train.estimate_parameters_using_expectation_maximisation(block_on("body", "role"))
    return linker, linker.inference.predict(threshold_match_weight=min(THRESHOLDS))

"""Nobody holds a post on a day on which its body is not there."""

from __future__ import annotations

import pytest

from tests.competency.asked import PLAIN, Tenure, answers, seen, turtle

BODIES = [
    ("before it was founded", 'hs:beginEarliest "2020-01-01"^^xsd:date', "", "2019-06-01", "excluded", "before-body"),
    ("on its first day", 'hs:beginEarliest "2020-01-01"^^xsd:date', "", "2020-01-01", "possible", "undated"),
    ("after it ended", 'hs:endLatest "2022-12-31"^^xsd:date', "", "2023-01-01", "excluded", "after-body"),
    ("on its last day", 'hs:endLatest "2022-12-31"^^xsd:date', "", "2022-12-31", "possible", "undated"),
    (
        "after its place ended",
        "hs:place data:place\\/old ; org:classification data:kind",
        "",
        "2025-07-01",
        "excluded",
        "after-body",
    ),
    (
        "before its place ended",
        "hs:place data:place\\/old ; org:classification data:kind",
        "",
        "2025-06-30",
        "possible",
        "undated",
    ),
    (
        "after its level ended",
        "hs:place data:place\\/district ; org:classification data:kind",
        "",
        "2025-07-01",
        "excluded",
        "after-body",
    ),
    (
        "one of its places goes on",
        "hs:place data:place\\/old, data:place\\/new ; org:classification data:kind",
        "",
        "2025-07-01",
        "possible",
        "undated",
    ),
    (
        "no organ of its place",
        "hs:place data:place\\/old ; org:classification data:school",
        "",
        "2025-07-01",
        "possible",
        "undated",
    ),
    (
        "former, in a body that has the name of an older one",
        'hs:beginEarliest "2020-01-01"^^xsd:date',
        "former",
        "2019-06-01",
        "possible",
        "undated",
    ),
]
PLACES = """
data:kind hs:system hsv:system\\/state .
data:place\\/old hs:endLatest "2025-06-30"^^xsd:date .
data:place\\/new hs:beginEarliest "2025-07-01"^^xsd:date .
data:place\\/district hs:placeType hsv:place-type\\/huyen .
hsv:place-type\\/huyen hs:endLatest "2025-06-30"^^xsd:date .
"""


@pytest.mark.parametrize(
    ("body", "status", "on", "certainty", "ground"), [r[1:] for r in BODIES], ids=[r[0] for r in BODIES]
)
def test_nobody_holds_a_post_in_a_body_that_is_not_there(
    body: str, status: str, on: str, certainty: str, ground: str
) -> None:
    text = turtle(Tenure(statuses=status), f"{PLACES} data:body\\/ubnd-nui-hong {body} .")
    assert answers("holders", text, on) == [(certainty, ground)]


def test_a_sight_after_the_end_of_the_body_is_a_contradiction() -> None:
    tenure = Tenure(seen("2021-11-03"), claims=(PLAIN,))
    text = turtle(tenure, 'data:body\\/ubnd-nui-hong hs:endLatest "2021-06-30"^^xsd:date .')
    assert answers("holders", text, "2021-11-03") == [("possible", "contradicted")]
    assert answers("holders", text, "2021-06-01") == [("possible", "contradicted")]

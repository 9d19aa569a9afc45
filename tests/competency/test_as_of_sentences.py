"""What shows who held a post on a day: the nearest sentence, and what a claim saw."""

from __future__ import annotations

import pytest

from tests.competency.asked import PLAIN, QUESTIONS, Days, Tenure, Told, answers, seen, turtle

SIGHTS = (
    PLAIN,
    Told(seen("2022-06-05")),
    Told({"beginEarliest": "2021-01-10", "beginLatest": "2021-01-10"}, "appointed"),
)
TOLD = [
    ("seen that day", SIGHTS, "2021-11-03", "câu 0", "seen", "on", "0"),
    ("seen 212 days before", SIGHTS[:1], "2022-06-03", "câu 0", "seen", "before", "212"),
    ("seen 2 days after", SIGHTS, "2022-06-03", "câu 1", "seen", "after", "2"),
    (
        "as near before as after: the earlier",
        (Told(seen("2022-01-11")), Told(seen("2022-01-01"))),
        "2022-01-06",
        "câu 1",
        "seen",
        "before",
        "5",
    ),
    (
        "a day that is known before days that may be farther",
        (Told(seen("2021-10-20")), Told(seen("2021-10-01", "2021-11-30"))),
        "2021-11-03",
        "câu 0",
        "seen",
        "before",
        "14",
    ),
    ("elected the day before", SIGHTS, "2021-01-11", "câu 2", "began", "before", "1"),
    (
        "seen within days round it",
        (Told(seen("2021-10-01", "2021-11-30")),),
        "2021-11-03",
        "câu 0",
        "seen",
        "around",
        "33",
    ),
    ("over a leap day", SIGHTS[:1], "2024-03-01", "câu 0", "seen", "before", "849"),
    ("over a century that is no leap year", (Told(seen("1900-02-28")),), "1900-03-01", "câu 0", "seen", "before", "1"),
    ("over a turn of the year", (Told(seen("2021-12-31")),), "2022-01-01", "câu 0", "seen", "before", "1"),
    (
        "in years that a career gives",
        (Told({"beginEarliest": "2019-01-01", "endLatest": "2023-12-31"}),),
        "2021-01-01",
        "câu 0",
        "held",
        "around",
        "0",
    ),
    (
        "left 7 days after",
        (Told({"endEarliest": "2021-01-08", "endLatest": "2021-01-08"}),),
        "2021-01-01",
        "câu 0",
        "ended",
        "after",
        "7",
    ),
    (
        "a far sight says more than one who calls him former",
        (PLAIN, Told(seen("2021-12-01"), "former")),
        "2021-11-30",
        "câu 0",
        "seen",
        "before",
        "27",
    ),
    ("only called former", (Told(seen("2021-12-01"), "former"),), "2021-11-30", "câu 0", "former", "after", "1"),
    (
        "only named as predecessor",
        (Told(seen("2021-12-01"), of_successor=True),),
        "2021-12-01",
        "câu 0",
        "succeeded",
        "on",
        "0",
    ),
    ("only proposed", (Told(seen("2021-12-01"), "proposed"),), "2021-12-01", "câu 0", "proposed", "on", "0"),
    ("named without a day: that of the source", (Told(),), "2024-03-03", "câu 0", "named", "before", "2"),
]


@pytest.mark.parametrize(
    ("claims", "on", "quote", "told", "direction", "days"), [r[1:] for r in TOLD], ids=[r[0] for r in TOLD]
)
@pytest.mark.parametrize("name", QUESTIONS)
def test_the_nearest_sentence_speaks(
    name: str, claims: tuple[Told, ...], on: str, quote: str, told: str, direction: str, days: str
) -> None:
    columns = ("quote", "told", "direction", "days")
    assert answers(name, turtle(Tenure(claims=claims)), on, columns) == [(quote, told, direction, days)]


SIGHTED = [
    ("a claim saw it, although the record has a later sight", (PLAIN,), seen("2022-06-05"), "2021-11-03", "certain"),
    ("who followed was seen", (Told(seen("2021-12-01"), of_successor=True),), {}, "2021-12-01", "possible"),
    ("called former", (Told(seen("2021-12-01"), "former"),), {}, "2021-12-01", "possible"),
    (
        "proposed, and seen in office elsewhere",
        (Told(seen("2021-12-01"), "proposed"), PLAIN),
        {},
        "2021-11-03",
        "certain",
    ),
    ("seen before its stated begin", (PLAIN,), {"beginEarliest": "2022-01-01"}, "2021-11-03", "possible"),
    (
        "a day before a sight before its stated begin",
        (PLAIN,),
        {"beginEarliest": "2022-01-01"},
        "2021-11-01",
        "possible",
    ),
    ("seen after its stated end", (PLAIN,), {"endLatest": "2021-01-01"}, "2022-01-01", "possible"),
]


@pytest.mark.parametrize(("claims", "bounds", "on", "certainty"), [r[1:] for r in SIGHTED], ids=[r[0] for r in SIGHTED])
def test_what_a_claim_saw_counts(claims: tuple[Told, ...], bounds: Days, on: str, certainty: str) -> None:
    statuses = " ".join({told.status for told in claims} - {""})
    found = answers("posts-of-person", turtle(Tenure(bounds, statuses, claims)), on, ("certainty",))
    assert found == [(certainty,)]

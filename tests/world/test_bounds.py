"""Tenures are held against the true spells of their person, and each failure has its reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from tests.world.bounds import FAULT, NEVER_HELD, NEVER_HELD_BY_FAULT, Kept, check_bounds, violated
from tests.world.nouns import Spell
from tests.world.page import Told
from tests.world.tenures import Tenure
from tests.world.truth import Post, Truth

POST: Post = ("Sở Nội vụ tỉnh Sông Lam", "Giám đốc")
TWICE = (date(2015, 1, 1), date(2017, 1, 1)), (date(2019, 1, 1), date(2021, 1, 1))


def day(year: int) -> tuple[date, ...]:
    return (date(year, 6, 1),)


def spell(name: str) -> Spell:
    begin, end = TWICE[int(name[-1]) - 1]
    return Spell(name, "p", "b", POST[1], False, begin, end, "moved", None, "bổ nhiệm", 3, True)


def truth(*told: Told) -> Truth:
    return Truth(
        mentions={},
        shows={},
        told={one.claim: one for one in told},
        spells={name: spell(name) for name in ("s1", "s2")},
        body_names={"b": POST[0]},
        held={("p", POST, False): TWICE},
        holders={POST: tuple(("p", time) for time in TWICE)},
    )


def tenure(bounds: Mapping[str, tuple[date, ...]], *, meant: str = "p", claims: tuple[str, ...] = ("c1",)) -> Tenure:
    return Tenure("t", "n", meant, POST, False, False, bounds, claims)


@pytest.mark.parametrize(
    ("bounds", "broken"),
    [
        ({"begin_earliest": day(2014), "begin_latest": day(2015)}, []),
        ({"begin_earliest": day(2016)}, ["begin_earliest"]),
        ({"begin_latest": day(2014)}, ["begin_latest"]),
        ({"end_earliest": day(2018)}, ["end_earliest"]),
        ({"end_latest": day(2016)}, ["end_latest"]),
        ({"end_earliest": day(2016), "end_latest": day(2017)}, []),
        ({"observed_earliest": day(2014), "observed_latest": day(2015)}, []),
        ({"observed_earliest": day(2017), "observed_latest": day(2018)}, ["observed_earliest"]),
        ({"observed_latest": day(2014)}, ["observed_latest"]),
        ({"begin_earliest": (date(2014, 1, 1), date(2016, 1, 1))}, []),
    ],
)
def test_a_spell_lies_within_bounds(bounds: dict[str, tuple[date, ...]], broken: list[str]) -> None:
    assert violated(bounds, TWICE[0]) == broken


def told(claim: str, person: str = "p", name: str = "s1", fault: str | None = None) -> Told:
    return Told(claim, person, name, None, fault)


@pytest.mark.parametrize(
    ("given", "claims", "reason"),
    [
        pytest.param(tenure({"end_earliest": day(2016)}), [told("c1")], None, id="first spell"),
        pytest.param(tenure({"begin_latest": day(2019)}), [told("c1")], None, id="either spell"),
        pytest.param(tenure({"end_latest": day(2014)}), [told("c1")], "end_latest", id="ends too soon"),
        pytest.param(
            tenure({"begin_latest": day(2015), "end_earliest": day(2020)}, claims=("c1", "c2")),
            [told("c1"), told("c2", name="s2")],
            "several spells in one",
            id="two spells run together",
        ),
        pytest.param(
            tenure({"begin_latest": day(2010)}, claims=("c1", "c2")),
            [told("c1"), told("c2", person="q")],
            "claims about several people",
            id="two people in one",
        ),
        pytest.param(tenure({"end_latest": day(2016)}, meant="q"), [told("c1")], NEVER_HELD, id="q"),
        pytest.param(
            tenure({"end_latest": day(2016)}, meant="q"),
            [told("c1", fault="wrong title")],
            NEVER_HELD_BY_FAULT,
            id="nobody's",
        ),
        pytest.param(tenure({"begin_earliest": day(2022)}), [told("c1", fault="wrong day")], FAULT, id="injected"),
    ],
)
def test_a_tenure_that_fits_no_spell_has_a_reason(given: Tenure, claims: list[Told], reason: str | None) -> None:
    kept = check_bounds([given, tenure({})], truth(*claims))
    assert kept == Kept(1, 1, ()) if reason is None else kept == Kept(1, 0, (("t", reason),))
    assert kept.share == (1.0 if reason is None else 0.0)
    assert kept.sound == (1.0 if reason in {None, FAULT, NEVER_HELD_BY_FAULT} else 0.0)
    assert kept.dated == (1.0 if reason in {None, NEVER_HELD, NEVER_HELD_BY_FAULT} else 0.0)

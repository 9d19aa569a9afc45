"""What two profiles of one full name show for or against one person, and how much is made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hoso.resolve.judgement import Judgement
from hoso.resolve.people import Ground, Place, Post, Profile, judge
from hoso.resolve.people.features import signs, signs_of_careers
from hoso.resolve.people.profile import Days

MAU = "trần văn mẫu"
SONG_LAM, NUI_HONG = (Place(name, "province", name) for name in ("song-lam", "nui-hong"))
HUYEN = Place("huyen-cau-dat", "district", "huyen-cau-dat")


def days(year: int) -> Days:
    return date(year, 3, 1), date(year, 3, 2)


def post(place: Place, rank: int, role: str = "chu-tich") -> Post:
    return Post(f"uy-ban-nhan-dan-{place.name}", role, "single_seat", (place,), "peoples-committee", rank=rank)


def profile(key: str, *held: tuple[Post, Days | None], around: set[Place] | None = None, mentions: int = 1) -> Profile:
    made = Profile(MAU, [(f"{key}{number}", MAU) for number in range(mentions)], around=around or set())
    for one, when in held:
        made.hold(one, when)
    return made


def features(one: Profile, other: Profile, *, careers: bool = False) -> set[str]:
    return {sign.feature for sign in (signs_of_careers if careers else signs)(one, other)}


HERE = profile("a", (post(SONG_LAM, 5), days(2015)), around={SONG_LAM})
ALONE = profile("b", around={SONG_LAM})
CASES = {
    "a post in a province, and named there": (HERE, ALONE, {"around_post"}),
    "both named in one province": (ALONE, profile("c", around={SONG_LAM}), {"around"}),
    "named in two provinces": (ALONE, profile("c", around={NUI_HONG}), {"elsewhere"}),
    "where one of the reports is, nobody knows": (ALONE, profile("c"), set()),
    "the head of a province, and a clerk of another place": (
        profile("a", (post(SONG_LAM, 5), None)),
        profile("b", (post(HUYEN, 2), None)),
        {"ranks_apart"},
    ),
    "far down later": (
        profile("a", (post(SONG_LAM, 5), days(2015))),
        profile("b", (post(HUYEN, 3), days(2020))),
        {"descent"},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_two_mentions_show(case: str) -> None:
    one, other, expected = CASES[case]
    assert features(one, other) == features(other, one) == expected


def test_national_leaders_are_named_everywhere() -> None:
    leader = profile("c", around={NUI_HONG})
    leader.circles.add("national")
    assert "elsewhere" not in features(ALONE, leader) | features(leader, ALONE)


def test_a_colleague_counts_where_reports_are_of_one_province() -> None:
    one, beside, far = (
        profile(key, around={place}) for key, place in zip("abc", (SONG_LAM, SONG_LAM, NUI_HONG), strict=True)
    )
    for known in (one, beside, far):
        known.colleagues.add("vừ a páo")
    assert "colleague" in features(one, beside)
    assert features(one, far) == {"elsewhere"}


def test_a_move_is_not_held_against_a_career_twice() -> None:
    before, after = profile("a", (post(SONG_LAM, 4), days(2015))), profile("b", (post(NUI_HONG, 5), days(2020)))
    assert features(before, after, careers=True) == {"apart_province", "in_turn", "led_in_turn"}


def test_leaders_who_move_are_one_only_where_several_reports_tell_of_both() -> None:
    ground = Ground(people=2684, others=0)
    told = [
        (profile(k, (post(p, r), days(y)), mentions=n))
        for k, p, r, y, n in (("a", SONG_LAM, 4, 2015, 3), ("b", NUI_HONG, 5, 2020, 3), ("c", NUI_HONG, 5, 2020, 1))
    ]
    assert judge(told[0], told[1], ground).judgement is Judgement.SAME
    assert judge(told[0], told[2], ground).judgement is Judgement.UNSURE


@pytest.mark.parametrize("others", [None, 0])
def test_the_more_posts_are_told_of_a_name_the_less_it_says(others: int | None) -> None:
    ground = Ground(others=others)
    odds = [judge(HERE, ALONE, replace(ground, posts={MAU: posts})).log_odds for posts in (1, 14, 28, 200)]
    assert odds[0] == odds[1] > odds[2] > odds[3]

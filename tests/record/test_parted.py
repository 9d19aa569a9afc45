"""Two people of one name in one report: told apart by posts in two places, or by a reviewer; else one."""

from __future__ import annotations

from datetime import date

import pytest

from hoso.decisions import Decision, Kind, mentions
from hoso.decisions import Draft as Decided
from hoso.decisions.drafts import on_mentions
from hoso.errors import NotFoundError
from hoso.model import Bounds, EventType, Part, Report, TenureStatus
from hoso.namespaces import FOAF
from hoso.record import RECORD, build_record
from hoso.store import MEMORY, LocalStore, open_store
from hoso.targets import drafts_on
from tests.record.decided import WHO, taken, undo
from tests.record.facts import short
from tests.reports import PLACE, TINH_UY, UBND, Draft, body, chairman, event, participation, person, seen, tenure

MAU = "Trần Văn Mẫu"
DAY = date(2021, 10, 15)
LATER = date(2025, 12, 1)
HERE, THERE = "huyện Sông Trăng", "huyện Núi Bạc"
BOTH = ["tran-van-mau-huyen-nui-bac", "tran-van-mau-huyen-song-trang"]
ONE = ["tran-van-mau"]


def post(draft: Draft, place: str, role: str = "Chủ tịch", **more: object) -> Draft:
    """A sentence that gives the name a post in a place."""
    where = f"Ủy ban nhân dân {place}"
    held = {"bounds": seen(DAY), **more}
    said = person(MAU), body(where, place=place), tenure(MAU, role, where, **held)
    return draft.say(f"Ông {MAU}, {role} {where}, phát biểu.", *said)


def spoke(draft: Draft, key: str) -> Draft:
    """A sentence in which the name does something at an event of its own."""
    talk = event(key, f"Hội nghị {key}", EventType.CONFERENCE, bounds=seen(DAY))
    return draft.say(
        f"Ông {MAU} nói tại hội nghị {key}.", person(MAU), talk, participation(key, Part.SPOKE, person=MAU)
    )


def bare(draft: Draft) -> Draft:
    return draft.say(f"Ông {MAU} có mặt.", person(MAU))


def record(reports: list[Report], decisions: list[Decision]) -> set[str]:
    return set(map(str, build_record(reports, decisions)))


def stated(reports: list[Report], what: str, decisions: list[Decision] | None = None) -> list[tuple[str, str]]:
    """The pairs of a property in the record, as local names, sorted."""
    quads = build_record(reports, decisions or [])
    return sorted({(short(q.subject), short(q.object)) for q in quads if q.predicate.value.endswith(what)})


def people(reports: list[Report], decisions: list[Decision] | None = None) -> list[str]:
    return [who.removeprefix("person/") for who, _ in stated(reports, "foaf/0.1/name", decisions)]


def joined(kind: Kind, *places: tuple[Report, int]) -> Decided:
    """A decision on two mentions, each by its report and the number of its sentence."""
    one, other = ((report, mention(report, sentence)) for report, sentence in places)
    return on_mentions(kind, one, other, **WHO)


def mention(report: Report, sentence: int) -> str:
    return next(key for key, claims in mentions(report).items() if claims[0].passage.sentence == sentence)


TWICE = post(post(Draft("a"), HERE), THERE).report()


def test_nobody_heads_two_districts() -> None:
    assert people([TWICE]) == BOTH
    assert stated([TWICE], "#possiblySame") == []
    held, where = (dict(stated([TWICE], f"ns/org#{name}")) for name in ("member", "organization"))
    assert sorted((held[tenure], where[tenure]) for tenure in held) == [
        ("person/tran-van-mau-huyen-nui-bac", "body/uy-ban-nhan-dan-huyen-nui-bac"),
        ("person/tran-van-mau-huyen-song-trang", "body/uy-ban-nhan-dan-huyen-song-trang"),
    ]


def leader(draft: Draft, status: TenureStatus | None = TenureStatus.FORMER) -> Draft:
    where = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"
    held = tenure(MAU, "Chủ tịch nước", where, status=status, bounds=seen(DAY))
    return draft.say(f"Ông {MAU}, Chủ tịch nước (bịa đặt), dự.", person(MAU), body(where), held)


def test_who_once_led_the_state_holds_no_office_of_today() -> None:
    assert len(people([post(leader(Draft("a")), HERE).report()])) == 2
    assert len(people([leader(post(Draft("a"), HERE)).report()])) == 2


@pytest.mark.parametrize(
    "report",
    [
        pytest.param(post(leader(Draft("a"), None), HERE), id="leads it still"),
        pytest.param(post(leader(Draft("a")), HERE, status=TenureStatus.FORMER), id="both are over"),
        pytest.param(post(leader(Draft("a")), HERE, "Ủy viên"), id="a membership"),
    ],
)
def test_a_leader_of_the_state_is_one(report: Draft) -> None:
    assert people([report.report()]) == ONE


def test_in_two_provinces_of_one_time_they_are_two() -> None:
    report = post(post(Draft("a"), "tỉnh Hà Giang"), "tỉnh Tuyên Quang").report()
    assert len(people([report])) == 2


@pytest.mark.parametrize(
    "report",
    [
        pytest.param(post(post(Draft("a"), HERE), HERE, "Bí thư"), id="one place"),
        pytest.param(post(post(Draft("a"), HERE), "xã Đá Mới"), id="places of two levels"),
        pytest.param(post(post(Draft("a"), HERE), THERE, "Ủy viên"), id="a membership"),
        pytest.param(post(post(Draft("a"), HERE, status=TenureStatus.FORMER), THERE), id="former"),
        pytest.param(post(post(Draft("a"), HERE), THERE, status=TenureStatus.APPOINTED), id="appointed"),
        pytest.param(post(post(Draft("a"), HERE), THERE, bounds=Bounds(begin_latest=DAY)), id="begun"),
        pytest.param(
            post(post(Draft("a", LATER), "tỉnh Hà Giang", bounds=seen(LATER)), "tỉnh Tuyên Quang", bounds=seen(LATER)),
            id="provinces of which one took in the other",
        ),
        pytest.param(bare(bare(Draft("a"))), id="no post"),
    ],
)
def test_one_name_is_one_person(report: Draft) -> None:
    assert people([report.report()]) == ONE


def test_one_sentence_is_about_one_person() -> None:
    here, there = (f"Ủy ban nhân dân {place}" for place in (HERE, THERE))
    held = [tenure(MAU, "Chủ tịch", where, bounds=seen(DAY)) for where in (here, there)]
    said = Draft("a").say(f"Ông {MAU}, hai chức.", person(MAU), body(here, place=HERE), body(there, place=THERE), *held)
    assert people([said.report()]) == ONE


def test_what_does_not_give_the_full_name_tells_nobody_apart() -> None:
    where = f"Ủy ban nhân dân {THERE}"
    report = post(Draft("a"), HERE).say(
        "Ông Mẫu là Chủ tịch.", body(where, place=THERE), tenure(MAU, "Chủ tịch", where, bounds=seen(DAY))
    )
    assert people([report.report()]) == ONE


def test_another_sentence_means_the_nearest_before() -> None:
    report = spoke(post(spoke(post(spoke(Draft("a"), "một"), HERE), "hai"), THERE), "ba").report()
    who, event = (dict(stated([report], name)) for name in ("prov#agent", "ontology#event"))
    label = dict(stated([report], "rdf-schema#label"))
    assert sorted((label[event[part]], who[part].removeprefix("person/")) for part in who) == [
        ("Hội nghị ba", "tran-van-mau-huyen-nui-bac"),
        ("Hội nghị hai", "tran-van-mau-huyen-song-trang"),
        ("Hội nghị một", "tran-van-mau-huyen-song-trang"),
    ]


def test_another_report_joins_the_one_it_fits() -> None:
    other = post(Draft("b"), THERE).report()
    assert people([TWICE, other]) == BOTH


def test_a_reviewer_tells_two_apart() -> None:
    report = bare(bare(Draft("a"))).report()
    apart = taken(joined(Kind.DIFFERENT, (report, 0), (report, 1)))
    assert len(people([report], apart)) == 2
    [(before, now)] = stated([report], "terms/isReplacedBy", apart)
    assert before == "person/tran-van-mau"
    assert now.removeprefix("person/") in people([report], apart)
    assert people([report], taken(joined(Kind.DIFFERENT, (report, 0), (report, 1)), *undo(apart))) == ONE


def test_a_reviewer_joins_who_was_told_apart() -> None:
    assert people([TWICE], taken(joined(Kind.SAME, (TWICE, 0), (TWICE, 1)))) == ONE


def test_a_decision_on_a_sentence_is_about_whom_that_sentence_means() -> None:
    other = spoke(Draft("b"), "bốn").report()
    for sentence, whom in ((0, "tran-van-mau-huyen-song-trang"), (1, "tran-van-mau-huyen-nui-bac")):
        decisions = taken(joined(Kind.SAME, (TWICE, sentence), (other, 0)))
        [(_, speaker)] = stated([TWICE, other], "prov#agent", decisions)
        assert speaker == f"person/{whom}"


def test_a_store_that_is_kept_up_says_the_same() -> None:
    report, other = bare(post(bare(Draft("a")), HERE)).report(), chairman("b")
    store = open_store(MEMORY)
    assert isinstance(store, LocalStore)
    apart = joined(Kind.DIFFERENT, (report, 0), (report, 1))
    gone = undo(taken(apart))
    store.put(report)
    store.put(other)
    for decisions, number in ((taken(), 2), (taken(apart), 3), (taken(apart, *gone), 2)):
        store.decide(decisions)
        store.rebuild()
        assert set(map(str, store.quads(RECORD))) == record([report, other], decisions)
        assert len(people([report, other], decisions)) == number


def offices(*sentences: str) -> LocalStore:
    """A store with one report in which the name is given two posts of one province."""
    draft = Draft("a")
    for sentence, (where, role) in zip(sentences, ((UBND, "Chủ tịch"), (TINH_UY, "Bí thư")), strict=True):
        named = [person(MAU)] if MAU in sentence else []
        draft.say(sentence, *named, body(where, place=PLACE), tenure(MAU, role, where, bounds=seen(DAY)))
    store = open_store(MEMORY)
    assert isinstance(store, LocalStore)
    store.put(draft.report())
    store.rebuild()
    return store


POSTS = (
    "tenure/tran-van-mau--tinh-uy-song-lam--bi-thu",
    "tenure/tran-van-mau--uy-ban-nhan-dan-tinh-song-lam--chu-tich",
)


def test_two_posts_are_named_to_tell_their_holders_apart() -> None:
    store = offices(f"Ông {MAU}, Chủ tịch, dự.", f"Ông {MAU}, Bí thư, dự.")
    store.decide(taken(*drafts_on(store, Kind.DIFFERENT, POSTS, **WHO)))
    store.rebuild()
    names = {short(quad.subject) for quad in store.quads(RECORD) if quad.predicate == FOAF.name}
    assert len(names) == 2


def test_a_post_whose_sentence_gives_no_full_name_tells_nobody() -> None:
    store = offices(f"Ông {MAU}, Chủ tịch, dự.", "Ông Mẫu là Bí thư.")
    with pytest.raises(NotFoundError, match="gives no full name; name a claim whose sentence does"):
        drafts_on(store, Kind.DIFFERENT, POSTS, **WHO)

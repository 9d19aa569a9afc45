"""What needs a human: each kind is found, told with its sentences, put together by pattern, and ranked by harm."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from typer.main import get_command

from hoso.cli.app import app
from hoso.decisions import Draft
from hoso.decisions import Kind as Decided
from hoso.decisions.keys import name_key
from hoso.model import Bounds, LifeClaim
from hoso.review import Item, Kind, Review, review
from hoso.review.text import as_markdown, as_text, whole_item
from hoso.store import LocalStore
from hoso.targets import drafts_on
from tests.record.decided import WHO
from tests.reports import chairman, seen
from tests.review.world import CASES, MAU, Endpoint, bare, holder, of, store, weaker


def reviewed(made: LocalStore) -> Review:
    return review(made, made.decisions)


def items(case: str, kind: Kind) -> list[Item]:
    return [item for item in reviewed(of(case)).items if item.kind is kind]


FOUND = [
    ("doubt", Kind.DOUBT, "2 people named Trần Văn Mẫu", "may be one"),
    ("left open", Kind.DOUBT, "2 people named Trần Văn Mẫu", "left it open"),
    ("two holders", Kind.CONTRADICTION, "both hold it from 2020-06-01 to 2021-01-01", "two holders at once"),
    ("bounds", Kind.CONTRADICTION, "tỉnh Sông Lam: 2021-06-26 comes after 2021-06-19", "days contradict each other"),
    ("two dates", Kind.CONTRADICTION, "has two dates: 2021-03-01 and 2021-03-02", "two dates"),
    ("held", Kind.HELD, "says again what was retracted or corrected: Trần Văn Mẫu | Chủ tịch", "says again"),
    ("disputed", Kind.DISPUTED, "Disputed: Trần Văn Mẫu | Chủ tịch", "disputes it"),
    ("conflict", Kind.CONFLICT, "contradict each other", "contradict each other"),
    ("orphan", Kind.ORPHAN, "about a sentence that no source holds", "lost its sentence"),
    (
        "orphan without its source",
        Kind.ORPHAN,
        "about a sentence that no source holds",
        "its source is not in the store",
    ),
    ("weak", Kind.WEAK, "2 claims by the rule “guesses a post”", "the rule is often wrong"),
]


@pytest.mark.parametrize(("case", "kind", "what", "why"), FOUND, ids=[row[0] for row in FOUND])
def test_each_kind_is_found_once_and_told(case: str, kind: Kind, what: str, why: str) -> None:
    [item] = items(case, kind)
    assert what in item.what["en"]
    told = as_text(Review((item,)), "en", 1)
    assert why in told
    assert as_text(Review((item,)), "vi", 1) != told


@pytest.mark.parametrize(
    ("case", "kind"),
    [(case, kind) for case, kind, *_ in FOUND if kind not in (Kind.CONFLICT, Kind.ORPHAN)],
    ids=[row[0] for row in FOUND if row[1] not in (Kind.CONFLICT, Kind.ORPHAN)],
)
def test_each_item_shows_its_sentence_and_source(case: str, kind: Kind) -> None:
    [item] = items(case, kind)
    assert all(matter.said for matter in item.matters)
    assert "(bịa đặt), 2021" in as_text(Review((item,)), "vi", 1)


@pytest.mark.parametrize("case", CASES)
def test_every_command_line_parses(case: str) -> None:
    command = get_command(app)
    lines = [
        command_.line()
        for item in reviewed(of(case)).items
        for command_ in (*item.commands, *(one for matter in item.matters for one in matter.commands))
    ]
    assert lines
    for line in lines:
        program, name, *rest = shlex.split(line)
        assert program == "hoso"
        found = command.commands[name].make_context(name, list(rest))  # type: ignore[attr-defined]
        assert found.params["reason"]


SETTLED = [case for case, *_ in FOUND if not case.startswith("orphan")]


@pytest.mark.parametrize("case", SETTLED)
@pytest.mark.parametrize("which", [0, -1], ids=["first command", "last command"])
def test_the_commands_settle_the_item(case: str, which: int) -> None:
    made, kind = of(case), next(kind for name, kind, *_ in FOUND if name == case)
    for _ in CASES[case].reports:  # each may need a decision of its own
        item = next((one for one in reviewed(made).items if one.kind is kind), None)
        if item is None:
            break
        decision, *targets = item.matters[0].commands[which].words
        drafts = drafts_on(made, Decided(decision), targets, **WHO)
        made = store(CASES[case].reports, [*CASES[case].drafts, *drafts, *later(made, case)])
    assert [one.key for one in reviewed(made).items if one.kind is kind] == []


def later(made: LocalStore, case: str) -> list[Draft]:
    """The drafts beyond those of the case that a world already holds."""
    known = len(CASES[case].drafts)
    return [Draft(d.kind, d.target, d.value, d.by, d.reason, d.evidence, d.supersedes) for d in made.decisions[known:]]


def test_a_contradiction_names_all_claims_of_each_side() -> None:
    [item] = items("bounds", Kind.CONTRADICTION)
    retract = [one.words[1:] for one in item.matters[0].commands if one.words[0] == "retract"]
    assert sorted(map(len, retract)) == [1, 2]


def test_one_who_heads_two_places_may_be_parted_into_two() -> None:
    [item] = items("two places", Kind.CONTRADICTION)
    first = item.matters[0].commands[0]
    assert first.words[0] == "different"
    assert all(word.endswith(name_key(MAU)) for word in first.words[1:])


def test_a_doubt_tells_who_each_is_and_what_speaks_for_one() -> None:
    [item] = items("doubt", Kind.DOUBT)
    reasons = [reason["en"] for reason in item.matters[0].reasons]
    assert any("Chủ tịch Ủy ban nhân dân tỉnh Sông Lam" in reason for reason in reasons)
    assert any("no post is told" in reason for reason in reasons)
    assert any("% " in reason for reason in reasons)


def test_people_of_one_name_are_one_item() -> None:
    letters = [chairman("a"), *(bare(letter) for letter in "xyz")]
    found = [item for item in reviewed(store(letters)).items if item.kind is Kind.DOUBT]
    assert [item.key for item in found] == ["doubt/tran-van-mau"]
    assert found[0].what["vi"].startswith("4 người tên Trần Văn Mẫu")


def test_an_orphan_shows_the_nearest_sentence_and_decides_again_on_it() -> None:
    [item] = items("orphan", Kind.ORPHAN)
    matter = item.matters[0]
    assert any("chủ trì buổi họp" in reason["vi"] for reason in matter.reasons)
    assert [one.words[0] for one in matter.commands] == ["same", "undo"]


def test_a_conflict_tells_who_decided_what_and_why() -> None:
    [item] = items("conflict", Kind.CONFLICT)
    told = as_text(Review((item,)), "en", 1)
    assert told.count("Người rà soát (bịa đặt): ") == 2
    assert "thử" in told
    assert {one.words[0] for one in item.matters[0].commands} == {"undo"}


def test_the_worst_comes_first() -> None:
    everything = [report for name in ("conflict", "bounds", "doubt") for report in CASES[name].reports]
    weak = weaker(chairman("w", "Phạm Văn Bịa", place="tỉnh Núi Hồng"))
    found = reviewed(
        store({report.source.key: report for report in (*everything, weak)}.values(), CASES["conflict"].drafts)
    )
    kinds = [item.kind for item in found.items]
    assert kinds.index(Kind.CONFLICT) < kinds.index(Kind.CONTRADICTION) < kinds.index(Kind.WEAK)
    harms = [item.harm for item in found.items]
    assert harms == sorted(harms, reverse=True)


def test_more_that_hangs_on_it_and_more_alike_are_more_harmful() -> None:
    [two] = items("weak", Kind.WEAK)
    [one] = [i for i in reviewed(store(CASES["weak"].reports[:1])).items if i.kind is Kind.WEAK]
    assert two.harm > one.harm
    assert one.harm == pytest.approx(sum(sign.harm for sign in one.matters[0].signs))


def test_weak_claims_of_the_dead_wait() -> None:
    said = "Lễ giỗ cố Chủ tịch Trần Văn Mẫu được tổ chức ở quê nhà."
    dead = weaker(holder("x", MAU, seen(date(2021, 3, 1)), said))
    assert [item.kind for item in reviewed(store([dead])).items] == []


def test_weak_claims_of_one_whose_death_is_dated_wait() -> None:
    alive = weaker(holder("x", MAU, seen(date(2021, 3, 1))))
    day = Bounds(end_earliest=date(2021, 9, 2), end_latest=date(2021, 9, 2))
    death = LifeClaim(person=MAU, bounds=day, passage=alive.claims[0].passage, rule="dies", confidence=Decimal("0.9"))
    assert [item.kind for item in reviewed(store([alive])).items] == [Kind.WEAK]
    assert [item.kind for item in reviewed(store([replace(alive, claims=(*alive.claims, death))])).items] == []


def test_an_endpoint_gives_the_same() -> None:
    for case in CASES:
        made = of(case)
        assert review(Endpoint(made), made.decisions).to_dict() == reviewed(made).to_dict()


@pytest.mark.parametrize(("language", "words"), [("vi", "Kho trống"), ("en", "The store is empty")])
def test_an_empty_store_is_told_so(language: str, words: str) -> None:
    assert as_text(reviewed(store([])), language, 10).startswith(words)


def test_nothing_to_do_is_told_so() -> None:
    assert "Nothing waits" in as_text(reviewed(store([chairman("a")])), "en", 10)


def test_the_tail_is_counted() -> None:
    found = reviewed(of("conflict"))
    two = Review((*found.items, *reviewed(of("weak")).items))
    told = as_text(two, "en", 1)
    assert "Not shown: " in told
    assert "weak claim: 1" in told


def test_markdown_has_a_box_for_each_item_and_json_is_whole() -> None:
    found = reviewed(of("held"))
    assert as_markdown(found, "vi", 10).count("- [ ] ") == len(found.items)
    told = json.loads(json.dumps(found.to_dict()))
    assert len(told["list"][0]["matters"]) == len(found.items[0].matters)
    assert told["list"][0]["matters"][0]["commands"][0]["line"].startswith("hoso decide ")


def test_an_item_in_full_holds_every_matter() -> None:
    [item] = items("held", Kind.HELD)
    assert all(name in whole_item(item, "en") for name in ("lan-hai", "lan-ba"))

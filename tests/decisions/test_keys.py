from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso.decisions import Kind, mention_of, mentions, stand
from hoso.decisions.drafts import on_claim, on_mentions, on_person, on_source, undo
from hoso.decisions.forms import MENTION
from hoso.decisions.keys import name_key, source_of
from hoso.decisions.kinds import NO_LINE
from hoso.decisions.lines import decide
from hoso.decisions.orphans import known, orphans, sources_named
from hoso.decisions.words import same_words
from hoso.errors import NotFoundError, UsageError
from hoso.model import PersonClaim, Report
from hoso.rdf import claim_ids, read_named, source_quads
from hoso.resolve.names import same_words as same_words_in_resolution
from tests.decisions.made import AT, PERSON
from tests.reports import Draft as Written
from tests.reports import person

WHO = {"by": "Mai", "reason": "cùng chức vụ"}
SENTENCE = "Đồng chí Trần Văn Mẫu và đồng chí Lê Thị Thử phát biểu."


def written(*sentences: tuple[str, list[str]], name: str = "bai") -> Report:
    draft = Written(name)
    for sentence, names in sentences:
        draft.say(sentence, *map(person, names))
    return draft.report()


def names(report: Report) -> dict[str, str]:
    return {key: claims[0].name for key, claims in mentions(report).items()}


TWO = written((SENTENCE, ["Trần Văn Mẫu", "Lê Thị Thử"]))


def test_a_key_says_source_sentence_occurrence_and_name() -> None:
    (one, other) = sorted(mentions(TWO), key=lambda key: key.rsplit("/", 1)[1])
    assert source_of(one) == TWO.source.key
    assert [key.split("/")[2:] for key in (one, other)] == [
        ["0", name_key("Lê Thị Thử")],
        ["0", name_key("Trần Văn Mẫu")],
    ]
    assert MENTION.pattern.fullmatch(one)


def test_another_name_found_in_the_sentence_moves_nobody() -> None:
    more = written((SENTENCE, ["Bùi Văn Giả", "Trần Văn Mẫu", "Lê Thị Thử"]))
    assert names(TWO).items() <= names(more).items()


def test_equal_sentences_are_counted() -> None:
    twice = written((SENTENCE, ["Trần Văn Mẫu"]), ("Xen giữa.", []), (SENTENCE, ["Trần Văn Mẫu"]))
    assert [key.split("/")[2] for key in mentions(twice)] == ["0", "1"]


def test_a_sentence_in_which_nobody_of_the_name_was_found_does_not_count() -> None:
    """A store keeps only sentences with claims, so that the others must not move a key."""
    silent = written((SENTENCE, []), (SENTENCE, ["Trần Văn Mẫu"]))
    assert list(mentions(silent)) == list(mentions(written((SENTENCE, ["Trần Văn Mẫu"]))))
    assert list(mentions(read_named(source_quads(silent)).report)) == list(mentions(silent))


def test_a_name_twice_in_a_sentence_is_one_mention() -> None:
    report = written((SENTENCE, ["Trần Thị Hoà", "TRẦN THỊ HÒA"]))
    ((key, claims),) = mentions(report).items()
    assert len(claims) == 2
    assert {mention_of(report, claim) for claim in claims} == {key}


def test_names_that_differ_in_their_marks_differ() -> None:
    assert len(mentions(written((SENTENCE, ["Trần Văn Mẫu", "Trần Văn Mậu"])))) == 2


def test_the_key_of_a_claim_of_another_report_is_refused() -> None:
    (claim,) = written(("Ông Vũ Văn Dụ nói.", ["Vũ Văn Dụ"]), name="khac").of(PersonClaim)
    with pytest.raises(ValueError, match="does not claim"):
        mention_of(TWO, claim)


@given(st.text())
def test_names_are_compared_as_in_resolution(name: str) -> None:
    assert same_words(name) == same_words_in_resolution(name)


@given(st.text(min_size=1))
def test_every_name_has_a_key_of_the_form(name: str) -> None:
    assert MENTION.pattern.fullmatch(f"{'0' * 32}/{'0' * 16}/0/{name_key(name)}")


def test_drafts_carry_what_a_human_needs() -> None:
    one, other = mentions(TWO)
    pair = on_mentions(Kind.SAME, (TWO, one), (TWO, other), **WHO)
    headline = TWO.source.headline
    assert pair.evidence == (SENTENCE, names(TWO)[one], headline, SENTENCE, names(TWO)[other], headline)
    assert on_person((TWO, one), "tran-van-mau", **WHO).value == PERSON + "tran-van-mau"
    claim = next(iter(claim_ids(TWO).values()))
    assert on_claim(Kind.RETRACT, TWO, claim, **WHO).evidence[1:] == (SENTENCE, headline)
    assert on_source(TWO.source.key, headline="Tin", **WHO).evidence == ("Tin",)
    assert undo("0" * 20, **WHO).target == "0" * 20


def test_drafts_of_what_is_not_there_are_refused() -> None:
    one, other = mentions(TWO)
    with pytest.raises(NotFoundError, match="has no mention"):
        on_mentions(Kind.SAME, (TWO, one), (TWO, other[:-8] + "00000000"), **WHO)
    with pytest.raises(UsageError, match="not about two mentions"):
        on_mentions(Kind.ANCHOR, (TWO, one), (TWO, other), **WHO)


def test_orphans_of_pairs_and_claims_name_what_is_lost() -> None:
    one, other = mentions(TWO)
    claim = next(iter(claim_ids(TWO).values()))
    drafts = [on_mentions(Kind.SAME, (TWO, one), (TWO, other), **WHO), on_claim(Kind.CONFIRM, TWO, claim, **WHO)]
    standing = stand(decide(draft, AT, NO_LINE) for draft in drafts)
    assert sources_named(standing) == {TWO.source.key}
    assert orphans(standing, known([TWO], sources_named(standing))) == ()
    changed = written(("Xen giữa.", []), (SENTENCE.replace("phát biểu", "dự"), ["Trần Văn Mẫu"]))
    lost = orphans(standing, known([changed], sources_named(standing)))
    assert sorted(orphan.lost for orphan in lost) == sorted((one, other, claim))
    assert {orphan.nearest for orphan in lost} == {(SENTENCE.replace("phát biểu", "dự"),)}


def test_orphans_look_only_at_the_sources_named() -> None:
    assert known([TWO], frozenset()).mentions == frozenset()
    assert known([read_named(source_quads(TWO))], {TWO.source.key}).claims == frozenset(claim_ids(TWO).values())

from __future__ import annotations

import pytest

from hoso.decisions import Decision, Draft, Kind
from hoso.decisions.kinds import NO_LINE
from hoso.errors import UsageError
from tests.decisions.made import AT, claim, claim_key, decided, mention

A, B = mention("a"), mention("b")
CLAIM = claim("1")
KEY = (claim_key("1"), "Câu 1.")
WHO = {"by": "Mai", "reason": "đã đọc"}


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        (Kind.RETRACT, f"https://w3id.org/hoso/id/claim/{CLAIM}", CLAIM),
        (Kind.RETRACT, f"claim/{CLAIM}", CLAIM),
        (Kind.RETRACT, CLAIM, CLAIM),
        (Kind.RETRACT_SOURCE, f"https://w3id.org/hoso/id/source/{CLAIM}", CLAIM),
        (Kind.UNDO, f" {CLAIM[:20]}\n", CLAIM[:20]),
    ],
)
def test_a_target_is_kept_in_one_form(kind: Kind, given: str, kept: str) -> None:
    assert Draft(kind, given, evidence=KEY, **WHO).target == kept


@pytest.mark.parametrize(
    "given", ["tran-van-mau", "person/tran-van-mau", "https://w3id.org/hoso/id/person/tran-van-mau"]
)
def test_a_person_is_kept_as_an_iri(given: str) -> None:
    assert Draft(Kind.ANCHOR, A, given, **WHO).value == "https://w3id.org/hoso/id/person/tran-van-mau"


def test_a_kind_may_be_given_as_its_word() -> None:
    assert Draft("same", A, B, **WHO).kind is Kind.SAME  # type: ignore[arg-type]  # as a command line gives it
    with pytest.raises(UsageError, match="use one of same, different"):
        Draft("guess", A, B, **WHO)  # type: ignore[arg-type]


def test_author_and_reason_are_one_line_in_normal_form() -> None:
    made = Draft(Kind.SAME, A, B, by=" Lê  Thị\nMai ", reason="cu\u0300ng chức vụ\n")
    assert (made.by, made.reason) == ("Lê Thị Mai", "cùng chức vụ")


@pytest.mark.parametrize(
    ("kind", "target", "value", "evidence", "found"),
    [
        (Kind.SAME, A, None, (), "value None"),
        (Kind.SAME, A, A, (), "the same mention"),
        (Kind.SAME, A, "p", (), "key of a mention"),
        (Kind.DIFFERENT, "tran-van-mau", B, (), "key of a mention"),
        (Kind.UNSURE, A, B[:-1], (), "key of a mention"),
        (Kind.SAME, A.replace("/0/", "/00/"), B, (), "key of a mention"),
        (Kind.ANCHOR, A, B, (), "IRI of a person"),
        (Kind.ANCHOR, A, "https://evil.example/person/x", (), "IRI of a person"),
        (Kind.ANCHOR, A, "Trần Văn Mẫu", (), "IRI of a person"),
        (Kind.RETRACT, A, None, KEY, "name of a claim"),
        (Kind.RETRACT, CLAIM, "1", KEY, "takes no value"),
        (Kind.RETRACT, CLAIM, None, (), "key of a claim"),
        (Kind.CONFIRM, CLAIM, None, ("Câu 1.",), "key of a claim"),
        (Kind.CORRECT, CLAIM, None, KEY, "JSON object"),
        (Kind.CORRECT, CLAIM, "[]", KEY, "JSON object"),
        (Kind.CORRECT, CLAIM, "{}", KEY, "JSON object"),
        (Kind.CORRECT, CLAIM, "{no}", KEY, "no JSON"),
        (Kind.CORRECT, CLAIM, '{"role": "a", "body": "b"}', KEY, "sorted by field"),
        (Kind.CORRECT, CLAIM, '{"colour": "xanh"}', KEY, "no claim has a field 'colour'"),
        (Kind.CORRECT, CLAIM, '{"confidence": "1"}', KEY, "no claim has a field 'confidence'"),
        (Kind.CORRECT, CLAIM, '{"value": 1.5}', KEY, "of no known type"),
        (Kind.CORRECT, CLAIM, '{"parties": [1]}', KEY, "of no known type"),
        (Kind.RETRACT_SOURCE, "bao.example", None, (), "key of a source"),
        (Kind.REDACT, A, "{}", (), "salted hash"),
        (Kind.UNDO, "1", None, (), "id of a decision"),
    ],
)
def test_what_a_kind_does_not_take_is_refused(
    kind: Kind, target: str, value: str | None, evidence: tuple[str, ...], found: str
) -> None:
    with pytest.raises(UsageError, match=found) as error:
        Draft(kind, target, value, evidence=evidence, **WHO)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("who", [{"by": "", "reason": "x"}, {"by": "Mai", "reason": " \n"}, {}], ids=str)
def test_somebody_decides_for_a_reason(who: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="say in one line who decides and why"):
        Draft(Kind.SAME, A, B, **who)


def test_an_undo_supersedes_nothing() -> None:
    with pytest.raises(UsageError, match="as its target alone"):
        Draft(Kind.UNDO, CLAIM[:20], supersedes=CLAIM[:20], **WHO)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UsageError, match="no text"):
        Draft(Kind.SAME, A, B, by="Mai", reason="đã đọc", evidence=("\ud800",))


@pytest.mark.parametrize(
    "at", ["2026-11-22", "2026-11-22T09:30:00", "2026-13-22T09:30:00Z", "2026-11-22T09:30:00+07:00"]
)
def test_the_time_is_a_second_in_utc(at: str) -> None:
    with pytest.raises(UsageError, match="UTC in whole seconds"):
        decided(Kind.SAME, "a", "b", at=at)


def test_an_id_depends_on_all_that_is_said_and_not_on_the_place() -> None:
    first = decided(Kind.SAME, "a", "b")
    assert first.id == decided(Kind.SAME, "a", "b").id
    others = [
        decided(Kind.SAME, "a", "c"),
        decided(Kind.DIFFERENT, "a", "b"),
        decided(Kind.SAME, "a", "b", by="Nam"),
        decided(Kind.SAME, "a", "b", reason="khác"),
        decided(Kind.SAME, "a", "b", at="2026-11-22T09:30:01Z"),
        decided(Kind.SAME, "a", "b", supersedes=first.id),
    ]
    assert len({first.id, *(other.id for other in others)}) == 7


def test_a_decision_looks_at_its_own_fields() -> None:
    with pytest.raises(UsageError, match="is no sha256"):
        Decision(CLAIM[:20], AT, "Mai", Kind.SAME, A, B, "đã đọc", (), None, NO_LINE[1:])

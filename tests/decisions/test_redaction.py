from __future__ import annotations

import pytest

from hoso.decisions import Cover, Draft, Redaction, append, read_log, stand
from hoso.decisions.drafts import take_down
from hoso.decisions.kinds import NO_LINE
from hoso.decisions.lines import decide, to_line
from hoso.decisions.redaction import hide, read_hidden
from hoso.errors import UsageError
from tests.decisions.made import AT, PERSON, undo

IRI = PERSON + "tran-thi-bia"
NAMES = ["Trần Thị Bịa", "Trần Bịa"]
OLD, NEW = "a" * 32, "b" * 32


def request(reason: str = "theo yêu cầu của đương sự", by: str = "Mai", names: list[str] = NAMES) -> Draft:
    return take_down(IRI, names, [OLD], by=by, reason=reason)


def taken_down() -> Redaction:
    draft = request()
    return read_hidden(draft.target, str(draft.value))


@pytest.mark.parametrize(
    ("source", "name", "cover"),
    [
        (OLD, "Trần Thị Bịa", Cover.REDACTED),
        (OLD, "TRẦN  THỊ BỊA", Cover.REDACTED),
        (OLD, "Trâ\u0300n Thi\u0323 Bi\u0323a", Cover.REDACTED),
        (OLD, "Tran Thi Bia", Cover.REDACTED),
        (OLD, "Trần Bịa", Cover.REDACTED),
        (NEW, "Trần Thị Bịa", Cover.HELD),
        (NEW, "Tran Thi Bia", Cover.HELD),
        (OLD, "Trần Thị Bìa", None),
        (OLD, "Trần Thị", None),
        (NEW, "Lê Thị Bịa", None),
    ],
)
def test_whom_a_take_down_covers(source: str, name: str, cover: Cover | None) -> None:
    assert taken_down().covers(source, name) is cover
    assert stand([decide(request(), AT, NO_LINE)]).cover(source, name) is cover


def test_the_strongest_of_several_counts() -> None:
    other = take_down(PERSON + "x", ["Trần Thị Bịa"], [NEW], by="Mai", reason="theo đơn")
    standing = stand([decide(request(), AT, NO_LINE), decide(other, AT, NO_LINE)])
    assert standing.cover(NEW, "Trần Thị Bịa") is Cover.REDACTED
    assert standing.cover("c" * 32, "Trần Thị Bịa") is Cover.HELD


def test_it_knows_its_person() -> None:
    assert taken_down().is_of(IRI)
    assert not taken_down().is_of(IRI + "-2")


def test_the_line_holds_neither_name_nor_iri_nor_source() -> None:
    line = to_line(decide(request(), AT, NO_LINE)).decode()
    assert not any(word in line.lower() for word in ("bịa", "bia", "tran", "trần", "person", OLD))


def test_two_take_downs_of_one_person_look_unlike() -> None:
    assert request().value != request().value
    assert request().target != request().target


@pytest.mark.parametrize(
    "said",
    [
        "đơn của Trần Thị Bịa",
        "đơn của bà TRẦN THỊ BỊA, số 12",
        "don cua Tran Thi Bia.",
        'về "Trần  Thị-Bịa"',
        "Trần Bịa xin gỡ",
        "Trâ\u0300n Thi\u0323 Bi\u0323a",
    ],
)
def test_a_reason_with_the_name_is_refused(said: str) -> None:
    with pytest.raises(UsageError, match="without the name") as error:
        request(reason=said)
    assert "Bịa" not in str(error.value)
    with pytest.raises(UsageError, match="without the name"):
        request(by=said)


def test_evidence_with_the_name_is_refused() -> None:
    target, value = hide(IRI, NAMES, [OLD])
    with pytest.raises(UsageError, match="without the name"):
        Draft(request().kind, target, value, "Mai", "theo đơn", ("Bà Trần Thị Bịa phát biểu.",))


@pytest.mark.parametrize("names", [[], ["", " "], ["..."]])
def test_a_take_down_needs_a_name(names: list[str]) -> None:
    with pytest.raises(UsageError, match="no name"):
        request(names=names)


def test_a_take_down_survives_the_log_and_its_undo(tmp_path: object) -> None:
    decision = append(str(tmp_path), request())
    standing = stand(read_log(str(tmp_path)))
    assert standing.cover(OLD, "Trần Thị Bịa") is Cover.REDACTED
    assert stand([decision, undo(decision)]).redactions == ()

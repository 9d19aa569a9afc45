"""What the person concerned replies stands beside the fact, word for word, and changes nothing of what is concluded."""

from __future__ import annotations

from pathlib import Path

import pytest

import hoso
from hoso.archive import Archive
from hoso.errors import UsageError
from hoso.results import Result
from tests.cli.command import hoso as command
from tests.reports import UBND, chairman, conference

FACT = "tenure/tran-van-mau--uy-ban-nhan-dan-tinh-song-lam--chu-tich"
REPLY = "Tôi thôi chức này từ tháng 3.\nXin báo sửa lại."
LINE = "Tôi thôi chức này từ tháng 3. Xin báo sửa lại."
WHO = {"by": "Lê Thị Mai", "reason": "đơn ngày 12/4"}


def opened(folder: Path) -> Archive:
    archive = hoso.open(folder / "s", decisions=folder / "log")
    archive.add([chairman("a"), conference()])
    return archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return opened(tmp_path)


def replied(archive: Archive) -> str:
    """The claims of the post are replied to; the id of the first decision."""
    return archive.decide("right-of-reply", FACT, reply=REPLY, **WHO)[0].id


def test_a_dossier_shows_it_beside_the_post_and_nowhere_else(archive: Archive) -> None:
    assert "objections" not in str(archive.dossier("Trần Văn Mẫu").to_dict())
    replied(archive)
    [subject] = archive.dossier("Trần Văn Mẫu").subjects
    told = {line.what: line.objections for section in subject.sections for line in section.lines if line.objections}
    assert set(told) == {"Chủ tịch, Ủy ban nhân dân tỉnh Sông Lam"}
    assert {one.reply for one in told.popitem()[1]} == {REPLY}
    assert f"người trong cuộc nói (do Lê Thị Mai ghi, {archive.decisions[0].at[:10]}): “{LINE}”" in archive.dossier(
        "Trần Văn Mẫu"
    ).text("vi")


def test_a_body_shows_it_beside_its_holder(archive: Archive) -> None:
    replied(archive)
    assert LINE in archive.dossier(UBND).text()
    assert LINE in archive.dossier("Trần Văn Mẫu", on=chairman("a").source.published).text()


def test_why_shows_it_with_the_claim(archive: Archive) -> None:
    decision = replied(archive)
    [chain] = archive.why(FACT).chains
    assert {one.reply for claim in chain.claims for one in claim.judged} == {REPLY}
    assert REPLY in {row.text("reply") for row in archive.ask("why", fact=f"data:{FACT}")}
    archive.decide("undo", decision, by="Mai", reason="nhập nhầm")
    assert {claim.review for claim in archive.why(FACT).chains[0].claims} == {"", "disputed"}


@pytest.mark.parametrize(("verdict", "stands"), [("confirm", "confirmed"), ("dispute", "disputed")])
def test_it_stands_beside_a_verdict_and_contradicts_none(archive: Archive, verdict: str, stands: str) -> None:
    replied(archive)
    archive.decide(verdict, FACT, **WHO)
    [chain] = archive.why(FACT).chains
    assert {claim.review for claim in chain.claims} == {stands}
    assert all({one.reply for one in claim.judged} == {"", REPLY} for claim in chain.claims)
    assert not any(item.kind == "conflict" for item in archive.review().items)


def test_a_fact_that_is_not_shown_shows_no_reply(archive: Archive) -> None:
    replied(archive)
    archive.decide("retract", FACT, **WHO)
    assert LINE not in archive.dossier(UBND).text()


def test_nothing_else_is_concluded_otherwise(archive: Archive) -> None:
    everything = "SELECT ?s ?p ?o { GRAPH data:record { ?s ?p ?o FILTER(?p NOT IN (hs:review, hs:decision)) } }"
    before = archive.sparql(everything)
    replied(archive)
    after = archive.sparql(everything)
    assert isinstance(before, Result)
    assert isinstance(after, Result)
    assert sorted(map(str, after)) == sorted(map(str, before))


def test_a_reading_that_names_the_claim_anew_keeps_it(tmp_path: Path) -> None:
    archive = opened(tmp_path)
    replied(archive)
    archive.add(chairman("copy"))
    copied = [claim for chain in archive.why(FACT).chains for claim in chain.claims if len(claim.judged) > 0]
    assert len(copied) == len(archive.why(FACT).chains[0].claims)


@pytest.mark.parametrize("reply", [None, "", "  "])
def test_an_empty_reply_is_refused(archive: Archive, reply: str | None) -> None:
    with pytest.raises(UsageError, match="words of the person concerned"):
        archive.decide("right-of-reply", FACT, reply=reply, **WHO)


def test_the_command_takes_words_or_a_file(tmp_path: Path) -> None:
    opened(tmp_path).close()
    (tmp_path / "thu.txt").write_text(REPLY, "utf-8")
    place = ("--store", "s", "--decisions", "log")
    given = ("decide", "right-of-reply", FACT, "--reply", "@thu.txt", "--reason", "đơn", "--by", "Mai")
    assert command(*given, *place, cwd=tmp_path).code == 0
    assert LINE in command("show", "Trần Văn Mẫu", "--store", "s", cwd=tmp_path).out
    assert LINE in " ".join(command("why", FACT, "--store", "s", cwd=tmp_path).out.split())
    absent = command(*given[:4], "@absent.txt", *given[5:], *place, cwd=tmp_path)
    assert absent.code == 65
    assert "cannot read the reply" in absent.err

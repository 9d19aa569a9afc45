"""Verdicts on claims, when their sources are read again, copied, and printed anew."""

from __future__ import annotations

from datetime import date

import pytest

from hoso.decisions import ClaimKey, Decision, Draft, Kind, Standing, Status, claim_key, claim_keys, fact_key, stand
from hoso.decisions.drafts import on_claim
from hoso.decisions.kinds import NO_LINE
from hoso.decisions.lines import decide
from hoso.errors import NotFoundError, UsageError
from hoso.extraction import extract
from hoso.model import Report
from hoso.rdf import NamedReport, claim_ids, read_named, source_quads
from hoso.sources import About, from_text
from tests.decisions.made import AT
from tests.reports import body, conference, made, person, statistic, tenure

WHO = {"by": "Mai", "reason": "bài đã đính chính"}
SENTENCES = [
    f"Đồng chí {name}, Giám đốc Sở {field} tỉnh Sông Lam, cho biết đã xử lý {number} hồ sơ trong tháng {month}."
    for month, (name, field, number) in enumerate(
        [
            ("Trần Văn Mẫu", "Nội vụ", 112),
            ("Lê Thị Thử", "Tài chính", 340),
            ("Phạm Văn Bịa", "Xây dựng", 57),
            ("Hoàng Thị Giả", "Công Thương", 218),
            ("Vũ Minh Dụ", "Tư pháp", 77),
            ("Lê Minh Hòa", "Y tế", 905),
            ("Trần Thị Bịa", "Nông nghiệp và Môi trường", 63),
            ("Phạm Thị Mẫu", "Khoa học và Công nghệ", 41),
        ],
        start=2,
    )
]


def article(name: str, sentences: list[str], printed: date = date(2026, 11, 20)) -> Report:
    return extract(from_text("\n".join(sentences), About(url=f"https://bao.example/{name}", published=printed)))


def decided(draft: Draft) -> Decision:
    return decide(draft, AT, NO_LINE)


def on_all(kind: Kind, report: Report) -> Standing:
    names = claim_ids(report).values()
    named = NamedReport(report, claim_ids(report))
    return stand(decided(on_claim(kind, named, name, **WHO)) for name in names)


def statuses(standing: Standing, report: Report) -> list[Status | None]:
    keys = claim_keys(report)
    found = (standing.verdict_on(name, *keys[claim]) for claim, name in claim_ids(report).items())
    return [verdict.status if verdict else None for verdict in found]


ORIGINAL = article("a", SENTENCES)
AGAIN = {
    "read again": (ORIGINAL, {Status.RETRACTED}),
    "stored and read back": (read_named(source_quads(ORIGINAL)).report, {Status.RETRACTED}),
    "a banner with a day on top": (
        article("a", ["Sông Lam, ngày 3 tháng 11 năm 2026.", *SENTENCES]),
        {Status.RETRACTED, Status.HELD},
    ),
    "a word changed": (article("a", [s.replace("đã xử lý", "vừa xử lý") for s in SENTENCES]), {Status.HELD}),
    "another order": (article("a", SENTENCES[::-1]), {Status.RETRACTED}),
    "printed another day": (article("a", SENTENCES, date(2026, 11, 23)), {Status.RETRACTED, Status.HELD}),
    "copied": (article("b", SENTENCES), {Status.HELD}),
    "copied a week later": (article("b", SENTENCES, date(2026, 11, 27)), {Status.HELD}),
    "copied with a word changed": (article("b", [s.replace("cho biết", "cho hay") for s in SENTENCES]), {Status.HELD}),
}


@pytest.mark.parametrize("name", AGAIN)
def test_a_retracted_claim_is_never_shown_again(name: str) -> None:
    report, wanted = AGAIN[name]
    standing = on_all(Kind.RETRACT, ORIGINAL)
    assert len(claim_ids(ORIGINAL)) >= 30
    assert set(statuses(standing, report)) == wanted


def test_the_same_fact_in_other_words_of_another_source_is_a_witness_of_its_own() -> None:
    standing = on_all(Kind.RETRACT, ORIGINAL)
    other = article(
        "c", ["Chiều qua, Giám đốc Sở Nội vụ tỉnh Sông Lam Trần Văn Mẫu dự giao ban với các huyện miền núi."]
    )
    assert {fact_key(claim) for claim in other.claims} & {fact_key(claim) for claim in ORIGINAL.claims}
    assert set(statuses(standing, other)) == {None}


@pytest.mark.parametrize(
    ("kind", "copy"), [(Kind.CONFIRM, None), (Kind.RETRACT, Status.HELD), (Kind.DISPUTE, Status.DISPUTED)]
)
def test_only_doubt_passes_on_to_a_copy(kind: Kind, copy: Status | None) -> None:
    standing = on_all(kind, ORIGINAL)
    assert set(statuses(standing, article("b", SENTENCES))) == {copy}


def test_a_reviewer_can_let_a_copy_stand() -> None:
    copy = article("b", SENTENCES)
    name = next(iter(claim_ids(copy).values()))
    standing = stand([*on_all(Kind.RETRACT, ORIGINAL).decisions, decided(on_claim(Kind.CONFIRM, copy, name, **WHO))])
    assert statuses(standing, copy)[0] is Status.CONFIRMED
    assert set(statuses(standing, copy)[1:]) == {Status.HELD}


def test_a_corrected_claim_that_comes_back_waits() -> None:
    claim, name = next((c, n) for c, n in claim_ids(ORIGINAL).items() if type(c).__name__ == "TenureClaim")
    standing = stand([decided(on_claim(Kind.CORRECT, ORIGINAL, name, changes={"role": "Phó Giám đốc"}, **WHO))])
    key, sentence = claim_keys(ORIGINAL)[claim]
    back = standing.verdict_on("f" * 32, key, sentence)
    found = standing.verdict_on(name, key, sentence)
    assert back is not None
    assert found is not None
    assert (found.status, found.changes, back.status) == (Status.CORRECTED, '{"role": "Phó Giám đốc"}', Status.HELD)


def test_a_key_is_written_and_read() -> None:
    claim = ORIGINAL.claims[0]
    key = claim_key(ORIGINAL, claim)
    assert ClaimKey.read(str(key)) == key == claim_keys(ORIGINAL)[claim][0]


PASSAGE = ORIGINAL.claims[0].passage


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (person("Trần Thị Hoà"), person("TRẦN THỊ HÒA", surface="bà Hòa", honorific="bà"), True),
        (person("Trần Văn Mẫu"), person("Trần Văn Mậu"), False),
        (tenure("A B", "Chủ tịch", "X"), tenure("A B", "Phó Chủ tịch", "X"), False),
        (statistic("k1", "hồ sơ", "98.5", "%"), statistic("k2", "hồ sơ", "98.50", "%", part_of="k0"), True),
        (statistic("k1", "hồ sơ", "98.5", "%"), statistic("k1", "hồ sơ", "98.6", "%"), False),
        (person("A B"), body("A B"), False),
    ],
)
def test_a_fact_is_what_is_said_not_how_it_is_printed(
    one: tuple[type, dict[str, object]], other: tuple[type, dict[str, object]], alike: bool
) -> None:
    first, second = (made(kind, PASSAGE, fields) for kind, fields in (one, other))
    assert (fact_key(first) == fact_key(second)) is alike


def test_every_kind_of_claim_has_a_fact() -> None:
    report = conference()
    keys = {key for key, _ in claim_keys(report).values()}
    assert len(keys) == len(set(report.claims))


def test_a_claim_that_is_not_there_is_named() -> None:
    with pytest.raises(NotFoundError, match="makes no claim"):
        on_claim(Kind.RETRACT, ORIGINAL, "0" * 32, **WHO)


def test_only_verdicts_are_about_claims() -> None:
    with pytest.raises(UsageError, match="not about a claim"):
        on_claim(Kind.SAME, ORIGINAL, next(iter(claim_ids(ORIGINAL).values())), **WHO)

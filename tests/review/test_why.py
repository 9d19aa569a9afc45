"""Why a fact is in the record: its claims, rules, sentences and decisions, and where a name out of use leads."""

from __future__ import annotations

import json
from datetime import date

import pytest

from hoso.decisions import Kind
from hoso.errors import NotFoundError, UsageError
from hoso.namespaces import DATA
from hoso.results import Result
from hoso.review import review
from hoso.review.telling import why_text
from hoso.review.why import Why, why
from hoso.store import LocalStore
from tests.record import decided
from tests.reports import chairman, conference
from tests.review.world import MAU, Endpoint, bare, store

A, B, C = chairman("a", day=date(2021, 3, 1)), chairman("b", day=date(2021, 9, 1)), bare("c")


def asked(made: LocalStore, fact: str, **narrowed: str) -> Why:
    return why(made, fact, made.decisions, **narrowed)


def one(made: LocalStore, query: str) -> str:
    """The only thing that a query finds, by its local name."""
    found = made.query(query)
    assert isinstance(found, Result)
    [row] = found
    return row.text("it").removeprefix(DATA.base)


@pytest.fixture(scope="module")
def plain() -> LocalStore:
    return store([A, B, conference()])


@pytest.fixture(scope="module")
def tenure(plain: LocalStore) -> str:
    return one(plain, "SELECT ?it { ?it a hs:Tenure ; org:member/foaf:name 'Trần Văn Mẫu' }")


def test_a_tenure_leads_to_rules_sentences_and_sources(plain: LocalStore, tenure: str) -> None:
    [chain] = asked(plain, tenure).chains
    assert chain.name == "Trần Văn Mẫu, Chủ tịch, Ủy ban nhân dân tỉnh Sông Lam"
    assert chain.sources == 3
    assert {claim.rule for claim in chain.claims} >= {"test.TenureClaim"}
    assert all(claim.said.sentence and claim.said.published for claim in chain.claims)


NAMES = [
    ("data:person/tran-van-mau", {}, "Trần Văn Mẫu"),
    ("https://w3id.org/hoso/id/person/tran-van-mau", {}, "Trần Văn Mẫu"),
    ("person/tran-van-mau", {}, "Trần Văn Mẫu"),
    ("tran van mau", {}, "Trần Văn Mẫu"),
    ("Trần Văn Mẫu", {"role": "chủ tịch"}, "Trần Văn Mẫu, Chủ tịch, Ủy ban nhân dân tỉnh Sông Lam"),
    ("Trần Văn Mẫu", {"body": "UBND tỉnh Sông Lam"}, "Trần Văn Mẫu, Chủ tịch, Ủy ban nhân dân tỉnh Sông Lam"),
    ("UBND tỉnh Sông Lam", {}, "Ủy ban nhân dân tỉnh Sông Lam"),
    ("05-CT/TU", {}, "Chỉ thị 05-CT/TU"),
]


@pytest.mark.parametrize(("fact", "narrowed", "name"), NAMES, ids=[f"{fact} {more}" for fact, more, _ in NAMES])
def test_a_fact_is_named_in_many_ways(plain: LocalStore, fact: str, narrowed: dict[str, str], name: str) -> None:
    [chain] = asked(plain, fact, **narrowed).chains
    assert chain.name == name
    assert chain.claims


KINDS = ["hs:Participation", "hs:Award", "hs:Statistic", "hs:Event", "hs:OfficialDocument", "hs:Agreement", "org:Post"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_fact_has_its_claims(plain: LocalStore, kind: str) -> None:
    found = plain.query(f"SELECT ?it {{ ?it a {kind} ; prov:wasDerivedFrom ?claim }} ORDER BY ?it LIMIT 1")
    assert isinstance(found, Result)
    [chain] = asked(plain, found[0].text("it")).chains
    assert chain.claims
    assert "/" not in chain.name.replace("05-CT/TU", "").replace("99/2018/NĐ-CP", "")


def test_a_claim_tells_its_sentence_and_what_rests_on_it(plain: LocalStore, tenure: str) -> None:
    claim = asked(plain, tenure).chains[0].claims[0]
    [chain] = asked(plain, claim.claim).chains
    assert chain.claims == (claim,)
    assert any(tenure in fact for fact in chain.used_for)


def test_a_person_tells_what_joins_the_sources(plain: LocalStore) -> None:
    [chain] = asked(plain, "person/tran-van-mau").chains
    told = [words["en"] for words in chain.joined]
    assert "the same post, Chủ tịch Ủy ban nhân dân tỉnh Sông Lam: 3 sources" in told


def test_a_person_of_one_source_was_not_joined() -> None:
    [chain] = asked(store([A]), "person/tran-van-mau").chains
    assert [words["en"] for words in chain.joined] == ["one source alone names the person: nothing was joined"]


def test_a_person_tells_what_was_decided() -> None:
    [chain] = asked(store([A, B], [decided.same(A, B)]), "person/tran-van-mau").chains
    assert ["same: thử" in words["vi"] for words in chain.decided] == [True]


def test_a_person_tells_who_may_be_the_same() -> None:
    [chain] = asked(store([A, C]), "person/tran-van-mau").chains
    assert ["one person" in words["en"] for words in chain.doubts] == [True]


def test_a_name_out_of_use_leads_on() -> None:
    before = store([A, C])
    old = one(before, "SELECT ?it { ?it a foaf:Person FILTER(STR(?it) != STR(data:person\\/tran-van-mau)) }")
    after = store([A, C], [decided.same(A, C)])
    gone, chain = asked(after, old).chains
    assert (gone.replaced_by, chain.iri) == (chain.iri, DATA["person/tran-van-mau"].value)
    assert chain.replaces == (old,)
    assert f"{old} is out of use: it leads to person/tran-van-mau" in why_text(asked(after, old), "en", 5)


VERDICTS = [(Kind.CONFIRM, "confirmed"), (Kind.DISPUTE, "disputed"), (Kind.RETRACT, "retracted")]


@pytest.mark.parametrize(("kind", "verdict"), VERDICTS)
def test_a_verdict_is_told_with_who_when_and_why(kind: Kind, verdict: str) -> None:
    made = store([A], [decided.on_tenure(kind, A)])
    claim = one(made, "SELECT ?it { ?it hs:decision ?decision }")
    [chain] = asked(made, claim).chains
    assert chain.claims[0].review == verdict
    told = why_text(asked(made, claim), "en", 5)
    assert "by Người rà soát (bịa đặt), 2026-01-01: thử" in told


def test_a_take_down_leaves_nothing_to_be_asked_for() -> None:
    made = store([A, B], [decided.take_down(A, MAU, "tran-van-mau")])
    with pytest.raises(NotFoundError):
        asked(made, "person/tran-van-mau")
    assert review(made, made.decisions).items == ()


def test_a_sentence_is_quoted_once(plain: LocalStore) -> None:
    found = asked(plain, "person/tran-van-mau")
    sentence = found.chains[0].claims[0].said.sentence
    assert why_text(found, "vi", 50).count(sentence) == 1


def test_of_many_claims_the_first_are_told_and_json_has_all(plain: LocalStore) -> None:
    found = asked(plain, "person/tran-van-mau")
    number = len(found.chains[0].claims)
    assert f"… and {number - 2} more" in why_text(found, "en", 2)
    told = json.loads(json.dumps(found.to_dict()))
    assert len(told["facts"][0]["claims"]) == number


def test_reference_data_has_no_claims(plain: LocalStore) -> None:
    assert "reference data" in why_text(asked(plain, "body/quoc-hoi"), "en", 5)


UNKNOWN = [
    ("person/tran-van-mo", {}, "Trần Văn Mẫu"),
    ("tenure/tran-van-mo--ubnd--chu-tich", {}, "Trần Văn Mẫu"),
    ("Trần Văn Mẩu Mực", {}, "Trần Văn Mẫu"),
    ("https://w3id.org/hoso/id/person/khong-co-ai", {}, "nobody and nothing"),
    ("Trần Văn Mẫu", {"role": "Giám đốc"}, "no post of 'Trần Văn Mẫu' such as Giám đốc"),
]


@pytest.mark.parametrize(("fact", "narrowed", "hint"), UNKNOWN, ids=[f"{fact} {more}" for fact, more, _ in UNKNOWN])
def test_an_unknown_name_is_told_in_one_line(plain: LocalStore, fact: str, narrowed: dict[str, str], hint: str) -> None:
    with pytest.raises(NotFoundError, match=hint) as refused:
        asked(plain, fact, **narrowed)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("fact", ["source/0123", "passage/0123", "decision/0123"])
def test_what_is_no_fact_is_told_so(plain: LocalStore, fact: str) -> None:
    with pytest.raises(UsageError, match="is no fact"):
        asked(plain, fact)


def test_an_endpoint_answers_the_same(plain: LocalStore, tenure: str) -> None:
    for fact in (tenure, MAU, "05-CT/TU"):
        assert why(Endpoint(plain), fact).to_dict() == asked(plain, fact).to_dict()

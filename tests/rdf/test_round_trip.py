"""Reports through quads and back: nothing that the record needs is lost, and no quote passes unchecked."""

from __future__ import annotations

import typing
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoso.errors import BadStoreError, EvidenceError
from hoso.model import CLAIM_KINDS, BlockKind, Bounds, Claim, Passage, Report, Sentence
from hoso.namespaces import HS
from hoso.rdf import claim_ids, read_report, source_quads
from hoso.rdf.names import in_text_order
from hoso.rdf.write import claimed
from tests.reports import chairman, conference, source

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DAYS = st.dates(min_value=date(1900, 1, 1))
DECIMALS = st.decimals(-(10**12), 10**12, places=4)
PLAIN: dict[object, st.SearchStrategy[object]] = {
    str: TEXTS,
    int: st.integers(-(10**12), 10**12),
    Decimal: DECIMALS,
    date: DAYS,
    bool: st.booleans(),
    Bounds: st.builds(Bounds, *[st.none() | DAYS] * 6),
}
LINES = ("Câu thứ nhất, đồng chí Mẫu nói.", "Câu thứ hai: Mẫu nói, Mẫu nghe.", "Câu thứ hai: Mẫu nói, Mẫu nghe.")


def values(hint: object) -> st.SearchStrategy[object]:
    if typing.get_origin(hint) is tuple:
        return st.lists(TEXTS, max_size=3, unique=True).map(lambda items: tuple(sorted(items)))
    options = typing.get_args(hint) or (hint,)
    return st.one_of(*[st.none() if option is type(None) else scalar(option) for option in options])


def scalar(kind: object) -> st.SearchStrategy[object]:
    return st.sampled_from(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else PLAIN[kind]


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    at = draw(st.integers(0, len(LINES) - 1))
    begin = draw(st.integers(0, len(LINES[at]) - 1))
    end = draw(st.integers(begin + 1, len(LINES[at])))
    offset = sum(len(line) + 1 for line in LINES[:at])
    return Passage(offset + begin, offset + end, LINES[at][begin:end], at)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    kind = draw(st.sampled_from(CLAIM_KINDS))
    hints = typing.get_type_hints(kind)
    own = {f.name: draw(values(hints[f.name])) for f in fields(kind) if f.name not in ("passage", "rule", "confidence")}
    evidence = {"passage": draw(passages()), "rule": draw(TEXTS), "confidence": draw(st.decimals(0, 1, places=3))}
    return kind(**evidence, **own)


def report_of(found: list[Claim]) -> Report:
    starts = [sum(len(line) + 1 for line in LINES[:i]) for i in range(len(LINES))]
    sentences = (Sentence(i, a, a + len(LINES[i]), BlockKind.PARAGRAPH) for i, a in enumerate(starts))
    return Report(source("bia", "\n".join(LINES), date(2021, 1, 2)), tuple(sentences), tuple(found))


def stored(report: Report, *, text: bool = False) -> list[ox.Quad]:
    """The quads as a store gives them back, in its own order and its own spelling."""
    store = ox.Store()
    store.extend(source_quads(report, text=text))
    return list(store)


@settings(max_examples=150, deadline=None)
@given(st.lists(claims(), max_size=6, unique=True))
def test_claims_come_back_as_they_went(found: list[Claim]) -> None:
    report = report_of(found)
    back = read_report(stored(report))
    assert back.claims == tuple(in_text_order(found))
    assert claim_ids(back) == claim_ids(report)
    assert list(map(str, source_quads(back))) == list(map(str, source_quads(report)))


def test_the_text_is_kept_only_on_request() -> None:
    report = conference()
    assert read_report(stored(report, text=True)).source == replace(report.source, blocks=())
    sparse = read_report(stored(chairman("a"))).source.text
    assert sparse.strip() == chairman("a").source.text.strip()
    assert not any(report.source.text in str(quad) for quad in source_quads(report))


def test_every_kind_of_claim_is_tried() -> None:
    assert {type(claim) for claim in conference().claims} == set(CLAIM_KINDS)


@pytest.mark.parametrize(
    "passage",
    [
        Passage(0, 4, "Khác", 0),
        Passage(1, 4, "Câu", 0),
        Passage(0, 0, "", 0),
        Passage(-3, 0, "", 0),
        Passage(0, 3, "Câu", 1),
        Passage(0, 3, "Câu", 9),
        Passage(0, 999, LINES[0], 0),
    ],
    ids=["other words", "shifted", "empty", "negative", "other sentence", "no such sentence", "past the end"],
)
def test_a_quote_that_is_not_there_is_refused(passage: Passage) -> None:
    claim = replace(conference().claims[0], passage=passage)
    with pytest.raises(EvidenceError, match="read the source again"):
        list(source_quads(report_of([claim])))


def test_names_of_claims_survive_a_sentence_before_them() -> None:
    report = chairman("a")
    extra = "Một câu mới.\n"
    moved = tuple(
        replace(
            c,
            passage=replace(c.passage, start=c.passage.start + len(extra), end=c.passage.end + len(extra), sentence=1),
        )
        for c in report.claims
    )
    shifted = (
        Sentence(0, 0, 12, BlockKind.PARAGRAPH),
        replace(report.sentences[0], index=1, start=13, end=13 + report.sentences[0].end),
    )
    longer = replace(
        report, source=replace(report.source, text=extra + report.source.text), sentences=shifted, claims=moved
    )
    assert list(claim_ids(longer).values()) == list(claim_ids(report).values())


def test_equal_claims_in_equal_sentences_have_names_of_their_own() -> None:
    second, third = (sum(len(line) + 1 for line in LINES[:i]) for i in (1, 2))
    places = (Passage(second, second + 3, "Câu", 1), Passage(third, third + 3, "Câu", 2))
    report = report_of([replace(conference().claims[0], passage=place) for place in places])
    assert len(set(claim_ids(report).values())) == 2


def test_every_property_of_a_claim_is_in_the_ontology() -> None:
    names = {f.name for kind in CLAIM_KINDS for f in fields(kind)} | {f.name for f in fields(Bounds)}
    assert all(claimed(name) in HS for name in names - {"passage", "rule", "confidence", "bounds"})


def test_a_passage_is_shared_by_its_claims() -> None:
    quads = list(source_quads(chairman("a")))
    assert sum("TextPositionSelector" in str(quad) for quad in quads) == 1


def test_a_graph_with_a_hole_is_refused() -> None:
    quads = [quad for quad in source_quads(chairman("a")) if "claimedRole" not in str(quad)]
    with pytest.raises(BadStoreError, match="claimedRole"):
        read_report(quads)

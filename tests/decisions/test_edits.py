"""Decisions on 4,800 mentions of 200 invented documents, after seven kinds of edit: none passes to another mention."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import cache

import pytest

from hoso.decisions import Draft, Kind, Standing, mentions, stand
from hoso.decisions.keys import words
from hoso.decisions.kinds import NO_LINE
from hoso.decisions.lines import decide
from hoso.decisions.orphans import Known, known, orphans, sources_named
from tests.decisions import invented
from tests.decisions.invented import Edit, Page

DOCUMENTS = 200
EACH = 24  # twelve sentences with two names
ALL = DOCUMENTS * EACH

Place = tuple[str, int, str]  # the document, which of its sentences, and who is named there


@dataclass(frozen=True)
class Read:
    """Pages as hoso reads them: what each key stands for, and what is known for orphans."""

    places: dict[str, Place]
    known: Known
    sentences: dict[str, str]


def read(pages: list[Page]) -> Read:
    places, sentences = {}, {}
    reports = [page.report() for page in pages]
    for page, report in zip(pages, reports, strict=True):
        spans = {sentence.index: sentence for sentence in report.sentences}
        for key, claims in mentions(report).items():
            sentence = words(report.source, spans[claims[0].passage.sentence])
            places[key] = page.name, page.tag(sentence), claims[0].name
            sentences[key] = sentence
    return Read(places, known(reports, {report.source.key for report in reports}), sentences)


@cache
def pages() -> list[Page]:
    return [invented.page(number) for number in range(DOCUMENTS)]


@cache
def before() -> Read:
    return read(pages())


@cache
def decided() -> Standing:
    """One decision on every mention."""
    person = "https://w3id.org/hoso/id/person/ai-do-"
    drafts = [
        Draft(Kind.ANCHOR, key, f"{person}{i}", "Mai", "đọc bài", (sentence,))
        for i, (key, sentence) in enumerate(before().sentences.items())
    ]
    return stand(decide(draft, "2026-11-22T09:30:00Z", NO_LINE) for draft in drafts)


def edited(edit: Edit) -> Read:
    chance = random.Random(edit.__name__)
    return read([replace(page, sentences=edit(page.sentences, chance)) for page in pages()])


def test_every_mention_has_a_key_of_its_own() -> None:
    assert len(before().places) == ALL
    assert len(set(before().places.values())) == ALL
    assert len(decided().decisions) == ALL


@pytest.mark.parametrize(
    ("edit", "orphaned"),
    [
        (invented.unchanged, 0),
        (invented.decomposed, 0),
        (invented.banner, 0),
        (invented.one_more, 0),
        (invented.cut, 400),
        (invented.swapped, 0),
        (invented.typo, 400),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_a_decision_finds_its_mention_or_is_an_orphan(edit: Edit, orphaned: int) -> None:
    after = edited(edit)
    kept = before().places.keys() & after.places.keys()
    misapplied = [key for key in kept if before().places[key] != after.places[key]]
    lost = orphans(decided(), after.known)
    assert (len(kept), len(misapplied), len(lost)) == (ALL - orphaned, 0, orphaned)
    assert {orphan.lost for orphan in lost} == before().places.keys() - kept
    assert not any(orphan.source_gone for orphan in lost)


def test_the_sentence_with_a_typo_is_the_nearest() -> None:
    lost = orphans(decided(), edited(invented.typo).known)
    assert all(before().sentences[found.lost].replace("lần thứ", "lầm thứ") == found.nearest[0] for found in lost)


def test_a_source_that_is_gone_leaves_orphans_without_sentences() -> None:
    source = min(sources_named(decided()))
    rest = Known(
        frozenset(key for key in before().known.mentions if not key.startswith(source)),
        before().known.claims,
        {key: told for key, told in before().known.sentences.items() if key != source},
    )
    lost = orphans(decided(), rest)
    assert [(found.source_gone, found.nearest) for found in lost] == [(True, ())] * EACH

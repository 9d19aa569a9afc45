"""Decisions whose mention or claim is gone: kept, applied to nothing, and listed with what may have become of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from hoso.decisions.forms import ON_CLAIMS, PAIRS, Kind
from hoso.decisions.keys import mentions, source_of, words
from hoso.decisions.kinds import Decision
from hoso.decisions.standing import Standing
from hoso.decisions.words import alike
from hoso.model import Report
from hoso.rdf import NamedReport, claim_ids

NEAREST = 3
_NEAR = 0.2  # of all words: less than that is another sentence
_MOST = 5_000  # sentences of a source that are compared
_SECOND = 3  # where the evidence of the other mention begins (`drafts`)


@dataclass(frozen=True, slots=True)
class Known:
    """What the sources in question hold now: the keys of mentions, the names of claims, the sentences of each."""

    mentions: frozenset[str]
    claims: frozenset[str]
    sentences: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision, the key that no source holds any more, and the nearest sentences of its source, best first.

    `nearest` is empty where the source itself is gone, or where no sentence is like the one decided on.
    """

    decision: Decision
    lost: str
    source: str
    source_gone: bool
    nearest: tuple[str, ...]


def sources_named(standing: Standing) -> frozenset[str]:
    """The keys of the sources that decisions in effect are about; only these need to be read for `orphans`."""
    return frozenset(source for decision in standing.decisions for source in sources_of(decision))


def sources_of(decision: Decision) -> frozenset[str]:
    """The keys of the sources that a decision on mentions or on a claim is about."""
    return frozenset(source for _, source, _ in _parts(decision))


def known(reports: Iterable[Report | NamedReport], sources: Collection[str]) -> Known:
    """What reports of these sources hold; the others are passed over."""
    found_mentions: set[str] = set()
    found_claims: set[str] = set()
    sentences: dict[str, tuple[str, ...]] = {}
    for found in reports:
        report = found.report if isinstance(found, NamedReport) else found
        if report.source.key in sources:
            found_mentions.update(mentions(report))
            found_claims.update((found.names if isinstance(found, NamedReport) else claim_ids(found)).values())
            sentences[report.source.key] = tuple(words(report.source, s) for s in report.sentences)
    return Known(frozenset(found_mentions), frozenset(found_claims), sentences)


def orphans(standing: Standing, found: Known) -> tuple[Orphan, ...]:
    """The decisions in effect whose mention or claim is not there, once for each lost key, by the decision's id."""
    lost = (
        (decision, key, source, sentence)
        for decision in standing.decisions
        for key, source, sentence in _parts(decision)
        if key not in found.mentions and key not in found.claims
    )
    return tuple(
        Orphan(decision, key, source, source not in found.sentences, _nearest(sentence, found, source))
        for decision, key, source, sentence in lost
    )


def _parts(decision: Decision) -> Iterator[tuple[str, str, str]]:
    """What a decision is about: each key, its source, and the words of its sentence at the time of deciding."""
    told = decision.evidence
    if decision.kind in ON_CLAIMS:
        yield decision.target, source_of(told[0]), _at(told, 1)
    elif decision.kind in PAIRS or decision.kind is Kind.ANCHOR:
        yield decision.target, source_of(decision.target), _at(told, 0)
        if decision.kind in PAIRS:
            other = str(decision.value)
            yield other, source_of(other), _at(told, _SECOND)


def _at(told: tuple[str, ...], place: int) -> str:
    return told[place] if len(told) > place else ""


def _nearest(sentence: str, found: Known, source: str) -> tuple[str, ...]:
    """The sentences that share the most words; the cost grows with the sentences of this one source, up to a cap."""
    scored = [(-alike(sentence, other), i, other) for i, other in enumerate(found.sentences.get(source, ())[:_MOST])]
    return tuple(other for score, _, other in sorted(scored)[:NEAREST] if -score >= _NEAR)

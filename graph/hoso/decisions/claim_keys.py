"""Keys by which a claim is known when its own name is gone: in a copy, or under an edited sentence.

The name of a claim (`rdf.claim_ids`) holds all its fields, and some of these come from the rest of the report: the
bounds of its dates, the keys of events and figures. So a name may change though its sentence did not. What a claim
says by itself is its *fact*: its kind and its fields without those, nor the form in which they are printed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from hoso.decisions.keys import short_hash, words
from hoso.decisions.words import same_words
from hoso.model import Bounds, Claim, Report, facts
from hoso.rdf import literal, sentence_of

_FACT = 16  # hexadecimal digits
_OF_THE_REPORT = frozenset({"key", "event", "part_of"})  # they hold within one report
_AS_PRINTED = frozenset({"surface", "honorific"})


@dataclass(frozen=True, slots=True, order=True)
class ClaimKey:
    """Where a claim stands and what it says: the key of its source, its fact, its sentence.

    Written `<source>/<fact>/<sentence>`; it is the first piece of evidence of every decision on a claim, so that a
    retracted claim is known again even after its source is gone from the store.
    """

    source: str
    fact: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.source}/{self.fact}/{self.sentence}"

    @classmethod
    def read(cls, text: str) -> ClaimKey:
        """The key that `str` wrote."""
        return cls(*text.split("/"))


def fact_key(claim: Claim) -> str:
    """What a claim says, wherever and however it is printed: a hash of its kind and its own fields."""
    stated = json.dumps([type(claim).__name__, list(_own(claim))], ensure_ascii=False)
    return sha256(stated.encode()).hexdigest()[:_FACT]


def claim_key(report: Report, claim: Claim) -> ClaimKey:
    """The key of one claim of a report; for many, ask `claim_keys` once."""
    sentences = {sentence.index: sentence for sentence in report.sentences}
    return _claim_key(report, claim, words(report.source, sentence_of(report.source, sentences, claim.passage)))


def claim_keys(report: Report) -> dict[Claim, tuple[ClaimKey, str]]:
    """The key of each claim of a report, and the words of its sentence."""
    sentences = {sentence.index: sentence for sentence in report.sentences}
    spoken = {
        claim: words(report.source, sentence_of(report.source, sentences, claim.passage)) for claim in report.claims
    }
    return {claim: (_claim_key(report, claim, sentence), sentence) for claim, sentence in spoken.items()}


def _claim_key(report: Report, claim: Claim, sentence: str) -> ClaimKey:
    return ClaimKey(report.source.key, fact_key(claim), short_hash(sentence))


def _own(claim: Claim) -> Iterator[tuple[str, str]]:
    """The fields of the fact as text, a list by its words."""
    for name, value in facts(claim):
        if value is None or isinstance(value, Bounds) or name in _OF_THE_REPORT | _AS_PRINTED:
            continue
        texts = sorted(set(value)) if isinstance(value, tuple) else [literal(value).value]  # type: ignore[arg-type]  # no bounds
        yield from ((name, same_words(text)) for text in texts)

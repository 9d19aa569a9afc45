"""How claims, passages and sources are named: by what they say, so that the names survive edits elsewhere."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal

from pyoxigraph import NamedNode

from hoso.errors import EvidenceError
from hoso.model import Bounds, Claim, Passage, Report, Sentence, Source, facts
from hoso.namespaces import DATA
from hoso.rdf.terms import Value, literal
from hoso.text import sentence_hash

_SHOWN = 60
_BOUNDS = tuple(f.name for f in fields(Bounds))


def source_iri(key: str) -> NamedNode:
    """The source with this key, which is also the name of its graph."""
    return DATA[f"source/{key}"]


def claim_iri(name: str) -> NamedNode:
    """The node of the claim with this name."""
    return DATA[f"claim/{name}"]


def passage_iri(source: Source, passage: Passage) -> NamedNode:
    """The passage of a source, named by its offsets."""
    return DATA[f"passage/{source.key}-{passage.start}-{passage.end}"]


def flat_fields(claim: Claim) -> Iterator[tuple[str, Value]]:
    """The fact's own fields as (name, value): absent ones left out, bounds flattened, each of a tuple's values once."""
    for name, value in facts(claim):
        match value:
            case Bounds():
                yield from ((field, day) for field in _BOUNDS if (day := getattr(value, field)) is not None)
            case tuple():
                yield from ((name, item) for item in sorted(set(value)))
            case str() | int() | Decimal() | bool():
                yield name, value
            case None:
                pass
            case _:
                yield name, value  # type: ignore[misc]  # a date; what is none of these `literal` refuses


def said(claim: Claim) -> str:
    """The fact itself as canonical JSON, without its evidence."""
    pairs = [(name, literal(value).value) for name, value in flat_fields(claim)]
    return json.dumps([type(claim).__name__, pairs], ensure_ascii=False)


def in_text_order(claims: Iterable[Claim]) -> dict[Claim, str]:
    """Each claim once, with what it says: by place in the text, then by that."""
    spoken = {claim: said(claim) for claim in claims}

    def key(claim: Claim) -> tuple[int, int, str, str, Decimal]:
        return claim.passage.start, claim.passage.end, spoken[claim], claim.rule, claim.confidence

    return {claim: spoken[claim] for claim in sorted(spoken, key=key)}


@dataclass(frozen=True, slots=True)
class NamedReport:
    """A report whose claims have their names already, as a store gives it back."""

    report: Report
    names: Mapping[Claim, str]


def claim_ids(report: Report) -> dict[Claim, str]:
    """The name of each claim of a report, 32 hexadecimal digits, in the order of the text.

    Each is a hash of the source's key, the kind, the fields, the sentence, and which one it is among equals; no
    offset and no neighbour enters it. EvidenceError for a quote that does not stand where its passage says.
    """
    sentences = {sentence.index: sentence for sentence in report.sentences}
    seen: Counter[str] = Counter()
    named: dict[Claim, str] = {}
    for claim, fact in in_text_order(report.claims).items():
        sentence = sentence_of(report.source, sentences, claim.passage)
        words = report.source.text[sentence.start : sentence.end]
        stated = f"{report.source.key}\n{fact}\n{sentence_hash(words)}"
        named[claim] = hashlib.sha256(f"{stated}\n{seen[stated]}".encode()).hexdigest()[:32]
        seen[stated] += 1
    return named


def claim_id(report: Report, claim: Claim) -> str:
    """The name of one claim of a report; for many, ask `claim_ids` once."""
    return claim_ids(report)[claim]


def sentence_of(source: Source, sentences: Mapping[int, Sentence], passage: Passage) -> Sentence:
    """The sentence in which a passage begins; EvidenceError when the quote does not stand there."""
    found = source.text[max(passage.start, 0) : passage.end]
    if found != passage.quote or not 0 <= passage.start < passage.end:
        raise EvidenceError(
            f"source {source.key}: at {passage.start}-{passage.end} stands {found[:_SHOWN]!r} and not the quote "
            f"{passage.quote[:_SHOWN]!r}; read the source again"
        )
    sentence = sentences.get(passage.sentence)
    if sentence is None or not sentence.start <= passage.start < sentence.end:
        raise EvidenceError(
            f"source {source.key}: the quote at {passage.start}-{passage.end} does not begin in sentence "
            f"{passage.sentence}; read the source again"
        )
    return sentence

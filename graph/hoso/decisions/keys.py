"""Keys of mentions that find them again after an edit, and none but them.

A mention is a person named in a sentence: a PersonClaim. Its key is

    <source key>/<sentence, 16 digits>/<occurrence>/<slug of the name>-<name, 8 digits>

The sentence is hashed in normal form with single blanks, and the occurrence counts, from 0, the equal sentences of the
source that name this person. Where a design may say "the k-th mention of the sentence", the name stands here: an
ordinal moves as soon as a better reader finds one more name in the same sentence, and then a decision would pass from
one person to another, while a name says itself to whom it belongs. Two people of one name in one sentence share a key.
No offset, no order and no other sentence enters it, so that an edit elsewhere changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256

from hoso.decisions.words import same_words
from hoso.model import PersonClaim, Report, Sentence, Source
from hoso.rdf import sentence_of
from hoso.text import sentence_hash, slug

_SENTENCE = 16  # hexadecimal digits
_NAME = 8


def mentions(report: Report) -> dict[str, tuple[PersonClaim, ...]]:
    """The people named in a report: the claims of each mention by its key, in the order of the text."""
    sentences = {sentence.index: sentence for sentence in report.sentences}
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)  # where (sentence, name) stands
    found: defaultdict[str, list[PersonClaim]] = defaultdict(list)
    for claim in sorted(report.of(PersonClaim), key=_place):
        sentence = sentence_of(report.source, sentences, claim.passage)
        stands = places[short_hash(words(report.source, sentence)), name_key(claim.name)]
        if sentence.start not in stands:
            stands.append(sentence.start)
        key = _key(report.source, sentence, len(stands) - 1, claim.name)
        found[key].append(claim)
    return {key: tuple(claims) for key, claims in found.items()}


def mention_of(report: Report, claim: PersonClaim) -> str:
    """The key of one mention of a report; for many, ask `mentions` once. ValueError for a claim of another report."""
    for key, claims in mentions(report).items():
        if claim in claims:
            return key
    raise ValueError(
        f"the report {report.source.key} does not claim that {claim.name} is named; give a claim of its own"
    )


def source_of(key: str) -> str:
    """The source in which a mention, or a claim with this key, stands."""
    return key.split("/", 1)[0]


def name_key(name: str) -> str:
    """A name as a key holds it: readable, and told apart by a hash from names that differ in their marks.

    >>> name_key("Trần Văn Mẫu") == name_key("TRẦN VĂN MẪU"), name_key("Trần Văn Mậu").rsplit("-", 1)[0]
    (True, 'tran-van-mau')
    """
    spoken = same_words(name)
    return f"{slug(spoken)}-{sha256(spoken.encode()).hexdigest()[:_NAME]}"


def short_hash(sentence: str) -> str:
    """A sentence as a key holds it."""
    return sentence_hash(sentence)[:_SENTENCE]


def words(source: Source, sentence: Sentence) -> str:
    """The words of a sentence."""
    return source.text[sentence.start : sentence.end]


def _key(source: Source, sentence: Sentence, occurrence: int, name: str) -> str:
    return f"{source.key}/{short_hash(words(source, sentence))}/{occurrence}/{name_key(name)}"


def _place(claim: PersonClaim) -> tuple[int, int, str]:
    return claim.passage.start, claim.passage.end, claim.name

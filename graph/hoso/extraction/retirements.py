"""Who retires, or leaves without a title behind the verb, leaves the posts that stand beside the name: "Thứ trưởng A
nghỉ hưu từ ngày 1/7/2018", "công bố quyết định ông A, Giám đốc Sở X, thôi giữ chức vụ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoso.extraction.changes import Change
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.reading import Line, Reading
from hoso.extraction.tenses import is_unmade
from hoso.extraction.told import since
from hoso.lexicon import words_of

Chunks = tuple[Chunk, ...]

_RETIRES, _LEAVES, _TO_WHOM = (words_of("lives", use) for use in ("retires", "leaves", "to whom"))
_IN_PARTY = re.compile(r"[^,;.]*\bđảng\b")
_FROM = ("từ", "kể từ")
_DONE = ("được", "bị")
_DECISION = 3  # chunks before a name among which a decision stands
_REACH = 4  # chunks between a name and the verb: adverbs, a comma
_CLAUSE = 200  # characters before the verb that may make it one to come


def find_retirements(reading: Reading, line: Line) -> Iterator[Change]:
    """The end of the posts beside a name, where the sentence tells since when their holder has retired, or that it was
    decided or done.
    """
    for index, chunk in enumerate(line.chunks):
        if not chunk.has("e") or not (chunk.words.startswith(_RETIRES) or _leaves_all(line.chunks, index)):
            continue
        start = reading.start(chunk)
        before = reading.tokens.lowered[max(line.sentence.start, start - _CLAUSE) : start]
        person = _before(line.chunks, index) or _to_whom(line.chunks, index)
        titles = tuple(t for t in person.titles if t.status is None and t.body) if person else ()
        if person is None or not titles or is_unmade(before):
            continue
        if _IN_PARTY.match(reading.tokens.lowered, reading.end(chunk), line.sentence.end):
            continue  # posts in the Party alone, whichever stand beside the name
        if since(reading, line, index) or _is_done(line.chunks, index, person):
            yield Change(person, titles, "e", index, index, index)


def _leaves_all(chunks: Chunks, at: int) -> bool:
    """Whether a verb of leaving has no title behind it, and so ends what stands beside the name."""
    following = chunks[at + 1] if at + 1 < len(chunks) else None
    named = following is not None and (following.value is not None or following.has("k"))
    return chunks[at].words in _LEAVES and not named


def _is_done(chunks: Chunks, verb: int, person: Person) -> bool:
    """Whether an end is decided ("công bố quyết định A thôi giữ chức vụ"), done ("được nghỉ hưu", "bị cách chức") or
    dated by what opens the sentence ("từ ngày D, A nghỉ hưu").
    """
    at = next((i for i, c in enumerate(chunks) if c.value is person), 0)
    if at < verb and any(c.words.startswith(_DONE) or c.words.endswith(_DONE) for c in chunks[verb - 1 : verb + 1]):
        return True
    decided = any(c.has("D") for c in chunks[max(0, min(at, verb) - _DECISION) : min(at, verb)])
    dated = at > 1 and chunks[0].words.startswith(_FROM) and chunks[1].letter == "T"
    return decided or dated


def _before(chunks: Chunks, verb: int) -> Person | None:
    """Who stands right before a verb, adverbs and a comma aside."""
    for index in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        value = chunks[index].value
        if value is not None:
            return value if isinstance(value, Person) else None
        if not chunks[index].has("A,"):
            return None
    return None


def _to_whom(chunks: Chunks, verb: int) -> Person | None:
    """Whom a decision lets retire: "nghỉ hưu đối với ông A"."""
    if verb + 2 >= len(chunks) or not chunks[verb + 1].words.endswith(_TO_WHOM):
        return None
    value = chunks[verb + 2].value
    return value if isinstance(value, Person) else None

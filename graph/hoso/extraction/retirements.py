"""Who retires as from a day leaves the posts that stand beside the name: "Thứ trưởng A nghỉ hưu từ ngày 1/7/2018"."""

from __future__ import annotations

from collections.abc import Iterator

from hoso.extraction.changes import Change
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.reading import Line, Reading
from hoso.extraction.tenses import is_unmade
from hoso.extraction.told import since
from hoso.lexicon import words_of

Chunks = tuple[Chunk, ...]

_RETIRES, _TO_WHOM = words_of("lives", "retires"), words_of("lives", "to whom")
_REACH = 4  # chunks between a name and the verb: adverbs, a comma
_CLAUSE = 200  # characters before the verb that may make it one to come


def find_retirements(reading: Reading, line: Line) -> Iterator[Change]:
    """The end of the posts beside a name, where the sentence tells since when their holder has retired."""
    for index, chunk in enumerate(line.chunks):
        if not (chunk.has("e") and chunk.words.startswith(_RETIRES)) or since(reading, line, index) is None:
            continue
        start = reading.start(chunk)
        before = reading.tokens.lowered[max(line.sentence.start, start - _CLAUSE) : start]
        person = _before(line.chunks, index) or _to_whom(line.chunks, index)
        titles = tuple(t for t in person.titles if t.status is None and t.body) if person else ()
        if person and titles and not is_unmade(before):
            yield Change(person, titles, "e", index, index, index)


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

"""Posts that a life tells without a verb: behind a birth and a home, as an entry of a curriculum vitae, in a field."""

from __future__ import annotations

import re

from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.places import Place
from hoso.extraction.reading import Line, Reading
from hoso.extraction.scanning import whole_words
from hoso.extraction.subjects import TERM_WORDS
from hoso.lexicon import words_of
from hoso.model import TenureStatus

Chunks = tuple[Chunk, ...]

_BIRTH_REACH = 24  # chunks between a name and titles behind a birth and a home
_DEATH_REACH = 60  # chunks between a title and the death that its sentence ends with
_OF_A_LIFE, _ENTRY_WORDS = words_of("lives", "told"), words_of("lives", "entry")
_BORN = re.compile(whole_words(words_of("lives", "opening")))
_FIELDS, _NOW_IN_FIELD = words_of("lives", "field"), words_of("lives", "now")
_NO_SUBJECT = words_of("clause_words", "no subject")


def behind_birth(reading: Reading, chunks: Chunks, at: int, topic: Person | None) -> Person | None:
    """Whose titles stand behind no more than a birth and a home: "Ông A (SN 1977), quê tỉnh X; Phó Cục trưởng ..."; of
    the `topic` where the sentence goes on with a life.
    """
    if at == 0:
        return topic
    if not chunks[at - 1].has(",;(") or acts_at(chunks, at + 1):
        return None
    told = False
    for index in range(at - 1, max(-1, at - _BIRTH_REACH), -1):
        chunk = chunks[index]
        if isinstance(chunk.value, Person):
            before = chunks[index - 1].words if index else ""
            other = before.endswith(_NO_SUBJECT) and not before.endswith("đối với")  # "con trai ông A, sinh năm ..."
            return chunk.value if told and not other else None
        told = told or chunk.words.startswith(_OF_A_LIFE)
        if not (_is_of_a_life(chunk) or (chunk.letter == "w" and reading.tokens.words[chunk.first][0].isupper())):
            return None
    return topic if told and at < _BIRTH_REACH else None


def _is_of_a_life(chunk: Chunk) -> bool:
    return isinstance(chunk.value, Place) or chunk.has(",;:()TIGL") or chunk.words.startswith(_OF_A_LIFE)


def goes_on_in_life(reading: Reading, line: Line, at: int) -> bool:
    """Whether a sentence goes on with the life of the person before: it opens with a birth or a home, or is one of
    titles alone behind such a one.
    """
    if _BORN.match(line.chunks[0].words):
        return True
    if at or not line.row or not _BORN.match(reading.lines[line.row - 1].chunks[0].words):
        return False
    return all(isinstance(c.value, tuple) or c.has("T,.;I") or is_term(c) for c in line.chunks)


def tells_an_end(chunks: Chunks, at: int) -> bool:
    """Whether a sentence of a life tells around a title of posts that were left, or of a death, so that none need be
    held any more.
    """
    told = chunks[max(0, at - _BIRTH_REACH) : at + _DEATH_REACH]
    left = any(t.status is TenureStatus.FORMER for c in told if isinstance(c.value, tuple) for t in c.value)
    return left or any(c.has("e") for c in told)


def is_entry(chunks: Chunks, at: int) -> bool:
    """Whether titles are an entry of a curriculum vitae: "- Từ 8/2008 đến 10/2010: Phó Giám đốc Sở ..."."""
    first = next((i + 1 for i in range(at - 1, -1, -1) if chunks[i].letter == ";"), 0)
    colons = [i for i in range(first, at) if chunks[i].letter == ":"]
    colon = colons[-1] if colons else None
    first = colons[-2] + 1 if len(colons) > 1 else first  # "Quá trình công tác của ông A: Từ 2003 đến 2007: ..."
    if colon is None or not all(c.has("R") or c.letter in (",", "-") for c in chunks[colon + 1 : at]):
        return False
    before = [c for c in chunks[first:colon] if not isinstance(c.value, Person)]
    marks = all(c.letter in ("-", "–", "+", "•", "T") or c.words in _ENTRY_WORDS for c in before)
    return marks and any(c.letter == "T" for c in before)


def fills_field(chunks: Chunks, at: int) -> bool:
    """Whether titles fill a field of a short biography: "Chức vụ: T", "chức vụ hiện nay: T"."""
    if at < 2 or chunks[at - 1].letter != ":":
        return False
    field = at - 3 if chunks[at - 2].words in _NOW_IN_FIELD and at > 2 else at - 2
    opens = field == 0 or chunks[field - 1].letter in (";", ",", ".", "-", "–", "+", "•")
    return opens and chunks[field].words in _FIELDS


def acts_at(chunks: Chunks, index: int) -> bool:
    """Whether a verb stands here, adverbs aside, whose subject is what stands before it."""
    while index < len(chunks) and chunks[index].has("A"):
        index += 1
    return index < len(chunks) and chunks[index].has("VJoxar")


def is_term(chunk: Chunk) -> bool:
    """Whether a chunk is a part of "khóa XII, XIII" or "nhiệm kỳ 2016 - 2021"."""
    return TERM_WORDS.fullmatch(chunk.words) is not None

"""Who issues the documents of a list, told once for all: behind the last, before a colon, by the verb before that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from hoso.extraction.chunk import Chunk
from hoso.extraction.issuers import fits, issuer_of_list
from hoso.extraction.numbers import DocumentNumber
from hoso.extraction.reading import Line, Reading

Chunks = tuple[Chunk, ...]

_JOINTS = (",", "và", "số", "các", "ngày", "cùng ngày", "cùng", "ký ngày", "(", ")")
_OPENERS = ("như", "gồm", "trong đó có", "gồm có")  # before a list without a colon


def shared_issuers(
    reading: Reading, line: Line, numbers: Sequence[tuple[int, DocumentNumber]], known: Mapping[int, str | None]
) -> dict[int, str]:
    """The issuers, by the index of the number's chunk, of those in lists that have none of their own: of the next one
    with the same code to which marks alone lead, else what opens the list.
    """
    found: dict[int, str] = {}
    told: dict[int, str | None] = dict(known)
    for (at, number), (following, other) in reversed(list(pairwise(numbers))):
        office = told[following]
        same = number.issuer_code == other.issuer_code and number.issuer_code is not None
        if told[at] is None and office and same and _joined(line.chunks[at + 1 : following]):
            told[at] = found[at] = office
    for at, number in numbers:
        opened = _opening(line.chunks, at) if told[at] is None else None
        office = issuer_of_list(reading, line, opened) if opened is not None else None
        if office and fits(number, office):
            told[at] = found[at] = office
    return found


def _joined(between: Chunks) -> bool:
    """Whether nothing but marks, dates and types stands between two documents of a list."""
    return all(c.letter == "T" or c.has("D") or c.words in _JOINTS for c in between)


def _opening(chunks: Chunks, at: int) -> int | None:
    """The index of the colon, or of the word, that opens the list in which the number at an index is an item."""
    depth = 0
    for index in range(at - 1, -1, -1):
        chunk = chunks[index]
        depth += (chunk.letter == ")") - (chunk.letter == "(")
        if depth < 0 or chunk.letter == ".":
            return None
        item = chunk.letter in (";", ",") or chunk.words == "và"
        if chunk.letter == ":" or (chunk.value is None and chunk.words.endswith(_OPENERS)):
            return index
        if index == at - 1 - _typed(chunks, at) and not item:
            return None
    return None


def _typed(chunks: Chunks, at: int) -> int:
    """How many chunks before a number are its type and "số"."""
    count = 0
    while at - 1 - count >= 0 and (chunks[at - 1 - count].has("D") or chunks[at - 1 - count].words == "số"):
        count += 1
    return count

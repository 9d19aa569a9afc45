"""The body that a clause names before people who are called by a bare office of it: "Về phía Sở Y tế có ông A, Phó
Giám đốc", "Sở Y tế hiện có 2 Phó Giám đốc: A và B", "Đại diện UBND tỉnh, Phó Chủ tịch A".
"""

from __future__ import annotations

from msgspec.structs import replace

from hoso.extraction.body import FIRMS, Body
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.offices_of_kinds import kinds_of
from hoso.extraction.reading import Line
from hoso.extraction.titles import Title

Chunks = tuple[Chunk, ...]

_HAS = ("có", "gồm", "gồm có", "còn có", "hiện có", "bao gồm")
_BETWEEN = (",", ";", ":", "và", "cùng", "và các", "các", "là", "là các", "các ông", "các bà", "các đồng chí")
_NOW = ("hiện", "hiện nay", "hiện tại", "cũng")
_SIDES = ("về phía", "phía", "trong đó", "hiện", "hiện nay", "hiện tại")  # before the body that has somebody
_FOR = ("đại diện", "đại diện lãnh đạo", "đại diện cho", "thay mặt", "thay mặt lãnh đạo", "thay mặt tập thể lãnh đạo")
_LEADERS = ("lãnh đạo", "đại diện", "đại diện lãnh đạo", "về phía lãnh đạo")


def clause_body(line: Line, person: Person, title: Title) -> Body | None:
    """The body of a bare title of somebody, where the clause says before whose people it lists, or for whom he speaks;
    None where it does not, or where the body's kind has no such office. A board is that of the firm.
    """
    board = title.body if title.body and title.body.kind == "council" and title.body.needs_owner else None
    kinds = FIRMS if board else kinds_of(title.role)
    if not kinds or title.status is not None or (title.body and not board):
        return None
    at = next((i for i, chunk in enumerate(line.chunks) if chunk.value is person), 0)
    body = _spoken_for(line.chunks, at) or _having(line.chunks, at, kinds)
    if body is None or body.kind not in kinds or body.generic:
        return None
    return replace(board, owner=body) if board else body


def _spoken_for(chunks: Chunks, at: int) -> Body | None:
    """The body for which who stands behind it and a comma acts: "Thay mặt B, T N ..."."""
    if at < 3 or chunks[at - 1].letter != "," or chunks[at - 3].words not in _FOR:
        return None
    value = chunks[at - 2].value
    return value if isinstance(value, Body) else None


def _having(chunks: Chunks, at: int, kinds: frozenset[str]) -> Body | None:
    """The body that a clause says to have people, before the one at an index and those listed with him."""
    index = at - 1
    while index >= 0 and not isinstance(chunks[index].value, Body):
        if not _is_listed(chunks[index], kinds):
            return None
        index -= 1
    body = chunks[index].value if index >= 0 else None
    verb = index + 1 + (chunks[index + 1].words in _NOW)
    has = verb < at and chunks[verb].words in _HAS
    return body if isinstance(body, Body) and has and _opens(chunks, index) else None


def _is_listed(chunk: Chunk, kinds: frozenset[str]) -> bool:
    """Whether a chunk may stand between "có" and somebody who is listed: others of the list, none of another body that
    may have such an office.
    """
    if isinstance(chunk.value, Person):
        return all(t.body is None or t.body.needs_owner or t.body.kind not in kinds for t in chunk.value.all_titles)
    if isinstance(chunk.value, tuple):
        return all(t.body is None for t in chunk.value)
    return chunk.value is None and (chunk.words in (*_BETWEEN, *_HAS, *_NOW) or chunk.letter == "I")


def _opens(chunks: Chunks, index: int) -> bool:
    """Whether a body opens its clause, so that it is the one that has, and not where something takes place."""
    if index == 0:
        return True
    before = chunks[index - 1]
    return before.letter in (",", ";", ":") or before.words in (*_SIDES, *_LEADERS)

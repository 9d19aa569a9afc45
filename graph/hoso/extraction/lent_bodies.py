"""The body that who stands before in a list lends to a deputy: "Giám đốc Sở Y tế A, Phó Giám đốc B"."""

from __future__ import annotations

from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.reading import Line
from hoso.extraction.titles import Title
from hoso.lexicon import kin_roles

_JOINTS = (",", ";", "và", "cùng")
_DIRECTORS = ("Giám đốc", "Phó Giám đốc", "Trưởng Công an", "Phó Trưởng Công an")
_DEPUTIES = ("Phó ", "Thứ trưởng")


def lent_body(line: Line, person: Person, title: Title) -> Body | None:
    """The body of the head who stands right before a deputy, or before other deputies that are called by no more:
    "Giám đốc Sở Y tế A và Phó Giám đốc B", "A, Giám đốc Sở Y tế; B, Phó Giám đốc".
    """
    if not title.role.startswith(_DEPUTIES):
        return _of_the_next(line, person, title)
    at = next((i for i, chunk in enumerate(line.chunks) if chunk.value is person), 0)
    while before := _joined_before(line.chunks, at):
        at -= 2
        if before.start > title.start:
            return None  # of the same heading, "các Phó Trưởng ban: Trưởng Ban X A; B"
        head = next((t for t in reversed(before.titles) if t.body and _is_head(t, title)), None)
        if head:
            return head.body
        if [(t.role, t.body) for t in before.titles] != [(title.role, None)]:
            return None
    return None


def _of_the_next(line: Line, person: Person, title: Title) -> Body | None:
    """The body of the office of a kin role that "và" joins: "A, Tổng Giám đốc và B, Kế toán trưởng Công ty X"."""
    at = next((i for i, chunk in enumerate(line.chunks) if chunk.value is person), len(line.chunks))
    joined = at + 2 < len(line.chunks) and line.chunks[at + 1].words == "và"
    after = line.chunks[at + 2].value if joined else None
    if not isinstance(after, Person) or title is not person.titles[-1] or title.start < person.start:
        return None
    kin = kin_roles().get(title.role, frozenset())
    following = next((t for t in after.titles if t.start > after.start), None)
    return following.body if following and following.role in kin and following.status is None else None


def owner_beside(person: Person, title: Title) -> Body | None:
    """The police of which somebody is (deputy) director who heads its investigators: "Phó Giám đốc, Thủ trưởng Cơ quan
    Cảnh sát điều tra Công an tỉnh X".
    """
    if title.body is not None or title.role not in _DIRECTORS:
        return None
    after = next((t for t in person.all_titles if t.start > title.start), None)
    organ = after.body if after else None
    owner = organ.owner if organ and organ.kind == "police" else None
    return owner if owner and owner.kind == "police" else None


def _joined_before(chunks: tuple[Chunk, ...], at: int) -> Person | None:
    """The person whom a comma or "và" joins to the one at an index."""
    value = chunks[at - 2].value if at > 1 and chunks[at - 1].words in _JOINTS else None
    return value if isinstance(value, Person) else None


def _is_head(head: Title, deputy: Title) -> bool:
    return head.role in kin_roles().get(deputy.role, ()) and not head.role.startswith(_DEPUTIES) and head.status is None

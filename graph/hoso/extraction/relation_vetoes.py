"""What forbids a relation that the words between two documents would tell: years, lists, another subject."""

from __future__ import annotations

import re

_YEAR = re.compile(r"/((?:19|20)\d\d)/")
_TYPES = (
    r"(?:bộ\s+luật|luật|pháp\s+lệnh|nghị\s+định|nghị\s+quyết|quyết\s+định|thông\s+tư(?:\s+liên\s+tịch)?"
    r"|chỉ\s+thị|quy\s+định)"
)
_OF_ITS_OWN = re.compile(rf"\s*(?:,|;|và)\s+(?:các\s+)?{_TYPES}\s*$", re.IGNORECASE)
"""Before a verb: a comma and the type of another document, whose title the verb opens ("X, Luật sửa đổi ... số Y")."""
_PLANNED = re.compile(r"\b(?:dự\s+kiến|đề\s+xuất|đề\s+nghị|kiến\s+nghị)(?:\s+việc)?\s*$", re.IGNORECASE)
_ITEM = re.compile(rf"(?:,|\bvà)\s+(?:các\s+)?{_TYPES}(?:\s+số)?\s*$", re.IGNORECASE)
_OBJECT = re.compile(rf"\s*(?:\w+\s+){{0,6}}{_TYPES}\s+\w+", re.IGNORECASE)
"""Behind a verb: what it is about, by type and name, so that who comes after a comma is an item of its own."""
_GROUND_OF_NEXT = re.compile(rf"\b(?:Theo|Căn\s+cứ)\s+(?i:(?:các\s+)?(?:{_TYPES}\s*)?(?:số\s*)?)$")
"""A capital that opens a sentence, though no full stop ends the one before."""


_GROUND = re.compile(rf"\b(?:theo|căn\s+cứ)\s+(?:{_TYPES}\s*)?(?:số\s*)?$", re.IGNORECASE)


def is_ground(before: str) -> bool:
    """Whether the words before a document make it the ground of something, so that it follows from no other.

    >>> is_ground("thì người có công được hỗ trợ theo Quyết định số ")
    True
    """
    return _GROUND.search(before) is not None


def year_of(number: str | None) -> int:
    """The year of a document as its number tells it; 0 where it does not."""
    found = _YEAR.search(number or "")
    return int(found[1]) if found else 0


def is_too_early(subject: str | None, target: str | None) -> bool:
    """Whether a document is older than the one that it would be about, by the years of their numbers.

    >>> is_too_early("69/2018/NĐ-CP", "08/2023/TT-BCT")
    True
    """
    return 0 < year_of(subject) < year_of(target)


def is_of_another(before: str, after: str) -> bool:
    """Whether a verb between two documents is of neither: the words between the first and the verb, and between the
    verb and the second.

    >>> is_of_another(", Luật ", ", bổ sung một số điều của Bộ luật Dân sự số ")
    True
    >>> is_of_another(" của Chính phủ ", " Luật Quản lý ngoại thương, Thông tư số ")
    True
    >>> is_of_another(" ", ", bổ sung một số điều của Nghị định số ")
    False
    """
    if _OF_ITS_OWN.match(before) or _PLANNED.search(before):
        return True
    item = _ITEM.search(after)
    return bool(item and _OBJECT.match(after, 0, item.start())) or bool(_GROUND_OF_NEXT.search(after))

"""Bodies of a kind, none of their own: "các UBND huyện", "UBND tỉnh, thành phố", "HĐND quận và HĐND phường"."""

from __future__ import annotations

import re

from hoso.extraction.body import Body
from hoso.extraction.places import read_place
from hoso.extraction.tokens import Tokens

_PLURAL_BEFORE = re.compile(r"\b(?:các|những|mỗi|từng)\s+(?:[\w]+(?:,\s|\s)?){0,3}$", re.IGNORECASE)
_PROVINCE = "1"  # the rank of a level that one body of a kind has in a report
_OF_NONE = ("dự án", "một", "nhiều", "mỗi")  # before a body that is to be built, or one of many: "một công ty Nhật"
_JOINTS = (",", "và")


def is_generic(tokens: Tokens, body: Body, after: int) -> bool:
    """Whether the words around speak of every body of the kind."""
    if body.takes == "open" and tokens.word(tokens.at(body.start) - 1).lower() in _OF_NONE:
        return True
    if tokens.word(after).lower() in ("cấp", "cùng", "các") or tokens.word(after).lower().startswith("trực thuộc"):
        return True
    place = body.seat
    if place and place.name is None:
        coordinated = read_place(tokens, after + 1) if tokens.word(after) in (",", "và") else None
        if coordinated and tokens.has(after + 1, "L") and coordinated[0].name is None:
            return True
        if body.takes == "unit" and place.rank > 1 and _of_two_levels(tokens, body, place.level, after):
            return True
        return _PLURAL_BEFORE.search(tokens.text, max(0, body.start - 30), body.start) is not None
    return False


def _of_two_levels(tokens: Tokens, body: Body, level: str, after: int) -> bool:
    """Whether a body below the province is joined to its like of another level, neither with a name."""
    first = tokens.at(body.start)
    following = _level(tokens, after + 1, body.head) if tokens.word(after) in _JOINTS else None
    before = _level(tokens, first - 3, body.head) if tokens.word(first - 1) in _JOINTS else None
    return any(other is not None and other != level for other in (following, before))


def _level(tokens: Tokens, index: int, head: str) -> str | None:
    """The level below the province that stands without a name behind a head at a token."""
    if not (tokens.has(index, "U") and tokens.has(index + 1, "L") and tokens.entry(index, "U").name == head):
        return None
    found = read_place(tokens, index + 1)
    below = tokens.entry(index + 1, "L").detail[0] != _PROVINCE
    return found[0].level if found and found[0].name is None and below else None

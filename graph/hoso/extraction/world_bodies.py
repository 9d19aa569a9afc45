"""Bodies of many countries, where an office in one is told of somebody: "Tổng Thư ký Liên Hợp Quốc A"."""

from __future__ import annotations

from hoso.extraction.body import HOME, Body
from hoso.extraction.tokens import Tokens
from hoso.lexicon import spellings, table

_NAMES = {spelling.lower(): row["name"] for row in table("world_bodies") for spelling in spellings(row["spellings"])}
_INITIALS = frozenset(name.split()[0] for name in _NAMES)
_LONGEST = max(len(name.split()) for name in _NAMES)
_OFFICE = "văn phòng"
_HERE = f" tại {HOME}"
_GOING_ON = "W.,;:)–-"  # classes of tokens behind a whole name


def is_of_the_world(name: str) -> bool:
    """Whether a name is that of a body of many countries."""
    return name.lower() in _NAMES


def world_body(tokens: Tokens, index: int) -> tuple[Body, int] | None:
    """The body of many countries, or its office in Vietnam, that is named right behind a role, and the index after it.

    Elsewhere its name may be a part of another's ("Vụ ASEAN"), and is not read.
    """
    first = index + 1 if tokens.word(index).lower() == _OFFICE else index
    if tokens.word(first).split(" ")[0].lower() not in _INITIALS or not tokens.word(first)[:1].isupper():
        return None
    for stop in range(first + _LONGEST, first, -1):
        name = _NAMES.get(" ".join(tokens.words[first:stop]).lower())
        if name:
            return _whole(tokens, index, first, stop, name)
    return None


def _whole(tokens: Tokens, index: int, first: int, stop: int, name: str) -> tuple[Body, int] | None:
    """The body with what stands behind its name: its short form in brackets, "tại Việt Nam"; None in a longer name."""
    after = stop
    if tokens.word(after) == "(" and tokens.word(after + 2) == ")":
        after += 3
    here = 2 if tokens.word(after) == "tại" and tokens.word(after + 1) == HOME else int(tokens.word(after) == HOME)
    after += here
    office = f"Văn phòng {name}" if first > index else name
    if not here and not tokens.has(after, _GOING_ON):
        return None
    span = tokens.starts[index], tokens.ends[after - 1]
    return Body(*span, office + (_HERE if here else ""), "other", "foreign", known=True), after

"""Bodies of many countries, where an office in one is told of somebody: "Tổng Thư ký Liên Hợp Quốc A"."""

from __future__ import annotations

from hoso.extraction.body import Body
from hoso.extraction.tokens import Tokens
from hoso.lexicon import spellings, table

_NAMES = {spelling: row["name"] for row in table("world_bodies") for spelling in spellings(row["spellings"])}
_INITIALS = frozenset(name.split()[0] for name in _NAMES)
_LONGEST = max(len(name.split()) for name in _NAMES)


def is_of_the_world(name: str) -> bool:
    """Whether a name is that of a body of many countries."""
    return name in _NAMES


def world_body(tokens: Tokens, index: int) -> tuple[Body, int] | None:
    """The body of many countries that is named between a title and somebody's name, and the index after it.

    Elsewhere its name may be a part of another's ("Vụ ASEAN"), and is not read.
    """
    if tokens.word(index).split(" ")[0] not in _INITIALS:
        return None
    for stop in range(index + 1, index + _LONGEST + 1):
        name = _NAMES.get(" ".join(tokens.words[index:stop]))
        if name and tokens.has(stop, "W") and tokens.word(stop)[:1].isupper():
            span = tokens.starts[index], tokens.ends[stop - 1]
            return Body(*span, name, "other", "foreign", known=True), stop
    return None

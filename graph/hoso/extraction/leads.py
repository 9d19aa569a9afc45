"""Who leads what, where the title stands apart: "Giám đốc Sở Y tế là ông A", "Ban X do ông A làm Trưởng ban"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.names import has_surname
from hoso.extraction.offices_of_kinds import kinds_of
from hoso.lexicon import spellings, table

Chunks = tuple[Chunk, ...]

_IS = "là"
_HAS = ("có", "hiện có")
_NOW = ("hiện", "hiện nay", "hiện tại", "bây giờ")
_OPENERS = ("còn", "trong đó", "theo đó", "khi đó", "lúc này")
_BY, _AS = "do", ("làm", "giữ chức")
_NAMED_AFTER = 3  # chunks from titles to what is said of who is named behind them
_SEVERAL = ("các", "hai")
_FULL = 2  # blanks in a full name
_ITEM_ENDS, _ITEM_OPENS = (".", ";", ",", "(", "T"), (".", ";", "-", "–", "+", "•", "*", ")", "/", ":")
_ITEM_MARK = 2  # chunks of a name, its colon and titles
_BODY_REACH = 3  # chunks between a body and "do"


def named_as_holder(chunks: Chunks, at: int) -> tuple[Person, bool] | None:
    """Whom a title that opens a clause is said to be of, and whether somebody is newly given it: "T là ông A", "T hiện
    nay là ông A", "B có T là ông A", "T được chỉ định là ông A".
    """
    if at and not (_opens(chunks[at - 1]) or (at > 1 and _has_somebody(chunks, at))):
        return None
    after = at + 1
    given = after < len(chunks) and chunks[after].has("a") and chunks[after].words.startswith("được")
    if given or (after < len(chunks) and chunks[after].words in _NOW):
        after += 1
    if after + 1 >= len(chunks) or chunks[after].words.split()[-1:] != [_IS]:
        return None
    if chunks[after].words != _IS and chunks[after].words.removesuffix(f" {_IS}") not in _NOW:
        return None
    value = chunks[after + 1].value
    return (value, given) if isinstance(value, Person) and not value.heading else None


def _opens(before: Chunk) -> bool:
    """Whether a title behind a chunk opens its clause."""
    return before.letter in (",", ";", ".", ":", "-", "–") or before.words in _OPENERS


def _has_somebody(chunks: Chunks, at: int) -> bool:
    """Whether a body "has" who is told at an index."""
    return chunks[at - 1].words in _HAS and isinstance(chunks[at - 2].value, Body)


def called_before(chunks: Chunks, at: int) -> Person | None:
    """Whom titles that open a clause are said of, with a comma between: "T, bà N khẳng định", "T, N cho biết"."""
    opens = at == 0 or (chunks[at - 1].letter == "," and at > 1 and chunks[at - 2].value is None)
    if not opens or at + _NAMED_AFTER >= len(chunks) or chunks[at + 1].letter != ",":
        return None
    value, after = chunks[at + 2].value, chunks[at + _NAMED_AFTER]
    if not isinstance(value, Person) or value.all_titles or not after.has("VJ"):
        return None
    full = value.honorific is None and has_surname(value.name) and value.name.count(" ") >= _FULL
    if not full and (value.honorific is None or value.honorific.lower().startswith(_SEVERAL)):
        return None
    return value


def named_before_colon(chunks: Chunks, at: int) -> Person | None:
    """Whom a list names before a colon and titles that end the item: "1. Ông A (nguyên S): T, T.", "- Ông A: T (1977 -
    1983)".
    """
    value = chunks[at - 2].value if at > 1 and chunks[at - 1].letter == ":" else None
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if not isinstance(value, Person) or (after is not None and after.letter not in _ITEM_ENDS):
        return None
    before = chunks[: at - _ITEM_MARK]
    listed = len(before) > 1 and isinstance(before[-2].value, Person)
    return value if not before or before[-1].letter in _ITEM_OPENS or listed else None


def having_body(chunks: Chunks, at: int, role: str) -> Body | None:
    """The body that is said to have somebody in a bare office of it, at an index: "Bộ Y tế có | Bộ trưởng là ông A"."""
    value = chunks[at - 2].value if at > 1 and _has_somebody(chunks, at) else None
    return value if isinstance(value, Body) and not value.generic and value.kind in kinds_of(role) else None


def led_body(chunks: Chunks, person: Person, verb: int, role: str) -> Body | None:
    """The body that stands before "do" and the one who is said to lead it: "Hội đồng X do ông A làm Chủ tịch"."""
    at = next((i for i, chunk in enumerate(chunks) if chunk.value is person), 0)
    if not 1 < at < verb or chunks[at - 1].words != _BY or chunks[verb].words not in _AS:
        return None
    if any(chunk.letter not in (",", "A") for chunk in chunks[at + 1 : verb]):
        return None
    body = next(
        (c.value for c in reversed(chunks[max(0, at - _BODY_REACH) : at - 1]) if isinstance(c.value, Body)), None
    )
    return body if body and not body.generic and body.head.startswith(_led().get(role, ("-",))) else None


@cache
def _led() -> Mapping[str, tuple[str, ...]]:
    """The heads of bodies that a role may lead, from tables/led_bodies.tsv."""
    return {role: tuple(spellings(row["heads"])) for row in table("led_bodies") for role in spellings(row["roles"])}

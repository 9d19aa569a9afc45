"""Deputies of the National Assembly who are called by their delegation alone: "đại biểu A (đoàn Nghệ An)"."""

from __future__ import annotations

from hoso.extraction.bodies import read_body
from hoso.extraction.body import Body
from hoso.extraction.chunk import Person
from hoso.extraction.places import province_type, read_place
from hoso.extraction.reading import Reading
from hoso.extraction.titles import Title
from hoso.extraction.tokens import Tokens

_CALLED = "đại biểu"
_ASSEMBLY = "Quốc hội"
_CONGRESS = "đại hội"  # whose delegates are called so too
_OPENERS = ("(", ",", "-", "–")
_KEY = ("sits", _ASSEMBLY)  # under which a reading keeps whether it tells of the assembly alone


def seat(reading: Reading, person: Person) -> Title | None:
    """The seat in the National Assembly of somebody who is called "đại biểu", with a delegation or a province behind
    the name; None in a report that does not name the assembly, or names a congress.
    """
    if (person.honorific or "").lower() != _CALLED or not _tells_of_assembly(reading):
        return None
    tokens = reading.tokens
    after = _past_delegation(tokens, tokens.at(person.end))
    if after is None:
        return None
    start = reading.tokens.lowered.rfind(_CALLED, 0, person.start)
    body = Body(start, start + len(_CALLED), _ASSEMBLY, "assembly", "known", known=True)
    return Title(start, tokens.ends[after - 1], "Đại biểu", body)


def _past_delegation(tokens: Tokens, index: int) -> int | None:
    """The index after the delegation, or the province in brackets, that stands at an index."""
    mark = tokens.word(index)
    index += mark in _OPENERS
    whole = read_body(tokens, index) if tokens.has(index, "UX") else None
    if whole is not None:
        return whole[1] if whole[0].kind == "assembly-delegation" else None
    called = tokens.word(index).lower() == "đoàn"
    place = read_place(tokens, index + called) if called or mark == "(" else None
    if place is None or place[0].name is None or province_type(place[0].name, None) is None:
        return None
    closed = mark != "(" or tokens.word(place[1]) == ")"
    return place[1] if closed else None


def _tells_of_assembly(reading: Reading) -> bool:
    """Whether a report names the National Assembly, and no congress."""
    if _KEY not in reading.alone:
        named = next((b for line in reading.lines for b in line.bodies if b.head == _ASSEMBLY), None)
        reading.alone[_KEY] = None if _CONGRESS in reading.tokens.lowered else named
    return reading.alone[_KEY] is not None

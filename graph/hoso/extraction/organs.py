"""Organs: which body may own one, and the names that they have of their own."""

from __future__ import annotations

from msgspec.structs import replace

from hoso.extraction.body import NAMED, Body
from hoso.extraction.inside_names import closes, starts_person
from hoso.extraction.open_names import capital_name
from hoso.extraction.tokens import Tokens
from hoso.lexicon import surnames

_SCHOOLS = ("school", "university", "academy")
_FIRMS = ("enterprise", "bank", "hospital", *_SCHOOLS)
_VILLAGE = "4"  # rank of a unit
_MAX_VILLAGE = 4  # syllables of its name
_CALLED_ALONE = ("enterprise", "bank", "hospital", "school")  # kinds of bodies that a report calls by their head alone
_STANDING = ("Ban Thường vụ", "Ban Chấp hành", "Thường trực", "Ban Thường trực")


def can_own(body: Body, owner: Body) -> bool:
    """An office has no standing committee, nor has the Politburo here; a board is of a firm, a school, a hospital."""
    if body.kind == "council":
        return owner.kind in (_SCHOOLS if body.head == "Hội đồng trường" else _FIRMS)
    return not (body.head in _STANDING and owner.head in ("Văn phòng", "Bộ Chính trị"))


def goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a name goes on that is not read, so that nothing nearby may take its place: "Đảng ủy Đài ..."."""
    if not tokens.word(index)[:1].isupper() or tokens.starts[index] != tokens.ends[index - 1] + 1:
        return False
    return tokens.has(index, "UX") or (tokens.classes[index] == "W" and tokens.word(index) not in surnames())


def called_after(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A Party organ called after a firm or its like, by a name that ends in a place: "Đảng ủy Than Nghệ An"."""
    found = named_alone(tokens, index, body)
    return found if found and tokens.has(found[1] - 1, "GZ") else None


def named_alone(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A cell or board that is called by the name of its village or firm alone, which begins with no surname."""
    if not tokens.has(index, "W") or not tokens.word(index)[:1].isupper() or tokens.word(index) in surnames():
        return None
    return capital_name(tokens, index, body)


def of_named(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """An organ of a firm that the token calls by its head alone, for the report names it elsewhere: "Đảng ủy | Công
    ty"; a school or hospital is called so too.
    """
    entry = tokens.entry(index, "U") if tokens.has(index, "U") else None
    if entry is None or entry.detail[0] not in _CALLED_ALONE or not closes(tokens, index + 1):
        return None
    if tokens.word(index + 1)[:1].isupper() and not starts_person(tokens, index + 1):
        return None
    owner = Body(tokens.starts[index], tokens.ends[index], entry.name, entry.detail[0], NAMED)
    return body.owned_by(owner), index + 1


def village_cell(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A cell of a village, which stands at an index with a name or a number: "Chi bộ | thôn Kim Liên", "... xóm 5"."""
    if not tokens.has(index, "L") or tokens.entry(index, "L").detail[0] != _VILLAGE:
        return None
    stop = index + 1 + (tokens.word(index + 1) == "số")
    if tokens.has(stop, "I"):
        stop += 1
    else:
        last = stop + _MAX_VILLAGE
        while (
            stop < last
            and tokens.has(stop, "WM")
            and tokens.word(stop)[:1].isupper()
            and not starts_person(tokens, stop)
        ):
            stop += 1
    if not tokens.word(stop - 1)[:1].isalnum() or tokens.word(stop - 1).islower():
        return None
    field = " ".join(tokens.span(index, stop).split())
    return replace(body, takes="open", field=field[:1].lower() + field[1:], end=tokens.ends[stop - 1]), stop

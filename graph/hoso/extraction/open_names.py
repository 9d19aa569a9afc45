"""Bodies with a name of their own, which only the words around it tell the end of."""

from __future__ import annotations

from msgspec.structs import replace

from hoso.extraction.body import Body
from hoso.extraction.branches import BRANCH, branch_place, branch_region, is_branch
from hoso.extraction.cut_names import is_cut, is_half_a_word
from hoso.extraction.inside_names import NAME_WORDS, capital_inside, closes, starts_person
from hoso.extraction.name_ends import MAX_NAME, abbreviation_end, is_ordinal, lower_end, open_end, whole_end
from hoso.extraction.places import read_place
from hoso.extraction.tokens import Tokens
from hoso.lexicon import lexicon

_COMMON_NOUNS = NAME_WORDS["common"]
_NAMED = ("enterprise",)  # bodies whose names have a capital somewhere
_IN_LOWER = ("school", "hospital", "centre", "institute", "department", "association")
_BRANCHED = ("enterprise", "bank")
_LISTING = ("steering-committee",)  # bodies whose task may be a list
_OF_OWNER = {"council": "organ"}  # bodies that a name in lower case leaves without an owner ("Hội đồng quản trị")


def open_name(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A name of its own: capitalised words, the lower-case words that finish them, and a place at the end."""
    if body.kind in _IN_LOWER and tokens.word(index)[:1].islower():
        return _lower_name(tokens, index, body)
    stop = whole_end(tokens, index, body)
    if stop == index or is_cut(tokens, stop, body) or is_half_a_word(tokens, index, stop):
        return None
    if body.kind in _BRANCHED and tokens.has(index, "Z") and (stop == index + 1 or tokens.word(index - 1).islower()):
        return None  # "các tập đoàn Nhật Bản", "công ty Mỹ Sông Lam Corp"
    name = " ".join(tokens.span(index, stop).split())
    if name in _COMMON_NOUNS:
        return None
    end = tokens.ends[stop - 1]
    place = None
    if tokens.has(stop, "L"):
        found = read_place(tokens, stop)
        if found:
            place, stop = found
            end = tokens.ends[stop - 1]
    stop = abbreviation_end(tokens, stop)
    if body.kind in _BRANCHED and is_branch(tokens, stop):
        return _branch(tokens, replace(body, field=name), stop)
    if tokens.word(stop - 1) == ")":
        name, end = f"{name} ({tokens.word(stop - 2)})", tokens.ends[stop - 1]
        if place is None and tokens.has(stop, "LG") and (found := read_place(tokens, stop)):
            place, stop = found
            end = tokens.ends[stop - 1]
    body = _with_printed_head(tokens, index, body)
    return replace(body, field=name, place=place, end=end), stop


def _with_printed_head(tokens: Tokens, index: int, body: Body) -> Body:
    """A body with its head as printed before the name at an index, where that is a spelling of its own: "Công ty
    TNHH"; an abbreviation is not.
    """
    head = " ".join(tokens.text[body.start : tokens.ends[index - 1]].split())
    short = body.kind in _NAMED and not head.lower().startswith(body.head.lower())  # "CTCP"
    own = any(e.letter == "U" and e.name == body.head for e in lexicon().look_up(head))
    if not own or short or head.split()[0].isupper() or head.lower() == body.head.lower():
        return body
    return replace(body, head=head[:1].upper() + head[1:])


def _branch(tokens: Tokens, body: Body, stop: int) -> tuple[Body, int] | None:
    """The branch of a firm or bank; None where its place is not read, for its head is not that of the whole."""
    if region := branch_region(tokens, stop):
        return replace(body, field=f"{body.field} {region[0]}", end=tokens.ends[region[1] - 1]), region[1]
    found = branch_place(tokens, stop)
    if found is None:
        return None
    return replace(body, field=f"{body.field} {BRANCH}", place=found[0], end=tokens.ends[found[1] - 1]), found[1]


def _lower_name(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A name that begins in lower case and ends in a proper name or a place: "Trường tiểu học Kim Liên"."""
    middle = lower_end(tokens, index)
    if len(tokens.span(index, middle).split()) < 2 or not (tokens.has(middle, "LG") or tokens.has(middle, "WZ")):
        return None
    stop = middle
    if capital_inside(tokens, middle, index) and not starts_person(tokens, middle):
        stop = open_end(tokens, middle)
    found = read_place(tokens, stop) if tokens.has(stop, "L") else None
    place = found[0] if found else None
    if (stop == middle and (place is None or place.name is None)) or is_cut(tokens, stop, body):
        return None
    name, after = " ".join(tokens.span(index, stop).split()), found[1] if found else stop
    return replace(body, takes="open", field=name, place=place, end=tokens.ends[after - 1]), after


def capital_name(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A name of capitalised words alone, and a place at its end; none that is a common noun ("Công đoàn Cơ quan")."""
    stop = index
    while stop - index < MAX_NAME and capital_inside(tokens, stop, index) and not starts_person(tokens, stop):
        stop += 1 + (tokens.has(stop + 1, "w") and f"{tokens.word(stop)} {tokens.word(stop + 1)}" in _COMMON_NOUNS)
    if stop == index or is_half_a_word(tokens, index, stop):
        return None
    name = " ".join(tokens.span(index, stop).split())
    if name in _COMMON_NOUNS and not tokens.has(stop, "UX"):
        return None
    place, after = (read_place(tokens, stop) if tokens.has(stop, "L") else None) or (None, stop)
    return replace(body, takes="open", field=name, place=place, end=tokens.ends[after - 1]), after


def topic_name(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A name that may begin in lower case ("Ban Quản lý dự án đầu tư xây dựng"), where its end is plain."""
    body = replace(body, takes="open")
    if tokens.word(index)[:1].isupper():
        found = open_name(tokens, index, body)
        return None if found and found[0].field in _COMMON_NOUNS else found  # "Hội đồng Học viện": of which one?
    stop = lower_end(tokens, index)
    capital = tokens.word(stop)[:1].isupper()
    whole = stop - index > 1 or (stop > index and (" " in tokens.word(index) or tokens.word(index) == "các"))
    if not whole or not (closes(tokens, stop) or capital) or (body.kind in _NAMED and not capital):
        return None
    if body.kind in _LISTING and tokens.word(stop) == "," and tokens.classes[stop + 1 : stop + 2] == ["w"]:
        return None  # "chống tham nhũng, tiêu cực": where it ends, nothing tells
    if capital and capital_inside(tokens, stop, index) and not starts_person(tokens, stop):
        stop = max(stop, open_end(tokens, stop))
    stop += is_ordinal(tokens, stop)
    stop = abbreviation_end(tokens, stop)
    name = " ".join(tokens.span(index, stop).replace("( ", "(").split())
    if name in _COMMON_NOUNS:
        return None  # "giám đốc ban quản lý dự án"
    place, after = (read_place(tokens, stop) if tokens.has(stop, "L") else None) or (None, stop)
    takes = _OF_OWNER.get(body.kind, "open")
    body = _with_printed_head(tokens, index, body) if body.kind in _NAMED else body
    return replace(body, field=name, takes=takes, place=place, end=tokens.ends[after - 1]), after

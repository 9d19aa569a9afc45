"""Offices that one word names with their body: "Tỉnh ủy viên", "Ủy viên Trung ương", "Tổng Bí thư"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hoso.extraction.bodies import after_head, central_body, head_entry, read_body
from hoso.extraction.body import COMMITTEE_OF, EITHER, Body
from hoso.extraction.known_bodies import known_body
from hoso.extraction.names import read_name
from hoso.extraction.places import province_type, read_place
from hoso.extraction.tokens import Tokens, tokenize
from hoso.lexicon import Entry, lexicon

_LEVELS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
_SLOT = re.compile(r"\s*\{[A-Z]+\}$")

Office = tuple[str, Body | None, int]  # a role, its body, and the index of the token after them


def read_compound(tokens: Tokens, index: int) -> Office | None:
    """The office that one word of a token names with its body, and the place of it that stands behind."""
    office = _read_compound(tokens, index)
    if office is None or sum(e.letter == "K" for e in tokens.entries[index]) == 1:
        return office
    role, body, after = office
    return role, _of_either(body) if body else None, after


def _of_either(body: Body) -> Body:
    """The committee that a word means which two kinds of provinces share ("TUV"): by the place behind it, or open."""
    if body.place is None or body.place.name is None:
        return replace(body, takes=EITHER, generic=True)  # the report may tell
    level = province_type(body.place.name, None)
    return replace(body, head=COMMITTEE_OF[level], place=replace(body.place, level=level)) if level else body


def _read_compound(tokens: Tokens, index: int) -> Office | None:
    entry = tokens.entry(index, "K")
    if _is_of_union(tokens, index + 1) and _ends_in_centre(tokens.word(index)):  # "Ủy viên Trung ương Hội Nông dân ..."
        own = central_body(tokens, index, _body_start(tokens, index)) or _youth_union(tokens, index + 1)
        return (entry.name, *own) if own else None
    template = entry.detail[0]
    fixed = _SLOT.sub("", template)
    if fixed == template:
        return entry.name, _templated(template, _body_start(tokens, index), tokens.ends[index]), index + 1
    for level in _LEVELS:
        if fixed.endswith(" " + level):
            head = head_entry(fixed.removesuffix(" " + level))
            return _headed(tokens, index, entry.name, head, level)
    head = head_entry(fixed)
    return _headed(tokens, index, entry.name, head, None) if head else _organ_of(tokens, index, entry.name, fixed)


def _is_of_union(tokens: Tokens, index: int) -> bool:
    """Whether the name of a body stands at a token, or the Youth Union by its first word, which is a surname too."""
    if tokens.has(index, "UX"):
        return True
    name = read_name(tokens, index) if tokens.word(index) == "Đoàn" else None
    return tokens.word(index) == "Đoàn" and (name is None or not name.sure)


def _youth_union(tokens: Tokens, index: int) -> tuple[Body, int] | None:
    """The centre of the Youth Union whose first word is the token, the others the last of the title before it: "Ủy viên
    Ban Chấp hành Trung ương | Đoàn".
    """
    words = tokens.word(index - 1).split() if tokens.word(index) == "Đoàn" else []
    for first in range(1, len(words)):
        name = " ".join((*words[first:], "Đoàn"))
        entry = next((e for e in lexicon().look_up(name) if e.letter == "X"), None)
        if entry:
            centre = known_body(entry, tokens.starts[index - 1], tokens.ends[index])
            heads = (head_entry(" ".join(words[at:first])) for at in range(1, first))
            organ = next((head for head in heads if head), None)  # "Ban Chấp hành"
            body = (
                Body(centre.start, centre.end, organ.name, organ.detail[0], "organ", owner=centre) if organ else centre
            )
            return body, index + 1
    return None


def _ends_in_centre(printed: str) -> bool:
    """Whether the last words of a title are "Trung ương" in some spelling."""
    words = printed.split()
    return any(e.letter == "C" for size in (1, 2) for e in lexicon().look_up(" ".join(words[-size:])))


def _templated(name: str, start: int, end: int) -> Body:
    """The body that a template names whole, a reference body where there is one."""
    entry = next((e for e in lexicon().look_up(name) if e.letter == "X"), None)
    return known_body(entry, start, end) if entry else Body(start, end, name, "", "known", known=True)


def _organ_of(tokens: Tokens, index: int, role: str, fixed: str) -> Office | None:
    """A template whose fixed part is an organ of a committee ("Ban Thường vụ Tỉnh ủy {P}"), with the place after it."""
    parsed = read_body(tokenize(fixed), 0)
    if parsed is None or parsed[0].owner is None or parsed[0].owner.place is None:
        return _organ_of_head(tokens, index, role, fixed)
    body, level = parsed[0], parsed[0].owner.place.level
    found = read_place(tokens, index + 1, level)
    place, after = found or (parsed[0].owner.place, index + 1)
    start, end = tokens.starts[index], tokens.ends[after - 1]
    owner = replace(parsed[0].owner, start=start, end=end, place=place)
    return role, replace(body, start=start, end=end, owner=owner), after


def _organ_of_head(tokens: Tokens, index: int, role: str, fixed: str) -> Office:
    """A template that ends in the head of a committee, whose body stands behind: "Ban Thường vụ Đảng ủy | Quân khu"."""
    words, start = fixed.split(), _body_start(tokens, index)
    for cut in range(1, len(words)):
        organ, head = head_entry(" ".join(words[:cut])), head_entry(" ".join(words[cut:]))
        found = after_head(tokens, index + 1, head, start) if organ and head else None
        if organ and found:
            return role, Body(start, found[0].end, organ.name, organ.detail[0], "organ", owner=found[0]), found[1]
    return role, None, index + 1


def _headed(tokens: Tokens, index: int, role: str, head: Entry | None, level: str | None) -> Office | None:
    if head is None:
        return role, None, index + 1
    found = after_head(tokens, index + 1, head, _body_start(tokens, index), level)
    return (role, found[0], found[1]) if found else (role, None, index + 1)


def _body_start(tokens: Tokens, index: int) -> int:
    """Where the body begins in a compound title: at the longest words of its end that name a body or a body's head."""
    start, printed = tokens.starts[index], tokens.word(index)
    for gap in re.finditer(r"\s+", printed):
        rest = " ".join(printed[gap.end() :].split())
        if any(e.letter in "XU" for e in lexicon().look_up(rest)):
            return start + gap.end()
    return start

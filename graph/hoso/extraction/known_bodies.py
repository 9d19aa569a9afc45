"""Reference bodies: those that a list knows by name, as they stand in a text, in another country, or as a branch."""

from __future__ import annotations

from msgspec.structs import replace

from hoso.extraction.body import HOME, Body
from hoso.extraction.branches import BRANCH, branch_place, branch_region, is_branch
from hoso.extraction.places import Place, province_type, read_place
from hoso.extraction.regions import read_region
from hoso.extraction.tokens import Tokens
from hoso.lexicon import Entry, lexicon

_BRANCHED = {"department", "general-department", "government-agency"}
_WITH_LEVELS = {"mass-organisation", "association"}  # whose branches are called by a level: "... Việt Nam tỉnh X"
_CITY = ("TP", "Thành phố", "thành phố")
_OF_PLACES = {"enterprise", "bank", "ministry-level-agency"}  # whose name and a province's make one of its own


def read_known(tokens: Tokens, index: int) -> tuple[Body, int]:
    """A reference body; one of another country, or a branch of it in a place, is a body of its own."""
    body, after = known_body(tokens.entry(index, "X"), tokens.starts[index], tokens.ends[index]), index + 1
    if region := read_region(tokens, after):
        printed = " ".join(tokens.text[body.start : tokens.ends[region[1] - 1]].split())
        return replace(body, head=printed, takes="open", known=False, end=tokens.ends[region[1] - 1]), region[1]
    if tokens.has(after, "Z"):
        country = tokens.entry(after, "Z").name
        if country != HOME:
            printed = " ".join(tokens.text[body.start : tokens.ends[after]].split())
            return replace(body, head=printed, takes="foreign", end=tokens.ends[after]), after + 1
        return replace(body, end=tokens.ends[after]), after + 1
    if body.kind in _OF_PLACES and tokens.has(after, "G") and body.place is None:
        printed = " ".join(tokens.text[body.start : tokens.ends[after]].split())  # "EVN Nghệ An": of its own
        return replace(body, head=printed, takes="open", known=False, end=tokens.ends[after]), after + 1
    if body.kind == "assembly-committee" and (longer := _longer_committee(tokens, index)):
        return longer
    if body.kind == "assembly-committee" and tokens.word(after) == "của" and not tokens.has(after + 1, "X"):
        return replace(body, generic=True), after  # of another assembly
    if is_branch(tokens, after):
        return _branch(tokens, body, after)
    city = tokens.has(after, "G") and tokens.word(after).startswith(_CITY)  # "Hội Sinh viên Việt Nam TP HCM"
    spelt = "L" if body.kind in _WITH_LEVELS and not city else "LG"
    if tokens.has(after, spelt) and body.kind in (*_BRANCHED, *_WITH_LEVELS) and body.place is None:
        place = read_place(tokens, after)
        if place and place[0].name:
            return replace(body, takes="open", known=False, place=place[0], end=tokens.ends[place[1] - 1]), place[1]
    return body, after


def known_body(entry: Entry, start: int, end: int) -> Body:
    """The reference body of an entry, with the province that it sits in."""
    province = entry.detail[1]
    level = province_type(province, None) if province else None
    place = Place(level, province, 1) if level else None
    return Body(start, end, entry.name, entry.detail[0], "known", place=place, known=True)


def by_printed_name(tokens: Tokens, body: Body, after: int) -> tuple[Body, int]:
    """The reference body whose name is printed just so, where there is one ("Văn phòng Trung ương Đảng")."""
    printed = " ".join(tokens.text[body.start : body.end].split())
    entry = next((e for e in lexicon().look_up(printed) if e.letter == "X"), None)
    if entry is None:
        return body, after
    return Body(body.start, body.end, entry.name, entry.detail[0], "known", known=True), after


def _branch(tokens: Tokens, body: Body, after: int) -> tuple[Body, int]:
    """The branch of a body in a place: "Ngân hàng Nhà nước chi nhánh tỉnh X"; its head is not that of the whole."""
    if region := branch_region(tokens, after):
        named = replace(body, takes="open", known=False, field=region[0], end=tokens.ends[region[1] - 1])
        return named, region[1]
    place = branch_place(tokens, after)
    if place is None:
        return replace(body, generic=True), after
    named = replace(body, takes="open", known=False, field=BRANCH, place=place[0])
    return replace(named, end=tokens.ends[place[1] - 1]), place[1]


def _longer_committee(tokens: Tokens, index: int) -> tuple[Body, int] | None:
    """A committee whose name goes on where a reference body's ends: "Ủy ban Văn hóa, Giáo dục, Thanh niên và ..."."""
    after = index + 1
    while tokens.word(after) in (",", "và") and tokens.has(after + 1, "WF") and tokens.word(after + 1)[:1].isupper():
        after += 2
        while tokens.has(after, "w") and tokens.word(after) not in ("và", "của"):
            after += 1
    if after == index + 1 or "và" not in tokens.words[index:after]:
        return None
    whole = "Quốc hội" in tokens.words[after : after + 2] and tokens.word(after) == "của"
    name = " ".join(tokens.span(index, after).split()) + " của Quốc hội"
    after += 2 if whole else 0
    span = tokens.starts[index], tokens.ends[after - 1]
    return Body(*span, name, "assembly-committee", "known", known=True), after

"""Bodies: how a name is put together from a head, a field, an owner and a place.

A head says what may follow it (tables/body_heads.tsv). Places and owners that the text leaves out stay open here:
`elision` fills them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from hoso.extraction.body import CENTRAL_COMMITTEE, HOME, PARTS, Body, canonical
from hoso.extraction.embassies import mission
from hoso.extraction.generic_bodies import is_generic
from hoso.extraction.inside_names import NAME_WORDS
from hoso.extraction.known_bodies import by_printed_name, read_known
from hoso.extraction.name_ends import part_end
from hoso.extraction.national_names import is_national, national_name
from hoso.extraction.open_names import capital_name, open_name, topic_name
from hoso.extraction.organs import called_after, can_own, goes_on, named_alone, of_named, village_cell
from hoso.extraction.owned_abroad import named_by_country, owned_abroad
from hoso.extraction.places import Place, read_place
from hoso.extraction.regions import read_region
from hoso.extraction.tokens import Tokens
from hoso.lexicon import Entry, lexicon

_MAX_OWNERS = 5
_MAX_ROW = 8  # heads of bodies that may stand one behind the other, or be joined to share a place
_UNIT_RANK = {"tỉnh": 1, "thành phố": 1, "xã": 3, "phường": 3}  # of a unit without name; others 2
_EMPLOYERS = {"enterprise", "bank", "school", "university", "academy", "hospital", "institute", "provincial-department"}
_OF_BODIES = {  # kinds that sit in a place, or in a body: "Thanh tra Bộ Y tế", "Đoàn Thanh niên Công ty X"
    "inspectorate": _EMPLOYERS
    | {"ministry", "ministry-level-agency", "government", "department", "general-department"},
    "mass-organisation": _EMPLOYERS,
}
_SHORT_HEADS = {"Đoàn Thanh niên Cộng sản Hồ Chí Minh": "Đoàn Thanh niên"}  # as the union of a body is called
_CALLED_AFTER_TOWNS = ("Hạt Kiểm lâm", "Trạm Y tế")  # without the word for its level: "Hạt Kiểm lâm Yên Thành"
_NATIONAL = ("association", "mass-organisation")  # kinds that have a body of the whole country
_TERM = re.compile(r"\s+(?:khóa\s+(?:[IVXLC]+|\d+)|nhiệm\s+kỳ\s+\d{4}\s*[-–]\s*\d{4})(?!\w)")
_PART_CODE = re.compile(r"[A-Z]{1,2}\d{2}")  # of a part of the police: "C02", "PC02"
_MAX_FIELD = 5  # tokens of a field up to the country's name
_OWNED = (",", "thuộc", "của", "-", "–")  # before the body that a part is of
_GENERIC_AFTER = {"các", "cấp", "những", "cùng", "mọi"}
_CELLS = ("Chi bộ", "Chi đoàn")  # of a place, a body, or a village that is called by its name alone
_SEATED = ("Đảng ủy", "Đảng bộ", "Ủy ban Kiểm tra", "Văn phòng", *_CELLS)  # organs that a place may own
_OF_FIRMS = ("Đảng ủy", "Đảng bộ")
_OF_NAMED = ("Đảng ủy", "Hội đồng quản trị", "Hội đồng thành viên", "Ban Kiểm soát")  # organs of "Công ty" alone
_SERVED = {("peoples-council", "peoples-committee"), ("assembly-delegation", "peoples-council")}  # by one office
_UNIONS = ("Hội", "Đoàn", "Liên")  # which their central bodies stand before
_ORGANISING, _ORGANISED = "Tổ chức", ("giải", "cuộc", "festival", "ngày")  # boards for an event, none of the Party
_COMMON = ("Thường trực", "Đảng bộ", "Văn phòng", *_CELLS)  # words too common to stand for a body without its owner


def read_body(tokens: Tokens, index: int) -> tuple[Body, int] | None:
    """The body that begins at a token, and the index after it; None where none does.

    >>> from hoso.extraction.tokens import tokenize
    >>> body, _ = read_body(tokenize("Ban Thường vụ Tỉnh ủy Long An"), 0)
    >>> (body.head, body.owner.head, body.owner.place.name)
    ('Ban Thường vụ', 'Tỉnh ủy Long An', 'Long An')
    """
    if not tokens.has(index, "XU"):
        return central_body(tokens, index) if tokens.has(index, "C") else tokens.bodies.get(index)
    if index not in tokens.bodies:
        own = read_known(tokens, index) if tokens.has(index, "X") else _body(tokens, index)
        if own and (_goes_on_otherwise(tokens, own[1]) or is_of_union(tokens, *own)):
            own = None
        if own and own[0].takes == "open" and tokens.is_cut_at(own[1]):
            own = None
        tokens.bodies[index] = (owned_abroad(tokens, *own) or own) if own else None
    found: tuple[Body, int] | None = tokens.bodies[index]
    return found


def _goes_on_otherwise(tokens: Tokens, after: int) -> bool:
    """Whether the word behind a name makes it another's: "Chính phủ lâm thời"."""
    return f"{tokens.word(after - 1)} {tokens.word(after)}" in NAME_WORDS["cut pair"]


def is_of_union(tokens: Tokens, body: Body, after: int) -> bool:
    """Whether a body of the Party's centre is that of a union, which is not read: "Ban Tổ chức Trung ương | Hội"."""
    central = body.known and body.kind.startswith("party") and tokens.word(after - 1).endswith("Trung ương")
    return central and tokens.word(after).split(" ")[0] in _UNIONS


def central_body(tokens: Tokens, index: int, start: int | None = None) -> tuple[Body, int] | None:
    """The centre of a national association whose name stands after "Trung ương": "Trung ương Hội Nông dân Việt Nam"."""
    found = read_body(tokens, index + 1) if tokens.has(index + 1, "XU") else None
    if found is None or found[0].kind not in ("mass-organisation", "association"):
        return None
    name = canonical(found[0])
    if not name.endswith(HOME) or name.startswith("Trung ương"):
        return None
    at = tokens.starts[index] if start is None else start
    return Body(at, found[0].end, f"Trung ương {name}", found[0].kind, "known", known=True), found[1]


def _body(tokens: Tokens, index: int) -> tuple[Body, int] | None:
    if all(tokens.has(index + i, "U") for i in range(_MAX_ROW)):
        return None  # heads without end name nothing
    for entry in tokens.entries[index]:
        if entry.letter == "U":
            found = after_head(tokens, index + 1, entry, tokens.starts[index])
            if found:
                body, after = by_printed_name(tokens, *found)
                return replace(body, generic=True) if is_generic(tokens, body, after) else body, after
    return None


def after_head(
    tokens: Tokens, index: int, entry: Entry, start: int, level: str | None = None
) -> tuple[Body, int] | None:
    """The body whose head has been read as `entry` and began at `start`; `index` is the token after the head."""
    kind, takes, own_level = entry.detail
    index = _past_abbreviation(tokens, index)
    body = Body(start, tokens.ends[index - 1], entry.name, kind, takes)
    if kind == "embassy" and (sent := mission(tokens, index, entry.name, start, named=True)):
        return sent
    if is_national(tokens, index, body):
        return national_name(tokens, index, body)
    if takes in ("sector", "open") and (abroad := named_by_country(tokens, index, body)):
        return abroad
    if takes == "unit":
        return _unit(tokens, index, body, level or own_level or None)
    if takes == "committee":
        return _committee(tokens, index, body, level or own_level)
    return _READERS[takes](tokens, index, body)


def _past_abbreviation(tokens: Tokens, index: int) -> int:
    """The index after a head's abbreviation in brackets, where its name goes on: "Hội đồng nhân dân (HĐND) tỉnh"."""
    short = tokens.word(index + 1)
    bracketed = tokens.word(index) == "(" and tokens.word(index + 2) == ")" and short.isupper() and len(short) > 1
    return index + 3 if bracketed and tokens.has(index + 3, "LGUXC") else index


def _topic(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A topic's name; a council called by no more than its task belongs to the body after it."""
    found = topic_name(tokens, index, body)
    if found and any(e.letter == "C" for e in lexicon().look_up(found[0].field or "")):
        return None  # "Ban Chỉ đạo Trung ương": of what, is not read
    if found is None:
        return None
    within = body.kind == "council" and tokens.has(found[1], "UX") and not tokens.has(found[1], "PK")
    if not (within or found[0].needs_owner):
        return found
    owner = read_body(tokens, found[1])
    if owner is None or owner[0].generic or (within and owner[0].needs_owner):
        return None if within else found
    named = replace(found[0], takes="open", owner=owner[0], end=owner[0].end)  # "Hội đồng Bảo trợ Quỹ X"
    return (named if within else found[0].owned_by(owner[0])), owner[1]


def _unit(tokens: Tokens, index: int, body: Body, level: str | None) -> tuple[Body, int] | None:
    index = _past_term(tokens, index)
    if tokens.word(index).lower() in _GENERIC_AFTER:
        return None
    if body.kind in _OF_BODIES and tokens.has(index, "UX") and tokens.text[body.start].isupper():
        owner = read_body(tokens, index)
        if owner and owner[0].kind in _OF_BODIES[body.kind] and not (owner[0].generic or owner[0].needs_owner):
            head = _SHORT_HEADS.get(body.head, body.head)
            return replace(body, head=head, takes="open", owner=owner[0], end=owner[0].end), owner[1]
    if region := read_region(tokens, index):
        return replace(body, takes="open", field=region[0], end=tokens.ends[region[1] - 1]), region[1]
    found = read_place(tokens, index, level) if level else read_place(tokens, index)
    if found:
        place, after = found
        if tokens.word(after) == "phía":  # "Hội Doanh nhân Nghệ An phía Nam": the name goes on
            return None
        return body.placed(place, tokens.ends[after - 1]), after
    if body.kind in _NATIONAL and tokens.has(index, "Z") and tokens.entry(index, "Z").name == HOME:
        return replace(body, head=f"{body.head} {HOME}", takes="known", known=True, end=tokens.ends[index]), index + 1
    if level:
        return body.placed(Place(level, None, _UNIT_RANK.get(level, 2)), body.end), index
    shared = _shared_place(tokens, index)
    if shared:
        return body.placed(shared, body.end), index
    if body.head == "Mặt trận Tổ quốc Việt Nam":
        return replace(body, known=True, takes="known"), index
    if body.head == "Ủy ban Mặt trận Tổ quốc Việt Nam" or body.kind in ("peoples-committee", "peoples-council"):
        return body, index
    return open_name(tokens, index, replace(body, takes="open")) if body.head in _CALLED_AFTER_TOWNS else None


def _past_term(tokens: Tokens, index: int) -> int:
    """The index after a term between a head and its level: "Đoàn đại biểu Quốc hội khóa XV tỉnh ..."."""
    term = _TERM.match(tokens.text, tokens.ends[index - 1])
    after = tokens.at(term.end()) if term else index
    return after if tokens.has(after, "L") else index


def _shared_place(tokens: Tokens, index: int) -> Place | None:
    """The place of the body that this one is joined to: "HĐND, UBND tỉnh Nghệ An"."""
    if tokens.word(index) not in (",", "và", "-", "–", "&") or not tokens.has(index + 1, "U"):
        return None
    endless = all(tokens.has(index + 1 + 2 * i, "U") for i in range(_MAX_ROW))
    joined = None if endless else read_body(tokens, index + 1)
    return joined[0].place if joined and joined[0].takes == "unit" else None


def _committee(tokens: Tokens, index: int, body: Body, level: str) -> tuple[Body, int]:
    place, after = Place(level, None, 1 if level in ("tỉnh", "thành phố") else 2), index
    if tokens.has(index, "L") and tokens.entry(index, "L").name == level:  # "Thành ủy thành phố X", "Quận ủy Quận 12"
        found = read_place(tokens, index)
    elif tokens.has(index, "G"):
        found = read_place(tokens, index, level) or read_place(tokens, index)
    else:
        found = read_place(tokens, index, level)
    if found and found[0].name:
        named = Place(level, found[0].name, found[0].rank)
        place, after = named, found[1]
    elif found and tokens.has(index, "L"):  # "Thành ủy TP", with no name
        after = found[1]
    return body.placed(place, tokens.ends[after - 1]), after


def _organ(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    if body.head == "Ban Chấp hành" and (tokens.has(index, "C") or tokens.word(index) == "Trung ương Đảng"):
        return replace(body, head=CENTRAL_COMMITTEE, takes="known", known=True, end=tokens.ends[index]), index + 1
    endless = all(tokens.has(index + i, "U") for i in range(_MAX_OWNERS))
    owner = None if endless or tokens.has(index, "PK") else read_body(tokens, index)
    if owner and owner[0].head == CENTRAL_COMMITTEE and body.head == "Ban Chấp hành":
        return replace(owner[0], start=body.start), owner[1]
    if owner and can_own(body, owner[0]):
        return _of_two(tokens, body, owner) or (body.owned_by(owner[0]), owner[1])
    if owner is None and body.head in _OF_NAMED and (named := of_named(tokens, index, body)):
        return named
    found = read_place(tokens, index)
    if body.head in _CELLS and (found is None or found[0].name is None):
        return village_cell(tokens, index, body) or named_alone(tokens, index, body)
    if body.kind == "council" and found is None:
        return named_alone(tokens, index, body) or (body, index)
    if found and body.takes == "organ" and body.head in _SEATED:
        place, after = found
        return body.placed(place, tokens.ends[after - 1]), after
    if body.head in _OF_FIRMS and (own := called_after(tokens, index, body)):
        return own
    if body.head in _COMMON:
        return None
    return (replace(body, generic=True) if goes_on(tokens, index) else body), index


def _union(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """The union of a body, of a part of one ("Công đoàn Cơ quan Tổng công ty ..."), or one with a name of its own."""
    if own := _of_field(tokens, index, body):
        return own
    found = (body, index) if tokens.has(index, "UX") else capital_name(tokens, index, body)
    if found and found[1] == index and read_body(tokens, index) is None:
        return of_named(tokens, index, body)
    if found is None or not tokens.has(found[1], "UX"):
        return found
    owner = None if tokens.has(found[1], "PK") else read_body(tokens, found[1])
    if owner is None or owner[0].generic or owner[0].needs_owner:
        return None
    return replace(found[0], takes="open", owner=owner[0], end=owner[0].end), owner[1]


def _of_field(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """The union of those who work in a field in the whole country: "Công đoàn | Giáo dục Việt Nam"."""
    if not tokens.word(index)[:1].isupper():
        return None
    for stop in range(index + 1, min(index + _MAX_FIELD, len(tokens))):
        if tokens.has(stop, "Z"):
            name = " ".join(tokens.span(index, stop + 1).split())
            home = tokens.entry(stop, "Z").name == HOME
            return (replace(body, takes="open", field=name, end=tokens.ends[stop]), stop + 1) if home else None
        if not tokens.has(stop, "WwFN") or tokens.has(stop, "PKXVJ"):
            return None
    return None


def _of_two(tokens: Tokens, body: Body, owner: tuple[Body, int]) -> tuple[Body, int] | None:
    """An office that serves two bodies of one place: "Văn phòng HĐND và UBND tỉnh X"."""
    if body.head != "Văn phòng" or tokens.word(owner[1]) not in ("và", "-", "–", "&"):
        return None
    second = read_body(tokens, owner[1] + 1)
    if second is None or (owner[0].kind, second[0].kind) not in _SERVED or owner[0].end > tokens.starts[owner[1]]:
        return None
    printed = owner[0].place and owner[0].place.name and owner[0].end > owner[0].start + len(owner[0].head)
    head = f"{body.head} {owner[0].head} và"
    return (
        None
        if printed and owner[0].place != second[0].place
        else (replace(body, head=head, owner=second[0], end=second[0].end), second[1])
    )


def _board(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    if not tokens.has(index, "F"):
        return _open_board(tokens, index, body)
    field = tokens.entry(index, "F").name
    after = index + 1
    if field == _ORGANISING and (tokens.has(after, "Q") or tokens.word(after).lower() in _ORGANISED):
        return None  # "Ban Tổ chức Lễ tang"
    body = replace(body, field=field, end=tokens.ends[index])
    if tokens.has(after, "PK"):
        return body, after
    owner = read_body(tokens, after)
    if owner and owner[0].takes in ("committee", "unit", "organ", "known"):
        return body.owned_by(owner[0]), owner[1]
    if owner and owner[0].kind in ("enterprise", "bank") and not (owner[0].generic or owner[0].needs_owner):
        return replace(body, kind="department", takes="open", owner=owner[0], end=owner[0].end), owner[1]
    if tokens.has(after, "C"):
        central = Body(body.start, tokens.ends[after], f"Ban {field} Trung ương", body.kind, "known", known=True)
        return central, after + 1
    found = read_place(tokens, after)
    if found:
        return body.placed(found[0], tokens.ends[found[1] - 1]), found[1]
    return body, after


def _open_board(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    if not tokens.word(index - 1)[:1].isupper():
        return None
    found = open_name(tokens, index, replace(body, takes="open"))
    return (
        None if found and head_entry(f"{found[0].head} {found[0].field}") else found
    )  # "Ban Chỉ đạo" of nobody knows what


def _sector(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    if not tokens.has(index, "F"):
        return _open_department(tokens, index, body) if body.head == "Sở" else _part(tokens, index, body)
    body = replace(body, field=tokens.entry(index, "F").name, end=tokens.ends[index])
    if body.head == "Bộ":
        return replace(body, head=f"Bộ {body.field}", field=None, takes="known", known=True), index + 1
    found = read_place(tokens, index + 1)
    if found:
        return body.placed(found[0], tokens.ends[found[1] - 1]), found[1]
    owner = read_body(tokens, index + 1) if body.kind in PARTS and not tokens.has(index + 1, "PK") else None
    if owner and not owner[0].generic and not owner[0].needs_owner:
        return replace(body, takes="open", owner=owner[0], end=owner[0].end), owner[1]
    return body, index + 1


def _open_department(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A "Sở" with a name of its own; one whose name tells its province already has no other place."""
    found = open_name(tokens, index, body)
    if found and any(tokens.has(i, "G") for i in range(index, found[1])):
        return replace(found[0], takes="open"), found[1]
    return found


def _part(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A part with a name of its own and the body that it is a part of, next to it or after a mark or "thuộc"."""
    if tokens.word(index)[:1].isupper():
        found = open_name(tokens, index, replace(body, takes="open"))
    else:
        found = _lower_part(tokens, index, body)
    if found is None:
        return None
    named, after = found
    owner = owner_in_brackets(tokens, after) or read_body(tokens, after + 1 if tokens.word(after) in _OWNED else after)
    if owner is None or owner[0].generic or owner[0].needs_owner:
        return None
    return named.owned_by(owner[0]), owner[1]


def _lower_part(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    stop = part_end(tokens, index) if body.head in ("Phòng", "Khoa", "Bộ môn") else index
    if stop == index:
        return None
    field = " ".join(tokens.span(index, stop).split())
    return replace(body, takes="open", field=field, end=tokens.ends[stop - 1]), stop


def owner_in_brackets(tokens: Tokens, index: int) -> tuple[Body, int] | None:
    """The body that stands in brackets alone behind its part, and the index after them: "Phòng X (Công an tỉnh Y)"."""
    if tokens.word(index) != "(":
        return None
    coded = _PART_CODE.fullmatch(tokens.word(index + 1)) is not None and tokens.word(index + 2) in (",", "-")
    owner = read_body(tokens, index + (3 if coded else 1))  # "(C02, Bộ Công an)"
    return (owner[0], owner[1] + 1) if owner and tokens.word(owner[1]) == ")" else None


def _abroad(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A party, or a chamber of an assembly, of another country."""
    if not tokens.has(index, "Z"):
        return None
    head = " ".join(tokens.text[body.start : tokens.ends[index]].split())
    return replace(body, head=head, takes="foreign", known=True, end=tokens.ends[index]), index + 1


_Reader = Callable[[Tokens, int, Body], tuple[Body, int] | None]
_READERS: dict[str, _Reader] = {
    "organ": _organ, "party": _organ, "board": _board, "sector": _sector, "open": open_name, "topic": _topic,
    "union": _union, "part": _part, "abroad": _abroad,
}  # fmt: skip


def head_entry(head: str) -> Entry | None:
    """The lexicon's entry of a head by its canonical name."""
    return next((e for e in lexicon().look_up(head) if e.letter == "U"), None)

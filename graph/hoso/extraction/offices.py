"""Offices: the role that one title names, and the body in which it is held."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from hoso.extraction.bodies import (
    after_head,
    head_entry,
    is_of_union,
    owner_in_brackets,
    read_body,
)
from hoso.extraction.body import COMMITTEE_OF, FIRMS, NAMED, PARTS, Body
from hoso.extraction.compounds import Office, read_compound
from hoso.extraction.embassies import MISSIONS, sent_to
from hoso.extraction.known_bodies import by_printed_name, known_body
from hoso.extraction.names import read_name
from hoso.extraction.offices_of_kinds import kinds_of
from hoso.extraction.organs import can_own
from hoso.extraction.places import read_place
from hoso.extraction.short_names import one_word_firm
from hoso.extraction.tokens import Tokens
from hoso.lexicon import lexicon, shared_heads

_UNIT_ROLES = {"Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực"}
_HEADS = {"Trưởng", "Phó Trưởng"}
_SECRETARIES = {"Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực"}
_OF_ONE_HEAD = (  # kinds of bodies that a report calls by their head alone, once it has named them
    "provincial-department", "enterprise", "bank", "academy", "hospital", "centre", "university", "institute",
    "military",
)  # fmt: skip
_DEPARTMENT = "Sở"
_OF_COUNCILS = ("Kinh tế - Ngân sách", "Văn hóa - Xã hội", "Pháp chế", "Đô thị", "Dân tộc", "Kinh tế - Xã hội")
_DELEGATION = ("đbqh", "đại biểu quốc hội")
_IN_CHARGE = ("phụ", "trách")
_BELONGS = ("thuộc", "của")  # between a role and its body
_OWNED = (",", "thuộc", "(", "-", "–")  # before the body that a part is of
_JOINED = ("và", "kiêm", "cùng", "với", "từ", "kể")
_LONGEST = 120  # characters of a body's name that are compared with those known


def read_office(tokens: Tokens, index: int) -> Office | None:
    """The office that begins at a token of a role, or of a role and its body in one word; None where it is none."""
    return read_compound(tokens, index) if tokens.has(index, "K") else _simple(tokens, index)


def _simple(tokens: Tokens, index: int) -> Office | None:
    role = tokens.entry(index, "P").name
    after = index + 1
    if role in MISSIONS:
        return role, *sent_to(tokens, after, MISSIONS[role])
    head = shared_heads().get(role.lower())
    if tokens.word(after) in _BELONGS:  # "Vụ trưởng thuộc Bộ Y tế", "Giám đốc của Công ty X"
        owner = read_body(tokens, after + 1)
        return (role, *owner) if owner and not owner[0].generic else (role, None, after)
    if special := _in_small_letters(tokens, after) or _steering(tokens, role, after):
        return role, *special
    spelt_out = head is not None and _spelt_out(tokens, after, head)
    found = read_body(tokens, after) if spelt_out or head is None else _shared(tokens, index, head)
    if found is None and not (spelt_out and tokens.word(after).lower().startswith((head or "").lower())):
        found = _shared(tokens, index, head) if spelt_out else read_body(tokens, after)
    if (
        found and role in _SECRETARIES and found[0].head.startswith("Thường trực")
    ):  # a part of the role, not of the body
        return role, None, found[1]
    if found and is_of_union(tokens, *found):
        return role, None, found[1]
    if found:
        return _whole_role(role, found[0]), *_with_owner_after_comma(tokens, *found)
    if unit := _of_unit(tokens, role, after):
        return role, *unit
    if head is not None:
        return _in_charge(tokens, role, after, head) or (role, None, after)
    kinds = kinds_of(role)
    of_firms = bool(kinds) and FIRMS.issuperset(kinds)
    firm = None if FIRMS.isdisjoint(kinds) else one_word_firm(tokens, after, branch=not of_firms)
    return role, *(firm or _by_head_alone(tokens, after))


def _in_charge(tokens: Tokens, role: str, index: int, head: str) -> Office | None:
    """The office of a deputy who is in charge of the body behind a comma: "Phó Vụ trưởng, phụ trách Vụ Pháp chế"."""
    at = index + 1 + len(_IN_CHARGE)
    if (tokens.word(index), *tokens.words[index + 1 : at]) != (",", *_IN_CHARGE):
        return None
    whole = next((e.name for e in lexicon().look_up(" ".join((role, *_IN_CHARGE))) if e.letter == "P"), None)
    found = read_body(tokens, at) if whole and tokens.word(at).startswith(head) else None
    return (whole, *_with_owner_after_comma(tokens, *found)) if whole and found else None


def _steering(tokens: Tokens, role: str, index: int) -> tuple[Body, int] | None:
    """The steering committee whose task is left out between the role of one of its heads and a name, which no report
    names so: "Phó Trưởng Ban | Chỉ đạo Trần Văn Mẫu"; and the index after it.
    """
    if not role.endswith("Ban") or tokens.word(index).lower() != "chỉ đạo":
        return None
    name, entry = read_name(tokens, index + 1), head_entry("Ban Chỉ đạo")
    if entry is None or name is None or not name.sure:
        return None
    kind, takes, _ = entry.detail
    return Body(tokens.starts[index], tokens.ends[index], entry.name, kind, takes, generic=True), index + 1


def _in_small_letters(tokens: Tokens, index: int) -> tuple[Body, int] | None:
    """The department whose head stands behind a role in small letters: "giám đốc | sở Y tế tỉnh X"."""
    entry = head_entry(_DEPARTMENT) if tokens.word(index) == _DEPARTMENT.lower() else None
    named = entry is not None and tokens.has(index + 1, "F") and tokens.word(index + 1)[0].isupper()
    return after_head(tokens, index + 1, entry, tokens.starts[index]) if entry and named else None


def _by_head_alone(tokens: Tokens, index: int) -> tuple[Body | None, int]:
    """The body that stands by its head alone behind a role, and the index after it: "Giám đốc Công ty", "... Sở"."""
    if not tokens.has(index, "U"):
        return None, index
    entry = tokens.entry(index, "U")
    after = index + 1
    if entry.detail[0] not in _OF_ONE_HEAD or not _ends_name(tokens, after):
        return None, index
    return Body(tokens.starts[index], tokens.ends[index], entry.name, entry.detail[0], NAMED), after


def _ends_name(tokens: Tokens, index: int) -> bool:
    """Whether nothing that may be a body's name stands at a token: a mark, a verb, a joint, a person's full name."""
    if index >= len(tokens) or tokens.has(index, '.,;:()¶“”"–-VJA…') or tokens.word(index) in _JOINED:
        return True
    name = read_name(tokens, index)
    return name is not None and name.sure


def _whole_role(role: str, body: Body) -> str:
    """The role whose last word is the body's first: "trưởng Ban Dân vận" is a Trưởng Ban."""
    if role not in _HEADS:
        return role
    whole = f"{role} {body.head.split()[0]}"
    return next((e.name for e in lexicon().look_up(whole) if e.letter == "P"), role)


def _with_owner_after_comma(tokens: Tokens, body: Body, after: int) -> tuple[Body, int]:
    """A part of a body with the body that follows a comma or "thuộc", whose part it is: "Vụ Pháp chế, Bộ Y tế"."""
    if body.takes == "board" and body.needs_owner and body.field in _OF_COUNCILS and tokens.word(after) == ",":
        council = read_body(tokens, after + 1)  # "Ban Kinh tế - Ngân sách, HĐND tỉnh"
        if council and council[0].kind == "peoples-council" and not council[0].generic:
            return body.owned_by(council[0]), council[1]
    if body.kind == "council" and body.needs_owner and tokens.word(after) == ",":
        firm = read_body(tokens, after + 1)  # "Chủ tịch Hội đồng trường, Trường Đại học Vinh"
        return (body.owned_by(firm[0]), firm[1]) if firm and _may_have(body, firm[0]) else (body, after)
    if body.kind == "department" and tokens.word(after) == ",":
        army = read_body(tokens, after + 1)  # "Cục Hậu cần, Quân khu 4": each has one
        return (body.owned_by(army[0]), army[1]) if army and army[0].kind == "military" else (body, after)
    if body.kind not in PARTS or body.owner or body.place or tokens.word(after) not in _OWNED:
        return body, after
    inside = owner_in_brackets(tokens, after)
    if tokens.word(after) == "(" and inside is None:
        return body, after
    owner = inside or read_body(tokens, after + 1)
    if owner is None or owner[0].generic or owner[0].kind in PARTS:
        return body, after
    if owner[0].kind.startswith("party") and owner[0].kind != "party-commission":
        return body, after
    return body.owned_by(owner[0]), owner[1]


def _may_have(board: Body, firm: Body) -> bool:
    return can_own(board, firm) and not (firm.generic or firm.needs_owner)


def _spelt_out(tokens: Tokens, after: int, head: str) -> bool:
    """Whether the body after a role stands with its own head: "Cục trưởng Cục X", not "Chánh Văn phòng Tỉnh ủy"."""
    if tokens.word(after).lower().startswith(head.lower()):
        return True
    entry = head_entry(head)
    return tokens.has(after, "UX") and entry is not None and entry.detail[1] == "open"


def _of_unit(tokens: Tokens, role: str, index: int) -> tuple[Body, int] | None:
    """The committee in which the head of the unit at an index sits, and the index after the unit."""
    place = read_place(tokens, index)
    seat = _unit_head(role, place[0].level) if place else None
    entry = head_entry(seat) if seat else None
    if place is None or entry is None:
        return None
    kind, takes, _ = entry.detail
    end = tokens.ends[place[1] - 1]
    return Body(tokens.starts[index], end, entry.name, kind, takes, place=place[0]), place[1]


def _unit_head(role: str, level: str) -> str | None:
    """Where the head of a unit sits: "Chủ tịch thành phố" in the people's committee, "Bí thư tỉnh" in the party's."""
    if role in _UNIT_ROLES:
        return "Ủy ban nhân dân"
    return COMMITTEE_OF.get(level) if role in _SECRETARIES else None


def _shared(tokens: Tokens, index: int, head: str | None) -> tuple[Body, int] | None:
    """The body whose head is the role's own last word."""
    if head is None:
        return None
    start = tokens.starts[index] + tokens.word(index).lower().rfind(head.split()[0].lower())
    if start < tokens.starts[index]:
        if head != "Bộ" or not tokens.has(index + 1, "F"):
            return None
        start = tokens.starts[index + 1]  # "Thứ trưởng Y tế"
    if head == "Đoàn":
        if tokens.word(index + 1).lower() not in _DELEGATION:
            return None
        entry = head_entry("Đoàn đại biểu Quốc hội")
        return after_head(tokens, index + 2, entry, start) if entry else None
    longer = _longer_head(tokens, index, head)
    if longer:
        return longer[0], longer[1]
    entry = head_entry(head)
    found = after_head(tokens, index + 1, entry, start) if entry else None
    return by_printed_name(tokens, *found) if found else None


def _longer_head(tokens: Tokens, index: int, head: str) -> tuple[Body, int] | None:
    """The body whose name begins with the role's last word and those after it: "Trưởng ban Chỉ đạo ..."."""
    if not tokens.word(index).lower().endswith(head.lower()):
        return None
    start = tokens.ends[index]
    known = _spelling().match(head.lower() + tokens.text[start : start + _LONGEST].lower())
    if known is None or known.end() <= len(head):
        return None
    stop = start + known.end() - len(head)
    name = " ".join((head + tokens.text[start:stop]).split())
    entry = next((e for e in lexicon().look_up(name) if e.letter in "XU"), None)
    after = bisect_left(tokens.starts, stop)
    if entry is None or tokens.ends[after - 1] != stop:
        return None
    begin = start - len(head)
    return (known_body(entry, begin, stop), after) if entry.letter == "X" else after_head(tokens, after, entry, begin)


@cache
def _spelling() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon().pattern})(?!\w)")

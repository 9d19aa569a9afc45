"""Titles: a role with the body that it is held in, as it stands before or after a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from hoso.extraction.bodies import (
    after_head,
    by_printed_name,
    central_body,
    head_entry,
    known_body,
    owner_in_brackets,
    read_body,
)
from hoso.extraction.body import COMMITTEE_OF, HOME, NAMED, PARTS, Body
from hoso.extraction.names import read_name
from hoso.extraction.places import read_place
from hoso.extraction.tokens import Tokens, tokenize
from hoso.lexicon import Entry, kin_roles, lexicon, shared_heads
from hoso.model import TenureStatus

_UNIT_ROLES = {"Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực"}
_HEADS = {"Trưởng", "Phó Trưởng"}
_SECRETARIES = {"Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực"}
_LEVELS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
_OF_ONE_HEAD = (  # kinds of bodies that a report calls by their head alone, once it has named them
    "provincial-department", "enterprise", "bank", "academy", "hospital", "centre", "university", "institute",
)  # fmt: skip
_OF_COUNCILS = ("Kinh tế - Ngân sách", "Văn hóa - Xã hội", "Pháp chế", "Đô thị", "Dân tộc", "Kinh tế - Xã hội")
_DELEGATION = ("đbqh", "đại biểu quốc hội")
_BESIDE_AN_OFFICE = ("phu nhân", "phái viên của", "đại diện của", "cố vấn của", "phát ngôn của")  # whose name follows
_OF_STATES = ("ministry", "government", "assembly")
_SHARED_BY_ONE = ("enterprise", "bank", "ministry", "association", "academy", "hospital", "university", "press")
_JOINED = ("và", "kiêm", "cùng", "với", "từ", "kể")
_LONGEST = 120  # characters of a body's name that are compared with those known
_SLOT = re.compile(r"\s*\{[A-Z]+\}$")
_PAST_TERM = re.compile(r"\s+(?:khóa|nhiệm kỳ)\s+(?:trước|cũ)")
_NUMBERED = r"[IVXLC]+(?:\s*\([^()]{1,30}\))?"
_TERM = re.compile(
    rf"(?:[\s,]+(?:(?:các\s+)?[Kk]hóa\s+(?:{_NUMBERED}(?:\s*(?:,|và|-|–)\s*{_NUMBERED})*|\d+|trước|mới|cũ)"
    r"|nhiệm\s+kỳ\s+(?:trước|mới|\d{4}\s*[-–]\s*\d{4}))(?!\w))+[,\s]*"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title over a half-open span of the text: a role alone and, where the text gives it, its body and status.

    `foreign` marks an office of another country.
    """

    start: int
    end: int
    role: str
    body: Body | None
    status: TenureStatus | None = None
    foreign: bool = False

    def with_status(self, status: TenureStatus | None) -> Title:
        """The same title held in another way, unless it says itself how it is held."""
        return self if self.status else replace(self, status=status)


def read_title(tokens: Tokens, index: int) -> tuple[Title, int] | None:
    """The title that begins at a token, and the index after it; None where none does.

    >>> from hoso.extraction.tokens import tokenize
    >>> title, _ = read_title(tokenize("nguyên Trưởng Ban Dân vận Tỉnh ủy Long An"), 0)
    >>> (title.role, title.body.field, title.body.owner.place.name, title.status.value)
    ('Trưởng Ban', 'Dân vận', 'Long An', 'former')
    """
    if not tokens.has(index, "PKM"):
        return None
    if index not in tokens.titles:
        tokens.titles[index] = _title(tokens, index)
    found: tuple[Title, int] | None = tokens.titles[index]
    return found


def _title(tokens: Tokens, index: int) -> tuple[Title, int] | None:
    status, first = None, index
    if tokens.has(index, "M") and tokens.has(index + 1, "PK"):
        status = TenureStatus(tokens.entry(index, "M").name)
        index += 1
    if not tokens.has(index, "PK"):
        return None
    found = _compound(tokens, index) if tokens.has(index, "K") else _simple(tokens, index)
    if found is None:
        return None
    role, body, after = found
    body = body or _of_the_next(tokens, role, after)
    if role.endswith("phụ trách"):
        status = status or TenureStatus.ACTING
    foreign = body is not None and body.takes == "foreign"
    if _has_country(tokens, index, body, after):
        foreign = tokens.entry(after, "Z").name != HOME
        body = _of_country(tokens, body, after, index) if foreign else body
        after += 1
    title = Title(tokens.starts[first], tokens.ends[after - 1], role, body, status, foreign)
    return _with_term(tokens, title, after)


def _of_the_next(tokens: Tokens, role: str, after: int) -> Body | None:
    """The body of the title that "kiêm" joins to one without: "Phó Tổng Giám đốc kiêm Kế toán trưởng Công ty X"; an
    office is that body's own ("Chánh Văn phòng kiêm Người phát ngôn Bộ X").
    """
    following = read_title(tokens, after + 1) if tokens.word(after) == "kiêm" else None
    body = following[0].body if following else None
    if body is None or body.kind not in _SHARED_BY_ONE:
        return None
    head = shared_heads().get(role.lower())
    if head is None:
        return body
    entry = head_entry(head) if head == "Văn phòng" else None
    start = tokens.starts[after - 1] + max(0, tokens.word(after - 1).lower().rfind(head.lower()))
    return Body(start, tokens.ends[after - 1], head, entry.detail[0], entry.detail[1], owner=body) if entry else None


def _has_country(tokens: Tokens, index: int, body: Body | None, after: int) -> bool:
    """Whether a title goes on with its office's country: "Bộ trưởng Ngoại giao Lào", "Chủ tịch Lào" before a name."""
    if not tokens.has(after, "Z"):
        return False
    if body is None:
        named = tokens.has(after + 1, "W") and tokens.word(after + 1)[:1].isupper()
        return named and tokens.entry(after, "Z").name != HOME
    return tokens.has(index, "K") or body.kind == "ministry"


def _of_country(tokens: Tokens, body: Body | None, at: int, index: int) -> Body | None:
    """The ministry, government or assembly of another country; other offices keep the body that they mean at home, and
    so does one that is a part of another's name ("Chủ nhiệm Văn phòng Thủ tướng Lào A").

    One whose name is not printed ("Thủ tướng Lào") is no body that the report names.
    """
    if body is None or body.kind not in _OF_STATES:
        return body
    before = " ".join(tokens.words[max(0, index - 3) : index]).lower()
    if body.kind != "ministry" and (tokens.has(index - 1, "UP") or before.endswith(_BESIDE_AN_OFFICE)):
        return body
    unnamed = body.kind == "government" and body.head.lower() not in tokens.word(index).lower()
    head = f"{body.head} {tokens.word(at)}"
    return replace(body, head=head, takes="foreign", end=tokens.ends[at], generic=unnamed)


def _with_term(tokens: Tokens, title: Title, after: int) -> tuple[Title, int]:
    """A title with its term: "khóa trước" tells a past one; the years of a term are the body's, not the person's."""
    term = _TERM.match(tokens.text, title.end)
    if not term:
        return title, after
    if _PAST_TERM.match(tokens.text, title.end):
        title = title.with_status(TenureStatus.FORMER)
    while after < len(tokens) and tokens.starts[after] < term.end():
        after += 1
    return title, after if tokens.word(after - 1) != "," else after - 1


def _compound(tokens: Tokens, index: int) -> tuple[str, Body | None, int] | None:
    entry = tokens.entry(index, "K")
    if tokens.has(index + 1, "UX") and _ends_in_centre(tokens.word(index)):  # "Ủy viên Trung ương Hội Nông dân ..."
        own = central_body(tokens, index, _body_start(tokens, index))
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


def _ends_in_centre(printed: str) -> bool:
    """Whether the last words of a title are "Trung ương" in some spelling."""
    words = printed.split()
    return any(e.letter == "C" for size in (1, 2) for e in lexicon().look_up(" ".join(words[-size:])))


def _body_start(tokens: Tokens, index: int) -> int:
    """Where the body begins in a compound title: at the longest words of its end that name a body or a body's head."""
    start, printed = tokens.starts[index], tokens.word(index)
    for gap in re.finditer(r"\s+", printed):
        rest = " ".join(printed[gap.end() :].split())
        if any(e.letter in "XU" for e in lexicon().look_up(rest)):
            return start + gap.end()
    return start


def _templated(name: str, start: int, end: int) -> Body:
    """The body that a template names whole, a reference body where there is one."""
    entry = next((e for e in lexicon().look_up(name) if e.letter == "X"), None)
    return known_body(entry, start, end) if entry else Body(start, end, name, "", "known", known=True)


def _organ_of(tokens: Tokens, index: int, role: str, fixed: str) -> tuple[str, Body | None, int] | None:
    """A template whose fixed part is an organ of a committee ("Ban Thường vụ Tỉnh ủy {P}"), with the place after it."""
    parsed = read_body(tokenize(fixed), 0)
    if parsed is None or parsed[0].owner is None or parsed[0].owner.place is None:
        return role, None, index + 1
    body, level = parsed[0], parsed[0].owner.place.level
    found = read_place(tokens, index + 1, level)
    place, after = found or (parsed[0].owner.place, index + 1)
    start, end = tokens.starts[index], tokens.ends[after - 1]
    owner = replace(parsed[0].owner, start=start, end=end, place=place)
    return role, replace(body, start=start, end=end, owner=owner), after


def _headed(
    tokens: Tokens, index: int, role: str, head: Entry | None, level: str | None
) -> tuple[str, Body | None, int] | None:
    if head is None:
        return role, None, index + 1
    found = after_head(tokens, index + 1, head, _body_start(tokens, index), level)
    return (role, found[0], found[1]) if found else (role, None, index + 1)


def _simple(tokens: Tokens, index: int) -> tuple[str, Body | None, int] | None:
    role = tokens.entry(index, "P").name
    after = index + 1
    head = shared_heads().get(role.lower())
    if head is not None and tokens.word(after) == "thuộc":  # "Vụ trưởng thuộc Bộ Y tế"
        owner = read_body(tokens, after + 1)
        return (role, *owner) if owner and not owner[0].generic else (role, None, after)
    spelt_out = head is not None and _spelt_out(tokens, after, head)
    found = read_body(tokens, after) if spelt_out or head is None else _shared(tokens, index, head)
    if found is None and not (spelt_out and tokens.word(after).lower().startswith((head or "").lower())):
        found = _shared(tokens, index, head) if spelt_out else read_body(tokens, after)
    if (
        found and role in _SECRETARIES and found[0].head.startswith("Thường trực")
    ):  # a part of the role, not of the body
        return role, None, found[1]
    if found:
        return _whole_role(role, found[0]), *_with_owner_after_comma(tokens, *found)
    place = read_place(tokens, after)
    if place and (seat := _unit_head(role, place[0].level)):
        entry = head_entry(seat)
        assert entry is not None  # noqa: S101 - the tables hold every head that is named here
        named = Body(
            tokens.starts[after], tokens.ends[place[1] - 1], seat, entry.detail[0], entry.detail[1], place=place[0]
        )
        return role, named, place[1]
    return (role, *_by_head_alone(tokens, after)) if head is None else (role, None, after)


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
            return replace(body, owner=council[0], end=council[0].end), council[1]
    if body.kind not in PARTS or body.owner or body.place or tokens.word(after) not in (",", "thuộc", "("):
        return body, after
    inside = owner_in_brackets(tokens, after)
    if tokens.word(after) == "(" and inside is None:
        return body, after
    owner = inside or read_body(tokens, after + 1)
    if owner is None or owner[0].generic or owner[0].kind in PARTS:
        return body, after
    if owner[0].kind.startswith("party") and owner[0].kind != "party-commission":
        return body, after
    return replace(body, owner=owner[0], end=owner[0].end), owner[1]


def _spelt_out(tokens: Tokens, after: int, head: str) -> bool:
    """Whether the body after a role stands with its own head: "Cục trưởng Cục X", not "Chánh Văn phòng Tỉnh ủy"."""
    if tokens.word(after).lower().startswith(head.lower()):
        return True
    entry = head_entry(head)
    return tokens.has(after, "UX") and entry is not None and entry.detail[1] == "open"


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
        return None
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


def read_titles(tokens: Tokens, index: int, stop: int | None = None) -> tuple[tuple[Title, ...], int]:
    """A chain of titles that belong together, and the index after it: "Ủy viên ..., Bí thư ..., Chủ tịch ...".

    None of them reaches beyond the token `stop`.
    """
    if not tokens.has(index, "PKM"):
        return (), index
    found: list[Title] = []
    after = index
    while True:
        title = read_title(tokens, index)
        if title is None or (stop is not None and title[1] > stop):
            return with_past(found), after
        found.append(title[0])
        after = title[1]
        index = _next_title(tokens, after)
        if index < 0:
            return with_past(found), after


_JOINTS = {",", "và", "kiêm", "-", "–", "đồng thời là", "kiêm nhiệm", "rồi", "sau đó là"}


def _next_title(tokens: Tokens, index: int) -> int:
    """The index of a title that is joined to the one before, or -1."""
    if tokens.has(index, "PKM"):
        return index if tokens.word(index - 1) == "kiêm" else -1
    if tokens.word(index) in _JOINTS:
        after = index + 1
        if tokens.word(after) in ("kiêm", "là") or (tokens.word(index), tokens.word(after)) == (",", "rồi"):
            after += 1
        if tokens.has(after, "PK") or (tokens.has(after, "M") and tokens.has(after + 1, "PK")):
            return after
    return -1


def with_past(titles: Iterable[Title]) -> tuple[Title, ...]:
    """A chain of titles with "nguyên" before one of them on those that follow it as well."""
    told = tuple(titles)
    first = next((i for i, t in enumerate(told) if t.status is TenureStatus.FORMER), None)
    if first is None:
        return told
    return (*told[:first], *(t.with_status(TenureStatus.FORMER) for t in told[first:]))


def with_lent_body(title: Title, following: Title | None) -> Title:
    """A title without a body that the next one of its chain, of a kin role, lends its own to."""
    if title.body is not None or following is None or following.body is None:
        return title
    kin = kin_roles().get(title.role, frozenset())
    return replace(title, body=following.body) if following.role in kin and title.role != following.role else title

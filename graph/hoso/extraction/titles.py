"""Titles: a role with the body that it is held in, as it stands before or after a name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from hoso.extraction.bodies import head_entry, read_body
from hoso.extraction.body import HOME, Body
from hoso.extraction.offices import read_office
from hoso.extraction.owned_abroad import named_by_country, owned_abroad
from hoso.extraction.tokens import Tokens
from hoso.extraction.world_bodies import world_body
from hoso.lexicon import kin_roles, shared_heads, words_of
from hoso.model import TenureStatus

_BESIDE_AN_OFFICE = ("phu nhân", "phái viên của", "đại diện của", "cố vấn của", "phát ngôn của")  # whose name follows
_AIDES = frozenset(words_of("clause_words", "aide"))
_SPOKESMAN = "Người phát ngôn"
_DEPUTIES, _WITH_DEPUTIES = "đại biểu", ("assembly", "peoples-council")
_ENDS = ".,;:()-–¶…”VJAxoHRPKaerh"  # classes of tokens that are no part of a body's name
_GOING_ON = ("và", "cùng", "kiêm", "thay", "từ", "kể", "vào", "với", "để", "là", "là các", "gồm")
_MERGED = ("cũ", "mới")
_OF_STATES = ("ministry", "government", "assembly")
_SHARED_BY_ONE = ("enterprise", "bank", "ministry", "association", "academy", "hospital", "university", "press")
_KIEM_REACH = 16  # tokens, each other of them "kiêm", from which on titles are no chain
_PAST_TERM = re.compile(r"\s+(?:khóa|nhiệm kỳ)\s+(?:trước|cũ)")
_NUMBERED = r"[IVXLC]+(?:\s*\([^()]{1,30}\))?"
_TERM = re.compile(
    rf"(?:[\s,]+(?:(?:các\s+)?[Kk]hóa\s+(?:{_NUMBERED}(?:\s*(?:,|và|-|–)\s*{_NUMBERED})*|\d+|trước|mới|cũ)"
    r"|nhiệm\s+kỳ\s+(?:trước|mới|\d{4}\s*[-–]\s*\d{4}))(?!\w))+[,\s]*"
)


class Title(Struct, frozen=True):
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
    if not tokens.has(index, "PK") or _serves_one(tokens, first):
        return None
    found = read_office(tokens, index)
    if found is None:
        return None
    role, body, after = found
    after = _past_school(tokens, body, after)
    named = body is not None and body.start > tokens.starts[index]
    if body and (abroad := owned_abroad(tokens, body, after, named) or named_by_country(tokens, after, body)):
        body, after = abroad
    if (body is None or named) and (abroad := world_body(tokens, tokens.at(body.start) if body else after)):
        body, after = abroad
    body = body or _of_the_next(tokens, role, after)
    if role.endswith("phụ trách"):
        status = status or TenureStatus.ACTING
    foreign = body is not None and body.takes == "foreign"
    if _has_country(tokens, index, body, after):
        foreign = tokens.entry(after, "Z").name != HOME
        body = _of_country(tokens, body, after, index) if foreign else body
        after += 1
    title = Title(tokens.starts[first], tokens.ends[after - 1], role, body, status, foreign)
    return _with_term(tokens, title, _past_merged(tokens, body, after))


def called_deputies(tokens: Tokens, index: int) -> tuple[Title, int] | None:
    """The seat that "các đại biểu" has in the assembly or the council named behind it, and the index after."""
    if not tokens.word(index).lower().endswith(_DEPUTIES):
        return None
    found = read_body(tokens, index + 1)
    if found is None or found[0].kind not in _WITH_DEPUTIES:
        return None
    return Title(tokens.starts[index], tokens.ends[found[1] - 1], _DEPUTIES.capitalize(), found[0]), found[1]


def _past_school(tokens: Tokens, body: Body | None, after: int) -> int:
    """The index after "nhà trường" behind a bare role, which means the school of the report."""
    if body is not None:
        return after
    if tokens.word(after).lower() == "nhà trường":
        return after + 1
    return after + 2 if (tokens.word(after).lower(), tokens.word(after + 1).lower()) == ("nhà", "trường") else after


def _past_merged(tokens: Tokens, body: Body | None, after: int) -> int:
    """The index after "cũ" or "mới" behind a unit, which tells of a merger: "Chủ tịch UBND huyện X (cũ)"."""
    if body is None or body.seat is None:
        return after
    if tokens.word(after) in _MERGED:
        return after + 1
    bracketed = tokens.word(after) == "(" and tokens.word(after + 1) in _MERGED and tokens.word(after + 2) == ")"
    return after + 3 if bracketed else after


def _serves_one(tokens: Tokens, index: int) -> bool:
    """Whether who is named behind a title serves its holder, or lives with him: "Trợ lý Chủ tịch nước A"."""
    last = tokens.word(index - 1).lower()
    if last not in _AIDES and f"{tokens.word(index - 2)} {last}".lower() not in _AIDES:
        return False
    return tokens.text[tokens.ends[index - 1] : tokens.starts[index]] == " "


def _of_the_next(tokens: Tokens, role: str, after: int) -> Body | None:
    """The body of the title that "kiêm" joins to one without: "Phó Tổng Giám đốc kiêm Kế toán trưởng Công ty X"; an
    office is that body's own ("Chánh Văn phòng kiêm Người phát ngôn Bộ X").
    """
    endless = tokens.words[after : after + _KIEM_REACH].count("kiêm") == _KIEM_REACH // 2
    joined = tokens.word(after) == "kiêm" or _speaks_too(tokens, after)
    following = read_title(tokens, after + 1) if joined and not endless else None
    body = following[0].body if following else None
    if body is not None and body.kind == "council":
        body = body.owner  # "Giám đốc kiêm Chủ tịch Hội đồng thành viên Công ty X"
    if body is None or body.kind not in _SHARED_BY_ONE:
        return None
    head = shared_heads().get(role.lower())
    if head is None:
        return body
    entry = head_entry(head) if head == "Văn phòng" else None
    start = tokens.starts[after - 1] + max(0, tokens.word(after - 1).lower().rfind(head.lower()))
    return Body(start, tokens.ends[after - 1], head, entry.detail[0], entry.detail[1], owner=body) if entry else None


def _speaks_too(tokens: Tokens, index: int) -> bool:
    """Whether a comma joins the spokesman of a body to another of its offices: "Chánh Văn phòng, Người phát ngôn"."""
    return tokens.word(index) == "," and tokens.has(index + 1, "P") and tokens.entry(index + 1, "P").name == _SPOKESMAN


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


def stands_bare(tokens: Tokens, title: Title, name: int) -> bool:
    """Whether nothing follows a title that may be the name of its body: a mark, a verb, a rank, or the name, which
    starts at `name`; "Giám đốc nhà máy" has a body that is not read.
    """
    after = tokens.at(title.end)
    return after >= len(tokens) or tokens.starts[after] == name or tokens.has(after, _ENDS) or _joins(tokens, after)


def _joins(tokens: Tokens, index: int) -> bool:
    """Whether words go on with another title or person, or with what one does."""
    return tokens.word(index) in _GOING_ON

"""Terms of office behind a title: whether the last that it names was over before the report."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from hoso.extraction.titles import Title
from hoso.lexicon import spellings, table

_REACH = 80
_NUMBER = r"(?:[IVX]+|\d{1,2})(?:\s*\([^)]*\))?"
_NUMBERED = re.compile(
    rf"[\s,]*(?:\d\s+|các\s+|hai\s+|ba\s+)?[Kk]hóa\s+\(?(?P<terms>{_NUMBER}(?:\s*(?:,|và|-|–)\s*{_NUMBER})*)(?!\w)"
)
_YEARS = re.compile(r"\bnhiệm\s+kỳ\s+\(?(?:19|20)\d\d\s*[-–]\s*(?P<last>(?:19|20)\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = r"(?:(?:tháng|ngày|năm)\s+)?(?:\d{1,2}\s*[/.-]\s*){0,2}(?:năm\s+)?(?:19|20)\d\d"
_BEHIND = re.compile(
    r"[\s,(–-]*(?:[Kk]hóa\s+[IVX\d]+[\s,(]*)?(?:(?:(?:các\s+)?(?:nhiệm\s+kỳ|giai\s+đoạn|thời\s+kỳ)|từ)\s+)?\(?"
    rf"(?P<years>{_DATE}(?:\s*(?:-|–|,|và|đến|tới)\s*{_DATE})+|năm\s+(?:19|20)\d\d(?!\s*(?:-|–|đến|tới)))"
)
_SESSION = re.compile(
    r"\b(?:kỳ\s+họp|phiên\s+họp|hội\s+nghị|đại\s+hội)\b(?P<of>[^;.\n]{0,60}?)"
    rf"\bkhóa\s+(?P<term>{_NUMBER})(?!\w)",
    re.IGNORECASE,
)
_MEETS = {
    "quốc hội": "Quốc hội",
    "trung ương": "Ban Chấp hành Trung ương Đảng",
    "đảng": "Ban Chấp hành Trung ương Đảng",
}
_ROMAN = {"I": 1, "V": 5, "X": 10}


def was_over(text: str, title: Title, body: str, when: date | None) -> bool:
    """Whether the last term behind a title in a body ("khóa X, XI", "nhiệm kỳ 2010 - 2015") had ended on a day."""
    if when is None:
        return False
    behind = text[title.end : title.end + _REACH]
    years = _BEHIND.match(behind)
    if years:
        return max(map(int, _YEAR.findall(years["years"]))) < when.year
    numbered = _NUMBERED.match(behind)
    ended = _ends().get((body, _number(numbered["terms"]))) if numbered else None
    return ended is not None and ended < when


def names_term(text: str, title: Title) -> bool:
    """Whether a number of its term stands behind a title ("khóa X, XI")."""
    return _NUMBERED.match(text[title.end : title.end + _REACH]) is not None


def opens_with_past_term(clause: str, when: date | None) -> bool:
    """Whether words before a title name a term of years that was over on a day ("Nhiệm kỳ 2010 - 2015, ông là ...")."""
    found = list(_YEARS.finditer(clause))
    years = bool(found) and when is not None and int(found[-1]["last"]) < when.year
    return years or meets_in_past_term(clause, when)


def meets_in_past_term(words: str, when: date | None) -> bool:
    """Whether words name a session of a term that was over on a day ("Kỳ họp thứ 11, Quốc hội khóa XIV").

    >>> meets_in_past_term("Ngày 01/4, tại Kỳ họp thứ 3, Quốc hội khóa XII", date(2024, 5, 1))
    True
    """
    for session in _SESSION.finditer(words):
        body = next((name for word, name in _MEETS.items() if word in session["of"].lower()), None)
        ended = _ends().get((body, _number(session["term"].upper()))) if body else None
        if ended is not None and when is not None and ended < when:
            return True
    return False


@cache
def _ends() -> dict[tuple[str, int], date]:
    return {
        (body, int(row["term"])): date.fromisoformat(row["until"])
        for row in table("terms")
        for body in spellings(row["bodies"])
    }


def _number(terms: str) -> int:
    """The last number of a list of terms.

    >>> _number("X (dự khuyết), XI, XIV"), _number("12, 13")
    (14, 13)
    """
    last = re.findall(r"[IVX]+|\d+", re.sub(r"\([^)]*\)", "", terms))[-1]
    if last.isdigit():
        return int(last)
    values = [_ROMAN[c] for c in last]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))

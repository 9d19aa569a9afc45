"""Dates and periods as official Vietnamese writes them, each as an interval of whole days.

Day comes first. A day without a year keeps the year open until the report's own date is known. A term of office
(nhiệm kỳ) is recognised so that it is never taken for anybody's dates.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from hoso.extraction.scanning import find_from
from hoso.text import lower_case


class Grain(StrEnum):
    """How fine a date is printed."""

    DAY = "day"
    DAY_OPEN = "day without year"
    MONTH = "month"
    MONTH_OPEN = "month without year"
    QUARTER = "quarter"
    HALF = "half year"
    YEAR = "year"
    PERIOD = "period"
    TERM = "term of office"

    @property
    def is_day(self) -> bool:
        """Whether it is a day, with its year or without."""
        return self in (Grain.DAY, Grain.DAY_OPEN)


class DateMention(Struct, frozen=True):
    """A date or period at a half-open span: its grain, its parts as printed, and, where the year is known, its days."""

    start: int
    end: int
    grain: Grain
    earliest: date | None
    latest: date | None
    day: int | None = None
    month: int | None = None

    @property
    def iso(self) -> str | None:
        """ISO 8601: `2017`, `2016/2020`, `2021-05-25`, `2024-01/2024-06`, `2021-Q2`; None where the year is open."""
        if self.earliest is None or self.latest is None:
            return None
        first, last = self.earliest, self.latest
        if self.grain is Grain.DAY or first == last:  # of several days the first
            return first.isoformat()
        if self.grain is Grain.YEAR:
            return f"{first:%Y}"
        if self.grain is Grain.MONTH:
            return f"{first:%Y-%m}"
        if self.grain is Grain.QUARTER:
            return f"{first:%Y}-Q{(first.month + 2) // 3}"
        if self.grain is Grain.HALF:
            return f"{first:%Y-%m}/{last:%Y-%m}"
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return f"{first:%Y}/{last:%Y}"
        return f"{first:%Y-%m}/{last:%Y-%m}"


_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:19|20)\d\d"
_TO = r"\s*(?:-|–|—|(?:cho\s+)?đến(?:\s+hết)?|tới)\s*"
_NOT_BEFORE = r"(?<![\w./,-])"
_DAYTIME = r"\b(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến|và|mùng|mồng|nay|qua)\s+"

PATTERNS: tuple[tuple[str, Grain, str, str], ...] = (
    # name, grain, pattern of text in lower case, an example that must match whole
    ("words", Grain.DAY, rf"(?:\bngày\s+)?{_NOT_BEFORE}{_D}\s+tháng\s+{_M},?\s+năm\s+{_Y}", "ngày 5 tháng 12 năm 2016"),
    (
        "days",
        Grain.DAY,
        rf"{_NOT_BEFORE}{_D}(?:{_TO}(?:ngày\s+)?|\s+(?:và|,)\s+){_D}\s?[/.-]\s?{_M}\s?[/.-]\s?{_Y}",
        "15-16/10/2025",
    ),
    ("slashes", Grain.DAY, rf"{_NOT_BEFORE}{_D}\s?/\s?{_M}\s?/\s?{_Y}", "01/10/2021"),
    ("dots", Grain.DAY, rf"{_NOT_BEFORE}{_D}\.{_M}\.{_Y}", "30.4.1975"),
    ("hyphens", Grain.DAY, rf"{_NOT_BEFORE}{_D}\s?-\s?{_M}\s?-\s?{_Y}", "30-4-1975"),
    (
        "term",
        Grain.TERM,
        (
            rf"\bnhiệm\s+kỳ\s+(?:(?:khóa\s+\w+|liên\s+tiếp|liên\s+tục|liền),?\s+)*(?:là\s+|:\s*)?\(?{_Y}{_TO}{_Y}"
            rf"(?:(?:\s*[,;]|\s+và)\s*{_Y}{_TO}{_Y})*"
        ),
        "nhiệm kỳ liên tiếp 2005 - 2010, 2010 - 2015",
    ),
    (
        "months",
        Grain.PERIOD,
        rf"(?:\btừ\s+)?(?:\btháng\s+)?{_NOT_BEFORE}{_M}(?:\s*[./-]\s*|\s+năm\s+){_Y}{_TO}(?:tháng\s+)?{_M}(?:\s*[./-]\s*|\s+năm\s+){_Y}",
        "từ tháng 9.2015 đến tháng 10.2020",
    ),
    (
        "month to year",
        Grain.PERIOD,
        rf"(?:\btừ\s+)?(?:\btháng\s+{_M}\s+năm\s+|(?:\btháng\s+)?{_NOT_BEFORE}{_M}\s*[./-]\s*){_Y}{_TO}(?:năm\s+)?{_Y}(?![./-]?\d)",
        "từ tháng 8/1994 đến 2002",
    ),
    (
        "year to month",
        Grain.PERIOD,
        rf"(?:\btừ\s+)?(?:\bnăm\s+)?{_NOT_BEFORE}{_Y}{_TO}(?:tháng\s+{_M}\s+năm\s+|(?:tháng\s+)?{_M}\s*[./]\s*){_Y}",
        "1991-10/1996",
    ),
    (
        "stage",
        Grain.PERIOD,
        rf"\b(?:giai\s+đoạn|từ|trong)\s+(?:năm\s+)?\(?{_Y}{_TO}(?:năm\s+)?{_Y}",
        "giai đoạn 2021 – 2026",
    ),
    ("half", Grain.HALF, rf"\b(?:6|sáu)\s+tháng\s+(?:đầu|cuối)\s+năm\s+{_Y}", "6 tháng đầu năm 2024"),
    ("quarter", Grain.QUARTER, rf"\bquý\s+(?:iv|i{{1,3}}|[1-4])(?:\s*[/-]\s*|,?\s+năm\s+){_Y}", "quý II/2021"),
    ("month", Grain.MONTH, rf"\btháng\s+{_M}(?:\s*[./-]\s*|,?\s+năm\s+){_Y}", "tháng 8 năm 2021"),
    ("bare month", Grain.MONTH, rf"\b(?:từ|đến|tới)\s+{_M}\s?[./-]\s?{_Y}(?![./-]\d)", "từ 8/2024"),
    (
        "open day",
        Grain.DAY_OPEN,
        rf"(?:{_DAYTIME}|(?<=\()){_D}\s?[./-]\s?{_M}(?!\s?[./-]?\s?\d|\s*(?:km|%|ha|người|tỷ|tỉ|triệu))",
        "Ngày 26/10",
    ),
    ("open day in words", Grain.DAY_OPEN, rf"\bngày\s+{_D}\s+tháng\s+{_M}(?!\d)", "ngày 5 tháng 12"),
    ("years", Grain.PERIOD, rf"(?<![\w./-]){_Y}\s*[-–]\s*{_Y}(?![./%-]?\d)", "2015-2020"),
    ("year", Grain.YEAR, rf"\bnăm\s+{_Y}(?![.,]?\d)", "năm 2019"),
    ("entry month", Grain.MONTH, rf"(?<=[-–+•]\s){_M}\s?[./-]\s?{_Y}(?=\s*:)", "8/2006"),
    ("bracketed month", Grain.MONTH, rf"(?<=\(){_M}\s?[./-]\s?{_Y}(?=\))", "11/2000"),
    ("bracketed year", Grain.YEAR, rf"(?<=\(){_Y}(?=\))", "2019"),
    ("open month", Grain.MONTH_OPEN, rf"\btháng\s+{_M}(?!\d|\s*[./-]\s*\d)", "tháng 3"),
)
_SCAN = re.compile("|".join(f"(?P<p{i}>{pattern})(?!\\w)" for i, (_, _, pattern, _) in enumerate(PATTERNS)))
_BEGINS = re.compile(  # with a figure, or with one of these words before one, every pattern begins
    r"\b(?=[0-9ngtsqcđhvm])(?:[0-9](?=[0-9]{0,3}(?:\s*[./)–-]|\s+(?:tháng|năm)|\s+(?:và|đến|tới)\s+(?:ngày\s+)?[0-9]))|(?:ngày|tháng|quý|năm)\s+(?=[0-9iv])|(?:nhiệm\s+k|giai\s+đ|sáu\s+t)"
    r"|(?:từ|trong|đến|tới|và|sáng|trưa|chiều|tối|đêm|hôm|mùng|mồng|nay|qua)\s+(?=\(?[0-9]|năm\s|tháng\s))"
)
_A_YEAR = 1900  # a lower number is that of a legislature
_NUMBER = re.compile(r"\d+")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def find_dates(text: str) -> Iterator[DateMention]:
    """Every date and period of the text (in its matched form), left to right, none overlapping.

    >>> [(d.grain.value, d.iso) for d in find_dates("Chỉ thị 05-CT/TU ngày 03/02/2021, giai đoạn 2021 – 2026")]
    [('day', '2021-02-03'), ('period', '2021/2026')]
    """
    for match in find_from(_BEGINS, _SCAN, lower_case(text)):
        mention = _mention(match[0], PATTERNS[int(str(match.lastgroup)[1:])][1], match.start(), match.end())
        if mention is not None:
            yield mention


def _mention(printed: str, grain: Grain, start: int, end: int) -> DateMention | None:
    numbers = [int(n) for n in _NUMBER.findall(printed)]
    if grain is Grain.DAY_OPEN:
        day, month = numbers
        return DateMention(start, end, grain, None, None, day, month) if day_of(2024, month, day) else None
    if grain is Grain.MONTH_OPEN:
        return DateMention(start, end, grain, None, None, None, numbers[0])
    days = _days(printed, grain, numbers)
    return DateMention(start, end, grain, *days) if days else None


def _days(printed: str, grain: Grain, numbers: list[int]) -> tuple[date, date] | None:
    """The first and last day, None where the calendar has none such."""
    year = numbers[-1]
    if grain is Grain.DAY:
        day, until = day_of(year, numbers[-2], numbers[0]), day_of(year, numbers[-2], numbers[-3])
        return (day, until) if day and until and day <= until else None
    if grain is Grain.YEAR:
        return date(year, 1, 1), date(year, 12, 31)
    if grain is Grain.MONTH:
        return month_of(year, numbers[0])
    if grain is Grain.QUARTER:
        quarter = printed.split()[1].split("/", maxsplit=1)[0].split("-", maxsplit=1)[0].rstrip(",").lower()
        last = 3 * (_ROMAN.get(quarter) or int(quarter))
        return date(year, last - 2, 1), month_of(year, last)[1]
    if grain is Grain.HALF:
        first = 1 if "đầu" in printed.lower() else 7
        return date(year, first, 1), month_of(year, first + 5)[1]
    if grain is Grain.TERM:  # or several, one after the other
        years = [number for number in numbers if number > _A_YEAR]
        return date(min(years), 1, 1), date(max(years), 12, 31)
    years = [number for number in numbers if number > _A_YEAR]
    begin = date(years[0], 1, 1) if numbers[0] > _A_YEAR else month_of(years[0], numbers[0])[0]
    end = date(year, 12, 31) if numbers[-2] > _A_YEAR else month_of(year, numbers[-2])[1]
    return (begin, end) if begin <= end else None


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def month_of(year: int, month: int) -> tuple[date, date]:
    """The first and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


NEXT_DAYS = timedelta(days=7)  # that a report may speak of without their year


def near(mention: DateMention, published: date, ahead: timedelta = NEXT_DAYS) -> date | None:
    """The day of an open mention in the year that puts it nearest before, or at most `ahead` after, publication."""
    if mention.day is None or mention.month is None:
        return None
    for year in (published.year + 1, published.year, published.year - 1):
        day = day_of(year, mention.month, mention.day)
        if day is not None and day <= published + ahead:
            return day
    return None

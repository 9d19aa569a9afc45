"""The days that extraction gives to a claim, from what the page says: its past days and its day of publication.

Each function gives a rule from what the page saw to the bounds of one claim; model.md has the meanings.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hoso.extraction.dates import month_of
from hoso.model import Bounds

Dating = Callable[[Bounds], Bounds]  # from what the page saw to the bounds of a claim
_NEWS = timedelta(days=60)  # a day longer before publication is not that of the news


def seen(past: list[date], published: date | None) -> Bounds:
    """What a page saw: after the latest full date that it calls past, until it was published."""
    known = [day for day in past if published is None or day <= published]
    return Bounds(observed_earliest=max(known, default=None), observed_latest=published)


def bare(page: Bounds) -> Bounds:
    """A title beside a name: held when the page saw it."""
    return page


def former(page: Bounds) -> Bounds:
    """A former title: over before the page was published."""
    return Bounds(end_latest=page.observed_latest)


def begins(first: date | None, last: date | None) -> Dating:
    """A post taken within stated days; without any, before the page was published."""
    return lambda page: Bounds(begin_earliest=first, begin_latest=last or page.observed_latest)


def ends(first: date | None, last: date | None) -> Dating:
    """A post left within stated days; without any, before the page was published."""
    return lambda page: Bounds(end_earliest=first, end_latest=last or page.observed_latest)


def holds_since(first: date, last: date) -> Dating:
    """A post said to be held now, and since when."""
    return lambda page: replace(page, begin_earliest=first, begin_latest=last)


def months(begin: date, end: date) -> Dating:
    """ "Từ tháng 9/2015 đến tháng 10/2020": begins in the first month, ends in the last."""
    first, last = month_of(begin.year, begin.month), month_of(end.year, end.month)
    return lambda page: Bounds(first[0], first[1], last[0], last[1])


def years(begin: date, end: date) -> Dating:
    """ "2015 - 2020": begins in the first year, ends in the last."""
    days = date(begin.year, 1, 1), date(begin.year, 12, 31), date(end.year, 1, 1), date(end.year, 12, 31)
    return lambda page: Bounds(*days)


def happened(day: date | None, published: date | None) -> Dating:
    """An event on the day that opens the page, if that can be the day of the news; else as the page saw it."""
    if day and is_news(day, published):
        return lambda page: Bounds(day, day, day, day, day, day)
    return lambda page: Bounds(
        begin_earliest=page.observed_earliest,
        end_latest=page.observed_latest,
        observed_earliest=page.observed_earliest,
        observed_latest=page.observed_latest,
    )


def is_news(day: date, published: date | None) -> bool:
    """Whether a day may be that of the news."""
    return published is None or published - _NEWS <= day <= published


def open_day(day: date, published: date | None) -> date | None:
    """What "12/3" is read as: the nearest such day before publication; nothing where that is unknown.

    On a page that was fetched years later this can be the wrong year.
    """
    if published is None:
        return None
    found = (_in_year(day, published.year - back) for back in range(3))
    return next((read for read in found if read and read <= published), None)


def _in_year(day: date, year: int) -> date | None:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day.replace(year=year) if leap or (day.month, day.day) != (2, 29) else None

"""Lines of a career: statements of one post that follow each other, as one post that goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hoso.model import Bounds
from hoso.record.spells import Seen

_STEP = timedelta(days=31)  # "đến tháng 5" and "từ tháng 6" leave no more open than this


def joined(claims: Sequence[Seen]) -> list[Seen]:
    """Claims without the days on which one line of a career goes over into the next line of the same post: an end after
    which the post begins within a month, and that begin.
    """
    told = {one.bounds for one in claims}
    ending = [bounds for bounds in told if bounds.end_earliest and bounds.end_latest]
    beginning = [bounds for bounds in told if bounds.begin_earliest and bounds.begin_latest]
    pairs = [(line, after) for line in ending for after in beginning if _goes_over(line, after)]
    ended, begun = {line for line, _ in pairs}, {after for _, after in pairs}
    return [replace(one, bounds=_inner(one.bounds, one.bounds in ended, one.bounds in begun)) for one in claims]


def _goes_over(line: Bounds, after: Bounds) -> bool:
    """Whether a line ends where another begins; both must tell from when to when that lies."""
    if not (line.end_earliest and line.end_latest and after.begin_earliest and after.begin_latest):
        return False
    if line.begin_latest and after.begin_earliest <= line.begin_latest:
        return False
    return line.end_earliest <= after.begin_earliest <= line.end_latest + _STEP


def _inner(bounds: Bounds, end: bool, begin: bool) -> Bounds:
    """Bounds without an end, or a begin, that is of a line alone."""
    if end:
        bounds = replace(bounds, end_earliest=None, end_latest=None)
    return replace(bounds, begin_earliest=None, begin_latest=None) if begin else bounds

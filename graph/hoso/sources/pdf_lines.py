"""Lines of a page of print and how they join: where a paragraph runs on over lines and pages, and where it ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import median

_PAGE_NUMBER = re.compile(r"\W*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?\W*", re.IGNORECASE)
_ITEM = re.compile(
    r"(?:[-–+•*▪●]\s*\S|(?:\d{1,2}|[a-zđ])[.)]\s|(?:Điều|Khoản|Mục|Chương|Phần)\s+[\dIVXLC]+\b|[IVXL]{1,5}\.\s)"
)
_ENDED = re.compile(r"[.!?:;…][”\"»)\]]*$")
_STEP = 24.0  # points; lines that begin within one step begin at one edge
_LARGE = 1.15  # letters so much larger than most are a headline's, whose lines are one
_FEW = 8  # lines of one size that tell a column of their own
_MARGIN = 0.12  # share of a page's height at its top and bottom where running heads stand


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print: its words, its box in points from the lower left, the size of its letters, its page from 0."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    page: int
    page_height: float


class Columns:
    """Where the columns of a document begin and end, from where its lines of one size do."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.size = median([line.size for line in lines] or [1.0])  # of the letters of most lines, in points
        sizes = Counter(round(line.size) for line in lines)
        self._alone = {size for size, count in sizes.items() if count < _FEW}
        self._begun = Counter(int(line.left // _STEP) for line in lines)
        self._edges: dict[tuple[int, int], tuple[float, float]] = {}
        for line in lines:
            for key in {(round(line.size), int(line.left // _STEP)), (0, int(line.left // _STEP))}:
                left, right = self._edges.get(key, (inf, -inf))
                self._edges[key] = min(left, line.left), max(right, line.right)

    def known(self, line: Line) -> bool:
        """Whether so many lines begin where this one does, or a little before, that they make a column."""
        step = int(line.left // _STEP)
        return self._begun[step] + self._begun[step - 1] >= _FEW

    def of(self, line: Line) -> tuple[float, float]:
        """The left and right edge of the column of a line: of lines of its size that begin at or before it."""
        size = 0 if round(line.size) in self._alone else round(line.size)
        found = [self._edges.get((size, step), (inf, -inf)) for step in range(int(line.left // _STEP) + 1)]
        beside = [edges for edges in found if edges[1] > line.left] or [(line.left, line.right)]
        return min(left for left, _ in beside), max(right for _, right in beside)


def join_lines(lines: Sequence[Line]) -> Iterator[str]:
    """The paragraphs of lines in reading order, without page numbers and running heads."""
    lines = _without_furniture(lines)
    columns, pitch = Columns(lines), _pitch(lines)
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not _runs_on(paragraph[-1], line, columns, pitch):
            yield " ".join(part.text for part in paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield " ".join(part.text for part in paragraph)


def _without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines but page numbers, and what stands at the edge of three pages or more."""
    edges = Counter(_bare(line) for line in lines if _at_edge(line))
    pages = len({line.page for line in lines})

    def is_furniture(line: Line) -> bool:
        if not _at_edge(line):
            return False
        return edges[_bare(line)] >= max(3, pages // 2) or bool(_PAGE_NUMBER.fullmatch(line.text))

    return [line for line in lines if not is_furniture(line)]


def _at_edge(line: Line) -> bool:
    return line.bottom > line.page_height * (1 - _MARGIN) or line.top < line.page_height * _MARGIN


def _bare(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance of two lines of a page, in heights of their letters."""
    steps = [(a.top - b.top) / a.size for a, b in pairwise(lines) if a.page == b.page and a.top > b.top]
    return median([s for s in steps if s < 4] or [1.4])


def _runs_on(line: Line, after: Line, columns: Columns, pitch: float) -> bool:
    """Whether a paragraph goes on from one line to the next."""
    if _ITEM.match(after.text) or abs(line.size - after.size) > 0.15 * line.size:
        return False
    left, right = columns.of(line)
    if line.page == after.page and line.top > after.top:
        if (line.top - after.top) / line.size > pitch * 1.35:
            return False
        if line.size > _LARGE * columns.size and not _ENDED.search(line.text):
            return True
        if _centred(line, left, right) and _centred(after, left, right):
            return _no_room(line, after, (right - left) - (line.right - line.left))
        if after.left > line.left + 0.8 * line.size:
            return False
    elif not after.text[:1].islower() and (
        _ENDED.search(line.text) or (line.page == after.page and not columns.known(line))
    ):
        return False  # on the next page, or atop the next column
    return _no_room(line, after, right - line.right)


def _centred(line: Line, left: float, right: float) -> bool:
    before, behind = line.left - left, right - line.right
    return before > 1.5 * line.size and abs(before - behind) < 1.2 * line.size


def _no_room(line: Line, after: Line, room: float) -> bool:
    """Whether the first word of the next line had no room at the end of this one, so that it had to break."""
    letters = max(1, len(after.text))
    word = len(after.text.split(" ", 1)[0]) * (after.right - after.left) / letters
    return room < word + 0.6 * line.size

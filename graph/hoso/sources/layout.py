"""How a plain text is laid out: headline, print date, captions, byline, paragraphs, and the page's furniture."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hoso.model import Block, BlockKind, Sentence
from hoso.sources.letterheads import find_signature_span, read_letterhead
from hoso.text import matched

MAX_SENTENCE = 2_000  # a longer stretch is cut at a blank, so that no rule meets it whole

_LATIN = [
    *map(chr, range(0x41, 0x250)),
    *map(chr, range(0x1E00, 0x1F00)),
]  # Vietnamese capitals alternate with small letters
_SMALL = "".join(c for c in _LATIN if c.islower())
_CAPITAL = "".join(c for c in _LATIN if c.isupper())
_LINE = re.compile(r"[^\n]*\n?")
_ENDS = tuple('.!?:;…”"»)]')  # what the last line of a paragraph ends in
_RUNS_ON = re.compile(rf"\s*(?:[-–]\s*(?:19|20)\d\d(?![\d/.-])|[,;)]|[{_SMALL}])")
_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|cn)"
_CLOCK = r"(?:\d{1,2}\s?[:hg]\s?\d{0,2}(?::\d\d)?|\(?gmt\s?\+?\s?7\)?)"
_PRINTED_DAY = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?!\d)")
_WRITTEN_DAY = re.compile(r"\bngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_DATELINE = re.compile(
    rf"^\W*(?:.{{0,60}}?\b{_WEEKDAY}\b.{{0,40}}\d{{4}}.{{0,40}}|(?:ngày\s+|{_CLOCK}[\s,-]*)?\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?\d{{4}}"
    rf"[\s,|-]*(?:{_CLOCK}\s*){{0,2}}|cập\s+nhật.{{0,60}})\W*$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\(?\b(?:ảnh|clip|video|đồ họa|nguồn ảnh|ảnh minh họa)\s*[:.]\s*[^()\n]{1,60}\)?\s*\.?\s*$", re.IGNORECASE
)
_DATED = re.compile(r"[\dcC](?:(?<=\d)\d{3}|(?<=[cC])[ậẬ][pP])")  # in every dateline, and quick to search for
_CREDITED = re.compile(r"(?:ảnh|clip|video|họa)\s*[:.]")  # likewise in every credit, in lower case
_NAME_LIKE = rf"[{_CAPITAL}][\w.'’]*"
_BYLINE = re.compile(
    rf"^\W*(?:(?:bài(?:\s+và\s+ảnh)?|tác\s+giả|tin,\s*ảnh|theo|nhóm\s+pv|pv|phóng\s+viên)\s*[:,]?\s*)?"
    rf"{_NAME_LIKE}(?:\s{_NAME_LIKE}){{0,3}}(?:\s*(?:[-–,/&]|và)\s*{_NAME_LIKE}(?:\s{_NAME_LIKE}){{0,3}}){{0,3}}(?:\s*\([^)]{{1,30}}\))?\W*$"
)
_FURNITURE = re.compile(
    r"^\W*(?:gửi cho bạn bè|các tin khác|tin liên quan|tin khác|xem nhiều(?: nhất)?|đọc nhiều|tin mới|chia sẻ|bình luận"
    r"|in trang|về trang trước|ý kiến bạn đọc|tags?|từ khóa|xem thêm|theo dõi|tin cùng chuyên mục|tin đọc nhiều"
    r"|bài viết liên quan)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_MAX_BYLINE_WORDS = 9
_MAX_HEADLINE = 300
_SENTENCE_END = re.compile(rf"[.!?…](?<![.!?…].)[.!?…]*+[”\"’»)\]]*+(?=\s+[\"“‘«(\[–-]*\s*[\d{_CAPITAL}])|;\s*(?=\n)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:TP|Tp|TX|Q|H|P|X|TT|T|Ư|GS|PGS|TS|ThS|Ths|CN|KS|BS|LS|NGND|NSND|NSƯT|Tr|Đ|Ô|B|St|Dr|Mr|Mrs|KT|TM|TL|TUQ|"
    r"No|vs|tr|v|đ/c|Đ/c)|\b[A-ZĐ])\.$"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text, and what they say of it: its headline and the date that the page prints."""

    blocks: tuple[Block, ...]
    headline: str | None
    printed: date | None


def lay_out(text: str, marks: Sequence[Block] = ()) -> Layout:
    """Read the layout of a text (NFC); only lines and their wording are known, so doubtful lines are prose.

    `marks` are spans whose kind the file's format tells, in order: what stands in one is of that kind.
    """
    head = read_letterhead(text) if not any(mark.kind is BlockKind.HEADLINE for mark in marks) else None
    spans = list(_paragraphs(text))
    if head:
        above = 0, head.heading[0]
        told = Block(BlockKind.DATELINE, *above), Block(BlockKind.HEADLINE, *head.heading)
        marks = sorted([*marks, *told], key=lambda mark: mark.start)
        spans = _as_one(_as_one(spans, above), find_signature_span(text, head.end))
    same = matched(text)
    kinds = _kinds([same[a:b] for a, b in spans], [_marked(start, marks) for start, _ in spans])
    blocks = tuple(b for kind, span in zip(kinds, spans, strict=True) for b in _without_credit(same, kind, *span))
    headline = next((text[b.start : b.end] for b in blocks if b.kind is BlockKind.HEADLINE), None)
    printed = next(
        (d for b in blocks if b.kind is BlockKind.DATELINE if (d := printed_day(text[b.start : b.end]))), None
    )
    if head and head.number:
        headline = " ".join([head.type, text[slice(*head.number)], head.title or ""])
    return Layout(blocks, " ".join(headline.split()) if headline else None, printed or (head.day if head else None))


def _as_one(spans: list[tuple[int, int]], whole: tuple[int, int] | None) -> list[tuple[int, int]]:
    """Spans of lines, those within a longer span as one: a letterhead, a signature."""
    if whole is None:
        return spans
    start, end = whole
    inside = [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]
    before = [(a, min(b, start)) for a, b in spans if a < start]
    after = [(max(a, end), b) for a, b in spans if b > end]
    return [*before, (inside[0][0], inside[-1][1]), *after] if inside else spans


def _marked(start: int, marks: Sequence[Block]) -> BlockKind | None:
    index = bisect_right(marks, start, key=lambda mark: mark.start) - 1
    return marks[index].kind if index >= 0 and start < marks[index].end else None


def _without_credit(text: str, kind: BlockKind, start: int, end: int) -> Iterator[Block]:
    """A caption apart from the name of its photographer."""
    credit = _CREDIT.search(text[start:end]) if kind is BlockKind.CAPTION else None
    if credit is None:
        yield Block(kind, start, end)
        return
    if text[start : start + credit.start()].strip():
        yield Block(kind, start, start + len(text[start : start + credit.start()].rstrip()))
    yield Block(BlockKind.BYLINE, start + credit.start(), end)


def printed_day(text: str) -> date | None:
    """The first full date, day first, in figures or as "ngày 4 tháng 10 năm 2021"."""
    found = _PRINTED_DAY.search(text) or _WRITTEN_DAY.search(text)
    if not found:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_dateline(line: str) -> bool:
    """Whether a line says only when it was printed."""
    return len(line) <= 200 and bool(_DATED.search(line)) and _DATELINE.match(line) is not None


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of lines without surrounding blanks; a line that runs on into the next is one with it."""
    begin, end, after_blank = -1, -1, True
    for line in _LINE.finditer(text):
        content = line[0].strip()
        if not content:
            after_blank = True
            continue
        start = line.start() + line[0].index(content[0])
        if begin >= 0 and not after_blank and not text.endswith(_ENDS, begin, end) and _RUNS_ON.match(content):
            end = start + len(content)
            continue
        if begin >= 0:
            yield begin, end
        begin, end, after_blank = start, start + len(content), False
    if begin >= 0:
        yield begin, end


def _kinds(lines: list[str], told: list[BlockKind | None]) -> list[BlockKind]:
    """The kind of each line, `told` what the format says of it."""
    kinds = [kind or _kind(line) for line, kind in zip(lines, told, strict=True)]
    prose = [
        i
        for i, line in enumerate(lines)
        if kinds[i] is BlockKind.PARAGRAPH and line.rstrip().endswith((".", "./.", "!", "?", "…"))
    ]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    for i, line in enumerate(lines):
        if i > last and kinds[i] is BlockKind.PARAGRAPH and _is_byline(line):
            kinds[i] = BlockKind.BYLINE
        if kinds[i] is BlockKind.FURNITURE and i < last:
            kinds[i] = BlockKind.PARAGRAPH
    for i in range(0 if BlockKind.HEADLINE in told else min(first, 4)):
        if (
            kinds[i] is BlockKind.PARAGRAPH
            and len(lines[i]) <= _MAX_HEADLINE
            and len(lines) > 1
            and not lines[i].startswith("(")
        ):
            kinds[i] = BlockKind.HEADLINE
            break
    return kinds


def _is_byline(line: str) -> bool:
    return len(line.split()) <= _MAX_BYLINE_WORDS and _BYLINE.match(line) is not None


def _kind(line: str) -> BlockKind:
    if is_dateline(line):
        return BlockKind.DATELINE
    if _FURNITURE.match(line[:200]):
        return BlockKind.FURNITURE
    if _CREDITED.search(line[-160:].lower()) and _CREDIT.search(line[-160:]):
        return BlockKind.CAPTION
    return BlockKind.PARAGRAPH


def find_sentences(text: str, blocks: tuple[Block, ...]) -> Iterator[Sentence]:
    """The sentences of each block in order, numbered from 0 through the whole text."""
    index = 0
    for block in blocks:
        for start, end in _split(text, block.start, block.end):
            yield Sentence(index, start, end, block.kind)
            index += 1


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in _SENTENCE_END.finditer(text, start, end):
        if not _ABBREVIATED.search(text[max(begin, stop.start() - 6) : stop.start() + 1]):
            yield from _pieces(text, begin, stop.end())
            begin = stop.end()
    if begin < end:
        yield from _pieces(text, begin, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without outer blanks, cut at blanks where it is longer than any sentence should be."""
    while end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start, start + MAX_SENTENCE)
        cut = cut if cut > start else start + MAX_SENTENCE
        yield from _pieces(text, start, cut)
        start = cut
    content = text[start:end]
    lead = len(content) - len(content.lstrip())
    if content.strip():
        yield start + lead, start + lead + len(content.strip())

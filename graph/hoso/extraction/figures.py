"""Figures: which numbers of a sentence count or measure something, their value, range, unit and qualifier."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from hoso.extraction.reading import Line, Reading
from hoso.lexicon import spellings, table, words_of

_MAX_UNIT_WORDS = 6
_MONTHS = 12  # up to which the second number may be a month
_COUNT_DIGITS = 3  # "cấp 441 giấy phép" counts, "cấp 2" does not
_NOUNS = frozenset("wNLFUQDPGRBkZltb")  # classes of chunks that go on with a noun
_ORDINAL = re.compile(r"(?<!\w)(?<!tổng )(?<!với )(?<!có )(?<!một )(số|cấp)$")
_NO_BOUND = re.compile(r"(?:dựa|liên\s+quan|phối\s+hợp|quan\s+tâm|hướng|dẫn|tập\s+trung|căn\s+cứ|sâu)\s+\w+$")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_COMMA_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+$")
_JOINED = re.compile(r"[\w)][-–/]$|[-/]\s?$|\d\s*[:.]$")  # a piece of a number, a date or a name
_PER = re.compile(r"(?:đồng|người|ha)\s?/\s?$")
_UNIT_WORD = r"[^\W\d_][\w²³]*(?:/[^\W\d_]+)*"
_UNIT = re.compile(rf"\s*((?:{_UNIT_WORD})(?:\s+{_UNIT_WORD}){{0,7}})")
_STOPS = re.compile(
    r"(?<!\s)\s++(?:mức\s+độ|tham\s+gia|trong|tại|cho|với|để|từ|do|và|của|theo|trên|là|đã|được|hiện|giữa|có|nhằm|ở|so|qua|về"
    r"|vào|sẽ|đang|khi|nếu|mà|thì|này|đó|mới|trực thuộc)\b.*$",
    re.DOTALL,
)
_FILLED = re.compile(r"\S+")
_NO_MEASURE = {"chí", "bào", "thời", "bằng", "phạm", "đội"}  # "đồng chí" is no money


class Figure(Struct, frozen=True):
    """A number that counts something: its chunk, value, unit, the end of its unit in the text, and its qualifier."""

    at: int
    value: Decimal
    maximum: Decimal | None
    unit: str
    start: int
    end: int
    qualifier: str | None


@cache
def _never(kind: str) -> frozenset[str]:
    """The words of a kind that make a number no statistic."""
    return frozenset(words_of("number_contexts", kind))


@cache
def quantity_words(kind: str) -> dict[str, bool]:
    """The words of a kind beside numbers, and whether they make them a lower bound."""
    return {
        w: row["at_least"] == "yes"
        for row in table("quantities")
        if row["kind"] == kind
        for w in spellings(row["words"])
    }


@cache
def _factors() -> dict[str, int]:
    """What the upper end of a range may be told in, where the lower end is not: "800.000 - 1 triệu đồng"."""
    return {w: int(row["factor"]) for row in table("quantities") if row["factor"] for w in spellings(row["words"])}


_Ending = tuple[tuple[str, ...], re.Pattern[str]]  # words, and the pattern of the longest of them at an end


@cache
def _no_statistic_after() -> _Ending:
    """The words that make a number after them no statistic."""
    return _ending(_never("before"))


@cache
def _bound() -> _Ending:
    """The qualifiers of a number."""
    return _ending(quantity_words("bound"))


def _ending(words: Iterable[str]) -> _Ending:
    longest = sorted(words, key=len, reverse=True)
    return tuple(longest), re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + ")$")


def _ends_in(text: str, ending: Callable[[], _Ending]) -> re.Match[str] | None:
    """The longest of some words at the end of a text; the pattern is slow, and tried only where it can match."""
    words, pattern = ending()
    return pattern.search(text) if text.endswith(words) else None


def find_figures(reading: Reading, line: Line) -> Iterator[Figure]:
    """The figures of a line; the upper end of a range is none of its own."""
    last = -1
    ruled_out: dict[int, bool] = {}
    for at, chunk in enumerate(line.chunks):
        if chunk.letter in ("I", "E"):
            ruled_out[at] = _ruled_out(reading, line, at, ruled_out)
        if at > last and chunk.letter == "I" and not ruled_out[at] and _is_share(reading, line, at):
            whole = _figure(reading, line, at + 2)
            part = parse_number(reading.tokens.word(chunk.first), False)
            if whole and part is not None and part <= whole.value:
                yield replace(whole, at=at, value=part, start=reading.start(chunk))
                yield whole
                last = at + 2
                continue
        if at > last and not ruled_out.get(at, True):
            figure = _figure(reading, line, at)
            if figure:
                yield figure
                last = at + 2 if figure.maximum is not None else at


def _is_share(reading: Reading, line: Line, at: int) -> bool:
    """Whether a number is so many of so many ("12/15 chỉ tiêu"), and no date, level or number of something."""
    if at + 3 >= len(line.chunks) or line.chunks[at + 1].letter != "/" or line.chunks[at + 2].letter != "I":
        return False
    start, end = reading.start(line.chunks[at]), reading.end(line.chunks[at + 2])
    printed = reading.tokens.text[start:end]
    if " " in printed or not all(p.isdigit() for p in printed.split("/")):
        return False
    part, whole = map(int, printed.split("/"))
    return part <= whole and (whole > _MONTHS or line.chunks[at + 3].words.startswith(tuple(quantity_words("counted"))))


def _ruled_out(reading: Reading, line: Line, at: int, before_it: Mapping[int, bool]) -> bool:
    """Whether the words before make the number an ordinal, an article, a level, a date's part or a piece of a name;
    `before_it` tells so of the numbers of the sentence before it.
    """
    tokens, first, share = reading.tokens, line.chunks[at].first, line.chunks[at].letter == "E"
    before = tokens.text[max(line.sentence.start, tokens.starts[first] - 24) : tokens.starts[first]]
    if _JOINED.search(before) and not _PER.search(before):
        return True
    if _is_year(tokens.word(first)):
        return True
    previous = before.lower().rstrip()
    if not share and _is_ordinal(previous, tokens.word(first)):
        return True
    if previous.endswith(",") and at >= 2 and line.chunks[at - 2].letter == "I":  # "mức độ 3, 4"
        return before_it[at - 2]
    return not share and _ends_in(previous, _no_statistic_after) is not None


def _is_year(printed: str) -> bool:
    """Whether a number may be a year without its word."""
    return len(printed) == 4 and printed.isdigit() and 1900 <= int(printed) <= 2100


def _is_ordinal(previous: str, printed: str) -> bool:
    """Whether "số" or "cấp" before a number counts nothing; a level has few digits."""
    ordinal = _ORDINAL.search(previous)
    return ordinal is not None and (ordinal[1] == "số" or len(printed) < _COUNT_DIGITS)


def _figure(reading: Reading, line: Line, at: int) -> Figure | None:
    tokens, last = reading.tokens, _range_end(reading, line, at)
    start, end = reading.start(line.chunks[at]), tokens.ends[line.chunks[last].first]
    found = ("%", end) if line.chunks[last].letter == "E" else _unit(reading, line, last, end)
    if found is None:
        return None
    unit, stop = found
    measured = _is_measured(unit)
    value = parse_number(tokens.word(line.chunks[at].first), measured)
    if value is None:
        return None
    maximum = parse_number(tokens.word(line.chunks[last].first), measured) if last > at else None
    if maximum is not None and maximum < value:
        scale, _, plain = unit.partition(" ")
        maximum, unit = maximum * _factors().get(scale.lower(), 0), plain
        if maximum < value or not plain:
            return None  # a fall ("từ 20 đến 10%")
    return Figure(at, value, maximum, unit, start, stop, _qualifier(tokens.text, line.sentence.start, start))


def _is_measured(unit: str) -> bool:
    """Whether numbers of a unit may have decimals: shares, millions, measures."""
    first = unit.split(maxsplit=1)[0].lower()
    return unit == "%" or first in quantity_words("scale") or unit.lower() in quantity_words("measure")


def _range_end(reading: Reading, line: Line, at: int) -> int:
    """The chunk of a range's upper end ("10 - 15", "từ 10 đến 15"), or the number's own."""
    if at + 2 >= len(line.chunks) or line.chunks[at + 2].letter not in ("I", "E"):
        return at
    joint = line.chunks[at + 1]
    return at + 2 if reading.tokens.span(joint.first, joint.after) in ("-", "–", "đến") else at


def parse_number(printed: str, measured: bool = True) -> Decimal | None:
    """The value of a Vietnamese number: dots group thousands, a comma opens the decimals; with % a dot may be decimal.

    `measured` numbers (of a unit of measure, or of millions) may have three decimals; counts have none.

    >>> [str(parse_number(n)) for n in ("14.478", "98,13%", "98.81%", "2,5", "21.576,5")]
    ['14478', '98.13', '98.81', '2.5', '21576.5']
    """
    percent = printed.endswith("%")
    digits = printed.rstrip("% \u00a0").strip(".,")
    if not digits or not digits[0].isdigit():
        return None
    if percent and digits.count(".") == 1 and "," not in digits:
        return Decimal(digits)
    if _GROUPED.match(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if _COMMA_GROUPED.match(digits) and not measured:
        return Decimal(digits.replace(",", ""))
    if digits.count(",") == 1 and "." not in digits:
        return Decimal(digits.replace(",", "."))
    if digits.count(".") == 1 and "," not in digits:
        return Decimal(digits)
    return Decimal(digits) if digits.isdigit() else None


def _unit(reading: Reading, line: Line, at: int, start: int) -> tuple[str, int] | None:
    """The unit as printed: a power of ten and a measure, or the noun that is counted; the end of it in the text."""
    rest = reading.tokens.text[start : min(line.sentence.end, start + 120)]
    noun = _UNIT.match(rest)
    if not noun or "\n" in rest[: noun.start(1)]:
        return None
    words = noun[1].split()
    lowered = [w.lower() for w in words]
    if lowered[0] in _never("unit") or " ".join(lowered[:2]) in _never("unit"):
        return None
    size = _unit_words(line, at, words, lowered)
    if size == 0:
        return None
    last = list(_FILLED.finditer(noun[1]))[:size][-1]
    return " ".join(words[:size]), start + noun.start(1) + last.end()


def _unit_words(line: Line, at: int, words: list[str], lowered: list[str]) -> int:
    """How many words make the unit: scale and measure, else the words up to a verb, a stop word or six of them."""
    for size in (3, 2, 1):
        head = " ".join(lowered[:size])
        if head in quantity_words("measure") and not _NO_MEASURE.intersection(lowered[size : size + 1]):
            return size
    scale = next((n for n in (2, 1) if " ".join(lowered[:n]) in quantity_words("scale")), 0)
    if scale and not lowered[scale:]:
        return scale
    if scale:
        per = lowered[scale].partition("/")[0] in quantity_words("measure")  # "triệu đồng/năm"
        return scale + (1 if per else _unit_words(line, at, words[scale:], lowered[scale:]))
    short = _STOPS.sub("", " " + " ".join(words)).split()
    return min(len(short), _MAX_UNIT_WORDS, _until_verb(line, at))


def _until_verb(line: Line, at: int) -> int:
    """How many words stand between the number and the next chunk that cannot be part of a noun."""
    count = 0
    for index, chunk in enumerate(line.chunks[at + 1 :]):
        noun = not _NOUNS.isdisjoint(chunk.letter)
        if not noun and not (index == 0 and chunk.letter.isalpha() and chunk.letter != "p"):
            break
        count += len(chunk.words.split())
        if not noun or chunk.letter in ("t", "b"):
            break
    return count


def _qualifier(text: str, begin: int, start: int) -> str | None:
    """The longest qualifier right before a number ("trên", "khoảng")."""
    before = text[max(begin, start - 28) : start].lower().rstrip()
    if _NO_BOUND.search(before):
        return None
    found = _ends_in(before, _bound)
    return found[0] if found else None

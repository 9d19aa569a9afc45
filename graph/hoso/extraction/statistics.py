"""Statistics: numbers with what they count, their unit, period, bounds, and the total that they are a part of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from hoso.extraction.chunks import Chunk
from hoso.extraction.dates import DateMention, Grain
from hoso.extraction.reading import Line, Reading, evidence
from hoso.lexicon import spellings, table
from hoso.model import StatisticClaim

_MAX_UNIT_WORDS = 6
_MAX_SUBJECT = 160
_COUNT_DIGITS = 3  # "cấp 441 giấy phép" counts, "cấp 2" does not
_ORDINAL = re.compile(r"(?<!\w)(?<!tổng )(?<!với )(?<!có )(?<!một )(số|cấp)$")
_NO_BOUND = re.compile(r"(?:dựa|liên\s+quan|phối\s+hợp|quan\s+tâm|hướng|dẫn|tập\s+trung|căn\s+cứ|sâu)\s+\w+$")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_COMMA_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+$")
_CLAUSE = re.compile(r"[;:.“”()]|,(?!\d)")
_LABEL = re.compile(
    r"\b(?:tổng\s+số|số\s+lượng|tổng|tỷ\s+lệ|tỉ\s+lệ|quy\s+mô|diện\s+tích|tốc\s+độ|thu|chi|kim\s+ngạch|doanh\s+thu|giá\s+trị|sản\s+lượng|mức|số)\b[^;:.“”]*$",
    re.IGNORECASE,
)
_COPULA = re.compile(
    r"\s*\b(?:hiện\s+(?:đang|có|nay)|là|đạt|chiếm|đã|ước|khoảng|trên|hơn|gần|được|còn|tăng|giảm|có|lên|gồm|bằng|cung\s+cấp)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_PART_OPENERS = re.compile(r"^\W*(?:trong\s+đó|gồm|bao\s+gồm|cụ\s+thể|trong\s+số\s+(?:này|đó))\b", re.IGNORECASE)
_PART_INSIDE = re.compile(r"\b(?:trong\s+đó(?:\s+có)?|bao\s+gồm|gồm(?:\s+có)?)\b", re.IGNORECASE)
_STOPS = re.compile(
    r"(?<!\s)\s++(?:mức\s+độ|tham\s+gia|trong|tại|cho|với|để|từ|do|và|của|theo|trên|là|đã|được|hiện|giữa|có|nhằm|ở|so|qua|về|vào|sẽ|đang|khi|nếu|mà|thì|này|đó|mới|trực thuộc)\b.*$",
    re.DOTALL,
)


@cache
def _never(kind: str) -> frozenset[str]:
    return frozenset(w for row in table("number_contexts") if row["kind"] == kind for w in spellings(row["words"]))


@cache
def _before() -> re.Pattern[str]:
    """The words that make a number after them no statistic, at the end of what stands before it."""
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(_never("before"), key=len, reverse=True))) + r")$")


@cache
def _words(kind: str) -> dict[str, bool]:
    return {
        w: row["at_least"] == "yes"
        for row in table("quantities")
        if row["kind"] == kind
        for w in spellings(row["words"])
    }


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number that counts something: its chunk, value, unit, the end of its unit in the text, and its qualifier."""

    at: int
    value: Decimal
    maximum: Decimal | None
    unit: str
    start: int
    end: int
    qualifier: str | None


def statistic_claims(reading: Reading) -> Iterator[StatisticClaim]:
    """A claim for each number that counts or measures something; parts name their total; a caption repeats none."""
    found = list(_all_claims(reading))
    for claim in found:
        if not any(_says_more(other, claim) for other in found if other is not claim):
            yield claim


def _says_more(other: StatisticClaim, claim: StatisticClaim) -> bool:
    """Whether another claim tells the same number of the same things with its period, which this one lacks."""
    same = (other.value, other.unit.lower(), other.qualifier) == (claim.value, claim.unit.lower(), claim.qualifier)
    alike = other.subject.lower().startswith(claim.subject.lower()) or claim.subject.lower().startswith(
        other.subject.lower()
    )
    return same and alike and claim.period is None and other.period is not None


def _all_claims(reading: Reading) -> Iterator[StatisticClaim]:
    total: StatisticClaim | None = None
    for line in reading.lines:
        subject: str | None = None
        opens_parts = bool(_PART_OPENERS.match(reading.tokens.text[line.sentence.start : line.sentence.end]))
        base = total if opens_parts else None
        for figure in _figures(reading, line):
            base = base or _base_of_parts(reading, line, figure, total)
            whole = base if base and _same_kind(base, figure, reading, line) else None
            subject = _subject(reading, line, figure, subject)
            claim = _claim(reading, line, figure, subject, whole)
            yield claim
            if whole is None:
                total, base = claim, None


def _figures(reading: Reading, line: Line) -> Iterator[_Figure]:
    last = -1
    for at, chunk in enumerate(line.chunks):
        if at > last and chunk.letter in ("I", "E") and not _ruled_out(reading, line, at):
            figure = _figure(reading, line, at)
            if figure:
                yield figure
                last = _last_chunk(reading, line, figure)


def _last_chunk(reading: Reading, line: Line, figure: _Figure) -> int:
    """The chunk of a range's upper end, which is no figure of its own."""
    return figure.at + 2 if figure.maximum is not None else figure.at


def _ruled_out(reading: Reading, line: Line, at: int) -> bool:
    """Whether the words before make the number an ordinal, an article, a level, a date's part or a piece of a name."""
    tokens, first = reading.tokens, line.chunks[at].first
    before = tokens.text[max(line.sentence.start, tokens.starts[first] - 24) : tokens.starts[first]]
    if re.search(r"[\w)][-–/]$|[-/]\s?$|\d\s*[:.]$", before) and not re.search(r"(?:đồng|người|ha)\s?/\s?$", before):
        return True
    previous = before.lower().rstrip()
    ordinal = _ORDINAL.search(previous)
    if ordinal and line.chunks[at].letter == "I" and (ordinal[1] == "số" or len(tokens.word(first)) < _COUNT_DIGITS):
        return True
    if (
        len(tokens.word(first)) == 4 and tokens.word(first).isdigit() and 1900 <= int(tokens.word(first)) <= 2100
    ):  # a year without its word
        return True
    if previous.endswith(",") and at >= 2 and line.chunks[at - 2].letter == "I":  # "mức độ 3, 4"
        return _ruled_out(reading, line, at - 2)
    return line.chunks[at].letter == "I" and _before().search(previous) is not None


def _figure(reading: Reading, line: Line, at: int) -> _Figure | None:
    tokens, last = reading.tokens, _range_end(reading, line, at)
    start, end = tokens.starts[line.chunks[at].first], tokens.ends[line.chunks[last].first]
    if line.chunks[last].letter == "E":
        unit, stop = "%", end
    else:
        found = _unit(tokens.text, end, line.sentence.end, reading, line, last)
        if found is None:
            return None
        unit, stop = found
    measured = unit == "%" or unit.split()[0].lower() in _words("scale") or unit.lower() in _words("measure")
    value = parse_number(tokens.word(line.chunks[at].first), measured)
    if value is None:
        return None
    maximum = parse_number(tokens.word(line.chunks[last].first), measured) if last > at else None
    return _Figure(at, value, maximum, unit, start, stop, _qualifier(tokens.text, line.sentence.start, start))


def _range_end(reading: Reading, line: Line, at: int) -> int:
    """The chunk of a range's upper end ("10 - 15", "từ 10 đến 15"), or the number's own."""
    if at + 2 >= len(line.chunks) or line.chunks[at + 2].letter not in ("I", "E"):
        return at
    return at + 2 if _text(reading, line.chunks[at + 1]) in ("-", "–", "đến") else at


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


def _unit(text: str, start: int, stop: int, reading: Reading, line: Line, at: int) -> tuple[str, int] | None:
    """The unit as printed: a power of ten and a measure, or the noun that is counted; the end of it in the text."""
    rest = text[start : min(stop, start + 120)]
    noun = re.match(r"\s*((?:[^\W\d_][\w²³]*(?:/[^\W\d_]+)*)(?:\s+[^\W\d_][\w²³]*(?:/[^\W\d_]+)*){0,7})", rest)
    if not noun or "\n" in noun[0].split(noun[1])[0]:
        return None
    words = noun[1].split()
    lowered = [w.lower() for w in words]
    if lowered[0] in _never("unit") or " ".join(lowered[:2]) in _never("unit"):
        return None
    size = _unit_words(reading, line, at, words, lowered)
    if size == 0:
        return None
    unit = " ".join(words[:size])
    pattern = re.compile(r"\s*" + r"\s+".join(map(re.escape, words[:size])))
    end = pattern.match(rest)
    return unit, start + (end.end() if end else 0)


def _unit_words(reading: Reading, line: Line, at: int, words: list[str], lowered: list[str]) -> int:
    """How many words make the unit: scale and measure, else the words up to a verb, a stop word or four of them."""
    for size in (3, 2, 1):
        head = " ".join(lowered[:size])
        if head in _words("measure") and lowered[size : size + 1] not in (["chí"], ["bào"], ["thời"], ["bằng"]):
            return size
    scale = next((n for n in (2, 1) if " ".join(lowered[:n]) in _words("scale")), 0)
    if scale:
        more = _unit_words(reading, line, at, words[scale:], lowered[scale:]) if lowered[scale:] else 0
        return scale + (1 if lowered[scale : scale + 1] and lowered[scale].split("/")[0] in _words("measure") else more)
    short = _STOPS.sub("", " " + " ".join(words)).split()
    return min(len(short), _MAX_UNIT_WORDS, _until_verb(reading, line, at))


_NOUNS = frozenset("wNLFUQDPGRBkZltb")  # classes of chunks that go on with a noun


def _until_verb(reading: Reading, line: Line, at: int) -> int:
    """How many words stand between the number and the next chunk that cannot be part of a noun."""
    count = 0
    for index, chunk in enumerate(line.chunks[at + 1 :]):
        noun = any(c in _NOUNS for c in chunk.letter)
        if not noun and not (index == 0 and chunk.letter.isalpha() and chunk.letter != "p"):
            break
        count += len(_text(reading, chunk).split())
        if not noun or chunk.letter in ("t", "b"):
            break
    return count


def _qualifier(text: str, begin: int, start: int) -> str | None:
    before = text[max(begin, start - 28) : start].lower().rstrip()
    if _NO_BOUND.search(before):
        return None
    found = [w for w in _words("bound") if re.search(rf"(?<!\w){re.escape(w)}$", before)]
    return max(found, key=len) if found else None


def _subject(reading: Reading, line: Line, figure: _Figure, previous: str | None) -> str:
    """What the number is of: the label before it ("tỷ lệ ... đạt"), the noun phrase after it, or, in a row of shares, the same."""
    text = reading.tokens.text
    clause = text[line.sentence.start : figure.start]
    label = _LABEL.search(clause)
    if figure.unit == "%" or (label and re.search(r"\b(?:là|đạt)\b[^,;]*$", clause, re.IGNORECASE)):
        near = label[0] if label else re.split(_CLAUSE, clause)[-1]
        subject = _COPULA.sub("", near).strip(" ,")
        if subject and (label or len(subject.split()) > 1) and "%" not in subject:
            return _tidy(subject)
        if previous:
            return previous
    phrase = text[figure.end : line.sentence.end]
    tail = _CLAUSE.split(phrase, maxsplit=1)[0]
    tail = re.split(r"\s+(?:và|với|cùng|gồm)\s+\d|/\d", tail)[0]
    return _tidy(f"{figure.unit} {tail}" if figure.unit != "%" else (tail or "tỷ lệ"))


def _tidy(subject: str) -> str:
    words = " ".join(subject.split())
    return words if len(words) <= _MAX_SUBJECT else words[:_MAX_SUBJECT].rsplit(" ", 1)[0]


def _period(reading: Reading, line: Line, figure: _Figure) -> str | None:
    """The period in brackets right after, else the nearest before it, else one that follows in the clause; none of a document."""
    dates = reading.dates(line)
    for index, mention in dates:
        if index == figure.at + 2 and line.chunks[index - 1].letter == "(":
            return _iso(reading, mention)
    before = [
        m
        for i, m in dates
        if i < figure.at and not (_bracketed(line, i) or _of_document(line, i) or _compared(reading, m))
    ]
    if before:
        return _iso(reading, before[-1])
    for index, mention in dates:
        between = reading.tokens.text[figure.end : mention.start]
        aside = _of_document(line, index) or _compared(reading, mention)
        if index > figure.at and mention.grain in (Grain.PERIOD, Grain.YEAR) and ";" not in between and not aside:
            return _iso(reading, mention)
    return None


def _iso(reading: Reading, mention: DateMention) -> str | None:
    if mention.grain is Grain.TERM:
        return None
    day = reading.day(mention)
    return day.isoformat() if day else mention.iso


def _compared(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is what the figure is compared with, or a year in the name of a law."""
    before = reading.tokens.text[max(0, mention.start - 24) : mention.start].lower()
    return "so với" in before or "cùng kỳ" in before or before.rstrip().endswith("hơn") or "luật" in before.split()


def _bracketed(line: Line, index: int) -> bool:
    return index > 0 and line.chunks[index - 1].letter == "("


def _of_document(line: Line, index: int) -> bool:
    return any(c.letter == "#" for c in line.chunks[max(0, index - 3) : index])


def _base_of_parts(
    reading: Reading, line: Line, figure: _Figure, total: StatisticClaim | None
) -> StatisticClaim | None:
    """The total that "trong đó", "gồm" before the figure breaks down, where it stands in the same sentence."""
    if total is None or total.passage.sentence != line.sentence.index:
        return None
    between = reading.tokens.text[total.passage.end : figure.start]
    return total if _PART_INSIDE.search(between) and len(between) < _MAX_SUBJECT else None


def _same_kind(total: StatisticClaim, figure: _Figure, reading: Reading, line: Line) -> bool:
    """Whether a figure may be a part of the total: the same kind of thing, or listed right after "gồm"; never more than it."""
    if figure.value > total.value or figure.unit == "%":
        return False
    if figure.unit.split()[0].lower() == total.unit.split()[0].lower():
        return True
    between = reading.tokens.text[total.passage.end : figure.start]
    return total.passage.sentence == line.sentence.index and bool(re.search(r"\bgồm\b", between)) and ";" not in between


def _claim(reading: Reading, line: Line, figure: _Figure, subject: str, total: StatisticClaim | None) -> StatisticClaim:
    passage = reading.passage(figure.start, max(figure.end, figure.start + 1), line.sentence)
    named = f"{subject}\n{figure.value}\n{figure.unit}\n{line.sentence.index}"
    return StatisticClaim(
        key=hashlib.sha256(named.encode()).hexdigest()[:16],
        subject=subject,
        value=figure.value,
        unit=figure.unit,
        value_max=figure.maximum,
        period=_period(reading, line, figure) or (total.period if total else None),
        at_least=bool(figure.qualifier and _words("bound").get(figure.qualifier)),
        qualifier=figure.qualifier,
        part_of=total.key if total else None,
        **evidence("share in per cent" if figure.unit == "%" else "number and unit", passage),  # type: ignore[arg-type]
    )


def _text(reading: Reading, chunk: Chunk) -> str:
    return reading.tokens.span(chunk.first, chunk.after)

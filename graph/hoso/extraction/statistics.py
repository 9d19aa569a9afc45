"""Statistics: each figure with what it is of, its period, and the total that it is a part of."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal

from hoso.extraction.dates import DateMention, Grain
from hoso.extraction.figures import Figure, find_figures, quantity_words
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.scanning import whole_words
from hoso.model import StatisticClaim
from hoso.text import sentence_hash

_NUMBERS = frozenset("IE")
_MAX_SUBJECT = 160
_CLAUSE = re.compile(r"[;:.“”()]|,(?!\d)")
_LABELS = (
    "tổng số|số lượng|tổng|tỷ lệ|tỉ lệ|quy mô|diện tích|tốc độ|thu|chi|kim ngạch|doanh thu|giá trị|sản lượng|mức|số"
)
_LABEL = re.compile(whole_words(_LABELS.split("|")))
_BEFORE_LABEL = ";:.“”"
_COPULAS = (
    "hiện đang|hiện có|hiện nay|là|đạt|chiếm|đã|ước|khoảng|trên|hơn|gần|được|còn|tăng|giảm|có|lên|gồm|bằng|cung cấp"
)
_COPULA = re.compile(whole_words(_COPULAS.split("|")))
_SAYS = re.compile(r"\b(?:là|đạt)\b[^,;]*$")
_NEXT_FIGURE = re.compile(r"\s+(?:và|với|cùng|gồm)\s+\d|/\d")
_LISTS = re.compile(r"\bgồm\b")
_PART_OPENERS = re.compile(r"^\W*(?:trong\s+đó|gồm|bao\s+gồm|cụ\s+thể|trong\s+số\s+(?:này|đó))\b", re.IGNORECASE)
_PART_INSIDE = re.compile(r"\b(?:trong\s+đó(?:\s+có)?|bao\s+gồm|gồm(?:\s+có)?)\b", re.IGNORECASE)


def statistic_claims(reading: Reading) -> Iterator[StatisticClaim]:
    """A claim for each number that counts or measures something; parts name their total; a caption repeats none."""
    found = list(_all_claims(reading))
    dated = defaultdict(set)
    for claim in found:
        if claim.period is not None:
            dated[_count(claim)].add(claim.subject.lower())
    for claim in found:
        if claim.period is not None or not _told(claim.subject.lower(), dated[_count(claim)]):
            yield claim


def _count(claim: StatisticClaim) -> tuple[Decimal, str, str | None]:
    """What two claims that tell the same number of the same things share."""
    return claim.value, claim.unit.lower(), claim.qualifier


def _told(subject: str, others: set[str]) -> bool:
    """Whether another subject, whose number has its period, begins alike."""
    return any(other.startswith(subject) or subject.startswith(other) for other in others)


def _all_claims(reading: Reading) -> Iterator[StatisticClaim]:
    total: StatisticClaim | None = None
    told = Counter[str]()
    for line in reading.lines:
        if _NUMBERS.isdisjoint(line.letters):
            continue
        subject: str | None = None
        figures = tuple(find_figures(reading, line))
        if not figures:
            continue
        words = sentence_hash(reading.source.text[line.sentence.start : line.sentence.end])
        opens_parts = bool(_PART_OPENERS.match(reading.tokens.text[line.sentence.start : line.sentence.end]))
        base = total if opens_parts else None
        for figure in figures:
            base = base or _base_of_parts(reading, line, figure, total)
            whole = base if base and _is_part(reading, line, base, figure) else None
            subject = _subject(reading, line, figure, subject)
            claim = _claim(reading, line, figure, subject, whole, _key(figure, subject, words, told))
            yield claim
            if whole is None:
                total, base = claim, None


def _subject(reading: Reading, line: Line, figure: Figure, previous: str | None) -> str:
    """What the number is of: the label before it ("tỷ lệ ... đạt"), the noun phrase after it, or, in a row of shares,
    the same.
    """
    text, lowered, begin = reading.tokens.text, reading.tokens.lowered, line.sentence.start
    marks = list(_CLAUSE.finditer(text, begin, figure.start))
    clause = marks[-1].end() if marks else begin
    unlabelled = next((mark.end() for mark in reversed(marks) if mark[0] in _BEFORE_LABEL), begin)
    label = _LABEL.search(lowered, unlabelled, figure.start)
    if figure.unit == "%" or (label and _SAYS.search(lowered, begin, figure.start)):
        subject = _before_copula(reading, label.start() if label else clause, figure.start)
        if subject and (label or len(subject.split()) > 1) and "%" not in subject:
            return _tidy(subject)
        if previous:
            return previous
    stop = _CLAUSE.search(text, figure.end, line.sentence.end)
    tail = text[figure.end : stop.start() if stop else line.sentence.end]
    tail = _NEXT_FIGURE.split(tail, maxsplit=1)[0]
    before = _before_copula(reading, clause, figure.start)
    if figure.unit != "%" and not tail.strip() and len(before.split()) > 1:  # "diện tích rừng tăng thêm 35 ha"
        return _tidy(before)
    return _tidy(f"{figure.unit} {tail}" if figure.unit != "%" else (tail or "tỷ lệ"))


def _before_copula(reading: Reading, start: int, stop: int) -> str:
    """The words of a span up to the verb that joins a number to what it is of."""
    copula = _COPULA.search(reading.tokens.lowered, start, stop)
    words = reading.tokens.text[start : copula.start() if copula else stop]
    return (words.rstrip() if copula else words).strip(" ,")


def _tidy(subject: str) -> str:
    words = " ".join(subject.split())
    return words if len(words) <= _MAX_SUBJECT else words[:_MAX_SUBJECT].rsplit(" ", 1)[0]


def _period(reading: Reading, line: Line, figure: Figure) -> str | None:
    """The period in brackets right after, else the nearest before it, else one that follows in the clause."""
    for index, mention in line.dates:
        if index == figure.at + 2 and _is_bracketed(line, index):
            return _iso(reading, mention)
    own = [(i, m) for i, m in line.dates if not (_of_document(line, i) or _is_compared(reading, m))]
    before = [m for i, m in own if i < figure.at and not _is_bracketed(line, i)]
    if before:
        return _iso(reading, before[-1])
    for index, mention in own:
        between = reading.tokens.text[figure.end : mention.start]
        if index > figure.at and mention.grain in (Grain.PERIOD, Grain.YEAR) and ";" not in between:
            return _iso(reading, mention)
    return None


def _iso(reading: Reading, mention: DateMention) -> str | None:
    if mention.grain is Grain.TERM:
        return None
    day = reading.day(mention)
    return day.isoformat() if day else mention.iso


def _is_compared(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is what the figure is compared with, or a year in the name of a law."""
    before = reading.tokens.text[max(0, mention.start - 24) : mention.start].lower()
    return "so với" in before or "cùng kỳ" in before or before.rstrip().endswith("hơn") or "luật" in before.split()


def _is_bracketed(line: Line, index: int) -> bool:
    return index > 0 and line.chunks[index - 1].letter == "("


def _of_document(line: Line, index: int) -> bool:
    return any(c.letter == "#" for c in line.chunks[max(0, index - 3) : index])


def _base_of_parts(reading: Reading, line: Line, figure: Figure, total: StatisticClaim | None) -> StatisticClaim | None:
    """The total that "trong đó", "gồm" before the figure breaks down, where it stands in the same sentence."""
    if total is None or total.passage.sentence != line.sentence.index:
        return None
    between = reading.tokens.text[total.passage.end : figure.start]
    return total if _PART_INSIDE.search(between) and len(between) < _MAX_SUBJECT else None


def _is_part(reading: Reading, line: Line, total: StatisticClaim, figure: Figure) -> bool:
    """Whether a figure may be a part of the total: of the same kind, or listed after "gồm"; never more than it."""
    if figure.value > total.value or figure.unit == "%":
        return False
    if figure.unit.split()[0].lower() == total.unit.split()[0].lower():
        return True
    between = reading.tokens.text[total.passage.end : figure.start]
    return total.passage.sentence == line.sentence.index and bool(_LISTS.search(between)) and ";" not in between


def _key(figure: Figure, subject: str, words: str, told: Counter[str]) -> str:
    """The key of a figure: of what it says, its sentence's words, and how often both were told before; of no order."""
    named = f"{subject}\n{figure.value}\n{figure.unit}\n{words}"
    told[named] += 1
    return hashlib.sha256(f"{named}\n{told[named]}".encode()).hexdigest()[:16]


def _claim(
    reading: Reading, line: Line, figure: Figure, subject: str, total: StatisticClaim | None, key: str
) -> StatisticClaim:
    passage = reading.passage(figure.start, max(figure.end, figure.start + 1), line.sentence)
    return StatisticClaim(
        key=key,
        subject=subject,
        value=figure.value,
        unit=figure.unit,
        value_max=figure.maximum,
        period=_period(reading, line, figure) or (total.period if total else None),
        at_least=bool(figure.qualifier and quantity_words("bound").get(figure.qualifier)),
        qualifier=figure.qualifier,
        part_of=total.key if total else None,
        **evidence("share in per cent" if figure.unit == "%" else "number and unit", passage),
    )

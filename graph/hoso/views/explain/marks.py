"""Where the page marks the text: claims and the dates they rest on, and the text cut wherever one begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from hoso.extraction.dates import DateMention, Grain, find_dates, near
from hoso.model import Block, BlockKind, Claim, EventClaim, Report, Sentence, StatisticClaim
from hoso.text import matched
from hoso.views.explain.telling import Field, days, fields, kind, statement

STRETCHES = (
    "tenure",
    "life",
    "award",
    "participation",
    "relation",
    "agreement",
    "event",
)  # lined below, the first nearest
LANES = 4
DATE = "date"  # the kind of the marks that are no claims
READ = BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim, or a date that claims rest on (without rule), at a half-open span of the text."""

    kind: str
    start: int
    end: int
    sentence: int
    statement: tuple[str, ...]
    fields: tuple[Field, ...]
    rule: str = ""
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Text under the same marks: their places in the list, the shortest first, and the kinds that end here."""

    text: str
    marks: tuple[int, ...]
    ends: frozenset[str]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in its segments, and the lane of each kind that is underlined; `index` is None between sentences."""

    index: int | None
    segments: tuple[Segment, ...]
    lanes: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block with its lines."""

    kind: str
    lines: tuple[Line, ...]

    @property
    def lanes(self) -> int:
        """How many lines stand below its words at most."""
        return max((lane for line in self.lines for _, lane in line.lanes), default=0)

    @property
    def read(self) -> bool:
        """Whether it is read for claims: of its kind, or as the letterhead of a document."""
        claims = (kind for line in self.lines for segment in line.segments for kind in segment.ends if kind != DATE)
        return self.kind in READ or any(claims)


def find_marks(report: Report) -> list[Mark]:
    """The claims in their order, then the dates in theirs."""
    events = {event.key: event.label for event in report.of(EventClaim)}
    return [*(_mark(claim, events) for claim in report.claims), *_dates(report, events)]


def _mark(claim: Claim, events: dict[str, str]) -> Mark:
    at = claim.passage
    return Mark(
        kind(claim), at.start, at.end, at.sentence, tuple(statement(claim, events)), tuple(fields(claim)),
        claim.rule, str(claim.confidence),
    )  # fmt: skip


def _dates(report: Report, events: dict[str, str]) -> Iterator[Mark]:
    """Each printed date that a claim of its sentence, or an event of the report, took its days from."""
    for mention in find_dates(matched(report.source.text)):
        sentence = next((s for s in report.sentences if s.start <= mention.start < s.end), None)
        stretch = _days(mention, report.source.published)
        if sentence is None or stretch is None:
            continue
        resting = [c for c in report.claims if _rests(c, sentence, stretch, mention)]
        if resting:
            named = dict.fromkeys((f"={kind(c)}", " | ".join(statement(c, events))) for c in resting)
            iso = stretch[0].isoformat() if stretch[0] == stretch[1] else mention.iso or ""
            yield Mark(DATE, mention.start, mention.end, sentence.index, (iso,), tuple(named))


def _days(mention: DateMention, published: date | None) -> tuple[date, date] | None:
    if mention.grain is Grain.DAY_OPEN and published:
        day = near(mention, published)
        return (day, day) if day else None
    return (mention.earliest, mention.latest) if mention.earliest and mention.latest else None


def _rests(claim: Claim, sentence: Sentence, stretch: tuple[date, date], mention: DateMention) -> bool:
    if isinstance(claim, EventClaim):
        return stretch in days(claim)
    if claim.passage.sentence != sentence.index:
        return False
    if isinstance(claim, StatisticClaim):
        return claim.period is not None and claim.period == mention.iso
    return stretch in days(claim)


def find_paragraphs(report: Report, marks: list[Mark]) -> Iterator[Paragraph]:
    """The text in order, nothing left out but what stands between blocks."""
    whole = (Block(BlockKind.PARAGRAPH, 0, len(report.source.text)),)
    for block in report.source.blocks or whole:
        within = [s for s in report.sentences if s.start < block.end and block.start < s.end]
        lines = tuple(_line(report.source.text, line, marks) for line in _pieces(block, within))
        yield Paragraph(block.kind.value, lines)


def _pieces(block: Block, sentences: Iterable[Sentence]) -> Iterator[tuple[int | None, int, int]]:
    """The sentences of a block and what stands between them: index or None, and a half-open span."""
    at = block.start
    for sentence in sentences:
        start, end = max(sentence.start, at), min(sentence.end, block.end)
        if at < start:
            yield None, at, start
        yield sentence.index, start, end
        at = max(at, end)
    if at < block.end:
        yield None, at, block.end


def _line(text: str, piece: tuple[int | None, int, int], marks: list[Mark]) -> Line:
    index, start, end = piece
    over = [(number, m) for number, m in enumerate(marks) if m.start < end and start < m.end]
    cuts = sorted({start, end, *(p for _, m in over for p in (m.start, m.end) if start < p < end)})
    segments = tuple(_segment(text, a, b, over) for a, b in pairwise(cuts))
    kinds = {m.kind for _, m in over}
    lanes = tuple((k, min(lane, LANES)) for lane, k in enumerate((k for k in STRETCHES if k in kinds), 1))
    return Line(index, segments, lanes)


def _segment(text: str, start: int, end: int, over: list[tuple[int, Mark]]) -> Segment:
    here = sorted((m.end - m.start, number) for number, m in over if m.start < end and start < m.end)
    ends = frozenset(m.kind for _, m in over if m.end == end)
    return Segment(text[start:end], tuple(number for _, number in here), ends)

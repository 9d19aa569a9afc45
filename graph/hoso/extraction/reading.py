"""A report as the grammars see it: its tokens, its sentences in chunks, and the setting that completes what it elides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache

from hoso.extraction.bodies import Body, canonical, complete, whole
from hoso.extraction.chunks import Chunk, Kind, Person, read_chunks
from hoso.extraction.dates import DateMention, Grain, near
from hoso.extraction.places import Place, Setting, find_setting
from hoso.extraction.titles import Title
from hoso.extraction.tokens import Tokens, tokenize
from hoso.lexicon import table
from hoso.model import BlockKind, Bounds, Passage, Sentence, Source
from hoso.sources.layout import find_sentences

_READ = (BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that is read: the sentence and its chunks; `letters` has a letter for each chunk."""

    sentence: Sentence
    chunks: tuple[Chunk, ...]
    letters: str

    def people(self) -> Iterator[Person]:
        """The people mentioned, in order."""
        return (c.value for c in self.chunks if isinstance(c.value, Person))


@dataclass(frozen=True, slots=True)
class Reading:
    """A source, tokenised and cut into lines, with its setting and the days between which its events lie."""

    source: Source
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    lines: tuple[Line, ...]
    setting: Setting
    known: dict[tuple[int, int], str] = field(default_factory=dict)

    def passage(self, start: int, end: int, sentence: Sentence) -> Passage:
        """The quotation of a half-open span of the text."""
        return Passage(start, end, self.source.text[start:end], sentence.index)

    def printed(self, start: int, end: int) -> str:
        """The words of a span as printed, with single blanks."""
        return " ".join(self.source.text[start:end].split())

    def name(self, body: Body, chain: Iterable[Title] = (), line: Line | None = None) -> str:
        """The canonical name of a body, completed from the titles beside it, its sentence and the report's setting."""
        return canonical(self.resolved(body, chain, line))

    def resolved(self, body: Body, chain: Iterable[Title] = (), line: Line | None = None) -> Body:
        """The body with what the text leaves out filled in, as far as the text decides it."""
        beside = [t.body for t in chain if t.body and t.body.start != body.start]
        filled = complete(body, self.setting, _with_owners(_nearest(body, beside)))
        if whole(filled) or line is None:
            return filled
        around = [b for b in _bodies(line) if b.start != body.start and (_lower(b) or b.head == body.head)]
        return complete(filled, self.setting, _with_owners(_nearest(body, around)))

    def day(self, mention: DateMention) -> date | None:
        """The day that a mention means, open years read from the publication date."""
        if mention.grain is Grain.DAY:
            return mention.earliest
        if mention.grain is Grain.DAY_OPEN and self.source.published:
            return near(mention, self.source.published)
        return None

    def dates(self, line: Line) -> list[tuple[int, DateMention]]:
        """The dates of a line with the index of their chunk."""
        return [(i, self.tokens.dates[c.first]) for i, c in enumerate(line.chunks) if c.letter == "T"]

    @property
    def seen(self) -> Bounds:
        """The days between which the report saw what it tells: after the latest day that it calls past, until print."""
        past = [d for d in self.past_days() if self.source.published is None or d <= self.source.published]
        return Bounds(observed_earliest=max(past, default=None), observed_latest=self.source.published)

    def past_days(self) -> Iterator[date]:
        """Full days that the text gives for what has happened: of documents, "tính đến ngày"; none that takes effect."""
        for line in self.lines:
            for index, mention in self.dates(line):
                if mention.grain is Grain.DAY and mention.earliest and not self._ahead(line, index):
                    yield mention.earliest

    def _ahead(self, line: Line, index: int) -> bool:
        """Whether the words before a date make it one that may lie ahead."""
        before = self.tokens.span(line.chunks[max(0, index - 2)].first, line.chunks[index].after).lower()
        return (
            any(word in before for word in ("từ ngày", "kể từ", "trước ngày", "đến ngày", "hiệu lực", "sẽ"))
            and "tính đến ngày" not in before
        )


def _nearest(body: Body, others: list[Body]) -> list[Body]:
    """Bodies in the order in which they lend their place or themselves: those that follow, then those before, nearest first."""
    after = sorted((b for b in others if b.start > body.start), key=lambda b: b.start)
    return after + sorted((b for b in others if b.start < body.start), key=lambda b: -b.start)


def _with_owners(bodies: list[Body]) -> tuple[Body, ...]:
    """Each body, and after it the one that it belongs to."""
    return tuple(b for body in bodies for b in (body, body.owner) if b is not None)


def _bodies(line: Line) -> Iterator[Body]:
    for chunk in line.chunks:
        if isinstance(chunk.value, Body):
            yield chunk.value
        elif isinstance(chunk.value, Person):
            yield from (t.body for t in chunk.value.all_titles if t.body)
        elif isinstance(chunk.value, tuple):
            yield from (t.body for t in chunk.value if t.body)


def _lower(body: Body) -> bool:
    """Whether a body tells a place below the province, which a sentence may lend to its neighbours."""
    place = body.place or (body.owner.place if body.owner else None)
    return place is not None and place.name is not None and place.rank > 1


def read_source(source: Source) -> Reading:
    """The reading of a source, before any claim is made."""
    tokens = tokenize(source.text)
    sentences = tuple(find_sentences(source.text, source.blocks))
    lines = tuple(_line(tokens, s) for s in sentences if s.block in _READ)
    setting = find_setting(_places(lines), source.published)
    return Reading(source, tokens, sentences, lines, setting)


def _line(tokens: Tokens, sentence: Sentence) -> Line:
    chunks = tuple(read_chunks(tokens, tokens.at(sentence.start), tokens.at(sentence.end)))
    return Line(sentence, chunks, "".join(c.letter[:1] for c in chunks))


def _places(lines: Iterable[Line]) -> Iterator[Place]:
    """Every place with a name that the report gives, those of bodies twice as telling as bare ones."""
    for line in lines:
        for chunk in line.chunks:
            if isinstance(chunk.value, Place):
                yield chunk.value
        for body in _bodies(line):
            place = body.place or (body.owner.place if body.owner else None)
            if place:
                yield place
                yield place


@cache
def rules() -> dict[str, Decimal]:
    """The rules by name with their confidence, from tables/rules.tsv."""
    return {row["rule"]: Decimal(row["confidence"]) for row in table("rules")}


def evidence(rule: str, passage: Passage) -> dict[str, object]:
    """The fields that every claim has; a rule must stand in the table."""
    return {"passage": passage, "rule": rule, "confidence": rules()[rule]}


__all__ = ["Kind", "Line", "Reading", "evidence", "read_source", "rules"]

"""A report as the grammars see it: its tokens, its sentences in chunks, its setting and the days that it saw."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import TypedDict

from msgspec import Struct
from msgspec.structs import replace

from hoso.extraction.body import NAMED, Body, canonical
from hoso.extraction.chunk import Chunk, Person, Value
from hoso.extraction.chunks import read_chunks
from hoso.extraction.dates import NEXT_DAYS, DateMention, Grain, near
from hoso.extraction.elision import complete, of_unit, owns
from hoso.extraction.places import Place, Setting, find_setting
from hoso.extraction.scanning import whole_words
from hoso.extraction.short_names import add_short_names
from hoso.extraction.tenses import tells_of_trial
from hoso.extraction.terms import meets_in_past_term
from hoso.extraction.titles import Title
from hoso.extraction.tokens import Tokens, tokenize
from hoso.lexicon import table, words_of
from hoso.model import BlockKind, Bounds, Passage, Sentence, Source
from hoso.sources.layout import find_sentences
from hoso.sources.letterheads import read_letterhead

_BROKEN_OFF = re.compile(r"[\w-]+(?:[ ][\w-]+){0,8}[ ](?:\.\.\.|…)")  # the rest of a headline
FROM = re.compile(r"\btừ\s+(?:ngày\s+)?\S$|\bt$")  # and the first letter of a date, which "từ" may begin
_COMING = timedelta(days=60)  # in which what is decided now takes effect
_SESSION = 90  # characters on either side of a day in which a session may be named
_SCHOOLS = ("school", "university", "academy")  # kinds that one head opens the names of
_WHERE = ("tại", "ở")
_LIFE = 48  # characters before a date in which it is said to be of a life
_COMMITTEE, _COMMUNE = "Đảng ủy", 3  # the Party committee of a commune or a body; the rank of a commune
_OF_COMMUNES = ("peoples-committee", "peoples-council", "party-committee")
_READ = (BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION)


class Line(Struct, frozen=True, eq=False):
    """A sentence that is read: its row among the lines, its chunks, the people and bodies that they mention, in order.

    `dates` are those of the sentence, each with the index of its chunk; `letters` the classes of its words and marks.
    """

    row: int
    sentence: Sentence
    chunks: tuple[Chunk, ...]
    people: tuple[Person, ...]
    bodies: tuple[Body, ...]
    dates: tuple[tuple[int, DateMention], ...]
    letters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A source, tokenised and cut into lines, with its setting and the days between which its events lie.

    `seen` are the days between which the report saw what it tells: after the latest that it calls past, until print;
    one `of_trial` calls people by what they were when what is tried was done.
    """

    source: Source
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    lines: tuple[Line, ...]
    setting: Setting
    seen: Bounds
    of_trial: bool = False
    completed: dict[tuple[int, tuple[int, ...], int], Body] = field(default_factory=dict, compare=False, repr=False)
    alone: dict[tuple[str, str], Body | None] = field(default_factory=dict, compare=False, repr=False)

    def passage(self, start: int, end: int, sentence: Sentence) -> Passage:
        """The quotation of a half-open span of the text."""
        return Passage(start, end, self.source.text[start:end], sentence.index)

    def printed(self, start: int, end: int) -> str:
        """The words of a span as printed, with single blanks."""
        return " ".join(self.source.text[start:end].split())

    def start(self, chunk: Chunk) -> int:
        """Where a chunk begins in the text."""
        return self.tokens.starts[chunk.first]

    def end(self, chunk: Chunk) -> int:
        """Where a chunk ends in the text."""
        return self.tokens.ends[chunk.after - 1]

    def name(self, body: Body, chain: Iterable[Title] = (), line: Line | None = None) -> str:
        """The canonical name of a body, completed from the titles beside it, its sentence and the report's setting."""
        return canonical(self.resolved(body, chain, line))

    def resolved(self, body: Body, chain: Iterable[Title] = (), line: Line | None = None) -> Body:
        """The body with what the text leaves out filled in, as far as the text decides it; worked out once."""
        if body.whole:
            return body
        beside = [t.body for t in chain if t.body]
        key = id(body), tuple(map(id, beside)), line.row if line else -1  # of bodies that the lines keep
        if key not in self.completed:
            self.completed[key] = self._completed(body, beside, line)
        return self.completed[key]

    def _completed(self, body: Body, chain: list[Body], line: Line | None) -> Body:
        if body.takes == NAMED:
            return self._named_elsewhere(body)
        if body.owner and body.owner.takes == NAMED:  # "Đảng ủy Công ty"
            owner = self._named_elsewhere(body.owner)
            return replace(body, owner=None, takes="organ") if owner.takes == NAMED else replace(body, owner=owner)
        chain = [self.resolved(b) if b.takes == NAMED else b for b in chain]
        if body.needs_owner and any(owns(b, body) for b in chain if b.takes == NAMED):
            return body  # of the one beside it, which nobody knows: "Bí thư Đảng ủy, Giám đốc Công ty"
        opening = _opening_setting(line, self.source.published) if line else None
        found = self._filled(body, opening, chain, line) if opening else body
        found = found if found.whole else self._filled(body, self.setting, chain, line)
        return found if found.whole else self._of_one_committee(found)

    def _of_one_committee(self, body: Body) -> Body:
        """A Party committee without owner, or an organ of one, as that of the commune that the report is of."""
        if body.owner and body.owner.head == _COMMITTEE:
            owner = self._of_one_committee(body.owner)
            return body if owner is body.owner else replace(body, owner=owner)
        if body.head != _COMMITTEE or not body.needs_owner:
            return body
        key = "committee", _COMMITTEE
        if key not in self.alone:
            self.alone[key] = self._only_committee()
        one = self.alone[key]
        return replace(body, owner=one.owner, place=one.place) if one else body

    def _only_committee(self) -> Body | None:
        """The Party committee of the only commune whose organs a report names; None where it names another's too."""
        named = [own for line in self.lines for body in line.bodies for own in _with_owners([body])]
        told = {canonical(b): b for b in named if b.head == _COMMITTEE and not b.needs_owner and b.whole}
        if any(b.place is None or b.place.rank != _COMMUNE for b in told.values()):
            return None
        local = (b for b in named if b.kind in _OF_COMMUNES and b.place and b.place.rank == _COMMUNE and b.place.name)
        communes = {canonical(b): b.place for b in local}
        if len({place.name for place in communes.values() if place}) != 1:
            return None
        place = next(iter(communes.values()))
        return Body(0, 0, _COMMITTEE, "party-committee", "party", place=place)

    def _filled(self, body: Body, setting: Setting, chain: list[Body], line: Line | None) -> Body:
        beside = [b for b in chain if b.start != body.start]
        filled = of_unit(complete(body, setting, _with_owners(_nearest(body, beside))), setting, beside)
        if filled.whole or line is None:
            return filled
        if filled.kind == "council":  # of a firm: none is another's
            firm = _opening_firm(line)
            return complete(filled, setting, (firm,)) if firm else filled
        around = [b for b in line.bodies if b.start != body.start and (_is_lower(b) or b.head == body.head)]
        around = [b for b in around if b.start < body.start or not self._parted(body, b, line)]
        filled = complete(filled, setting, _with_owners(_nearest(body, around)))
        return filled if filled.whole else complete(filled, Setting(_only_province(line), ()))

    def _parted(self, first: Body, other: Body, line: Line) -> bool:
        """Whether somebody is named between two bodies of a list, so that neither tells where the other is."""
        start, end = min(first.end, other.end), max(first.start, other.start)
        between = self.tokens.text[start:end]
        return (";" in between or ":" in between) and any(start <= p.start < end for p in line.people)

    def _named_elsewhere(self, body: Body) -> Body:
        """The one body of the report whose name begins with a head that stands alone; itself where several do."""
        key = body.kind, body.head
        if key not in self.alone:
            found = self._beginning_with(*key)
            alone = len(found) == 1 and not self.leaves_out(body.head)
            self.alone[key] = next(iter(found.values())) if alone else None
        return replace(self.alone[key] or body, start=body.start, end=body.end)

    def _beginning_with(self, kind: str, head: str) -> dict[str, Body]:
        """The bodies of a kind whose names begin with a head, by their names."""
        kinds = _SCHOOLS if kind in _SCHOOLS else (kind,)
        bodies = ((o, line) for line in self.lines for b in line.bodies for o in (b, b.owner) if o is not None)
        others = ((o, line) for o, line in bodies if o.kind in kinds and not o.generic)
        wholes = (self.resolved(other, (), line) for other, line in others if other.takes != NAMED)
        named = {canonical(b): b for b in wholes if canonical(b).lower().startswith(f"{head} ".lower())}
        return _with_longest_heads(named)

    def leaves_out(self, *heads: str) -> bool:
        """Whether the report has a name with one of some heads that is not read: one more body of the kind."""
        text, opening = self.tokens.text, "|".join(map(re.escape, heads))
        read = sorted((body.start, body.end) for line in self.lines for body in line.bodies)
        for found in re.finditer(rf"\b(?:{opening})\s+(?=\w)", text, re.IGNORECASE):
            last = bisect_right(read, (found.start(), len(text))) - 1
            unread = last < 0 or read[last][1] <= found.start()
            if unread and text[found.end()].isupper() and not _BROKEN_OFF.match(text, found.end()):
                return True
        return False

    def day(self, mention: DateMention) -> date | None:
        """The day that a mention means, open years read from the publication date."""
        if mention.grain is Grain.DAY:
            return mention.earliest
        if mention.grain is Grain.DAY_OPEN and self.source.published and not self._is_of_past_term(mention):
            return near(mention, self.source.published, _COMING if self._is_from(mention) else NEXT_DAYS)
        return None

    def _is_from(self, mention: DateMention) -> bool:
        """Whether "từ (ngày)" leads to a date: what is decided now may take effect weeks later."""
        return bool(FROM.search(self.tokens.lowered, max(0, mention.start - _SESSION), mention.start + 1))

    def _is_of_past_term(self, mention: DateMention) -> bool:
        """Whether a session of a term long over stands beside a day without a year, which is so none of late."""
        text = self.tokens.text
        before = re.split(r"[.;\n]\s", text[max(0, mention.start - _SESSION) : mention.start])[-1]
        after = re.split(r"[.;\n]\s", text[mention.end : mention.end + _SESSION])[0]
        return any(meets_in_past_term(words, self.source.published) for words in (before, after))


def _opening_setting(line: Line, when: date | None) -> Setting | None:
    """The province that a sentence opens with before somebody: "Tại Hà Tĩnh, Chủ tịch UBND tỉnh ..."."""
    values = enumerate(chunk.value for chunk in line.chunks)
    named = next((i for i, value in values if i > 2 and value and isinstance(value, Person | tuple)), None)
    if named is None:
        return None
    before, chunk, comma = line.chunks[named - 3 : named]
    place = chunk.value
    if not (isinstance(place, Place) and place.rank == 1 and comma.letter == "," and before.words.endswith(_WHERE)):
        return None
    return find_setting([place], when)


def _with_longest_heads(named: dict[str, Body]) -> dict[str, Body]:
    """The bodies without those that are another of them with less of its head: of "Công ty TNHH MTV Sông Lam" and "Công
    ty Sông Lam" the first.
    """
    longest: dict[tuple[str, str], str] = {}
    for name, body in named.items():
        key = body.field or name, body.place.full if body.place else ""
        longest[key] = max(longest.get(key, name), name, key=lambda told: (len(named[told].head), told))
    return {name: named[name] for name in longest.values()}


def _opening_firm(line: Line) -> Body | None:
    """The firm that a sentence opens with: "Tại Tập đoàn X, ông A - Chủ tịch HĐQT ..."."""
    if len(line.chunks) < 3 or not line.chunks[0].words.endswith(_WHERE) or line.chunks[2].letter != ",":
        return None
    value = line.chunks[1].value
    return value if isinstance(value, Body) and value.kind in ("enterprise", "bank") else None


def _nearest(body: Body, others: list[Body]) -> list[Body]:
    """Bodies as they lend their place or themselves: those that follow, then those before, nearest first."""
    after = sorted((b for b in others if b.start > body.start), key=lambda b: b.start)
    return after + sorted((b for b in others if b.start < body.start), key=lambda b: -b.start)


def _with_owners(bodies: list[Body]) -> tuple[Body, ...]:
    """Each body, and after it the one that it belongs to."""
    return tuple(b for body in bodies for b in (body, body.owner) if b is not None)


def _is_lower(body: Body) -> bool:
    """Whether a body tells a place below the province, which a sentence may lend to its neighbours."""
    return body.seat is not None and body.seat.name is not None and body.seat.rank > 1


def _only_province(line: Line) -> Place | None:
    """The one province that a sentence names, where it names no other."""
    places = [c.value for c in line.chunks if isinstance(c.value, Place)]
    places += [b.seat for b in line.bodies if b.seat]
    named = {p.name: p for p in places if p.rank == 1 and p.name}
    return next(iter(named.values())) if len(named) == 1 else None


def read_source(source: Source) -> Reading:
    """The reading of a source, before any claim is made."""
    tokens = tokenize(source.text)
    add_short_names(tokens)
    sentences = tuple(find_sentences(source.text, source.blocks))
    read = (s for s in sentences if s.block in _READ)
    lines = tuple(_line(tokens, row, sentence) for row, sentence in enumerate(read))
    setting = find_setting(places_in([*_letterhead(source, tokens, sentences), *lines]), source.published)
    return Reading(
        source,
        tokens,
        sentences,
        lines,
        setting,
        _seen(tokens, lines, source.published),
        tells_of_trial(tokens.lowered),
    )


def _letterhead(source: Source, tokens: Tokens, sentences: Iterable[Sentence]) -> list[Line]:
    """The letterhead of a source that is a document, which tells where its other bodies are."""
    head = read_letterhead(source.text)
    return [_line(tokens, -1, s) for s in sentences if s.end <= head.heading[0]] if head else []


def _line(tokens: Tokens, row: int, sentence: Sentence) -> Line:
    chunks = tuple(read_chunks(tokens, tokens.at(sentence.start), tokens.at(sentence.end)))
    values = [c.value for c in chunks if c.value is not None]
    letters = frozenset("".join([c.letter for c in chunks]))
    return Line(
        row,
        sentence,
        chunks,
        tuple([value for value in values if isinstance(value, Person)]),
        tuple(_bodies(values)),
        tuple([(i, tokens.dates[c.first]) for i, c in enumerate(chunks) if c.letter == "T"]) if "T" in letters else (),
        letters,
    )


def _bodies(values: Iterable[Value]) -> Iterator[Body]:
    for value in values:
        if isinstance(value, Body):
            yield value
        elif not isinstance(value, Place):
            titles = value.all_titles if isinstance(value, Person) else value
            yield from (t.body for t in titles if t.body)


def places_in(lines: Iterable[Line]) -> Iterator[Place]:
    """Every place that the report gives, those of bodies twice as telling as bare ones."""
    for line in lines:
        yield from (c.value for c in line.chunks if isinstance(c.value, Place))
        for body in line.bodies:
            if body.seat:
                yield from (body.seat, body.seat)


def _seen(tokens: Tokens, lines: tuple[Line, ...], published: date | None) -> Bounds:
    past = [d for d in _past_days(tokens, lines) if published is None or d <= published]
    return Bounds(observed_earliest=max(past, default=None), observed_latest=published)


def _past_days(tokens: Tokens, lines: tuple[Line, ...]) -> Iterator[date]:
    """Full days that the text gives for what has happened: of documents, "tính đến ngày"; none that takes effect, none
    of somebody's life.
    """
    for line in lines:
        for index, mention in line.dates:
            if mention.grain is not Grain.DAY or mention.earliest is None:
                continue
            if not (_lies_ahead(tokens, line, index) or is_of_a_life(tokens, mention)):
                yield mention.earliest


def _lies_ahead(tokens: Tokens, line: Line, index: int) -> bool:
    """Whether the words before a date make it one that may lie ahead."""
    before = tokens.span(line.chunks[max(0, index - 2)].first, line.chunks[index].after).lower()
    return "tính đến ngày" not in before and any(word in before for word in words_of("date_contexts", "ahead"))


def is_of_a_life(tokens: Tokens, mention: DateMention) -> bool:
    """Whether a date is of somebody's life: of birth, of admission to the party."""
    return _of_a_life().search(tokens.lowered[max(0, mention.start - _LIFE) : mention.start]) is not None


@cache
def _of_a_life() -> re.Pattern[str]:
    words = whole_words(word.lower() for word in words_of("date_contexts", "life"))
    return re.compile(rf"{words}[\s:;,(]*(?:(?:chính thức|dự bị|là|ngày|từ|vào|năm|tháng)[\s:,]*)*$")


class Evidence(TypedDict):
    """The fields that every claim has."""

    passage: Passage
    rule: str
    confidence: Decimal


@cache
def rules() -> dict[str, Decimal]:
    """The rules by name with their confidence, from tables/rules.tsv."""
    return {row["rule"]: Decimal(row["confidence"]) for row in table("rules")}


def evidence(rule: str, passage: Passage) -> Evidence:
    """Where a claim comes from, with the confidence of its rule, which must stand in the table."""
    return {"passage": passage, "rule": rule, "confidence": rules()[rule]}

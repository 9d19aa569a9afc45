"""Agreements: what bodies sign with one another, its parties, period, items, and who signs for whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk
from hoso.extraction.dates import Grain
from hoso.extraction.participations import Act
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.scanning import whole_words
from hoso.extraction.tenses import is_planned
from hoso.lexicon import spellings, table
from hoso.model import AgreementClaim, Part
from hoso.text import slug

_TYPE = re.compile(whole_words(s.lower() for row in table("agreement_types") for s in spellings(row["spellings"])))
_TITLE_ENDS = re.compile(
    r"[.;:“”\n]|,\s"
    r"|\s(?:với\s+(?:\d+|sự)|dưới\s+sự|trước\s+sự|giữa|do|tại|nhằm|vừa|đã|cho\s+thấy|trong\s+thời\s+gian|gồm)\b"
)
_ITEMS = re.compile(r"\bvới\s+(?P<count>\d{1,3})\s+(?:nội\s+dung|nhiệm\s+vụ|điều|lĩnh\s+vực)", re.IGNORECASE)
_MAX_TITLE = 200
_CLAUSE = 300  # characters before a verb of signing that may make it one of a plan
_SIGNS = "V"  # the class of the verbs of which signing is one


@dataclass(slots=True)
class Agreement:
    """An agreement: its title, type, the lines that name it with the title's start, its parties, and for which of them
    each signatory signs.
    """

    title: str
    type: str
    mentions: list[tuple[Line, int]]
    end: int
    parties: tuple[str, ...] = ()
    period: str | None = None
    item_count: int | None = None
    represented: dict[str, str] = field(default_factory=dict)
    event: str = field(init=False)  # the key of the event at which it is signed

    def __post_init__(self) -> None:
        self.event = f"signing-{slug(self.title)}"


class _Said(NamedTuple):
    """What is said of an agreement: how many items it has, its period, its parties (two or more, or none)."""

    items: int | None
    period: str | None
    parties: tuple[str, ...]


def find_agreements(reading: Reading, acts: list[Act]) -> list[Agreement]:
    """The agreements that the report tells to be signed."""
    found: dict[str, Agreement] = {}
    for line, start, end, kind in _named(reading, (line for line in reading.lines if _signs(reading, line))):
        if _is_signed(reading, line, start):
            title = reading.printed(start, end)
            known = found.setdefault(slug(title), Agreement(title, kind, [], end))
            known.mentions.append((line, start))
    named = list(_named(reading, reading.lines)) if found else []
    places: defaultdict[str, list[tuple[Line, int]]] = defaultdict(list)
    for line, start, _, kind in named:
        places[kind.lower()].append((line, start))
    elsewhere = {kind: _said(reading, places[kind]) for kind in {a.type.lower() for a in found.values()}}
    signers = [act for act in acts if act.part is Part.SIGNED]
    by_row = {row: list(own) for row, own in groupby(signers, key=lambda act: act.line.row)}
    for agreement in found.values():
        _describe(reading, agreement, elsewhere[agreement.type.lower()], by_row)
    return list(found.values())


def _named(reading: Reading, lines: Iterable[Line]) -> Iterator[tuple[Line, int, int, str]]:
    """Each place in some lines that names an agreement: line, start and end of its title, its type."""
    for line in lines:
        for named in _TYPE.finditer(reading.tokens.lowered, line.sentence.start, line.sentence.end):
            yield line, named.start(), _title_end(reading, line, named.end()), reading.printed(*named.span())


def _title_end(reading: Reading, line: Line, start: int) -> int:
    stop = min(line.sentence.end, start + _MAX_TITLE)
    ends = _TITLE_ENDS.search(reading.tokens.text, start, stop)
    end = ends.start() if ends else stop
    return start + len(reading.tokens.text[start:end].rstrip(" ,"))


def _signs(reading: Reading, line: Line) -> bool:
    """Whether a sentence has a verb of signing."""
    return _SIGNS in line.letters and any(_is_signing(reading, chunk) for chunk in line.chunks)


def _is_signing(reading: Reading, chunk: Chunk) -> bool:
    return chunk.has(_SIGNS) and reading.tokens.entry(chunk.first, _SIGNS).detail[0] == Part.SIGNED


def _is_signed(reading: Reading, line: Line, start: int) -> bool:
    """Whether a verb of signing stands before the agreement in its sentence, and tells of what was done."""
    verbs = (reading.start(chunk) for chunk in line.chunks if _is_signing(reading, chunk))
    lowered, begin = reading.tokens.lowered, line.sentence.start
    return any(verb < start and not is_planned(lowered[max(begin, verb - _CLAUSE) : verb]) for verb in verbs)


def _said(reading: Reading, places: list[tuple[Line, int]]) -> _Said:
    """What the first of some places that tells it says of an agreement."""
    text = reading.tokens.text
    items = (_ITEMS.search(text, start, line.sentence.end) for line, start in places)
    periods = (m.iso for line, start in places for _, m in line.dates if m.grain is Grain.PERIOD and m.start >= start)
    parties = (_parties(reading, line, start) for line, start in places)
    return _Said(
        next((int(found["count"]) for found in items if found), None),
        next((period for period in periods if period), None),
        next((told for told in parties if told), ()),
    )


def _describe(reading: Reading, agreement: Agreement, elsewhere: _Said, signers: Mapping[int, list[Act]]) -> None:
    """Fill in what the lines that name the agreement say of it, and what they leave out from others of its type;
    `signers` are the acts of signing by their line.
    """
    own = _said(reading, agreement.mentions)
    agreement.item_count = elsewhere.items if own.items is None else own.items
    agreement.period = own.period or elsewhere.period
    agreement.parties = own.parties or elsewhere.parties
    rows = sorted({line.row for line, _ in agreement.mentions})
    signed = [act for row in rows for act in signers.get(row, ())]
    if not agreement.parties:
        bodies = tuple(dict.fromkeys(a.body for a in signed if a.body))
        agreement.parties = bodies if len(bodies) > 1 else ()
    agreement.represented = _represented(reading, agreement.parties, [a for a in signed if a.person])


def _parties(reading: Reading, line: Line, start: int) -> tuple[str, ...]:
    """The bodies of "giữa A và B" after the title, or of "đại diện A và B" before the signatories."""
    found: list[str] = []
    for index, chunk in enumerate(line.chunks):
        if not isinstance(chunk.value, Body) or chunk.value.generic:
            continue
        if _opens_parties(reading, line, index, start):
            found = [reading.name(chunk.value, (), line)]
        elif found and _is_joined(reading, line, index, chunk.value):
            found.append(reading.name(chunk.value, (), line))
    return tuple(dict.fromkeys(found)) if len(found) > 1 else ()


def _opens_parties(reading: Reading, line: Line, index: int, start: int) -> bool:
    """Whether "giữa", after the title, or "đại diện" stands right before a body."""
    if index == 0:
        return False
    before, chunk = line.chunks[index - 1], line.chunks[index]
    return before.ends_in("diện") or (before.ends_in("giữa") and reading.start(chunk) > start)


def _is_joined(reading: Reading, line: Line, index: int, body: Body) -> bool:
    """Whether no more than "và", "với" stands between a body and another one."""
    if index < 2 or not isinstance(line.chunks[index - 2].value, Body):
        return False
    begin = reading.end(line.chunks[index - 2])
    return reading.tokens.text[begin : body.start].strip().lower() in ("và", "với", ",", "và với", ", và")


def _represented(reading: Reading, parties: tuple[str, ...], signers: list[Act]) -> dict[str, str]:
    """For which party each signs: where, or at whose seat, they hold a post; the last by exclusion."""
    found: dict[str, str] = {}
    for act in signers:
        posts = {reading.name(t.body, act.titles, act.line) for t in act.titles if t.body}
        match = [p for p in parties if p in posts] or [
            p for p in parties if any(p.endswith(" " + post) for post in posts)
        ]
        if len(match) == 1 and act.person:
            found[act.person] = match[0]
    people = list(dict.fromkeys(a.person for a in signers if a.person))
    left, open_parties = [p for p in people if p not in found], [p for p in parties if p not in found.values()]
    if len(left) == len(open_parties) == 1 and len(people) == len(parties):
        found[left[0]] = open_parties[0]
    return found


def agreement_claims(reading: Reading, agreements: list[Agreement]) -> Iterator[AgreementClaim]:
    """A claim for each agreement."""
    for agreement in agreements:
        line, start = agreement.mentions[0]
        yield AgreementClaim(
            key=agreement.title,
            title=agreement.title,
            type=agreement.type,
            parties=agreement.parties,
            period=agreement.period,
            item_count=agreement.item_count,
            event=agreement.event,
            **evidence("signing of an agreement", reading.passage(start, agreement.end, line.sentence)),
        )

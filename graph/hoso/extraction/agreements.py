"""Agreements: what bodies sign with one another, its parties, period, items, and who signs for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hoso.extraction.bodies import Body
from hoso.extraction.dates import Grain
from hoso.extraction.participations import Act
from hoso.extraction.reading import Line, Reading, evidence
from hoso.lexicon import spellings, table
from hoso.model import AgreementClaim, Part
from hoso.text import slug

_TYPES = sorted((s for row in table("agreement_types") for s in spellings(row["spellings"])), key=len, reverse=True)
_TYPE = re.compile(r"(?<!\w)(?:" + "|".join(t.replace(" ", r"\s+") for t in _TYPES) + r")(?!\w)", re.IGNORECASE)
_TITLE_ENDS = re.compile(
    r"[.;:“”\n]|,\s|\s(?:với\s+(?:\d+|sự)|dưới\s+sự|trước\s+sự|giữa|do|tại|nhằm|vừa|đã|cho\s+thấy|trong\s+thời\s+gian|gồm)\b"
)
_ITEMS = re.compile(r"\bvới\s+(?P<count>\d{1,3})\s+(?:nội\s+dung|nhiệm\s+vụ|điều|lĩnh\s+vực)", re.IGNORECASE)
_MAX_TITLE = 200


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


def find_agreements(reading: Reading, acts: list[Act]) -> list[Agreement]:
    """The agreements that the report tells to be signed."""
    found: dict[str, Agreement] = {}
    signed_types = set()
    named = list(_named(reading))
    for line, start, end, kind in named:
        if _is_signed(reading, line, start):
            title = reading.printed(start, end)
            known = found.setdefault(slug(title), Agreement(title, kind, [], end))
            known.mentions.append((line, start))
            signed_types.add(kind.lower())
    for agreement in found.values():
        _describe(
            reading,
            agreement,
            [(line, start) for line, start, _, kind in named if kind.lower() == agreement.type.lower()],
            acts,
        )
    return list(found.values())


def _named(reading: Reading) -> Iterator[tuple[Line, int, int, str]]:
    """Each place that names an agreement: line, start and end of its title, its type."""
    for line in reading.lines:
        for named in _TYPE.finditer(reading.tokens.text, line.sentence.start, line.sentence.end):
            yield line, named.start(), _title_end(reading, line, named.end()), reading.printed(*named.span())


def _title_end(reading: Reading, line: Line, start: int) -> int:
    stop = min(line.sentence.end, start + _MAX_TITLE)
    ends = _TITLE_ENDS.search(reading.tokens.text, start, stop)
    end = ends.start() if ends else stop
    return start + len(reading.tokens.text[start:end].rstrip(" ,"))


def _is_signed(reading: Reading, line: Line, start: int) -> bool:
    """Whether a verb of signing stands before the agreement in its sentence."""
    before = [c for c in line.chunks if c.value is None and "V" in c.letter and reading.tokens.starts[c.first] < start]
    return any(reading.tokens.entry(c.first, "V").detail[0] == Part.SIGNED for c in before)


def _describe(reading: Reading, agreement: Agreement, places: list[tuple[Line, int]], acts: list[Act]) -> None:
    for line, start in [*agreement.mentions, *places]:
        text = reading.tokens.text[start : line.sentence.end]
        if agreement.item_count is None and (items := _ITEMS.search(text)):
            agreement.item_count = int(items["count"])
        if agreement.period is None:
            agreement.period = next(
                (m.iso for _, m in reading.dates(line) if m.grain is Grain.PERIOD and m.start >= start), None
            )
        if len(agreement.parties) < 2:  # noqa: PLR2004 - two make an agreement
            agreement.parties = _parties(reading, line, start)
    signers = [a for a in acts if a.part is Part.SIGNED and any(a.line is line for line, _ in agreement.mentions)]
    if len(agreement.parties) < 2:  # noqa: PLR2004
        bodies = tuple(dict.fromkeys(a.body for a in signers if a.body))
        agreement.parties = bodies if len(bodies) > 1 else agreement.parties
    agreement.represented = _represented(reading, agreement.parties, [a for a in signers if a.person])


def _parties(reading: Reading, line: Line, start: int) -> tuple[str, ...]:
    """The bodies of "giữa A và B" after the title, or of "đại diện A và B" before the signatories."""
    text = reading.tokens.text
    found: list[str] = []
    for index, chunk in enumerate(line.chunks):
        value = chunk.value
        opened = (
            index > 0
            and reading.tokens.span(line.chunks[index - 1].first, line.chunks[index - 1].after).lower().split()[-1:]
        )
        if isinstance(value, Body) and not value.generic:
            if (
                opened
                and opened[0] in ("giữa", "diện")
                and (opened[0] == "diện" or reading.tokens.starts[chunk.first] > start)
            ):
                found = [reading.name(value, (), line)]
            elif found and _joined(
                text[reading.tokens.ends[line.chunks[index - 2].after - 1] if index > 1 else 0 : value.start]
            ):
                found.append(reading.name(value, (), line))
    return tuple(dict.fromkeys(found)) if len(found) > 1 else ()


def _joined(between: str) -> bool:
    return between.strip().lower() in ("và", "với", ",", "và với", ", và")


def _represented(reading: Reading, parties: tuple[str, ...], signers: list[Act]) -> dict[str, str]:
    """For which party each signs: the one in which, or in whose seat of government, they hold a post; the last by exclusion."""
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
            event=f"signing-{slug(agreement.title)}",
            **evidence("signing of an agreement", reading.passage(start, agreement.end, line.sentence)),  # type: ignore[arg-type]
        )

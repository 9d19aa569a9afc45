"""Awards: what was handed over, to whom or to how many of what kind, by whom, for which period."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from hoso.extraction.body import Body
from hoso.extraction.chunk import Person
from hoso.extraction.dates import Grain
from hoso.extraction.participations import Act
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading, evidence
from hoso.lexicon import spellings, table
from hoso.model import AwardClaim, Part
from hoso.text import slug

_SPELLINGS = sorted((s for row in table("award_kinds") for s in spellings(row["spellings"])), key=len, reverse=True)
_AWARD = re.compile("|".join(map(re.escape, _SPELLINGS)))
_KINDS = sorted((s for row in table("recipient_kinds") for s in spellings(row["spellings"])), key=len, reverse=True)
_RECIPIENTS = re.compile(
    r"(?<![\d.,/])(?P<count>\d{1,3}(?:\.\d{3})*)\s+(?P<kind>"
    + "|".join(k.replace(" ", r"\s+") for k in _KINDS)
    + r")\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b(?:gồm|là)\b|:", re.IGNORECASE)  # leads on from how many to who
_TO = re.compile(r"\bcho\b|\bđến\b", re.IGNORECASE)


def award_claims(reading: Reading, people: People, acts: list[Act]) -> Iterator[AwardClaim]:
    """A claim for each group or person that a line says is given an award; what a line leaves out, another may say."""
    found = list(_all_claims(reading, people, acts))
    givers, periods = defaultdict(set), defaultdict(set)
    for claim in found:
        givers[_what(claim)].add(claim.awarded_by)
        periods[_what(claim)].add(claim.period)
    for claim in found:
        giver, period = _agreed(givers[_what(claim)]), _agreed(periods[_what(claim)])
        yield replace(claim, awarded_by=claim.awarded_by or giver, period=claim.period or period)


def _agreed(values: set[str | None]) -> str | None:
    """What claims of the same award say, where those that say anything agree."""
    told = [value for value in values if value is not None]
    return told[0] if len(told) == 1 else None


def _what(claim: AwardClaim) -> tuple[object, ...]:
    return claim.event, claim.award, claim.recipient, claim.recipient_count, claim.recipient_kind


def _all_claims(reading: Reading, people: People, acts: list[Act]) -> Iterator[AwardClaim]:
    givers = {(a.line.row, a.verb): a.person or a.body for a in reversed(acts) if a.part is Part.AWARDED}
    for line in (line for line in reading.lines if "V" in line.letters):
        for index, chunk in enumerate(line.chunks):
            if chunk.has("V") and reading.tokens.entry(chunk.first, "V").detail[0] == Part.AWARDED:
                giver = givers.get((line.row, index)) or _body_before(reading, line, index)
                yield from _given(reading, people, line, index, giver)


def _given(reading: Reading, people: People, line: Line, index: int, giver: str | None) -> Iterator[AwardClaim]:
    """What a verb hands over, to each of its recipients."""
    begin = reading.start(line.chunks[index])
    stop = reading.tokens.text.find(";", begin, line.sentence.end)
    stop = line.sentence.end if stop < 0 else stop
    award = find_award(reading, begin, stop)
    if award is None:
        return
    to = _TO.search(reading.tokens.text, award.end(), stop)
    if to is None:
        return
    for kind, count, recipient, end in _recipients(reading, people, line, to.end(), stop):
        yield AwardClaim(
            event=award_event_key(award[0]),
            award=award[0],
            recipient=recipient,
            recipient_count=count,
            recipient_kind=kind,
            awarded_by=giver,
            period=_period(line, to.end(), stop),
            **evidence("award to recipients", reading.passage(begin, end, line.sentence)),
        )


def find_award(reading: Reading, start: int, stop: int) -> re.Match[str] | None:
    """The first word for an award in a span of the text."""
    return _AWARD.search(reading.source.text, start, stop)


def award_event_key(award: str) -> str:
    """The key of the event at which awards of a kind are handed over in a report."""
    return f"award-{slug(award)}"


def _recipients(
    reading: Reading, people: People, line: Line, start: int, stop: int
) -> Iterator[tuple[str | None, int | None, str | None, int]]:
    """Groups with their number and kind, and the people named, after "gồm" or where there is no group; each with the
    end of its words.
    """
    groups = list(_RECIPIENTS.finditer(reading.tokens.text, start, stop))
    for group in groups:
        yield " ".join(group["kind"].lower().split()), int(group["count"].replace(".", "")), None, group.end()
    named = (
        start
        if not groups
        else groups[-1].end()
        if _NAMES.search(reading.tokens.text, groups[-1].end(), stop)
        else stop
    )
    for chunk in line.chunks:
        if isinstance(chunk.value, Person) and named <= chunk.value.start < stop and (name := people.name(chunk.value)):
            yield None, None, name, chunk.value.end


def _body_before(reading: Reading, line: Line, index: int) -> str | None:
    """The body that stands right before the verb; None where the text names a group."""
    value = line.chunks[index - 1].value if index else None
    return reading.name(value, (), line) if isinstance(value, Body) and not value.generic else None


def _period(line: Line, start: int, stop: int) -> str | None:
    """The period that the award is for, after its recipients."""
    return next(
        (m.iso for _, m in line.dates if m.grain in (Grain.PERIOD, Grain.YEAR) and start <= m.start < stop),
        None,
    )

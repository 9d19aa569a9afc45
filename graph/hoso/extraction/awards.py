"""Awards: what was handed over, to whom or to how many of what kind, by whom, for which period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hoso.extraction.bodies import Body
from hoso.extraction.chunks import Person
from hoso.extraction.dates import Grain
from hoso.extraction.events import award_event_key, find_award
from hoso.extraction.participations import Act
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading, evidence
from hoso.model import AwardClaim, Part

_RECIPIENTS = re.compile(
    r"(?<![\d.,/])(?P<count>\d{1,3}(?:\.\d{3})*)\s+(?P<kind>(?:tập\s+thể(?:\s+lao\s+động)?|cá\s+nhân|đơn\s+vị|hộ\s+gia\s+đình|hộ|gia\s+đình|doanh\s+nghiệp|học\s+sinh|sinh\s+viên"
    r"|đảng\s+viên|tổ\s+chức|địa\s+phương|nhà\s+giáo|nghệ\s+nhân|hội\s+viên|đoàn\s+viên|cán\s+bộ|chiến\s+sĩ|em|người|tác\s+giả))\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\bcho\b|\bđến\b", re.IGNORECASE)


def award_claims(reading: Reading, people: People, acts: list[Act]) -> Iterator[AwardClaim]:
    """A claim for each group or person that a line says is given an award; what one line leaves out, another may say."""
    found = list(_all_claims(reading, people, acts))
    return (_completed(claim, found) for claim in found)


def _completed(claim: AwardClaim, found: list[AwardClaim]) -> AwardClaim:
    """The claim with giver and period from the other claims of the same award, where they agree."""
    same = [c for c in found if _what(c) == _what(claim)]
    givers, periods = ({getattr(c, name) for c in same} - {None} for name in ("awarded_by", "period"))
    return replace(
        claim,
        awarded_by=claim.awarded_by or (givers.pop() if len(givers) == 1 else None),
        period=claim.period or (periods.pop() if len(periods) == 1 else None),
    )


def _what(claim: AwardClaim) -> tuple[object, ...]:
    return claim.event, claim.award, claim.recipient, claim.recipient_count, claim.recipient_kind


def _all_claims(reading: Reading, people: People, acts: list[Act]) -> Iterator[AwardClaim]:
    for line in reading.lines:
        for index, chunk in enumerate(line.chunks):
            if (
                chunk.value is None
                and "V" in chunk.letter
                and reading.tokens.entry(chunk.first, "V").detail[0] == Part.AWARDED
            ):
                yield from _given(reading, people, line, index, acts)


def _given(reading: Reading, people: People, line: Line, index: int, acts: list[Act]) -> Iterator[AwardClaim]:
    begin = reading.tokens.starts[line.chunks[index].first]
    stop = reading.tokens.text.find(";", begin, line.sentence.end)
    stop = line.sentence.end if stop < 0 else stop
    award = find_award(reading, begin, stop)
    if award is None:
        return
    to = _TO.search(reading.tokens.text, award.end(), stop)
    if to is None:
        return
    giver = _giver(reading, line, index, acts)
    for kind, count, recipient, end in _recipients(reading, people, line, to.end(), stop):
        yield AwardClaim(
            event=award_event_key(award[0]),
            award=award[0],
            recipient=recipient,
            recipient_count=count,
            recipient_kind=kind,
            awarded_by=giver,
            period=_period(reading, line, to.end(), stop),
            **evidence("award to recipients", reading.passage(begin, end, line.sentence)),  # type: ignore[arg-type]
        )


def _recipients(
    reading: Reading, people: People, line: Line, start: int, stop: int
) -> Iterator[tuple[str | None, int | None, str | None, int]]:
    """Groups with their number and kind; else the people named; each with the end of its words."""
    groups = list(_RECIPIENTS.finditer(reading.tokens.text, start, stop))
    for group in groups:
        yield " ".join(group["kind"].lower().split()), int(group["count"].replace(".", "")), None, group.end()
    if not groups:
        for chunk in line.chunks:
            if (
                isinstance(chunk.value, Person)
                and start <= chunk.value.start < stop
                and (name := people.name(chunk.value))
            ):
                yield None, None, name, chunk.value.end


def _giver(reading: Reading, line: Line, index: int, acts: list[Act]) -> str | None:
    """The person or body that hands over by this verb; None where the text names a group."""
    for act in acts:
        if act.line is line and act.verb == index and act.part is Part.AWARDED:
            return act.person or act.body
    value = line.chunks[index - 1].value if index else None
    return reading.name(value, (), line) if isinstance(value, Body) and not value.generic else None


def _period(reading: Reading, line: Line, start: int, stop: int) -> str | None:
    """The period that the award is for, after its recipients."""
    return next(
        (m.iso for _, m in reading.dates(line) if m.grain in (Grain.PERIOD, Grain.YEAR) and start <= m.start < stop),
        None,
    )

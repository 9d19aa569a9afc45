"""Events: the gathering that a report is about, signings, awards and appointments, with their bounds and participants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from hoso.extraction.agreements import Agreement
from hoso.extraction.bodies import Body
from hoso.extraction.dates import Grain
from hoso.extraction.documents import Mention
from hoso.extraction.participations import Act
from hoso.extraction.reading import Line, Reading, evidence
from hoso.lexicon import spellings, table
from hoso.model import BlockKind, Bounds, Claim, EventClaim, EventType, Part, ParticipationClaim
from hoso.text import slug

_MAX_LABEL = 160
_LEAD_LINES = 8
_NEWS = timedelta(days=60)
_BARE = 3  # words of a name that tells nothing: "Hội nghị", "buổi lễ"
_LABEL_ENDS = re.compile(
    r"[.;:“”\n]|,\s(?!\w+\s\w+,)|\s(?:dưới\s+sự|có|còn\s+có|do|với\s+sự|nhằm|để|đã|được|có\s+sự|diễn\s+ra|cho\s+thấy)\b"
)
_AWARD_WORDS = re.compile(
    "|".join(
        sorted(
            (re.escape(s) for row in table("award_kinds") for s in spellings(row["spellings"])), key=len, reverse=True
        )
    )
)
_VISITS = re.compile(r"thăm|kiểm tra|khảo sát|dâng hương|dâng hoa|viếng|tháp tùng|chúc tết")
_MEETS = re.compile(r"làm việc với|hội kiến|hội đàm|gặp|tiếp")
_NO_GATHERING = re.compile(
    r"\b(?:các\s+cấp|lần\s+tới)|\b(?:chuẩn\s+bị|tiến\s+tới|nghị\s+quyết|năm\s+tổ\s+chức|hướng\s+tới|giao)\s*$",
    re.IGNORECASE,
)
_DECISION = re.compile(r"\bquyết\s+định\b", re.IGNORECASE)


@dataclass(slots=True)
class _Event:
    """An event in the making: its key in the report, label, type, the passage that names it, and what is known of it."""

    key: str
    label: str
    type: EventType
    line: Line
    start: int
    end: int
    rule: str
    bounds: Bounds | None = None
    place: str | None = None
    organizers: tuple[str, ...] = ()
    about: list[str] = field(default_factory=list)


def event_claims(
    reading: Reading, acts: list[Act], agreements: list[Agreement], documents: dict[int, list[Mention]]
) -> Iterator[Claim]:
    """The events of a report, then who took part in each."""
    gathering = _gathering(reading)
    events: dict[str, _Event] = {gathering.key: gathering} if gathering else {}
    parts = []
    for act in acts:
        event = _event_of(reading, act, gathering, agreements, documents)
        if event is None:
            continue
        event = events.setdefault(event.key, event)
        parts.append(_participation(reading, act, event, agreements))
    for agreement in agreements:
        signing = _signing(reading, agreement)
        events.setdefault(signing.key, signing)
    for event in events.values():
        yield EventClaim(
            key=event.key,
            label=event.label,
            type=event.type,
            bounds=event.bounds or bounds_of(reading, event.line),
            place=event.place,
            organizers=event.organizers,
            about=tuple(sorted(set(event.about))),
            **evidence(event.rule, reading.passage(event.start, event.end, event.line.sentence)),  # type: ignore[arg-type]
        )
    yield from parts


def bounds_of(reading: Reading, line: Line) -> Bounds:
    """The day that opens a sentence ("Chiều 21/4, ..."), else the bounds of the report."""
    own = _opening_day(reading, line)
    day = own if own and _recent(reading, own) else _opening_day_of_report(reading)
    if day:
        return Bounds(day, day, day, day, day, day)
    seen = reading.seen
    first, last = seen.observed_earliest, seen.observed_latest
    return Bounds(begin_earliest=first, end_latest=last, observed_earliest=first, observed_latest=last)


def _opening_day(reading: Reading, line: Line) -> date | None:
    for index, mention in reading.dates(line)[:2]:
        near = reading.tokens.starts[line.chunks[index].first] - line.sentence.start
        issued = any(c.letter == "#" for c in line.chunks[max(0, index - 2) : index + 3])
        if (
            mention.grain in (Grain.DAY, Grain.DAY_OPEN)
            and near <= 160
            and not issued
            and not _anniversary(reading, mention.start)
        ):
            return reading.day(mention)
    return None


def _anniversary(reading: Reading, start: int) -> bool:
    """Whether a date stands in brackets or after "kỷ niệm", "từ ngày", and so is not the report's own."""
    before = reading.tokens.text[max(0, start - 40) : start].lower()
    return "(" in before.rsplit(")", 1)[-1] or any(
        w in before
        for w in (
            "kỷ niệm",
            "từ ngày",
            "trước đó",
            "đến ngày",
            "tính đến",
            "sinh ngày",
            "nhân dịp",
            "cho biết",
            "cho hay",
        )
    )


def _opening_day_of_report(reading: Reading) -> date | None:
    """The day in the lead that says when the thing that the report is about took place."""
    for line in reading.lines[:_LEAD_LINES]:
        if line.sentence.block is BlockKind.PARAGRAPH and _has_happening(reading, line):
            day = _opening_day(reading, line)
            if day and _recent(reading, day):
                return day
    return None


def _recent(reading: Reading, day: date) -> bool:
    """Whether a day may be that of the news: not after print, and not long before it."""
    published = reading.source.published
    return published is None or published - _NEWS <= day <= published


def _has_happening(reading: Reading, line: Line) -> bool:
    """Whether a line tells of a gathering or a doing on its opening day, and does not only look back."""
    opening = reading.tokens.text[line.sentence.start : line.sentence.start + 40].lower()
    return not opening.startswith(("trước đó", "trước đây")) and any(
        c.value is None and any(x in c.letter for x in "xQVa") for c in line.chunks
    )


def _gathering(reading: Reading) -> _Event | None:
    """The gathering that a report tells of: the first that is held or attended, else the first that is named."""
    named = [
        (line, i) for line in reading.lines for i, c in enumerate(line.chunks) if _names_gathering(reading, line, i)
    ]
    if not named:
        return None
    held = [(line, i) for line, i in named if _is_held(line, i)]
    line, index = (held or named)[0]
    start = reading.tokens.starts[line.chunks[index].first]
    label = _label(reading, line, start)
    told = _telling(
        reading,
        label,
        [
            _label(reading, at, reading.tokens.starts[at.chunks[i].first])
            for at, i in held
            if at.letters[i - 1 : i] != "I"
        ],
    )
    entry = reading.tokens.entry(line.chunks[index].first, "Q")
    return _Event(
        "gathering",
        told[:1].upper() + told[1:],
        EventType(entry.detail[0]),
        line,
        start,
        start + len(label),
        "gathering of the report",
        place=_place(reading, line, index),
        organizers=_organizers(reading, line, index),
    )


def _names_gathering(reading: Reading, line: Line, index: int) -> bool:
    """Whether a chunk names a gathering of the report, not one that is to come or one of a kind."""
    chunk = line.chunks[index]
    if chunk.value is not None or "Q" not in chunk.letter:
        return False
    start, end = reading.tokens.starts[chunk.first], reading.tokens.ends[chunk.after - 1]
    before, after = (
        reading.tokens.text[max(line.sentence.start, start - 24) : start],
        reading.tokens.text[end : end + 30],
    )
    return not _NO_GATHERING.search(before) and not _NO_GATHERING.match(after.lstrip()) and " các cấp" not in after


def _telling(reading: Reading, label: str, others: list[str]) -> str:
    """A name that tells which gathering it was: its own, else with the headline, else a longer one."""
    if len(label.split()) > _BARE:
        return label
    if reading.source.headline:
        return f"{label}: {reading.source.headline}"
    longer = [o for o in others if o.lower().startswith(label.lower()) and len(o.split()) > _BARE]
    return max(longer, key=len) if longer else label


def _is_held(line: Line, index: int) -> bool:
    around = line.chunks[max(0, index - 4) : index + 4]
    return any(c.value is None and any(x in c.letter for x in "xV") for c in around)


def _label(reading: Reading, line: Line, start: int) -> str:
    text = reading.source.text
    stop = min(line.sentence.end, start + _MAX_LABEL)
    ends = _LABEL_ENDS.search(reading.tokens.text, start + 4, stop)
    return text[start : ends.start() if ends else stop].rstrip(" ,.!?…")


def _place(reading: Reading, line: Line, index: int) -> str | None:
    """The place after "tại" in the words that follow the gathering's name, else in those before it."""
    for at in [*range(index, min(index + 8, len(line.chunks) - 1)), *range(max(0, index - 10), index)]:
        if reading.tokens.span(line.chunks[at].first, line.chunks[at].after).lower().split()[-1:] == ["tại"]:
            value = line.chunks[at + 1].value
            if value is not None and hasattr(value, "full") and getattr(value, "name", None):
                return str(value.full)
    return None


def _organizers(reading: Reading, line: Line, index: int) -> tuple[str, ...]:
    """The bodies that stand before "tổ chức" and the gathering."""
    holds = [
        i for i in range(max(0, index - 3), index) if line.chunks[i].value is None and "x" in line.chunks[i].letter
    ]
    found = []
    for at in range(holds[-1] - 1 if holds else -1, -1, -1):
        chunk = line.chunks[at]
        if isinstance(chunk.value, Body) and not chunk.value.generic:
            found.append(reading.name(chunk.value, (), line))
        elif chunk.letter not in ("w", ",", "A", "B", "x", "l"):
            break
    return tuple(sorted(found))


def _event_of(
    reading: Reading,
    act: Act,
    gathering: _Event | None,
    agreements: list[Agreement],
    documents: dict[int, list[Mention]],
) -> _Event | None:
    """The event that an act belongs to; speech alone makes none."""
    if act.part is Part.SIGNED:
        return _signed(reading, act, agreements, documents)
    if act.part in (Part.AWARDED, Part.RECEIVED):
        return _handed_over(reading, act, gathering)
    speaks = "J" in act.line.chunks[act.verb].letter and "V" not in act.line.chunks[act.verb].letter
    if gathering is None:
        return None if speaks else _told(reading, act)
    return gathering


def _told(reading: Reading, act: Act) -> _Event:
    """An event that has no name of its own is called after the sentence that tells it."""
    label = reading.printed(act.line.sentence.start, min(act.line.sentence.end, act.line.sentence.start + _MAX_LABEL))
    verb = reading.tokens.span(act.line.chunks[act.verb].first, act.line.chunks[act.verb].after).lower()
    kind = EventType.VISIT if _VISITS.search(verb) else EventType.MEETING if _MEETS.search(verb) else EventType.OTHER
    return _Event("told", label, kind, act.line, act.start, act.end, "act without a named gathering")


def _signed(
    reading: Reading, act: Act, agreements: list[Agreement], documents: dict[int, list[Mention]]
) -> _Event | None:
    after = reading.tokens.ends[act.line.chunks[act.verb].after - 1]
    for agreement in agreements:
        if any(line is act.line and start >= after for line, start in agreement.mentions):
            return _signing(reading, agreement)
    row = next((i for i, line in enumerate(reading.lines) if line is act.line), -1)
    for mention in documents.get(row, []):
        if mention.at > act.verb:
            key = mention.claim.key
            label = f"Ký {mention.claim.type or 'văn bản'} số {key}"
            return _Event(
                f"signature-{slug(key)}",
                label,
                EventType.OTHER,
                act.line,
                act.start,
                mention.claim.passage.end,
                "signature under a document",
                about=[key],
            )
    return None


def _signing(reading: Reading, agreement: Agreement) -> _Event:
    line, start = agreement.mentions[0]
    return _Event(
        f"signing-{slug(agreement.title)}",
        f"Ký {agreement.title}",
        EventType.SIGNING,
        line,
        start,
        agreement.end,
        "signing of an agreement",
        about=[agreement.title],
    )


def _handed_over(reading: Reading, act: Act, gathering: _Event | None) -> _Event | None:
    """What is handed over tells the event: an award, a decision on a post, or something at the gathering."""
    begin = reading.tokens.starts[act.line.chunks[act.verb].first]
    words = reading.tokens.text[begin : min(act.line.sentence.end, begin + _MAX_LABEL)]
    award = find_award(reading, begin, begin + len(words))
    if award and "a" not in act.line.chunks[act.verb].letter:
        return _Event(
            award_event_key(award[0]),
            f"Trao {award[0]}" if award[0] != "khen thưởng" else "Khen thưởng",
            EventType.AWARD,
            act.line,
            act.start,
            act.end,
            "award handed over",
        )
    if "a" in act.line.chunks[act.verb].letter or _DECISION.search(words):
        if gathering and gathering.type is EventType.APPOINTMENT:
            return gathering
        return _Event(
            "appointment",
            "Công bố, trao quyết định về công tác cán bộ",
            EventType.APPOINTMENT,
            act.line,
            act.start,
            act.end,
            "decision on a post",
        )
    return gathering


def find_award(reading: Reading, start: int, stop: int) -> re.Match[str] | None:
    """The first word for an award in a span of the text."""
    return _AWARD_WORDS.search(reading.source.text, start, stop)


def award_event_key(award: str) -> str:
    """The key of the event at which awards of a kind are handed over in a report."""
    return f"award-{slug(award)}"


def _participation(reading: Reading, act: Act, event: _Event, agreements: list[Agreement]) -> ParticipationClaim:
    title = next((t for t in reversed(act.titles) if t.body and not t.status), None)
    behalf = act.on_behalf_of
    if event.type is EventType.SIGNING:
        behalf = (
            next(
                (a.represented.get(act.person or "") for a in agreements if event.key == f"signing-{slug(a.title)}"),
                None,
            )
            or behalf
        )
    return ParticipationClaim(
        event=event.key,
        part=act.part,
        person=act.person,
        body=act.body if act.person is None else None,
        as_role=title.role if title else None,
        as_body=reading.name(title.body, act.titles, act.line) if title and title.body else None,
        on_behalf_of=behalf,
        **evidence(act.rule, reading.passage(act.start, act.end, act.line.sentence)),  # type: ignore[arg-type]
    )

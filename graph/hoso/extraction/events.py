"""Events: the gathering, signings, awards and appointments, each with its bounds and those who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoso.extraction.agreements import Agreement
from hoso.extraction.awards import award_event_key, find_award
from hoso.extraction.documents import Mention
from hoso.extraction.gatherings import LEAD, MAX_LABEL, Event, find_gathering
from hoso.extraction.moments import bounds_of
from hoso.extraction.participations import Act
from hoso.extraction.reading import Reading, evidence
from hoso.model import Claim, EventClaim, EventType, Part, ParticipationClaim
from hoso.text import slug

_VISITS = re.compile(r"thăm|kiểm tra|khảo sát|dâng hương|dâng hoa|viếng|tháp tùng|chúc tết")
_MEETS = re.compile(r"làm việc với|hội kiến|hội đàm|gặp|tiếp")
_DECISION = re.compile(r"\bquyết\s+định\b", re.IGNORECASE)


def event_claims(
    reading: Reading, acts: list[Act], agreements: list[Agreement], documents: dict[int, list[Mention]]
) -> Iterator[Claim]:
    """The events of a report, then who took part in each."""
    gathering = find_gathering(reading)
    scene = _scene(reading, acts, gathering)
    events: dict[str, Event] = {gathering.key: gathering} if gathering else {}
    parts = []
    for act in acts:
        event = _event_of(reading, act, (gathering, scene), agreements, documents)
        if event is None:
            continue
        event = events.setdefault(event.key, event)
        parts.append(_participation(reading, act, event, agreements))
    for agreement in agreements:
        signing = _signing(agreement)
        events.setdefault(signing.key, signing)
    for event in events.values():
        yield EventClaim(
            key=event.key,
            label=event.label,
            type=event.type,
            bounds=bounds_of(reading, event.line),
            place=event.place,
            organizers=event.organizers,
            about=event.about,
            **evidence(event.rule, reading.passage(event.start, event.end, event.line.sentence)),
        )
    yield from parts


def _event_of(
    reading: Reading,
    act: Act,
    setting: tuple[Event | None, Event | None],
    agreements: list[Agreement],
    documents: dict[int, list[Mention]],
) -> Event | None:
    """The event that an act belongs to; its setting is the gathering and the scene of speech, and speech makes none."""
    gathering, scene = setting
    if act.part is Part.SIGNED:
        return _signed(reading, act, agreements, documents)
    if act.part in (Part.AWARDED, Part.RECEIVED):
        return _handed_over(reading, act, gathering)
    verb = act.line.chunks[act.verb]
    speaks = verb.has("J") and not verb.has("V")
    if speaks:
        return scene
    return gathering or _told(reading, act)


def _scene(reading: Reading, acts: list[Act], gathering: Event | None) -> Event | None:
    """Where those who are said to speak do so: at the gathering that the lead names, else at the first visit told.

    A talk with a reporter names its gatherings later, if at all.
    """
    if gathering and gathering.line.row < LEAD:
        return gathering
    told = (_told(reading, act) for act in acts if act.part is Part.ATTENDED)
    meeting = next((event for event in told if event.type is not EventType.OTHER), None)
    return (gathering or meeting) if meeting and meeting.line.row < LEAD else None


def _told(reading: Reading, act: Act) -> Event:
    """An event that has no name of its own is called after the sentence that tells it."""
    label = reading.printed(act.line.sentence.start, min(act.line.sentence.end, act.line.sentence.start + MAX_LABEL))
    verb = act.line.chunks[act.verb].words
    kind = EventType.VISIT if _VISITS.search(verb) else EventType.MEETING if _MEETS.search(verb) else EventType.OTHER
    return Event("told", label, kind, act.line, act.start, act.end, "act without a named gathering")


def _signed(
    reading: Reading, act: Act, agreements: list[Agreement], documents: dict[int, list[Mention]]
) -> Event | None:
    """What is signed: an agreement, or a document whose number follows the verb."""
    after = reading.end(act.line.chunks[act.verb])
    for agreement in agreements:
        if any(line is act.line and start >= after for line, start in agreement.mentions):
            return _signing(agreement)
    for mention in documents.get(act.line.row, []):
        if mention.at > act.verb or mention.claim.signer == act.person:
            key, number = mention.claim.key, mention.claim.passage
            before = number.end <= act.start  # the number stands before who signs
            return Event(
                f"signature-{slug(key)}",
                f"Ký {mention.claim.type or 'văn bản'} số {key}",
                EventType.OTHER,
                act.line,
                min(act.start, number.start),
                act.end if before else number.end,
                "signature under a document",
                about=(key,),
            )
    return None


def _signing(agreement: Agreement) -> Event:
    line, start = agreement.mentions[0]
    return Event(
        agreement.event,
        f"Ký {agreement.title}",
        EventType.SIGNING,
        line,
        start,
        agreement.end,
        "signing of an agreement",
        about=(agreement.title,),
    )


def _handed_over(reading: Reading, act: Act, gathering: Event | None) -> Event | None:
    """What is handed over tells the event: an award, a decision on a post, or something at the gathering."""
    verb = act.line.chunks[act.verb]
    begin = reading.start(verb)
    stop = min(act.line.sentence.end, begin + MAX_LABEL)
    award = find_award(reading, begin, stop)
    if award and not verb.has("a"):
        return _awarding(act, award[0])
    if verb.has("a") or _DECISION.search(reading.tokens.text, begin, stop):
        return gathering if gathering and gathering.type is EventType.APPOINTMENT else _appointing(act)
    return gathering or _told(reading, act)


def _awarding(act: Act, award: str) -> Event:
    label = "Khen thưởng" if award == "khen thưởng" else f"Trao {award}"
    return Event(award_event_key(award), label, EventType.AWARD, act.line, act.start, act.end, "award handed over")


def _appointing(act: Act) -> Event:
    return Event(
        "appointment",
        "Công bố, trao quyết định về công tác cán bộ",
        EventType.APPOINTMENT,
        act.line,
        act.start,
        act.end,
        "decision on a post",
    )


def _participation(reading: Reading, act: Act, event: Event, agreements: list[Agreement]) -> ParticipationClaim:
    title = next((t for t in reversed(act.titles) if t.body and not t.status), None)
    behalf = act.on_behalf_of
    if event.type is EventType.SIGNING:
        signed = next((a for a in agreements if a.event == event.key), None)
        behalf = (signed and signed.represented.get(act.person or "")) or behalf
    return ParticipationClaim(
        event=event.key,
        part=act.part,
        person=act.person,
        body=act.body if act.person is None else None,
        as_role=title.role if title else None,
        as_body=reading.name(title.body, act.titles, act.line) if title and title.body else None,
        on_behalf_of=behalf,
        **evidence(act.rule, reading.passage(act.start, act.end, act.line.sentence)),
    )

"""The kinds of pages: gatherings, appointments, departures and lives told in retrospect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from hoso.extraction.dates import month_of
from hoso.model import EventClaim, EventType, Part, ParticipationClaim, TenureStatus
from tests.world.dating import Dating, begins, ends, happened, is_news, months, open_day, years
from tests.world.nouns import Body, Spell
from tests.world.page import Span
from tests.world.tables import cells, rows
from tests.world.telling import Guest, Teller, Titled, written

FULL_DAY, OPEN_DAY = 0.65, 0.28  # of leads: "Ngày 12/3/2021", "Sáng 12/3"; the others say no day
WRONG_DAY = 0.015  # of appointments: an injected fault
_DECISION = "hội nghị công bố quyết định về công tác cán bộ"
_EVENT = "gathering"


@dataclass(frozen=True, slots=True)
class Happening:
    """A gathering: its day, who holds it, what it is called, and who may be there, the host first."""

    day: date
    host: Body
    label: str
    guests: tuple[Guest, ...]


def tell_gathering(teller: Teller, happening: Happening, guests: Sequence[Guest]) -> None:
    """A gathering with its guests, the first in the chair."""
    _open(teller, happening.host, happening.label, EventType.CONFERENCE)
    chair, *others = guests
    span, name, titled = teller.guest(chair, title_first=teller.rng.random() < 0.4)
    stop = teller.page.write(" chủ trì")[1]
    teller.page.write(" hội nghị. ")
    _take_part(teller, Part.CHAIRED, "subject and verb", (span[0], stop), name, titled)
    _list(teller, others)
    teller.page.write(teller.rng.choice(cells(_words("closing"))))


def tell_appointment(
    teller: Teller, host: Body, spell: Spell, before: Spell | None, old: Guest | None, guests: Sequence[Guest]
) -> None:
    """Somebody takes a post; who sat there before may be named, and the post that is left."""
    _open(teller, host, _DECISION, EventType.APPOINTMENT)
    page, rng, person = teller.page, teller.rng, teller.country.people[spell.person]
    on_the_day = spell.begin == page.day and rng.random() < 0.5
    if on_the_day:
        page.past.append(page.day)
    page.write(f"Ngày {written(rng, page.day)}, " if on_the_day else "Theo quyết định, ")
    if old:
        span, name, _ = teller.guest(old)
        page.write(",")
    else:
        span, name = teller.name(person, "post")
    page.write(f" được {spell.way} giữ chức ")
    titled = teller.title(spell)
    dating, fault = (begins(page.day, page.day), None) if on_the_day else _begins(teller, spell)
    predecessor = None
    if before and rng.random() < 0.6:
        page.write(", thay ")
        predecessor = teller.name(teller.country.people[before.person], "name", "ông")[1]
    page.write(". ")
    status = TenureStatus.APPOINTED
    whole = span[0], titled.span[1]
    teller.tenure(
        "appointed to a post", whole, name, titled, dating, spell, status=status, predecessor=predecessor, fault=fault
    )
    _take_part(teller, Part.RECEIVED, "receives a post", whole, name, None)
    _list(teller, guests)


def tell_departure(teller: Teller, host: Body, spell: Spell, guests: Sequence[Guest]) -> None:
    """Somebody leaves a post, on a stated day or before the page."""
    _open(teller, host, _DECISION, EventType.APPOINTMENT)
    page, person = teller.page, teller.country.people[spell.person]
    page.write("Theo quyết định, ")
    span, name = teller.name(person, "post")
    page.write(" thôi giữ chức ")
    titled = teller.title(spell)
    dating: Dating = ends(None, None)
    if spell.end and (spell.end > page.day or teller.rng.random() < 0.7):
        page.write(f" từ ngày {written(teller.rng, spell.end)}")
        dating = ends(spell.end, spell.end)
    page.write(
        ", nghỉ hưu theo chế độ. "
        if spell.reason == "retired"
        else " để nhận nhiệm vụ khác. "
        if spell.reason == "moved"
        else ". "
    )
    teller.tenure("leaves a post", (span[0], titled.span[1]), name, titled, dating, spell, status=TenureStatus.FORMER)
    _list(teller, guests)


def tell_life(teller: Teller, guest: Guest, past: Sequence[Spell]) -> None:
    """A biography: the present or last post, and spells that are over, by months or by years."""
    page, person = teller.page, guest.person
    _, name, _ = teller.guest(guest)
    page.write(f", sinh năm {person.born.year}. ")
    for spell in past:
        assert spell.end
        whole_years = teller.rng.random() < 0.3
        begin, end = spell.begin, spell.end
        period = (
            f"Từ năm {begin.year} đến năm {end.year}"
            if whole_years
            else f"Từ tháng {begin.month}/{begin.year} đến tháng {end.month}/{end.year}"
        )
        page.write(f"{period}, {'bà' if person.sex == 'f' else 'ông'} giữ chức ")
        titled = teller.title(spell)
        page.write(". ")
        dating = years(begin, end) if whole_years else months(begin, end)
        teller.tenure("is said to hold a post", titled.span, name, titled, dating, spell)


def _open(teller: Teller, host: Body, label: str, kind: EventType) -> None:
    """The lead: when, by whom, and what it is called."""
    page, rng = teller.page, teller.rng
    opening: date | None = None
    form = rng.random()
    if form < FULL_DAY:
        page.write(f"Ngày {written(rng, page.day)}, ")
        page.past.append(page.day)
        opening = page.day
    elif form < FULL_DAY + OPEN_DAY:
        page.write(f"{rng.choice(('Sáng', 'Chiều'))} {page.day.day}/{page.day.month}, ")
        opening = open_day(page.day, page.published)
    else:
        page.write("Vừa qua, ")
    organizer = teller.body(host)[1]
    page.write(" tổ chức ")
    span = page.write(label)
    page.write(". ")
    said: dict[str, Any] = {
        "key": _EVENT,
        "label": label[0].upper() + label[1:],
        "type": kind,
        "organizers": (organizer,),
    }
    dating = happened(opening, page.published)
    fault = "wrong year" if opening and opening != page.day and is_news(opening, page.published) else None
    page.claim(EventClaim, "gathering of the report", span, dating=dating, fault=fault, **said)


def _list(teller: Teller, guests: Sequence[Guest]) -> None:
    """The sentence that lists those who came."""
    if not guests:
        return
    start = teller.page.write("Dự hội nghị có ")[0]
    for place, guest in enumerate(guests):
        if place:
            teller.page.write("; ")
        span, name, titled = teller.guest(guest)
        _take_part(teller, Part.ATTENDED, "verb before those who take part", (start, span[1]), name, titled)
    teller.page.write(". ")


def _take_part(teller: Teller, part: Part, rule: str, span: Span, name: str, titled: Titled | None) -> None:
    shown: dict[str, Any] = {"as_role": titled.role, "as_body": titled.body} if titled else {}
    teller.page.claim(ParticipationClaim, rule, span, event=_EVENT, part=part, person=name, **shown)


def _begins(teller: Teller, spell: Spell) -> tuple[Dating, str | None]:
    """When the new post is taken, as the page tells it, and whether that is a fault."""
    page, rng, begin = teller.page, teller.rng, spell.begin
    form = rng.random()
    if form < WRONG_DAY:
        wrong = begin + timedelta(rng.choice((-1, 1)) * rng.randrange(2, 60))
        page.write(f" từ ngày {written(rng, wrong)}")
        return begins(wrong, wrong), "wrong day"
    if begin > page.day or form < 0.6:
        page.write(f" từ ngày {written(rng, begin)}")
        return begins(begin, begin), None
    if form < 0.75:
        page.write(f" từ tháng {begin.month}/{begin.year}")
        return begins(*month_of(begin.year, begin.month)), None
    return begins(None, None), None


def _words(kind: str) -> str:
    return next(row["words"] for row in rows("topics") if row["kind"] == kind)

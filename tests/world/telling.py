"""How pages name people, bodies and posts, with the slips of real pages, and the claims that follow from the words."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from typing import Any

from hoso.model import BodyClaim, PersonClaim, TenureClaim, TenureStatus
from hoso.text import fold
from tests.world.dating import Dating, bare, former
from tests.world.names import old_tone
from tests.world.nouns import Body, Country, Person, Spell
from tests.world.page import Page, Printed, Span
from tests.world.tables import weighted

UNMARKED = 0.02  # of mentions lose all marks
CAPITALS = 0.015
SHORT_FORM = 0.3  # of bodies are named without their place where the page has named it
WRONG_TITLE, STALE_TITLE = 0.0015, 0.001  # of titles beside a name: injected faults
_HONORIFICS = ("đồng chí", "đồng chí", "ông", "")
_POLICE_RANKS = (("Đại tá", 0.6), ("Thượng tá", 0.3), ("Thiếu tướng", 0.1))
_WOMAN = {"ông": "bà"}


@dataclass(frozen=True, slots=True)
class Guest:
    """A person as a page is to show them: by `post` (the spell), `role` alone, `name` alone, or `former` post."""

    person: Person
    spell: Spell
    shows: str


@dataclass(frozen=True, slots=True)
class Titled:
    """A title as written: where it stands, its words, the role and the body as claims have them."""

    span: Span
    surface: str
    role: str
    body: str


class Teller:
    """Writes on one page; `local` pages never say in which province they are."""

    def __init__(self, page: Page, country: Country, rng: random.Random, *, old: bool, local: bool = False) -> None:
        self.page, self.country, self.rng, self.local = page, country, rng, local
        self._old = old
        self._provinces: set[str] = set()

    def name(self, person: Person, shows: str, honorific: str | None = None) -> tuple[Span, str]:
        """A person with a word of address; the span of the name, and the name as claims have it."""
        known = self.page.people.get(person.id)
        printed = known or self._printed(person, shows)
        self.page.people[person.id] = printed
        address = (
            self._address(person)
            if honorific is None
            else _WOMAN.get(honorific, honorific)
            if person.sex == "f"
            else honorific
        )
        if address:
            opens = self.page.text.endswith(("\n", ". "))
            self.page.write(f"{address[0].upper() if opens else address[0]}{address[1:]} ")
        span = self.page.write(printed.printed)
        rule = "name after a word of address" if address else "surname and given names"
        rule = "name beside a title" if shows in ("post", "former") else rule
        self.page.claim(PersonClaim, rule, span, name=printed.name, surface=printed.printed, honorific=address or None)
        return span, printed.name

    def _printed(self, person: Person, shows: str) -> Printed:
        chance = self.rng.random()
        name = old_tone(person.name) if self._old else person.name
        if chance < UNMARKED:
            bare_name = fold(person.name).title()
            return Printed(person.id, bare_name, bare_name, "unmarked")
        if chance < UNMARKED + CAPITALS:
            return Printed(person.id, name, name.upper(), shows)
        return Printed(person.id, name, name, shows)

    def _address(self, person: Person) -> str:
        if person.degree and self.rng.random() < 0.5:
            return person.degree
        word = self.rng.choice(_HONORIFICS)
        return _WOMAN.get(word, word) if person.sex == "f" else word

    def body(self, body: Body) -> tuple[Span, str]:
        """A body; its span and its name as claims have it."""
        short = (body.local or "").replace("Ủy ban nhân dân", "UBND").replace("Hội đồng nhân dân", "HĐND")
        if self.local and short:
            return self._named(body, short, body.local or "", None, local=True)
        brief = short and self._provinces == {body.province} and self.rng.random() < SHORT_FORM
        self._provinces.add(body.province)
        return self._named(body, short if brief else body.surface, body.name, body.place)

    def _named(
        self, body: Body, surface: str, name: str, place: str | None, *, local: bool = False
    ) -> tuple[Span, str]:
        span = self.page.write(surface)
        if (name, surface) not in self.page.bodies:
            self.page.bodies.add((name, surface))
            said: dict[str, Any] = {"name": name, "surface": surface, "kind": body.kind, "place": place, "local": local}
            self.page.claim(BodyClaim, "body by its head", span, parent=body.parent, **said)
        return span, name

    def title(self, spell: Spell, before: str = "", role: str | None = None) -> Titled:
        """The post of a spell; `before` is "nguyên " or "Quyền ", `role` another one than the true."""
        said, held_in = role or spell.role, self.country.bodies[spell.body]
        overlaps = said.endswith(" Ban") and held_in.surface.startswith("Ban ")  # "Trưởng Ban Tổ chức"
        start = self.page.write(f"{before}{said.removesuffix(' Ban') if overlaps else said} ")[0]
        (_, end), body = self.body(held_in)
        return Titled((start, end), self.page.text[start:end], said, body)

    def guest(
        self, guest: Guest, *, title_first: bool = False, address: bool = True
    ) -> tuple[Span, str, Titled | None]:
        """A person with what is to be shown of them; the span of all, the name, and a title that is fully held."""
        if guest.shows == "role":
            span, name = self.name(guest.person, "role", None if address else "")
            return (span[0], self.page.write(f", {guest.spell.role}")[1]), name, None
        if guest.shows == "name":
            span, name = self.name(guest.person, "name", None if address else "")
            return span, name, None
        return self._with_title(guest, title_first=title_first, address=address)

    def _with_title(self, guest: Guest, *, title_first: bool, address: bool) -> tuple[Span, str, Titled | None]:
        spell, gone = guest.spell, guest.shows == "former"
        role = self._wrong_role(spell)
        before = "nguyên " if gone else "Quyền " if spell.acting else ""
        rank = self._rank(spell)
        if title_first and not rank and not gone:
            titled = self.title(spell, before, role)
            self.page.write(" ")
            span, name = self.name(guest.person, guest.shows, "")
        else:
            span, name = self.name(guest.person, guest.shows, rank or (None if address else ""))
            self.page.write(", ")
            titled = self.title(spell, before, role)
        whole = min(span[0], titled.span[0]), max(span[1], titled.span[1])
        status = TenureStatus.FORMER if gone else TenureStatus.ACTING if spell.acting else None
        rule = "title before a name" if titled.span[0] < span[0] else "title after a name"
        fault = "wrong title" if role else None if gone or spell.on(self.page.day) else "stale title"
        self.tenure(rule, whole, name, titled, former if gone else bare, spell, status=status, fault=fault)
        return whole, name, None if gone or spell.acting else titled

    def tenure(
        self,
        rule: str,
        span: Span,
        name: str,
        titled: Titled,
        dating: Dating,
        spell: Spell,
        *,
        status: TenureStatus | None = None,
        predecessor: str | None = None,
        fault: str | None = None,
    ) -> None:
        """A claim that somebody holds, held or takes a post."""
        said = {"person": name, "role": titled.role, "body": titled.body, "surface": titled.surface}
        self.page.claim(
            TenureClaim,
            rule,
            span,
            dating=dating,
            spell=spell.id,
            fault=fault,
            status=status,
            predecessor=predecessor,
            **said,
        )

    def _wrong_role(self, spell: Spell) -> str | None:
        if spell.acting or self.rng.random() >= WRONG_TITLE:
            return None
        return (
            spell.role.removeprefix("Phó ").removesuffix(" Thường trực")
            if spell.role.startswith("Phó")
            else f"Phó {spell.role}"
        )

    def _rank(self, spell: Spell) -> str | None:
        police = self.country.bodies[spell.body].kind == "police"
        return weighted(self.rng, _POLICE_RANKS) if police and self.rng.random() < 0.6 else None


def written(rng: random.Random, day: date) -> str:
    """A full day as pages write it."""
    forms = (
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day}-{day.month}-{day.year}",
    )
    return rng.choice((*forms, f"{day.day} tháng {day.month} năm {day.year}"))

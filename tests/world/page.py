"""A report in the writing: text and claims side by side, each claim quoting the words that state it."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hoso.extraction.reading import evidence
from hoso.model import Bounds, Claim, Passage, Report, Source
from hoso.rdf import claim_ids
from hoso.sources.jsonl import read_lines
from hoso.sources.layout import find_sentences
from tests.world.dating import Dating, seen

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its page is whole; `spell` is the true spell that it speaks of, `fault` why it is wrong."""

    kind: type[Claim]
    rule: str
    span: Span
    said: dict[str, Any]
    dating: Dating | None
    spell: str | None
    fault: str | None


@dataclass(frozen=True, slots=True)
class Printed:
    """A person as a page names them: `name` as claims have it, `printed` as in the text, and what the page tells."""

    person: str
    name: str
    printed: str
    shows: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim of a page is about: the person and true spell, or the day of an event; and any injected fault."""

    claim: str
    person: str | None
    spell: str | None
    day: date | None
    fault: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """A page and its truth: the line of JSON, the report, who is named, what each dated claim is about."""

    line: str
    report: Report
    mentions: tuple[Printed, ...]
    told: tuple[Told, ...]


@dataclass(slots=True)
class Page:
    """A page that is being written; `day` is that of what it tells, `published` what it says of itself."""

    number: int
    publisher: str
    site: str
    day: date
    published: date | None
    headline: str
    text: str = ""
    past: list[date] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    people: dict[str, Printed] = field(default_factory=dict)
    bodies: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.text = f"{self.headline}\n\n"

    def write(self, words: str) -> Span:
        """Add words; where they stand."""
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def claim(
        self,
        kind: type[Claim],
        rule: str,
        span: Span,
        /,
        *,
        dating: Dating | None = None,
        spell: str | None = None,
        fault: str | None = None,
        **said: Any,
    ) -> None:
        """Add a claim that rests on a span of the text."""
        self.drafts.append(Draft(kind, rule, span, said, dating, spell, fault))

    def done(self) -> Story:
        """The page as a reader of JSON Lines finds it, with its claims."""
        entry = {
            "id": str(self.number),
            "url": f"https://{self.site}/{self.number}.html",
            "title": self.headline,
            "publisher": self.publisher,
            **({"published": self.published.isoformat()} if self.published else {}),
            "text": self.text.rstrip() + "\n",
        }
        line = json.dumps(entry, ensure_ascii=False)
        (source,) = read_lines(line, f"world:{self.number}")
        if not isinstance(source, Source) or source.published != self.published:
            raise ValueError(f"page {self.number} is not read as it was written")
        sentences = tuple(find_sentences(source.text, source.blocks))
        starts = [sentence.start for sentence in sentences]
        page = seen(self.past, self.published)
        made = {}
        for draft in self.drafts:
            at = bisect_right(starts, draft.span[0]) - 1
            passage = Passage(*draft.span, source.text[slice(*draft.span)], sentences[at].index)
            dated = {"bounds": draft.dating(page)} if draft.dating else {}
            made[draft.kind(**evidence(draft.rule, passage), **draft.said, **dated)] = draft
        report = Report(source, sentences, tuple(made))
        names = claim_ids(report)
        told = tuple(self._told(names[claim], draft) for claim, draft in made.items() if draft.dating)
        return Story(line, report, tuple(self.people.values()), told)

    def _told(self, claim: str, draft: Draft) -> Told:
        name = draft.said.get("person")
        person = next((p.person for p in self.people.values() if p.name == name), None) if name else None
        return Told(claim, person, draft.spell, None if name else self.day, draft.fault)


__all__ = ["Bounds", "Page", "Printed", "Span", "Story", "Told"]

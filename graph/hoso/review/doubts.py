"""Doubts of identity: all of one name together, with what is known of each person and what speaks for one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hoso.catalogue import Askable, Evidence, question
from hoso.results import Row
from hoso.review.claims import local
from hoso.review.harm import Sign, links, probability, sign
from hoso.review.nouns import Command, Kind, Matter
from hoso.review.phrases import LANGUAGES, Words, phrase, plain
from hoso.review.things import Stake, portrait, stake
from hoso.text import slug

_WEIGHED = re.compile(r"([+-][\d.]+) (.+)")
_PAIRS_TOLD = 6


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who may be one: log-odds and weighed reasons by language, neither where a reviewer left it open."""

    one: str
    other: str
    names: tuple[str, str]
    log_odds: float | None
    reasons: dict[str, tuple[str, ...]]

    def words(self) -> Words:
        """What speaks for one person and against it, with weights."""
        ends: dict[str, str] = {"one": local(self.one), "other": local(self.other)}
        if self.log_odds is None:
            return phrase("left-open", **ends)
        percent = round(100 * probability(self.log_odds))
        weights = [float(found[1]) for reason in self.reasons["en"] if (found := _WEIGHED.fullmatch(reason))]
        if not weights:
            return phrase("odds-name", percent=percent, **ends)
        alone = phrase("name-alone", weight=f"{self.log_odds - sum(weights):+.1f}")
        signs = {language: "; ".join([*self.reasons[language], alone[language]]) for language in LANGUAGES}
        return phrase("odds", percent=percent, signs=signs, **ends)


def pairs(store: Askable, person: str | None = None) -> list[Pair]:
    """Each pair that may be one person once; of one person with the others, where one is asked for."""
    found: dict[frozenset[str], list[Row]] = {}
    for row in question("doubts", "review").run(store, person=person):
        found.setdefault(frozenset((row.text("person"), row.text("other"))), []).append(row)
    return [_pair(rows) for rows in found.values()]


def matters(store: Askable) -> Iterator[Matter]:
    """One matter for each group of people who may be one, whatever the pairs between them."""
    for group in _groups(pairs(store)):
        people = sorted({end for pair in group for end in (pair.one, pair.other)})
        yield _matter(store, [stake(store, person) for person in people], group)


def _pair(rows: list[Row]) -> Pair:
    row = rows[0]
    odds = row.text("logOdds")
    reasons: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for said in rows:
        language = getattr(said["reason"], "language", None)
        if language in reasons and said.text("reason") not in reasons[language]:
            reasons[language].append(said.text("reason"))
    names = row.text("name"), row.text("otherName")
    weighed = {language: tuple(told) for language, told in reasons.items()}
    return Pair(row.text("person"), row.text("other"), names, float(odds) if odds else None, weighed)


def _groups(found: Iterable[Pair]) -> list[list[Pair]]:
    """Pairs that hang together."""
    groups: list[tuple[set[str], list[Pair]]] = []
    for pair in found:
        ends, held = {pair.one, pair.other}, [pair]
        apart = []
        for people, known in groups:
            if people & ends:
                ends, held = ends | people, [*known, *held]
            else:
                apart.append((people, known))
        groups = [*apart, (ends, held)]
    return [held for _, held in groups]


def _matter(store: Askable, people: list[Stake], group: list[Pair]) -> Matter:
    people = sorted(people, key=lambda one: (-one.links, -one.mentions, one.person))
    portraits = [portrait(store, one) for one in people]
    names = sorted({name for pair in group for name in pair.names})
    told = [_person(one, posts) for one, (posts, _) in zip(people, portraits, strict=True)]
    weighed = sorted(group, key=lambda pair: -(pair.log_odds if pair.log_odds is not None else -99))
    return Matter(
        kind=Kind.DOUBT,
        pattern=slug(names[0]),
        about=tuple(one.person for one in people),
        what=phrase("doubt-of", count=len(people), name=" / ".join(names)),
        signs=tuple(_signs(people, group)),
        reasons=(*told, *(pair.words() for pair in weighed[:_PAIRS_TOLD])),
        said=_distinct(said for _, said in portraits if said),
        commands=tuple(_commands(people, weighed)),
    )


def _person(one: Stake, posts: list[str]) -> Words:
    known = plain(", ".join(posts)) if posts else phrase("no-post")
    return phrase("person", person=local(one.person), posts=known, sources=one.sources, mentions=one.mentions)


def _signs(people: list[Stake], group: list[Pair]) -> Iterator[Sign]:
    """The surest pair, and what hangs on all but the fullest: so much changes its owner when they are joined."""
    odds = [pair.log_odds for pair in group if pair.log_odds is not None]
    yield sign("likely-one", probability(max(odds))) if odds else sign("left-open")
    if not all(one.dead for one in people):
        yield sign("living")
    yield links(sum(one.links + one.sources for one in people[1:]))


def _commands(people: list[Stake], group: list[Pair]) -> Iterator[Command]:
    """All as one, then each pair as two: joining many and parting many are decisions of different kinds."""
    yield Command(("same", *(local(one.person) for one in people)), phrase("if-one"))
    for pair in group[:_PAIRS_TOLD]:
        first, last = sorted((local(pair.one), local(pair.other)))
        if len(people) > 2:
            yield Command(("same", first, last), phrase("if-one"))
        yield Command(("different", first, last), phrase("if-two"))


def _distinct(said: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(said))

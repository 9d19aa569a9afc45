"""People of one name in one report: whom each of its sentences means.

A full name means one person throughout a report, as a rule. Two are meant where a reviewer says so, or where the report
itself gives the name, in different sentences and as things stand, posts in two places of one level (nobody heads two
districts), or an office besides that of somebody who once led the state. Then the sentences that show the posts, or
that reviewers judged, tell the people apart, and every other sentence means whom the nearest of those before it means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pyoxigraph import NamedNode

from hoso.decisions import Standing, mentions
from hoso.model import BodyClaim, Claim, Report, TenureClaim, TenureStatus
from hoso.namespaces import HSV
from hoso.resolve.names import same_words
from hoso.resolve.people.parts import Parts
from hoso.resolve.people.profile import Place
from hoso.resolve.places import place_of
from hoso.resolve.reference import Reference

_MEMBERSHIP, _LEADER = HSV["role-group/membership"], HSV["role-group/key-leader"]
Parting = dict[int, int]  # by the index of a sentence, which person of the name it means


def parts_of(report: Report, claims: Iterable[Claim], standing: Standing, known: Reference, day: date | None) -> Parts:
    """The people of one name in a report: as its claims tell, those that count, and as reviewers ruled.

    `day` is the day of which the report speaks.
    """
    told = _told(list(claims), known, day)
    for name, judged in _judged(report, standing).items():
        told[name] = _ruled(told.get(name, {}), judged, standing)
    return Parts({name: _in_order(parting) for name, parting in sorted(told.items()) if len({*parting.values()}) > 1})


def _in_order(parting: Parting) -> tuple[tuple[int, int], ...]:
    """The sentences in order, and the people counted from 1 as they come."""
    numbers: dict[int, int] = {}
    return tuple((sentence, numbers.setdefault(part, len(numbers) + 1)) for sentence, part in sorted(parting.items()))


# --- what the report tells


def _told(claims: list[Claim], known: Reference, day: date | None) -> dict[str, Parting]:
    """The names that have posts in two places at once."""
    posts: defaultdict[str, list[TenureClaim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, TenureClaim):
            posts[same_words(claim.person)].append(claim)
    several = {name: held for name, held in posts.items() if len({claim.body for claim in held}) > 1}
    if not several:
        return {}
    places = _Places(claims, known, day)
    found = ((name, _by_places(held, places) or _by_standing(held, known)) for name, held in several.items())
    return {name: parting for name, parting in found if parting}


def _moves(claim: TenureClaim) -> bool:
    """Whether a claim tells of a post taken, left, or held once: then posts in two places are a career."""
    bounds = claim.bounds
    return claim.status is not None or any(
        (bounds.begin_earliest, bounds.begin_latest, bounds.end_earliest, bounds.end_latest)
    )


def _by_standing(held: list[TenureClaim], known: Reference) -> Parting:
    """The sentences that call somebody of the name a former leader of the state, and those that give one an office as
    things stand; empty where either are missing.
    """
    named = [claim for claim in held if same_words(claim.person) in same_words(claim.passage.quote)]
    groups = {id(claim): known.role_groups.get(known.role(claim.role)) for claim in held}
    leading = [claim for claim in held if groups[id(claim)] == _LEADER]
    if any(claim.status is not TenureStatus.FORMER for claim in leading):
        return {}
    led = {claim.passage.sentence for claim in leading if claim in named}
    serving = {
        claim.passage.sentence
        for claim in named
        if not _moves(claim) and groups[id(claim)] not in (_LEADER, _MEMBERSHIP)
    } - {claim.passage.sentence for claim in leading}
    return dict.fromkeys(led, 1) | dict.fromkeys(serving, 2) if led and serving else {}


def _by_places(held: list[TenureClaim], places: _Places) -> Parting:
    """The sentences that give the full name a post somewhere, parted by places that are two; empty where none are, or
    where a post is taken or left.
    """
    if any(map(_moves, held)):
        return {}
    parting: Parting = {}
    people: dict[int, list[frozenset[Place]]] = {}
    for sentence, here in _places_by_sentence(held, places):
        part = next((part for part, known in people.items() if not any(_apart(here, there) for there in known)), 0)
        part = part or len(people) + 1
        people.setdefault(part, []).append(here)
        parting[sentence] = part
    return parting if len(people) > 1 else {}


def _places_by_sentence(held: Iterable[TenureClaim], places: _Places) -> Iterator[tuple[int, frozenset[Place]]]:
    """The places of the posts that each sentence gives a full name, where they are not themselves two places."""
    found: defaultdict[int, list[frozenset[Place]]] = defaultdict(list)
    for claim in held:
        named = same_words(claim.person) in same_words(claim.passage.quote)
        if named and (here := places.of(claim)):
            found[claim.passage.sentence].append(here)
    for sentence, several in sorted(found.items()):
        if not any(_apart(one, other) for one in several for other in several):
            yield sentence, frozenset().union(*several)


def _apart(ones: frozenset[Place], others: frozenset[Place]) -> bool:
    """Whether all places of one are other ones than those of the other, as far as their levels can be compared."""
    pairs = [(one, other) for one in ones for other in others if one.level == other.level]
    return bool(pairs) and all(one.is_apart_from(other) for one, other in pairs)


class _Places:
    """Where the posts of a report are."""

    def __init__(self, claims: Iterable[Claim], known: Reference, day: date | None) -> None:
        self._known = known
        self._day = day
        self._told: defaultdict[str, set[NamedNode]] = defaultdict(set)
        for claim in claims:
            if isinstance(claim, BodyClaim) and claim.place:
                self._told[same_words(claim.name)].add(known.place(claim.place, day))

    def of(self, claim: TenureClaim) -> frozenset[Place]:
        """The places of a post that is more than a membership."""
        if self._known.role_groups.get(self._known.role(claim.role)) == _MEMBERSHIP:
            return frozenset()
        body = self._known.body(claim.body, self._day)
        own = self._known.body_places.get(body) if body else None
        nodes = {own} if own else self._told[same_words(claim.body)]
        return frozenset(place_of(node, self._known) for node in nodes)


# --- what reviewers ruled


def _judged(report: Report, standing: Standing) -> dict[str, dict[str, int]]:
    """The names of which a reviewer judged several mentions here: the sentence of each, by its key."""
    ruled = standing.inside.get(report.source.key)
    if not ruled:
        return {}
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for key, claims in mentions(report).items():
        found[same_words(claims[0].name)][key] = claims[0].passage.sentence
    return {name: keys for name, keys in found.items() if len(ruled & keys.keys()) > 1}


def _ruled(told: Parting, sentences: Mapping[str, int], standing: Standing) -> Parting:
    """The parting of a name with what reviewers joined made one, and what they kept apart made two."""
    parting = dict(told)
    together = [[sentences[key] for key in group.mentions if key in sentences] for group in standing.groups]
    for joined in together:
        _join(parting, joined)
    for one, other in standing.different:
        if one in sentences and other in sentences:
            first, second = sorted((sentences[one], sentences[other]))
            _part(parting, first, second, next((joined for joined in together if second in joined), [second]))
    return parting


def _join(parting: Parting, sentences: list[int]) -> None:
    parts = {_meant(parting, sentence) for sentence in sentences}
    if len(parts) > 1:
        parting.update({sentence: min(parts) for sentence, part in parting.items() if part in parts})


def _part(parting: Parting, first: int, second: int, with_second: Iterable[int]) -> None:
    one, other = _meant(parting, first), _meant(parting, second)
    parting.setdefault(first, one)
    if one == other:
        parting.update(dict.fromkeys(with_second, max(parting.values()) + 1))


def _meant(parting: Parting, sentence: int) -> int:
    """Which person a sentence means so far: the one of the nearest before, else the first."""
    before = max((known for known in parting if known <= sentence), default=min(parting, default=0))
    return parting.get(before, 1)

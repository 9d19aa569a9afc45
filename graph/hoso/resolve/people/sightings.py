"""What each source says of each full name: profiles of one source each, from the claims of all sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta
from functools import cache

from pyoxigraph import NamedNode

from hoso.lexicon import spellings, table
from hoso.model import (
    BodyClaim,
    Bounds,
    Claim,
    DocumentClaim,
    LifeClaim,
    ParticipationClaim,
    PersonClaim,
    TenureClaim,
    TenureStatus,
)
from hoso.namespaces import HSV
from hoso.resolve.bodies import Bodies, without_year
from hoso.resolve.documents import Documents
from hoso.resolve.events import Events
from hoso.resolve.mentioned import people_named
from hoso.resolve.names import same_words
from hoso.resolve.people.parts import Parts
from hoso.resolve.people.profile import MEMBERSHIP, NATIONAL, PARTY, SINGLE, Days, Mention, Place, Post, Profile, career
from hoso.resolve.places import place_of
from hoso.resolve.reference import Reference
from hoso.resolve.stated import Stated, Statements, mention_in
from hoso.text import slug

_YEAR = timedelta(days=365)  # before somebody follows, the one before surely held the post
_NEAR = timedelta(days=90)
"""A wider observation, as that of a page with the date of its fetching, tells no time from another."""
CIVIL = "civil"
DEPUTY = HSV["role-group/deputy"]
_RANKED = frozenset((DEPUTY, HSV["role-group/head"], HSV["role-group/key-leader"]))
_MOST_COLLEAGUES = 40
_MOST_AROUND = 2
_LEADING = frozenset((PARTY, "peoples-committee", "peoples-council"))
_SEXES = {"ông": "man", "bà": "woman", "chị": "woman"}


class Sightings:
    """The profile of each mention in the making."""

    def __init__(self, bodies: Bodies, known: Reference, parts: Mapping[str, Parts]) -> None:
        self._bodies = bodies
        self._parts = parts
        self._known = known
        self._found: dict[Mention, Profile] = {}
        self._kinds: dict[tuple[str, str], str] = {}
        self._local: set[tuple[str, str]] = set()
        self._around: defaultdict[str, set[Place]] = defaultdict(set)

    def of(self, said: Stated[Claim], name: str) -> Profile:
        """The profile of whom a claim means by a full name."""
        mention = mention_in(self._parts, said, name)
        return self._found.setdefault(mention, Profile(same_words(name), [mention]))

    def note_tenure(self, said: Stated[TenureClaim]) -> None:
        """A post held, once held or to be held; whoever is named as the one before held it too."""
        claim = said.claim
        body = self._bodies.then(said.source, claim.body, claim.bounds.over_by)
        role = self._known.role(claim.role)
        generic = slug(claim.body) if (said.source, same_words(claim.body)) in self._local else ""
        of_kind = self._kinds.get((said.source, same_words(claim.body)), "")
        leads = of_kind if of_kind in _LEADING else ""
        places = tuple(sorted(self._places(body)))
        kind, rank = self._kind(body, role), self._rank(body, role, places, leads)
        post = Post(_office(body), _local(role), kind, places, leads, generic, rank)
        profile = self.of(said, claim.person)
        profile.hold(post, days_held(claim.bounds, claim.status))
        profile.circles |= self._circles(post, body)
        if kind != MEMBERSHIP:
            profile.services.add(_services().get(of_kind) or _services().get(same_words(claim.body), CIVIL))
        self.note_body(profile, body)
        if post.kind == SINGLE and (days := certain_days(claim.bounds, claim.status)):
            profile.seat(post, days)
        if claim.predecessor:
            before = self.of(said, claim.predecessor)
            day = claim.bounds.begin_earliest or claim.bounds.begin_latest
            before.hold(post, (day - _YEAR, day - _YEAR) if day else None)
            self.note_body(before, body)

    def note_body(self, profile: Profile, body: NamedNode) -> None:
        """A body for which somebody works, speaks or signs."""
        places = self._places(body)
        profile.bodies[_office(body)] = bool(places)
        profile.places |= places

    def note_person(self, said: Stated[PersonClaim]) -> None:
        """A form of address or a rank before a name."""
        profile, honorific = self.of(said, said.claim.name), said.claim.honorific
        if honorific:
            profile.sexes |= {_SEXES[word] for word in [honorific.casefold()] if word in _SEXES}
            profile.ranks |= {rank for rank in [_ranks().get(honorific)] if rank}

    def note_part(self, said: Stated[ParticipationClaim], event: NamedNode | None) -> None:
        """An event at which somebody did something, and the bodies that they spoke for."""
        if said.claim.person:
            profile = self.of(said, said.claim.person)
            for name in filter(None, (said.claim.as_body, said.claim.on_behalf_of)):
                self.note_body(profile, self._bodies.of(said.source, name))
            if event:
                profile.events.add(_local(event))

    def note_life(self, said: Stated[LifeClaim]) -> None:
        """When somebody was born."""
        first, last = said.claim.bounds.begin_earliest, said.claim.bounds.begin_latest
        if first and last:
            self.of(said, said.claim.person).born.add((first, last))

    def finish(self) -> list[Profile]:
        """The profiles, each with the holders of local posts that its source names beside."""
        beside: defaultdict[str, set[str]] = defaultdict(set)
        for (source, _), profile in self._found.items():
            if profile.places:
                beside[source].add(profile.name)
        for (source, _), profile in self._found.items():
            if len({place.into for place in self._around[source]}) <= _MOST_AROUND:
                profile.around = self._around[source]
            profile.stays = career(profile.stays)
            if len(beside[source]) <= _MOST_COLLEAGUES:
                profile.colleagues = beside[source] - {profile.name}
        return list(self._found.values())

    def note_kind(self, said: Stated[BodyClaim]) -> None:
        """What kind of body a source names, and the province that it is in."""
        if said.claim.kind:
            self._kinds[said.source, same_words(said.claim.name)] = said.claim.kind
        if said.claim.local:
            self._local.add((said.source, same_words(said.claim.name)))
        body = self._bodies.of(said.source, said.claim.name)
        self._around[said.source] |= {place for place in self._places(body) if place.level == "province"}

    def _circles(self, post: Post, body: NamedNode) -> set[str]:
        """The circle that a post is of: "national", or "province" for those who lead one."""
        if not post.places:
            return {NATIONAL} if body in self._known.lives else set()
        leads = bool(post.leads) and post.kind != MEMBERSHIP
        return {"province"} if leads and all(place.level == "province" for place in post.places) else set()

    def _rank(self, body: NamedNode, role: NamedNode, places: tuple[Place, ...], leads: str) -> int:
        """How high a post is: a head above a deputy, a leading body above an office, a province above a district."""
        group = self._known.role_groups.get(role)
        if group not in _RANKED:
            return 0
        below = 0 if group != DEPUTY else 1
        levels = {place.level for place in places}
        if not places:
            return 6 - below if body in self._known.lives else 0
        if levels == {"province"}:
            return (5 if leads else 3) - below
        return 3 - below if levels == {"district"} and leads else 1

    def _kind(self, body: NamedNode, role: NamedNode) -> str:
        if self._known.role_groups.get(role) == HSV["role-group/membership"]:
            return MEMBERSHIP
        return SINGLE if self._known.is_single(body, role) else "post"

    def _places(self, body: NamedNode) -> set[Place]:
        return {place_of(place, self._known) for place in self._bodies.places.get(body, ())}


def profiles(
    statements: Statements, bodies: Bodies, documents: Documents, events: Events, known: Reference
) -> list[Profile]:
    """What each source says of each full name."""
    found = Sightings(bodies, known, statements.parts)
    for kind in statements.by_kind:
        for said in statements.of(kind):
            for name in people_named(said.claim):
                found.of(said, name)
    for named in statements.of(PersonClaim):
        found.note_person(named)
    for lived in statements.of(LifeClaim):
        found.note_life(lived)
    for body in statements.of(BodyClaim):
        found.note_kind(body)
    for tenure in statements.of(TenureClaim):
        found.note_tenure(tenure)
    for part in statements.of(ParticipationClaim):
        found.note_part(part, events.of(part.source, part.claim.event))
    for paper in statements.of(DocumentClaim):
        if paper.claim.signer and (document := documents.of(paper.source, paper.claim.key)):
            found.of(paper, paper.claim.signer).documents.add(_local(document))
    return found.finish()


def certain_days(bounds: Bounds, status: TenureStatus | None) -> Days | None:
    """The days on which a post is surely held, as one claim tells it."""
    if status in (TenureStatus.FORMER, TenureStatus.PROPOSED):
        return None
    if bounds.begin_latest and bounds.end_earliest and bounds.begin_latest <= bounds.end_earliest:
        return bounds.begin_latest, bounds.end_earliest
    if bounds.observed_earliest and bounds.observed_earliest == bounds.observed_latest:
        return bounds.observed_earliest, bounds.observed_earliest
    return None


def days_held(bounds: Bounds, status: TenureStatus | None) -> Days | None:
    """Between which days a post was held, or was held at some time; None where the claim does not say.

    A stated begin and end make a spell; else an observation, if it is near enough to tell one time from another; else
    the one day that is stated.
    """
    begins = bounds.begin_latest or bounds.begin_earliest
    ends = bounds.end_earliest or bounds.end_latest
    if begins and ends and begins <= ends:
        return begins, ends
    first, last = bounds.observed_earliest, bounds.observed_latest
    if first and last and last - first <= _NEAR and status is not TenureStatus.FORMER:
        return first, last
    day = begins or (ends if status is not TenureStatus.FORMER else None)
    return (day, day) if day else None


@cache
def _ranks() -> dict[str, str]:
    """The first spelling of each military rank, by all of its spellings."""
    rows = (spellings(row["spellings"]) for row in table("ranks") if row["kind"] == "military")
    return {spelling: words[0] for words in rows for spelling in words}


@cache
def _services() -> dict[str, str]:
    """The service of a kind of body, and of some bodies by name (as `same_words` has it)."""
    rows = table("services")
    kinds = {kind: row["service"] for row in rows for kind in spellings(row["kinds"])}
    return kinds | {same_words(body): row["service"] for row in rows for body in spellings(row["bodies"])}


def _office(body: NamedNode) -> str:
    """The local name of a body without the year by which it is told from one that bore its name before a merger.

    "Formerly director of the department", after the merger, may mean either; who led both is mostly one person.
    """
    return without_year(_local(body))


def _local(node: NamedNode) -> str:
    return node.value.rsplit("/", 1)[-1]

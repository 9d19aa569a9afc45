"""What is known of one full name, from one source or from several that were joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

Mention = tuple[str, str]  # the key of a source, and a full name as `same_words` has it
Days = tuple[date, date]
PARTY = "party-committee"
SINGLE, MEMBERSHIP = "single_seat", "membership"
NATIONAL = "national"  # the circle of those with posts in national bodies
HEADS = (1, 3, 5)  # the ranks of those who head a leading body


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a post is: the local name of the place, its level, and what it was merged into (itself, if nothing)."""

    name: str
    level: str  # "province", "district" or "commune"
    into: str

    def is_one_with(self, other: Place) -> bool:
        """Whether two places are one, or one of them became the other in a merger."""
        return self.name in (other.name, other.into) or other.name == self.into

    def is_apart_from(self, other: Place) -> bool:
        """Whether two places of one level are two; of places of different levels nobody knows here."""
        return self.level == other.level and not self.is_one_with(other)


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """A role in a body, with its places; `kind`: "single_seat" (one holder), "post" (a few) or "membership" (many).

    `leads` is the kind of a body that leads its place: a party committee, a people's council or a people's committee;
    `generic` is the name of a body of which the source does not say whose it is ("tinh-uy"); `rank` counts from 1, a
    post in a commune, to 6, the head of a national body, and is 0 where unknown.
    """

    body: str
    role: str
    kind: str = "post"
    places: tuple[Place, ...] = ()
    leads: str = ""
    generic: str = ""
    rank: int = 0

    def may_be(self, other: Post) -> bool:
        """Whether this is the same role in a body that does not say whose it is, and that the other's may be."""
        same = bool(self.generic) and not other.generic and self.role == other.role
        return same and other.body.startswith(f"{self.generic}-")

    def excludes(self, other: Post) -> bool:
        """Whether hardly anybody holds both at once: head and deputy of one body, or work in two bodies.

        Of the bodies that lead one place, who heads a council or a people's committee mostly has a party post too.
        """
        if MEMBERSHIP in (self.kind, other.kind) or self.generic or other.generic:
            return False
        if self.body == other.body:
            return 0 < self.rank != other.rank > 0
        if self.leads and other.leads and any(a.is_one_with(b) for a in self.places for b in other.places):
            state = [post for post in (self, other) if post.leads != PARTY]
            return len(state) != 1 or state[0].rank not in HEADS
        return True


@dataclass(frozen=True, slots=True, order=True)
class Stay:
    """A time in a place: somebody was seen in a post there on a day between `first` and `last`."""

    first: date
    last: date
    place: Place


@dataclass(slots=True)
class Profile:
    """A person as far as known: days by post (none where undated), bodies, places, and what else tells people apart.

    `name` is the full name as `same_words` has it; of several that a reviewer put together, the first with marks.
    """

    name: str
    mentions: list[Mention]
    posts: dict[Post, list[Days]] = field(default_factory=dict)
    bodies: dict[str, bool] = field(default_factory=dict)  # whether the body is of one place, or part of another body
    places: set[Place] = field(default_factory=set)
    stays: list[Stay] = field(default_factory=list)
    seats: dict[Post, Days] = field(default_factory=dict)  # single seats, with days on which they are surely held
    events: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    colleagues: set[str] = field(default_factory=set)
    ranks: set[str] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    born: set[Days] = field(default_factory=set)
    services: set[str] = field(default_factory=set)  # "police", "military", "court", "procuracy", "civil"
    circles: set[str] = field(default_factory=set)  # national offices, leaders of provinces: the few who are named most
    around: set[Place] = field(default_factory=set)  # the provinces of which a report speaks, if they are few

    @property
    def first(self) -> Mention:
        """The mention that stands for all."""
        return min(self.mentions)

    @property
    def is_bare(self) -> bool:
        """Whether no post, body or place is known."""
        return not (self.posts or self.bodies or self.places)

    @property
    def signs(self) -> set[object]:
        """All that another mention may share."""
        return {*self.posts, *self.bodies, *self.places, *self.around, *self.events, *self.documents, *self.colleagues}

    def hold(self, post: Post, days: Days | None) -> None:
        """Add a post, with the days between which it was seen being held."""
        self.posts.setdefault(post, []).extend([days] if days else [])
        self.places.update(post.places)
        if days:
            self.stays += (Stay(*days, place) for place in post.places)

    def seat(self, post: Post, days: Days) -> None:
        """Add days on which a single seat is certainly held."""
        known = self.seats.get(post, days)
        self.seats[post] = min(known[0], days[0]), max(known[1], days[1])

    def absorb(self, other: Profile) -> None:
        """Take up all that another tells."""
        self.name = min(self.name, other.name, key=lambda name: (name.isascii(), name))
        self.mentions += other.mentions
        for post, days in other.posts.items():
            self.posts[post] = spans([*self.posts.get(post, []), *days])
        for post, held in other.seats.items():
            self.seat(post, held)
        self.stays = career([*self.stays, *other.stays])
        self.bodies |= other.bodies
        self.places |= other.places
        self.events |= other.events
        self.documents |= other.documents
        self.colleagues |= other.colleagues
        self.ranks |= other.ranks
        self.sexes |= other.sexes
        self.services |= other.services
        self.born |= other.born
        self.circles |= other.circles
        self.around |= other.around

    def joined(self, other: Profile) -> Profile:
        """What both tell together."""
        whole = Profile(self.name, [])
        whole.absorb(self)
        whole.absorb(other)
        return whole

    def copy(self) -> Profile:
        """Another one that tells the same."""
        return self.joined(Profile(self.name, []))


_ONE_SPELL = timedelta(days=400)


def spans(days: list[Days]) -> list[Days]:
    """The days on which one person was seen in one post, as spells: sightings little more than a year apart are one."""
    found: list[Days] = []
    for first, last in sorted(days):
        if found and first - found[-1][1] <= _ONE_SPELL:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def career(stays: list[Stay]) -> list[Stay]:
    """Stays in time order, neighbours in one place made one."""
    found: list[Stay] = []
    for stay in sorted(stays):
        if found and found[-1].place == stay.place:
            found[-1] = Stay(found[-1].first, max(found[-1].last, stay.last), stay.place)
        else:
            found.append(stay)
    return found

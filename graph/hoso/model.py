"""The nouns that flow: a source, its passages, and the claims that it makes.

A claim is the hinge of hoso: extraction ends with claims, and everything later starts from them. A claim refers to
people by the full name that its report uses, to bodies by their canonical name, to documents and events by a key
that holds within the report; who and what is meant across reports is decided later (`resolve`, `record`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar


class Part(StrEnum):
    """What a participant did at an event; the value is the local name of a concept in `hsv:part/`."""

    ATTENDED = "attended"
    CHAIRED = "chaired"
    SPOKE = "spoke"
    PRESENTED = "presented"
    SIGNED = "signed"
    AWARDED = "awarded"
    RECEIVED = "received"
    WITNESSED = "witnessed"
    MENTIONED = "mentioned"


class EventType(StrEnum):
    """The kind of an event; the value is the local name of a concept in `hsv:event-type/`."""

    CONFERENCE = "conference"
    SIGNING = "signing"
    AWARD = "award"
    APPOINTMENT = "appointment"
    MEETING = "meeting"
    VISIT = "visit"
    OTHER = "other"


class TenureStatus(StrEnum):
    """How a post is said to be held; the value is the local name of a concept in `hsv:status/`."""

    FORMER = "former"
    ACTING = "acting"
    APPOINTED = "appointed"
    PROPOSED = "proposed"


class Relation(StrEnum):
    """How one document stands to another (eval/FORMAT.md); `rdf` maps each to its property."""

    FOLLOWS = "follows"
    CITES = "cites"
    BASED_ON = "based_on"
    IMPLEMENTS = "implements"
    AMENDS = "amends"
    REPLACES = "replaces"
    REPEALS = "repeals"
    GUIDES = "guides"


class BlockKind(StrEnum):
    """What a stretch of a page is; only prose, captions, headline and lead are read for claims."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of the text: half-open code-point span of the NFC text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its index from 0 in the source, its half-open span, and the kind of block that it stands in."""

    index: int
    start: int
    end: int
    block: BlockKind


@dataclass(frozen=True, slots=True)
class Source:
    """A report or document as it was read: its text (NFC) and what it says of itself.

    `key` names the source and never its content (canonical URL or official number; else publisher, headline and
    date; else the bytes), 32 hexadecimal digits. `origin` is where it was read from, for messages only. `offsets` lead
    from positions in `text` back to the file's decoded text (`text.raw_position`).
    """

    key: str
    text: str
    sha256: str
    text_sha256: str
    blocks: tuple[Block, ...]
    headline: str | None = None
    published: date | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    identifier: str | None = None
    media_type: str = "text/plain"
    origin: str = "-"
    offsets: tuple[tuple[int, int], ...] = ((0, 0),)


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation: half-open code-point span of the source's NFC text, the words there, and its sentence's index."""

    start: int
    end: int
    quote: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Bounds:
    """When something held, as far as is known: six optional days, an absent one meaning *unknown*.

    The beginning lies in [begin_earliest, begin_latest], the end in [end_earliest, end_latest]; an instant at which
    a source saw it lies in [observed_earliest, observed_latest].
    """

    begin_earliest: date | None = None
    begin_latest: date | None = None
    end_earliest: date | None = None
    end_latest: date | None = None
    observed_earliest: date | None = None
    observed_latest: date | None = None

    @property
    def over_by(self) -> date | None:
        """The last day of which this tells: of an end, or of an observation by itself; None where it tells none."""
        begins = self.begin_earliest or self.begin_latest
        return self.end_latest or (None if begins else self.observed_latest)


NOT_DATED = Bounds()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One fact that a source states, with the passage that states it, the rule that read it, and how sure that is.

    `confidence` lies in [0, 1]. Subclasses hold the fact itself in fields of str, int, Decimal, date, bool,
    Bounds, StrEnum, a tuple of str, or None.
    """

    passage: Passage
    rule: str
    confidence: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonClaim(Claim):
    """A person is named: `name` without honorific and rank, `surface` as printed, `honorific` the rank or title of
    address that stands before it.
    """

    name: str
    surface: str
    honorific: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeClaim(Claim):
    """When a person was born or died: `bounds` has the day, or the days between which it lies, as begin and as end."""

    person: str
    bounds: Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyClaim(Claim):
    """A body is named: `name` is canonical (eval/FORMAT.md), `surface` as printed, `kind` the local name of a concept
    in `hsv:body-kind/`, `place` the full name of its place ("thành phố Hà Nội"), `parent` the canonical name of the
    body that it belongs to, where the name itself says so. `local` marks a name that leaves out whose it is ("Tỉnh ủy"
    in a report that never names its province, "UBND huyện" of a name that districts of several provinces bear): it
    means a body of this source alone, never one of another source.
    """

    name: str
    surface: str
    kind: str | None = None
    place: str | None = None
    parent: str | None = None
    local: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TenureClaim(Claim):
    """A person holds, held or takes a post: `role` alone ("Phó Chủ tịch Thường trực") in a body, as the text dates it.

    `predecessor` is the person whom the text says was followed in the post.
    """

    person: str
    role: str
    body: str
    surface: str
    status: TenureStatus | None = None
    bounds: Bounds = NOT_DATED
    predecessor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentClaim(Claim):
    """A document is named. `key` is its number as printed, with its type before figures alone ("Quyết định 98"), or its
    title where it has no number.

    `number` is as printed, `normal` its tidied form, `type` the printed name of its type ("Chỉ thị"), `issuer` the
    canonical name of a body or office, `period` an ISO 8601 interval, `signing_capacity` TM., KT., TL., TUQ. or Q.
    """

    key: str
    number: str | None = None
    normal: str | None = None
    type: str | None = None
    issuer: str | None = None
    date: date | None = None
    title: str | None = None
    signer: str | None = None
    signing_capacity: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationClaim(Claim):
    """The document `subject` stands in `relation` to the document `object`; both are keys of DocumentClaim."""

    subject: str
    relation: Relation
    object: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim(Claim):
    """Something took place. `key` names it within the report; `place` is as printed, `organizers` are canonical
    names of bodies, `about` keys of documents or agreements.
    """

    key: str
    label: str
    type: EventType
    bounds: Bounds = NOT_DATED
    place: str | None = None
    organizers: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationClaim(Claim):
    """Somebody took part in the event `event`: `person` (a full name) or `body` (a canonical name), never both.

    `as_role` and `as_body` are the post in which the text shows the person there, `on_behalf_of` the body that the
    text says is spoken or signed for.
    """

    event: str
    part: Part
    person: str | None = None
    body: str | None = None
    as_role: str | None = None
    as_body: str | None = None
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementClaim(Claim):
    """Bodies agree: `parties` are canonical names, `item_count` the number of its items, `event` the key of the
    signing. Its signatories are the participations of that event whose part is `signed`.
    """

    key: str
    title: str
    type: str | None = None
    parties: tuple[str, ...] = ()
    period: str | None = None
    item_count: int | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardClaim(Claim):
    """An award is given at `event`: `award` its printed kind ("Bằng khen"), to a named `recipient` or to
    `recipient_count` of `recipient_kind` ("tập thể"); `awarded_by` is a person or body that handed it over.
    """

    event: str
    award: str
    recipient: str | None = None
    recipient_count: int | None = None
    recipient_kind: str | None = None
    awarded_by: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticClaim(Claim):
    """A number is reported: `value` in `unit` as printed (867 "tỷ đồng/tháng"), `value_max` the upper end of a range.

    `key` names it within the report and `part_of` is the key of the total that it belongs to; `at_least` is true for
    "trên 98%"; `qualifier` is the printed word (trên, gần, khoảng); `period` is ISO 8601.
    """

    key: str
    subject: str
    value: Decimal
    unit: str
    value_max: Decimal | None = None
    period: str | None = None
    at_least: bool = False
    qualifier: str | None = None
    reported_by: str | None = None
    part_of: str | None = None


CLAIM_KINDS: tuple[type[Claim], ...] = (
    PersonClaim,
    LifeClaim,
    BodyClaim,
    TenureClaim,
    DocumentClaim,
    RelationClaim,
    EventClaim,
    ParticipationClaim,
    AgreementClaim,
    AwardClaim,
    StatisticClaim,
)


def facts(claim: Claim) -> Iterator[tuple[str, object]]:
    """The fields that hold the fact itself, in order, without its evidence."""
    evidence = {f.name for f in fields(Claim)}
    return ((f.name, getattr(claim, f.name)) for f in fields(claim) if f.name not in evidence)


C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, slots=True)
class Report:
    """A source as hoso understood it: what `extract` returns and a store takes."""

    source: Source
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...] = field(default=())

    def of(self, kind: type[C]) -> Iterator[C]:
        """The claims of one kind, in the order of the text."""
        return (claim for claim in self.claims if isinstance(claim, kind))

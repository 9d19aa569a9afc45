"""What a dossier tells of each kind of thing: one row for each question that it asks."""

from collections.abc import Callable
from dataclasses import dataclass, field

from hoso.dossier.page import Kind
from hoso.results import Row

Words = Callable[[Row], str]


@dataclass(frozen=True, slots=True)
class Name:
    """The question that finds things by their name, and its column with the name in full."""

    question: str
    label: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its question, its title by language, and how a row of the answer is put into words.

    `title_out` heads what certainly does not hold on the day asked for.
    """

    question: str
    title: dict[str, str]
    when: Words
    what: Words
    title_out: dict[str, str] = field(default_factory=dict)


def columns(*names: str) -> Words:
    """Put the values of some columns, as far as there are any, one after the other."""
    return lambda row: ", ".join(filter(None, (row.text(name) for name in names)))


def post(*names: str) -> Words:
    """Put the values of some columns one after the other, and the status; a day knows better who is former."""
    named = columns(*names)
    return lambda row: ", ".join(filter(None, (named(row), "" if _was_former(row) else row.text("status"))))


def _was_former(row: Row) -> bool:
    return row.text("status") == "former" and bool(row.text("certainty"))


def source_named(row: Row) -> str:
    """Name a source by its headline and publisher, else by its address."""
    return columns("headline", "publisher")(row) or row.text("url") or row.text("source")


def held(row: Row) -> str:
    """Say when a post was held, as far as is known: `2016-06-01…2016-06-10 – ≤2020-12-31`, or when it was seen."""
    begin = between(row.text("beginEarliest"), row.text("beginLatest"))
    end = between(row.text("endEarliest"), row.text("endLatest"))
    if begin or end:
        return f"{begin or '?'} – {end or '?'}"
    seen = between(row.text("observedEarliest"), row.text("observedLatest"))
    return f"({seen})" if seen else ""


def lifetime(row: Row) -> str:
    """Say when somebody was born, and died, as one source tells it: `1962-01-01…1962-12-31 – 2024-07-19`."""
    born = between(row.text("bornEarliest"), row.text("bornLatest"))
    died = between(row.text("diedEarliest"), row.text("diedLatest"))
    return f"{born or '?'} – {died}" if died else f"{born} –"


def related(row: Row) -> str:
    """Name a body before or after another with its lifetime, which tells namesakes apart, and the change."""
    lived = between(row.text("relatedSince"), row.text("relatedUntil"))
    body = f"{row.text('relatedLabel')} ({lived})" if lived else row.text("relatedLabel")
    return ", ".join(filter(None, (row.text("direction"), body, row.text("changeLabel"))))


def took_place(row: Row) -> str:
    """Say between which days an event lies."""
    return between(row.text("beginEarliest"), row.text("endLatest"))


def between(first: str, last: str) -> str:
    """Write an interval of two days, either of which may be empty.

    >>> [between("2021-05-25", "2021-05-25"), between("2021-05-01", "2021-05-31"), between("", "2021-05-31")]
    ['2021-05-25', '2021-05-01…2021-05-31', '≤2021-05-31']
    """
    if first == last:
        return first
    if first and last:
        return f"{first}…{last}"
    return f"≥{first}" if first else f"≤{last}"


NAMES = {
    Kind.PERSON: Name("people-named", "name"),
    Kind.BODY: Name("bodies-named", "bodyLabel"),
    Kind.DOCUMENT: Name("document-details", "documentLabel"),
}

PARTS: dict[Kind, tuple[Part, ...]] = {
    Kind.PERSON: (
        Part("lifetime-of-person", {"en": "Born and died", "vi": "Ngày sinh, ngày mất"}, lifetime, columns()),
        Part(
            "posts-of-person",
            {"en": "Posts", "vi": "Chức vụ"},
            held,
            post("roleLabel", "bodyLabel"),
            {"en": "Posts not held on that day", "vi": "Chức vụ không giữ vào ngày đó"},
        ),
        Part(
            "documents-signed-by",
            {"en": "Documents signed", "vi": "Văn bản đã ký"},
            columns("date"),
            columns("documentLabel", "signingCapacity", "issuerLabel"),
        ),
        Part(
            "events-of-person",
            {"en": "Events", "vi": "Sự kiện"},
            took_place,
            columns("eventLabel", "part", "onBehalfOfLabel"),
        ),
        Part(
            "awards-of",
            {"en": "Awards", "vi": "Khen thưởng"},
            columns("beginEarliest"),
            columns("awardKind", "eventLabel", "awardedByLabel"),
        ),
        Part(
            "sources-naming-person",
            {"en": "Sources", "vi": "Nguồn"},
            columns("datePublished"),
            source_named,
        ),
    ),
    Kind.BODY: (
        Part(
            "body-lineage",
            {"en": "Before and after", "vi": "Tiền thân và kế thừa"},
            columns("changeDate"),
            related,
        ),
        Part(
            "holders",
            {"en": "People", "vi": "Nhân sự"},
            held,
            post("roleLabel", "name"),
            {"en": "People not in office on that day", "vi": "Không giữ chức vào ngày đó"},
        ),
        Part(
            "documents-issued-by",
            {"en": "Documents issued", "vi": "Văn bản ban hành"},
            columns("date"),
            columns("documentLabel", "title"),
        ),
        Part(
            "agreements-of-body",
            {"en": "Agreements", "vi": "Thỏa thuận"},
            columns("temporalCoverage"),
            columns("documentLabel", "otherLabel"),
        ),
        Part(
            "events-of-body",
            {"en": "Events", "vi": "Sự kiện"},
            took_place,
            columns("eventLabel", "how"),
        ),
    ),
    Kind.DOCUMENT: (
        Part(
            "document-details",
            {"en": "Details", "vi": "Thông tin"},
            columns("date"),
            columns("typeLabel", "number", "issuerLabel", "title", "signingCapacity", "signedByName"),
        ),
        Part(
            "what-a-document-follows",
            {"en": "Rests on", "vi": "Dựa vào"},
            columns("followedDate"),
            columns("relation", "followedLabel"),
        ),
        Part(
            "documents-citing",
            {"en": "Referred to by", "vi": "Được viện dẫn bởi"},
            columns("citingDate"),
            columns("relation", "citingLabel"),
        ),
        Part(
            "who-signed-for-whom",
            {"en": "Signatories", "vi": "Người ký"},
            columns(),
            columns("name", "roleLabel", "officeLabel", "onBehalfOfLabel"),
        ),
        Part(
            "events-about-document",
            {"en": "Events", "vi": "Sự kiện"},
            took_place,
            columns("eventLabel"),
        ),
    ),
}

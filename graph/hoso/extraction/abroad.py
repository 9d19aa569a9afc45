"""People of other countries: who holds office abroad, and so none of Vietnam's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hoso.extraction.body import HOME, Body
from hoso.extraction.chunk import Person
from hoso.extraction.names import has_surname, read_name
from hoso.extraction.reading import Line, Reading
from hoso.extraction.superiors import without_superiors
from hoso.extraction.titles import Title
from hoso.extraction.tokens import Tokens
from hoso.lexicon import table
from hoso.model import TenureStatus

_LOCAL = ("peoples-committee", "provincial-department", "police")
_OF_STATE = ("government", "state", "ministry")
_DEPUTY = "Đại biểu"
_ELSEWHERE = {"tại", "ở", "-", "–", "và", "với", "thăm", "sang", "tới", "đến", ",", "("}  # before a country: another's
_STATE = frozenset(row["spelling"].lower() for row in table("honorifics") if row["kind"] == "abroad")
_ABROAD = ("abroad", "")  # under which a reading keeps a ministry of another country, unless it tells of Vietnam
_OFFICE_REACH = 8  # tokens between a title and the country before a name


def foreigners(reading: Reading, names: Mapping[int, str]) -> frozenset[str]:
    """The people whom the report gives an office of another country, wherever it does so; `names` are those of its
    mentions, by their start.
    """
    beside = (
        names[person.start]
        for line in reading.lines
        for person in line.people
        if person.start in names and _is_foreign(reading.tokens, person)
    )
    return frozenset(beside) | frozenset(names.values()).intersection(_called_abroad(reading.tokens))


def own_titles(person: Person) -> tuple[Title, ...]:
    """The titles of somebody, without those of another country behind one who is called by a national office: "... với
    Thủ tướng A, Bộ trưởng Quốc phòng Lào cho biết" tells of somebody else; nor is a leader of the state before a local
    office the same: "theo ý kiến của Phó Thủ tướng, Giám đốc Sở Y tế B yêu cầu".
    """
    titles = without_superiors(person.titles, person.start)
    local = max((t.start for t in titles if t.start < person.start and _is_local(t)), default=0)
    if local and any(t.start < local and _leads_state(t) for t in titles):
        return tuple(t for t in titles if t.start >= local or not _leads_state(t))
    if not any(t.start < person.start and _is_national(t) for t in titles):
        return titles
    return tuple(t for t in titles if t.start < person.start or not t.foreign)


def _is_local(title: Title) -> bool:
    return title.body is not None and title.body.kind in _LOCAL and title.status is not TenureStatus.FORMER


def _leads_state(title: Title) -> bool:
    """Whether a title is that of a leader of the state, the government, a ministry or the assembly, still held."""
    if title.body is None or title.status is TenureStatus.FORMER:
        return False
    return title.body.kind in _OF_STATE or (title.body.kind == "assembly" and title.role.endswith("Chủ tịch"))


def _is_national(title: Title) -> bool:
    return title.body is not None and title.body.known and not title.foreign


def may_hold(name: str, title: Title, abroad: frozenset[str]) -> bool:
    """Whether a title may be a post of a person: a foreign body is plain by its name; who holds office abroad, or has
    no surname of Vietnam, holds none of its national bodies.
    """
    if title.body is not None and title.body.takes == "foreign":
        return True
    if name in abroad:
        return False
    national = title.body is not None and title.body.known and title.role != _DEPUTY
    return not national or has_surname(name)


def is_only_abroad(reading: Reading, body: Body) -> bool:
    """Whether a report means another country's ministry by the name of one at home: it names a ministry of another
    country, and never Vietnam.
    """
    if body.kind != "ministry" or body.takes == "foreign":
        return False
    if _ABROAD not in reading.alone:
        home = HOME in reading.tokens.text or any(line.bodies and _at_home(line) for line in reading.lines)
        others = (b for line in reading.lines for b in line.bodies if b.takes == "foreign" and b.kind == "ministry")
        reading.alone[_ABROAD] = None if home else next(others, None)
    return reading.alone[_ABROAD] is not None


def _at_home(line: Line) -> bool:
    return any(b.seat is not None and b.seat.name is not None for b in line.bodies)


def _called_abroad(tokens: Tokens) -> Iterator[str]:
    """The names right after a country whose office stands before it, of people who need not be read there."""
    for index, letters in enumerate(tokens.classes, start=1):
        if "Z" in letters and _country_before(tokens, index) not in (None, HOME):
            name = read_name(tokens, index)
            if name:
                yield name.text


def _is_foreign(tokens: Tokens, person: Person) -> bool:
    """Whether an office of another country stands beside a name: in its titles, or a country right before it."""
    if any(t.foreign for t in (*person.heading, *own_titles(person))) or (person.honorific or "").lower() in _STATE:
        return True
    at = tokens.at(person.start)
    first = max(0, at - _OFFICE_REACH)
    while at > first and tokens.has(at - 1, "HR"):
        at -= 1
    return _country_before(tokens, at) not in (None, HOME)


def _country_before(tokens: Tokens, at: int) -> str | None:
    """The country whose office stands right before a name: "Thủ tướng Lào ...", "Đại sứ Lào tại Việt Nam ..."."""
    if not tokens.has(at - 1, "Z") or not any(tokens.has(i, "PKXU") for i in range(max(0, at - _OFFICE_REACH), at)):
        return None
    before = tokens.word(at - 2)
    if " " not in tokens.word(at - 1) and tokens.has(at - 2, "W") and before[:1].isupper():
        return None  # a syllable of a name: "TP Thủ Đức"
    if before == "tại":
        return tokens.entry(at - 3, "Z").name if tokens.has(at - 3, "Z") else None
    return None if before in _ELSEWHERE else tokens.entry(at - 1, "Z").name

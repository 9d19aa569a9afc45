"""Documents: each number with its type, issuer, date, title and signer, as the words around it say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from msgspec import Struct

from hoso.extraction.body import Body
from hoso.extraction.chunk import Person
from hoso.extraction.document_titles import title_after
from hoso.extraction.issuers import issuer_after, issuer_as_subject, issuer_before, issuer_of_signer
from hoso.extraction.issuers_of_lists import shared_issuers
from hoso.extraction.numbers import DocumentNumber, System
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.scanning import whole_words
from hoso.model import DocumentClaim, Passage
from hoso.text import lower_case
from hoso.vocabulary import document_types, types_of_code

_ISSUED = ("ký", "ban hành", "có", "ra")  # before a document, of who issues it
_NUMBERED = (  # types that are called by their figures alone
    "Chỉ thị", "Công điện", "Công văn", "Hướng dẫn", "Kế hoạch", "Kết luận", "Nghị định", "Nghị quyết", "Quy định",
    "Quyết định", "Thông báo", "Thông tư", "Tờ trình",
)  # fmt: skip
_OPENING = 12  # characters before the day that opens a sentence
_SIGNED_REACH = 12  # chunks after a number in which "do T N ký" stands
_TYPE_REACH = 60  # characters before a number in which its type stands
_LEADING = re.compile(r"\D")  # what ends the figures that a number begins with
_LAW = re.compile(r"\b(?P<type>Bộ luật|Luật|Nghị quyết|Pháp lệnh)\b[^.;]{0,50}$")


class Mention(Struct, frozen=True):
    """A document where a line names it: its claim, the index of its number's chunk, the end of its number."""

    claim: DocumentClaim
    at: int
    end: int


def find_documents(reading: Reading, people: People) -> dict[int, list[Mention]]:
    """The documents that each line names, by the row of the line."""
    found = {}
    for line in (line for line in reading.lines if "#" in line.letters):
        numbers = [at for at, chunk in enumerate(line.chunks) if chunk.letter == "#"]
        found[line.row] = _with_shared_issuers(reading, line, [_mention(reading, people, line, at) for at in numbers])
    known = [m.claim for mentions in found.values() for m in mentions]
    for line in reading.lines:
        bare = (at for at, chunk in enumerate(line.chunks) if at and chunk.letter == "I")
        again = [
            m for at in bare if (m := _named_again(reading, line, at, known) or _by_its_figures(reading, line, at))
        ]
        if again:
            found[line.row] = sorted([*found.get(line.row, []), *again], key=lambda m: m.at)
    return dict(sorted(found.items()))


def _with_shared_issuers(reading: Reading, line: Line, mentions: list[Mention]) -> list[Mention]:
    """The documents of a line with the issuers that a list tells once for all."""
    numbers = [(m.at, reading.tokens.numbers[line.chunks[m.at].first]) for m in mentions]
    shared = shared_issuers(reading, line, numbers, {m.at: m.claim.issuer for m in mentions})
    if not shared:
        return mentions
    return [Mention(replace(m.claim, issuer=shared[m.at]), m.at, m.end) if m.at in shared else m for m in mentions]


def _by_its_figures(reading: Reading, line: Line, at: int) -> Mention | None:
    """A document that is told by its type and figures alone, where the sentence says who issued it, or when: "Bộ Chính
    trị ban hành Quyết định 98", "Nghị quyết số 98 của Quốc hội".
    """
    chunk, typed = line.chunks[at], _type_of_figures(line, at)
    kind = reading.tokens.entry(line.chunks[typed].first, "D").name if typed is not None else None
    if typed is None or kind not in _NUMBERED:
        return None
    start, end = reading.start(chunk), reading.end(chunk)
    number = DocumentNumber(start, end, chunk.words, chunk.words, None, None, System.STATE)
    day, after = _date(reading, line, at)
    named, after = issuer_after(reading, line, after)
    issuer = named or issuer_before(reading, line, at, number) or issuer_as_subject(reading, line, after, number)
    if issuer is None and day is None:
        return None
    claim = DocumentClaim(
        key=f"{kind} {chunk.words}",
        number=chunk.words,
        type=kind,
        issuer=issuer,
        date=day or _day_of_signing(reading, line, at),
        title=title_after(reading, line, after),
        **evidence("document by its figures", _passage(reading, line, at, after, number)),
    )
    return Mention(claim, at, end)


def _type_of_figures(line: Line, at: int) -> int | None:
    """The index of the type right before figures that are no part of a longer number."""
    chunk = line.chunks[at]
    typed = at - 1 - (at > 1 and line.chunks[at - 1].words == "số")
    if not chunk.words.isdigit() or not line.chunks[typed].has("D"):
        return None
    goes_on = at + 1 < len(line.chunks) and line.chunks[at + 1].letter in ("/", "-", "–", "%")
    return None if goes_on else typed


def _named_again(reading: Reading, line: Line, at: int, known: list[DocumentClaim]) -> Mention | None:
    """A document named by its type and bare number ("Nghị định 177"), which one whole number before it alone fits."""
    chunk, tokens, typed = line.chunks[at], reading.tokens, _type_of_figures(line, at)
    if typed is None:
        return None
    kind, start = tokens.entry(line.chunks[typed].first, "D").name, reading.start(line.chunks[typed])
    fits = [c for c in known if c.type == kind and _LEADING.split(c.key)[0] == chunk.words]
    if len({c.key for c in fits}) != 1:
        return None
    passage = reading.passage(start, reading.end(chunk), line.sentence)
    claim = DocumentClaim(
        key=fits[0].key, number=fits[0].number, type=kind, **evidence("document by its short number", passage)
    )
    return Mention(claim, at, reading.end(chunk))


def _mention(reading: Reading, people: People, line: Line, at: int) -> Mention:
    number = reading.tokens.numbers[line.chunks[at].first]
    printed = reading.source.text[number.start : number.end]
    day, after = _date(reading, line, at)
    named, after = issuer_after(reading, line, after)
    if named and day is None and after < len(line.chunks) and line.chunks[after].letter != ",":
        day, after = _date(reading, line, after - 1)  # "... của UBND tỉnh ngày 3/2/2020"
    signer = _signer(people, line, at)
    claim = DocumentClaim(
        key=printed,
        number=printed,
        normal=number.normal if number.normal != printed else None,
        type=_type(reading, line, at, number),
        issuer=named or _issuer(reading, line, at, after, number, signer),
        date=day or _day_of_signing(reading, line, at),
        title=title_after(reading, line, after),
        signer=signer[0] if signer else None,
        **evidence("document by its number", _passage(reading, line, at, after, number)),
    )
    return Mention(claim, at, number.end)


def _issuer(
    reading: Reading, line: Line, at: int, after: int, number: DocumentNumber, signer: tuple[str, Person] | None
) -> str | None:
    """The issuer where it is not named after the number: before it, as the subject after it, else the signer's body."""
    told = issuer_before(reading, line, at, number) or issuer_as_subject(reading, line, after, number)
    return told or (issuer_of_signer(reading, line, number, signer[1]) if signer else None)


def _passage(reading: Reading, line: Line, at: int, after: int, number: DocumentNumber) -> Passage:
    """From the type, where it stands right before, to the end of date and issuer."""
    first = line.chunks[at - 1] if at and line.chunks[at - 1].has("D") else line.chunks[at]
    end = max(number.end, reading.end(line.chunks[after - 1]))
    return reading.passage(reading.start(first), end, line.sentence)


def _type(reading: Reading, line: Line, at: int, number: DocumentNumber) -> str | None:
    """The type that stands before the number; one word may serve a list; a code decides where it has one reading."""
    before = reading.tokens.text[max(line.sentence.start, number.start - _TYPE_REACH) : number.start]
    printed = _type_before().search(lower_case(before))
    if printed:
        return _type_names()[" ".join(printed["type"].split())]
    law = _LAW.search(before) if number.system is System.ASSEMBLY else None
    if law:
        return law["type"]
    readings = types_of_code(number.type_code, number.system.value) if number.type_code else ()
    if len(readings) == 1:
        return readings[0]
    listed = [reading.tokens.entry(c.first, "D").name for c in line.chunks[:at] if c.has("D")]
    fits = bool(listed) and (not readings or listed[-1] in readings)
    return listed[-1] if fits and _in_list(line, at) else None


@cache
def _type_names() -> dict[str, str]:
    """Every spelling of a type in lower case, abbreviations aside, to its name."""
    return {s.lower(): t.name for t in document_types() for s in t.spellings if not s.isupper()}


@cache
def _type_before() -> re.Pattern[str]:
    """A type, and "số" or a colon, at the end of what stands before a number."""
    return re.compile(rf"(?P<type>{whole_words(_type_names())})(?:\s+(?:mang\s+)?số)?\s*:?\s*\Z")


def _in_list(line: Line, at: int) -> bool:
    """Whether the number is an item after another number: "các nghị định số A và B"."""
    return any(c.letter == "#" for c in line.chunks[max(0, at - 8) : at])


def _date(reading: Reading, line: Line, at: int) -> tuple[date | None, int]:
    """The day after a number, with a comma or "ngày" between; the index after it."""
    index = at + 1
    while index < len(line.chunks) and (
        line.chunks[index].letter in (",", "(")
        or line.chunks[index].words in ("ngày", "ký ngày", "ban hành ngày", "đề ngày")
    ):
        index += 1
    if index < len(line.chunks) and line.chunks[index].letter == "T":
        mention = reading.tokens.dates[line.chunks[index].first]
        if mention.grain.is_day:
            return reading.day(mention), index + 1
    return None, at + 1


def _day_of_signing(reading: Reading, line: Line, at: int) -> date | None:
    """The day that opens a sentence, or the clause, which tells that the document is signed or issued: "Ngày D, B ban
    hành ...", "..., ngày D, B có ...".
    """
    before = line.chunks[max(0, at - 4) : at]
    if not any(f" {word} " in f" {c.words} " for c in before for word in _ISSUED):
        return None
    days = [row for row in line.dates if row[0] < at]
    for index, mention in (*days[:1], *days[-1:]):
        opens = index == days[0][0] and reading.start(line.chunks[index]) - line.sentence.start <= _OPENING
        told = any(c.has("J") for c in line.chunks[index:at])  # a day on which somebody said so
        if (opens or _opens_clause(line, index)) and not told:
            return reading.day(mention)
    return None


def _opens_clause(line: Line, index: int) -> bool:
    """Whether a date, with a comma behind it, stands before who acts on that day."""
    if index + 2 >= len(line.chunks) or line.chunks[index + 1].letter != ",":
        return False
    return isinstance(line.chunks[index + 2].value, Body | Person | tuple)


def _signer(people: People, line: Line, at: int) -> tuple[str, Person] | None:
    """The person who signs, with the full name: "N, T, ký (ban hành) Quyết định số ...", "Quyết định ... do T N ký"."""
    for index in range(at + 1, min(at + _SIGNED_REACH, len(line.chunks) - 2)):
        value = line.chunks[index + 1].value
        if line.chunks[index].letter == ";":
            break
        if line.chunks[index].ends_in("do") and isinstance(value, Person) and _signs(line, index + 2):
            name = people.name(value)
            return (name, value) if name else None
    for index in range(at - 1, max(-1, at - 5), -1):
        if not (line.chunks[index].has("V") and "ký" in line.chunks[index].words.split()):
            continue
        for back in range(index - 1, max(-1, index - 5), -1):
            chunk = line.chunks[back]
            if isinstance(chunk.value, Person):
                name = None if back and line.chunks[back - 1].ends_in("do") else people.name(chunk.value)
                return (name, chunk.value) if name else None
            if chunk.letter not in (",", "w", "m") and not chunk.has("A"):
                return None
    return None


def _signs(line: Line, index: int) -> bool:
    """Whether a chunk says that somebody signs."""
    return line.chunks[index].has("V") and "ký" in line.chunks[index].words.split()

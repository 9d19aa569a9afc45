"""Documents: each number with its type, issuer, date, title and signer, as the words around it say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from hoso.extraction.bodies import Body
from hoso.extraction.chunks import Chunk, Person
from hoso.extraction.dates import Grain
from hoso.extraction.numbers import DocumentNumber, System
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.titles import Title
from hoso.model import DocumentClaim
from hoso.vocabulary import document_types, types_of_code

_REACH = 8
_OPENING = 12  # characters before the day that opens a sentence
_MAX_TITLE = 500
_TYPE_REACH = 60  # characters before a number in which its type stands
_ISSUES = ("ban hành", "thông qua", "phê duyệt", "có ý kiến tại", "có văn bản", "công bố")
_TITLE_OPENS = re.compile(
    r"[\s,]*+(?:(?P<quote>[“\"«])|(?=(?:về(?:\s+việc)?|v/v|quy\s+định(?!\s+tại)|sửa\s+đổi|phê\s+duyệt|ban\s+hành|điều\s+động|bổ\s+nhiệm|hướng\s+dẫn"
    r"|triển\s+khai|thi\s+hành|thành\s+lập|phân\s+công|chỉ\s+định|tổ\s+chức|kiểm\s+tra|đánh\s+giá)\b))",
    re.IGNORECASE,
)
_TITLE_ENDS = re.compile(
    r"[;)(\n”]|(?<!TP)(?<!\bQ)(?<!\bH)\.(?=\W|$)|,?\s+(?:và\s+tổ\s+chức|và\s+tặng|như\s+sau|chính\s+thức|gắn\s+với|được\s+sửa\s+đổi|có\s+hiệu\s+lực|kể\s+từ|theo\s+đó|trong\s+đó|đã\s+được|thì|thay\s+thế|thay\s+cho)\b|,\s+(?=[A-ZĐ][^,]{3,40}\bsố\s+\d)"
)
_LAW = re.compile(r"\b(?P<type>Bộ luật|Luật|Nghị quyết|Pháp lệnh)\b[^.;]{0,50}$")
_CLOSERS = {"“": "”", '"': '"', "«": "»"}
_CAPACITY = re.compile(r"\b(TUQ|T/UQ|KT|K/T|TM|T/M|TL|T/L|Q)\.?\s*$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A document where a line names it: its claim, and the index of its number's chunk."""

    claim: DocumentClaim
    at: int


def find_documents(reading: Reading, people: People) -> dict[int, list[Mention]]:
    """The documents that each line names, by the index of the line."""
    found = {}
    for row, line in enumerate(reading.lines):
        mentions = [_mention(reading, people, line, at) for at, chunk in enumerate(line.chunks) if chunk.letter == "#"]
        if mentions:
            found[row] = mentions
    return found


def _mention(reading: Reading, people: People, line: Line, at: int) -> Mention:
    number = reading.tokens.numbers[line.chunks[at].first]
    printed = reading.source.text[number.start : number.end]
    day, after = _date(reading, line, at)
    issuer, after = _issuer_after(reading, line, after)
    day = day or _day_of_signing(reading, line, at)
    signer = _signer(reading, people, line, at)
    issuer = issuer or _issuer_before(reading, line, at) or _issuer_as_subject(reading, line, after)
    if issuer is None and signer:
        issuer = _issuer_of_signer(reading, line, number, signer[1])
    kind = _type(reading, line, at, number)
    start = line.chunks[at - 1].first if at and _has(line.chunks[at - 1], "D") else line.chunks[at].first
    title = _title(reading, line, after)
    claim = DocumentClaim(
        key=printed,
        number=printed,
        normal=number.normal if number.normal != printed else None,
        type=kind,
        issuer=issuer,
        date=day,
        title=title,
        signer=signer[0] if signer else None,
        **evidence(
            "document by its number",
            reading.passage(
                reading.tokens.starts[start],
                max(number.end, reading.tokens.ends[line.chunks[after - 1].after - 1]),
                line.sentence,
            ),
        ),  # type: ignore[arg-type]
    )
    return Mention(claim, at)


def _type(reading: Reading, line: Line, at: int, number: DocumentNumber) -> str | None:
    """The type that stands before the number; one word may serve a list; a code decides only where it has one reading."""
    before = reading.tokens.text[max(line.sentence.start, number.start - _TYPE_REACH) : number.start]
    printed = _type_before().search(before)
    if printed:
        return _type_names()[" ".join(printed["type"].lower().split())]
    law = _LAW.search(before) if number.system is System.ASSEMBLY else None
    if law:
        return law["type"]
    readings = types_of_code(number.type_code, number.system.value) if number.type_code else ()
    if len(readings) == 1:
        return readings[0]
    listed = [reading.tokens.entry(c.first, "D").name for c in line.chunks[:at] if _has(c, "D")]
    fits = bool(listed) and (not readings or listed[-1] in readings)
    return listed[-1] if fits and _in_list(line, at) else None


@cache
def _type_names() -> dict[str, str]:
    """Every spelling of a type in lower case, abbreviations aside, to its name."""
    return {s.lower(): t.name for t in document_types() for s in t.spellings if not s.isupper()}


@cache
def _type_before() -> re.Pattern[str]:
    """A type, and "số" or a colon, at the end of what stands before a number."""
    names = "|".join(r"\s+".join(map(re.escape, n.split())) for n in sorted(_type_names(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<type>{names})(?:\s+(?:mang\s+)?số)?\s*:?\s*\Z", re.IGNORECASE)


def _in_list(line: Line, at: int) -> bool:
    """Whether the number is an item after another number: "các nghị định số A và B"."""
    return any(c.letter == "#" for c in line.chunks[max(0, at - 8) : at])


def _date(reading: Reading, line: Line, at: int) -> tuple[date | None, int]:
    """The day after a number, with a comma or "ngày" between; the index after it."""
    index = at + 1
    while index < len(line.chunks) and (
        line.chunks[index].letter in (",", "(")
        or _text(reading, line.chunks[index]).lower() in ("ngày", "ký ngày", "ban hành ngày", "đề ngày")
    ):
        index += 1
    if index < len(line.chunks) and line.chunks[index].letter == "T":
        mention = reading.tokens.dates[line.chunks[index].first]
        if mention.grain in (Grain.DAY, Grain.DAY_OPEN):
            return reading.day(mention), index + 1
    return None, at + 1


def _day_of_signing(reading: Reading, line: Line, at: int) -> date | None:
    """The day that opens a sentence which tells that the document is signed or issued: "Ngày D, B ban hành ..."."""
    issued = any(
        word in _text(reading, c).lower() for c in line.chunks[max(0, at - 4) : at] for word in ("ký", "ban hành", "có")
    )
    for index, mention in reading.dates(line)[:1]:
        told = any(_has(c, "J") for c in line.chunks[index:at])  # a day on which somebody said so
        if (
            issued
            and not told
            and index < at
            and reading.tokens.starts[line.chunks[index].first] - line.sentence.start <= _OPENING
        ):
            return reading.day(mention)
    return None


def _issuer_after(reading: Reading, line: Line, index: int) -> tuple[str | None, int]:
    """The body or office after "của", or the body whose session passed it ("Hội nghị lần thứ 8 Ban Chấp hành ...")."""
    at = index
    if at < len(line.chunks) and line.chunks[at].letter == ",":
        at += 1
    if at + 1 >= len(line.chunks):
        return None, index
    words = _text(reading, line.chunks[at]).lower()
    if words == "của" or words.endswith(" của"):
        office = _office(reading, line, at + 1)
        return (office, at + 2) if office else (None, index)
    if _has(line.chunks[at], "Q"):
        for ahead in range(at + 1, min(at + 6, len(line.chunks))):
            value = line.chunks[ahead].value
            if isinstance(value, Body):
                return reading.name(value, (), line), ahead + 1
            if line.chunks[ahead].letter not in ("w", "I"):
                break
    return None, index


def _office(reading: Reading, line: Line, at: int) -> str | None:
    """A body by its canonical name, or an office ("Thủ tướng Chính phủ", "Chủ tịch UBND tỉnh") by its own."""
    if at >= len(line.chunks):
        return None
    value = line.chunks[at].value
    if isinstance(value, Body):
        return reading.name(value, (), line)
    titles = value.titles if isinstance(value, Person) else value if isinstance(value, tuple) else ()
    return _office_name(reading, line, titles[0]) if titles else None


def _office_name(reading: Reading, line: Line, title: Title) -> str:
    """The name of an office that issues in its own name: role and body, each once."""
    if title.body is None or title.role in ("Chủ tịch nước",):
        return title.role
    body = reading.name(title.body, (), line)
    if title.role == "Thủ tướng":
        return "Thủ tướng Chính phủ"
    return f"{title.role} {body}"


def _issuer_before(reading: Reading, line: Line, at: int) -> str | None:
    """The body that issues: "Bộ Chính trị (khóa XIII) ban hành Quyết định số ...", or for which it is signed."""
    index = at - 1
    while index >= 0 and (_has(line.chunks[index], "D") or line.chunks[index].letter in ("w", ":")):
        words = _text(reading, line.chunks[index]).lower()
        if any(w in words for w in _ISSUES):
            break
        if line.chunks[index].letter == "w" and len(words.split()) > 4:
            return None
        index -= 1
    issues = _text(reading, line.chunks[index]).lower() if index >= 0 else ""
    if issues not in ("có", "đã có") and not any(w in issues for w in _ISSUES):
        return None
    for back in range(index - 1, max(-1, index - _REACH), -1):
        value, letter = line.chunks[back].value, line.chunks[back].letter
        if isinstance(value, Body):
            return reading.name(value, (), line)
        if isinstance(value, tuple):
            return _office_name(reading, line, value[0])
        if isinstance(value, Person):
            return _on_behalf(reading, line, back)
        if letter in (".", ";"):
            break
    return None


def _on_behalf(reading: Reading, line: Line, at: int) -> str | None:
    """The body for which a person acts: "thay mặt Bộ Chính trị, ... đồng chí N đã ký ban hành"."""
    for index in range(at):
        if _has(line.chunks[index], "m") and index + 1 < at:
            return _office(reading, line, index + 1)
    return None


def _issuer_as_subject(reading: Reading, line: Line, after: int) -> str | None:
    """The office that decides in the document: "Tại Quyết định số ..., Bộ trưởng ... đã quyết định"."""
    if after + 2 >= len(line.chunks) or line.chunks[after].letter != ",":
        return None
    ahead = " ".join(_text(reading, c) for c in line.chunks[after + 2 : after + 5]).lower()
    return _office(reading, line, after + 1) if ahead.startswith(("đã quyết định", "quyết định")) else None


def _signer(reading: Reading, people: People, line: Line, at: int) -> tuple[str, Person] | None:
    """The person who signs: "N, T, ký (ban hành) Quyết định số ..."."""
    for index in range(at - 1, max(-1, at - 5), -1):
        if _has(line.chunks[index], "V") and "ký" in _text(reading, line.chunks[index]).lower().split():
            for back in range(index - 1, max(-1, index - 5), -1):
                value = line.chunks[back].value
                if isinstance(value, Person):
                    name = people.name(value)
                    return (name, value) if name else None
                if line.chunks[back].letter not in ("A", ",", "w", "m") and not _has(line.chunks[back], "A"):
                    return None
    return None


_CODE_HEADS = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}


def _issuer_of_signer(reading: Reading, line: Line, number: DocumentNumber, signer: Person) -> str | None:
    """The signer's own body where the number's code is of its kind: a chairman signs for his committee."""
    head = _CODE_HEADS.get((number.issuer_code or "").split("-")[0])
    if head is None or number.system is not System.STATE:
        return None
    for title in signer.all_titles:
        if title.body and title.body.head.startswith(head):
            return reading.name(title.body, signer.all_titles, line)
    return None


def _title(reading: Reading, line: Line, after: int) -> str | None:
    """The title after number, date and issuer: what stands in quotes, else what begins as titles do, to the clause's end."""
    if after >= len(line.chunks):
        return None
    text, stop = reading.tokens.text, line.sentence.end
    begin = reading.tokens.starts[line.chunks[after].first]
    if line.chunks[after].letter == "(":
        closing = text.find(")", begin, stop)
        if closing < 0 or closing + 1 >= stop:
            return None
        begin = closing + 1
    opens = _TITLE_OPENS.match(text, begin, stop)
    if not opens:
        return _quoted_after_about(reading, text, begin, stop)
    if opens["quote"]:
        return _quoted(reading, text, opens.end() - 1, stop)
    quoted = _quoted_after_about(reading, text, opens.end(), stop)
    if quoted:
        return quoted
    ends = _TITLE_ENDS.search(text, opens.end(), stop)
    end = ends.start() if ends else stop
    title = reading.printed(opens.end(), min(end, opens.end() + _MAX_TITLE)).rstrip(" .,/")
    return title if len(title.split()) > 1 else None


def _quoted_after_about(reading: Reading, text: str, begin: int, stop: int) -> str | None:
    about = re.compile(r"\s*(?:về(?:\s+việc)?)?\s*[“\"«]").match(text, begin, stop)
    return _quoted(reading, text, about.end() - 1, stop) if about else None


def _quoted(reading: Reading, text: str, opening: int, stop: int) -> str | None:
    """What stands between an opening quote and its partner; nested quotes are counted, a missing partner forgiven."""
    opener, closer = text[opening], _CLOSERS[text[opening]]
    depth = 0
    last = -1
    for index in range(opening, min(stop, opening + _MAX_TITLE)):
        if text[index] == opener and (opener != closer or index == opening):
            depth += 1
        elif text[index] == closer:
            last = index
            depth -= 1
            if depth <= 0:
                break
    return reading.printed(opening + 1, last) if last > opening + 1 else None


def completed(claims: Iterator[DocumentClaim]) -> dict[str, DocumentClaim]:
    """One claim for each document with what any of its mentions says; the first that says a thing is kept."""
    found: dict[str, DocumentClaim] = {}
    for claim in claims:
        known = found.setdefault(claim.key, claim)
        missing = {
            f: getattr(claim, f) for f in ("type", "issuer", "date", "title", "signer") if getattr(known, f) is None
        }
        found[claim.key] = replace(known, **missing)
    return found


def _has(chunk: Chunk, letters: str) -> bool:
    return chunk.value is None and chunk.letter != "w" and any(c in letters for c in chunk.letter)


def _text(reading: Reading, chunk: Chunk) -> str:
    return reading.tokens.span(chunk.first, chunk.after)

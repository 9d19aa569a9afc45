"""The letterhead of an official document: who issues it, its number, day, type and title, as they stand above its text;
and where its signature stands below.

Forms: Annex I of Decree 30/2020/NĐ-CP for the State's documents (the motto of the Republic, the number after "Số:"),
the guidance of the Party's central office for the Party's ("ĐẢNG CỘNG SẢN VIỆT NAM"). The two columns of a letterhead
may stand one below the other or, as in text taken from a page, side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from hoso.text import lower_case
from hoso.vocabulary import compound_titles, document_types, roles

Span = tuple[int, int]

_HEAD = 2_500  # characters in which a letterhead stands
_MAX_TITLE = 8  # lines
_REPUBLIC = r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM"
_PARTY = r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
_NATION = re.compile(rf"{_REPUBLIC}|{_PARTY}")
_NUMBER = re.compile(r"\bSố\s*[:.]?\s*(?P<number>[\d…._]*\s?[-–/][^\s,;]{1,40}(?:\s?[-–/]\s?[^\s,;]{1,20})?)")
_DAY = re.compile(
    r"[^\W\d][^\d,\n:]{1,40},\s*(?:ngày\s*(?P<day>\d{1,2})\s*tháng\s*(?P<month>\d{1,2})|ngày[\s….]+tháng[\s….\d]*)"
    r"\s*năm\s*(?P<year>\d{4})?"
)
_ASIDE = re.compile(
    rf"{_REPUBLIC}|{_PARTY}|Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc|(?<!\w)[*_=.…–—-]{{1,}}(?!\w)",
    re.IGNORECASE,
)
_ABOUT_LETTER = re.compile(r"\bV/v:?\s+")
_ADDRESSED = re.compile(r"^\s*Kính\s+gửi\b", re.MULTILINE)
_PREAMBLE = re.compile(
    r"(?:căn\s+cứ|kính\s+gửi|thực\s+hiện|theo\s+đề\s+nghị|xét|trên\s+cơ\s+sở|điều\s+1|chương\s+i|phần\s+(?:thứ\s+nhất|i)"
    r"|[i1a][.)]|-\s)",
    re.IGNORECASE,
)
_OF = re.compile(r"CỦA\s+")
_LETTER = "Công văn"
_CAPACITY = re.compile(r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)\s*[./]?\s+(?=[^\W\d])")
_IN_CAPITALS = re.compile(r"(?:^|[\s;:.,])(?P<words>[^\W\d_a-z][^\d_;:]*)$")
_NAME = re.compile(r"(?:^|[\s.])(?P<name>[^\W\d_a-z]\w*(?:\s[^\W\d_a-z]\w*){1,4})$")
_REACH = 8  # lines between an office and the name under it
_MAX_LINE = 160  # characters of a line of a signature


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above the text of a document. Spans are half-open, in characters; `issuer` and `authority` are the
    printed words that name who issues it: above the number, and between the title and the text.
    """

    issuer: str
    number: Span | None
    day: date | None
    type: str
    title: str | None
    authority: str | None
    heading: Span
    end: int


def read_letterhead(text: str) -> Letterhead | None:
    """The letterhead with which a text opens; None for one that is no document.

    >>> head = read_letterhead('''UBND TỈNH SÔNG LAM
    ... SỞ Y TẾ
    ... CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    ... Số: 12/QĐ-SYT
    ... Sông Lam, ngày 05 tháng 6 năm 2024
    ... QUYẾT ĐỊNH
    ... Về việc khen thưởng
    ... GIÁM ĐỐC SỞ Y TẾ
    ... Căn cứ Luật Thi đua, khen thưởng;''')
    >>> head.issuer, head.type, head.title, head.authority, head.day.isoformat()
    ('UBND TỈNH SÔNG LAM SỞ Y TẾ', 'Quyết định', 'Về việc khen thưởng', 'GIÁM ĐỐC SỞ Y TẾ', '2024-06-05')
    """
    nation = _NATION.search(text, 0, _HEAD)
    number = _NUMBER.search(text, 0, _HEAD) if nation else None
    if nation is None or number is None:
        return None
    after = max(nation.end(), number.end())
    heading = _heading(text, number.start(), after + _HEAD)
    if heading is None:
        return _letter(text, number, after)
    kind, start, rest = heading
    title, authority, end = _title(text, rest, start + _HEAD)
    return Letterhead(
        issuer=_issuer(text, start, number, nation.start()),
        number=number.span("number"),
        day=_day(text, start),
        type=kind,
        title=title,
        authority=authority,
        heading=(start, max(rest, end)),
        end=end,
    )


def _letter(text: str, number: re.Match[str], after: int) -> Letterhead | None:
    """The letterhead of a letter, which has no line for its type: "Số: ...", "V/v ...", "Kính gửi: ..."."""
    addressed = _ADDRESSED.search(text, number.end(), after + _HEAD)
    if addressed is None:
        return None
    stop = addressed.start()
    about = _ABOUT_LETTER.search(text, number.end(), stop)
    title = None
    if about:
        day = _DAY.search(text, about.end(), stop)
        words = text[about.end() : day.start() if day else stop].split("\n\n", maxsplit=1)[0]
        title = " ".join(_ASIDE.sub(" ", words).split()) or None
    issuer = _issuer(text, about.start() if about else stop, number, stop)
    return Letterhead(
        issuer, number.span("number"), _day(text, stop), _LETTER, title, None, (number.start(), stop), stop
    )


def _day(text: str, stop: int) -> date | None:
    """The day of a letterhead; None where a draft leaves it open."""
    found = _DAY.search(text, 0, stop)
    if found is None or not (found["day"] and found["year"]):
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _issuer(text: str, stop: int, number: re.Match[str], nation: int) -> str:
    """The words above the number, or left of it, that are neither motto, place and day, nor a rule of dashes."""
    above = text[: max(number.start(), min(nation, stop))]
    kept = [line for line in _ASIDE.sub(" ", _DAY.sub(" ", above)).splitlines() if _is_capital(line)]
    return " ".join(" ".join(kept).split())


def _is_capital(line: str) -> bool:
    return any(map(str.isalpha, line)) and line == line.upper()


def _heading(text: str, start: int, stop: int) -> tuple[str, int, int] | None:
    """The type of a document that a line in capitals names, where the line begins, and where its words go on."""
    position = start
    for line in text[start:stop].splitlines(keepends=True):
        content = line.strip()
        found = _type_line().match(lower_case(content)) if _is_capital(content) else None
        if found:
            begin = position + line.index(content[0])
            return _types()[" ".join(found["type"].split())], begin, begin + found.end("type")
        position += len(line)
    return None


def _title(text: str, start: int, stop: int) -> tuple[str | None, str | None, int]:
    """The title from where the type ends, the words in capitals that name who issues, and where the text begins."""
    title: list[str] = []
    authority: list[str] = []
    position, parted = start, False
    for count, line in enumerate(text[start:stop].splitlines(keepends=True)):
        words = " ".join(_ASIDE.sub(" ", line).split()).strip(":")
        if _PREAMBLE.match(words) or count > _MAX_TITLE or (title and words and not _goes_on(words, parted, authority)):
            break
        position += len(line)
        parted = bool(title) and (parted or not words)
        of = _OF.match(words) if not title else None
        if of:
            authority.append(words[of.end() :])
        elif words:
            (authority if title and _is_capital(words) else title).append(words)
    return " ".join(title) or None, " ".join(authority) or None, position


def _goes_on(words: str, parted: bool, authority: list[str]) -> bool:
    """Whether a line behind a title's first belongs to the letterhead: in capitals, or before a blank line."""
    return _is_capital(words) or not (parted or authority)


def find_signature_span(text: str, begin: int) -> Span | None:
    """Where the first signature behind a position stands, from the office in capitals to the name under it.

    >>> text = '''Điều 1. Khen thưởng.
    ... Nơi nhận:
    ... - Lưu: VT.
    ... KT. CHỦ TỊCH
    ... PHÓ CHỦ TỊCH
    ... Trần Văn Mẫu
    ... '''
    >>> start, end = find_signature_span(text, 0)
    >>> text[start:end].splitlines()
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Văn Mẫu']
    """
    first, since = -1, 0
    for start, line in _short_lines(text, begin):
        office = office_at_end(line)
        if office is not None:
            first, since = (first if first >= 0 and not since else start + office), 0
            continue
        since += 1
        name = _NAME.search(line) if first >= 0 else None
        if name:
            return first, start + name.end()
        first = -1 if since > _REACH else first
    return None


def _short_lines(text: str, begin: int) -> Iterator[tuple[int, str]]:
    """The lines that may be of a signature, each with its place in the text."""
    position = begin
    for line in text[begin:].splitlines(keepends=True):
        content = line.strip()
        if content and len(content) <= _MAX_LINE:
            yield position + line.index(content[0]), content
        position += len(line)


def office_at_end(line: str) -> int | None:
    """Where the office that ends a line in capitals begins; None for other lines."""
    found = _IN_CAPITALS.search(line)
    if found is None or not _is_capital(found["words"]):
        return None
    told = _CAPACITY.match(found["words"])
    return found.start("words") if told or _office().match(lower_case(found["words"])) else None


@cache
def _office() -> re.Pattern[str]:
    spellings = {s.lower() for role in roles() for s in role.spellings if not s.isupper()}
    spellings |= {s.lower() for title in compound_titles() for s in title.spellings if not s.isupper()}
    return re.compile(rf"(?:{'|'.join(re.escape(s) for s in sorted(spellings, key=len, reverse=True))})(?!\w)")


@cache
def _types() -> dict[str, str]:
    """The types of documents by their spellings in lower case, abbreviations aside."""
    return {s.lower(): t.name for t in document_types() for s in t.spellings if not s.isupper()}


@cache
def _type_line() -> re.Pattern[str]:
    longest = sorted(_types(), key=len, reverse=True)
    return re.compile(
        rf"(?P<type>{'|'.join(re.escape(s).replace(chr(92) + ' ', chr(92) + 's+') for s in longest)})(?!\w)"
    )

"""The numbers of official documents: every printed form, with the parts that the form shows.

Forms and their families: the state puts a slash before the type (30/2020/NĐ-CP, 1234/QĐ-UBND), the party a hyphen
(07-CT/TU); laws have no type (59/2020/QH14), letters an issuer and a unit (1234/UBND-NC). Spaces and slips of
recognition are kept in `printed` and tidied in `normal`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from hoso.extraction.scanning import find_from


class System(StrEnum):
    """Whose numbering a form follows."""

    PARTY = "party"
    STATE = "state"
    ASSEMBLY = "assembly"


class DocumentNumber(Struct, frozen=True):
    """A number at a half-open span: as printed, tidied, and its code of type and of issuer where it has them."""

    start: int
    end: int
    printed: str
    normal: str
    type_code: str | None
    issuer_code: str | None
    system: System
    year: int | None = None


_TYPE = (
    "(?:NQLT|TTLT|QCPH|VBHN|CTHĐ|TTr|TTR|CTr|Ctr|CTR|QyĐ|TrS|NĐ|ND|QĐ|QD|NQ|CT|KL|QC|TB|TC|TT|HD|BC|KH|QH|ĐA|PA|DA|CV|BB"
    "|GM|CĐ|PL|SL|SY|BS|L)"
)
_CODE = r"[A-ZĐƯ][A-Za-zĐđƯưƠơ]*(?:\.[A-ZĐƯ]\w*)?"
_PARTY_ISSUER = (
    r"(?:TW|T\.?Ư|TU|HU|QU|ThU|TXU|ĐU\w*|DU|BTV|BCH\w*|UBKT\w*|BTC\w*|BTG\w*|BDV\w*|BNC\w*|VPTW|VPTU|BCĐ\w*|BCS\w*"
    r"|TWĐTN|TĐTN|ĐTN|ĐH|BKT\w*|CB|BĐNTW|QUTW|HNDTW|TƯ)"
)
_CP = r"CP(?=\.[A-ZĐ])"  # the Government's code has no part after a stop: "NĐ-CP.TTX" ends a text with its author
_GAP = r"\s?[-–—]\s?"
_SLASH = r"\s?/\s?"
_YEAR = r"(?:19|20)\d\d"

PATTERNS: tuple[tuple[str, str, str], ...] = (
    # name, pattern with named groups t (type), i (issuer), y (year), and an example
    (
        "state with year",
        rf"\d{{1,5}}{_SLASH}(?P<y1>{_YEAR}){_SLASH}(?P<t1>{_TYPE}){_GAP}(?P<i1>{_CP}|{_CODE}(?:-{_CODE})*)",
        "30/2020/NĐ-CP",
    ),
    ("assembly", rf"\d{{1,4}}{_SLASH}(?P<y2>{_YEAR}){_SLASH}(?P<i2>(?:UBTVQH|QH)\d{{1,2}})", "59/2020/QH14"),
    (
        "assembly, type inside",
        rf"\d{{1,4}}{_SLASH}(?P<y3>{_YEAR}){_SLASH}(?P<t3>NQ|PL){_GAP}(?P<i3>(?:UBTVQH|QH)\d{{1,2}})",
        "08/2003/PL-UBTVQH11",
    ),
    ("party", rf"\d{{1,5}}{_GAP}(?P<t4>{_TYPE}){_SLASH}(?P<i4>{_CODE}(?:-{_CODE})*(?:&{_CODE})?)", "07-CT/TU"),
    (
        "party, separators swapped",
        rf"\d{{1,5}}\s?[-–/]\s?(?P<t5>{_TYPE})\s?[-–/]\s?(?P<i5>{_PARTY_ISSUER}(?:-{_CODE})*)",
        "31/QĐ-TW",
    ),
    (
        "party, rarer type",
        rf"\d{{1,5}}{_GAP}(?P<t8>[A-ZĐ][A-Za-zĐđ]{{1,5}}){_SLASH}(?P<i8>{_PARTY_ISSUER}(?:-{_CODE})*)",
        "1379-QĐNS/TW",
    ),
    ("state", rf"\d{{1,6}}{_SLASH}(?P<t6>{_TYPE}){_GAP}(?P<i6>{_CODE}(?:[-.]{_CODE})*)", "1234/QĐ-UBND"),
    (
        "letter",
        rf"\d{{1,6}}{_SLASH}(?P<i7>[A-ZĐ]{{2,}}[A-Za-zĐđ]*)-[A-ZĐ][\wĐđ&]*(?:\.[\wĐđ&]+)*(?![/\w])",
        "1234/UBND-NC",
    ),
    ("standard", r"(?:QCVN|TCVN)\s?\d+(?:-\d+)?:\d{4}(?:/[A-ZĐ]+)?", "TCVN 6909:2001"),
)
_SCAN = re.compile(
    "|".join(f"(?P<p{i}>(?<![\\w/.,-]){pattern}(?![\\w]))" for i, (_, pattern, _) in enumerate(PATTERNS))
)
_SPACES = re.compile(r"\s*([-–—/])\s*")
_PARTY = re.compile(_PARTY_ISSUER + r"(?:-.*)?$")
_MAYBE = re.compile(r"\d\s?[-–—/]\s?[A-ZĐ12]|[QT]CVN")
_BEGINS = re.compile(r"[\dQT](?<![\w/.,-].)(?=\d{0,5}\s?[-–—/]|CVN)")


def find_document_numbers(text: str) -> Iterator[DocumentNumber]:
    """Every document number of the text (in its matched form), left to right.

    >>> [(n.normal, n.type_code, n.issuer_code) for n in find_document_numbers("Quyết định số 23 -QĐ/TW, 59/2020/QH14")]
    [('23-QĐ/TW', 'QĐ', 'TW'), ('59/2020/QH14', None, 'QH14')]
    """
    if not _MAYBE.search(text):
        return
    for match in find_from(_BEGINS, _SCAN, text):
        groups = {k[0]: v for k, v in match.groupdict().items() if v is not None and k[0] in "tiy"}
        issuer = groups.get("i")
        name = PATTERNS[int(str(match.lastgroup)[1:])][0]
        yield DocumentNumber(
            match.start(),
            match.end(),
            match[0],
            _SPACES.sub(lambda m: "-" if m[1] in "–—" else m[1], match[0]),
            groups.get("t"),
            issuer,
            _system(name, issuer),
            int(groups["y"]) if "y" in groups else None,
        )


def _system(name: str, issuer: str | None) -> System:
    if name.startswith("assembly"):
        return System.ASSEMBLY
    return System.PARTY if name.startswith("party") or (issuer and _PARTY.match(issuer)) else System.STATE

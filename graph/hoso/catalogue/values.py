"""Values that a person types, as the RDF terms that a question looks for: one reader for each type of parameter.

A name can be typed in several ways that mean the same, so a value becomes one or more terms, any of which may match:
with marks it is matched as it is spelt, without any marks it is matched by the folded key (`hs:searchKey`).
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from pyoxigraph import Literal, NamedNode

from hoso.errors import UsageError
from hoso.namespaces import PREFIXES, XSD
from hoso.text import fold, nfc, same_tone, slug, squeeze

Term = NamedNode | Literal
Value = str | int | date | NamedNode | tuple[NamedNode, ...]  # the last: any of these

LINEAGE = "lineage"  # a flag: ask of the bodies as well that the body came from and became

_VIETNAMESE_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_STRUCK_D = re.compile(r"(?<![A-ZĐ])(?:(?:Q|N|C|H)D(?![A-ZĐ])|HDND(?![A-ZĐ])|HDBT(?![A-ZĐ]))")
_YES = frozenset(("true", "yes", "1", "có"))
_NO = frozenset(("false", "no", "0", "không"))
_LOOSE_MARKS = re.compile(r" *([-/]) *")
# Bodies are kept under their full name, and typed under these.
_SHORT = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ",
    "TP": "thành phố",
    "TW": "Trung ương",
}
_BY_KEY = {fold(short): full for short, full in _SHORT.items()}


def person_terms(text: str) -> tuple[Term, ...]:
    """A person's name: as spelt, in one tone style; without marks by its key. `TRẦN VĂN MẪU` is `Trần Văn Mẫu`.

    >>> [term.value for term in person_terms("trần văn mẫu")], [term.value for term in person_terms("Tran Van Mau")]
    (['trần văn mẫu', 'Trần Văn Mẫu'], ['Tran Van Mau', 'tran van mau'])
    """
    spellings = _spellings(text)
    cased = [tidy.title() for tidy in spellings if tidy.islower() or tidy.isupper()]
    return _plain([*spellings, *cased, *_key(text)])


def body_terms(text: str) -> tuple[Term, ...]:
    """A body's name, full or short: in Vietnamese or English as spelt; without marks by its key.

    >>> [term.value for term in body_terms("ubnd tinh song lam") if not term.language][-1]
    'uy ban nhan dan tinh song lam'
    """
    labels = [label for tidy in _spellings(text) for label in (tidy, _capital(tidy), _capital(_in_full(tidy)))]
    tagged = [Literal(label, language=language) for label in dict.fromkeys(labels) for language in ("vi", "en")]
    keys = [*_key(text), *(fold(_in_full(key)) for key in _key(text))]
    return (*tagged, *_plain([*labels, *keys]))


def concept_terms(text: str) -> tuple[Term, ...]:
    """A role or a type: its label as spelt, and the end of the address of the concept, which has no marks.

    >>> [term.value for term in concept_terms("chu tich")]
    ['Chu tich', 'Chu tich', '/chu-tich']
    """
    labels = list(dict.fromkeys(_capital(tidy) for tidy in _spellings(text)))
    tagged = [Literal(label, language=language) for label in labels for language in ("vi", "en")]
    return (*tagged, Literal(f"/{slug(text)}"))


def document_terms(text: str) -> tuple[Term, ...]:
    """A document's number, with or without stray blanks, marks and capitals, or its title.

    >>> [term.value for term in document_terms("12/2020/qd - ubnd")]
    ['12/2020/qd - ubnd', '12/2020/qd-ubnd', '12/2020/QD-UBND', '12/2020/QĐ-UBND']
    """
    spellings = _spellings(text)
    if not any(c.isdigit() for c in text):
        return _plain([*spellings, *_key(text)])
    tidy = [_LOOSE_MARKS.sub(r"\1", spelling) for spelling in spellings]
    capital = [spelling.upper() for spelling in tidy]
    struck = [_STRUCK_D.sub(lambda found: found[0].replace("D", "Đ", 1), spelling) for spelling in (*tidy, *capital)]
    return _plain([*spellings, *tidy, *capital, *struck])


def text_terms(text: str) -> tuple[Term, ...]:
    """Words to be found within a text: lower case, one tone style; without marks they find words with any marks."""
    return (Literal(" ".join(same_tone(text).lower().split())),)


def day_terms(value: str | date) -> tuple[Term, ...]:
    """A day: `2021-10-15`, `15/10/2021`, or a date. UsageError for anything else.

    >>> day_terms("15/10/2021")[0].value
    '2021-10-15'
    """
    day = _day(value.strip()) if isinstance(value, str) else value
    day = day.date() if isinstance(day, datetime) else day
    return (Literal(day.isoformat(), datatype=XSD.date),)


def integer_terms(value: str | int) -> tuple[Term, ...]:
    """A whole number. UsageError for anything else."""
    try:
        return (Literal(int(value)),)
    except ValueError:
        raise UsageError(f"{value!r} is not a whole number") from None


def flag_terms(value: Value) -> tuple[Term, ...]:
    """Yes or no, as Python or a person writes it. UsageError for anything else.

    >>> [flag_terms(value)[0].value for value in (True, "yes", "không")]
    ['true', 'true', 'false']
    """
    word = str(value).strip().lower()
    if word not in _YES | _NO:
        raise UsageError(f"{value!r} is neither yes nor no")
    return (Literal(word in _YES),)


def iri_terms(text: str) -> tuple[Term, ...]:
    """The address of a thing, whole or by a prefix that hoso knows (`data:person/tran-van-mau`)."""
    prefix, _, local = text.partition(":")
    try:
        return (NamedNode(PREFIXES[prefix] + local if prefix in PREFIXES else text),)
    except ValueError:
        raise UsageError(f"{text!r} is not an IRI: give one that begins with https:// or data:") from None


def is_address(value: Value) -> bool:
    """Whether a thing is named by its address, or by several, rather than by its name."""
    if isinstance(value, NamedNode | tuple):
        return True
    return isinstance(value, str) and value.startswith(("https://", "http://", "data:", "hsv:"))


# Any: what a reader takes is what its type of parameter is typed or given as.
TYPES: dict[str, Callable[[Any], tuple[Term, ...]]] = {
    "name": person_terms,
    "body": body_terms,
    "role": concept_terms,
    "concept": concept_terms,
    "document": document_terms,
    "event": text_terms,
    "text": text_terms,
    "date": day_terms,
    "integer": integer_terms,
    "iri": iri_terms,
    "flag": flag_terms,
    LINEAGE: flag_terms,
}
NAMED_TYPES = frozenset({"name", "body", "role", "concept", "document", "event"})


def _day(text: str) -> date:
    vietnamese = _VIETNAMESE_DAY.fullmatch(text)
    try:
        if vietnamese:
            day, month, year = map(int, vietnamese.groups())
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is not a day: write it as 2021-10-15 or 15/10/2021") from None


def _spellings(text: str) -> list[str]:
    """With single blanks, in one tone style and as typed."""
    typed = squeeze(text)
    return list(dict.fromkeys((same_tone(typed), typed)))


def _key(text: str) -> list[str]:
    key = fold(text)
    return [key] if key == " ".join(nfc(text).casefold().split()) else []


def _in_full(text: str) -> str:
    return " ".join(_BY_KEY.get(fold(word.rstrip(".")), word) for word in text.split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plain(values: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Literal(value) for value in dict.fromkeys(values))

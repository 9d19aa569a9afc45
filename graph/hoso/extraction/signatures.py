"""The signature under an official document: who signs, in which office, and for whom ("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH").

Forms: Article 13 of Decree 30/2020/NĐ-CP. TM. on behalf of a body, KT. in place of its head, TL. and TUQ. by his order
or authority, Q. acting. Beside the signature may stand who receives the document, in the same lines.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hoso.extraction.names import Name, has_surname, read_name
from hoso.extraction.titles import Title, read_title
from hoso.extraction.tokens import tokenize
from hoso.sources.letterheads import find_signature_span, office_at_end

_CAPACITY = re.compile(r"(?P<capacity>TM|T/M|KT|K/T|TL|T/L|TUQ|Q)\s*[./]?\s+(?=[^\W\d])")
_SPELT = {"T/M": "TM", "K/T": "KT", "T/L": "TL"}


class Signature(Struct, frozen=True):
    """Who signs: the name as it stands in running text and its half-open span, the office and where its words begin,
    and the capacity (TM., KT., TL., TUQ. or Q.), None for one who signs by himself. The office is None where its words
    name none that is known.
    """

    name: str
    start: int
    end: int
    office: Title | None
    office_span: tuple[int, int]
    capacity: str | None


def find_signature(text: str, begin: int) -> Signature | None:
    """The first signature behind a position of a text.

    >>> found = find_signature('''Nơi nhận:
    ... - Lưu: VT.
    ... KT. CHỦ TỊCH
    ... PHÓ CHỦ TỊCH
    ... Trần Văn Mẫu''', 0)
    >>> found.name, found.office.role, found.capacity
    ('Trần Văn Mẫu', 'Phó Chủ tịch', 'KT.')
    """
    span = find_signature_span(text, begin)
    if span is None:
        return None
    position, capacity, office, words = span[0], None, None, (span[0], span[0])
    for line in text[slice(*span)].splitlines(keepends=True):
        at = office_at_end(line.strip())
        if at is not None:
            start = position + line.index(line.strip()[0]) + at
            told = _CAPACITY.match(text, start)
            capacity = capacity or (_SPELT.get(told["capacity"], told["capacity"]) if told else None)
            words = (told.end() if told else start, position + len(line.rstrip()))
            office = _office(text[slice(*words)])
        position += len(line)
    last = text[slice(*span)].splitlines()[-1]
    name = _name_at_end(last)
    if name is None:
        return None
    start = span[1] - len(last)
    return Signature(
        name.text, start + name.start, start + name.end, office, words, f"{capacity}." if capacity else None
    )


def _office(words: str) -> Title | None:
    """The office that words in capitals name from first to last; None where they name none."""
    tokens = tokenize(words)
    found = read_title(tokens, 0) if len(tokens) else None
    return found[0] if found and found[1] == len(tokens) else None


def _name_at_end(line: str) -> Name | None:
    """The full name that ends a line: alone, behind a rank, or beside who receives the document."""
    tokens = tokenize(line)
    for index in range(len(tokens)):
        name = read_name(tokens, index)
        if name and name.after == len(tokens):
            alone = index == 0 or tokens.has(index - 1, "R")
            return name if name.sure or (alone and name.syllables > 1 and has_surname(name.text)) else None
    return None

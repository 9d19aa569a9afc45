"""What kind of file it is: its own first bytes before its name, so that a wrong suffix does no harm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from hoso.errors import BadInputError


class Kind(StrEnum):
    """The kinds of file that there is a reader for."""

    TEXT = "text"
    LINES = "lines"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


SUFFIXES = {
    ".txt": Kind.TEXT, ".md": Kind.TEXT, ".text": Kind.TEXT,
    ".jsonl": Kind.LINES, ".ndjson": Kind.LINES,
    ".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
}  # fmt: skip
MEDIA_TYPES = {
    "text/plain": Kind.TEXT,
    "application/x-ndjson": Kind.LINES,
    "application/jsonl": Kind.LINES,
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "application/pdf": Kind.PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Kind.DOCX,
}
GZIP = b"\x1f\x8b\x08"

_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Word file, or an encrypted one", "save it as .docx without a password"),
    (b"{\\rtf", "RTF", "save it as .docx or .txt"),
    (b"\x89PNG", "a picture", "recognise its text first, and give the text"),
    (b"\xff\xd8\xff", "a picture", "recognise its text first, and give the text"),
    (b"GIF8", "a picture", "recognise its text first, and give the text"),
    (b"Rar!", "an archive", "unpack it, and give the files in it"),
    (b"7z\xbc\xaf", "an archive", "unpack it, and give the files in it"),
)
_MARKUP = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_WIDE_MARKUP = re.compile("\\s*<(?:!doctype\\s+html|html|head|body)\\b", re.IGNORECASE)


def suffix_kind(name: str) -> Kind | None:
    """The kind that a file's name tells, of what is packed where it ends in .gz."""
    plain = name.lower().removesuffix(".gz")
    return next((kind for suffix, kind in SUFFIXES.items() if plain.endswith(suffix)), None)


def find_kind(content: bytes, told: Kind | None, origin: str) -> Kind:
    """The kind of a file's bytes; `told` is what its name or server says. BadInputError for one without reader."""
    for kind in _by_bytes(content):
        return kind
    for magic, what, do in _OTHERS:
        if content.startswith(magic):
            raise BadInputError(f"{origin}: {what}; {do}")
    if told in {Kind.PDF, Kind.DOCX} and content.strip():
        raise BadInputError(
            f"{origin}: no {told.upper()} in spite of its name; is it broken, or a page of a web server?"
        )
    if told is Kind.HTML and b"<" not in content:
        return Kind.TEXT
    if told is None and content.lstrip().startswith(b'{"'):
        return Kind.LINES
    return told or Kind.TEXT


def _by_bytes(content: bytes) -> Iterator[Kind]:
    if b"%PDF-" in content[:1024]:
        yield Kind.PDF
    elif content.startswith(b"PK\x03\x04"):
        yield Kind.DOCX
    elif _MARKUP.match(content[:2048]) or _WIDE_MARKUP.match(_wide(content[:1024])):
        yield Kind.HTML


def _wide(content: bytes) -> str:
    """The text of bytes in UTF-16 with its mark, else nothing."""
    return content.decode("utf-16", "replace") if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ""

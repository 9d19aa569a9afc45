"""From bytes to text: UTF-8 and UTF-16 by their rules, legacy Vietnamese encodings where the letters prove them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

from hoso.errors import BadInputError
from hoso.sources.legacy import RECODINGS, western
from hoso.sources.syllables import evidence

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"\b(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_WESTERN = {"ascii", "cp1252", "iso8859-1"}
_SAMPLE = 20_000  # characters looked at; the letters of more tell the same

# A recoding must turn what is hardly Vietnamese into what hardly is anything else, in words enough to be no chance.
_HARDLY = 0.75
_GAIN = 0.3
_MOST = 0.9
_WORDS = 8


@dataclass(frozen=True, slots=True)
class Recoding:
    """How the letters of a text are to be read: the name of the encoding, and the change to a text."""

    name: str
    apply: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the encoding that it was kept in."""

    text: str
    encoding: str

    def media_type(self, plain: str) -> str:
        """`plain`, with the encoding as its parameter where it is not UTF-8."""
        return plain if self.encoding == "utf-8" else f"{plain}; charset={self.encoding}"


def find_recoding(text: str) -> Recoding | None:
    """The recoding that makes clear Vietnamese of a text whose letters are not; None where that is not certain."""
    sample = text[:_SAMPLE]
    before = evidence(sample).share
    if sample.isascii() or before > _HARDLY:
        return None
    found = [(evidence(apply(sample)), Recoding(name, apply)) for name, apply in RECODINGS.items()]
    best, recoding = max(found, key=lambda pair: (pair[0].share, pair[0].words))
    certain = best.share >= max(_MOST, before + _GAIN) and best.words >= _WORDS
    return recoding if certain else None


def decode_text(content: bytes, origin: str) -> Decoded:
    """The text of bytes in UTF-8, in UTF-16 with its mark, or in a legacy Vietnamese encoding that its words prove.

    Raises BadInputError for an empty file, a binary one, and one in another encoding.
    """
    if not content.strip():
        raise BadInputError(f"{origin}: the file is empty; give a file with text")
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _recoded(
                Decoded(_marked(content.removeprefix(mark) if name == "utf-8" else content, name, origin), name)
            )
    if b"\0" in content:
        raise BadInputError(f"{origin}: a binary file, not text; give UTF-8 text (.txt), .jsonl, .html, .pdf or .docx")
    try:
        return _recoded(Decoded(content.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError as error:
        found = _recoded(Decoded(western(content), "windows-1252"))
        if found.encoding != "windows-1252":
            return found
        line = content.count(b"\n", 0, error.start) + 1
        raise BadInputError(
            f"{origin}: line {line} is not UTF-8 (byte 0x{content[error.start]:02x}); save it as UTF-8, "
            "or convert it with iconv"
        ) from None


def decode(content: bytes, origin: str) -> str:
    """The text alone of `decode_text`."""
    return decode_text(content, origin).text


def decode_markup(content: bytes, declared: str | None) -> str:
    """The markup of a web page: its byte order mark, then UTF-8 if it is that, then what it declares, then Western.

    Letters of legacy fonts are left as they are: its visible words are looked at later.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace").removeprefix("\ufeff")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        found = _DECLARED.search(content[:4096])
        name = declared or (found[1].decode("ascii") if found else "windows-1252")
    try:
        wide = codecs.lookup(name).name not in _WESTERN
        return content.decode(name, "replace") if wide else western(content)
    except LookupError:  # a name that is no encoding of text
        return western(content)


def _marked(content: bytes, name: str, origin: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as error:
        raise BadInputError(
            f"{origin}: {name.upper()} by its mark, but byte {error.start} breaks it; is the file cut short?"
        ) from None


def _recoded(decoded: Decoded) -> Decoded:
    recoding = find_recoding(decoded.text)
    return decoded if recoding is None else Decoded(recoding.apply(decoded.text), recoding.name)

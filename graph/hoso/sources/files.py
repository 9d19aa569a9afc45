"""Reads UTF-8 text (.txt) and JSON Lines (.jsonl) into sources; one bad line or file is told, and the rest goes on."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from hoso.errors import BadInputError
from hoso.model import Source
from hoso.sources.make import About, make_source

MAX_BYTES = 64 * 2**20
_TEXT = {".txt", ".md", ".text", ""}
_LINES = {".jsonl", ".ndjson"}
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read(where: str | Path) -> Iterator[Source]:
    """The sources of a file, of a folder, or of standard input (`-`), in a stable order.

    Raises BadInputError at the first that cannot be read; `read_each` goes on instead.
    """
    for found in read_each([where]):
        if isinstance(found, BadInputError):
            raise found
        yield found


def read_each(paths: Iterable[str | Path]) -> Iterator[Source | BadInputError]:
    """The sources of many files and folders; what cannot be read comes as the error that says why."""
    for where in paths:
        if str(where) == "-":
            yield from _guarded(sys.stdin.buffer.read(MAX_BYTES + 1), "-")
            continue
        for path in _files(Path(where)):
            if isinstance(path, BadInputError):
                yield path
            else:
                yield from _open(path)


def from_text(text: str, about: About | None = None) -> Source:
    """A source of a text at hand, as `hoso.extraction("...")` makes it."""
    return make_source(text, text.encode("utf-8", "surrogatepass"), about or About())


def _files(path: Path) -> Iterator[Path | BadInputError]:
    """The file itself, or the readable files of a folder in order; links out of the folder are not followed."""
    if path.is_dir():
        found = [
            p
            for p in sorted(path.rglob("*"))
            if p.is_file() and not p.is_symlink() and p.suffix.lower() in _TEXT | _LINES
        ]
        named = [p for p in found if p.suffix and not p.name.startswith(".") and p.stem.upper() != "README"]
        yield from named
        if not named:
            yield BadInputError(f"{path}: no .txt or .jsonl file in this folder; name the files to read")
    elif not path.exists():
        yield BadInputError(f"{path}: no such file or folder; check the path")
    elif not path.is_file():
        yield BadInputError(f"{path}: not a regular file; give a text file or a folder")
    else:
        yield path


def _open(path: Path) -> Iterator[Source | BadInputError]:
    try:
        if path.stat().st_size > MAX_BYTES:
            yield BadInputError(f"{path}: larger than {MAX_BYTES // 2**20} MB; split it, or check that it is a report")
            return
        content = path.read_bytes()
    except OSError as error:
        yield BadInputError(f"{path}: cannot be read ({error.strerror}); check its permissions")
        return
    yield from _guarded(content, str(path))


def _guarded(content: bytes, origin: str) -> Iterator[Source | BadInputError]:
    try:
        text = decode(content, origin)
    except BadInputError as error:
        yield error
        return
    if Path(origin).suffix.lower() in _LINES or (origin == "-" and text.lstrip().startswith("{")):
        yield from _lines(text, origin)
        return
    try:
        yield make_source(text, content, About(origin=origin))
    except BadInputError as error:
        yield error


def decode(content: bytes, origin: str) -> str:
    """The text of UTF-8 bytes, with or without a byte order mark.

    Raises BadInputError for an empty file, a binary one, and one in another encoding.
    """
    if not content.strip():
        raise BadInputError(f"{origin}: the file is empty; give a file with text")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadInputError(f"{origin}: UTF-16, not UTF-8; save it as UTF-8 (iconv -f UTF-16 -t UTF-8)")
    if b"\0" in content:
        raise BadInputError(f"{origin}: a binary file, not text; give UTF-8 text (.txt) or JSON Lines (.jsonl)")
    try:
        return content.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadInputError(
            f"{origin}: line {line} is not UTF-8 (byte 0x{content[error.start]:02x}); save it as UTF-8, or convert it with iconv"
        ) from None


def _lines(text: str, origin: str) -> Iterator[Source | BadInputError]:
    for number, line in enumerate(text.splitlines() if "\u2028" not in text else text.split("\n"), 1):
        if line.strip():
            try:
                yield _entry(line, f"{origin}:{number}")
            except BadInputError as error:
                yield error


def _entry(line: str, origin: str) -> Source:
    try:
        entry = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
        raise BadInputError(f"{origin}: broken JSON ({reason}); is the line cut short?") from None
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        raise BadInputError(f"{origin}: no text; each line must be an object with id, url, title, published and text")
    about = About(
        headline=_string(entry, "title"),
        published=_day(entry.get("published"), origin),
        publisher=_string(entry, "publisher") or _host(_string(entry, "url")),
        url=_web(_string(entry, "url")),
        identifier=_string(entry, "id"),
        origin=origin,
    )
    return make_source(entry["text"], line.strip().encode("utf-8", "surrogatepass"), about)


def _string(entry: dict[str, object], key: str) -> str | None:
    value = entry.get(key)
    return value.strip() or None if isinstance(value, str) else str(value) if isinstance(value, int) else None


def _web(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def _host(url: str | None) -> str | None:
    return (urlsplit(url).hostname or "").removeprefix("www.") or None if _web(url) and url else None


def _day(value: object, origin: str) -> date | None:
    """The day of an ISO 8601 date or time; a bare year or month tells no day."""
    if value is None or value == "":
        return None
    try:
        return datetime.fromisoformat(str(value)).date()
    except ValueError:
        if str(value).replace("-", "").isdigit():
            return None
        raise BadInputError(f"{origin}: published is {str(value)[:40]!r}, not a date; write YYYY-MM-DD") from None

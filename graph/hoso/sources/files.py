"""Which files to read: files, folders, patterns, standard input, and web addresses where they are allowed."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from hoso.errors import BadInputError
from hoso.model import Source
from hoso.sources.encodings import decode
from hoso.sources.kinds import suffix_kind
from hoso.sources.make import About, make_source
from hoso.sources.reader import Reader

__all__ = ["MAX_BYTES", "decode", "from_text", "read", "read_each"]

MAX_BYTES = 64 * 2**20


def read(where: str | Path, *, allow_web: bool = False) -> Iterator[Source]:
    """The sources of a file, a folder, a pattern, standard input (`-`) or a web address, in a stable order.

    Raises BadInputError at the first that cannot be read; `read_each` goes on instead.
    """
    for found in read_each([where], allow_web=allow_web):
        if isinstance(found, BadInputError):
            raise found
        yield found


def read_each(paths: Iterable[str | Path], *, allow_web: bool = False) -> Iterator[Source | BadInputError]:
    """The sources of many files and folders; what cannot be read comes as the error that says why.

    An address (http or https) is fetched only with `allow_web`. What is read, but not whole, gives a SourceWarning.
    """
    with Reader(MAX_BYTES) as reader:
        for where in paths:
            if str(where) == "-":
                yield from reader.read(sys.stdin.buffer.read(MAX_BYTES + 1), "-")
            elif isinstance(where, str) and where.startswith(("http://", "https://")):
                yield from _fetched(where, allow_web, reader)
            else:
                for path in _files(Path(where)):
                    yield from [path] if isinstance(path, BadInputError) else _open(path, reader)


def from_text(text: str, about: About | None = None) -> Source:
    """A source of a text at hand, as `hoso.extraction("...")` makes it."""
    return make_source(text, text.encode("utf-8", "surrogatepass"), about or About())


def _fetched(url: str, allowed: bool, reader: Reader) -> Iterator[Source | BadInputError]:
    if not allowed:
        yield BadInputError(
            f"{url}: a web address, and nothing is fetched unasked; allow it (allow_web=True), or save the page"
        )
        return
    from hoso.sources.web import fetch

    try:
        found = fetch(url)
    except BadInputError as error:
        yield error
        return
    yield from reader.read(found.content, found.url, found.kind, charset=found.charset, url=found.url)


def _files(path: Path) -> Iterator[Path | BadInputError]:
    """The file itself, the readable files of a folder, or those that match a pattern, in order."""
    try:
        if path.is_dir():
            yield from _within(path)
        elif path.is_file():
            yield path
        elif path.exists():
            yield BadInputError(f"{_shown(path)}: not a regular file; give a file with text or a folder")
        elif glob.has_magic(str(path)):
            yield from _matching(path)
        else:
            yield BadInputError(f"{_shown(path)}: no such file or folder; check the path")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        yield BadInputError(f"{_shown(path)[:200]}: no path to a file ({reason}); check it")


def _shown(path: Path) -> str:
    """A path as messages show it: in one line, whatever its name holds."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in str(path))


def _within(folder: Path) -> Iterator[Path | BadInputError]:
    """The files of a folder whose suffix is known; links out of the folder are not followed."""
    found = [p for p in sorted(folder.rglob("*")) if p.is_file() and not p.is_symlink() and _is_named(p, folder)]
    yield from found
    if not found:
        yield BadInputError(
            f"{_shown(folder)}: no .txt or .jsonl, nor .html, .pdf or .docx file in this folder; name the files to read"
        )


def _is_named(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return suffix_kind(path.name) is not None and not hidden and path.name.split(".")[0].upper() != "README"


def _matching(pattern: Path) -> Iterator[Path | BadInputError]:
    found = sorted(map(Path, glob.glob(str(pattern), recursive=True)))  # noqa: PTH207 - of a whole path, absolute or not
    files = [p for p in found if p.is_file()]
    yield from files
    if not files:
        yield BadInputError(f"{_shown(pattern)}: no file is named so; check the pattern")


def _open(path: Path, reader: Reader) -> Iterator[Source | BadInputError]:
    origin = _shown(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            yield BadInputError(
                f"{origin}: larger than {MAX_BYTES / 2**20:.3g} MB; split it, or check that it is a report"
            )
            return
        content = path.read_bytes()
    except OSError as error:
        yield BadInputError(f"{origin}: cannot be read ({error.strerror}); check its permissions")
        return
    yield from reader.read(content, origin, suffix_kind(path.name))

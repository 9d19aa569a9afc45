"""From the bytes of one file to its sources: unpacked, its kind found, read here or in the child."""

from __future__ import annotations

import gzip
import io
import warnings
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Self

from hoso.errors import BadInputError
from hoso.model import Source
from hoso.sources.encodings import decode_text
from hoso.sources.jsonl import host, read_lines
from hoso.sources.kinds import GZIP, Kind, find_kind
from hoso.sources.make import About, make_source
from hoso.sources.page import Page

if TYPE_CHECKING:
    from hoso.sources.isolate import Isolated


class SourceWarning(UserWarning):
    """A source was read, but not whole: pages without text, or a web page with hardly any."""


class Reader:
    """Reads files one by one; PDF, DOCX and web pages in a child process that it ends when it is closed."""

    def __init__(self, most: int) -> None:
        self._most = most  # bytes of a file, packed or not
        self._open = ExitStack()
        self._child: Isolated | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def read(
        self,
        content: bytes,
        origin: str,
        told: Kind | None = None,
        *,
        charset: str | None = None,
        url: str | None = None,
    ) -> Iterator[Source | BadInputError]:
        """The sources of a file's bytes; what cannot be read comes as its error.

        `told` is what its name or server says it is, `charset` and `url` what a server said and where it was fetched.
        """
        try:
            self._check(content, origin)
            content = self._unpack(content, origin)
            kind = find_kind(content, told, origin)
            if kind is Kind.LINES:
                yield from read_lines(decode_text(content, origin).text, origin)
            elif kind is Kind.TEXT:
                decoded = decode_text(content, origin)
                about = About(origin=origin, media_type=decoded.media_type("text/plain"), url=url, publisher=host(url))
                yield make_source(decoded.text, content, about)
            else:
                page = self._isolated().parse(kind, content, origin, charset=charset, url=url)
                yield _source(page, content, origin)
        except BadInputError as error:
            yield error

    def _check(self, content: bytes, origin: str) -> None:
        if len(content) > self._most:
            raise BadInputError(
                f"{origin}: larger than {self._most / 2**20:.3g} MB; split it, or check that it is a report"
            )
        if not content.strip():
            raise BadInputError(f"{origin}: the file is empty; give a file with text")

    def _unpack(self, content: bytes, origin: str) -> bytes:
        """What is packed by gzip, never more of it than a file may hold."""
        if not content.startswith(GZIP):
            return content
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
                content = packed.read(self._most + 1)
        except (OSError, EOFError, zlib.error):
            raise BadInputError(f"{origin}: a broken gzip file; is it cut short? Get it again") from None
        self._check(content, origin)
        return content

    def _isolated(self) -> Isolated:
        from hoso.sources.isolate import Isolated

        if self._child is None:
            self._child = self._open.enter_context(Isolated())
        return self._child


def _source(page: Page, content: bytes, origin: str) -> Source:
    for note in page.notes:
        warnings.warn(note, SourceWarning, stacklevel=4)
    about = About(
        headline=page.headline,
        published=page.published,
        publisher=page.publisher or host(page.url),
        authors=page.authors,
        url=page.url,
        media_type=page.media_type,
        origin=origin,
    )
    return make_source(page.text, content, about, page.marks)

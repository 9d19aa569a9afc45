"""From decoded text and what is known of it to a Source: normal form, layout, key and hashes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit, urlunsplit

from hoso.errors import BadInputError
from hoso.model import Block, Source
from hoso.sources.layout import lay_out
from hoso.text import normalise, squeeze

_WORD = re.compile(r"[^\W\d_]")
_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|zarsrc)=")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a source beside its text; all optional."""

    headline: str | None = None
    published: date | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    identifier: str | None = None
    media_type: str = "text/plain"
    origin: str = "-"


def make_source(raw: str, content: bytes, about: About, marks: Sequence[Block] = ()) -> Source:
    """A Source of the text `raw` that was decoded from `content`.

    `marks` are spans of `raw` whose kind is known; with them `raw` must be in normal form already (`page.compose`).

    Raises BadInputError where the text holds no word.
    """
    text, offsets = normalise(raw)
    if not _WORD.search(text):
        raise BadInputError(f"{about.origin}: there is no text in it; give a file with prose")
    layout = lay_out(text, marks)
    headline = squeeze(about.headline) if about.headline else layout.headline
    published = about.published or layout.printed
    return Source(
        key=_key(about, headline, published, content),
        text=text,
        sha256=hashlib.sha256(content).hexdigest(),
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=layout.blocks,
        headline=headline,
        published=published,
        publisher=about.publisher,
        authors=about.authors,
        url=about.url,
        identifier=about.identifier,
        media_type=about.media_type,
        origin=about.origin,
        offsets=offsets,
    )


def canonical_url(url: str) -> str:
    """One spelling for one address: lower-case host, no fragment, no tracking, no trailing slash.

    >>> canonical_url("HTTPS://Bao.example/bai-1.html?utm_source=x#top")
    'https://bao.example/bai-1.html'
    """
    parts = urlsplit(url.strip())
    query = "&".join(q for q in parts.query.split("&") if q and not _TRACKING.match(q))
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path.rstrip("/"), query, ""))


def _key(about: About, headline: str | None, published: date | None, content: bytes) -> str:
    """The name of a source, never of its content while anything else names it (design: model, two layers)."""
    if about.url:
        named = "url\n" + canonical_url(about.url)
    elif about.identifier:
        named = "id\n" + squeeze(about.identifier)
    elif about.publisher and headline and published:
        named = "\n".join(("print", squeeze(about.publisher), squeeze(headline), published.isoformat()))
    else:
        return hashlib.sha256(b"bytes\n" + content).hexdigest()[:32]
    return hashlib.sha256(named.encode()).hexdigest()[:32]

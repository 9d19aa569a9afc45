"""JSON Lines: a report a line, with what the line says of it; one bad line is told, and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from urllib.parse import urlsplit

from hoso.errors import BadInputError
from hoso.model import Source
from hoso.sources.make import About, make_source


def read_lines(text: str, origin: str) -> Iterator[Source | BadInputError]:
    """The source of each line that is not blank; only a newline parts two lines."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _entry(line.strip(), f"{origin}:{number}")
            except BadInputError as error:
                yield error


def _entry(line: str, origin: str) -> Source:
    try:
        entry = json.loads(line)
        content = line.encode()
        json.dumps(entry, ensure_ascii=False).encode()  # half a character can be written as an escape
    except UnicodeEncodeError:
        raise BadInputError(
            f"{origin}: half a character (a lone surrogate) in the line; was it cut inside an emoji?"
        ) from None
    except (json.JSONDecodeError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
        raise BadInputError(f"{origin}: broken JSON ({reason}); is the line cut short?") from None
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        raise BadInputError(f"{origin}: no text; each line must be an object with id, url, title, published and text")
    url = _web(_string(entry, "url"), origin)
    about = About(
        headline=_string(entry, "title"),
        published=_day(entry.get("published"), origin),
        publisher=_string(entry, "publisher") or host(url),
        url=url,
        identifier=_string(entry, "id"),
        origin=origin,
    )
    return make_source(entry["text"], content, about)


def _string(entry: dict[str, object], key: str) -> str | None:
    value = entry.get(key)
    return value.strip() or None if isinstance(value, str) else str(value) if isinstance(value, int) else None


def _web(url: str | None, origin: str) -> str | None:
    """An address of the web; None for another kind of address."""
    if not url or not url.startswith(("http://", "https://")):
        return None
    try:
        urlsplit(url)
    except ValueError:
        raise BadInputError(
            f"{origin}: url is {url[:60]!r}, not an address; write it in full, or leave it out"
        ) from None
    return url


def host(url: str | None) -> str | None:
    """The host of a web address without www, which stands for an unnamed publisher."""
    return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None


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

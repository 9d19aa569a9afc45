"""Fetches one file from the public web: bounded in size and time, never from an address inside a network."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from hoso._version import __version__
from hoso.errors import BadInputError
from hoso.sources.kinds import MEDIA_TYPES, Kind, suffix_kind

SECONDS = 30.0
MAX_BYTES = 32 * 2**20
MAX_REDIRECTS = 5

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_REDIRECTS = {301, 302, 303, 307, 308}
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv6 addresses that stand for an IPv4 address
_KEPT = "/%:@!$&'()*+,;=~-._?[]"
_HEADERS = {
    "User-Agent": f"hoso/{__version__}",
    "Accept": "text/html, application/pdf, text/plain;q=0.9, */*;q=0.5",
    "Accept-Encoding": "identity",
}
_PLAIN = {"text/plain", "application/octet-stream", "binary/octet-stream", ""}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent: the address at the end of all redirects, the bytes, their kind and charset as it says."""

    url: str
    content: bytes
    kind: Kind | None
    charset: str | None


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet, and not of this machine, a network inside, or a group.

    >>> [is_public(ipaddress.ip_address(a)) for a in ("10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1", "1.1.1.1")]
    [False, False, False, True]
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def fetch(url: str, *, allowed: Callable[[Address], bool] = is_public) -> Fetched:
    """The file at a web address. Raises BadInputError where it is not allowed, not there, too large or too slow."""
    until = time.monotonic() + SECONDS
    where = url
    for _ in range(MAX_REDIRECTS + 1):
        try:
            found = _get(where, allowed, until)
        except (OSError, http.client.HTTPException, ssl.SSLError) as error:
            reason = "too slow" if isinstance(error, TimeoutError) else str(error)[:100] or type(error).__name__
            raise BadInputError(
                f"{where}: cannot be fetched ({reason}); check the address, or save the page as .html"
            ) from None
        if isinstance(found, Fetched):
            return found
        where = urljoin(where, found)
    raise BadInputError(f"{url}: redirected more than {MAX_REDIRECTS} times; save the page as .html")


def _get(url: str, allowed: Callable[[Address], bool], until: float) -> Fetched | str:
    """The file, or the address that the server sends on to."""
    parts = _split(url)
    address = _resolve(parts, url, allowed)
    connection = _connect(parts, address, until)
    watch = threading.Timer(_left(until), _hang_up, [connection.sock])
    watch.start()
    try:
        connection.request("GET", _target(parts), headers=_HEADERS)
        with connection.getresponse() as answer:
            if answer.status in _REDIRECTS and (onward := answer.getheader("Location")):
                return onward
            if answer.status != http.client.OK:
                raise BadInputError(
                    f"{url}: the server answers {answer.status} {answer.reason[:40]}; check the address"
                )
            return _fetched(url, answer.headers, _body(answer, url, until))
    finally:
        watch.cancel()
        connection.close()


def _hang_up(connected: socket.socket) -> None:
    """End a connection whose server sends a byte now and then, so that no time-out of one read ends it."""
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


def _target(parts: SplitResult) -> str:
    """The path and query as they stand in a request; what is not plain ASCII is escaped, what is escaped stays."""
    return quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        known = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        known = False
    if not known or parts.username is not None or parts.password is not None or any(c <= " " for c in url):
        raise BadInputError(f"{url[:200]!r}: not a plain http or https address; check it")
    return parts


def _resolve(parts: SplitResult, url: str, allowed: Callable[[Address], bool]) -> Address:
    """One address of the host, after every one of them was found to be allowed."""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except UnicodeError:
        raise BadInputError(f"{url}: no name of a server; check the address") from None
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not addresses or not all(map(allowed, addresses)):
        raise BadInputError(f"{url}: leads into a private network, which is never fetched from; save the page as .html")
    return addresses[0]


def _connect(parts: SplitResult, address: Address, until: float) -> http.client.HTTPConnection:
    """A connection to the very address that was checked, so that no second look-up can lead elsewhere."""
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    left = _left(until)
    connection = http.client.HTTPConnection(host, port, timeout=left)
    connection.sock = socket.create_connection((str(address), port), timeout=left)
    if parts.scheme == "https":
        connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
        connection.default_port = 443
    return connection


def _body(answer: http.client.HTTPResponse, url: str, until: float) -> bytes:
    found = bytearray()
    while chunk := answer.read1(2**16):
        found += chunk
        if len(found) > MAX_BYTES:
            raise BadInputError(f"{url}: larger than {MAX_BYTES // 2**20} MB; fetch it by hand, and give the file")
        _left(until)
    _left(until)  # a connection that was hung up ends like one that is done
    if answer.length:
        raise BadInputError(f"{url}: the server ended {answer.length:,} bytes too soon; try again")
    return bytes(found)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _fetched(url: str, headers: Message, content: bytes) -> Fetched:
    media_type = headers.get_content_type() if headers.get("Content-Type") else ""
    kind = MEDIA_TYPES.get(media_type)
    if kind is None and media_type not in _PLAIN:
        raise BadInputError(f"{url}: {media_type[:60]}, not a page or document; give a web page, PDF, DOCX or text")
    by_name = suffix_kind(urlsplit(url).path)
    return Fetched(url, content, by_name or kind if media_type in _PLAIN else kind, headers.get_content_charset())

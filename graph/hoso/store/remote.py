"""A SPARQL 1.1 endpoint elsewhere, asked by POST and trusted in nothing: time, size, type and place are checked."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Mapping
from time import monotonic
from urllib.parse import urlsplit

import pyoxigraph as ox
from SPARQLWrapper import POST, SPARQLWrapper

from hoso.errors import BadQueryError, EndpointError
from hoso.namespaces import PREFIXES
from hoso.results import Answer, answer
from hoso.store.bind import Bindings, tidy_bindings, written_in
from hoso.store.guard import tidy

_ROWS = "application/sparql-results+json"
_TRIPLES = {"application/n-triples": ox.RdfFormat.N_TRIPLES, "text/turtle": ox.RdfFormat.TURTLE}
_ACCEPT = f"{_ROWS}, application/n-triples;q=0.9, text/turtle;q=0.8"
_PIECE = 1 << 16
NO_BINDINGS: Bindings = {}


class RemoteStore:
    """An endpoint that answers queries; it must itself take the union of its graphs as the default graph.

    `timeout` is in seconds for a whole answer, `max_bytes` the most that an answer may have.
    """

    writable = False

    def __init__(self, url: str, *, timeout: float = 30, max_bytes: int = 64 << 20) -> None:
        self.where = url
        self._timeout = timeout
        self._max_bytes = max_bytes

    def query(self, sparql: str, bindings: Bindings = NO_BINDINGS) -> Answer:
        """The endpoint's answer; EndpointError where it gives none, BadQueryError where it refuses the query."""
        text = written_in(with_prefixes(_without_header(tidy(sparql))), tidy_bindings(bindings))
        client = _Client(self.where, self._timeout)
        client.setQuery(text)
        until = monotonic() + self._timeout
        try:
            with client.ask() as response:
                kind = response.headers.get_content_type()
                body = self._read(response, until)
        except urllib.error.HTTPError as error:
            raise self._refused(error) from None
        except TimeoutError:
            raise self._slow() from None
        except (OSError, http.client.HTTPException) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                raise self._slow() from None
            raise EndpointError(
                f"{self.where}: no answer ({_short(error)}); check the address and the server"
            ) from None
        return self._parsed(kind, body)

    def close(self) -> None:
        """Nothing stays open between queries."""

    def _read(self, response: http.client.HTTPResponse, until: float) -> bytes:
        pieces, size = [], 0
        while piece := response.read(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > self._max_bytes:
                raise EndpointError(
                    f"{self.where}: the answer is over {self._max_bytes} bytes; ask for less, with LIMIT"
                )
            if monotonic() > until:
                raise self._slow()
        if response.length:  # what the server announced and did not send
            raise EndpointError(f"{self.where}: a broken answer (cut short); ask again, or for less")
        return b"".join(pieces)

    def _parsed(self, kind: str, body: bytes) -> Answer:
        if not body:
            raise EndpointError(f"{self.where}: an empty answer; check that this is a SPARQL endpoint")
        try:
            if kind == _ROWS:
                return answer(ox.parse_query_results(body, ox.QueryResultsFormat.JSON))
            if kind in _TRIPLES:
                return answer_of_triples(body, _TRIPLES[kind])
        except (SyntaxError, OSError, RuntimeError) as error:
            raise EndpointError(f"{self.where}: a broken answer ({_short(error)}); ask again, or for less") from None
        raise EndpointError(
            f"{self.where}: an answer of type {kind}, not {_ROWS}; check that this is a SPARQL endpoint"
        )

    def _slow(self) -> EndpointError:
        return EndpointError(
            f"{self.where}: no whole answer within {self._timeout:g} s; ask for less, or allow more time"
        )

    def _refused(self, error: urllib.error.HTTPError) -> Exception:
        reason = _short(error.read(_PIECE).decode("utf-8", "replace"))
        if error.code == http.client.BAD_REQUEST:
            return BadQueryError(f"{self.where} refuses the query: {reason}")
        if error.code in (301, 302, 303, 307, 308):
            place = error.headers.get("Location", "nowhere")
            return EndpointError(
                f"{self.where}: it sends on to {place}, which is not followed; open that address instead"
            )
        return EndpointError(f"{self.where}: HTTP {error.code} ({reason}); try later, or ask whoever runs it")


class _Client(SPARQLWrapper):
    """SPARQLWrapper that always posts, asks for what we read, and follows no redirect."""

    def __init__(self, url: str, timeout: float) -> None:
        super().__init__(url, agent="hoso")
        self.setMethod(POST)
        self.setTimeout(max(1, round(timeout)))
        self.addCustomHttpHeader("Accept", _ACCEPT)
        self._opener = urllib.request.build_opener(_NoRedirect)

    def ask(self) -> http.client.HTTPResponse:
        """Send the query, and return the open answer."""
        found: http.client.HTTPResponse = self._opener.open(self._createRequest(), timeout=self.timeout)
        return found


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry our query, and any credentials, to a place that nobody named."""

    def redirect_request(self, *_: object) -> None:
        """Follow nothing: the redirect comes back as the error that it then is."""


def answer_of_triples(body: bytes, form: ox.RdfFormat) -> Answer:
    """The triples of a body; SyntaxError where it is torn."""
    store = ox.Store()
    store.load(body, form)
    return answer(store.query("CONSTRUCT WHERE { ?subject ?property ?value }"))


def with_prefixes(query: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """The query with our prefixes before it; its own come later and so prevail."""
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes.items()) + query


def is_url(where: str) -> bool:
    """Whether a place is an endpoint and not a folder."""
    return urlsplit(where).scheme in ("http", "https")


def _short(reason: object) -> str:
    return " ".join(str(reason).split())[:200]


def _without_header(sparql: str) -> str:
    """A query without the comments before it: SPARQLWrapper takes "add" in a comment for an update."""
    lines = sparql.splitlines()
    first = next((i for i, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), 0)
    return "\n".join(lines[first:])

"""An endpoint answers as a folder does, or with one clear error."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest
from pyoxigraph import Literal, NamedNode

from hoso.catalogue import question, questions
from hoso.errors import BadQueryError, EndpointError, UsageError
from hoso.results import GraphResult, Result
from hoso.store import open_store
from hoso.store.bind import written_in
from hoso.store.remote import RemoteStore
from tests.cli.command import hoso
from tests.reports import UBND, chairman, conference
from tests.store.test_local import made, reader

OXIGRAPH = shutil.which("oxigraph") or str(Path(sys.executable).with_name("oxigraph"))
NAME = Literal("Trần Văn Mẫu")
QUERIES = {
    "rows": ("SELECT ?a ?b { ?a foaf:name ?b } ORDER BY ?b", {}),
    "bound": ("SELECT ?b ?a { ?a foaf:name ?b } ORDER BY ?a", {"b": NAME}),
    "bound in a filter": ("SELECT ?a ?n ?b { ?a foaf:name ?b FILTER(?b = ?n) }", {"n": NAME}),
    "bound in a branch": (
        "SELECT ?n ?a { { ?a foaf:name ?n } UNION { ?a skos:altLabel ?n } } ORDER BY ?a",
        {"n": NAME},
    ),
    "grouped": ("SELECT ?n (COUNT(?a) AS ?count) { ?a foaf:name ?n } GROUP BY ?n", {"n": NAME}),
    "ordered": ("SELECT ?n ?a { ?a foaf:name ?n } ORDER BY ?n ?a", {"n": NAME}),
    "optional value": ("SELECT ?n ?a { ?a foaf:name ?b FILTER(COALESCE(?b = ?n, true)) } ORDER BY ?a", {"n": NAME}),
    "typed and tagged": ("SELECT DISTINCT ?b { ?a hs:value|org:role/skos:prefLabel ?b } ORDER BY STR(?b)", {}),
    "old tone": (f"SELECT ?a {{ ?a skos:prefLabel '{UBND.replace('Ủy', 'Uỷ')}'@vi }}", {}),
    "yes": ("ASK { ?a a hs:Tenure }", {}),
    "no": ("ASK { ?a a hs:Nothing }", {}),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("served") / "s"
    later = (chairman(f"b{year}", "Vũ Khắc Khuê", day=date(year, 5, 4)) for year in (2022, 2024))
    made(where, conference(), chairman("a"), *later)
    return where


@pytest.fixture(scope="module")
def endpoint(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = ["serve-read-only", "-l", str(folder / "data"), "-b", f"127.0.0.1:{port}", "--union-default-graph"]
    server = subprocess.Popen([OXIGRAPH, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(100):
        try:
            urlopen(f"http://127.0.0.1:{port}/", timeout=1).close()
            break
        except OSError:
            time.sleep(0.1)
    yield f"http://127.0.0.1:{port}/query"
    server.kill()
    server.wait()


@pytest.mark.server
@pytest.mark.parametrize("case", QUERIES)
def test_an_endpoint_answers_as_the_folder_does(folder: Path, endpoint: str, case: str) -> None:
    query, bindings = QUERIES[case]
    here, there = reader(folder).query(query, bindings), open_store(endpoint).query(query, bindings)
    assert there == here
    assert not isinstance(here, Result) or len(here) > 0


DAYS = "2019-01-01", "2021-10-15", "2021-12-31", "2022-05-04", "2023-06-01", "2026-01-01"
ON_A_DAY: dict[str, dict[str, str | bool]] = {
    "holders": {"body": UBND, "role": "Chủ tịch"},
    "holders, those excluded too": {"body": UBND, "role": "Chủ tịch", "excluded": True},
    "heads-of-body": {"body": UBND},
    "posts-of-person": {"person": "Vũ Khắc Khuê"},
    "posts-of-person, those excluded too": {"person": "Vũ Khắc Khuê", "excluded": True},
}


@pytest.mark.server
@pytest.mark.parametrize("case", ON_A_DAY)
def test_an_endpoint_knows_a_day_as_the_folder_does(folder: Path, endpoint: str, case: str) -> None:
    asked, here, there = question(case.split(",", 1)[0]), reader(folder), open_store(endpoint)
    answers = {day: asked.run(here, on=day, **ON_A_DAY[case]) for day in DAYS}
    assert {day: asked.run(there, on=day, **ON_A_DAY[case]) for day in DAYS} == answers
    assert {row.text("certainty") for rows in answers.values() for row in rows} >= {"certain", "possible"}


@pytest.mark.server
def test_the_command_tells_a_day_from_an_endpoint(folder: Path, endpoint: str, tmp_path: Path) -> None:
    told = [
        hoso("ask", "holders", "--body", UBND, "--on", "2022-05-04", "--format", "csv", "--store", where, cwd=tmp_path)
        for where in (str(folder), endpoint)
    ]
    assert told[0].code == 0
    assert "Vũ Khắc Khuê" in told[0].out
    assert told[1].out == told[0].out


@pytest.mark.server
def test_an_endpoint_gives_graphs_and_answers_the_catalogue(folder: Path, endpoint: str) -> None:
    store = open_store(endpoint)
    graph = store.query("CONSTRUCT { ?a foaf:name ?b } WHERE { ?a foaf:name ?b }")
    assert isinstance(graph, GraphResult)
    assert len(graph) == 3
    given = {"body": UBND, "role": "Chủ tịch"}
    assert question("holders-of-post").run(store, **given) == question("holders-of-post").run(reader(folder), **given)


@pytest.mark.server
def test_an_endpoint_s_refusal_is_a_bad_query(endpoint: str) -> None:
    with pytest.raises(BadQueryError, match="refuses the query"):
        open_store(endpoint).query("SELECT * { ?a ?b")


class Bad(BaseHTTPRequestHandler):
    """Misbehaves as its path says."""

    hits: list[str] = []  # noqa: RUF012  # shared on purpose: the canary counts what reaches it

    def do_POST(self) -> None:
        Bad.hits.append(self.path)
        self.rfile.read(int(self.headers["Content-Length"]))
        getattr(self, self.path.strip("/"))()

    do_GET = do_POST  # noqa: N815  # the name that the server calls

    def reply(self, body: bytes, kind: str = "application/sparql-results+json", code: int = 200) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def html(self) -> None:
        self.reply(b"<html>Sign in</html>", "text/html")

    def torn(self) -> None:
        self.reply(b'{"head": {"vars": ["a"]}, "results": {"bindings": [{"a": ')

    def error(self) -> None:
        self.reply(b"boom\n\nstack", "text/plain", 500)

    def empty(self) -> None:
        self.reply(b"")

    def huge(self) -> None:
        self.reply(b'{"head": {}, "boolean": true}' + b" " * (1 << 20))

    def cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"{")

    def slow(self) -> None:
        time.sleep(2.5)

    def drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.end_headers()
        for _ in range(8):
            self.wfile.write(b" " * 70_000)
            self.wfile.flush()
            time.sleep(0.4)

    def moved(self) -> None:
        self.send_response(302)
        self.send_header("Location", f"http://localhost:{self.server.server_address[1]}/canary")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def canary(self) -> None:
        self.reply(b'{"head": {}, "boolean": true}')

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:  # the client has left, as it should
            return

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def bad() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bad)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


BEHAVIOURS = {
    "html": "type text/html",
    "torn": "broken answer",
    "error": "HTTP 500",
    "empty": "empty answer",
    "huge": "over 100000 bytes",
    "cut": "cut short",
    "slow": "within 1 s",
    "drip": "within 1 s",
    "moved": "sends on to",
}


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_misbehaviour_is_one_clear_error(bad: str, behaviour: str) -> None:
    Bad.hits.clear()
    limit = 100_000 if behaviour == "huge" else 64 << 20
    with pytest.raises(EndpointError, match=BEHAVIOURS[behaviour]) as caught:
        RemoteStore(f"{bad}/{behaviour}", timeout=1, max_bytes=limit).query("ASK {}")
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 69
    assert "/canary" not in Bad.hits


def test_nobody_there_is_one_clear_error() -> None:
    with pytest.raises(EndpointError, match="check the address"):
        open_store("http://127.0.0.1:1/query").query("ASK {}")


def test_an_endpoint_is_not_written_to() -> None:
    with pytest.raises(UsageError, match="only asked"):
        open_store("https://example.org/sparql", write=True)


WRITTEN = {
    "column": ("SELECT ?x ?y { ?x ?p ?y }", "SELECT (<x:a> AS ?x) ?y { <x:a> ?p ?y }"),
    "inner select": (
        "SELECT ?x { { SELECT ?x { ?x ?p 1 } } }",
        "SELECT (<x:a> AS ?x) { { SELECT (<x:a> AS ?x) { <x:a> ?p 1 } } }",
    ),
    "string and comment": ("SELECT ?y { ?y ?p '?x' } # ?x", "SELECT ?y { ?y ?p '?x' } # ?x"),
    "iri": ("SELECT ?y { ?y <http://e/#?x> $x }", "SELECT ?y { ?y <http://e/#?x> <x:a> }"),
    "long string": ('SELECT ?y { ?y ?p """a "?x" b""" , ?x }', 'SELECT ?y { ?y ?p """a "?x" b""" , <x:a> }'),
    "longer name": ("SELECT ?y { ?xx ?p ?x }", "SELECT ?y { ?xx ?p <x:a> }"),
    "grouped": ("SELECT ?y { ?y ?p ?x } GROUP BY ?x ?y", "SELECT ?y { ?y ?p <x:a> } GROUP BY (<x:a>) ?y"),
    "expression": ("SELECT (STR(?x) AS ?s) { }", "SELECT (STR(<x:a>) AS ?s) { }"),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_terms_take_the_places_of_variables(case: str) -> None:
    query, expected = WRITTEN[case]
    assert written_in(query, {"x": NamedNode("x:a")}) == expected


@pytest.mark.parametrize("query", ["SELECT * { ?x ?p ?y }", "SELECT ?x { VALUES ?x { 1 } }"], ids=["star", "values"])
def test_what_cannot_be_written_is_refused(query: str) -> None:
    with pytest.raises(BadQueryError, match=r"name the columns|take it out of VALUES"):
        written_in(query, {"x": NamedNode("x:a")})


@pytest.mark.parametrize("value", ['"', "\\", '" . } #', "\n\r", "\\u0022", "'''", "?x", "<x>"])
def test_hostile_values_stay_values(value: str) -> None:
    store = open_store(":memory:")
    found = store.query(written_in("SELECT ?x { }", {"x": Literal(value)}))
    assert isinstance(found, Result)
    assert found[0]["x"] == Literal(value)


@pytest.mark.server
@pytest.mark.parametrize("name", sorted(questions("quality")))
def test_an_endpoint_answers_the_checks(endpoint: str, folder: Path, name: str) -> None:
    asked = questions("quality")[name]
    assert [str(row) for row in asked.run(open_store(endpoint))] == [str(row) for row in asked.run(reader(folder))]

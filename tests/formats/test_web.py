"""Fetching: only when asked, only from the public web, bounded. The servers are on loopback, refused by default."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import pytest

from hoso.errors import BadInputError
from hoso.sources import read_each, web
from hoso.sources.kinds import Kind

from .made import modern


class Page(BaseHTTPRequestHandler):
    """Answers by the path: a page, a redirect to what the path names, a large file, a dripping one."""

    def do_GET(self):
        kind, _, rest = self.path.lstrip("/").partition("/")
        self.server.asked.append(self.path)
        getattr(self, f"send_{kind}")(rest)

    def send_page(self, media_type):
        self.answer(200, {"Content-Type": media_type or "text/html; charset=utf-8"}, modern().encode())

    def send_to(self, where):
        self.answer(302, {"Location": where})

    def send_again(self, _):
        self.answer(302, {"Location": self.path})

    def send_missing(self, _):
        self.answer(404, {})

    def send_large(self, _):
        self.answer(200, {"Content-Type": "text/plain"}, b"a " * 2**20)

    def send_short(self, _):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"tin")
        self.close_connection = True

    def send_drip(self, _):
        self.send_response(200)
        self.end_headers()
        while not self.server.over.wait(0.05):
            self.wfile.write(b"a")

    def answer(self, status, headers, body=b""):
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

    def handle(self):
        try:
            super().handle()
        except OSError:
            self.close_connection = True


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as running:
        running.over, running.asked = threading.Event(), []
        running.url = f"http://127.0.0.1:{running.server_port}"
        thread = threading.Thread(target=running.serve_forever, args=(0.05,))
        thread.start()
        yield running
        running.over.set()
        running.shutdown()
        thread.join()


def loopback(address):
    """Allows the servers of these tests, and nothing else."""
    return address.is_loopback


@contextmanager
def refused(says):
    with pytest.raises(BadInputError, match=says) as told:
        yield
    assert "\n" not in str(told.value)


def test_nothing_is_fetched_unasked(server):
    asked = len(server.asked)
    (error,) = read_each([f"{server.url}/page"])
    assert "allow_web=True" in str(error)
    assert len(server.asked) == asked


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_never_fetched_from(server, host):
    asked = len(server.asked)
    (error,) = read_each([f"http://{host}:{server.server_port}/page"], allow_web=True)
    assert isinstance(error, BadInputError)
    assert "private network" in str(error) or "cannot be fetched" in str(error)
    assert len(server.asked) == asked


@pytest.mark.parametrize("address", ["1.1.1.1", "172.15.0.1", "172.32.0.1", "2606:4700:4700::1111"])
def test_public_addresses(address):
    assert web.is_public(ip_address(address))


INSIDE = [
    *(
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "127.0.0.1",
        "0.0.0.0",
    ),
    *("224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1"),
    *("::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"),
]


@pytest.mark.parametrize("address", INSIDE)
def test_addresses_inside(address):
    assert not web.is_public(ip_address(address))


def test_a_page_is_fetched_with_what_its_server_says(server):
    found = web.fetch(f"{server.url}/page", allowed=loopback)
    assert (found.content, found.kind, found.charset) == (modern().encode(), Kind.HTML, "utf-8")


def test_a_redirect_is_followed_to_its_end(server):
    assert web.fetch(f"{server.url}/to//page", allowed=loopback).url == f"{server.url}/page"


@pytest.mark.parametrize("where", ["http://10.0.0.1/", "http://169.254.169.254/latest/", "http://[fe80::1]/"])
def test_a_redirect_into_a_private_network_is_refused(server, where):
    with refused("private network"):
        web.fetch(f"{server.url}/to/{where}", allowed=loopback)


@pytest.mark.parametrize("where", ["file:///etc/passwd", "ftp://127.0.0.1/a", "http://user:word@127.0.0.1/"])
def test_a_redirect_to_no_web_address_is_refused(server, where):
    with refused("not a plain http"):
        web.fetch(f"{server.url}/to/{where}", allowed=loopback)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("again", "redirected more than"),
        ("missing", "answers 404"),
        ("short", "too soon"),
        ("page/image/png", "image/png, not a page"),
    ],
)
def test_what_is_no_page_says_so(server, path, says):
    with refused(says):
        web.fetch(f"{server.url}/{path}", allowed=loopback)


def test_a_large_file_is_given_up(server, monkeypatch):
    monkeypatch.setattr(web, "MAX_BYTES", 2**16)
    with refused("larger than"):
        web.fetch(f"{server.url}/large", allowed=loopback)


def test_a_dripping_server_is_given_up(server, monkeypatch):
    monkeypatch.setattr(web, "SECONDS", 0.3)
    with refused("too slow|cannot be fetched"):
        web.fetch(f"{server.url}/drip", allowed=loopback)


def test_nobody_there_says_so():
    with refused("cannot be fetched"):
        web.fetch("http://127.0.0.1:9/", allowed=loopback)

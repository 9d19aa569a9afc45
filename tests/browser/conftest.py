"""Pages in a real browser: Chromium from the PATH, offline, in Vietnamese; a request or an error fails the test."""

import shutil
from pathlib import Path

import pytest

from hoso.network import build
from hoso.views import write_page
from tests.network.sample import sample_store

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ("disable-quic", "no-first-run", "disable-background-networking", "disable-component-update", "disable-sync")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    if CHROMIUM is None:
        pytest.skip("no chromium or google-chrome on the PATH")
    arguments = [f"--{name}" for name in ("no-sandbox", "disable-gpu", *QUIET)]
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": arguments}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    screen = {"width": 1280, "height": 800}
    return {**browser_context_args, "offline": True, "locale": "vi-VN", "viewport": screen, "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def base_url():
    """No site: pages are files. (The plugin's own fixture is one that pytest 9 warns about.)"""


@pytest.fixture(scope="session")
def graph():
    return build(sample_store())


@pytest.fixture(scope="session")
def file(graph, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("page") / "mạng.html"
    write_page(graph, path, title="Tỉnh Sông Lam")
    return path


@pytest.fixture
def show(page):
    """Open a file, with a hash if given; on leaving, no request may have gone out and no script may have failed."""
    asked, failed = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)

    def opened(path: Path, state: str = ""):
        page.goto(path.as_uri() + state)
        page.wait_for_function("window.hoso")
        return page

    yield opened
    assert failed == []
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []

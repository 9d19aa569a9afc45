"""Opens the demo's page in Chromium, without a network, and saves what a reader sees."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import hoso
from hoso.resources import as_file, folder

DOCS = Path(__file__).resolve().parents[1] / "docs"
PERSON = "Chu Ngọc Anh"
BROWSERS = "chromium", "chromium-browser", "google-chrome"


def main() -> int:
    """Save docs/network.png (in English) and docs/network.vi.png."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.stderr.write("screenshot: no Chromium on the path; install one\n")
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        for locale, target in (("en-GB", "network.png"), ("vi-VN", "network.vi.png")):
            page = _write_page(Path(temporary), locale[:2])
            _shoot(page, browser, locale, DOCS / target)
    return 0


def _write_page(outside: Path, lang: str) -> Path:
    with as_file(folder("examples")) as examples, hoso.open(outside / "hoso.db") as archive:
        archive.build([examples])
        page = outside / "network.html"
        archive.view(page, around=PERSON, hops=2, lang=lang)
        return page


def _shoot(path: Path, browser: str, locale: str, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        page = chromium.new_page(viewport={"width": 1360, "height": 850}, locale=locale)
        page.context.set_offline(True)
        page.goto(path.as_uri())
        _choose(page, PERSON)
        page.screenshot(path=target)
        chromium.close()


def _choose(page: Page, name: str) -> None:
    search = page.get_by_role("combobox").first
    search.fill(name)
    search.press("ArrowDown")
    search.press("Enter")
    page.wait_for_timeout(1_500)  # the canvas moves to the person; nothing in the page says when it has arrived


if __name__ == "__main__":
    sys.exit(main())

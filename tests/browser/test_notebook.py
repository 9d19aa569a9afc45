import pytest
from playwright.sync_api import expect

from hoso.views import Picture

pytestmark = pytest.mark.browser


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(page, graph, tmp_path):
    failed = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    cell = tmp_path / "cell.html"
    cell.write_text("<!doctype html><meta charset=utf-8>" + Picture(graph, 'A "title" & more')._repr_html_(), "utf-8")
    page.goto(cell.as_uri())
    inside = page.frame_locator("iframe")
    inside.get_by_role("combobox").fill("le duc")
    inside.get_by_role("combobox").press("Enter")
    expect(inside.locator("#panel h2")).to_have_text("Lê Đức Đạt")
    inside.get_by_role("button", name="Bảng", exact=True).click()
    expect(inside.locator("tbody tr")).to_have_count(graph.size())
    assert failed == []

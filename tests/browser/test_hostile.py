"""Labels, ids, quotes and addresses that try to run: shown whole, and inert."""

import networkx as nx
import pytest
from playwright.sync_api import expect

from hoso.views import write_page
from tests.network.sample import made_graph

pytestmark = pytest.mark.browser

HOSTILE = [
    '<img src=x onerror="window.__x=1">',
    "</script><script>window.__x=2</script>",
    '"><svg onload=window.__x=3>',
    "{{ 7*7 }}{% raw %}<!--",
    "href=javascript:window.__x=5",
    '=HYPERLINK("http://x")&\'\u2028</style>',
    "javascript:window.__x=4",
]


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    addresses = ["javascript:window.__x=4", "data:text/html,<script>", *["//x.example"] * 5]
    evidence = [
        {"quote": text, "sentence": f"Trước {text} sau", "headline": text, "url": url, "published": "2021-05-25"}
        | {"publisher": text, "confidence": "0.9", "rule": text}
        for text, url in zip(HOSTILE, addresses, strict=True)
    ]
    kinds = ["person", "body", "document", "agreement", "event", "person", "body"]
    nodes = {text: (kind, text) for text, kind in zip(HOSTILE, kinds, strict=True)}
    links = [(HOSTILE[0], text, "tenure", text) for text in HOSTILE[1:]]
    path = tmp_path_factory.mktemp("hostile") / "page.html"
    write_page(made_graph(nodes, links, evidence), path, title=HOSTILE[1])
    return path


def inert(page):
    assert page.evaluate("window.__x") is None
    assert page.locator(":is(#panel, #hits, #table) :is(img, svg[onload], script)").count() == 0
    assert page.evaluate("[...document.querySelectorAll('a')].filter(a => !/^https?:/.test(a.href)).length") == 0


def test_hostile_text_is_shown_whole_and_runs_nothing(show, hostile):
    page = show(hostile)
    expect(page).to_have_title(HOSTILE[1])
    expect(page.locator("h1")).to_have_text(HOSTILE[1])
    for text in HOSTILE:
        page.evaluate("id => hoso.state.choose(id)", text)
        expect(page.locator("#panel h2")).to_have_text(text, use_inner_text=False)
        assert page.locator("#panel mark").count() >= len(HOSTILE)
        inert(page)
    page.get_by_role("button", name="Bảng", exact=True).click()
    page.get_by_role("combobox").fill("window")
    inert(page)


def test_hostile_text_hovered_and_shared_runs_nothing(show, hostile):
    page = show(hostile)
    box, at = page.locator("#graph").bounding_box(), page.evaluate("id => hoso.canvas.screen(id)", HOSTILE[4])
    page.mouse.move(box["x"] + at["x"], box["y"] + at["y"])
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    expect(page.locator("#panel h2")).to_have_text(HOSTILE[4])
    assert show(hostile, page.evaluate("location.hash")).locator("#panel h2").inner_text() == HOSTILE[4]
    inert(page)


def test_the_policy_stops_a_script_that_gets_in(page, hostile):
    page.goto(hostile.as_uri())
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\"window.__x=6\">')")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.__x=7'}))")
    page.wait_for_timeout(100)
    assert page.evaluate("window.__x") is None


def test_hostile_exports_are_text(show, hostile):
    page = show(hostile)
    cells = page.evaluate("['=1+1', '+1', '-1', '@x', '\\t1', 'a\"b', 'Đạt'].map(hoso.exports.cell)")
    assert cells == ['"\'=1+1"', '"\'+1"', '"\'-1"', '"\'@x"', '"\'\t1"', '"a""b"', '"Đạt"']
    svg = page.evaluate("hoso.drawing.svg()")
    assert "<script" not in svg
    assert "<img" not in svg


def test_hostile_graphml_reads_back_whole(show, hostile, tmp_path):
    page = show(hostile)
    (tmp_path / "hostile.graphml").write_text(page.evaluate("hoso.exports.graphml(hoso.state.visible())"), "utf-8")
    back = nx.read_graphml(tmp_path / "hostile.graphml", force_multigraph=True)
    assert sorted(at["label"] for _, at in back.nodes(data=True)) == sorted(HOSTILE)
    assert back.size() == len(HOSTILE) - 1

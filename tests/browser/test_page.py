import re
from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from hoso.network import build
from hoso.text import fold
from hoso.views import write_page
from hoso.views.payload import days
from tests.network.sample import made_graph, sample_store
from tests.network.test_network import STANDING as BOUND

pytestmark = pytest.mark.browser
STANDING = [pytest.param(case.values, id=case.id) for case in BOUND]

DUONG, UBND = "Nguyễn Thị Ánh Dương", "Ủy ban nhân dân tỉnh Sông Lam"
DUONG_ID = "https://w3id.org/hoso/id/person/nguyen-thi-anh-duong"


def counted(page):
    """The nodes and links that the status line counts."""
    return tuple(map(int, re.findall(r"\d+", page.locator("#status").inner_text())[:2]))


def click_node(page, node):
    box, at = page.locator("#graph").bounding_box(), page.evaluate("id => hoso.canvas.screen(id)", node)
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])


def test_the_page_opens_whole(show, file, graph):
    page = show(file)
    assert counted(page) == (len(graph), graph.size())
    expect(page.locator("canvas")).to_be_visible()
    expect(page).to_have_title("Tỉnh Sông Lam")


@pytest.mark.parametrize("typed", ["nguyen van", "Nguyễn Văn", "NGUYEN  VAN anh"])
def test_search_finds_marked_names(show, file, typed):
    page = show(file)
    page.get_by_role("combobox").fill(typed)
    page.get_by_role("combobox").press("Enter")
    expect(page.locator("#panel h2")).to_have_text("Nguyễn Văn Ánh")


@pytest.mark.parametrize("typed", ["dinh cong", "Đinh Công", "Ðinh Công", "đinh"])
def test_search_takes_every_kind_of_d(show, file, typed):
    page = show(file)
    page.get_by_role("combobox").fill(typed)
    expect(page.locator("#hits").get_by_role("option").first).to_contain_text("Đinh Công Tạo")


def test_search_walks_by_arrows_and_says_when_there_is_none(show, file):
    page = show(file)
    box = page.get_by_role("combobox")
    box.fill("song lam")
    box.press("ArrowDown")
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "hit-1")
    expect(page.locator("#hit-1")).to_have_attribute("aria-selected", "true")
    box.fill("zzz")
    expect(page.locator("#hits")).to_have_text("Không thấy tên nào như vậy")
    box.press("Escape")
    expect(page.locator("#hits")).to_be_hidden()


def test_a_click_on_a_node_shows_sentence_source_and_date(show, file):
    page = show(file)
    click_node(page, DUONG_ID)
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text(DUONG)
    first = panel.locator("article").first
    expect(first).to_contain_text("được thấy đương chức trong khoảng 1/10/2021 đến 12/8/2022")
    expect(first.locator("mark")).to_have_text("Nguyễn Thị Ánh Dương, Chủ tịch UBND tỉnh")
    expect(first.locator("a")).to_have_attribute("href", "https://songlam.example/tin/tham-2022")
    expect(first).to_contain_text("độ tin cậy 0,9")


def test_a_click_on_a_line_shows_that_link_alone(show, file):
    page = show(file)
    link = page.evaluate("[...hoso.model.links.values()].find(({ label }) => label === 'Bí thư').id")
    box, at = page.locator("#graph").bounding_box(), page.evaluate("id => hoso.canvas.middle(id)", link)
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    expect(page.locator("#panel article")).to_have_count(1)
    expect(page.locator("#panel mark").first).to_contain_text("Bí thư")


def test_the_keyboard_walks_from_node_to_node_to_the_evidence(show, file):
    page = show(file)
    page.locator("#graph").focus()
    page.keyboard.press("ArrowRight")
    first = page.locator("#panel h2").inner_text()
    page.keyboard.press("ArrowRight")
    assert page.locator("#panel h2").inner_text() != first
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    page.locator("#graph").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#panel h2")).to_have_text("Cách đọc")


def test_tab_alone_reaches_every_control_and_leaves_the_page(show, file):
    page = show(file)
    page.get_by_role("combobox").fill("dat")
    page.get_by_role("combobox").press("Enter")
    seen = []
    for _ in range(80):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
    assert {"theme", "graph", "year", "day", "reset", "always"} <= set(seen)
    assert any("Hội đồng nhân dân" in name for name in seen)


def test_filters_change_the_counts(show, file, graph):
    page = show(file)
    page.get_by_label("Sự kiện", exact=False).first.uncheck()
    assert counted(page) == (34, graph.size() - 27)
    page.get_by_label("Giữ chức vụ").uncheck()
    assert counted(page)[1] == graph.size() - 27 - 17
    page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    assert counted(page) == (len(graph), graph.size())


def test_the_year_slider_keeps_to_the_bounds(show, file):
    page = show(file)
    page.locator("#year").fill("2017")
    expect(page.locator("#chosen")).to_have_text("Năm 2017")
    shown = page.evaluate("[...hoso.state.visible().nodes].map((id) => hoso.model.nodes.get(id).label)")
    assert "Vũ Quang Khải" in shown
    assert "Lễ ký kết chương trình phối hợp" not in shown
    fewer = counted(page)
    page.get_by_label("Không nguồn nào nói đến lúc đó").check()
    assert counted(page) > fewer
    page.get_by_role("button", name="Mọi thời điểm").click()
    assert counted(page) == (40, 73)


def test_an_exact_day_tells_certain_from_possible(show, file):
    page = show(file)
    page.locator("#day").fill("2021-05-25")
    expect(page.locator("#status")).to_contain_text("25/5/2021")
    sure = page.evaluate("Object.fromEntries([...hoso.state.visible().links])")
    tenure = "https://w3id.org/hoso/id/tenure/"
    assert sure[f"{tenure}tran-van-mau--tinh-uy-song-lam--bi-thu"] == "certain"
    assert sure[f"{tenure}bui-gia-dinh--so-y-te-tinh-song-lam--giam-doc"] == "possible"


@pytest.mark.parametrize("case", STANDING)
def test_the_page_and_python_agree_on_standing(show, file, case):
    bounds, first, last, expected = case
    asked = [days(bounds), first, last]
    assert show(file).evaluate("([b, first, last]) => hoso.time.standing(b, first, last)", asked) == expected


@pytest.mark.parametrize("text", ["Nguyễn  Đức Ðạt", "ỦY BAN", "hoà bình", "hòa bình", "Ngô\u00a0Bá\u200b Lộc", "Ơ ă"])
def test_the_page_and_python_fold_alike(show, file, text):
    assert show(file).evaluate("text => hoso.words.fold(text)", text) == fold(text)


def test_a_link_restores_the_state(show, file, browser):
    page = show(file)
    click_node(page, DUONG_ID)
    page.get_by_role("button", name="1 bước").click()
    page.get_by_label("Ký văn bản").uncheck()
    page.locator("#year").fill("2020")
    page.get_by_role("button", name="English").click()
    before = page.locator("#status").inner_text(), page.locator("#panel").inner_text()
    page.goto("about:blank" + page.evaluate("location.hash"))
    again = show(file, page.url.removeprefix("about:blank"))
    assert (again.locator("#status").inner_text(), again.locator("#panel").inner_text()) == before
    expect(again.locator("html")).to_have_attribute("lang", "en")
    expect(again.get_by_label("Signed")).not_to_be_checked()


@pytest.mark.parametrize(
    "state", ["#node=<img src=x>", "#from=zzz&to=9&hops=99", "#view=x&lang=xx&theme=%00", "#%E0%A4%A"]
)
def test_a_broken_link_opens_the_whole(show, file, state):
    assert counted(show(file, state)) == (40, 73)


def test_the_table_holds_the_same_and_selects(show, file, graph):
    page = show(file)
    page.get_by_role("button", name="Bảng", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(graph.size())
    page.locator("tbody tr", has_text="Giám đốc").first.get_by_role("button", name="Giám đốc", exact=True).click()
    expect(page.locator("#panel article")).to_have_count(1)


def test_the_language_turns_words_and_names(show, file):
    page = show(file)
    page.get_by_role("button", name="English").click()
    expect(page.locator("#status")).to_have_text("40 nodes, 73 links")
    click_node(page, DUONG_ID)
    expect(page.locator("#panel article").first).to_contain_text("Chair → People's Committee of Sông Lam Province")
    expect(page.locator("#panel article").first).to_contain_text(
        "seen in office between 1 October 2021 and 12 August 2022"
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", ["", "#node=person/tran-van-mau&from=2021-01-01&to=2021-12-31", "#view=table"])
def test_axe_finds_nothing(show, file, theme, state):
    page = show(file, f"{state or '#'}&theme={theme}")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == []


def test_a_phone_shows_one_column(show, file, page):
    page.set_viewport_size({"width": 390, "height": 844})
    show(file)
    graph, panel = (page.locator(at).bounding_box() for at in ("#graph", "#panel"))
    assert panel["y"] >= graph["y"] + graph["height"]
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect(page.get_by_label("Giữ chức vụ")).to_be_hidden()


def test_what_was_left_out_is_said(show, tmp_path):
    write_page(build(sample_store(), limit=12), tmp_path / "few.html", title="T")
    expect(show(tmp_path / "few.html").locator(".notice")).to_contain_text("còn 28 nút")


def test_a_graph_of_one_day_opens_on_that_day(show, tmp_path):
    write_page(build(sample_store(), on=date(2021, 5, 25)), tmp_path / "day.html", title="T", lang="en")
    page = show(tmp_path / "day.html")
    expect(page.locator(".notice")).to_contain_text("may have been so on 25 May 2021")
    expect(page.locator("#chosen")).to_have_text("25 May 2021")
    page.get_by_role("button", name="All times").click()
    again = show(tmp_path / "day.html", page.evaluate("location.hash"))
    expect(again.locator("#chosen")).to_have_text("All times")


ODD = {
    "empty": ({}, []),
    "alone": ({"a": ("person", "Đạt")}, []),
    "itself": ({"a": ("document", "Đạt")}, [("a", "a", "document", "viện dẫn")]),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_graphs_open(show, tmp_path, name):
    nodes, links = ODD[name]
    write_page(made_graph(nodes, links, []), tmp_path / "odd.html", title=name)
    page = show(tmp_path / "odd.html")
    assert counted(page) == (len(nodes), len(links))
    expect(page.locator("#time")).to_be_hidden()
    if nodes:
        page.evaluate("hoso.state.choose('a')")
    assert "<svg" in page.evaluate("hoso.drawing.svg()")


def test_a_thousand_nodes_open_and_respond(show, tmp_path):
    nodes = {f"n{i}": (("person", "body", "event")[i % 3], f"Người số {i}") for i in range(1000)}
    links = [(f"n{i}", f"n{i // 3}", "tenure", "Ủy viên") for i in range(1, 1000)]
    links += [(f"n{i}", f"n{(7 * i + 5) % 1000}", "participation", "dự") for i in range(0, 1000, 2)]
    write_page(made_graph(nodes, links, []), tmp_path / "many.html", title="Nghìn nút")
    page = show(tmp_path / "many.html")
    assert counted(page)[0] == 1000
    page.get_by_role("combobox").fill("nguoi so 777")
    page.get_by_role("combobox").press("Enter")
    expect(page.locator("#panel h2")).to_have_text("Người số 777")

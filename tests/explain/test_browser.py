"""The page as it is used: pointed at, walked by keyboard, filtered, read on a phone."""

import re
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from hoso.views.explain import explain_page
from tests.browser.test_hostile import HOSTILE
from tests.explain.sample import report, sample

pytestmark = pytest.mark.browser


def segment(page, text, at=0):
    return page.locator("#text .seg", has_text=text).nth(at)


def shown(page):
    """How many claims and dates stand in the list."""
    return page.locator("#list .item").count()


def test_every_claim_is_listed_with_the_counts_by_kind(show, explained):
    page = show(explained)
    assert shown(page) >= len(sample().claims)
    expect(page.locator("#status")).to_contain_text(f"{len(sample().claims)} thông tin")
    expect(page.get_by_label(re.compile("^Người"))).to_be_checked()


def test_pointing_at_a_name_tells_what_was_read_there(show, explained):
    page = show(explained)
    segment(page, "Lê Thị Mới").hover()
    card = page.get_by_role("tooltip")
    expect(card).to_contain_text("Phó Bí thư Thường trực · Tỉnh ủy Sông Lam")
    expect(card).to_contain_text("title after a name")
    expect(card).to_contain_text("độ tin cậy 0.96")
    expect(card.locator("q").first).to_contain_text("Đồng chí Trần Văn Mẫu")
    page.locator("h1").hover()
    expect(card).to_be_hidden()


def test_the_card_stays_off_the_words_it_is_about(show, explained):
    page = show(explained)
    for number in range(0, page.locator("#text .seg").count(), 7):
        at = page.locator("#text .seg").nth(number)
        at.hover()
        card, words = page.locator("#card").bounding_box(), at.bounding_box()
        assert card["y"] >= words["y"] + words["height"] or card["y"] + card["height"] <= words["y"] + 8
        assert card["y"] >= 0
        assert card["y"] + card["height"] <= 800


def test_a_date_tells_what_rests_on_it(show, explained):
    page = show(explained)
    segment(page, "15/10/2023").hover()
    expect(page.get_by_role("tooltip")).to_contain_text("2023-10-15")
    expect(page.get_by_role("tooltip")).to_contain_text("Hội nghị sơ kết")


def test_tab_comes_to_the_text_once_and_arrows_walk_it(show, explained):
    page = show(explained)
    stops = []
    for _ in range(80):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("[document.activeElement.className, document.activeElement.closest('section')?.id]"))
    assert stops[0][0] == "skip"
    assert sum(name.startswith("seg") for name, _ in stops) == 1
    assert [where for _, where in stops].index("text") < [where for _, where in stops].index("list")
    page.locator("#text .seg[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.parentNode.id") == "s-1"
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "card"
    page.keyboard.press("End")
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_be_hidden()


def test_enter_goes_through_the_claims_of_one_place(show, explained):
    page = show(explained)
    segment(page, "Lê Thị Mới").focus()
    chosen = []
    for _ in range(3):
        page.keyboard.press("Enter")
        chosen.append(page.locator("[aria-expanded=true]").inner_text())
    assert [re.split(r"\n", one)[0] for one in chosen] == [
        "Lê Thị Mới",
        "Lê Thị Mới · Phó Bí thư Thường trực · Tỉnh ủy Sông Lam",
        "Lê Thị Mới · Chủ tịch · Hội đồng nhân dân tỉnh Sông Lam",
    ]
    expect(page.locator("#said")).to_have_text(re.compile(r"^3 trên \d+ tại chỗ này$"))


def test_a_claim_of_the_list_leads_to_its_passage(show, explained):
    page = show(explained)
    item = page.locator("#list .item", has_text="once held a post")
    item.click()
    expect(page.locator("#text .core").first).to_be_in_viewport()
    said = "".join(page.locator("#text .core").all_inner_texts())
    assert said == "Vũ Hữu Giả từng giữ chức Phó Giám đốc Sở Tài chính tỉnh Sông Lam"
    expect(page.locator(".whole q")).to_contain_text("Ông Trần Văn Mẫu từng giữ chức")
    expect(page.locator("#list .item[aria-expanded=true]")).to_be_focused()


def test_a_kind_can_be_hidden(show, explained):
    page = show(explained)
    before = shown(page)
    page.get_by_label(re.compile("^Người")).uncheck()
    assert shown(page) == before - sum(type(c).__name__ == "PersonClaim" for c in sample().claims)
    assert page.locator("#text .k-person").count() == 0
    page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    assert shown(page) == before


def test_a_rule_can_be_seen_alone(show, explained):
    page = show(explained)
    rule = page.locator("[data-rule='title after a name']")
    count = sum(c.rule == "title after a name" for c in sample().claims)
    expect(rule.locator(".count")).to_have_text(str(count))
    rule.click()
    assert shown(page) == count
    expect(rule).to_have_attribute("aria-pressed", "true")
    assert page.locator("#text .seg[role]:not(.k-tenure)").count() == 0


def test_sentences_that_gave_nothing_can_be_visited(show, explained):
    page = show(explained)
    page.get_by_role("button", name="Câu không cho thông tin nào kế tiếp").click()
    expect(page.locator(".found")).to_contain_text("Không khí buổi làm việc")
    expect(page.locator(".found")).to_be_in_viewport()


def test_the_page_speaks_english_at_a_press(show, explained):
    page = show(explained)
    page.get_by_role("button", name="EN English").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    expect(page.locator("#list h2").first).to_contain_text("People")
    segment(page, "Lê Thị Mới").hover()
    expect(page.get_by_role("tooltip")).to_contain_text("confidence 0.96")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", ["open", "chosen", "phone"])
def test_axe_finds_nothing(show, explained, page, theme, state):
    page.emulate_media(color_scheme=theme)
    if state == "phone":
        page.set_viewport_size({"width": 390, "height": 844})
    show(explained)
    if state == "chosen":
        page.locator("details.idle summary").click()
        segment(page, "Lê Thị Mới").click()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == []


def test_a_phone_shows_one_column_and_the_card_below(show, explained, page):
    page.set_viewport_size({"width": 390, "height": 844})
    show(explained)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    text, listed = (page.locator(at).bounding_box() for at in ("#text", "#list"))
    assert listed["y"] >= text["y"] + text["height"]
    at = segment(page, "1.217")
    at.click()
    card, words = page.locator("#card").bounding_box(), at.bounding_box()
    assert card["width"] == 374
    assert words["y"] + words["height"] <= card["y"]


def test_hostile_text_is_shown_whole_and_runs_nothing(show, tmp_path):
    text = "\n\n".join(f"Ông Trần Văn Mẫu {one} Sở Y tế tỉnh Sông Lam." for one in HOSTILE)
    said = report(text)
    rude = [replace(c, rule=HOSTILE[n % 7]) for n, c in enumerate(said.claims)]
    said = replace(said, source=replace(said.source, headline=HOSTILE[1], url=HOSTILE[6]), claims=tuple(rude))
    (tmp_path / "page.html").write_text(explain_page(said), encoding="utf-8")
    page = show(tmp_path / "page.html")
    expect(page.locator("h1")).to_have_text(HOSTILE[1])
    for number in range(page.locator("#list .item").count()):
        page.locator("#list .item").nth(number).click()
    page.locator("#text .seg").first.hover()
    assert page.evaluate("window.__x") is None
    assert page.locator(":is(#text, #list, #card, .filters) :is(img, svg, script)").count() == 0
    for one in HOSTILE:
        expect(page.locator("#text")).to_contain_text(one.replace("\u2028", " "))

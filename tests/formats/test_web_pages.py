"""Web pages: the article with its captions, what the page says of itself, and nothing of its furniture."""

from datetime import date

import pytest

from hoso.model import BlockKind
from hoso.sources import SourceWarning, read_each

from .made import (
    CAPTION,
    CREDIT,
    HEADLINE,
    PROSE,
    URL,
    WITH_CAPTION,
    captions,
    modern,
    old,
    posts,
    read_bytes,
    read_many,
    refusal,
    stretches,
)

PAGES = {"modern": modern(), "old tables": old()}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_posts_of_a_page_are_those_of_its_text(tmp_path, page):
    (source,) = read_bytes(tmp_path, "tin.html", page.encode())
    assert posts(source) == WITH_CAPTION
    assert len(WITH_CAPTION) == 4


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_article_is_whole_in_order_and_alone(tmp_path, page):
    (source,) = read_bytes(tmp_path, "tin.htm", page.encode())
    assert source.text.split("\n\n") == [HEADLINE, *PROSE[:2], f"{CAPTION} {CREDIT}", *PROSE[2:]]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_caption_is_marked_apart_from_its_credit(tmp_path, page):
    (source,) = read_bytes(tmp_path, "tin.html", page.encode())
    assert captions(source) == [CAPTION]
    assert stretches(source, BlockKind.BYLINE) == [CREDIT]
    assert stretches(source, BlockKind.HEADLINE) == [HEADLINE]


WAYS = {
    "without credit": f"<figure><img src=a.jpg><figcaption>{CAPTION}</figcaption></figure>",
    "a paragraph in it": f"<figure><img src=a.jpg><figcaption class=PhotoCMS><p>{CAPTION}</p></figcaption></figure>",
    "two classes": f"<figure><figcaption class=caption><p class=image-caption>{CAPTION}</p></figcaption></figure>",
    "a table": f"<table class=tplCaption><tr><td><img src=a.jpg></td></tr><tr><td><p>{CAPTION}</p></td></tr></table>",
    "a division": f"<div class=photo><img src=a.jpg><div class=PhotoCaption><em>{CAPTION}</em></div></div>",
    "bold and links": f"<figure><figcaption><b>{CAPTION[:20]}</b><a href=/x>{CAPTION[20:]}</a></figcaption></figure>",
}


def test_captions_are_marked_however_they_are_written(tmp_path):
    written = f'<figure><img src="a.jpg" alt=""><figcaption>{CAPTION} {CREDIT}</figcaption></figure>'
    pages = {f"{name}.html": modern().replace(written, way).encode() for name, way in WAYS.items()}
    assert [name for name, source in read_many(tmp_path, pages).items() if captions(source) != [CAPTION]] == []


def test_what_a_modern_page_says_of_itself(tmp_path):
    (source,) = read_bytes(tmp_path, "tin.html", modern().encode())
    assert (source.headline, source.published, source.publisher) == (HEADLINE, date(2021, 10, 15), "Báo Sông Lam")
    assert (source.authors, source.url, source.media_type) == (("Lê Ví Dụ",), URL, "text/html")


def test_an_old_page_is_dated_above_its_article_and_not_by_the_visit(tmp_path):
    (source,) = read_bytes(tmp_path, "tin.html", old().encode())
    assert (source.headline, source.published, source.url) == (HEADLINE, date(2021, 10, 15), None)


def test_the_day_that_the_article_prints_counts_first(tmp_path):
    page = modern(["Thứ năm, 14/10/2021, 08:30", *PROSE])
    (source,) = read_bytes(tmp_path, "tin.html", page.encode())
    assert source.published == date(2021, 10, 14)


def test_one_address_is_one_source_whatever_the_page_around(tmp_path):
    one, two = modern(), modern(PROSE[:3]).replace(URL, URL + "?utm_source=x")
    (a,), (b,) = read_bytes(tmp_path, "a.html", one.encode()), read_bytes(tmp_path, "b.html", two.encode())
    assert a.key == b.key
    assert a.text != b.text


def test_quotes_stand_at_their_offsets(tmp_path):
    (source,) = read_bytes(tmp_path, "tin.html", old().encode())
    assert all(source.text[b.start : b.end].strip() for b in source.blocks)
    assert source.offsets == ((0, 0),)


def test_a_table_of_people_is_read_row_by_row(tmp_path):
    rows = "".join(
        f"<tr><td>{n}</td><td>{who}</td><td>{what}</td></tr>"
        for n, who, what in [
            (1, "Trần Văn Mẫu", "Chủ tịch"),
            (2, "Lê Thị Mới", "Phó Chủ tịch"),
            (3, "Phạm Văn Giả", "Ủy viên"),
        ]
    )
    (source,) = read_bytes(tmp_path, "tin.html", modern([*PROSE[:3], f"<table>{rows}</table>", PROSE[3]]).encode())
    assert "1 | Trần Văn Mẫu | Chủ tịch\n\n2 | Lê Thị Mới | Phó Chủ tịch" in source.text


def test_one_sentence_is_page_enough(tmp_path):
    (source,) = read_bytes(tmp_path, "tin.html", f"<html><body><p>{PROSE[1]}</p></body></html>".encode())
    assert source.text == PROSE[1]


def test_the_charset_is_found_out(tmp_path):
    cases = [
        ("utf-8", ""),
        ("utf-8", "windows-1252"),
        ("utf-16", ""),
        ("utf-8-sig", ""),
        ("utf-8", "x-user-defined"),
        ("utf-8", "hex"),
    ]
    pages = {
        f"{charset} {declared}.html": modern()
        .replace('charset="utf-8"', f'charset="{declared}"' if declared else 'name="x"')
        .encode(charset)
        for charset, declared in cases
    }
    assert [name for name, source in read_many(tmp_path, pages).items() if posts(source) != WITH_CAPTION] == []


def test_entities_are_letters(tmp_path):
    page = modern().encode("ascii", "xmlcharrefreplace")
    (source,) = read_bytes(tmp_path, "tin.html", page)
    assert posts(source) == WITH_CAPTION


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param(
            "<nav><a href=/>Trang</a></nav><script>var a = 'Đồng chí';</script>", "no prose", id="drawn by a script"
        ),
        pytest.param("<img src=a.jpg>", "no prose", id="a picture alone"),
        pytest.param("", "no prose", id="nothing"),
    ],
)
def test_a_page_without_prose_says_so(tmp_path, body, says):
    assert says in refusal(tmp_path, "tin.html", f"<html><body>{body}</body></html>".encode())


def test_a_large_page_with_hardly_any_text_is_told(tmp_path):
    page = modern(head="<style>" + "p{color:red}" * 60_000 + "</style>")
    (tmp_path / "tin.html").write_text(page, encoding="utf-8")
    with pytest.warns(SourceWarning, match="only .* letters in a web page of 7"):
        (source,) = read_each([tmp_path / "tin.html"])
    assert posts(source) == WITH_CAPTION

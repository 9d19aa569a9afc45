"""A web page made ready for the search of its article: captions become paragraphs, layout tables divisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from hoso.sources.layout import is_dateline
from hoso.text import squeeze

_CAPTION = re.compile(r"caption|chu-?thich-?anh|photo-?note|image-?note", re.IGNORECASE)
_CAPTION_TAGS = ("figcaption", "table", "td", "div", "p", "span", "em", "h6")
_LONG_CELL = 200  # characters; a cell with more is a column of the page, no cell of figures
_LONG_CAPTION = 600
_LAYOUT_ROWS = 2  # as of the head of a letter
_INLINE = ("b", "strong", "i", "em", "u", "span", "font", "small", "big")
_NEAR = 8  # lines between a headline and the prose: day, author, buttons
_DROPPED = ("script", "style", "noscript", "template", "iframe", "svg", "select", "textarea", "button")


def prepare(tree: html.HtmlElement) -> set[str]:
    """Change the page in place; the captions in it, with single blanks."""
    for node in list(tree.iter(*_DROPPED)):
        node.drop_tree()
    captions = {_as_paragraph(node) for node in list(_captions(tree))}
    for figure in list(tree.iter("figure", "picture")):
        figure.tag = "div"
        figure.attrib.clear()
    for font in list(tree.iter("font", "center")):
        font.drop_tag()
    for table in [t for t in tree.iter("table") if _lays_out(t)]:
        _unfold(table)
    return captions


def _captions(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The outermost nodes that are captions by their tag or class, and as short as captions are."""
    taken: set[html.HtmlElement] = set()
    for node in tree.iter(*_CAPTION_TAGS):
        named = node.tag == "figcaption" or _CAPTION.search(node.get("class") or "")
        if named and taken.isdisjoint(node.iterancestors()) and 0 < len(squeeze(node.text_content())) <= _LONG_CAPTION:
            taken.add(node)
            yield node


def _as_paragraph(node: html.HtmlElement) -> str:
    """Make a plain paragraph of a caption, so that it is kept with the prose; its text."""
    text = squeeze(node.text_content())
    for child in list(node):
        child.drop_tree()
    node.attrib.clear()
    node.text = text
    if node.tag == "td":
        node.text = None
        etree.SubElement(node, "p").text = text
    else:
        node.tag = "p"
    return text


def _lays_out(table: html.HtmlElement) -> bool:
    """Whether a table lays out parts of a page: with another inside, of few rows or one column, with long cells."""
    rows = list(table.iter("tr"))
    if len(rows) <= _LAYOUT_ROWS or table.find(".//table") is not None:
        return True
    if all(sum(1 for _ in row.iterchildren("td", "th")) <= 1 for row in rows):
        return True
    return any(len(cell.text_content()) > _LONG_CELL or cell.find(".//p") is not None for cell in table.iter("td"))


def _unfold(table: html.HtmlElement) -> None:
    """Turn a table into divisions; those of a table inside it stay."""
    for node in [table, *_own(table)]:
        node.tag = "div"
        node.attrib.clear()


def _own(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for child in table.iterchildren("tbody", "thead", "tfoot", "tr", "td", "th", "caption"):
        yield child
        yield from _own(child) if child.tag not in {"td", "th"} else ()


def titles(tree: html.HtmlElement) -> tuple[list[str], list[str]]:
    """Titles that are headlines (the only h1, the one for social media), and those that may hold the portal's name."""
    first = [squeeze(node.text_content()) for node in tree.iter("h1")]
    shared = [squeeze(node.get("content") or "") for node in tree.iter("meta") if node.get("property") == "og:title"]
    window = [squeeze(node.text_content()) for node in tree.iter("title")]
    certain = [*(first if len(first) == 1 else ()), *shared]
    return [name for name in certain if name], [name for name in window if name]


@dataclass(frozen=True, slots=True)
class Above:
    """What stands right above an article: its headline and its day of print, as printed."""

    headline: str | None = None
    dateline: str | None = None


def read_above(tree: html.HtmlElement, begin: str) -> Above:
    """What stands above the article that begins with the words `begin`; further up may be the day of the visit.

    The page is changed: words in bold and links lose their tags.
    """
    for link in list(tree.iter("a")):
        link.drop_tree()
    etree.strip_tags(tree, *_INLINE)
    lines = [line for text in tree.itertext() if (line := squeeze(text))]
    at = next((i for i, line in enumerate(lines) if line.startswith(squeeze(begin)[:60])), 0)
    near = lines[max(0, at - _NEAR) : at]
    days = [line for line in near if is_dateline(line)]
    heads = [line for line in near if not is_dateline(line) and 5 <= len(line.split()) <= 50 and line[-1] not in ".;:"]
    return Above(heads[-1] if heads else None, days[-1] if days else None)

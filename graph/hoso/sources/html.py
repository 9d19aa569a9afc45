"""A web page to a page of text: its article by trafilatura, its captions kept, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document

from hoso.errors import BadInputError
from hoso.model import BlockKind
from hoso.sources.encodings import decode_markup
from hoso.sources.html_page import prepare, read_above, titles
from hoso.sources.layout import is_dateline, printed_day
from hoso.sources.page import Page, Part, compose, count_letters
from hoso.text import squeeze

MAX_BYTES = 10 * 2**20
MAX_DEPTH = 2_000  # libxml2 drops the text below depth 2,048 without a word

_MEDIA_TYPE = "text/html"
_FEW_LETTERS = 20
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # lxml takes no such letters back
_SMALL_SHARE = 0.01  # less text than this in the bytes of a large page, and something of it may be hidden from us
_LARGE = 500_000
# libxml2 compares each attribute of a tag with all before it: 50,000 of them took 35 seconds.
_CROWDED = re.compile(
    r"<[a-z][^\s>]*+(?:\s++[^\s=<>\"']++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']*+))?+){1000}", re.IGNORECASE
)
_SAVE = "open it in a browser and save its text as .txt"
_PARAGRAPHS = {"p", "head", "item", "quote", "cell", "code", "fw", "ab"}


def read_html(content: bytes, origin: str, charset: str | None = None, url: str | None = None) -> Page:
    """The article of a web page. `charset` is what its server said, `url` where it was fetched from.

    Raises BadInputError where it is too large, nested too deep, or holds no prose.
    """
    if len(content) > MAX_BYTES:
        raise BadInputError(f"{origin}: a web page over {MAX_BYTES // 2**20} MB; {_SAVE}")
    tree = _parse(decode_markup(content, charset), origin)
    said = trafilatura.extract_metadata(
        tree, default_url=url, date_config={"extensive_search": False, "original_date": True}
    )
    certain, perhaps = titles(tree)
    bare = deepcopy(tree)
    captions = prepare(bare)
    parts: list[Part] = [(text, BlockKind.CAPTION if squeeze(text) in captions else None) for text in _article(bare)]
    letters = sum(count_letters(text) for text, _ in parts)
    if letters < _FEW_LETTERS:
        raise BadInputError(f"{origin}: no prose in this web page, only links, pictures or scripts; {_SAVE}")
    above = read_above(bare, parts[0][0])
    parts = _with_headline(parts, [*certain, *filter(None, [above.headline])], [*certain, *perhaps])
    page = compose(parts, _MEDIA_TYPE)
    return replace(
        page,
        headline=next((page.text[m.start : m.end] for m in page.marks if m.kind is BlockKind.HEADLINE), None),
        published=_published(parts, said.date, above.dateline),
        publisher=_name(said.sitename) or _name(said.hostname),
        authors=tuple(name for part in (said.author or "").split(";") if (name := _name(part))),
        url=said.url if (said.url or "").startswith(("http://", "https://")) else url,
        notes=_notes(letters, content, origin),
    )


def _parse(markup: str, origin: str) -> html.HtmlElement:
    """The tree of a page, without comments; nothing is fetched for it."""
    if _CROWDED.search(markup):
        raise BadInputError(f"{origin}: a web page with a tag of 1,000 attributes or more; {_SAVE}")
    parser = html.HTMLParser(huge_tree=True, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = html.document_fromstring(_NO_XML.sub(" ", markup).encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        raise BadInputError(f"{origin}: a web page without any content; is the file cut short?") from None
    if _depth(tree) > MAX_DEPTH:
        raise BadInputError(f"{origin}: a web page nested over {MAX_DEPTH:,} deep, text in it is lost; {_SAVE}")
    return tree


def _depth(tree: html.HtmlElement) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _article(tree: html.HtmlElement) -> Iterator[str]:
    """The paragraphs of the page's article, in its order."""
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    if isinstance(found, Document) and found.body is not None:
        yield from _paragraphs(found.body)


def _paragraphs(node: html.HtmlElement) -> Iterator[str]:
    """The text below a node, a new paragraph wherever one begins; a row of figures is one, its cells parted by bars."""
    if node.tag == "row":
        cells = (" ".join(_paragraphs(cell)) for cell in node)
        yield " | ".join(cell for cell in cells if cell)
        return
    running = node.text or ""
    for child in node:
        if child.tag in {*_PARAGRAPHS, "row", "table", "list", "div"}:
            if running.strip():
                yield running
            yield from _paragraphs(child)
            running = ""
        elif child.tag == "lb":
            running += "\n"
        else:
            running += " ".join(_paragraphs(child)) if len(child) else child.text or ""
        running += child.tail or ""
    if running.strip():
        yield running


def _with_headline(parts: list[Part], certain: list[str], names: list[str]) -> list[Part]:
    """The parts with their headline marked: the longest of the first that a title holds, else one put before."""
    folded = [squeeze(name).casefold() for name in names]
    within = [
        (len(text), index)
        for index, (text, kind) in enumerate(parts[:6])
        if kind is None and len(text) > 9 and any(squeeze(text).casefold() in name for name in folded)
    ]
    if within:
        index = max(within)[1]
        return [*parts[:index], (parts[index][0], BlockKind.HEADLINE), *parts[index + 1 :]]
    return [(certain[0], BlockKind.HEADLINE), *parts] if certain else parts


def _published(parts: list[Part], said: str | None, above: str | None) -> date | None:
    """The day that the article prints, else that its metadata give, else the day right above it."""
    printed = (printed_day(text) for text, _ in parts if is_dateline(squeeze(text)))
    given = date.fromisoformat(said[:10]) if said else None
    return next(filter(None, printed), None) or given or (printed_day(above) if above else None)


def _name(text: str | None) -> str | None:
    """The name of somebody or of a paper; None for what is none: too long, an address, nothing."""
    name = squeeze(text or "").strip(" -–|,.")
    return name if 0 < len(name) <= 80 and "://" not in name else None


def _notes(letters: int, content: bytes, origin: str) -> tuple[str, ...]:
    if len(content) < _LARGE or letters > _SMALL_SHARE * len(content):
        return ()
    return (f"{origin}: only {letters:,} letters in a web page of {len(content) // 1000:,} kB; is its article whole?",)

"""DOCX to a page of text: paragraphs and tables in the order of the document, as Word shows them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from hoso.errors import BadInputError
from hoso.model import BlockKind
from hoso.sources.page import Page, Part, compose

MAX_MEMBERS = 1_000
MAX_TOTAL = 100 * 2**20
MAX_RATIO = 100

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SMALL = 2**20  # a member of less is no bomb, however well it packs
_LAYOUT_ROWS = 2  # a table of so few rows is the head or foot of a letter: its cells are read one after the other
_SKIPPED = {qn(name) for name in ("w:del", "w:moveFrom", "w:txbxContent", "w:instrText", "w:pPr", "w:rPr")}
_SKIPPED.add("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_SIGNS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_BLOCKS = (qn("w:p"), qn("w:tbl"))
_KINDS = {"caption": BlockKind.CAPTION, "title": BlockKind.HEADLINE}

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type of its nodes


def read_docx(content: bytes, origin: str) -> Page:
    """The paragraphs of a Word document. BadInputError for a broken or bloated one, and another kind of file."""
    _check(content, origin)
    try:
        document = docx.Document(io.BytesIO(content))
        styles = {style.style_id: (style.name or "").lower() for style in document.styles}
        body = document.element.body
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        AttributeError,
        zipfile.BadZipFile,
        zlib.error,
        etree.LxmlError,
    ) as error:
        raise BadInputError(
            f"{origin}: a broken DOCX ({type(error).__name__}); open it in Word and save it anew"
        ) from None
    return compose(_one_headline(_parts(body, styles)), _MEDIA_TYPE)


def _check(content: bytes, origin: str) -> None:
    """Refuse what unpacks to more than any report, before anything is unpacked."""
    try:
        members = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):  # the last: an unknown ZIP version
        raise BadInputError(
            f"{origin}: a broken DOCX; is it cut short? Get it again, or save it anew in Word"
        ) from None
    if "word/document.xml" not in {member.filename for member in members}:
        raise BadInputError(f"{origin}: a zip archive, not a DOCX; unpack it, and give the files in it")
    if any(member.flag_bits & 1 for member in members):
        raise BadInputError(f"{origin}: the DOCX is encrypted; save it without its password")
    total = sum(member.file_size for member in members)
    packed = max((m.file_size / max(1, m.compress_size) for m in members if m.file_size > _SMALL), default=0)
    if len(members) > MAX_MEMBERS or total > MAX_TOTAL or packed > MAX_RATIO:
        raise BadInputError(
            f"{origin}: a DOCX that unpacks to {total // 2**20:,} MB in {len(members):,} parts; "
            "not opened, as it looks like a bomb"
        )


def _one_headline(parts: Iterator[Part]) -> Iterator[Part]:
    """The parts, only the first title among them a headline."""
    seen = False
    for text, kind in parts:
        yield text, None if seen and kind is BlockKind.HEADLINE else kind
        seen = seen or kind is BlockKind.HEADLINE


def _parts(root: Element, styles: dict[str, str]) -> Iterator[Part]:
    """The paragraphs and tables below a node, through content controls and whatever else wraps them."""
    for block in _children(root):
        if block.tag == qn("w:p"):
            yield _text(block), _kind(block, styles)
        else:
            yield from _table(block, styles)


def _children(root: Element) -> Iterator[Element]:
    for child in root:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag not in _SKIPPED:
            yield from _children(child)


def _kind(paragraph: Element, styles: dict[str, str]) -> BlockKind | None:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return None if style is None else _KINDS.get(styles.get(style.get(qn("w:val"), ""), ""))


def _table(table: Element, styles: dict[str, str]) -> Iterator[Part]:
    """A row of a table as one line, its cells parted by bars; the cells of a table that only lays out, one by one."""
    rows = [list(row.iterfind(qn("w:tc"))) for row in table.iterfind(qn("w:tr"))]
    nested = table.find(f".//{qn('w:tbl')}") is not None
    if len(rows) <= _LAYOUT_ROWS or nested or any(len(row) == 1 for row in rows):
        for cell in (cell for row in rows for cell in row):
            yield from _parts(cell, styles)
        return
    for row in rows:
        cells = (" ".join(text for text, _ in _parts(cell, styles)).strip() for cell in row)
        yield " | ".join(cell for cell in cells if cell), None


def _text(paragraph: Element) -> str:
    """What a paragraph shows: insertions and links with the rest, no deletions, no codes of fields."""
    return "".join(_pieces(paragraph))


def _pieces(node: Element) -> Iterator[str]:
    for child in node:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _SKIPPED:
            yield from _pieces(child)

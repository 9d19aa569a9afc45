"""PDF to a page of text, by PDFium: the text layer alone, nothing is recognised in pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
from pypdfium2 import raw

from hoso.errors import BadInputError
from hoso.sources.page import Page, compose, count_letters
from hoso.sources.pdf_lines import Line, join_lines

MAX_PAGES = 2_000
MAX_LETTERS = 5_000_000

_MEDIA_TYPE = "application/pdf"
_LOST = "\0\ufffd\u25a0\u25a1"  # what stands where a font has no such letter
_LOST_SHARE = 0.01
_HYPHENS = "\u0002\ufffe"  # PDFium's marks of a word broken at the end of a line
_FEW_LETTERS = 20  # a page with fewer is a picture, or a title
_OCR = "recognise its text first (ocrmypdf -l vie in.pdf out.pdf), and give that file"


def read_pdf(content: bytes, origin: str) -> Page:
    """The paragraphs of a PDF. BadInputError for an encrypted or broken one, a scan, and one with lost letters."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise BadInputError(f"{origin}: the PDF is encrypted; save it without its password") from None
        raise BadInputError(f"{origin}: a broken PDF; is it cut short? Get it again, or print it anew to PDF") from None
    if len(document) > MAX_PAGES:
        raise BadInputError(f"{origin}: a PDF of {len(document)} pages; split it into parts of at most {MAX_PAGES}")
    lines: list[Line] = []
    empty: list[int] = []
    letters = 0
    for number in range(len(document)):
        found = list(_lines(document, number, origin))
        on_page = sum(count_letters(line.text) for line in found)
        letters += on_page
        if letters > MAX_LETTERS:
            raise BadInputError(f"{origin}: a PDF of over {MAX_LETTERS:,} letters; split it into its documents")
        if on_page < _FEW_LETTERS and _has_picture(document, number):
            empty.append(number + 1)
        lines += found
    _check(lines, letters, empty, origin)
    page = compose(((text, None) for text in join_lines(lines)), _MEDIA_TYPE)
    return page if not empty else _with_note(page, empty, origin)


def _check(lines: list[Line], letters: int, empty: list[int], origin: str) -> None:
    if not letters:
        what = "a scan without a text layer" if empty else "a PDF without text"
        raise BadInputError(f"{origin}: {what}; {_OCR}")
    lost = sum(c in _LOST for line in lines for c in line.text)
    if lost > _LOST_SHARE * letters:
        raise BadInputError(
            f"{origin}: a PDF whose fonts do not tell its Vietnamese letters ({lost:,} are lost); "
            f"get the original, or {_OCR}"
        )
    if letters < _FEW_LETTERS and empty:
        raise BadInputError(f"{origin}: a scan with hardly any text; {_OCR}")


def _with_note(page: Page, empty: list[int], origin: str) -> Page:
    pages = ", ".join(map(str, empty[:8])) + (" ..." if len(empty) > 8 else "")
    return replace(page, notes=(f"{origin}: pages without text were not read (page {pages}); {_OCR}",))


def _has_picture(document: pypdfium2.PdfDocument, number: int) -> bool:
    try:
        return any(True for _ in document[number].get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4))
    except pypdfium2.PdfiumError:
        return False


def _lines(document: pypdfium2.PdfDocument, number: int, origin: str) -> Iterator[Line]:
    """The lines of a page in PDFium's reading order."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        raise BadInputError(
            f"{origin}: page {number + 1} of the PDF is broken; get it again, or print it anew to PDF"
        ) from None
    height = page.get_height()
    line: list[int] = []
    for index in range(text.count_chars()):
        if raw.FPDFText_GetUnicode(text, index) in (10, 13):
            yield from _line(text, line, number, height)
            line = []
        else:
            line.append(index)
    yield from _line(text, line, number, height)
    text.close()
    page.close()


def _line(text: pypdfium2.PdfTextPage, indices: list[int], number: int, height: float) -> Iterator[Line]:
    words = "".join(_letter(raw.FPDFText_GetUnicode(text, i)) for i in indices).strip()
    boxes = [box for i in indices if (box := _box(text, i))]
    if words and boxes:
        yield Line(
            words,
            left=min(b[0] for b in boxes),
            right=max(b[1] for b in boxes),
            bottom=min(b[2] for b in boxes),
            top=max(b[3] for b in boxes),
            size=max(1.0, _size(text, indices)),
            page=number,
            page_height=height,
        )


def _letter(code: int) -> str:
    letter = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return "-" if letter in _HYPHENS else letter


def _size(text: pypdfium2.PdfTextPage, indices: list[int]) -> float:
    """The size of most letters of a line, in points."""
    return sorted(float(raw.FPDFText_GetFontSize(text, i)) for i in indices)[len(indices) // 2]


def _box(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, float, float, float] | None:
    """Left, right, bottom and top of a letter in points; None for one that is not drawn."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if raw.FPDFText_IsGenerated(text, index) or not raw.FPDFText_GetCharBox(text, index, left, right, bottom, top):
        return None
    return left.value, right.value, bottom.value, top.value

"""A maker of small PDFs with a text layer: letters as numbers and a map back to Unicode, no font file needed."""

import textwrap
import zlib

WIDTH, HEIGHT, MARGIN, SIZE, LEADING = 595, 842, 70, 12, 17
COLUMNS = (WIDTH - 2 * MARGIN) // (SIZE // 2)  # each letter is half as wide as high


def wrap(paragraphs, columns=COLUMNS):
    """Lines of print, each with its indent in letters; a paragraph begins indented."""
    for paragraph in paragraphs:
        first, *rest = textwrap.wrap("\u2007\u2007" + paragraph, columns)
        yield 2, first.strip("\u2007")
        yield from ((0, line) for line in rest)


def pdf(paragraphs, *, lines_a_page=40, head=(), unicode=True, extra="", picture_pages=0):
    """The bytes of a PDF; `head` are lines atop each page, without `unicode` its marked letters have no way back."""
    lines = list(wrap(paragraphs))
    pages = [lines[i : i + lines_a_page] for i in range(0, len(lines), lines_a_page)]
    numbered = [
        [*[(0, h) for h in head], *page, (COLUMNS // 2, str(n))] if head else page for n, page in enumerate(pages, 1)
    ]
    return _written(
        [_content(page, len(head)) for page in numbered] + ["q 400 0 0 400 50 200 cm /P Do Q"] * picture_pages,
        paragraphs,
        head,
        unicode,
        extra,
    )


def _content(lines, heads):
    """The drawing of a page: running heads at its top, the last of lines with heads at its foot."""
    rows = []
    for row, (indent, line) in enumerate(lines):
        y = (
            HEIGHT - 40
            if row < heads
            else 40
            if heads and row == len(lines) - 1
            else HEIGHT - 120 - (row - heads) * LEADING
        )
        rows.append(f"1 0 0 1 {MARGIN + indent * SIZE // 2} {y} Tm <{line.encode('utf-16-be').hex()}> Tj")
    return f"BT /F {SIZE} Tf " + "\n".join(rows) + " ET"


def _written(pages, paragraphs, head, unicode, extra):
    letters = sorted(set("".join([*paragraphs, *head, "0123456789"])))
    kids = " ".join(f"{10 + 2 * i} 0 R" for i in range(len(pages)))
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        3: "<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        4: "<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial/DW 500/FontDescriptor 5 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        5: "<</Type/FontDescriptor/FontName/Arial/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0"
        "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
        6: _stream(_way_back(letters, unicode)),
        7: _stream("\0" * 12, "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB"),
    }
    for i, page in enumerate(pages):
        objects[10 + 2 * i] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {11 + 2 * i} 0 R"
            "/Resources<</Font<</F 3 0 R>>/XObject<</P 7 0 R>>>>>>"
        )
        objects[11 + 2 * i] = _stream(page)
    return _file(objects, extra)


def _way_back(letters, unicode):
    """The map from numbers to letters; without `unicode` every marked letter leads to the sign for a lost one."""
    pairs = " ".join(f"<{ord(c):04x}> <{ord(c) if unicode or c.isascii() else 0xFFFD:04x}>" for c in letters)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange {len(letters)} beginbfchar {pairs} "
        "endbfchar endcmap end end"
    )


def _stream(text, entries=""):
    packed = zlib.compress(text.encode("latin-1"))
    return f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>stream\n" + packed.decode("latin-1") + "\nendstream"


def _file(objects, extra):
    out, places = bytearray(b"%PDF-1.5\n"), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + body.encode("latin-1") + b"\nendobj\n"
    start, last = len(out), max(objects)
    rows = "".join(f"{places[n]:010d} 00000 n \n" if n in places else "0000000000 65535 f \n" for n in range(last + 1))
    trailer = f"trailer\n<</Size {last + 1}/Root 1 0 R{extra}>>\nstartxref\n{start}\n%%EOF\n"
    return bytes(out) + f"xref\n0 {last + 1}\n{rows}{trailer}".encode()

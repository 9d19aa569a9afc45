"""A maker of small PDFs with a text layer: letters as numbers and a map back to Unicode, no font file needed."""

import textwrap
import zlib

WIDTH, HEIGHT, MARGIN, SIZE, LEADING = 595, 842, 70, 12, 17
TITLE_SIZE, TITLE_LEADING = 18, 24


def wrap(paragraphs, width, size=SIZE):
    """Lines of print, each with its indent in points; a paragraph begins indented. A letter is half as wide as high."""
    letters = int(width // (size / 2))
    for paragraph in paragraphs:
        first, *rest = textwrap.wrap("\u2007\u2007" + paragraph, letters)
        yield size, first.strip("\u2007")
        yield from ((0, line) for line in rest)


def pdf(paragraphs, *, title="", columns=1, lines_a_column=40, head=(), unicode=True, extra="", pictures=0):
    """The bytes of a PDF; `head` stands atop each page, its number below; without `unicode` marked letters are lost."""
    step = (WIDTH - 2 * MARGIN) / columns
    lines = list(wrap(paragraphs, step - (columns > 1) * 2 * SIZE))
    filled = [lines[i : i + lines_a_column] for i in range(0, len(lines), lines_a_column)]
    pages = [
        [_column(MARGIN + i * step, column) for i, column in enumerate(filled[p : p + columns])]
        for p in range(0, len(filled), columns)
    ]
    for number, page in enumerate(pages, 1):
        if number == 1:
            page[:0] = [_title(title)]
        if head:
            page[:0] = [_line(MARGIN, HEIGHT - 40, SIZE, text) for text in head]
            page.append(_line(WIDTH // 2, 40, SIZE, str(number)))
    drawn = ["BT " + "\n".join(page) + " ET" for page in pages] + ["q 400 0 0 400 50 200 cm /P Do Q"] * pictures
    return _written(drawn, [title, *paragraphs, *head], unicode, extra)


def _line(x, y, size, text):
    return f"/F {size} Tf 1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj"


def _column(x, lines):
    return "\n".join(
        _line(x + indent, HEIGHT - 160 - row * LEADING, SIZE, line) for row, (indent, line) in enumerate(lines)
    )


def _title(title):
    lines = wrap([title] if title else [], WIDTH - 2 * MARGIN, TITLE_SIZE)
    return "\n".join(
        _line(MARGIN, HEIGHT - 90 - row * TITLE_LEADING, TITLE_SIZE, line) for row, (_, line) in enumerate(lines)
    )


def _written(pages, texts, unicode, extra):
    letters = sorted(set("".join([*texts, "0123456789"])))
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

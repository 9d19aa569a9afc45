"""Word documents: what Word shows, in its order, and no bomb unpacked."""

import io
import zipfile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from hoso.errors import BadInputError
from hoso.model import BlockKind

from .made import (
    CAPTION,
    HEADLINE,
    POSTS,
    PROSE,
    WITH_CAPTION,
    captions,
    posts,
    read_bytes,
    read_many,
    stretches,
    word_file,
)


def report(document):
    document.add_paragraph(HEADLINE, style="Title")
    for text in PROSE[:2]:
        document.add_paragraph(text)
    document.add_paragraph(CAPTION, style="Caption")
    for text in PROSE[2:]:
        document.add_paragraph(text)


def table(document, rows):
    made = document.add_table(len(rows), len(rows[0]))
    for cells, row in zip(made.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text


def test_the_posts_of_a_document_are_those_of_its_text(tmp_path):
    (source,) = read_bytes(tmp_path, "tin.docx", word_file(report))
    assert posts(source) == WITH_CAPTION
    assert (captions(source), stretches(source, BlockKind.HEADLINE)) == ([CAPTION], [HEADLINE])
    assert source.text.split("\n\n") == [HEADLINE, *PROSE[:2], CAPTION, *PROSE[2:]]


def test_tables_stand_where_they_stand(tmp_path):
    def build(document):
        table(
            document,
            [
                ["ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
                ["Số: 12/QĐ-UBND", "Sông Lam, ngày 15 tháng 10 năm 2021"],
            ],
        )
        document.add_paragraph(PROSE[1])
        table(
            document,
            [
                ["TT", "Họ và tên", "Chức vụ"],
                ["1", "Trần Văn Mẫu", "Trưởng ban"],
                ["2", "Lê Thị Mới", "Phó Trưởng ban"],
            ],
        )

    (source,) = read_bytes(tmp_path, "qd.docx", word_file(build))
    assert source.text.split("\n\n") == [
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/QĐ-UBND",
        "Sông Lam, ngày 15 tháng 10 năm 2021", PROSE[1],
        "TT | Họ và tên | Chức vụ", "1 | Trần Văn Mẫu | Trưởng ban", "2 | Lê Thị Mới | Phó Trưởng ban",
    ]  # fmt: skip


WRAPPED = {
    "insertion": '<w:ins w:id="1" w:author="x">{}</w:ins>',
    "smart tag": '<w:smartTag w:element="place">{}</w:smartTag>',
    "link": "<w:hyperlink>{}</w:hyperlink>",
    "content control": "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
}


def run(text, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def with_paragraph(*runs):
    """A Word document of one paragraph."""
    xml = f"<w:p {nsdecls('w')}>{''.join(runs)}</w:p>"
    return word_file(lambda document: document.element.body.insert(0, parse_xml(xml)))


@pytest.mark.parametrize("wrap", WRAPPED.values(), ids=WRAPPED)
def test_what_word_wraps_is_read(tmp_path, wrap):
    wrapped = wrap.format(run("Chủ tịch UBND tỉnh Sông Lam"))
    content = with_paragraph(run("Đồng chí Trần Văn Mẫu, "), wrapped, run(", phát biểu."))
    (source,) = read_bytes(tmp_path, "tin.docx", content)
    assert source.text == "Đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam, phát biểu."


def test_what_was_deleted_is_not_read(tmp_path):
    deleted = f'<w:del w:id="1" w:author="x">{run("Đồng chí Lê Thị Mới", "delText")}</w:del>'
    (source,) = read_bytes(tmp_path, "tin.docx", with_paragraph(deleted, run("Đồng chí Trần Văn Mẫu phát biểu.")))
    assert source.text == "Đồng chí Trần Văn Mẫu phát biểu."


def test_a_block_in_a_content_control_is_read(tmp_path):
    inner = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in [HEADLINE, *PROSE])
    xml = f"<w:sdt {nsdecls('w')}><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    (source,) = read_bytes(tmp_path, "tin.docx", word_file(lambda d: d.element.body.insert(0, parse_xml(xml))))
    assert posts(source) == POSTS


def packed(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def with_document(xml):
    """A Word document whose main part is this XML."""
    whole = zipfile.ZipFile(io.BytesIO(word_file(report)))
    return packed((n, xml if n == "word/document.xml" else whole.read(n)) for n in whole.namelist())


LOL = (
    "<!DOCTYPE l [<!ENTITY a 'lol'>"
    + "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(9))
    + "]><l>&j;</l>"
)
XXE = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>'
BAD = {
    "bomb": (with_document(b"<w:p/>" * 2_000_000), "looks like a bomb"),
    "many members": (
        packed([("word/document.xml", ""), *((f"{i}.xml", "") for i in range(1_001))]),
        "looks like a bomb",
    ),
    "entity bomb": (with_document(LOL), "broken DOCX"),
    "entity from a file": (with_document(XXE), "broken DOCX"),
    "no XML": (with_document("Đồng chí"), "broken DOCX"),
    "cut short": (word_file(report)[:3000], "broken DOCX"),
    "another archive": (packed([("tin.txt", "Đồng chí")]), "not a DOCX"),
    "no text": (word_file(lambda d: None), "no text"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word file, or an encrypted one"),
    "a text by its name alone": ("Đồng chí".encode(), "no DOCX in spite of its name"),
}


def test_a_bad_document_says_why_in_one_line(tmp_path):
    found = read_many(tmp_path, {f"{name}.docx": content for name, (content, _) in BAD.items()})
    assert all(isinstance(error, BadInputError) and "\n" not in str(error) for error in found.values())
    assert [name for name, (_, says) in BAD.items() if says not in str(found[f"{name}.docx"])] == []

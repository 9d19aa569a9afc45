"""Texts in other encodings than UTF-8: read where their words prove the encoding, refused or left alone where not."""

import unicodedata

import pytest

from hoso.sources import decode
from hoso.sources.encodings import find_recoding
from hoso.sources.legacy import from_tcvn3, from_vni, western

from .made import HEADLINE, POSTS, PROSE, posts, read_bytes, refusal, word_file
from .pdfs import pdf

TEXT = "\n".join([HEADLINE, *PROSE])
TONES = "\u0300\u0301\u0303\u0309\u0323"


def reversed_table(read, surfaces):
    """What is typed for each letter, longest first, so that a text can be written in an old encoding."""
    return {letter: typed for typed in surfaces if len(letter := read(typed)) == 1 and letter != typed}


WESTERN = [chr(i) for i in range(0xA1, 0x100)]
TCVN3 = reversed_table(from_tcvn3, WESTERN)
VNI = reversed_table(from_vni, [*WESTERN, *(base + mark for base in "aeouyAEOUYôöÔÖ" for mark in WESTERN)])


def tcvn3(text):
    return "".join(TCVN3.get(c, TCVN3.get(c.lower(), c)) for c in text)


def vni(text):
    return "".join(VNI.get(c, c) for c in text)


def cp1258(text):
    """Base letters with their hats, tones apart."""
    parts = (unicodedata.normalize("NFD", c) for c in text)
    apart = (
        unicodedata.normalize("NFC", "".join(p for p in c if p not in TONES)) + "".join(p for p in c if p in TONES)
        for c in parts
    )
    return "".join(apart).encode("cp1258")


LEGACY = {
    "tcvn3": (tcvn3(TEXT).encode("latin-1"), "text/plain; charset=x-tcvn3"),
    "tcvn3 kept as utf-8": (tcvn3(TEXT).encode(), "text/plain; charset=x-tcvn3"),
    "vni": (vni(TEXT).encode("cp1252"), "text/plain; charset=x-vni"),
    "vni kept as utf-8": (vni(TEXT).encode(), "text/plain; charset=x-vni"),
    "windows-1258": (cp1258(TEXT), "text/plain; charset=windows-1258"),
    "utf-8 read as windows-1252": (western(TEXT.encode()).encode(), "text/plain"),
    "utf-16 little": (b"\xff\xfe" + TEXT.encode("utf-16-le"), "text/plain; charset=utf-16"),
    "utf-16 big": (b"\xfe\xff" + TEXT.encode("utf-16-be"), "text/plain; charset=utf-16"),
    "utf-32": (TEXT.encode("utf-32"), "text/plain; charset=utf-32"),
    "utf-8 with mark": (TEXT.encode("utf-8-sig"), "text/plain"),
    "decomposed": (unicodedata.normalize("NFD", TEXT).encode(), "text/plain"),
}


@pytest.mark.parametrize(("content", "media_type"), LEGACY.values(), ids=LEGACY)
def test_the_posts_survive_the_encoding(tmp_path, content, media_type):
    (source,) = read_bytes(tmp_path, "tin.txt", content)
    assert posts(source) == POSTS
    assert source.media_type == media_type


@pytest.mark.parametrize("letters", ["đăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵĐ"])
def test_every_letter_comes_back(letters):
    assert from_tcvn3(tcvn3(letters)) == letters
    assert from_vni(vni(letters)) == letters
    assert from_vni(vni(letters.upper())) == letters.upper()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("Thông báo cà phê".encode("latin-1"), "not UTF-8", id="too few words to prove it"),
        pytest.param(
            ("Le garçon a mangé à la fenêtre où il était né. " * 30).encode("latin-1"), "not UTF-8", id="French"
        ),
        pytest.param(
            ("El niño comió piñas en la montaña más allá del río. " * 30).encode("latin-1"), "not UTF-8", id="Spanish"
        ),
        pytest.param(("Größe überall schön, Fähre müßte Süden. " * 30).encode("latin-1"), "not UTF-8", id="German"),
        pytest.param(("Привет мир как дела сегодня " * 30).encode("cp1251"), "not UTF-8", id="Russian"),
        pytest.param(("你好世界今天天气很好" * 30).encode("gbk"), "not UTF-8", id="Chinese"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1], "UTF-16 by its mark", id="utf-16 cut short"),
    ],
)
def test_no_encoding_is_guessed(tmp_path, content, says):
    assert says in refusal(tmp_path, "tin.txt", content)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.upper(),
        "Cà phê",
        "Déjà vu, garçon ! " * 30,
        "Größe überall " * 30,
        "El niño comió piñas. " * 30,
        "Plain English text. " * 30,
        "",
    ],
    ids=["Vietnamese", "capitals", "two words", "French", "German", "Spanish", "English", "nothing"],
)
def test_good_text_is_left_alone(text):
    assert find_recoding(text) is None
    assert not text or decode(text.encode(), "tin.txt") == text


def test_a_pdf_in_an_old_font_is_read(tmp_path):
    (source,) = read_bytes(tmp_path, "tin.pdf", pdf([tcvn3(p).replace("\u00ad", "\u2212") for p in [HEADLINE, *PROSE]]))
    assert posts(source) == POSTS
    assert source.media_type == "application/pdf; charset=x-tcvn3"


def test_a_word_document_in_an_old_font_is_read(tmp_path):
    (source,) = read_bytes(
        tmp_path, "tin.docx", word_file(lambda d: [d.add_paragraph(vni(p)) for p in [HEADLINE, *PROSE]])
    )
    assert posts(source) == POSTS


@pytest.mark.parametrize("write", [tcvn3, vni], ids=["tcvn3", "vni"])
def test_a_web_page_in_an_old_font_is_read(tmp_path, write):
    page = (
        "<html><head><meta charset=windows-1252></head><body>"
        + "".join(f"<p>{write(p)}</p>" for p in PROSE)
        + "</body></html>"
    )
    (source,) = read_bytes(tmp_path, "tin.html", page.encode("cp1252"))
    assert posts(source) == POSTS

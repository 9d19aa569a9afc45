"""Files made to break a reader: each is read, or costs one clear line, and the file after it is read."""

import gzip
import io
import random

import pytest

from hoso.errors import BadInputError
from hoso.model import Source
from hoso.sources import SourceWarning, files, read_each

from .made import HEADLINE, POSTS, PROSE, WITH_CAPTION, modern, posts, read_bytes, read_many, refusal, word_file
from .pdfs import pdf

PLAIN = "\n".join([HEADLINE, *PROSE]).encode()
PDF = pdf([HEADLINE, *PROSE])
DOCX = word_file(lambda d: [d.add_paragraph(text) for text in [HEADLINE, *PROSE]])
HTML = modern().encode()
BODY = f"<p>{PROSE[1]}</p>"

BOMBS = {
    "unclosed comments": BODY + "<!--" * 200_000,
    "unclosed declarations": BODY + "<!a" * 200_000,
    "unclosed cdata": BODY + "<![CDATA[" * 100_000,
    "bare less-than": BODY + "<" * 500_000,
    "end tags": BODY + "</p" * 200_000,
    "one tag of many attributes": BODY + "<p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">",
    "deep divisions": "<div>" * 100_000 + BODY,
    "deep fonts": "<font>" * 50_000 + BODY,
    "deep tables": "<table><tr><td>" * 600 + BODY,
    "deep lists": "<ul><li>" * 900 + BODY,
    "many paragraphs": BODY + "<p>a" * 20_000,
    "many captions": BODY + "<figcaption>a" * 5_000,
    "entities": "<!DOCTYPE html [<!ENTITY a 'lol'>" + "<!ENTITY b '&a;&a;'>" * 100 + "]>" + BODY + "&b;" * 100_000,
    "one long word": BODY + "<p>" + "a" * 3_000_000,
    "blanks": BODY + " " * 3_000_000,
}


@pytest.mark.filterwarnings("ignore::hoso.sources.SourceWarning")
def test_bombs_of_markup_are_survived(tmp_path):
    for number, (name, body) in enumerate(BOMBS.items()):
        (tmp_path / f"{number:02}-{name.replace(' ', '-')}.html").write_text(f"<html><body>{body}", encoding="utf-8")
    (tmp_path / "99.html").write_bytes(HTML)
    found = list(read_each([tmp_path]))
    assert len(found) == len(BOMBS) + 1
    assert posts(found[-1]) == WITH_CAPTION
    assert all(PROSE[1] in f.text if isinstance(f, Source) else "\n" not in str(f) for f in found)
    assert sum(isinstance(f, Source) for f in found) >= len(BOMBS) - 4


@pytest.mark.parametrize(("deep", "read"), [(200, True), (1_000, True), (3_000, False)])
def test_deep_nesting_is_read_or_told(tmp_path, deep, read):
    (found,) = read_bytes(tmp_path, "tin.html", f"<html><body>{'<div>' * deep}{BODY}".encode())
    assert found.text == PROSE[1] if read else "nested over" in str(found)


def test_a_page_too_large_is_not_parsed(tmp_path):
    assert "over 10 MB" in refusal(tmp_path, "tin.html", HTML + b" <p>a" * 3_000_000)


@pytest.mark.parametrize("name", ["tin.html", "tin.pdf", "tin.docx", "tin.jsonl", "tin.txt", "tin.txt.gz"])
@pytest.mark.parametrize("content", [b"", b" \n"], ids=["nothing", "blanks"])
def test_an_empty_file_says_so(tmp_path, name, content):
    assert "empty" in refusal(tmp_path, name, content)


@pytest.mark.parametrize("content", [HTML, PDF, DOCX, PLAIN], ids=["html", "pdf", "docx", "text"])
def test_a_wrong_name_does_no_harm(tmp_path, content):
    found = read_many(tmp_path, dict.fromkeys(["tin.txt", "tin.html", "tin", "tin.dat"], content))
    assert [name for name, source in found.items() if not posts(source) >= POSTS] == []


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "picture"), (rb"{\rtf1 tin}", "RTF"), (b"\x7fELF" + b"\0" * 99, "binary")],
)
def test_what_no_reader_knows_is_named(tmp_path, content, says):
    assert says in refusal(tmp_path, "tin.txt", content)


@pytest.mark.parametrize(
    ("name", "content"), [("tin.txt", PLAIN), ("tin.html", HTML), ("tin.pdf", PDF), ("tin.docx", DOCX), ("tin", PDF)]
)
def test_what_is_packed_is_what_is_in_it(tmp_path, name, content):
    plain, packed = read_many(tmp_path, {name: content, f"{name}.gz": gzip.compress(content)}).values()
    assert (packed.text, packed.sha256, packed.media_type) == (plain.text, plain.sha256, plain.media_type)


def test_packed_lines_are_lines(tmp_path):
    lines = "\n".join(f'{{"id": "{n}", "text": "{PROSE[1]}"}}' for n in range(3))
    assert [s.identifier for s in read_bytes(tmp_path, "tin.jsonl.gz", gzip.compress(lines.encode()))] == [
        "0",
        "1",
        "2",
    ]


def test_a_packed_bomb_is_not_unpacked_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 2**20)
    assert "larger than 1 MB" in refusal(tmp_path, "tin.txt.gz", gzip.compress(b"a " * 2**22))


@pytest.mark.parametrize(
    "content", [gzip.compress(PLAIN)[:-20], b"\x1f\x8b\x08" + b"\xff" * 50], ids=["cut short", "garbage"]
)
def test_a_broken_pack_says_so(tmp_path, content):
    assert "broken gzip" in refusal(tmp_path, "tin.txt.gz", content)


def damaged(content, seed):
    """The bytes with a few changed, some dropped and some doubled."""
    chance, broken = random.Random(seed), bytearray(content)
    for _ in range(chance.randint(1, 12)):
        if len(broken) <= 60:
            break
        at = chance.randrange(len(broken) - 20)
        match chance.randrange(12):
            case 0:
                broken = broken[:at]
            case 1 | 2 | 3:
                del broken[at : at + chance.randint(1, 20)]
            case 4 | 5 | 6:
                broken[at:at] = broken[at : at + chance.randint(1, 40)]
            case _:
                broken[at] = chance.randrange(256)
    return bytes(broken)


@pytest.mark.filterwarnings("ignore::hoso.sources.SourceWarning")
@pytest.mark.parametrize(
    ("content", "suffix"),
    [(PLAIN, "txt"), (HTML, "html"), (PDF, "pdf"), (DOCX, "docx")],
    ids=["txt", "html", "pdf", "docx"],
)
def test_damaged_files_give_a_source_or_one_line(tmp_path, content, suffix):
    for seed in range(60):
        (tmp_path / f"{seed:03}.{suffix}").write_bytes(damaged(content, seed))
    found = list(read_each([tmp_path]))
    assert len(found) == 60
    assert all(isinstance(f, Source) or (isinstance(f, BadInputError) and "\n" not in str(f)) for f in found)


def test_a_stream_of_any_kind_is_known_by_its_bytes(monkeypatch):
    for content in (HTML, PDF, DOCX, gzip.compress(PDF)):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
        (source,) = read_each(["-"])
        assert posts(source) >= POSTS


def test_odd_names_are_names(tmp_path):
    names = ["-rf.html", "tin 'một'.html", "CON.html", "t" * 200 + ".html", "tin\nhai.html", "tin[1].html"]
    found = read_many(tmp_path, dict.fromkeys(names, HTML))
    assert [name for name, source in found.items() if posts(source) != WITH_CAPTION] == []


def test_a_name_of_two_lines_makes_no_two_lines(tmp_path):
    (tmp_path / "tin\nhai.txt").write_bytes(b"")
    (error,) = read_each([tmp_path / "tin\nhai.txt"])
    assert "\n" not in str(error)


def test_a_folder_gives_every_known_kind(tmp_path):
    for name, content in [
        ("a.txt", PLAIN),
        ("b.html", HTML),
        ("c.PDF", PDF),
        ("con/d.docx", DOCX),
        ("e.htm.gz", gzip.compress(HTML)),
        ("f.png", b"\x89PNG"),
        (".an/g.txt", PLAIN),
    ]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert [s.origin.removeprefix(f"{tmp_path}/") for s in read_each([tmp_path])] == [
        "a.txt",
        "b.html",
        "c.PDF",
        "con/d.docx",
        "e.htm.gz",
    ]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [("*.htm*", ["b.html", "c.htm"]), ("**/*.txt", ["a.txt", "con/d.txt"]), ("[ab].*", ["a.txt", "b.html"])],
)
def test_a_pattern_gives_what_matches(tmp_path, pattern, found):
    for name in ("a.txt", "b.html", "c.htm", "con/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(PLAIN)
    assert [s.origin.removeprefix(f"{tmp_path}/") for s in read_each([str(tmp_path / pattern)])] == found


@pytest.mark.parametrize("path", ["khong-co/*.html", "a\0b.txt", "t" * 5_000])
def test_a_path_to_nothing_says_so(tmp_path, path):
    (error,) = read_each([f"{tmp_path}/{path}"])
    assert isinstance(error, BadInputError)


def test_warnings_have_a_kind_of_their_own():
    assert issubclass(SourceWarning, UserWarning)

"""Reading files, folders and streams. Reports and people are invented."""

import io
import json
import os
from datetime import date

import pytest

from hoso.errors import BadInputError
from hoso.sources import About, canonical_url, files, from_text, read, read_each

TEXT = "Đồng chí Trần Văn Mẫu phát biểu tại tỉnh Sông Lam."


def entry(**more):
    return json.dumps({"id": "1", "title": "Tin", "text": TEXT, **more}, ensure_ascii=False)


def lines(folder, *rows):
    path = folder / "tin.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n\t\n", "empty", id="blank"),
        pytest.param(b"\x00\x01\x02PNG", "binary", id="binary"),
        pytest.param(TEXT.encode("utf-16-be"), "UTF-8", id="utf-16 without mark"),
        pytest.param("Thông báo\ncà phê".encode("latin-1"), "line 1 is not UTF-8", id="latin-1"),
        pytest.param("dòng một\n".encode() + b"caf\xe9 ngon", "line 2 is not UTF-8", id="latin-1 further down"),
        pytest.param(b"12345 -- 678 .", "no text", id="figures only"),
        pytest.param(b"\xef\xbb\xbf", "empty|no text", id="byte order mark only"),
    ],
)
def test_a_file_that_is_no_report_says_why(tmp_path, content, says):
    path = tmp_path / "tin.txt"
    path.write_bytes(content)
    with pytest.raises(BadInputError, match=says) as told:
        list(read(path))
    assert str(path) in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_a_text_file_is_one_source(tmp_path, mark):
    path = tmp_path / "tin.txt"
    path.write_bytes(mark + TEXT.encode())
    (source,) = read(path)
    assert (source.text, source.origin) == (TEXT, str(path))


def test_a_missing_path_says_so(tmp_path):
    with pytest.raises(BadInputError, match="no such file"):
        list(read(tmp_path / "khong-co.txt"))


def test_a_pipe_is_refused_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "tin.txt")
    with pytest.raises(BadInputError, match="not a regular file"):
        list(read(tmp_path / "tin.txt"))


def test_a_folder_is_read_in_order_without_readme_hidden_and_other_files(tmp_path):
    for name in ("b.txt", "a.txt", "con/c.txt", "README.md", "README.txt", ".an.txt", "anh.png", "ghichu"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{TEXT} Tệp {name}.", encoding="utf-8")
    assert [s.origin for s in read(tmp_path)] == [str(tmp_path / n) for n in ("a.txt", "b.txt", "con/c.txt")]


def test_an_empty_folder_says_so(tmp_path):
    with pytest.raises(BadInputError, match="in this folder"):
        list(read(tmp_path))


def test_links_are_not_followed_out_of_the_folder(tmp_path):
    outside, inside = tmp_path / "ngoai", tmp_path / "trong"
    outside.mkdir()
    inside.mkdir()
    (outside / "mat.txt").write_text(TEXT, encoding="utf-8")
    (inside / "tin.txt").write_text(TEXT, encoding="utf-8")
    (inside / "tep.txt").symlink_to(outside / "mat.txt")
    (inside / "thumuc").symlink_to(outside, target_is_directory=True)
    (inside / "os.txt").symlink_to(tmp_path / "khong-co")
    assert [s.origin for s in read(inside)] == [str(inside / "tin.txt")]


def test_too_large_a_file_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 16)
    (tmp_path / "to.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(BadInputError, match="larger than"):
        list(read(tmp_path / "to.txt"))


def test_too_long_a_stream_is_refused_and_not_cut(monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 16)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"tin dai " * 20)))
    with pytest.raises(BadInputError, match="larger than"):
        list(read("-"))


@pytest.mark.parametrize(
    ("stream", "found"), [(TEXT, [TEXT]), (entry() + "\n" + entry(id="2"), [TEXT, TEXT])], ids=["text", "jsonl"]
)
def test_standard_input(monkeypatch, stream, found):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stream.encode())))
    assert [s.text for s in read("-")] == found


BROKEN = {
    "cut short": ('{"id": "2", "text": "Đồng ch', "broken JSON"),
    "no object": ("[1, 2]", "no text"),
    "no text": ('{"id": "2"}', "no text"),
    "text that is a number": ('{"text": 5}', "no text"),
    "empty text": ('{"text": ""}', "no text"),
    "nested too deep": ("[" * 100_000, "JSON"),
    "published not a date": (entry(published="hôm qua"), "published is 'hôm qua', not a date"),
    "half a character": ('{"text": "Tin \\ud800 dở dang"}', ""),
    "an address that is none": (entry(url="http://[tin"), ""),
}


@pytest.mark.parametrize(("broken", "says"), BROKEN.values(), ids=BROKEN)
def test_a_bad_line_is_told_and_the_good_ones_are_read(tmp_path, broken, says):
    path = lines(tmp_path, entry(), broken, "", entry(id="3"))
    found = list(read_each([path]))
    errors = [f for f in found if isinstance(f, BadInputError)]
    assert [s.identifier for s in found if not isinstance(s, BadInputError)] == ["1", "3"]
    assert len(errors) == 1
    assert f"{path}:2" in str(errors[0])
    assert says in str(errors[0])


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\x0b"], ids=["u2028", "u2029", "x85", "x0b"])
def test_only_a_newline_parts_two_lines(tmp_path, separator):
    row = '{"id": "1", "text": "Dòng một' + separator.replace("\x0b", "\\u000b") + 'dòng hai"}'
    (source,) = read(lines(tmp_path, row))
    assert "dòng hai" in source.text


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\x00")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    bad, good = read_each([tmp_path])
    assert isinstance(bad, BadInputError)
    assert good.text == TEXT


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2021-10-15", date(2021, 10, 15)),
        ("2021-10-15T23:30:00+07:00", date(2021, 10, 15)),
        ("2021-10-15T08:30:00Z", date(2021, 10, 15)),
        ("2021", None), ("2021-10", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_published(tmp_path, published, day):
    (source,) = read(lines(tmp_path, entry(published=published)))
    assert source.published == day


def test_what_a_line_says_of_its_source(tmp_path):
    (source,) = read(lines(tmp_path, entry(url="https://www.songlam.example/tin-1", published="2021-10-15")))
    assert (source.headline, source.publisher, source.url) == (
        "Tin",
        "songlam.example",
        "https://www.songlam.example/tin-1",
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "tin-1.html"])
def test_only_web_addresses_are_kept(tmp_path, url):
    (source,) = read(lines(tmp_path, entry(url=url)))
    assert source.url is None


def key(**about):
    text = about.pop("text", TEXT)
    return from_text(text, About(**about)).key


@pytest.mark.parametrize(
    "url",
    [
        "https://songlam.example/tin-1?utm_source=x",
        "https://songlam.example/tin-1?utm_medium=y&fbclid=z",
        "https://songlam.example/tin-1#binh-luan",
        "https://SongLam.example/tin-1/",
        "HTTPS://songlam.example/tin-1",
    ],
)
def test_the_key_is_stable_under_what_does_not_change_the_address(url):
    assert key(url=url) == key(url="https://songlam.example/tin-1")
    assert canonical_url(url) == "https://songlam.example/tin-1"


@pytest.mark.parametrize(
    "url", ["https://songlam.example/tin-2", "https://songlam.example/tin-1?trang=2", "https://khac.example/tin-1"]
)
def test_another_address_is_another_source(url):
    assert key(url=url) != key(url="https://songlam.example/tin-1")


PRINT = {"publisher": "Báo Sông Lam", "headline": "Tin", "published": date(2021, 10, 15)}


@pytest.mark.parametrize(
    "about",
    [{"url": "https://songlam.example/tin-1"}, {"identifier": "tin-1"}, PRINT],
    ids=["address", "identifier", "print"],
)
def test_a_named_source_keeps_its_key_when_its_text_is_edited(about):
    assert key(**about) == key(**about, text=TEXT + " Tin đã sửa.")
    assert len(key(**about)) == 32


def test_without_a_name_the_bytes_are_the_key():
    assert key() == key(origin="khac.txt")
    assert key() != key(text=TEXT + " Tin đã sửa.")

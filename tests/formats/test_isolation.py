"""A parser that hangs, dies, grows or calls home costs one clear line; the files after it are read.

The parsers here are stand-ins that misbehave on purpose: a module of the same name before the real one.
"""

import pytest

from hoso.errors import BadInputError
from hoso.sources import read_each
from hoso.sources.isolate import Isolated

from .made import PROSE, WITH_CAPTION, modern, posts, word_file
from .pdfs import pdf

MISBEHAVING = {
    "dies": ("import os\nos.abort()", "broke down, exit -6"),
    "ends": ("raise SystemExit(3)", "broke down, exit 3"),
    "fails": ("raise AttributeError('x')", "broke down, exit 1"),
    "grows": ("x = bytearray(3 << 30)", "more memory"),
    "recurses": ("def f(): f()\nf()", "more memory"),
    "prints": ("print('x' * 99999)\nraise AttributeError('x')", "broke down, exit 1"),
    "calls home": ("import socket\nsocket.create_connection(('127.0.0.1', 9))", "broke down, exit 1"),
    "starts a program": ("import subprocess\nsubprocess.run(['true'])", "broke down, exit 1"),
    "is not installed": ("raise ModuleNotFoundError(name='pypdfium2')", "pip install 'hoso[formats]'"),
}


@pytest.mark.parametrize(("code", "says"), MISBEHAVING.values(), ids=MISBEHAVING)
def test_a_misbehaving_parser_costs_one_line(tmp_path, monkeypatch, code, says):
    (tmp_path / "stand-in").mkdir()
    (tmp_path / "stand-in" / "pypdfium2.py").write_text(code)
    monkeypatch.syspath_prepend(tmp_path / "stand-in")
    (tmp_path / "a.pdf").write_bytes(pdf(PROSE))
    (tmp_path / "b.html").write_text(modern(), encoding="utf-8")
    bad, good = read_each([tmp_path / "a.pdf", tmp_path / "b.html"])
    assert isinstance(bad, BadInputError)
    assert says in str(bad)
    assert "\n" not in str(bad)
    assert posts(good) == WITH_CAPTION


def test_a_hanging_parser_is_ended_at_the_deadline(tmp_path, monkeypatch):
    (tmp_path / "docx.py").write_text("while True: pass")
    monkeypatch.syspath_prepend(tmp_path)
    with Isolated(deadline=1.5) as child:
        with pytest.raises(BadInputError, match=r"not read within 1\.5 seconds"):
            child.parse("docx", word_file(lambda d: d.add_paragraph(PROSE[0])), "tin.docx")
        assert child.parse("pdf", pdf(PROSE), "tin.pdf").text == "\n\n".join(PROSE)


def test_one_child_reads_many_files():
    with Isolated() as child:
        assert {child.parse("pdf", pdf([text]), "tin.pdf").text for text in PROSE} == set(PROSE)


def test_plain_text_needs_no_child(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.executable", str(tmp_path / "no-python"))
    (tmp_path / "tin.txt").write_text(PROSE[1], encoding="utf-8")
    (source,) = read_each([tmp_path / "tin.txt"])
    assert source.text == PROSE[1]

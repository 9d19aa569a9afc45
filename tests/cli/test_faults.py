import json
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hoso.store import open_store
from tests.cli.command import REPORT, hoso, is_one_clear_line

FILES = {
    "good.txt": REPORT.encode(),
    "empty.txt": b"",
    "binary.txt": b"PK\x03\x04\0\0\0\0",
    "latin.txt": b"B\xe1o c\xe1o c\xf4ng t\xe1c",
    "cut.jsonl": b'{"id": "a", "title": "Tin", "text": "H\xe1\xbb\x99i ngh',
    "damaged/notes": b"not a store",
}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("store")
    (folder / "good.txt").write_text(REPORT, "utf-8")
    assert hoso("build", "good.txt", cwd=folder).code == 0
    return str(folder / "hoso.db")


UNREADABLE = {
    "empty": ("empty.txt", "empty"),
    "binary": ("binary.txt", "binary"),
    "latin-1": ("latin.txt", "not UTF-8"),
    "truncated": ("cut.jsonl", "cut.jsonl:1: broken JSON"),
    "missing": ("absent.txt", "no such file"),
}


@pytest.mark.parametrize("command", ["extract", "build"])
@pytest.mark.parametrize(("name", "reason"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_source_that_cannot_be_read(command: str, name: str, reason: str, here: Path) -> None:
    code, out, err = hoso(command, name, cwd=here)
    assert (code, out) == (65, "")
    assert is_one_clear_line(err)
    assert reason in err
    assert name in err


def test_a_batch_goes_on(here: Path) -> None:
    code, _, err = hoso("build", "empty.txt", "good.txt", "cut.jsonl", cwd=here)
    assert code == 65
    assert "empty.txt" in err
    assert "cut.jsonl:1" in err
    assert "Trần Văn Mẫu" in hoso("show", "Trần Văn Mẫu", cwd=here).out


WRONG_USE = {
    "no command": (["nothing"], 2, "No such command"),
    "no such option": (["check", "--nothing"], 2, "--nothing"),
    "no query": (["sparql"], 2, "QUERY"),
    "no output": (["view"], 2, "--output"),
    "bad format": (["export", "--format", "doc"], 2, "doc"),
    "bad day": (["show", "Trần Văn Mẫu", "--on", "1/2/2024"], 2, "1/2/2024"),
    "unknown question": (["ask", "who-knows"], 66, "who-knows"),
    "parameter missing": (["ask", "holders-of-post", "--role", "Chủ tịch"], 2, "--body"),
    "parameter unknown": (["ask", "holders-of-post", "--colour", "red"], 2, "--colour"),
    "unknown name": (["show", "Không Ai Cả"], 66, "Không Ai Cả"),
    "unknown centre": (["view", "-o", "page.html", "--around", "Không Ai Cả"], 66, "Không Ai Cả"),
    "bad query": (["sparql", "SELECT WHERE"], 65, "query"),
    "update as query": (["sparql", "DROP ALL"], 65, "query"),
    "no query file": (["sparql", "@absent.rq"], 65, "absent.rq"),
    "turtle of rows": (["sparql", "SELECT ?s WHERE { ?s ?p ?o } LIMIT 1", "--format", "turtle"], 2, "turtle"),
    "no folder to write in": (["export", "--format", "trig", "-o", "absent/x.trig"], 74, "absent"),
    "no folder for the page": (["view", "-o", "absent/x.html"], 74, "absent"),
}


@pytest.mark.parametrize(("arguments", "code", "reason"), WRONG_USE.values(), ids=WRONG_USE)
def test_a_mistake_is_one_line(arguments: list[str], code: int, reason: str, here: Path, store: str) -> None:
    ran = hoso(*arguments, cwd=here, env={"HOSO_STORE": store, "COLUMNS": "200"})
    assert (ran.code, ran.out) == (code, "")
    assert is_one_clear_line(ran.err)
    assert reason in ran.err


NO_STORE = {
    "absent": ("absent.db", 65),
    "not a store": ("damaged", 65),
    "a file": ("good.txt", 65),
    "no endpoint": ("http://127.0.0.1:9/query", 69),
}


@pytest.mark.parametrize(("store_name", "code"), NO_STORE.values(), ids=NO_STORE)
def test_no_store(store_name: str, code: int, here: Path) -> None:
    ran = hoso("sparql", "ASK { ?s ?p ?o }", "--store", store_name, cwd=here)
    assert (ran.code, ran.out) == (code, "")
    assert is_one_clear_line(ran.err)
    assert store_name.partition("?")[0] in ran.err


def test_a_locked_store(here: Path) -> None:
    with closing(open_store(here / "hoso.db", create=True, write=True)):
        ran = hoso("build", "good.txt", cwd=here)
    assert (ran.code, ran.out) == (3, "")
    assert is_one_clear_line(ran.err)


def test_an_interruption(here: Path) -> None:
    entries = ({"id": str(n), "published": "2024-02-02", "text": REPORT} for n in range(5_000))
    (here / "many.jsonl").write_text("".join(json.dumps(entry) + "\n" for entry in entries), "utf-8")
    command = [sys.executable, "-m", "hoso", "build", "many.jsonl"]
    with subprocess.Popen(command, cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr
        assert process.stderr.readline() == b"100 reports read\n"
        process.send_signal(signal.SIGINT)
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 130
    assert hoso("sparql", "ASK { ?s ?p ?o }", cwd=here).code == 0


@pytest.mark.parametrize(("more", "says"), [((), "name what to read"), (("--anew",), "no store here")])
def test_building_from_nothing_says_what_to_do(tmp_path: Path, more: tuple[str, ...], says: str) -> None:
    code, _, err = hoso("build", *more, cwd=tmp_path)
    assert code > 1
    assert says in err
    assert is_one_clear_line(err)


def test_building_anew_without_sources_concludes_the_record_anew(here: Path) -> None:
    assert hoso("build", "good.txt", cwd=here).code == 0
    before = hoso("export", "--format", "nquads", cwd=here).out
    code, _, err = hoso("build", "--anew", cwd=here)
    assert code == 0
    assert "concluded anew" in err
    assert hoso("export", "--format", "nquads", cwd=here).out == before

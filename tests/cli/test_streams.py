import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import REPORT, hoso

NAMES = "SELECT ?name WHERE { ?p a <http://xmlns.com/foaf/0.1/Person> ; <http://xmlns.com/foaf/0.1/name> ?name }"
NO_UTF8 = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tin tức")
    (folder / "bản tin.txt").write_text(REPORT, "utf-8")
    assert hoso("build", "bản tin.txt", cwd=folder).code == 0
    return folder


def test_a_locale_without_vietnamese(tmp_path: Path) -> None:
    (tmp_path / "bản tin.txt").write_text(REPORT, "utf-8")
    built = hoso("build", "bản tin.txt", "--store", "kho", cwd=tmp_path, env=NO_UTF8)
    shown = hoso("show", "Trần Văn Mẫu", "--store", "kho", cwd=tmp_path, env=NO_UTF8)
    assert (built.code, shown.code) == (0, 0)
    assert "Trần Văn Mẫu" in shown.out


def test_the_query_may_come_from_a_file_or_the_standard_input(built: Path) -> None:
    (built / "names.rq").write_text(NAMES, "utf-8")
    said, filed = hoso("sparql", NAMES, cwd=built), hoso("sparql", "@names.rq", cwd=built)
    piped = hoso("sparql", "-", cwd=built, stdin=NAMES.encode())
    assert "Trần Văn Mẫu" in said.out
    assert said == filed == piped


def test_a_report_may_come_from_the_standard_input(tmp_path: Path) -> None:
    code, out, err = hoso("extract", "-", cwd=tmp_path, stdin=REPORT.encode())
    assert (code, err) == (0, "")
    assert {"name": "Trần Văn Mẫu"}.items() <= json.loads(out)["people"][0].items()


@pytest.mark.parametrize(
    ("form", "start"),
    [("tsv", "?name\n"), ("csv", "name\n"), ("json", "{"), ("xml", "<?xml"), ("table", " ")],
)
def test_formats(form: str, start: str, built: Path) -> None:
    code, out, _ = hoso("sparql", NAMES, "--format", form, cwd=built)
    assert code == 0
    assert out.replace("\r\n", "\n").startswith(start)
    assert "Trần Văn Mẫu" in out or "\\u1ea7" in out


def test_a_pipe_that_closes_early_is_quiet(built: Path) -> None:
    everything = "SELECT * WHERE { ?s ?p ?o . ?a ?b ?c } LIMIT 100000"
    with subprocess.Popen(
        [sys.executable, "-m", "hoso", "sparql", everything], cwd=built, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_data_holds_no_escape_codes(built: Path) -> None:
    ran = hoso("sparql", NAMES, "--format", "table", cwd=built)
    assert "\x1b" not in ran.out + ran.err


def test_the_same_question_gives_the_same_bytes(built: Path) -> None:
    first, second = (hoso("export", "--format", "nquads", cwd=built) for _ in range(2))
    assert first.code == 0
    assert first.out == second.out

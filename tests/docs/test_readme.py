import re
import shutil
from pathlib import Path

import pytest

from tests.docs.blocks import CONSOLE, PAGES, PYTHON, ROOT, run, runnable, steps

LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", PAGES)
def test_commands_print_what_the_page_shows(name: str, here: Path) -> None:
    page = (ROOT / name).read_text("utf-8")
    ours = [step for block in CONSOLE.findall(page) for step in steps(block) if runnable(step)]
    assert len(ours) >= 3
    for step in ours:
        assert run(step, here) == step.shown, step.command


@pytest.mark.parametrize("name", PAGES)
def test_python_runs(name: str, here: Path) -> None:
    blocks = PYTHON.findall((ROOT / name).read_text("utf-8"))
    assert blocks
    for block in blocks:
        exec(compile(block, name, "exec"), {})


@pytest.mark.parametrize("name", [*PAGES, "CONTRIBUTING.md", "examples/README.md"])
def test_links_lead_somewhere(name: str) -> None:
    for target in LINK.findall((ROOT / name).read_text("utf-8")):
        assert (ROOT / name).parent.joinpath(target).exists(), target

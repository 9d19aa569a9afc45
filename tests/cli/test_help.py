from pathlib import Path

import pytest

import hoso as library
from tests.cli.command import hoso

COMMANDS = "build", "extract", "ask", "sparql", "show", "view", "check", "review", "why", "verify", "export", "demo"


def test_version(tmp_path: Path) -> None:
    assert hoso("--version", cwd=tmp_path) == (0, f"hoso {library.__version__}\n", "")


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)], ids=["alone", "help", "h"])
def test_help_lists_every_command(arguments: tuple[str, ...], tmp_path: Path) -> None:
    code, out, err = hoso(*arguments, cwd=tmp_path)
    assert (code, err) == (0 if arguments else 2, "")
    assert all(f"│ {command} " in out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_an_example(command: str, tmp_path: Path) -> None:
    code, out, err = hoso(command, "--help", cwd=tmp_path)
    assert (code, err) == (0, "")
    assert f"Example: hoso {command}" in out


def test_a_question_describes_its_parameters(tmp_path: Path) -> None:
    code, out, err = hoso("ask", "holders-of-post", "--help", cwd=tmp_path)
    assert (code, err) == (0, "")
    assert "--body" in out
    assert "--role" in out

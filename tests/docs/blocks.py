"""The examples in the READMEs: `$ command` and what it prints, run as on a terminal 100 columns wide.

`python -m tests.docs.blocks` writes the outputs anew.
"""

import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PAGES = "README.md", "README.vi.md"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)
TERMINAL = {"COLUMNS": "100", "LINES": "50", "TERM": "xterm", "NO_COLOR": "1"}


class Step(NamedTuple):
    """One command, and what the page says that it prints."""

    command: str
    shown: str


def steps(block: str) -> Iterator[Step]:
    """The commands of one block; a quotation, or a backslash at the end of a line, goes on in the next."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.split("\n")
        end = next(i for i in range(1, len(lines) + 1) if _is_whole("\n".join(lines[:i])))
        yield Step("\n".join(lines[:end]), "\n".join(lines[end:]).strip("\n"))


def _is_whole(command: str) -> bool:
    try:
        shlex.split(command)
    except ValueError:
        return False
    return True


def runnable(step: Step) -> bool:
    """Whether a command is one of ours, and not of git or pip."""
    return step.command.startswith("hoso ")


def run(step: Step, cwd: Path) -> str:
    """What the command prints, first on the standard output (a terminal), then on the standard error."""
    words = shlex.split(step.command)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", *words], cwd=cwd, env=os.environ | TERMINAL, stdout=theirs, stderr=subprocess.PIPE
    )
    os.close(theirs)
    out = b"".join(_chunks(ours))
    _, err = process.communicate()
    printed = ESCAPES.sub("", (out + err).decode()).replace("\r\n", "\n")
    return "\n".join(line.rstrip() for line in printed.splitlines()).strip("\n")


def _chunks(terminal: int) -> Iterator[bytes]:
    try:
        while chunk := os.read(terminal, 65536):
            yield chunk
    except OSError:  # Linux says EIO when the other end has closed
        return
    finally:
        os.close(terminal)


def rewritten(page: str, cwd: Path) -> str:
    """The page with the outputs that its commands give now."""
    return CONSOLE.sub(lambda block: f"```console\n{_outputs(block[1], cwd)}```", page)


def _outputs(block: str, cwd: Path) -> str:
    return "".join(
        f"$ {step.command}\n" + (f"{shown}\n" if (shown := run(step, cwd) if runnable(step) else step.shown) else "")
        for step in steps(block)
    )


def main() -> None:
    """Write the outputs of all pages anew."""
    for name in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "examples", Path(folder) / "examples")
            page = ROOT / name
            page.write_text(rewritten(page.read_text("utf-8"), Path(folder)), "utf-8")


if __name__ == "__main__":
    main()

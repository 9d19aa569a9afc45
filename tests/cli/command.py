"""Runs the real command in a process of its own, as a user does."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

REPORT = "Ngày 02/02/2024, Tỉnh ủy Sông Lam tổ chức hội nghị. Ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam chủ trì.\n"


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


def hoso(*arguments: str, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Ran:
    """Run `hoso` in the folder `cwd`; its streams are read as UTF-8."""
    command = [sys.executable, "-m", "hoso", *arguments]
    clean = {k: v for k, v in os.environ.items() if not k.startswith("HOSO_")}
    done = subprocess.run(
        command, cwd=cwd, input=stdin, capture_output=True, env={**clean, **(env or {})}, timeout=120, check=False
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def is_one_clear_line(err: str) -> bool:
    """Whether the last line speaks to a user, and nothing looks like a traceback."""
    return err.splitlines()[-1].startswith("hoso: ") and "Traceback" not in err

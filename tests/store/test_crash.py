"""A writer that is killed loses nothing that it acknowledged, and leaves nothing half done."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from tests.reports import chairman
from tests.store.test_local import disk, made, nquads, reader

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from datetime import date
from hoso.store import open_store
from tests.reports import chairman
store = open_store(sys.argv[1], write=True)
print("ready", flush=True)
for i in range(int(sys.argv[2]), 10_000):
    store.put(chairman(f"c{i}", day=date(2021, 1, 1 + i % 28)))
    print(i, flush=True)
    if i % 5 == 4:
        store.rebuild()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_killed_writers_lose_and_tear_nothing(tmp_path: Path) -> None:
    made(tmp_path / "s")
    chance, acknowledged = random.Random(7), 0
    for _ in range(6):
        acknowledged = killed_after(tmp_path / "s", acknowledged, 0.05 + chance.random() * 0.4)
        store = reader(tmp_path / "s")
        held = len(store.sources())
        assert held >= acknowledged
        found = store.verify()
        assert not found.missing
        assert not found.altered
        acknowledged = held
    undisturbed(tmp_path, acknowledged)


def killed_after(where: Path, start: int, seconds: float) -> int:
    """Run a writer for some seconds after it is ready, kill it, and return how many reports it has acknowledged."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(where), str(start)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'graph'}:{ROOT}", "PATH": ""},
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    time.sleep(seconds)
    writer.kill()
    lines = writer.stdout.read().splitlines()
    writer.wait()
    writer.stdout.close()
    whole = [int(line) for line in lines if line.isdigit()]
    return max(whole, default=start - 1) + 1


def undisturbed(where: Path, count: int) -> None:
    """The next run ends as one that was never disturbed."""
    store = disk(where / "s")
    store.rebuild()
    made(where / "whole", *(chairman(f"c{i}", day=date(2021, 1, 1 + i % 28)) for i in range(count)))
    assert nquads(store) == nquads(reader(where / "whole"))
    assert store.verify().ok
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="fcntl")
def test_a_writer_in_another_process_is_respected(tmp_path: Path) -> None:
    made(tmp_path / "s")
    code = WRITER.replace("print(i, flush=True)", "__import__('time').sleep(60)")
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "s"), "0"],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'graph'}:{ROOT}", "PATH": ""},
    )
    assert other.stdout is not None
    other.stdout.readline()
    with pytest.raises(Exception, match="somebody else is writing"):
        disk(tmp_path / "s")
    other.kill()
    other.wait()
    other.stdout.close()
    disk(tmp_path / "s").close()

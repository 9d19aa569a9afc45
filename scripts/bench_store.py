"""What a store costs as it grows: the reports of an invented country read into it, and at each size some more, one by
one. Claims are given, so that reading texts does not count. Compare the ratios, which hold on any machine.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import mean, median

from tests.world.world import tell_world

import hoso
from hoso.model import Report

PROBES = 20  # reports that are added one by one at each size, the same ones at each, and taken out again
PARTS = 100, 10, 3, 1  # of the largest size


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of a batch and of each single report, the memory so far, and the disk, in bytes."""

    reports: int
    batch: float
    single: Sequence[float]
    memory: int
    disk: int


def bench_store(seed: int, people: int, largest: int) -> None:
    """Print what each size costs."""
    print(f"store: {people} people in up to {largest} reports, seed {seed}; CPU time")
    print(
        f"  {'reports':>8}{'batch':>10}{'one more, median':>18}{'mean':>10}{'to the first':>14}{'peak':>10}{'disk':>10}"
    )
    first = 0.0
    for cost in _costs(tell_world(seed, people), sorted({max(1, largest // part) for part in PARTS})):
        first = first or mean(cost.single)
        batch, one, several = (1000 * spent for spent in (cost.batch, median(cost.single), mean(cost.single)))
        row = f"  {cost.reports:8}{batch:7.1f} ms{one:15.1f} ms{several:7.1f} ms{several / 1000 / first:14.2f}"
        print(f"{row}{cost.memory / 1e6:7.0f} MB{cost.disk / cost.reports / 1e3:7.0f} kB")
    print("  batch: each report of those that made the step to this size; disk: each report")


def _costs(reports: Iterator[Report], sizes: Sequence[int]) -> Iterator[Cost]:
    probes, held = list(islice(reports, PROBES)), 0
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "hoso.db"
        for size in sizes:
            batch = _spent(where, islice(reports, size - held)) / (size - held)
            single = [_spent(where, iter([probe])) for probe in probes]
            with hoso.open(where) as archive:
                for probe in probes:
                    archive.retract(probe.source.key)
            disk = sum(path.stat().st_size for path in where.rglob("*") if path.is_file())
            yield Cost(size, batch, single, _peak(), disk)
            held = size


def _spent(where: Path, reports: Iterator[Report]) -> float:
    """The CPU seconds of opening a store, adding reports, and closing it."""
    begin = time.process_time()
    with hoso.open(where) as archive:
        archive.build(reports)
    return time.process_time() - begin


def _peak() -> int:
    """The most memory that this process has had, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024

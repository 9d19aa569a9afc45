"""Tells how a long job goes: a moving line on a terminal, a plain line now and then anywhere else."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from hoso.cli.output import say

EVERY = 100
T = TypeVar("T")


def progress(things: Iterable[T], what: str) -> Iterator[T]:
    """Pass things on, and count them on standard error."""
    return _moving(things, what) if sys.stderr.isatty() else _plain(things, what)


def _moving(things: Iterable[T], what: str) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn("{task.completed} {task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(things, description=what)


def _plain(things: Iterable[T], what: str) -> Iterator[T]:
    for count, thing in enumerate(things, 1):
        yield thing
        if count % EVERY == 0:
            say(f"{count} {what}")

"""`hoso build`: reports into a store."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import hoso
from hoso.cli.output import say
from hoso.cli.progress import progress
from hoso.cli.run import BAD_INPUT, OK
from hoso.errors import BadInputError
from hoso.model import Source
from hoso.sources import read_each


def run(sources: list[str], store: str, decisions: Path, *, web: bool = False) -> int:
    """Add what can be read, with the decisions of the log if there is one, and name what cannot."""
    failed: list[BadInputError] = []
    with hoso.open(store, decisions=decisions if decisions.is_dir() else None) as archive:
        added = archive.build(progress(_readable(sources, failed, web), "reports read"))
    say(f"{store}: {len(added.new)} new, {len(added.replaced)} replaced, {len(added.unchanged)} unchanged")
    failures = [*failed, *added.failed]
    for failure in failures:
        say(f"hoso: {failure}")
    return BAD_INPUT if failures else OK


def _readable(paths: Iterable[str], failed: list[BadInputError], web: bool) -> Iterator[Source]:
    for found in read_each(paths, allow_web=web):
        if isinstance(found, BadInputError):
            failed.append(found)
        else:
            yield found

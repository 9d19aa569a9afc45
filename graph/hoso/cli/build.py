"""`hoso build`: reports into a store."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import hoso
from hoso.cli.output import say
from hoso.cli.progress import progress
from hoso.cli.run import BAD_INPUT, OK
from hoso.errors import BadInputError, BadStoreError, UsageError
from hoso.model import Source
from hoso.sources import read_each


def run(sources: list[str], store: str, decisions: Path, *, anew: bool = False, web: bool = False) -> int:
    """Add what can be read, with the decisions of the log if there is one, and name what cannot; with `anew` read known
    sources again too, and conclude all anew.
    """
    if not sources and not anew:
        raise UsageError("name what to read, e.g. hoso build reports/; or --anew, to conclude the record anew")
    if not sources and not Path(store).exists():
        raise BadStoreError(f"{store}: no store here to conclude anew; make one: hoso build SOURCE... --store {store}")
    failed: list[BadInputError] = []
    with hoso.open(store, decisions=decisions if decisions.is_dir() else None) as archive:
        added = archive.build(progress(_readable(sources, failed, web), "reports read"), anew=anew)
    say(f"{store}: {len(added.new)} new, {len(added.replaced)} replaced, {len(added.unchanged)} unchanged")
    for key, take_downs in added.held.items():
        for take_down in take_downs:
            say(f"{key}: holds back what may name somebody taken down; if not: hoso decide clear {take_down} {key}")
    if anew:
        say(f"{store}: the record is concluded anew")
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

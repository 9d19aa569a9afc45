"""`hoso view`: the network as one page."""

from datetime import date
from pathlib import Path

from hoso.cli.opening import opened
from hoso.cli.output import say


def run(output: Path, store: str, *, around: str | None, hops: int, on: date | None, lang: str) -> None:
    """Write the page, and say where."""
    with opened(store) as archive:
        archive.view(output, around=around, hops=hops, on=on, lang=lang)
    say(f"wrote {output}: open it in a browser")

"""`hoso export`: everything, as one file."""

from pathlib import Path

from hoso.cli.opening import opened
from hoso.cli.output import say, write


def run(form: str, output: Path | None, store: str) -> None:
    """Write the store out to `output`, or print it."""
    with opened(store) as archive:
        text = archive.export(form, output)
    if output:
        say(f"wrote {output}")
    else:
        write(text or "")

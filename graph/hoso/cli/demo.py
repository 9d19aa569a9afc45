"""`hoso demo`: all of it, on the bundled reports."""

import tempfile
from pathlib import Path

from hoso.cli.output import write, write_folded
from hoso.cli.rows import write_reading
from hoso.demo import Asked, demo


def run(output: Path | None) -> None:
    """Show the demonstration, and keep its store and page in `output`, or in a new folder among the temporary ones."""
    shown = demo(output or Path(tempfile.mkdtemp(prefix="hoso-demo-")))
    added = shown.added
    write(f"Read {len(added.new) + len(added.unchanged) + len(added.replaced)} bundled reports into {shown.store}")
    write("Hà Nội: public record, in our own words. Sông Lam: a province that does not exist, with invented people.")
    for number, asked in enumerate(shown.asked, 1):
        _show(number, asked)
    write("\nWhat does not fit together? (Sông Lam is invented, and these slips were put there to be found.)")
    write("$ hoso check\n")
    for finding in shown.findings:
        write_folded(f"{finding}\n")
    write(f"The network as a page, for any browser: {shown.page.resolve()}")
    write(f"Ask more: hoso ask --store {shown.store}")


def _show(number: int, asked: Asked) -> None:
    write(f"\n{number}. {asked.title}\n$ {asked.command}\n")
    write_reading(asked.answer)

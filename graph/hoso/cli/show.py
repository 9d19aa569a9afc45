"""`hoso show`: the dossier of one person or body."""

from datetime import date

from hoso.cli.opening import opened
from hoso.cli.output import write_folded


def run(name: str, on: date | None, store: str) -> None:
    """Print what is known of everybody and everything of that name."""
    with opened(store) as archive:
        write_folded(str(archive.dossier(name, on=on)))

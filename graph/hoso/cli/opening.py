"""Opens the store that a command is to ask."""

from pathlib import Path

import hoso
from hoso.archive import Archive
from hoso.errors import BadStoreError


def opened(store: str) -> Archive:
    """Open a store to ask it; BadStoreError where there is none yet."""
    if "://" not in store and not Path(store).exists():
        raise BadStoreError(f"{store}: no store here; make one: hoso build SOURCE... --store {store}")
    return hoso.open(store)

"""Where claims and record live: a folder, memory, or somebody's SPARQL 1.1 endpoint, all asked in the same way."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Protocol

from hoso.errors import UsageError
from hoso.results import Answer
from hoso.store.bind import Bindings
from hoso.store.decided import decisions_of
from hoso.store.folder import Folder, storage
from hoso.store.local import LocalStore
from hoso.store.lock import WriterLock
from hoso.store.remote import RemoteStore, is_url
from hoso.store.verify import Verification
from hoso.store.writer import Change

__all__ = [
    "MEMORY",
    "Bindings",
    "Change",
    "LocalStore",
    "RemoteStore",
    "Store",
    "Verification",
    "decisions_of",
    "is_url",
    "open_store",
    "refuse_strangers",
]

MEMORY = ":memory:"


class Store(Protocol):
    """What can be asked."""

    where: str
    writable: bool

    def query(self, sparql: str, bindings: Bindings = ...) -> Answer:
        """The answer to a SPARQL query over the union of all graphs, terms given to its variables."""

    def close(self) -> None:
        """Let go of what is held."""


def open_store(
    where: str | PathLike[str], *, create: bool = False, write: bool = False, anew: bool = False
) -> LocalStore | RemoteStore:
    """The store at a folder, at an http(s) address, or in memory (":memory:", always open to write).

    `create` makes a new one where there is none. `anew` also opens one of an older format, to be concluded anew by
    `rebuild(anew=True)`. BadStoreError for a folder that holds something else, LockedStoreError where another process
    writes, StorageError where the disk refuses.
    """
    place = str(where)
    if is_url(place):
        if create or write:
            raise UsageError(f"{place}: an endpoint is only asked; give a folder to write to")
        return RemoteStore(place)
    if place == MEMORY:
        return LocalStore(None, write=True)
    folder = Folder(Path(place))
    if create and not folder.is_ours():
        _create(folder)
    folder.check(anew=anew)
    return LocalStore(folder, write=write)


def _create(folder: Folder) -> None:
    """Lay out a new store and fill in the ontology, under the lock that keeps others from doing so too."""
    folder.refuse_strangers()
    with storage(folder.path):
        folder.path.mkdir(parents=True, exist_ok=True)
    lock = WriterLock(folder.lock)
    try:
        folder.make()
    finally:
        lock.release()
    LocalStore(folder, write=True).close()


def refuse_strangers(where: str | PathLike[str]) -> None:
    """Raise BadStoreError where a folder holds something that is no store of ours."""
    Folder(Path(where)).refuse_strangers()

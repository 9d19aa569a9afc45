"""The folder of a store on disk: a marker, the engine's data, a ledger, a lock, and nothing that is not ours."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import TypeVar

import pyoxigraph as ox

from hoso.errors import BadStoreError, LockedStoreError, StorageError
from hoso.record import Workings
from hoso.store.ledger import Ledger
from hoso.store.traces import Traces

_MARKER = "hoso-store.json"
_FORMAT = 2
_MOST_JOURNALED, _MOST_AMID = 8_000_000, 64_000_000  # bytes; opening reads some 50 MB a second
_TOO_NEW = "use the version that made it"
T = TypeVar("T")
_PAUSES = (0.01, 0.05, 0.1, 0.2, 0.4)  # seconds
_DAMAGES = "corruption", "checksum", "manifest", "invalid data", "malformed", "not a database"


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a store keeps what."""

    path: Path

    @property
    def data(self) -> Path:
        """The engine's own folder."""
        return self.path / "data"

    @property
    def ledger(self) -> Path:
        """What was written, and every state that it had."""
        return self.path / "ledger.db"

    @property
    def workings(self) -> Path:
        """What the record was concluded from; made again where it is lost."""
        return self.path / "workings.db"

    @property
    def lock(self) -> Path:
        """Held by the one writer."""
        return self.path / "writer.lock"

    def check(self, *, anew: bool = False) -> None:
        """Raise BadStoreError unless this is a store of ours, of a format that we read; to be concluded anew, an older
        one will do.
        """
        if not self.path.exists():
            raise BadStoreError(f"{self.path}: no store here; give the right folder, or create one (create=True)")
        marker = self.path / _MARKER
        if not marker.is_file() or not any((data / "CURRENT").is_file() for data in (self.data, self.traces.new)):
            raise BadStoreError(f"{self.path}: not a store of hoso (no {_MARKER} with data); give another folder")
        try:
            form = json.loads(marker.read_text("utf-8"))["format"]
        except (ValueError, KeyError, TypeError):
            raise BadStoreError(f"{marker}: damaged; restore the folder from a backup") from None
        if form != _FORMAT and not (anew and form in range(_FORMAT)):
            cure = f"`hoso build --anew --store {self.path}` takes it up" if form in range(_FORMAT) else _TOO_NEW
            raise BadStoreError(f"{self.path}: format {form}, this version reads {_FORMAT}; {cure}")

    def refuse_strangers(self) -> None:
        """Raise BadStoreError where the folder holds what is not ours."""
        if self.path.exists() and not self.path.is_dir():
            raise BadStoreError(f"{self.path}: a file, not a folder; give another place")
        with storage(self.path):
            strangers = [] if self.is_ours() or not self.path.exists() else sorted(self._strangers())
        if strangers:
            raise BadStoreError(f"{self.path}: not empty ({strangers[0]}) and no store of hoso; give another folder")

    def make(self) -> None:
        """Lay out a new store; the marker comes last, so that a creation that was cut short can be done again."""
        with storage(self.path):
            ox.Store(self.data).flush()
        self.mark()

    def mark(self) -> None:
        """Say that this is a store of the format of this version."""
        with storage(self.path):
            (self.path / _MARKER).write_text(json.dumps({"format": _FORMAT}) + "\n", encoding="utf-8")

    def is_ours(self) -> bool:
        """Whether the marker is there."""
        return (self.path / _MARKER).is_file()

    def _strangers(self) -> Iterator[str]:
        """What a creation that was cut short cannot have left here."""
        yield from (found.name for found in self.path.iterdir() if found not in (self.data, self.lock))
        if self.data.exists() and not (self.data / "CURRENT").is_file():
            yield from (f"data/{found.name}" for found in self.data.iterdir())

    def open(self, *, write: bool) -> ox.Store:
        """Open the engine: to write, after half-done bulk loads and the engine's journals of its earlier openings are
        cleared away; or to read, as it now is.
        """
        if write:
            with storage(self.path):
                self.traces.take_up()
                for left in (*self.data.glob("bulk-*.sst"), *self.data.glob("LOG.old.*")):
                    left.unlink()
                return ox.Store(self.data)
        return self._open_to_read()

    def make_safe(self, engine: ox.Store, *, amid: bool = False) -> None:
        """Keep what was written from a loss of power; `amid` many changes, after which it is asked for again.

        The engine's journal holds it since it was committed, and is read again at the next opening. Only where that
        would take long are the tables written, each time a bit of each, which then have to be merged.
        """
        most = _MOST_AMID if amid else _MOST_JOURNALED
        journals = list(self.data.glob("*.log"))
        if sys.platform == "win32" or sum(file.stat().st_size for file in journals) > most:
            engine.flush()
            return
        for path in (*journals, self.data):
            opened = os.open(path, os.O_RDONLY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)

    @property
    def traces(self) -> Traces:
        """Whether its files may hold what was to leave no trace."""
        return Traces(self.path, self.data)

    def open_workings(self) -> Workings:
        """What the record was concluded from; empty where the file is damaged."""
        return self._made_again(self.workings, Workings)

    def open_ledger(self, *, write: bool) -> Ledger:
        """What was written: for a writer empty where the file is damaged, so that it is written again."""
        if write:
            return self._made_again(self.ledger, Ledger.to_write)
        with storage(self.path):
            return Ledger.to_read(self.ledger)

    def _made_again(self, file: Path, make: Callable[[Path], T]) -> T:
        with storage(self.path):
            try:
                return make(file)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):  # the disk refuses; the file may be sound
                    raise
                for name in (file.name, f"{file.name}-wal", f"{file.name}-shm"):
                    file.with_name(name).unlink(missing_ok=True)
                return make(file)

    def _open_to_read(self) -> ox.Store:
        """Try again when a writer tidied its files away at the very moment of opening."""
        for pause in _PAUSES:
            try:
                return ox.Store.read_only(str(self.data))
            except (OSError, RuntimeError):
                sleep(pause)
        with storage(self.path):
            return ox.Store.read_only(str(self.data))


@contextmanager
def storage(where: Path | str) -> Iterator[None]:
    """Turn what the disk and the engine raise into errors that say what to do."""
    try:
        yield
    except (OSError, RuntimeError, sqlite3.Error) as error:
        reason = " ".join(str(error).split())[:300]
        if "lock hold" in reason or "LOCK:" in reason:
            raise LockedStoreError(f"{where}: another program has this store open; close it, then try again") from None
        if any(sign in reason.lower() for sign in _DAMAGES):
            raise BadStoreError(
                f"{where}: damaged ({reason}); restore a backup, or add its sources to a new store"
            ) from None
        raise StorageError(f"{where}: the disk refuses ({reason}); check its space and rights") from None

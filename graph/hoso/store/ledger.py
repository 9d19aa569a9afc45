"""What was written, kept outside the engine: a table beside the store, by which `verify` finds what is gone."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self
from urllib.parse import quote

from pyoxigraph import NamedNode, Quad

_MODULUS = 1 << 256
_LAYOUT = """
CREATE TABLE IF NOT EXISTS entry (
    graph TEXT PRIMARY KEY, sha256 TEXT, extractor TEXT, quads INTEGER, digest TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ever (state BLOB PRIMARY KEY) WITHOUT ROWID;
"""
_COLUMNS = "graph, sha256, extractor, quads, digest"


@dataclass(frozen=True, slots=True)
class Entry:
    """One graph as it was written: its IRI, the hash of what it was made of, its size, and the hash of its quads.

    `quads` is 0 and `digest` empty for a graph that was taken out.
    """

    graph: str
    sha256: str
    extractor: str
    quads: int
    digest: str

    @property
    def state(self) -> bytes:
        """What tells one state of a graph from another, without its digest, which rows in the engine lack."""
        told = f"{self.graph}\n{self.sha256}\n{self.extractor}\n{self.quads}"
        return sha256(told.encode()).digest()[:16]


def digest(quads: Iterable[Quad]) -> str:
    """A hash of different quads, in any order: the sum of the hashes of each."""
    return combined("", map(str, quads))


def combined(before: str, added: Iterable[str], removed: Iterable[str] = ()) -> str:
    """The hash of a set of texts from the hash of what it was before ("" for none) and from what came and went."""
    total = int(before or "0", 16) + sum(map(_hash, added)) - sum(map(_hash, removed))
    return f"{total % _MODULUS:064x}"


def _hash(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest())


class Ledger:
    """The last entry of each graph, and every state that a graph ever had; looked up one by one."""

    def __init__(self, base: sqlite3.Connection, path: Path | None) -> None:
        self._base = base
        self._path = path

    @classmethod
    def to_write(cls, path: Path | None = None) -> Self:
        """The ledger of a writer, made where it is not there; `path` None keeps it in memory alone."""
        base = sqlite3.connect(path or ":memory:", isolation_level=None)
        base.executescript(f"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; {_LAYOUT}")
        return cls(base, path)

    @classmethod
    def to_read(cls, path: Path) -> Self:
        """A copy of the ledger as it now is; empty where it is not there. The folder is left as it is."""
        if not path.exists():
            return cls.to_write()
        copied = sqlite3.connect(":memory:", isolation_level=None)
        # What a writer has not yet folded in lies beside; without that, nobody need be waited for.
        how = "mode=ro" if _log_of(path).exists() else "immutable=1"
        base = sqlite3.connect(f"file:{quote(str(path.absolute()))}?{how}", uri=True)
        try:
            base.backup(copied)
        except sqlite3.Error:
            copied.close()
            raise
        finally:
            base.close()
        return cls(copied, None)

    def of(self, graph: NamedNode) -> Entry | None:
        """The last entry of a graph, None where there is none or it was taken out."""
        sql = f"SELECT {_COLUMNS} FROM entry WHERE graph = ? AND quads > 0"  # noqa: S608  # ours
        row = self._base.execute(sql, (graph.value,)).fetchone()
        return Entry(*row) if row else None

    def is_behind(self, row: Entry) -> bool:
        """Whether a row in the store was committed just before a crash, so that no entry here has ever said it.

        A row that an earlier entry has said is older than the ledger: then the store has lost something.
        """
        return self._base.execute("SELECT 1 FROM ever WHERE state = ?", (row.state,)).fetchone() is None

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries of graphs that should be there, by name."""
        found = self._base.execute(f"SELECT {_COLUMNS} FROM entry WHERE quads > 0 ORDER BY graph")  # noqa: S608  # ours
        return (Entry(*row) for row in found)

    def add(self, entry: Entry) -> None:
        """Note a graph that has just been written; on disk it is safe from a crash of this process at once."""
        with self._base:
            self._base.execute("BEGIN")
            self._base.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)", astuple(entry))
            self._base.execute("INSERT OR IGNORE INTO ever VALUES (?)", (entry.state,))

    def sync(self) -> None:
        """Make all entries safe from a loss of power."""
        if self._path and _log_of(self._path).exists():
            with _log_of(self._path).open("rb") as file:
                os.fsync(file.fileno())

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()


def _log_of(path: Path) -> Path:
    """What was written and is not yet folded into the file."""
    return path.with_name(f"{path.name}-wal")

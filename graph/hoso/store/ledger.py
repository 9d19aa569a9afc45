"""What was written, kept outside the engine: JSON lines beside the store, by which `verify` finds what is gone."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from hoso.errors import StorageError

_MODULUS = 1 << 256


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
    """The entries of a store, the last one for each graph; `path` None keeps them in memory alone."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        entries = list(_read(path)) if path else []
        self._entries = {entry.graph: entry for entry in entries}
        self._ever = {replace(entry, digest="") for entry in entries}

    def of(self, graph: NamedNode) -> Entry | None:
        """The last entry of a graph, None where there is none or it was taken out."""
        found = self._entries.get(graph.value)
        return found if found and found.quads else None

    def is_behind(self, row: Entry) -> bool:
        """Whether a row in the store was committed just before a crash, so that no line here has ever said it.

        A row that an earlier line has said is older than the ledger: then the store has lost something.
        """
        return row not in self._ever

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries of graphs that should be there, by name."""
        return iter(sorted((e for e in self._entries.values() if e.quads), key=lambda e: e.graph))

    def add(self, entry: Entry) -> None:
        """Note a graph that has just been written; on disk it is safe from a crash of this process at once."""
        self._entries[entry.graph] = entry
        self._ever.add(replace(entry, digest=""))
        if self._path:
            line = json.dumps(asdict(entry), ensure_ascii=False) + "\n"
            try:
                with self._path.open("a", encoding="utf-8") as file:
                    file.write(line)
            except OSError as error:
                raise StorageError(
                    f"{self._path}: cannot write ({error.strerror}); free some space, then add again"
                ) from None

    def sync(self) -> None:
        """Make all entries safe from a loss of power."""
        if self._path and self._path.exists():
            with self._path.open("rb") as file:
                os.fsync(file.fileno())


def mend(path: Path) -> None:
    """Cut off a last line that a crash left half written, before anything is added behind it."""
    if path.exists():
        whole = path.read_bytes()
        end = whole.rfind(b"\n") + 1
        if end < len(whole):
            os.truncate(path, end)


def _read(path: Path) -> Iterator[Entry]:
    if not path.exists():
        return
    for line in path.read_text("utf-8").splitlines(keepends=True):
        if line.endswith("\n"):
            yield Entry(**json.loads(line))

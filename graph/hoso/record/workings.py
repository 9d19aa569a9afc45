"""What the record was concluded from, kept from one conclusion to the next: facts by key, and what each unit states.

A table beside the store, in memory for a record that is built once. It holds nothing that the sources do not give
again: where it is lost, the record is concluded anew.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

_LAYOUT = """
CREATE TABLE IF NOT EXISTS fact (
    kind TEXT, key TEXT, source TEXT, name TEXT, value TEXT, node TEXT, PRIMARY KEY (kind, key, source, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS fact_by_source ON fact (source, kind);
CREATE INDEX IF NOT EXISTS fact_by_node ON fact (node, kind) WHERE node IS NOT NULL;
CREATE TABLE IF NOT EXISTS tally (
    kind TEXT, key TEXT, name TEXT, value TEXT, node TEXT, times INTEGER, PRIMARY KEY (kind, key, name, value, node)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tally_by_node ON tally (node, kind);
CREATE TABLE IF NOT EXISTS unit (name TEXT PRIMARY KEY, lines BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS line (hash BLOB PRIMARY KEY, times INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
_TABLES = "fact", "tally", "unit", "line", "note"
_TALLIED = "body"
"""The kind of facts that many sources give alike, word for word: how many do is kept, so that nobody need count."""
_ONE_MORE = """
    INSERT INTO tally VALUES (new.kind, new.key, new.name, new.value, ifnull(new.node, ''), 1)
    ON CONFLICT DO UPDATE SET times = times + 1;
"""
_ONE_LESS = """
    UPDATE tally SET times = times - 1 WHERE kind = old.kind AND key = old.key AND name = old.name
    AND value = old.value AND node = ifnull(old.node, '');
    DELETE FROM tally WHERE kind = old.kind AND key = old.key AND name = old.name AND value = old.value
    AND node = ifnull(old.node, '') AND times = 0;
"""
_TRIGGERS = "".join(
    f"CREATE TRIGGER IF NOT EXISTS tally_{event} AFTER {event} ON fact WHEN {row}.kind = '{_TALLIED}' BEGIN {do} END;"
    for event, row, do in (
        ("insert", "new", _ONE_MORE),
        ("delete", "old", _ONE_LESS),
        ("update", "new", _ONE_LESS + _ONE_MORE),
    )
)
_LAST = "\U0010ffff"
_COLUMNS = "key, source, name, value, node"


@dataclass(frozen=True, slots=True)
class Fact:
    """What a source says of a name that many sources may say something of: `key` is what they meet in.

    `node` is what the name means, once that is decided.
    """

    key: str
    source: str
    name: str
    value: str = ""
    node: str | None = None


@dataclass(frozen=True, slots=True)
class Delta:
    """What a conclusion takes out of the record and puts in, as lines of N-Triples, sorted."""

    removed: tuple[str, ...]
    added: tuple[str, ...]


class Workings:
    """Facts by kind and key, the lines that each unit of the record states, and a few notes; nothing is kept before
    `commit`.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._base = sqlite3.connect(path or ":memory:", isolation_level=None)
        self._base.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;" + _LAYOUT + _TRIGGERS
        )
        self._base.execute("BEGIN")
        self._changes: Counter[str] = Counter()

    # --- facts

    def facts(self, kind: str, key: str) -> list[Fact]:
        """The facts of one key, by source and name."""
        return self._facts("kind = ? AND key = ?", kind, key)

    def under(self, kind: str, beginning: str) -> list[Fact]:
        """The facts of all keys that begin so."""
        return self._facts("kind = ? AND key >= ? AND key < ?", kind, beginning, beginning + _LAST)

    def told(self, kind: str, key: str, source: str) -> list[Fact]:
        """The facts of one key that one source gives."""
        return self._facts("kind = ? AND key = ? AND source = ?", kind, key, source)

    def of_source(self, kind: str, source: str) -> list[Fact]:
        """The facts that one source gives."""
        return self._facts("source = ? AND kind = ?", source, kind)

    def of_node(self, kind: str, node: str) -> list[Fact]:
        """The facts whose names mean a node."""
        return self._facts("node = ? AND kind = ?", node, kind)

    def names(self, kind: str, key: str) -> list[str]:
        """The names that meet in one key, each once."""
        found = self._base.execute("SELECT DISTINCT name FROM fact WHERE kind = ? AND key = ?", (kind, key))
        return [name for (name,) in found]

    def alike(self, key: str) -> list[tuple[str, str]]:
        """The different (name, value) of one key of bodies."""
        sql = "SELECT DISTINCT name, value FROM tally WHERE kind = ? AND key = ? ORDER BY name, value"
        return list(self._base.execute(sql, (_TALLIED, key)))

    def counted(self, node: str) -> list[tuple[str, int]]:
        """The different values of facts whose names mean a body, each with how many facts have it."""
        sql = "SELECT value, SUM(times) FROM tally WHERE node = ? AND kind = ? GROUP BY value ORDER BY value"
        return list(self._base.execute(sql, (node, _TALLIED)))

    def keys(self, kind: str) -> set[str]:
        """All keys of one kind."""
        return {key for (key,) in self._base.execute("SELECT DISTINCT key FROM fact WHERE kind = ?", (kind,))}

    def keep(self, kind: str, known: Iterable[Fact], told: Iterable[Fact]) -> list[Fact]:
        """Put what is told now in the place of what was known; the facts that went, with their nodes, and that came."""
        old = {(fact.key, fact.source, fact.name): fact for fact in known}
        new = {(fact.key, fact.source, fact.name): fact for fact in told}
        gone = [fact for place, fact in old.items() if place not in new or new[place].value != fact.value]
        come = [fact for place, fact in new.items() if place not in old or old[place].value != fact.value]
        self._base.executemany(
            "DELETE FROM fact WHERE kind = ? AND key = ? AND source = ? AND name = ?",
            ((kind, fact.key, fact.source, fact.name) for fact in gone),
        )
        self._base.executemany(
            "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?)",
            ((kind, fact.key, fact.source, fact.name, fact.value, fact.node) for fact in come),
        )
        return gone + come

    def mean(self, kind: str, facts: Iterable[Fact], nodes: Mapping[tuple[str, str], str]) -> list[Fact]:
        """Say what (source, name) means now; the facts whose meaning is another than before, with the old one."""
        moved = [fact for fact in facts if fact.node != nodes[fact.source, fact.name]]
        self._base.executemany(
            "UPDATE fact SET node = ? WHERE kind = ? AND key = ? AND source = ? AND name = ?",
            ((nodes[fact.source, fact.name], kind, fact.key, fact.source, fact.name) for fact in moved),
        )
        return moved

    def _facts(self, where: str, *values: str) -> list[Fact]:
        order = "ORDER BY kind, key, source, name"
        rows = self._base.execute(f"SELECT {_COLUMNS} FROM fact WHERE {where} {order}", values)  # noqa: S608  # ours
        return [Fact(*row) for row in rows]

    # --- what is stated

    def state(self, unit: str, lines: Collection[str]) -> None:
        """Put the lines that a unit states in the place of those that it stated before."""
        row = self._base.execute("SELECT lines FROM unit WHERE name = ?", (unit,)).fetchone()
        old = set(zlib.decompress(row[0]).decode().split("\n")) if row else set()
        new = set(lines)
        self._changes.update(new - old)
        self._changes.subtract(old - new)
        if not new:
            self._base.execute("DELETE FROM unit WHERE name = ?", (unit,))
        elif new != old:
            packed = zlib.compress("\n".join(sorted(new)).encode(), 1)
            self._base.execute("INSERT OR REPLACE INTO unit VALUES (?, ?)", (unit, packed))

    def settle(self) -> Delta:
        """What has changed in the union of all units since this was last asked."""
        removed, added = [], []
        for line, by in self._changes.items():
            if not by:
                continue
            known = blake2b(line.encode(), digest_size=16).digest()
            row = self._base.execute("SELECT times FROM line WHERE hash = ?", (known,)).fetchone()
            before = row[0] if row else 0
            if before + by:
                self._base.execute("INSERT OR REPLACE INTO line VALUES (?, ?)", (known, before + by))
            else:
                self._base.execute("DELETE FROM line WHERE hash = ?", (known,))
                removed.append(line)
            if not before:
                added.append(line)
        self._changes.clear()
        return Delta(tuple(sorted(removed)), tuple(sorted(added)))

    # --- notes, and the whole

    def note(self, name: str) -> str:
        """A note, empty where there is none."""
        row = self._base.execute("SELECT value FROM note WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def write(self, name: str, value: str) -> None:
        """Write a note over the one of that name."""
        self._base.execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, value))

    def commit(self) -> None:
        """Keep all that was said since the last commit, safe from a loss of power."""
        self._base.execute("COMMIT")
        self._base.execute("BEGIN")

    def compact(self) -> None:
        """Keep all, and write the file anew, so that it holds nothing of what was forgotten."""
        self._base.execute("COMMIT")
        self._base.execute("VACUUM")
        self._base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._base.execute("BEGIN")

    def roll_back(self) -> None:
        """Forget all that was said since the last commit."""
        self._base.execute("ROLLBACK")
        self._base.execute("BEGIN")
        self._changes.clear()

    def clear(self) -> None:
        """Forget everything."""
        for table in _TABLES:
            self._base.execute(f"DELETE FROM {table}")  # noqa: S608  # ours
        self._changes.clear()

    def close(self) -> None:
        """Let go of the file; what was not committed is forgotten."""
        self._base.close()

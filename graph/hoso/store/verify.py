"""Does the store still hold what was written? Every graph is counted and hashed against the ledgers."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox
from pyoxigraph import NamedNode

from hoso.record import RECORD
from hoso.store.ledger import Entry, Ledger, digest
from hoso.store.rules import rules
from hoso.store.transaction import LEDGER, rows


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of a store found: graphs counted, and those missing, altered, or written by nobody known.

    `outdated` tells that the record was concluded by other rules than those of this version, which is no damage.
    """

    graphs: int
    missing: tuple[str, ...]
    altered: tuple[str, ...]
    unknown: tuple[str, ...]
    outdated: bool = False

    @property
    def ok(self) -> bool:
        """Whether all is as it was written."""
        return not (self.missing or self.altered or self.unknown)

    def __str__(self) -> str:
        old = "; concluded by other rules: `hoso build --anew` concludes the record anew" if self.outdated else ""
        if self.ok:
            return f"{self.graphs} graphs, all as they were written{old}"
        found = [
            f"{len(names)} {word}: {', '.join(names)}"
            for word, names in (("missing", self.missing), ("altered", self.altered), ("unknown", self.unknown))
            if names
        ]
        return f"{self.graphs} graphs; {'; '.join(found)}; add the sources again{old}"


def verify(engine: ox.Store, ledger: Ledger) -> Verification:
    """Compare every graph with the ledger outside the engine and the rows inside it."""
    held = {graph.value for graph in engine.named_graphs() if isinstance(graph, NamedNode)}
    listed = {entry.graph: entry for entry in ledger}
    inside = {entry.graph: entry for entry in rows(engine) if entry.quads}
    expected = inside | {
        graph: e for graph, e in listed.items() if graph not in inside or not ledger.is_behind(inside[graph])
    }
    missing = {graph for graph in expected if graph not in held}
    altered = {
        graph
        for graph, entry in expected.items()
        if graph in held and (graph not in inside or not _is_whole(engine, entry))
    }
    unknown = held - expected.keys() - {LEDGER.value}
    concluded = inside.get(RECORD.value)
    outdated = concluded is not None and concluded.extractor != rules()
    return Verification(len(held), _sorted(missing), _sorted(altered), _sorted(unknown), outdated)


def _sorted(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(names))


def _is_whole(engine: ox.Store, entry: Entry) -> bool:
    try:
        found = list(engine.quads_for_pattern(None, None, None, NamedNode(entry.graph)))
    except (OSError, RuntimeError):  # a block whose checksum is wrong: that is what we are here to find
        return False
    return len(found) == entry.quads and entry.digest in ("", digest(found))

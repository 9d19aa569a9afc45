"""What changes an embedded store: whole sources in and out, each in one transaction with its ledger row; decisions; and
the record in step with both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from itertools import chain

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from hoso.decisions import Decision, Standing, log_digest, stand
from hoso.errors import NotFoundError, UsageError
from hoso.model import Report
from hoso.namespaces import HS
from hoso.rdf import EXTRACTOR, read_report, source_iri, source_quads
from hoso.record import RECORD, Workings
from hoso.resolve.reference import ONTOLOGY, ontology_digest, ontology_quads
from hoso.store.decided import DECISIONS, decision_quads, read_decisions
from hoso.store.folder import Folder, storage
from hoso.store.ledger import Entry, Ledger, digest
from hoso.store.takedown import without_redacted
from hoso.store.transaction import (
    LEDGER,
    is_source,
    pending,
    replacing,
    row_iri,
    row_of,
    row_quads,
    rows,
    taking_out,
    with_row,
)
from hoso.store.upkeep import Upkeep

_FLUSH_EVERY = 50


class Change(StrEnum):
    """What adding a report did."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


class Writer:
    """The one who writes to an engine, in a folder whose lock is held, or in memory; `close` lets go of all."""

    def __init__(self, folder: Folder | None, engine: ox.Store) -> None:
        self.where = str(folder.path) if folder else ":memory:"
        self._folder = folder
        self._engine = engine
        self._unflushed = 0
        self.held_back: dict[str, tuple[str, ...]] = {}
        self._stand(read_decisions(self._quads(DECISIONS)))
        self.ledger = folder.open_ledger(write=True) if folder else Ledger.to_write()
        try:
            self._upkeep = Upkeep(engine, folder.open_workings() if folder else Workings())
        except BaseException:
            self.ledger.close()
            raise
        try:
            self._take_up()
        except BaseException:
            self._let_go()
            raise

    # --- changes

    def put(self, report: Report, *, text: bool = False, again: bool = False) -> Change:
        """Add or replace a source; see `LocalStore.put`."""
        left = without_redacted(report, self._standing)
        report, graph = left.report, source_iri(report.source.key)
        if left.held:
            self.held_back[report.source.key] = left.held
        with self._disk():
            known = self.ledger.of(graph)
        if known and not again and self._is_current(known, left.made_of) and self._is_whole(known):
            return Change.UNCHANGED
        quads = list(source_quads(report, text=text))
        self._replace(Entry(graph.value, left.made_of, EXTRACTOR, len(quads), digest(quads)), quads)
        return Change.REPLACED if known else Change.NEW

    def retract(self, key: str) -> None:
        """Take a source out; see `LocalStore.retract`."""
        graph = source_iri(key)
        with self._disk():
            held = row_of(self._engine, graph)
        if held is None or not is_source(held):
            raise NotFoundError(f"{self.where} holds no source {key}; list them with sources()")
        with self._disk():
            self.ledger.add(Entry(graph.value, "", EXTRACTOR, 0, ""))
            self._engine.update(taking_out(graph))
        self._unflushed += 1

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that the record is made with, by time."""
        return self._decisions

    def decide(self, decisions: Sequence[Decision]) -> bool:
        """Hold these decisions, all of a log; see `LocalStore.decide`."""
        lost = {one.id for one in self._decisions} - {one.id for one in decisions}
        if lost:
            raise UsageError(
                f"{self.where} holds {len(lost)} decisions that the log does not, {min(lost)} among them; give the log "
                f"that they are from, with all of its files"
            )
        if {one.id for one in self._decisions} == {one.id for one in decisions}:
            return False
        standing = stand(decisions)
        if standing.redactions != self._standing.redactions:
            self._take_down(standing)  # first: what a crash cuts short is then done again with the same log
        quads = decision_quads(decisions)
        entry = Entry(DECISIONS.value, log_digest(decisions), EXTRACTOR, len(quads), digest(quads))
        self._replace(entry, quads)
        self._stand(read_decisions(quads))
        return True

    def rebuild(self, *, anew: bool = False) -> bool:
        """Bring the record up to date with sources and decisions; see `LocalStore.rebuild`."""
        if self._unflushed:
            self.flush()  # the workings never know of a source that a loss of power takes back
        self._upkeep.decide(self._standing, log_digest(self._decisions))
        with self._disk():
            if anew:
                self._upkeep.begin_anew()
            entry = None if anew else self._upkeep.take_up()
            changed = entry is not None
            while entry or (entry := self._upkeep.step()):
                self.ledger.add(entry)
                self.flush()
                entry, changed = None, True
        if anew and self._folder:
            self._folder.mark()
        return changed

    def flush(self) -> None:
        """Make all that was written safe from a loss of power."""
        self._make_safe()
        self._unflushed = 0

    def close(self) -> None:
        """Make all that was written safe, and let go of workings and ledger."""
        try:
            if self._unflushed:
                self.flush()
            if self._folder and self._folder.traces.may_stand():
                with self._disk():
                    self._upkeep.wipe()
        finally:
            self._let_go()

    # --- how

    def _make_safe(self, *, amid: bool = False) -> None:
        if self._folder:
            with self._disk():
                self._folder.make_safe(self._engine, amid=amid)
                self.ledger.sync()

    def _let_go(self) -> None:
        self._upkeep.close()
        self.ledger.close()

    def _stand(self, decisions: tuple[Decision, ...]) -> None:
        self._decisions, self._standing = decisions, stand(decisions)

    def _take_down(self, standing: Standing) -> None:
        """Take people who are to be taken down out of all sources, and see to it that no file keeps a trace."""
        if standing.redactions and self._folder:
            self._folder.traces.are_to_go()
        for source in self._sources() if standing.redactions else ():
            report = read_report(self._quads(source))
            left = without_redacted(report, standing)
            if left.report != report:
                quads = list(source_quads(left.report, text=self._has_text(source)))
                self._replace(Entry(source.value, left.made_of, EXTRACTOR, len(quads), digest(quads)), quads)

    def _has_text(self, source: NamedNode) -> bool:
        return next(iter(self._engine.quads_for_pattern(source, HS.text, None, source)), None) is not None

    def _take_up(self) -> None:
        """Put right what a crash may have left: no ontology, a ledger entry that is missing, a record that is old."""
        known = row_of(self._engine, ONTOLOGY)
        if known is None or known.sha256 != ontology_digest():
            self._put_ontology(empty=known is None and not rows(self._engine))
        for entry in self._rows_to_note():
            noted = self.ledger.of(NamedNode(entry.graph))
            if noted is None or self.ledger.is_behind(entry):
                self._note_again(entry)
        self.rebuild()

    def _rows_to_note(self) -> list[Entry]:
        """The rows that the ledger may lack: what was written since the last flush, or all where the ledger is lost."""
        if self.ledger.of(ONTOLOGY) is None:
            return rows(self._engine)
        found = (row_of(self._engine, graph) for graph in (*pending(self._engine), DECISIONS, RECORD))
        return [row for row in found if row]

    def _put_ontology(self, *, empty: bool) -> None:
        """Bring the ontology's graph up to the packaged version, in bulk where the store is still empty."""
        quads = list(ontology_quads())
        entry = Entry(ONTOLOGY.value, ontology_digest(), EXTRACTOR, len(set(quads)), "")
        if not empty:
            self._replace(entry, quads)
            return
        with self._disk():
            self._engine.bulk_extend(with_row(quads, entry))
            self.ledger.add(entry)

    def _note_again(self, entry: Entry) -> None:
        """Write the ledger entry that a crash took, if the graph is what its row says."""
        found = list(self._quads(NamedNode(entry.graph)))
        if len(found) == entry.quads:
            self.ledger.add(Entry(entry.graph, entry.sha256, entry.extractor, entry.quads, digest(found)))

    def _replace(self, entry: Entry, quads: Iterable[Quad]) -> None:
        with self._disk():
            if self._is_there(NamedNode(entry.graph)):
                self._engine.update(replacing(quads, entry))
            else:
                self._engine.extend(with_row(quads, entry))
            self.ledger.add(entry)
        self._unflushed += 1
        if self._unflushed >= _FLUSH_EVERY:
            self._make_safe(amid=True)
            self._unflushed = 1

    def _is_there(self, graph: NamedNode) -> bool:
        """Whether the engine holds anything of a graph, or of its row."""
        row = self._engine.quads_for_pattern(row_iri(graph), None, None, LEDGER)
        return next(chain(row, self._quads(graph)), None) is not None

    @staticmethod
    def _is_current(entry: Entry, digest_of_bytes: str) -> bool:
        return entry.sha256 == digest_of_bytes and entry.extractor == EXTRACTOR

    def _is_whole(self, entry: Entry) -> bool:
        with self._disk():
            has_row = all(quad in self._engine for quad in row_quads(entry))
            return has_row and digest(self._quads(NamedNode(entry.graph))) == entry.digest

    def _sources(self) -> list[NamedNode]:
        return [NamedNode(entry.graph) for entry in rows(self._engine) if is_source(entry)]

    def _quads(self, graph: NamedNode) -> Iterable[Quad]:
        return self._engine.quads_for_pattern(None, None, None, graph)

    def _disk(self) -> AbstractContextManager[None]:
        return storage(self.where) if self._folder else nullcontext()

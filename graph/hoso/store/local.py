"""The embedded store: whole sources in, each in one transaction with its ledger row; the record in step with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from hoso.decisions import Decision, Standing, log_digest, stand
from hoso.errors import BadQueryError, NotFoundError, UsageError
from hoso.model import Report
from hoso.namespaces import PREFIXES
from hoso.rdf import EXTRACTOR, read_report, source_iri, source_quads
from hoso.record import RECORD, Workings
from hoso.resolve.reference import ONTOLOGY, ontology_digest, ontology_quads
from hoso.results import Answer, answer
from hoso.store.bind import Bindings, refuse_bound_tests, tidy_bindings
from hoso.store.decided import DECISIONS, decision_quads, read_decisions
from hoso.store.folder import Folder, storage
from hoso.store.guard import check, explain, tidy
from hoso.store.ledger import Entry, Ledger, digest, mend
from hoso.store.lock import WriterLock
from hoso.store.takedown import without_redacted
from hoso.store.transaction import is_source, pending, replacing, row_of, row_quads, rows, taking_out
from hoso.store.upkeep import Upkeep
from hoso.store.verify import Verification, verify

_FLUSH_EVERY = 50
NO_BINDINGS: Bindings = {}


class Change(StrEnum):
    """What adding a report did."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


class LocalStore:
    """A store in a folder, or in memory; made by `open_store`.

    A store that is open to read shows the state at opening, also while another process writes. One that is open to
    write is the only one; others get LockedStoreError.
    """

    def __init__(self, folder: Folder | None, *, write: bool) -> None:
        self.where = str(folder.path) if folder else ":memory:"
        self.writable = write
        self._folder = folder
        self._decisions: tuple[Decision, ...] = ()
        self._standing = Standing()
        self._lock = WriterLock(folder.lock) if folder and write else None
        self._upkeep: Upkeep | None = None
        self._unflushed = 0
        try:
            self._open(folder)
        except BaseException:
            self.close()
            raise

    def _open(self, folder: Folder | None) -> None:
        if folder and self.writable:
            mend(folder.ledger)
        # The ledger first: beside a writer it may then only lag behind the engine, which `verify` allows for.
        self._ledger = Ledger(folder.ledger if folder else None)
        self._engine: ox.Store | None = folder.open(write=self.writable) if folder else ox.Store()
        self._stand(read_decisions(self.quads(DECISIONS)))
        if self.writable:
            workings = folder.open_workings() if folder else Workings()
            self._upkeep = Upkeep(self._engine, workings)
            self._take_up()

    # --- questions

    def query(self, sparql: str, bindings: Bindings = NO_BINDINGS) -> Answer:
        """The answer to a SPARQL query over the union of all graphs.

        `bindings` gives terms to variables, which a SELECT must also name as columns. Our prefixes are known.
        BadQueryError for a query that does not parse, is an update, or reaches outside.
        """
        text, terms = tidy(sparql), tidy_bindings(bindings)
        check(text)
        refuse_bound_tests(text, terms)
        values: dict[ox.Variable, NamedNode | ox.BlankNode | Literal | ox.Triple] = {
            ox.Variable(name): term for name, term in terms.items()
        }
        with self._disk():
            try:
                return answer(
                    self.engine.query(
                        text, prefixes=PREFIXES, use_default_graph_as_union=True, substitutions=values or None
                    )
                )
            except SyntaxError as error:
                raise explain(text, str(error)) from None
            except RuntimeError as error:
                if "SELECT projection" not in str(error):
                    raise
                raise BadQueryError(f"{' '.join(str(error).split())}; name it as a column of the SELECT") from None

    @property
    def engine(self) -> ox.Store:
        """The pyoxigraph store itself, for adapters; writing to it goes round the ledger."""
        if self._engine is None:
            raise UsageError(f"{self.where}: closed; open it again")
        return self._engine

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """All quads of one graph, or of all, in the engine's order."""
        return iter(self.engine.quads_for_pattern(None, None, None, graph))

    def sources(self) -> list[NamedNode]:
        """The sources that the store holds, by name."""
        return [NamedNode(entry.graph) for entry in self.rows() if is_source(entry)]

    def report(self, source: NamedNode) -> Report:
        """One source as it is stored; NotFoundError where it is not."""
        with self._disk():
            found = list(self.quads(source))
        if not found:
            raise NotFoundError(f"{self.where} holds no source {source.value}; list them with sources()")
        return read_report(found)

    def rows(self) -> list[Entry]:
        """The ledger rows in the store itself, by name; their digests are empty."""
        with self._disk():
            return rows(self.engine)

    # --- changes

    def put(self, report: Report, *, text: bool = False) -> Change:
        """Add or replace a source, whole or not at all; the record follows with `rebuild`.

        The same bytes read by the same version change nothing. EvidenceError for a quote that is not in the text.
        """
        self._must_write()
        report = without_redacted(report, self._standing)
        graph = source_iri(report.source.key)
        known = self._ledger.of(graph)
        if known and self._is_current(known, report.source.sha256) and self._is_whole(known):
            return Change.UNCHANGED
        quads = list(source_quads(report, text=text))
        self._replace(Entry(graph.value, report.source.sha256, EXTRACTOR, len(quads), digest(quads)), quads)
        return Change.REPLACED if known else Change.NEW

    def retract(self, key: str) -> None:
        """Take a source out, and all that it said; NotFoundError where it is not in the store."""
        self._must_write()
        graph = source_iri(key)
        with self._disk():
            held = row_of(self.engine, graph)
        if held is None or not is_source(held):
            raise NotFoundError(f"{self.where} holds no source {key}; list them with sources()")
        self._ledger.add(Entry(graph.value, "", EXTRACTOR, 0, ""))
        with self._disk():
            self.engine.update(taking_out(graph))
        self._unflushed += 1

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that the record is made with, by time."""
        return self._decisions

    def decide(self, decisions: Sequence[Decision]) -> bool:
        """Hold these decisions, all of a log; the record follows with `rebuild`. False where it held them already.

        UsageError where one that the store holds is not among them: a log is only ever added to.
        """
        self._must_write()
        lost = {one.id for one in self._decisions} - {one.id for one in decisions}
        if lost:
            raise UsageError(
                f"{self.where} holds {len(lost)} decisions that the log does not, {min(lost)} among them; give the log "
                f"that they are from, with all of its files"
            )
        if {one.id for one in self._decisions} == {one.id for one in decisions}:
            return False
        quads = decision_quads(decisions)
        entry = Entry(DECISIONS.value, log_digest(decisions), EXTRACTOR, len(quads), digest(quads))
        self._replace(entry, quads)
        self._stand(read_decisions(quads))
        self._take_down()
        return True

    def rebuild(self, *, anew: bool = False) -> bool:
        """Bring the record up to date with sources and decisions; False where it already was.

        Only what the changes touch is concluded again, unless `anew` asks for everything.
        """
        self._must_write()
        upkeep = self._upkeep
        if upkeep is None:
            raise UsageError(f"{self.where}: closed; open it again")
        if self._unflushed:
            self.flush()  # the workings never know of a source that a loss of power takes back
        upkeep.decide(self._standing, log_digest(self._decisions))
        with self._disk():
            if anew:
                upkeep.begin_anew()
            entry = None if anew else upkeep.take_up()
            changed = entry is not None
            while entry or (entry := upkeep.step()):
                self._ledger.add(entry)
                self.flush()
                entry, changed = None, True
        return changed

    def verify(self) -> Verification:
        """Compare every graph with the ledgers; what is named there is restored by adding its source again."""
        return verify(self.engine, self._ledger)

    def flush(self) -> None:
        """Make all that was written safe from a loss of power."""
        if self._folder and self._engine is not None and self.writable:
            with self._disk():
                self._engine.flush()
            self._ledger.sync()
        self._unflushed = 0

    def close(self) -> None:
        """Let go of the folder and its lock; a second call does nothing."""
        if getattr(self, "_engine", None) is not None and self._unflushed:
            self.flush()
        self._engine = None
        if self._upkeep:
            self._upkeep.close()
        self._upkeep = None
        if self._lock:
            self._lock.release()

    # --- how

    def _stand(self, decisions: tuple[Decision, ...]) -> None:
        self._decisions, self._standing = decisions, stand(decisions)

    def _take_down(self) -> None:
        """Take people who are to be taken down out of the sources in which they stand."""
        for source in self.sources() if self._standing.redactions else ():
            report = self.report(source)
            if (left := without_redacted(report, self._standing)) != report:
                quads = list(source_quads(left))
                known = self._ledger.of(source)
                made_of = known.sha256 if known else report.source.sha256
                self._replace(Entry(source.value, made_of, EXTRACTOR, len(quads), digest(quads)), quads)

    def _take_up(self) -> None:
        """Put right what a crash may have left: no ontology, a ledger line that is missing, a record that is old."""
        known = row_of(self.engine, ONTOLOGY)
        if known is None or known.sha256 != ontology_digest():
            self._put_ontology(empty=known is None and not self.rows())
        for entry in self._rows_to_note():
            noted = self._ledger.of(NamedNode(entry.graph))
            if noted is None or self._ledger.is_behind(entry):
                self._note_again(entry)
        self.rebuild()

    def _rows_to_note(self) -> list[Entry]:
        """The rows that the ledger may lack: what was written since the last flush, or all where the ledger is lost."""
        if self._ledger.of(ONTOLOGY) is None:
            return self.rows()
        found = (row_of(self.engine, graph) for graph in (*pending(self.engine), DECISIONS, RECORD))
        return [row for row in found if row]

    def _put_ontology(self, *, empty: bool) -> None:
        """Bring the ontology's graph up to the packaged version, in bulk where the store is still empty."""
        quads = list(ontology_quads())
        entry = Entry(ONTOLOGY.value, ontology_digest(), EXTRACTOR, len(set(quads)), "")
        if not empty:
            self._replace(entry, quads)
            return
        with self._disk():
            self.engine.bulk_extend([*quads, *row_quads(entry)])
        self._ledger.add(entry)

    def _note_again(self, entry: Entry) -> None:
        """Write the ledger line that a crash took, if the graph is what its row says."""
        found = list(self.quads(NamedNode(entry.graph)))
        if len(found) == entry.quads:
            self._ledger.add(Entry(entry.graph, entry.sha256, entry.extractor, entry.quads, digest(found)))

    def _replace(self, entry: Entry, quads: Iterable[Quad]) -> None:
        with self._disk():
            self.engine.update(replacing(quads, entry))
        self._ledger.add(entry)
        self._unflushed += 1
        if self._unflushed >= _FLUSH_EVERY:
            self.flush()

    @staticmethod
    def _is_current(entry: Entry, digest_of_bytes: str) -> bool:
        return entry.sha256 == digest_of_bytes and entry.extractor == EXTRACTOR

    def _is_whole(self, entry: Entry) -> bool:
        with self._disk():
            has_row = all(quad in self.engine for quad in row_quads(entry))
            return has_row and digest(self.quads(NamedNode(entry.graph))) == entry.digest

    def _must_write(self) -> None:
        if not self.writable:
            raise UsageError(f"{self.where}: open to read only; open it with write=True")

    def _disk(self) -> AbstractContextManager[None]:
        return storage(self.where) if self._folder else nullcontext()

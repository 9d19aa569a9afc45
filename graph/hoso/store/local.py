"""The embedded store: asked in memory or in a folder, and changed by its one writer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from hoso.decisions import Decision
from hoso.errors import BadQueryError, NotFoundError, UsageError
from hoso.model import Report
from hoso.namespaces import PREFIXES
from hoso.rdf import read_report
from hoso.results import Answer, answer
from hoso.store.bind import Bindings, refuse_bound_tests, tidy_bindings
from hoso.store.decided import DECISIONS, read_decisions
from hoso.store.folder import Folder, storage
from hoso.store.guard import check, explain, tidy
from hoso.store.ledger import Entry
from hoso.store.lock import WriterLock
from hoso.store.transaction import is_source, rows
from hoso.store.verify import Verification, verify
from hoso.store.writer import Change, Writer

NO_BINDINGS: Bindings = {}


class LocalStore:
    """A store in a folder, or in memory; made by `open_store`.

    A store that is open to read shows the state at opening, also while another process writes. One that is open to
    write is the only one; others get LockedStoreError.
    """

    def __init__(self, folder: Folder | None, *, write: bool) -> None:
        self.where = str(folder.path) if folder else ":memory:"
        self.writable = write
        self._folder = folder
        self._lock = WriterLock(folder.lock) if folder and write else None
        self._engine: ox.Store | None = None
        self._writer: Writer | None = None
        try:
            self._engine = folder.open(write=write) if folder else ox.Store()
            self._writer = Writer(folder, self._engine) if write else None
        except BaseException:
            self.close()
            raise

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

    def verify(self) -> Verification:
        """Compare every graph with the ledgers; what is named there is restored by adding its source again.

        A store that is open to read is compared as it is now, not as it was at opening.
        """
        if self._writer:
            return verify(self.engine, self._writer.ledger)
        if self._folder is None or self._engine is None:
            raise UsageError(f"{self.where}: closed; open it again")
        # The ledger first: beside a writer it may then only lag behind the engine, which `verify` allows for.
        ledger = self._folder.open_ledger(write=False)
        try:
            return verify(self._folder.open(write=False), ledger)
        finally:
            ledger.close()

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that the record is made with, by time."""
        return self._writer.decisions if self._writer else read_decisions(self.quads(DECISIONS))

    # --- changes

    @property
    def held_back(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of sources that were put and of which something is held back, with the ids of the take-downs.

        What holds the name of somebody who was taken down elsewhere is not stored; it may be a namesake.
        """
        return self._writing().held_back

    def put(self, report: Report, *, text: bool = False, again: bool = False) -> Change:
        """Add or replace a source, whole or not at all; the record follows with `rebuild`.

        The same bytes read by the same version change nothing, unless they are to be taken `again`. EvidenceError for a
        quote that is not in the text.
        """
        return self._writing().put(report, text=text, again=again)

    def retract(self, key: str) -> None:
        """Take a source out, and all that it said; NotFoundError where it is not in the store."""
        self._writing().retract(key)

    def decide(self, decisions: Sequence[Decision]) -> bool:
        """Hold these decisions, all of a log; the record follows with `rebuild`. False where it held them already.

        UsageError where one that the store holds is not among them: a log is only ever added to.
        """
        return self._writing().decide(decisions)

    def rebuild(self, *, anew: bool = False) -> bool:
        """Bring the record up to date with sources and decisions; False where it already was.

        Only what the changes touch is concluded again, unless `anew` asks for everything.
        """
        return self._writing().rebuild(anew=anew)

    def flush(self) -> None:
        """Make all that was written safe from a loss of power."""
        if self._writer:
            self._writer.flush()

    def close(self) -> None:
        """Let go of the folder and its lock; a second call does nothing."""
        try:
            if self._writer:
                self._writer.close()
                self._writer = self._engine = None  # the engine's own lock goes with its last user
                if self._folder and self._folder.traces.may_stand():
                    with storage(self.where):
                        self._folder.traces.wipe()
        finally:
            self._writer = self._engine = None
            if self._lock:
                self._lock.release()

    def _writing(self) -> Writer:
        if not self.writable:
            raise UsageError(f"{self.where}: open to read only; open it with write=True")
        if self._writer is None:
            raise UsageError(f"{self.where}: closed; open it again")
        return self._writer

    def _disk(self) -> AbstractContextManager[None]:
        return storage(self.where) if self._folder else nullcontext()

"""The face of a store: add reports, ask questions, see dossiers and the network, check, verify, take out, write out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO, cast

from hoso.decisions import Decision, Draft, Kind, append_all, drafts, read_log
from hoso.errors import BadInputError, EvidenceError, HosoError, UsageError
from hoso.model import Report, Source
from hoso.results import Answer, Result
from hoso.store import (
    MEMORY,
    Bindings,
    Change,
    LocalStore,
    RemoteStore,
    Verification,
    decisions_of,
    is_url,
    open_store,
    refuse_strangers,
)

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from hoso.catalogue import Value
    from hoso.check import CheckReport
    from hoso.dossier import Dossier

Addable = str | PathLike[str] | Source | Report
NO_BINDINGS: Bindings = {}


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: the keys of sources that are new, unchanged or replaced, and why others could not be read."""

    new: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    failed: tuple[HosoError, ...] = ()

    def __str__(self) -> str:
        counts = f"{len(self.new)} new, {len(self.replaced)} replaced, {len(self.unchanged)} unchanged"
        return f"{counts}, {len(self.failed)} failed"


def open(where: str | PathLike[str], *, decisions: str | PathLike[str] | None = None) -> Archive:  # noqa: A001  # reads well as hoso.open
    """The archive in a folder, in memory (":memory:"), or behind an http(s) SPARQL endpoint.

    A folder that is not there is made by the first `add`; until then there is nothing to ask. `decisions` is the folder
    of the log of reviewers' decisions; whatever is added or decided brings the store up to date with it. Without one
    the store keeps the decisions that it has.
    """
    return Archive(where, decisions=decisions)


class Archive:
    """A store and all that can be done with it; made by `hoso.open`, closed by `close` or `with`.

    A folder is opened to read when it is first asked, and shows the state of that moment, or of its own last change;
    it is opened to write, and locked for others, only while something is added or taken out.
    """

    def __init__(self, where: str | PathLike[str], *, decisions: str | PathLike[str] | None = None) -> None:
        self.where = str(where)
        self._log = Path(decisions) if decisions is not None else None
        self._store: LocalStore | RemoteStore | None = None
        if not is_url(self.where) and self.where != MEMORY:
            refuse_strangers(self.where)

    # --- reports in and out

    def add(self, source: Addable | Iterable[Addable], *, text: bool = False) -> Added:
        """Add a report: a file, a folder, a text, a Source, a Report, or many of these.

        A string without blanks, or one that names a file, is a path; any other is a text. What cannot be read is
        listed as failed and stops nothing. `text` keeps whole texts too. The record is up to date afterwards.
        """
        many = [source] if isinstance(source, str | PathLike | Source | Report) else source
        return self.build(many, text=text)

    def build(self, sources: Iterable[Addable], *, text: bool = False) -> Added:
        """Add many reports; new ones are added, changed ones replaced, known ones skipped."""
        changes: dict[Change, list[str]] = {change: [] for change in Change}
        failed: list[HosoError] = []
        with self._writing() as store:
            for found in _reports(sources):
                if isinstance(found, HosoError):
                    failed.append(found)
                    continue
                try:
                    changes[store.put(found, text=text)].append(found.source.key)
                except EvidenceError as error:
                    failed.append(error)
            store.rebuild()
        return Added(
            new=tuple(changes[Change.NEW]),
            unchanged=tuple(changes[Change.UNCHANGED]),
            replaced=tuple(changes[Change.REPLACED]),
            failed=tuple(failed),
        )

    def retract(self, source: str, *, by: str = "", reason: str = "") -> None:
        """Take a source out, by its key or IRI, and all that it alone said; NotFoundError where it is not there.

        With a reason it is decided, by the log, that nothing of it counts: it stays out until that is undone. Without
        one it may be added again.
        """
        key = source.rsplit("/", 1)[-1]
        if reason:
            headline = self.report(key).source.headline or ""
            self.write_decisions(drafts.on_source(key, by=by, reason=reason, headline=headline))
        with self._writing() as store:
            store.retract(key)
            store.rebuild()

    # --- decisions of reviewers

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that the record is made with, by time."""
        store = self.store
        return store.decisions if isinstance(store, LocalStore) else decisions_of(store)

    def decide(
        self,
        kind: str,
        *targets: str,
        by: str,
        reason: str,
        changes: Mapping[str, object] | None = None,
    ) -> tuple[Decision, ...]:
        """Decide something about nodes of the record, e.g. `decide("same", "person/a", "person/b", ...)`.

        The decisions are written into the log, and the record is brought up to date; see `targets.drafts_on` for what
        each kind takes. UsageError where the archive was opened without a log, NotFoundError for what is not there.
        """
        from hoso.targets import drafts_on

        found = drafts_on(self._local("decide"), _kind(kind), targets, by=by, reason=reason, changes=changes)
        return self.write_decisions(*found)

    def write_decisions(self, *drafts: Draft) -> tuple[Decision, ...]:
        """Write decisions that are already drafted into the log, and bring the record up to date with it."""
        if self._log is None:
            raise UsageError(
                "a decision is kept in a log outside the store; name its folder, e.g. hoso.open(store, "
                "decisions='decisions')"
            )
        self._local("decide")
        decided = append_all(self._log, drafts)
        with self._writing() as store:
            store.rebuild()
        return decided

    def report(self, source: str) -> Report:
        """One source as it is stored, by its key or IRI: its claims, and of its text the sentences that carry them."""
        from hoso.rdf import source_iri

        return self._local("read a report").report(source_iri(source.rsplit("/", 1)[-1]))

    def reports(self) -> Iterator[Report]:
        """All sources as they are stored, in the order of their keys."""
        store = self._local("read reports")
        return (store.report(source) for source in store.sources())

    # --- questions

    def ask(self, name: str, **params: Value | None) -> Result:
        """The answer to a question of the catalogue; `hoso.catalogue.questions()` lists them."""
        from hoso.catalogue import question

        return question(name).run(self.store, **params)

    def sparql(self, query: str, bindings: Bindings = NO_BINDINGS) -> Answer:
        """The answer to a SPARQL query over the union of all graphs, terms given to its variables."""
        return self.store.query(query, bindings)

    def dossier(self, name: str, *, on: date | None = None) -> Dossier:
        """What is known of the people or bodies of a name, each fact with its sentence."""
        from hoso.dossier import dossier

        return dossier(self.store, name, on=on)

    def person(self, name: str, *, on: date | None = None) -> Dossier:
        """The dossier of a person; see `dossier`."""
        return self.dossier(name, on=on)

    def people(self, name: str) -> Result:
        """Everybody of a name, told apart by evidence; marks may be left out."""
        return self.ask("people-named", person=name)

    def bodies(self, name: str) -> Result:
        """The bodies of a name; marks may be left out."""
        return self.ask("bodies-named", body=name)

    def sources(self) -> Result:
        """All sources, the newest first."""
        return self.ask("sources-list")

    # --- pictures

    def network(
        self, *, around: str | None = None, hops: int = 1, on: date | None = None, limit: int = 300
    ) -> nx.MultiDiGraph[str]:
        """The record as a networkx graph, see `hoso.network.build`."""
        from hoso import network

        return network.build(cast("network.Queryable", self.store), around=around, hops=hops, on=on, limit=limit)

    def view(
        self,
        file: str | PathLike[str] | TextIO,
        *,
        around: str | None = None,
        hops: int = 1,
        on: date | None = None,
        lang: str = "vi",
        title: str = "hoso",
    ) -> str | PathLike[str] | TextIO:
        """Write the network as one HTML page that needs no network, and return where it went."""
        from hoso.views import write_page

        graph = self.network(around=around, hops=hops, on=on)
        write_page(graph, Path(file) if isinstance(file, PathLike) else file, title=around or title, lang=lang)
        return file

    # --- health

    def check(self) -> CheckReport:
        """What does not fit together: contradictions, sums that do not add up, people who may be one or two."""
        from hoso.check import check

        return check(self.store)

    def verify(self) -> Verification:
        """Compare the store with its ledgers; adding the sources that are named there again restores them."""
        return self._local("verify").verify()

    # --- other forms

    def export(self, form: str, file: str | PathLike[str] | None = None) -> str | None:
        """Write all out as trig, nquads, turtle, jsonld, graphml, gexf or csv; without a file, return it as text."""
        from hoso.export import export

        return export(self.store, form, file)

    def dataset(self) -> rdflib.Dataset:
        """The store as an rdflib Dataset whose default graph is the union of all; for reading."""
        from hoso.store.rdflib_view import dataset

        return dataset(self.store)

    # --- opening and closing

    @property
    def store(self) -> LocalStore | RemoteStore:
        """The store, opened to read; BadStoreError where nothing has been added yet."""
        if self._store is None:
            self._store = open_store(self.where)
        return self._store

    def close(self) -> None:
        """Let go of the store; it is opened again when it is next asked."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Archive({self.where!r})"

    @contextmanager
    def _writing(self) -> Iterator[LocalStore]:
        """The store to write to, with the decisions of the log."""
        if self.where == MEMORY:
            store = self._local("write")
            self._take_log(store)
            yield store
            return
        self.close()
        found = open_store(self.where, create=True, write=True)
        if isinstance(found, RemoteStore):
            raise UsageError(f"{self.where}: an endpoint is only asked; open a folder to write")
        try:
            self._take_log(found)
            yield found
        finally:
            found.close()

    def _take_log(self, store: LocalStore) -> None:
        if self._log is not None:
            store.decide(read_log(self._log))

    def _local(self, what: str) -> LocalStore:
        store = self.store
        if isinstance(store, RemoteStore):
            raise UsageError(f"{self.where}: cannot {what} at an endpoint; open the folder of its store")
        return store


def _kind(name: str) -> Kind:
    try:
        return Kind(name)
    except ValueError:
        raise UsageError(f"{name!r} is no kind of decision; use one of {', '.join(Kind)}") from None


def _reports(sources: Iterable[Addable]) -> Iterator[Report | HosoError]:
    """Read and extract one after the other; what cannot be read comes as its error."""
    from hoso.extraction import extract

    for source in sources:
        for found in _sources(source):
            try:
                yield extract(found) if isinstance(found, Source) else found
            except BadInputError as error:
                yield error


def _sources(source: Addable) -> Iterator[Source | Report | HosoError]:
    from hoso.sources import from_text, read_each

    match source:
        case Source() | Report():
            yield source
        case str() if _is_text(source):
            try:
                yield from_text(source)
            except BadInputError as error:
                yield error
        case str():
            yield from read_each([source])
        case PathLike():
            yield from read_each([Path(source)])
        case _:
            raise UsageError(f"{source!r:.100} cannot be added; give a path, a text, a Source or a Report")


def _is_text(given: str) -> bool:
    """Whether a string is a text and not a path: no such file, and words with blanks between them."""
    try:
        return " " in given.strip() and not Path(given).exists()
    except (OSError, ValueError):  # too long for a path, or with a zero byte
        return True

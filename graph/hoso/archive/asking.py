"""What can be asked of a store: questions, dossiers, pictures, what needs a human, and why; other forms of it all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from hoso.decisions import Decision
from hoso.errors import UsageError
from hoso.model import Report
from hoso.results import Answer, Result
from hoso.store import Bindings, LocalStore, RemoteStore, Verification, decisions_of, open_store

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from hoso.catalogue import Value
    from hoso.check import CheckReport
    from hoso.dossier import Dossier
    from hoso.review import Review
    from hoso.review.reasons import Why

NO_BINDINGS: Bindings = {}


class Asking:
    """A store that is opened to read when it is first asked, and shows the state of that moment."""

    def __init__(self, where: str | PathLike[str]) -> None:
        self.where = str(where)
        self._store: LocalStore | RemoteStore | None = None

    @property
    def store(self) -> LocalStore | RemoteStore:
        """The store, opened to read; BadStoreError where nothing has been added yet."""
        if self._store is None:
            self._store = open_store(self.where)
        return self._store

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

    # --- sources and decisions

    def sources(self) -> Result:
        """All sources, the newest first."""
        return self.ask("sources-list")

    def report(self, source: str) -> Report:
        """One source as it is stored, by its key or IRI: its claims, and of its text the sentences that carry them."""
        from hoso.rdf import source_iri

        return self._local("read a report").report(source_iri(source.rsplit("/", 1)[-1]))

    def reports(self) -> Iterator[Report]:
        """All sources as they are stored, in the order of their keys."""
        store = self._local("read reports")
        return (store.report(source) for source in store.sources())

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that the record is made with, by time."""
        store = self.store
        return store.decisions if isinstance(store, LocalStore) else decisions_of(store)

    def review(self) -> Review:
        """What needs a human, the most harmful first, each with its sentences and the commands that settle it."""
        from hoso.review import review

        return review(self.store, self.decisions)

    def why(self, fact: str, *, role: str | None = None, body: str | None = None) -> Why:
        """Why a fact is in the record: an IRI, a local name (`tenure/...`), or a name; see `hoso.review.why`.

        With a role or a body, a person's name means the posts that fit. NotFoundError for what the store lacks.
        """
        from hoso.review.why import why

        return why(self.store, fact, self.decisions, role=role, body=body)

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

    def _local(self, what: str) -> LocalStore:
        store = self.store
        if isinstance(store, RemoteStore):
            raise UsageError(f"{self.where}: cannot {what} at an endpoint; open the folder of its store")
        return store

"""The face of a store: add reports, decide, ask questions, see dossiers and the network, check, take out, write out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

from hoso.archive.added import Addable, Added, reports_of
from hoso.archive.asking import Asking
from hoso.decisions import Decision, Draft, Kind, append_all, drafts, read_log
from hoso.errors import EvidenceError, HosoError, UsageError
from hoso.model import Report, Source
from hoso.store import MEMORY, Change, LocalStore, RemoteStore, is_url, open_store, refuse_strangers

__all__ = ["Addable", "Added", "Archive", "open"]


def open(where: str | PathLike[str], *, decisions: str | PathLike[str] | None = None) -> Archive:  # noqa: A001  # reads well as hoso.open
    """The archive in a folder, in memory (":memory:"), or behind an http(s) SPARQL endpoint.

    A folder that is not there is made by the first `add`; until then there is nothing to ask. `decisions` is the folder
    of the log of reviewers' decisions; whatever is added or decided brings the store up to date with it. Without one
    the store keeps the decisions that it has.
    """
    return Archive(where, decisions=decisions)


class Archive(Asking):
    """A store and all that can be done with it; made by `hoso.open`, closed by `close` or `with`.

    A folder is opened to read when it is first asked, and shows the state of that moment, or of its own last change;
    it is opened to write, and locked for others, only while something is added or taken out.
    """

    def __init__(self, where: str | PathLike[str], *, decisions: str | PathLike[str] | None = None) -> None:
        super().__init__(where)
        self._log = Path(decisions) if decisions is not None else None
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

    def build(self, sources: Iterable[Addable], *, text: bool = False, anew: bool = False) -> Added:
        """Add many reports; new ones are added, changed ones replaced, known ones skipped.

        With `anew` known ones are replaced too, as the rules read them now, and the record is concluded anew from all
        that the store holds; without any source that alone is done. A store of an older format is taken up so.
        """
        changes: dict[Change, list[str]] = {change: [] for change in Change}
        failed: list[HosoError] = []
        with self._writing(anew=anew) as store:
            for found in reports_of(sources):
                if isinstance(found, HosoError):
                    failed.append(found)
                    continue
                try:
                    changes[store.put(found, text=text, again=anew)].append(found.source.key)
                except EvidenceError as error:
                    failed.append(error)
            store.rebuild(anew=anew)
            held = dict(store.held_back)
        return Added(
            new=tuple(changes[Change.NEW]),
            unchanged=tuple(changes[Change.UNCHANGED]),
            replaced=tuple(changes[Change.REPLACED]),
            failed=tuple(failed),
            held={key: held[key] for keys in changes.values() for key in keys if key in held},
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

    def decide(
        self,
        kind: str,
        *targets: str,
        by: str,
        reason: str,
        changes: Mapping[str, object] | None = None,
        reply: str | None = None,
    ) -> tuple[Decision, ...]:
        """Decide something about nodes of the record, e.g. `decide("same", "person/a", "person/b", ...)`.

        The decisions are written into the log, and the record is brought up to date; see `targets.drafts_on` for what
        each kind takes. UsageError where the archive was opened without a log, NotFoundError for what is not there.
        """
        from hoso.targets import drafts_on

        found = drafts_on(
            self._local("decide"), _kind(kind), targets, by=by, reason=reason, changes=changes, reply=reply
        )
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

    # --- opening and closing

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
    def _writing(self, *, anew: bool = False) -> Iterator[LocalStore]:
        """The store to write to, with the decisions of the log; with `anew` also one of an older format."""
        if self.where == MEMORY:
            store = self._local("write")
            self._take_log(store)
            yield store
            return
        self.close()
        found = open_store(self.where, create=True, write=True, anew=anew)
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


def _kind(name: str) -> Kind:
    try:
        return Kind(name)
    except ValueError:
        raise UsageError(f"{name!r} is no kind of decision; use one of {', '.join(Kind)}") from None

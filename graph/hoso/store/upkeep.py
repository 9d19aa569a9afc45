"""Keeping the record in step with sources and decisions: what has changed is concluded, in one transaction a step.

The engine lists which sources are pending. A step draws its conclusion from the workings beside the engine, notes
there what it is about to do to the record, and commits; then it does it to the engine, in one transaction that also
takes the sources off the list. Whatever is lost between the two, the note tells at the next opening: if the record is
what it was before the step, the step is done again from the note; if it is neither that nor what it was to become, the
workings are another store's, and the record is concluded anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from hashlib import sha256

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from hoso.decisions import Standing, fact_key
from hoso.namespaces import HS, RDF
from hoso.rdf import NamedReport, claim_iri, read_named, source_iri
from hoso.record import RECORD, Decided, conclude, decided_since
from hoso.record.workings import Delta, Fact, Workings
from hoso.resolve import Statements, reference, state
from hoso.store.ledger import Entry, combined
from hoso.store.rules import rules
from hoso.store.transaction import changing, is_source, pending, pending_quad, row_of, row_quads, rows

_STEP = 1000, 5000
"""How many sources are concluded at a time, at least and at most: each step holds what its sources state in memory, and
looks again at whatever earlier ones said of the same names. So steps grow with the record.
"""
_QUADS_A_SOURCE = 1000
"""A step is of the size of the record by this; reports make some 100 quads of the record each."""

_FORM = 3


class Upkeep:
    """The record of one engine; `step` is to be called until it returns None."""

    def __init__(self, engine: ox.Store, workings: Workings) -> None:
        self._engine = engine
        self._workings = workings
        self._standing = Standing()
        self._log = ""
        self._left: set[str] = set()
        self._reports: dict[str, NamedReport | None] = {}

    def decide(self, standing: Standing, log: str) -> None:
        """What stands from now on, and the digest of the log that it stands by."""
        self._standing, self._log = standing, log

    def take_up(self) -> Entry | None:
        """Bring workings and record together after whatever befell them; the record's entry where a step was done."""
        row, noted = _mark(row_of(self._engine, RECORD)), self._workings.note
        is_ours = noted("version") == _version() and noted("after") != "" and not self._is_gone()
        if is_ours and noted("after") == row:
            return None
        if is_ours and noted("before") == row and self._is_waiting():
            return self._apply()
        self.begin_anew()
        return None

    def begin_anew(self) -> None:
        """Forget how the record was concluded; every source is pending then."""
        self._workings.clear()
        self._workings.write("version", _version())
        sources = [NamedNode(entry.graph) for entry in rows(self._engine) if is_source(entry)]
        self._engine.extend(pending_quad(source) for source in sources)
        self._left = {_line_of(quad) for quad in self._engine.quads_for_pattern(None, None, None, RECORD)}

    def step(self) -> Entry | None:
        """Conclude what some of the sources that are pending, or decisions, have changed; the record's ledger entry,
        None where all is concluded.
        """
        try:
            if not self._conclude():
                return None
        except BaseException:
            self._workings.roll_back()
            self._left = set()
            raise
        finally:
            self._reports.clear()
        self._workings.commit()
        return self._apply()

    def wipe(self) -> None:
        """Leave no trace in the workings of what has gone out of the record, which must be safe on disk."""
        for name in ("removed", "added"):
            self._workings.write(name, "")
        self._workings.compact()

    def close(self) -> None:
        """Let go of the workings."""
        self._workings.close()

    def _conclude(self) -> bool:
        """Draw the conclusion and note it; whether there was any to draw."""
        waiting = pending(self._engine)[: self._room()]
        changed = {_key(source) for source in waiting}
        decided = decided_since(self._workings, self._standing, changed, self._read, reference())
        if not waiting and not decided and self._workings.note("after") and self._workings.note("log") == self._log:
            return False
        self._keep_facts(changed)
        touched = changed | decided.sources | self._sources_of(decided)
        rulings, known = decided.rulings, reference()
        delta = conclude(self._workings, touched, self._load, known, rulings=rulings, ruled=decided.names)
        self._workings.write("log", self._log)
        self._workings.write("entry", json.dumps(asdict(self._entry(waiting, delta))))
        self._workings.write("removed", "\n".join({*delta.removed, *self._left.difference(delta.added)}))
        self._workings.write("added", "\n".join(delta.added))
        self._left = set()
        return True

    def _room(self) -> int:
        """How many sources the next step takes."""
        fewest, most = _STEP
        return max(fewest, min(most, int(self._workings.note("quads") or "0") // _QUADS_A_SOURCE))

    def _apply(self) -> Entry:
        """Change the record and its row, and take the sources that were concluded off the list, all at once."""
        noted = self._workings.note
        entry, known = Entry(**json.loads(noted("entry"))), row_of(self._engine, RECORD)
        row = row_quads(known) if known else []
        done = (pending_quad(NamedNode(line.split(" ")[0])) for line in _lines(noted("waiting")))
        old, new = (_lines(noted(name)) for name in ("removed", "added"))
        self._engine.update(changing(RECORD, old, new, [*row, *done], entry))
        return entry

    def _entry(self, waiting: Sequence[NamedNode], delta: Delta) -> Entry:
        """The record's ledger entry as it will be; what it was is noted, and what the record is made of now."""
        noted, write = self._workings.note, self._workings.write
        made_of = noted("sources")
        for source in waiting:
            known, row = self._workings.facts("entry", source.value), row_of(self._engine, source)
            now = [Fact(source.value, "", "", _line(row))] if row else []
            self._workings.keep("entry", known, now)
            made_of = combined(made_of, (fact.value for fact in now), (fact.value for fact in known))
        inputs = f"{_version()}\n{made_of}\n{self._log}"
        removed, added = (
            [f"{line.removesuffix('.')}{RECORD}" for line in lines] for lines in (delta.removed, delta.added)
        )
        quads = int(noted("quads") or "0") + len(added) - len(removed)
        digest = combined(noted("digest"), added, removed)
        entry = Entry(RECORD.value, sha256(inputs.encode()).hexdigest(), rules(), quads, digest)
        write("sources", made_of)
        write("quads", str(quads))
        write("digest", digest)
        write("before", _mark(row_of(self._engine, RECORD)))
        write("after", _mark(entry))
        write("waiting", "\n".join(self._states(waiting)))
        return entry

    def _is_waiting(self) -> bool:
        """Whether the sources that a step was to settle are pending still, in the state in which it saw them."""
        noted = _lines(self._workings.note("waiting"))
        waiting = {line.split(" ")[0] for line in noted}
        still = [source for source in pending(self._engine) if source.value in waiting]
        return list(self._states(still)) == noted

    def _states(self, sources: Iterable[NamedNode]) -> Iterator[str]:
        """Each source with its ledger row in short, its name alone where it is gone."""
        for source in sources:
            row = row_of(self._engine, source)
            yield _line(row) if row else f"{source.value} -"

    def _is_gone(self) -> bool:
        """Whether the record plainly lacks what its row says that it holds."""
        row = row_of(self._engine, RECORD)
        found = next(iter(self._engine.quads_for_pattern(None, None, None, RECORD)), None)
        return row is not None and row.quads > 0 and found is None

    def _read(self, key: str) -> NamedReport | None:
        """A source as it is now, read once a step."""
        if key not in self._reports:
            quads = list(self._engine.quads_for_pattern(None, None, None, source_iri(key)))
            self._reports[key] = read_named(quads) if quads else None
        return self._reports[key]

    def _load(self, key: str) -> Statements:
        report = self._read(key)
        return state([report] if report else [], self._standing, reference())

    def _keep_facts(self, sources: Iterable[str]) -> None:
        """Keep which sources say what, so that those are found that say again what is decided on elsewhere."""
        for source in sources:
            report = self._read(source)
            said = {fact_key(claim) for claim in report.report.claims} if report else ()
            known = self._workings.of_source("said-here", source)
            self._workings.keep("said-here", known, (Fact(fact, source, "") for fact in said))

    def _sources_of(self, decided: Decided) -> set[str]:
        """The keys of the sources that make claims about which something else is decided, or say the same facts."""
        if decided.all:
            return {_key(NamedNode(entry.graph)) for entry in rows(self._engine) if is_source(entry)}
        alike = {said.source for fact in decided.facts for said in self._workings.facts("said-here", fact)}
        return alike | {
            _key(quad.graph_name)
            for claim in decided.claims
            for quad in self._engine.quads_for_pattern(claim_iri(claim), RDF.type, HS.Claim)
            if isinstance(quad.graph_name, NamedNode)
        }


def _version() -> str:
    """What the workings depend on besides sources and decisions."""
    return f"{_FORM} {rules()}"


def _mark(entry: Entry | None) -> str:
    """What tells one state of the record from another, empty where it was never concluded."""
    return f"{entry.sha256} {entry.quads}" if entry else ""


def _line(entry: Entry) -> str:
    return f"{entry.graph} {entry.sha256} {entry.extractor} {entry.quads}"


def _lines(noted: str) -> list[str]:
    return noted.split("\n") if noted else []


def _line_of(quad: Quad) -> str:
    return f"{quad.triple} ."


def _key(source: NamedNode) -> str:
    return source.value.rsplit("/", 1)[-1]

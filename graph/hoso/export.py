"""A store written out: RDF graph by graph in a steady order, the network, and the claims as a table.

A file is written beside its place and then put there, so that a failure leaves the old one as it was.
"""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from os import PathLike
from pathlib import Path
from typing import BinaryIO, cast

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from hoso.errors import StorageError, UsageError
from hoso.model import CLAIM_KINDS, Bounds, Claim, Report
from hoso.namespaces import PREFIXES
from hoso.rdf import claim_ids, claim_iri, source_iri
from hoso.rdf.names import flat_fields
from hoso.store import LocalStore, RemoteStore

_NETWORK_LIMIT = 1_000_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
_EVIDENCE = ("quote", "sentence", "headline", "published", "publisher", "url", "rule", "confidence", "claim", "source")

AnyStore = LocalStore | RemoteStore


def export(store: AnyStore, form: str, file: str | PathLike[str] | None = None) -> str | None:
    """Write a store out in one of the formats of `FORMATS`; without a file, return it as text.

    StorageError where the disk refuses; the old file is then as it was. UsageError for an unknown format.
    """
    write = FORMATS.get(form)
    if write is None:
        raise UsageError(f"no format {form!r} to export to; use one of {', '.join(FORMATS)}")
    if file is None:
        kept = io.BytesIO()
        write(store, kept)
        return kept.getvalue().decode("utf-8-sig")
    with _in_place_of(Path(file)) as output:
        write(store, output)
    return None


@contextmanager
def _in_place_of(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` when all of it is written."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise StorageError(f"{path}: cannot be written ({error.strerror}); choose another place") from None
    try:
        with os.fdopen(handle, "wb") as output:
            yield output
            output.flush()
            os.fsync(output.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        raise StorageError(f"{path}: cannot be written ({error}); free some space, or choose another place") from None
    finally:
        Path(name).unlink(missing_ok=True)


# --- RDF


def _rdf(form: ox.RdfFormat) -> Callable[[AnyStore, BinaryIO], None]:
    def write(store: AnyStore, output: BinaryIO) -> None:
        quads = (quad for graph in _ordered(_folder(store)) for quad in graph)
        ox.serialize(quads, output, form)

    return write


def _rdf_with_prefixes(form: ox.RdfFormat) -> Callable[[AnyStore, BinaryIO], None]:
    """Write prefixes once and in order; the engine itself writes them in any."""

    def write(store: AnyStore, output: BinaryIO) -> None:
        output.write("".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items())).encode())
        for graph in _ordered(_folder(store)):
            part = graph if form.supports_datasets else [quad.triple for quad in graph]
            text = ox.serialize(part, format=form, prefixes=PREFIXES) or b""
            output.writelines(line for line in text.splitlines(keepends=True) if not line.startswith(b"@prefix "))

    return write


def _ordered(store: LocalStore) -> Iterator[list[Quad]]:
    """The quads of each graph, so that only one graph is in memory at a time."""
    for graph in sorted((g for g in store.engine.named_graphs() if isinstance(g, NamedNode)), key=str):
        yield sorted(store.quads(graph), key=str)


def _folder(store: AnyStore) -> LocalStore:
    if isinstance(store, RemoteStore):
        raise UsageError(f"{store.where}: an endpoint is not exported whole; open its folder, or ask by CONSTRUCT")
    return store


# --- the network


def _network(form: str) -> Callable[[AnyStore, BinaryIO], None]:
    def write(store: AnyStore, output: BinaryIO) -> None:
        import networkx as nx

        from hoso import network

        graph = network.plain(network.build(cast("network.Queryable", store), limit=_NETWORK_LIMIT))
        (nx.write_graphml if form == "graphml" else nx.write_gexf)(graph, output)

    return write


# --- the table of claims


def _table(store: AnyStore, output: BinaryIO) -> None:
    """Write one line for each claim: its kind, all fields of all kinds, and its evidence; for spreadsheets."""
    local = _folder(store)
    text = io.TextIOWrapper(output, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(["claim_kind", *_columns(), *_EVIDENCE])
    for source in local.sources():
        for row in _rows(local.report(source)):
            writer.writerow(map(safe_cell, row))
    text.flush()
    text.detach()


def _columns() -> Sequence[str]:
    """The names of all fields of all kinds of claims, once each, in the order of the kinds."""
    evidence = {f.name for f in fields(Claim)}
    names = (f.name for kind in CLAIM_KINDS for f in fields(kind) if f.name not in evidence)
    bounds = [f.name for f in fields(Bounds)]
    return [*(name for name in dict.fromkeys(names) if name != "bounds"), *bounds]


def _rows(report: Report) -> Iterator[list[str]]:
    sentences = {s.index: report.source.text[s.start : s.end] for s in report.sentences}
    source = report.source
    about = [source.headline or "", str(source.published or ""), source.publisher or "", source.url or ""]
    for claim, name in claim_ids(report).items():
        values: dict[str, list[str]] = {}
        for field, value in flat_fields(claim):
            values.setdefault(field, []).append(str(value))
        said = ["; ".join(values.get(column, ())) for column in _columns()]
        quote = [claim.passage.quote, sentences.get(claim.passage.sentence, "")]
        how = [claim.rule, str(claim.confidence), claim_iri(name).value, source_iri(source.key).value]
        yield [type(claim).__name__.removesuffix("Claim"), *said, *quote, *about, *how]


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe_cell("=1+1"), safe_cell("Trần Văn Mẫu")
    ("'=1+1", 'Trần Văn Mẫu')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


FORMATS: dict[str, Callable[[AnyStore, BinaryIO], None]] = {
    "trig": _rdf_with_prefixes(ox.RdfFormat.TRIG),
    "nquads": _rdf(ox.RdfFormat.N_QUADS),
    "turtle": _rdf_with_prefixes(ox.RdfFormat.TURTLE),
    "jsonld": _rdf(ox.RdfFormat.JSON_LD),
    "graphml": _network("graphml"),
    "gexf": _network("gexf"),
    "csv": _table,
}

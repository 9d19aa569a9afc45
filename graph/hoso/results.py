"""Answers: rows of a SELECT, triples of a CONSTRUCT, ready to read, to show in a notebook, and to write out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode

from hoso.errors import UsageError
from hoso.namespaces import PREFIXES, XSD

if TYPE_CHECKING:
    import pandas as pd

Term = NamedNode | BlankNode | Literal | ox.Triple
Plain = str | int | Decimal | bool | date | None

_ROWS_SHOWN = 20
_TABLES = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
_GRAPHS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


class Row(Mapping[str, Term | None]):
    """One row of an answer: the terms by the names of the columns, None where a column has no value."""

    __slots__ = ("columns", "terms")

    def __init__(self, columns: tuple[str, ...], terms: tuple[Term | None, ...]) -> None:
        self.columns = columns
        self.terms = terms

    def __getitem__(self, name: str) -> Term | None:
        try:
            return self.terms[self.columns.index(name)]
        except ValueError:
            raise KeyError(f"no column {name!r}; there are {', '.join(self.columns)}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    def __len__(self) -> int:
        return len(self.columns)

    def __repr__(self) -> str:
        return f"Row({', '.join(f'{name}={self.text(name)!r}' for name in self.columns)})"

    def text(self, name: str) -> str:
        """The value as text: an IRI, or the characters of a literal; empty where there is none."""
        return text(self[name])

    def value(self, name: str) -> Plain:
        """The value as Python has it: numbers, dates and truth values as such, all else as text, None for none."""
        return plain(self[name])


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a SELECT: columns in the order of the query, and rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def __iter__(self) -> Iterator[Row]:
        return (Row(self.columns, terms) for terms in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> Row:
        return Row(self.columns, self.rows[index])

    def to_dicts(self) -> list[dict[str, Plain]]:
        """The rows as dicts of plain Python values."""
        return [dict(zip(self.columns, map(plain, terms), strict=True)) for terms in self.rows]

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a table of pandas; UsageError where pandas is not installed."""
        try:
            import pandas as pd
        except ModuleNotFoundError:
            raise UsageError("to_pandas() needs pandas; install it with: pip install 'hoso[pandas]'") from None
        return pd.DataFrame([[plain(term) for term in terms] for terms in self.rows], columns=list(self.columns))

    def serialize(self, form: str = "json") -> str:
        """The answer in one of the W3C formats, "json", "xml", "csv" or "tsv"; UsageError for any other."""
        if form not in _TABLES:
            raise UsageError(f"no format {form!r} for rows; use one of {', '.join(_TABLES)}")
        as_json = json.dumps(_results_json(self), ensure_ascii=False)
        if form == "json":
            return as_json
        solutions = ox.parse_query_results(as_json.encode(), ox.QueryResultsFormat.JSON)
        written = solutions.serialize(format=_TABLES[form])
        return (written or b"").decode()

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(_html_row(terms) for terms in self.rows[:_ROWS_SHOWN])
        more = len(self.rows) - _ROWS_SHOWN
        rest = f"<p>… {more} more rows</p>" if more > 0 else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


@dataclass(frozen=True, slots=True)
class GraphResult:
    """The answer to a CONSTRUCT or DESCRIBE: triples."""

    triples: tuple[ox.Triple, ...]

    def __iter__(self) -> Iterator[ox.Triple]:
        return iter(self.triples)

    def __len__(self) -> int:
        return len(self.triples)

    def serialize(self, form: str = "turtle") -> str:
        """The triples as "turtle", "ntriples", "jsonld" or "rdfxml"; UsageError for any other."""
        if form not in _GRAPHS:
            raise UsageError(f"no format {form!r} for triples; use one of {', '.join(_GRAPHS)}")
        ordered = sorted(self.triples, key=str)
        written = ox.serialize(ordered, format=_GRAPHS[form], prefixes=PREFIXES) or b""
        return steady_prefixes(written.decode()) if form == "turtle" else written.decode()

    def _repr_html_(self) -> str:
        shown = GraphResult(tuple(sorted(self.triples, key=str)[:_ROWS_SHOWN])).serialize()
        more = len(self.triples) - _ROWS_SHOWN
        return f"<pre>{escape(shown)}</pre>" + (f"<p>… {more} more triples</p>" if more > 0 else "")


Answer = Result | GraphResult | bool


def answer(found: ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean) -> Answer:
    """Read what the engine found to its end, so that nothing stays open.

    No frame may keep `found` when reading fails: the engine's answers must die in the thread that they were born in.
    """
    try:
        if isinstance(found, ox.QuerySolutions):
            columns = tuple(variable.value for variable in found.variables)
            return Result(columns, tuple(map(tuple, found)))
        return bool(found) if isinstance(found, ox.QueryBoolean) else GraphResult(tuple(found))
    finally:
        del found


def steady_prefixes(turtle: str) -> str:
    """Turtle or TriG with its prefixes in the order of the alphabet; the engine writes them in any."""
    lines = turtle.splitlines(keepends=True)
    count = next((i for i, line in enumerate(lines) if not line.startswith("@prefix ")), len(lines))
    return "".join(sorted(lines[:count]) + lines[count:])


def text(term: Term | None) -> str:
    """A term as text: an IRI, the characters of a literal, `_:` and the name of a blank node; empty for None."""
    if term is None:
        return ""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def plain(term: Term | None) -> Plain:
    """A term as a plain Python value; a literal that is not what its type says stays text."""
    if term is None:
        return None
    read = _READERS.get(term.datatype) if isinstance(term, Literal) else None
    if read is None:
        return text(term)
    try:
        return read(text(term))
    except (ValueError, ArithmeticError):
        return text(term)


_READERS: dict[NamedNode, Callable[[str], Plain]] = {
    XSD.integer: int,
    XSD.decimal: Decimal,
    XSD.date: date.fromisoformat,
    XSD.boolean: lambda word: word in ("true", "1"),
}


def _html_row(terms: tuple[Term | None, ...]) -> str:
    return "<tr>" + "".join(f"<td>{escape(text(term))}</td>" for term in terms) + "</tr>"


def _results_json(result: Result) -> dict[str, object]:
    bindings = [
        {name: _term_json(term) for name, term in zip(result.columns, terms, strict=True) if term is not None}
        for terms in result.rows
    ]
    return {"head": {"vars": list(result.columns)}, "results": {"bindings": bindings}}


def _term_json(term: Term) -> dict[str, object]:
    """A term as the SPARQL 1.1 results format writes it."""
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Literal(language=str(language)):
            return {"type": "literal", "value": term.value, "xml:lang": language}
        case Literal() if term.datatype == XSD.string:
            return {"type": "literal", "value": term.value}
        case Literal():
            return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: _term_json(part) for name, part in parts.items()}}

"""What a record says, short enough to compare."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from hoso.model import Report
from hoso.namespaces import DATA, PREFIXES
from hoso.record import build_record


def lines(reports: Iterable[Report]) -> list[str]:
    """The record as N-Quads, as it comes."""
    return [str(quad) for quad in build_record(reports)]


def rows(reports: Iterable[Report], pattern: str) -> list[tuple[str, ...]]:
    """The rows of a pattern over the record, IRIs cut to their local names, sorted."""
    store = ox.Store()
    store.extend(build_record(reports))
    found = store.query(f"SELECT DISTINCT * {{ {pattern} }}", prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = sorted(variable.value for variable in found.variables)
    return sorted(tuple(short(row[name]) for name in names) for row in found)


def short(term: object) -> str:
    if term is None:
        return "-"
    value = str(getattr(term, "value", term))
    return value.removeprefix(DATA.base) if value.startswith(DATA.base) else value.rsplit("/", 1)[-1]


def dates(reports: Iterable[Report], person: str = "tran-van-mau") -> dict[str, dict[str, str]]:
    """The bounds of each tenure of a person: local name after the person's -> bound -> days, joined by `|`."""
    found: dict[str, dict[str, str]] = {}
    pattern = f"?a org:member data:person\\/{person} OPTIONAL {{ ?a ?b ?c FILTER(DATATYPE(?c) = xsd:date) }}"
    for tenure, bound, day in rows(reports, pattern):
        days = found.setdefault(tenure.split("--", 1)[1], {})
        if bound != "-":
            name = bound.split("#")[-1]
            days[name] = f"{days[name]}|{day}" if name in days else day
    return found

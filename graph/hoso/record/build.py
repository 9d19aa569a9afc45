"""The record from reports and decisions, all at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

import pyoxigraph as ox
from pyoxigraph import Quad

from hoso.decisions import Decision, stand
from hoso.model import Report
from hoso.namespaces import DATA
from hoso.rdf import NamedReport
from hoso.record.conclude import conclude
from hoso.record.rulings import ruled
from hoso.record.workings import Workings
from hoso.resolve import Reference, reference, state

RECORD = DATA["record"]


def build_record(
    reports: Iterable[Report | NamedReport], decisions: Iterable[Decision] = (), *, known: Reference | None = None
) -> Iterator[Quad]:
    """The quads of `data:record`, sorted; the same for the same claims, decisions and reference data, in any order."""
    standing = stand(decisions)
    by_source: defaultdict[str, list[Report | NamedReport]] = defaultdict(list)
    for report in reports:
        by_source[(report.report if isinstance(report, NamedReport) else report).source.key].append(report)
    known = known or reference()
    rulings = ruled(standing, chain.from_iterable(by_source.values()), known)
    names = {name for _, name in rulings.mentions}
    workings = Workings()
    delta = conclude(
        workings,
        by_source,
        lambda source: state(by_source[source], standing, known),
        known,
        rulings=rulings,
        ruled=names,
    )
    workings.close()
    return iter(sorted(record_quads(delta.added), key=str))


def record_quads(lines: Iterable[str]) -> list[Quad]:
    """Lines of N-Triples as quads of the record."""
    parsed = ox.parse("\n".join(lines), format=ox.RdfFormat.N_TRIPLES)
    return [Quad(quad.subject, quad.predicate, quad.object, RECORD) for quad in parsed]

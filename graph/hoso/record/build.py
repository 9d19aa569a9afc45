"""The record from reports and decisions: state, resolve, then one part after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from hoso.model import Report
from hoso.namespaces import DATA
from hoso.rdf import NamedReport
from hoso.record.bodies import add_bodies, add_people
from hoso.record.decisions import Decision, retracted_claims
from hoso.record.documents import add_agreements, add_documents
from hoso.record.events import add_events
from hoso.record.nodes import Nodes
from hoso.record.statistics import add_statistics
from hoso.record.tenures import add_post_labels, add_tenures
from hoso.resolve import Reference, reference, resolve, state

RECORD = DATA["record"]


def build_record(
    reports: Iterable[Report | NamedReport], decisions: Iterable[Decision] = (), *, known: Reference | None = None
) -> Iterator[Quad]:
    """The quads of `data:record`, sorted; the same for the same claims, decisions and reference data, in any order."""
    statements = state(reports, without=retracted_claims(decisions))
    known = known or reference()
    meaning = resolve(statements, known)
    nodes = Nodes(RECORD)
    add_people(nodes, statements, meaning)
    add_bodies(nodes, statements, meaning)
    tenures = add_tenures(nodes, statements, meaning)
    add_post_labels(nodes, statements, meaning)
    add_events(nodes, statements, meaning, tenures)
    add_documents(nodes, statements, meaning, tenures)
    add_agreements(nodes, statements, meaning)
    add_statistics(nodes, statements, meaning)
    return nodes.quads(known)

"""From sources that have changed to what the record then says otherwise.

The record is the union of what its units state: a body, a number's documents, a block of people, a person in a post,
an event's signatures, and each source for the rest. A unit is stated anew when something that it is made of has
changed. To build the record from nothing is the same, with every source new.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode

from hoso.namespaces import HS
from hoso.record.bodies import add_named
from hoso.record.documents import add_agreements, add_documents, signings
from hoso.record.events import add_events
from hoso.record.held import KeptTenures, state_tenures
from hoso.record.meanings import Load, Meanings
from hoso.record.nodes import Nodes
from hoso.record.reviews import add_reviews
from hoso.record.statistics import add_statistics
from hoso.record.tenures import add_posts, add_predecessors
from hoso.record.workings import Delta, Fact, Workings
from hoso.resolve import Reference
from hoso.resolve.people import NO_RULINGS, Rulings


def conclude(
    workings: Workings,
    changed: Iterable[str],
    load: Load,
    known: Reference,
    *,
    rulings: Rulings = NO_RULINGS,
    ruled: Iterable[str] = (),
) -> Delta:
    """Bring the record up to date with the sources that have changed, and with rulings about some names, `ruled`.

    `load` gives what a source states now, without claims that do not count; nothing for a source that is gone.
    """
    meanings = Meanings(workings, load, known, rulings)
    meanings.decide(changed, ruled)
    askers = state_tenures(workings, meanings)
    signed: set[str] = set()
    for source in sorted(meanings.moved | askers):
        signed |= _state_source(workings, meanings, source)
    for event in sorted(signed):
        _state_signatures(workings, event, known)
    return workings.settle()


def _state_source(workings: Workings, meanings: Meanings, source: str) -> set[str]:
    """State what the claims of one source say by themselves; the events of which other signatures are told now."""
    statements, meaning, nodes = meanings.statements(source), meanings.of(source), Nodes()
    tenures = KeptTenures(workings)
    add_named(nodes, statements, meaning)
    add_posts(nodes, statements, meaning)
    add_predecessors(nodes, statements, meaning, tenures)
    add_events(nodes, statements, meaning, tenures)
    add_documents(nodes, statements, meaning, tenures)
    add_agreements(nodes, statements, meaning)
    add_statistics(nodes, statements, meaning)
    add_reviews(nodes, statements)
    workings.state(f"source {source}", nodes.lines(meaning.known))
    workings.keep("asks", workings.of_source("asks", source), (Fact(asked, source, "") for asked in tenures.asked))
    told = (
        Fact(event.value, source, node.value, "signed" if signed else "signature")
        for event, node, signed in signings(statements, meaning)
    )
    return {fact.key for fact in workings.keep("signing", workings.of_source("signing", source), told)}


def _state_signatures(workings: Workings, event: str, known: Reference) -> None:
    """State who signed the agreements that were signed at an event."""
    facts, nodes = workings.facts("signing", event), Nodes()
    signatures = [NamedNode(fact.name) for fact in facts if fact.value == "signature"]
    for fact in facts:
        if fact.value == "signed":
            nodes.say(NamedNode(fact.name), HS.signatory, *signatures)
    workings.state(f"event {event}", nodes.lines(known))

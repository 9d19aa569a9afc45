"""Reported numbers, each of its own source, a part below its total."""

from __future__ import annotations

from pyoxigraph import NamedNode

from hoso.model import StatisticClaim
from hoso.namespaces import HS, SCHEMA
from hoso.rdf import literal
from hoso.record.nodes import Nodes, hashed
from hoso.resolve import Meaning, Statements


def add_statistics(nodes: Nodes, statements: Statements, meaning: Meaning) -> None:
    """Every number that is reported; those of two sources stay two, even where they agree."""
    for said in statements.of(StatisticClaim):
        claim, node = said.claim, statistic_iri(said.source, said.claim.key)
        nodes.name(node, HS.Statistic, said)
        nodes.say(node, HS.subject, literal(claim.subject))
        nodes.say(node, HS.value, literal(claim.value))
        nodes.say(node, HS.unit, literal(claim.unit))
        nodes.say(node, HS.atLeast, literal(claim.at_least))
        if claim.value_max is not None:
            nodes.say(node, HS.valueMax, literal(claim.value_max))
        if claim.period:
            nodes.say(node, SCHEMA.temporalCoverage, literal(claim.period))
        if claim.qualifier:
            nodes.say(node, HS.qualifier, literal(claim.qualifier))
        if claim.reported_by:
            nodes.say(node, HS.reportedBy, meaning.agent(said, claim.reported_by))
        if claim.part_of:
            nodes.say(node, HS.partOf, statistic_iri(said.source, claim.part_of))


def statistic_iri(source: str, key: str) -> NamedNode:
    """The statistic that a source knows by a key."""
    return hashed("statistic", (source, key))

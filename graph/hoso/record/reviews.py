"""What reviewers said of claims, beside the record: the verdict and the decisions that it rests on."""

from __future__ import annotations

from hoso.namespaces import DATA, HS, HSV
from hoso.record.nodes import Nodes
from hoso.resolve import Statements


def add_reviews(nodes: Nodes, statements: Statements) -> None:
    """State the verdict on each claim that has one; what does not count for the record is found by it."""
    for claim, verdict in statements.verdicts.items():
        nodes.say(claim, HS.review, HSV[f"review/{verdict.status}"])
        nodes.say(claim, HS.decision, *(DATA[f"decision/{decision}"] for decision in verdict.decisions))

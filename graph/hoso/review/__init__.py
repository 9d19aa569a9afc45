"""What needs a human, ranked by harm and put together by pattern; and why a fact is in the record."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from hoso.catalogue import Askable, question
from hoso.decisions import Decision, stand
from hoso.review import contradictions, decided, doubts, judged, weak
from hoso.review.nouns import Command, Item, Kind, Matter, Review
from hoso.review.patterns import items

__all__ = ["Command", "Item", "Kind", "Matter", "Review", "review"]


def review(store: Askable, decisions: Sequence[Decision] = ()) -> Review:
    """All that waits for a human in a store that was made with these decisions, the most harmful first.

    Everything is asked by SPARQL, each question from its rare end where it has one: doubts, verdicts, decisions;
    never all people or all sources are read.
    """
    found = items(
        chain(
            decided.matters(store, stand(decisions)),
            judged.matters(store, {decision.id: decision for decision in decisions}),
            contradictions.matters(store),
            doubts.matters(store),
            weak.matters(store),
        )
    )
    return Review(found, is_empty=not found and not len(question("sources-list").run(store)))

"""Decisions that contradict each other: found, told, and left without effect until a reviewer undoes one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations

from hoso.decisions.effect import strikes
from hoso.decisions.forms import Kind
from hoso.decisions.graph import Pair, between, components, ends, is_person, joins, pair
from hoso.decisions.kinds import Decision
from hoso.decisions.verdicts import agree, by_claim

_TOLD = 6  # decisions that a sentence lists; the others are in `decisions`
_HUB = "every person at once"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction: the ids of the decisions that make it, what it says in words, the mentions that stay apart."""

    decisions: tuple[str, ...]
    words: str
    apart: frozenset[Pair] = frozenset()

    def __str__(self) -> str:
        return self.words


def contradictions(in_effect: Iterable[Decision]) -> tuple[Conflict, ...]:
    """The contradictions between decisions in effect, sorted."""
    in_effect = tuple(in_effect)
    joined = joins(in_effect)
    parts = components(joined)
    found = chain(_kept_apart(in_effect, joined, parts), _two_people(joined, parts), _at_odds(in_effect))
    return tuple(sorted(found, key=_by_decisions))


def astray(decisions: Iterable[Decision], known: Collection[str]) -> tuple[Conflict, ...]:
    """What undoes or supersedes a decision that is not known, as when a colleague's file was not fetched.

    Such an undo does nothing; another decision still says what it says.
    """
    found = (
        Conflict(
            (decision.id,), f"{decision} takes back {struck}, which is not in this log: fetch the file that holds it"
        )
        for decision in decisions
        if (struck := strikes(decision)) and struck not in known
    )
    return tuple(sorted(found, key=_by_decisions))


def _kept_apart(
    in_effect: tuple[Decision, ...], joined: Mapping[Pair, list[Decision]], parts: list[tuple[str, ...]]
) -> Iterator[Conflict]:
    """Joins that make one person of two mentions which a `different` keeps apart."""
    part_of = {node: i for i, part in enumerate(parts) for node in part}
    inside = _edges_by_part(joined, part_of)
    apart: dict[Pair, list[Decision]] = {}
    for decision in in_effect:
        if decision.kind is Kind.DIFFERENT:
            apart.setdefault(ends(decision), []).append(decision)
    for ends_apart, different in apart.items():
        one, other = ends_apart
        if one in part_of and part_of[one] == part_of.get(other):
            wrong = between(inside[part_of[one]], one, other)
            makers = [decision for edge in wrong for decision in joined[edge]]
            yield Conflict(
                _ids(different + makers),
                f"{_list(makers)} make one person of {one} and {other}, which {_list(different)} keeps apart: undo "
                f"the wrong one",
                frozenset({ends_apart, *_mention_pairs(wrong)}),
            )


def _two_people(joined: Mapping[Pair, list[Decision]], parts: list[tuple[str, ...]]) -> Iterator[Conflict]:
    """Anchors that give what is joined to two people."""
    part_of = {node: i for i, part in enumerate(parts) for node in part}
    inside = _edges_by_part(joined, part_of)
    for number, part in enumerate(parts):
        people = [node for node in part if is_person(node)]
        if len(people) > 1:
            hub = {pair(_HUB, person) for person in people[1:]}
            wrong = between(inside[number] | hub, _HUB, people[0]) - hub
            makers = [decision for edge in wrong for decision in joined[edge]]
            yield Conflict(
                _ids(makers),
                f"{_list(makers)} make one person of {' and '.join(people)}: undo the wrong one",
                frozenset({*_mention_pairs(wrong), *_across(wrong)}),
            )


def _at_odds(in_effect: tuple[Decision, ...]) -> Iterator[Conflict]:
    """Verdicts on one claim that are not one and the same."""
    for claim, said in by_claim(in_effect).items():
        if not agree(said):
            yield Conflict(_ids(said), f"{_list(said)} say different things of claim {claim}: undo the wrong one")


def _edges_by_part(joined: Mapping[Pair, list[Decision]], part_of: Mapping[str, int]) -> dict[int, set[Pair]]:
    found: dict[int, set[Pair]] = {}
    for edge in joined:
        found.setdefault(part_of[edge[0]], set()).add(edge)
    return found


def _mention_pairs(edges: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs of mentions that stay apart because nothing joins them any more."""
    return (edge for edge in edges if not any(map(is_person, edge)))


def _across(edges: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs of mentions that are anchored to different people."""
    anchored = sorted(tuple(sorted(edge, key=is_person)) for edge in edges if any(map(is_person, edge)))
    for (one, person), (other, another) in combinations(anchored, 2):
        if person != another and one != other:
            yield pair(one, other)


def _by_decisions(conflict: Conflict) -> tuple[tuple[str, ...], str]:
    return conflict.decisions, conflict.words


def _ids(decisions: Iterable[Decision]) -> tuple[str, ...]:
    return tuple(sorted({decision.id for decision in decisions}))


def _list(decisions: Iterable[Decision]) -> str:
    told = [str(decision) for decision in sorted(decisions, key=lambda decision: decision.id)]
    more = len(told) - _TOLD
    told = [*told[:_TOLD], f"{more} more"] if more > 0 else told
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"

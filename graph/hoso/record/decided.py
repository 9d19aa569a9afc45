"""What reviewers decided since the record was last concluded, found by comparing all that they decided with before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from hoso.record.plain import written
from hoso.record.workings import Fact, Workings
from hoso.resolve.people import Mention, Rulings


@dataclass(frozen=True, slots=True)
class Decided:
    """Claims (IRIs) that count now and did not, or the other way about, and full names about which rulings differ."""

    claims: frozenset[str]
    names: frozenset[str]


def decided_since(workings: Workings, without: Iterable[str], rulings: Rulings) -> Decided:
    """What is decided otherwise than when this was last asked."""
    claims = workings.keep("retracted", workings.facts("retracted", ""), (Fact("", "", claim) for claim in without))
    ruled = (Fact("", source, name, written(told)) for (source, name), told in _by_mention(rulings).items())
    names = workings.keep("ruled", workings.facts("ruled", ""), ruled)
    return Decided(frozenset(fact.name for fact in claims), frozenset(fact.name for fact in names))


def _by_mention(rulings: Rulings) -> dict[Mention, dict[str, set[tuple[Mention, ...]]]]:
    """All that is ruled of each mention."""
    found: defaultdict[Mention, defaultdict[str, set[tuple[Mention, ...]]]] = defaultdict(lambda: defaultdict(set))
    for what, groups in (("same", rulings.groups), ("different", rulings.different), ("open", rulings.open)):
        for group in groups:
            for mention in group:
                found[mention][what].add(tuple(sorted(group)))
    for mention, name in rulings.names.items():
        found[mention]["name"].add(((name, ""),))
    return {mention: dict(told) for mention, told in found.items()}

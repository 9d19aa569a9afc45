"""What reviewers ruled about mentions: which are one person, which two, which stay open, and how a person is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from hoso.resolve.judgement import Judgement
from hoso.resolve.people.profile import Mention

Pair = frozenset[Mention]


@dataclass(frozen=True)
class Rulings:
    """Groups of mentions that are one person, pairs that are two or stay open, and the local names of people.

    Rulings do not contradict each other: conflicts among decisions are found, reported and left out before.
    """

    groups: tuple[frozenset[Mention], ...] = ()
    different: frozenset[Pair] = frozenset()
    open: frozenset[Pair] = frozenset()
    names: Mapping[Mention, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.groups or self.different or self.open or self.names)

    def between(self, ones: Iterable[Mention], others: Iterable[Mention]) -> Judgement | None:
        """What was ruled of two people, if anything: DIFFERENT outweighs UNSURE; two given names are two people."""
        if not self:
            return None
        known, against = set(ones), set(others)
        ours, theirs = ({self.names[m] for m in side if m in self.names} for side in (known, against))
        if ours and theirs and ours.isdisjoint(theirs):
            return Judgement.DIFFERENT
        if any(self._partners[Judgement.DIFFERENT][mention] & against for mention in known):
            return Judgement.DIFFERENT
        if any(self._partners[Judgement.UNSURE][mention] & against for mention in known):
            return Judgement.UNSURE
        return None

    @cached_property
    def mentions(self) -> frozenset[Mention]:
        """All mentions that were ruled on."""
        return frozenset(chain(*self.groups, *self.different, *self.open, self.names))

    @cached_property
    def _partners(self) -> dict[Judgement, defaultdict[Mention, set[Mention]]]:
        found: dict[Judgement, defaultdict[Mention, set[Mention]]] = {}
        for judgement, pairs in ((Judgement.DIFFERENT, self.different), (Judgement.UNSURE, self.open)):
            found[judgement] = defaultdict(set)
            for one, other in map(sorted, pairs):
                found[judgement][one].add(other)
                found[judgement][other].add(one)
        return found


NO_RULINGS = Rulings()

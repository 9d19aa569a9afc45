"""Three answers to "are these two the same?", and sets that grow by joining."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from enum import StrEnum
from typing import Generic, TypeVar


class Judgement(StrEnum):
    """What the evidence says of two mentions; UNSURE keeps them apart and puts them on the review list."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


T = TypeVar("T", bound=Hashable)


class Joined(Generic[T]):
    """Disjoint sets; `join` unites, `groups` lists them, whatever the order of the joins."""

    def __init__(self, items: Iterable[T]) -> None:
        self._leader = {item: item for item in items}

    def leader(self, item: T) -> T:
        """The item that stands for the whole set."""
        while self._leader[item] != item:
            self._leader[item] = self._leader[self._leader[item]]
            item = self._leader[item]
        return item

    def join(self, one: T, other: T) -> None:
        """Make one set of two."""
        self._leader[self.leader(one)] = self.leader(other)

    def groups(self) -> list[list[T]]:
        """The sets, each in the order in which its items were given."""
        found: dict[T, list[T]] = {}
        for item in self._leader:
            found.setdefault(self.leader(item), []).append(item)
        return list(found.values())

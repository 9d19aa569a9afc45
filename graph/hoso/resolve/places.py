"""Places as identity compares them: by level, and by what they were merged into."""

from __future__ import annotations

from pyoxigraph import NamedNode

from hoso.resolve.people.profile import Place
from hoso.resolve.reference import Reference

_LEVELS = {"province": ("tinh-",), "district": ("huyen-", "quan-", "thi-xa-", "thanh-pho-")}


def place_of(node: NamedNode, known: Reference) -> Place:
    """A place by its node: its local name, its level, and what became of it."""
    local = node.value.rsplit("/", 1)[-1]
    if node in known.merged_into:
        return Place(local, "province", known.merged_into[node].value.rsplit("/", 1)[-1])
    level = next((level for level, words in _LEVELS.items() if local.startswith(words)), "commune")
    return Place(local, level, local)

"""Which kinds of bodies may have an office that is told without its body: a Giám đốc is no ministry's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from hoso.lexicon import spellings, table


def kinds_of(role: str) -> frozenset[str]:
    """The kinds of bodies that may have an office, from tables/bare_offices.tsv; none for one that is not listed."""
    return _kinds(alone=False).get(role, frozenset())


def kinds_alone(role: str) -> frozenset[str]:
    """The kinds of bodies that an office means where a report names one of them alone; none for an office that bodies
    of many other names have.
    """
    return _kinds(alone=True).get(role, frozenset())


@cache
def heads_of(kinds: frozenset[str]) -> tuple[str, ...]:
    """The spellings that open the names of bodies of some kinds, from tables/body_heads.tsv, longest first."""
    found = {s for row in table("body_heads") if row["kind"] in kinds for s in spellings(row["spellings"])}
    return tuple(sorted(found, key=lambda spelling: (-len(spelling), spelling)))


@cache
def _kinds(*, alone: bool) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for row in table("bare_offices"):
        if alone and row["alone"] != "yes":
            continue
        for role in spellings(row["roles"]):
            found[role] |= frozenset(spellings(row["kinds"]))
    return dict(found)

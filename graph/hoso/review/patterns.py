"""Matters that one look settles, put together; the most harmful first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from hoso.review.harm import several
from hoso.review.nouns import Command, Item, Kind, Matter
from hoso.review.phrases import Words, phrase

_AT_ONCE = 12  # claims that one command names


def items(matters: Iterable[Matter]) -> tuple[Item, ...]:
    """The matters by pattern, the most harmful first; of equals in the order of their keys."""
    found: defaultdict[tuple[Kind, str], list[Matter]] = defaultdict(list)
    for matter in matters:
        found[matter.kind, matter.pattern].append(matter)
    return tuple(sorted(map(_item, found.values()), key=lambda item: (-round(item.harm, 6), item.key)))


def _item(matters: list[Matter]) -> Item:
    ranked = sorted(matters, key=lambda matter: (-round(matter.harm, 6), matter.about))
    worst = ranked[0]
    if len(ranked) == 1:
        return Item(worst.kind, worst.pattern, worst.what, (worst,), worst.harm)
    total = worst.harm + several(len(ranked)).harm
    return Item(worst.kind, worst.pattern, _HEADINGS[worst.kind](ranked), tuple(ranked), total, _together(ranked))


def _together(matters: list[Matter]) -> tuple[Command, ...]:
    """One command for all of a kind that can be confirmed or retracted at once."""
    worst = matters[0]
    if worst.kind is Kind.HELD:
        claims = tuple(matter.commands[0].words[1] for matter in matters)[:_AT_ONCE]
        return (
            Command(("retract", *claims), phrase("if-all-wrong")),
            Command(("confirm", *claims), phrase("if-all-right")),
        )
    if worst.kind is Kind.WEAK:
        claims = tuple(matter.commands[0].words[1] for matter in matters)[:_AT_ONCE]
        return (Command(("confirm", *claims), phrase("if-all-right")),)
    return ()


def _with_more(matters: list[Matter]) -> Words:
    """The worst of them, and how many more there are."""
    return phrase("and-more", what=matters[0].what, count=len(matters) - 1)


def _heading_of_weak(matters: list[Matter]) -> Words:
    return phrase("weak-of", count=len(matters), rule=matters[0].pattern.replace("-", " "))


_HEADINGS: dict[Kind, Callable[[list[Matter]], Words]] = {
    Kind.CONFLICT: lambda matters: matters[0].what,
    Kind.ORPHAN: lambda matters: phrase("orphans-of", count=len(matters)),
    Kind.HELD: _with_more,
    Kind.DISPUTED: _with_more,
    Kind.CONTRADICTION: _with_more,
    Kind.DOUBT: lambda matters: matters[0].what,
    Kind.WEAK: _heading_of_weak,
}

"""Matters that one look settles, put together; the most harmful first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from hoso.review.harm import several
from hoso.review.nouns import Command, Item, Kind, Matter
from hoso.review.phrases import Words, phrase


def items(matters: Iterable[Matter]) -> tuple[Item, ...]:
    """The matters by pattern, the most harmful first; of equals in the order of their keys."""
    found: defaultdict[tuple[Kind, str], list[Matter]] = defaultdict(list)
    for matter in matters:
        found[matter.kind, matter.pattern].append(matter)
    return tuple(sorted(map(_item, found.values()), key=lambda item: (-round(item.harm, 6), item.key)))


def _item(matters: list[Matter]) -> Item:
    ranked = sorted(matters, key=lambda matter: (-round(matter.harm, 6), matter.about))
    worst = ranked[0]
    total = worst.harm + several(len(ranked)).harm
    return Item(worst.kind, worst.pattern, _heading(ranked), tuple(ranked), total, _together(ranked))


def _together(matters: list[Matter]) -> tuple[Command, ...]:
    """One command for all of a kind that can be confirmed or retracted at once."""
    worst = matters[0]
    if len(matters) == 1:
        return ()
    if worst.kind is Kind.HELD:
        claims = tuple(matter.commands[0].words[1] for matter in matters)
        return (
            Command(("retract", *claims), phrase("if-all-wrong")),
            Command(("confirm", *claims), phrase("if-all-right")),
        )
    if worst.kind is Kind.WEAK:
        claims = tuple(matter.commands[0].words[1] for matter in matters)
        return (Command(("confirm", *claims), phrase("if-all-right")),)
    return ()


def _heading(matters: list[Matter]) -> Words:
    """The worst of them, and how many more there are; of weak claims their rule."""
    worst, more = matters[0], len(matters) - 1
    if worst.kind is Kind.WEAK:
        return phrase("weak-of", count=len(matters), rule=worst.pattern.replace("-", " "))
    return phrase("and-more", what=worst.what, count=more) if more else worst.what

"""A review as people read it: plain text, and Markdown to be worked through and ticked off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from hoso.review.nouns import Command, Item, Kind, Matter, Review
from hoso.review.phrases import phrase

_SENTENCES = 2
_COMMANDS = 5
_TARGETS = 7
_MATTERS = {Kind.CONTRADICTION: 1}
_SOME_MATTERS = 2


def as_text(found: Review, language: str, limit: int) -> str:
    """The first items as plain text, the rest by number."""
    return "\n".join(_page(found, language, limit, _plain_item))


def as_markdown(found: Review, language: str, limit: int) -> str:
    """The first items as Markdown, each with a box to tick."""
    return "\n".join(_page(found, language, limit, _markdown_item))


def whole_item(item: Item, language: str) -> str:
    """One item with all of its matters, all sentences and all commands."""
    lines = [_heading(item, language)]
    for matter in item.matters:
        lines += ["", f"  {matter.what[language]}", *_told(matter, language, None)]
    if item.commands:
        lines += ["", *_commands(item.commands, language, None)]
    return "\n".join(lines)


def _page(found: Review, language: str, limit: int, told: Callable[[int, Item, str], Iterator[str]]) -> Iterator[str]:
    if not found.items:
        yield phrase("empty" if found.is_empty else "nothing")[language]
        return
    shown, rest = found.items[:limit], found.items[limit:]
    yield phrase("title", items=len(found.items), shown=len(shown))[language]
    for number, item in enumerate(shown, 1):
        yield ""
        yield from told(number, item, language)
    if rest:
        kinds = Counter(item.kind for item in rest)
        counts = ", ".join(f"{phrase(kind)[language]}: {number}" for kind, number in sorted(kinds.items()))
        yield ""
        yield phrase("tail", counts=counts)[language]


def _plain_item(number: int, item: Item, language: str) -> Iterator[str]:
    yield f"{number}. {_heading(item, language)}"
    yield from _body(item, language)


def _markdown_item(number: int, item: Item, language: str) -> Iterator[str]:
    yield f"## {number}. {item.what[language]}"
    yield ""
    yield f"- [ ] `{item.key}`, {_weight(item, language)}"
    for line in _body(item, language):
        said = line.strip()
        if said.startswith("$ "):
            command, _, case = said.removeprefix("$ ").partition("  # ")
            yield f"  - `{command}`: {case}"
        else:
            yield f"  - {said}"


def _heading(item: Item, language: str) -> str:
    return f"{item.what[language]}  [{item.key}; {_weight(item, language)}]"


def _weight(item: Item, language: str) -> str:
    """The harm, with the words of the signs that make it."""
    signs = ", ".join(
        f"{one.words[language]} {one.harm:+.1f}" for one in item.matters[0].signs if abs(one.harm) >= 0.05
    )
    return f"{phrase('harm')[language]} {item.harm:.1f}: {signs}"


def _body(item: Item, language: str) -> Iterator[str]:
    """The worst matters with their decisive sentences and commands, then the commands for all.

    A command that names more claims than can be read here stands where they can: in the item in full.
    """
    several = item.matters[0].what != item.what and item.kind not in _MATTERS
    most = _MATTERS.get(item.kind, _SOME_MATTERS)
    for matter in item.matters[:most]:
        if several:
            yield f"   {matter.what[language]}"
        yield from _told(matter, language, _SENTENCES)
    if len(item.matters) > most:
        more = phrase("more", count=len(item.matters) - most, item=item.key)
        yield f"   {more[language]}"
    yield from _commands(tuple(one for one in item.commands if len(one.words) <= _TARGETS), language, _COMMANDS)


def _told(matter: Matter, language: str, most: int | None) -> Iterator[str]:
    yield from (f"   - {reason[language]}" for reason in matter.reasons)
    yield from (f"   {said}" for said in matter.said[: most and max(most, len(matter.about))])
    yield from _commands(matter.commands, language, most and _COMMANDS)


def _commands(commands: tuple[Command, ...], language: str, most: int | None) -> Iterator[str]:
    return (f"   $ {one.line()}  # {one.case[language]}" for one in commands[:most])

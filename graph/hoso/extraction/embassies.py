"""Embassies and consulates: of which country, and in which one; an ambassador heads one that need not be printed."""

from __future__ import annotations

from hoso.extraction.body import HOME, Body
from hoso.extraction.places import read_place
from hoso.extraction.tokens import Tokens
from hoso.lexicon import surnames

_EMBASSY = "Đại sứ quán"
MISSIONS = {"Đại sứ": _EMBASSY, "Phó Đại sứ": _EMBASSY, "Tổng Lãnh sự": "Tổng Lãnh sự quán"}
"""The missions that diplomats head, by their roles."""
_AT = ("tại", "ở")
_MAX_CITY = 3  # words of the name of a city


def mission(tokens: Tokens, index: int, head: str, start: int, *, named: bool) -> tuple[Body, int] | None:
    """The mission of the country at a token in the one that "tại" tells, and the index after it; one that is not
    `named` but meant by its head is no body that the report names.

    >>> from hoso.extraction.tokens import tokenize
    >>> body, _ = mission(tokenize("Đại sứ Việt Nam tại Lào"), 1, "Đại sứ quán", 0, named=False)
    >>> body.head
    'Đại sứ quán Việt Nam tại Lào'
    """
    if not tokens.has(index, "Z") or tokens.word(index + 1) not in _AT:
        return None
    sender, host = tokens.entry(index, "Z").name, _host(tokens, index + 2, head)
    if host is None or host[0] == sender:
        return None
    name, takes = f"{head} {sender} tại {host[0]}", "known" if sender == HOME else "foreign"
    end = tokens.ends[host[1] - 1]
    return Body(start, end, name, "embassy", takes, known=True, generic=not named), host[1]


def sent_to(tokens: Tokens, index: int, head: str) -> tuple[Body | None, int]:
    """The mission that is meant by who heads it, behind his role, and the index after whose envoy he is, and where:
    "Đại sứ | Việt Nam tại Lào"; no body where one of the two is not told, and nothing nearby may take its place.
    """
    sent = mission(tokens, index, head, tokens.starts[index - 1], named=False)
    if sent is not None:
        return sent
    after = index + 1 if tokens.has(index, "Z") else index
    if tokens.word(after) in _AT and tokens.has(after + 1, "ZG"):
        after += 2
    return None, after


def _host(tokens: Tokens, index: int, head: str) -> tuple[str, int] | None:
    """The country that a mission is in; of a consulate the city at home, too."""
    if tokens.has(index, "Z"):
        return tokens.entry(index, "Z").name, index + 1
    place = read_place(tokens, index)
    if place is None or place[0].name is None:
        return None if head == _EMBASSY else _city(tokens, index)
    return (HOME if head == _EMBASSY else place[0].full), place[1]


def _city(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """A city abroad, as no table has it: words with a capital before no name of a person."""
    stop = index
    while tokens.has(stop, "W") and tokens.word(stop)[:1].isupper() and tokens.word(stop) not in surnames():
        stop += 1
    short = index < stop <= index + _MAX_CITY
    return (" ".join(tokens.span(index, stop).split()), stop) if short else None

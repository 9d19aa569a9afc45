"""What every query passes before an engine sees it: one form of letters, no word that reaches outside, no bomb."""

from __future__ import annotations

import re
import sys

from hoso.errors import BadQueryError
from hoso.text import same_tone

_MAX_LENGTH = 100_000
_MAX_DEPTH = 100
_MAX_UNIONS = 200
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LOAD = re.compile(r"\bLOAD\b")
_UPDATE = re.compile(r"\b(INSERT|DELETE|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b")
_NEGATIONS = re.compile(r"!{21}")


def tidy(query: str) -> str:
    """The query in NFC and with one tone style, as names stand in the store: "Uỷ ban" finds "Ủy ban"."""
    return same_tone(query)


def check(query: str) -> None:
    """Raise BadQueryError for a query that would reach another server, or that is built to break the engine.

    The words SERVICE and LOAD are refused wherever they stand, even inside a string, because no parser can be
    trusted to find them as another parser would.
    """
    plain = _ESCAPE.sub(_decoded, query).upper()
    if "SERVICE" in plain or _LOAD.search(plain):
        raise BadQueryError(
            "the words SERVICE and LOAD are refused anywhere in a query, even inside a string: a query may not reach "
            "another server; write them otherwise, e.g. by CONTAINS on a part of the word"
        )
    if len(query) > _MAX_LENGTH:
        raise BadQueryError(f"the query has {len(query)} characters, more than {_MAX_LENGTH}; ask in parts")
    if _depth(plain) > _MAX_DEPTH or plain.count("UNION") > _MAX_UNIONS or _NEGATIONS.search(plain):
        raise BadQueryError(f"the query nests deeper than {_MAX_DEPTH} or has over {_MAX_UNIONS} UNIONs; ask in parts")


def explain(query: str, reason: str) -> BadQueryError:
    """The error for a query that the engine does not parse, in one line."""
    first = " ".join(reason.split())
    word = _UPDATE.search(query.upper())
    hint = f"; {word[1]} looks like an update, and only queries are accepted here" if word else ""
    return BadQueryError(f"the query does not parse: {first[:300]}{hint}")


def _decoded(match: re.Match[str]) -> str:
    number = int(match[1] or match[2], 16)
    return chr(number) if number <= sys.maxunicode else match[0]


def _depth(text: str) -> int:
    deepest = depth = 0
    for bracket in re.findall(r"[\[({\])}]", text):
        depth += 1 if bracket in "[({" else -1
        deepest = max(deepest, depth)
    return deepest

"""Values for the variables of a query: terms, never text; and the one place where terms become text, for endpoints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from hoso.errors import BadQueryError
from hoso.text import same_tone

Bound = NamedNode | Literal
Bindings = Mapping[str, Bound]

_TOKEN = re.compile(
    r'''(?P<string>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!\'\'))*\'\'\'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')'''
    r"""|(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)"""
    r"""|(?P<comment>\#[^\n]*)"""
    r"""|(?P<variable>[?$]\w+)"""
    r"""|(?P<name>[^\W\d][\w.-]*:[\w.%\\-]*|:[\w.%\\-]+)"""
    r"""|(?P<word>[A-Za-z]+)"""
    r"""|(?P<other>\\.|\s+|.)""",
    re.DOTALL,
)
_BOUND_TEST = re.compile(r"\bBOUND\s*\(\s*[?$](\w+)\s*\)", re.IGNORECASE)


def tidy_bindings(bindings: Bindings) -> dict[str, Bound]:
    """The bindings by the plain names of their variables, strings in the form in which the store keeps names."""
    return {name.lstrip("?$"): _tidy(term) for name, term in bindings.items()}


def _tidy(term: Bound) -> Bound:
    match term:
        case NamedNode():
            return term
        case Literal(language=str(language)):
            return Literal(same_tone(term.value), language=language)
        case Literal():
            return Literal(same_tone(term.value), datatype=term.datatype)
    raise BadQueryError(f"{term!r} cannot be bound; give a pyoxigraph NamedNode or Literal")


def refuse_bound_tests(query: str, bindings: Bindings) -> None:
    """Raise BadQueryError where BOUND() asks for a variable that has a value: the engine would say that it has none."""
    for found in _BOUND_TEST.finditer(query):
        if found[1] in bindings:
            raise BadQueryError(
                f"BOUND(?{found[1]}) is false for a value that is given from outside; write e.g. "
                f"FILTER(COALESCE(?x = ?{found[1]}, true)) for an optional one"
            )


def written_in(query: str, bindings: Bindings) -> str:
    """The query with every bound variable written as its term, for engines that take text alone.

    A variable that a SELECT names stays a column: `SELECT ?a` becomes `SELECT (<term> AS ?a)`.
    """
    return "".join(_rewritten(query, bindings)) if bindings else query


def quoted(term: Bound) -> str:
    """A term as SPARQL writes it, escaped by the engine's own writer."""
    return str(term)


def _rewritten(query: str, bindings: Bindings) -> Iterator[str]:
    clause, depth, before = "", 0, ""
    for token in _TOKEN.finditer(query):
        kind, word = token.lastgroup, token[0]
        upper = word.upper()
        if kind == "word" and upper in ("SELECT", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "VALUES"):
            clause, depth = upper, 0
        elif kind == "other" and word in "{}":
            clause = ""
        elif kind == "other" and word in "()":
            depth += 1 if word == "(" else -1
        elif clause == "SELECT" and depth == 0 and word == "*":
            raise BadQueryError(
                "SELECT * cannot be asked with values for its variables at an endpoint; name the columns"
            )
        if kind == "variable" and word[1:] in bindings and before != "AS":
            yield _in_place(word[1:], quoted(bindings[word[1:]]), clause if depth == 0 else "")
        else:
            yield word
        before = before if word.isspace() else upper


def _in_place(name: str, term: str, clause: str) -> str:
    if clause == "SELECT":
        return f"({term} AS ?{name})"
    if clause == "VALUES":
        raise BadQueryError(f"?{name} has a value from outside; take it out of VALUES")
    return f"({term})" if clause in ("GROUP", "ORDER") else term

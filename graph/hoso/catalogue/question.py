"""The questions of `queries/`: what each asks in two languages, what it needs, and how values reach it.

The parameters of a question are one row of data in its text, `VALUES (?bodyNamed ?on) { (UNDEF UNDEF) }`, which stands
first in its WHERE, and again in a part that is evaluated for itself: a legal query for any SPARQL 1.1 engine as it is,
and the place for a value written by hand. `bind` writes the row anew out of terms, spelt by the engine's own writer of
terms, and leaves out an optional parameter that was not given: its variable stays unbound, and `FILTER(!BOUND(?on) ||
...)` lets everything pass.

Why not `substitutions=`: pyoxigraph hands those over after it has planned, and takes only variables that the SELECT
shows. A plan that knows the value starts from it (0.4 ms); one that does not scans (0.2 s to 13 s for the same answer,
at a million quads).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from itertools import product
from typing import Protocol

from pyoxigraph import Literal, NamedNode

from hoso.catalogue.header import Parameter, read_header
from hoso.catalogue.values import LINEAGE, NAMED_TYPES, TYPES, Term, Value, flag_terms, iri_terms, is_address
from hoso.errors import UsageError
from hoso.resources import folder
from hoso.results import Answer, Result

GROUPS = ("competency", "quality", "dossier", "review")
_ROW = re.compile(r" *VALUES \([?\w ]*\) \{ \([UNDEF ]*\) \}\n")


class Askable(Protocol):
    """What can be asked: a store of ours, or an endpoint."""

    def query(self, sparql: str, bindings: Mapping[str, Term] = ..., /) -> Answer:
        """Answer a SPARQL query over the union of all graphs."""


@dataclass(frozen=True, slots=True)
class Question:
    """One `.rq` file: `name` is the file's, `text` the whole query; quality queries have `severity` and `message`.

    `formerly` are names that the question answers to as well: those of questions that it took the place of.
    """

    name: str
    group: str
    title: dict[str, str]
    description: dict[str, str]
    parameters: tuple[Parameter, ...]
    text: str = field(repr=False)
    severity: str | None = None
    message: dict[str, str] = field(default_factory=dict)
    formerly: tuple[str, ...] = ()

    def bind(self, **params: Value | None) -> tuple[str, dict[str, Term]]:
        """The query with the values in its row, and what is left to substitute: nothing.

        A value of None counts as not given. A person, body, role, document or event is named by its name or by its
        address. UsageError for a parameter that is missing, unknown, empty, or no value of its type. A lineage is
        for `run` to follow: a store knows it.
        """
        given = self._given(params)
        own = [known for known in self.parameters if known.name in given and known.type != LINEAGE]
        columns = [_column(parameter, given[parameter.name]) for parameter in own]
        return _ROW.sub(lambda _: _row(columns), self.text), {}

    def run(self, store: Askable, **params: Value | None) -> Result:
        """Ask a store; see `bind` for the values. With a lineage, of each body that the body came from or became."""
        if any(known.type == LINEAGE and _yes(params.get(known.name)) for known in self.parameters):
            params = params | {"body": _lineage(store, params.get("body"))}
        answer = store.query(*self.bind(**params))
        if not isinstance(answer, Result):
            raise TypeError(f"{self.name}.rq is no SELECT")
        return answer

    def _given(self, params: Mapping[str, Value | None]) -> dict[str, Value]:
        known = [parameter.name for parameter in self.parameters]
        for name in params:
            if name not in known:
                raise UsageError(f"{self.name} takes no parameter {name!r}: it takes {', '.join(known) or 'none'}")
        values = {p.name: p.default if params.get(p.name) is None else params[p.name] for p in self.parameters}
        for parameter in self.parameters:
            if parameter.required and values[parameter.name] is None:
                raise UsageError(f"{self.name} needs {parameter.name}: {parameter.description['en']}")
        return {name: value for name, value in values.items() if value is not None}


def _yes(value: Value | None) -> bool:
    return value is not None and flag_terms(value)[0] == Literal(True)


def _lineage(store: Askable, body: Value | None) -> tuple[NamedNode, ...]:
    """The bodies meant, and those before and after them; none where the store knows none of that name."""
    rows = question("bodies-in-lineage", "dossier").run(store, body=body)
    return tuple(found for row in rows if isinstance(found := row["related"], NamedNode))


Column = tuple[str, tuple[Term, ...]]


def _column(parameter: Parameter, value: Value) -> Column:
    """The variable that takes a value, and the terms that it may be."""
    if isinstance(value, str) and not value.strip():
        raise UsageError(f"{parameter.name} is empty: give {parameter.description['en']}")
    if is_address(value) and parameter.type in {*NAMED_TYPES, "iri"}:
        return parameter.name, _addresses(value)
    try:
        return parameter.variable, TYPES[parameter.type](value)
    except UsageError as error:
        raise UsageError(f"{parameter.name}: {error}") from None


def _addresses(value: Value) -> tuple[Term, ...]:
    match value:
        case NamedNode():
            return (value,)
        case tuple():
            return value
    return iri_terms(str(value))


def _row(columns: Iterable[Column]) -> str:
    """The row of data: each combination of the terms, as pyoxigraph writes terms."""
    columns = list(columns)
    if not columns:
        return ""
    variables = " ".join(f"?{variable}" for variable, _ in columns)
    rows = " ".join("(" + " ".join(map(str, row)) + ")" for row in product(*(terms for _, terms in columns)))
    return f"  VALUES ({variables}) {{ {rows} }}\n"


@cache
def questions(group: str = "competency") -> Mapping[str, Question]:
    """All questions of one of the `GROUPS`, by name, in the order of their names."""
    return {found.name: found for found in sorted(_read(group), key=lambda found: found.name)}


def question(name: str, group: str = "competency") -> Question:
    """One question. UsageError with the names most alike, where there is none of that name."""
    known = _by_any_name(group)
    found = known.get(name.strip().replace("_", "-").lower())
    if found:
        return found
    near = get_close_matches(name.lower(), known, n=3, cutoff=0.5)
    hint = f"did you mean {', '.join(near)}?" if near else "`hoso ask --help` lists them"
    raise UsageError(f"there is no question {name!r}: {hint}")


@cache
def _by_any_name(group: str) -> Mapping[str, Question]:
    """All questions of a group by their names, those that they had before too."""
    return {name: found for found in questions(group).values() for name in (found.name, *found.formerly)}


def _read(group: str) -> Iterator[Question]:
    for file in (folder("queries") / group).iterdir():
        if file.name.endswith(".rq"):
            yield parse(file.name.removesuffix(".rq"), group, file.read_text("utf-8"))


def parse(name: str, group: str, text: str) -> Question:
    """A question out of the text of its file. ValueError for a header that does not follow the form."""
    header = read_header(text)
    texts = header.texts
    return Question(
        name,
        group,
        texts["title"],
        texts.get("description", {}),
        header.parameters,
        text,
        header.severity,
        texts.get("message", {}),
        header.formerly,
    )

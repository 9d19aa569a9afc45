"""The comment lines that head a question: title, description, parameters, message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoso.catalogue.values import NAMED_TYPES, TYPES

_LINE = re.compile(r"# (\w+)(?:@(\w+))?(?:: *| +)(\S.*)")
_PARAMETER = re.compile(r"(\w+) : (\w+) = (.+?) : (.+) / (.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question needs: `type` is one of `TYPES`, `default` a value to use where none is given."""

    name: str
    type: str
    required: bool
    default: str | None
    description: dict[str, str]

    @property
    def variable(self) -> str:
        """The variable that takes the value: of a thing that is named, `bodyNamed`; else the name itself."""
        return f"{self.name}Named" if self.type in NAMED_TYPES else self.name


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a query says, `texts` by key and language: `texts["title"]["vi"]`.

    `formerly` are the names of questions that this one took the place of.
    """

    texts: dict[str, dict[str, str]]
    parameters: tuple[Parameter, ...]
    severity: str | None
    formerly: tuple[str, ...] = ()


def read_header(query: str) -> Header:
    """Read the comment lines before the first line of the query itself. ValueError for a malformed line."""
    texts: dict[str, dict[str, str]] = {}
    parameters: list[Parameter] = []
    severity = None
    formerly: tuple[str, ...] = ()
    for key, language, rest in _lines(query):
        if key == "param":
            parameters.append(_parameter(rest))
        elif key == "severity":
            severity = rest
        elif key == "formerly":
            formerly = tuple(rest.split(", "))
        else:
            texts.setdefault(key, {})[language] = rest
    return Header(texts, tuple(parameters), severity, formerly)


def _lines(query: str) -> Iterator[tuple[str, str, str]]:
    for line in query.split("\n\n", 1)[0].splitlines():
        found = _LINE.fullmatch(line)
        if not found:
            raise ValueError(f"not a line of a query's header: {line!r}")
        yield found[1], found[2] or "", found[3]


def _parameter(line: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found or found[2] not in TYPES:
        raise ValueError(f"not a parameter 'name : type = default : vi / en': {line!r}")
    name, kind, default, vi, en = found.groups()
    given = None if default in {"required", "optional"} else default
    return Parameter(name, kind, default == "required", given, {"vi": vi, "en": en})

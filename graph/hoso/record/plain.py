"""Facts as JSON and back: dataclasses of plain values, IRIs, dates, sets, tuples, mappings, as their annotations say.

The text of a value depends on the value alone: sets and mappings are sorted, so that equal values have equal texts.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar

from pyoxigraph import NamedNode

T = TypeVar("T")
_AS_IT_IS = (str, int, float, bool, NoneType)


def written(value: object) -> str:
    """The text of a value."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def read(kind: type[T], text: str) -> T:
    """The value of a kind that a text was written from."""
    annotation: Any = kind
    found: T = _reader(annotation)(json.loads(text))
    return found


def _plain(value: object) -> object:
    match value:
        case StrEnum():
            return value.value
        case str() | int() | float() | None:
            return value
        case date():
            return value.isoformat()
        case NamedNode():
            return value.value
        case list() | tuple():
            return [_plain(item) for item in value]
        case set() | frozenset():
            return sorted((_plain(item) for item in value), key=_text)
        case Mapping():
            return sorted(([_plain(key), _plain(item)] for key, item in value.items()), key=_text)
    if is_dataclass(value):
        kind: Any = type(value)
        return [_plain(getattr(value, name)) for name in _names(kind)]
    raise TypeError(f"no text for {value!r}")


def _text(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # an annotation; what `json` gives, and what it stands for
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, UnionType):
        some = _reader(next(option for option in inner if option is not NoneType))
        return lambda plain: None if plain is None else some(plain)
    if origin is tuple and inner[-1] is not Ellipsis:
        parts = [_reader(part) for part in inner]
        return lambda plain: tuple(part(item) for part, item in zip(parts, plain, strict=True))
    if origin in (list, set, frozenset, tuple):
        each = _reader(inner[0])
        return lambda plain: origin(map(each, plain))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, item = map(_reader, inner)
        return lambda plain: {key(one): item(other) for one, other in plain}
    if kind is date:
        return date.fromisoformat
    if kind is NamedNode:
        return NamedNode
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        made: Any = kind
        parts = [_reader(hints[name]) for name in _names(made)]
        return lambda plain: made(*(part(item) for part, item in zip(parts, plain, strict=True)))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    if kind in _AS_IT_IS:
        return _same
    raise TypeError(f"no reader for {kind!r}")


def _same(plain: object) -> object:
    return plain

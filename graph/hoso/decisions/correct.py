"""A corrected claim: the right values of its fields, read as the field's own type."""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from hoso.errors import UsageError
from hoso.model import Bounds, Claim, EventType, Part, Relation, TenureStatus

C = TypeVar("C", bound=Claim)
_BOUNDS = frozenset(f.name for f in fields(Bounds))
_EVIDENCE = frozenset(f.name for f in fields(Claim))


def corrected(claim: C, changes: str) -> C:
    """The claim with the values of a `correct`; its passage, rule and confidence stay.

    `changes` is the decision's value: a JSON object, days as "2021-10-15", numbers with a fraction as text. UsageError
    for a field that this kind of claim has not, and for a value that it cannot have.
    """
    named = json.loads(changes)
    hints = typing.get_type_hints(type(claim))
    plain = {name: value for name, value in named.items() if not (name in _BOUNDS and "bounds" in hints)}
    right: dict[str, typing.Any] = {name: _right(claim, name, hints.get(name), value) for name, value in plain.items()}
    days = {name: _right(claim, name, date | None, named[name]) for name in named.keys() - plain.keys()}
    if days:
        right["bounds"] = replace(getattr(claim, "bounds"), **days)  # noqa: B009  # only some kinds have it
    return replace(claim, **right)


def _right(claim: Claim, name: str, hint: object, value: object) -> object:
    if hint is None or name in _EVIDENCE or hint is Bounds:
        raise UsageError(f"correct: a {type(claim).__name__} has no field {name!r} to correct; {_choice(claim)}")
    try:
        return _read(hint, value)
    except (ValueError, TypeError, InvalidOperation):
        raise UsageError(
            f"correct: {name} of a {type(claim).__name__} cannot be {value!r}; give a value of its type"
        ) from None


def _choice(claim: Claim) -> str:
    own = {f.name for f in fields(claim)} - _EVIDENCE
    return f"use one of {', '.join(sorted(own - {'bounds'} | (_BOUNDS if 'bounds' in own else set())))}"


def _read(hint: object, value: object) -> object:
    """A JSON value as the type of a field; ValueError or TypeError where it is none."""
    options = typing.get_args(hint)
    if typing.get_origin(hint) is tuple:
        return _texts(value)
    if type(None) in options:
        return None if value is None else _read(next(o for o in options if o is not type(None)), value)
    if hint in (bool, int, str):
        if type(value) is not hint:
            raise TypeError(value)
        return value
    if hint is Decimal and type(value) is int:
        return Decimal(value)
    if not isinstance(value, str):
        raise TypeError(value)
    return _PARSERS[hint](value)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise TypeError(value)
    return tuple(value)


def _finite(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


_PARSERS: Mapping[object, Callable[[str], object]] = {
    Decimal: _finite,
    date: date.fromisoformat,
    EventType: EventType,
    Part: Part,
    Relation: Relation,
    TenureStatus: TenureStatus,
}

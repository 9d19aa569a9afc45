"""Plain values as literals that the store keeps unchanged, and back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from hoso.namespaces import XSD

Value = str | int | Decimal | date | bool
Term = NamedNode | Literal


def literal(value: Value) -> Literal:
    """One plain value as a literal: text is always an xsd:string, numbers are in their shortest form.

    >>> literal("007").value, literal(False).value, literal(date(2021, 3, 1)).value
    ('007', 'false', '2021-03-01')
    """
    match value:
        case bool():
            return Literal("true" if value else "false", datatype=XSD.boolean)
        case int():
            return Literal(str(value), datatype=XSD.integer)
        case Decimal():
            return Literal(plain_decimal(value), datatype=XSD.decimal)
        case date():
            return Literal(value.isoformat(), datatype=XSD.date)
        case str():
            return Literal(str(value))
    raise TypeError(f"no literal for {value!r}")


def plain_decimal(value: Decimal) -> str:
    """The shortest xsd:decimal of a number, without an exponent, as the store itself writes it.

    >>> plain_decimal(Decimal("98.130")), plain_decimal(Decimal("1E+3")), plain_decimal(Decimal("-0.0"))
    ('98.13', '1000', '0')
    """
    if not value.is_finite():
        raise ValueError(f"no xsd:decimal for {value}")
    shown = f"{value:f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return "0" if shown == "-0" else shown


def flag(text: str) -> bool:
    """The boolean that a literal's text means; ValueError for any other text."""
    if text not in ("true", "false", "1", "0"):
        raise ValueError(f"no boolean: {text!r}")
    return text in ("true", "1")

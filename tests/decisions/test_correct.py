from __future__ import annotations

import typing
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest

from hoso.decisions.correct import corrected
from hoso.decisions.forms import changes_text
from hoso.errors import UsageError
from hoso.model import CLAIM_KINDS, Bounds, Claim, EventType, TenureStatus, facts
from tests.reports import conference, made, tenure

CLAIMS: dict[str, Claim] = {type(claim).__name__: claim for claim in conference().claims}


@pytest.mark.parametrize(
    ("kind", "changes", "wanted"),
    [
        ("PersonClaim", {"name": "Trần Văn Mậu", "honorific": None}, {"name": "Trần Văn Mậu", "honorific": None}),
        ("TenureClaim", {"status": "former"}, {"status": TenureStatus.FORMER}),
        ("BodyClaim", {"local": True}, {"local": True}),
        ("EventClaim", {"type": "visit", "about": []}, {"type": EventType.VISIT, "about": ()}),
        ("AgreementClaim", {"parties": ["A", "B"], "item_count": 8}, {"parties": ("A", "B"), "item_count": 8}),
        ("StatisticClaim", {"value": "98.5", "value_max": None}, {"value": Decimal("98.5"), "value_max": None}),
        ("StatisticClaim", {"value": 7}, {"value": Decimal(7)}),
        ("DocumentClaim", {"date": "2021-03-02"}, {"date": date(2021, 3, 2)}),
    ],
)
def test_each_value_is_read_as_its_field(kind: str, changes: dict[str, object], wanted: dict[str, object]) -> None:
    claim = corrected(CLAIMS[kind], changes_text(changes))
    assert {name: getattr(claim, name) for name in wanted} == wanted
    assert (claim.passage, claim.rule, claim.confidence) == (
        CLAIMS[kind].passage,
        CLAIMS[kind].rule,
        CLAIMS[kind].confidence,
    )


def test_one_bound_is_corrected_and_the_others_stay() -> None:
    first = Bounds(begin_earliest=date(2020, 1, 1), end_latest=date(2021, 1, 1))
    claim = made(tenure("A", "b", "c")[0], CLAIMS["TenureClaim"].passage, tenure("A", "b", "c", bounds=first)[1])
    right = corrected(claim, '{"begin_earliest": null, "end_latest": "2022-02-02"}')
    assert dict(facts(right))["bounds"] == Bounds(end_latest=date(2022, 2, 2))


@pytest.mark.parametrize(
    ("kind", "changes", "told"),
    [
        ("PersonClaim", {"role": "x"}, "has no field 'role'"),
        ("PersonClaim", {"rule": "x"}, "has no field 'rule'"),
        ("PersonClaim", {"end_latest": "2022-02-02"}, "has no field 'end_latest'"),
        ("TenureClaim", {"bounds": "2020"}, "has no field 'bounds'"),
        ("PersonClaim", {"name": None}, "cannot be None"),
        ("PersonClaim", {"name": 7}, "cannot be 7"),
        ("TenureClaim", {"status": "king"}, "cannot be 'king'"),
        ("TenureClaim", {"end_latest": "2022"}, "cannot be '2022'"),
        ("BodyClaim", {"local": "true"}, "cannot be 'true'"),
        ("AgreementClaim", {"item_count": True}, "cannot be True"),
        ("AgreementClaim", {"parties": "A"}, "cannot be 'A'"),
        ("StatisticClaim", {"value": "NaN"}, "cannot be 'NaN'"),
        ("StatisticClaim", {"value": "bảy"}, "cannot be 'bảy'"),
        ("DocumentClaim", {"date": 2021}, "cannot be 2021"),
    ],
)
def test_a_value_that_a_field_cannot_have_is_refused(kind: str, changes: dict[str, object], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        corrected(CLAIMS[kind], changes_text(changes))


EVERY = [(kind, f.name) for kind in CLAIM_KINDS for f in fields(kind) if f.name not in {g.name for g in fields(Claim)}]


@pytest.mark.parametrize(("kind", "name"), [(k, n) for k, n in EVERY if n != "bounds"], ids=lambda v: str(v)[-30:])
def test_every_field_can_be_corrected(kind: type[Claim], name: str) -> None:
    hint = typing.get_type_hints(kind)[name]
    options = [option for option in typing.get_args(hint) or (hint,) if option not in (type(None), ...)]
    given = {str: "x", int: 3, bool: True, Decimal: "1.5", date: "2020-02-02"}
    value = next(iter(options[0])).value if issubclass(options[0], StrEnum) else given[options[0]]
    value = [value] if typing.get_origin(hint) is tuple else value
    claim = CLAIMS[kind.__name__]
    assert dict(facts(corrected(claim, changes_text({name: value}))))[name] is not None

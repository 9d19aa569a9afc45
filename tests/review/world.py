"""Small invented worlds, one for each kind of matter, with the decisions that make it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from hoso.decisions import Draft, Kind
from hoso.model import Bounds, Report, TenureClaim
from hoso.results import Answer
from hoso.store import LocalStore, open_store
from tests.record import decided
from tests.reports import PLACE, UBND, body, chairman, document, person, seen, tenure
from tests.reports import Draft as Page

MAU = "Trần Văn Mẫu"
OTHER = "tỉnh Núi Hồng"
NO_BINDINGS: Mapping[str, NamedNode | Literal] = {}


def bare(name: str, who: str = MAU) -> Report:
    return Page(name).say(f"Ông {who} dự lễ {name}.", person(who)).report()


def holder(name: str, who: str, bounds: Bounds, sentence: str = "", place: str = PLACE) -> Report:
    """One who holds the single seat of a province, at stated times."""
    where = f"Ủy ban nhân dân {place}"
    said = sentence or f"Ông {who} giữ chức Chủ tịch {where}, theo tin {name}."
    committee = body(where, kind="peoples-committee", place=place)
    return Page(name).say(said, person(who), committee, tenure(who, "Chủ tịch", where, bounds=bounds)).report()


def held_from(first: date, last: date) -> Bounds:
    return Bounds(begin_earliest=first, begin_latest=first, end_earliest=last, end_latest=last)


def weaker(report: Report, confidence: str = "0.8", rule: str = "guesses a post") -> Report:
    """The same report, read by a rule that errs often."""
    claims = tuple(
        replace(claim, confidence=Decimal(confidence), rule=rule) if isinstance(claim, TenureClaim) else claim
        for claim in report.claims
    )
    return replace(report, claims=claims)


def on_tenure(kind: Kind, report: Report) -> Draft:
    return decided.on_tenure(kind, report)


@dataclass(frozen=True)
class Case:
    """A world and what it holds."""

    reports: tuple[Report, ...]
    drafts: tuple[Draft, ...] = ()


A = chairman("a", day=date(2021, 3, 1))
B = chairman("b", day=date(2021, 9, 1))
C = bare("c")
HERE = holder("m", MAU, held_from(date(2020, 1, 1), date(2021, 1, 1)))
THERE = holder("n", MAU, held_from(date(2020, 6, 1), date(2021, 6, 1)), place=OTHER)
SAID = "Theo tin cũ, ông Trần Văn Mẫu giữ chức Chủ tịch UBND tỉnh Sông Lam từ lâu rồi."
TWICE = tuple(holder(name, MAU, seen(date(2021, 3, 1)), SAID) for name in ("lan-mot", "lan-hai", "lan-ba"))
ENDED = Bounds(end_earliest=date(2021, 6, 26), end_latest=date(2021, 6, 26))
ENDED_BEFORE = Bounds(end_latest=date(2021, 6, 19))
EDITED = Page("a").say("Đồng chí Trần Văn Mẫu, Chủ tịch Ủy ban nhân dân tỉnh Sông Lam, chủ trì buổi họp.", person(MAU))

CASES: dict[str, Case] = {
    "doubt": Case((A, C)),
    "left open": Case((A, C), (decided.unsure(A, C),)),
    "two holders": Case(
        (
            holder("x", MAU, held_from(date(2020, 1, 1), date(2021, 1, 1))),
            holder("y", "Lê Thị Ví Dụ", held_from(date(2020, 6, 1), date(2021, 6, 1))),
        )
    ),
    "bounds": Case((holder("x", MAU, ENDED), holder("y", MAU, ENDED_BEFORE), holder("z", MAU, ENDED_BEFORE))),
    "two places": Case((HERE, THERE), (decided.same(HERE, THERE),)),
    "two dates": Case(
        tuple(
            Page(name)
            .say(
                f"Tin {name} nói Chỉ thị số 05-CT/TU ngày {day.day}-3-2021 của UBND tỉnh.",
                body(UBND, kind="peoples-committee", place=PLACE),
                document("05-CT/TU", number="05-CT/TU", type="Chỉ thị", issuer=UBND, date=day),
            )
            .report()
            for name, day in (("p", date(2021, 3, 1)), ("q", date(2021, 3, 2)))
        )
    ),
    "held": Case(TWICE, (on_tenure(Kind.RETRACT, TWICE[0]),)),
    "disputed": Case((A, B), (on_tenure(Kind.DISPUTE, A),)),
    "conflict": Case((A, B), (decided.same(A, B), decided.different(A, B))),
    "orphan": Case((EDITED.report(), B), (decided.same(A, B),)),
    "orphan without its source": Case((B,), (decided.same(A, B),)),
    "weak": Case(tuple(weaker(holder(who, who, seen(date(2021, 3, 1)))) for who in (MAU, "Lê Thị Ví Dụ"))),
}


def store(reports: Iterable[Report], drafts: Sequence[Draft] = ()) -> LocalStore:
    made = open_store(":memory:")
    assert isinstance(made, LocalStore)
    for report in reports:
        made.put(report)
    made.decide(decided.taken(*drafts))
    made.rebuild()
    return made


def of(case: str) -> LocalStore:
    return store(CASES[case].reports, CASES[case].drafts)


class Endpoint:
    """A store that can only be asked, as one behind a URL."""

    def __init__(self, asked: LocalStore) -> None:
        self._asked = asked

    def query(self, sparql: str, bindings: Mapping[str, NamedNode | Literal] = NO_BINDINGS, /) -> Answer:
        return self._asked.query(sparql, bindings)

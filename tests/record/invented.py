"""Random reports in which much is shared: names, bodies of several places, seats, numbers, events, agreements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from hoso.model import Bounds, EventType, Part, Relation, Report, TenureStatus
from tests.reports import (
    PLACE,
    TINH_UY,
    UBND,
    Draft,
    agreement,
    award,
    body,
    document,
    event,
    held,
    participation,
    person,
    relation,
    seen,
    statistic,
    tenure,
)

PLACES = PLACE, "tỉnh Núi Hồng", "tỉnh Biển Xanh"
PEOPLE = "Trần Văn Mẫu", "Tran Van Mau", "Trần Văn Mậu", "TRẦN VĂN MẪU", "Lê Thị Ví Dụ", "Vũ Khắc Khuê", "Đỗ Thị Lam"
BODIES = "Sở Y tế", "Sở Y tế tỉnh Sông Lam", "Sở Ý tế", UBND, TINH_UY, "Ủy ban nhân dân tỉnh Núi Hồng", "Chính phủ"
ROLES = "Chủ tịch", "Giám đốc", "Ủy viên", "Bí thư", "Tổ phó tổ giúp việc"
NUMBERS = "05-CT/TU", "99/2018/NĐ-CP", "7/2020/QĐ-UBND", "05/CT-TU"
TITLES = "Quy chế phối hợp", "Chương trình hợp tác"
LABELS = "Lễ ký kết", "Hội nghị tổng kết"
STATUSES = None, None, None, TenureStatus.FORMER, TenureStatus.ACTING, TenureStatus.APPOINTED, TenureStatus.PROPOSED


def report(name: str, chance: Random) -> Report:
    """A report of this name with one to four sentences, each of a random kind."""
    draft = Draft(name, chance.choice((None, *(_day(chance) for _ in range(5)))))
    for number in range(chance.randint(1, 4)):
        chance.choice(KINDS)(draft, chance, number)
    return draft.report()


def _day(chance: Random) -> date:
    return date(2019, 1, 1) + timedelta(days=chance.choice((0, 1, 40, 500, 501, 900, 1400, 2000)))


def _maybe(chance: Random, value: object) -> object:
    return value if chance.random() < 0.5 else None


def _named(draft: Draft, chance: Random, number: int) -> None:
    who, honorific = chance.choice(PEOPLE), _maybe(chance, chance.choice(("ông", "bà", "Đại tá")))
    draft.say(f"{number}: {who} có mặt.", person(who, honorific=honorific))


def _described(draft: Draft, chance: Random, number: int) -> None:
    name, place = chance.choice(BODIES[:3]), _maybe(chance, chance.choice(PLACES))
    more = {"local": chance.random() < 0.1, "kind": _maybe(chance, "department"), "parent": _maybe(chance, UBND)}
    draft.say(f"{number}: {name} họp.", body(name, place=place, **more))


def _holds(draft: Draft, chance: Random, number: int) -> None:
    who, role, where = chance.choice(PEOPLE), chance.choice(ROLES), chance.choice(BODIES)
    day, status = _day(chance), chance.choice(STATUSES)
    bounds = chance.choice((seen(day), held(day), Bounds(begin_latest=day), Bounds(end_latest=day), Bounds()))
    before = chance.choice((None, None, chance.choice(PEOPLE)))
    said = tenure(who, role, where, bounds=bounds, status=status, predecessor=before)
    draft.say(f"{number}: {who} là {role} {where}.", said, person(who))


def _succession(draft: Draft, chance: Random, number: int) -> None:
    """One seat, many holders, some acting in it at a meeting of the day or taking it from somebody."""
    who, day, before = chance.choice(PEOPLE), _day(chance), chance.choice((None, None, *PEOPLE))
    bounds = chance.choice((seen(day), seen(day), held(day), Bounds(begin_latest=day)))
    draft.say(
        f"{number}: Chủ tịch {who} chủ trì.",
        tenure(who, "Chủ tịch", UBND, bounds=bounds, predecessor=before),
        event(f"e{number}", "Phiên họp", EventType.MEETING, bounds=held(_day(chance))),
        participation(f"e{number}", Part.CHAIRED, person=who, as_body=UBND, as_role="Chủ tịch"),
    )


def _documents(draft: Draft, chance: Random, number: int) -> None:
    key, other = chance.choice(NUMBERS), chance.choice(NUMBERS)
    more = {
        "type": _maybe(chance, chance.choice(("Chỉ thị", "Nghị định"))),
        "issuer": _maybe(chance, chance.choice(BODIES)),
        "date": _maybe(chance, _day(chance)),
        "signer": _maybe(chance, chance.choice(PEOPLE)),
    }
    said = document(key, number=key, **more)
    draft.say(f"{number}: {key} theo {other}.", said, relation(key, Relation.BASED_ON, other))


def _gathering(draft: Draft, chance: Random, number: int) -> None:
    key, label, day = f"e{number}", chance.choice(LABELS), _day(chance)
    about = tuple({"q", chance.choice(NUMBERS)}) if chance.random() < 0.5 else ()
    where = chance.choice(BODIES)
    bounds = chance.choice((held(day), held(day), Bounds()))
    who = chance.choice(PEOPLE)
    post = {"as_body": chance.choice((None, *BODIES)), "as_role": chance.choice((None, *ROLES))}
    chosen = [
        event(key, label, EventType.SIGNING, bounds=bounds, organizers=(where,), about=about),
        participation(key, chance.choice((Part.SIGNED, Part.SIGNED, Part.CHAIRED)), person=who, **post),
        participation(key, Part.SIGNED, body=where),
        agreement("q", chance.choice(TITLES), parties=(where, UBND), period=_maybe(chance, "2021/2025"), event=key),
        award(key, "Bằng khen", recipient=chance.choice((who, where, *PEOPLE)), awarded_by=chance.choice(BODIES)),
    ]
    draft.say(f"{number}: {label}.", chosen[0], *chance.sample(chosen[1:], chance.randint(0, 4)))


def _counted(draft: Draft, chance: Random, number: int) -> None:
    teller = chance.choice((*PEOPLE, *BODIES))
    draft.say(f"{number}: có 7 việc.", statistic(f"s{number}", "việc", "7", "việc", reported_by=teller))


KINDS: tuple[Callable[[Draft, Random, int], None], ...] = (
    _named,
    _described,
    _described,
    _holds,
    _holds,
    _succession,
    _succession,
    _succession,
    _documents,
    _documents,
    _gathering,
    _gathering,
    _counted,
)

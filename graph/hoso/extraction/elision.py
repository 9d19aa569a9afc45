"""What a body's name leaves out, filled from bodies nearby and from the report's setting, as far as they decide it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from hoso.extraction.body import COMMITTEE_OF, EITHER, NAMED, PARTY_FIELDS, Body
from hoso.extraction.places import Place, Setting

_COMMUNE = 3
_PROVINCE = 1  # rank
_OWNERS = {
    "Ban cán sự đảng": {"peoples-committee", "ministry", "ministry-level-agency", "government", "court", "procuracy"},
    "Đảng đoàn": {"peoples-council", "assembly", "mass-organisation", "association", "front"},
    "Đảng ủy": {
        "provincial-department", "department", "academy", "school", "university", "hospital", "enterprise", "institute",
        "ministry", "bank", "police", "military", "border-guard", "general-department", "government-agency", "press",
        "arts", "centre", "procuracy", "court",
    },
    "Hội đồng trường": {"school", "university", "academy"},
    "Hội đồng quản trị": {"enterprise", "bank"},
    "Hội đồng thành viên": {"enterprise", "bank"},
}  # fmt: skip
_WITHOUT_ORGANS = {"Ban Bí thư", "Bộ Chính trị", "Ủy ban Thường vụ Quốc hội"}
_OF_A_COMMITTEE = {"peoples-committee", "peoples-council"}  # "Chủ tịch UBND, Bí thư Tỉnh ủy Sông Lam": of one place
_STANDING_BOARD = "Ban Thường vụ"
_LED_BY_MEMBERS = {"peoples-committee", "peoples-council", "front"}
_COMMITTEES = {"party-committee", "mass-organisation", "front"}


def complete(body: Body, setting: Setting, near: tuple[Body, ...] = ()) -> Body:
    """The body with elided place and owner filled from bodies nearby, nearest first, and from the report's setting."""
    if body.known or (body.generic and body.needs_owner):
        return body
    if body.owner:
        owner = complete(body.owner, setting, near)
        return body if owner is body.owner else replace(body, owner=owner)
    if body.place:
        if body.place.name is not None:
            return body
        if body.takes == EITHER:
            return _of_province(body, setting, near)
        named = setting.complete(body.place, (p for b in near for p in _places(b)))
        return body if named is body.place else body.placed(named, body.end)
    if body.needs_owner:
        return _with_owner(body, setting, near)
    if body.takes == "sector" and body.head == "Sở":
        place = next((p for b in near for p in _places(b) if p.rank == 1 and p.name), setting.province)
        return body.placed(place, body.end)
    if body.takes == "unit" and body.kind in _OF_A_COMMITTEE:
        place = next((b.place for b in near if b.kind == "party-committee" and b.place and b.place.name), None)
        return body.placed(place, body.end)
    return body


def _of_province(body: Body, setting: Setting, near: tuple[Body, ...]) -> Body:
    """The Party committee of the province, which a word means that leaves its kind open ("TUV")."""
    place = next((p for b in near for p in _places(b) if p.rank == _PROVINCE and p.name), setting.province)
    if place is None or place.name is None or place.level not in COMMITTEE_OF:
        return body
    return replace(body.placed(place, body.end), head=COMMITTEE_OF[place.level], takes="committee", generic=False)


def of_unit(body: Body, setting: Setting, beside: Iterable[Body]) -> Body:
    """A standing board without owner as that of the Party committee of the unit whose people's committee, council or
    Front its member leads: "Ủy viên Ban Thường vụ, Phó Chủ tịch UBND huyện".
    """
    if body.head != _STANDING_BOARD or not body.needs_owner:
        return body
    for led in beside:
        place = complete(led, setting).place if led.kind in _LED_BY_MEMBERS else None
        if place and place.name and place.level in COMMITTEE_OF:
            owner = Body(led.start, led.end, COMMITTEE_OF[place.level], "party-committee", "committee", place=place)
            return replace(body, owner=owner)
    return body


def _with_owner(body: Body, setting: Setting, near: tuple[Body, ...]) -> Body:
    """An organ with the owner that a body nearby lends it: one like itself, or one that such an organ can belong to."""
    alike = next((b for b in near if _is_alike(b, body)), None)
    if alike:
        others = tuple(b for b in near if b is not alike)  # each lends once, so that none lends to itself
        return complete(replace(body, owner=alike.owner, place=alike.place), setting, others)
    if body.takes == "board" and body.field not in PARTY_FIELDS:
        return body
    for candidate in (other for other in near if other.takes != NAMED):
        if owns(candidate, body):
            others = tuple(b for b in near if b is not candidate)
            return replace(body, owner=complete(candidate, setting, others))
    if body.head == "Đảng ủy":
        seat = next((p for b in near for p in _places(b) if p.rank == _COMMUNE and p.name), None)
        return body.placed(seat, body.end) if seat else body
    return body


def _is_alike(other: Body, body: Body) -> bool:
    """Whether another body is an organ of the same name whose owner is told."""
    told = not other.needs_owner and (other.owner is None or other.owner.takes != NAMED)
    return told and (other.head, other.field) == (body.head, body.field)


def owns(owner: Body, organ: Body) -> bool:
    """Whether a body may be the one to which an organ without owner belongs."""
    if owner.head in _WITHOUT_ORGANS:
        return False
    if organ.head in _OWNERS:
        return owner.kind in _OWNERS[organ.head] and (owner.takes == NAMED or not owner.needs_owner)
    return owner.takes in ("committee", "known") and owner.kind in _COMMITTEES


def _places(body: Body) -> tuple[Place, ...]:
    own = (body.place,) if body.place else ()
    return own + (_places(body.owner) if body.owner else ())

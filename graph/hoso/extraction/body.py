"""The noun Body: what a report names one by, whose organ and where it is, and its canonical name."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hoso.extraction.places import Place

CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
HOME = "Việt Nam"
COMMITTEE_OF = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy"}
NAMED = (
    "named"  # what a body takes that is called by its head alone ("Giám đốc Công ty"): the report names it elsewhere
)
EITHER = "either"  # what the Party committee of a province takes whose kind a word leaves open ("TUV")
FIRMS = frozenset(("enterprise", "bank"))
PARTS = {"division", "ministry-department"}  # kinds whose names many bodies have a part by
_OF_MANY = (*PARTS, "party-cell")  # kinds of which many bodies have one of the same name: "Chi bộ thôn 5"
PARTY_FIELDS = {"Dân vận", "Tuyên giáo", "Tuyên giáo và Dân vận", "Tổ chức", "Nội chính"}


class Body(Struct, frozen=True):
    """A body as read: its span in the text, the canonical head, and its parts; the head of a `known` one is its name.

    `place` may lack its name and `owner` may be missing (`takes` says whether one is due): the report completes them.
    A `generic` one ("cấp xã", "UBND tỉnh, thành phố") is no body of its own.
    """

    start: int
    end: int
    head: str
    kind: str
    takes: str
    place: Place | None = None
    owner: Body | None = None
    field: str | None = None
    known: bool = False
    generic: bool = False

    def placed(self, place: Place | None, end: int) -> Body:
        """The same body in a place, its words up to an end."""
        return replace(self, place=place, end=end)

    def owned_by(self, owner: Body) -> Body:
        """The same body as an organ of another, whose words are its last."""
        return replace(self, owner=owner, end=owner.end)

    @property
    def needs_owner(self) -> bool:
        """Whether the text leaves out whose organ this is."""
        return self.takes in ("organ", "party", "board", NAMED) and self.owner is None and self.place is None

    @property
    def seat(self) -> Place | None:
        """Its own place, or its owner's."""
        return self.place or (self.owner.place if self.owner else None)

    @property
    def whole(self) -> bool:
        """Whether nothing is left out: no place without name, no organ without owner."""
        if self.known:
            return True
        if self.owner:
            return self.owner.whole
        return self.place.name is not None if self.place else self.takes == "open" and self.kind not in _OF_MANY


def canonical(body: Body) -> str:
    """The full name that eval and model know a body by.

    >>> canonical(Body(0, 0, "Ủy ban nhân dân", "peoples-committee", "unit", Place("tỉnh", "Long An", 1)))
    'Ủy ban nhân dân tỉnh Long An'
    """
    if body.known:
        return body.head
    if body.takes == "committee":
        return f"{body.head} {_committee_place(body)}".strip()
    if body.owner:
        party = body.owner.takes == "committee" and body.owner.kind == "party-committee"
        if body.head == "Ban Chấp hành" and party and body.owner.place:
            return _join(body, f"Đảng bộ {body.owner.place.full}")
        return _join(body, canonical(body.owner))
    if body.takes == "board" and body.field in PARTY_FIELDS and body.place and body.place.name:
        committee = COMMITTEE_OF.get(body.place.level)
        if committee:
            return f"{body.head} {body.field} {committee} {body.place.name}"
    return _join(body, body.place.full if body.place else "")


def _join(body: Body, rest: str) -> str:
    named = f"{body.head} {body.field}" if body.field else body.head
    return f"{named} {rest}" if rest else named


def _committee_place(body: Body) -> str:
    place = body.place
    if place is None or place.name is None:
        return ""
    return place.full if place.full[:1].isupper() else place.name

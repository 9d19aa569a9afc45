"""Bodies: how a name is put together from a head, a field, an owner and a place, and its canonical form.

A head says what may follow it (tables/body_heads.tsv). Elided places and owners stay open here and are completed from
the report's own setting; where that does not decide, they stay out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hoso.extraction.places import Place, Setting, province_type, read_place
from hoso.extraction.tokens import Tokens
from hoso.lexicon import Entry, lexicon, spellings, surnames, table

CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
HOME = "Việt Nam"
_MAX_OWNERS = 5
_BRANCHED = {"department", "general-department", "government-agency"}
_COMMUNE = 3
_MAX_OPEN = 14
_MAX_LOWER = 6
_STOP_WORDS = frozenset(w for row in table("name_words") if row["kind"] == "stop" for w in spellings(row["words"]))
_EPONYM_WORDS = frozenset(w for row in table("name_words") if row["kind"] == "eponym" for w in spellings(row["words"]))
_PLURAL_BEFORE = re.compile(r"\b(?:các|những|mỗi|từng)\s+(?:[\w]+(?:,\s|\s)?){0,3}$", re.IGNORECASE)
_GENERIC_AFTER = frozenset(["các", "cấp", "những", "cùng", "mọi"])


@dataclass(frozen=True, slots=True)
class Body:
    """A body as read: spans in the text, canonical head, and its parts; `name` is whole only for a body known by name.

    `place` may lack its name and `owner` may be missing (`takes` says whether one is due): the report completes them. A `generic` one ("cấp xã", "UBND tỉnh, thành phố") is no
    body of its own.
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

    @property
    def needs_owner(self) -> bool:
        """Whether the text leaves out whose organ this is."""
        return self.takes in ("organ", "party", "board") and self.owner is None and self.place is None


def read_body(tokens: Tokens, index: int) -> tuple[Body, int] | None:
    """The body that begins at a token, and the index after it; None where none does.

    >>> from hoso.extraction.tokens import tokenize
    >>> body, _ = read_body(tokenize("Ban Thường vụ Tỉnh ủy Long An"), 0)
    >>> (body.head, body.owner.head, body.owner.place.name)
    ('Ban Thường vụ', 'Tỉnh ủy', 'Long An')
    """
    if tokens.has(index, "X"):
        return _known(tokens, index)
    if not tokens.has(index, "U"):
        return None
    for entry in tokens.entries[index]:
        if entry.letter == "U":
            found = after_head(tokens, index + 1, entry, tokens.starts[index])
            if found:
                body, after = by_printed_name(tokens, *found)
                return replace(body, generic=_is_generic(tokens, index, body, after)), after
    return None


def by_printed_name(tokens: Tokens, body: Body, after: int) -> tuple[Body, int]:
    """The reference body whose name is printed just so, where there is one ("Văn phòng Trung ương Đảng")."""
    printed = " ".join(tokens.text[body.start : body.end].split())
    entry = next((e for e in lexicon().look_up(printed) if e.letter == "X"), None)
    return (
        (Body(body.start, body.end, entry.name, entry.detail[0], "known", known=True), after)
        if entry
        else (body, after)
    )


def _is_generic(tokens: Tokens, index: int, body: Body, after: int) -> bool:
    """Whether the words around speak of every body of the kind."""
    if tokens.word(after).lower() in ("cấp", "cùng", "các") or tokens.word(after).lower().startswith("trực thuộc"):
        return True
    place = body.place or (body.owner.place if body.owner else None)
    if place and place.name is None:
        coordinated = read_place(tokens, after + 1) if tokens.word(after) in (",", "và") else None
        if coordinated and tokens.has(after + 1, "L") and coordinated[0].name is None:
            return True
        return _PLURAL_BEFORE.search(tokens.text, max(0, body.start - 30), body.start) is not None
    return False


def _known(tokens: Tokens, index: int) -> tuple[Body, int]:
    """A reference body; one of another country, or a branch of it in a place, is a body of its own."""
    body, after = known_body(tokens.entry(index, "X"), tokens.starts[index], tokens.ends[index]), index + 1
    if tokens.has(after, "Z"):
        country = tokens.entry(after, "Z").name
        if country != HOME:
            printed = " ".join(tokens.text[body.start : tokens.ends[after]].split())
            return replace(body, head=printed, takes="foreign", end=tokens.ends[after]), after + 1
        return replace(body, end=tokens.ends[after]), after + 1
    if tokens.has(after, "L") and body.kind in _BRANCHED:
        place = read_place(tokens, after)
        if place and place[0].name:
            return replace(body, takes="open", known=False, place=place[0], end=tokens.ends[place[1] - 1]), place[1]
    return body, after


def known_body(entry: Entry, start: int, end: int) -> Body:
    """The reference body of an entry, with the province that it sits in."""
    province = entry.detail[1]
    level = province_type(province, None) if province else None
    place = Place(level, province, 1) if level else None
    return Body(start, end, entry.name, entry.detail[0], "known", place=place, known=True)


def after_head(
    tokens: Tokens, index: int, entry: Entry, start: int, level: str | None = None
) -> tuple[Body, int] | None:
    """The body whose head has been read as `entry` and began at `start`; `index` is the token after the head."""
    kind, takes, own_level = entry.detail
    body = Body(start, tokens.ends[index - 1], entry.name, kind, takes)
    reader = {
        "unit": _unit,
        "committee": _committee,
        "organ": _organ,
        "party": _organ,
        "board": _board,
        "sector": _sector,
        "open": _open,
        "topic": _topic,
    }[takes]
    return reader(tokens, index, body, level or own_level or None)


def _unit(tokens: Tokens, index: int, body: Body, level: str | None) -> tuple[Body, int] | None:
    if _generic(tokens, index):
        return None
    found = read_place(tokens, index, level) if level else read_place(tokens, index)
    if found:
        place, after = found
        return replace(body, place=place, end=tokens.ends[after - 1]), after
    if level:
        return replace(
            body, place=Place(level, None, {"tỉnh": 1, "thành phố": 1, "xã": 3, "phường": 3}.get(level, 2))
        ), index
    shared = _shared_place(tokens, index)
    if shared:
        return replace(body, place=shared), index
    if body.head == "Mặt trận Tổ quốc Việt Nam":
        return replace(body, known=True, takes="known"), index
    if body.head == "Ủy ban Mặt trận Tổ quốc Việt Nam" or body.kind in ("peoples-committee", "peoples-council"):
        return body, index
    return None


def _shared_place(tokens: Tokens, index: int) -> Place | None:
    """The place of the body that this one is joined to: "HĐND, UBND tỉnh Nghệ An"."""
    if tokens.word(index) not in (",", "và", "-", "–", "&") or not tokens.has(index + 1, "U"):
        return None
    joined = read_body(tokens, index + 1)
    return joined[0].place if joined and joined[0].takes == "unit" else None


def _generic(tokens: Tokens, index: int) -> bool:
    return tokens.word(index).lower() in _GENERIC_AFTER


def _committee(tokens: Tokens, index: int, body: Body, level: str | None) -> tuple[Body, int] | None:
    assert level is not None  # noqa: S101 - the table gives every committee its level
    rank = {"tỉnh": 1, "thành phố": 1}.get(level, 2)
    place, after = Place(level, None, rank), index
    if tokens.has(index, "L") and tokens.entry(index, "L").name == level:  # "Thành ủy thành phố X", "Quận ủy Quận 12"
        found = read_place(tokens, index)
    elif tokens.has(index, "G"):
        found = read_place(tokens, index, level) or read_place(tokens, index)
    else:
        found = read_place(tokens, index, level)
    if found and found[0].name:
        named = Place(level, found[0].name, found[0].rank)
        place, after = named, found[1]
    return replace(body, place=place, end=tokens.ends[after - 1]), after


def _organ(tokens: Tokens, index: int, body: Body, level: str | None) -> tuple[Body, int] | None:
    if body.head == "Ban Chấp hành" and (tokens.has(index, "C") or tokens.word(index) == "Trung ương Đảng"):
        return replace(body, head=CENTRAL_COMMITTEE, takes="known", known=True, end=tokens.ends[index]), index + 1
    endless = all(tokens.has(index + i, "U") for i in range(_MAX_OWNERS))
    owner = None if endless or tokens.has(index, "PK") else read_body(tokens, index)
    if owner and owner[0].head == CENTRAL_COMMITTEE and body.head == "Ban Chấp hành":
        return replace(owner[0], start=body.start), owner[1]
    if owner and _can_own(body, owner[0]):
        return replace(body, owner=owner[0], end=owner[0].end), owner[1]
    found = read_place(tokens, index)
    if found and (
        body.takes == "organ" and body.head in ("Đảng ủy", "Đảng bộ", "Ủy ban Kiểm tra", "Chi bộ", "Văn phòng")
    ):
        place, after = found
        return replace(body, place=place, end=tokens.ends[after - 1]), after
    if body.head in ("Thường trực", "Đảng bộ", "Văn phòng", "Chi bộ"):
        return None  # too common a word to stand for a body without its owner
    return body, index


def _can_own(body: Body, owner: Body) -> bool:
    if body.head in ("Ban Thường vụ", "Ban Chấp hành", "Thường trực", "Ban Thường trực"):
        return owner.head not in ("Văn phòng",)
    return True


def _board(tokens: Tokens, index: int, body: Body, level: str | None) -> tuple[Body, int] | None:
    if not tokens.has(index, "F"):
        return _open_board(tokens, index, body)
    field = tokens.entry(index, "F").name
    after = index + 1
    body = replace(body, field=field, end=tokens.ends[index])
    if tokens.has(after, "PK"):
        return body, after
    owner = read_body(tokens, after)
    if owner and owner[0].takes in ("committee", "unit", "organ", "known"):
        return replace(body, owner=owner[0], end=owner[0].end), owner[1]
    if tokens.has(after, "C"):
        return Body(
            body.start, tokens.ends[after], f"Ban {field} Trung ương", body.kind, "known", known=True
        ), after + 1
    found = read_place(tokens, after)
    if found:
        return replace(body, place=found[0], end=tokens.ends[found[1] - 1]), found[1]
    return body, after


def _open_board(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    if not tokens.word(index - 1)[:1].isupper():
        return None
    return _open(tokens, index, replace(body, takes="open"), None)


def _sector(tokens: Tokens, index: int, body: Body, level: str | None) -> tuple[Body, int] | None:
    if not tokens.has(index, "F"):
        return _open(tokens, index, body, None) if body.head == "Sở" else None
    body = replace(body, field=tokens.entry(index, "F").name, end=tokens.ends[index])
    if body.head == "Bộ":
        return replace(body, head=f"Bộ {body.field}", field=None, takes="known", known=True), index + 1
    found = read_place(tokens, index + 1)
    if found:
        return replace(body, place=found[0], end=tokens.ends[found[1] - 1]), found[1]
    return body, index + 1


def _open(tokens: Tokens, index: int, body: Body, level: str | None) -> tuple[Body, int] | None:
    """A name of its own: capitalised words, the lower-case words that finish them, and a place at the end."""
    stop = _open_end(tokens, index)
    if stop == index:
        return None
    name = " ".join(tokens.span(index, stop).split())
    end = tokens.ends[stop - 1]
    place = None
    if tokens.has(stop, "L"):
        found = read_place(tokens, stop)
        if found:
            place, stop = found
            end = tokens.ends[stop - 1]
    stop = _abbreviation_end(tokens, stop)
    if tokens.word(stop - 1) == ")":
        name, end = f"{name} ({tokens.word(stop - 2)})", tokens.ends[stop - 1]
    head = " ".join(tokens.text[body.start : tokens.ends[index - 1]].split())
    spelt = any(e.letter == "U" and e.name == body.head for e in lexicon().look_up(head))
    return replace(body, head=head if spelt else body.head, field=name, place=place, end=end), stop


def _abbreviation_end(tokens: Tokens, index: int) -> int:
    """The index after an abbreviation in brackets: "(AIC)"."""
    short = tokens.word(index + 1)
    bracketed = tokens.word(index) == "(" and tokens.word(index + 2) == ")"
    return index + 3 if bracketed and short.isupper() and len(short) > 1 and short.isalpha() else index


def _topic(tokens: Tokens, index: int, body: Body, level: str | None) -> tuple[Body, int] | None:
    """A name that may begin in lower case ("Ban Quản lý dự án đầu tư xây dựng"), where its end is plain."""
    body = replace(body, takes="open")
    if tokens.word(index)[:1].isupper():
        return _open(tokens, index, body, level)
    stop = index
    while stop - index <= _MAX_LOWER and _may_finish(tokens, stop):
        stop += 1
    capital = tokens.word(stop)[:1].isupper()
    if stop - index < 2 or not (_closes(tokens, stop) or capital):
        return None
    if capital and _capital_inside(tokens, stop, index) and not _starts_person(tokens, stop, index):
        end = _open_end(tokens, stop)
        stop = end if end > stop else stop
    stop = _abbreviation_end(tokens, stop)
    name = " ".join(tokens.span(index, stop).replace("( ", "(").split())
    return replace(body, field=name, end=tokens.ends[stop - 1]), stop


def _open_end(tokens: Tokens, index: int) -> int:
    """The index after a name: capitalised words, words that join them, and the lower-case words that finish the last."""
    stop, lower, last_good, closed = index, 0, index, False
    while stop < len(tokens) and stop - index < _MAX_OPEN:
        word = tokens.word(stop)
        if _capital_inside(tokens, stop, index):
            if _starts_person(tokens, stop, index):
                break
            closed = tokens.has(stop, "ZG") or (word == "Nam" and tokens.word(stop - 1) == "Việt")
            lower, stop = 0, stop + 1
            last_good = stop
        elif word[:1].isdigit() and len(word) <= 4 and tokens.has(stop, "I"):
            lower, stop = 0, stop + 1
            last_good = stop
        elif stop > index and _joins_ahead(tokens, stop):
            stop += 1
        elif stop > index and not closed and lower < _MAX_LOWER and _may_finish(tokens, stop):
            lower, stop = lower + 1, stop + 1
        else:
            break
    if stop > last_good and not _closes(tokens, stop):
        return min(stop, last_good + 1)
    while stop > last_good and tokens.word(stop - 1) in ("và", "-", "–", "&", ","):
        stop -= 1
    return stop


def _capital_inside(tokens: Tokens, index: int, first: int) -> bool:
    """Whether a token with a capital may stand inside a name: no title, level or rank, no other body's head."""
    if not tokens.word(index)[:1].isupper() or tokens.has(index, "PKM"):
        return False
    if tokens.has(index, "L"):  # "Làng Văn hóa ..."
        return tokens.word(index + 1)[:1].isupper() and tokens.entry(index, "L").detail[0] == "4"
    return not tokens.has(index, "RHU") or (index == first and not tokens.has(index, "H"))


def _joins_ahead(tokens: Tokens, index: int) -> bool:
    """Whether a joint at the token leads on to more of the name: "và", a hyphen, a comma before a field, "các ... Việt Nam"."""
    word = tokens.word(index)
    if word in ("và", "-", "–", "&"):
        return _continues(tokens, index + 1)
    if word == ",":
        return tokens.has(index + 1, "F") and tokens.word(index + 1)[:1].isupper()
    return word == "các" and any(tokens.word(i) == HOME for i in range(index + 1, min(index + 4, len(tokens))))


def _may_finish(tokens: Tokens, index: int) -> bool:
    """Whether a lower-case word may stand inside a name: no verb, no word that ends names; a blocked one where it is a noun."""
    if tokens.word(index)[:1].isupper() or tokens.word(index) in _STOP_WORDS:
        return False
    if tokens.has(index, "B"):
        return any(e.letter == "B" and e.detail[0] == "noun" for e in tokens.entries[index])
    return tokens.has(index, "wFD") and not tokens.has(index, "VJaehrfoxAmMPKUHL")


def _continues(tokens: Tokens, index: int) -> bool:
    return tokens.word(index)[:1].isupper() and tokens.has(index, "WFG") and not tokens.has(index, "PKMRH")


def _closes(tokens: Tokens, index: int) -> bool:
    """Whether the words before are a whole name: something follows that cannot be part of one."""
    if index >= len(tokens) or tokens.word(index) in _STOP_WORDS:
        return True
    return tokens.has(index, '.,;:()¶“”"–-VJaehrfoxAmMPKUHLWTIE…/Z')


def _starts_person(tokens: Tokens, stop: int, index: int) -> bool:
    """Whether a person's full name begins here: three syllables at least, and no school or hospital called after it."""
    if tokens.word(stop) not in surnames():
        return False
    run = 1
    while tokens.has(stop + run, "WH") and tokens.word(stop + run)[:1].isupper():
        run += 1
    eponym = stop > index or tokens.word(stop - 1).lower() not in _EPONYM_WORDS
    return 3 <= run <= 4 and eponym and tokens.word(stop - 1).lower() not in _EPONYM_WORDS


def complete(body: Body, setting: Setting, near: tuple[Body, ...] = ()) -> Body:
    """The body with elided place and owner filled from bodies nearby, nearest first, and from the report's setting."""
    if body.known:
        return body
    if body.owner:
        return replace(body, owner=complete(body.owner, setting, near))
    if body.place:
        return replace(body, place=setting.complete(body.place, tuple(p for b in near for p in _places(b))))
    if body.needs_owner:
        return _with_owner(body, setting, near)
    if body.takes == "sector" and body.head == "Sở":
        place = next((p for b in near for p in _places(b) if p.rank == 1 and p.name), setting.province)
        return replace(body, place=place)
    return body


def _with_owner(body: Body, setting: Setting, near: tuple[Body, ...]) -> Body:
    """An organ with the owner that a body nearby lends it: one like itself, or one that such an organ can belong to."""
    alike = next((b for b in near if b.head == body.head and b.field == body.field and not b.needs_owner), None)
    if alike:
        return complete(replace(body, owner=alike.owner, place=alike.place), setting, near)
    if body.takes == "board" and body.field not in _PARTY_FIELDS:
        return body
    for candidate in near:
        if owns(candidate, body):
            return replace(body, owner=complete(candidate, setting, near))
    if body.head == "Đảng ủy":
        seat = next((p for b in near for p in _places(b) if p.rank == _COMMUNE and p.name), None)
        return replace(body, place=seat) if seat else body
    return body


_OWNERS = {
    "Ban cán sự đảng": {"peoples-committee", "ministry", "ministry-level-agency", "government", "court", "procuracy"},
    "Đảng đoàn": {"peoples-council", "assembly", "mass-organisation", "association", "front"},
    "Đảng ủy": {
        "provincial-department", "department", "academy", "school", "university", "hospital", "enterprise", "institute", "ministry",
    },
}  # fmt: skip
_COMMITTEES = {"party-committee", "mass-organisation", "front"}


def owns(owner: Body, organ: Body) -> bool:
    """Whether a body may be the one to which an organ without owner belongs."""
    if organ.head in _OWNERS:
        return owner.kind in _OWNERS[organ.head] and not owner.needs_owner
    return owner.takes in ("committee", "known") and owner.kind in _COMMITTEES


_PARTY_FIELDS = {"Dân vận", "Tuyên giáo", "Tuyên giáo và Dân vận", "Tổ chức", "Nội chính"}


def _places(body: Body) -> tuple[Place, ...]:
    own = (body.place,) if body.place else ()
    return own + (_places(body.owner) if body.owner else ())


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
        if body.head == "Ban Chấp hành" and body.owner.takes == "committee" and body.owner.place:
            return _join(body, f"Đảng bộ {body.owner.place.full}")
        return _join(body, canonical(body.owner))
    if body.takes == "board" and body.field in _PARTY_FIELDS and body.place and body.place.name:
        committee = {
            "tỉnh": "Tỉnh ủy",
            "thành phố": "Thành ủy",
            "huyện": "Huyện ủy",
            "quận": "Quận ủy",
            "thị xã": "Thị ủy",
        }
        if body.place.level in committee:
            return f"{body.head} {body.field} {committee[body.place.level]} {body.place.name}"
    return _join(body, body.place.full if body.place else "")


def _join(body: Body, rest: str) -> str:
    return " ".join(part for part in (body.head, body.field, rest) if part)


def _committee_place(body: Body) -> str:
    place = body.place
    if place is None or place.name is None:
        return ""
    return place.full if place.full[:1].isupper() else place.name


def head_entry(head: str) -> Entry | None:
    """The lexicon's entry of a head by its canonical name."""
    return next((e for e in lexicon().look_up(head) if e.letter == "U"), None)


def whole(body: Body) -> bool:
    """Whether nothing is left out: no place without name, no organ without owner."""
    if body.known:
        return True
    if body.owner:
        return whole(body.owner)
    if body.place:
        return body.place.name is not None
    return body.takes == "open"

"""Bodies that belong to one of another country, whatever their like is called at home."""

from __future__ import annotations

from msgspec.structs import replace

from hoso.extraction.body import HOME, Body, canonical
from hoso.extraction.tokens import Tokens
from hoso.lexicon import lexicon, surnames

_PARTY = "Đảng"
_PARTY_WORDS = 5  # of the longest name of a party without its country
_OFFICES = ("Bộ", "Cục", "Tổng cục", "Ủy ban")  # heads whose name a country may end
_GOING_ON = ("ministry", "department", "general-department")  # kinds whose name may go on at "và"
_OFFICE_TOKENS = 8  # of the longest name of an office without its country
_GIVEN_NAMES = {"Anh", "Áo", "Bỉ", "Đức", "Mỹ", "Nga", "Nhật", "Pháp", "Úc", "Ý"}  # countries that people are called by


def owned_abroad(tokens: Tokens, body: Body, after: int, named: bool = True) -> tuple[Body, int] | None:
    """A body together with the one abroad that it is a part of, or whose name ends in a body abroad: "Cục Đối ngoại
    Nhân đại toàn quốc Trung Quốc"; None where it is of no other country.

    One that is not `named` but meant by its title ("Tổng Bí thư Đảng Cộng sản Trung Quốc") is the body abroad itself.
    """
    if body.takes == "foreign" or body.generic:
        return None
    if body.owner and body.owner.takes == "foreign":
        return _foreign(body, canonical(body), body.end), after
    first, stop = _party_end(tokens, after) or (after, _office_end(tokens, after))
    if stop is None:
        return None
    begin = tokens.ends[after - 1] - len(_PARTY) if first < after else tokens.starts[after]
    owner = " ".join(tokens.text[begin : tokens.ends[stop - 1]].split())
    if named:
        return _foreign(body, f"{canonical(body).removesuffix(' ' + _PARTY)} {owner}", tokens.ends[stop - 1]), stop
    kind = tokens.entry(after, "XU").detail[0] if first == after else "party"
    return _foreign(replace(body, start=begin, kind=kind), owner, tokens.ends[stop - 1]), stop


def named_by_country(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """An office whose name a country ends right before somebody's: "Tổng cục Thống kê và Dân số Hàn Quốc A"; `index` is
    the token after its head, or after the words that name one at home: "Bộ Công nghiệp | và Năng lượng Lào A".
    """
    joined = body.kind in _GOING_ON and tokens.word(index) == "và"
    if not (joined or body.head in _OFFICES) or not tokens.word(index + joined)[:1].isupper():
        return None
    for stop in range(index, min(index + _OFFICE_TOKENS, len(tokens))):
        if tokens.has(stop, "Z"):
            whole = stop > index and _is_abroad(tokens, stop) and tokens.word(stop) not in _GIVEN_NAMES
            if not (whole and tokens.has(stop + 1, "W") and tokens.word(stop + 1)[:1].isupper()):
                return None
            name = f"{body.head} {' '.join(tokens.span(index, stop + 1).split())}"
            return _foreign(body, name, tokens.ends[stop]), stop + 1
        if not tokens.has(stop, "WwFB") or tokens.has(stop, "PKXUVJ") or tokens.word(stop) in surnames():
            return None
    return None


def _foreign(body: Body, name: str, end: int) -> Body:
    return Body(body.start, end, name, body.kind, "foreign", known=True)


def _is_abroad(tokens: Tokens, index: int) -> bool:
    return tokens.has(index, "Z") and tokens.entry(index, "Z").name != HOME


def _office_end(tokens: Tokens, index: int) -> int | None:
    """The index after an office, party or assembly with its country right behind it."""
    if not tokens.has(index, "XU") or not _is_abroad(tokens, index + 1):
        return None
    return index + 2 if tokens.has(index, "X") or tokens.entry(index, "U").detail[1] == "abroad" else None


def _party_end(tokens: Tokens, after: int) -> tuple[int, int] | None:
    """The token whose last word begins a party's name, and the index after its country: "... Trung ương Đảng | Cộng
    sản | Trung Quốc", where the words of a body at home end within the name.
    """
    end = tokens.ends[after - 1]
    if tokens.text[end - len(_PARTY) : end] != _PARTY or not tokens.has(after, "NW"):
        return None
    for stop in range(after + 1, after + _PARTY_WORDS):
        if _is_abroad(tokens, stop):
            name = f"{_PARTY} {' '.join(tokens.span(after, stop).split())}"
            known = any(e.letter == "U" and e.detail[1] == "abroad" for e in lexicon().look_up(name))
            return (after - 1, stop + 1) if known else None
    return None

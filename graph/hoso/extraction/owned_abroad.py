"""Bodies that belong to one of another country, whatever their like is called at home."""

from __future__ import annotations

from dataclasses import replace

from hoso.extraction.body import HOME, Body, canonical
from hoso.extraction.tokens import Tokens
from hoso.lexicon import lexicon

_PARTY = "Đảng"
_PARTY_WORDS = 5  # of the longest name of a party without its country


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

"""Names of bodies that are cut: a part of them follows that is not read, so that nobody knows which is meant."""

from __future__ import annotations

from hoso.extraction.body import PARTS, Body
from hoso.extraction.inside_names import NAME_WORDS, closes, finishes
from hoso.extraction.places import province_type, read_place
from hoso.extraction.tokens import Tokens
from hoso.lexicon import units

_LONG_TAIL = 4  # words in lower case behind a name, more than an adverb has
_EPONYM_WORDS, _CUT_PAIRS = NAME_WORDS["eponym"], NAME_WORDS["cut pair"]
_NAMED = ("enterprise",)  # bodies whose names have a capital somewhere
_BRANCHED = ("enterprise", "bank")
_FIRMS = ("enterprise", "bank", "press")  # bodies of proper names, which words in lower case follow
_ASSOCIATIONS = ("Hội", "Đoàn")  # after "Trung ương", called by no more
_GOING_ON = ("các", "phía")  # behind the name of a part of a body: it is not read to its end


def is_cut(tokens: Tokens, stop: int, body: Body) -> bool:
    """Whether what follows without a mark is a part of the name that is not read: "... Thành phố Thông minh"."""
    if _is_of_one(tokens, stop, body):
        return True
    if f"{tokens.word(stop - 1)} {tokens.word(stop)}" in _CUT_PAIRS or tokens.word(stop - 1) == "về":
        return True
    if body.kind not in _FIRMS and all(finishes(tokens, stop + i, stop - 2) for i in range(_LONG_TAIL)):
        return True  # "Cục Cảnh sát | điều tra tội phạm ..."
    if tokens.has(stop - 1, "C"):
        return tokens.word(stop) in _ASSOCIATIONS
    if _leads_into_title(tokens, stop):
        return True
    if body.kind in PARTS and tokens.has(stop, "UF") and tokens.word(stop).islower():
        return True  # "Vụ Theo dõi công tác thanh tra, giải quyết ..."
    if body.kind in PARTS and (tokens.word(stop) in _GOING_ON or not closes(tokens, stop)):
        return True  # "Vụ Theo dõi các vụ án", "Vụ Công tác phía Nam"
    if body.kind not in _NAMED or not tokens.word(stop)[:1].isupper() or not tokens.has(stop, "UL"):
        return False
    found = read_place(tokens, stop) if tokens.has(stop, "L") else None
    if found is None or found[0].name is None:
        return True
    name = found[0].name
    return not name.isdigit() and province_type(name, None) is None and (found[0].level, name) not in units()


def _is_of_one(tokens: Tokens, stop: int, body: Body) -> bool:
    """Whether a bank or firm is a part of the one behind "của": its head is not that of the whole."""
    if body.kind not in _BRANCHED or tokens.word(stop) != "của" or not tokens.has(stop + 1, "U"):
        return False
    return tokens.entry(stop + 1, "U").detail[0] in _BRANCHED


def _leads_into_title(tokens: Tokens, stop: int) -> bool:
    """Whether a house that is called after somebody is cut before his title: "... Khu di tích | Tổng Bí thư"."""
    before = {tokens.word(stop - 1).lower(), f"{tokens.word(stop - 2)} {tokens.word(stop - 1)}".lower()}
    return tokens.has(stop, "PK") and not _EPONYM_WORDS.isdisjoint(before)


def is_half_a_word(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a name is one syllable of Vietnam, and the word that it begins goes on: "Trung tâm Lưu | ký ..."."""
    word = tokens.word(index)
    if stop - index > 1 or tokens.classes[index] != "W" or word.isascii() or word.isupper():
        return False
    return tokens.has(stop, "wWVJaehrfox") and tokens.starts[stop] == tokens.ends[stop - 1] + 1

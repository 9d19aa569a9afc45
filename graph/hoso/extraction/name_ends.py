"""Where a body's name ends: its capitals, the words in lower case that finish them, and what joins them."""

from __future__ import annotations

from hoso.extraction.body import HOME, Body
from hoso.extraction.inside_names import (
    JOINTS,
    capital_inside,
    closes,
    finishes,
    is_amount,
    is_place,
    joins_ahead,
    may_finish,
    starts_person,
)
from hoso.extraction.tokens import Tokens
from hoso.lexicon import surnames

MAX_NAME = 14
"""Tokens that a name has at most."""
_ORDINAL = 2  # digits
_MAX_LOWER = 6  # words in lower case that finish it
_PART_WORDS = 2  # at least, of a part's name in lower case
_NAMED = ("enterprise",)  # bodies whose names have a capital somewhere
_NATIONAL = ("association", "mass-organisation", "institute")  # bodies whose names may end in the country's
_LONGEST_TAIL = 12  # words in lower case between a name's last capital and the country's name
_OF_FIELDS = ("department", "ministry-department")  # bodies that are called after several fields


def whole_end(tokens: Tokens, index: int, body: Body) -> int:
    """The index after a name, with what names of its kind may have behind."""
    stop = open_end(tokens, index)
    if body.kind in _NAMED:
        stop = _second_half_end(tokens, stop)
    if body.kind in _OF_FIELDS:
        stop = _fields_end(tokens, stop)
    return _national_end(tokens, stop) if body.kind in _NATIONAL and stop > index else stop


def _national_end(tokens: Tokens, stop: int) -> int:
    """The index after the country's name, where words in lower case alone lead to it from a name's last capital:
    "Hội Giáo dục | chăm sóc sức khỏe cộng đồng Việt Nam".
    """
    home = stop
    while home - stop < _LONGEST_TAIL and (may_finish(tokens, home) or tokens.word(home) == "và"):
        home += 1
    return home + 1 if tokens.word(home) == HOME and closes(tokens, home + 1) else stop


def part_end(tokens: Tokens, index: int) -> int:
    """The index after the name of a part in lower case, which the body follows that it is a part of: "phòng | kế hoạch
    tổng hợp | Bệnh viện ..."; the same index where nothing of the kind stands here.
    """
    stop = index
    while stop - index < MAX_NAME and (may_finish(tokens, stop) or (stop > index and joins_ahead(tokens, stop))):
        stop += 1
    if stop - index < _PART_WORDS or tokens.word(index) == "học":  # "Khoa học ..."
        return index
    owned = tokens.has(stop, "UX") or (tokens.word(stop) in (",", "thuộc", "(") and tokens.has(stop + 1, "UX"))
    return stop if owned else index


def abbreviation_end(tokens: Tokens, index: int) -> int:
    """The index after an abbreviation in brackets: "(AIC)"."""
    short = tokens.word(index + 1)
    bracketed = tokens.word(index) == "(" and tokens.word(index + 2) == ")"
    return index + 3 if bracketed and short.isupper() and len(short) > 1 and short.isalpha() else index


def is_ordinal(tokens: Tokens, index: int) -> bool:
    """Whether a number tells bodies of one name apart: "Ban Quản lý dự án điện 2"."""
    short = tokens.has(index, "I") and len(tokens.word(index)) <= _ORDINAL and tokens.word(index).isdigit()
    return short and not is_amount(tokens, index) and closes(tokens, index + 1)


def lower_end(tokens: Tokens, index: int) -> int:
    """The index after words in lower case that make a name, with what joins them."""
    stop = index
    joins = ("các",) if tokens.word(index) == "các" else ()
    while stop - index <= MAX_NAME and (
        may_finish(tokens, stop) or ((stop > index or joins) and joins_ahead(tokens, stop))
    ):
        stop += 1
    whole = stop - index <= _MAX_LOWER or "," in tokens.words[index:stop] or tokens.has(stop, "L")
    return stop if whole else index + _MAX_LOWER


def open_end(tokens: Tokens, index: int) -> int:
    """The index after a name: capitalised words, words that join them, and lower-case words that finish the last."""
    stop, lower, last_good, closed = index, 0, index, False
    while stop < len(tokens) and stop - index < MAX_NAME:
        word = tokens.word(stop)
        if capital_inside(tokens, stop, index):
            if (starts_person(tokens, stop) and not _is_last_syllable(tokens, stop, index)) or (
                stop > index and _follows_country(tokens, stop) and word in surnames()
            ):
                break
            closed = is_place(tokens, stop) or (word == "Nam" and tokens.word(stop - 1) == "Việt")
            lower, stop = 0, stop + 1
            last_good = stop
        elif word[:1].isdigit() and len(word) <= 4 and tokens.has(stop, "I") and not is_amount(tokens, stop):
            lower, stop = 0, stop + 1
            last_good = stop
        elif stop > index and joins_ahead(tokens, stop):
            lower, stop = 0, stop + 1
        elif not closed and lower < _MAX_LOWER and finishes(tokens, stop, index):
            lower, stop = lower + 1, stop + 1
        else:
            break
    if stop > last_good and _is_abbreviation(tokens.word(last_good - 1)) and tokens.has(stop, "wVJ"):
        return last_good
    if stop > last_good and not closes(tokens, stop):
        return _placed_end(tokens, last_good) or min(stop, last_good + 1)
    while stop > last_good and tokens.word(stop - 1) in (*JOINTS, ","):
        stop -= 1
    return stop


def _placed_end(tokens: Tokens, index: int) -> int | None:
    """The index after many words in lower case that lead from a name's last capital to its place: "Ban Quản lý dự án
    Đầu | tư xây dựng công trình giao thông tỉnh Nghệ An".
    """
    stop = index
    while stop - index < _LONGEST_TAIL and (may_finish(tokens, stop) or tokens.word(stop) == "và"):
        stop += 1
    placed = stop - index < _LONGEST_TAIL and tokens.has(stop, "LG") and tokens.word(stop - 1) != "và"
    return stop if placed else None


def _is_last_syllable(tokens: Tokens, index: int, first: int) -> bool:
    """Whether a surname ends a name, and another behind it begins the person's: "Trường THCS Giảng Võ Lê Thị Mẫu"."""
    behind = tokens.word(index + 1) in surnames() and tokens.word(index + 2) in ("Thị", "Văn")
    return index > first and behind and starts_person(tokens, index + 1)


def _is_abbreviation(word: str) -> bool:
    """Whether a word is letters that stand for several, with which none in lower case makes one: "BRG tình cờ"."""
    return word.isupper() and word.isalpha() and len(word) > 1


def _follows_country(tokens: Tokens, index: int) -> bool:
    """Whether a country stands before, by more than one syllable: "Nga", "Đức" are parts of many names."""
    return tokens.has(index - 1, "Z") and " " in tokens.word(index - 1)


def _second_half_end(tokens: Tokens, stop: int) -> int:
    """The index after a firm's name that "và" goes on with in lower case up to its proper name ("Hợp tác xã Sản xuất
    nông sản và dược liệu Sông Lam"); the same where it does not.
    """
    if tokens.word(stop) != "và" or not tokens.word(stop - 1)[:1].islower():
        return stop
    proper = stop + 1
    while proper - stop <= _MAX_LOWER and tokens.classes[proper : proper + 1] == ["w"]:
        proper += 1
    if proper == stop + 1 or not capital_inside(tokens, proper, stop) or starts_person(tokens, proper):
        return stop
    return open_end(tokens, proper)


def _fields_end(tokens: Tokens, stop: int) -> int:
    """The index after fields that commas and "và" list behind the first ("Cục Đổi mới sáng tạo, Chuyển đổi xanh và
    Khuyến công"); the same where they do not.
    """
    at = stop
    while tokens.word(at) == "," and not is_place(tokens, at - 1) and _is_field(tokens, at + 1):
        after = open_end(tokens, at + 1)
        if "và" in tokens.words[at + 1 : after]:
            return after
        if after == at + 1:
            break
        at = after
    return stop


def _is_field(tokens: Tokens, index: int) -> bool:
    """Whether a capitalised word may begin the name of a field: it begins no person's name, place or country."""
    word = tokens.word(index)
    return tokens.has(index, "WF") and not tokens.has(index, "GZLUPK") and word[:1].isupper() and word not in surnames()

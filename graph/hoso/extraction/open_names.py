"""Bodies with a name of their own: where it ends, which only the words around it tell."""

from __future__ import annotations

from msgspec.structs import replace

from hoso.extraction.body import HOME, PARTS, Body
from hoso.extraction.branches import BRANCH, branch_place, branch_region, is_branch
from hoso.extraction.inside_names import (
    JOINTS,
    NAME_WORDS,
    capital_inside,
    closes,
    finishes,
    is_amount,
    is_place,
    joins_ahead,
    may_finish,
    starts_person,
)
from hoso.extraction.places import province_type, read_place
from hoso.extraction.tokens import Tokens
from hoso.lexicon import lexicon, surnames, units

_MAX_OPEN = 14  # tokens of a name
_ORDINAL = 2  # digits
_MAX_LOWER = 6  # words in lower case that finish it
_PART_WORDS = 2  # at least, of a part's name in lower case
_LONG_TAIL = 4  # words in lower case behind a name, more than an adverb has
_EPONYM_WORDS, _CUT_PAIRS, _COMMON_NOUNS = (NAME_WORDS[kind] for kind in ("eponym", "cut pair", "common"))
_NAMED = ("enterprise",)  # bodies whose names have a capital somewhere
_IN_LOWER = ("school", "hospital", "centre", "institute", "department", "association")
_BRANCHED = ("enterprise", "bank")
_NATIONAL = ("association", "mass-organisation", "institute")  # bodies whose names may end in the country's
_LONGEST_TAIL = 12  # words in lower case between a name's last capital and the country's name
_OF_FIELDS = ("department", "ministry-department")  # bodies that are called after several fields
_LISTING = ("steering-committee",)  # bodies whose task may be a list
_OF_OWNER = {"council": "organ"}  # bodies that a name in lower case leaves without an owner ("Hội đồng quản trị")
_ASSOCIATIONS = ("Hội", "Đoàn")  # after "Trung ương", called by no more
_GOING_ON = ("các", "phía")  # behind the name of a part of a body: it is not read to its end


def open_name(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A name of its own: capitalised words, the lower-case words that finish them, and a place at the end."""
    if body.kind in _IN_LOWER and tokens.word(index)[:1].islower():
        return _lower_name(tokens, index, body)
    stop = _whole_end(tokens, index, body)
    if stop == index or _is_cut(tokens, stop, body) or _is_half_a_word(tokens, index, stop):
        return None
    if body.kind in _BRANCHED and tokens.has(index, "Z") and (stop == index + 1 or tokens.word(index - 1).islower()):
        return None  # "các tập đoàn Nhật Bản", "công ty Mỹ Sông Lam Corp"
    name = " ".join(tokens.span(index, stop).split())
    if name in _COMMON_NOUNS:
        return None
    end = tokens.ends[stop - 1]
    place = None
    if tokens.has(stop, "L"):
        found = read_place(tokens, stop)
        if found:
            place, stop = found
            end = tokens.ends[stop - 1]
    stop = _abbreviation_end(tokens, stop)
    if body.kind in _BRANCHED and is_branch(tokens, stop):
        return _branch(tokens, replace(body, field=name), stop)
    if tokens.word(stop - 1) == ")":
        name, end = f"{name} ({tokens.word(stop - 2)})", tokens.ends[stop - 1]
        if place is None and tokens.has(stop, "LG") and (found := read_place(tokens, stop)):
            place, stop = found
            end = tokens.ends[stop - 1]
    body = _with_printed_head(tokens, index, body)
    return replace(body, field=name, place=place, end=end), stop


def _whole_end(tokens: Tokens, index: int, body: Body) -> int:
    """The index after a name, with what names of its kind may have behind."""
    stop = _open_end(tokens, index)
    if body.kind in _NAMED:
        stop = _second_half_end(tokens, stop)
    if body.kind in _OF_FIELDS:
        stop = _fields_end(tokens, stop)
    return _national_end(tokens, stop) if body.kind in _NATIONAL and stop > index else stop


def _is_of_one(tokens: Tokens, stop: int, body: Body) -> bool:
    """Whether a bank or firm is a part of the one behind "của": its head is not that of the whole."""
    if body.kind not in _BRANCHED or tokens.word(stop) != "của" or not tokens.has(stop + 1, "U"):
        return False
    return tokens.entry(stop + 1, "U").detail[0] in _BRANCHED


def _national_end(tokens: Tokens, stop: int) -> int:
    """The index after the country's name, where words in lower case alone lead to it from a name's last capital:
    "Hội Giáo dục | chăm sóc sức khỏe cộng đồng Việt Nam".
    """
    home = stop
    while home - stop < _LONGEST_TAIL and (may_finish(tokens, home) or tokens.word(home) == "và"):
        home += 1
    return home + 1 if tokens.word(home) == HOME and closes(tokens, home + 1) else stop


def _with_printed_head(tokens: Tokens, index: int, body: Body) -> Body:
    """A body with its head as printed before the name at an index, where that is a spelling of its own: "Công ty
    TNHH"; an abbreviation is not.
    """
    head = " ".join(tokens.text[body.start : tokens.ends[index - 1]].split())
    short = body.kind in _NAMED and not head.lower().startswith(body.head.lower())  # "CTCP"
    own = any(e.letter == "U" and e.name == body.head for e in lexicon().look_up(head))
    if not own or short or head.split()[0].isupper() or head.lower() == body.head.lower():
        return body
    return replace(body, head=head[:1].upper() + head[1:])


def _branch(tokens: Tokens, body: Body, stop: int) -> tuple[Body, int] | None:
    """The branch of a firm or bank; None where its place is not read, for its head is not that of the whole."""
    if region := branch_region(tokens, stop):
        return replace(body, field=f"{body.field} {region[0]}", end=tokens.ends[region[1] - 1]), region[1]
    found = branch_place(tokens, stop)
    if found is None:
        return None
    return replace(body, field=f"{body.field} {BRANCH}", place=found[0], end=tokens.ends[found[1] - 1]), found[1]


def _lower_name(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A name that begins in lower case and ends in a proper name or a place: "Trường tiểu học Kim Liên"."""
    middle = _lower_end(tokens, index)
    if len(tokens.span(index, middle).split()) < 2 or not (tokens.has(middle, "LG") or tokens.has(middle, "WZ")):
        return None
    stop = middle
    if capital_inside(tokens, middle, index) and not starts_person(tokens, middle):
        stop = _open_end(tokens, middle)
    found = read_place(tokens, stop) if tokens.has(stop, "L") else None
    place = found[0] if found else None
    if (stop == middle and (place is None or place.name is None)) or _is_cut(tokens, stop, body):
        return None
    name, after = " ".join(tokens.span(index, stop).split()), found[1] if found else stop
    return replace(body, takes="open", field=name, place=place, end=tokens.ends[after - 1]), after


def part_end(tokens: Tokens, index: int) -> int:
    """The index after the name of a part in lower case, which the body follows that it is a part of: "phòng | kế hoạch
    tổng hợp | Bệnh viện ..."; the same index where nothing of the kind stands here.
    """
    stop = index
    while stop - index < _MAX_OPEN and (may_finish(tokens, stop) or (stop > index and joins_ahead(tokens, stop))):
        stop += 1
    if stop - index < _PART_WORDS or tokens.word(index) == "học":  # "Khoa học ..."
        return index
    owned = tokens.has(stop, "UX") or (tokens.word(stop) in (",", "thuộc", "(") and tokens.has(stop + 1, "UX"))
    return stop if owned else index


def capital_name(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A name of capitalised words alone, and a place at its end; none that is a common noun ("Công đoàn Cơ quan")."""
    stop = index
    while stop - index < _MAX_OPEN and capital_inside(tokens, stop, index) and not starts_person(tokens, stop):
        stop += 1 + (tokens.has(stop + 1, "w") and f"{tokens.word(stop)} {tokens.word(stop + 1)}" in _COMMON_NOUNS)
    if stop == index or _is_half_a_word(tokens, index, stop):
        return None
    name = " ".join(tokens.span(index, stop).split())
    if name in _COMMON_NOUNS and not tokens.has(stop, "UX"):
        return None
    place, after = (read_place(tokens, stop) if tokens.has(stop, "L") else None) or (None, stop)
    return replace(body, takes="open", field=name, place=place, end=tokens.ends[after - 1]), after


def _abbreviation_end(tokens: Tokens, index: int) -> int:
    """The index after an abbreviation in brackets: "(AIC)"."""
    short = tokens.word(index + 1)
    bracketed = tokens.word(index) == "(" and tokens.word(index + 2) == ")"
    return index + 3 if bracketed and short.isupper() and len(short) > 1 and short.isalpha() else index


def topic_name(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """A name that may begin in lower case ("Ban Quản lý dự án đầu tư xây dựng"), where its end is plain."""
    body = replace(body, takes="open")
    if tokens.word(index)[:1].isupper():
        found = open_name(tokens, index, body)
        return None if found and found[0].field in _COMMON_NOUNS else found  # "Hội đồng Học viện": of which one?
    stop = _lower_end(tokens, index)
    capital = tokens.word(stop)[:1].isupper()
    whole = stop - index > 1 or (stop > index and (" " in tokens.word(index) or tokens.word(index) == "các"))
    if not whole or not (closes(tokens, stop) or capital) or (body.kind in _NAMED and not capital):
        return None
    if body.kind in _LISTING and tokens.word(stop) == "," and tokens.classes[stop + 1 : stop + 2] == ["w"]:
        return None  # "chống tham nhũng, tiêu cực": where it ends, nothing tells
    if capital and capital_inside(tokens, stop, index) and not starts_person(tokens, stop):
        stop = max(stop, _open_end(tokens, stop))
    stop += _is_ordinal(tokens, stop)
    stop = _abbreviation_end(tokens, stop)
    name = " ".join(tokens.span(index, stop).replace("( ", "(").split())
    if name in _COMMON_NOUNS:
        return None  # "giám đốc ban quản lý dự án"
    place, after = (read_place(tokens, stop) if tokens.has(stop, "L") else None) or (None, stop)
    takes = _OF_OWNER.get(body.kind, "open")
    body = _with_printed_head(tokens, index, body) if body.kind in _NAMED else body
    return replace(body, field=name, takes=takes, place=place, end=tokens.ends[after - 1]), after


def _is_ordinal(tokens: Tokens, index: int) -> bool:
    """Whether a number tells bodies of one name apart: "Ban Quản lý dự án điện 2"."""
    short = tokens.has(index, "I") and len(tokens.word(index)) <= _ORDINAL and tokens.word(index).isdigit()
    return short and not is_amount(tokens, index) and closes(tokens, index + 1)


def _lower_end(tokens: Tokens, index: int) -> int:
    """The index after words in lower case that make a name, with what joins them."""
    stop = index
    joins = ("các",) if tokens.word(index) == "các" else ()
    while stop - index <= _MAX_OPEN and (
        may_finish(tokens, stop) or ((stop > index or joins) and joins_ahead(tokens, stop))
    ):
        stop += 1
    whole = stop - index <= _MAX_LOWER or "," in tokens.words[index:stop] or tokens.has(stop, "L")
    return stop if whole else index + _MAX_LOWER


def _open_end(tokens: Tokens, index: int) -> int:
    """The index after a name: capitalised words, words that join them, and lower-case words that finish the last."""
    stop, lower, last_good, closed = index, 0, index, False
    while stop < len(tokens) and stop - index < _MAX_OPEN:
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
        return min(stop, last_good + 1)
    while stop > last_good and tokens.word(stop - 1) in (*JOINTS, ","):
        stop -= 1
    return stop


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
    return _open_end(tokens, proper)


def _fields_end(tokens: Tokens, stop: int) -> int:
    """The index after fields that commas and "và" list behind the first ("Cục Đổi mới sáng tạo, Chuyển đổi xanh và
    Khuyến công"); the same where they do not.
    """
    at = stop
    while tokens.word(at) == "," and not is_place(tokens, at - 1) and _is_field(tokens, at + 1):
        after = _open_end(tokens, at + 1)
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


def _is_cut(tokens: Tokens, stop: int, body: Body) -> bool:
    """Whether what follows without a mark is a part of the name that is not read: "... Thành phố Thông minh"."""
    if _is_of_one(tokens, stop, body):
        return True
    if f"{tokens.word(stop - 1)} {tokens.word(stop)}" in _CUT_PAIRS or tokens.word(stop - 1) == "về":
        return True
    if body.kind in _OF_FIELDS and all(may_finish(tokens, stop + i) for i in range(_LONG_TAIL)):
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


def _leads_into_title(tokens: Tokens, stop: int) -> bool:
    """Whether a house that is called after somebody is cut before his title: "... Khu di tích | Tổng Bí thư"."""
    before = {tokens.word(stop - 1).lower(), f"{tokens.word(stop - 2)} {tokens.word(stop - 1)}".lower()}
    return tokens.has(stop, "PK") and not _EPONYM_WORDS.isdisjoint(before)


def _is_half_a_word(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a name is one syllable of Vietnam, and the word that it begins goes on: "Trung tâm Lưu | ký ..."."""
    word = tokens.word(index)
    if stop - index > 1 or tokens.classes[index] != "W" or word.isascii() or word.isupper():
        return False
    return tokens.has(stop, "wWVJaehrfox") and tokens.starts[stop] == tokens.ends[stop - 1] + 1

"""What may stand inside the name of a body, and what ends one: a capital, a joint, a word in lower case, a person."""

from __future__ import annotations

from hoso.extraction.body import HOME
from hoso.extraction.tokens import Tokens
from hoso.lexicon import frequent_surnames, spellings, surnames, table

NAME_WORDS = {row["kind"]: frozenset(spellings(row["words"])) for row in table("name_words")}
"""The words of tables/name_words.tsv by kind."""
JOINTS = ("và", "-", "–", "&")

_STOP_WORDS, _EPONYM_WORDS, _STOP_PAIRS = (NAME_WORDS[kind] for kind in ("stop", "eponym", "stop pair"))
_PAIRS, _HALVES, _ACTS = (NAME_WORDS[kind] for kind in ("pair", "half", "act"))
_COUNTED, _NOUNS, _LISTED_PAIRS = (NAME_WORDS[kind] for kind in ("counted", "noun", "listed"))
_BODY_NOUNS = NAME_WORDS["body noun"]
_OF_CALLINGS = ("Hội", "Liên hiệp", "Câu lạc bộ")  # heads of those who share a calling: "Hội Nhạc sĩ ..."
_LONGEST_SYLLABLE = 7  # letters of the longest syllable of Vietnamese, "nghiêng"
_MAX_FIELD = 3  # tokens of a field in a list
_MAX_EPONYM = max(word.count(" ") for word in _EPONYM_WORDS) + 1  # tokens
_AMOUNTS = frozenset(w for row in table("quantities") if row["kind"] != "bound" for w in spellings(row["words"]))


def is_amount(tokens: Tokens, index: int) -> bool:
    """Whether a number counts something, and names no body ("tặng Trường 500 triệu đồng")."""
    return tokens.word(index + 1) in _AMOUNTS


def is_place(tokens: Tokens, index: int) -> bool:
    """Whether a province or country ends a name here; a country of one syllable may begin a word ("Pháp luật")."""
    return tokens.has(index, "G") or (tokens.has(index, "Z") and " " in tokens.word(index))


def capital_inside(tokens: Tokens, index: int, first: int) -> bool:
    """Whether a token with a capital may stand inside a name: no title, level or rank, no other body's head."""
    if not tokens.word(index)[:1].isupper() or tokens.has(index, "PK"):
        return False
    if tokens.has(index, "M"):  # "Trường Tiểu học Tân An"
        follows = tokens.has(index + 1, "W") and tokens.word(index + 1)[:1].isupper()
        ends = tokens.has(index - 1, "W") and not tokens.has(index + 1, "PK")  # "Nhiệt điện Vĩnh Tân"
        return index > first and (follows or ends)
    if tokens.has(index, "L"):  # "Làng Văn hóa ..."
        return tokens.word(index + 1)[:1].isupper() and tokens.entry(index, "L").detail[0] == "4"
    if tokens.has(index, "H") and _is_half_of_pair(tokens, index):  # "Bà mẹ và Trẻ em"
        return True
    if tokens.has(index, "H"):  # "Hoàng Anh Gia Lai", "Cao su Bà Rịa"
        if index == first and " " in tokens.word(index):
            return tokens.word(index - 1) in _OF_CALLINGS
        return index > first and " " not in tokens.word(index) and _is_name_not_address(tokens, index)
    if _opens_listed(tokens, index):
        return True
    if tokens.has(index, "U") and _is_half_of_pair(tokens, index):  # "Đại học Bách Khoa", "Hàn lâm Khoa học"
        return True
    if tokens.has(index, "X") and tokens.entry(index, "X").detail[0] == "police":  # whose part it is
        return index == first
    return not tokens.has(index, "RU") or index == first


def _is_name_not_address(tokens: Tokens, index: int) -> bool:
    """Whether a capitalised word of address is a syllable of a place or firm: another follows that begins no person."""
    following = tokens.word(index + 1)
    known = tokens.has(index + 1, "WG") and following[:1].isupper() and following not in surnames()
    return tokens.has(index + 1, "G") or (known and not tokens.has(index + 2, "W"))


def _opens_listed(tokens: Tokens, index: int) -> bool:
    """Whether a capital begins words that a comma may stand between, although it is a head too: "Phòng, chống ..."."""
    if not tokens.word(index)[:1].isupper() or tokens.word(index + 1) != ",":
        return False
    return f"{tokens.word(index)} {tokens.word(index + 2)}".lower() in _LISTED_PAIRS


def _is_half_of_pair(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index).lower()
    around = (f"{tokens.word(index - 1).lower()} {word}", f"{word} {tokens.word(index + 1).lower()}")
    return not _PAIRS.isdisjoint(around)


def joins_ahead(tokens: Tokens, index: int) -> bool:
    """Whether a joint leads on to more of the name: "và", a hyphen, a comma before a field or between two
    and a place ("giao thông, nông nghiệp tỉnh ..."), "các ... Việt Nam".
    """
    word, following = tokens.word(index), tokens.word(index + 1)
    if _numbered(tokens, index):
        return True
    if word in JOINTS:
        capital = _continues(tokens, index + 1) and not starts_person(tokens, index + 1)
        capital = capital or (following[:1].isupper() and _is_half_of_pair(tokens, index + 1))
        zones = following == "các" and tokens.word(index + 2).lower() == "khu" and joins_ahead(tokens, index + 1)
        if zones or (following == "các" and _is_counted(tokens, index + 2)):
            return True
        return capital or _opens_listed(tokens, index + 1) or _is_half(tokens, index + 1)
    if word == ",":
        if f"{tokens.word(index - 1).lower()} {following.lower()}" in _LISTED_PAIRS:
            return True
        if _is_field_list(tokens, index + 1):
            return True
        listed = tokens.word(index - 1).islower() and _is_half(tokens, index + 1) and tokens.has(index + 3, "L")
        return listed or (tokens.has(index + 1, "F") and following[:1].isupper())
    if word != "các":
        return False
    return _is_counted(tokens, index + 1) or any(
        tokens.word(i) == HOME for i in range(index + 1, min(index + 4, len(tokens)))
    )


def _is_counted(tokens: Tokens, index: int) -> bool:
    """Whether "các" may stand before what is at a token inside a name: "... các Khu công nghiệp"."""
    word = tokens.word(index)
    return word.lower() in _COUNTED or f"{word} {tokens.word(index + 1)}".lower() in _COUNTED


def _is_field_list(tokens: Tokens, index: int) -> bool:
    """Whether the last fields of a list and a level stand here: "..., Thương mại và Du lịch tỉnh X"."""
    joint = next((i for i in range(index + 1, index + _MAX_FIELD + 1) if tokens.word(i) == "và"), None)
    if joint is None or not (_is_field(tokens, index, joint) and tokens.word(joint + 1)[:1].isupper()):
        return False
    end = next((i for i in range(joint + 2, joint + _MAX_FIELD + 2) if tokens.has(i, "L")), None)
    return end is not None and _is_field(tokens, joint + 1, end)


def _is_field(tokens: Tokens, first: int, after: int) -> bool:
    """Whether tokens are a capitalised word and what finishes it, and no name or title begins."""
    capital = tokens.word(first)[:1].isupper() and not starts_person(tokens, first)
    return capital and all(tokens.has(i, "WwFDN") and not tokens.has(i, "PKRHXU") for i in range(first, after))


def _numbered(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen joins a number to a word without a blank: "COVID-19"."""
    if tokens.word(index) != "-" or not tokens.has(index + 1, "I"):
        return False
    return tokens.ends[index - 1] == tokens.starts[index] and tokens.ends[index] == tokens.starts[index + 1]


def may_finish(tokens: Tokens, index: int) -> bool:
    """Whether a word in lower case may stand inside a name: no verb, none that ends names; a blocked one as a noun."""
    word = tokens.word(index)
    if word[:1].isupper():
        return False
    if not _PAIRS.isdisjoint((f"{tokens.word(index - 1)} {word}".lower(), f"{word} {tokens.word(index + 1)}")):
        return True
    if word in _STOP_WORDS or f"{word} {tokens.word(index + 1)}" in _STOP_PAIRS:
        return False
    if word in _NOUNS or (word in _BODY_NOUNS and not tokens.word(index + 1)[:1].isupper()):
        return True
    if tokens.has(index, "B"):
        return any(e.letter == "B" and e.detail[0] == "noun" for e in tokens.entries[index])
    return tokens.has(index, "wFD") and not tokens.has(index, "VJaehrfoxAmMPKUHL")


def finishes(tokens: Tokens, index: int, first: int) -> bool:
    """Whether a word in lower case may go on with the name that began at `first`, and is not what its bearer does:
    "... Sông Lam đầu tư".
    """
    proper = index - first > 1 and all(tokens.word(i)[:1].isupper() for i in (index - 2, index - 1))
    acts = proper and f"{tokens.word(index)} {tokens.word(index + 1)}" in _ACTS
    return index > first and not acts and may_finish(tokens, index)


def _is_half(tokens: Tokens, index: int) -> bool:
    """Whether words in lower case after a joint are the second half of a name ("Thương mại và dịch vụ ...")."""
    words = [tokens.word(index + i) for i in range(3)]
    return any(" ".join(words[:size]) in _HALVES for size in (1, 2, 3))


def _continues(tokens: Tokens, index: int) -> bool:
    return tokens.word(index)[:1].isupper() and tokens.has(index, "WFGZNB") and not tokens.has(index, "PKMRH")


def closes(tokens: Tokens, index: int) -> bool:
    """Whether the words before are a whole name: something follows that cannot be part of one."""
    if index >= len(tokens) or tokens.word(index) in _STOP_WORDS:
        return True
    if f"{tokens.word(index)} {tokens.word(index + 1)}" in _STOP_PAIRS:
        return True
    return tokens.has(index, '.,;:()¶“”"–-VJaehrfoxAmMPKUXHLWTIE…/Z')


def starts_person(tokens: Tokens, index: int) -> bool:
    """Whether a person's full name begins here: three syllables at least, and no school or hospital called after it."""
    if tokens.word(index) not in surnames() or _after_eponym(tokens, index):
        return False
    if tokens.word(index - 1) in surnames() and _after_eponym(tokens, index - 1):
        return False  # the second syllable of whom the body is called after
    run = 1
    while _is_syllable(tokens, index + run):
        run += 1
    abroad = any(not tokens.has(index + i, "WH") for i in range(1, run))
    known = not abroad or tokens.word(index) in frequent_surnames()  # not so: "Trung tâm Á - Âu Carnegie Nga"
    return 3 <= run <= 4 and known


def _after_eponym(tokens: Tokens, index: int) -> bool:
    """Whether the words before are a kind of body that is called after people: "Trường Cao đẳng ..."."""
    before = ""
    for at in range(index - 1, max(-1, index - 1 - _MAX_EPONYM), -1):
        before = f"{tokens.word(at).lower()} {before}".rstrip()
        if before in _EPONYM_WORDS:
            return True
    return False


def _is_syllable(tokens: Tokens, index: int) -> bool:
    """Whether a word may stand within a person's name; of countries and particles those of one syllable
    ("Nhật", "Anh Đức", "Cần").
    """
    word = tokens.word(index)
    if len(word) > _LONGEST_SYLLABLE and tokens.has(index, "W"):
        return False  # "Hoàng Anh Vinashin"
    return (tokens.has(index, "WH") or (tokens.has(index, "ZA") and " " not in word)) and word[:1].isupper()

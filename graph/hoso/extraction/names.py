"""Names of people: which capitalised words are one, before it is known who is meant."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from msgspec import Struct

from hoso.extraction.bodies import read_body
from hoso.extraction.inside_names import NAME_WORDS
from hoso.extraction.tokens import Tokens
from hoso.lexicon import surnames, table, words_of

MAX_SYLLABLES = 5
_ROYAL = ("Tôn", "Công")  # of long names: "Tôn Nữ ...", "Công Tằng Tôn Nữ ..."
_UNFINISHED = 2  # syllables of a name that may go on
_FULL = 3  # syllables from which a surname alone makes a name
_COMMON_CLASSES = {"A", "B", "C"}
_JOINING = re.compile(r"['’-]")  # inside a name of another country
_VOWEL = re.compile("[AEIOUY]")
_LOWER = "".join(letter for letter in map(chr, range(ord("a"), ord("ỹ") + 1)) if letter.islower())
_FIRM = re.compile(f"[a-z][A-Z]|[A-Z]{{2}}[{_LOWER}]")  # capitals inside a word, of no name but "McKay"
_LISTED = 24  # tokens that a list of names may have
_NEVER_INSIDE = "PKXC#TIE"


class Name(Struct, frozen=True):
    """Words that may be a name: half-open span, the name in title case, the index after it, how sure it is by itself.

    `sure` names stand anywhere; the others only in a person's slot (after a word of address, a rank or a title, before
    a title, or as an item of a list of people).
    """

    start: int
    end: int
    text: str
    after: int
    sure: bool

    @property
    def syllables(self) -> int:
        """How many syllables the name has."""
        return len(self.text.split())


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in table("surnames") if row["class"] in _COMMON_CLASSES)


@cache
def _never_names() -> frozenset[str]:
    return frozenset(row["words"] for row in table("veto") if row["kind"] == "name")


@cache
def _openings() -> tuple[str, ...]:
    """Words whose first has a capital where a sentence begins, although no full stop ends the one before."""
    return words_of("name_words", "opening")


def read_name(tokens: Tokens, index: int) -> Name | None:
    """The capitalised words at a token that may be a person's name; None where they cannot be.

    >>> from hoso.extraction.tokens import tokenize
    >>> read_name(tokenize("Nguyễn Hòa Bình phát biểu"), 0).text
    'Nguyễn Hòa Bình'
    """
    if not _begins(tokens, index):
        return None
    words = [tokens.word(index)]
    after = index + 1
    capitals = words[0].isupper() and len(words[0]) > 1
    while after < len(tokens) and len(words) < MAX_SYLLABLES and _joins(tokens, after, len(words), capitals):
        words += tokens.word(after).split()
        after += 1
    if not known_surname(words[0]) and _sure_behind(tokens, index):  # a firm before its head: "Vingroup Trần Văn Mẫu"
        return None
    if tokens.is_cut_at(after):
        return None
    if _ends_in_full_name(words):  # a firm or a city before its head: "Hoa Sen Trần Văn Mẫu"
        return None
    if len(words) > MAX_SYLLABLES or words[-1] == "Thị" or (words[-1] == "Văn" and len(words) == 2):  # cut short
        return None
    if _goes_on(tokens, after, known=known_surname(words[0])) or _is_team(tokens, words, after):
        return None
    if not known_surname(words[0]) and _ends_in_province(tokens, index, after):
        return None
    if len(words) == 1 and f"{words[0]} {tokens.word(after)}".lower() in NAME_WORDS["half"]:  # "Cử nhân An ninh"
        return None
    text = " ".join(_cased(word, capitals) for word in words)
    if text in _never_names() or (capitals and not has_surname(text)) or not NAME_WORDS["firm"].isdisjoint(words):
        return None
    sure = len(words) >= _FULL and surname_of(text) in _common_surnames() and not vetoed(tokens, index)
    return Name(
        tokens.starts[index],
        tokens.ends[after - 1],
        text,
        after,
        sure and not (capitals and _shouted(tokens, index, after)),
    )


def known_surname(word: str) -> bool:
    """Whether a word is a surname of Vietnam."""
    return word.capitalize() in surnames()


def _sure_behind(tokens: Tokens, index: int) -> bool:
    """Whether a full name of Vietnam begins right behind a word that has no mark of its language, or that ends the name
    of a place ("thôn Mỹ Đà Trần Văn Mẫu").
    """
    foreign = tokens.word(index).isascii() or tokens.has(index - 1, "LGZ")
    if not foreign or not known_surname(tokens.word(index + 1)):
        return False
    behind = read_name(tokens, index + 1)
    return behind is not None and behind.sure


def _ends_in_full_name(words: list[str]) -> bool:
    """Whether a full name with a common surname ends words that begin with none, and with more than one before it."""
    if words[0] in _common_surnames() or words[0] in _ROYAL:
        return False
    return any(words[at] in _common_surnames() for at in range(2, len(words) - _FULL + 1))


def _goes_on(tokens: Tokens, after: int, *, known: bool) -> bool:
    """Whether a name of another country goes on where it was cut: a hyphen without blanks ("Kim Jong-un") and, where no
    surname of Vietnam is known to begin it, a word more or a particle.
    """
    upper = tokens.word(after + 1)[:1].isupper()
    if tokens.word(after) == "-" and tokens.ends[after - 1] == tokens.starts[after]:
        glued = tokens.has(after + 1, "wW") and tokens.ends[after] == tokens.starts[after + 1]
        return glued and not (known and upper)
    if known:
        return False
    if tokens.word(after) in NAME_WORDS["particle"]:
        return upper
    return tokens.has(after, "W") and tokens.word(after)[:1].isupper() and not tokens.word(after).isupper()


def _is_team(tokens: Tokens, words: list[str], after: int) -> bool:
    """Whether the words begin the name of a team on a task: "Đoàn Kiểm tra", "Đoàn Giám sát"."""
    return words[0] == "Đoàn" and len(words) == len(("Đoàn", "Kiểm")) and tokens.classes[after : after + 1] == ["w"]


def _ends_in_province(tokens: Tokens, index: int, after: int) -> bool:
    """Whether a word that is no surname stands before a province: a firm or its like ("Than Nghệ An")."""
    return after - index > 1 and tokens.has(after - 1, "G") and " " in tokens.word(after - 1)


def _begins(tokens: Tokens, index: int) -> bool:
    """A capitalised word; one with another meaning (Hồ is a lake too) only where it is a surname."""
    word = tokens.word(index)
    if not word[:1].isupper() or not _alphabetic(word) or _abbreviation(tokens, index) or word in NAME_WORDS["no name"]:
        return False
    if len(word) > 1 and word.isupper() and word.lower() in NAME_WORDS["shouted"]:  # "VÀ QUYẾT ĐỊNH"
        return False
    if tokens.has(index, "Z") and " " not in word and tokens.has(index - 1, "H"):  # "bà Nga" is no country
        return True
    return tokens.classes[index] == "W" or (word.capitalize() in surnames() and not tokens.has(index, "PKXUGL"))


def _abbreviation(tokens: Tokens, index: int) -> bool:
    """A firm's short name ("SeABank"), capitals without a vowel, or before a word that has none but its first; or a
    numbered road: "số 72 Đường".
    """
    word, following = tokens.word(index), tokens.word(index + 1)
    if _FIRM.search(word):
        return True
    if word == "Đường" and tokens.has(index - 1, "I"):
        return True
    if len(word) > 1 and word.isupper() and not _VOWEL.search(unicodedata.normalize("NFD", word)):
        return True
    return len(word) > 1 and word.isupper() and following.istitle()


def surname_of(name: str) -> str:
    """The first syllable of a name."""
    return name.split(" ", 1)[0]


def has_surname(name: str) -> bool:
    """Whether the first syllable is a known surname."""
    return surname_of(name) in surnames()


def _alphabetic(word: str) -> bool:
    return word.isalpha() or _JOINING.sub("", word).isalpha()


def _cased(word: str, capitals: bool) -> str:
    return word.capitalize() if capitals and len(word) > 1 else word


def _joins(tokens: Tokens, index: int, count: int, capitals: bool) -> bool:
    """Whether a token goes on with the name: every word of it has a capital, and it starts nothing else."""
    word = tokens.word(index)
    if not word[:1].isupper() or not all(part[0].isupper() and _alphabetic(part) for part in word.split()):
        return False
    if word.isupper() and len(word) > 1 and not capitals:
        return False
    if capitals and word.lower() in NAME_WORDS["shouted"]:
        return False
    if f"{word} {tokens.word(index + 1)}".lower().startswith(_openings()):
        return False
    if (
        len(word) == 1
        and tokens.word(index + 1) == "."
        and tokens.text[tokens.ends[index] : tokens.ends[index] + 2].strip(".").isalpha()
    ):
        return False
    if tokens.classes[index] == "W" or (count == _UNFINISHED and _ends_name(tokens, index)):
        return True
    if tokens.has(index, _NEVER_INSIDE) or (tokens.has(index, "L") and " " in word):
        return False
    if tokens.has(index, "U"):  # "Đinh Trường Thọ": no body stands right behind a surname
        behind_surname = count == 1 and " " not in word and tokens.word(index - 1) in surnames()
        return behind_surname or read_body(tokens, index) is None
    if tokens.has(index, "Z"):
        given = tokens.has(index - 1, "HZ") and count > 1  # "Phạm Anh Đức"
        return " " not in word and (tokens.classes[index - 1] == "W" or given or tokens.word(index - 1) in surnames())
    if tokens.has(index, "G"):
        if tokens.word(index - 1) == "Đoàn" and (tokens.has(index - 2, "P") or not tokens.has(index - 2, "HR")):
            return False  # the delegation of a province, of which somebody is a "đại biểu"
        own = " " not in word or count == 1 or tokens.word(index - 1) in ("Thị", "Văn")  # "Trần Thị Minh Huế"
        return tokens.classes[index - 1] == "W" and own
    return " " not in word or count == 1


def _ends_name(tokens: Tokens, index: int) -> bool:
    """Whether a province, or the head of a school with a word behind it, ends a name that has no more than a surname
    and one word before: "Trần Quang Bình Dương, Giám đốc", "Vũ Xuân Trường Thịnh phát biểu".
    """
    if tokens.has(index - 2, "LGZ") or not known_surname(tokens.word(index - 2)):
        return False
    if tokens.has(index, "G") and " " in tokens.word(index):
        after = index + 1
    elif tokens.word(index) == "Trường" and tokens.has(index + 1, "WG") and " " not in tokens.word(index + 1):
        after = index + 2
    else:
        return False
    return after >= len(tokens) or tokens.has(after, ",.;:()-–VJAa") or tokens.word(after) in ("và", "cùng")


def _shouted(tokens: Tokens, index: int, after: int) -> bool:
    """Whether the words around are in capitals too, so that capitals tell nothing."""
    return any(tokens.word(i).isupper() and len(tokens.word(i)) > 1 for i in (index - 1, after))


def vetoed(tokens: Tokens, index: int) -> bool:
    """Whether what stands before makes a name no person: a street, school, prize or doctrine is called after it, or a
    house stands in a street of that name ("số 5 Trần Văn Mẫu").
    """
    if tokens.has(index - 1, "I") and tokens.word(index - 2).lower() == "số":
        return True
    return (
        index > 0
        and tokens.has(index - 1, "N")
        and any(e.letter == "N" and e.detail[0] == "before" for e in tokens.entries[index - 1])
    )


def memorial(tokens: Tokens, index: int) -> bool:
    """Whether a memorial stands before a title and name ("Khu lưu niệm Tổng Bí thư ..."), which it is called after."""
    return " " in tokens.word(index - 1) and vetoed(tokens, index)


def listed_after_veto(tokens: Tokens, index: int) -> bool:
    """Whether a name goes on with a list of streets or the like: capitalised names, commas, hyphens back to a veto."""
    at = index - 1
    while (
        at > 0 and (tokens.word(at) in (",", "-", "–", "và") or tokens.word(at)[:1].isupper()) and index - at < _LISTED
    ):
        if vetoed(tokens, at) and tokens.word(at - 1)[:1].islower():
            return any(tokens.word(i) in (",", "-", "–", "và") for i in range(at, index))
        at -= 1
    return False


def is_crossing(tokens: Tokens, begin: int, after: int) -> bool:
    """Whether a hyphen joins a name to another one that nothing calls a person: a road, a crossing, a byline."""
    if tokens.word(after) in ("-", "–"):
        return _bare_name(tokens, after + 1)
    if tokens.word(begin - 1) not in ("-", "–"):
        return False
    first = begin - 2
    while first >= 0 and tokens.classes[first] == "W" and tokens.word(first)[:1].isupper():
        first -= 1
    return begin - 2 - first > 1 and tokens.word(first + 1) in surnames() and not tokens.has(first, "HR")


def _bare_name(tokens: Tokens, index: int) -> bool:
    """Whether a full name stands here that goes on without a mark that leads to a title."""
    name = read_name(tokens, index)
    if name is None or not name.sure:
        return False
    return not tokens.has(name.after, "PKM") and not (
        tokens.word(name.after) in (",", "(") and tokens.has(name.after + 1, "PKM")
    )

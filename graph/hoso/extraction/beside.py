"""What stands beside a person's name: words of address and ranks before it, titles on either side."""

from __future__ import annotations

from itertools import zip_longest

from hoso.extraction.bodies import read_body
from hoso.extraction.names import known_surname, read_name
from hoso.extraction.titles import Title, read_title, read_titles, with_lent_body, with_past
from hoso.extraction.tokens import Tokens
from hoso.model import TenureStatus

_PARTED = (",", ";", "(", ")")  # behind a title in brackets
_SKIPPED = 16  # tokens that a remark in brackets, or the rest of a heading, may have
_LONG_REMARK = 32  # tokens that one may have that tells a birth, a home and a post
_LIFE = ("sinh", "sn", "quê", "trú", "ngụ", "thường")
_KIN = ("vợ", "chồng", "con", "cha", "mẹ", "em", "anh", "chị")
_LETTERS = 6  # of a short name
_UNREAD = 8  # tokens of an item in a chain of titles that is none that we know
_OPENERS = (".", ";", ":", "\n", "”", "do", "có", "còn có", "gồm", "gồm có")
_SHARED = ("đều", "đều là", "cùng là")  # before titles of several
_NOW = ("hiện", "hiện là", "là", "vốn là", "hiện nay là")

Titles = tuple[Title, ...]


def read_address(tokens: Tokens, at: int) -> tuple[str | None, int, bool]:
    """The word of address at a token, the index after it, and whether it calls several ("các đồng chí").

    The country of a head of state is passed over: "Tổng thống Lào ...".
    """
    if not tokens.has(at, "H"):
        return None, at, False
    entry = tokens.entry(at, "H")
    country = entry.detail[0] == "abroad" and tokens.has(at + 1, "Z")
    return entry.name, at + 1 + country, entry.detail[1] == "yes"


def read_ranks(tokens: Tokens, at: int, stop: int) -> tuple[str | None, int]:
    """The ranks and grades at a token as printed, and the index after them."""
    begin = at
    while at < stop and tokens.has(at, "R"):
        at += 1
        if tokens.word(at) in (",", "-", ".") and tokens.has(at + 1, "R"):
            at += 1
    if at > begin and tokens.word(at) in (",", "-") and tokens.has(at + 1, "W"):
        at += 1
    return (tokens.span(begin, at).rstrip(" ,-") if at > begin else None), at


def titles_before(tokens: Tokens, at: int, stop: int) -> tuple[Titles, int]:
    """The titles before a name, and the index after them and the mark that joins them to it."""
    titles, after = read_titles(tokens, at, stop)
    if not titles:
        return (), at
    if _is_unread_body(tokens, after):
        return titles, after + 1
    aside = _skip_remark(tokens, after, stop)
    if aside > after and known_surname(tokens.word(aside)) and read_name(tokens, aside):
        return titles, aside  # "Giám đốc Công ty X (X Metro) Trần Văn Mẫu"
    joint = tokens.word(after)
    if joint in ("-", "–", ":", ",") and not tokens.has(after + 1, "WHR"):
        return titles, after
    if joint in ("-", "–"):
        after += 1
    if tokens.word(after) == "," and _opens_item(tokens, at) and _address_or_rank(tokens, after + 1):
        after += 1
    return titles, after


def _is_unread_body(tokens: Tokens, at: int) -> bool:
    """Whether a name that no list knows stands between a title and a full name: "Chủ tịch XYZ Trần Văn Mẫu"."""
    word = tokens.word(at)
    letters = word.isupper() and 1 < len(word) <= _LETTERS
    if not tokens.has(at, "W") or not (letters or (word.isascii() and not known_surname(word))):
        return False
    name = read_name(tokens, at + 1)
    return name is not None and name.sure and not tokens.word(at + 1).isupper()


def _opens_item(tokens: Tokens, at: int) -> bool:
    """Whether no person stands before the titles in their item, so that a comma after them leads on to their holder."""
    return at == 0 or tokens.word(at - 1) in _OPENERS or tokens.ends[at - 1] < tokens.starts[at] - 1


def _address_or_rank(tokens: Tokens, at: int) -> bool:
    return tokens.has(at, "R") or (tokens.has(at, "H") and tokens.entry(at, "H").detail[1] == "no")


def titles_after(tokens: Tokens, at: int, stop: int, *, titled: bool) -> tuple[Titles, int]:
    """The titles after a name, in brackets, after a mark or with none between, and the index after them.

    After one with titles before it (`titled`), titles that lead on to another name are that one's: "T A, T, T B".
    """
    told, after = _behind_life(tokens, at, stop)
    if told:
        return told, after
    if tokens.word(at) == "(" and tokens.word(at + 1) in _SHARED:
        return (), at
    at = _skip_remark(tokens, at, stop)
    joint = tokens.word(at)
    if joint == "(":
        titles, _ = _own_titles(tokens, at + 1, stop)
        while titles and tokens.word(tokens.at(titles[-1].end)) not in _PARTED:
            titles = titles[:-1]  # "(Giám đốc Công ty X, trợ lý Chủ tịch Y)"
        after = tokens.at(titles[-1].end) if titles else at
        return titles, after + (tokens.word(after) == ")")
    if tokens.has(at, "PKM") and not tokens.has(at, "VJ"):
        titles, after = _own_titles(tokens, at, stop)
    elif joint in (",", "-", "–"):
        if titled and joint == "," and _leads_to_name(tokens, at + 1, stop):
            return (), at
        titles, after = _joined_titles(tokens, at + 1, stop)
    else:
        return (), at
    titles, after = _with_bracketed(tokens, titles, after, stop)
    return (titles, after) if titles else ((), at)


def _behind_life(tokens: Tokens, at: int, stop: int) -> tuple[Titles, int]:
    """Titles in brackets behind an age, a birth or a home, and the index after: "(SN 1966, giám đốc Công ty X)"."""
    aged = tokens.has(at + 1, "I") and tokens.word(at + 2) == "tuổi"
    if tokens.word(at) != "(" or not (aged or tokens.word(at + 1).lower() in _LIFE):
        return (), at
    for index in range(at + 2, min(at + _LONG_REMARK, stop)):
        if tokens.has(index, ")¶VJaerH") or tokens.word(index) in _KIN:
            return (), at
        if tokens.word(index) in (",", ";") and tokens.has(index + 1, "PKM"):
            titles, after = _own_titles(tokens, index + 1, stop)
            if titles and tokens.word(after) == "," and (above := read_body(tokens, after + 1)):
                after = above[1]  # "Cục trưởng Cục X, Bộ Y)"
            return (titles, after + 1) if titles and tokens.word(after) == ")" else ((), at)
    return (), at


def _with_bracketed(tokens: Tokens, titles: Titles, after: int, stop: int) -> tuple[Titles, int]:
    """Titles with those that stand in brackets alone behind them: "..., nguyên Bí thư X (nguyên Phó Chủ tịch Y)"."""
    if not titles or tokens.word(after) != "(" or not tokens.has(after + 1, "PKM"):
        return titles, after
    more, end = _own_titles(tokens, after + 1, stop)
    return ((*titles, *more), end + 1) if more and tokens.word(end) == ")" else (titles, after)


def _leads_to_name(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether titles with commas between them stand right before a name."""
    while (title := read_title(tokens, at)) and title[1] < stop:
        if _belongs_ahead(tokens, title[1], stop) or _leads_to_rank(tokens, title[1]):
            return True
        if tokens.word(title[1]) != ",":
            return False
        at = title[1] + 1
    return False


def _leads_to_rank(tokens: Tokens, after: int) -> bool:
    """Whether a mark joins a title to a name with its rank: "T A, S - Thượng tướng B"."""
    if tokens.word(after) not in (",", "-", "–") or not tokens.has(after + 1, "R"):
        return False
    name = read_name(tokens, read_ranks(tokens, after + 1, len(tokens))[1])
    return name is not None and name.sure


def _skip_remark(tokens: Tokens, at: int, stop: int) -> int:
    """The index after a remark in brackets, where titles follow it."""
    if tokens.word(at) != "(" or tokens.has(at + 1, "PKM"):
        return at
    for end in range(at + 1, min(at + _SKIPPED, stop)):
        if tokens.word(end) == ")":
            return end + 1
    return at


def _joined_titles(tokens: Tokens, at: int, stop: int) -> tuple[Titles, int]:
    """The titles after a mark: "hiện là" and ranks may stand before them."""
    if tokens.word(at) in _NOW:
        at += 1 + (tokens.word(at + 1) == "là")
    while tokens.has(at, "R"):
        at += 1
        at += tokens.word(at) == ","
    return _own_titles(tokens, at, stop)


def _own_titles(tokens: Tokens, at: int, stop: int) -> tuple[Titles, int]:
    """Titles after a name, up to one that stands right before another name and so belongs to that one; "nguyên:" makes
    all that follow past.
    """
    found: Titles = ()
    after, once = at, False
    while True:
        if tokens.has(at, "M") and tokens.word(at + 1) == ":":
            at, once = at + 2, True
        title = read_title(tokens, at)
        if title is None and found:
            at = _past_unread(tokens, at, stop)
            title = read_title(tokens, at) if at else None
        if title is None or title[1] > stop or _belongs_ahead(tokens, title[1], stop):
            break
        held = title[0].with_status(TenureStatus.FORMER) if once else title[0]
        found, after = (*found, held), title[1]
        at = _next_own(tokens, after)
        if at == after:
            break
    found = with_past(found)
    return tuple(with_lent_body(t, f) for t, f in zip_longest(found, found[1:])), after


def _next_own(tokens: Tokens, after: int) -> int:
    """The index where the next title of a chain may begin; the same where nothing joins one."""
    joint = tokens.word(after)
    if joint == "kiêm":
        return after + 1
    if joint in (",", "-", "–", "và"):
        return after + 1 + (tokens.word(after + 1) in ("kiêm", "đồng thời là", "là"))
    return after


def _past_unread(tokens: Tokens, at: int, stop: int) -> int:
    """The index of a title after an item that is none that we know ("Trợ lý ..., "), or 0."""
    for index in range(at, min(at + _UNREAD, stop)):
        if tokens.word(index) == ",":
            return index + 1 if tokens.has(index + 1, "PK") else 0
        if tokens.has(index, "VJaehrfoxHT#.;:"):
            return 0
        if tokens.has(index, "R") or (index == at and read_name(tokens, index)):
            return 0
    return 0


def _belongs_ahead(tokens: Tokens, after: int, stop: int) -> bool:
    """Whether a name follows, so that the title before it is not of the name before the title."""
    if tokens.has(after, "W") and tokens.word(after)[:1].isupper() and tokens.has(after + 1, "VJ"):
        return True  # one syllable before a verb: the next speaker, called by title and given name
    follow = after
    if tokens.has(follow, "H") and tokens.entry(follow, "H").detail[1] != "yes":
        follow += 1
    while tokens.has(follow, "R"):
        follow += 1
    name = read_name(tokens, follow)
    return name is not None and follow < stop and (name.sure or name.syllables > 1)


def heading_colon(tokens: Tokens, at: int, stop: int) -> int | None:
    """The index of the colon that ends a heading that has been read up to `at`."""
    for index in range(at, min(at + _SKIPPED, stop)):
        if tokens.word(index) == ":":
            return index
        if tokens.word(index) in (".", ";"):
            return None
        if tokens.has(index, "H"):
            _, after, plural = read_address(tokens, index)  # "gồm các ông, bà: ..."
            return after if plural and tokens.word(after) == ":" else None
    return None

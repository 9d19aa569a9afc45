"""When a post is held, as the words of its clause tell: as the report is written, at another time, or not yet.

Every question is asked of words in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from hoso.extraction.scanning import whole_words
from hoso.lexicon import words_of

_NEXT = 20  # characters after a title, or a name, in which "hiện nay" and "khi đó" stand
_PER_MENTION = 3000  # characters of a report for each time that it names a case

_WHILE = re.compile(r"\b(?:khi|lúc|trong\s+thời\s+gian)\s+(?:\w+\s+)?đang\b")  # then, and not now
_DONE = re.compile(r"\b(?:đã|vừa|cùng)\s+(?:\w+\s+)?$")
_MEANWHILE = re.compile(r"\btrong\s+(?:khi|lúc)\s+(?:đó|ấy)\b")
_LIFE = re.compile(r"\s*\((?:18|19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\)")
_DECIDED = re.compile(  # what is no wish
    r"\b(?:quyết\s+định|nghị\s+quyết)\b[^,;]*\bvề\s+việc\b|\bviệc\b(?=[^,;]*\bđã\s)|\bvới\s+việc\b|\bphê\s+chuẩn\s+(?:việc|đề\s+nghị(?:[^,;]*\bvề\s+việc)?)\b"
    r"|\b(?:đã|vừa)\b[^,;]*\bquy\s+trình\b|\bđể\s+(?:công\s+bố|trao|thông\s+báo)\b"
)


def is_now(clause: str, after: str) -> bool:
    """Whether words say that a post is held as the report is written ("đang giữ", "... hiện nay")."""
    return bool(_anywhere("now").search(_WHILE.sub(" ", clause)) or _opening("now").match(after[:_NEXT]))


def looks_back(clause: str) -> bool:
    """Whether words tell of a time that need not be the report's ("trong thời gian giữ", "khi còn là")."""
    return _anywhere("back").search(clause) is not None


def lies_ahead(clause: str) -> bool:
    """Whether what follows in the clause is only wished or to come."""
    return _ahead().search(clause) is not None


def is_wished(*clauses: str) -> bool:
    """Whether words before a verb of appointing, any of them, make it one of a proposal, a programme or a wish."""
    return _finds("wished", clauses)


def is_unmade(*clauses: str) -> bool:
    """Whether words before a verb of leaving, any of them, tell that nobody has left yet."""
    return _finds("unmade", clauses)


def _finds(kind: str, clauses: Iterable[str]) -> bool:
    return any(_wished(kind).search(_DECIDED.sub(" ", clause)) for clause in clauses)


def is_rumoured(sentence: str) -> bool:
    """Whether a sentence tells of what is said and is not so ("tin đồn", "sai sự thật")."""
    return _anywhere("rumoured").search(sentence) is not None


def is_planned(clause: str) -> bool:
    """Whether words before a verb tell that it is only asked for or meant ("có kế hoạch ký", not "... đã ký")."""
    return not _DONE.search(clause) and _anywhere("planned").search(clause) is not None


def is_announced(clause: str) -> bool:
    """Whether words before a verb tell of a decision that is made known, and so was taken before."""
    return _anywhere("announced").search(clause) is not None


def is_agreed(clause: str) -> bool:
    """Whether words before a verb of leaving only consent to it."""
    return _anywhere("agreed").search(clause) is not None


def is_again(clause: str) -> bool:
    """Whether words before a title tell that it was held already ("tái đắc cử", "bổ nhiệm lại")."""
    return _anywhere("again").search(clause) is not None


def tells_in_turn(clause: str) -> bool:
    """Whether words before titles tell that they were held one after the other ("lần lượt", "kinh qua")."""
    return _anywhere("in turn").search(clause) is not None


def tells_of_trial(text: str) -> bool:
    """Whether a text, in lower case, tells of a case before a court, and does not merely mention some."""
    found = sum(1 for _ in _anywhere("trial").finditer(text))
    return found > 0 and len(text) <= found * _PER_MENTION


def tells_of_old(clause: str) -> bool:
    """Whether words put the name that follows into a time gone by ("dưới thời", "cách đây mười năm")."""
    return _anywhere("old").search(_MEANWHILE.sub(" ", clause)) is not None


def tells_of_before(clause: str) -> bool:
    """Whether words put what follows before the report's own time ("trước đó", "vừa qua")."""
    return _anywhere("before").search(clause) is not None


def is_of_the_dead(before: str, after: str) -> bool:
    """Whether words around a name with its titles tell that its bearer is dead ("phần mộ của", "từ trần")."""
    return bool(_of_the_dead().search(before) or _opening("died").match(after) or _LIFE.match(after))


def was_then(after: str) -> bool:
    """Whether words right after a title or a name put the post into a time gone by ("Chủ tịch tỉnh khi đó")."""
    return _opening("after").match(after[:_NEXT]) is not None


@cache
def _anywhere(kind: str) -> re.Pattern[str]:
    return re.compile(whole_words(_words(kind)))


@cache
def _opening(kind: str) -> re.Pattern[str]:
    return re.compile(rf"[\s,(]*{whole_words(_words(kind))}")


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"{whole_words(_words('ahead'))}[^,]*$")


@cache
def _of_the_dead() -> re.Pattern[str]:
    return re.compile(rf"{whole_words(_words('dead'))}\s+(?:(?:của|cố|đồng\s+chí|ông|bà)\s+)*$")


@cache
def _wished(kind: str) -> re.Pattern[str]:
    going_on = r"(?:[^,]*|(?<=xem xét),\s*(?:quyết\s+định\s*)?)$"
    return re.compile(whole_words(_words(kind)) + going_on)


def _words(kind: str) -> tuple[str, ...]:
    return words_of("tenses", kind)

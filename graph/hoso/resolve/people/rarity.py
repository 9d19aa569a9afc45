"""How rare a full name is: how many people of that name one may expect among all who are named in official reports."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from math import ceil, log, prod

from hoso.lexicon import table
from hoso.resolve.names import same_words
from hoso.text import fold

_UNSEEN_SURNAME = 0.001
_LIMIT = 5.0
_RARE = 1 / 20_000  # leaders of provinces, of some 700 districts and of ministries over 15 years: a judgement
_WITHOUT_MIDDLE = 0.05  # 30 of 734 names of official reports


def population(names: int) -> int:
    """How many people sources name in all, from how many full names they hold: a power of 4, from 1,024 on.

    Coarse on purpose: the record of a store changes with it, so it may change but seldom while a store grows.

    >>> population(800), population(1500), population(30_000)
    (1024, 4096, 65536)
    """
    return max(1024, 1 << 2 * ceil(log(max(names, 1), 4)))


def prior(name: str, people: int) -> float:
    """The log-odds that two mentions of a full name (as `same_words` has it) mean one person, knowing nothing else.

    Where so many `people` are named that n others of the name are expected, the odds are 1 to n.

    >>> prior(same_words("Chu Ngọc Anh"), 20_000) > 0 > prior(same_words("Nguyễn Văn Hùng"), 20_000)
    True
    """
    return max(-_LIMIT, min(_LIMIT, -log(people * share(name))))


def is_rare(name: str) -> bool:
    """Whether hardly anybody else of this name is to be expected among all leaders of the country."""
    return share(name) < _RARE


def is_unmarked(name: str) -> bool:
    """Whether a name carries no mark at all, as it is printed where marks are lost; some names have none by right.

    >>> is_unmarked(same_words("Nguyen Van Hung")), is_unmarked(same_words("Nguyễn Văn Hùng"))
    (True, False)
    """
    return name.isascii()


@lru_cache(maxsize=1 << 16)
def share(name: str) -> float:
    """The share of people of a name; that of an unmarked one is the sum over the names that it may stand for."""
    words = name.split()
    known = _shares(is_unmarked(name))
    surname = known["surname"].get(words[0], _UNSEEN_SURNAME)
    given = known["given"].get(words[-1], known["given"][""])
    middle = prod(known["middle"].get(word, known["middle"][""]) for word in words[1:-1])
    return surname * given * (middle if len(words) > 2 else _WITHOUT_MIDDLE)


@cache
def _shares(unmarked: bool) -> dict[str, dict[str, float]]:
    """The share of each syllable in each part of a name, "" standing for those that the tables lack."""
    shares: dict[str, defaultdict[str, float]] = {part: defaultdict(float) for part in ("surname", "given", "middle")}
    for row in table("surnames"):
        key = same_words(row["surname"])
        shares["surname"][fold(key) if unmarked else key] += _surname_share(row)
    totals = {"given": _NAMES, "middle": _MIDDLES}
    for row in table("name_parts"):
        key = same_words(row["syllable"])
        shares[row["part"]][fold(key) if unmarked else key] += int(row["count"]) / totals[row["part"]]
    found = {part: dict(counts) for part, counts in shares.items()}
    for part, total in totals.items():
        found[part][""] = 1 / total
    return found


_NAMES, _MIDDLES = 734, 782  # what `name_parts.tsv` was counted in
_CLASS_SHARES = {"A": 0.01, "B": 0.004, "C": 0.001, "D": 0.0003}  # where the survey of surnames gives no figure


def _surname_share(row: dict[str, str]) -> float:
    return float(row["share"]) / 100 if row["share"] else _CLASS_SHARES.get(row["class"], _UNSEEN_SURNAME)

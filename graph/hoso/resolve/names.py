"""How names are compared: by their words, never by their folded form alone."""

import re
from collections.abc import Mapping
from functools import lru_cache

from hoso.text import same_tone

_SHORT = re.compile(r"(?<=\w)\s*\([A-ZĐ][A-ZĐ0-9&.-]+\)$")  # a short name behind the whole one


@lru_cache(maxsize=1 << 16)
def same_words(name: str) -> str:
    """A key that equal names share whatever their case, tone position and blanks, and with a short name in brackets or
    without.

    >>> same_words("TRẦN  THỊ HOÀ") == same_words("Trần Thị Hòa")
    True
    >>> same_words("Trần Văn Mẫu") == same_words("Trần Văn Mậu")
    False
    >>> same_words("Tập đoàn Sông Lam (SLG)")
    'tập đoàn sông lam'
    """
    name = _SHORT.sub("", name)
    return " ".join(same_tone(name).casefold().split())


def printed_best(spellings: Mapping[str, int]) -> str:
    """The spelling to show: the most frequent that is not in capitals alone, then the first of the alphabet."""
    return min(spellings, key=lambda name: (name.isupper(), -spellings[name], name))

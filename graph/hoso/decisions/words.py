"""How names and sentences are compared where decisions are kept: by their words."""

from __future__ import annotations

import re
from functools import lru_cache

from hoso.text import fold, same_tone

_TOKEN = re.compile(r"\w+")


@lru_cache(maxsize=1 << 16)
def same_words(text: str) -> str:
    """A key that equal names share whatever their case, tone position and blanks.

    >>> same_words("TRẦN  THỊ HOÀ") == same_words("Trần Thị Hòa")
    True
    """
    return " ".join(same_tone(text).casefold().split())


@lru_cache(maxsize=1 << 13)
def tokens(text: str) -> frozenset[str]:
    """The words of a sentence without marks, case and punctuation."""
    return frozenset(_TOKEN.findall(fold(text)))


def alike(one: str, other: str) -> float:
    """How much two sentences share, 0 to 1: their common words over all their words.

    >>> alike("Đồng chí Trần Văn Mẫu chủ trì.", "Đồng chí Trần Văn Mẫu dự.") == 5 / 8
    True
    """
    ours, theirs = tokens(one), tokens(other)
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 0.0

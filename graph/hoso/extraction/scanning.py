"""Patterns of many branches, tried only where one of them can begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby


def find_from(begins: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` yields, where each of its matches begins with one of the cheap pattern `begins`.

    >>> [m[0] for m in find_from(re.compile("[0-9]"), re.compile("[0-9]+/[0-9]+|[0-9]+%"), "5 hộ, 3/4 hay 75%")]
    ['3/4', '75%']
    """
    position = 0
    while begin := begins.search(text, position):
        match = pattern.match(text, begin.start())
        if match:
            yield match
        position = match.end() if match else begin.end()


def whole_words(words: Iterable[str]) -> str:
    """A pattern of the longest of some words that stands between no letters; a blank stands for any white space.

    Each branch opens with a letter that no other opens with and looks behind it later, so that the engine passes over
    what begins none of them.

    >>> [m[0] for m in re.finditer(whole_words(["ông", "ở", "ông bà"]), "không ở với ông  bà")]
    ['ở', 'ông  bà']
    """
    longest = sorted(words, key=lambda word: (word[0], -len(word)))
    branches = (
        f"{first}(?<!\\w.)(?:{'|'.join(re.escape(w[1:]).replace(chr(92) + ' ', chr(92) + 's+') for w in group)})"
        for first, group in groupby(longest, key=lambda word: word[0])
    )
    return f"(?:{'|'.join(branches)})(?!\\w)"

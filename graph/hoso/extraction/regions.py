"""Regions that tell branches of one body apart: "Kho bạc Nhà nước khu vực XI", "TAND khu vực 3 - Nghệ An"."""

from __future__ import annotations

import re

from hoso.extraction.tokens import Tokens

_REGION = re.compile(r"\s+(khu\s+vực\s+(?:\d{1,2}|[IVX]+)(?!\w))(\s*[-–]\s*(?=\w))?", re.IGNORECASE)


def read_region(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """The region that stands right behind the token before an index, with the province it is of, and the index after
    it; None where none does.

    >>> from hoso.extraction.tokens import tokenize
    >>> read_region(tokenize("Kho bạc Nhà nước khu vực XI dự"), 1)[0]
    'khu vực XI'
    """
    if not tokens.lowered.startswith("khu vực", tokens.ends[index - 1] + 1):
        return None
    found = _REGION.match(tokens.text, tokens.ends[index - 1])
    if found is None:
        return None
    after = tokens.at(found.end(1))
    province = tokens.at(found.end()) if found[2] else after
    if found[2] and tokens.has(province, "G"):
        after = province + 1
    return " ".join(tokens.text[found.start(1) : tokens.ends[after - 1]].split()), after

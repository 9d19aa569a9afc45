"""Branches of firms, banks and agencies, whose heads are not those of the whole: "Ngân hàng X chi nhánh Nghệ An"."""

from __future__ import annotations

import re

from hoso.extraction.places import Place, read_place
from hoso.extraction.tokens import Tokens

BRANCH = "chi nhánh"
_DASHES = ("-", "–", ",")
_REGION = re.compile(r"\s+(miền\s+(?:Bắc|Trung|Nam)|khu vực\s+(?:\d{1,2}|[IVX]+))(?!\w)", re.IGNORECASE)


def is_branch(tokens: Tokens, index: int) -> bool:
    """Whether the words at a token, a mark before them aside, are those of a branch."""
    index += tokens.word(index) in _DASHES
    return index < len(tokens) and tokens.lowered.startswith(BRANCH, tokens.starts[index])


def branch_place(tokens: Tokens, index: int) -> tuple[Place, int] | None:
    """The place of the branch whose words stand at a token, and the index after it; None where it is not read."""
    index += tokens.word(index) in _DASHES
    found = read_place(tokens, tokens.at(tokens.starts[index] + len(BRANCH)))
    return found if found and found[0].name else None


def branch_region(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """The part of the country that a branch is called after, as printed: "Chi nhánh miền Nam", "... Khu vực 8"."""
    index += tokens.word(index) in _DASHES
    found = _REGION.match(tokens.text, tokens.starts[index] + len(BRANCH))
    return (f"{BRANCH} {' '.join(found[1].split())}", tokens.at(found.end())) if found else None

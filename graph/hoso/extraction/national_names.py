"""Committees of the whole country, called after their task: "Ban Chỉ đạo Quốc gia về chuyển đổi số"."""

from __future__ import annotations

from msgspec.structs import replace

from hoso.extraction.body import Body
from hoso.extraction.inside_names import capital_inside, closes, joins_ahead, may_finish, starts_person
from hoso.extraction.name_ends import abbreviation_end
from hoso.extraction.tokens import Tokens

_HEADS = ("Ban Chỉ đạo", "Ủy ban", "Hội đồng")
_NATIONAL = ("quốc", "gia")
_ABOUT = "về"
_MAX_TASK = 20  # tokens
_MAX_LIST = 5  # items
_MAX_ITEM = 4  # tokens between a comma and "và" in a list of tasks


def is_national(tokens: Tokens, index: int, body: Body) -> bool:
    """Whether "Quốc gia" stands behind the head of a committee."""
    return body.head in _HEADS and (tokens.word(index).lower(), tokens.word(index + 1)) == _NATIONAL


def national_name(tokens: Tokens, index: int, body: Body) -> tuple[Body, int] | None:
    """The committee of the whole country for a task, and the index after it; None where the task may go on.

    >>> from hoso.extraction.tokens import tokenize
    >>> body = Body(0, 11, "Ban Chỉ đạo", "steering-committee", "topic")
    >>> national_name(tokenize("Ban Chỉ đạo Quốc gia về chuyển đổi số"), 1, body)[0].field
    'Quốc gia về chuyển đổi số'
    """
    first = index + len(_NATIONAL) + (tokens.word(index + len(_NATIONAL)) == _ABOUT)
    stop = first
    while stop - first < _MAX_TASK and _goes_on(tokens, stop, first):
        stop += 1
    listed = tokens.word(stop) == "," and may_finish(tokens, stop + 1) and may_finish(tokens, stop + 2)
    if stop == first or listed or not closes(tokens, stop):
        return None
    stop = abbreviation_end(tokens, stop)
    name = " ".join(tokens.span(index, stop).split())
    field = f"Quốc gia{name[len('quốc gia') :]}"
    return replace(body, takes="open", field=field, end=tokens.ends[stop - 1]), stop


def _goes_on(tokens: Tokens, index: int, first: int) -> bool:
    """Whether a token is one of a task's words, or joins two of them."""
    if tokens.word(index)[:1].isupper():
        return capital_inside(tokens, index, first) and not starts_person(tokens, index)
    if tokens.has(index, "I") and tokens.word(index - 1) == "-":  # "COVID-19"
        return True
    joined = index > first and (joins_ahead(tokens, index) or _lists_ahead(tokens, index))
    return joined or may_finish(tokens, index)


def _lists_ahead(tokens: Tokens, index: int, more: int = _MAX_LIST) -> bool:
    """Whether a comma or "và" stands between tasks in lower case: "sự cố, thiên tai và tìm kiếm"."""
    if tokens.word(index) == "và":
        return may_finish(tokens, index + 1)
    if tokens.word(index) != ",":
        return False
    joint = next((i for i in range(index + 2, index + 2 + _MAX_ITEM) if tokens.word(i) in ("và", ",")), None)
    return (
        joint is not None and all(may_finish(tokens, i) for i in range(index + 1, joint)) and _ends(tokens, joint, more)
    )


def _ends(tokens: Tokens, joint: int, more: int) -> bool:
    """Whether what joins an item to the next is "và", or a comma that leads to one after few `more` items."""
    return tokens.word(joint) == "và" or (more > 0 and _lists_ahead(tokens, joint, more - 1))

"""Titles that stand before a name and are another's: of whom its bearer serves, or acts for, or is the deputy of."""

from __future__ import annotations

import re

from hoso.extraction.beside import read_ranks
from hoso.extraction.body import Body
from hoso.extraction.names import read_name
from hoso.extraction.titles import Title
from hoso.extraction.tokens import Tokens
from hoso.lexicon import kin_roles
from hoso.model import TenureStatus

_REACH = 90  # characters before a title in which the clause opens that names whose will is done
_WILL = re.compile(r"(?:^|[.;\n”]\s*)(?:theo|thực hiện|được sự|căn cứ|trên cơ sở|nhận)\s[^.;,\n]{2,70}\bcủa\s$")
_FRONTED = re.compile(
    r"\W*(?:theo|tại|trước|sau|trên cơ sở|căn cứ|thực hiện)\s(?!ông|bà|đồng chí)"
    r"[^,;.\n]{0,120}\b(?:của|với|từ)\s[^,;.\n]{0,80}$"
)
_ACTS = ("đã", "sẽ", "vừa", "cũng")
_DEPUTIES = ("Phó ", "Thứ trưởng")
_SERVING = {  # kinds of bodies in which none sits who holds the role
    "Thủ tướng": ("ministry", "peoples-committee", "provincial-department", "police"),
    "Chủ tịch": ("provincial-department",),
}
_GOVERNING = ("government", "peoples-committee")


def told_by_another(tokens: Tokens, begin: int, after: int) -> bool:
    """Whether the first of titles that begin at a token is of whose will is done by who is called by the others:
    "Theo chỉ đạo của S, T A yêu cầu ..."; `after` is the index of the name.
    """
    if tokens.word(begin - 1) != "của":
        return False
    start = tokens.starts[begin]
    if not _WILL.search(tokens.lowered[max(0, start - _REACH) : start]):
        return False
    name = read_name(tokens, read_ranks(tokens, after, len(tokens))[1])
    return name is not None and tokens.has(name.after, "VJAaxo")


def without_superiors(titles: tuple[Title, ...], name: int) -> tuple[Title, ...]:
    """The titles of somebody without those before the name, which starts at `name`, that a later one rules out: of the
    head whose deputy he is, of the Prime Minister before a minister.
    """
    if len(titles) < 2:
        return titles
    before = [t for t in titles if t.start < name]
    for last in range(len(before) - 2, -1, -1):
        if any(_rules_out(later, before[last], index == 0) for index, later in enumerate(before[last + 1 :])):
            return titles[last + 1 :]
    return titles


def _rules_out(later: Title, head: Title, next_to: bool) -> bool:
    """Whether who holds one title does not hold another that stands before it."""
    if TenureStatus.FORMER in (later.status, head.status) or head.foreign or later.foreign:
        return False
    if later.body is None:
        return next_to and _is_deputy(later, head)
    if head.body is not None and head.body.kind in _GOVERNING and later.body.kind in _SERVING.get(head.role, ()):
        return True
    return head.body is not None and _is_deputy(later, head) and _is_one(head.body, later.body)


def _is_deputy(later: Title, head: Title) -> bool:
    kin = kin_roles().get(later.role, frozenset())
    return later.role.startswith(_DEPUTIES) and head.role in kin and not head.role.startswith(_DEPUTIES)


def _is_one(first: Body, second: Body) -> bool:
    """Whether two bodies of titles in one chain are the same, whose place one of them may leave out."""
    named = (first.kind, first.head, first.field, first.owner) == (second.kind, second.head, second.field, second.owner)
    if first.place is None or second.place is None:
        return named
    open_ = None in (first.place.name, second.place.name) and first.place.level == second.place.level
    return named and (open_ or first.place == second.place)


def is_of_subject(tokens: Tokens, opening: int, name: int, title: Title) -> bool:
    """Whether a title behind a name is of who acts, and the name of a phrase that stands before: "Theo đề nghị của ông
    A, T đã ký ..."; `opening` and `name` are where the sentence and the name start.
    """
    if title.start < name or not _FRONTED.match(tokens.lowered[opening:name]):
        return False
    after = tokens.at(title.end)
    return tokens.has(after, "VJAao") or tokens.word(after) in _ACTS

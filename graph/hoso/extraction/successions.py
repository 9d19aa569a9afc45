"""Posts that a sentence tells in turn, so that the days of all of them bound none from inside."""

from __future__ import annotations

import re

from hoso.extraction.changes import Change
from hoso.extraction.reading import Line, Reading
from hoso.extraction.tenses import is_again, tells_in_turn
from hoso.extraction.titles import Title
from hoso.extraction.told import clause_before

_NEXT_STEP = re.compile(r"\b(?:rồi|sau\s+đó)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DEPUTY = "phó "


def is_followed(reading: Reading, line: Line, title: Title) -> bool:
    """Whether another post follows a title in its part of the sentence, at a time that is not told."""
    rest = reading.tokens.text[title.end : line.sentence.end].lower().split(";")[0]
    after = _NEXT_STEP.search(rest)
    return after is not None and not _YEAR.search(rest[: after.start()])


def are_in_turn(reading: Reading, line: Line, change: Change, title: Title) -> bool:
    """Whether a title is one of several that were held in turn: as the verb tells ("lần lượt giữ"), or one the deputy's
    of the other ("Phó Giám đốc, Giám đốc Sở Y tế").
    """
    several = len({t.start for c in line.chunks if isinstance(c.value, tuple) for t in c.value}) > 1
    words = reading.tokens.text[line.sentence.start : change.titles[0].start].lower()
    if several and tells_in_turn(words):
        return True
    if _leads_on_from(reading, change, title):
        return False
    role = title.role.lower()
    return any(role == _DEPUTY + t.role.lower() or t.role.lower() == _DEPUTY + role for t in _beside(change, title))


def _leads_on_from(reading: Reading, change: Change, title: Title) -> bool:
    """Whether "rồi" leads on from the first title of a chain to the next one."""
    following = change.titles[1] if len(change.titles) > 1 and title.start == change.titles[0].start else None
    return following is not None and _NEXT_STEP.search(reading.tokens.lowered, title.end, following.start) is not None


def _beside(change: Change, title: Title) -> list[Title]:
    """The other titles of a chain that are of the same body, or leave it out."""
    same = (t for t in change.titles if t is not title)
    return [t for t in same if t.body is None or title.body is None or t.body == title.body]


def begins_anew(reading: Reading, line: Line, change: Change, title: Title) -> bool:
    """Whether a verb gives somebody a post that he held already ("tái đắc cử", "tiếp tục được bầu")."""
    opening = clause_before(reading, line, change)[-40:]
    told = reading.tokens.text[reading.start(line.chunks[change.verb]) : title.start].lower()
    return is_again(opening + told)

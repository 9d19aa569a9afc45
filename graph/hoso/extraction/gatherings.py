"""The gathering that a report is about: its name, type, place and those who hold it."""

from __future__ import annotations

import re

from msgspec import Struct

from hoso.extraction.body import Body
from hoso.extraction.places import Place
from hoso.extraction.reading import Line, Reading
from hoso.model import EventType

MAX_LABEL = 160
LEAD = 6
"""Lines in which a report names what it is about."""
_BARE = 3  # words of a name that tells nothing: "Hội nghị", "buổi lễ"
_LABEL_ENDS = re.compile(
    r"[.;:“”\n]|,\s(?!\w+\s\w+,)"
    r"|\s(?:dưới\s+sự|có|còn\s+có|do|với\s+sự|nhằm|để|đã|được|có\s+sự|diễn\s+ra|cho\s+thấy)\b"
)
_NO_GATHERING = re.compile(
    r"\b(?:các\s+cấp|lần\s+tới)|\b(?:chuẩn\s+bị|tiến\s+tới|nghị\s+quyết|năm\s+tổ\s+chức|hướng\s+tới|giao)\s*$",
    re.IGNORECASE,
)


class Event(Struct, frozen=True):
    """An event: its key in the report, label, type, the passage that names it, its rule, and what is known of it."""

    key: str
    label: str
    type: EventType
    line: Line
    start: int
    end: int
    rule: str
    place: str | None = None
    organizers: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def find_gathering(reading: Reading) -> Event | None:
    """The gathering that a report tells of: the first that is held or attended, else the first that is named."""
    named = [
        (line, i)
        for line in reading.lines
        if "Q" in line.letters
        for i, chunk in enumerate(line.chunks)
        if "Q" in chunk.letter and _names_gathering(reading, line, i)
    ]
    if not named:
        return None
    held = [(line, i) for line, i in named if _is_held(line, i)]
    line, index = (held or named)[0]
    if not held and line.row >= LEAD:
        return None  # only named, far from what the report opens with
    start = reading.start(line.chunks[index])
    label = _label(reading, line, start)
    told = _telling(reading, label, held)
    entry = reading.tokens.entry(line.chunks[index].first, "Q")
    return Event(
        "gathering",
        told[:1].upper() + told[1:],
        EventType(entry.detail[0]),
        line,
        start,
        start + len(label),
        "gathering of the report",
        place=_place(line, index),
        organizers=_organizers(reading, line, index),
    )


def _names_gathering(reading: Reading, line: Line, index: int) -> bool:
    """Whether a chunk names a gathering of the report, not one that is to come or one of a kind."""
    chunk = line.chunks[index]
    if not chunk.has("Q"):
        return False
    start, end = reading.start(chunk), reading.end(chunk)
    before = reading.tokens.text[max(line.sentence.start, start - 24) : start]
    after = reading.tokens.text[end : end + 30]
    return not _NO_GATHERING.search(before) and not _NO_GATHERING.match(after.lstrip()) and " các cấp" not in after


def _telling(reading: Reading, label: str, held: list[tuple[Line, int]]) -> str:
    """A name that tells which gathering it was: its own, else with the headline, else a longer one of those held."""
    if len(label.split()) > _BARE:
        return label
    if reading.source.headline:
        return f"{label}: {reading.source.headline}"
    others = [_label(reading, at, reading.start(at.chunks[i])) for at, i in held if not _is_counted(at, i)]
    longer = [o for o in others if o.lower().startswith(label.lower()) and len(o.split()) > _BARE]
    return max(longer, key=len) if longer else label


def _is_counted(line: Line, index: int) -> bool:
    """Whether a number stands before: "3 hội nghị" are not the one."""
    return index > 0 and line.chunks[index - 1].letter == "I"


def _is_held(line: Line, index: int) -> bool:
    """Whether a verb of holding or of taking part stands near."""
    return any(c.has("xV") for c in line.chunks[max(0, index - 4) : index + 4])


def _label(reading: Reading, line: Line, start: int) -> str:
    text = reading.source.text
    stop = min(line.sentence.end, start + MAX_LABEL)
    ends = _LABEL_ENDS.search(reading.tokens.text, start + 4, stop)
    return text[start : ends.start() if ends else stop].rstrip(" ,.!?…")


def _place(line: Line, index: int) -> str | None:
    """The place after "tại" in the words that follow the gathering's name, else in those before it."""
    for at in [*range(index, min(index + 8, len(line.chunks) - 1)), *range(max(0, index - 10), index)]:
        if line.chunks[at].ends_in("tại"):
            value = line.chunks[at + 1].value
            if isinstance(value, Place) and value.name:
                return value.full
    return None


def _organizers(reading: Reading, line: Line, index: int) -> tuple[str, ...]:
    """The bodies that stand before "tổ chức" and the gathering."""
    holds = [i for i in range(max(0, index - 3), index) if line.chunks[i].has("x")]
    found = []
    for at in range(holds[-1] - 1 if holds else -1, -1, -1):
        chunk = line.chunks[at]
        if isinstance(chunk.value, Body) and not chunk.value.generic:
            found.append(reading.name(chunk.value, (), line))
        elif chunk.letter not in ("w", ",", "A", "B", "x", "l"):
            break
    return tuple(sorted(found))

"""What a reader makes of a file: its text, the spans whose kind the format tells, and what the file says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from hoso.model import Block, BlockKind
from hoso.sources.encodings import find_recoding
from hoso.text import normalise

Part = tuple[str, BlockKind | None]  # a paragraph, and its kind where the format tells it

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BLANKS = re.compile(r"[ \t\u00a0]+")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Page:
    """The readable part of a file; `marks` are spans of `text`, `notes` say what of the file could not be read."""

    text: str
    media_type: str
    marks: tuple[Block, ...] = ()
    headline: str | None = None
    published: date | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    notes: tuple[str, ...] = ()


def compose(parts: Iterable[Part], media_type: str) -> Page:
    """A page of paragraphs, a blank line between two; legacy letters become Vietnamese where that is certain."""
    parts = list(parts)
    recoding = find_recoding("\n".join(text for text, _ in parts))
    pieces: list[str] = []
    marks: list[Block] = []
    length = 0
    for raw, kind in parts:
        text = _tidy(recoding.apply(raw) if recoding else raw)
        if not text:
            continue
        if kind:
            marks.append(Block(kind, length, length + len(text)))
        pieces.append(text)
        length += len(text) + 2
    media_type = f"{media_type}; charset={recoding.name}" if recoding else media_type
    return Page("\n\n".join(pieces), media_type, tuple(marks))


def _tidy(raw: str) -> str:
    """Normal form C without controls, with single blanks, lines kept; empty where there is no letter or figure."""
    text = normalise(_CONTROLS.sub(" ", raw.replace("\r\n", "\n")))[0]
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    text = "\n".join(line for line in lines if line)
    return text if any(c.isalnum() for c in text) else ""


def count_letters(text: str) -> int:
    """How many letters a text has."""
    return sum(1 for _ in _LETTER.finditer(text))


def to_plain(page: Page) -> dict[str, Any]:
    """The page as JSON holds it."""
    plain = asdict(page)
    return plain | {
        "published": page.published and page.published.isoformat(),
        "marks": [[m.kind.value, m.start, m.end] for m in page.marks],
    }


def from_plain(plain: dict[str, Any]) -> Page:
    """The page that `to_plain` wrote."""
    published = plain["published"]
    return Page(
        **plain
        | {
            "published": date.fromisoformat(published) if published else None,
            "marks": tuple(Block(BlockKind(kind), start, end) for kind, start, end in plain["marks"]),
            "authors": tuple(plain["authors"]),
            "notes": tuple(plain["notes"]),
        }
    )

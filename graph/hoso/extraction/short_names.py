"""Short names of firms: "Giám đốc EVN" means the body that the report calls "Tập đoàn Điện lực Việt Nam (EVN)"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hoso.extraction.bodies import read_body
from hoso.extraction.body import Body, canonical
from hoso.extraction.inside_names import closes
from hoso.extraction.names import read_name
from hoso.extraction.places import read_place
from hoso.extraction.tokens import Tokens
from hoso.extraction.world_bodies import is_of_the_world
from hoso.lexicon import surnames

_KINDS = {"enterprise", "bank", "association", "university", "academy", "school", "institute", "hospital"}
_SHORT = r"[A-Z][A-Za-z&]*[A-Za-z]"
_CALLED = r"(?:sau đây\s+)?(?:gọi|viết)\s+tắt(?:\s+là)?:?\s+"  # "(gọi tắt là SHB)"
_ONE_WORD = re.compile(rf"{_SHORT}")
_BRACKETED = re.compile(rf"\((?:[^\W\d]{{2,8}}:\s*|{_CALLED})?({_SHORT})(?:\s*[,;)–-])")  # "(SHB)", "(HOSE: SSB)"
_FIRMS = "Tập đoàn|tập đoàn|Tổng Công ty|Tổng công ty|Công ty|Ngân hàng|CTCP"  # each begins with a letter, for speed
_ALONE = re.compile(rf"(?:{_FIRMS})\s+({_SHORT})(?=[\s,.;:)])(?!\s+[A-ZĐ&(0-9-])")
_LEAST = 5  # letters of a short name that is not all capitals: "Thaco", but no syllable of Vietnamese
_LONGEST = 160  # characters of a name before its short form in brackets


def add_short_names(tokens: Tokens) -> None:
    """Let each short name that the text explains once be read as its body, where it stands alone in the text."""
    meant = _explained(tokens)
    if not meant:
        return
    for index, word in enumerate(tokens.words):
        body = meant.get(word)
        if body and tokens.classes[index] == "W" and tokens.word(index - 1) != "(":
            tokens.bodies[index] = (replace(body, start=tokens.starts[index], end=tokens.ends[index]), index + 1)


def _explained(tokens: Tokens) -> dict[str, Body]:
    """The body that each short name means; none for one that is explained in two ways."""
    found: dict[str, dict[str, Body]] = {}
    for pattern in (_BRACKETED, _ALONE):
        for match in pattern.finditer(tokens.text):
            body = _ending_at(tokens, match.start() if pattern is _BRACKETED else match.start(1), match[1])
            if body and pattern is _ALONE:
                body = replace(body, field=match[1], place=None, end=match.end(1))
            if body:
                found.setdefault(match[1], {}).setdefault(canonical(body), body)
    return {short: next(iter(bodies.values())) for short, bodies in found.items() if len(bodies) == 1}


def one_word_firm(tokens: Tokens, index: int, *, branch: bool = False) -> tuple[Body, int] | None:
    """The firm that stands behind an office that only firms have, by a word that is no Vietnamese, before a full name
    or the end of a clause: "Tổng Giám đốc | Vietcombank Trần Văn Mẫu"; and the index after it. A `branch`, which other
    offices lead too, goes on with its place: "Giám đốc | Agribank Nam Định".
    """
    word, after = tokens.word(index), index + 1
    if (
        tokens.classes[index : index + 1] != ["W"]
        or not _ONE_WORD.fullmatch(word)
        or not _is_short(word)
        or is_of_the_world(word)
    ):
        return None
    place = read_place(tokens, after) if branch else None
    if branch and (place is None or place[0].name is None):
        return None
    after = place[1] if place else after
    name = read_name(tokens, after)
    if not closes(tokens, after) or (tokens.has(after, "W") and not (name and name.sure and name.syllables > 1)):
        return None
    named = " ".join(tokens.span(index, after).split())
    return Body(tokens.starts[index], tokens.ends[after - 1], named, "enterprise", "known", known=True), after


def _is_short(word: str) -> bool:
    """Whether a word may be a firm's short name: capitals, capitals inside, or too long for a syllable."""
    if word.capitalize() in surnames():
        return False
    return len(word) >= _LEAST or word.isupper() or not word[1:].islower()


def _ending_at(tokens: Tokens, position: int, short: str) -> Body | None:
    """The firm whose name ends with the word or right before the bracket at a position, its kind aside ("- CTCP")."""
    if not _is_short(short):
        return None
    last = tokens.at(position)
    while tokens.word(last) in ("(", "CTCP") and tokens.word(last - 1) in ("-", "–", "CTCP"):
        last -= 1
    for index in range(last, -1, -1):
        if tokens.ends[last] - tokens.starts[index] > _LONGEST or tokens.has(index, "¶.;VJ"):
            return None
        if tokens.has(index, "XU"):
            found = read_body(tokens, index)
            if found and last <= found[1] and found[0].kind in _KINDS and not found[0].generic:
                return found[0]
    return None

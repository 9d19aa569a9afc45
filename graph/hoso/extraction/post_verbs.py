"""The verb that gives a post: where it stands before the titles, with what may stand between."""

from __future__ import annotations

import re

from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk
from hoso.extraction.places import Place

Chunks = tuple[Chunk, ...]

_BRIDGE_REACH = 14  # chunks between a verb of several posts and the first that is read
IN_TURN = re.compile("kinh qua|trải qua")
_MANY = re.compile(r"\b(?:nhiều|các|những|một số)\s+(?:vị trí|chức vụ|cương vị|chức danh|nhiệm vụ|vai trò|trọng trách)")
_BRIDGES = ("một trong", "công tác", "vụ", "danh", "lại", "như", "quan trọng", "chủ chốt", "lãnh đạo", "khác nhau")
_UP = ("lên", "sang", "về", "lên làm", "sang làm")
_PASSIVE = ("được", "bị")
_JOBS = ("chuyên viên", "cán bộ", "nhân viên", "giáo viên", "giảng viên", "bác sĩ", "kỹ sư", "phóng viên")


def verb_before(chunks: Chunks, at: int) -> int | None:
    """The index of the verb that stands right before a title, a colon aside."""
    index = _before_ranks(chunks, at)
    many = _many_before(chunks, index)
    if many is not None:
        return many
    if _is_second_of_two(chunks, index):
        index -= len(("từ", "T", "lên"))
    index -= index >= 0 and chunks[index].letter == ":"
    noun = index >= 0 and chunks[index].has("k")
    index -= noun
    if index >= 0 and chunks[index].letter == "w" and chunks[index].words.startswith(_BRIDGES):
        index -= 1
    if index >= 0 and chunks[index].words in _PASSIVE:
        return None  # "từng được T bổ nhiệm"
    while index >= 0 and chunks[index].letter == "A":
        index -= 1
    if index < 0 or not chunks[index].has("haef") or chunks[index].words == "trước khi":
        return None
    return None if noun and chunks[index].has("h") and chunks[index].words in ("là", "làm") else index


def _is_second_of_two(chunks: Chunks, index: int) -> bool:
    """Whether the titles behind an index are those to which one is moved: "bổ nhiệm từ Phó Cục trưởng lên | T"."""
    if index < len("vfl") or chunks[index].words not in _UP or not isinstance(chunks[index - 1].value, tuple):
        return False
    return chunks[index - 2].words == "từ"


def _many_before(chunks: Chunks, index: int) -> int | None:
    """The index of a verb of several posts before the first that is read, which "như", "gồm", "từ" or a colon leads to:
    "trải qua nhiều vị trí trong ngành công an như T", "các chức vụ: cán bộ Phòng A; T".
    """
    leads = False
    for at in range(index, max(-1, index - _BRIDGE_REACH), -1):
        chunk = chunks[at]
        if tells_many(chunk):
            return at if leads and at < index - 1 else None
        if not (chunk.value is None or isinstance(chunk.value, Body | Place)) or chunk.has("aerVJoxP."):
            return None
        if not leads and at < index and chunk.letter in (",", ";") and chunks[index].letter not in (",", ";", ":"):
            return None
        leads = leads or chunk.letter == ":" or chunk.words.split()[-1:] in (["như"], ["gồm"], ["từ"])
        leads = leads or (at < index and chunk.words.startswith(_JOBS))
    return None


def _before_ranks(chunks: Chunks, at: int) -> int:
    """The index before titles, and before the ranks that stand in front of them: "là Đại tá, Chỉ huy trưởng"."""
    index = at - 1
    while index > 0 and (chunks[index].has("R") or (chunks[index].letter == "," and chunks[index - 1].has("R"))):
        index -= 1
    return index


def tells_many(chunk: Chunk) -> bool:
    """Whether a verb tells of several posts: "kinh qua nhiều vị trí", "giữ các chức vụ"."""
    return chunk.has("hf") and bool(_MANY.search(chunk.words) or IN_TURN.search(chunk.words))

"""Several people to whom one verb gives one post: "A và B được bầu giữ chức T", "bầu T đối với: A, B và C"."""

from __future__ import annotations

from hoso.extraction.chunk import Chunk, Person, Value

Chunks = tuple[Chunk, ...]

_AND = ("và", "cùng", "cùng với")
_OPENINGS = ("cán bộ", "đồng chí", "nhân sự", "người", "trường hợp", "bao gồm", "gồm", "sau", "là")
_OPENING_REACH = 6  # chunks between "đối với" and the first of a list


def opened_list(chunks: Chunks, at: int) -> int:
    """The index of the first person of a list that is opened here: "các ông:", "2 cán bộ gồm:"; the same for none."""
    index = at
    while index < len(chunks) and index - at < _OPENING_REACH and _opens_list(chunks[index]):
        index += 1
    opened = index > at and (chunks[index - 1].letter == ":" or chunks[index - 1].has("H"))
    return index if opened and index < len(chunks) and isinstance(chunks[index].value, Person) else at


def _opens_list(chunk: Chunk) -> bool:
    return chunk.letter == ":" or chunk.has("HIA") or (chunk.value is None and chunk.words in _OPENINGS)


def beside(chunks: Chunks, subject: Person, verb: int) -> list[Person]:
    """Whom the verb gives the same post as its subject: those whom "và" joins to it, or a list that is opened."""
    at = next((i for i, chunk in enumerate(chunks) if chunk.value is subject), None)
    if at is None:
        return []
    return _before(chunks, at) if at < verb else _after(chunks, at)


def _before(chunks: Chunks, at: int) -> list[Person]:
    """Those before the last one of a list, to which "và" leads, or which is opened: "A, B và C được bầu", "các ông A, B
    được bầu".
    """
    first = at
    while first > 1 and chunks[first - 1].words == "," and _person(chunks, first - 2):
        first -= 2
    if first < at and _is_plural(chunks[first].value):
        return [value for chunk in chunks[first:at:2] if isinstance(value := chunk.value, Person)]
    found: list[Person] = []
    while at > 1 and chunks[at - 1].words in (_AND if not found else ",") and _person(chunks, at - 2):
        at -= 2
        found += [value] if isinstance(value := chunks[at].value, Person) else []
    return found


def _is_plural(value: Value | None) -> bool:
    """Whether a person is called as one of several: "các đồng chí A, ..."."""
    return isinstance(value, Person) and (value.honorific or "").lower().startswith(("các", "hai"))


def _after(chunks: Chunks, at: int) -> list[Person]:
    """Those behind the first one: of a list that is opened all, else whom "và" joins; nobody of whom a verb follows."""
    listed = chunks[at - 1].letter == ":" or chunks[at - 1].has("H")
    joints = (*_AND, ",", ";") if listed else _AND
    found: list[Person] = []
    while at + 2 < len(chunks) and chunks[at + 1].words in joints and _person(chunks, at + 2):
        at += 2
        if at + 1 < len(chunks) and chunks[at + 1].has("VJaehrox"):
            break
        found += [value] if isinstance(value := chunks[at].value, Person) else []
    return found


def _person(chunks: Chunks, index: int) -> bool:
    return isinstance(chunks[index].value, Person)


def each_has_one(chunks: Chunks, subject: Person, verb: int) -> bool:
    """Whether a verb gives several people a post each ("A và B lần lượt giữ chức S và T"), which is not read."""
    at = next((i for i, c in enumerate(chunks) if c.value is subject), 0)
    shared = at > 1 and chunks[at - 1].words in ("và", ",") and _person(chunks, at - 2)
    return shared and any("lần lượt" in c.words for c in chunks[at + 1 : verb + 1])

"""Several people to whom one verb gives one post: "A và B được bầu giữ chức T", "bầu T đối với: A, B và C"."""

from __future__ import annotations

from hoso.extraction.chunk import Chunk, Person, Value
from hoso.extraction.chunks import tells_several

Chunks = tuple[Chunk, ...]

_AND = ("và", "cùng", "cùng với")
_ALL_ARE = ("đều", "đều là", "cùng là")
_ARE = (*_ALL_ARE, "là")
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


def shared_by(chunks: Chunks, at: int) -> tuple[Person, int] | None:
    """The last of several people of whom titles behind their names are said to be, and the index of the words that say
    so: "A và B (đều là T)", "A và B, là hai T".
    """
    index = at - 1
    counted = index >= 0 and (chunks[index].has("I") or tells_several(chunks[index].words))
    index -= counted
    if index < 1 or chunks[index].words not in (_ARE if counted else _ALL_ARE):
        return None
    mark = index
    index -= chunks[index - 1].letter in ("(", ",")
    value = chunks[index - 1].value
    return (value, mark) if isinstance(value, Person) and _before(chunks, index - 1) else None


def beside(chunks: Chunks, subject: Person, verb: int) -> list[Person]:
    """Whom the verb gives the same post as its subject: those whom "và" joins to it, or a list that is opened."""
    at = next((i for i, chunk in enumerate(chunks) if chunk.value is subject), None)
    if at is None:
        return []
    if at > verb:
        return _after(chunks, at)
    found = _before(chunks, at)
    return [p for p in found if not p.all_titles] if chunks[verb].words in _ARE else found


def _before(chunks: Chunks, at: int) -> list[Person]:
    """Those before the last one of a list, to which "và" leads, or which is opened: "A, B và C được bầu", "các ông A, B
    được bầu".
    """
    first = at
    while first > 1 and chunks[first - 1].words == "," and _person(chunks, first - 2):
        first -= 2
    if first < at and (_is_plural(chunks[first].value) or _is_called(chunks, first) or _is_counted(chunks, first)):
        return [value for chunk in chunks[first:at:2] if isinstance(value := chunk.value, Person)]
    found: list[Person] = []
    while at > 1 and chunks[at - 1].words in (_AND if not found else ",") and _person(chunks, at - 2):
        at -= 2
        found += [value] if isinstance(value := chunks[at].value, Person) else []
    return found


def _is_called(chunks: Chunks, at: int) -> bool:
    """Whether "các ông:" stands before a list."""
    told = at > 1 and chunks[at - 1].letter == ":" and chunks[at - 2].has("H")
    return told and tells_several(chunks[at - 2].words.split()[0])


def _is_counted(chunks: Chunks, at: int) -> bool:
    """Whether a number opens a sentence or clause before a list: "Hai đồng chí A, B giữ chức"."""
    counted = at > 0 and tells_several(chunks[at - 1].words.rpartition(" ")[2])
    return counted and (at == 1 or chunks[at - 2].letter in (",", ";") or chunks[at - 2].has("ar"))


def _is_plural(value: Value | None) -> bool:
    """Whether a person is called as one of several: "các đồng chí A, ..."."""
    return isinstance(value, Person) and (value.honorific or "").lower().startswith(("các", "hai"))


def _after(chunks: Chunks, at: int) -> list[Person]:
    """Those behind the first one: of a list that is opened all, else whom "và" joins; nobody of whom a verb follows."""
    listed = chunks[at - 1].letter == ":" or chunks[at - 1].has("H")
    joints = (*_AND, ",", ";") if listed or _is_plural(chunks[at].value) or _ends_joined(chunks, at) else _AND
    found: list[Person] = []
    while at + 2 < len(chunks) and chunks[at + 1].words in joints and _person(chunks, at + 2):
        at += 2
        if at + 1 < len(chunks) and chunks[at + 1].has("VJaehrox"):
            break
        found += [value] if isinstance(value := chunks[at].value, Person) else []
    return found


def _ends_joined(chunks: Chunks, at: int) -> bool:
    """Whether commas or semicolons part people who are each called so, up to the last that "và" or the end of the
    sentence follows: "ông A, bà B và ông C".
    """
    index, marks = at, set()
    while index + 2 < len(chunks) and chunks[index + 1].letter in (",", ";") and _called(chunks[index + 2].value):
        marks.add(chunks[index + 1].letter)
        index += 2
    if len(marks) != 1:
        return False
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    if after is None or after.letter == ".":
        return marks == {";"}
    return after.words in _AND and index + 2 < len(chunks) and _called(chunks[index + 2].value)


def _called(value: Value | None) -> bool:
    return isinstance(value, Person) and value.honorific is not None


def _person(chunks: Chunks, index: int) -> bool:
    return isinstance(chunks[index].value, Person)


def shared_out(chunks: Chunks, person: Person, text: str) -> bool:
    """Whether two titles that "và" joins behind the last of two names are one of each, which is not read: "A và B, cựu
    S và T".
    """
    own = [title for title in person.titles if title.start > person.start]
    at = next((i for i, c in enumerate(chunks) if c.value is person), 0)
    if len(own) != len("AB") or at < len("AB") or text[own[0].end : own[1].start].strip() != "và":
        return False
    before = chunks[at - 2].value if chunks[at - 1].words in (*_AND, ",") else None
    return isinstance(before, Person) and not before.all_titles


def each_has_one(chunks: Chunks, subject: Person, verb: int) -> bool:
    """Whether a verb gives several people a post each ("A và B lần lượt giữ chức S và T"), which is not read."""
    at = next((i for i, c in enumerate(chunks) if c.value is subject), 0)
    shared = at > 1 and chunks[at - 1].words in ("và", ",") and _person(chunks, at - 2)
    return shared and any("lần lượt" in c.words for c in chunks[at + 1 : verb + 1])

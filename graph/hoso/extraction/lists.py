"""Lists to whose people a verb gives a post or takes one, in a sentence or with items on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator

from hoso.extraction.changes import Change, said_in
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.chunks import tells_several
from hoso.extraction.reading import Line, Reading
from hoso.extraction.tenses import is_unmade, is_wished
from hoso.extraction.titles import Title

Chunks = tuple[Chunk, ...]

_COUNTED = "IHkhw"  # between a verb and the title that it gives to several: "bầu các ông, bà sau giữ chức Phó Chủ tịch"
_BEHIND = ("bầu", "bổ nhiệm", "trúng cử", "đắc cử", "chỉ định")  # verbs behind a title that give it: "T được bầu gồm"
_NAMELY = frozenset("AHIwkh,(")  # kinds of words between the titles of a heading and its colon, with the verb
_MARKS = frozenset("I.-–+•*)(/")  # kinds of chunks that number an item


def done_to_listed(chunks: Chunks, title: Title) -> str | None:
    """What is done to those under a heading in their sentence: "a" where they are given its title ("bầu 3 Ủy viên UBND
    xã, gồm"), "e" where it is taken from them ("hai Ủy viên UBND được miễn nhiệm gồm"), None where neither is told.
    """
    at = next((i for i, c in enumerate(chunks) if isinstance(c.value, tuple) and title in c.value), None)
    return None if at is None else _done(chunks, at)


def find_listed(reading: Reading, line: Line) -> Iterator[Change]:
    """The post that a heading gives to, takes from or tells of those whom its list names: behind its colon, where they
    are given or lose it, or the next lines, one on each.
    """
    chunks = line.chunks
    colon = next((i for i, c in enumerate(chunks) if c.letter == ":"), None)
    at = next((i for i in range((colon or 0) - 1, -1, -1) if isinstance(chunks[i].value, tuple)), None)
    if at is None or colon is None or any(isinstance(c.value, Person) for c in chunks[:colon]):
        return
    titles, done = chunks[at].value, _done(chunks, at)
    if colon == len(chunks) - 1:
        people = list(_items(reading, line))
        done = done or ("h" if at and tells_several(chunks[at - 1].words.rpartition(" ")[2]) else None)
    else:
        people = [p for p in _in_row(chunks[colon + 1 :]) if done and not p.heading]
    if done and isinstance(titles, tuple) and all(map(_is_namely, chunks[at + 1 : colon])):
        yield from (Change(person, titles, done, at, at, at) for person in people)


def _in_row(chunks: Chunks) -> Iterator[Person]:
    """Those of a list behind a colon, marks or "và" between, up to one of whom something is said."""
    for at, chunk in enumerate(chunks):
        following = chunks[at + 1] if at + 1 < len(chunks) else None
        if not isinstance(chunk.value, Person) and chunk.words not in (",", ";", "và"):
            return
        if isinstance(chunk.value, Person) and (following is None or not following.has("VJaerhf")):
            yield chunk.value


def the_dismissed(reading: Reading) -> frozenset[int]:
    """The identities (`id`) of the mentions in lists of those whom a verb takes a post from."""
    return frozenset(id(person) for line in reading.lines for person in _dismissed(reading, line))


def _dismissed(reading: Reading, line: Line) -> Iterator[Person]:
    chunks = line.chunks
    verb = next((i for i, c in enumerate(chunks) if c.has("e")), None) if ":" in line.letters else None
    if verb is None or is_unmade(said_in(chunks[:verb])):
        return
    colon = next((i for i in range(verb, len(chunks)) if chunks[i].letter in (":", ";", ".")), None)
    if colon is None or chunks[colon].letter != ":" or any(isinstance(c.value, Person) for c in chunks[verb:colon]):
        return
    for chunk in chunks[colon + 1 :]:
        if chunk.has("VJaerhf"):
            return
        if isinstance(chunk.value, Person):
            yield chunk.value
    if colon == len(chunks) - 1:
        yield from _items(reading, line)


def _done(chunks: Chunks, at: int) -> str | None:
    """What the verb of a heading does, right before its titles, behind them, or before a list that is told in general:
    "bầu các ông, bà sau giữ chức T:".
    """
    first = next((i + 1 for i in range(at, -1, -1) if chunks[i].letter in (";", ".")), 0)
    verb = at - 1
    while verb >= first and chunks[verb].has(_COUNTED) and not chunks[verb].has("ae"):
        verb -= 1
    if verb < first or not chunks[verb].has("ae"):
        stop = next((i for i in range(at, len(chunks)) if chunks[i].letter in (":", ";", ".")), len(chunks))
        verb = next((i for i in range(at + 1, stop) if chunks[i].has("e") or _gives_behind(chunks[i])), -1)
    if verb < 0:
        return None
    said = said_in(chunks[first:verb])
    if chunks[verb].has("e"):
        return None if is_unmade(said) else "e"
    return None if is_wished(said) else "a"


def _gives_behind(chunk: Chunk) -> bool:
    return chunk.has("a") and any(word in chunk.words for word in _BEHIND)


def _is_namely(chunk: Chunk) -> bool:
    """Whether a chunk may stand between the titles of a heading and its colon."""
    return chunk.value is None and (chunk.has("ae") or not _NAMELY.isdisjoint(chunk.letter))


def _items(reading: Reading, line: Line) -> Iterator[Person]:
    """Those whom the lines behind a heading name first, one on each, up to a line that names nobody or says something
    of somebody without being numbered.
    """
    text, end, opens, numbered = reading.tokens.text, line.sentence.end, False, False
    for row in range(line.row + 1, len(reading.lines)):
        following = reading.lines[row]
        breaks = "\n" in text[end : following.sentence.start]
        opens, numbered = breaks or (opens and numbered), not breaks and numbered
        end = following.sentence.end
        index = next((i for i, c in enumerate(following.chunks) if c.letter not in _MARKS), None)
        numbered = numbered or index != 0
        if index is None or not opens:
            continue  # the number of an item, or what else is said of the one before
        value = following.chunks[index].value
        if not isinstance(value, Person) or (not numbered and not following.letters.isdisjoint("VJ")):
            return
        yield value
        opens = False

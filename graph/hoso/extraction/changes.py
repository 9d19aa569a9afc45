"""Changes of post: which titles a verb of a sentence gives to which person, and what kind of verb it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from hoso.extraction.biographies import (
    acts_at,
    behind_birth,
    fills_field,
    goes_on_in_life,
    is_entry,
    is_term,
    tells_an_end,
)
from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.dates import Grain
from hoso.extraction.leads import called_before, named_as_holder, named_before_colon
from hoso.extraction.places import Place
from hoso.extraction.post_verbs import IN_TURN, tells_many, verb_before
from hoso.extraction.reading import Line, Reading
from hoso.extraction.several import beside, each_has_one, shared_by
from hoso.extraction.subjects import carried_on, facing, named_after, predecessor_of, spoken_of, subject_of
from hoso.extraction.tenses import is_now, is_rumoured, is_unmade, is_wished, lies_ahead, looks_back
from hoso.extraction.titles import Title
from hoso.model import TenureStatus

Chunks = tuple[Chunk, ...]

_CLAUSE_REACH = 5  # chunks between "người" and the verb of its clause
_DENIED = re.compile(r"\b(?:chưa|không)\s+(?:\w+\s+)?$")
_BEFORE_THAT = re.compile(r"\btrước\s+khi\b[^,]*$")  # what came after is told elsewhere
_TAKES = ("giữ chức", "đảm nhiệm", "đảm nhận", "làm")
_DECREED = re.compile(r"(?:cũng\s+)?(?:theo|bằng|tại|với)\s+(?:các\s+|nội\s+dung\s+)?quyết\s+định\b")
_ASKED = re.compile(r"\bhay\s+(?:không|chưa)\b")
_WHILE = re.compile(r"\b(?:trước|đến|tới)\s+khi\b[^,]*$")  # what opens a clause that ends where the next one begins
_LOOKING_BACK = {"trước đó", "trước đây"}
_BEFORE = ("trước khi", "trước đây", "trước đó", "trước kia")  # what opens a sentence of a time gone by
_JOINTS = (",", "và")
_LIST_WORDS = {"thuộc", "rồi", "sau đó là", "và", "từ", "kể từ", "đến"}


class Change(Struct, frozen=True):
    """Titles that a verb gives to a person: the verb's class (a, r, e, f, h; p for one that looks back), the index of
    the titles, of the first titles of their list, and of the verb (that of the titles where there is none).
    """

    person: Person
    titles: tuple[Title, ...]
    kind: str
    at: int
    first: int
    verb: int
    predecessor: Person | None = None


def find_changes(reading: Reading, line: Line, topic: Person | None) -> Iterator[Change]:
    """The changes that a sentence tells; titles listed after a colon or a semicolon go on with the verb before them.

    `topic` is the person of the sentence before, whom a pronoun means.
    """
    titled = [(at, chunk.value) for at, chunk in enumerate(line.chunks) if isinstance(chunk.value, tuple)]
    if not titled or is_rumoured(reading.tokens.lowered[line.sentence.start : line.sentence.end]):
        return
    last: Change | None = None
    for at, titles in titled:
        if last and at == last.at + 1:  # no title of its own: the name of a part goes on ("Trưởng phòng Thư ký")
            last = replace(last, at=at)
            continue
        if last and _listed_on(line.chunks, last.at, at):
            last = _next_change(reading, line, last, at, titles)
        else:
            last = _change(reading, line, at, titles, topic, last)
        if last:
            yield last
            yield from _of_others(line.chunks, last)


def _in_relative_clause(chunks: Chunks, verb: int) -> Person | None:
    """Of whom a clause with "người" tells: "A thay ông B, người vừa được bầu giữ chức T" is of B."""
    for index in range(verb, max(1, verb - _CLAUSE_REACH), -1):
        before = chunks[index - 2].value if index > 1 and chunks[index - 1].letter == "," else None
        if chunks[index].words.split()[:1] == ["người"]:
            return before if isinstance(before, Person) else None
    return None


def _change(
    reading: Reading, line: Line, at: int, titles: tuple[Title, ...], topic: Person | None, last: Change | None
) -> Change | None:
    chunks = line.chunks
    verb = verb_before(chunks, at)
    if verb is None:
        owner = behind_birth(reading, chunks, at, topic if goes_on_in_life(reading, line, at) else None)
        if owner:
            return Change(owner, titles, "p" if tells_an_end(chunks, at) else "h", at, at, at)
        shared = shared_by(chunks, at)
        if shared:
            return Change(shared[0], titles, "h", at, at, shared[1])
        named = named_before_colon(chunks, at)
        if named:
            return Change(named, titles, "h", at, at, at - 1)
        told = called_before(chunks, at)
        if told:
            return Change(told, titles, "h", at, at, at)
        held = named_as_holder(chunks, at) if len(titles) == 1 else None
        if held:
            return Change(held[0], titles, "a" if held[1] else "h", at, at, at)
        person = next((c.value for c in chunks[:at] if isinstance(c.value, Person)), topic)
        told_alone = is_entry(chunks, at) or fills_field(chunks, at)
        return Change(person, titles, "h", at, at, at) if person and told_alone else None
    subject = (
        _in_relative_clause(chunks, verb)
        or facing(chunks, at)
        or subject_of(chunks, verb)
        or named_after(chunks, verb, at)
        or spoken_of(reading, line, verb, topic)
        or carried_on(chunks, verb, _still_told(chunks, last, at))
    )
    kind = _kind(reading, line.sentence.start, chunks, verb, at)
    if subject is None or kind is None or each_has_one(chunks, subject, verb):
        return None
    if kind == "h" and _is_appointed_too(chunks, last, subject, verb):
        kind = "a"
    if len(titles) > 1 and beside(chunks, subject, verb):
        return None  # "A và B được bầu làm S, T"
    return Change(subject, titles, kind, at, at, verb, predecessor_of(chunks, at, verb, subject))


def _is_appointed_too(chunks: Chunks, last: Change | None, subject: Person, verb: int) -> bool:
    """Whether a verb of taking a post goes on with an appointment: "bổ nhiệm A giữ chức S; B giữ chức T"."""
    at = next((i for i, chunk in enumerate(chunks) if chunk.value is subject), 0)
    if last is None or last.kind != "a" or not chunks[verb].words.startswith(_TAKES) or not last.at < at < verb:
        return False
    while at > last.at + 2 and chunks[at - 1].words in _JOINTS and isinstance(chunks[at - 2].value, Person):
        at -= 2
    return chunks[at - 1].words in (";", *_JOINTS) and all(_is_unread_item(c) for c in chunks[last.at + 1 : at])


def _of_others(chunks: Chunks, change: Change) -> Iterator[Change]:
    """The same title given to those beside whom it is of."""
    if change.first == change.at and change.verb != change.at:
        for person in beside(chunks, change.person, change.verb):
            yield replace(change, person=person, predecessor=None)


def _still_told(chunks: Chunks, last: Change | None, at: int) -> Person | None:
    """Whom the last change was of, where nobody is named since."""
    named = last is None or any(isinstance(c.value, Person) for c in chunks[last.at + 1 : at])
    return None if last is None or named else last.person


def _next_change(reading: Reading, line: Line, last: Change, at: int, titles: tuple[Title, ...]) -> Change:
    """The next titles of a list; after some with dates of their own, what opens the list does not date them, and after
    some that were left ("nguyên T; S") none need be held still, while one that begins after a period of those "once
    held" may be.
    """
    dated = _dated_between(reading, line, last.at, at)
    over = dated or any(t.status is TenureStatus.FORMER for t in last.titles)
    told = any(c.letter == "T" for c in line.chunks[last.at + 1 : at])
    open_ended = last.kind == "f" and told and _only_begins(line.chunks, at)
    kind = "p" if (over and last.kind == "h") or open_ended else last.kind
    return Change(last.person, titles, kind, at, at if dated else last.first, last.verb)


def _only_begins(chunks: Chunks, at: int) -> bool:
    """Whether titles are said to be held since a day and until none: "T từ tháng 3/2016"."""
    behind = (*chunks[at + 1 : at + 4], None, None, None)[:3]
    since, day, end = behind
    begins = since is not None and since.words.startswith(("từ", "kể từ")) and day is not None and day.letter == "T"
    return begins and (end is None or end.letter in (".", ";", ","))


def _listed_on(chunks: Chunks, last: int, at: int) -> bool:
    """Whether titles go on with the list of those before: marks, terms, dates and remarks in brackets between, no verb
    whose subject they are after them.
    """
    between = _without_remarks(chunks[last + 1 : at])
    joined = any(c.letter in (";", ",") or c.words in ("rồi", "sau đó là", "và", "đến") for c in between)
    if between[-1:] and between[-1].letter == ";" and all(_is_unread_item(c) for c in between):
        return not acts_at(chunks, at + 1)
    return joined and all(_may_list(between, i) for i in range(len(between))) and not acts_at(chunks, at + 1)


def _without_remarks(chunks: Chunks) -> Chunks:
    """Chunks without those in brackets, unless they name somebody or a post."""
    kept: list[Chunk] = []
    depth = 0
    for chunk in chunks:
        depth += chunk.letter == "("
        if not depth or isinstance(chunk.value, Person | tuple):
            kept.append(chunk)
        depth -= chunk.letter == ")" and depth > 0
    return tuple(kept)


def _may_list(between: Chunks, index: int) -> bool:
    """Whether a chunk may stand between two titles of a list; a body after a comma owns the one before."""
    chunk = between[index]
    if isinstance(chunk.value, Body):
        owns = between[0].letter == "," or between[0].words == "thuộc"
        return index == 1 and owns and between[-1].letter == ";"
    return chunk.letter in (";", ",", "T") or chunk.words in _LIST_WORDS or is_term(chunk)


def _is_unread_item(chunk: Chunk) -> bool:
    """Whether a chunk may stand in an item of a list that is not read: words without a verb, marks, bodies, places."""
    return isinstance(chunk.value, Body | Place) or chunk.has("w,;TINUFLRZ-–") or is_term(chunk)


def _dated_between(reading: Reading, line: Line, last: int, at: int) -> bool:
    """Whether a date outside brackets stands between two titles of a list, so that the second has its own."""
    between = _without_remarks(line.chunks[last + 1 : at])
    return any(c.letter == "T" and reading.tokens.dates[c.first].grain is not Grain.TERM for c in between)


def _is_main_clause(chunks: Chunks, first: int, verb: int) -> bool:
    """Whether a clause of time with its comma opens before the subject right before a verb."""
    comma = next((i for i in range(first, verb) if chunks[i].letter == ","), None)
    return comma is not None and comma + 1 < verb and isinstance(chunks[comma + 1].value, Person)


def _kind(reading: Reading, line_start: int, chunks: Chunks, verb: int, at: int) -> str | None:
    """What the verbs of the clause tell: leaving, the past, a proposal, an appointment, holding; None if denied."""
    first = next((i + 1 for i in range(verb, -1, -1) if chunks[i].letter in (";", ".")), 0)
    words = reading.tokens.text[reading.start(chunks[first]) : reading.start(chunks[verb])].lower()
    asked = said_in(chunks[first:verb]), _before_joined(chunks, first, verb)
    denied = _DENIED.search(words) or _DENIED.search(asked[1])
    if denied or _is_asked(reading, chunks, verb):
        return None
    if _BEFORE_THAT.search(words):
        return "p" if _is_later_step(chunks, first, verb) and not lies_ahead(words) else None
    said = next((i for i in range(verb, first, -1) if chunks[i].has("J") and not chunks[i].has("aer")), first)
    own = verb if IN_TURN.search(chunks[verb].words) else max(said, _after_opening(reading, chunks, first, verb))
    letters = {c for chunk in chunks[own : verb + 1] if chunk.value is None for c in chunk.letter if c in "aer"}
    if chunks[verb].has("e"):
        return None if is_unmade(*asked) else "e"
    clause = words + reading.tokens.text[reading.start(chunks[verb]) : reading.start(chunks[at])].lower()
    now = is_now(clause, reading.tokens.text[reading.end(chunks[at]) : reading.end(chunks[-1])].lower())
    if _is_past(chunks, first, verb, now=now, appointed="a" in letters):
        return "f"
    if "r" in letters or ("a" in letters and is_wished(*asked)):
        return "r"
    if "a" in letters:
        return "a"
    if not now and words.startswith("trước khi") and _is_main_clause(chunks, first, verb):
        return "p" if tells_many(chunks[verb]) else "f"  # "Trước khi được bầu làm S, ông A là T"
    if not now and reading.tokens.lowered.startswith(_BEFORE, line_start):
        return "p"
    if words.startswith("sau ") and not now:
        return "f" if named_after(chunks, verb, at) else "p"
    if chunks[verb].words.startswith(_TAKES) and _DECREED.match(words):
        return "a"
    if not now and any(c.has("e") for c in chunks[at:]):
        return "p"  # "giữ chức T nhiệm kỳ ..., sau đó nghỉ hưu"
    if now or not looks_back(clause):
        return None if words.split()[-1:] == ["sẽ"] or (lies_ahead(words) and not now) else "h"
    return None if lies_ahead(words) else "p"


def _is_later_step(chunks: Chunks, first: int, verb: int) -> bool:
    """Whether "trước khi" leads on to what its subject held next: behind a post told before it, or in a clause that
    opens a sentence before its subject ("Trước khi làm T, ông A là S").
    """
    mark = max(i for i in range(first, verb + 1) if chunks[i].words.startswith("trước khi"))
    between = chunks[mark + 1 : verb + 1]
    if any(isinstance(c.value, Person) or c.has("reJVox") for c in between):
        return False
    told = any(isinstance(c.value, tuple) or tells_many(c) for c in chunks[first:mark])
    return mark == first or (told and not any(c.has("re") for c in chunks[first:mark]))


def _is_asked(reading: Reading, chunks: Chunks, verb: int) -> bool:
    """Whether a clause asks for what its verb tells: "có miễn nhiệm ... hay không", a mark of question after it."""
    last = next((i for i in range(verb, len(chunks)) if chunks[i].letter in (",", ";", ".", "?")), len(chunks) - 1)
    if chunks[last].letter == "?":
        return True
    after = reading.tokens.text[reading.start(chunks[verb]) : reading.end(chunks[last])].lower()
    return _ASKED.search(after) is not None


def _after_opening(reading: Reading, chunks: Chunks, first: int, verb: int) -> int:
    """The index after a clause of time with its comma, where the one of the verb has a subject of its own."""
    for index in range(verb - 1, first, -1):
        if chunks[index].letter == "," and isinstance(chunks[index + 1].value, Person):
            words = reading.tokens.text[reading.start(chunks[first]) : reading.start(chunks[index])].lower()
            return index if _WHILE.search(words) else first
    return first


def _before_joined(chunks: Chunks, first: int, verb: int) -> str:
    """The words before the verb of appointing of this one: "đề nghị bổ nhiệm A, T, giữ chức"; before the first of those
    that "và" joins: "chương trình bầu A và bầu B".
    """
    at = next((i for i in range(verb, first - 1, -1) if chunks[i].has("ae")), verb)
    while at > first and chunks[at - 1].words == "và":
        at = next((i for i in range(at - 2, first - 1, -1) if chunks[i].has("ae")), first)
    return said_in(chunks[first:at])


def said_in(chunks: Chunks) -> str:
    """The words of chunks in lower case, without those of names, titles and bodies: a "Sở Kế hoạch" plans nothing."""
    words = " ".join(chunk.words if chunk.value is None else "…" for chunk in chunks)
    return words.replace(" ,", ",") + " "


def _is_past(chunks: Chunks, first: int, verb: int, *, now: bool, appointed: bool) -> bool:
    """Whether a marker of the past governs a verb: "từng", "trước khi ..., "; "trước đó" where nobody is appointed."""
    marks = [i for i in range(verb, first - 1, -1) if chunks[i].has("f")]
    for mark in marks:
        if chunks[mark].words in _LOOKING_BACK:
            if not (now or (appointed and any(c.has("a") for c in chunks[mark : verb + 1]))):
                return True
        elif not any(isinstance(c.value, tuple) for c in chunks[mark:verb]) and not _appoints_after(chunks, mark, verb):
            return mark == verb or not now
    return False


def _appoints_after(chunks: Chunks, mark: int, verb: int) -> bool:
    """Whether after the clause of a marker, which a comma ends, another begins that appoints."""
    comma = next((i for i in range(mark, verb) if chunks[i].letter == ","), None)
    return comma is not None and any(c.has("a") for c in chunks[comma : verb + 1])

"""Changes of post: which titles a verb of a sentence gives to which person, and what kind of verb it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.dates import Grain
from hoso.extraction.reading import Line, Reading
from hoso.extraction.tenses import is_now, is_rumoured, is_unmade, is_wished, lies_ahead, looks_back
from hoso.extraction.titles import Title
from hoso.lexicon import spellings, table

Chunks = tuple[Chunk, ...]

_REACH = 14  # chunks between a verb and its subject
_FACING_REACH = 12  # chunks between a title and who is named after it
_DENIED = re.compile(r"\b(?:chưa|không)\s+(?:\w+\s+)?$")
_BEFORE_THAT = re.compile(r"\btrước\s+khi\b[^,]*$")  # what came after is told elsewhere
_ASKED = re.compile(r"\bhay\s+(?:không|chưa)\b")
_WHILE = re.compile(r"\b(?:trước|đến|tới)\s+khi\b[^,]*$")  # what opens a clause that ends where the next one begins
_LOOKING_BACK = {"trước đó", "trước đây"}
_ENTRY_WORDS = ("từ", "năm", "đến nay", "đến", "tới", "nay", "tháng", "kể từ", "giai đoạn", "tới nay")
_PRONOUNS = {"ông", "bà", "anh", "chị", "đồng chí", "đ/c"}
_OPENERS = frozenset(spellings(next(row["words"] for row in table("clause_words") if row["kind"] == "opener")))
_BRIDGES = ("một trong", "công tác", "vụ", "danh", "lại", "như", "quan trọng", "chủ chốt", "lãnh đạo", "khác nhau")
_LIST_WORDS = {"thuộc", "rồi", "sau đó là", "và", "từ", "kể từ", "đến"}
_TERM_WORDS = re.compile(r"(?:các )?khóa|nhiệm kỳ|[ivx]+|\d{1,2}")
_FACING = ("đối với", "cho", "là", "với")
_TIMES = ("trong thời", "thời gian", "thời kỳ", "khi còn", "hồi còn", "lúc còn", "sau", "trước khi")
_FOLLOWS = ("thay", "thay thế", "thay cho", "kế nhiệm")
_ASIDE = (*_FOLLOWS, "thời")  # before a person whose post it is not: "thay ông B giữ chức T"
_WON = ("trúng", "tái", "đắc")


@dataclass(frozen=True, slots=True)
class Change:
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
        if last and _listed_on(line.chunks, last.at, at):
            last = _next_change(reading, line, last, at, titles)
        else:
            last = _change(reading, line, at, titles, topic)
        if last:
            yield last


def _change(reading: Reading, line: Line, at: int, titles: tuple[Title, ...], topic: Person | None) -> Change | None:
    chunks = line.chunks
    verb = _verb_before(chunks, at)
    if verb is None:
        person = next((c.value for c in chunks[:at] if isinstance(c.value, Person)), topic)
        return Change(person, titles, "h", at, at, at) if person and _is_entry(chunks, at) else None
    subject = (
        _facing(chunks, at)
        or _subject(chunks, verb)
        or _named_after(chunks, verb, at)
        or _spoken_of(reading, line, verb, topic)
    )
    kind = _kind(reading, chunks, verb, at)
    if subject is None or kind is None or _each_has_one(chunks, subject, verb):
        return None
    return Change(subject, titles, kind, at, at, verb, _predecessor(chunks, at, verb, subject))


def _each_has_one(chunks: Chunks, subject: Person, verb: int) -> bool:
    """Whether a verb gives several people a post each ("A và B lần lượt giữ chức S và T"), which is not read."""
    at = next((i for i, c in enumerate(chunks) if c.value is subject), 0)
    shared = at > 1 and chunks[at - 1].words in ("và", ",") and isinstance(chunks[at - 2].value, Person)
    return shared and any("lần lượt" in c.words for c in chunks[at + 1 : verb + 1])


def _is_entry(chunks: Chunks, at: int) -> bool:
    """Whether titles are an entry of a curriculum vitae: "- Từ 8/2008 đến 10/2010: Phó Giám đốc Sở ..."."""
    first = next((i + 1 for i in range(at - 1, -1, -1) if chunks[i].letter == ";"), 0)
    colon = next((i for i in range(first, at) if chunks[i].letter == ":"), None)
    if colon is None or not all(c.has("R") or c.letter in (",", "-") for c in chunks[colon + 1 : at]):
        return False
    before = [c for c in chunks[first:colon] if not isinstance(c.value, Person)]
    marks = all(c.letter in ("-", "–", "+", "•", "T") or c.words in _ENTRY_WORDS for c in before)
    return marks and any(c.letter == "T" for c in before)


def _next_change(reading: Reading, line: Line, last: Change, at: int, titles: tuple[Title, ...]) -> Change:
    """The next titles of a list; after some with dates of their own, what opens the list does not date them."""
    if not _dated_between(reading, line, last.at, at):
        return Change(last.person, titles, last.kind, at, last.first, last.verb)
    return Change(last.person, titles, "p" if last.kind == "h" else last.kind, at, at, last.verb)


def _listed_on(chunks: Chunks, last: int, at: int) -> bool:
    """Whether titles go on with the list of those before: marks, terms, dates and remarks in brackets between, no verb
    whose subject they are after them.
    """
    between = _without_remarks(chunks[last + 1 : at])
    joined = any(c.letter in (";", ",") or c.words in ("rồi", "sau đó là", "và", "đến") for c in between)
    return joined and all(_may_list(between, i) for i in range(len(between))) and not _acts(chunks, at + 1)


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
    return chunk.letter in (";", ",", "T") or chunk.words in _LIST_WORDS or _is_term(chunk)


def _is_term(chunk: Chunk) -> bool:
    """Whether a chunk is a part of "khóa XII, XIII" or "nhiệm kỳ 2016 - 2021"."""
    return _TERM_WORDS.fullmatch(chunk.words) is not None


def _acts(chunks: Chunks, index: int) -> bool:
    """Whether a verb stands here, adverbs aside, whose subject is what stands before it."""
    while index < len(chunks) and chunks[index].has("A"):
        index += 1
    return index < len(chunks) and chunks[index].has("VJoxar")


def _dated_between(reading: Reading, line: Line, last: int, at: int) -> bool:
    """Whether a date outside brackets stands between two titles of a list, so that the second has its own."""
    between = _without_remarks(line.chunks[last + 1 : at])
    return any(c.letter == "T" and reading.tokens.dates[c.first].grain is not Grain.TERM for c in between)


def _verb_before(chunks: Chunks, at: int) -> int | None:
    """The index of the verb that stands right before a title, a colon aside."""
    index = _before_ranks(chunks, at)
    index -= index >= 0 and chunks[index].letter == ":"
    noun = index >= 0 and chunks[index].has("k")
    index -= noun
    if index >= 0 and chunks[index].letter == "w" and chunks[index].words.startswith(_BRIDGES):
        index -= 1
    while index >= 0 and chunks[index].letter == "A":
        index -= 1
    if index < 0 or not chunks[index].has("haef"):
        return None
    return None if noun and chunks[index].has("h") and chunks[index].words in ("là", "làm") else index


def _before_ranks(chunks: Chunks, at: int) -> int:
    """The index before titles, and before the ranks that stand in front of them: "là Đại tá, Chỉ huy trưởng"."""
    index = at - 1
    while index > 0 and (chunks[index].has("R") or (chunks[index].letter == "," and chunks[index - 1].has("R"))):
        index -= 1
    return index


def _spoken_of(reading: Reading, line: Line, verb: int, topic: Person | None) -> Person | None:
    """The person of the sentence before, whom "ông", "bà", "đồng chí" as subject mean, or an opening date leaves out.

    Not inside a quotation, where another speaks of somebody whom the sentence does not tell.
    """
    before = line.chunks[:verb]
    if topic is None or any(isinstance(c.value, Person) for c in before) or _is_quoted(reading, line, verb):
        return None
    pronoun = next((i for i in range(verb) if _is_pronoun(reading, line.chunks, i)), None)
    if pronoun is None:
        return topic if before and before[0].letter == "T" and all(map(_is_before_verb, before)) else None
    given = pronoun > 0 and before[pronoun - 1].has("ar")
    return topic if given or _opens_clause(before[:pronoun]) else None


def _is_quoted(reading: Reading, line: Line, verb: int) -> bool:
    """Whether a verb stands inside quotation marks that its paragraph opens, or in a question."""
    text, at = reading.tokens.text, reading.start(line.chunks[verb])
    before = text[text.rfind("\n", 0, at) + 1 : at]
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return True
    return text[line.sentence.start : line.sentence.end].rstrip("” ").endswith("?")


def _is_pronoun(reading: Reading, chunks: Chunks, index: int) -> bool:
    """Whether a word of address stands for a name: none follows it, and it does not call several."""
    chunk = chunks[index]
    if not (chunk.has("H") and chunk.words in _PRONOUNS):
        return False
    return not reading.tokens.word(chunk.after)[:1].isupper()


def _opens_clause(before: Chunks) -> bool:
    """Whether what stands before a pronoun makes it the subject: nothing, a clause with its comma, or words of time."""
    clause = before[next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i].letter in (",", ";")), 0) :]
    return all(_opens(chunk) for chunk in clause)


def _is_before_verb(chunk: Chunk) -> bool:
    """Whether a chunk may stand between a date and a verb whose subject is left out: "được B bổ nhiệm giữ chức"."""
    return _opens(chunk) or chunk.has("Aahk") or isinstance(chunk.value, Body)


def _opens(chunk: Chunk) -> bool:
    """Whether a chunk may open a sentence without being what it is about: dates, marks, "sau đó"."""
    return chunk.letter in ("T", ",", "-", "–", "+", "(", ")") or chunk.words in _OPENERS or chunk.has("f")


def _facing(chunks: Chunks, at: int) -> Person | None:
    """The person right after the title: "giữ chức T là bà N", "miễn nhiệm chức vụ T đối với ông N"."""
    for index in range(at + 1, min(at + _FACING_REACH, len(chunks) - 1)):
        chunk, value = chunks[index], chunks[index + 1].value
        if chunk.letter in (";", ".") or isinstance(chunk.value, Person):
            return None
        if chunk.words.endswith(_ASIDE):
            return None  # "giữ chức T thay cho ông N"
        if chunk.words.endswith(_FACING if index <= at + 2 else "đối với"):
            return value if isinstance(value, Person) else None
    return None


def _named_after(chunks: Chunks, verb: int, at: int) -> Person | None:
    """The subject of a sentence that a clause of time opens: "trong thời gian giữ chức T, ông N đã"."""
    opening, behind = chunks[: verb + 1], chunks[at + 1 : at + 4]
    if not opening[0].words.startswith(_TIMES) or not all(c.value is None and c.has("AITfhkw") for c in opening):
        return None
    person = behind[1].value if len(behind) > 2 and behind[0].letter == "," else None
    return person if isinstance(person, Person) and behind[2].letter != "," and behind[2].words != "và" else None


def _subject(chunks: Chunks, verb: int) -> Person | None:
    """The nearest person before the verb, in the same clause."""
    appoints = chunks[verb].has("aer")
    active = chunks[verb].has("ar") and not _passive(chunks, verb)
    aside = False
    for index in range(verb - 1, max(-1, verb - _REACH), -1):
        chunk = chunks[index]
        if chunk.letter in (";", ".", "“", "”", ":") or chunk.has("J"):
            return None
        if aside and isinstance(chunk.value, tuple):  # "giữ chức T thay B ... được bầu giữ chức": whose, is not plain
            return None
        appoints = appoints or chunk.has("aer")
        active = active or (chunk.has("ar") and not _passive(chunks, index))
        if not appoints and chunk.has("Vox"):
            return None
        before = chunks[index - 1] if index else None
        if isinstance(chunk.value, Person) and before and before.words.endswith(_ASIDE):
            aside = True
        elif isinstance(chunk.value, Person):
            return None if active and not (before and _moves(before)) else chunk.value
    return None


def _moves(chunk: Chunk) -> bool:
    """Whether whom it stands before is given the post; who else stands before "bổ nhiệm" appoints."""
    return chunk.has("ar") or chunk.words.endswith(("đối với", "cho"))


def _passive(chunks: Chunks, index: int) -> bool:
    """Whether a verb of appointing, or the first of its chain, says "được", or is won ("trúng cử")."""
    for chunk in reversed(chunks[: index + 1]):
        if not (chunk.has("arA") or isinstance(chunk.value, Body | tuple) or chunk.words in (",", "và")):
            return False
        words = chunk.words.split()
        if "được" in words or words[0] in _WON:
            return True
    return False


def _kind(reading: Reading, chunks: Chunks, verb: int, at: int) -> str | None:
    """What the verbs of the clause tell: leaving, the past, a proposal, an appointment, holding; None if denied."""
    first = next((i + 1 for i in range(verb, -1, -1) if chunks[i].letter in (";", ".")), 0)
    words = reading.tokens.text[reading.start(chunks[first]) : reading.start(chunks[verb])].lower()
    denied = _DENIED.search(words) or _DENIED.search(_before_joined(reading, chunks, first, verb))
    if denied or _BEFORE_THAT.search(words) or _is_asked(reading, chunks, verb):
        return None
    said = next((i for i in range(verb, first, -1) if chunks[i].has("J") and not chunks[i].has("aer")), first)
    own = max(said, _after_opening(reading, chunks, first, verb))
    letters = {c for chunk in chunks[own : verb + 1] if chunk.value is None for c in chunk.letter if c in "aer"}
    if chunks[verb].has("e"):
        return None if is_unmade(words, _before_joined(reading, chunks, first, verb)) else "e"
    clause = words + reading.tokens.text[reading.start(chunks[verb]) : reading.start(chunks[at])].lower()
    now = is_now(clause, reading.tokens.text[reading.end(chunks[at]) : reading.end(chunks[-1])].lower())
    if _is_past(chunks, first, verb, now=now, appointed="a" in letters):
        return "f"
    if "r" in letters or ("a" in letters and is_wished(words, _before_joined(reading, chunks, first, verb))):
        return "r"
    if "a" in letters:
        return "a"
    if words.startswith("sau ") and _named_after(chunks, verb, at):
        return "f"
    if now or not looks_back(clause):
        return None if words.split()[-1:] == ["sẽ"] or (lies_ahead(words) and not now) else "h"
    return None if lies_ahead(words) else "p"


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


def _before_joined(reading: Reading, chunks: Chunks, first: int, verb: int) -> str:
    """The words before the verb of appointing of this one: "đề nghị bổ nhiệm A, T, giữ chức"; before the first of those
    that "và" joins: "chương trình bầu A và bầu B".
    """
    at = next((i for i in range(verb, first - 1, -1) if chunks[i].has("ae")), verb)
    while at > first and chunks[at - 1].words == "và":
        at = next((i for i in range(at - 2, first - 1, -1) if chunks[i].has("ae")), first)
    return reading.tokens.text[reading.start(chunks[first]) : reading.start(chunks[at])].lower()


def _is_past(chunks: Chunks, first: int, verb: int, *, now: bool, appointed: bool) -> bool:
    """Whether a marker of the past governs a verb: "từng", "trước khi ..., "; "trước đó" where nobody is appointed."""
    marks = [i for i in range(verb, first - 1, -1) if chunks[i].has("f")]
    for mark in marks:
        if chunks[mark].words in _LOOKING_BACK:
            if not (now or appointed):
                return True
        elif not any(isinstance(c.value, tuple) for c in chunks[mark:verb]) and not _appoints_after(chunks, mark, verb):
            return mark == verb or not now
    return False


def _appoints_after(chunks: Chunks, mark: int, verb: int) -> bool:
    """Whether after the clause of a marker, which a comma ends, another begins that appoints."""
    comma = next((i for i in range(mark, verb) if chunks[i].letter == ","), None)
    return comma is not None and any(c.has("a") for c in chunks[comma : verb + 1])


def _predecessor(chunks: Chunks, at: int, verb: int, subject: Person) -> Person | None:
    """The person after "thay", on either side."""
    for index in [*range(max(0, verb - 6), verb), *range(at + 1, min(at + 6, len(chunks) - 1))]:
        value = chunks[index + 1].value
        if chunks[index].words.endswith(_FOLLOWS) and isinstance(value, Person) and value is not subject:
            return value
    return None

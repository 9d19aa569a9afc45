"""Whose post a verb of a sentence tells of: its subject, whom it is given to, whom a pronoun means."""

from __future__ import annotations

import re

from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk, Person
from hoso.extraction.reading import Line, Reading
from hoso.extraction.several import opened_list
from hoso.lexicon import table, words_of

Chunks = tuple[Chunk, ...]

_CAPTION = re.compile(r"ảnh(?:(?<!\w...)\s*:|(?<=\(...)\b)")  # "ảnh:", "(ảnh": letters first are searched for fastest
TERM_WORDS = re.compile(r"(?:các )?khóa|nhiệm kỳ|[ivx]+|\d{1,2}")
_REACH = 14  # chunks between a verb and its subject
_FACING_REACH = 12  # chunks between a title and who is named after it
_PRONOUNS = {"ông", "bà", "anh", "chị", "đồng chí", "đ/c"}
_WOMEN = {"bà", "chị"}
_OPENERS = frozenset(words_of("clause_words", "opener"))
_GOES_ON = ("ông", "bà", "đồng chí", "từ ", "năm ", *(row["opening"] for row in table("life_fields")))
_FACING = ("đối với", "cho", "là", "với")
_THEN = ("sau đó", "tiếp đó", "tiếp theo", "sau này")
_TIMES = ("trong thời", "thời gian", "thời kỳ", "khi còn", "hồi còn", "lúc còn", "sau", "trước khi")
_FOLLOWS = ("thay", "thay thế", "thay cho", "kế nhiệm")
_ASIDE = (*_FOLLOWS, "thời")  # before a person whose post it is not: "thay ông B giữ chức T"
_TO_THERE = {"tham gia", "đến", "về", "đến tham gia"}
_MOVED = ("luân chuyển", "điều động", "điều chuyển")
_CONSENTS = ("biểu quyết tán thành", "biểu quyết thông qua", "tín nhiệm", "tiến hành")
_WON = ("trúng", "tái", "đắc", "lên", "đến", "về", "để")  # of who takes a post, by whomever it is given


def next_topic(reading: Reading, line: Line, topic: Person | None) -> Person | None:
    """Whom the next sentence may speak of without a name: who is named first in this one, or still the one before; the
    words under a picture change nothing.
    """
    if _CAPTION.search(reading.tokens.lowered, line.sentence.start, line.sentence.end):
        return topic
    named = next((p for p in line.people if not p.heading), None)
    return named or (topic if topic and _goes_on(reading, line) else None)


def _goes_on(reading: Reading, line: Line) -> bool:
    """Whether a sentence without a name still speaks of the person before, as a pronoun, a date, "Quê quán: " tell."""
    if line.chunks and line.chunks[0].letter in ("H", "T", "-", "–", "+"):
        return True
    if reading.tokens.lowered.startswith(_GOES_ON, line.sentence.start):
        return True
    if line.chunks and all(isinstance(c.value, tuple) or c.has("T,.;I") or _is_of_term(c) for c in line.chunks):
        return True  # a list of titles that a full stop cuts
    pronoun = next((i for i in range(len(line.chunks)) if _is_pronoun(reading, line.chunks, i)), None)
    return pronoun is not None and _opens_clause(line.chunks[:pronoun])


def _is_of_term(chunk: Chunk) -> bool:
    """Whether a chunk is a part of "khóa XII, XIII" or "nhiệm kỳ 2016 - 2021"."""
    return TERM_WORDS.fullmatch(chunk.words) is not None


def spoken_of(reading: Reading, line: Line, verb: int, topic: Person | None) -> Person | None:
    """The person of the sentence before, whom "ông", "bà", "đồng chí" as subject mean, or an opening date leaves out.

    Not inside a quotation, where another speaks of somebody whom the sentence does not tell.
    """
    before = line.chunks[:verb]
    pronoun = next((i for i in range(verb) if _is_pronoun(reading, line.chunks, i)), None)
    if any(isinstance(c.value, Person) for c in before):
        topic = _alone_before(before, pronoun)
    if topic is None or _is_quoted(reading, line, verb):
        return None
    if pronoun is None:
        led = bool(before) and (before[0].letter == "T" or before[0].words in _THEN)
        return topic if led and all(map(_is_before_verb, before)) else None
    if is_of_the_other_sex(before[pronoun].words, topic):
        return None
    given = pronoun > 0 and before[pronoun - 1].has("ar")
    return topic if given or _opens_clause(before[:pronoun]) else None


def _alone_before(before: Chunks, pronoun: int | None) -> Person | None:
    """The one person of the clauses before a pronoun, which a semicolon or a full stop ends."""
    named = [i for i, c in enumerate(before) if isinstance(c.value, Person)]
    if pronoun is None or len(named) > 1 or named[0] > pronoun or not all(map(_opens, before[: named[0]])):
        return None
    value = before[named[0]].value
    parted = any(c.letter in (";", ".") for c in before[named[0] : pronoun])
    return value if parted and isinstance(value, Person) else None


def is_of_the_other_sex(pronoun: str, topic: Person) -> bool:
    """Whether a pronoun cannot mean a person: "bà" after "ông A", "ông" after a name with "Thị"."""
    woman = "Thị" in topic.name.split() or (topic.honorific or "").lower() in _WOMEN
    man = not woman and (topic.honorific or "").lower() == "ông"
    return (woman and pronoun == "ông") or (man and pronoun in _WOMEN)


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
    return chunk.letter in ("T", ",", ".", "-", "–", "+", "(", ")") or chunk.words in _OPENERS or chunk.has("f")


def facing(chunks: Chunks, at: int) -> Person | None:
    """The person right after the title: "giữ chức T là bà N", "miễn nhiệm chức vụ T đối với ông N"."""
    for index in range(at + 1, min(at + _FACING_REACH, len(chunks) - 1)):
        chunk = chunks[index]
        if chunk.letter in (";", ".") or isinstance(chunk.value, Person):
            return None
        if chunk.words.endswith(_ASIDE):
            return None  # "giữ chức T thay cho ông N"
        if chunk.words.endswith(_FACING if index <= at + 2 else "đối với"):
            value = chunks[opened_list(chunks, index + 1)].value
            return value if isinstance(value, Person) else None
    return None


def named_after(chunks: Chunks, verb: int, at: int) -> Person | None:
    """The subject of a sentence that a clause of time opens: "trong thời gian giữ chức T, ông N đã"."""
    opening, behind = chunks[: verb + 1], chunks[at + 1 : at + 4]
    if not opening[0].words.startswith(_TIMES) or not all(c.value is None and c.has("AITafhkw") for c in opening):
        return None
    person = behind[1].value if len(behind) > 2 and behind[0].letter == "," else None
    return person if isinstance(person, Person) and behind[2].letter != "," and behind[2].words != "và" else None


def subject_of(chunks: Chunks, verb: int) -> Person | None:
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
        active = active or (chunk.has("ar") and not (_passive(chunks, index) or _is_moved(chunks, index)))
        if not appoints and chunk.has("Vox"):
            return None
        before = chunks[index - 1] if index else None
        if isinstance(chunk.value, Person) and before and before.words.endswith(_ASIDE):
            aside = True
        elif isinstance(chunk.value, Person):
            return None if active and not (before and _moves(before)) else chunk.value
    return None


def _is_moved(chunks: Chunks, index: int) -> bool:
    """Whether who stands before a verb of moving is moved: "ông A luân chuyển và giữ chức T", with nobody between."""
    following = chunks[index + 1 : index + 3]
    joined = following[:1] and following[0].words in ("và", ",", "đến")
    return chunks[index].words in _MOVED and bool(joined) and following[-1].has("h")


def carried_on(chunks: Chunks, verb: int, told: Person | None) -> Person | None:
    """The subject of a clause that a semicolon or "trước khi" opens and that names none: whom the clause before gave a
    post (`told`), or the one person of the sentence, who opens it.
    """
    start = next((i + 1 for i in range(verb, -1, -1) if chunks[i].letter == ";" or _leads_on(chunks[i])), 0)
    if not start or not all(_is_before_verb(c) or c.words in _TO_THERE for c in chunks[start:verb]):
        return None
    if not (chunks[verb].has("hef") or _passive(chunks, verb)):
        return None
    named = [i for i in range(start) if isinstance(chunks[i].value, Person)]
    if told:
        return told
    alone = len(named) == 1 and all(map(_opens, chunks[: named[0]]))
    value = chunks[named[0]].value if alone else None
    return value if isinstance(value, Person) else None


def _leads_on(chunk: Chunk) -> bool:
    """Whether "trước khi" opens what somebody did next."""
    return chunk.has("f") and chunk.words.startswith("trước khi")


def _moves(chunk: Chunk) -> bool:
    """Whether whom it stands before is given the post; who else stands before "bổ nhiệm" appoints."""
    return chunk.has("ar") or chunk.words.endswith(("đối với", "cho"))


def _passive(chunks: Chunks, index: int) -> bool:
    """Whether a verb of appointing, or the first of its chain, says "được", or is won ("trúng cử")."""
    for chunk in reversed(chunks[: index + 1]):
        if not (chunk.has("arA") or isinstance(chunk.value, Body | tuple) or chunk.words in (",", "và", *_CONSENTS)):
            return False
        words = chunk.words.split()
        if "được" in words or words[0] in _WON:
            return True
    return False


def predecessor_of(chunks: Chunks, at: int, verb: int, subject: Person) -> Person | None:
    """The person after "thay", on either side."""
    for index in [*range(max(0, verb - 6), verb), *range(at + 1, min(at + 6, len(chunks) - 1))]:
        value = chunks[index + 1].value
        if chunks[index].words.endswith(_FOLLOWS) and isinstance(value, Person) and value is not subject:
            return value
    return None

"""Taking part: which verb of a sentence belongs to which person or body.

Four shapes, tried on a string with one letter a chunk: subject and verb; verb and subject ("Dự hội nghị còn có ..."),
an opening clause whose subject follows ("Phát biểu tại hội nghị, ..., đồng chí N"), and those to whom something is
handed or given. The patterns are data (tables/participations.tsv), with an example each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from hoso.extraction.abroad import may_hold
from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk, Person, Value
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading
from hoso.extraction.titles import Title
from hoso.lexicon import table, words_of
from hoso.model import Part, TenureClaim, TenureStatus

_ADVERB_WORDS = 3
_ACTS = frozenset("VJaQ")  # classes of what somebody takes part by
_TELLING = "VaeJhmrfoxQDA"  # classes of words, the most telling first
_NO_ADVERB, _NO_SUBJECT, _ASKED = (
    frozenset(words_of("clause_words", kind)) for kind in ("no adverb", "no subject", "asked")
)
_VERBS = re.compile(r"\(\?P<verbs>(\[\w+\]|\w)")  # the letters that the group of a pattern begins with
_GIVEN = ("receives a post", "receives a post given", "receives a post in a list")
_UNREAL = re.compile(r"\b(?:sẽ|không|chưa|nếu|đề\s+nghị|mời)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)
_PLANNED = re.compile(r"\W*(?:dự\s+kiến|theo\s+kế\s+hoạch|theo\s+chương\s+trình)\b", re.IGNORECASE)


class Act(Struct, frozen=True):
    """Somebody's part told by a verb: the person (full name, or None) or body, the titles beside the name, the verb's
    chunk, the line, the rule, and for whom it is done where the sentence says so.
    """

    line: Line
    verb: int
    part: Part
    rule: str
    person: str | None
    body: str | None
    titles: tuple[Title, ...]
    start: int
    end: int
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True)
class _Shape:
    name: str
    pattern: re.Pattern[str]
    verbs: frozenset[str]  # the letters of which its pattern needs one
    verb: re.Pattern[str]  # what the verb's words must be, in lower case
    between: re.Pattern[str]  # and those between it and who follows it, or from who stands before it to its end

    def fits(self, reading: Reading, line: Line, verb: int, index: int) -> bool:
        """Whether the words of the verb, and those from it to somebody after it or from somebody before it, fit."""
        begin, stop = reading.end(line.chunks[min(verb, index)]), reading.start(line.chunks[index])
        between = reading.tokens.lowered[begin : stop if index > verb else reading.end(line.chunks[verb])]
        return bool(self.verb.fullmatch(line.chunks[verb].words) and self.between.fullmatch(between))


@cache
def _shapes() -> tuple[_Shape, ...]:
    return tuple(
        _Shape(
            row["rule"],
            re.compile(row["pattern"]),
            frozenset(_VERBS.findall(row["pattern"])[0].strip("[]")),
            re.compile(row["verb"] or ".*", re.DOTALL),
            re.compile(row["between"] or ".*", re.DOTALL),
        )
        for row in table("participations")
    )


def find_acts(reading: Reading, people: People) -> Iterator[Act]:
    """Every act that a line tells of somebody whom the report names."""
    abroad = people.abroad
    for line in reading.lines:
        if not (line.people or line.bodies) or _ACTS.isdisjoint(line.letters):
            continue
        codes = "".join([_code_of_words(c) if c.value is None else _code(people, c.value) for c in line.chunks])
        letters = frozenset(codes)
        told: set[tuple[str | None, str | None, Part]] = set()
        for shape in (shape for shape in _shapes() if not shape.verbs.isdisjoint(letters)):
            for match in shape.pattern.finditer(codes):
                for act in _acts(reading, people, line, shape, match):
                    key = (act.person, act.body, act.part)
                    if key not in told:
                        told.add(key)
                        yield _with_own_titles(act, abroad)


def with_all_appointed(acts: list[Act], tenures: Iterable[TenureClaim]) -> list[Act]:
    """Acts, with the others whom a sentence appoints beside one who receives a post in it."""
    given = {act.line.sentence.index: act for act in acts if act.part is Part.RECEIVED and act.rule in _GIVEN}
    told = {(act.line.sentence.index, act.person) for act in acts if act.part is Part.RECEIVED}
    found = list(acts)
    for claim in tenures:
        act = given.get(claim.passage.sentence) if claim.status is TenureStatus.APPOINTED else None
        if act and (claim.passage.sentence, claim.person) not in told:
            told.add((claim.passage.sentence, claim.person))
            span = {"start": claim.passage.start, "end": claim.passage.end}
            found.append(replace(act, person=claim.person, body=None, titles=(), on_behalf_of=None, **span))
    return found


def _code(people: People, value: Value) -> str:
    """The letter of a chunk's value in the patterns: p somebody named, t a title of nobody known, b body, l place."""
    if isinstance(value, Person):
        return "p" if people.name(value) else "t"
    if isinstance(value, tuple):
        return "p" if value[0].start in people.holders else "t"
    return "b" if isinstance(value, Body) else "l"


def _code_of_words(chunk: Chunk) -> str:
    """The letter of words: & and, C có or a colon, G to or for, w a few others, W more of them, else their class."""
    words = chunk.words
    if words in ("và", "cùng", "với", "và các", "cùng các"):
        return "&"
    if chunk.letter in ("w", "U", "UN"):  # a body's head that opens no name is a word as others are
        if words.endswith(("cho", "đối với")):
            return "G"
        single = words.split()
        return "w" if len(single) <= _ADVERB_WORDS and _NO_ADVERB.isdisjoint(single) else "W"
    if words in ("còn có", "có", "gồm", "gồm có", ":"):
        return "C"
    return _most_telling(chunk.letter)


@cache
def _most_telling(letters: str) -> str:
    return next((letter for letter in _TELLING if letter in letters), letters[:1])


def _with_own_titles(act: Act, abroad: frozenset[str]) -> Act:
    """An act without the titles that its person cannot hold."""
    person = act.person
    own = tuple(t for t in act.titles if person is None or may_hold(person, t, abroad))
    return act if len(own) == len(act.titles) else replace(act, titles=own)


def _acts(reading: Reading, people: People, line: Line, shape: _Shape, match: re.Match[str]) -> Iterator[Act]:
    rule, first = shape.name, match.start("who")
    if rule in ("subject and verb", "receives a post") and first and _is_no_subject(line, first - 1):
        return
    if rule == "receives a post" and first and line.chunks[first - 1].ends_in("được"):
        return  # "A được B bổ nhiệm": B gives it
    if rule in ("subject and verb", "receives a post"):
        first = _whole_list(line, match)
    who = [i for i in range(first, match.end("who")) if match.string[i] in "pb"]
    verbs = [i for i in range(*match.span("verbs")) if match.string[i] in _ACTS]
    behalf = _behalf(reading, line, match)
    for index in who:
        for verb in verbs:
            part = _part(reading, line, verb, rule)
            if part is Part.AWARDED and rule.startswith("verb before") and "G" in match.string[verb:index]:
                part = Part.RECEIVED  # "tặng Bằng khen cho các ông, bà: A, B"
            if rule == "subject and verb" and (_is_led(line, first, verb) or _acts_no_more(line, match, verb)):
                continue
            if part is None or not shape.fits(reading, line, verb, first):
                continue
            person, body, titles = _who(reading, people, line, index)
            if person or (body and part in (Part.SIGNED, Part.AWARDED)):
                start = reading.start(line.chunks[min(index, verb)])
                end = reading.end(line.chunks[max(index, verb)])
                yield Act(line, verb, part, rule, person, body, titles, start, end, behalf)


def _acts_no_more(line: Line, match: re.Match[str], verb: int) -> bool:
    """Whether "và" leads back from one who is told of by "do" to the subject of the sentence: "lập tổ do A đứng đầu và
    ký quyết định".
    """
    first, end = match.span("who")
    between = line.chunks[end:verb]
    return (
        first > 0 and line.chunks[first - 1].ends_in("do") and any(c.value is None and c.ends_in("và") for c in between)
    )


def _is_led(line: Line, first: int, verb: int) -> bool:
    """Whether a verb of speaking tells that others were directed by its subject: "được ông A chỉ đạo"."""
    return first > 0 and line.chunks[verb].has("J") and line.chunks[first - 1].ends_in("được")


def _whole_list(line: Line, match: re.Match[str]) -> int:
    """Where a list of subjects with commas alone begins, which "các đồng chí" or a heading opens."""
    first = match.start("who")
    start = first
    while start >= 2 and match.string[start - 2 : start] == "p,":
        start -= 2
    one, last = line.chunks[start].value, line.chunks[first].value
    plural = isinstance(one, Person) and (one.honorific or "").startswith("các")
    headed = isinstance(last, Person) and bool(last.heading)
    return start if plural or headed else first


def _is_no_subject(line: Line, before: int) -> bool:
    """Whether "của", "ngoài", "gia đình" and the like before a name, or "đề nghị", make it no subject."""
    words = line.chunks[before].words.split()
    last = {*words[-1:], " ".join(words[-2:])}
    return not (_NO_SUBJECT.isdisjoint(last) and _ASKED.isdisjoint(last))


def _part(reading: Reading, line: Line, verb: int, rule: str) -> Part | None:
    """The part of a verb: who is handed something receives; what is only wished, denied or to come is no part."""
    chunk = line.chunks[verb]
    before = reading.tokens.text[line.sentence.start : reading.start(chunk)]
    if _UNREAL.search(before[-24:]) or _PLANNED.match(before) or _is_named(reading, chunk, before):
        return None
    if rule.startswith(("receives", "is given")):
        return Part.RECEIVED
    if "Q" in chunk.letter:
        return Part.ATTENDED
    letter = next(c for c in "VaJ" if c in chunk.letter)
    if letter == "J" and line.chunks[verb - 1].ends_in("được"):
        return None  # "được đánh giá": others speak
    entry = reading.tokens.entry(chunk.first, letter)
    return Part(entry.detail[0])


def _is_named(reading: Reading, chunk: Chunk, before: str) -> bool:
    """Whether a verb with a capital inside a sentence is a part of a name: "Trưởng Ban Chỉ đạo"."""
    word = reading.tokens.words[chunk.first]
    return word[0].isupper() and not word.isupper() and before.rstrip()[-1:].isalnum()


def _who(reading: Reading, people: People, line: Line, index: int) -> tuple[str | None, str | None, tuple[Title, ...]]:
    value = line.chunks[index].value
    if isinstance(value, Person):
        return people.name(value), None, value.all_titles
    if isinstance(value, tuple):
        return people.holders.get(value[0].start), None, value
    body = reading.name(value, (), line) if isinstance(value, Body) and not value.generic else None
    return None, body, ()


def _behalf(reading: Reading, line: Line, match: re.Match[str]) -> str | None:
    """The body after "thay mặt" in the match, or in the words that open the sentence."""
    for index in range(match.end()):
        chunk = line.chunks[index]
        if chunk.has("m") or (chunk.value is None and "thay mặt" in chunk.words):
            for ahead in (index + 1, index + 2):
                value = line.chunks[ahead].value if ahead < len(line.chunks) else None
                if isinstance(value, Body):
                    return reading.name(value, (), line)
    return None

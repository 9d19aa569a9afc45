"""Taking part: which verb of a sentence belongs to which person or body.

Four shapes, tried on a string with one letter a chunk: subject and verb; verb and subject ("Dự hội nghị còn có ..."),
an opening clause whose subject follows ("Phát biểu tại hội nghị, ..., đồng chí N"), and those to whom something is
handed or given. The patterns are data (tables/participations.tsv), with an example each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hoso.extraction.bodies import Body
from hoso.extraction.chunks import Chunk, Person
from hoso.extraction.people import People
from hoso.extraction.reading import Line, Reading
from hoso.extraction.titles import Title
from hoso.lexicon import table
from hoso.model import Part

_ADVERB_WORDS = 3
_NEVER_ADVERB = {"cho", "của", "với", "là", "để", "do", "về", "mà", "khi", "nếu", "rằng", "tại", "không", "chưa"}
_UNREAL = re.compile(r"\b(?:sẽ|không|chưa|nếu|đề\s+nghị|mời)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)
_PLANNED = re.compile(r"\W*(?:dự\s+kiến|theo\s+kế\s+hoạch|theo\s+chương\s+trình)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Act:
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


@cache
def _shapes() -> tuple[_Shape, ...]:
    return tuple(_Shape(row["rule"], re.compile(row["pattern"])) for row in table("participations"))


def find_acts(reading: Reading, people: People) -> Iterator[Act]:
    """Every act that a line tells of somebody whom the report names."""
    for line in reading.lines:
        codes = "".join(_code(reading, people, c) for c in line.chunks)
        told: set[tuple[str | None, str | None, Part]] = set()
        for shape in _shapes():
            for match in shape.pattern.finditer(codes):
                for act in _acts(reading, people, line, shape.name, match):
                    key = (act.person, act.body, act.part)
                    if key not in told:
                        told.add(key)
                        yield act


def _code(reading: Reading, people: People, chunk: Chunk) -> str:
    """The letter of a chunk in the patterns: p somebody named, b body, & and, C có or a colon, G to or for, w other words."""
    value = chunk.value
    if isinstance(value, Person):
        return "p" if people.name(value) else "t"
    if isinstance(value, tuple):
        return "p" if value[0].start in people.holders else "t"
    if isinstance(value, Body):
        return "b"
    if value is not None:
        return "l"
    words = reading.tokens.span(chunk.first, chunk.after).lower()
    if words in ("và", "cùng", "với"):
        return "&"
    if chunk.letter == "w":
        if words.endswith(("cho", "đối với")):
            return "G"
        short = len(words.split()) <= _ADVERB_WORDS and not _NEVER_ADVERB & set(words.split())
        return "w" if short else "W"
    if words in ("còn có", "có", "gồm", "gồm có", ":"):
        return "C"
    for letter in "VaeJhmrfoxQDA":
        if letter in chunk.letter:
            return letter
    return chunk.letter[:1]


def _acts(reading: Reading, people: People, line: Line, rule: str, match: re.Match[str]) -> Iterator[Act]:
    if (
        rule in ("subject and verb", "receives a post")
        and match.start("who")
        and _genitive(reading, line, match.start("who") - 1)
    ):
        return
    first = _whole_list(reading, line, match) if rule == "subject and verb" else match.start("who")
    who = [i for i in range(first, match.end("who")) if match.string[i] in "pb"]
    verbs = [i for i in range(*match.span("verbs")) if match.string[i] in "VJa"]
    behalf = _behalf(reading, line, match)
    for index in who:
        for verb in verbs:
            part = _part(reading, line, verb, rule)
            if part is None or (rule.startswith("chaired") and not _calls_for(reading, line, verb, part)):
                continue
            person, body, titles = _who(reading, people, line, index)
            if person or (body and part in (Part.SIGNED, Part.AWARDED)):
                first, last = min(index, verb), max(index, verb)
                yield Act(
                    line,
                    verb,
                    part,
                    rule,
                    person,
                    body,
                    titles,
                    reading.tokens.starts[line.chunks[first].first],
                    reading.tokens.ends[line.chunks[last].after - 1],
                    behalf,
                )


def _calls_for(reading: Reading, line: Line, verb: int, part: Part) -> bool:
    """Whether a verb names who follows it as its doer: "dưới sự chủ trì của", "với sự tham dự của"."""
    words = reading.tokens.span(line.chunks[verb].first, line.chunks[verb].after).lower()
    return part is Part.CHAIRED or words.endswith("của")


def _whole_list(reading: Reading, line: Line, match: re.Match[str]) -> int:
    """Where a list of subjects with commas alone begins, which "các đồng chí" opens."""
    first = match.start("who")
    start = first
    while start >= 2 and match.string[start - 2 : start] == "p,":
        start -= 2
    value = line.chunks[start].value
    plural = isinstance(value, Person) and (value.honorific or "").startswith("các")
    return start if plural else first


def _genitive(reading: Reading, line: Line, before: int) -> bool:
    """Whether "của", "ngoài" and the like before a name make it no subject."""
    words = reading.tokens.span(line.chunks[before].first, line.chunks[before].after).lower().split()
    return words[-1:] in (["của"], ["ngoài"], ["thay"], ["với"], ["về"], ["mà"], ["giúp"], ["theo"], ["trình"], ["mời"])


def _part(reading: Reading, line: Line, verb: int, rule: str) -> Part | None:
    """The part of a verb; who is handed or given something receives; what is only wished, denied or to come is no part."""
    chunk = line.chunks[verb]
    before = reading.tokens.text[line.sentence.start : reading.tokens.starts[chunk.first]]
    if _UNREAL.search(before[-24:]) or _PLANNED.match(before):
        return None
    if rule.startswith("receives"):
        return Part.RECEIVED
    letter = next(c for c in "VaJ" if c in chunk.letter)
    entry = reading.tokens.entry(chunk.first, letter)
    return Part(entry.detail[0])


def _who(reading: Reading, people: People, line: Line, index: int) -> tuple[str | None, str | None, tuple[Title, ...]]:
    value = line.chunks[index].value
    if isinstance(value, Person):
        return people.name(value), None, value.all_titles
    if isinstance(value, tuple):
        return people.holders.get(value[0].start), None, value
    return (
        (None, reading.name(value, (), line), ()) if isinstance(value, Body) and not value.generic else (None, None, ())
    )


def _behalf(reading: Reading, line: Line, match: re.Match[str]) -> str | None:
    """The body after "thay mặt" in the match, or in the words that open the sentence."""
    for index in range(match.end()):
        chunk = line.chunks[index]
        if chunk.value is None and (
            "m" in chunk.letter or "thay mặt" in reading.tokens.span(chunk.first, chunk.after).lower()
        ):
            for ahead in (index + 1, index + 2):
                value = line.chunks[ahead].value if ahead < len(line.chunks) else None
                if isinstance(value, Body):
                    return reading.name(value, (), line)
    return None

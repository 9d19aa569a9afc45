"""The first stage: a text becomes a list of tokens, each with its span and every class that its words may belong to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from hoso.extraction.dates import DateMention, find_dates
from hoso.extraction.numbers import DocumentNumber, find_document_numbers
from hoso.lexicon import Entry, lexicon
from hoso.text import lower_case, matched


@cache
def shares(letters: str, others: str) -> bool:
    """Whether two sets of class letters have one in common."""
    return not frozenset(letters).isdisjoint(others)


@dataclass(slots=True)
class Tokens:
    """Parallel lists over one text, which is there in lower case too: class letters, spans, words, meanings.

    Letters: those of `lexicon.CLASSES`, and W capitalised word, w other word, I number, E percentage, # document
    number, T date or period, a punctuation mark for itself, and ¶ for a line's end.
    """

    text: str
    lowered: str
    classes: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    entries: list[tuple[Entry, ...]] = field(default_factory=list)
    dates: dict[int, DateMention] = field(default_factory=dict)
    numbers: dict[int, DocumentNumber] = field(default_factory=dict)
    titles: dict[int, Any] = field(default_factory=dict)  # what is read at an index, so that it is read once;
    bodies: dict[int, Any] = field(default_factory=dict)  # Any, for their types are made of tokens

    def __len__(self) -> int:
        return len(self.classes)

    def has(self, index: int, letters: str) -> bool:
        """Whether the token at `index` is of one of the classes; False beyond either end."""
        if not 0 <= index < len(self.classes):
            return False
        own = self.classes[index]  # of one class nearly always
        return own in letters or (len(own) > 1 and shares(own, letters))

    def entry(self, index: int, letters: str) -> Entry:
        """The first meaning of the token that is of one of the classes."""
        for entry in self.entries[index]:
            if entry.letter in letters:
                return entry
        raise LookupError(f"no meaning of class {letters} at token {index}")

    def is_cut_at(self, index: int) -> bool:
        """Whether a headline breaks off before a token: a blank and three dots, " ..."."""
        return index > 0 and self.text.startswith((" ...", " …"), self.ends[index - 1])

    def word(self, index: int) -> str:
        """The words of the token as matched; empty beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def span(self, first: int, last: int) -> str:
        """The text of the tokens from `first` up to and without `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def at(self, position: int) -> int:
        """The index of the first token that starts at or after a position of the text."""
        return bisect_left(self.starts, position)

    def add(self, letters: str, start: int, end: int, entries: tuple[Entry, ...] = ()) -> None:
        """Append a token."""
        self.classes.append(letters)
        self.starts.append(start)
        self.ends.append(end)
        self.words.append(self.text[start:end])
        self.entries.append(entries)


_WORD = r"\w+(?:['’]\w+)*"
_MEASURE = r"(?:m[23²³]?|k[mg]²?|ha|mm|cm)"  # may be written on to its number


@cache
def _scanner() -> re.Pattern[str]:
    kinds = {
        "known": rf"(?<!\w)(?:{lexicon().pattern})(?:(?<=\.)|(?!\w))",
        "number": rf"\d+(?:[.,]\d+)*\s?%?(?=\W|$|{_MEASURE}(?!\w))",
        "word": _WORD,
        "mark": r"[^\w\s]",
        "line": r"\n",
    }
    branches = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items())
    return re.compile(f"(?! )(?:{branches})")  # no branch is tried at a blank


def tokenize(text: str) -> Tokens:
    """The tokens of a text, which may be in any form; spans hold for its NFC form.

    >>> tokens = tokenize("Đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh")
    >>> [tokens.word(i) for i in range(len(tokens)) if tokens.has(i, "HPUL")]
    ['Đồng chí', 'Chủ tịch', 'UBND', 'tỉnh']
    """
    original = matched(text)
    lowered = lower_case(original)
    tokens = Tokens(original, lowered)
    position = 0
    for start, end, special in _specials(original):
        if start < position:
            continue
        _scan(tokens, position, start)
        if isinstance(special, DateMention):
            tokens.dates[len(tokens)] = special
            tokens.add("T", start, end)
        else:
            tokens.numbers[len(tokens)] = special
            tokens.add("#", start, end)
        position = end
    _scan(tokens, position, len(lowered))
    return tokens


def _specials(text: str) -> Iterator[tuple[int, int, DateMention | DocumentNumber]]:
    found: list[tuple[int, int, DateMention | DocumentNumber]] = [
        (n.start, n.end, n) for n in find_document_numbers(text)
    ]
    taken = [(start, end) for start, end, _ in found]
    for mention in find_dates(text):
        near = bisect_left(taken, (mention.start, 0))
        if not any(s < mention.end and mention.start < e for s, e in taken[max(0, near - 1) : near + 1]):
            found.append((mention.start, mention.end, mention))
    yield from sorted(found, key=lambda row: row[:2])


def _scan(tokens: Tokens, begin: int, end: int) -> None:
    """Add the tokens of a stretch that holds no date and no document number."""
    text, lowered = tokens.text, tokens.lowered
    classes, starts, ends = tokens.classes.append, tokens.starts.append, tokens.ends.append
    words, entries = tokens.words.append, tokens.entries.append  # called here, for `add` takes its time
    find, known = _scanner().finditer, lexicon().classes
    position = begin
    while position < end:
        for match in find(lowered, position, end):
            start, position = match.span()
            kind, word = match.lastgroup, text[start:position]
            meanings: tuple[Entry, ...] = ()
            if kind == "word":
                letters = "W" if word[0].isupper() else "w"
                if letters == "W" and text.startswith("-", position) and (stop := _syllables_end(text, start)):
                    position = stop  # the next token begins behind it
                    tokens.add(letters, start, position)
                    break
            elif kind == "known":
                letters, meanings = known(word)
                if not meanings or "V" in letters:
                    stop = _add_known(tokens, start, position)
                    if stop == position:
                        continue
                    position = stop  # fewer words than were found: the next token begins where they end
                    break
            elif kind == "number":
                word = word.rstrip()
                letters, position = "E" if word.endswith("%") else "I", start + len(word)
            else:
                letters = "¶" if kind == "line" else match[0]
            classes(letters)
            starts(start)
            ends(position)
            words(word)
            entries(meanings)
        else:
            return


_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+){1,5}(?![\w-])")


def _syllables_end(text: str, start: int) -> int | None:
    """Where the syllables of a name from abroad end that hyphens join behind one capital: "Xi-xu-lít"."""
    found = _HYPHENED.match(text, start)
    whole = found is not None and found[0][:1].isupper() and found[0][1:].islower()
    return found.end() if found and whole else None


_FIRST_WORD = re.compile(rf"{_WORD}|[^\w\s]")


def _add_known(tokens: Tokens, start: int, end: int) -> int:
    """Add a token of known words, or of fewer of them where their capitals speak against them; return its end."""
    text, known = tokens.text, lexicon().classes
    stop = end
    while stop > start:
        letters, entries = known(text[start:stop])
        if entries and not (letters == "V" and _ends_name(tokens, start, stop)):
            tokens.add(letters, start, stop, entries)
            return stop
        shorter = text[start:stop].rsplit(None, 1)
        stop = start + len(shorter[0]) if len(shorter) > 1 else start
    first = _FIRST_WORD.match(text, start)
    stop = first.end() if first else start + 1
    tokens.add("W" if text[start].isupper() else "w", start, stop)
    return stop


def _ends_name(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether the first of some words with a capital goes with the name before: "Lê Văn Đồng chủ trì"."""
    text = tokens.text
    alone = text[start].isupper() and " " in text[start:stop] and text[start + 1 : stop].islower()
    return alone and tokens.classes[-1:] == ["W"] and tokens.ends[-1] + 1 == start

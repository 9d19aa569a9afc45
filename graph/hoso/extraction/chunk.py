"""The nouns of the second stage: a chunk of a sentence, and the person that one may mention.

What a report has many of is a frozen Struct, here and in the files beside: it is made in a fraction of the time.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from hoso.extraction.body import Body
from hoso.extraction.places import Place
from hoso.extraction.titles import Title
from hoso.extraction.tokens import shares


class Kind(StrEnum):
    """What a chunk is; the letter stands for it in patterns over chunks. Other chunks carry their token's letters."""

    PERSON = "p"
    TITLE = "t"
    BODY = "b"
    PLACE = "l"
    WORDS = "w"


class Person(Struct, frozen=True):
    """A person as mentioned: span and text of the name, what stands before it, and the titles that belong to it.

    `short` marks a given name alone ("ông Sơn"), which means somebody named before. `heading` are the titles of the
    list that the person is an item of.
    """

    start: int
    end: int
    name: str
    honorific: str | None = None
    titles: tuple[Title, ...] = ()
    heading: tuple[Title, ...] = ()
    short: bool = False

    @property
    def all_titles(self) -> tuple[Title, ...]:
        """The heading's titles and the person's own."""
        return self.heading + self.titles


Value = Person | tuple[Title, ...] | Body | Place


class Chunk(Struct, frozen=True, eq=False):
    """Tokens `first` up to and without `after`, with their words in lower case.

    `letter` stands for it in patterns; people, titles, bodies and places have a `value`, other words have none.
    """

    letter: str
    first: int
    after: int
    words: str
    value: Value | None = None

    def has(self, letters: str) -> bool:
        """Whether this is a word, or a mark, of one of the classes."""
        if self.value is not None:
            return False
        return self.letter in letters or (len(self.letter) > 1 and shares(self.letter, letters))

    def ends_in(self, word: str) -> bool:
        """Whether its last word is this one, in lower case."""
        return self.words.split()[-1:] == [word]

"""The second stage: a sentence becomes chunks: people with their titles, bodies, places, words and marks.

People are read with the titles before and after them, lists with a heading that holds for every item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from hoso.extraction.beside import Titles, heading_colon, read_address, read_ranks, titles_after, titles_before
from hoso.extraction.bodies import read_body
from hoso.extraction.body import Body
from hoso.extraction.chunk import Chunk, Kind, Person, Value
from hoso.extraction.names import Name, has_surname, is_crossing, listed_after_veto, memorial, read_name, vetoed
from hoso.extraction.places import read_place
from hoso.extraction.superiors import told_by_another
from hoso.extraction.titles import called_deputies, read_title, read_titles
from hoso.extraction.tokens import Tokens
from hoso.lexicon import surnames

_SEVERAL = {"hai", "ba", "bốn"}
_OF_HAMLET = re.compile(
    r"trưởng (?:thôn|bản|ấp|xóm|làng|buôn|khóm|khu phố)|(?:xã|huyện) đội (?:trưởng|phó)", re.IGNORECASE
)
_NAMELY = ("là", "là các", "gồm")  # before those who bear a title
_PLURAL = re.compile(
    r"các|những|một|số|một số|nhiều|0?[2-9]|1\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười", re.IGNORECASE
)  # before a title that several bear: "4 Phó Chủ tịch: ..."
_PLAIN = frozenset(
    ["w", "¶", *".,;:()“”\"'-–—/!?…&%", "A", "J", "o", "x", "e", "h", "k", "m", "B", "I", "E", "T", "#"]
)  # begin no name, title, body or place
_ITEM_MARKS = (";", ",", ":")
_TITLED = (Body, tuple)


class _Slot(NamedTuple):
    """What stands before a name: word of address or rank, titles, and the index where the name must begin."""

    honorific: str | None
    titles: Titles
    after: int


def tells_several(word: str) -> bool:
    """Whether a word before a title tells that several bear it: "các", "4", "nhiều"."""
    return _PLURAL.fullmatch(word) is not None


def read_chunks(tokens: Tokens, first: int, after: int) -> list[Chunk]:
    """The chunks of the tokens of one sentence."""
    return _Reader(tokens, first, after).chunks()


@cache
def _may_begin(letters: str) -> tuple[bool, bool, bool, bool]:
    """Whether a token of some classes may begin a person, titles, a body, a place."""
    own = frozenset(letters)
    addresses, bodies, places = (not own.isdisjoint(group) for group in ("HPKM", "XUC", "LG"))
    named = "Z" in own or own.isdisjoint("XULG")  # may be a surname too
    return addresses or named or "R" in own, addresses, bodies, places


@dataclass(slots=True)
class _Reader:
    tokens: Tokens
    index: int
    stop: int
    heading: Titles = ()
    by_commas: bool = False  # whether commas part those of the heading, so that a semicolon ends them
    in_row: bool = False  # whether the heading is of names in a row: "các Phó Chủ tịch UBND tỉnh A, B và C"
    after_title: bool = False  # whether the chunk before is a body or a title, whose level a name may follow

    def chunks(self) -> list[Chunk]:
        found = []
        while self.index < self.stop:
            found.append(self.chunk())
        return found

    def chunk(self) -> Chunk:
        letters = self.tokens.classes[self.index]
        if letters == "w":
            return self.plain()
        if letters in _PLAIN:
            named = self.tokens.words[self.index] in surnames()  # "Hứa" promises in small letters
            return (self.person() if named else None) or self.plain()
        if letters == "W":  # begins a name, or nothing
            return self.person() or self.plain()
        person, title, body, place = _may_begin(letters)
        if not (title or body or place or "R" in letters or self.tokens.words[self.index][0].isupper()):
            return self.plain()
        return (
            (person and self.person())
            or (title and self.titled())
            or (body and self.body())
            or (place and self.place())
            or self.plain()
        )

    def person(self) -> Chunk | None:
        """A person: [word of address] [rank] [titles] name [titles]."""
        begin = self.index
        bare = self.tokens.classes[begin] == "W"
        if (bare and not self.may_be_named(begin)) or memorial(self.tokens, begin):
            return None
        slot = _Slot(None, (), begin) if bare else self.slot(begin)
        if slot is None:
            return None
        name = read_name(self.tokens, slot.after) if slot.after < self.stop else None
        addressed = bool(slot.honorific or slot.titles)
        if name is None or (not addressed and self.is_elsewhere(slot.after, name)):
            return None
        if (name.syllables == 1 and not slot.honorific) or self.is_hamlet(slot.after, name):
            return None
        titles, after = titles_after(self.tokens, name.after, self.stop, titled=bool(slot.titles))
        if not (name.sure or addressed or self.is_item(begin, name, titles)):
            return None
        short = name.syllables == 1 or (name.syllables == 2 and bool(slot.honorific) and not has_surname(name.text))
        if self.in_row and slot.titles:
            self.heading, self.in_row = (), False
        heading = self.heading_of(begin)
        if len(slot.titles) == 1 and not titles and self.is_plural(begin) and self.leads_on(after):
            self.heading, self.in_row = slot.titles, True
        titles = slot.titles + titles
        person = Person(name.start, name.end, name.text, slot.honorific, titles, heading, short)
        return self.to(after, Kind.PERSON, person)

    def heading_of(self, begin: int) -> Titles:
        """The heading that holds for a name: "các Phó Giám đốc: A, B; C" is of A and B."""
        before = self.tokens.word(begin - 1)
        if before == ";" and self.by_commas:
            self.heading = ()
        self.by_commas = bool(self.heading) and (self.by_commas or before == ",")
        return self.heading

    def is_plural(self, begin: int) -> bool:
        """Whether a title is said of several: "các Phó Chủ tịch ...", "các đồng chí Phó Chủ tịch ..."."""
        return read_address(self.tokens, begin)[2] or self.follows_plural(begin)

    def leads_on(self, index: int) -> bool:
        """Whether one more name stands behind a comma or "và"."""
        if self.tokens.word(index) not in (",", "và"):
            return False
        name = read_name(self.tokens, read_address(self.tokens, index + 1)[1])
        return name is not None and name.sure

    def may_be_named(self, begin: int) -> bool:
        """Whether a word that nothing calls a person may begin a name: a surname, or an item of a list."""
        word = self.tokens.words[begin]
        return has_surname(word) or has_surname(word.capitalize()) or self.tokens.word(begin - 1) in _ITEM_MARKS

    def is_elsewhere(self, begin: int, name: Name) -> bool:
        """Whether a name with no word of address and no title is of a street, a ward or a crossing ("A - B")."""
        if vetoed(self.tokens, begin) or listed_after_veto(self.tokens, begin):
            return True
        ward = self.tokens.has(begin - 1, "L") and not self.after_title
        return ward or is_crossing(self.tokens, begin, name.after)

    def is_hamlet(self, begin: int, name: Name) -> bool:
        """Whether two syllables behind "Trưởng thôn" and its like are those of the village."""
        return name.syllables == 2 and bool(_OF_HAMLET.fullmatch(self.tokens.word(begin - 1)))

    def slot(self, begin: int) -> _Slot | None:
        """What stands before a name; None where it belongs to somebody else."""
        honorific, at, plural = read_address(self.tokens, begin)
        if plural and self.is_heading(at):
            return None
        if plural and self.tokens.word(begin - 1) == ";":  # others than those of the heading
            self.heading = ()
        titles, at = titles_before(self.tokens, at, self.stop)
        if len(titles) > 1 and not honorific and (self.is_of_others(begin) or told_by_another(self.tokens, begin, at)):
            return None
        rank, at = read_ranks(self.tokens, at, self.stop)
        if titles and not rank:
            late, after, _ = read_address(self.tokens, at)
            if late:
                return _Slot(late, titles, read_ranks(self.tokens, after, self.stop)[1])
        return _Slot(honorific or rank, titles, at)

    def is_of_others(self, index: int) -> bool:
        """Whether the first of several titles is another's: "ủy quyền của T, T N", "hai T, T N"."""
        if self.tokens.word(index - 1).lower() == "thay mặt":
            return True
        on_behalf = self.tokens.has(index - 1, "m") or self.tokens.word(index - 2) in ("quyền", "nhiệm", "lời")
        return (on_behalf and self.tokens.word(index - 1).endswith("của")) or self.tokens.word(
            index - 1
        ).lower() in _SEVERAL

    def is_heading(self, at: int) -> bool:
        titles, after = read_titles(self.tokens, at, self.stop)
        return bool(titles) and heading_colon(self.tokens, after, self.stop) is not None

    def is_item(self, begin: int, name: Name, titles: Titles) -> bool:
        """Whether an unsure name stands in a person's slot: an item of a list, or before its own title."""
        if name.syllables == 1:
            return False
        listed = self.tokens.word(begin - 1) in _ITEM_MARKS
        if titles and (listed or has_surname(name.text)):
            return True
        return bool(self.heading) and listed and has_surname(name.text)

    def titled(self) -> Chunk | None:
        """Titles without a name; those of a heading are kept for the items after its colon."""
        begin = self.index
        plural = read_address(self.tokens, begin)[2]
        at = begin + 1 if plural else begin
        titles, after = read_titles(self.tokens, at, self.stop)
        if len(titles) > 1 and (self.is_of_others(begin) or told_by_another(self.tokens, begin, after)):
            one = read_title(self.tokens, at)
            titles, after = ((one[0],), one[1]) if one else (titles, after)
        deputies = called_deputies(self.tokens, begin) if plural and not titles else None
        titles, after = ((deputies[0],), deputies[1]) if deputies else (titles, after)
        if not titles or after > self.stop:
            return None
        if deputies and heading_colon(self.tokens, after, self.stop) is None:
            return None
        several = plural or self.follows_plural(begin) or self.has_more(after)
        if several and heading_colon(self.tokens, after, self.stop) is not None:
            self.heading = titles
        elif several and (names := self.names_begin(after)) and self.lists(names):
            self.heading, self.in_row = titles, True
        return self.to(after, Kind.TITLE, titles)

    def has_more(self, after: int) -> bool:
        """Whether a title leads to more who bear it: "Ủy viên Ban Thường vụ còn có: ..."."""
        words = f"{self.tokens.word(after)} {self.tokens.word(after + 1)}"
        return words in ("còn có :", "gồm có :", "gồm :") or (words == "còn có" and self.tokens.word(after + 2) == ":")

    def names_begin(self, after: int) -> int | None:
        """The index behind "là" or "gồm" after a title, with a comma before it or none."""
        after += self.tokens.word(after) == ","
        return after + 1 if self.tokens.word(after) in _NAMELY else None

    def lists(self, index: int) -> bool:
        """Whether names in a row begin here, with or without a word of address: "các đồng chí A, B và C"."""
        name = read_name(self.tokens, read_ranks(self.tokens, read_address(self.tokens, index)[1], self.stop)[1])
        return name is not None and name.sure and self.leads_on(name.after)

    def follows_plural(self, index: int) -> bool:
        """Whether a word before a title says that several bear it: "các", "4", "ba", "hai đồng chí giữ chức"."""
        held = index - 2 if self.tokens.has(index - 1, "h") and self.tokens.has(index - 2, "H") else index
        return tells_several(self.tokens.word(held - 1))

    def body(self) -> Chunk | None:
        found = read_body(self.tokens, self.index)
        return self.to(found[1], Kind.BODY, found[0]) if found and found[1] <= self.stop else None

    def place(self) -> Chunk | None:
        found = read_place(self.tokens, self.index)
        return self.to(found[1], Kind.PLACE, found[0]) if found and found[1] <= self.stop else None

    def plain(self) -> Chunk:
        """A token as it is, or words without meaning, as many as stand together."""
        classes, letters = self.tokens.classes, self.tokens.classes[self.index]
        after = self.index + 1
        if letters in ("w", "W"):
            if self.in_row and self.tokens.words[self.index] not in ("và", *_NAMELY):
                self.heading, self.in_row = (), False
            while after < self.stop and classes[after] == "w":
                after += 1
            return self.to(after, Kind.WORDS)
        if letters == ".":
            self.heading = ()
        if self.in_row and letters != "," and self.tokens.words[self.index] not in ("và", *_NAMELY):
            self.heading, self.in_row = (), False
        return self.to(after, letters)

    def to(self, after: int, letter: str, value: Value | None = None) -> Chunk:
        """The chunk from here to an index, where reading goes on."""
        first, self.index = self.index, after
        self.after_title = isinstance(value, _TITLED)
        tokens = self.tokens
        return Chunk(letter, first, after, tokens.lowered[tokens.starts[first] : tokens.ends[after - 1]], value)

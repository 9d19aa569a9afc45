"""The second stage: a sentence becomes chunks: people with their titles, bodies, documents, verbs and marks.

People are read with the titles before and after them, lists with a heading that holds for every item.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from hoso.extraction.bodies import Body, read_body
from hoso.extraction.names import Name, has_surname, memorial, read_name, vetoed
from hoso.extraction.places import Place, read_place
from hoso.extraction.titles import Title, read_title, read_titles
from hoso.extraction.tokens import Tokens
from hoso.model import TenureStatus


class Kind(StrEnum):
    """What a chunk is; the letter stands for it in patterns over chunks. Other chunks carry their token's letter."""

    PERSON = "p"
    TITLE = "t"
    BODY = "b"
    PLACE = "l"
    WORDS = "w"


@dataclass(frozen=True, slots=True)
class Person:
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


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens `first` up to and without `after`; `letter` in patterns; `value` of people, titles, bodies and places."""

    letter: str
    first: int
    after: int
    value: Person | tuple[Title, ...] | Body | Place | None = None


_PLURAL_MARKS = {"các", "những", "một số", "nhiều", "hai", "ba", "bốn", "một"}
_PLAIN = frozenset(
    ["w", "¶", *".,;:()“”\"'-–—/!?…&%", "A", "J", "o", "x", "e", "h", "k", "m", "B", "I", "E", "T", "#"]
)  # begin no name, title, body or place
_ITEM_MARKS = ";,:"
_SKIPPED = 16  # tokens that a remark in brackets may have between a name and its titles


def read_chunks(tokens: Tokens, first: int, after: int) -> list[Chunk]:
    """The chunks of the tokens of one sentence."""
    return list(_Reader(tokens, first, after).chunks())


@dataclass(slots=True)
class _Reader:
    tokens: Tokens
    index: int
    stop: int
    heading: tuple[Title, ...] = ()

    def chunks(self) -> Iterator[Chunk]:
        classes = self.tokens.classes
        while self.index < self.stop:
            if classes[self.index] in _PLAIN:
                yield self.plain()
                continue
            yield self.person() or self.titled() or self.body() or self.place() or self.plain()

    def person(self) -> Chunk | None:
        """A person: [word of address] [rank] [titles] name [titles]."""
        begin = self.index
        if memorial(self.tokens, begin):
            return None
        honorific, at, plural = self._address(begin)
        if plural and self._is_heading(at):
            return None
        before, at = self._titles_before(at)
        if len(before) > 1 and self.tokens.word(begin - 1).endswith(
            "của"
        ):  # "ủy quyền của T, T N": the first is another's
            return None
        rank, at = self._ranks(at)
        honorific = honorific or rank
        if before and not rank:
            late, at2, _ = self._address(at)
            if late:
                honorific, at = late, at2
                more_rank, at = self._ranks(at)
        name = read_name(self.tokens, at) if at < self.stop else None
        if name is None or (vetoed(self.tokens, at) and not (honorific or before)):
            return None
        slot = bool(honorific or before or rank)
        short = name.syllables == 1 or (name.syllables == 2 and bool(honorific) and not has_surname(name.text))
        if name.syllables == 1 and not honorific:
            return None
        after, titles = self._titles_after(name.after)
        if not (name.sure or slot or self._item(begin, name, titles)):
            return None
        self.index = after
        person = Person(name.start, name.end, name.text, honorific, before + titles, self.heading, short)
        return Chunk(Kind.PERSON, begin, after, person)

    def _address(self, at: int) -> tuple[str | None, int, bool]:
        if not self.tokens.has(at, "H"):
            return None, at, False
        entry = self.tokens.entry(at, "H")
        return entry.name, at + 1, entry.detail[1] == "yes"

    def _ranks(self, at: int) -> tuple[str | None, int]:
        begin = at
        while self.tokens.has(at, "R") and at < self.stop:
            at += 1
            if self.tokens.word(at) in (",", "-", ".") and self.tokens.has(at + 1, "R"):
                at += 1
        if at > begin and self.tokens.word(at) in (",", "-") and self.tokens.has(at + 1, "W"):
            at += 1
        return (self.tokens.span(begin, at).rstrip(" ,-") if at > begin else None), at

    def _titles_before(self, at: int) -> tuple[tuple[Title, ...], int]:
        titles, after = read_titles(self.tokens, at, self.stop)
        if not titles:
            return (), at
        if (
            self.tokens.word(after) in ("-", "–", ":", ",")
            and not self.tokens.has(after + 1, "W")
            and not self.tokens.has(after + 1, "HR")
        ):
            return titles, after
        if self.tokens.word(after) in ("-", "–"):
            after += 1
        if self.tokens.word(after) == "," and self._opens_item(at) and self._address_or_rank(after + 1):
            after += 1
        return titles, after

    def _opens_item(self, at: int) -> bool:
        """Whether no person stands before the titles in their item, so that a comma after them leads on to their holder."""
        before = self.tokens.word(at - 1)
        return (
            at == 0
            or before in (".", ";", ":", "\n", "”", "do", "có")
            or self.tokens.ends[at - 1] < self.tokens.starts[at] - 1
        )

    def _address_or_rank(self, at: int) -> bool:
        if self.tokens.has(at, "R"):
            return True
        return self.tokens.has(at, "H") and self.tokens.entry(at, "H").detail[1] == "no"

    def _titles_after(self, at: int) -> tuple[int, tuple[Title, ...]]:
        at = self._skip_remark(at)
        joint = self.tokens.word(at)
        if joint == "(":
            titles, after = self._own_titles(at + 1)
            if titles and self.tokens.word(after) == ")":
                return after + 1, titles
            return at, ()
        if self.tokens.has(at, "PKM") and not self.tokens.has(at, "VJ"):
            titles, after = self._own_titles(at)
            return (after, titles) if titles else (at, ())
        if joint in (",", "-", "–"):
            follow = at + 1
            if self.tokens.word(follow) in ("hiện", "hiện là", "là", "vốn là", "hiện nay là"):
                follow += 1 + (self.tokens.word(follow + 1) == "là")
            while self.tokens.has(follow, "R"):
                follow += 1
                follow += self.tokens.word(follow) == ","
            if self.tokens.has(follow, "M") and self.tokens.word(follow + 1) == ":":
                titles, after = self._own_titles(follow + 2)
                return (after, tuple(t.with_status(TenureStatus.FORMER) for t in titles)) if titles else (at, ())
            titles, after = self._own_titles(follow)
            if titles:
                return after, titles
        return at, ()

    def _skip_remark(self, at: int) -> int:
        """The index after a remark in brackets, where titles follow it."""
        if self.tokens.word(at) != "(" or self.tokens.has(at + 1, "PKM"):
            return at
        for end in range(at + 1, min(at + _SKIPPED, self.stop)):
            if self.tokens.word(end) == ")":
                return end + 1
        return at

    def _own_titles(self, at: int) -> tuple[tuple[Title, ...], int]:
        """Titles after a name, up to one that stands right before another name and so belongs to that one."""
        found: tuple[Title, ...] = ()
        after = at
        while True:
            title = read_title(self.tokens, at)
            if title is None and found:
                at = self._past_unread(at)
                title = read_title(self.tokens, at) if at else None
            if title is None or title[1] > self.stop or self._belongs_ahead(title[1]):
                break
            found, after = (*found, title[0]), title[1]
            joint = self.tokens.word(after)
            if joint == "kiêm":
                at = after + 1
            elif joint in (",", "-", "–", "và"):
                at = after + 1 + (self.tokens.word(after + 1) in ("kiêm", "đồng thời là", "là"))
            else:
                break
        if found and found[0].status and found[0].status.value == "former":
            found = tuple(t.with_status(found[0].status) for t in found)
        return found, after

    def _past_unread(self, at: int) -> int:
        """The index of a title after an item that is none that we know ("Trợ lý ..., "), or 0."""
        for index in range(at, min(at + 8, self.stop)):
            if self.tokens.word(index) == ",":
                return index + 1 if self.tokens.has(index + 1, "PK") else 0
            if self.tokens.has(index, "VJaehrfoxHT#.;:") or (
                index == at and self.tokens.has(index, "W") and read_name(self.tokens, index)
            ):
                return 0
        return 0

    def _belongs_ahead(self, after: int) -> bool:
        follow = after
        if self._short_name_ahead(after):
            return True
        if self.tokens.has(follow, "H") and not self.tokens.entry(follow, "H").detail[1] == "yes":
            follow += 1
        while self.tokens.has(follow, "R"):
            follow += 1
        name = read_name(self.tokens, follow)
        return name is not None and follow < self.stop and (name.sure or name.syllables > 1)

    def _short_name_ahead(self, after: int) -> bool:
        """One capitalised syllable before a verb: the next speaker, called by title and given name."""
        return (
            self.tokens.has(after, "W") and self.tokens.word(after)[:1].isupper() and self.tokens.has(after + 1, "VJ")
        )

    def _is_heading(self, at: int) -> bool:
        titles, after = read_titles(self.tokens, at, self.stop)
        return bool(titles) and self._colon(after) is not None

    def _colon(self, at: int) -> int | None:
        """The index of the colon that ends a heading that has been read up to `at`."""
        for index in range(at, min(at + _SKIPPED, self.stop)):
            if self.tokens.word(index) == ":":
                return index
            if self.tokens.word(index) in (".", ";") or self.tokens.has(index, "H"):
                return None
        return None

    def titled(self) -> Chunk | None:
        """Titles without a name; those of a heading are kept for the items after its colon."""
        begin = self.index
        plural = self.tokens.has(begin, "H") and self.tokens.entry(begin, "H").detail[1] == "yes"
        at = begin + 1 if plural else begin
        titles, after = read_titles(self.tokens, at, self.stop)
        if len(titles) > 1 and self.tokens.word(begin - 1).endswith("của"):
            one = read_title(self.tokens, at)
            titles, after = ((one[0],), one[1]) if one else (titles, after)
        if not titles or after > self.stop:
            return None
        colon = self._colon(after)
        if colon is not None and (
            plural or self.tokens.word(begin - 1) in _PLURAL_MARKS or self.tokens.word(begin - 1).lower() == "số"
        ):
            self.heading = titles
        self.index = after
        return Chunk(Kind.TITLE, begin, after, titles)

    def body(self) -> Chunk | None:
        found = read_body(self.tokens, self.index)
        if found is None or found[1] > self.stop:
            return None
        begin, self.index = self.index, found[1]
        return Chunk(Kind.BODY, begin, found[1], found[0])

    def place(self) -> Chunk | None:
        found = read_place(self.tokens, self.index)
        if found is None or found[1] > self.stop:
            return None
        begin, self.index = self.index, found[1]
        return Chunk(Kind.PLACE, begin, found[1], found[0])

    def _item(self, begin: int, name: Name, titles: tuple[Title, ...]) -> bool:
        """Whether an unsure name stands in a person's slot: an item of a list, or before its own title."""
        if name.syllables == 1:
            return False
        if titles and (has_surname(name.text) or self.tokens.word(begin - 1) in _ITEM_MARKS):
            return True
        return bool(self.heading) and has_surname(name.text) and self.tokens.word(begin - 1) in _ITEM_MARKS

    def plain(self) -> Chunk:
        begin = self.index
        letter = self.tokens.classes[begin]
        self.index += 1
        if letter in ("w", "W"):
            while self.index < self.stop and self.tokens.classes[self.index] == "w":
                self.index += 1
            return Chunk(Kind.WORDS, begin, self.index)
        if letter == ".":
            self.heading = ()
        return Chunk(letter, begin, self.index)


def with_titles(person: Person, titles: tuple[Title, ...]) -> Person:
    """The person with more titles."""
    return replace(person, titles=person.titles + titles)

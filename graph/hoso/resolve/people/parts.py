"""Which of several people of one name a sentence of a source means, and how a name says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hoso.resolve.names import same_words

_PART = " #"


@dataclass(frozen=True, slots=True)
class Parts:
    """Which person of a name each telling sentence of a source means, in the order of the text; the first one is 1."""

    by_name: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.by_name)

    def name_in(self, name: str, sentence: int) -> str:
        """The name, as `same_words` has it, and which of its people is meant if that is not the first.

        >>> Parts({"trần văn mẫu": ((3, 1), (5, 2))}).name_in("Trần Văn Mẫu", 6)
        'trần văn mẫu #2'
        """
        known = same_words(name)
        told = self.by_name.get(known)
        if not told:
            return known
        part = next((part for first, part in reversed(told) if first <= sentence), told[0][1])
        return known if part == 1 else f"{known}{_PART}{part}"


ONE_EACH = Parts()


def plain(name: str) -> str:
    """A name without which of its people is meant.

    >>> plain("trần văn mẫu #2"), plain("trần văn mẫu")
    ('trần văn mẫu', 'trần văn mẫu')
    """
    return name.partition(_PART)[0]

"""A person's take-down: salted hashes in the log, never the name.

The salt keeps prepared tables of names from working and makes two take-downs of one person look unlike; it does not
hide a name from somebody who already guesses it and tries. Nothing shorter could still block a re-reading.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from secrets import token_hex

from hoso.decisions.words import same_words
from hoso.errors import UsageError
from hoso.text import fold

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 8  # words in a name


class Cover(StrEnum):
    """What a take-down does to a name in a source: out for good, or not shown until a reviewer has looked."""

    REDACTED = "redacted"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Redaction:
    """One take-down: the hash of the person's IRI, the salt, the hashes of their names and of their sources then.

    `decision` is its id, `cleared` the keys of sources that reviewers found to mean somebody else.
    """

    person: str
    salt: str
    names: frozenset[str]
    sources: frozenset[str]
    decision: str = ""
    cleared: frozenset[str] = frozenset()

    def covers(self, source: str, name: str) -> Cover | None:
        """REDACTED for the name in a source in which the person stood, HELD for it in any other, None for others and in
        sources that were cleared.

        A homonym in a new source is thus looked at before it is shown, and the person never slips back in.
        """
        if source in self.cleared or _hash(self.salt, _spoken(name)) not in self.names:
            return None
        return Cover.REDACTED if _hash(self.salt, source) in self.sources else Cover.HELD

    def stands_in(self, source: str) -> bool:
        """Whether the person stood in the source with this key when they were taken down."""
        return _hash(self.salt, source) in self.sources

    def is_of(self, person: str) -> bool:
        """Whether the person with this IRI is the one who was taken down."""
        return _hash(self.salt, person) == self.person


def hide(person: str, names: Iterable[str], sources: Iterable[str], *, salt: str | None = None) -> tuple[str, str]:
    """Target and value of a `redact`: of a person's IRI, every form of their name, and the keys of their sources.

    Each name is hashed as it is compared, and without its marks, as some pages print it.
    """
    salt = salt or token_hex(16)
    spoken = {form for name in names for form in (_spoken(name), fold(_spoken(name))) if form}
    if not spoken:
        raise UsageError(f"redact: no name of {person} is given; give each form in which sources print it")
    hidden = {
        "names": sorted(_hash(salt, form) for form in spoken),
        "salt": salt,
        "sources": sorted({_hash(salt, source) for source in sources}),
    }
    return _hash(salt, person), json.dumps(hidden)


def read_hidden(target: str, value: str, decision: str = "", cleared: Iterable[str] = ()) -> Redaction:
    """The take-down that a `redact` holds; `decision` is its id, `cleared` the keys of sources that it leaves alone."""
    hidden = json.loads(value)
    names, sources = frozenset(hidden["names"]), frozenset(hidden["sources"])
    return Redaction(target, hidden["salt"], names, sources, decision, frozenset(cleared))


def check_hidden(value: str, texts: Sequence[str]) -> None:
    """Raise UsageError where a text that goes into the log holds one of the names that it must not hold."""
    redaction = read_hidden("", value)
    for text in texts:
        if any(_hash(redaction.salt, phrase) in redaction.names for phrase in phrases(text)):
            raise UsageError("redact: the reason, author or evidence holds the person's name; say it without the name")


def phrases(text: str) -> Iterable[str]:
    """Every run of words that may be a name."""
    spoken = _spoken(text).split()
    return (" ".join(spoken[i : i + n]) for i in range(len(spoken)) for n in range(1, _LONGEST + 1))


def _spoken(text: str) -> str:
    """The words as they are compared, without what stands between them."""
    return " ".join(_WORD.findall(same_words(text)))


@lru_cache(maxsize=1 << 16)
def _hash(salt: str, text: str) -> str:
    return sha256(f"{salt}\n{text}".encode()).hexdigest()

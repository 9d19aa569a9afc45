"""What needs a human: single matters, and items, each of which one look settles."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from enum import StrEnum

from hoso.catalogue import Evidence
from hoso.review.harm import Sign, harm
from hoso.review.phrases import Words

REASON = "…"  # what a reviewer fills in


class Kind(StrEnum):
    """What sort of thing a human must settle."""

    CONFLICT = "conflict"
    ORPHAN = "orphan"
    HELD = "held"
    DISPUTED = "disputed"
    CONTRADICTION = "contradiction"
    DOUBT = "doubt"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Command:
    """A command that settles a matter: the words of `hoso decide`, and in which case it is the right one."""

    words: tuple[str, ...]
    case: Words

    def line(self) -> str:
        """The command line as a shell takes it; the reason is left to the reviewer."""
        return shlex.join(("hoso", "decide", *self.words)) + f" --reason '{REASON}'"

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold."""
        return {"line": self.line(), "words": ["decide", *self.words], "case": self.case}


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to settle: `pattern` is what it shares with all that the same look settles.

    `about` are IRIs or ids; `reasons` say why it is doubtful; `said` are the decisive sentences.
    """

    kind: Kind
    pattern: str
    about: tuple[str, ...]
    what: Words
    signs: tuple[Sign, ...]
    reasons: tuple[Words, ...] = ()
    said: tuple[Evidence, ...] = ()
    commands: tuple[Command, ...] = ()

    @property
    def harm(self) -> float:
        """What it does while nobody looks."""
        return harm(self.signs)

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold."""
        return {
            "about": list(self.about),
            "what": self.what,
            "harm": round(self.harm, 1),
            "signs": [{"sign": one.name, "harm": round(one.harm, 1), "words": one.words} for one in self.signs],
            "reasons": list(self.reasons),
            "sentences": [one.to_dict() for one in self.said],
            "commands": [one.to_dict() for one in self.commands],
        }


@dataclass(frozen=True, slots=True)
class Item:
    """Matters of one pattern, the most harmful first, under one heading; `commands` settle all of them at once."""

    kind: Kind
    pattern: str
    what: Words
    matters: tuple[Matter, ...]
    harm: float
    commands: tuple[Command, ...] = ()

    @property
    def key(self) -> str:
        """How the item is called for: `doubt/tran-van-mau`."""
        return f"{self.kind}/{self.pattern}"

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold."""
        return {
            "key": self.key,
            "kind": self.kind.value,
            "what": self.what,
            "harm": round(self.harm, 1),
            "commands": [one.to_dict() for one in self.commands],
            "matters": [matter.to_dict() for matter in self.matters],
        }


@dataclass(frozen=True, slots=True)
class Review:
    """All items, the most harmful first; `is_empty` says that there was nothing to look at in the first place."""

    items: tuple[Item, ...]
    is_empty: bool = False

    def to_dict(self, limit: int | None = None) -> dict[str, object]:
        """Return what JSON can hold; with a limit the first items, and the number of all."""
        shown = self.items if limit is None else self.items[:limit]
        return {"items": len(self.items), "shown": len(shown), "list": [item.to_dict() for item in shown]}

"""What is said against a fact: that a reviewer disputes it, and what the person concerned replies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from pyoxigraph import NamedNode

from hoso.catalogue import Askable, question
from hoso.dossier.on_day import say
from hoso.results import Row

FACTS = "tenure", "participation", "document", "award", "event"
"""The columns of answers that name the fact of a line, the closest first."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Who wrote it down, when (ISO 8601) and why; `reply` are the words of the person concerned, if it holds any."""

    by: str
    at: str
    reason: str
    reply: str = ""

    def words(self, language: str = "en") -> str:
        """The same in a line."""
        said = " ".join(self.reply.split())
        key = "replied" if self.reply else "disputed"
        return say(key, language, by=self.by, day=self.at[:10], reason=self.reason, reply=said)

    def to_dict(self) -> dict[str, str]:
        """What JSON can hold, only what is known."""
        return {name: value for name, value in asdict(self).items() if value}


Objections = Mapping[str, tuple[Objection, ...]]


def objections(store: Askable) -> Objections:
    """All objections by the IRI of the fact; they are few, so all are asked for at once."""
    found: defaultdict[str, list[Objection]] = defaultdict(list)
    for row in question("objections", "dossier").run(store):
        told = (row.text(name) for name in ("decidedBy", "decidedAt", "decidedWhy", "reply"))
        found[row.text("fact")].append(Objection(*told))
    return {fact: tuple(dict.fromkeys(said)) for fact, said in found.items()}


def against(row: Row, known: Objections) -> tuple[Objection, ...]:
    """What is said against the fact that a row of an answer tells."""
    named = (row[name] for name in FACTS if name in row.columns)
    fact = next((node for node in named if isinstance(node, NamedNode)), None)
    return known.get(fact.value, ()) if fact else ()

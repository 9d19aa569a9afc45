"""What sources hold now, as an endpoint tells it: mentions by their keys, claims by their names, sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from hoso.catalogue import Askable, question
from hoso.decisions.keys import name_key, short_hash
from hoso.decisions.orphans import Known
from hoso.namespaces import DATA


@dataclass
class Held:
    """What some sources hold: the people and the sentences of mentions, claims, and the sentences of each source."""

    people: dict[str, str] = field(default_factory=dict)
    spoken: dict[str, str] = field(default_factory=dict)
    claims: set[str] = field(default_factory=set)
    sentences: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def known(self) -> Known:
        """The same, as the search for orphans takes it."""
        return Known(frozenset(self.spoken), frozenset(self.claims), self.sentences)


def held(store: Askable, sources: Iterable[str]) -> Held:
    """What these sources hold, by their keys; nothing for a source that is not there."""
    found = Held()
    for source in sorted(set(sources)):
        _read(store, source, found)
    return found


def mention_in(store: Askable, source: str, sentence: str, name: str) -> str | None:
    """The key of the first mention of a name in a sentence of a source (its IRI); None where there is none."""
    found = held(store, [source.rsplit("/", 1)[-1]])
    keys = (key for key, spoken in found.spoken.items() if spoken == sentence and key.endswith(f"/{name_key(name)}"))
    return min(keys, default=None)


def _read(store: Askable, source: str, found: Held) -> None:
    """Keys as `decisions.keys` writes them: the occurrence counts equal sentences that name the same person."""
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    sentences: dict[int, str] = {}
    for row in question("mentions-of-source", "review").run(store, source=DATA[f"source/{source}"]):
        index, sentence = int(row.text("sentence")), row.text("sentenceText")
        sentences[index] = sentence
        found.claims.add(row.text("claim").rsplit("/", 1)[-1])
        if name := row.text("claimedName"):
            stands = places[short_hash(sentence), name_key(name)]
            if index not in stands:
                stands.append(index)
            key = f"{source}/{short_hash(sentence)}/{stands.index(index)}/{name_key(name)}"
            found.spoken[key] = sentence
            if row["person"] is not None:
                found.people[key] = row.text("person")
    if sentences:
        found.sentences[source] = tuple(text for _, text in sorted(sentences.items()))

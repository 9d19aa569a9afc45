"""Tenures stated anew where what was seen of a post has changed, and found again by person and body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from pyoxigraph import NamedNode

from hoso.model import LifeClaim
from hoso.record.meanings import Meanings
from hoso.record.nodes import Nodes
from hoso.record.plain import read, written
from hoso.record.spells import Days, Limits, Seen
from hoso.record.tenures import Holding, Spell, add_tenure, is_single, rivals, seen, spells, taken
from hoso.record.workings import Fact, Workings
from hoso.resolve import Reference

Seat = Mapping[Holding, list[Seen]]
_ONE_DEATH = timedelta(days=31)  # sources that differ by more may mean two people


class KeptTenures:
    """The tenures of the record by person and body; `asked` holds what was asked, for whoever must ask again."""

    def __init__(self, workings: Workings) -> None:
        self.asked: set[str] = set()
        self._workings = workings

    def of(self, person: NamedNode, body: NamedNode, role: NamedNode | None, source: str) -> NamedNode | None:
        """The tenure of a person in a body that a source tells of, else the only one; None where it stays open."""
        asked = f"{person.value} {body.value} "
        self.asked.add(asked)
        fitting = [fact for fact in self._workings.under("tenure", asked) if role is None or fact.value == role.value]
        told = {
            fact.name
            for key in {fact.key for fact in fitting}
            for fact in self._workings.told("teller", key, source)
            if any(fact.name == one.name for one in fitting)
        }
        found = told or {fact.name for fact in fitting}
        return NamedNode(found.pop()) if len(found) == 1 else None


def state_tenures(workings: Workings, meanings: Meanings) -> set[str]:
    """State every tenure of which something else is seen now; the sources for which the answers of `KeptTenures` may
    have changed.
    """
    known = meanings.known
    told = [
        fact
        for source in sorted(meanings.moved)
        for fact in workings.keep("seen", workings.of_source("seen", source), _facts(meanings, source))
    ]
    keys = {fact.key for fact in told} | set(_keys_of_dead(workings, meanings))
    changes: list[Fact] = []
    for wanted, seat in _seats(workings, keys, known):
        days = taken(seat)
        for holding in sorted(wanted.union(seat)):
            claims = seat.get(holding, [])
            others = rivals(claims, days) if is_single(holding, known) else []
            if _note_rivals(workings, holding, others) or holding in wanted:
                changes += _state_holding(workings, holding, spells(holding, claims, others), others, known)
    return _askers(workings, changes)


def _facts(meanings: Meanings, source: str) -> Iterator[Fact]:
    """What a source has seen, by holding; a claim may tell twice of one, hence the count in the name."""
    times: Counter[NamedNode] = Counter()
    for holding, one in seen(meanings.statements(source), meanings.of(source)):
        times[one.node] += 1
        yield Fact(_seat_key(holding) + holding.person, source, f"{one.node.value} {times[one.node]}", written(one))


def _keys_of_dead(workings: Workings, meanings: Meanings) -> Iterator[str]:
    """The holdings of the people of whose death something else is told now."""
    for source in sorted(meanings.moved):
        meaning = meanings.of(source)
        told = (
            Fact(person.value, source, said.node.value, said.claim.bounds.end_latest.isoformat())
            for said in meanings.statements(source).of(LifeClaim)
            if said.claim.bounds.end_latest and (person := meaning.person(said, said.claim.person))
        )
        for changed in workings.keep("death", workings.of_source("death", source), told):
            for fact in workings.under("tenure", f"{changed.key} "):
                holder, body, role, how = fact.key.split(" ")
                yield _seat_key(Holding(body, role, how == "acting", holder)) + holder


def _died(workings: Workings, person: str) -> date | None:
    """The day by which a person was dead, as sources tell; None where they tell nothing, or of several deaths."""
    days = [date.fromisoformat(fact.value) for fact in workings.facts("death", person)]
    return max(days) if days and max(days) - min(days) <= _ONE_DEATH else None


def _seats(workings: Workings, keys: Iterable[str], known: Reference) -> Iterator[tuple[set[Holding], Seat]]:
    """The holdings of which something else is seen, with all that was seen of them, and of the others in a single seat,
    because each is bounded by the others.
    """
    by_seat: defaultdict[str, set[Holding]] = defaultdict(set)
    for key in keys:
        holding = _holding(key)
        by_seat[_seat_key(holding) if is_single(holding, known) else key].add(holding)
    for beginning, wanted in sorted(by_seat.items()):
        seat: defaultdict[Holding, list[Seen]] = defaultdict(list)
        single = any(is_single(holding, known) for holding in wanted)
        facts = workings.under("seen", beginning) if single else workings.facts("seen", beginning)
        for fact in facts:
            seat[_holding(fact.key)].append(read(Seen, fact.value))
        yield wanted, seat


def _note_rivals(workings: Workings, holding: Holding, others: list[Days]) -> bool:
    """Keep the days of others by which a holding is bounded; whether they are others than before."""
    key = _person_key(holding)
    now = [Fact(key, "", "", written(others))] if others else []
    return bool(workings.keep("rivals", workings.facts("rivals", key), now))


def _state_holding(
    workings: Workings, holding: Holding, found: list[Spell], others: list[Days], known: Reference
) -> list[Fact]:
    """State the tenures of one person in one post; the facts about where they are told that have changed."""
    nodes, key, died = Nodes(), _person_key(holding), _died(workings, holding.person)
    for spell in found:
        add_tenure(nodes, holding, spell, Limits(others, known.life(NamedNode(holding.body)), died))
    workings.state(f"tenure {key}", nodes.lines(known))
    tenures = (Fact(key, "", spell.tenure.value, holding.role) for spell in found)
    tellers = {(one.source, spell.tenure.value) for spell in found for one in spell.seen}
    told = (Fact(key, source, tenure) for source, tenure in tellers)
    return [
        *workings.keep("tenure", workings.facts("tenure", key), tenures),
        *workings.keep("teller", workings.facts("teller", key), told),
    ]


def _askers(workings: Workings, changes: Iterable[Fact]) -> set[str]:
    """The sources that ask for tenures that have changed: all, or the one in which a tenure is told or no longer."""
    by_asked: defaultdict[str, set[str]] = defaultdict(set)
    for fact in changes:
        person, body, _ = fact.key.split(" ", 2)
        by_asked[f"{person} {body} "].add(fact.source)
    askers: set[str] = set()
    for asked, tellers in by_asked.items():
        asking = {fact.source for fact in workings.facts("asks", asked)}
        askers |= asking if "" in tellers else asking & tellers
    return askers


def _seat_key(holding: Holding) -> str:
    return f"{holding.body} {holding.role} {'acting' if holding.acting else 'held'} "


def _person_key(holding: Holding) -> str:
    return f"{holding.person} {holding.body} {holding.role} {'acting' if holding.acting else 'held'}"


def _holding(key: str) -> Holding:
    body, role, how, person = key.split(" ")
    return Holding(body, role, how == "acting", person)

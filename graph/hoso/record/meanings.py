"""What names mean, decided block by block: bodies, then documents, events and people.

Each name of each source is a fact under the key in which names meet. Where the facts of a key change, the names of
that key are resolved again, and sources in which a name then means something else have moved: what follows from
their meaning is looked at again. Nothing else is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from pyoxigraph import NamedNode

from hoso.record.bodies import PersonTold, add_body, add_people, people_told
from hoso.record.documents import add_unsure
from hoso.record.nodes import Nodes
from hoso.record.plain import read, written
from hoso.record.workings import Fact, Workings
from hoso.resolve import Meaning, Reference, Statements
from hoso.resolve.bodies import Bodies, BodyTold, bodies_told, body_block, body_ground, body_places, resolve_body
from hoso.resolve.documents import Documents, Traits, agreements, documents_told, resolve_documents
from hoso.resolve.events import Events, event_signs, resolve_events
from hoso.resolve.people import Rulings, resolve_people
from hoso.resolve.people.parts import plain
from hoso.resolve.people.rarity import population
from hoso.resolve.people.sightings import profiles
from hoso.text import slug

Mention = tuple[str, str]  # the key of a source, and a name or key in it
Load = Callable[[str], Statements]


class Meanings:
    """What the names of sources mean while one conclusion is drawn; `moved` are sources in which that has changed."""

    def __init__(self, workings: Workings, load: Load, known: Reference, rulings: Rulings) -> None:
        self.moved: set[str] = set()
        self.known = known
        self._workings = workings
        self._load = load
        self._rulings = rulings
        self._statements: dict[str, Statements] = {}
        self._meant: dict[tuple[str, str], Mapping[Mention, NamedNode]] = {}

    def decide(self, changed: Iterable[str], ruled: Iterable[str] = ()) -> None:
        """Decide what names mean, given the sources that have changed and the names about which rulings have."""
        self.moved |= set(changed)
        self._decide_bodies()
        self._decide_documents()
        self._decide_events()
        self._decide_people(set(ruled))

    def statements(self, source: str) -> Statements:
        """What a source states now; nothing where it is gone."""
        if source not in self._statements:
            self._statements[source] = self._load(source)
        return self._statements[source]

    def of(self, source: str) -> Meaning:
        """What the names of a source mean, once all is decided."""
        return Meaning(
            self._bodies(source),
            self._documents(source),
            self._events(source),
            self._nodes("person", source),
            self.statements(source).parts,
            self.known,
        )

    # --- bodies

    def _decide_bodies(self) -> None:
        touched: set[str] = set()
        told = {source: bodies_told(self.statements(source), self.known) for source in self.moved}
        changes = self._keep("body", told, lambda _, name: body_block(name))
        by_block: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in changes:
            by_block[fact.key].append(fact)
        for block, changed in sorted(by_block.items()):
            touched |= self._decide_block(block, changed)
        for body in sorted(touched | {fact.node for fact in changes if fact.node}):
            self._describe_body(NamedNode(body))

    def _decide_block(self, block: str, changed: Iterable[Fact]) -> set[str]:
        """Decide what names of a block of bodies mean: those of which something else is told, all if its ground is
        another.
        """
        told = ((name, read(BodyTold, value)) for name, value in self._workings.alike(block))
        ground = body_ground(told)
        known = self._workings.facts("ground", block)
        now = [Fact(block, "", "", written(ground))] if ground.names else []
        if self._workings.keep("ground", known, now):
            facts = self._workings.facts("body", block)
        else:
            mentions = {(fact.source, fact.name) for fact in changed}
            facts = [fact for source, name in sorted(mentions) for fact in self._told(block, source, name)]
        nodes = {
            (fact.source, fact.name): resolve_body(block, (fact.source, fact.name), read(BodyTold, fact.value), ground)
            for fact in facts
        }
        return self._mean("body", facts, nodes)

    def _told(self, block: str, source: str, name: str) -> Iterator[Fact]:
        return (fact for fact in self._workings.told("body", block, source) if fact.name == name)

    def _describe_body(self, body: NamedNode) -> None:
        """State how a body is called and where it is; where that is new, all sources that name it have moved."""
        told = [(read(BodyTold, value), times) for value, times in self._workings.counted(body.value)]
        places = body_places(body, (one for one, _ in told), self.known) if told else frozenset()
        nodes = Nodes()
        if told:
            add_body(nodes, body, told, places)
        self._workings.state(f"body {body.value}", nodes.lines(self.known))
        before = self._workings.facts("place", body.value)
        if self._workings.keep("place", before, (Fact(body.value, "", place) for place in places)):
            self.moved |= {fact.source for fact in self._workings.of_node("body", body.value)}

    def _bodies(self, source: str) -> Bodies:
        nodes = self._nodes("body", source)
        return Bodies(nodes, {node: self._places[node] for node in nodes.values()})

    @cached_property
    def _places(self) -> _Places:
        return _Places(self._workings)

    # --- documents and events

    def _decide_documents(self) -> None:
        told = {s: documents_told(self.statements(s), self._bodies(s)) for s in self.moved}
        numbers = {mention: traits.number for found in told.values() for mention, traits in found.items()}
        changes = self._keep("document", told, lambda source, name: numbers[source, name])
        for number in sorted({fact.key for fact in changes}):
            facts = self._workings.facts("document", number)
            found = resolve_documents({(fact.source, fact.name): read(Traits, fact.value) for fact in facts})
            self._mean("document", facts, found.nodes)
            nodes = Nodes()
            add_unsure(nodes, found)
            self._workings.state(f"document {number}", nodes.lines(self.known))

    def _documents(self, source: str) -> Documents:
        own = agreements(self.statements(source), self._bodies(source))
        return Documents({**self._nodes("document", source), **own}, frozenset())

    def _decide_events(self) -> None:
        told = {source: event_signs(self.statements(source), self._documents(source)) for source in self.moved}
        changes = [
            fact
            for source, signs in sorted(told.items())
            for fact in self._workings.keep(
                "event",
                self._workings.of_source("event", source),
                (Fact(sign, source, name) for (_, name), found in signs.items() for sign in found),
            )
        ]
        facts = list(self._linked(changes))
        signs: defaultdict[Mention, set[str]] = defaultdict(set)
        for fact in facts:
            signs[fact.source, fact.name].add(fact.key)
        self._mean("event", facts, resolve_events(signs))

    def _linked(self, changes: Iterable[Fact]) -> Iterator[Fact]:
        """All signs of the events that some facts were or are about, and of those that share a sign with them."""
        seen: set[Mention] = set()
        waiting = [(fact.source, fact.name) for fact in changes]
        for node in {fact.node for fact in changes if fact.node}:
            waiting += ((fact.source, fact.name) for fact in self._workings.of_node("event", node))
        signs: set[str] = set()
        while waiting:
            source, name = mention = waiting.pop()
            if mention in seen:
                continue
            seen.add(mention)
            for fact in self._workings.of_source("event", source):
                if fact.name == name:
                    yield fact
                    if fact.key not in signs:
                        signs.add(fact.key)
                        waiting += ((other.source, other.name) for other in self._workings.facts("event", fact.key))

    def _events(self, source: str) -> Events:
        return Events(self._nodes("event", source))

    # --- people

    def _decide_people(self, ruled: set[str]) -> None:
        told = {source: self._people_told(source) for source in self.moved}
        changes = self._keep("person", told, lambda _, name: slug(plain(name)))
        slugs = {fact.key for fact in changes} | {slug(plain(name)) for name in ruled}
        before, count = self._count_names(slugs)
        if population(before) != population(count):
            slugs |= self._workings.keys("person")
        for block in self._blocks(slugs):
            facts = [fact for key in block for fact in self._workings.facts("person", key)]
            names = {(fact.source, fact.name): read(PersonTold, fact.value) for fact in facts}
            people = resolve_people([one.profile for one in names.values()], self._rulings, population(count))
            self._mean("person", facts, people.nodes)
            nodes = Nodes()
            add_people(nodes, names, people)
            first, *others = block
            self._workings.state(f"person {first}", nodes.lines(self.known))
            for other in others:
                self._workings.state(f"person {other}", ())

    def _count_names(self, slugs: Iterable[str]) -> tuple[int, int]:
        """How many full names all sources hold, before and after the facts about some slugs have changed."""
        before = count = int(self._workings.note("names") or 0)
        for one in slugs:
            known = self._workings.facts("name", one)
            names = [
                Fact(one, "", name) for name in sorted({plain(name) for name in self._workings.names("person", one)})
            ]
            self._workings.keep("name", known, names)
            count += len(names) - len(known)
        self._workings.write("names", str(count))
        return before, count

    def _people_told(self, source: str) -> dict[Mention, PersonTold]:
        statements, events = self.statements(source), self._events(source)
        found = profiles(statements, self._bodies(source), self._documents(source), events, self.known)
        return people_told(statements, found)

    def _blocks(self, slugs: set[str]) -> Iterator[list[str]]:
        """The slugs with those whose names reviewers put together with them, each block sorted."""
        groups = [{slug(plain(name)) for _, name in group} for group in self._rulings.groups]
        done: set[str] = set()
        for one in sorted(slugs):
            block, grown = {one}, True
            while grown:
                wider = block.union(*(group for group in groups if not group.isdisjoint(block)))
                grown, block = wider != block, wider
            if block.isdisjoint(done):
                done |= block
                yield sorted(block)

    # --- how

    def _keep(
        self, kind: str, told: Mapping[str, Mapping[Mention, object]], key: Callable[[str, str], str]
    ) -> list[Fact]:
        """Keep what each source tells of each name; the facts that have changed."""
        changes = []
        for source, names in sorted(told.items()):
            facts = (Fact(key(source, name), source, name, written(one)) for (_, name), one in names.items())
            changes += self._workings.keep(kind, self._workings.of_source(kind, source), facts)
        return changes

    def _mean(self, kind: str, facts: Iterable[Fact], nodes: Mapping[Mention, NamedNode]) -> set[str]:
        """Keep what names mean; the nodes that they have ceased or begun to mean."""
        changed = self._workings.mean(kind, facts, {mention: node.value for mention, node in nodes.items()})
        self.moved |= {fact.source for fact in changed}
        now = {nodes[fact.source, fact.name].value for fact in changed}
        return now | {fact.node for fact in changed if fact.node}

    def _nodes(self, kind: str, source: str) -> Mapping[Mention, NamedNode]:
        """What the names of one kind in a source mean; asked for only when that kind has been decided."""
        if (kind, source) not in self._meant:
            facts = self._workings.of_source(kind, source)
            self._meant[kind, source] = {(source, fact.name): NamedNode(fact.node) for fact in facts if fact.node}
        return self._meant[kind, source]


class _Places(dict[NamedNode, frozenset[NamedNode]]):
    """Where bodies are, looked up when first asked for."""

    def __init__(self, workings: Workings) -> None:
        super().__init__()
        self._workings = workings

    def __missing__(self, body: NamedNode) -> frozenset[NamedNode]:
        self[body] = frozenset(NamedNode(fact.name) for fact in self._workings.facts("place", body.value))
        return self[body]

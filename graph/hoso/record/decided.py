"""What reviewers decided since the record was last concluded, found by comparing what stands with what stood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from hoso.decisions import Standing
from hoso.decisions.orphans import sources_named, sources_of
from hoso.rdf import NamedReport
from hoso.record.plain import written
from hoso.record.rulings import rulings_of, said_in
from hoso.record.workings import Fact, Workings
from hoso.resolve import Reference, state
from hoso.resolve.people import Mention, Rulings
from hoso.resolve.people.parts import plain


@dataclass(frozen=True, slots=True)
class Decided:
    """What is decided otherwise than before: claims by name, facts by key, sources that are retracted or whose people
    of one name are told apart; `all` where people were taken down or are no longer; and the rulings as they are now,
    with the full names about which they differ.
    """

    claims: frozenset[str]
    facts: frozenset[str]
    sources: frozenset[str]
    all: bool
    rulings: Rulings
    names: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.claims or self.facts or self.sources or self.all or self.names)


def decided_since(
    workings: Workings,
    standing: Standing,
    changed: Iterable[str],
    read: Callable[[str], NamedReport | None],
    known: Reference,
) -> Decided:
    """What is decided otherwise than when this was last asked; `changed` are sources that have changed since, and
    `read` gives a source as it is now.
    """

    def differs(kind: str, told: Iterable[tuple[str, str]]) -> frozenset[str]:
        facts = (Fact("", "", name, value) for name, value in told)
        return frozenset(fact.name for fact in workings.keep(kind, workings.facts(kind, ""), facts))

    facts = differs("doubt", ((fact, repr(doubts)) for fact, doubts in standing.doubts.items()))
    redacted = bool(differs("redaction", ((repr(redaction), "") for redaction in standing.redactions)))
    about = _decisions_by_source(standing)
    named = differs("named", ((source, " ".join(sorted(ids))) for source, ids in about.items()))
    alike = {said.source for fact in facts for said in workings.facts("said-here", fact)}
    _keep_said(workings, standing, about if redacted else named | (about.keys() & {*changed, *alike}), read, known)
    rulings = _rulings(workings, standing)
    ruled = ((f"{source} {name}", written(said)) for (source, name), said in _by_mention(rulings).items())
    return Decided(
        claims=differs("verdict", ((claim, repr(verdict)) for claim, verdict in standing.claims.items())),
        facts=facts,
        sources=differs("retracted", ((source, "") for source in standing.retracted_sources))
        | differs("parted", _parted(workings)),
        all=redacted,
        rulings=rulings,
        names=frozenset(mention.split(" ", 1)[1] for mention in differs("ruled", ruled)),
    )


def _decisions_by_source(standing: Standing) -> dict[str, set[str]]:
    """The decisions in effect about each source that any is about."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for decision in standing.decisions:
        for source in sources_of(decision):
            found[source].add(decision.id)
    return found


def _keep_said(
    workings: Workings,
    standing: Standing,
    sources: Collection[str],
    read: Callable[[str], NamedReport | None],
    known: Reference,
) -> None:
    """Keep whom the mentions of some sources mean, where a decision is about them."""
    wanted = sources_named(standing)
    for source in sorted(sources):
        report = read(source) if source in wanted else None
        parts = state([report], standing, known).parts if report else {}
        told = said_in(report.report, parts).items() if report else ()
        workings.keep("said", workings.of_source("said", source), (Fact(key, source, name) for key, (_, name) in told))


def _rulings(workings: Workings, standing: Standing) -> Rulings:
    gone = standing.retracted_sources
    said = workings.under("said", "") if standing.decisions else []
    return rulings_of(standing, {fact.key: (fact.source, fact.name) for fact in said if fact.source not in gone})


def _parted(workings: Workings) -> Iterator[tuple[str, str]]:
    """The sources, of those that decisions are about, that mean several people by one name, and who is meant where."""
    by_source: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in workings.under("said", ""):
        by_source[fact.source].append(fact)
    for source, said in by_source.items():
        several = {plain(fact.name) for fact in said if plain(fact.name) != fact.name}
        if several:
            yield source, written(sorted((fact.key, fact.name) for fact in said if plain(fact.name) in several))


def _by_mention(rulings: Rulings) -> dict[Mention, dict[str, set[tuple[Mention, ...]]]]:
    """All that is ruled of each mention."""
    found: defaultdict[Mention, defaultdict[str, set[tuple[Mention, ...]]]] = defaultdict(lambda: defaultdict(set))
    for what, groups in (("same", rulings.groups), ("different", rulings.different), ("open", rulings.open)):
        for group in groups:
            for mention in group:
                found[mention][what].add(tuple(sorted(group)))
    for mention, name in rulings.names.items():
        found[mention]["name"].add(((name, ""),))
    return {mention: dict(told) for mention, told in found.items()}

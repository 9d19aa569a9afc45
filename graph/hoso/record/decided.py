"""What reviewers decided since the record was last concluded, found by comparing what stands with what stood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hoso.decisions import Standing
from hoso.decisions.orphans import sources_named
from hoso.rdf import NamedReport
from hoso.record.plain import written
from hoso.record.rulings import rulings_of, said_in
from hoso.record.workings import Fact, Workings
from hoso.resolve.people import Mention, Rulings


@dataclass(frozen=True, slots=True)
class Decided:
    """What is decided otherwise than before: claims by name, facts by key, sources; `all` where people were taken down
    or are no longer; and the rulings as they are now, with the full names about which they differ.
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
    workings: Workings, standing: Standing, changed: Iterable[str], read: Callable[[str], NamedReport | None]
) -> Decided:
    """What is decided otherwise than when this was last asked; `changed` are sources that have changed since, and
    `read` gives a source as it is now.
    """

    def differs(kind: str, told: Iterable[tuple[str, str]]) -> frozenset[str]:
        facts = (Fact("", "", name, value) for name, value in told)
        return frozenset(fact.name for fact in workings.keep(kind, workings.facts(kind, ""), facts))

    rulings = _rulings(workings, standing, set(changed), read)
    ruled = ((f"{source} {name}", written(said)) for (source, name), said in _by_mention(rulings).items())
    return Decided(
        claims=differs("verdict", ((claim, repr(verdict)) for claim, verdict in standing.claims.items())),
        facts=differs("doubt", ((fact, repr(doubts)) for fact, doubts in standing.doubts.items())),
        sources=differs("retracted", ((source, "") for source in standing.retracted_sources)),
        all=bool(differs("redaction", ((repr(redaction), "") for redaction in standing.redactions))),
        rulings=rulings,
        names=frozenset(mention.split(" ", 1)[1] for mention in differs("ruled", ruled)),
    )


def _rulings(
    workings: Workings, standing: Standing, changed: set[str], read: Callable[[str], NamedReport | None]
) -> Rulings:
    """The rulings as they are now; only sources that have changed, or that no decision named before, are read."""
    wanted = sources_named(standing)
    known = {fact.source for fact in workings.facts("named", "")}
    workings.keep("named", workings.facts("named", ""), (Fact("", source, "") for source in wanted))
    for source in sorted(known ^ wanted | (wanted & changed)):
        report = read(source) if source in wanted else None
        told = said_in(report.report).items() if report else ()
        workings.keep("said", workings.of_source("said", source), (Fact(key, source, name) for key, (_, name) in told))
    gone = standing.retracted_sources
    said = workings.under("said", "") if wanted else []
    return rulings_of(standing, {fact.key: (fact.source, fact.name) for fact in said if fact.source not in gone})


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

"""What decisions on mentions mean for the names of sources: rulings, and what stands in the way of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hoso.decisions import Standing, mentions
from hoso.decisions.orphans import sources_named
from hoso.model import Report
from hoso.rdf import NamedReport
from hoso.resolve.names import same_words
from hoso.resolve.people import NO_RULINGS, Rulings
from hoso.resolve.people.profile import Mention

_PERSON = "person/"


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rulings that find their mentions, and pairs that one report calls by one name: it is read as one person."""

    rulings: Rulings = NO_RULINGS
    inseparable: tuple[tuple[str, str], ...] = ()


def ruled(standing: Standing, reports: Iterable[Report | NamedReport]) -> Ruled:
    """The rulings of all decisions whose mentions are there; `reports` hold those that decisions are about.

    A mention that is gone rules nothing. Decisions that were joined through it still join the others.
    """
    wanted = sources_named(standing)
    if not wanted:
        return Ruled()
    found: dict[str, Mention] = {}
    for one in reports:
        report = one.report if isinstance(one, NamedReport) else one
        if report.source.key in wanted and report.source.key not in standing.retracted_sources:
            found |= said_in(report)
    different = [pair for pair in standing.different if pair[0] in found and pair[1] in found]
    inseparable = tuple(pair for pair in different if found[pair[0]] == found[pair[1]])
    return Ruled(rulings_of(standing, found), inseparable)


def said_in(report: Report) -> dict[str, Mention]:
    """The name that each mention of a report, by the key that decisions give it, calls its person by."""
    return {key: (report.source.key, same_words(claims[0].name)) for key, claims in mentions(report).items()}


def rulings_of(standing: Standing, found: Mapping[str, Mention]) -> Rulings:
    """The rulings of all decisions on mentions, by their keys, that are there."""
    groups: list[frozenset[Mention]] = []
    names: dict[Mention, str] = {}
    for group in standing.groups:
        present = frozenset(found[key] for key in group.mentions if key in found)
        if len(present) > 1:
            groups.append(present)
        if group.person:
            names |= dict.fromkeys(present, group.person.rsplit(_PERSON, 1)[-1])
    apart = {frozenset((found[a], found[b])) for a, b in standing.different if a in found and b in found}
    unsure = {frozenset((found[a], found[b])) for a, b in standing.unsure if a in found and b in found}
    return Rulings(
        tuple(sorted(groups, key=sorted)),
        frozenset(pair for pair in apart if len(pair) == 2),
        frozenset(pair for pair in unsure if len(pair) == 2),
        names,
    )

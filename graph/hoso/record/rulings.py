"""What decisions on mentions mean for the names of sources: rulings, and what stands in the way of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hoso.decisions import Standing, mentions
from hoso.decisions.orphans import sources_named
from hoso.model import Report
from hoso.rdf import NamedReport
from hoso.resolve import Reference, state
from hoso.resolve.people import Rulings
from hoso.resolve.people.parts import ONE_EACH, Parts
from hoso.resolve.people.profile import Mention

_PERSON = "person/"


def ruled(standing: Standing, reports: Iterable[Report | NamedReport], known: Reference) -> Rulings:
    """The rulings of all decisions whose mentions are there; `reports` hold those that decisions are about.

    A mention that is gone rules nothing. Decisions that were joined through it still join the others.
    """
    wanted = sources_named(standing)
    found: dict[str, Mention] = {}
    for one in reports if wanted else ():
        report = one.report if isinstance(one, NamedReport) else one
        if report.source.key in wanted and report.source.key not in standing.retracted_sources:
            found |= said_in(report, state([one], standing, known).parts)
    return rulings_of(standing, found)


def said_in(report: Report, parts: Mapping[str, Parts]) -> dict[str, Mention]:
    """Whom each mention of a report means, by the key that decisions give it."""
    source = report.source.key
    own = parts.get(source, ONE_EACH)
    return {
        key: (source, own.name_in(claims[0].name, claims[0].passage.sentence))
        for key, claims in mentions(report).items()
    }


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

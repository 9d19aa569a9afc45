"""Claims with their names, as reviewers left them: what resolution and the record work on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from pyoxigraph import NamedNode

from hoso.decisions import Cover, Standing, Status, Verdict, claim_keys
from hoso.decisions.correct import corrected
from hoso.model import AwardClaim, Claim, EventClaim, Report, StatisticClaim, TenureClaim
from hoso.rdf import NamedReport, claim_ids, claim_iri, passage_iri
from hoso.resolve.mentioned import anybody_named, people_named
from hoso.resolve.names import same_words
from hoso.resolve.parted import parts_of
from hoso.resolve.people.parts import ONE_EACH, Parts
from hoso.resolve.people.profile import Mention
from hoso.resolve.reference import Reference

C_co = TypeVar("C_co", bound=Claim, covariant=True)
C = TypeVar("C", bound=Claim)
NOTHING = Standing()
_NOT_COUNTED = (Status.RETRACTED, Status.HELD)
_HELD = Verdict(Status.HELD, ())


@dataclass(frozen=True, slots=True)
class Stated(Generic[C_co]):
    """A claim, its node, its passage's node, the key of the source that states it, and the day that the source prints.

    `day` is the day of which the source speaks, as near as it says: the last past day that its text names, else the
    printed one, which may be that of its fetching. Names of bodies and places mean those of that day.
    """

    claim: C_co
    node: NamedNode
    passage: NamedNode
    source: str
    published: date | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Statements:
    """All claims that the record is made of, by kind, each kind sorted by the names of its claims; and the verdicts of
    reviewers on claims by the node of the claim, those that do not count among them. `parts` are of the sources that
    mean several people by one name.
    """

    by_kind: Mapping[type[Claim], tuple[Stated[Claim], ...]]
    verdicts: Mapping[NamedNode, Verdict] = field(default_factory=dict)
    parts: Mapping[str, Parts] = field(default_factory=dict)

    def of(self, kind: type[C]) -> Iterator[Stated[C]]:
        """The claims of one kind."""
        return (found for found in self.by_kind.get(kind, ()))  # type: ignore[misc]  # keyed by the claim's own class


def mention_in(parts: Mapping[str, Parts], said: Stated[Claim], name: str) -> Mention:
    """Whom a claim means by a full name: its source and the name, with which of its people where it means several."""
    return said.source, parts.get(said.source, ONE_EACH).name_in(name, said.claim.passage.sentence)


def state(reports: Iterable[Report | NamedReport], standing: Standing, known: Reference) -> Statements:
    """The claims of all reports as reviewers left them: without those that are retracted or held, corrected ones with
    their right values, and nothing of a retracted source.
    """
    by_kind: dict[type[Claim], list[Stated[Claim]]] = {}
    verdicts: dict[NamedNode, Verdict] = {}
    parts: dict[str, Parts] = {}
    for found in reports:
        named = found if isinstance(found, NamedReport) else NamedReport(found, claim_ids(found))
        source = named.report.source
        day = _day(named.report)
        counted: list[Claim] = []
        for claim, name, verdict in _judged(named, standing):
            node = claim_iri(name)
            if verdict:
                verdicts[node] = verdict
            if verdict is None or verdict.status not in _NOT_COUNTED:
                said = Stated(claim, node, passage_iri(source, claim.passage), source.key, source.published, day)
                by_kind.setdefault(type(claim), []).append(said)
                counted.append(claim)
        if found_parts := parts_of(named.report, counted, standing, known, day):
            parts[source.key] = found_parts
    return Statements({kind: tuple(sorted(said, key=_by_name)) for kind, said in by_kind.items()}, verdicts, parts)


def _day(report: Report) -> date | None:
    """The day of which a source speaks: no later than the printed one."""
    printed = report.source.published
    seen = [claim.bounds.observed_earliest for claim in report.claims if isinstance(claim, TenureClaim | EventClaim)]
    named = max((day for day in seen if day), default=None)
    return min(filter(None, (named, printed)), default=None)


def people_of(statements: Statements) -> defaultdict[str, set[str]]:
    """The full names, as `same_words` has them, by which each source means people."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for kind in statements.by_kind:
        for said in statements.of(kind):
            named[said.source].update(map(same_words, people_named(said.claim)))
    return named


def _judged(named: NamedReport, standing: Standing) -> Iterator[tuple[Claim, str, Verdict | None]]:
    """Each claim with its name and what reviewers said of it."""
    source = named.report.source.key
    if source in standing.retracted_sources:
        return
    keys = claim_keys(named.report) if standing.claims or standing.doubts else {}
    for claim, name in named.names.items():
        verdict = standing.verdict_on(name, *keys[claim]) if keys else None
        if standing.redactions and _is_covered(claim, source, standing):
            verdict = _HELD
        yield *_right(claim, name, verdict), verdict


def _right(claim: Claim, name: str, verdict: Verdict | None) -> tuple[Claim, str]:
    if verdict is None or verdict.status is not Status.CORRECTED or verdict.changes is None:
        return claim, name
    return corrected(claim, verdict.changes), name


def _is_covered(claim: Claim, source: str, standing: Standing) -> bool:
    """Whether a claim names somebody who was taken down, or may."""
    names = [*people_named(claim), *(anybody_named(claim) if isinstance(claim, AwardClaim | StatisticClaim) else ())]
    return any(standing.cover(source, name) in tuple(Cover) for name in names)


def _by_name(said: Stated[Claim]) -> str:
    return said.node.value

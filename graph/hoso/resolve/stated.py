"""Claims with their names: what resolution and the record work on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from pyoxigraph import NamedNode

from hoso.model import Claim, Report
from hoso.rdf import NamedReport, claim_ids, claim_iri, passage_iri

C_co = TypeVar("C_co", bound=Claim, covariant=True)
C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, slots=True)
class Stated(Generic[C_co]):
    """A claim, its node, its passage's node, the key of the source that states it, and that source's day."""

    claim: C_co
    node: NamedNode
    passage: NamedNode
    source: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Statements:
    """All claims that the record is made of, by kind, each kind sorted by the names of its claims."""

    by_kind: dict[type[Claim], tuple[Stated[Claim], ...]]

    def of(self, kind: type[C]) -> Iterator[Stated[C]]:
        """The claims of one kind."""
        return (found for found in self.by_kind.get(kind, ()))  # type: ignore[misc]  # keyed by the claim's own class


def state(reports: Iterable[Report | NamedReport], *, without: frozenset[str] = frozenset()) -> Statements:
    """The claims of all reports, those named in `without` (IRIs of claims) left out."""
    by_kind: dict[type[Claim], list[Stated[Claim]]] = {}
    for found in reports:
        named = found if isinstance(found, NamedReport) else NamedReport(found, claim_ids(found))
        source = named.report.source
        for claim, name in named.names.items():
            node = claim_iri(name)
            if node.value not in without:
                said = Stated(claim, node, passage_iri(source, claim.passage), source.key, source.published)
                by_kind.setdefault(type(claim), []).append(said)
    return Statements({kind: tuple(sorted(said, key=_by_name)) for kind, said in by_kind.items()})


def _by_name(said: Stated[Claim]) -> str:
    return said.node.value

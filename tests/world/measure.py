"""Everything that is measured of a record against the truth of a world, for the benchmark and the tests alike."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import Quad

from hoso.rdf import NamedReport, claim_ids
from hoso.record import build_record
from tests.world.asof import AsOf, Question, ask
from tests.world.bounds import Kept, check_bounds
from tests.world.identity import Mention, Pairs, lost_by, pairs, record_people
from tests.world.tenures import read_tenures
from tests.world.truth import Truth
from tests.world.world import World


@dataclass(frozen=True, slots=True)
class Measured:
    """What a record got right: identity (and what was lost by kind of mention), bounds of tenures, questions."""

    people: dict[Mention, str]
    identity: Pairs
    lost: dict[str, float]
    bounds: Kept
    as_of: AsOf


def name_claims(world: World) -> list[NamedReport]:
    """The reports of a world with the names of their claims."""
    return [NamedReport(report, claim_ids(report)) for report in world.reports]


def measure(
    record: Sequence[Quad], reports: Sequence[NamedReport], truth: Truth, questions: Iterable[Question]
) -> Measured:
    """A record of the reports against the truth; nothing but its quads is looked at."""
    people = record_people(record, reports)
    tenures = read_tenures(record, reports, truth, people)
    return Measured(
        people=people,
        identity=pairs(truth.mentions, people),
        lost=lost_by(truth.mentions, people, truth.shows),
        bounds=check_bounds(tenures, truth),
        as_of=ask(tenures, truth, questions),
    )


def record_digest(reports: Sequence[NamedReport], order: int | None = None) -> str:
    """A hash of the record's N-Quads, the reports shuffled by `order` before."""
    shuffled = list(reports)
    if order is not None:
        random.Random(order).shuffle(shuffled)
    digest = sha256()
    for quad in build_record(shuffled):
        digest.update(f"{quad} .\n".encode())
    return digest.hexdigest()

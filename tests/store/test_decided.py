"""A store with many decisions ends where a build from scratch does, however its sources come, go and come back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from hoso.decisions import Draft, Kind, mentions, read_log, stand
from hoso.decisions import drafts as make
from hoso.decisions.log import append_all
from hoso.decisions.orphans import known, orphans, sources_named
from hoso.model import PersonClaim, Report
from hoso.rdf import claim_ids
from hoso.record import RECORD, build_record
from hoso.store import MEMORY, LocalStore, open_store
from tests.world.world import make_world

WHO = {"by": "Lan (bịa đặt)", "reason": "thử"}
VERDICTS = (Kind.CONFIRM, Kind.RETRACT, Kind.DISPUTE)
PAIRS = (Kind.SAME, Kind.DIFFERENT, Kind.UNSURE)


def some_drafts(reports: list[Report], rng: random.Random) -> Iterator[Draft]:
    """Decisions without end: on mentions of one name or of two, on people, on claims."""
    named = [(report, key, claims[0].name) for report in reports for key, claims in mentions(report).items()]
    while True:
        one, other = rng.sample(named, 2)
        same_name = [found for found in named if found[2] == one[2] and found[1] != one[1]]
        other = rng.choice(same_name) if same_name else other
        match rng.randrange(4):
            case 0 | 1 if one[1] != other[1]:
                yield make.on_mentions(rng.choice(PAIRS), one[:2], other[:2], **WHO)
            case 2:
                person = f"https://w3id.org/hoso/id/person/nguoi-{rng.randrange(40)}"
                yield make.on_person(one[:2], person, **WHO)
            case _:
                kinds = claim_ids(one[0])
                name = rng.choice([its for claim, its in kinds.items() if not isinstance(claim, PersonClaim)])
                yield make.on_claim(rng.choice(VERDICTS), one[0], name, **WHO)


def record(store: LocalStore) -> list[str]:
    return sorted(map(str, store.quads(RECORD)))


@pytest.mark.parametrize("seed", [1, 2])
def test_two_hundred_decisions_hold_through_every_rereading(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    reports = list(make_world(seed, 60, 300).reports)
    drafts = some_drafts(reports, rng)
    store = open_store(MEMORY)
    assert isinstance(store, LocalStore)
    for batch in range(8):
        for report in rng.sample(reports, len(reports)) if batch % 2 == 0 else rng.sample(reports, 12):
            store.put(report)
        append_all(tmp_path, [next(drafts) for _ in range(25)], at=f"2026-01-01T00:00:{batch:02}Z")
        store.decide(read_log(tmp_path))
        store.rebuild()
    for report in (gone := rng.sample(reports, 3)):
        store.retract(report.source.key)
    store.rebuild()
    for report in gone:
        store.put(report)
    store.rebuild()
    decisions = read_log(tmp_path)
    assert record(store) == sorted(map(str, build_record(reports, decisions)))
    standing = stand(decisions)
    assert orphans(standing, known(reports, sources_named(standing))) == ()

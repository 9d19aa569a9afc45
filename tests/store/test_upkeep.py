"""The record follows its sources step by step, and finds its way back after whatever befell the folder between two."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from hoso.decisions import Decision, Draft, Kind, drafts, mentions
from hoso.decisions.lines import decide
from hoso.model import Report
from hoso.rdf import claim_ids
from hoso.record import RECORD, build_record
from hoso.store import LocalStore, open_store
from hoso.store.transaction import pending
from tests.record.decided import WHO
from tests.record.invented import report
from tests.reports import chairman, conference
from tests.store.test_local import changed, disk, made, nquads, reader

LATER = chairman("b"), changed(conference())


def midway(where: Path) -> None:
    """A store whose last two changes were put, and not yet concluded."""
    made(where, conference(), chairman("a"))
    writer = disk(where)
    for one in LATER:
        writer.put(one)
    writer.close()


def whole(where: Path) -> list[str]:
    """What a store holds that was made at once of all that the one in the middle holds."""
    made(where, chairman("a"), *LATER)
    return nquads(reader(where))


def nothing_else(where: Path) -> None:
    """The process ended before anything was concluded."""


def engine_behind(where: Path) -> None:
    """The step is noted in the workings, and the engine never did it."""
    kept = shutil.copytree(where / "data", where.parent / "kept")
    disk(where).close()
    shutil.rmtree(where / "data")
    kept.rename(where / "data")


def workings_behind(where: Path) -> None:
    """The workings are an older copy."""
    kept = shutil.copy(where / "workings.db", where.parent / "kept.db")
    disk(where).close()
    shutil.copy(kept, where / "workings.db")


def workings_lost(where: Path) -> None:
    (where / "workings.db").unlink()


def workings_torn(where: Path) -> None:
    (where / "workings.db").write_bytes(b"no table" * 1000)


def workings_of_another(where: Path) -> None:
    made(where.parent / "another", chairman("z"))
    shutil.copy(where.parent / "another" / "workings.db", where / "workings.db")


BEFALLEN = nothing_else, engine_behind, workings_behind, workings_lost, workings_torn, workings_of_another


@pytest.mark.parametrize("befall", BEFALLEN, ids=lambda befall: befall.__name__)
def test_the_next_writer_puts_all_right(tmp_path: Path, befall: Callable[[Path], None]) -> None:
    midway(tmp_path / "s")
    befall(tmp_path / "s")
    writer = disk(tmp_path / "s")
    assert pending(writer.engine) == []
    assert nquads(writer) == whole(tmp_path / "whole")
    assert writer.verify().ok
    writer.close()


def test_an_older_engine_under_newer_workings_is_concluded_anew(tmp_path: Path) -> None:
    made(tmp_path / "s", conference(), chairman("a"))
    kept = shutil.copytree(tmp_path / "s" / "data", tmp_path / "kept")
    made(tmp_path / "s", *LATER)
    shutil.rmtree(tmp_path / "s" / "data")
    kept.rename(tmp_path / "s" / "data")
    writer = disk(tmp_path / "s")
    made(tmp_path / "whole", conference(), chairman("a"))
    assert nquads(writer) == nquads(reader(tmp_path / "whole"))
    writer.close()


def test_concluding_anew_mends_a_record_that_was_altered(tmp_path: Path) -> None:
    made(tmp_path / "s", conference())
    before = nquads(reader(tmp_path / "s"))
    writer = disk(tmp_path / "s")
    writer.engine.update(
        f"DELETE {{ GRAPH {RECORD} {{ ?s ?p ?o }} }} WHERE {{ GRAPH {RECORD} {{ ?s ?p ?o . ?s a ?t }} }}"
    )
    writer.engine.update(f"INSERT DATA {{ GRAPH {RECORD} {{ <x:a> <x:b> 1 }} }}")
    assert writer.verify().altered == (RECORD.value,)
    assert writer.rebuild(anew=True)
    assert writer.verify().ok
    assert nquads(writer) == before
    assert not writer.rebuild()
    writer.close()


@pytest.mark.parametrize("seed", range(3))
def test_changes_in_steps_end_as_one_store_made_at_once(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    first = {f"r{i}": report(f"r{i}", chance) for i in range(14)}
    later = {name: report(name, chance) for name in chance.sample(sorted(first), 5)}
    made(tmp_path / "s", *first.values())
    gone = chance.sample(sorted(first.keys() - later.keys()), 3)
    for name in gone:
        writer = disk(tmp_path / "s")
        writer.put(later.popitem()[1])
        writer.retract(first[name].source.key)
        writer.rebuild()
        assert writer.verify().ok
        writer.close()
    kept = reader(tmp_path / "s")
    reports = [kept.report(source) for source in kept.sources()]
    made(tmp_path / "whole", *reports)
    assert nquads(kept) == nquads(reader(tmp_path / "whole"))


@pytest.mark.parametrize("seed", range(3))
def test_decisions_among_changes_end_as_if_built_at_once(seed: int) -> None:
    chance = Random(seed)
    store = open_store(":memory:")
    assert isinstance(store, LocalStore)
    log: list[Decision] = []
    for number in range(25):
        held = [store.report(source) for source in store.sources()]
        if number < 8 or not held or chance.random() < 0.4:
            store.put(report(f"r{chance.randrange(12)}", chance))
        elif chance.random() < 0.3:
            store.retract(chance.choice(held).source.key)
        else:
            log += taken_after(log, drafted(held, log, chance))
            store.decide(log)
        store.rebuild()
        held = [store.report(source) for source in store.sources()]
        assert set(store.quads(RECORD)) == set(build_record(held, log)), f"after step {number}"


def drafted(held: list[Report], log: list[Decision], chance: Random) -> Draft:
    """A decision on mentions or a claim of what is held, on a source, or to undo one."""
    named = [one for one in held if mentions(one)]
    if log and chance.random() < 0.3:
        return drafts.undo(chance.choice(log).id, **WHO)
    twice = [(one, pair) for one in named for pair in combinations(sorted(mentions(one)), 2) if is_one_name(*pair)]
    if twice and chance.random() < 0.4:
        one, (first, second) = chance.choice(twice)
        return drafts.on_mentions(chance.choice((Kind.SAME, Kind.DIFFERENT)), (one, first), (one, second), **WHO)
    if len(named) > 1 and chance.random() < 0.5:
        kind = chance.choice((Kind.SAME, Kind.SAME, Kind.DIFFERENT, Kind.UNSURE))
        one, other = (mentioned(one, chance) for one in chance.sample(named, 2))
        return drafts.on_mentions(kind, one, other, **WHO)
    one = chance.choice(held)
    if chance.random() < 0.2:
        return drafts.on_source(one.source.key, **WHO)
    kind = chance.choice((Kind.RETRACT, Kind.DISPUTE, Kind.CONFIRM))
    return drafts.on_claim(kind, one, chance.choice(sorted(claim_ids(one).values())), **WHO)


def is_one_name(one: str, other: str) -> bool:
    return one.rsplit("/", 1)[-1] == other.rsplit("/", 1)[-1]


def mentioned(one: Report, chance: Random) -> tuple[Report, str]:
    return one, chance.choice(sorted(mentions(one)))


def taken_after(log: list[Decision], draft: Draft) -> list[Decision]:
    return [decide(draft, f"2026-01-01T00:00:{len(log):02}Z", "0" * 64)]

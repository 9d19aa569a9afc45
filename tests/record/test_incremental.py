"""A record kept up to date is the record built anew, byte for byte, whatever came, changed and went, in any order."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest

from hoso.decisions import Decision, Kind, stand
from hoso.decisions.drafts import on_claim
from hoso.model import EventType, Part, Report
from hoso.namespaces import DATA
from hoso.rdf import claim_ids
from hoso.record import build_record
from hoso.record.conclude import conclude
from hoso.record.workings import Delta, Workings
from hoso.resolve import Statements, reference, state
from hoso.resolve.people import NO_RULINGS, Rulings
from tests.record.decided import WHO, taken
from tests.record.invented import report
from tests.reports import UBND, Draft, chairman, conference, event, held, participation, person, seen, tenure

STEPS = 40


class Kept:
    """A record that is brought up to date step by step."""

    def __init__(self, path: Path | None = None) -> None:
        self.workings = Workings(path)
        self.reports: dict[str, Report] = {}
        self.decisions: list[Decision] = []
        self.lines: set[str] = set()

    def change(self, *changed: str, rulings: Rulings = NO_RULINGS, ruled: tuple[str, ...] = ()) -> Delta:
        delta = conclude(self.workings, changed, self._load, reference(), rulings=rulings, ruled=ruled)
        assert self.lines.issuperset(delta.removed)
        assert self.lines.isdisjoint(delta.added)
        self.lines = self.lines.difference(delta.removed).union(delta.added)
        return delta

    def put(self, *reports: Report) -> Delta:
        self.reports |= {one.source.key: one for one in reports}
        return self.change(*(one.source.key for one in reports))

    def drop(self, *keys: str) -> Delta:
        for key in keys:
            del self.reports[key]
        return self.change(*keys)

    def _load(self, source: str) -> Statements:
        return state([self.reports[source]] if source in self.reports else [], stand(self.decisions), reference())


def anew(kept: Kept) -> set[str]:
    return {f"{quad.triple} ." for quad in build_record(kept.reports.values(), kept.decisions)}


def step(kept: Kept, chance: Random) -> None:
    """Put one or a few reports, some under names that are taken; or drop some; or decide on a claim, or on none."""
    what = chance.random()
    if what < 0.6 or not kept.reports:
        names = chance.sample([f"r{i}" for i in range(30)], chance.choice((1, 1, 1, 4)))
        kept.put(*(report(name, chance) for name in names))
    elif what < 0.85:
        kept.drop(*chance.sample(sorted(kept.reports), min(len(kept.reports), chance.choice((1, 1, 3)))))
    else:
        one = kept.reports[chance.choice(sorted(kept.reports))]
        claim = chance.choice(sorted(claim_ids(one).values()))
        drafts = [on_claim(Kind.RETRACT, one, claim, **WHO)] if chance.random() < 0.7 else []
        kept.decisions = taken(*drafts)
        kept.change(*kept.reports)


@pytest.mark.parametrize("seed", range(6))
def test_any_sequence_of_changes_ends_as_if_built_at_once(seed: int) -> None:
    kept, chance = Kept(), Random(seed)
    for number in range(STEPS):
        step(kept, chance)
        assert kept.lines == anew(kept), f"after step {number}"


def test_all_gone_leaves_nothing() -> None:
    kept, chance = Kept(), Random(9)
    kept.put(*(report(f"r{i}", chance) for i in range(12)))
    assert kept.lines
    kept.drop(*kept.reports)
    assert kept.lines == set()


def test_the_same_again_changes_nothing() -> None:
    kept = Kept()
    kept.put(conference(), chairman("a"))
    assert kept.change(*kept.reports) == Delta((), ())


def test_what_is_not_touched_is_not_stated_again() -> None:
    kept = Kept()
    kept.put(conference(), chairman("a"))
    delta = kept.put(chairman("b", "Vũ Khắc Khuê", place="tỉnh Núi Hồng"))
    assert delta.removed == ()
    assert not any("song-lam" in line or "tran-van-mau" in line for line in delta.added)


def test_a_ruling_touches_the_names_that_it_is_about() -> None:
    kept = Kept()
    here, there = chairman("a"), chairman("b", "Trần Văn Mẩu")
    kept.put(here, there)
    together = frozenset({(here.source.key, "trần văn mẫu"), (there.source.key, "trần văn mẩu")})
    before = set(kept.lines)
    kept.change(rulings=Rulings(groups=(together,)), ruled=("trần văn mẫu", "trần văn mẩu"))
    people = {line for line in kept.lines if f"{DATA.base}person/" in line.split()[0] and "foaf/0.1/Person" in line}
    assert len(people) == 1
    kept.change(ruled=("trần văn mẫu", "trần văn mẩu"))
    assert kept.lines == before


def test_a_spell_that_is_cut_elsewhere_is_asked_for_again() -> None:
    kept = Kept()
    kept.put(*(chaired(f"m{month}", "Trần Văn Mẫu", month) for month in (1, 3, 6)))
    for month in (4, 2, 5):
        kept.put(chaired("rival", "Vũ Khắc Khuê", month))
        assert kept.lines == anew(kept)


def chaired(name: str, who: str, month: int) -> Report:
    """Somebody is chairman on the first of a month, and chairs a meeting as such."""
    day = date(2020, month, 1)
    meeting = event("e", "Phiên họp", EventType.MEETING, bounds=held(day))
    chairs = participation("e", Part.CHAIRED, person=who, as_body=UBND, as_role="Chủ tịch")
    return Draft(name, day).say("Họp.", tenure(who, "Chủ tịch", UBND, bounds=seen(day)), meeting, chairs).report()


def test_more_names_make_each_name_rarer_and_all_are_looked_at_again() -> None:
    kept = Kept()
    kept.put(*(report(f"r{i}", Random(i)) for i in range(12)))
    crowd = Draft("crowd").say("Dự họp có nhiều người.", *(person(f"Người Thứ {i}") for i in range(1025)))
    kept.put(crowd.report())
    assert kept.lines == anew(kept)
    kept.drop(crowd.report().source.key)
    assert kept.lines == anew(kept)


def test_workings_on_disk_are_taken_up_where_they_were_left(tmp_path: Path) -> None:
    first = Kept(tmp_path / "w")
    first.put(conference(), chairman("a"))
    first.workings.commit()
    first.put(chairman("lost"))
    first.workings.close()
    later = Kept(tmp_path / "w")
    later.reports = {one.source.key: one for one in (conference(), chairman("a"))}
    later.lines = anew(later)
    later.put(chairman("b"))
    later.drop(conference().source.key)
    assert later.lines == anew(later)

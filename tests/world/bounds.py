"""Whether the days that a record gives a tenure hold what is true of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tests.world.nouns import LAST
from tests.world.tenures import Bounds, Tenure
from tests.world.truth import Time, Truth

FAULT = "injected fault"
NEVER_HELD = "never held by this person"
NEVER_HELD_BY_FAULT = "never held by anybody so, an injected fault"


@dataclass(frozen=True, slots=True)
class Kept:
    """How many tenures state any bound, how many of those hold the truth, and why the others do not.

    `wrong` has each failure's node and reason; the reasons are counted in `reasons`.
    """

    stated: int
    right: int
    wrong: tuple[tuple[str, str], ...]

    @property
    def share(self) -> float:
        """The share that holds the truth; 1 where no tenure states a bound."""
        return self.right / self.stated if self.stated else 1.0

    @property
    def sound(self) -> float:
        """The same among the tenures that do not fail by a fault that was injected into a report."""
        return self._without(FAULT, NEVER_HELD_BY_FAULT)

    @property
    def dated(self) -> float:
        """The same among the tenures that their person held at any time; the others are wrong in whom, not in when."""
        return self._without(NEVER_HELD, NEVER_HELD_BY_FAULT)

    @property
    def reasons(self) -> dict[str, int]:
        """How often each reason stands."""
        return dict(sorted(Counter(reason for _, reason in self.wrong).items()))

    def _without(self, *reasons: str) -> float:
        stated = self.stated - sum(self.reasons.get(reason, 0) for reason in reasons)
        return self.right / stated if stated else 1.0


def check_bounds(tenures: Iterable[Tenure], truth: Truth) -> Kept:
    """Each tenure against the spells of its person in its post.

    A tenure is right where one true spell lies within all of its bounds. Of contradicting values the widest counts; of
    what comes after its last day the world says nothing.
    """
    stated = [tenure for tenure in tenures if tenure.bounds]
    wrong = tuple((tenure.node, reason) for tenure in stated if (reason := _reason(tenure, truth)))
    return Kept(len(stated), len(stated) - len(wrong), wrong)


def violated(bounds: Bounds, time: Time) -> list[str]:
    """The bounds that a spell breaks: those that do not allow its days, and an observation that does not meet them."""
    begin, end = time
    allows = {
        "begin_earliest": lambda days: min(days) <= begin,
        "begin_latest": lambda days: begin <= max(days),
        "end_earliest": lambda days: min(days) <= end,
        "end_latest": lambda days: min(end, LAST) <= max(days),
        "observed_earliest": lambda days: min(days) <= end,
        "observed_latest": lambda days: begin <= max(days),
    }
    return [field for field, days in bounds.items() if days and not allows[field](days)]


def _reason(tenure: Tenure, truth: Truth) -> str | None:
    """Why no true spell fits; None where one does."""
    if tenure.meant is None or tenure.post is None:
        return "no claim of a person or post that is known"
    times = truth.held.get((tenure.meant, tenure.post, tenure.acting), ())
    if not all(violated(tenure.bounds, time) for time in times):
        return None
    told = [truth.told[claim] for claim in tenure.claims]
    faulty = any(claim.fault for claim in told)
    if not times:
        return NEVER_HELD_BY_FAULT if faulty else NEVER_HELD
    if faulty:
        return FAULT
    if len({claim.person for claim in told}) > 1:
        return "claims about several people"
    if len({claim.spell for claim in told}) > 1:
        return "several spells in one"
    broken = sorted((violated(tenure.bounds, time) for time in times), key=_fewest)
    return " and ".join(broken[0])


def _fewest(broken: list[str]) -> tuple[int, list[str]]:
    return len(broken), broken

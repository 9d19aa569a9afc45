"""What stands after all decisions: pure, and the same in whatever order they come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from hoso.decisions.claim_keys import ClaimKey
from hoso.decisions.conflicts import Conflict, astray, contradictions
from hoso.decisions.effect import in_effect
from hoso.decisions.forms import ON_CLAIMS, Kind
from hoso.decisions.graph import Pair, components, ends, is_person, joins
from hoso.decisions.keys import source_of
from hoso.decisions.kinds import Decision
from hoso.decisions.redaction import Cover, Redaction, read_hidden
from hoso.decisions.verdicts import Doubt, Verdict, by_claim, doubts, repeated, verdict


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions that reviewers joined, sorted, and the IRI of the person whom they anchored them to, if any."""

    mentions: tuple[str, ...]
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What reviewers decided, as resolution and the record need it.

    `different` pairs are two people; `unsure` pairs stay apart and on the review list, with those of conflicts.
    `claims` are verdicts by the name of the claim; `doubts` what was retracted, corrected or disputed, by its fact,
    that of contradicted claims too. `inside` has, by source, the mentions that were judged with another one of the same
    source. `decisions` are all in effect, those in conflict among them. Pairs and groups are
    sorted.
    """

    decisions: tuple[Decision, ...] = ()
    groups: tuple[Group, ...] = ()
    different: tuple[Pair, ...] = ()
    unsure: tuple[Pair, ...] = ()
    inside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    claims: Mapping[str, Verdict] = field(default_factory=dict)
    doubts: Mapping[str, tuple[Doubt, ...]] = field(default_factory=dict)
    retracted_sources: frozenset[str] = frozenset()
    redactions: tuple[Redaction, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    def groups_by_mention(self) -> dict[str, Group]:
        """The group of each mention that stands in one."""
        return {mention: group for group in self.groups for mention in group.mentions}

    def verdict_on(self, claim: str, key: ClaimKey, sentence: str = "") -> Verdict | None:
        """How a claim stands, by its name, its key and the words of its sentence; None where nobody judged it.

        A verdict on this very claim comes first. Else it is HELD where it says again, in the same source or in a
        copy of the sentence, what a retracted or corrected claim said, and DISPUTED where that claim is disputed.
        """
        if claim in self.claims:
            return self.claims[claim]
        return repeated(doubt for doubt in self.doubts.get(key.fact, ()) if doubt.returns_as(key, sentence))

    def cover(self, source: str, name: str) -> Cover | None:
        """What the take-downs do to a name in a source; the strongest of them counts."""
        covers = {redaction.covers(source, name) for redaction in self.redactions}
        return next((cover for cover in Cover if cover in covers), None)


def stand(decisions: Iterable[Decision]) -> Standing:
    """What stands: undone and superseded decisions have no effect, nor have those that contradict each other.

    Where joins contradict, nothing of them is joined and the pairs are unsure; where verdicts contradict, the claim is
    disputed; each is told in `conflicts`.
    """
    by_id = {decision.id: decision for decision in decisions}
    standing = in_effect(by_id.values())
    effective = tuple(decision for decision in standing if decision.kind is not Kind.UNDO)
    contradicting = contradictions(effective)
    void = {name for conflict in contradicting for name in conflict.decisions}
    valid = [decision for decision in effective if decision.id not in void or decision.kind in ON_CLAIMS]
    groups = tuple(_groups(valid))
    different = frozenset(_pairs(valid, Kind.DIFFERENT))
    unsure = frozenset(_pairs(valid, Kind.UNSURE)).union(*(conflict.apart for conflict in contradicting))
    return Standing(
        decisions=effective,
        groups=groups,
        different=tuple(sorted(different)),
        unsure=tuple(sorted(_open(unsure - different, groups))),
        inside=_inside([*different, *(group.mentions for group in groups)]),
        claims={claim: verdict(said) for claim, said in sorted(by_claim(valid, ON_CLAIMS).items())},
        doubts=doubts(valid),
        retracted_sources=frozenset(d.target for d in valid if d.kind is Kind.RETRACT_SOURCE),
        redactions=tuple(_redactions(valid)),
        conflicts=contradicting + astray(standing, by_id),
    )


def _redactions(decisions: list[Decision]) -> Iterator[Redaction]:
    for one in decisions:
        if one.kind is Kind.REDACT:
            cleared = (str(other.value) for other in decisions if (other.kind, other.target) == (Kind.CLEAR, one.id))
            yield read_hidden(one.target, str(one.value), one.id, cleared)


def _groups(decisions: list[Decision]) -> Iterator[Group]:
    for part in components(joins(decisions)):
        people = [node for node in part if is_person(node)]
        yield Group(tuple(node for node in part if not is_person(node)), people[0] if people else None)


def _pairs(decisions: list[Decision], kind: Kind) -> Iterator[Pair]:
    return (ends(decision) for decision in decisions if decision.kind is kind)


def _inside(judged: Iterable[tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """The mentions that were joined with, or kept apart from, another one of their source, by source."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mentions in judged:
        by_source: defaultdict[str, set[str]] = defaultdict(set)
        for mention in mentions:
            by_source[source_of(mention)].add(mention)
        for source, several in by_source.items():
            if len(several) > 1:
                found[source] |= several
    return {source: frozenset(several) for source, several in found.items()}


def _open(pairs: frozenset[Pair], groups: tuple[Group, ...]) -> Iterator[Pair]:
    """The pairs that no join has settled since."""
    place = {mention: i for i, group in enumerate(groups) for mention in group.mentions}
    return (found for found in pairs if found[0] not in place or place[found[0]] != place.get(found[1]))

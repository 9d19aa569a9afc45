"""How well a record tells people apart: pairs of mentions that it takes for one person, against the truth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import Quad

from hoso.model import PersonClaim
from hoso.namespaces import FOAF, PROV, RDF
from hoso.rdf import NamedReport, claim_iri
from hoso.resolve.names import same_words
from hoso.text import fold

Mention = tuple[str, str]  # the key of a source, and the name as its claims have it


@dataclass(frozen=True, slots=True)
class Pairs:
    """Of all pairs of mentions: how many are one person in truth, as found, and in both."""

    true: int
    found: int
    both: int

    @property
    def precision(self) -> float:
        """The share of the pairs found that are true; 1 where none is found."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the true pairs that are found; 1 where there is none."""
        return self.both / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.both / (self.true + self.found) if self.true + self.found else 1.0


def pairs(truth: Mapping[Mention, Hashable], found: Mapping[Mention, Hashable]) -> Pairs:
    """Pairs counted from the sizes of the groups and of their meets; a mention that is not found stands alone.

    >>> pairs({("a", "x"): 1, ("b", "x"): 1, ("c", "x"): 2}, {("a", "x"): 7, ("b", "x"): 7, ("c", "x"): 7})
    Pairs(true=1, found=3, both=1)
    """
    groups = {mention: found.get(mention, mention) for mention in truth}
    meets = Counter((truth[mention], group) for mention, group in groups.items())
    return Pairs(
        *(
            sum(n * (n - 1) // 2 for n in sizes.values())
            for sizes in (Counter(truth.values()), Counter(groups.values()), meets)
        )
    )


def lost_by(
    truth: Mapping[Mention, str], found: Mapping[Mention, Hashable], kinds: Mapping[Mention, str]
) -> dict[str, float]:
    """For each kind of mention, the mean share of a mention's true fellows that it is not joined with."""
    groups = {mention: found.get(mention, mention) for mention in truth}
    whole = Counter(truth.values())
    meets = Counter((truth[mention], group) for mention, group in groups.items())
    shares: defaultdict[str, list[float]] = defaultdict(list)
    for mention, person in truth.items():
        if whole[person] > 1:
            shares[kinds[mention]].append((whole[person] - meets[person, groups[mention]]) / (whole[person] - 1))
    return {kind: sum(found) / len(found) for kind, found in sorted(shares.items())}


def exact_names(mentions: Iterable[Mention]) -> dict[Mention, str]:
    """The baseline: equal names are one person (`same_words`: whatever the case and the place of the tone mark)."""
    return {mention: same_words(mention[1]) for mention in mentions}


def folded_names(mentions: Iterable[Mention]) -> dict[Mention, str]:
    """The same without marks."""
    return {mention: fold(mention[1]) for mention in mentions}


def record_people(record: Iterable[Quad], reports: Iterable[NamedReport]) -> dict[Mention, str]:
    """The person of the record for each mention: the one whose node is derived from a claim that names them there.

    A mention whose claims the record gives to several people has the first of those who have most of them.
    """
    claims: dict[object, Mention] = {
        claim_iri(name): (named.report.source.key, claim.name)
        for named in reports
        for claim, name in named.names.items()
        if isinstance(claim, PersonClaim)
    }
    quads = list(record)
    people = {quad.subject for quad in quads if quad.predicate == RDF.type and quad.object == FOAF.Person}
    votes: defaultdict[Mention, Counter[str]] = defaultdict(Counter)
    for quad in quads:
        if quad.predicate == PROV.wasDerivedFrom and quad.object in claims and quad.subject in people:
            votes[claims[quad.object]][str(quad.subject)] += 1
    return {mention: min(count, key=lambda node: (-count[node], node)) for mention, count in votes.items()}

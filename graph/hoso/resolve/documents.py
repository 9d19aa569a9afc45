"""Which document is meant: issuer, type, number and date, completed from several sources; agreements by title.

A number alone is no name: party committees count anew in every term, offices in every year, and `TU` or `UBND` may
be any province's. So mentions join where issuer or date agree; a mention that says neither joins only when a single
document of its number and type is known, and numbers of national bodies need no issuer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from pyoxigraph import NamedNode

from hoso.model import AgreementClaim, DocumentClaim, RelationClaim
from hoso.namespaces import DATA
from hoso.resolve.bodies import Bodies
from hoso.resolve.judgement import Judgement
from hoso.resolve.names import same_words
from hoso.resolve.stated import Statements
from hoso.text import slug

Mention = tuple[str, str]  # the key of a source, and the key that the document has there

_YEAR_IN_NUMBER = re.compile(r"/(?:19|20)\d\d/")
_LOCAL_ISSUER = re.compile(r"(?:UBND|HĐND|TU|HU|QU|ĐU|ThU|BTV|VP|S[A-ZĐ]{1,4}|BC|TTr)\b(?!\w)|^[^/-]*$")


@dataclass(frozen=True, slots=True, order=True)
class Traits:
    """What a mention, or several together, says of a document: number, type, issuer and days; empty is unknown."""

    number: str
    type: str
    issuer: str
    days: tuple[date, ...]

    @property
    def known(self) -> int:
        """How many of type, issuer and day are known."""
        return bool(self.type) + bool(self.issuer) + bool(self.days)

    def joined(self, other: Traits) -> Traits:
        """What both say together; two days stay two."""
        days = tuple(sorted({*self.days, *other.days}))
        return Traits(self.number, self.type or other.type, self.issuer or other.issuer, days)


def judge(one: Traits, other: Traits) -> Judgement:
    """Whether two mentions of one number mean one document.

    DIFFERENT: types or issuers differ, or the years do and the number itself names no year. SAME: nothing
    differs, and issuer or day agree, or the number is a national body's or names nobody else. UNSURE: the rest, and
    figures alone.
    """
    years = {day.year for day in one.days}, {day.year for day in other.days}
    if _differ(one.type, other.type) or _differ(one.issuer, other.issuer):
        return Judgement.DIFFERENT
    if all(years) and not years[0] & years[1] and not _YEAR_IN_NUMBER.search(one.number):
        return Judgement.DIFFERENT
    agree = bool(one.issuer and other.issuer) or bool(one.days and set(one.days) & set(other.days))
    return (
        Judgement.SAME if agree or not (_LOCAL_ISSUER.search(one.number) or one.number.isdigit()) else Judgement.UNSURE
    )


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


@dataclass(frozen=True, slots=True)
class Documents:
    """The document of each mention, and pairs that may be one."""

    nodes: Mapping[Mention, NamedNode]
    unsure: frozenset[tuple[NamedNode, NamedNode]]

    def of(self, source: str, key: str) -> NamedNode | None:
        """The document that a source means by a key, None where it names none."""
        return self.nodes.get((source, same_words(key)))


def resolve_documents(group: Mapping[Mention, Traits]) -> Documents:
    """The documents behind (source, key) of one number, and pairs that may be one."""
    clusters = _clusters([(traits, mention) for mention, traits in sorted(group.items())])
    named = _named(clusters)
    nodes = {mention: named[i] for i, cluster in enumerate(clusters) for mention in cluster.mentions}
    return Documents(nodes, frozenset(_unsure(clusters, named)))


@dataclass(slots=True)
class _Cluster:
    traits: Traits
    mentions: list[Mention]


def documents_told(statements: Statements, bodies: Bodies) -> dict[Mention, Traits]:
    """What each source says of each of its keys, over all of its claims; documents meet by their number."""
    found: dict[Mention, Traits] = {}
    for said in statements.of(DocumentClaim):
        claim = said.claim
        mention = said.source, same_words(claim.key)
        issuer = bodies.of(said.source, claim.issuer).value if claim.issuer else ""
        number = _number(claim.normal or claim.number or claim.key)
        traits = Traits(number, same_words(claim.type or ""), issuer, (claim.date,) if claim.date else ())
        found[mention] = found[mention].joined(traits) if mention in found else traits
    for relation in statements.of(RelationClaim):
        for key in (relation.claim.subject, relation.claim.object):
            found.setdefault((relation.source, same_words(key)), Traits(_number(key), "", "", ()))
    return found


def _number(printed: str) -> str:
    """A number as numbers are compared: without blanks; a title as titles are."""
    return "".join(same_words(printed).split()).upper() if any(c.isdigit() for c in printed) else same_words(printed)


def _clusters(group: list[tuple[Traits, Mention]]) -> list[_Cluster]:
    """The fullest mentions first; each lesser one joins the only cluster that it can mean, or starts its own."""
    clusters: list[_Cluster] = []
    for traits, mention in sorted(group, key=lambda pair: (-pair[0].known, pair)):
        fitting = [c for c in clusters if judge(c.traits, traits) is Judgement.SAME]
        possible = [c for c in clusters if judge(c.traits, traits) is not Judgement.DIFFERENT]
        fuller = [c for c in possible if c.traits.known > traits.known]
        chosen = fitting or fuller if len(possible) == 1 else [c for c in fitting if c.traits == traits]
        if len(chosen) == 1:
            chosen[0].traits = chosen[0].traits.joined(traits)
            chosen[0].mentions.append(mention)
        else:
            clusters.append(_Cluster(traits, [mention]))
    return clusters


def _named(clusters: list[_Cluster]) -> list[NamedNode]:
    """A name for each cluster of one number; where names meet, the first source tells them apart."""
    names = [_local_name(cluster) for cluster in clusters]
    return [
        DATA[f"document/{name}" if names.count(name) == 1 else f"document/{name}--{_digest(min(cluster.mentions)[0])}"]
        for name, cluster in zip(names, clusters, strict=True)
    ]


def _local_name(cluster: _Cluster) -> str:
    traits = cluster.traits
    issuer = traits.issuer.rsplit("/", 1)[-1]
    if not any(c.isdigit() for c in traits.number):
        return f"{slug(traits.number)}-{_digest(issuer or min(cluster.mentions)[0])}"
    when = f"--{min(traits.days).isoformat()}" if traits.days else ""
    return f"{slug(traits.number)}--{issuer or 'unknown'}{when}"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def _unsure(clusters: list[_Cluster], named: list[NamedNode]) -> set[tuple[NamedNode, NamedNode]]:
    """Every lesser cluster with those that it may mean."""
    return {
        (named[j], named[i])
        for j, lesser in enumerate(clusters)
        for i, fuller in enumerate(clusters[:j])
        if fuller.traits.known > lesser.traits.known and judge(fuller.traits, lesser.traits) is not Judgement.DIFFERENT
    }


def agreements(statements: Statements, bodies: Bodies) -> dict[Mention, NamedNode]:
    """Agreements by title and period; without a period by title and parties; without either, each for itself."""
    found: dict[Mention, NamedNode] = {}
    for said in statements.of(AgreementClaim):
        claim = said.claim
        parties = ",".join(sorted(bodies.of(said.source, party).value for party in claim.parties))
        told = slug(claim.period) if claim.period else _digest(parties or said.source)
        found[said.source, same_words(claim.key)] = DATA[f"agreement/{slug(claim.title)}--{told}"]
    return found

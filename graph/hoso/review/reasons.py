"""The nouns of an explanation: a fact, the claims behind it, what joins and parts its mentions, what was decided."""

from __future__ import annotations

from dataclasses import dataclass, field

from hoso.review.claims import Judged, Spoken, local
from hoso.review.phrases import Words


@dataclass(frozen=True, slots=True)
class Chain:
    """One fact and why it is in the record.

    `replaced_by` is where a name that is out of use leads, `replaces` which names lead here. Of a person `joined` says
    what the sources share, `doubts` who may be the same, `decided` what reviewers ruled on the mentions. Of a claim
    `used_for` are the facts that rest on it.
    """

    iri: str
    name: str
    days: dict[str, str] = field(default_factory=dict)
    claims: tuple[Spoken, ...] = ()
    replaced_by: str = ""
    replaces: tuple[str, ...] = ()
    joined: tuple[Words, ...] = ()
    doubts: tuple[Words, ...] = ()
    decided: tuple[Words, ...] = ()
    used_for: tuple[str, ...] = ()

    @property
    def sources(self) -> int:
        """How many sources say so."""
        return len({claim.said.source for claim in self.claims})

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold, all claims among it."""
        return {
            "iri": self.iri,
            "name": self.name,
            "days": self.days,
            "replacedBy": self.replaced_by or None,
            "replaces": list(self.replaces),
            "sources": self.sources,
            "claims": [_claim(claim) for claim in self.claims],
            "joined": list(self.joined),
            "doubts": list(self.doubts),
            "decided": list(self.decided),
            "usedFor": list(self.used_for),
        }


@dataclass(frozen=True, slots=True)
class Why:
    """The answer: a chain for each fact of what was asked."""

    asked: str
    chains: tuple[Chain, ...]

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold."""
        return {"asked": self.asked, "facts": [chain.to_dict() for chain in self.chains]}


def _claim(claim: Spoken) -> dict[str, object]:
    judged = [_judged(one) for one in claim.judged]
    return {
        "claim": local(claim.claim),
        "statement": claim.statement,
        "days": claim.days,
        "rule": claim.rule,
        "confidence": float(claim.confidence),
        "sentence": claim.said.to_dict(),
        "review": claim.review or None,
        "decisions": judged,
    }


def _judged(one: Judged) -> dict[str, str]:
    told = {"id": one.id, "by": one.by, "at": one.at, "reason": one.reason}
    return told | ({"reply": one.reply} if one.reply else {})

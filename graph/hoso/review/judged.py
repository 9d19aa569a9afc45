"""Claims under a verdict that asks for more: copies of what was retracted, and what a reviewer disputes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hoso.catalogue import Askable, question
from hoso.decisions import Decision
from hoso.review.claims import Spoken, local, spoken
from hoso.review.harm import sign
from hoso.review.nouns import Command, Kind, Matter
from hoso.review.phrases import Words, phrase

_HELD = "held"


def matters(store: Askable, decisions: Mapping[str, Decision]) -> Iterator[Matter]:
    """Each claim that is held or disputed; all that one decision holds back are one pattern."""
    for claim in dict.fromkeys(row.text("claim") for row in question("judged-claims", "review").run(store)):
        [found] = spoken(store, claim)
        yield _held(found, decisions) if found.review == _HELD else _disputed(found, decisions)


def _held(claim: Spoken, decisions: Mapping[str, Decision]) -> Matter:
    first = claim.judged[0].id
    return Matter(
        kind=Kind.HELD,
        pattern=first,
        about=(claim.claim,),
        what=phrase("held-one", statement=claim.statement),
        signs=(sign("held"), sign("single-claim")),
        reasons=tuple(_reasons(claim, decisions)),
        said=(claim.said,),
        commands=(
            Command(("confirm", local(claim.claim)), phrase("if-right")),
            Command(("retract", local(claim.claim)), phrase("if-wrong")),
            Command(("undo", first), phrase("if-undo")),
        ),
    )


def _disputed(claim: Spoken, decisions: Mapping[str, Decision]) -> Matter:
    return Matter(
        kind=Kind.DISPUTED,
        pattern=claim.judged[0].id,
        about=(claim.claim,),
        what=phrase("disputed-one", statement=claim.statement),
        signs=(sign("disputed"),),
        reasons=tuple(_reasons(claim, decisions)),
        said=(claim.said,),
        commands=tuple(Command(("undo", one.id), phrase("if-gone")) for one in claim.judged),
    )


def _reasons(claim: Spoken, decisions: Mapping[str, Decision]) -> Iterator[Words]:
    for one in claim.judged:
        known = decisions.get(one.id)
        if known:
            yield phrase("judged-by", at=known.at[:10], by=known.by, kind=str(known.kind), reason=known.reason)
        else:
            yield phrase("judged-by-unknown", id=one.id)

"""An explanation as people read it."""

from __future__ import annotations

from collections.abc import Iterator

from hoso.review.claims import Judged, Spoken, local
from hoso.review.phrases import Words, phrase
from hoso.review.reasons import Chain, Why

_VERDICTS = {"held": "held-verdict", "disputed": "disputed-verdict"}


def why_text(found: Why, language: str, limit: int) -> str:
    """Every chain as plain text; of many claims the first."""
    return "\n".join(_page(found, language, limit))


def _page(found: Why, language: str, limit: int) -> Iterator[str]:
    facts = [chain for chain in found.chains if not chain.replaced_by]
    if len(facts) > 1:
        yield phrase("several", count=len(facts))[language]
        yield ""
    for number, chain in enumerate(found.chains):
        if number and not found.chains[number - 1].replaced_by:
            yield ""
        yield from _chain(chain, language, limit)


def _chain(chain: Chain, language: str, limit: int) -> Iterator[str]:
    if chain.replaced_by:
        yield phrase("replaced", old=local(chain.iri), new=local(chain.replaced_by))[language]
        return
    yield f"{chain.name}  <{local(chain.iri)}>"
    if chain.days:
        yield "  " + "; ".join(phrase(what, days=days)[language] for what, days in chain.days.items())
    if chain.replaces:
        yield "  " + phrase("replaces", names=", ".join(chain.replaces))[language]
    if chain.joined:
        yield "  " + phrase("joined", mentions=len(chain.claims), sources=chain.sources)[language]
        yield from _listed(chain.joined, language)
    for key, told in (("doubts", chain.doubts), ("decided", chain.decided)):
        if told:
            yield "  " + phrase(key)[language]
            yield from _listed(told, language)
    yield from _claims(chain, language, limit)
    if chain.used_for:
        yield "  " + phrase("used-for")[language]
        yield from (f"    - {fact}" for fact in chain.used_for)


def _listed(told: tuple[Words, ...], language: str) -> Iterator[str]:
    return (f"    - {words[language]}" for words in told)


def _claims(chain: Chain, language: str, limit: int) -> Iterator[str]:
    """The claims with their sentences; one that was quoted above is not quoted again."""
    if not chain.claims:
        yield "  " + phrase("no-claims")[language]
        return
    if chain.iri != chain.claims[0].claim:
        yield "  " + phrase("rests-on", claims=len(chain.claims), sources=chain.sources)[language]
    quoted: set[str] = set()
    for number, claim in enumerate(chain.claims[:limit], 1):
        yield from _claim(number, claim, language, quoted)
    if len(chain.claims) > limit:
        yield "    " + phrase("more-claims", count=len(chain.claims) - limit)[language]


def _claim(number: int, claim: Spoken, language: str, quoted: set[str]) -> Iterator[str]:
    days = [phrase(what, days=when)[language] for what, when in claim.days.items()]
    yield f"    {number}. {', '.join([claim.statement, *days])}  <{local(claim.claim)}>"
    yield "       " + phrase("read-by", rule=claim.rule, confidence=claim.confidence)[language]
    sentence = str(claim.said)
    if sentence not in quoted:
        yield f"       {sentence}"
    quoted.add(sentence)
    if claim.review and not claim.judged:
        yield f"       {_verdict(claim.review)[language]}"
    for one in claim.judged:
        yield "       " + _judged(claim.review, one, language)


def _verdict(review: str) -> Words:
    return phrase(_VERDICTS.get(review, review))


def _judged(review: str, one: Judged, language: str) -> str:
    verdict = _verdict(review)
    if one.reply:
        return phrase("reply", by=one.by, at=one.at[:10], reply=" ".join(one.reply.split()))[language]
    if not one.by:
        return phrase("verdict-unknown", verdict=verdict, id=one.id)[language]
    return phrase("verdict", verdict=verdict, by=one.by, at=one.at[:10], reason=one.reason)[language]

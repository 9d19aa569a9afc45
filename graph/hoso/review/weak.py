"""Facts about people that rest on one claim of a rule that errs more than others: all of one rule together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from hoso.catalogue import Askable, evidence_in, question
from hoso.results import Row
from hoso.review.claims import local
from hoso.review.harm import links, sign
from hoso.review.nouns import Command, Kind, Matter
from hoso.review.phrases import Words, phrase, plain
from hoso.review.things import Stake, Thing, stake, thing
from hoso.text import slug

WEAK = 90
"""Per cent of confidence below which a claim is weak: one in ten is wrong, and an hour holds some fifty of them."""


def matters(store: Askable) -> Iterator[Matter]:
    """Each weak claim that alone tells something of a person who is not known to be dead, and nobody has judged."""

    @cache
    def known(person: str) -> Stake:
        return stake(store, person)

    seen = set()
    for row in question("weak-claims", "review").run(store, percent=WEAK):
        person = known(row.text("person"))
        if not person.dead and row.text("claim") not in seen:
            seen.add(row.text("claim"))
            yield _matter(store, row, person)


def _matter(store: Askable, row: Row, person: Stake) -> Matter:
    claim, rule, confidence = local(row.text("claim")), row.text("rule"), row.text("confidence")
    fact = thing(store, row.text("fact"))
    return Matter(
        kind=Kind.WEAK,
        pattern=slug(rule),
        about=(row.text("claim"), fact.iri),
        what=plain(fact.name),
        signs=(
            sign("weak"),
            sign("living"),
            sign("single-claim"),
            sign("weak-rule", 10 * (1 - float(confidence))),
            links(person.links),
        ),
        reasons=(phrase("read-by", rule=rule, confidence=confidence), _reach(fact, person)),
        said=tuple(evidence_in(row)),
        commands=(
            Command(("confirm", claim), phrase("if-right")),
            Command(("retract", claim), phrase("if-wrong")),
        ),
    )


def _reach(fact: Thing, person: Stake) -> Words:
    """Which fact it is, and how much is told of the person."""
    return phrase("weak-fact", fact=local(fact.iri), links=person.links, name=person.name, sources=person.sources)

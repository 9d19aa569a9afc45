"""Contradictions in the record: what the quality queries find, with the very claims that cannot all be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hoso.catalogue import Askable, Question, questions
from hoso.check import Finding, findings
from hoso.decisions.keys import source_of
from hoso.review.claims import BOUNDS, Spoken, local, spoken
from hoso.review.harm import Sign, is_reviewed, links, sign
from hoso.review.mentions import mention_in
from hoso.review.nouns import Command, Kind, Matter
from hoso.review.phrases import LANGUAGES, Words, phrase
from hoso.review.things import Stake, Thing, people_of, thing
from hoso.text import slug

Side = tuple[Spoken, ...]  # claims that give one value
_SIDES = 2
_SETTLED = {"confirmed", "disputed"}
_TWO_PEOPLE = {"one-person-heads-two-places"}
_NO_VALUES = {"subject", "other", "label"}
_FIELDS = {name: (name,) for name in BOUNDS}


def matters(store: Askable) -> Iterator[Matter]:
    """Each contradiction that no reviewer has looked at: all its claims confirmed or disputed, it is settled."""
    for asked in _asked():
        for found in findings(store, asked):
            about = [thing(store, iri) for iri in _subjects(found)]
            decisive = [_decisive(spoken(store, one.iri), found) for one in about]
            sides = decisive[0] if len(about) == 1 else [side for found_in in decisive for side in found_in[:1]]
            if not _is_settled(sides):
                yield _matter(store, found, about, sides)


def _asked() -> Iterator[Question]:
    return (asked for name, asked in questions("quality").items() if is_reviewed(name))


def _subjects(found: Finding) -> list[str]:
    other = found.values.get("other", "")
    return [found.subject, *([other] if other and other != found.subject else [])]


def _decisive(claims: tuple[Spoken, ...], found: Finding) -> list[Side]:
    """The claims that give the values which contradict each other, by value; else those first told, each alone."""
    compared = {name: value for name, value in found.values.items() if name not in _NO_VALUES and value}
    span = _same_span(compared, claims)
    sides: list[Side] = []
    taken: set[str] = set()
    for name, value in compared.items():
        fields = _FIELDS.get(name) or span.get(name)
        giving = [claim for claim in claims if claim.claim not in taken and _gives(claim, value, fields)]
        taken |= {claim.claim for claim in giving}
        sides += [tuple(giving)] if giving else []
    return sides[:_SIDES] or [(claim,) for claim in claims[:_SIDES]]


def _gives(claim: Spoken, value: str, fields: Sequence[str] | None) -> bool:
    """Whether a claim gives a value, in one of these fields; in any where none are named."""
    return any(value in values for name, values in claim.fields.items() if fields is None or name in fields)


def _same_span(compared: Mapping[str, str], claims: tuple[Spoken, ...]) -> dict[str, tuple[str, ...]]:
    """For `earliest` and `latest` the two bounds of one beginning, end or observation that claims give so."""
    for span in ("begin", "end", "observed"):
        bounds = {"earliest": f"{span}Earliest", "latest": f"{span}Latest"}
        given = (any(_gives(c, compared.get(n, ""), (bound,)) for c in claims) for n, bound in bounds.items())
        if all(given):
            return {name: (bound,) for name, bound in bounds.items()}
    return {}


def _is_settled(sides: list[Side]) -> bool:
    claims = [claim for side in sides for claim in side]
    return bool(claims) and all(claim.review in _SETTLED for claim in claims)


def _matter(store: Askable, found: Finding, about: list[Thing], sides: list[Side]) -> Matter:
    people = [one for one_thing in about for one in people_of(store, one_thing)]
    return Matter(
        kind=Kind.CONTRADICTION,
        pattern=_pattern(about[0]),
        about=tuple(one_thing.iri for one_thing in about),
        what=_what(found, about[0]),
        signs=tuple(_signs(found, people, sides)),
        reasons=tuple(_side(side) for side in sides),
        said=tuple(dict.fromkeys(side[0].said for side in sides)) or found.evidence,
        commands=tuple(_commands(store, found, sides)),
    )


def _pattern(about: Thing) -> str:
    """What the same look settles: a post with all its holders, else the thing itself."""
    posts = about.iris("post")
    return local(posts[0]).removeprefix("post/") if posts else slug(about.name)[:80].rstrip("-")


def _what(found: Finding, about: Thing) -> Words:
    """The message of the query; a thing that has no label of its own by the name that people give it."""
    return {language: said.replace(found.subject, about.name) for language, said in found.message.items()}


def _signs(found: Finding, people: list[Stake], sides: list[Side]) -> Iterator[Sign]:
    yield sign(found.rule)
    if people and not all(one.dead for one in people):
        yield sign("living")
    if _is_one_text(sides):
        yield sign("one-text")
    yield links(sum(map(len, sides)) + sum(one.sources for one in people))


def _side(side: Side) -> Words:
    claim = side[0]
    key = "side" if len(side) == 1 else "side-of"
    return phrase(key, statement=_dated(claim), rule=claim.rule, confidence=claim.confidence, count=len(side))


def _dated(claim: Spoken) -> Words:
    """What a claim says, and of which days."""
    days = [phrase(what, days=when) for what, when in claim.days.items()]
    return {language: ", ".join([claim.statement, *(told[language] for told in days)]) for language in LANGUAGES}


def _is_one_text(sides: list[Side]) -> bool:
    """Whether one source says both: mostly spells that follow each other, and no quarrel."""
    return len(sides) > 1 and len({claim.said.source for side in sides for claim in side}) == 1


def _commands(store: Askable, found: Finding, sides: list[Side]) -> Iterator[Command]:
    """One side retracted; all confirmed, or disputed so that readers see both: then the matter rests.

    One person who heads two places may be two people, who are parted.
    """
    if found.rule in _TWO_PEOPLE and (mentions := _mentions(store, sides)):
        yield Command(("different", *mentions), phrase("if-two"))
    for side in sides:
        yield Command(("retract", *_names([side])), phrase("if-wrong-of", statement=_dated(side[0])))
    if len(sides) == 1:
        yield Command(("confirm", *_names(sides)), phrase("if-right"))
    elif sides:
        yield Command(("confirm", *_names(sides)), phrase("if-both-right"))
        yield Command(("dispute", *_names(sides)), phrase("if-both"))


def _mentions(store: Askable, sides: list[Side]) -> list[str]:
    """The mentions of the two sides, where two sources name them: those of one source cannot be parted."""
    claims = [side[0] for side in sides[:_SIDES]]
    found = [
        key
        for claim in claims
        for name in claim.fields.get("person", ())
        if (key := mention_in(store, claim.said.source, claim.said.sentence, name))
    ]
    return found if len(found) == len({source_of(key) for key in found}) == _SIDES else []


def _names(sides: list[Side]) -> list[str]:
    return [local(claim.claim) for side in sides for claim in side]

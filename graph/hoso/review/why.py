"""Why a fact is in the record: from what somebody asks for to its claims, sentences and decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode

from hoso.catalogue import Askable, question
from hoso.catalogue.values import iri_terms, is_address
from hoso.decisions import Decision, stand
from hoso.decisions.forms import PAIRS
from hoso.decisions.forms import Kind as Decided
from hoso.decisions.keys import name_key, source_of
from hoso.dossier.near import unknown
from hoso.dossier.parts import NAMES
from hoso.errors import NotFoundError, UsageError
from hoso.namespaces import DATA
from hoso.review.claims import Spoken, local, spoken
from hoso.review.doubts import pairs
from hoso.review.mentions import held
from hoso.review.phrases import Words, phrase
from hoso.review.reasons import Chain, Why
from hoso.review.things import Thing, thing

_LOCAL = re.compile("[a-z]+/[a-z0-9-]+")
_NO_FACTS = ("source/", "passage/", "decision/", "run/")
_SIGNS = 8


def why(
    store: Askable, fact: str, decisions: Sequence[Decision] = (), *, role: str | None = None, body: str | None = None
) -> Why:
    """Tell why something is in the record: an IRI, a local name (`tenure/...`), or a name of people, bodies, documents.

    With a role or body, a person's name means the tenures that fit. A name out of use is followed to where it leads.
    NotFoundError, with the names most alike, for what the store does not know.
    """
    iris = _found(store, fact, role, body)
    chains = [chain for iri in iris for chain in _chains(store, iri, decisions)]
    if not chains:
        raise NotFoundError(unknown(store, _spelt(fact), fact))
    return Why(fact, tuple(chains))


def _found(store: Askable, fact: str, role: str | None, body: str | None) -> list[str]:
    if role or body:
        rows = question("evidence-of-tenure").run(store, person=fact, role=role, body=body)
        found = list(dict.fromkeys(row.text("tenure") for row in rows))
        if not found:
            post = ", ".join(filter(None, (role, body)))
            raise NotFoundError(f"the store knows of no post of {fact!r} such as {post}: `hoso show` tells the posts")
        return found
    if is_address(fact):
        return [iri_terms(fact)[0].value]
    if _LOCAL.fullmatch(fact):
        return [DATA[fact].value]
    named = (
        row.text(kind.value)
        for kind, one in NAMES.items()
        for row in question(one.question).run(store, **{kind.value: fact})
    )
    return list(dict.fromkeys(named))


def _spelt(fact: str) -> str:
    """The name that a local name was made of, as far as it can be read: `person/tran-van-mo` is `tran van mo`."""
    return local(fact).rsplit("/", 1)[-1].split("--")[0].replace("-", " ") if _LOCAL.fullmatch(local(fact)) else fact


def _chains(store: Askable, iri: str, decisions: Sequence[Decision]) -> Iterator[Chain]:
    """The chain of a fact; a name out of use and then the fact that it leads to; none for what is not there."""
    if local(iri).startswith(_NO_FACTS):
        raise UsageError(f"{local(iri)} is no fact: name what it says, e.g. a person, a tenure/... or a claim/...")
    about = thing(store, iri)
    leads = about.iris("isReplacedBy")
    if leads:
        yield Chain(iri, about.name, replaced_by=leads[0])
        yield from _chains(store, leads[0], decisions)
    elif about:
        yield _chain(store, about, decisions)


def _chain(store: Askable, about: Thing, decisions: Sequence[Decision]) -> Chain:
    claims = tuple(sorted(spoken(store, about.iri), key=_by_weight))
    is_claim, is_person = "Claim" in about.kinds, "Person" in about.kinds
    return Chain(
        iri=about.iri,
        name=claims[0].statement if is_claim and claims else about.name,
        days=about.days,
        claims=claims,
        replaces=tuple(local(old) for old in about.iris("replaces")) if is_person else (),
        joined=tuple(_joined(store, about, claims)) if is_person else (),
        doubts=tuple(pair.words() for pair in pairs(store, about.iri)) if is_person else (),
        decided=tuple(_decided(store, about, decisions)) if is_person else (),
        used_for=tuple(_used_for(store, about.iri)) if is_claim else (),
    )


def _by_weight(claim: Spoken) -> tuple[bool, bool, str, str]:
    """What was judged first, then what tells a beginning or an end, each by the day of its source."""
    bounded = "began" in claim.days or "ended" in claim.days
    return not claim.review, not bounded, claim.said.published, claim.claim


def _joined(store: Askable, about: Thing, claims: tuple[Spoken, ...]) -> Iterator[Words]:
    """What the sources on a person share, as far as the record tells; a shared post implies its body."""
    sources = {claim.said.source for claim in claims}
    if len(sources) < 2:
        yield phrase("one-source")
        return
    rows = list(question("joins-of-person", "review").run(store, person=NamedNode(about.iri)))
    shared = [row for row in rows if int(row.text("sources")) > 1]
    for row in shared[:_SIGNS]:
        yield phrase(f"shared-{row.text('sign')}", label=row.text("label"), sources=int(row.text("sources")))
    if not shared:
        yield phrase("shared-none")


def _decided(store: Askable, about: Thing, decisions: Sequence[Decision]) -> Iterator[Words]:
    """What reviewers decided on mentions of this person, and is in effect."""
    names = {name_key(name) for name in (*about.texts("name"), *about.texts("altLabel"))}
    ours = [one for one in stand(decisions).decisions if _mentions(one) & names or one.value == about.iri]
    keys = {key for one in ours for key in (one.target, str(one.value)) if not key.startswith(DATA.base)}
    people = held(store, {source_of(key) for key in keys}).people
    for one in sorted(ours, key=lambda one: one.at):
        if about.iri in (one.value, people.get(one.target), people.get(str(one.value))):
            yield phrase("decided-line", at=one.at[:10], by=one.by, kind=str(one.kind), reason=one.reason, id=one.id)


def _mentions(one: Decision) -> set[str]:
    """The names of the mentions that a decision is about, as keys hold them."""
    if one.kind not in PAIRS and one.kind is not Decided.ANCHOR:
        return set()
    return {key.rsplit("/", 1)[-1] for key in (one.target, str(one.value)) if not key.startswith(DATA.base)}


def _used_for(store: Askable, claim: str) -> Iterator[str]:
    for row in question("facts-of-claim", "review").run(store, claim=NamedNode(claim)):
        fact = row.text("fact")
        yield f"{thing(store, fact).name} ({local(fact)})"

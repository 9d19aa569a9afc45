"""From what a reviewer names, a node of the record, to what a decision is about: mentions, claims and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from pyoxigraph import NamedNode

from hoso.decisions import Draft, Kind, drafts, mentions
from hoso.decisions.forms import MENTION, ON_CLAIMS, PAIRS
from hoso.errors import NotFoundError, UsageError
from hoso.model import PersonClaim, Report
from hoso.namespaces import DATA, HS, PROV
from hoso.rdf import NamedReport, read_named
from hoso.resolve.mentioned import people_named
from hoso.resolve.names import same_words
from hoso.store import LocalStore

Mention = tuple[Report, str]
_CLAIM, _PERSON, _SOURCE, _TENURE = "claim/", "person/", "source/", "tenure/"


def drafts_on(
    store: LocalStore,
    kind: Kind,
    targets: Sequence[str],
    *,
    by: str,
    reason: str,
    changes: Mapping[str, object] | None = None,
    reply: str | None = None,
) -> list[Draft]:
    """The decisions of one kind on nodes of the record, by IRI or local name, on keys of mentions, or on ids.

    `same`, `different`, `unsure`: two people or mentions, or more, each with the next; a claim or a tenure stands for
    whom its sentence names, so that two people of one name in one report can be told apart. `anchor`: a mention or
    person, and the person that it means. `confirm`, `retract`, `dispute`: claims, or nodes that are derived from
    claims, each of which is judged; `correct`: one claim and the right values of its fields; `right-of-reply`: claims
    or nodes too, and the words of the person concerned. `retract-source`: sources. `redact`: a person. `clear`: the
    id of a `redact`, and the sources in which somebody else bears the name. `undo`: ids of decisions.
    NotFoundError for what the store does not hold, UsageError for too few targets.
    """
    given = {"by": by, "reason": reason}
    if kind in PAIRS:
        found = [_mention(store, target) for target in _at_least(2, kind, targets)]
        return [drafts.on_mentions(kind, one, other, **given) for one, other in pairwise(found)]
    if kind is Kind.ANCHOR:
        *meant, person = _at_least(2, kind, targets)
        return [drafts.on_person(_mention(store, target), person, **given) for target in meant]
    if kind in ON_CLAIMS:
        judged = [judged for target in _at_least(1, kind, targets) for judged in _claims(store, target)]
        return [drafts.on_claim(kind, report, name, changes=changes, reply=reply, **given) for report, name in judged]
    if kind is Kind.RETRACT_SOURCE:
        keys = [target.rsplit("/", 1)[-1] for target in _at_least(1, kind, targets)]
        return [
            drafts.on_source(key, headline=_report(store, key).report.source.headline or "", **given) for key in keys
        ]
    if kind is Kind.CLEAR:
        redaction, *cleared = _at_least(2, kind, targets)
        return [drafts.clear(redaction, source, **given) for source in cleared]
    if kind is Kind.REDACT:
        return [_take_down(store, target, **given) for target in _at_least(1, kind, targets)]
    return [drafts.undo(target, **given) for target in _at_least(1, kind, targets)]


def _at_least(number: int, kind: Kind, targets: Sequence[str]) -> Sequence[str]:
    if len(targets) < number:
        raise UsageError(f"{kind}: name {number} or more, not {len(targets)}; `hoso review` prints them")
    return targets


def _mention(store: LocalStore, target: str) -> Mention:
    """A mention by its key, the first one of a person, or the one in the sentence of a claim, or of a tenure."""
    if MENTION.pattern.fullmatch(target):
        return _report(store, target.split("/", 1)[0]).report, target
    if target.removeprefix(DATA.base).startswith((_CLAIM, _TENURE)):
        return _mention_in_claim(store, target)
    for source, name in sorted(_mentions_of(store, _node(target, _PERSON))):
        report = _report(store, source)
        for key, claims in mentions(report.report).items():
            if name in {report.names[claim] for claim in claims}:
                return report.report, key
    raise NotFoundError(f"{store.where} names nobody as {target}; look the name up with `hoso show`")


def _mention_in_claim(store: LocalStore, target: str) -> Mention:
    """The mention of the first person whom a claim, or a claim that a tenure is derived from, names in its sentence."""
    for report, name in _claims(store, target):
        claim = next(claim for claim, its in report.names.items() if its == name)
        people = set(map(same_words, people_named(claim)))
        for key, named in mentions(report.report).items():
            if named[0].passage.sentence == claim.passage.sentence and same_words(named[0].name) in people:
                return report.report, key
    raise NotFoundError(f"the sentence of {target} gives no full name; name a claim whose sentence does, or a mention")


def _mentions_of(store: LocalStore, person: NamedNode) -> Iterator[tuple[str, str]]:
    """The source and the claim of each mention of a person."""
    for claim in _derived_from(store, person):
        for quad in store.engine.quads_for_pattern(claim, None, HS.PersonClaim):
            yield _local(quad.graph_name), _local(claim)


def _claims(store: LocalStore, target: str) -> Iterator[tuple[NamedReport, str]]:
    """A claim by its name, or every claim that a node of the record is derived from."""
    node = _node(target, "" if "/" in target else _CLAIM)
    claims = [node] if node.value.startswith(f"{DATA.base}{_CLAIM}") else sorted(_derived_from(store, node), key=str)
    found = [(claim, quad) for claim in claims for quad in store.engine.quads_for_pattern(claim, HS.rule, None)]
    if not found:
        raise NotFoundError(f"{store.where} holds no claim {target}; `hoso why` prints those of a fact")
    for claim, quad in found:
        yield _report(store, _local(quad.graph_name)), _local(claim)


def _take_down(store: LocalStore, target: str, *, by: str, reason: str) -> Draft:
    person = _node(target, _PERSON)
    names: set[str] = set()
    sources: set[str] = set()
    for claim in _derived_from(store, person):
        for quad in store.engine.quads_for_pattern(claim, HS.rule, None):
            sources.add(_local(quad.graph_name))
    for source, name in _mentions_of(store, person):
        report = _report(store, source)
        names |= {claim.name for claim, its in report.names.items() if its == name and isinstance(claim, PersonClaim)}
    if not names:
        raise NotFoundError(f"{store.where} names nobody as {target}; look the name up with `hoso show`")
    return drafts.take_down(person.value, names, sources, by=by, reason=reason)


def _derived_from(store: LocalStore, node: NamedNode) -> Iterable[NamedNode]:
    for quad in store.engine.quads_for_pattern(node, PROV.wasDerivedFrom, None):
        if isinstance(quad.object, NamedNode):
            yield quad.object


def _report(store: LocalStore, source: str) -> NamedReport:
    found = list(store.quads(DATA[f"{_SOURCE}{source}"]))
    if not found:
        raise NotFoundError(f"{store.where} holds no source {source}; list them with `hoso ask sources-list`")
    return read_named(found)


def _node(target: str, kind: str) -> NamedNode:
    local = target.removeprefix(DATA.base)
    return DATA[local if not kind or local.startswith(kind) else f"{kind}{local}"]


def _local(node: object) -> str:
    return node.value.rsplit("/", 1)[-1] if isinstance(node, NamedNode) else ""

"""What is wrong among the decisions themselves: contradictions, and decisions that have lost their sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hoso.catalogue import Askable
from hoso.decisions import Conflict, Decision, Standing
from hoso.decisions.forms import ON_CLAIMS, PAIRS
from hoso.decisions.forms import Kind as Decided
from hoso.decisions.keys import source_of
from hoso.decisions.orphans import Orphan, orphans, sources_named
from hoso.namespaces import DATA
from hoso.review.claims import local
from hoso.review.harm import links, sign
from hoso.review.mentions import Held, held
from hoso.review.nouns import Command, Kind, Matter
from hoso.review.phrases import Words, phrase, plain

_LONG = 160


def matters(store: Askable, standing: Standing) -> Iterator[Matter]:
    """Conflicts and orphans; only the sources that decisions are about are read."""
    by_id = {decision.id: decision for decision in standing.decisions}
    found = held(store, sources_named(standing))
    for conflict in standing.conflicts:
        yield _conflict(conflict, by_id, found)
    for orphan in orphans(standing, found.known()):
        if orphan.source not in standing.retracted_sources:
            yield _orphan(orphan, found)


def _conflict(conflict: Conflict, by_id: Mapping[str, Decision], found: Held) -> Matter:
    makers = [by_id[name] for name in conflict.decisions if name in by_id]
    authors = sorted({decision.by for decision in makers})
    what = phrase("conflict-of", people=", ".join(authors)) if len(makers) > 1 else plain(conflict.words)
    return Matter(
        kind=Kind.CONFLICT,
        pattern=min(conflict.decisions),
        about=conflict.decisions,
        what=what,
        signs=(sign("conflict"), sign("living"), links(len(conflict.apart) + len(makers))),
        reasons=tuple(_told(decision, found) for decision in makers),
        commands=tuple(Command(("undo", one.id), _undone(one, found)) for one in makers),
    )


def _told(decision: Decision, found: Held) -> Words:
    """A decision with who, when and why, and what it is about in words that people know."""
    return phrase(
        "conflict-line",
        at=decision.at[:10],
        by=decision.by,
        kind=str(decision.kind),
        about=_about(decision, found),
        reason=decision.reason,
    )


def _undone(decision: Decision, found: Held) -> Words:
    return phrase("if-undo-of", kind=str(decision.kind), by=decision.by, about=_about(decision, found))


def _about(decision: Decision, found: Held) -> str:
    ends = [decision.target, *([decision.value] if decision.value and decision.kind not in ON_CLAIMS else [])]
    if decision.kind in ON_CLAIMS:
        return f"“{_short(decision.evidence[1])}”" if len(decision.evidence) > 1 else decision.target
    return " – ".join(_end(end, found) for end in ends)


def _end(key: str, found: Held) -> str:
    """A mention by its sentence and whom it means now; a person by the local name."""
    if key.startswith(DATA.base):
        return local(key)
    if key not in found.spoken:
        return key
    person = found.people.get(key)
    sentence = f"“{_short(found.spoken[key])}”"
    return f"{local(person)} {sentence}" if person else sentence


def _orphan(orphan: Orphan, found: Held) -> Matter:
    decision = orphan.decision
    return Matter(
        kind=Kind.ORPHAN,
        pattern=orphan.source,
        about=(decision.id,),
        what=phrase("orphan-of", kind=str(decision.kind), by=decision.by, at=decision.at[:10]),
        signs=(sign("orphan"), sign("living"), links(1)),
        reasons=tuple(_lost(orphan)),
        commands=tuple(_again(orphan, found)),
    )


def _lost(orphan: Orphan) -> Iterator[Words]:
    yield phrase("orphan-reason", reason=orphan.decision.reason)
    if sentence := _sentence(orphan):
        yield phrase("orphan-was", sentence=_short(sentence))
    if orphan.source_gone:
        yield phrase("orphan-gone")
    elif not orphan.nearest:
        yield phrase("orphan-none")
    yield from (phrase("orphan-near", sentence=_short(near)) for near in orphan.nearest)


def _sentence(orphan: Orphan) -> str:
    """The sentence that was decided on: of the mention that is lost, or of the claim."""
    told, decision = orphan.decision.evidence, orphan.decision
    at = 1 if decision.kind in ON_CLAIMS else 3 if orphan.lost != decision.target else 0
    return told[at] if len(told) > at else ""


def _again(orphan: Orphan, found: Held) -> Iterator[Command]:
    """Decide again on a mention of the same name in the nearest sentence; then the old decision is not needed."""
    decision = orphan.decision
    if decision.kind in PAIRS or decision.kind is Decided.ANCHOR:
        name = orphan.lost.rsplit("/", 1)[-1]
        for key in _same_name(found, orphan, name):
            other = str(decision.value) if orphan.lost == decision.target else decision.target
            yield Command((str(decision.kind), key, other), phrase("if-again"))
    yield Command(("undo", decision.id), phrase("if-gone"))


def _same_name(found: Held, orphan: Orphan, name: str) -> Iterable[str]:
    """The mention of that name in the nearest sentence that has one."""
    for near in orphan.nearest:
        keys = [
            key
            for key, sentence in found.spoken.items()
            if sentence == near and source_of(key) == orphan.source and key.endswith(f"/{name}")
        ]
        if keys:
            return keys[:1]
    return ()


def _short(text: str) -> str:
    return text if len(text) <= _LONG else text[:_LONG].rsplit(" ", 1)[0] + " …"

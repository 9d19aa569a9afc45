"""Decisions made short: mentions a, b, c ..., claims 1, 2, 3 ..., people p, q."""

from __future__ import annotations

from hashlib import sha256

from hoso.decisions import Decision, Draft, Kind
from hoso.decisions.kinds import NO_LINE
from hoso.decisions.lines import decide

AT = "2026-11-22T09:30:00Z"
PERSON = "https://w3id.org/hoso/id/person/"


def digits(name: str, length: int) -> str:
    return sha256(name.encode()).hexdigest()[:length]


def mention(name: str) -> str:
    return f"{digits('s' + name, 32)}/{digits(name, 16)}/0/nguoi-{name}-{digits('n' + name, 8)}"


def claim(name: str) -> str:
    return digits("c" + name, 32)


def claim_key(name: str) -> str:
    return f"{digits('s' + name, 32)}/{digits('f' + name, 16)}/{digits(name, 16)}"


def draft(kind: Kind, target: str, value: str | None = None, **more: str) -> Draft:
    """A draft whose target and value are short names; `by`, `reason` and `supersedes` may be given."""
    by, reason = more.pop("by", "Mai"), more.pop("reason", "đã đọc cả hai bài")
    match kind:
        case Kind.SAME | Kind.DIFFERENT | Kind.UNSURE:
            return Draft(kind, mention(target), mention(str(value)), by, reason, **more)
        case Kind.ANCHOR:
            return Draft(kind, mention(target), PERSON + str(value), by, reason, **more)
        case Kind.CONFIRM | Kind.RETRACT | Kind.CORRECT | Kind.DISPUTE:
            return Draft(kind, claim(target), value, by, reason, (claim_key(target), f"Câu {target}."), **more)
        case _:
            return Draft(kind, target, value, by, reason, **more)


def decided(kind: Kind, target: str, value: str | None = None, *, at: str = AT, **more: str) -> Decision:
    """The decision that such a draft becomes."""
    return decide(draft(kind, target, value, **more), at, NO_LINE)


def same(one: str, other: str, **more: str) -> Decision:
    return decided(Kind.SAME, one, other, **more)


def different(one: str, other: str, **more: str) -> Decision:
    return decided(Kind.DIFFERENT, one, other, **more)


def unsure(one: str, other: str) -> Decision:
    return decided(Kind.UNSURE, one, other)


def anchor(one: str, person: str, **more: str) -> Decision:
    return decided(Kind.ANCHOR, one, person, **more)


def on_claim(kind: Kind, name: str, value: str | None = None, **more: str) -> Decision:
    return decided(kind, name, value, **more)


def undo(decision: Decision, **more: str) -> Decision:
    return decided(Kind.UNDO, decision.id, **more)

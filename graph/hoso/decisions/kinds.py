"""The nouns of the log: a draft is what a reviewer wants to say, a decision is what the log holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from hoso.decisions.forms import CLAIM_KEY, DECISION, ON_CLAIMS, SHAPES, Kind, check_shape
from hoso.decisions.redaction import check_hidden
from hoso.errors import UsageError
from hoso.text import squeeze

NO_LINE = "0" * 64
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reviewer decides, before the log gives it a time, an id and its place in a chain.

    IRIs of claims and sources are cut to their keys, people's local names completed to IRIs, `by` and `reason` put on
    one line. UsageError for what its kind does not take, and for an author or a reason that says nothing.
    """

    kind: Kind
    target: str
    value: str | None = None
    by: str = ""
    reason: str = ""
    evidence: tuple[str, ...] = ()
    supersedes: str | None = None

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "kind", _kind(self.kind))
        about, says = SHAPES[self.kind]
        put(self, "target", about.plain(self.target))
        put(self, "value", says.plain(self.value) if says and self.value is not None else self.value)
        put(self, "by", squeeze(self.by))
        put(self, "reason", squeeze(self.reason))
        put(self, "evidence", tuple(self.evidence))
        _check(self)


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the log: who decided what, when and why.

    `id` is a hash of all the others but `prev`; `at` is UTC in whole seconds; `evidence` is what a human needs when
    the target is gone (for a claim its key, then the sentence); `supersedes` is the id of a decision that this one
    takes the place of; `prev` the sha256 of the line before in its file. UsageError where one of them has a wrong form.
    """

    id: str
    at: str
    by: str
    kind: Kind
    target: str
    value: str | None
    reason: str
    evidence: tuple[str, ...]
    supersedes: str | None
    prev: str

    def __post_init__(self) -> None:
        DECISION.check(self.id, "id:")
        check_time(self.at)
        if not _DIGEST.fullmatch(self.prev):
            raise UsageError(f"prev: {self.prev!r} is no sha256; take it from the line before")
        _check(self)

    def __str__(self) -> str:
        return f"{self.kind} {self.id} by {self.by}"


def now() -> str:
    """The time as the log writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def check_time(at: str) -> None:
    """Raise UsageError unless this is a second in UTC, as `now` writes it."""
    try:
        if _AT.fullmatch(at):
            datetime.fromisoformat(at)
            return
    except ValueError:
        pass
    raise UsageError(f"at: {at!r} is no time such as 2026-11-22T09:30:00Z; give UTC in whole seconds")


def _kind(word: str) -> Kind:
    try:
        return Kind(word)
    except ValueError:
        raise UsageError(f"{word!r} is no kind of decision; use one of {', '.join(Kind)}") from None


def _check(said: Draft | Decision) -> None:
    """Raise UsageError for what a reviewer has to put right."""
    check_shape(said.kind, said.target, said.value)
    for what, text in (("by", said.by), ("reason", said.reason)):
        if not _says_something(text):
            raise UsageError(f"{said.kind}: {what} is {text!r}; say in one line who decides and why")
    if said.kind in ON_CLAIMS:
        CLAIM_KEY.check(said.evidence[0] if said.evidence else None, f"{said.kind}: the first piece of evidence")
    if said.kind is Kind.REDACT and said.value is not None:
        check_hidden(said.value, (said.by, said.reason, *said.evidence))
    if said.supersedes is not None:
        _check_superseded(said, said.supersedes)
    _check_text(said)


@lru_cache(maxsize=1 << 12)
def _says_something(text: str) -> bool:
    """Whether a text is one line in normal form, with something in it."""
    return bool(text) and text == squeeze(text)


def _check_superseded(said: Draft | Decision, superseded: str) -> None:
    DECISION.check(superseded, f"{said.kind}: supersedes")
    if said.kind is Kind.UNDO:
        raise UsageError("undo: it supersedes nothing; name the decision to undo as its target alone")


def _check_text(said: Draft | Decision) -> None:
    try:
        "".join((said.by, said.reason, said.value or "", *said.evidence)).encode()
    except (UnicodeEncodeError, TypeError) as error:
        raise UsageError(f"{said.kind}: what it says is no text ({error}); give plain Unicode text") from None

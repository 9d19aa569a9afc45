"""A decision as a line of a log and back: a total pair. The line is bytes, for its hashes are of bytes."""

from __future__ import annotations

import json
from dataclasses import fields
from hashlib import sha256

from hoso.decisions.forms import Kind
from hoso.decisions.kinds import Decision, Draft
from hoso.errors import BadInputError, UsageError

_FIELDS = [f.name for f in fields(Decision)]
_ID_LENGTH = 20
_HEAD = len('{"id": "') + _ID_LENGTH + len('", ')
_PREV = b', "prev": "'
_TAIL = len(_PREV) + 64 + len('"}')


def digest(line: bytes) -> str:
    """What the next line gives as its `prev`: the sha256 of this one, without its end of line."""
    return sha256(line).hexdigest()


def decide(draft: Draft, at: str, prev: str) -> Decision:
    """The decision that a draft becomes at a time and a place in a chain."""
    said = Decision("0" * _ID_LENGTH, at, *_said(draft), prev)
    return Decision(_id(to_line(said)), at, *_said(draft), prev)


def to_line(decision: Decision) -> bytes:
    """One JSON object, its fields in their order, no end of line; UsageError for what is no Unicode text."""
    named = {name: getattr(decision, name) for name in _FIELDS}
    return json.dumps(named, ensure_ascii=False).encode()


def from_line(line: bytes) -> Decision:
    """The decision of a line; BadInputError, without the place, where it is not as `to_line` wrote it."""
    try:
        named = json.loads(line.decode())
        if not isinstance(named, dict) or list(named) != _FIELDS:
            raise BadInputError(f"no decision (its fields must be {', '.join(_FIELDS)})")
    except (ValueError, RecursionError) as error:
        raise BadInputError(f"no decision ({error})") from None
    if named["id"] != _id(line):
        raise BadInputError("changed after it was written: its id does not fit its words")
    return _decision(named)


def follows(line: bytes) -> str:
    """The `prev` of a line, read from its end."""
    return line[-_TAIL:][len(_PREV) : -2].decode("ascii", "replace")


def id_of(line: bytes) -> str:
    """The id of a line, read from its start."""
    return line[:_HEAD][-_ID_LENGTH - 3 : -3].decode("ascii", "replace")


def _id(line: bytes) -> str:
    """A hash of all but the id and `prev`, so that a decision keeps its id in whatever file it stands."""
    return sha256(b"{" + line[_HEAD:-_TAIL] + b"}").hexdigest()[:_ID_LENGTH]


def _said(draft: Draft) -> tuple[str, Kind, str, str | None, str, tuple[str, ...], str | None]:
    return draft.by, draft.kind, draft.target, draft.value, draft.reason, draft.evidence, draft.supersedes


def _decision(named: dict[str, object]) -> Decision:
    """Each field with its own type."""
    try:
        named["kind"] = Kind(str(named["kind"]))
        evidence = named["evidence"]
        if not isinstance(evidence, list):
            raise BadInputError(f"no decision (evidence is {evidence!r}, not a list)")
        named["evidence"] = tuple(evidence)
        return Decision(**named)  # type: ignore[arg-type]  # Decision looks at each itself
    except (UsageError, ValueError, TypeError, AttributeError) as error:
        raise BadInputError(f"no decision that this version knows ({error})") from None

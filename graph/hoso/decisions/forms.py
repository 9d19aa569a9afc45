"""What a decision may be about and what it may say: one row for each kind, one pattern for each form."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from enum import StrEnum

from hoso.errors import UsageError
from hoso.model import CLAIM_KINDS, Bounds, Claim
from hoso.namespaces import DATA

_SHOWN = 80


class Kind(StrEnum):
    """What a reviewer decided; the words of a log's `kind`."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    ANCHOR = "anchor"
    CONFIRM = "confirm"
    RETRACT = "retract"
    CORRECT = "correct"
    DISPUTE = "dispute"
    RIGHT_OF_REPLY = "right-of-reply"
    RETRACT_SOURCE = "retract-source"
    REDACT = "redact"
    CLEAR = "clear"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Form:
    """How something is written: in words for a message, as a pattern, and the base that may stand before it.

    `kept` says whether the log keeps that base, as it does for people, whose IRI is their identity.
    """

    words: str
    pattern: re.Pattern[str]
    base: str = ""
    kept: bool = False

    def plain(self, text: str) -> str:
        """The one way in which the log writes it; what has another form comes back as it is."""
        local = text.strip().removeprefix(DATA.base).removeprefix(self.base) if self.base else text.strip()
        return f"{DATA.base}{self.base}{local}" if self.kept else local

    def check(self, text: object, what: str) -> None:
        """Raise UsageError unless the text has this form."""
        if not isinstance(text, str) or not self.pattern.fullmatch(text):
            raise UsageError(f"{what} {_short(text)} is not {self.words}; look it up and give it whole")


PEOPLE = f"{DATA.base}person/"
_SOURCE = "[0-9a-f]{32}"
MENTION = Form(
    "the key of a mention (source/sentence/occurrence/name)",
    re.compile(rf"{_SOURCE}/[0-9a-f]{{16}}/(?:0|[1-9][0-9]*)/[a-z0-9-]+-[0-9a-f]{{8}}"),
)
CLAIM = Form("the name of a claim (32 hexadecimal digits)", re.compile("[0-9a-f]{32}"), "claim/")
CLAIM_KEY = Form("the key of a claim (source/fact/sentence)", re.compile(rf"{_SOURCE}/[0-9a-f]{{16}}/[0-9a-f]{{16}}"))
PERSON = Form(
    "the IRI of a person",
    re.compile(re.escape(PEOPLE) + "[a-z0-9-]{1,200}"),
    "person/",
    kept=True,
)
SOURCE = Form("the key of a source (32 hexadecimal digits)", re.compile(_SOURCE), "source/")
DECISION = Form("the id of a decision (20 hexadecimal digits)", re.compile("[0-9a-f]{20}"))
FIELDS = Form("a JSON object of fields and their right values", re.compile(r"\{.+\}", re.DOTALL))
REPLY = Form("the words of the person concerned, some text", re.compile(r"\S(?:.*\S)?", re.DOTALL))
HIDDEN = Form(
    "what `redaction` makes: a salt and salted hashes",
    re.compile(
        r'\{"names": \["[0-9a-f]{64}"(?:, "[0-9a-f]{64}")*\], "salt": "[0-9a-f]{32}", '
        r'"sources": \[(?:"[0-9a-f]{64}"(?:, "[0-9a-f]{64}")*)?\]\}'
    ),
)
SOMEBODY = Form("what `redaction` makes: the salted hash of a person's IRI", re.compile("[0-9a-f]{64}"))

SHAPES: dict[Kind, tuple[Form, Form | None]] = {
    Kind.SAME: (MENTION, MENTION),
    Kind.DIFFERENT: (MENTION, MENTION),
    Kind.UNSURE: (MENTION, MENTION),
    Kind.ANCHOR: (MENTION, PERSON),
    Kind.CONFIRM: (CLAIM, None),
    Kind.RETRACT: (CLAIM, None),
    Kind.CORRECT: (CLAIM, FIELDS),
    Kind.DISPUTE: (CLAIM, None),
    Kind.RIGHT_OF_REPLY: (CLAIM, REPLY),
    Kind.RETRACT_SOURCE: (SOURCE, None),
    Kind.REDACT: (SOMEBODY, HIDDEN),
    Kind.CLEAR: (DECISION, SOURCE),
    Kind.UNDO: (DECISION, None),
}
PAIRS = frozenset({Kind.SAME, Kind.DIFFERENT, Kind.UNSURE})
VERDICTS = frozenset({Kind.CONFIRM, Kind.RETRACT, Kind.CORRECT, Kind.DISPUTE})
ON_CLAIMS = VERDICTS | {Kind.RIGHT_OF_REPLY}

_NOT_THE_FACT = {f.name for f in fields(Claim)} | {"bounds"}
_FIELDS = {f.name for kind in CLAIM_KINDS for f in fields(kind)} - _NOT_THE_FACT | {f.name for f in fields(Bounds)}


def check_shape(kind: Kind, target: str, value: str | None) -> None:
    """Raise UsageError unless target and value are what this kind takes."""
    about, says = SHAPES[kind]
    about.check(target, f"{kind}: the target")
    if says is None:
        if value is not None:
            raise UsageError(f"{kind}: it takes no value, not {_short(value)}; leave the value out")
        return
    says.check(value, f"{kind}: the value")
    if kind in PAIRS and target == value:
        raise UsageError(f"{kind}: target and value are the same mention {target}; give two mentions")
    if says is FIELDS and value is not None:
        _check_changes(value)


def changes_text(changes: object) -> str:
    """Fields and their right values as the log writes them: JSON, sorted by field."""
    return json.dumps(changes, ensure_ascii=False, sort_keys=True)


def _check_changes(value: str) -> None:
    try:
        changes = json.loads(value)
    except ValueError as error:
        raise UsageError(f"correct: {_short(value)} is no JSON ({error}); give {FIELDS.words}") from None
    if not isinstance(changes, dict) or not changes or changes_text(changes) != value:
        raise UsageError(f"correct: {_short(value)} is not {FIELDS.words}, sorted by field; make it with changes_text")
    for name, right in changes.items():
        if name not in _FIELDS:
            raise UsageError(f"correct: no claim has a field {name!r}; use one of {', '.join(sorted(_FIELDS))}")
        texts = right if isinstance(right, list) else [right]
        if not all(isinstance(text, str) or (text is right and isinstance(text, int | None)) for text in texts):
            raise UsageError(
                f"correct: {name} = {_short(right)} is of no known type; give text, a whole number, true, false, null "
                f"or a list of texts, and numbers with a fraction as text"
            )


def _short(text: object) -> str:
    shown = repr(text)
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 3] + "..."

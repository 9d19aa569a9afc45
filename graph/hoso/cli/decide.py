"""`hoso decide`, `hoso retract`, `hoso redact`: what reviewers decide, into the log and the record."""

from collections.abc import Sequence
from pathlib import Path

import hoso
from hoso.cli.output import say
from hoso.cli.run import OK
from hoso.decisions import Decision
from hoso.errors import BadInputError, UsageError


def run(kind: str, targets: Sequence[str], store: str, log: Path, *, by: str, reason: str, reply: str | None) -> int:
    """Decide, and tell what was written; `field=value` among the targets are the right values of a correction."""
    named = [target for target in targets if "=" not in target]
    changes = dict(_change(target) for target in targets if "=" in target)
    with hoso.open(store, decisions=log) as archive:
        _tell(archive.decide(kind, *named, by=by, reason=reason, changes=changes or None, reply=_words(reply)), log)
    return OK


def retract(source: str, store: str, log: Path, *, by: str, reason: str) -> int:
    """Take a source out; with a reason for good."""
    with hoso.open(store, decisions=log if reason else None) as archive:
        archive.retract(source, by=by, reason=reason)
    kept = f"it stays out until that is undone ({log})" if reason else "it may be added again; --reason keeps it out"
    say(f"{store}: {source} is out, with all that it alone said; {kept}")
    return OK


def redact(person: str, store: str, log: Path, *, by: str, reason: str) -> int:
    """Take a person down."""
    with hoso.open(store, decisions=log) as archive:
        _tell(archive.decide("redact", person, by=by, reason=reason), log)
    say("exports and pages that were made before still hold the person; make them anew")
    return OK


def _tell(decided: Sequence[Decision], log: Path) -> None:
    for decision in decided:
        say(f"{decision.kind} {decision.id}: {decision.reason}")
    say(f"written into {log}: {len(decided)}; `hoso decide undo ID` takes one back")


def _words(reply: str | None) -> str | None:
    """The words of a reply, those in a file where it is named as @FILE."""
    if reply is None or not reply.startswith("@"):
        return reply
    try:
        return Path(reply[1:]).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInputError(f"{reply[1:]}: cannot read the reply ({error}); give a text file in UTF-8") from None


def _change(text: str) -> tuple[str, object]:
    """A field and its right value; a value of nothing says that the field is unknown."""
    name, value = text.split("=", 1)
    if not name.isidentifier():
        raise UsageError(f"{text!r} is no FIELD=VALUE; write e.g. role='Phó Chủ tịch'")
    return name, value or None

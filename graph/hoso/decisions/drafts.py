"""Drafts made from what stands in a report, with the evidence that a human needs when it is gone.

For a mention the evidence is its sentence, its name and its source's headline (of the other mention too, where there is
one); for a claim its key, its sentence and the headline. A take-down keeps no words at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hoso.decisions.claim_keys import claim_keys
from hoso.decisions.correct import corrected
from hoso.decisions.forms import ON_CLAIMS, PAIRS, Kind, changes_text
from hoso.decisions.keys import mentions, words
from hoso.decisions.kinds import Draft
from hoso.decisions.redaction import hide
from hoso.errors import NotFoundError, UsageError
from hoso.model import Claim, Report
from hoso.rdf import NamedReport, claim_ids, sentence_of
from hoso.text import nfc

Mention = tuple[Report, str]  # a report, and the key of one of its mentions


def on_mentions(
    kind: Kind, one: Mention, other: Mention, *, by: str, reason: str, supersedes: str | None = None
) -> Draft:
    """`same`, `different` or `unsure`. NotFoundError for a key that its report does not have."""
    if kind not in PAIRS:
        raise UsageError(f"{kind} is not about two mentions; use one of {', '.join(sorted(PAIRS))}")
    return Draft(kind, one[1], other[1], by, reason, (*_seen(one), *_seen(other)), supersedes)


def on_person(mention: Mention, person: str, *, by: str, reason: str, supersedes: str | None = None) -> Draft:
    """`anchor`: the mention means the person with this IRI."""
    return Draft(Kind.ANCHOR, mention[1], person, by, reason, _seen(mention), supersedes)


def on_claim(
    kind: Kind,
    report: Report | NamedReport,
    name: str,
    *,
    by: str,
    reason: str,
    changes: Mapping[str, object] | None = None,
    reply: str | None = None,
    supersedes: str | None = None,
) -> Draft:
    """`confirm`, `retract`, `correct`, `dispute` or `right-of-reply` of the claim with this name.

    `changes` are for `correct` alone, `reply`, the words of the person concerned, for `right-of-reply`.

    NotFoundError for a name that the report does not have, UsageError for changes that its claim cannot take.
    """
    if kind not in ON_CLAIMS:
        raise UsageError(f"{kind} is not about a claim; use one of {', '.join(sorted(ON_CLAIMS))}")
    named = report if isinstance(report, NamedReport) else NamedReport(report, claim_ids(report))
    claim = _named(named, name)
    value = changes_text(dict(changes)) if changes is not None else nfc(reply) if reply is not None else None
    key, sentence = claim_keys(named.report)[claim]
    draft = Draft(kind, name, value, by, reason, (str(key), sentence, named.report.source.headline or ""), supersedes)
    if draft.kind is Kind.CORRECT and draft.value is not None:
        corrected(claim, draft.value)
    return draft


def on_source(key: str, *, by: str, reason: str, headline: str = "") -> Draft:
    """`retract-source`: nothing that this source says counts."""
    return Draft(Kind.RETRACT_SOURCE, key, None, by, reason, (headline,) if headline else ())


def take_down(person: str, names: Iterable[str], sources: Iterable[str], *, by: str, reason: str) -> Draft:
    """`redact` of a person: every form of the name that sources print, and the keys of the sources they stand in.

    UsageError where the reason or the author holds the name.
    """
    target, value = hide(person, names, sources)
    return Draft(Kind.REDACT, target, value, by, reason)


def clear(redaction: str, source: str, *, by: str, reason: str) -> Draft:
    """`clear`: in this source, the name that the `redact` with this id covers is somebody else's."""
    return Draft(Kind.CLEAR, redaction, source, by, reason)


def undo(decision: str, *, by: str, reason: str) -> Draft:
    """`undo` of the decision with this id; of an undo too."""
    return Draft(Kind.UNDO, decision, None, by, reason)


def _named(report: NamedReport, name: str) -> Claim:
    for claim, its_name in report.names.items():
        if its_name == name:
            return claim
    raise NotFoundError(f"the source {report.report.source.key} makes no claim {name}; list them with claim_ids")


def _seen(mention: Mention) -> tuple[str, str, str]:
    report, key = mention
    claims = mentions(report).get(key)
    if not claims:
        raise NotFoundError(f"the source {report.source.key} has no mention {key}; list them with mentions")
    sentences = {sentence.index: sentence for sentence in report.sentences}
    sentence = sentence_of(report.source, sentences, claims[0].passage)
    return words(report.source, sentence), claims[0].name, report.source.headline or ""

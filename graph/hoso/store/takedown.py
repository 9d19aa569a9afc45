"""Taking a person down: what names them leaves every source, before it is stored and afterwards.

In the sources in which the person stood it is gone for good. In any other it may be somebody else: it is held back, so
that nothing of it is stored or shown, until a reviewer clears that source and it is added again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from hoso.decisions import Redaction, Standing
from hoso.decisions.redaction import phrases
from hoso.model import Claim, Report, Sentence, Source
from hoso.rdf.names import flat_fields


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a report after the take-downs that found a name in it; `held` are the ids of those that hold it
    back because the person did not stand there.
    """

    report: Report
    by: tuple[Redaction, ...] = ()

    @property
    def held(self) -> tuple[str, ...]:
        """The decisions by which something may be held back of somebody else."""
        return tuple(one.decision for one in self.by if not one.stands_in(self.report.source.key))

    @property
    def made_of(self) -> str:
        """What the graph of the source is made of: its bytes, and the take-downs that took something out."""
        digest = self.report.source.sha256
        told = "\n".join((digest, *sorted(one.person for one in self.by)))
        return sha256(told.encode()).hexdigest() if self.by else digest


def without_redacted(report: Report, standing: Standing) -> Left:
    """The report without what names somebody who was taken down: sentences, claims, headline, address, authors, text.

    A claim goes whose own words name them, also where its sentence says but "he". The source itself stays, so that its
    other facts do.
    """
    by = tuple(one for one in standing.redactions if any(_covers(one, report.source, text) for text in _texts(report)))
    if not by:
        return Left(report)
    source = report.source

    def names(text: str) -> bool:
        return any(_covers(one, source, text) for one in by)

    kept = [sentence for sentence in report.sentences if not names(source.text[sentence.start : sentence.end])]
    indices = {sentence.index for sentence in kept}
    claims = (claim for claim in report.claims if claim.passage.sentence in indices)
    left = Report(
        source=replace(
            source,
            text=_blanked(source.text, kept),
            headline=None if source.headline and names(source.headline) else source.headline,
            url=None if source.url and names(source.url) else source.url,
            identifier=None if source.identifier and names(source.identifier) else source.identifier,
            authors=tuple(author for author in source.authors if not names(author)),
        ),
        sentences=tuple(kept),
        claims=tuple(claim for claim in claims if not any(map(names, _words(claim)))),
    )
    return Left(left, by)


def _texts(report: Report) -> Iterable[str]:
    """All words of a report in which a name may stand."""
    source = report.source
    yield from filter(None, (source.text, source.headline, source.url, source.identifier, *source.authors))
    for claim in report.claims:
        yield from _words(claim)


def _words(claim: Claim) -> Iterable[str]:
    yield claim.passage.quote
    yield from (value for _, value in flat_fields(claim) if isinstance(value, str))


def _covers(redaction: Redaction, source: Source, text: str) -> bool:
    return any(redaction.covers(source.key, phrase) for phrase in phrases(text))


def _blanked(text: str, kept: Iterable[Sentence]) -> str:
    """The sentences that stay at their own offsets, blanks elsewhere."""
    page = [" "] * len(text)
    for sentence in kept:
        page[sentence.start : sentence.end] = text[sentence.start : sentence.end]
    return "".join(page)

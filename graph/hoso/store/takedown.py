"""Taking a person down: what names them leaves the sources in which they stand, before it is stored and afterwards."""

from __future__ import annotations

from dataclasses import replace

from hoso.decisions import Cover, Standing
from hoso.decisions.redaction import phrases
from hoso.model import Report, Source


def without_redacted(report: Report, standing: Standing) -> Report:
    """The report without the claims of every sentence that names somebody who was taken down in this source.

    A headline and an address that hold the name go too; the source itself stays, so that its other facts do.
    """
    if not any(redaction.stands_in(report.source.key) for redaction in standing.redactions):
        return report
    source = report.source
    kept = {
        sentence.index
        for sentence in report.sentences
        if not _names(source.text[sentence.start : sentence.end], source, standing)
    }
    return Report(
        source=_source(source, standing),
        sentences=tuple(sentence for sentence in report.sentences if sentence.index in kept),
        claims=tuple(claim for claim in report.claims if claim.passage.sentence in kept),
    )


def _source(source: Source, standing: Standing) -> Source:
    headline = None if source.headline and _names(source.headline, source, standing) else source.headline
    url = None if source.url and _names(source.url, source, standing) else source.url
    authors = tuple(author for author in source.authors if not _names(author, source, standing))
    return replace(source, headline=headline, url=url, authors=authors)


def _names(text: str, source: Source, standing: Standing) -> bool:
    return any(standing.cover(source.key, phrase) is Cover.REDACTED for phrase in phrases(text))

"""Whether what a store holds is whole (SHACL) and whether it fits together (the queries of `queries/quality/`)."""

from collections.abc import Iterator

from hoso.catalogue import Askable, Question, evidence_in, questions
from hoso.check.report import CheckReport, Finding, Severity
from hoso.check.shapes import SHAPES_LIMIT, check_shapes
from hoso.results import Row

__all__ = ["SHAPES_LIMIT", "CheckReport", "Finding", "Severity", "check", "findings"]

EVIDENCE_COLUMNS = frozenset(
    column + side
    for column in ("quote", "sentenceText", "headline", "datePublished", "url", "source")
    for side in ("", "Other")
)


def check(store: Askable, *, limit: int = SHAPES_LIMIT) -> CheckReport:
    """Check a store, whole, by every quality query, and by the shapes of `ontology/shapes.ttl`.

    The shapes are proved on the sources and the record; of a store with more than `limit` quads on a sample of its
    sources and all that rests on them, and of an endpoint not at all: `notes` of the report says which.
    """
    shaped, notes = check_shapes(store, limit)
    asked = (finding for question in questions("quality").values() for finding in findings(store, question))
    return CheckReport(tuple(sorted((*shaped, *asked), key=Finding.order)), notes)


def findings(store: Askable, question: Question) -> Iterator[Finding]:
    """What one quality query finds."""
    return (_finding(question, row) for row in question.run(store))


def _finding(question: Question, row: Row) -> Finding:
    values = {name: row.text(name) for name in row.columns if name not in EVIDENCE_COLUMNS}
    message = {language: _filled(pattern, row) for language, pattern in question.message.items()}
    severity = Severity(question.severity or Severity.WARNING)
    return Finding(question.name, severity, row.text("subject"), message, tuple(evidence_in(row)), values)


def _filled(pattern: str, row: Row) -> str:
    """The message with the row's values in the places of `{column}`."""
    for name in row.columns:
        pattern = pattern.replace(f"{{{name}}}", row.text(name))
    return pattern

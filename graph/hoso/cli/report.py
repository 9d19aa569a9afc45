"""`hoso extract`: what a report claims, printed without a store."""

import sys

from hoso.cli.options import ReportFormat
from hoso.cli.output import write_json, write_table
from hoso.extraction import extract
from hoso.extraction.exchange import to_exchange
from hoso.model import Claim, Report, facts
from hoso.sources import read


def run(file: str, form: ReportFormat | None) -> None:
    """Print the claims of each report in `file`; BadInputError at the first that cannot be read."""
    form = form or (ReportFormat.TABLE if sys.stdout.isatty() else ReportFormat.JSON)
    for source in read(file):
        report = extract(source)
        if form is ReportFormat.JSON:
            write_json(to_exchange(report))
        else:
            _write_claims(report)


def _write_claims(report: Report) -> None:
    rows = ([_kind(claim), _fact(claim), claim.passage.quote] for claim in report.claims)
    write_table(["claim", "what", "words"], rows)


def _kind(claim: Claim) -> str:
    return type(claim).__name__.removesuffix("Claim").lower()


def _fact(claim: Claim) -> str:
    return "; ".join(f"{name} {_value(value)}" for name, value in facts(claim) if value and name != "surface")


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)

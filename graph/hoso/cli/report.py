"""`hoso extract`: what a report claims, printed without a store."""

import sys
from itertools import islice

from hoso.cli.options import ReportFormat
from hoso.cli.output import write, write_folded, write_json, write_table
from hoso.errors import UsageError
from hoso.extraction import extract
from hoso.extraction.exchange import to_exchange
from hoso.model import Claim, Report, facts
from hoso.sources import read


def run(file: str, form: ReportFormat | None, *, explain: bool = False, web: bool = False) -> None:
    """Print the claims of each report in `file`, with their rules if asked to `explain`.

    BadInputError at the first that cannot be read; UsageError where html is asked for several.
    """
    if explain and form in (ReportFormat.JSON, ReportFormat.HTML):
        raise UsageError(f"--explain: {form} names rule and passage already; leave out one of the two")
    form = form or (ReportFormat.TABLE if sys.stdout.isatty() else ReportFormat.JSON)
    if form is ReportFormat.HTML:
        _write_page(file, web)
        return
    for source in read(file, allow_web=web):
        report = extract(source)
        if explain:
            _write_explained(report)
        elif form is ReportFormat.JSON:
            write_json(to_exchange(report))
        else:
            _write_claims(report)


def _write_page(file: str, web: bool) -> None:
    from hoso.views.explain import explain_page

    sources = list(islice(read(file, allow_web=web), 2))
    if len(sources) > 1:
        raise UsageError(f"{file}: --format html shows one report, and there are several; give it a file with one")
    for source in sources:
        write(explain_page(extract(source)))


def _write_explained(report: Report) -> None:
    from hoso.views.explain import explain_text

    text = explain_text(report)
    if text:
        write_folded(text)


def _write_claims(report: Report) -> None:
    rows = ([_kind(claim), _fact(claim), claim.passage.quote] for claim in report.claims)
    write_table(["claim", "what", "words"], rows)


def _kind(claim: Claim) -> str:
    return type(claim).__name__.removesuffix("Claim").lower()


def _fact(claim: Claim) -> str:
    return "; ".join(f"{name} {_value(value)}" for name, value in facts(claim) if value and name != "surface")


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)

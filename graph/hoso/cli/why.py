"""`hoso why`: why a fact is in the record."""

from hoso.cli.opening import opened
from hoso.cli.options import TextFormat
from hoso.cli.output import write_folded, write_json
from hoso.review.telling import why_text


def run(
    fact: str, store: str, form: TextFormat, *, role: str | None, body: str | None, limit: int, language: str
) -> None:
    """Print the chain of each fact of that name."""
    with opened(store) as archive:
        found = archive.why(fact, role=role, body=body)
    if form is TextFormat.JSON:
        write_json(found.to_dict())
    else:
        write_folded(why_text(found, language, limit))

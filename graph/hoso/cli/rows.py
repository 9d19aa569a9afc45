"""An answer for reading: what was asked in a table, and below it the sentences that say so, numbered alike."""

import re

from pyoxigraph import NamedNode

from hoso.catalogue import Evidence, evidence_in
from hoso.cli.output import write, write_folded, write_table
from hoso.results import Result, Row

WHEN = {
    "began": ("beginEarliest", "beginLatest"),
    "ended": ("endEarliest", "endLatest"),
    "seen": ("observedEarliest", "observedLatest"),
}
EVIDENCE = {
    column + side
    for column in ("quote", "sentenceText", "headline", "datePublished", "url", "source")
    for side in ("", "Other")
}


def write_reading(result: Result) -> None:
    """Print what all rows share, then the rows, then the sentences; addresses and empty columns are left out.

    The six bounds become three columns of days or stretches of days.
    """
    if not len(result):
        return
    notes: dict[Evidence, int] = {}
    columns = _columns(result)
    shared = {name for name, cells in columns.items() if len(result) > 1 and len({*cells}) == 1}
    own = {name: cells for name, cells in columns.items() if name not in shared}
    marks = [_marks(row, notes) for row in result]
    if shared:
        write("; ".join(f"{name}: {columns[name][0]}" for name in columns if name in shared))
    write_table([*own, "said in"], zip(*own.values(), marks, strict=True))
    for note, number in notes.items():
        write_folded(f"[{number}] {note}")


def _columns(result: Result) -> dict[str, list[str]]:
    """Collect the columns to show, by heading."""
    bounds = {name for pair in WHEN.values() for name in pair}
    shown = [name for name in result.columns if name not in bounds | EVIDENCE and _worth(result, name)]
    columns = {_heading(name): [row.text(name) for row in result] for name in shown}
    dated = {when: [_between(row, *pair) for row in result] for when, pair in WHEN.items()}
    if _homonyms(result):
        columns = {"person": [row.text("person").rpartition("/")[2] for row in result], **columns}
    return columns | {when: cells for when, cells in dated.items() if any(cells)}


def _homonyms(result: Result) -> bool:
    """Whether several people of one name stand in the answer, so that the name alone does not say who is meant."""
    if not {"person", "name"} <= {*result.columns}:
        return False
    people = {(row.text("name"), row.text("person")) for row in result}
    return len(people) > len({name for name, _ in people})


def _heading(name: str) -> str:
    """Write the name of a column in words.

    >>> _heading("onBehalfOfLabel"), _heading("name")
    ('on behalf of', 'name')
    """
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name.removesuffix("Label")).lower()


def _worth(result: Result, name: str) -> bool:
    """Whether a column tells a reader something: it holds a value that is no address."""
    return any(row[name] is not None and not isinstance(row[name], NamedNode) for row in result)


def _between(row: Row, earliest: str, latest: str) -> str:
    """Write the day, or the days between which it lies.

    >>> from pyoxigraph import Literal
    >>> row = Row(("a", "b"), (Literal("2021-10-01"), Literal("2022-08-12")))
    >>> _between(row, "a", "b"), _between(row, "a", "a"), _between(row, "none", "b")
    ('2021-10-01…2022-08-12', '2021-10-01', '…2022-08-12')
    """
    first, last = (row.text(name) if name in row.columns else "" for name in (earliest, latest))
    return first if first == last else f"{first}…{last}"


def _marks(row: Row, notes: dict[Evidence, int]) -> str:
    """Give each sentence behind a row its number; one not met before gets the next."""
    return " ".join(f"[{notes.setdefault(note, len(notes) + 1)}]" for note in evidence_in(row))

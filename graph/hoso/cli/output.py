"""Prints results: data to standard output, what is said about it to standard error."""

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from textwrap import fill

from hoso.cli.options import ResultFormat
from hoso.errors import UsageError
from hoso.results import GraphResult, Result

WIDE = 240  # columns of a table that goes into a pipe


def say(message: str) -> None:
    """Tell the person at the keyboard one line."""
    sys.stderr.write(printable(message) + "\n")


def write(text: str) -> None:
    """Print data, ended by a newline."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def write_json(value: object) -> None:
    """Print one JSON value on one line."""
    write(json.dumps(value, ensure_ascii=False))


def write_answer(answer: Result | GraphResult | bool, form: ResultFormat | None) -> None:
    """Print what a query gave; UsageError where it cannot be printed as `form`."""
    if isinstance(answer, bool):
        _write_boolean(answer, form)
    elif isinstance(answer, GraphResult):
        _refuse_unless(form in (None, ResultFormat.TURTLE), form, "a graph is printed as turtle")
        write(answer.serialize("turtle"))
    else:
        _write_rows(answer, form or default_format())


def printable(text: str) -> str:
    """Show what would steer a terminal (escape codes) or turn its text round as U+FFFD; newlines stay."""
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)


def default_format() -> ResultFormat:
    """Choose a table for eyes, TSV for programs."""
    return ResultFormat.TABLE if sys.stdout.isatty() else ResultFormat.TSV


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows in columns that fit the terminal, long cells folded."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=SIMPLE, pad_edge=False)
    for column in columns:
        grid.add_column(column, overflow="fold")
    for row in rows:
        grid.add_row(*(Text(printable(cell)) for cell in row))
    Console(width=_width()).print(grid)


def write_folded(text: str) -> None:
    """Print lines, on a terminal folded to its width, with the rest of a long one set in."""
    if not sys.stdout.isatty():
        write(text)
        return
    for line in printable(text).splitlines():
        indent = " " * (len(line) - len(line.lstrip()) + 4)
        write(fill(line, _width(), subsequent_indent=indent, break_long_words=False, break_on_hyphens=False))


def write_list(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a list as a table on a terminal, and as TSV in a pipe."""
    if sys.stdout.isatty():
        write_table(columns, rows)
    else:
        write("\n".join("\t".join(row) for row in [columns, *rows]))


def _width() -> int:
    return shutil.get_terminal_size((WIDE, 50)).columns


def _write_rows(rows: Result, form: ResultFormat) -> None:
    if form is ResultFormat.TABLE:
        write_table(rows.columns, ([row.text(column) for column in rows.columns] for row in rows))
        say(f"{len(rows)} rows" if len(rows) != 1 else "1 row")
    else:
        _refuse_unless(form is not ResultFormat.TURTLE, form, "rows are printed as table, tsv, csv, json or xml")
        write(rows.serialize(form.value))


def _write_boolean(answer: bool, form: ResultFormat | None) -> None:
    _refuse_unless(form not in (ResultFormat.XML, ResultFormat.TURTLE), form, "yes or no is printed as table or json")
    write_json({"head": {}, "boolean": answer}) if form is ResultFormat.JSON else write(str(answer).lower())


def _refuse_unless(possible: bool, form: ResultFormat | None, rule: str) -> None:
    if not possible:
        raise UsageError(f"--format {form}: {rule}")

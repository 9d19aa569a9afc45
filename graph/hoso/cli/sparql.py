"""`hoso sparql`: any query, answered as it is."""

import sys
from pathlib import Path

from hoso.cli.opening import opened
from hoso.cli.options import ResultFormat
from hoso.cli.output import write_answer
from hoso.errors import BadInputError


def run(query: str, store: str, form: ResultFormat | None) -> None:
    """Print the answer to the query itself, to the one in `@FILE`, or to the one on standard input."""
    text = _text(query)
    with opened(store) as archive:
        write_answer(archive.sparql(text), form)


def _text(query: str) -> str:
    try:
        if query == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        return Path(query[1:]).read_text("utf-8-sig") if query.startswith("@") else query
    except OSError as error:
        raise BadInputError(f"{query[1:]}: cannot be read ({error.strerror}); check the path of the query") from None
    except UnicodeDecodeError:
        raise BadInputError(f"{query.removeprefix('@')}: the query is not UTF-8; save it as UTF-8") from None

"""Names that are most alike one that the store does not know."""

from difflib import get_close_matches

from hoso.catalogue import Askable, question
from hoso.text import fold

_EDGE = 3


def near_names(store: Askable, name: str) -> list[str]:
    """The names of people, bodies and documents most like this one, the best first; by beginning or end."""
    key = fold(name)
    rows = question("near-names", "dossier").run(store, start=key[:_EDGE], end=key[-_EDGE:]) if key else ()
    labels: dict[str, list[str]] = {}
    for row in rows:
        labels.setdefault(row.text("searchKey"), []).append(row.text("label"))
    return [label for found in get_close_matches(key, labels, n=3, cutoff=0.6) for label in labels[found]]


def unknown(store: Askable, name: str, asked: str | None = None) -> str:
    """What to tell whoever asked for a name that is not there; `asked` is what was typed, where that differs."""
    near = near_names(store, name)
    hint = f"did you mean {', '.join(near)}?" if near else "give a full name, or the number of a document"
    return f"the store knows nobody and nothing named {asked or name!r}: {hint}"

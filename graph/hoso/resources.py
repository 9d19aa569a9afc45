"""Finds the project's data files, `ontology/`, `queries/`, `examples/` and `tables/`, in a wheel, a zip and a checkout.

A wheel carries all four inside the package. An editable install does not materialise the first three, so this file,
and it alone, falls back to the root of the repository.
"""

from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path

__all__ = ["as_file", "folder", "read_text"]

_ROOT = Path(__file__).resolve().parents[2]


def folder(name: str) -> Traversable:
    """The folder `ontology`, `queries`, `examples`, `tables` or `views`, wherever this installation keeps it."""
    packed = files("hoso") / name
    return packed if packed.is_dir() else _ROOT / name


def read_text(*path: str) -> str:
    """The UTF-8 text of one data file, e.g. `read_text("ontology", "hoso.ttl")`."""
    found = folder(path[0])
    for step in path[1:]:
        found = found / step
    return found.read_text("utf-8")

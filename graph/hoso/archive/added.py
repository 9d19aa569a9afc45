"""What may be added to an archive, how it becomes reports, and what adding did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path

from hoso.errors import BadInputError, HosoError, UsageError
from hoso.model import Report, Source

Addable = str | PathLike[str] | Source | Report


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: the keys of sources that are new, unchanged or replaced, and why others could not be read.

    `held` are the keys of sources of which something is held back, because it names somebody who was taken down or a
    namesake, with the ids of the decisions that do so; `decide("clear", ID, KEY)` lets a namesake in.
    """

    new: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    failed: tuple[HosoError, ...] = ()
    held: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __str__(self) -> str:
        counts = f"{len(self.new)} new, {len(self.replaced)} replaced, {len(self.unchanged)} unchanged"
        return f"{counts}, {len(self.failed)} failed"


def reports_of(sources: Iterable[Addable]) -> Iterator[Report | HosoError]:
    """Read and extract one after the other; what cannot be read comes as its error."""
    from hoso.extraction import extract

    for source in sources:
        for found in _sources(source):
            try:
                yield extract(found) if isinstance(found, Source) else found
            except BadInputError as error:
                yield error


def _sources(source: Addable) -> Iterator[Source | Report | HosoError]:
    from hoso.sources import from_text, read_each

    match source:
        case Source() | Report():
            yield source
        case str() if _is_text(source):
            try:
                yield from_text(source)
            except BadInputError as error:
                yield error
        case str():
            yield from read_each([source])
        case PathLike():
            yield from read_each([Path(source)])
        case _:
            raise UsageError(f"{source!r:.100} cannot be added; give a path, a text, a Source or a Report")


def _is_text(given: str) -> bool:
    """Whether a string is a text and not a path: no such file, and words with blanks between them."""
    try:
        return " " in given.strip() and not Path(given).exists()
    except (OSError, ValueError):  # too long for a path, or with a zero byte
        return True

"""What hoso does, shown on the bundled reports: build, ask, check, and the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hoso.archive import Added
from hoso.archive import open as open_archive
from hoso.catalogue import question
from hoso.check import Finding
from hoso.resources import as_file, folder
from hoso.results import Result

QUESTIONS: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("holders", {"body": "UBND thành phố Hà Nội", "role": "Chủ tịch"}),
    ("document-chain", {"document": "21/2024/QĐ-UBND"}),
    ("posts-of-person", {"person": "Nguyễn Văn Bền"}),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a user asks it, its title, and its answer."""

    command: str
    title: str
    answer: Result


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demonstration made, and where."""

    store: Path
    page: Path
    added: Added
    asked: tuple[Asked, ...]
    findings: tuple[Finding, ...]


def demo(where: Path) -> Demo:
    """Build a store and a page in the folder `where`, which is made if need be."""
    where.mkdir(parents=True, exist_ok=True)
    store, page = where / "hoso.db", where / "network.html"
    with open_archive(store) as archive:
        with as_file(folder("examples")) as examples:
            added = archive.build([examples])
        asked = tuple(
            Asked(_command(name, values), question(name).title["en"], archive.ask(name, **values))
            for name, values in QUESTIONS
        )
        archive.view(page)
        return Demo(store, page, added, asked, tuple(archive.check()))


def _command(name: str, values: Mapping[str, str]) -> str:
    return f"hoso ask {name}" + "".join(f" --{parameter} '{value}'" for parameter, value in values.items())

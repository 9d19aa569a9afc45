"""One file of a log: a chain of lines, and beside it a head that says how far it reached.

Each line holds the hash of the line before, so that what was edited, removed, inserted or moved shows. The head
(`mai.head` beside `mai.jsonl`) counts the lines and holds the hash of the last, so that lines cut off the end show too.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import sleep

from hoso.decisions.kinds import NO_LINE
from hoso.decisions.lines import digest, follows
from hoso.errors import BadInputError, StorageError

_RESTORE = "restore the file from version control, or take the change back"
_LOOK_AGAIN = (0.01, 0.05, 0.2, 0.0)  # seconds in which a writer who is at it ends the line


@dataclass(frozen=True, slots=True)
class Chain:
    """The whole lines of one file, the hash that the next line gives as its `prev`, and what is wrong, if anything."""

    lines: tuple[bytes, ...]
    last: str
    broken: str = ""

    def check(self) -> None:
        """Raise BadInputError where the chain is broken, with the file, the line, and what to do."""
        if self.broken:
            raise BadInputError(self.broken)


def head_of(path: Path) -> Path:
    """Where the head of a file stands; it is what a writer locks, too."""
    return path.with_suffix(".head")


def head_text(chain: Chain) -> bytes:
    """A head, always of the same length, so that writing it again never leaves a rest of the old one."""
    return f"{len(chain.lines):012d} {chain.last}\n".encode()


def read_chain(path: Path) -> Chain:
    """The lines of a file as they stand, an absent file empty."""
    head = _bytes(head_of(path))  # before the lines: a writer ends a line first and its head after
    content = _bytes(path)
    for pause in _LOOK_AGAIN:
        if not torn(content):
            break
        sleep(pause)
        content = _bytes(path)
    lines = tuple(content.split(b"\n")[:-1])
    hashes = [NO_LINE, *map(digest, lines)]
    return Chain(lines, hashes[-1], _break(path, lines, hashes) or _tear(path, content) or _cut(path, hashes, head))


def torn(content: bytes) -> bytes:
    """The half line at the end that a crash left, empty where there is none."""
    return content[content.rfind(b"\n") + 1 :]


def _break(path: Path, lines: tuple[bytes, ...], hashes: list[str]) -> str:
    """The first line that does not follow the one before it."""
    number = next((n for n, line in enumerate(lines) if follows(line) != hashes[n]), None)
    if number is None:
        return ""
    return (
        f"{path}:{number + 1}: the chain breaks here: the line before was edited, or lines were removed, inserted or "
        f"moved; {_RESTORE}"
    )


def _tear(path: Path, content: bytes) -> str:
    """A last line without its end."""
    if not torn(content):
        return ""
    number = content.count(b"\n") + 1
    return (
        f"{path}:{number}: a torn write: the last line has no end; mend the log, which cuts this half line off and "
        f"nothing else, then decide that again"
    )


def _cut(path: Path, hashes: list[str], head: bytes) -> str:
    """Lines that end before the head says, or that are others."""
    if not head:
        return ""
    counted, _, last = head.decode("ascii", "replace").strip().partition(" ")
    if not counted.isdecimal() or len(last) != len(NO_LINE):
        return f"{head_of(path)}: no head of a log; {_RESTORE}"
    count, found = int(counted), len(hashes) - 1
    if count > found:
        return f"{path}:{found + 1}: cut short: {found} lines of {count}; {_RESTORE}"
    if hashes[count] != last:
        return f"{path}:{count}: not the line that was written here; {_RESTORE}"
    return ""


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise StorageError(f"{path}: cannot be read ({error.strerror}); check its rights and its disk") from None

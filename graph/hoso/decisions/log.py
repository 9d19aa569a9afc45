"""The log of decisions: a folder of JSON lines, outside the store and fit for version control; only ever added to."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import RawIOBase
from operator import attrgetter
from pathlib import Path

from hoso.decisions.chain import Chain, head_of, head_text, read_chain, torn
from hoso.decisions.forms import Kind
from hoso.decisions.kinds import Decision, Draft, now
from hoso.decisions.lines import decide, digest, from_line, id_of, to_line
from hoso.decisions.lock import locked
from hoso.errors import BadInputError, NotFoundError, StorageError, UsageError
from hoso.text import slug

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}\.jsonl")


def read_log(folder: str | os.PathLike[str]) -> tuple[Decision, ...]:
    """Every decision of a folder once, by time and id; a folder that is not there is an empty log.

    A decision that stands in two files is one: its id is a hash of all that it says. BadInputError where a line was
    edited, removed, inserted, moved or torn, with its file and number.
    """
    found = {decision.id: decision for path in _files(Path(folder)) for decision in _read(path)}
    return tuple(sorted(sorted(found.values(), key=attrgetter("id")), key=attrgetter("at")))


def append(folder: str | os.PathLike[str], draft: Draft, *, file: str | None = None, at: str | None = None) -> Decision:
    """Add one decision and make it safe from a loss of power; see `append_all`."""
    return append_all(folder, [draft], file=file, at=at)[0]


def append_all(
    folder: str | os.PathLike[str], drafts: Iterable[Draft], *, file: str | None = None, at: str | None = None
) -> tuple[Decision, ...]:
    """Add decisions at the end of one file, all or none, under a lock.

    `file` is a plain name that ends in .jsonl, by default the author's; `at` is now. What the log holds already (the
    same words by the same author in the same second) is not written twice. BadInputError where the chain of the file is
    broken; NotFoundError for an id to undo or supersede that the log does not hold.
    """
    drafts = list(drafts)
    if not drafts:
        return ()
    path = Path(folder) / _file_name(file or f"{slug(drafts[0].by)}.jsonl")
    _make(path.parent)
    with locked(head_of(path)) as head:
        chain = read_chain(path)
        chain.check()
        held = {id_of(line) for line in chain.lines} | _ids_beside(path)
        decided, fresh = _chained(drafts, at or now(), chain.last, held)
        if fresh:
            _write(path, fresh)
            _note(head, Chain((*chain.lines, *fresh), digest(fresh[-1])))
    return decided


def mend(folder: str | os.PathLike[str]) -> tuple[str, ...]:
    """Cut off the half lines that a crash left at the ends of files, and give them back; whole lines stay."""
    return tuple(half for path in _files(Path(folder)) if (half := _mend(path)))


def log_digest(decisions: Iterable[Decision]) -> str:
    """One hash of what was decided, whatever the files and their order."""
    return sha256("\n".join(sorted(decision.id for decision in decisions)).encode()).hexdigest()


def _files(folder: Path) -> list[Path]:
    if not folder.exists():
        return []
    if not folder.is_dir():
        raise BadInputError(f"{folder}: a file, not a folder of decisions; give the folder that holds it")
    try:
        found = sorted({path.with_suffix(".jsonl") for ends in ("*.jsonl", "*.head") for path in folder.glob(ends)})
    except OSError as error:
        raise StorageError(f"{folder}: cannot be read ({error.strerror}); check its rights") from None
    return found


def _read(path: Path) -> Iterator[Decision]:
    """The decisions of a file. What a line tells of its own damage comes before what the next one tells of it."""
    chain = read_chain(path)
    for number, line in enumerate(chain.lines, start=1):
        try:
            yield from_line(line)
        except BadInputError as error:
            raise BadInputError(f"{path}:{number}: {error}; restore the file from version control") from None
    chain.check()


def _file_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r} is no name for a file of decisions; give small letters and digits, then .jsonl")
    return name


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"{folder}: cannot be made ({error.strerror}); give another place") from None


def _ids_beside(path: Path) -> set[str]:
    """The ids in the other files of the folder."""
    found: set[str] = set()
    for other in _files(path.parent):
        if other != path:
            chain = read_chain(other)
            chain.check()
            found.update(map(id_of, chain.lines))
    return found


def _chained(drafts: Iterable[Draft], at: str, prev: str, held: set[str]) -> tuple[tuple[Decision, ...], list[bytes]]:
    """The drafts as decisions, and the lines of those that the log does not hold yet."""
    decided, lines = [], []
    for draft in drafts:
        for named in (draft.target if draft.kind is Kind.UNDO else None, draft.supersedes):
            if named and named not in held:
                raise NotFoundError(f"{draft.kind}: the log holds no decision {named}; look up its id")
        decision = decide(draft, at, prev)
        decided.append(decision)
        if decision.id not in held:
            held.add(decision.id)
            lines.append(to_line(decision))
            prev = digest(lines[-1])
    return tuple(decided), lines


def _write(path: Path, lines: list[bytes]) -> None:
    """Add whole lines, or leave the file as it was."""
    content = b"".join(line + b"\n" for line in lines)
    try:
        is_new = not path.exists()
        with path.open("ab", buffering=0) as file:
            before = file.tell()
            try:
                _write_whole(file, content)
            except OSError:
                os.truncate(path, before)
                raise
        if is_new:
            _sync(path.parent)
    except OSError as error:
        raise StorageError(
            f"{path}: cannot write ({error.strerror}); nothing was added: free some space, then decide again"
        ) from None


def _write_whole(file: RawIOBase, content: bytes) -> None:
    """Write and make safe; OSError where the disk takes only a part."""
    if file.write(content) != len(content):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Make the entry of a new file safe too; Windows has no such thing for folders."""
    if os.name == "posix":
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)


def _note(head: int, chain: Chain) -> None:
    """Move the head on; the lines are safe already, and a head that lags behind them is no damage."""
    os.lseek(head, 0, os.SEEK_SET)
    os.write(head, head_text(chain))
    os.fsync(head)


def _mend(path: Path) -> str:
    with locked(head_of(path)):
        half = torn(path.read_bytes()) if path.exists() else b""
        if half:
            os.truncate(path, path.stat().st_size - len(half))
    return half.decode("utf-8", "replace")

"""One writer of a file of decisions at a time: the others wait a little, for a decision takes milliseconds."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from hoso.errors import LockedStoreError, StorageError

WAIT = 10.0  # seconds
_PAUSE = 0.01


@contextmanager
def locked(path: Path, *, wait: float = WAIT) -> Iterator[int]:
    """A descriptor of the file, held alone; the system frees it when its process ends, however it ends.

    LockedStoreError where somebody else still holds it after `wait` seconds.
    """
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StorageError(f"{path}: no writing here ({error.strerror}); check its rights and its disk") from None
    try:
        _take(file, path, monotonic() + wait)
        yield file
    finally:
        os.close(file)


def _take(file: int, path: Path, until: float) -> None:
    while True:
        try:
            return _lock(file)
        except OSError:
            if monotonic() >= until:
                raise LockedStoreError(
                    f"{path}: somebody else is writing decisions here; try again when they have finished"
                ) from None
        sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    _BEYOND = 1 << 20  # locks are mandatory there: one behind the content lets others read it

    def _lock(file: int) -> None:
        os.lseek(file, _BEYOND, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

"""One writer at a time: a lock file that the system frees when its process ends, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hoso.errors import LockedStoreError, StorageError


class WriterLock:
    """Held from creation to `release`; LockedStoreError where somebody else holds it."""

    def __init__(self, path: Path) -> None:
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StorageError(
                f"{path.parent}: no writing here ({error.strerror}); check its rights and its disk"
            ) from None
        try:
            _lock(self._file)
        except OSError:
            os.close(self._file)
            raise LockedStoreError(
                f"{path.parent}: somebody else is writing to this store; try again when they have finished"
            ) from None

    def release(self) -> None:
        """Let the next writer in; a second call does nothing."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

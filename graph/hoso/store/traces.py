"""No trace in any file of what was taken down: the engine's files written anew, whatever happens meanwhile."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Traces:
    """What the files of a store may still hold; `data` is the engine's own folder in the store's folder `path`."""

    path: Path
    data: Path

    @property
    def new(self) -> Path:
        """The files that are to take the place of the old ones."""
        return self.path / "data.new"

    def may_stand(self) -> bool:
        """Whether something was taken down since the files were written."""
        return self._due.exists()

    def are_to_go(self) -> None:
        """Note that the files are to be written anew; the note stays until that is done, over a crash too."""
        self._due.touch()

    def wipe(self) -> None:
        """Write the engine's files anew, with what it holds now and nothing else; nobody may have it open to write.

        The engine keeps the texts of terms that nothing uses any more, so that compacting alone would not do.
        """
        shutil.rmtree(self.new, ignore_errors=True)
        new = ox.Store(self.new)
        new.bulk_extend(ox.Store.read_only(str(self.data)).quads_for_pattern(None, None, None, None))
        new.flush()
        del new
        self.data.rename(self._old)
        self.new.rename(self.data)
        shutil.rmtree(self._old)
        self._due.unlink()

    def take_up(self) -> None:
        """End what a crash cut short: new files are whole as soon as the old ones have made way."""
        if not self.data.exists() and self.new.exists():
            self.new.rename(self.data)
        for left in (self.new, self._old):
            shutil.rmtree(left, ignore_errors=True)

    @property
    def _due(self) -> Path:
        return self.path / "to-write-anew"

    @property
    def _old(self) -> Path:
        return self.path / "data.old"

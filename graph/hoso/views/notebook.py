"""The page inside a notebook cell: a frame of its own, which may run its scripts and save files, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from hoso.network import Graph
from hoso.views.page import page


@dataclass(frozen=True, slots=True)
class Picture:
    """A graph that a notebook shows as its page; about 600 KB in the notebook file for each cell that shows one."""

    graph: Graph
    title: str
    lang: str = "vi"
    height: int = 680

    def _repr_html_(self) -> str:
        whole = escape(page(self.graph, title=self.title, lang=self.lang), quote=True)
        rights = "allow-scripts allow-downloads allow-popups"
        size = f'width="100%" height="{self.height:d}"'
        return f'<iframe sandbox="{rights}" title="{escape(self.title, quote=True)}" {size} srcdoc="{whole}"></iframe>'

"""One HTML file that needs nothing else: the graph, its sentences, the script that draws them, and a policy that lets
no other script run. pyvis carries the data into our own template.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import TextIO

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup

from hoso.errors import StorageError, UsageError
from hoso.network import Graph
from hoso.resources import read_text
from hoso.views import payload

LANGUAGES = ("vi", "en")
SCRIPTS = (
    *("words", "time", "model", "state", "shapes", "labels", "canvas", "walk", "drawing", "panel", "table", "filters"),
    *("search", "exports", "main"),
)

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": False,
        "keyboard": {"enabled": False},
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 10**9,
    },
    "edges": {"smooth": False, "arrowStrikethrough": False, "chosen": False},
    "nodes": {"shape": "custom", "chosen": False},
}


def write_page(graph: Graph, file: str | Path | TextIO, *, title: str, lang: str = "vi") -> None:
    """Write the page of a graph that `network.build` made, as UTF-8; `lang` is the language that it opens in."""
    html = page(graph, title=title, lang=lang)
    if not isinstance(file, str | Path):
        file.write(html)
        return
    try:
        Path(file).write_text(html, encoding="utf-8", newline="\n")
    except OSError as error:
        raise StorageError(f"{file}: the page cannot be written ({error.strerror}); choose another path") from error


def page(graph: Graph, *, title: str, lang: str = "vi") -> str:
    """Return the page as text; the same graph and title give the same bytes."""
    from pyvis.network import Network  # it imports IPython

    if lang not in LANGUAGES:
        raise UsageError(f"views: the page speaks {' and '.join(LANGUAGES)}, not {lang!r}")
    cited = payload.Cited()
    carrier = Network(directed=True, cdn_resources="in_line", heading=title)
    carrier.nodes, carrier.edges = payload.nodes(graph, cited), payload.links(graph, cited)
    carrier.set_options(json.dumps(_OPTIONS))
    carrier.templateEnv = _templates(lang, payload.page(graph, title, lang, cited))
    carrier.path = "network.html"
    html: str = carrier.generate_html()
    return html


def _templates(lang: str, whole: payload.Json) -> Environment:
    env = Environment(
        loader=FunctionLoader(lambda name: read_text("views", "templates", name)), autoescape=True, trim_blocks=True
    )
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
    scripts = [_vendored(), "\n".join(_static(f"{name}.js") for name in SCRIPTS)]
    style = _static("page.css")
    words = whole["strings"]
    env.globals.update(
        page=whole,
        lang=lang,
        t=lambda key: words[key][lang],
        scripts=[Markup(script) for script in scripts],  # noqa: S704 # our own packaged files
        style=Markup(style),  # noqa: S704 # our own packaged file
        policy=policy(scripts, [style]),
    )
    return env


def policy(scripts: list[str], styles: list[str]) -> str:
    """Write the content-security policy under which these scripts and styles run, and nothing else does."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {' '.join(map(_hash, styles))}",
            "img-src data: blob:",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _vendored() -> str:
    return read_text("views", "vendor", "vis-network.min.js").replace("\r\n", "\n")


def _static(name: str) -> str:
    return read_text("views", "static", name).replace("\r\n", "\n")

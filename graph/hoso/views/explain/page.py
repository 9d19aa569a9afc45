"""A report as one HTML file that needs nothing else: its text, every passage marked, and every claim with its rule."""

from __future__ import annotations

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup

from hoso.errors import UsageError
from hoso.lexicon import table
from hoso.model import Report
from hoso.resources import read_text
from hoso.views.explain.marks import Mark, find_marks, find_paragraphs
from hoso.views.explain.words import words
from hoso.views.page import LANGUAGES, policy
from hoso.views.payload import Json

KINDS = (
    "person",
    "body",
    "tenure",
    "life",
    "document",
    "relation",
    "event",
    "participation",
    "agreement",
    "award",
    "statistic",
)
SCRIPTS = "words", "state", "text", "card", "filters", "list", "main"


def explain_page(report: Report, *, lang: str = "vi") -> str:
    """Return the page; the same report gives the same bytes. `lang` is the language that it opens in."""
    if lang not in LANGUAGES:
        raise UsageError(f"views: the page speaks {' and '.join(LANGUAGES)}, not {lang!r}")
    marks = find_marks(report)
    env = _templates(lang)
    return env.get_template("page.html").render(
        page={
            "lang": lang,
            "kinds": [*KINDS, "date"],
            "marks": [_row(mark) for mark in marks],
            "rules": [{name: row[name] for name in ("rule", "kind", "confidence", "example")} for row in _rules(marks)],
            "strings": words(),
        },
        title=report.source.headline or report.source.identifier or words()["untitled"][lang],
        source=report.source,
        paragraphs=list(find_paragraphs(report, marks)),
        marks=marks,
    )


def _row(mark: Mark) -> Json:
    return {
        "kind": mark.kind,
        "start": mark.start,
        "end": mark.end,
        "sentence": mark.sentence,
        "statement": mark.statement,
        "fields": mark.fields,
        "rule": mark.rule,
        "confidence": mark.confidence,
    }


def _rules(marks: list[Mark]) -> list[dict[str, str]]:
    """The rules of the table, then those that a stored report has from another version of it."""
    rows = [row | {"example": row["example"].replace("\\n", " ")} for row in table("rules")]
    known = {row["rule"] for row in rows}
    others = {m.rule: m for m in marks if m.rule and m.rule not in known}
    return [*rows, *({"rule": r, "kind": m.kind, "confidence": m.confidence, "example": ""} for r, m in others.items())]


def _templates(lang: str) -> Environment:
    env = Environment(loader=FunctionLoader(_file), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
    script, style = "\n".join(_file(f"{name}.js") for name in SCRIPTS), _file("page.css")
    env.globals.update(
        lang=lang,
        t=lambda key: words()[key][lang],
        script=Markup(script),  # noqa: S704 # our own packaged files
        style=Markup(style),  # noqa: S704 # our own packaged file
        policy=policy([script], [style]),
    )
    return env


def _file(name: str) -> str:
    return read_text("views", "explain", name).replace("\r\n", "\n")

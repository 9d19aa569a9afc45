"""The options that several commands share, and the words that they take."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

DEFAULT_STORE = "hoso.db"
_STORE = "--store", "-s"


class ResultFormat(StrEnum):
    """What the answer to a question or query is printed as."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    JSON = "json"
    XML = "xml"
    TURTLE = "turtle"


class ReportFormat(StrEnum):
    """What the claims of a report are printed as."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


class ExportFormat(StrEnum):
    """What a store is written out as: the first four are RDF, the last three the network."""

    TRIG = "trig"
    NQUADS = "nquads"
    TURTLE = "turtle"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"


class DecisionKind(StrEnum):
    """What a reviewer may decide by `hoso decide`; sources and people have commands of their own."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    ANCHOR = "anchor"
    CONFIRM = "confirm"
    RETRACT = "retract"
    CORRECT = "correct"
    DISPUTE = "dispute"
    RIGHT_OF_REPLY = "right-of-reply"
    CLEAR = "clear"
    UNDO = "undo"


class TextFormat(StrEnum):
    """What is told in words, for people or for programs."""

    TABLE = "table"
    JSON = "json"


class ReviewFormat(StrEnum):
    """What a review is printed as."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class Language(StrEnum):
    """The language of labels and titles."""

    VI = "vi"
    EN = "en"


LocalStore = Annotated[str, typer.Option(*_STORE, envvar="HOSO_STORE", metavar="PATH", help="The store, a folder.")]
AnyStore = Annotated[
    str, typer.Option(*_STORE, envvar="HOSO_STORE", metavar="PATH|URL", help="The store: a folder or an endpoint.")
]
AllowWeb = Annotated[
    bool, typer.Option("--web", help="Also read http(s) addresses; never private ones, bounded in size and time.")
]
AnswerFormat = Annotated[
    ResultFormat | None,
    typer.Option("--format", "-f", help="How to print it: by default a table on a terminal, tsv in a pipe."),
]
Day = Annotated[
    datetime | None,
    typer.Option("--on", metavar="YYYY-MM-DD", formats=["%Y-%m-%d"], help="Leave out what cannot hold on this day."),
]
OutputFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, not to the screen.")
]
DecisionLog = Annotated[
    Path,
    typer.Option("--decisions", envvar="HOSO_DECISIONS", metavar="FOLDER", help="The log of reviewers' decisions."),
]
Reviewer = Annotated[
    str, typer.Option("--by", envvar="HOSO_REVIEWER", metavar="NAME", help="Who decides; by default who is logged in.")
]
DEFAULT_LOG = Path("decisions")

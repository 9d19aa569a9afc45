"""The commands of `hoso`, in the order in which a newcomer needs them."""

import getpass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from hoso._version import __version__
from hoso.cli.options import (
    DEFAULT_LOG,
    DEFAULT_STORE,
    AllowWeb,
    AnswerFormat,
    AnyStore,
    Day,
    DecisionKind,
    DecisionLog,
    ExportFormat,
    Language,
    LocalStore,
    OutputFile,
    ReportFormat,
    Reviewer,
    ReviewFormat,
    TextFormat,
)

app = typer.Typer(
    help="Reads Vietnamese official news and documents into a knowledge graph in which every fact leads back to its "
    "sentence.\n\nStart with [bold]hoso demo[/bold], or with [bold]hoso build FOLDER[/bold] and then "
    "[bold]hoso ask[/bold].",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"hoso {__version__}")
        raise typer.Exit


@app.callback()
def hoso(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


@app.command()
def build(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="SOURCE...", help="Files and folders; - is standard input.")
    ] = None,
    store: LocalStore = DEFAULT_STORE,
    *,
    anew: Annotated[
        bool,
        typer.Option("--anew", help="Read known ones again too, and conclude the record anew; also without a SOURCE."),
    ] = False,
    web: AllowWeb = False,
    decisions: DecisionLog = DEFAULT_LOG,
) -> int:
    """Read reports into a store: new ones are added, changed ones replaced, known ones skipped.

    Reads text (.txt), JSON Lines (.jsonl, one report a line), web pages (.html), PDF and Word (.docx), also as .gz. A
    file that cannot be read stops nothing: it is named at the end, and the exit code is 65.

    Example: hoso build reports/ --store hoso.db
    """
    from hoso.cli.build import run

    return run(sources or [], store, decisions, anew=anew, web=web)


@app.command()
def extract(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A report; - is standard input.")],
    form: Annotated[
        ReportFormat | None,
        typer.Option("--format", "-f", help="How to print it: by default a table on a terminal, json in a pipe."),
    ] = None,
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="As text, below each fact its rule, confidence and passage.")
    ] = False,
    web: AllowWeb = False,
) -> None:
    """Print what a report claims, without storing it. JSON is one line for each report.

    HTML is one page that marks each passage in the text and tells which rule read what there.

    Example: hoso extract report.txt --format json
    """
    from hoso.cli.report import run

    run(file, form, explain=explain, web=web)


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
    add_help_option=False,
)
def ask(context: typer.Context) -> int:
    """Answer one of the ready-made questions, with its sentences; without a name, list the questions.

    Example: hoso ask holders --body 'Ủy ban nhân dân thành phố Hà Nội' --role 'Chủ tịch'
    """
    from hoso.cli.ask import run

    return run(context.args)


@app.command()
def sparql(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="The query, or @FILE; - is standard input.")],
    store: AnyStore = DEFAULT_STORE,
    form: AnswerFormat = None,
) -> None:
    """Answer a SPARQL 1.1 query over the union of all graphs. A graph (CONSTRUCT, DESCRIBE) is printed as turtle.

    Example: hoso sparql @people.rq --format csv
    """
    from hoso.cli.sparql import run

    run(query, store, form)


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A person or body, with or without its marks.")],
    on: Day = None,
    store: AnyStore = DEFAULT_STORE,
) -> None:
    """Tell what is known of one person or body, each fact with its sentence.

    Example: hoso show 'Chu Ngọc Anh' --on 2021-12-01
    """
    from hoso.cli.show import run

    run(name, _day(on), store)


@app.command()
def view(
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The HTML page to write.")],
    around: Annotated[str | None, typer.Option(metavar="NAME", help="Start from this person or body.")] = None,
    hops: Annotated[int, typer.Option(min=0, max=9, help="How many links away from it to go.")] = 1,
    on: Day = None,
    lang: Annotated[Language, typer.Option(help="The language of the page.")] = Language.VI,
    store: AnyStore = DEFAULT_STORE,
) -> None:
    """Write the network as one HTML page that needs no server and no connection.

    Example: hoso view -o network.html --around 'Chu Ngọc Anh' --hops 2
    """
    from hoso.cli.view import run

    run(output, store, around=around, hops=hops, on=_day(on), lang=lang.value)


@app.command()
def check(store: LocalStore = DEFAULT_STORE) -> int:
    """List what does not fit together: sums that do not add up, contradictions, people who may be one or two.

    The exit code is 1 when there is anything to list.

    Example: hoso check --store hoso.db
    """
    from hoso.cli.check import run

    return run(store)


@app.command()
def review(
    item: Annotated[
        str | None, typer.Argument(metavar="[ITEM]", help="Only this item, in full: its key, as the list shows it.")
    ] = None,
    *,
    limit: Annotated[int, typer.Option(min=1, help="How many items to show.")] = 10,
    form: Annotated[ReviewFormat, typer.Option("--format", "-f", help="How to print them.")] = ReviewFormat.TABLE,
    lang: Annotated[Language, typer.Option(help="The language of what is told.")] = Language.VI,
    store: AnyStore = DEFAULT_STORE,
) -> int:
    """List what needs a human, the most harmful first, each with its sentences and the commands that settle it.

    What one look settles is one item: all people of one name, all contradictions of one post, all claims of one weak
    rule, all copies of one retracted claim. The exit code is 1 when there is anything to list.

    Example: hoso review --limit 20 --lang en
    """
    from hoso.cli.review import run

    return run(item, store, form, limit=limit, language=lang.value)


@app.command()
def why(
    fact: Annotated[str, typer.Argument(metavar="FACT", help="An IRI, a local name such as tenure/..., or a name.")],
    *,
    role: Annotated[str | None, typer.Option(metavar="NAME", help="Of a person: the post with this role.")] = None,
    body: Annotated[str | None, typer.Option(metavar="NAME", help="Of a person: the post in this body.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many claims to show.")] = 20,
    form: Annotated[TextFormat, typer.Option("--format", "-f", help="How to print it.")] = TextFormat.TABLE,
    lang: Annotated[Language, typer.Option(help="The language of what is told.")] = Language.VI,
    store: AnyStore = DEFAULT_STORE,
) -> None:
    """Tell why a fact is in the record: its claims, the rules that read them, their sentences, reviewers' decisions.

    Of a person it also tells what joins the sources, and who may be the same.

    Example: hoso why 'Chu Ngọc Anh' --role 'Chủ tịch' --lang en
    """
    from hoso.cli.why import run

    run(fact, store, form, role=role, body=body, limit=limit, language=lang.value)


@app.command()
def verify(store: LocalStore = DEFAULT_STORE) -> int:
    """Compare a store with its own books, and name each source that is damaged or missing.

    The exit code is 1 when there is any; `hoso build` with the same sources mends them.

    Example: hoso verify --store hoso.db
    """
    from hoso.cli.check import verify

    return verify(store)


@app.command()
def decide(
    kind: Annotated[
        DecisionKind,
        typer.Argument(metavar="KIND", help="What is decided."),
    ],
    targets: Annotated[
        list[str],
        typer.Argument(metavar="TARGET...", help="People, facts, claims or ids; FIELD=VALUE corrects a claim."),
    ],
    *,
    reason: Annotated[str, typer.Option(help="Why, in a line for those who come after.")],
    reply: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="For right-of-reply: the words of the person concerned; or @FILE."),
    ] = None,
    by: Reviewer = "",
    decisions: DecisionLog = DEFAULT_LOG,
    store: LocalStore = DEFAULT_STORE,
) -> int:
    """Decide what the evidence leaves open or gets wrong; `hoso review` lists what needs it.

    A decision is a line in a log beside the store, kept whatever becomes of the sources, and taken back by undo.

    Example: hoso decide same person/tran-van-mau person/tran-van-mau-3e23e816 --reason 'the same signature'
    """
    from hoso.cli.decide import run

    return run(kind.value, targets, store, decisions, by=by or _user(), reason=reason, reply=reply)


@app.command()
def retract(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The key or IRI of a source.")],
    *,
    reason: Annotated[str, typer.Option(help="Why; with a reason it stays out, without one it may come back.")] = "",
    by: Reviewer = "",
    decisions: DecisionLog = DEFAULT_LOG,
    store: LocalStore = DEFAULT_STORE,
) -> int:
    """Take a source out, and all that it alone said.

    Example: hoso retract 0c1d...9e --reason 'the paper withdrew it'
    """
    from hoso.cli.decide import retract

    return retract(source, store, decisions, by=by or _user(), reason=reason)


@app.command()
def redact(
    person: Annotated[str, typer.Argument(metavar="PERSON", help="The IRI or local name of a person.")],
    *,
    reason: Annotated[str, typer.Option(help="Why, without the name.")],
    by: Reviewer = "",
    decisions: DecisionLog = DEFAULT_LOG,
    store: LocalStore = DEFAULT_STORE,
) -> int:
    """Take a person down: out of the record, out of all sources, and out of every file of the store.

    The log keeps salted hashes and no name. In sources that come later the name is held back: `hoso decide clear` lets
    a namesake in.

    Example: hoso redact person/tran-van-mau --reason 'a court order of 2026-03-01'
    """
    from hoso.cli.decide import redact

    return redact(person, store, decisions, by=by or _user(), reason=reason)


@app.command()
def export(
    form: Annotated[ExportFormat, typer.Option("--format", "-f", help="Four of RDF, three of the network.")],
    output: OutputFile = None,
    store: LocalStore = DEFAULT_STORE,
) -> None:
    """Write everything out, in the same order each time.

    Example: hoso export --format trig -o hoso.trig
    """
    from hoso.cli.export import run

    run(form.value, output, store)


@app.command()
def demo(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Keep the result in this folder.")
    ] = None,
) -> None:
    """Build a graph from the bundled reports, ask three questions, check it, and write its page.

    Example: hoso demo -o demo-output
    """
    from hoso.cli.demo import run

    run(output)


def _user() -> str:
    return getpass.getuser()


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None

"""`hoso ask`: each question of the catalogue is a command of its own, whose options are the question's parameters."""

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature
from typing import Annotated

import typer

from hoso.catalogue import Parameter as Wanted
from hoso.catalogue import Question, question, questions
from hoso.cli.opening import opened
from hoso.cli.options import DEFAULT_STORE, AnswerFormat, AnyStore, Language, ResultFormat
from hoso.cli.output import default_format, say, write_answer, write_list
from hoso.cli.rows import write_reading
from hoso.errors import NotFoundError, UsageError
from hoso.results import Result

METAVARS = {"date": "YYYY-MM-DD", "integer": "NUMBER", "iri": "IRI", "text": "WORDS"}


def run(arguments: Sequence[str]) -> int:
    """Ask the question that `arguments` name, or list the questions."""
    name = _question_in(arguments)
    app = typer.Typer(add_completion=False, context_settings={"help_option_names": ["-h", "--help"]})
    if name is None:
        app.command(options_metavar="[NAME] [OPTIONS]")(_list_questions)
        path, rest = "hoso ask", list(arguments)
    else:
        asked = _named(name)
        app.command(help=_help(asked))(_command(asked))
        path, rest = f"hoso ask {asked.name}", _without(arguments, name)
    code = app(args=rest, prog_name=path, standalone_mode=False)
    return code if isinstance(code, int) else 0


def _named(name: str) -> Question:
    try:
        return question(name)
    except UsageError as error:
        raise NotFoundError(str(error)) from None


def _question_in(arguments: Sequence[str]) -> str | None:
    """Find the first argument that is a question's name, else the first word, which is then none."""
    named = [word for word in arguments if word in questions()]
    words = [word for word in arguments[:1] if not word.startswith("-")]
    return next(iter(named + words), None)


def _without(arguments: Sequence[str], name: str) -> list[str]:
    at = list(arguments).index(name)
    return [*arguments[:at], *arguments[at + 1 :]]


def _list_questions(lang: Annotated[Language, typer.Option(help="The language of the titles.")] = Language.EN) -> None:
    """Answer one of the ready-made questions, with its sentences; without a name, list the questions.

    `hoso ask NAME --help` tells what a question needs; parameters in brackets may be left out.

    Example: hoso ask holders-of-post --body 'Ủy ban nhân dân thành phố Hà Nội' --role 'Chủ tịch'
    """
    rows = [[q.name, q.title[lang.value], " ".join(map(_usage, q.parameters))] for q in questions().values()]
    write_list(["name", "question", "needs"], rows)


def _usage(parameter: Wanted) -> str:
    return f"--{parameter.name}" if parameter.required else f"[--{parameter.name}]"


def _help(asked: Question) -> str:
    example = "".join(f" --{p.name} ..." for p in asked.parameters if p.required)
    about = asked.description.get("en", "")
    return f"{asked.title['en']} {asked.title['vi']}\n\n{about}\n\nExample: hoso ask {asked.name}{example}"


def _command(asked: Question) -> Callable[..., None]:
    """Make a function whose signature has the question's parameters, for typer to read."""

    def answer(store: str, form: ResultFormat | None, **given: str | None) -> None:
        with opened(store) as archive:
            result = archive.ask(asked.name, **given)
        if (form or default_format()) is ResultFormat.TABLE and isinstance(result, Result):
            write_reading(result)
            say(_count(len(result)))
        else:
            write_answer(result, form)

    own = {p.name: _option(p) for p in asked.parameters}
    shared = {
        "store": Parameter("store", Parameter.KEYWORD_ONLY, default=DEFAULT_STORE, annotation=AnyStore),
        "form": Parameter("form", Parameter.KEYWORD_ONLY, default=None, annotation=AnswerFormat),
    }
    signature = Signature(list((own | shared).values()))
    answer.__signature__ = signature  # type: ignore[attr-defined] # what inspect, and so typer, looks at first
    answer.__annotations__ = {name: p.annotation for name, p in signature.parameters.items()}
    return answer


def _option(wanted: Wanted) -> Parameter:
    option = typer.Option(
        f"--{wanted.name}", metavar=METAVARS.get(wanted.type, "NAME"), help=_sentence(wanted.description["en"])
    )
    if wanted.required:
        return Parameter(wanted.name, Parameter.KEYWORD_ONLY, annotation=Annotated[str, option])
    return Parameter(
        wanted.name, Parameter.KEYWORD_ONLY, default=wanted.default, annotation=Annotated[str | None, option]
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _count(rows: int) -> str:
    return "nothing found" if rows == 0 else f"{rows} row{'s' if rows > 1 else ''}"

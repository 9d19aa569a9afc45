"""`hoso ask`: each question of the catalogue is a command of its own, whose options are the question's parameters."""

from collections.abc import Callable, Collection, Sequence
from inspect import Parameter, Signature
from typing import Annotated

import typer

from hoso.catalogue import Parameter as Wanted
from hoso.catalogue import Question, question, questions
from hoso.cli.opening import opened
from hoso.cli.options import DEFAULT_STORE, AnswerFormat, AnyStore, Language, ResultFormat
from hoso.cli.output import default_format, say, write_answer, write_folded, write_list
from hoso.cli.rows import write_reading
from hoso.errors import NotFoundError, UsageError
from hoso.results import Result

OF_A_DAY = {"ground", "seats", "told", "direction", "days", "toldEarliest", "toldLatest"}
FLAGS = {"flag", "lineage"}
METAVARS = {"date": "YYYY-MM-DD", "integer": "NUMBER", "iri": "IRI", "text": "WORDS"}


AnswerLanguage = Annotated[Language, typer.Option("--lang", help="The language of an answer for a day.")]


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
        path, rest = f"hoso ask {asked.name}", _all_but(arguments, name)
    code = app(args=rest, prog_name=path, standalone_mode=False)
    return code if isinstance(code, int) else 0


def _named(name: str) -> Question:
    try:
        return question(name)
    except UsageError as error:
        raise NotFoundError(str(error)) from None


def _question_in(arguments: Sequence[str]) -> str | None:
    """Find the first argument that is a question's name, now or formerly, else the first word, which is then none."""
    known = {name for asked in questions().values() for name in (asked.name, *asked.formerly)}
    named = [word for word in arguments if word in known]
    words = [word for word in arguments[:1] if not word.startswith("-")]
    return next(iter(named + words), None)


def _all_but(arguments: Sequence[str], name: str) -> list[str]:
    at = list(arguments).index(name)
    return [*arguments[:at], *arguments[at + 1 :]]


def _list_questions(lang: Annotated[Language, typer.Option(help="The language of the titles.")] = Language.EN) -> None:
    """Answer one of the ready-made questions, with its sentences; without a name, list the questions.

    `hoso ask NAME --help` tells what a question needs; parameters in brackets may be left out.

    Example: hoso ask holders --body 'Ủy ban nhân dân thành phố Hà Nội' --role 'Chủ tịch' --on 2021-10-15
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

    def answer(store: str, form: ResultFormat | None, lang: Language = Language.EN, **given: str | bool | None) -> None:
        with opened(store) as archive:
            result = archive.ask(asked.name, **given)
        if (form or default_format()) is not ResultFormat.TABLE:
            write_answer(result, form)
        elif _tells_of_a_day(asked) and isinstance(day := given["on"], str):
            _write_day(asked, result, day, lang.value, excluded=bool(given["excluded"]))
        else:
            write_reading(_without(result, OF_A_DAY))
            say(_count(len(result)))

    own = {p.name: _option(p) for p in asked.parameters}
    lang = Parameter("lang", Parameter.KEYWORD_ONLY, default=Language.EN, annotation=AnswerLanguage)
    own |= {"lang": lang} if _tells_of_a_day(asked) else {}
    shared = {
        "store": Parameter("store", Parameter.KEYWORD_ONLY, default=DEFAULT_STORE, annotation=AnyStore),
        "form": Parameter("form", Parameter.KEYWORD_ONLY, default=None, annotation=AnswerFormat),
    }
    signature = Signature(list((own | shared).values()))
    answer.__signature__ = signature  # type: ignore[attr-defined] # what inspect, and so typer, looks at first
    answer.__annotations__ = {name: p.annotation for name, p in signature.parameters.items()}
    return answer


def _tells_of_a_day(asked: Question) -> bool:
    """Whether an answer for a day says how sure it is, and so is better told than tabled."""
    return {"on", "excluded"} <= {p.name for p in asked.parameters}


def _write_day(asked: Question, result: Result, day: str, language: str, *, excluded: bool) -> None:
    from hoso.dossier import answer_text

    heading = ("name",) if asked.name == "posts-of-person" else ("roleLabel", "bodyLabel")
    write_folded(answer_text(result, day, language, heading))
    say(_count(len(result)) + ("" if excluded else "; --excluded also lists who certainly did not"))


def _without(result: Result, names: Collection[str]) -> Result:
    kept = [i for i, name in enumerate(result.columns) if name not in names]
    return Result(tuple(result.columns[i] for i in kept), tuple(tuple(row[i] for i in kept) for row in result.rows))


def _option(wanted: Wanted) -> Parameter:
    if wanted.type in FLAGS:
        flag = typer.Option(f"--{wanted.name}", help=_sentence(wanted.description["en"]))
        return Parameter(wanted.name, Parameter.KEYWORD_ONLY, default=False, annotation=Annotated[bool, flag])
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

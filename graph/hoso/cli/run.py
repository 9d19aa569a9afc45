"""The frame round every command: UTF-8 streams, one line for a user's mistake, and fixed exit codes."""

import os
import sys
import warnings
from collections.abc import Sequence
from typing import TextIO

import typer
from typer.exceptions import TyperException

from hoso.errors import HosoError

OK, FINDINGS, BAD_INPUT, IO_ERROR, TIMEOUT, INTERRUPTED = 0, 1, 65, 74, 124, 130
MISTAKES = HosoError, TyperException, OSError, KeyboardInterrupt, typer.Abort


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; `arguments` are those of the process unless given.

    0 all went well, 1 findings, 2 wrong usage, 3 the store is locked, 65 bad input or query, 66 no such name,
    69 endpoint, 74 reading or writing failed, 124 too slow, 130 interrupted.
    """
    if arguments is None:
        _restart_in_utf8()
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _stop_writing()
        return OK
    except MISTAKES as error:
        message, code = _what_went_wrong(error)
        if message:
            sys.stderr.write(f"hoso: {message}\n")
    return code


def _run(arguments: Sequence[str] | None) -> int:
    from hoso.cli.app import app

    warnings.showwarning = _warn  # type: ignore[assignment]  # what else it is given says nothing to a user

    code = app(args=arguments, prog_name="hoso", standalone_mode=False)
    return code if isinstance(code, int) else OK


def _warn(message: Warning | str, *_: object) -> None:
    """A warning is one line on stderr: a file that was read, but not whole."""
    sys.stderr.write(f"hoso: {' '.join(str(message).split())}\n")


def _what_went_wrong(error: BaseException) -> tuple[str, int]:
    """One line for the user, and the exit code."""
    match error:
        case HosoError():
            message, code = str(error), error.exit_code
        case TyperException():
            message, code = _usage(error), error.exit_code
        case TimeoutError():
            message, code = f"no answer in time: {error}", TIMEOUT
        case OSError():
            message, code = f"{error.filename or 'input or output'}: {error.strerror or error}", IO_ERROR
        case _:
            message, code = "interrupted", INTERRUPTED
    return " ".join(message.split()), code


def _usage(error: TyperException) -> str:
    """Say what is wrong with the command line; nothing where it was empty, and the help has just been shown."""
    context = getattr(error, "ctx", None)
    message = error.format_message().rstrip(".")
    return message and f"{message}; see {context.command_path if context else 'hoso'} --help"


def _stop_writing() -> None:
    """Send the rest nowhere: the reader of the pipe (`hoso ask ... | head`) has what it wants."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def _restart_in_utf8() -> None:
    """Begin again in UTF-8 where the locale knows no Vietnamese (LC_ALL=C), which loses arguments and file names."""
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8":
        command = [sys.executable, "-X", "utf8", "-m", "hoso", *sys.argv[1:]]
        os.execv(sys.executable, [os.fsencode(word) for word in command])  # noqa: S606 # ourselves, with our arguments

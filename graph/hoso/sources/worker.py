"""The child that parses files of other people's making: takes one after the other, answers, and may die of any of them.

Run by `isolate`. A frame is a JSON header and a body, each after its length; the body of an answer is empty.
"""

from __future__ import annotations

import json
import os
import resource
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

from hoso.errors import BadInputError
from hoso.sources.page import Page, to_plain

MEMORY = 2 * 2**30
CPU_SECONDS = 30
LENGTHS = struct.Struct("!II")

# What a parser of files never needs: a page must not make it call anybody, nor start anything.
_REFUSED = (
    "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec",
    "os.posix_spawn", "os.fork",
)  # fmt: skip


def frame(header: dict[str, Any], body: bytes = b"") -> bytes:
    """A header and a body as they go over the pipe."""
    head = json.dumps(header).encode()
    return LENGTHS.pack(len(head), len(body)) + head + body


def parse(job: dict[str, Any], content: bytes) -> Page:
    """The page of a job: its kind, where it is from, and for web pages what the server said."""
    reader: Callable[..., Page]
    match job["kind"]:
        case "html":
            from hoso.sources.html import read_html

            return read_html(content, job["origin"], job["charset"], job["url"])
        case "pdf":
            from hoso.sources.pdf import read_pdf as reader
        case "docx":
            from hoso.sources.docx import read_docx as reader
        case kind:
            raise ValueError(kind)
    return reader(content, job["origin"])


def answer(job: dict[str, Any], content: bytes) -> dict[str, Any]:
    """The page as JSON, the message that says why there is none, or the package that is missing."""
    try:
        return {"page": to_plain(parse(job, content))}
    except BadInputError as error:
        return {"error": str(error)}
    except ModuleNotFoundError as error:
        return {"missing": error.name or str(error)}
    except (MemoryError, RecursionError):
        return {"broke": "it needs more memory than a report should"}


def main() -> None:
    """Answer until the pipe ends; whatever a parser prints goes nowhere."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nowhere, number)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_AS, MEMORY)
    sys.addaudithook(_refuse)
    while job := _next(requests):
        _limit(resource.RLIMIT_CPU, int(sum(os.times()[:2])) + CPU_SECONDS)
        answers.write(frame(answer(*job)))
        answers.flush()


def _next(requests: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    lengths = requests.read(LENGTHS.size)
    if len(lengths) < LENGTHS.size:
        return None
    head, body = LENGTHS.unpack(lengths)
    return json.loads(requests.read(head)), requests.read(body)


def _limit(kind: int, most: int) -> None:
    """Lower a limit for this process, where the system has it."""
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (most, resource.getrlimit(kind)[1]))


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in _REFUSED:
        raise PermissionError(f"{event} is not for a reader of files")

"""Parsing in a child process, so that a file which breaks its parser costs one clear line and not the run."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from types import TracebackType
from typing import IO, Any, Self

from hoso.errors import BadInputError
from hoso.sources.page import Page, from_plain
from hoso.sources.worker import LENGTHS, frame

DEADLINE = 30.0  # seconds for one file
MOST_FILES = 200  # for one child, so that what a parser leaks stays small

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from hoso.sources.worker import main; main()"
_CHUNK = 2**16


class Isolated:
    """A child process that parses files one by one: started at the first, started anew when one kills it. Close it."""

    def __init__(self, deadline: float = DEADLINE) -> None:
        self._deadline = deadline
        self._child: subprocess.Popen[bytes] | None = None
        self._files = 0

    def parse(
        self, kind: str, content: bytes, origin: str, *, charset: str | None = None, url: str | None = None
    ) -> Page:
        """The page of a file. Raises BadInputError with the parser's reason, or with how it broke down."""
        job = {"kind": kind, "origin": origin, "charset": charset, "url": url}
        try:
            answer = self._ask(frame(job, content))
        except TimeoutError:
            self._stop()
            raise BadInputError(
                f"{origin}: not read within {self._deadline:g} seconds; save its text as .txt, or split it"
            ) from None
        except (EOFError, BrokenPipeError):
            reason = self._stop()
            raise BadInputError(
                f"{origin}: a broken {kind.upper()} ({reason}); get it again, or save its text as .txt"
            ) from None
        if "page" in answer:
            return from_plain(answer["page"])
        if "missing" in answer:
            raise BadInputError(
                f"{origin}: reading {kind.upper()} needs the package {answer['missing']}; pip install 'hoso[formats]'"
            )
        if "broke" in answer:
            raise BadInputError(
                f"{origin}: a broken {kind.upper()} ({answer['broke']}); save its text as .txt, or split it"
            )
        raise BadInputError(answer["error"])

    def close(self) -> None:
        """End the child, if there is one."""
        self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, request: bytes) -> dict[str, Any]:
        until = time.monotonic() + self._deadline
        if self._child is None or self._files >= MOST_FILES:
            self._stop()
            self._child = _start()
        self._files += 1
        _send(self._child, request, until)
        head, _ = LENGTHS.unpack(_receive(self._child, LENGTHS.size, until))
        answer: dict[str, Any] = json.loads(_receive(self._child, head, until))
        return answer

    def _stop(self) -> str:
        """Kill and reap the child; why it had ended, if it had."""
        child, self._child, self._files = self._child, None, 0
        if child is None:
            return "its parser had not begun"
        for pipe in (child.stdin, child.stdout):
            if pipe:
                pipe.close()
        try:
            code = child.wait(0.5)  # an idle child ends by itself when its pipe does
        except subprocess.TimeoutExpired:
            child.kill()
            code = child.wait()
        return "its parser took too long" if code == -signal.SIGXCPU else f"its parser broke down, exit {code}"


def _start() -> subprocess.Popen[bytes]:
    child = subprocess.Popen(  # noqa: S603 - our own worker, no shell
        [sys.executable, "-I", "-X", "utf8", "-c", _START, json.dumps(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
    )
    for pipe in (child.stdin, child.stdout):
        if pipe:
            os.set_blocking(pipe.fileno(), False)
    return child


def _number(pipe: IO[bytes] | None) -> int:
    if pipe is None:
        raise EOFError
    return pipe.fileno()


def _wait(number: int, event: int, until: float) -> None:
    poll = select.poll()
    poll.register(number, event)
    if not poll.poll(max(0.0, until - time.monotonic()) * 1000):
        raise TimeoutError


def _send(child: subprocess.Popen[bytes], request: bytes, until: float) -> None:
    pipe = _number(child.stdin)
    rest = memoryview(request)
    while rest:
        _wait(pipe, select.POLLOUT, until)
        rest = rest[os.write(pipe, rest[:_CHUNK]) :]


def _receive(child: subprocess.Popen[bytes], size: int, until: float) -> bytes:
    pipe = _number(child.stdout)
    found = bytearray()
    while len(found) < size:
        _wait(pipe, select.POLLIN, until)
        more = os.read(pipe, min(_CHUNK, size - len(found)))
        if not more:
            raise EOFError
        found += more
    return bytes(found)

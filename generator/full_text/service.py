"""Pagefind's service, spoken to over its own pipe: every answer comes whole, or not at all.

A request and its answer are JSON in base64, ended by a comma. The service leaves as soon as its input ends, even with
answers to give: its input stays open until the last of them. It can write files too, but says that it is done before
they are whole: never ask it to.
"""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from threading import Thread, Timer
from typing import IO, Any

from pagefind_bin import get_executable

from generator.findings.errors import SearchError

SECONDS = 300
"""Beyond this, Pagefind will never answer."""
Fields = Mapping[str, Any]
"""What a request asks, what an answer tells; ``type`` says which of them it is."""
_END = b","
_MOST = 1 << 20
"""Bytes read at once."""


@cache
def command() -> tuple[str, ...]:
    """What starts the service: looked for once, before threads that an interruption could leave waiting for it."""
    return str(get_executable()), "--service"


def ask(requests: Sequence[Fields]) -> list[Fields]:
    """The service's answers, one a request, in their order. Raises SearchError when it refuses, fails or leaves."""
    written = b"".join(_write(number, request) for number, request in enumerate(requests))
    with _start() as (to_service, from_service):
        writer = Thread(target=_send, args=(to_service, written))
        writer.start()
        answers = _receive(from_service, len(requests))
        writer.join()
    return [answers[number] for number in range(len(requests))]


@contextmanager
def _start() -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The service's two pipes. It outlives neither its use nor ``SECONDS``."""
    pipe = subprocess.PIPE
    service = subprocess.Popen(command(), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
    limit = Timer(SECONDS, service.kill)
    limit.start()
    try:
        assert service.stdin is not None
        assert service.stdout is not None
        yield service.stdin, service.stdout
    finally:
        limit.cancel()
        service.kill()
        with suppress(OSError):  # what was not sent has no reader any more
            service.communicate()


def _send(pipe: IO[bytes], written: bytes) -> None:
    """Beside the reading, because each side may wait for the other. Who reads sees that a dead service says nothing."""
    with suppress(OSError):
        pipe.write(written)
        pipe.flush()


def _receive(pipe: IO[bytes], wanted: int) -> dict[int, Fields]:
    answers: dict[int, Fields] = {}
    for message in _messages(pipe):
        number, answer = _read(message)
        answers |= {number: answer} if number is not None else {}
        if len(answers) == wanted:
            return answers
    raise SearchError(cause=f"Pagefind s’est tu après {len(answers)} réponses sur {wanted}")


def _messages(pipe: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    while some := pipe.read1(_MOST):  # type: ignore[attr-defined]
        *whole, rest = (rest + some).split(_END)
        yield from whole


def _write(number: int, request: Fields) -> bytes:
    return b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + _END


def _read(message: bytes) -> tuple[int | None, Fields]:
    """An answer and the number of its request; None when the service only clears its throat, which it does."""
    told = json.loads(b64decode(message))
    if told is None:
        return None, {}
    answer: Fields = told["payload"]
    if answer["type"] == "Error":
        raise SearchError(cause=f"Pagefind : {answer['message']}")
    return told["message_id"], answer

"""What Ctrl-C does and says: one sentence, true at any moment, ready from the first: next to nothing is imported."""

import signal
import sys
from types import FrameType

EXIT_INTERRUPTED = 130
_AGAIN = 0.02
"""Seconds until who interrupted an import is heard again."""
_IMPORTING = "<frozen importlib"
"""Where Python says that the code of its imports stands."""


def hear_interruptions() -> None:
    """Ctrl-C, and a polite request to end, are a KeyboardInterrupt; not within an import, but as soon as it is over.

    Libraries of compiled code make another error of it while they are set up, or abort the program.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)


def ignore_interruptions() -> None:
    """All is said: only the interpreter still has to tidy up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


def say_interrupted() -> None:
    """What was published before stays, or what has just been published: never half of it."""
    sys.stderr.write("Interrompu\u00a0: ce qui est publié est entier.\n")


def _interrupt(_: int, frame: FrameType | None) -> None:
    if not _is_importing(frame) or not hasattr(signal, "setitimer"):
        raise KeyboardInterrupt
    signal.signal(signal.SIGALRM, _interrupt)
    signal.setitimer(signal.ITIMER_REAL, _AGAIN)


def _is_importing(frame: FrameType | None) -> bool:
    while frame and not frame.f_code.co_filename.startswith(_IMPORTING):
        frame = frame.f_back
    return frame is not None

"""Where the command ``cites`` and ``python -m generator`` begin: from the first instant, Ctrl-C is a sentence."""

import gc
import io
import os
import sys

from generator.commands.interruption import (
    EXIT_INTERRUPTED,
    hear_interruptions,
    ignore_interruptions,
    say_interrupted,
)

ALLOCATIONS = 500_000
"""Objects made between two searches for garbage, instead of 700: nearly all live to the end; a check makes fewer."""


def main() -> None:
    """Run the command; a polite request to end is heard as Ctrl-C."""
    try:
        hear_interruptions()
        gc.set_threshold(ALLOCATIONS, 20, 100)
        _let_any_terminal_show()
        os.environ.setdefault(
            "PYDANTIC_DISABLE_PLUGINS", "__all__"
        )  # none of this machine's changes how facts are read
        _open_what_is_closed()
        from generator.commands import cli  # takes as long as a person needs to press two keys

        cli.main()
    except KeyboardInterrupt:
        say_interrupted()
        sys.exit(EXIT_INTERRUPTED)
    finally:
        ignore_interruptions()
        gc.freeze()  # the interpreter would first look for garbage in all that was made, for half a second


def _open_what_is_closed() -> None:
    """Where a terminal gave no place to write (« 2>&- »), words go nowhere, and the command still does its work."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, io.StringIO())


def _let_any_terminal_show() -> None:
    """A sign that a terminal cannot show stands there as « ? »: a sentence is never a reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    main()

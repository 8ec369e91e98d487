"""What Ctrl-C says: one sentence, true at any moment, and ready from the first one: next to nothing is imported."""

import sys

EXIT_INTERRUPTED = 130


def say_interrupted() -> None:
    """What was published before stays, or what has just been published: never half of it."""
    sys.stderr.write("Interrompu\u00a0: ce qui est publié est entier.\n")

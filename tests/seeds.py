"""What tests that draw by lot start from."""

from __future__ import annotations

import ast
import os
from hashlib import blake2b

from tests.conftest import ROOT

ROOMS = (
    *("findings", "french", "pictures", "markdown", "model", "loading", "validation"),
    *("pages", "blocks", "checks", "site", "book"),
)
"""Where content is read, checked and rendered: what is drawn tries these."""


def draw_seed(variable: str) -> int:
    """The number that an environment variable holds; else one that changes with what reads, checks and renders content.

    Each state of these rooms is tried on other accidents than the last, and whoever tests that state meets the same. A
    change elsewhere (how things are kept, printed or said on a terminal), or of a comment, draws nothing anew: a sound
    change is not stopped by a fault that it has no part in.
    """
    written = os.environ.get(variable)
    if written:
        return int(written)
    total = blake2b(digest_size=4)
    for room in ROOMS:
        for path in sorted((ROOT / "generator" / room).rglob("*.py")):
            total.update(ast.dump(ast.parse(path.read_bytes())).encode())
    return int.from_bytes(total.digest(), "big") % 10**9

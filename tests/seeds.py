"""What tests that draw by lot start from."""

from __future__ import annotations

import os
from hashlib import blake2b

from tests.conftest import ROOT


def draw_seed(variable: str) -> int:
    """The number that an environment variable holds; else one that changes with the program.

    Each state of the program is tried on other accidents than the last, and whoever tests that state meets the same.
    """
    written = os.environ.get(variable)
    if written:
        return int(written)
    total = blake2b(digest_size=4)
    for path in sorted((ROOT / "generator").rglob("*.py")):
        total.update(path.read_bytes())
    return int.from_bytes(total.digest(), "big") % 10**9

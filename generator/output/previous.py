"""The publication before this one comes back; done twice, nothing has changed."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

from generator.findings.errors import NoPreviousPublication
from generator.output.comparison import compare
from generator.output.exchange import exchange
from generator.output.lock import Waiting, alone
from generator.output.place import find_place, refusals
from generator.output.recovery import sweep
from generator.publication.files import WriteReport


def bring_back(output: Path, waiting: Waiting = nullcontext) -> WriteReport:
    """Let the previous publication and the one that readers see take each other's place; say what differs.

    Raises NoPreviousPublication or OutputError.
    """
    place = find_place(output)
    with alone(place, waiting), refusals(output):
        sweep(place)
        if not place.previous.exists():
            raise NoPreviousPublication(dossier=output)
        report = compare(place.live, place.previous, lambda path: _same_bytes(place.live / path, place.previous / path))
        if place.live.exists():
            exchange(place.live, place.previous, place.away)
        else:
            place.previous.rename(place.live)
        sweep(place)
    return report


def _same_bytes(one: Path, other: Path) -> bool:
    return one.lstat().st_size == other.lstat().st_size and one.read_bytes() == other.read_bytes()

"""What is left in the room when a publication is over, or was killed: the replaced one is kept, all else goes.

This is how every publication ends, so that a kill at any moment only leaves for the next one to do what this one would
have done. The lock must be held.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.output.exchange import exchange
from generator.output.place import Place, refusals
from generator.output.readers import is_read

_REPLACED = "replaced-"
_GONE = "gone-"


def put_in_place(place: Place) -> None:
    """What was made beside becomes what readers see; what they saw stays in the room, under a name that tells."""
    if not place.live.exists():
        place.beside.rename(place.live)
        return
    waiting = place.beside.rename(place.room / _name_once_replaced(place.live))
    exchange(place.live, waiting, place.away)


def sweep(place: Place) -> None:
    """Keep the publication that was just replaced as the previous one, and remove what is unfinished or gone.

    One that somebody still reads stays until nobody does: a copy would silently lack what went before it got there.
    """
    with refusals(place.room):
        _sweep(place)


def _sweep(place: Place) -> None:
    if place.away.exists():
        _settle(place)
    for entry in [*place.room.glob(f"{_REPLACED}*")]:
        if entry.name == _name_once_replaced(entry):
            _keep_as_previous(place, entry)
        else:
            remove(entry)
    remove(place.beside)
    for gone in place.room.glob(f"{_GONE}*"):
        if not is_read(gone):
            remove(gone)


def remove(path: Path) -> None:
    """A folder or a file; what the system will not remove is left for the next sweep."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _name_once_replaced(folder: Path) -> str:
    """Bears the number by which the system knows a folder: so the name tells whether the exchange took place."""
    return f"{_REPLACED}{_number(folder)}"


def _number(folder: Path) -> int:
    return folder.stat(follow_symlinks=False).st_ino


def _settle(place: Place) -> None:
    """Two moves were cut short: go back after the first, go on after the second."""
    if place.live.exists():
        _keep_as_previous(place, place.away)
    else:
        place.away.rename(place.live)


def _keep_as_previous(place: Place, replaced: Path) -> None:
    if place.previous.exists():
        place.previous.rename(place.room / f"{_GONE}{_number(place.previous)}")
    replaced.rename(place.previous)

"""Two folders take each other's place: in one step where the system can, else in two moves that can be undone."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

_CURRENT_FOLDER = -100
_EXCHANGE = 2
"""The flag of both calls: RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS."""

_CANNOT_EXCHANGE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}


def exchange(one: Path, other: Path, away: Path) -> None:
    """Let two folders of one file system take each other's place.

    Where the system cannot do it in one step, ``one`` waits at ``away`` for an instant.
    """
    if not _exchange_at_once(one, other):
        _exchange_in_two_moves(one, other, away)


def _exchange_at_once(one: Path, other: Path) -> bool:
    """Whether the system could; raises OSError when it could but may not."""
    from ctypes import get_errno

    call = _system_call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = get_errno()
    if number in _CANNOT_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(one))


def _system_call() -> Callable[[bytes, bytes], int] | None:
    """What exchanges two names: ``renameat2`` on Linux, ``renamex_np`` on macOS, None elsewhere."""
    from ctypes import CDLL, c_uint  # few commands exchange anything

    library, here, flag = CDLL(None, use_errno=True), _CURRENT_FOLDER, c_uint(_EXCHANGE)
    if hasattr(library, "renameat2"):
        return lambda one, other: int(library.renameat2(here, one, here, other, flag))
    if hasattr(library, "renamex_np"):
        return lambda one, other: int(library.renamex_np(one, other, flag))
    return None


def _exchange_in_two_moves(one: Path, other: Path, away: Path) -> None:
    one.rename(away)
    try:
        other.rename(one)
    except OSError:
        away.rename(one)
        raise
    away.rename(other)

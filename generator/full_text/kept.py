"""Groups and the engine as bytes, for the cache, and back: by ``marshal``, five times faster than JSON here.

The version of Python is in the key of what is kept (``keeping.code``), the digest of the bytes in its name.
"""

from __future__ import annotations

import marshal
from typing import Any

from generator.full_text.group import Group

_FORMAT = 2


def write_group(group: Group) -> bytes:
    """A group as bytes."""
    return write_plain((group.fields, group.fragments, group.words, group.filters))


def read_group(kept: bytes) -> Group:
    """The group that ``write_group`` wrote. Raises ValueError for anything else."""
    told = read_plain(kept)
    if not isinstance(told, tuple) or [*map(type, told)] != [tuple, tuple, dict, dict]:
        raise ValueError("ce n’est pas un groupe de pages")
    return Group(*told)


def write_plain(told: Any) -> bytes:
    """Plain values as bytes."""
    return marshal.dumps(told, _FORMAT)


def read_plain(kept: bytes) -> Any:
    """The values that ``write_plain`` wrote. Raises ValueError when there are none."""
    try:
        return marshal.loads(kept)
    except (EOFError, TypeError) as error:
        raise ValueError("fichier incomplet") from error

"""Where libraries put what they set aside: a folder of ours, so that nothing of it stays on the machine."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NAME = "TMPDIR"


@contextmanager
def setting_aside(folder: Path) -> Iterator[None]:
    """Meanwhile, ``folder`` is the temporary folder of this process and of its children.

    WeasyPrint writes the fonts of each document in one, and removes it only where Python ends a document by itself: a
    child that is over, or was killed, leaves it. Whoever owns ``folder`` removes it with all that is in it.
    """
    before, environment = tempfile.tempdir, os.environ.get(_NAME)
    tempfile.tempdir = os.environ[_NAME] = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before
        os.environ.pop(_NAME)
        if environment is not None:
            os.environ[_NAME] = environment

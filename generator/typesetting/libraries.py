"""The libraries of the system that WeasyPrint opens: where one is missing, a person is told how to get it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO

from generator.findings.errors import LibraryMissing

_DEBIAN = "« sudo apt-get update && sudo apt-get install --yes libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 »"
REMEDIES = {
    "linux": f"Lancez {_DEBIAN} (Debian, Ubuntu) ou « sudo dnf install pango » (Fedora).",
    "darwin": "Installez Homebrew (https://brew.sh), puis lancez « brew install pango ».",
    "win32": (
        "Sous Windows, l’annuaire se publie dans WSL : dans PowerShell, lancez « wsl --install », redémarrez, ouvrez "
        f"« Ubuntu », lancez-y {_DEBIAN}, et publiez de là."
    ),
}


@contextmanager
def opening_libraries() -> Iterator[None]:
    """Import what opens them here. Raises LibraryMissing; what WeasyPrint then says in English is not shown."""
    try:
        with redirect_stdout(StringIO()):
            yield
    except OSError as error:
        raise LibraryMissing(remede=REMEDIES.get(sys.platform, REMEDIES["linux"])) from error

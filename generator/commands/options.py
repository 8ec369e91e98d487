"""Options that most commands have."""

from __future__ import annotations

from pathlib import Path

import click

in_project = click.option(
    "--project",
    metavar="DOSSIER",
    default=".",
    type=click.Path(path_type=Path, file_okay=False),
    help="Dossier de l’annuaire ; par défaut, le dossier courant.",
)
"""Which yearbook: the folder where somebody types, unless another is named."""

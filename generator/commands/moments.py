"""What is typed of an embargo: the moment of a publication, which lifts those before it; where all is shown before."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click


class MomentType(click.ParamType[datetime]):
    """« 2020-02-04T09:00+01:00 », or « 2020-02-04 »: its first instant, so that an embargo of that day still holds."""

    name = "moment"
    wanted = "un jour comme 2020-02-04, ou un moment comme 2020-02-04T09:00+01:00"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Refuses in French what is no moment. Without its zone, it is one of the place that wrote the embargo."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"« {value} »", param, ctx)


class AsideType(click.ParamType[Path]):
    """The folder of a publication in confidence, which is exchanged whole: new, empty, or that of the last one."""

    name = "dossier"
    wanted = "un dossier nouveau, vide, ou celui d’une parution confidentielle"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Refuses what holds anything else, for it would be put aside; readers see ``output``."""
        folder = Path(str(value)).resolve()
        held = {path.name for path in folder.iterdir()} if folder.is_dir() else set[str]()
        if folder.name == "output" or folder.is_file() or held - {"site", "print"}:
            self.fail(f"« {value} »", param, ctx)
        return folder

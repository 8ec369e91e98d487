"""The yearbook in which the guide is followed: the mini project, its next edition begun, the files that pages name."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.loading.loader import load_yearbook
from generator.run.on_demand.starting import start_edition, start_text
from tests import spreadsheets
from tests.conftest import FACTS, MINI, ROOT
from tests.picture_builders import encoded, shades

PALMARES = [["Ville", "Département", "Niveau"], ["Vannes", "56", "5"], ["bron", "69", "4 @"], ["Nulle-Part", "29", "2"]]
MEMBERS = [["Prénom", "Nom", "Fonction"], ["Céline", "Juteau", "Géographe"]]


def mini_project(folder: Path) -> Path:
    """The mini project, and one of every fact."""
    shutil.copytree(MINI, folder)
    return shutil.copytree(FACTS, folder, dirs_exist_ok=True)


def begun(folder: Path) -> Path:
    """The same, its edition 2021 begun with a palmarès, and the texts and pictures that excerpts name."""
    project = mini_project(folder)
    start_edition(project, load_yearbook(project)[0], 2021)
    palmares = project / "editions/2021/palmares.yaml"
    rows = (project / "editions/2020/palmares.yaml").read_text(encoding="utf-8").partition("\nregions:")[2]
    palmares.write_text(palmares.read_text(encoding="utf-8").replace("regions: {}\n", f"regions:{rows}"), "utf-8")
    for title in ("Regard un", "Regard deux", "Étapes"):
        start_text(project, load_yearbook(project)[0], title, 2021)
    for name in ("jury-2020.jpg", "jury/anne-faure.jpg"):
        (project / "assets/images" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "assets/images" / name).write_bytes(encoded(shades(1400, 1700), "JPEG"))
    (project / "profils").mkdir()
    (profile,) = (ROOT / "assets/print").glob("*.icc")
    shutil.copy2(profile, project / "profils/imprimeur.icc")
    return project


def received(folder: Path) -> None:
    """The spreadsheets that somebody has sent."""
    (folder / "jury.xlsx").write_bytes(spreadsheets.workbook(Feuil1=PALMARES))
    (folder / "membres.xlsx").write_bytes(spreadsheets.workbook(Feuil1=MEMBERS))

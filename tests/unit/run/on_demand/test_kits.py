"""Kits: whom a typed name means, what a kit holds, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest

from generator.findings.errors import LaureateUnknown, UnknownEdition
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.model.yearbook import Yearbook
from generator.press_room.kit.laureate import laureates_of
from generator.press_room.kit.parcel import kit_of
from generator.run.on_demand.kits import Asked, find_laureates, make_kits
from generator.run.order import Order
from generator.run.publishing import plan
from tests.conftest import MINI

POINTS = 72 / 25.4


@pytest.fixture(scope="module")
def yearbook() -> Yearbook:
    return load_yearbook(MINI)[0]


@pytest.fixture(scope="module")
def kit(yearbook: Yearbook) -> dict[str, bytes]:
    publication = plan(yearbook, load_site(MINI)[0])
    with zipfile.ZipFile(io.BytesIO(kit_of(publication, laureates_of(yearbook, 2020)[0]))) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_a_name_a_code_a_department_a_region_all(yearbook: Yearbook) -> None:
    one = laureates_of(yearbook, 2020)[0]
    code, department = one.award.collectivity.code, one.award.collectivity.department.code
    for asked in (Asked((one.name,)), Asked((one.name.upper(),)), Asked((one.place,)), Asked((code,))):
        assert [found.name for found in find_laureates(yearbook, asked)] == [one.name]
    assert one.name in {found.name for found in find_laureates(yearbook, Asked(department=department))}
    assert one.name in {found.name for found in find_laureates(yearbook, Asked(region=one.award.region))}
    assert len(find_laureates(yearbook, Asked(all=True))) == len(yearbook.newest.awards)


def test_who_is_unknown_is_told_who_is_near(yearbook: Yearbook) -> None:
    name = laureates_of(yearbook, 2020)[0].name
    with pytest.raises(LaureateUnknown) as unknown:
        find_laureates(yearbook, Asked((f"{name}x",)))
    assert name in str(unknown.value.values["indice"])
    with pytest.raises(LaureateUnknown):
        find_laureates(yearbook, Asked((f"{name} (99)",)))
    with pytest.raises(UnknownEdition):
        find_laureates(yearbook, Asked(all=True, year=1999))


def test_a_kit_holds_all_that_its_note_names(kit: dict[str, bytes]) -> None:
    note = kit["LISEZ-MOI.txt"].decode()
    folders = {name.partition("/")[0] for name in kit if "/" in name}
    assert all(f"{folder}/" in note for folder in folders)
    assert {"communique/communique.docx", "communique/communique.txt", "badge/badge.svg", "donnees.csv"} <= {*kit}
    assert b"<text" not in kit["badge/badge.svg"] + kit["panneau/panneau.svg"] + kit["graphique/historique.svg"]


@pytest.mark.parametrize(("name", "size"), [("a4", (297, 210)), ("a3", (420, 297))])
def test_a_certificate_is_cut_at_its_size(kit: dict[str, bytes], name: str, size: tuple[float, float]) -> None:
    with pikepdf.open(io.BytesIO(kit[f"certificat/certificat-{name}-imprimeur.pdf"])) as document:
        page = document.pages[0]
        left, bottom, right, top = (float(n) for n in page.trimbox)
        assert (round((right - left) / POINTS, 1), round((top - bottom) / POINTS, 1)) == size
        assert round(left / POINTS, 1) == round(bottom / POINTS, 1) == 3.0
        assert [*page.obj.BleedBox] == [*page.mediabox]


def test_the_same_kit_makes_the_same_bytes(yearbook: Yearbook, tmp_path: Path) -> None:
    publication = plan(yearbook, load_site(MINI)[0])
    some = laureates_of(yearbook, 2020)[:2]
    names = make_kits(publication, some, tmp_path, Order(MINI))
    assert names == sorted(f"{one.stem}.zip" for one in some)
    assert all((tmp_path / f"{one.stem}.zip").read_bytes() == kit_of(publication, one) for one in some)

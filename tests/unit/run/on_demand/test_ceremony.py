"""A ceremony from its year to its ZIP: which editions have one, what each file holds, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import page as ua
import pikepdf
import pytest

from generator.findings.errors import NoAwards, UnknownEdition
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.press_room.ceremony.parcel import MAKERS, Ceremony
from generator.run.on_demand import ceremony as making
from generator.run.on_demand.ceremony import find_edition, make_ceremony
from generator.run.order import Order
from generator.run.publishing import plan
from tests.builders import make_record, make_year, make_yearbook

POINTS = 72 / 25.4


def planned(project: Path) -> Ceremony:
    return Ceremony(plan(load_yearbook(project)[0], load_site(project)[0]), 2020)


def test_an_edition_without_a_palmares_has_no_ceremony() -> None:
    nothing = replace(make_record(), edition=make_record().edition.model_copy(update={"year": 2021}))
    yearbook = make_yearbook(make_year(2019, Bron=3), nothing)
    assert find_edition(yearbook, 0) == find_edition(yearbook, 2019) == 2019
    with pytest.raises(NoAwards) as refused:
        find_edition(yearbook, 2021)
    assert refused.value.values == {"annee": 2021, "choix": "2019"}
    with pytest.raises(UnknownEdition):
        find_edition(yearbook, 1999)
    with pytest.raises(NoAwards):
        find_edition(make_yearbook(nothing), 0)


def test_a_ceremony_is_whole_and_accessible(with_facts: Path, tmp_path: Path) -> None:
    """One test, for its files are dear to make."""
    ceremony, told = planned(with_facts), list[int]()
    files = {name: make(ceremony, lambda: told.append(1)) for name, make in MAKERS.items()}
    assert len(told) == ceremony.steps
    assert all(one in files["LISEZ-MOI.txt"].decode() for one in MAKERS if one.endswith((".pdf", ".xlsx")))
    pages = {one: _check(content, tmp_path / one) for one, content in files.items() if one.endswith(".pdf")}
    assert pages == {"certificats.pdf": 5, "badges.pdf": 2, "deroule.pdf": 1, "appel.pdf": 1}
    with pikepdf.open(io.BytesIO(files["certificats.pdf"])) as document, document.open_outline() as outline:
        assert [one.title for one in outline.root] == ["Auvergne-Rhône-Alpes", "Bretagne", "Occitanie", "Guyane"]
        assert [one.title for one in outline.root[1].children] == ["Vannes (56)", "Le Juch (29)"]
        left, bottom, right, top = (float(number) / POINTS for number in document.pages[0].trimbox)
        assert (round(right - left, 1), round(top - bottom, 1), round(left, 1)) == (297, 210, 3)


def test_the_same_ceremony_makes_the_same_bytes(
    with_facts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheets for the stage are laid out as all documents are (``test_documents``): once is enough here."""
    drawn = {name: make for name, make in MAKERS.items() if name not in ("appel.pdf", "deroule.pdf")}
    monkeypatch.setattr(making, "MAKERS", drawn)
    for folder in ("a", "b"):
        assert make_ceremony(planned(with_facts), tmp_path / folder, Order(with_facts)) == "ceremonie-2020.zip"
    one, other = ((tmp_path / folder / "ceremonie-2020.zip").read_bytes() for folder in ("a", "b"))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert archive.namelist() == sorted(f"ceremonie-2020/{name}" for name in drawn)


def _check(content: bytes, file: Path) -> int:
    """The pages of a PDF that follows PDF/UA-1."""
    file.write_bytes(content)
    report = ua.validate_pdf(str(file), profile="ua1")
    assert report.is_compliant, f"{file.name}: {report}"
    with pikepdf.open(file) as document:
        return len(document.pages)

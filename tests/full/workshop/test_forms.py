"""An edition is made by forms: a jury, a palmarès, a mistake mended, a portrait; nothing else of a file changes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.conftest import ROOT
from tests.full.workshop.using import JURY, Atelier, axe, go, open_form, sheet
from tests.picture_builders import encoded, shades

pytestmark = pytest.mark.full


@pytest.fixture
def edition(atelier: Atelier, page: Page) -> Iterator[FrameLocator]:
    """The forms of an edition that has just been begun, beside its pages; it is gone afterwards."""
    command = [sys.executable, "-m", "generator", "nouvelle", "edition", "2021", "--project", str(atelier.project)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    go(page, "2021/index.html")
    page.get_by_role("button", name="Fiches").click()
    yield page.frame_locator("#volet-fiches iframe")
    page.close(run_before_unload=False)
    for folder in ("editions", "content"):
        shutil.rmtree(atelier.project / folder / "2021")


def save(forms: FrameLocator) -> None:
    expect(forms.locator("#enregistrer")).to_contain_text("(")
    forms.locator("#enregistrer").click()
    expect(forms.locator("#dit")).to_have_text("C’est écrit.")


def test_a_new_edition_is_filled_by_forms(atelier: Atelier, page: Page, edition: FrameLocator) -> None:
    open_form(edition, "Le jury")
    for first, last in JURY:
        edition.get_by_role("button", name="Ajouter un membre du jury").click()
        record = edition.locator("#fiche > .list > ol > li").last
        record.get_by_role("button", name="+ Prénom").click()
        record.get_by_label("Prénom").fill(first)
        record.get_by_label("Nom", exact=True).fill(last)
        record.get_by_role("button", name="+ Fonction").click()
        record.get_by_label("Fonction").fill("Membre du jury")
        record.get_by_label("Source").select_option("annuaire-2021")
    save(edition)
    file = atelier.project / "editions/2021/jury.yaml"
    assert file.read_text(encoding="utf-8").count("  source: annuaire-2021\n") == len(JURY)
    assert "- prenom: Anne\n  nom: Faure\n  fonction: Membre du jury\n" in file.read_text(encoding="utf-8")
    award(atelier, page, edition)


def award(atelier: Atelier, page: Page, edition: FrameLocator) -> None:
    """Vannes enters by « vanes », gets four signs by a click and a fifth by a key."""
    open_form(edition, "Le palmarès")
    edition.get_by_role("combobox", name="Ajouter ou retrouver").press_sequentially("vanes")
    expect(edition.get_by_role("option").first).to_contain_text("Vannes (56)")
    page.keyboard.press("Enter")
    levels = edition.get_by_role("radiogroup", name="Niveau de Vannes (56)")
    levels.locator("label").nth(3).click()
    page.keyboard.press("ArrowRight")
    expect(levels.get_by_role("radio").nth(4)).to_be_focused()
    save(edition)
    text = (atelier.project / "editions/2021/palmares.yaml").read_text(encoding="utf-8")
    assert text.endswith("regions:\n  Bretagne:\n    5:\n      - Vannes (56)\n")
    go(page, "2021/palmares.html")
    expect(sheet(page).locator("main")).to_contain_text("Vannes")


@pytest.fixture
def jury(atelier: Atelier, page: Page) -> Iterator[Page]:
    """The form of a jury in a window of its own; its file as it was, afterwards."""
    file = atelier.project / "editions/2020/jury.yaml"
    before = file.read_bytes()
    page.goto(f"{atelier.address}fiche/editions/2020/jury.yaml")
    yield page
    page.close(run_before_unload=False)
    file.write_bytes(before)


def test_a_mistake_is_refused_at_its_field_and_what_is_written_is_taken_back(atelier: Atelier, jury: Page) -> None:
    file = atelier.project / "editions/2020/jury.yaml"
    before = file.read_text(encoding="utf-8")
    third = jury.locator("#fiche > .list > ol > li").nth(2)
    third.locator("summary").click()
    name = third.get_by_label("Nom", exact=True)
    name.fill("")
    jury.locator("#enregistrer").click()
    expect(jury.locator("#dit")).to_contain_text("Rien n’est écrit")
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(name).to_have_accessible_description(re.compile("ne convient pas"))
    axe(jury)
    name.fill("Zorglub")
    third.get_by_role("button", name="Monter").click()
    jury.locator("#enregistrer").click()
    expect(jury.locator("#dit")).to_have_text("C’est écrit.")
    after = file.read_text(encoding="utf-8")
    assert sorted(after.replace("nom: Zorglub", "nom: Bourgogne").splitlines()) == sorted(before.splitlines())
    jury.get_by_role("button", name="Annuler la dernière écriture").click()
    expect(jury.locator("#dit")).to_contain_text("est annulée")
    assert file.read_text(encoding="utf-8") == before


def test_who_writes_meanwhile_and_who_fills_the_form_both_keep_their_words(atelier: Atelier, jury: Page) -> None:
    second = jury.locator("#fiche > .list > ol > li").nth(1)
    second.locator("summary").click()
    role = second.get_by_label("Fonction")
    role.fill("La mienne")
    atelier.change("editions/2020/jury.yaml", "Président de la Société des lecteurs du Monde", "La leur")
    jury.locator("#enregistrer").click()
    expect(jury.locator("#dit")).to_contain_text("a changé entre-temps")
    expect(role).to_have_value("La mienne")
    expect(second.locator(".theirs")).to_contain_text("La leur")
    jury.locator("#enregistrer").click()
    expect(jury.locator("#dit")).to_have_text("C’est écrit.")
    assert "La mienne" in (atelier.project / "editions/2020/jury.yaml").read_text(encoding="utf-8")


def test_a_portrait_is_given_by_a_picture(atelier: Atelier, jury: Page) -> None:
    first = jury.locator("#fiche > .list > ol > li").first
    first.locator("summary").click()
    first.get_by_role("button", name="+ Portrait").click()
    picture = {"name": "IMG_0001.JPG", "mimeType": "image/jpeg", "buffer": encoded(shades(900, 900), "JPEG")}
    first.locator("[data-image]").set_input_files(picture)  # type: ignore[arg-type]
    expect(first.get_by_label("Fichier")).to_have_value("2020/sarah-anais-achache.jpg")
    expect(first.get_by_label("Texte alternatif")).to_be_focused()
    jury.keyboard.type("Une femme souriante")
    jury.locator("#enregistrer").click()
    expect(jury.locator("#dit")).to_have_text("C’est écrit.")
    kept = atelier.project / "assets/images/2020/sarah-anais-achache.jpg"
    assert kept.is_file()
    kept.unlink()


@pytest.mark.parametrize(("width", "name"), [(360, "2020/programme"), (360, "2012/themes"), (1440, "2020/edition")])
def test_forms_are_accessible_and_never_too_wide(atelier: Atelier, page: Page, width: int, name: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{atelier.address}fiche/editions/{name}.yaml")
    page.locator("#fiche summary").first.click()
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width

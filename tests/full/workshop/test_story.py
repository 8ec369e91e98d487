"""From an empty folder to a published edition, in the browser alone: an editor's first afternoon."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import spreadsheets
from tests.conftest import ROOT
from tests.full.workshop.using import JURY, PATIENCE, Atelier, open_form, sheet
from tests.picture_builders import encoded, shades

pytestmark = pytest.mark.full
LONG = 300_000
"""Milliseconds that a publication may take here."""
BRETONS = ["Vannes", "lorient", "BREST", "Quimper", "Rennes", "St Malo", "fougeres", "Dinan", "Lannion", "Pontivy"]
NORMANS = [
    "Caen",
    "Rouen",
    "Le Havre",
    "cherbourg-en-cotentin",
    "Évreux",
    "Lisieux",
    "Bayeux",
    "Vire Normandie",
    "Dieppe",
    "Fécamp",
]
LIGERIANS = [
    "Nantes",
    "ANGERS",
    "le mans",
    "Laval",
    "Saumur",
    "Cholet",
    "La Roche-sur-Yon",
    "St Nazaire",
    "Fontenay-le-Comte",
    "Mayenne",
]
ALSATIANS = ["Strasbourg", "colmar", "Mulhouse", "Nancy", "Metz", "Reims", "Troyes", "Épinal", "Verdun", "thionville"]
WORD = (
    "<html><body><p class=MsoNormal>Une <b>école</b> ouvre «&nbsp;son&nbsp;» atelier.</p>"
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>un banc</p>"
    "</body></html>"
)
PASTE = """(target, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "autre chose");
  target.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""
DROP = """async (target, octets) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(octets)], "École d’été.jpg", {type: "image/jpeg"}));
  target.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    """The workshop of a yearbook that has just been begun from nothing."""
    cites = [sys.executable, "-m", "generator"]
    begun = [*cites, "nouvel", "annuaire", str(tmp_path / "fleurs"), "--titre", "Cités fleuries", "--annee", "2020"]
    subprocess.run(begun, cwd=ROOT, check=True, capture_output=True)
    command = [*cites, "atelier", "--project", str(tmp_path / "fleurs"), "--sans-navigateur"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = "".join(process.stdout.readline() for _ in range(2))
        found = re.search(r"http://127\.0\.0\.1:\d+/[\w-]+/", lines)
        assert found, lines
        yield Atelier(found[0], tmp_path / "fleurs")
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0


@pytest.fixture
def page(atelier: Atelier, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page.goto(atelier.address)
    expect(page.locator("#etat")).to_contain_text("avertissement")
    page.get_by_role("button", name="Téléphone").click()
    yield page
    keep(page)
    context.close()


def keep(page: Page) -> None:
    """What the editor sees now, as a picture; only when ``FRAMES`` names a folder for them."""
    if folder := os.environ.get("FRAMES"):
        rank = len([*Path(folder).glob("*.png")]) + 1
        page.screenshot(path=Path(folder) / f"{rank:02d}.png")


def only(page: Page, name: str) -> None:
    """One pane to write in, beside the page."""
    keep(page)
    for button in page.locator("fieldset.views button[aria-pressed=true]").all():
        if button.inner_text() not in ("Grand écran", name):
            button.click()
    button = page.locator("fieldset.views").get_by_role("button", name=name, exact=True)
    if button.get_attribute("aria-pressed") != "true":
        button.click()


def test_an_edition_is_made_and_published_in_the_browser(atelier: Atelier, page: Page) -> None:
    begin_the_edition(atelier, page)
    fill_the_jury(atelier, page)
    bring_in_the_palmares(atelier, page)
    write_a_text(atelier, page)
    look_at_the_book(page)
    publish(atelier, page)


def begin_the_edition(atelier: Atelier, page: Page) -> None:
    only(page, "Faire")
    page.locator("#faire-annee").fill("2021")
    page.locator("form[data-tache=edition] button").click()
    expect(page.locator("#faire-etat")).to_have_text("L’édition est commencée.")
    expect(page.locator("#faire-edition")).to_have_value("2021")
    go_to(page, "2021/index.html")


def go_to(page: Page, address: str) -> None:
    page.fill("#aller", address)
    page.press("#aller", "Enter")
    expect(page.locator("#volet-ecran")).to_have_attribute("data-page", address)


def fill_the_jury(atelier: Atelier, page: Page) -> None:
    only(page, "Fiches")
    forms = page.frame_locator("#volet-fiches iframe")
    open_form(forms, "Le jury")
    for first, last in JURY:
        forms.get_by_role("button", name="Ajouter un membre du jury").click()
        record = forms.locator("#fiche > .list > ol > li").last
        record.get_by_role("button", name="+ Prénom").click()
        record.get_by_label("Prénom").fill(first)
        record.get_by_label("Nom", exact=True).fill(last)
        record.get_by_role("button", name="+ Fonction").click()
        record.get_by_label("Fonction").fill("Géographe")
        record.get_by_label("Source").select_option("annuaire-2021")
    keep(page)
    forms.locator("#enregistrer").click()
    expect(forms.locator("#dit")).to_have_text("C’est écrit.")
    open_form(forms, "L’édition")
    chapters = forms.locator("section[data-cle=chapitres]")
    chapters.get_by_role("button", name="Ajouter un chapitre").click()
    chapters.locator("ol > li select").last.select_option("jury")
    forms.locator("#enregistrer").click()
    expect(forms.locator("#dit")).to_have_text("C’est écrit.")
    assert (atelier.project / "editions/2021/jury.yaml").read_text(encoding="utf-8").count("- prenom: ") == len(JURY)


def bring_in_the_palmares(atelier: Atelier, page: Page) -> None:
    """Forty lines: a title, headings below, regions and capitals as they come, levels in several ways."""
    levels = ["@@@@@", "4 @", "3", "deux arobases", "1"]
    rows: list[list[str]] = [["Palmarès du jury, provisoire"], [], ["VILLE", "Niveau proposé"]]
    for names in (BRETONS, NORMANS, LIGERIANS, ALSATIANS):
        rows += [[name, levels[rank % 5]] for rank, name in enumerate(names)]
    rows.append(["Total", "40"])
    only(page, "Tableaux")
    expect(page.locator("#tab-annee")).to_have_value("2021")
    file = {
        "name": "palmarès (v3).xlsx",
        "mimeType": "application/octet-stream",
        "buffer": spreadsheets.workbook(Feuil1=rows),
    }
    page.set_input_files("#tab-fichier", file)  # type: ignore[arg-type]
    expect(page.locator("#tab-compte")).to_contain_text("à écrire")
    keep(page)
    while (waiting := page.locator(".line-0 .table-answer select")).count():
        left = waiting.count()
        waiting.first.select_option(index=1)
        expect(waiting).to_have_count(left - 1)
    keep(page)
    page.click("#tab-ecrire")
    expect(page.locator("#tab-etat")).to_contain_text("Écrit dans editions/2021/palmares.yaml")
    text = (atelier.project / "editions/2021/palmares.yaml").read_text(encoding="utf-8")
    assert len(re.findall(r"^      - ", text, re.MULTILINE)) == 40
    assert "      - Saint-Malo (35)\n" in text
    go_to(page, "2021/palmares.html")
    expect(sheet(page).locator("main")).to_contain_text("Fontenay-le-Comte")


def write_a_text(atelier: Atelier, page: Page) -> None:
    """Pasted from Word, a photograph dropped, a mistake told and mended."""
    file = atelier.project / "content/2021/editorial.md"
    go_to(page, "2021/editorial.html")
    only(page, "Texte")
    expect(page.locator("#texte-fichier")).to_have_value("content/2021/editorial.md")
    text = page.locator(".cm-content")
    text.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n")
    text.evaluate(PASTE, WORD)
    page.keyboard.press("Control+End")
    page.keyboard.type("\n\n")
    text.evaluate(DROP, [*encoded(shades(1600, 1067), "JPEG")])
    expect(page.locator("#texte-etat")).to_contain_text("crochets")
    page.keyboard.type("Une cour d’école")
    page.keyboard.press("Control+End")
    page.keyboard.type("\n\nVoir [le jury](page:jurry).\n")
    expect(page.locator(".cm-lintRange-error").first).to_be_visible()
    keep(page)
    page.keyboard.press("Control+s")
    expect(page.locator("#etat")).to_contain_text("erreur")
    keep(page)
    for _ in range(len("rry).\n")):
        page.keyboard.press("Backspace")
    page.keyboard.type("ry).")
    expect(page.locator("#etat")).to_contain_text("avertissement")
    written = file.read_text(encoding="utf-8")
    assert "Une **école** ouvre « son » atelier.\n" in written.replace("\u00a0", " ").replace("\u202f", " ")
    assert "\n- un banc\n" in written
    assert "![Une cour d’école](2021/ecole-d-ete.jpg)" in written
    picture = sheet(page).locator("main img[alt='Une cour d’école']")
    expect(picture).to_have_count(1)


def look_at_the_book(page: Page) -> None:
    only(page, "Livre")
    expect(page.locator("#planches img").first).to_be_visible(timeout=LONG)
    expect(page.locator("#etat-livre")).to_have_text(re.compile(r"^\d+\s+pages?, "))
    keep(page)


def publish(atelier: Atelier, page: Page) -> None:
    only(page, "Faire")
    page.locator("#faire-moment").fill("2022-01-01T09:00+01:00")
    page.locator("form[data-tache=publier] button").click()
    expect(page.locator("#faire-etat")).to_have_text("Publié.", timeout=LONG)
    site = atelier.project / "output/site"
    assert "Une cour d’école" in (site / "2021/editorial.html").read_text(encoding="utf-8")
    assert "Clémence" in (site / "2021/jury.html").read_text(encoding="utf-8")
    assert "Fontenay-le-Comte" in (site / "2021/palmares.html").read_text(encoding="utf-8")
    assert (site / "2021/cites-fleuries-2021.pdf").is_file()

"""A yearbook that was begun from nothing: its home page, a spreadsheet received, a publication, and the way back."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tools.pictures.browsing import PATIENCE, leaf, look, pane
from tools.pictures.drawing import framed, keep, opened
from tools.pictures.projects import LATER, cites
from tools.pictures.terminal import terminal

HOME, YEAR = "index.html", 2026
SHEET = """Palmarès du jury, provisoire;;
VILLE;Département;Étoiles
Vannes;56;4 étoiles
st malo;35;3
"BREST";29;5
Saint-Denis;;2
Marnay;;3
Quimperlay;29;1
"""
"""As a jury sends it: capitals, accents lost, two places of one name, a slip."""
HIGHER = ViewportSize(width=1280, height=1080)
WITHOUT_PLACE = "said => { said.textContent = said.textContent.replace(/^.*?(?=  le site)/s, ''); }"
"""Where it was published and how fast is a matter of this machine."""


def take_beginnings(browser: Browser, page: Page, project: Path) -> None:
    """In the order in which somebody would meet them."""
    keep(leaf(browser, page, HOME, (1100, 700)), "guide/annuaire")
    keep(received(page), "guide/tableaux")
    keep(published(page), "guide/publier")
    text = project / f"content/{YEAR}/label.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nUn mot de plus.\n", encoding="utf-8")
    cites(project, "publier", "--only", "site", "--au", LATER)
    back, kept = cites(project, "revenir"), cites(project, "retenir")
    keep(terminal(browser, ("cites revenir", back), ("cites retenir", kept)), "guide/revenir")


def received(page: Page) -> Image.Image:
    """What becomes of each line, and those that wait."""
    look(page, f"{YEAR}/palmares.html", "Tableaux")
    file = {"name": "jury.csv", "mimeType": "text/csv", "buffer": SHEET.encode("cp1252")}
    page.set_input_files("#tab-fichier", file)  # type: ignore[arg-type]
    page.wait_for_selector("#tab-lignes li")
    page.set_viewport_size(HIGHER)
    page.wait_for_timeout(400)
    return framed(opened(page.locator("#tab-rapport").screenshot()))


def published(page: Page) -> Image.Image:
    """What the program says of a publication."""
    look(page, HOME, "Faire")
    page.fill("#faire-moment", LATER)
    page.locator("form[data-tache=publier] button").click()
    expect(page.locator("#faire-etat")).to_have_text("Publié.", timeout=4 * PATIENCE)
    page.locator("#faire-dit").evaluate(WITHOUT_PLACE)
    return pane(page, "faire")

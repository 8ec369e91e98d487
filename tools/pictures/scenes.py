"""What each task looks like in the workshop of this yearbook: a function a picture."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tools.pictures.browsing import PATIENCE, leaf, look, pane, shot
from tools.pictures.drawing import beside, keep
from tools.pictures.projects import NEXT, YEAR, begin_next
from tools.pictures.terminal import excerpt

EDITORIAL, JURY = f"{YEAR}/editorial.html", f"{YEAR}/jury.html"
DROP = """async (target, [octets, name]) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(octets)], name, {type: "image/png"}));
  target.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
}"""


def take_scenes(browser: Browser, page: Page, project: Path, dropped: bytes) -> None:
    """All of them; those that write come last."""
    keep(site(browser, page), "guide/en-ligne")
    keep(facts(browser, page), "guide/faits")
    keep(erratum(browser, page), "guide/erratum")
    keep(file_and_page(browser, page, project), "guide/fichiers")
    keep(watched(page, project), "guide/regarder")
    keep(history(page), "guide/historique")
    keep(forms(page), "guide/fiches")
    keep(book(page), "guide/livre")
    keep(writing(page), "guide/atelier")
    keep(numbers(page), "guide/nombre")
    keep(mistaken(page), "guide/texte")
    keep(photograph(page, dropped), "guide/photographie")
    begin_next(project)
    keep(errands(page), "guide/faire")
    keep(board(page), "guide/bilan")


def site(browser: Browser, page: Page) -> Image.Image:
    """The home page, on a desk and on a telephone."""
    return beside(640, leaf(browser, page, "index.html", (1200, 900)), leaf(browser, page, "index.html", (390, 844)))


def facts(browser: Browser, page: Page) -> Image.Image:
    """The three threads of a timeline."""
    return leaf(browser, page, "2019/etapes.html", (1100, 700), ".b-frieze")


def erratum(browser: Browser, page: Page) -> Image.Image:
    """What a printed edition had wrong, where readers meet it."""
    return leaf(browser, page, "2012/membres.html", (1000, 520), "aside.misprints")


def file_and_page(browser: Browser, page: Page, project: Path) -> Image.Image:
    """A few cards of a file, and what they become."""
    lines = (project / f"editions/{YEAR}/jury.yaml").read_text(encoding="utf-8").split("\n- ")[1:4]
    written = excerpt(browser, "- " + "\n- ".join(lines), 560)
    shown = leaf(browser, page, JURY, (900, 700), "main ul, main ol, .people")
    return beside(520, written, shown)


def errands(page: Page) -> Image.Image:
    """What the workshop does on demand."""
    page.wait_for_selector("#etat[data-etat=avertissement], #liste li")
    look(page, f"{NEXT}/index.html", "Faire")
    return pane(page, "faire")


def board(page: Page) -> Image.Image:
    """What an edition that has just been begun still lacks."""
    look(page, f"{NEXT}/index.html", "Bilan")
    page.select_option("#bilan-edition", str(NEXT))
    for heading in page.locator("#bilan summary").all():
        heading.click()
    page.locator("#bilan li:visible").first.wait_for()
    return pane(page, "bilan")


def history(page: Page) -> Image.Image:
    """What changed since the last version, in words."""
    look(page, f"{YEAR}/palmares.html", "Grand écran", "Historique")
    page.wait_for_selector("#histo-liste li")
    page.select_option("#histo-fichier", value=f"editions/{YEAR}/palmares.yaml")
    page.wait_for_selector("#histo-versions li")
    return shot(page)


def forms(page: Page) -> Image.Image:
    """The jury, as a form."""
    look(page, JURY, "Grand écran", "Fiches")
    inside = page.frame_locator("#volet-fiches iframe")
    open_form(inside, YEAR, "Le jury")
    inside.locator("#fiche > .list > ol > li summary").nth(5).click()
    return shot(page)


def open_form(inside: FrameLocator, year: int, name: str) -> None:
    """The form of a file of an edition."""
    inside.get_by_role("link", name="Toutes les fiches").or_(inside.get_by_role("heading", name="Fiches")).first.click()
    section = inside.locator("section", has=inside.get_by_role("heading", name=f"Édition {year}"))
    link = section.get_by_role("link", name=name, exact=True)
    if not link.is_visible():
        section.locator("summary").click()
    link.click()
    inside.get_by_role("heading", level=1).filter(has_text=name).wait_for()


def book(page: Page) -> Image.Image:
    """The chapter at hand, in spreads."""
    look(page, EDITORIAL, "Grand écran", "Livre")
    page.locator("#planches img").nth(2).wait_for()
    expect(page.locator("#etat-livre")).to_contain_text("pages,", timeout=PATIENCE)
    page.locator("#planches img").nth(1).evaluate("one => one.scrollIntoView({block: 'start', behavior: 'instant'})")
    page.wait_for_timeout(1200)
    return shot(page)


def writing(page: Page) -> Image.Image:
    """A text beside its page."""
    look(page, EDITORIAL, "Grand écran", "Texte")
    page.wait_for_selector(".cm-content")
    expect(page.locator("#texte-fichier")).to_have_value(text_of("editorial"))
    page.wait_for_timeout(1500)
    return shot(page)


def text_of(name: str) -> str:
    """The file of a text of the edition that is photographed."""
    return f"content/{YEAR}/{name}.md"


def numbers(page: Page) -> Image.Image:
    """The list of numbers that a text may call."""
    look(page, EDITORIAL, "Texte")
    to_the_end(page)
    page.keyboard.type("\n\nLe label distingue ")
    page.get_by_role("button", name="Nombre", exact=True).click()
    page.wait_for_selector(".cm-tooltip-autocomplete")
    page.keyboard.type(f"{YEAR}.")
    page.wait_for_timeout(600)
    taken = pane(page, "texte")
    page.keyboard.press("Escape")
    wipe(page)
    return taken


def to_the_end(page: Page) -> None:
    """The cursor behind the last word of the text."""
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+End")


def wipe(page: Page) -> None:
    """The text as it was when it was opened."""
    page.locator(".cm-content").focus()
    for _ in range(60):
        page.keyboard.press("Control+z")
    page.keyboard.press("Control+s")
    page.wait_for_timeout(600)


def mistaken(page: Page) -> Image.Image:
    """A link that leads nowhere, underlined and explained."""
    to_the_end(page)
    page.keyboard.type("\n\nIls sont choisis par [le jury](page:jurry).")
    page.wait_for_selector(".cm-lintRange-error")
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    expect(page.locator("#texte-constat")).not_to_be_empty()
    taken = pane(page, "texte")
    wipe(page)
    return taken


def photograph(page: Page, dropped: bytes) -> Image.Image:
    """A picture that was dropped in a text, and what it shows."""
    look(page, EDITORIAL, "Grand écran", "Texte")
    to_the_end(page)
    page.keyboard.type("\n\n")
    page.locator(".cm-content").evaluate(DROP, [[*dropped], "Double page 2020.png"])
    expect(page.locator("#texte-etat")).to_contain_text("crochets", timeout=PATIENCE)
    page.keyboard.type("Une double page de l’édition 2020")
    page.keyboard.press("Control+s")
    seen = page.frame_locator("#volet-ecran iframe:not(.behind)").locator("main img[alt^='Une double page']")
    seen.first.wait_for()
    seen.first.scroll_into_view_if_needed()
    taken = shot(page)
    wipe(page)
    return taken


def watched(page: Page, project: Path) -> Image.Image:
    """Two views of a page, and a colon without its space."""
    look(page, JURY, "Grand écran", "Téléphone")
    page.wait_for_selector(f'#volet-telephone[data-page="{JURY}"]')
    file = project / f"editions/{YEAR}/jury.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  fonction: ", "  fonction:", 1), encoding="utf-8")
    page.wait_for_selector("#liste li")
    taken = shot(page)
    file.write_text(text, encoding="utf-8")
    return taken

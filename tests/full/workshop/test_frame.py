"""The workshop in a real browser, on the three editions: what is saved is seen, lit, and said when it is wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.full.workshop.using import PATIENCE, Atelier, axe, go, sheet

pytestmark = pytest.mark.full
EDITORIAL = "content/2020/editorial.md"


def test_a_saved_word_appears_in_every_view_and_is_lit(atelier: Atelier, page: Page) -> None:
    go(page, "2020/editorial.html")
    atelier.change(EDITORIAL, "Le [label]", "Le zorglub [label]")
    for pane in ("ecran", "telephone"):
        expect(sheet(page, pane).locator("main")).to_contain_text("zorglub")
    expect(page.locator("html")).to_have_attribute("data-eclaires", "1")
    atelier.change(EDITORIAL, "Le zorglub [label]", "Le [label]")
    expect(sheet(page).locator("main")).not_to_contain_text("zorglub")


def test_a_fault_is_told_over_the_page_of_before_and_goes(atelier: Atelier, page: Page) -> None:
    go(page, "2020/jury.html")
    atelier.change("editions/2020/jury.yaml", "  fonction: ", "  fonction ")
    notice = page.locator("#liste li").first
    expect(notice).to_contain_text("editions/2020/jury.yaml, ligne")
    expect(page.locator("#etat")).to_contain_text("erreur")
    expect(sheet(page).locator("h1")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Masquer les constats").click()
    expect(page.locator("#constats")).to_be_hidden()
    page.get_by_role("button", name="Montrer les constats").click()
    expect(notice).to_be_visible()
    atelier.change("editions/2020/jury.yaml", "  fonction ", "  fonction: ")
    expect(page.locator("#etat")).to_have_text("À jour")
    expect(page.locator("#constats")).to_be_hidden()


def test_what_leaves_no_choice_is_mended_by_a_button(atelier: Atelier, page: Page) -> None:
    file = atelier.project / "editions" / "2020" / "jury.yaml"
    before = file.read_bytes()
    atelier.change("editions/2020/jury.yaml", "  fonction: ", "  fonction:")
    expect(page.locator(".mended").first).to_contain_text("fonction: ")
    axe(page)
    page.get_by_role("button", name="Corriger").click()
    expect(page.locator("#etat")).to_have_text("À jour")
    assert file.read_bytes() == before


def test_a_link_takes_all_the_views_along(page: Page) -> None:
    sheet(page, "telephone").locator("nav.menu a", has_text="Palmarès").click()
    expect(page.locator("#ici")).to_have_text("2020/palmares.html")
    expect(sheet(page).locator("h1")).to_contain_text("palmarès", ignore_case=True)


def test_the_dark_the_paper_and_the_page_without_scripts_stand_beside(page: Page) -> None:
    for name in ("Sombre", "Imprimé", "Sans script"):
        page.get_by_role("button", name=name).click()
    paper = "getComputedStyle(document.body).backgroundColor"
    dark, printed = (sheet(page, pane).locator("body") for pane in ("sombre", "papier"))
    assert dark.evaluate(f"() => {paper}") == "rgb(15, 23, 41)"
    expect(printed.locator(".masthead nav")).to_be_hidden()
    expect(sheet(page, "sans-script").locator("h1")).to_be_visible()


@pytest.mark.parametrize("typed", ["Vannes (56)", "vannes"])
def test_a_place_is_found_by_its_name(page: Page, typed: str) -> None:
    page.focus("#aller")
    expect(page.locator("#pages option")).not_to_have_count(0)
    page.fill("#aller", typed)
    page.press("#aller", "Enter")
    expect(page.locator("#ici")).to_have_text("collectivites/vannes-56260.html")


def test_the_chapter_is_laid_out_beside_its_page(page: Page) -> None:
    go(page, "2020/editorial.html")
    page.get_by_role("button", name="Livre").click()
    picture = page.locator("#planches img").first
    expect(picture).to_be_visible(timeout=PATIENCE)
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") > 500
    axe(page)


@pytest.mark.parametrize("width", [360, 1440])
def test_the_frame_is_accessible_and_never_too_wide(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_can_be_reached_with_the_keyboard(page: Page) -> None:
    reached = set[str]()
    for _ in range(10):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.dataset.volet || document.activeElement.id || ''"))
    assert {"aller", "ecran", "telephone", "sombre", "papier", "sans-script", "livre"} <= reached

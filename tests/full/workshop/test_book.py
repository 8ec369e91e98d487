"""The book in a real browser: what is wrong stands at its place on the page, and the whole book is leafed through."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.full.workshop.using import PATIENCE, Atelier, axe

pytestmark = pytest.mark.full
JURY = "2020/jury.html"


def show(page: Page, address: str) -> None:
    page.fill("#aller", address)
    page.press("#aller", "Enter")
    expect(page.locator("#ici")).to_have_text(address)
    page.get_by_role("button", name="Livre", exact=True).click()


@pytest.fixture
def coarse(small: Atelier, small_page: Page) -> Iterator[None]:
    """A picture too coarse for paper stands in the editorial, since the workshop showed a sound yearbook."""
    expect(small_page.locator("#etat")).not_to_contain_text("erreur")
    folder = small.project / "assets" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    Image.effect_noise((520, 340), 90).convert("RGB").save(folder / "flou.jpg")
    text = small.project / "content" / "2020" / "editorial.md"
    before = text.read_text(encoding="utf-8")
    text.write_text(f"{before}\n![Un atelier de médiation](flou.jpg)\n", encoding="utf-8")
    yield
    text.write_text(before, encoding="utf-8")


@pytest.mark.usefixtures("coarse")
def test_what_is_wrong_is_framed_and_said(small_page: Page) -> None:
    page = small_page
    expect(page.locator("#etat")).to_contain_text("erreur")
    show(page, "2020/editorial.html")
    line = page.locator("#remarques li", has_text="Résolution des images")
    expect(line).to_contain_text("I01", timeout=PATIENCE)
    line.get_by_role("button").click()
    expect(page.locator(".mark.shown")).to_be_in_viewport()
    page.set_viewport_size({"width": 360, "height": 900})
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_whole_book_is_laid_out_while_the_page_is_used(small: Atelier, small_page: Page) -> None:
    page = small_page
    expect(page.locator("#etat")).not_to_contain_text("erreur")
    show(page, JURY)
    page.get_by_role("button", name="Tout le livre").click()
    expect(page.locator("#livre-ou")).to_contain_text("sur 16")
    page.get_by_role("button", name="Téléphone").click()
    expect(page.locator("#livre-aller")).to_be_visible(timeout=4 * PATIENCE)
    leaves = page.locator("#planches img")
    assert leaves.count() == 48
    last = leaves.last
    assert last.evaluate("image => image.naturalWidth") == 0  # nobody has looked at it
    page.fill("#livre-page", "48")
    page.press("#livre-page", "Enter")
    expect(last).to_be_in_viewport()
    expect(last).to_have_js_property("complete", True)
    assert last.evaluate("image => image.naturalWidth") > 500
    axe(page)
    small.change("content/2020/editorial.md", "\n---\n", "\n---\n\nUn mot de plus.\n")
    expect(page.locator("#livre-ancien")).to_be_visible()

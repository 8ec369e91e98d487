"""What is left to do, in the workshop: told, counted, and one click from where it is done."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.full.workshop.using import axe

pytestmark = pytest.mark.full


def test_what_is_left_leads_to_its_text_and_to_its_form(page: Page) -> None:
    page.get_by_role("button", name="Bilan").click()
    page.select_option("#bilan-edition", "2019")
    expect(page.locator("#bilan-part")).to_contain_text("% fait")
    page.locator("#bilan summary", has_text="Textes").click()
    page.locator("#bilan li", has_text="content/2019/enjeux.md").get_by_role("button").click()
    expect(page.locator("#texte-fichier")).to_have_value("content/2019/enjeux.md")
    expect(page.locator("#ici")).to_have_text("2019/texte-enjeux.html")
    page.locator("#bilan summary", has_text="À confirmer").click()
    page.locator("#bilan details[open] li", has_text="intervenants.yaml").first.get_by_role("button").click()
    expect(page.frame_locator("#volet-fiches iframe").locator("h1")).to_contain_text("2019")
    axe(page)

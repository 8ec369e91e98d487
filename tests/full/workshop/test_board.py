"""What is left to do, in the workshop: told, counted, and one click from where it is done."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.full.workshop.using import Atelier, axe

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


def test_who_does_what_is_told_and_what_is_late(atelier: Atelier, page: Page) -> None:
    file = atelier.project / "editions" / "2019" / "suivi.yaml"
    file.write_text("- quoi: enjeux.md\n  qui: Anne\n  pour: 2020-01-15\n", encoding="utf-8")
    page.get_by_role("button", name="Bilan").click()
    page.select_option("#bilan-edition", "2019")
    page.select_option("#bilan-qui", "Anne")
    expect(page.locator("#bilan summary")).to_contain_text("1 en retard")
    page.locator("#bilan summary").click()
    expect(page.locator("#bilan li")).to_contain_text("Anne, pour le 15\u00a0janvier 2020, en retard")
    axe(page)
    file.unlink()
    expect(page.locator("#bilan-pour")).to_be_hidden()

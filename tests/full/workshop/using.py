"""What an editor does with the workshop, for the tests that drive a browser."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import FrameLocator, Page, expect

from tests.full.reading import TOOLS

PATIENCE = 40_000
"""Milliseconds: another test may hold the processors."""


@dataclass(frozen=True)
class Atelier:
    """A workshop that runs, and the project that it shows."""

    address: str
    project: Path

    def change(self, name: str, old: str, new: str) -> None:
        file = self.project / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


def go(page: Page, address: str) -> None:
    page.fill("#aller", address)
    page.press("#aller", "Enter")
    expect(page.locator("#ici")).to_have_text(address)
    for pane in ("ecran", "telephone"):
        expect(page.locator(f"#volet-{pane}")).to_have_attribute("data-page", address)


def sheet(page: Page, pane: str = "ecran") -> FrameLocator:
    return page.frame_locator(f"#volet-{pane} iframe:not(.behind)")


def open_form(forms: FrameLocator, name: str) -> None:
    """The form of a file of the edition 2021, from whatever the pane of forms shows."""
    forms.get_by_role("link", name="Toutes les fiches").or_(forms.get_by_role("heading", name="Fiches")).first.click()
    section = forms.locator("section", has=forms.get_by_role("heading", name="Édition 2021"))
    link = section.get_by_role("link", name=name, exact=True)
    if not link.is_visible():
        section.locator("summary").click()
    link.click()
    expect(forms.get_by_role("heading", level=1)).to_contain_text(name)


JURY = [("Anne", "Faure"), ("Loïc", "Pédron"), ("Mathieu", "Vidal"), ("Céline", "Juteau"), ("Alain", "Doyen")]
JURY += [("Romain", "Mazon"), ("Clémence", "Legrand"), ("Patrice", "Carré")]


def axe(page: Page) -> None:
    """No fault of accessibility in the frame; its pages have tests of their own."""
    source = (TOOLS / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": source})
    told = "r => JSON.stringify(r.violations.map(v => [v.id, v.nodes[0].html]))"
    asked = f"axe.run(document, {{iframes: false}}).then({told})"
    answer = session.send("Runtime.evaluate", {"expression": asked, "awaitPromise": True, "returnByValue": True})
    assert json.loads(answer["result"]["value"]) == []

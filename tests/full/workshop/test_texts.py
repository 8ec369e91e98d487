"""A text written in the workshop: typed, completed, pasted, refused, and never lost."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.full.workshop.using import Atelier, axe, go, sheet
from tests.picture_builders import encoded, shades

pytestmark = pytest.mark.full
EDITORIAL = "content/2020/editorial.md"
CLIPBOARD = sorted((ROOT / "tests/clipboard").glob("*.html"))
PASTE = """(target, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "autre chose");
  target.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""
PASTE_WITH_RTF = """(target, [html, rtf]) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/rtf", rtf);
  target.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""
IN_WORD = r"""{\rtf1\ansi A {\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn shapeType}{\sv 75}}}\picw32\pich24
\pngblip\bliptag-99{\*\blipuid 0a1b2c}HEX}}{\nonshppict{\pict\picw32\wmetafile8 0102}} B}"""
"""A picture as Word gives it: with its properties, and a second time in a format of another age."""
MARKDOWN = """async html => {
  const {markdownOf} = await import("./outils/atelier-collage.js");
  const made = markdownOf(html, 4);
  return [...made.blocks, ...made.notes.map((note, rank) => `[^${4 + rank}]: ${note}`)].join("\\n\\n") + "\\n";
}"""


@pytest.fixture
def editor(atelier: Atelier, page: Page) -> Iterator[Page]:
    """The editorial, open beside its page, the cursor at its end; as it was, afterwards."""
    before = (atelier.project / EDITORIAL).read_bytes()
    go(page, "2020/editorial.html")
    page.get_by_role("button", name="Texte").click()
    expect(page.locator("#texte-fichier")).to_have_value(EDITORIAL)
    expect(page.locator("#texte-longueur")).to_contain_text("mots")
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+End")
    yield page
    page.close(run_before_unload=False)
    (atelier.project / EDITORIAL).write_bytes(before)


def written(atelier: Atelier) -> str:
    return (atelier.project / EDITORIAL).read_text(encoding="utf-8")


def choose(page: Page, name: str) -> None:
    """Take the first name proposed, no faster than a hand."""
    expect(page.locator("li[role=option]").first).to_contain_text(name)
    page.wait_for_timeout(150)
    page.keyboard.press("Enter")


def test_a_word_typed_is_on_the_page_after_a_pause(atelier: Atelier, editor: Page) -> None:
    editor.keyboard.type("\nUn zorglub paraît.")
    expect(sheet(editor).locator("main")).to_contain_text("zorglub")
    expect(editor.locator("#texte-etat")).to_have_text("Enregistré")
    assert written(atelier).endswith("\n\nUn zorglub paraît.")
    expect(editor.locator(".cm-lintRange-info")).to_have_text(["zorglub"])
    axe(editor)


def test_a_name_is_completed_with_its_words(atelier: Atelier, editor: Page) -> None:
    editor.keyboard.type("\nVoir ")
    editor.get_by_role("button", name="Collectivité").click()
    editor.keyboard.type("vanes")
    choose(editor, "Vannes (56)")
    editor.keyboard.type(" et [le jury](page:j")
    choose(editor, "jury")
    editor.get_by_role("button", name="Nombre").click()
    editor.keyboard.type("2020.coll")
    choose(editor, "2020.collectivites")
    editor.keyboard.press("Control+s")
    expect(sheet(editor).locator("main a", has_text="Vannes")).to_be_visible()
    assert written(atelier).endswith(
        'Voir [Vannes](collectivite:Vannes (56)) et [le jury](page:jury){{ chiffre("2020.collectivites") }}'
    )


def test_an_error_waits_for_who_insists_and_is_underlined(atelier: Atelier, editor: Page) -> None:
    before = written(atelier)
    editor.keyboard.type("\n[Rien](page:rien)")
    expect(editor.locator("#texte-etat")).to_contain_text("pas encore enregistré")
    expect(editor.locator(".cm-lintRange-error")).to_have_text("page:rien")
    editor.keyboard.press("ArrowLeft")
    expect(editor.locator("#texte-constat")).to_contain_text("ne mène nulle part")
    assert written(atelier) == before
    editor.keyboard.press("Control+s")
    expect(editor.locator("#etat")).to_contain_text("1 erreur")
    assert written(atelier).endswith("page:rien)")
    axe(editor)


def test_what_other_programs_copy_becomes_a_sound_text(atelier: Atelier, editor: Page) -> None:
    for file in CLIPBOARD:
        made = editor.evaluate(MARKDOWN, file.read_text(encoding="utf-8"))
        assert made == file.with_suffix(".md").read_text(encoding="utf-8"), file.stem
    editor.locator(".cm-content").evaluate(PASTE, (ROOT / "tests/clipboard/word.html").read_text(encoding="utf-8"))
    expect(editor.locator("#texte-etat")).to_have_text("Enregistré")
    expect(sheet(editor).locator("main table")).to_contain_text("10 000")
    assert "## Un quartier, une école" in written(atelier)
    assert "[^1]: Comptées par la *mairie*." in written(atelier)
    expect(editor.locator("#etat")).to_have_text("À jour")


def test_the_photographs_of_a_passage_come_with_it(atelier: Atelier, editor: Page) -> None:
    """Those of Word stand in another form of the passage, those of Google Docs in the passage itself."""
    word = encoded(shades(1600, 1200), "PNG")
    docs = b64encode(encoded(shades(1500, 1200), "JPEG")).decode()
    html = '<p class=MsoNormal>La salle <img src="file:///C:/clip.png" alt="Le conseil [réuni]"> pleine.</p>'
    html += f'<p>Puis<img src="data:image/jpeg;base64,{docs}" alt="La cour"></p><p>Fin.</p>'
    rtf = "\n".join(re.findall(".{1,128}", word.hex()))
    editor.locator(".cm-content").evaluate(PASTE_WITH_RTF, [html, IN_WORD.replace("HEX", rtf)])
    expect(editor.locator(".cm-content")).to_contain_text("Fin.")
    editor.keyboard.press("Control+s")
    expect(sheet(editor).locator("main picture img")).to_have_count(2)
    shown = re.findall(r"!\[(.*)\]\((.+)\)\n", written(atelier))
    assert [words for words, _ in shown] == ["Le conseil \\[réuni\\]", "La cour"]
    names = [name for _, name in shown]
    assert all((atelier.project / "assets/images" / name).is_file() for name in names), names
    for name in names:
        (atelier.project / "assets/images" / name).unlink()


def test_two_who_write_lose_nothing(atelier: Atelier, editor: Page) -> None:
    editor.keyboard.type("\n[Pas fini](page:rien)")
    expect(editor.locator("#texte-etat")).to_contain_text("pas encore enregistré")
    atelier.change(EDITORIAL, "16 enjeux", "17 enjeux")
    expect(editor.locator("#texte-conflit")).to_be_visible()
    axe(editor)
    editor.get_by_role("button", name="Prendre celle du fichier").first.click()
    editor.get_by_role("button", name="Enregistrer ce qui est ici").click()
    expect(editor.locator("#texte-etat")).to_have_text("Enregistré")
    assert "17 enjeux" in written(atelier)
    assert "[Pas fini](page:rien)" in written(atelier)


def test_what_was_not_saved_is_found_again(atelier: Atelier, editor: Page) -> None:
    editor.keyboard.type("\n[Pas fini](page:rien)")
    expect(editor.locator("#texte-etat")).to_contain_text("pas encore enregistré")
    editor.once("dialog", lambda dialog: dialog.accept())
    editor.reload()
    expect(editor.locator("#etat")).to_have_text("À jour")
    go(editor, "2020/editorial.html")
    editor.get_by_role("button", name="Texte").click()
    expect(editor.locator("#texte-etat")).to_contain_text("Retrouvé")
    editor.locator(".cm-content").focus()
    editor.keyboard.press("Control+End")
    expect(editor.locator(".cm-content")).to_contain_text("Pas fini")
    assert "Pas fini" not in written(atelier)


def test_the_keyboard_enters_the_text_and_leaves_it(editor: Page) -> None:
    editor.keyboard.type("\n- un")
    editor.keyboard.press("Tab")
    expect(editor.locator(".cm-line").last).to_have_text("  - un")
    expect(editor.locator("#texte-etat")).to_have_text("Enregistré")
    editor.keyboard.press("Escape")
    editor.keyboard.press("Tab")
    assert editor.evaluate("document.activeElement.id") != "texte-feuille"
    editor.locator("#texte-outils button").first.focus()
    editor.keyboard.press("ArrowRight")
    assert editor.evaluate("document.activeElement.dataset.geste") == "gras"


def test_the_pane_fits_a_telephone(editor: Page) -> None:
    editor.set_viewport_size({"width": 360, "height": 900})
    assert re.search(r"\d+\smots", editor.locator("#texte-longueur").inner_text())
    assert editor.evaluate("document.documentElement.scrollWidth") <= 360
    axe(editor)

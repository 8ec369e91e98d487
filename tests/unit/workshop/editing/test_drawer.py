"""What the workshop writes: a file in one step, never over somebody else's words, and back again."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.run.order import Order
from generator.workshop.desk import Desk
from generator.workshop.editing.drawer import Drawer, NoSuchFile, State, mark_of
from tests.unit.workshop.browsing import Browser

JURY, EDITORIAL = "editions/2020/jury.yaml", "content/2020/editorial.md"


@pytest.fixture
def drawer(mini: Path) -> Drawer:
    desk = Desk(Order(mini))
    desk.look()
    return Drawer(mini, desk.weigh)


def test_a_file_is_written_and_taken_back(drawer: Drawer, mini: Path) -> None:
    before = (mini / EDITORIAL).read_bytes()
    sheet = drawer.take_out(EDITORIAL)
    saved = drawer.save(EDITORIAL, sheet.mark, sheet.text + "\nUn mot de plus.\n")
    assert saved.state is State.WRITTEN
    assert (mini / EDITORIAL).read_bytes() == before + b"\nUn mot de plus.\n"
    assert drawer.can_undo(EDITORIAL)
    assert drawer.undo(EDITORIAL, saved.sheet.mark).state is State.WRITTEN
    assert (mini / EDITORIAL).read_bytes() == before
    assert not drawer.can_undo(EDITORIAL)


def test_what_the_rules_refuse_is_not_written(drawer: Drawer, mini: Path) -> None:
    before = (mini / JURY).read_bytes()
    sheet = drawer.take_out(JURY)
    saved = drawer.save(JURY, sheet.mark, sheet.text.replace("nom: ", "nomm: ", 1))
    assert saved.state is State.REFUSED
    assert {issue.location.path for issue in saved.issues} == {JURY}
    assert (mini / JURY).read_bytes() == before
    assert drawer.save(JURY, sheet.mark, sheet.text.replace("nom: ", "nomm: ", 1), insist=True).state is State.WRITTEN
    assert (mini / JURY).read_bytes() != before


def test_an_old_error_does_not_stop_a_new_word(mini: Path) -> None:
    (mini / JURY).write_text((mini / JURY).read_text(encoding="utf-8").replace("nom: ", "nomm: ", 1), encoding="utf-8")
    desk = Desk(Order(mini))
    desk.look()
    drawer = Drawer(mini, desk.weigh)
    sheet = drawer.take_out(EDITORIAL)
    assert drawer.save(EDITORIAL, sheet.mark, sheet.text + "\nUn mot.\n").state is State.WRITTEN


def test_who_wrote_meanwhile_loses_nothing(drawer: Drawer, mini: Path) -> None:
    sheet = drawer.take_out(EDITORIAL)
    theirs = sheet.text + "\nLes mots d’une autre.\n"
    (mini / EDITORIAL).write_text(theirs, encoding="utf-8")
    saved = drawer.save(EDITORIAL, sheet.mark, sheet.text + "\nLes miens.\n")
    assert (saved.state, saved.sheet.text) == (State.CHANGED, theirs)
    assert (mini / EDITORIAL).read_text(encoding="utf-8") == theirs
    assert drawer.undo(EDITORIAL, saved.sheet.mark).state is State.CHANGED


def test_windows_keeps_its_ends_of_lines(drawer: Drawer, mini: Path) -> None:
    content = b"\xef\xbb\xbf" + (mini / EDITORIAL).read_bytes().replace(b"\n", b"\r\n")
    (mini / EDITORIAL).write_bytes(content)
    sheet = drawer.take_out(EDITORIAL)
    assert "\r" not in sheet.text
    assert drawer.save(EDITORIAL, mark_of(content), sheet.text + "Fin.\n").state is State.WRITTEN
    assert (mini / EDITORIAL).read_bytes() == content + b"Fin.\r\n"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "pyproject.toml",
        "editions/../content/2020/editorial.md",
        "/etc/hostname",
        "content/2020",
        "content/2020/rien.md",
    ],
)
def test_only_the_editors_files_are_opened(drawer: Drawer, path: str) -> None:
    with pytest.raises(NoSuchFile):
        drawer.take_out(path)


def test_a_link_out_of_the_project_is_not_followed(drawer: Drawer, mini: Path, tmp_path: Path) -> None:
    (tmp_path / "ailleurs.md").write_text("secret", encoding="utf-8")
    (mini / "content/2020/lien.md").symlink_to(tmp_path / "ailleurs.md")
    with pytest.raises(NoSuchFile):
        drawer.take_out("content/2020/lien.md")


def test_the_addresses_read_write_and_undo(mini: Path) -> None:
    browser = Browser(mini)
    sheet = browser.ask(f"/secret/fichier/{EDITORIAL}").json
    assert (sheet["path"], sheet["undo"]) == (EDITORIAL, False)
    saved = browser.ask(
        f"/secret/fichier/{EDITORIAL}", {"mark": sheet["mark"], "text": sheet["text"] + "\nFin.\n"}
    ).json
    assert saved["state"] == "ecrit"
    assert browser.ask(f"/secret/fichier/{EDITORIAL}").json["undo"] is True
    assert browser.ask(f"/secret/annuler/{EDITORIAL}", {"mark": saved["mark"]}).json["text"] == sheet["text"]


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"mark": 1, "text": ""}', b'{"mark": "x"}', b"[" * 100_000])
def test_what_no_page_of_ours_sends_is_refused(mini: Path, body: bytes) -> None:
    answer = Browser(mini).ask(f"/secret/fichier/{EDITORIAL}", body)
    assert answer.status == 400
    assert "rechargez" in answer.json["fault"]

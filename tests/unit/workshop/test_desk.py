"""What lies on the desk: pages as a build would make them, and the last good ones while something is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.keeping.ledger import Ledger
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.open_data.tables import build_tables
from generator.run.embargo import Released
from generator.run.order import Order
from generator.run.publishing import publish
from generator.site.publishing import assets
from generator.site.publishing.describing import gather_facts
from generator.site.publishing.destination import InMemory
from generator.site.publishing.site import build_site
from generator.workshop import desk as desk_module
from generator.workshop.desk import Desk
from tests.builders import make_no_font

EDITORIAL, TEXT = "2020/editorial.html", "content/2020/editorial.md"


@pytest.fixture
def desk(mini: Path) -> Desk:
    desk = Desk(Order(mini))
    desk.look()
    return desk


def text(desk: Desk, address: str) -> str:
    shown = desk.show(address)
    assert shown is not None, address
    return shown.content.decode()


def change(file: Path, old: str, new: str) -> str:
    before = file.read_text(encoding="utf-8")
    assert old in before
    file.write_text(before.replace(old, new, 1), encoding="utf-8")
    return before


def test_each_page_is_the_one_that_a_build_makes(desk: Desk, mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "web_font", make_no_font)
    order, shelf = Order(mini), InMemory()
    publication = publish(Released(load_yearbook(mini)[0]), load_site(mini)[0], order)
    build_site(gather_facts(publication, build_tables(publication), [], {}), shelf, Ledger(""), order.cache)
    built = {one.path: one.content.decode() for one in shelf.files if one.path.endswith(".html")}
    built.pop("accessibilite.html", None)  # it tells what was found on all the others
    assert len(built) > 40
    for address, page in built.items():
        assert text(desk, address) == unfinished(page), address


def unfinished(page: str) -> str:
    """A finished page without what a build adds last."""
    page = re.sub(r"Elle pèse [^<;]*; polices et images à part\.", "<!--poids-->", page)
    return re.sub(r'(assets/[\w.-]+)\?v=\w+"', r'\1"', page)


def test_a_word_that_was_saved_is_on_the_page(desk: Desk, mini: Path) -> None:
    before = text(desk, EDITORIAL)
    change(mini / "content/2020/editorial.md", "Un texte bref", "Un texte zorglub")
    assert text(desk, EDITORIAL) == before
    assert desk.look(("content/2020/editorial.md",)).is_sound
    assert "zorglub" in text(desk, EDITORIAL)


def test_a_fault_leaves_the_last_good_page_and_goes_when_it_is_mended(desk: Desk, mini: Path) -> None:
    file = mini / "editions/2020/jury.yaml"
    before = change(file, "nom: ", "nom : : ")
    look = desk.look(("editions/2020/jury.yaml",))
    assert not look.is_sound
    assert [issue.location.path for issue in look.issues] == ["editions/2020/jury.yaml"]
    assert "Un texte bref" in text(desk, EDITORIAL)
    file.write_text(before, encoding="utf-8")
    assert desk.look(("editions/2020/jury.yaml",)).is_sound
    assert desk.seen.version == 3


def test_a_page_whose_text_is_gone_is_gone(desk: Desk, mini: Path) -> None:
    extra = mini / "content/2020/histoire.md"
    extra.write_text("---\ntitre: Une histoire\nsource: annuaire\n---\n\nUn matin.\n", encoding="utf-8")
    desk.look()
    assert "Un matin" in text(desk, "2020/texte-histoire.html")
    assert "Un matin" in text(desk, "2020/texte-histoire.html")
    extra.unlink()
    desk.look()
    assert desk.show("2020/texte-histoire.html") is None


@pytest.fixture
def a_broken_layout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    from generator.pages import compiled, rendering

    layouts = tmp_path / "layouts"
    for file in rendering.LAYOUTS.rglob("*.html"):
        copy = layouts / file.relative_to(rendering.LAYOUTS)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (layouts / "site/frame/_base.html").write_text("{% block main", encoding="utf-8")
    monkeypatch.setattr(rendering, "_LOADER", compiled.Layouts(layouts))
    yield
    monkeypatch.undo()
    rendering.forget_layouts()


def test_a_broken_layout_is_said_over_the_page_of_before(desk: Desk, request: pytest.FixtureRequest) -> None:
    before = text(desk, EDITORIAL)
    request.getfixturevalue("a_broken_layout")
    desk.look(("/somewhere/layouts/site/frame/_base.html",))
    shown = desk.show(EDITORIAL)
    assert shown is not None
    assert "_base.html" in shown.fault
    assert shown.content.decode() == before


def test_what_cannot_be_made_in_a_moment_is_shown_as_it_was_published(desk: Desk, mini: Path) -> None:
    assert desk.show("2020/livre.pdf") is None
    (mini / "output/site/2020").mkdir(parents=True)
    (mini / "output/site/2020/livre.pdf").write_bytes(b"%PDF")
    shown = desk.show("2020/livre.pdf")
    assert shown is not None
    assert shown.content == b"%PDF"


def test_an_edition_under_embargo_is_shown_to_who_writes_it(mini: Path) -> None:
    change(mini / "editions/2020/edition.yaml", "annee: 2020", "annee: 2020\nembargo: 2031-02-04T09:00+01:00")
    desk = Desk(Order(mini))
    assert desk.look().is_sound
    assert desk.show(EDITORIAL) is not None


def test_before_anything_is_read_there_is_nothing_to_show(mini: Path) -> None:
    assert Desk(Order(mini)).show("index.html") is None


def test_a_mend_that_leaves_no_choice_is_written_when_it_is_asked_for(desk: Desk, mini: Path) -> None:
    file = mini / "editions/2020/jury.yaml"
    before = change(file, "  nom: ", "  nom:")
    look = desk.look(("editions/2020/jury.yaml",))
    rank = next(rank for rank, issue in enumerate(look.issues) if issue.mend)
    assert "jury.yaml" in desk.mend(look.version, rank)
    assert file.read_text(encoding="utf-8") == before
    assert desk.look().is_sound


def test_a_mend_of_an_older_look_is_not_written(desk: Desk, mini: Path) -> None:
    file = mini / "editions/2020/jury.yaml"
    change(file, "  nom: ", "  nom:")
    look, now = desk.look(), file.read_text(encoding="utf-8")
    desk.look()
    assert "rien n’a été écrit" in desk.mend(look.version, 0)
    assert "rien n’a été écrit" in desk.mend(desk.seen.version, 99)
    assert file.read_text(encoding="utf-8") == now


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One number for each time that everything was read."""
    counted, check = list[int](), desk_module.check

    def count(*words: Any, **options: Any) -> Any:
        counted.append(1)
        return check(*words, **options)

    monkeypatch.setattr(desk_module, "check", count)
    return counted


def test_what_was_judged_as_a_draft_is_not_read_again(desk: Desk, mini: Path, checks: list[int]) -> None:
    file = mini / TEXT
    words = file.read_bytes() + "\nUn zorglub paraît.\n".encode()
    assert desk.weigh(TEXT, words) == ()
    file.write_bytes(words)
    assert desk.look((TEXT,)).is_sound
    assert len(checks) == 1
    assert "zorglub" in text(desk, EDITORIAL)
    desk.look((TEXT,))
    assert len(checks) == 2


@pytest.mark.parametrize("also", [("editions/2020/jury.yaml",), ()])
def test_a_draft_is_worth_nothing_once_anything_else_changed(
    desk: Desk, mini: Path, checks: list[int], also: tuple[str, ...]
) -> None:
    words = (mini / TEXT).read_bytes() + b"\nAutre.\n"
    desk.weigh(TEXT, words)
    (mini / TEXT).write_bytes(words if also else words + b"\nEncore.\n")
    desk.look((TEXT, *also))
    assert len(checks) == 2


def test_a_style_or_a_layout_has_no_fact_read_again(desk: Desk, mini: Path, checks: list[int]) -> None:
    assert desk.look(("assets/css/site.css", "layouts/site/text.html")).is_sound
    assert checks == []
    desk.look(("content/2020/page.html",))
    assert len(checks) == 1
    change(mini / "editions/2020/jury.yaml", "nom: ", "nom : : ")
    assert not desk.look(("editions/2020/jury.yaml",)).is_sound
    assert not desk.look(("assets/css/site.css",)).is_sound
    assert len(checks) == 3


def test_after_a_look_that_failed_a_style_has_everything_read_again(
    desk: Desk, checks: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(desk_module, "check", fail)
        with pytest.raises(ZeroDivisionError):
            desk.look((TEXT,))
    assert desk.look(("assets/css/site.css",)).is_sound
    assert len(checks) == 1

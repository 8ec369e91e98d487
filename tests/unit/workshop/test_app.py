"""The workshop's answers, asked for as a browser does."""

from __future__ import annotations

import asyncio
import itertools
import json
import shutil
import subprocess
import sys
from pathlib import Path

import anyio
import pytest

from generator.run.order import Order
from generator.workshop.app import Workshop
from generator.workshop.changes import changes, written
from generator.workshop.desk import Shown
from generator.workshop.frame import PANES
from generator.workshop.notices import news_of, page_of
from tests.conftest import MINI, ROOT
from tests.unit.workshop.browsing import Browser


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    return Browser(shutil.copytree(MINI, tmp_path_factory.mktemp("atelier") / "mini"))


def test_the_frame_has_every_view_and_asks_nobody_else(browser: Browser) -> None:
    frame = browser.ask("/secret/")
    assert frame.status == 200
    assert all(f'id="volet-{pane.name}"' in frame.text for pane in PANES)
    assert "default-src 'none'" in frame.headers["content-security-policy"]
    assert "http://" not in frame.text.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("name", ["atelier.css", "atelier.js"])
def test_the_frame_gets_its_style_and_its_script(browser: Browser, name: str) -> None:
    assert browser.ask(f"/secret/outils/{name}").status == 200
    assert browser.ask("/secret/outils/../../pyproject.toml").status == 404


def test_a_page_comes_in_each_view_and_stays_nowhere(browser: Browser) -> None:
    for view in ("clair", "sombre", "papier"):
        page = browser.ask(f"/secret/{view}/2020/editorial.html")
        assert page.status == 200
        assert page.headers["content-type"].startswith("text/html")
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["referrer-policy"] == "no-referrer"
    assert browser.ask("/secret/clair/").text == browser.ask("/secret/clair/index.html").text


@pytest.mark.parametrize(
    "path",
    ["clair/rien.html", "violet/index.html", "clair/../pyproject.toml", "clair//etc/hostname", "clair/a/../x"],
)
def test_what_does_not_exist_is_said_in_french(browser: Browser, path: str) -> None:
    answer = browser.ask(f"/secret/{path}")
    assert answer.status == 404
    assert "adresse" in answer.text or "n’a pas de page" in answer.text


def test_a_fault_of_ours_is_an_apology(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(address: str) -> None:
        raise ZeroDivisionError("oups")

    monkeypatch.setattr(browser.workshop.desk, "show", fail)
    answer = browser.ask("/secret/clair/index.html")
    assert answer.status == 500
    assert "nous nous en excusons" in answer.text


def test_a_broken_layout_is_told_beside_the_page(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser.workshop.desk, "show", lambda _: Shown(b"<p>avant</p>", "Le gabarit ne va pas."))
    told: list[object] = []
    monkeypatch.setattr(browser.workshop.news, "tell", told.append)
    assert browser.ask("/secret/clair/index.html").text == "<p>avant</p>"
    assert [(one["sound"], one["fault"]) for one in told] == [(False, "Le gabarit ne va pas.")]  # type: ignore[index]


def test_before_any_sound_yearbook_a_page_says_what_it_waits_for(mini: Path) -> None:
    (mini / "editions/2020/jury.yaml").write_text("- nom:Faure\n", encoding="utf-8")
    answer = Browser(mini).ask("/secret/clair/index.html")
    assert (answer.status, "sans erreur" in answer.text) == (200, True)


def test_every_page_that_the_field_proposes_exists(browser: Browser) -> None:
    pages = json.loads(browser.ask("/secret/pages").body)
    assert len({name for name, _ in pages}) == len(pages) > 20
    for name, address in pages:
        assert browser.ask(f"/secret/clair/{address.partition('#')[0]}").status == 200, name


def test_news_say_what_is_wrong_where_and_what_to_do(mini: Path) -> None:
    workshop = Workshop(Order(mini))
    file = mini / "editions/2020/jury.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("nom: ", "nom : : ", 1), encoding="utf-8")
    look = workshop.desk.look(("editions/2020/jury.yaml",))
    news = news_of(look, None)
    first = news["notices"][0]  # type: ignore[index]
    assert news["sound"] is False
    assert first["severity"] == "erreur"
    assert first["place"].startswith("editions/2020/jury.yaml, ligne ")
    assert "".join(first["line"]).strip().startswith(("-", "nom", "prenom"))
    assert first["remedy"]


def test_the_page_of_the_text_that_was_saved_is_known(browser: Browser) -> None:
    facts = browser.workshop.desk.facts
    assert facts is not None
    yearbook = facts.publication.yearbook
    assert page_of(("content/2020/editorial.md",), yearbook) == "2020/editorial.html"
    assert page_of(("content/2020/rien.md",), yearbook) == ""
    assert page_of(("editions/2020/jury.yaml",), yearbook) == ""
    assert page_of(("content/2020/editorial.md", "content/2020/label.md"), yearbook) == ""


def test_a_saved_file_is_noticed_and_what_editors_leave_is_not(mini: Path) -> None:
    async def save() -> None:
        for number in itertools.count():  # nobody knows when the watch begins
            await asyncio.sleep(0.2)
            (mini / "content/2020/.editorial.md.swp").write_text(str(number), encoding="utf-8")
            (mini / "content/2020/editorial.md").write_text(str(number), encoding="utf-8")

    async def notice() -> tuple[str, ...]:
        task, stop = asyncio.create_task(save()), anyio.Event()
        async for saved in changes(mini, stop):
            stop.set()
            task.cancel()
            return saved
        return ()

    assert asyncio.run(asyncio.wait_for(notice(), 30)) == ("content/2020/editorial.md",)


def test_the_server_loads_nothing_that_only_the_book_needs() -> None:
    """It starts where the libraries of the system that a book needs are not there, and a second sooner elsewhere."""
    heavy = [
        "weasyprint",
        "pikepdf",
        "pypdfium2",
        "uharfbuzz",
        "matplotlib",
        "PIL",
        "docx",
        "openpyxl",
        "python_calamine",
    ]
    program = f"import sys, generator.workshop.serving; print(*(sys.modules.keys() & {heavy}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


def test_paths_are_written_as_findings_write_them(tmp_path: Path) -> None:
    inside, outside = tmp_path / "content" / "a.md", "/elsewhere/layouts/b.html"
    assert written(tmp_path, [str(inside), outside]) == {"content/a.md", outside}

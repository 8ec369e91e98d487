"""The pages of the forms, asked for as a browser does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.workshop.forms import photographs
from tests.conftest import MINI
from tests.picture_builders import encoded, shades
from tests.unit.workshop.browsing import Browser

JURY = "editions/2020/jury.yaml"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    return Browser(shutil.copytree(MINI, tmp_path_factory.mktemp("fiches") / "mini"))


def test_every_file_that_is_listed_has_a_form(browser: Browser) -> None:
    shelves = browser.ask("/secret/fiches")
    assert shelves.status == 200
    assert "Édition 2020" in shelves.text
    for name in ("edition", "jury", "palmares", "partenaires", "chiffres", "matrice"):
        assert f"/secret/fiche/editions/2020/{name}.yaml" in shelves.text
        form = browser.ask(f"/secret/fiche/editions/2020/{name}.yaml")
        assert form.status == 200
        assert "default-src 'none'" in form.headers["content-security-policy"]
        assert form.headers["cache-control"] == "no-store"


def test_a_file_that_is_not_there_yet_has_a_form_too(browser: Browser) -> None:
    form = browser.ask("/secret/fiche/editions/2020/programme.yaml")
    assert form.status == 200
    assert 'data-marque=""' in form.text


def test_a_value_stands_in_its_field_as_it_is_written(browser: Browser) -> None:
    file = browser.workshop.order.root / JURY
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("  nom: ", '  note: "l\'heure : 5 € <b> & !"\n  nom: ', 1), encoding="utf-8")
    form = browser.ask(f"/secret/fiche/{JURY}")
    file.write_text(before, encoding="utf-8")
    assert "l&#39;heure : 5 € &lt;b&gt; &amp; !</textarea>" in form.text


def test_what_is_no_order_is_refused(browser: Browser) -> None:
    assert browser.ask(f"/secret/fiche/{JURY}", {"marque": "a"}).status == 400
    assert browser.ask(f"/secret/fiche/{JURY}", b"[").status == 400
    assert browser.ask("/secret/fiche/pyproject.toml").status == 404
    order = {"marque": "", "changements": [{"fait": "oter", "place": ["a"]}]}
    assert browser.ask("/secret/fiche/editions/../pyproject.yaml", order).status == 404
    assert browser.ask("/secret/trouver/pyproject.toml").status == 404


def test_a_picture_is_kept_upright_cut_and_bare_under_a_clean_name(browser: Browser) -> None:
    picture = shades(1600, 1200)
    exif = picture.getexif()
    exif[0x010E] = "rue du Secret"
    answer = browser.ask(f"/secret/image/{JURY}", encoded(picture, "JPEG", exif=exif))
    assert answer.json["fichier"] == "2020/image.jpg"
    kept = browser.workshop.order.root / "assets/images/2020/image.jpg"
    assert b"Secret" not in kept.read_bytes()


def test_a_portrait_is_cut_to_its_box_and_never_replaces_another(tmp_path: Path) -> None:
    wall = photographs.Photographs(tmp_path)
    first = wall.hang(encoded(shades(1600, 1200), "PNG"), 2020, "Anne-Marie d’Été", "portrait")
    again = wall.hang(encoded(shades(1600, 1200), "PNG"), 2020, "Anne-Marie d’Été", "portrait")
    other = wall.hang(encoded(shades(900, 1400), "PNG"), 2020, "../Anne-Marie d’Été", "portrait")
    assert first["fichier"] == again["fichier"] == "2020/anne-marie-d-ete.png"
    assert other["fichier"] == "2020/anne-marie-d-ete-2.png"
    from tests.picture_builders import opened

    sizes = [opened((tmp_path / "assets/images" / str(one["fichier"])).read_bytes()).size for one in (first, other)]
    assert sizes == [(960, 1200), (900, 1125)]


def test_what_is_no_picture_is_said_in_french(tmp_path: Path) -> None:
    assert "ne peut pas servir" in str(
        photographs.Photographs(tmp_path).hang(b"bonjour", 2020, "a", "portrait")["faute"]
    )
    assert not (tmp_path / "assets").exists()


def test_a_file_too_heavy_for_a_picture_is_refused(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.workshop.forms import routes

    monkeypatch.setattr(routes, "MOST_BYTES", 100)
    assert browser.ask(f"/secret/image/{JURY}", b"a" * 200).status == 400

"""The pictures that texts and facts ask for, as disks really hold them."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from generator.keeping.cache import Cache, NoCache
from generator.loading.images import load_image_bytes, load_images
from generator.model.article import Article, Header
from generator.model.people import JuryMember, Picture
from generator.model.printing import Printing
from generator.model.yearbook import EditionRecord, ImageFile, Yearbook
from tests.builders import make_edition
from tests.picture_builders import encoded, shades

WIDE = encoded(shades(1400, 600), "JPEG")


def text(body: str) -> Article:
    return Article("editorial", "content/2020/editorial.md", 2020, Header(titre="Un titre"), body, 5)


def hold(root: Path, name: str, content: bytes = WIDE) -> Path:
    path = root / "assets" / "images" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def asked(root: Path, *targets: str) -> tuple[ImageFile, ...]:
    body = "\n\n".join(f"![Une place]({target})" for target in targets)
    return load_images(root, [EditionRecord(make_edition(), articles=(text(body),))], (), NoCache())


@pytest.mark.parametrize(
    "written",
    [
        "fête du jury (1).jpg",
        "f%C3%AAte%20du%20jury%20(1).jpg",
        "<fête du jury (1).jpg>",
        'fête du jury (1).jpg "Un titre"',
        "Fête du jury (1).JPG",
        unicodedata.normalize("NFD", "fête du jury (1).jpg"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_picture_is_found_however_its_name_is_written(tmp_path: Path, form: str, written: str) -> None:
    hold(tmp_path, unicodedata.normalize(form, "fête du jury (1).jpg"))  # type: ignore[arg-type]
    (image,) = asked(tmp_path, written)
    assert (image.problem, image.width, image.height) == ("", 1400, 600)
    assert image.published == "fete-du-jury-1.jpg"
    yearbook = Yearbook((), (), (), (image,))
    assert yearbook.image(written.strip("<>").removesuffix(' "Un titre"')) in (
        image,
        None if written[0] == "F" else image,
    )


def test_two_of_one_stem_are_both_published(tmp_path: Path) -> None:
    hold(tmp_path, "jury.jpg")
    hold(tmp_path, "jury.png", encoded(shades(1400, 500), "PNG"))
    images = asked(tmp_path, "jury.jpg", "jury.png", "jury.jpg")
    assert [one.published for one in images] == ["jury.jpg", "jury.png", "jury.jpg"]
    assert {*load_image_bytes(tmp_path, images, NoCache())} == {"jury.jpg", "jury.png"}


def test_a_missing_picture_is_named_beside_the_nearest(tmp_path: Path) -> None:
    hold(tmp_path, "place-du-marche.jpg")
    (image,) = asked(tmp_path, "place-du-marchee.jpg")
    assert image.problem == "I01"
    assert "place-du-marche.jpg" in image.cause


@pytest.mark.parametrize("target", ["../../secret.jpg", "lien.jpg", "dossier/secret.jpg", "file:///etc/passwd"])
def test_nothing_outside_the_project_is_read(tmp_path: Path, target: str) -> None:
    """Not even through links that lie among the pictures."""
    outside, root = tmp_path / "ailleurs", tmp_path / "projet"
    outside.mkdir()
    (outside / "secret.jpg").write_bytes(WIDE)
    hold(root, "image.jpg")
    (root / "assets/images/lien.jpg").symlink_to(outside / "secret.jpg")
    (root / "assets/images/dossier").symlink_to(outside)
    (root / "secret.jpg").write_bytes(WIDE)
    (image,) = asked(root, target)
    assert image.problem in ("I05", "I01")
    assert not image.published


def test_a_pipe_or_a_device_is_never_opened(tmp_path: Path) -> None:
    hold(tmp_path, "image.jpg")
    os.mkfifo(tmp_path / "assets/images/tuyau.jpg")
    (tmp_path / "assets/images/zero.jpg").symlink_to("/dev/zero")
    assert [one.problem for one in asked(tmp_path, "tuyau.jpg", "zero.jpg")] == ["I01", "I01"]


def test_a_picture_is_developed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hold(tmp_path, "image.jpg")
    cache, record = Cache(tmp_path / ".cache"), EditionRecord(make_edition(), articles=(text("![a](image.jpg)"),))
    images = load_images(tmp_path, [record], (), cache)
    monkeypatch.setattr("generator.pictures.developing.Image.open", None)
    assert load_images(tmp_path, [record], (), cache) == images
    assert load_image_bytes(tmp_path, images, cache)


def test_needed_sizes_follow_the_layout(tmp_path: Path) -> None:
    """The column of words, the box of a portrait (wider for one that lies), the size of the book; no book, none."""
    hold(tmp_path, "large.jpg")
    portrait = Picture(fichier="large.jpg", texte_alternatif="Une personne")
    member = JuryMember(prenom="Anne", nom="Faure", fonction="Maire", source="annuaire", portrait=portrait)
    record = EditionRecord(make_edition(), jury=(member,), articles=(text("![a](large.jpg)"),))
    page = replace(text("![a](large.jpg)"), year=None)
    widths = [one.print_width_mm for one in load_images(tmp_path, [record], [page], NoCache())]
    assert widths == pytest.approx([24.5 * 1400 / 600, 111.7, 0])
    hold(tmp_path, "haute.jpg", encoded(shades(800, 4000), "JPEG"))
    tall = replace(record, jury=(), articles=(text("![a](haute.jpg)"),))
    assert [one.print_width_mm for one in load_images(tmp_path, [tall], (), NoCache())] == pytest.approx([215 / 5])
    small = replace(record, edition=make_edition(printing=Printing(format="105 × 148,5")))
    widths = [one.print_width_mm for one in load_images(tmp_path, [small], [page], NoCache())]
    assert widths == pytest.approx([24.5 / 2 * 1400 / 600, 111.7 / 2, 0])

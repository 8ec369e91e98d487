"""Pictures in lighter formats: what is offered exists, what says where it was taken does not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.keeping.cache import Cache
from generator.site.publishing.pictures import derive_pictures, offer_pictures
from tests.picture_builders import encoded


def photograph(width: int = 1000, height: int = 1600, container: str = "JPEG") -> bytes:
    image = Image.radial_gradient("L").resize((width, height)).convert("RGB")
    return encoded(image, container, quality=95)


def test_a_photograph_is_offered_in_two_formats_and_four_widths(tmp_path: Path) -> None:
    (variants,) = derive_pictures({"salle/jury.jpg": photograph()}, Cache(tmp_path)).values()
    assert [one.file.path for one in variants] == [
        f"images/salle/jury-{width}.{suffix}" for width in (320, 480, 960, 1000) for suffix in ("avif", "webp")
    ]
    for one in variants:
        with Image.open(BytesIO(one.file.content)) as image:
            assert image.width == one.width
            assert image.height > image.width
            assert not dict(image.getexif())


def test_two_pictures_of_one_stem_have_variants_of_their_own(tmp_path: Path) -> None:
    images = {"jury.jpg": photograph(400, 300), "jury.png": photograph(400, 300, "PNG")}
    variants = derive_pictures(images, Cache(tmp_path))
    names = [one.file.path for group in variants.values() for one in group]
    assert len(names) == len({*names}) == 8
    assert {"images/jury-400.avif", "images/jury.png-400.avif"} <= {*names}


@pytest.mark.parametrize(
    ("image", "sizes"),
    [
        ('<img src="images/a.jpg" width="2000" height="900">', "(min-width: 40.56rem) 36.5rem, 90vw"),
        ('<img src="images/a.jpg" width="400" height="300">', "(min-width: 444px) 400px, 90vw"),
        ('<img class="portrait" src="images/a.jpg" width="800" height="1200">', "(min-width: 40rem) 8rem, 5rem"),
        ('<img class="portrait" src="images/a.jpg" width="800" height="500">', "(min-width: 40rem) 16rem, 10rem"),
    ],
)
def test_sizes_are_those_of_the_layout(tmp_path: Path, image: str, sizes: str) -> None:
    html = offer_pictures(image, derive_pictures({"a.jpg": photograph(400, 300)}, Cache(tmp_path)))
    assert f'sizes="{sizes}"' in html


def test_the_page_asks_for_the_lightest_first(tmp_path: Path) -> None:
    variants = derive_pictures({"jury.jpg": photograph(400, 300)}, Cache(tmp_path))
    html = offer_pictures('<p><img alt="Le jury" src="../images/jury.jpg" width="400" height="300"></p>', variants)
    assert html.index("image/avif") < html.index("image/webp") < html.index("<img")
    assert 'srcset="../images/jury-320.avif 320w, ' in html
    assert html.endswith('height="300"></picture></p>')


def test_what_cannot_be_made_lighter_stays_as_it_is(tmp_path: Path) -> None:
    variants = derive_pictures({"a.png": encoded(Image.new("L", (1, 1)), "GIF")}, Cache(tmp_path))
    html = '<img src="images/a.png" alt=""><img src="2020/c.svg" alt="">'
    assert offer_pictures(html, variants) == html

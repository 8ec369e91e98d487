"""Pictures in lighter formats: what is offered exists, what says where it was taken does not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from generator.keeping.cache import Cache
from generator.site.publishing.pictures import derive_pictures, offer_pictures


def photograph(width: int = 1600, height: int = 1000) -> bytes:
    image = Image.radial_gradient("L").resize((width, height)).convert("RGB")
    exif = Image.Exif()
    exif[0x010E] = "chez quelqu’un"
    exif[0x0112] = 6  # to be turned by a quarter
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=95, exif=exif)
    return buffer.getvalue()


def test_a_photograph_is_offered_in_two_formats_and_three_widths(tmp_path: Path) -> None:
    (variants,) = derive_pictures({"salle/jury.jpg": photograph()}, Cache(tmp_path)).values()
    assert [one.file.path for one in variants] == [
        f"images/salle/jury-{width}.{suffix}" for width in (480, 960, 1000) for suffix in ("avif", "webp")
    ]
    for one in variants:
        with Image.open(BytesIO(one.file.content)) as image:
            assert image.width == one.width
            assert image.height > image.width, "turned upright"
            assert not dict(image.getexif())


def test_the_page_asks_for_the_lightest_first(tmp_path: Path) -> None:
    variants = derive_pictures({"jury.jpg": photograph(400, 300)}, Cache(tmp_path))
    html = offer_pictures('<p><img alt="Le jury" src="../images/jury.jpg" width="400" height="300"></p>', variants)
    assert html.index("image/avif") < html.index("image/webp") < html.index("<img")
    assert 'srcset="../images/jury-300.avif 300w"' in html
    assert html.endswith('height="300"></picture></p>')


def test_what_cannot_be_read_or_made_lighter_stays_as_it_is(tmp_path: Path) -> None:
    variants = derive_pictures({"a.jpg": b"jpeg", "b.svg": b"<svg/>"}, Cache(tmp_path))
    html = '<img src="images/a.jpg" alt=""><img src="images/b.svg" alt=""><img src="2020/c.svg" alt="">'
    assert offer_pictures(html, variants) == html

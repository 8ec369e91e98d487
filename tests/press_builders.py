"""Small PDFs for the tests of the press, and what they hold once printed."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pikepdf

from generator.loading.profiles import PROFILE
from generator.press.boxes import points
from generator.press.conversion import Converter, Inks
from generator.press.palette import Palette, brand_table
from generator.press.resources import recolour

ACCENT = "#0b6e6e"
ACCENT_INKS = (0.75, 0.0, 0.35, 0.5)
A4 = (points(210), points(297))


@cache
def profile() -> bytes:
    """The house's own profile."""
    return PROFILE.read_bytes()


@cache
def converter() -> Converter:
    """Its conversions."""
    return Converter(profile())


@cache
def table() -> dict[str, Inks]:
    """The inks of an edition whose accent is teal."""
    return brand_table(ACCENT, ACCENT_INKS, converter())


def palette(most_ink: float = 3) -> Palette:
    """The same, on a paper that bears so much ink."""
    return Palette(converter(), table(), most_ink)


def document(content: str, resources: dict[str, object] | None = None) -> pikepdf.Pdf:
    """One page that draws ``content``."""
    made = pikepdf.new()
    page = made.add_blank_page(page_size=A4)
    page.obj.Contents = made.make_stream(content.encode())
    page.obj.Resources = pikepdf.Dictionary(resources or {})
    return made


def operators(stream: pikepdf.Object | pikepdf.Page) -> list[str]:
    """The operators of a content stream, one « operands operator » each."""
    return [
        " ".join([*(_shown(one) for one in item.operands), str(item.operator)])
        for item in pikepdf.parse_content_stream(stream)
    ]


def inked(content: str, resources: dict[str, object] | None = None, most_ink: float = 3) -> list[str]:
    """The operators of a page once in inks."""
    made = document(content, resources)
    recolour(made, palette(most_ink))
    return operators(made.pages[0])


def book(pages: int, content: str = "0.078431 0.129412 0.239216 rg 0 0 595 842 re f") -> bytes:
    """A book for the screen: pages, links and dates, as the layout leaves them."""
    made = pikepdf.new()
    for number in range(pages):
        page = made.add_blank_page(page_size=A4)
        page.obj.Contents = made.make_stream(f"{content} q 1 0 0 1 {number} 0 cm Q".encode())
        for name in ("TrimBox", "BleedBox"):
            page.obj[f"/{name}"] = page.mediabox
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9])
        page.obj.Annots = made.make_indirect(pikepdf.Array([note]))
    made.docinfo["/Title"], made.docinfo["/Author"] = "Cités en réseaux 2020", "Villes Internet"
    made.docinfo["/CreationDate"] = made.docinfo["/ModDate"] = "D:20200204"
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def _shown(operand: object) -> str:
    return str(operand) if isinstance(operand, (pikepdf.Name, pikepdf.Array, pikepdf.String)) else f"{operand:g}"  # type: ignore[str-format]

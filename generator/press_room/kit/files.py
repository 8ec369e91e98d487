"""Sheets as the files that people open: PDF at true size, PNG; the same bytes for the same sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

import pikepdf

from generator.design.svg_path import Path, Point
from generator.press_room.kit.described import describe
from generator.press_room.kit.drawing import Mark, Sheet
from generator.typesetting.finishing import save_alike

POINTS_PER_MM = 72 / 25.4
_SMALL, _FAST = 6, 3
"""Of zlib: a picture for the press has so many pixels that half the time is worth a twentieth of its weight."""
_WORTH_SHARING = 400
"""Bytes of a mark's operators from which it is written once for all the pages that show it."""


def sheet_pdf(sheet: Sheet, unit: float = POINTS_PER_MM, bleed: float = 0.0) -> bytes:
    """A sheet as a file of one page. See ``sheets_pdf``."""
    return sheets_pdf([sheet], sheet.title, unit, bleed)


def sheets_pdf(
    sheets: Sequence[Sheet],
    title: str,
    unit: float = POINTS_PER_MM,
    bleed: float = 0.0,
    places: Sequence[tuple[str, str]] = (),
) -> bytes:
    """A page a sheet, each described in words for who cannot see it; a unit of a sheet is so many points.

    A sheet holds its ``bleed``, which is cut off. ``places`` are the bookmarks: for each sheet that of the group it
    stands in, and its own. What several sheets show is written once.
    """
    with pikepdf.new() as document:
        shared = _shared(document, sheets)
        for sheet in sheets:
            document.add_blank_page(page_size=(sheet.width * unit, sheet.height * unit))
            _draw(document, document.pages[-1], sheet, unit, shared)
            if bleed:
                _trim(document.pages[-1], bleed * unit)
        describe(document, title, [sheet.title for sheet in sheets])
        _mark_places(document, places)
        return save_alike(document)


def _draw(
    document: pikepdf.Pdf, page: pikepdf.Page, sheet: Sheet, unit: float, shared: Mapping[Mark, pikepdf.Object]
) -> None:
    names = {mark: f"/M{rank}" for rank, mark in enumerate(dict.fromkeys(filter(shared.__contains__, sheet.marks)))}
    drawn = "".join(f"{names[mark]} Do\n" if mark in names else _operators(mark) for mark in sheet.marks)
    matrix = f"q {unit:.6f} 0 0 {-unit:.6f} 0 {sheet.height * unit:.4f} cm 1 J 1 j\n"
    page.Contents = document.make_stream(f"/Figure <</MCID 0>> BDC\n{matrix}{drawn}Q\nEMC\n".encode())
    if names:
        page.obj.Resources = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary({name: shared[mark] for mark, name in names.items()})
        )


def _shared(document: pikepdf.Pdf, sheets: Sequence[Sheet]) -> dict[Mark, pikepdf.Object]:
    """The marks that several sheets show, each as a drawing of its own."""
    shown = Counter(mark for sheet in sheets for mark in dict.fromkeys(sheet.marks))
    box = [0, 0, max(sheet.width for sheet in sheets), max(sheet.height for sheet in sheets)]
    written = ((mark, _operators(mark)) for mark, times in shown.items() if times > 1)
    return {
        mark: document.make_stream(
            operators.encode(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=pikepdf.Array(box)
        )
        for mark, operators in written
        if len(operators) > _WORTH_SHARING
    }


def _trim(page: pikepdf.Page, cut: float) -> None:
    _, _, width, height = (float(number) for number in page.mediabox)
    page.obj.TrimBox = pikepdf.Array([round(n, 4) for n in (cut, cut, width - cut, height - cut)])
    page.obj.BleedBox = page.obj.MediaBox


def _mark_places(document: pikepdf.Pdf, places: Sequence[tuple[str, str]]) -> None:
    with document.open_outline() as outline:
        for rank, (group, name) in enumerate(places):
            if not outline.root or outline.root[-1].title != group:
                outline.root.append(pikepdf.OutlineItem(group, rank))
                outline.root[-1].is_closed = True
            outline.root[-1].children.append(pikepdf.OutlineItem(name, rank))


def _operators(mark: Mark) -> str:
    paint = f"{_colour(mark.fill)} rg\n" if mark.fill else ""
    if mark.stroke:
        paint += f"{_colour(mark.stroke)} RG {mark.width:.4f} w\n"
    end = "B" if mark.fill and mark.stroke else "f" if mark.fill else "S"
    return f"{paint}{' '.join(_drawn(mark.path))} {end}\n"


def _colour(colour: str) -> str:
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))


def _drawn(path: Path) -> Iterator[str]:
    pen: Point = (0.0, 0.0)
    for name, numbers in path:
        if name == "Q":  # PDF knows cubic curves only
            cx, cy, x, y = numbers
            a, b = (
                (pen[0] + 2 * (cx - pen[0]) / 3, pen[1] + 2 * (cy - pen[1]) / 3),
                (x + 2 * (cx - x) / 3, y + 2 * (cy - y) / 3),
            )
            yield f"{_shown((*a, *b, x, y))} c"
        elif name == "Z":
            yield "h"
        else:
            yield f"{_shown(numbers)} {name.lower()}"
        if numbers:
            pen = (numbers[-2], numbers[-1])


def _shown(numbers: Sequence[float]) -> str:
    return " ".join(f"{number:.2f}".rstrip("0").rstrip(".") for number in numbers)


def sheet_png(
    sheet: Sheet, scale: float = 1.0, *, has_paper: bool = True, resolution: int = 0, rights: str = "", colours: int = 0
) -> bytes:
    """The sheet in pixels, ``scale`` to a unit; what is not drawn on is white, or nothing without paper.

    ``resolution`` tells programs how many pixels an inch of paper takes, ``rights`` whom to name. Flat drawings weigh
    a third in few ``colours``.
    """
    import pypdfium2  # a build that makes no kit pays for no library
    from PIL.Image import Dither, Quantize
    from PIL.PngImagePlugin import PngInfo

    with pypdfium2.PdfDocument(sheet_pdf(sheet, 1.0)) as document:
        image = document[0].render(scale=scale, fill_color=(255, 255, 255, 255 if has_paper else 0)).to_pil()
    written, said = BytesIO(), PngInfo()
    if rights:
        said.add_itxt("Copyright", rights, "fr")
    paper = {"dpi": (resolution, resolution)} if resolution else {}
    image = image.convert("RGB" if has_paper else "RGBA")
    if colours:
        image = image.quantize(colours, Quantize.FASTOCTREE, dither=Dither.NONE)
    image.save(written, "PNG", compress_level=_FAST if resolution and not colours else _SMALL, pnginfo=said, **paper)
    return written.getvalue()

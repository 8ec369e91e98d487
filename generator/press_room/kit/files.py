"""A sheet as the files that people open: SVG, PDF at true size, PNG; the same bytes for the same sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO

import pikepdf

from generator.design.svg_path import Path, Point, write_path
from generator.press_room.kit.drawing import Mark, Sheet
from generator.typesetting.finishing import save_alike

POINTS_PER_MM = 72 / 25.4


def sheet_svg(sheet: Sheet, unit: str = "") -> bytes:
    """The sheet as a stand-alone SVG; ``unit`` « mm » gives it its true size."""
    size = (
        f'width="{sheet.width:g}{unit}" height="{sheet.height:g}{unit}" viewBox="0 0 {sheet.width:g} {sheet.height:g}"'
    )
    title = f'<title id="t">{escape(sheet.title)}</title>'
    body = "".join(f'<path d="{write_path(mark.path)}" {_painted(mark)}/>' for mark in sheet.marks)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="t">'
    return f"{head}{title}{body}</svg>\n".encode()


def _painted(mark: Mark) -> str:
    fill = f'fill="{mark.fill or "none"}"'
    if not mark.stroke:
        return fill
    return (
        f'{fill} stroke="{mark.stroke}" stroke-width="{mark.width:.4g}" stroke-linecap="round" stroke-linejoin="round"'
    )


def sheet_pdf(sheet: Sheet, unit: float = POINTS_PER_MM, bleed: float = 0.0) -> bytes:
    """One page, described in words for who cannot see it; a unit of the sheet is so many points.

    The sheet holds its ``bleed``, which is cut off.
    """
    with pikepdf.new() as document:
        size = (sheet.width * unit, sheet.height * unit)
        document.add_blank_page(page_size=size)
        page = document.pages[0]
        content = f"/Figure <</MCID 0>> BDC\nq {unit:.6f} 0 0 {-unit:.6f} 0 {size[1]:.4f} cm 1 J 1 j\n"
        content += "".join(map(_operators, sheet.marks)) + "Q\nEMC\n"
        page.Contents = document.make_stream(content.encode())
        if bleed:
            cut = bleed * unit
            page.obj.TrimBox = pikepdf.Array([round(n, 4) for n in (cut, cut, size[0] - cut, size[1] - cut)])
            page.obj.BleedBox = page.obj.MediaBox
        _describe(document, sheet.title)
        return save_alike(document)


def _describe(document: pikepdf.Pdf, title: str) -> None:
    """The title, the language, and the drawing as one figure with its words."""
    page = document.pages[0].obj
    root = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    figure = document.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Figure, P=root, Pg=page, K=0, Alt=title)
    )
    root.K = figure
    root.ParentTree = pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Array([figure])]))
    page.StructParents = 0
    document.Root.StructTreeRoot = root
    document.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    document.Root.Lang = pikepdf.String("fr")
    document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=True) as metadata:
        metadata["dc:title"] = title


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


def sheet_png(sheet: Sheet, scale: float = 1.0, *, has_paper: bool = True) -> bytes:
    """The sheet in pixels, ``scale`` to a unit; what is not drawn on is white, or nothing without paper."""
    import pypdfium2  # a build that makes no kit pays for no library

    with pypdfium2.PdfDocument(sheet_pdf(sheet, 1.0)) as document:
        image = document[0].render(scale=scale, fill_color=(255, 255, 255, 255 if has_paper else 0)).to_pil()
    written = BytesIO()
    image.convert("RGB" if has_paper else "RGBA").save(written, "PNG", compress_level=6)
    return written.getvalue()

"""From the book for the screen to the two files of a printer: the interior, and the cover as one flat sheet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import pikepdf

from generator.findings.errors import PressError
from generator.keeping.cache import Cache
from generator.model.printing import Answer, Printing
from generator.press.boxes import Sheet, add_marks, box, points, set_boxes
from generator.press.conversion import Converter, Inks
from generator.press.palette import Palette, brand_table
from generator.press.parts import cut, packed, put_together
from generator.press.resources import recolour
from generator.press.spine import COVER_PAGES
from generator.press.stamp import Identity, seal, strip_page


@dataclass(frozen=True)
class Job:
    """What the printer asked for, the accent « #rrggbb » of the edition, and the profile's bytes."""

    printing: Printing
    accent: str
    profile: bytes

    def sheet(self, spine: float | None = None) -> Sheet:
        """A page of the interior; with a spine, in millimetres, the flat cover."""
        width, height = (points(length) for length in self.printing.size)
        fold = points(spine or 0)
        across = width if spine is None else 2 * width + fold
        folds = () if spine is None else tuple(sorted({width, width + fold}))
        return Sheet(across, height, points(self.printing.bleed), self.printing.marks is Answer.YES, folds)

    def palette(self) -> Palette:
        """The inks of the edition's colours."""
        return _palette(self.profile, self.accent, self.printing.accent_inks, self.printing.most_ink / 100)


@lru_cache(maxsize=4)
def _palette(profile: bytes, accent: str, inks: Inks | None, most_ink: float) -> Palette:
    converter = Converter(profile)
    return Palette(converter, brand_table(accent, inks, converter), most_ink)


def make_interior(book: bytes, job: Job, cache: Cache) -> bytes:
    """The pages between the covers, in their order. ``book`` holds its bleed beyond what it shows.

    Pages that did not change come from the cache.
    """
    with pikepdf.open(BytesIO(book)) as source, pikepdf.new() as document:
        pages = list(source.pages)[COVER_PAGES // 2 : -COVER_PAGES // 2]
        if not pages:
            raise PressError(cause="le livre n’a pas de pages entre ses couvertures")
        put_together(document, (cache.leaf(make_pages, part, job) for part in cut(pages)))
        _copy_facts(source, document)
        _label(document)
        return _sealed(document, job, "intérieur")


def make_pages(part: bytes, job: Job) -> bytes:
    """Some pages of the interior, ready for the press."""
    with pikepdf.open(BytesIO(part)) as document:
        _make_ready(document, job, job.sheet())
        return packed(document)


def cover_of(book: bytes) -> bytes:
    """The four faces of the cover, with what a file says of itself: all that the flat cover is made of."""
    with pikepdf.open(BytesIO(book)) as source, pikepdf.new() as document:
        pages = list(source.pages)
        if len(pages) < COVER_PAGES:
            raise PressError(cause="le livre n’a pas les quatre faces de sa couverture")
        for page in (*pages[: COVER_PAGES // 2], *pages[-COVER_PAGES // 2 :]):
            document.pages.append(page)
            strip_page(document.pages[-1])
        document.remove_unreferenced_resources()
        _copy_facts(source, document)
        return packed(document)


def make_cover(faces: bytes, spine: bytes | None, spine_width: float, job: Job) -> bytes:
    """The cover flat: outside, the back, the spine and the front; inside, what stands behind the front, and the rest.

    ``faces`` are those that ``cover_of`` gives. ``spine`` is a page as wide as the spine, in millimetres, or None; it
    bleeds on all its sides.
    """
    flat, width = job.sheet(spine_width), points(job.printing.size[0])
    with pikepdf.open(BytesIO(faces)) as source, pikepdf.new() as document:
        forms = [_form(page, job.sheet()) for page in source.pages]
        front, behind, before_last, back = map(document.copy_foreign, forms)
        outside, inside = (_blank(document, flat) for _ in range(2))
        if spine is not None:
            _place_spine(document, outside, spine, flat, width)
        _place(outside, back, -flat.bleed, width + (_UNDER if spine is None else 0), flat)
        _place(outside, front, flat.width - width, flat.width + flat.bleed, flat, flat.width - width)
        _place(inside, behind, -flat.bleed, width, flat)
        _place(inside, before_last, flat.width - width, flat.width + flat.bleed, flat, flat.width - width)
        _copy_facts(source, document)
        document.Root.Lang = pikepdf.String("fr")
        _make_ready(document, job, flat)
        return _sealed(document, job, "couverture")


def _copy_facts(source: pikepdf.Pdf, document: pikepdf.Pdf) -> None:
    """What a file says of itself."""
    for key in ("/Title", "/Author", "/Producer", "/CreationDate", "/ModDate", "/Subject"):
        if key in source.docinfo:
            document.docinfo[key] = str(source.docinfo[key])
    if "/Lang" in source.Root:
        document.Root.Lang = pikepdf.String(str(source.Root.Lang))


def _form(page: pikepdf.Page, sheet: Sheet) -> pikepdf.Object:
    """A page as a form, bleed included."""
    bleed = sheet.bleed
    strip_page(page)
    for key in ("/MediaBox", "/TrimBox", "/BleedBox", "/CropBox"):
        page.obj[key] = box(-bleed, -bleed, sheet.width + bleed, sheet.height + bleed)
    return page.as_form_xobject()


def _blank(document: pikepdf.Pdf, sheet: Sheet) -> pikepdf.Page:
    return document.add_blank_page(page_size=(sheet.width, sheet.height))


def _place(page: pikepdf.Page, form: pikepdf.Object, left: float, right: float, sheet: Sheet, shift: float = 0) -> None:
    """Draw a face between two abscissas only: what bleeds over the spine would stain the next face."""
    faces = page.obj.get("/Resources", pikepdf.Dictionary()).get("/XObject", pikepdf.Dictionary())
    # pikepdf would choose a name at random.
    name = page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(f"/Face{len(faces.keys())}"))
    bottom, height = -sheet.bleed, sheet.height + 2 * sheet.bleed
    clip = f"{left:.5f} {bottom:.5f} {right - left:.5f} {height:.5f} re W n"
    page.contents_add(f"q {clip} 1 0 0 1 {shift:.5f} 0 cm {name} Do Q".encode())


_UNDER = points(0.5)
"""How far the spine goes under the faces: no paper shows at the folds."""


def _place_spine(document: pikepdf.Pdf, page: pikepdf.Page, spine: bytes, flat: Sheet, left: float) -> None:
    with pikepdf.open(BytesIO(spine)) as source:
        source.remove_unreferenced_resources()
        width = flat.width - 2 * left
        narrow = Sheet(width, flat.height, flat.bleed)
        form = document.copy_foreign(_form(source.pages[0], narrow))
    _place(page, form, left - _UNDER, left + width + _UNDER, flat, left)


def _label(document: pikepdf.Pdf) -> None:
    """The first interior page bears the folio that follows those of the cover."""
    labels = pikepdf.Dictionary(S=pikepdf.Name.D, St=COVER_PAGES // 2 + 1)
    document.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, labels]))


def _make_ready(document: pikepdf.Pdf, job: Job, sheet: Sheet) -> None:
    for page in document.pages:
        strip_page(page)
        set_boxes(page, sheet)
    recolour(document, job.palette())
    for page in document.pages:
        add_marks(document, page, sheet)


def _sealed(document: pikepdf.Pdf, job: Job, part: str) -> bytes:
    title = f"{document.docinfo.get('/Title', '')} ({part})"
    return seal(document, Identity(title, job.printing.condition, job.profile))

"""A document as a tagged PDF on A4: a release on one page; a kit with its cover, its contents and its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from markupsafe import Markup

from generator.design.book_faces import face_rules
from generator.design.sign import BOLD, painted
from generator.findings.errors import BookError
from generator.french.scale import Scale
from generator.keeping.program_files import ProgramFiles
from generator.pages.rendering import layouts_of, read_layout, render
from generator.press_room.paper import Block, Drawing, Paper, Title

LAYOUT = "press_room/document.html"
BASE = "book://annuaire/"
"""Where a layout finds its drawings (``typesetting/layout``, which only who lays out has to load)."""
SECTION = 2
"""The level of the titles that open a section."""
NIGHT = "#14213d"


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that stay together, each with the address of its drawing; ``opens`` when it opens a page,
    ``is_aside`` when it stands beside the others."""

    blocks: tuple[tuple[Block, str], ...]
    opens: bool = False
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """``layouts/press_room/document.html``. ``form`` is « release » or « kit »; ``side`` stands beside ``main``;
    ``sign`` is that of the label, painted."""

    paper: Paper
    form: str
    scale: Scale
    sign: Markup
    built_on: date
    rules: Markup
    contents: tuple[Title, ...]
    main: tuple[Section, ...]
    side: tuple[Section, ...]


def press_layouts() -> ProgramFiles:
    """The layouts of the documents, as a value for what is kept of the files made from them."""
    return layouts_of("press_room")


def release_pdf(paper: Paper, scale: Scale, built_on: date, _layouts: ProgramFiles) -> bytes:
    """A release. Raises BookError when it cannot be laid out."""
    return _pdf(paper, "release", scale, built_on)


def kit_pdf(paper: Paper, scale: Scale, built_on: date, _layouts: ProgramFiles) -> bytes:
    """A kit. Raises BookError when it cannot be laid out."""
    return _pdf(paper, "kit", scale, built_on)


def _pdf(paper: Paper, form: str, scale: Scale, built_on: date) -> bytes:
    import pikepdf

    from generator.typesetting.finishing import save_alike, tag_links
    from generator.typesetting.layout import lay_out

    laid_out = lay_out(render(LAYOUT, _page(paper, form, scale, built_on)), dict(_drawings(paper)))
    with pikepdf.open(BytesIO(laid_out.pdf)) as document:
        if form == "release" and len(document.pages) > 9:
            raise BookError(cause=f"le communiqué « {paper.title} » a {len(document.pages)} pages")
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        tag_links(document)
        return save_alike(document)


def _page(paper: Paper, form: str, scale: Scale, built_on: date) -> DocumentPage:
    is_kit = form == "kit"
    sections = [*_sections(paper)]
    accent = Markup(":root {{ --accent: {}; }}\n").format(paper.colour or NIGHT)
    return DocumentPage(
        paper=paper,
        form=form,
        scale=scale,
        sign=painted(scale.sign, "#ffffff" if is_kit else paper.colour or NIGHT, BOLD),
        built_on=built_on,
        rules=accent + face_rules() + read_layout("press_room/document.css"),
        contents=tuple(paper.sections()) if is_kit else (),
        main=tuple(section for section in sections if is_kit or not section.is_aside),
        side=tuple(section for section in sections if section.is_aside and not is_kit),
    )


def _sections(paper: Paper) -> Iterator[Section]:
    """The blocks from one title to the next. A section of no part opens a page, and so does the first one of a part."""
    gathered: list[tuple[Block, str]] = []
    in_part = False
    for rank, block in enumerate(paper.blocks):
        if isinstance(block, Title) and block.level == SECTION:
            if gathered:
                yield _section(gathered, in_part)
            gathered = []
            in_part = in_part or bool(block.over)
        gathered.append((block, f"{BASE}{_name(rank)}" if isinstance(block, Drawing) else ""))
    if gathered:
        yield _section(gathered, in_part)


def _section(blocks: list[tuple[Block, str]], in_part: bool) -> Section:
    first = blocks[0][0]
    title = first if isinstance(first, Title) else None
    opens = not in_part or bool(title and title.over)
    return Section(tuple(blocks), opens, is_aside=bool(title and title.aside))


def _drawings(paper: Paper) -> Iterator[tuple[str, bytes]]:
    return ((_name(rank), one.svg) for rank, one in enumerate(paper.blocks) if isinstance(one, Drawing))


def _name(rank: int) -> str:
    return f"dessin-{rank}.svg"

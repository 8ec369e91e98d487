"""A document as a tagged PDF on A4: a release on one page; a kit with its cover, its contents and its sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from markupsafe import Markup

from generator.design.book_faces import face_rules
from generator.design.sign import BOLD, painted
from generator.french.scale import Scale
from generator.keeping.program_files import ProgramFiles
from generator.pages.rendering import read_layout, render
from generator.press_room.paper import Drawing, Paper, Title
from generator.press_room.sections import Picture, Section, sections_of

LAYOUT = "press_room/document.html"
BASE = "book://annuaire/"
"""Where a layout finds its drawings (``typesetting/layout``, which only who lays out has to load)."""
NIGHT = "#14213d"
SIGNS = "signes.svg"


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """``layouts/press_room/document.html``. ``form`` is « release » or « kit »; ``side`` stands beside ``main``."""

    paper: Paper
    form: str
    scale: Scale
    built_on: date
    rules: Markup
    contents: tuple[Title, ...]
    main: tuple[Section, ...]
    side: tuple[Section, ...]


def paper_pdf(paper: Paper, scale: Scale, built_on: date, _layouts: ProgramFiles) -> bytes:
    """A release or a kit. Raises BookError when it cannot be laid out."""
    return tagged_pdf(render(LAYOUT, _page(paper, scale, built_on)), dict(_drawings(paper, scale)))


def tagged_pdf(html: str, drawings: Mapping[str, bytes]) -> bytes:
    """A page of HTML as PDF/UA-1. Raises BookError when it cannot be laid out."""
    import pikepdf

    from generator.typesetting.finishing import save_alike, tag_links
    from generator.typesetting.layout import lay_out

    with pikepdf.open(BytesIO(lay_out(html, drawings).pdf)) as document:
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        tag_links(document)
        return save_alike(document)


def _page(paper: Paper, scale: Scale, built_on: date) -> DocumentPage:
    is_kit = paper.is_kit
    sections = sections_of(paper, lambda rank, _: Picture(f"{BASE}{_name(rank)}"))
    accent = Markup(":root {{ --accent: {}; }}\n").format(paper.colour or NIGHT)
    return DocumentPage(
        paper=paper,
        form="kit" if is_kit else "release",
        scale=scale,
        built_on=built_on,
        rules=accent + face_rules() + read_layout("press_room/document.css"),
        contents=tuple(paper.sections()) if is_kit else (),
        main=tuple(section for section in sections if is_kit or not section.is_aside),
        side=tuple(section for section in sections if section.is_aside and not is_kit),
    )


def _drawings(paper: Paper, scale: Scale) -> Iterator[tuple[str, bytes]]:
    yield SIGNS, _signs(scale, "#ffffff" if paper.is_kit else paper.colour or NIGHT)
    yield from ((_name(rank), one.chart.svg) for rank, one in enumerate(paper.blocks) if isinstance(one, Drawing))


def _name(rank: int) -> str:
    return f"dessin-{rank}.svg"


def _signs(scale: Scale, colour: str) -> bytes:
    """The sign of the label as often as it may be given: an ornament, which the style sheet sets behind the words."""
    row = "".join(
        f'<g transform="translate({29 * n})">{painted(scale.sign, colour, BOLD)}</g>' for n in range(scale.top)
    )
    box = f"0 0 {29 * scale.top - 5} 24"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{row}</svg>'.encode()

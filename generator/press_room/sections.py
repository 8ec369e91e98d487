"""A document cut at its titles, for the forms that set its sections apart: pages of the site, PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.press_room.paper import SECTION, Block, Drawing, Paper, Title


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a drawing is shown from: its address, and that of the same for dark screens, "" without one."""

    address: str
    dark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that stay together, each with where its drawing is, None for the others.

    ``opens`` when it opens a page of paper, ``is_aside`` when it may stand beside the others; ``anchor`` and ``name``
    are those of its title, "" when it has none; ``over`` is the title of the part that it opens.
    """

    blocks: tuple[tuple[Block, Picture | None], ...]
    opens: bool = False
    is_aside: bool = False
    anchor: str = ""
    name: str = ""
    over: str = ""


def sections_of(paper: Paper, picture: Callable[[int, Drawing], Picture]) -> tuple[Section, ...]:
    """The blocks from one title to the next. A section of no part opens a page, and so does the first one of a part.

    ``picture`` gives that of a drawing, by its rank among the blocks.
    """
    groups: list[list[tuple[Block, Picture | None]]] = [[]]
    for rank, block in enumerate(paper.blocks):
        if isinstance(block, Title) and block.level == SECTION and groups[-1]:
            groups.append([])
        groups[-1].append((block, picture(rank, block) if isinstance(block, Drawing) else None))
    parts = next((rank for rank, group in enumerate(groups) if _title(group).over), len(groups))
    return tuple(_section(group, rank < parts) for rank, group in enumerate(groups) if group)


def _section(group: list[tuple[Block, Picture | None]], before_parts: bool) -> Section:
    title = _title(group)
    return Section(tuple(group), before_parts or bool(title.over), title.aside, title.anchor, title.text, title.over)


def _title(group: list[tuple[Block, Picture | None]]) -> Title:
    first = group[0][0] if group else None
    return first if isinstance(first, Title) and first.level == SECTION else Title("")

"""A document cut at its titles, for the forms that set its sections apart: pages of the site, PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.press_room.paper import SECTION, Block, Drawing, Paper, Title


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that stay together, each with the address of its drawing.

    ``opens`` when it opens a page of paper, ``is_aside`` when it may stand beside the others; ``anchor`` and ``name``
    are those of its title, "" when it has none.
    """

    blocks: tuple[tuple[Block, str], ...]
    opens: bool = False
    is_aside: bool = False
    anchor: str = ""
    name: str = ""


def sections_of(paper: Paper, address: Callable[[int], str]) -> tuple[Section, ...]:
    """The blocks from one title to the next. A section of no part opens a page, and so does the first one of a part.

    ``address`` gives that of a drawing by its rank among the blocks.
    """
    groups: list[list[tuple[Block, str]]] = [[]]
    for rank, block in enumerate(paper.blocks):
        if isinstance(block, Title) and block.level == SECTION and groups[-1]:
            groups.append([])
        groups[-1].append((block, address(rank) if isinstance(block, Drawing) else ""))
    parts = next((rank for rank, group in enumerate(groups) if _title(group).over), len(groups))
    return tuple(_section(group, rank < parts) for rank, group in enumerate(groups) if group)


def _section(group: list[tuple[Block, str]], before_parts: bool) -> Section:
    title = _title(group)
    return Section(tuple(group), before_parts or bool(title.over), title.aside, title.anchor, title.text)


def _title(group: list[tuple[Block, str]]) -> Title:
    first = group[0][0] if group else None
    return first if isinstance(first, Title) and first.level == SECTION else Title("")

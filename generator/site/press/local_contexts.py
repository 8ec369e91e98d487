"""The variables of the layout of a local release."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.parts import Frame, Link
from generator.press_room.paper import Paper
from generator.press_room.sections import Section


@dataclass(frozen=True, slots=True)
class LocalReleasePage:
    """``local.html``: ``side`` stands beside ``main``; ``text`` is what is copied.

    ``about`` leads to the page of what it is about, ``files`` are (format, address) of its other forms, ``command`` is
    what makes the PDF, which nobody else needs.
    """

    frame: Frame
    paper: Paper
    number: int
    main: tuple[Section, ...]
    side: tuple[Section, ...]
    locator: Markup
    about: Link
    text: str
    files: tuple[Link, ...]
    command: str

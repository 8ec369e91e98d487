"""The window of the workshop: what its layout is filled with."""

from __future__ import annotations

from dataclasses import dataclass

from generator.workshop.views import DARK, PAPER, PLAIN

FRAME = "workshop/frame.html"


@dataclass(frozen=True, slots=True)
class Pane:
    """A way to look at the page: its name, what it is called, the view whose pages it shows.

    ``width`` is that of the screen or sheet in CSS pixels, reduced to its pane; 0 for as wide as the pane.
    """

    name: str
    title: str
    view: str
    width: int = 0
    with_scripts: bool = True
    is_open: bool = False


SCREEN = 1280
"""A laptop's, and the least that a desk has."""
SHEET = 680
"""What an A4 page leaves within margins of 15 mm, in CSS pixels, 96 an inch."""
PANES = (
    Pane("ecran", "Grand écran", PLAIN, SCREEN, is_open=True),
    Pane("telephone", "Téléphone", PLAIN, is_open=True),
    Pane("sombre", "Sombre", DARK, SCREEN),
    Pane("papier", "Imprimé", PAPER, SHEET),
    Pane("sans-script", "Sans script", PLAIN, SCREEN, with_scripts=False),
)


GESTURES = (
    ("titre", "Intertitre", "Ctrl+Alt+T"),
    ("gras", "Gras", "Ctrl+B"),
    ("italique", "Italique", "Ctrl+I"),
    ("liste", "Liste", ""),
    ("numeros", "Liste numérotée", ""),
    ("citation", "Citation", ""),
    ("lien", "Lien", "Ctrl+K"),
    ("chapitre", "Chapitre", ""),
    ("collectivite", "Collectivité", ""),
    ("note", "Note", "Ctrl+Alt+N"),
    ("nombre", "Nombre", ""),
    ("graphique", "Graphique", ""),
    ("photo", "Photo", ""),
    ("tableau", "Tableau", ""),
)
"""What the buttons of the editor of texts do: their name in its script, their words, their keys."""


@dataclass(frozen=True, slots=True)
class FrameContext:
    """All that the frame knows before the files are read. ``has_history``: Git keeps the project."""

    has_history: bool = False
    panes: tuple[Pane, ...] = PANES
    gestures: tuple[tuple[str, str, str], ...] = GESTURES

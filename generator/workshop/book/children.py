"""What the children of the workshop begin with: the book’s engine is loaded there, and never by the server."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path


def set_chapters(root: Path, asked: Connection) -> None:
    """Lay out each chapter that is asked for."""
    from generator.workshop.book.galley import work

    work(root, asked)


def bind_book(root: Path, year: int, asked: Connection) -> None:
    """Lay out a whole book, then draw its pages."""
    from generator.workshop.book.volume import serve

    serve(root, year, asked)

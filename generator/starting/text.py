"""The file that a new text begins with."""

from __future__ import annotations

import json

from generator.french.words import slug
from generator.model.article import TO_WRITE
from generator.publication.files import OutputFile


def text_file(year: int, name: str, title: str, source: str, body: str = f"{TO_WRITE}.") -> OutputFile:
    """A text of an edition, with its header."""
    head = f"titre: {json.dumps(title, ensure_ascii=False)}\nsource: {source}"
    return OutputFile(f"content/{year}/{slug(name)}.md", f"---\n{head}\n---\n\n{body}\n".encode())

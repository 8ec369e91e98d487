"""A picture that somebody drops on a form: developed, cut, named and put among the pictures of the project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.french.sizes import written_size
from generator.french.words import slug
from generator.loading.images import IMAGE_FOLDER, develop_given, list_pictures
from generator.loading.text_files import bytes_of
from generator.publication.files import OutputFile, write_files
from generator.workshop.forms.answers import Answer

MOST_BYTES = 60_000_000
"""No camera makes a heavier photograph."""
PORTRAIT, PORTRAIT_SHAPE, PORTRAIT_WIDTH = "portrait", (4, 5), 960
"""The key of a portrait, the shape of its box on the site and in the book, and more pixels than either shows."""
WIDTH = 2400
"""A whole page of the book."""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Photographs:
    """The pictures of a project."""

    root: Path

    def hang(self, content: bytes, year: int | None, name: str, key: str) -> Answer:
        """Keep a picture under a clean name; what the YAML has to say, or why it cannot be kept. Raises OutputError."""
        from generator.pictures.developing import reduce  # 60 ms that few need pay
        from generator.pictures.framing import frame

        made = develop_given(content)
        if made.fault or made.is_too_large:
            return {"faute": f"Cette image ne peut pas servir : {made.fault or 'elle a trop de pixels'}."}
        is_portrait = key == PORTRAIT
        framed = frame(made.content, PORTRAIT_SHAPE) if is_portrait else made.content
        small = reduce(framed, PORTRAIT_WIDTH if is_portrait else WIDTH)
        file = self._free(f"{year or 'site'}/{slug(name)[:_LONGEST].strip('-') or 'image'}", made.suffix, small)
        write_files([OutputFile(file, small)], self.root / IMAGE_FOLDER)
        return {"fichier": file, "dit": f"L’image est rangée : {file} ({written_size(len(small))})."}

    def _free(self, start: str, suffix: str, content: bytes) -> str:
        """The first name that no other picture has: what was given is never replaced."""
        taken = {name.casefold() for name in list_pictures(self.root)}
        names = [f"{start}.{suffix}", *(f"{start}-{rank}.{suffix}" for rank in range(2, len(taken) + 3))]
        return next(one for one in names if one.casefold() not in taken or self._is_same(one, content))

    def _is_same(self, name: str, content: bytes) -> bool:
        path = f"{IMAGE_FOLDER}/{name}"
        return bytes_of(self.root / path, path) == content

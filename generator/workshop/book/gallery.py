"""The pages of the chapter at hand, as pictures that the frame asks for one by one, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from generator.french.typography import french_spaces
from generator.workshop.book.galley import Galley

_UNPLACED = "Ce livre n’a pas encore été composé en entier : les numéros de pages sont provisoires."


@dataclass
class Gallery:
    """Keeps the pictures of the last chapter, by a name that changes with them."""

    pictures: dict[str, bytes] = field(default_factory=dict)

    def hang(self, galley: Galley) -> Mapping[str, object]:
        """Keep the pages, and tell where they are, ready to be written as JSON."""
        names = [blake2b(one, digest_size=10).hexdigest() for one in galley.pictures]
        self.pictures = dict(zip(names, galley.pictures, strict=True))
        remarks = [*galley.remarks, *([] if galley.is_placed or galley.fault else [_UNPLACED])]
        return {
            "year": galley.year,
            "first": galley.first_page,
            "at": galley.at,
            "pages": [f"planches/{name}.png" for name in names],
            "remarks": [french_spaces(remark) for remark in remarks],
            "fault": french_spaces(galley.fault),
        }

"""What stays of a text wherever it is read."""

from __future__ import annotations

import unicodedata


def letters_of(text: str) -> str:
    """Letters and digits only, small: what neither a hyphen, a space, a ligature nor a line's end can change."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum())

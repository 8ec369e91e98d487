"""Which marks of stress open, and which close."""

from __future__ import annotations

from unicodedata import category


def sides(sign: str, before: str, after: str, count: int) -> tuple[bool, bool]:
    """Whether marks may open and close: within a word or a number they are plain signs."""
    spaced_before, spaced_after = not before or before.isspace(), not after or after.isspace()
    soft_before, soft_after = _is_punctuation(before), _is_punctuation(after)
    left = not spaced_after and (not soft_after or spaced_before or soft_before)
    right = not spaced_before and (not soft_before or spaced_after or soft_after)
    if before.isdigit() and after.isdigit():
        return False, False
    if sign == "_":
        return left and (not right or soft_before), right and (not left or soft_after)
    return left and not (count == 1 and before.isalnum()), right


def _is_punctuation(sign: str) -> bool:
    return bool(sign) and category(sign)[0] in "PS"

"""Why each code of a finding exists, and an example of it, before and after, as ``assets/findings`` has them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.keeping.installed import ROOT

FOLDER = ROOT / "assets" / "findings"
REST = "…"
"""In the lines before: the rest of a line, or any lines; alone, the whole file."""


@dataclass(frozen=True, slots=True)
class Example:
    """``before`` is None where the file is missing, ``after`` where it must go."""

    why: str
    path: str
    before: str | None
    after: str | None


def example_of(code: str) -> Example:
    """The example of a code that exists."""
    import yaml  # a help page does not owe the time that it takes to load

    family = yaml.load((FOLDER / f"{code[0]}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    one = family[code]
    return Example(one["pourquoi"], one["fichier"], one["avant"], one["apres"])

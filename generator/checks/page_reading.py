"""What is kept of a page once it is written: all that checks ask for, and nothing of its text."""

from __future__ import annotations

from dataclasses import dataclass

Counted = tuple[int, int]
"""How many things were looked at, and how many are at fault."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """The facts of one page: a pure function of its bytes, each thing named once.

    ``links`` and ``resources`` are addresses of this site, as they are written but for the versions of assets;
    ``anchors`` the places of the page itself that it leads to; ``strangers`` what it would load from another host;
    ``inline`` what the security policy refuses; ``counts`` what each rule of the audit counted; ``letters`` those
    beyond ASCII.
    """

    ids: frozenset[str]
    repeated: tuple[str, ...]
    links: tuple[str, ...]
    resources: tuple[str, ...]
    anchors: tuple[str, ...]
    strangers: tuple[str, ...]
    inline: tuple[str, ...]
    lacks_policy: bool
    title: str
    counts: tuple[Counted, ...]
    letters: str

    @property
    def is_at_fault(self) -> bool:
        """Whether the page is wrong by itself, whatever the others hold."""
        faults = (self.repeated, self.strangers, self.inline, self.lacks_policy)
        return any(faults) or not self.ids.issuperset(self.anchors)

"""The site as it would be published now: each page and file is made when a browser asks for it.

A page is the one that a build makes, but for what a build adds last: the versions of what it asks for, and its weight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.keeping.cache import Cache
from generator.pages.rendering import render
from generator.publication.files import OutputFile
from generator.site.frame.facts import SiteFacts
from generator.site.plan import plan_near
from generator.site.publishing.assets import ALWAYS_KEPT, build_assets, build_fonts, editors_pictures
from generator.site.publishing.pictures import Variant, derive_pictures, offer_pictures
from generator.site.publishing.shown_files import PlannedFile, plan_files

PAGE, FONT = ".html", ".woff2"


@dataclass(frozen=True)
class Proof:
    """A site of which nothing is made yet. It never changes: what was made once stays what it is.

    ``letters`` gives those that editors wrote, for the fonts.
    """

    facts: SiteFacts
    cache: Cache
    letters: Callable[[], frozenset[str]]
    _shown: dict[str, bytes] = field(default_factory=dict)

    def show(self, address: str) -> bytes | None:
        """The bytes of a page or file, None when the plan has none at that address. Raises LayoutError."""
        shown = self._shown.get(address)
        if shown is None:
            shown = self._make(address)
            if shown is not None:
                self._shown[address] = shown
        return shown

    def _make(self, address: str) -> bytes | None:
        if address.endswith(PAGE):
            return self._page(address)
        if address.endswith(FONT):
            return self._fonts.get(address)
        return self._assets.get(address) or self._pictures.get(address) or self._file(address)

    def _page(self, address: str) -> bytes | None:
        planned = next((one for one in plan_near(self.facts, address) if one.url_path == address), None)
        if planned is None:
            return None
        page = planned.page(self.facts)
        return offer_pictures(render(page.layout, page.context), self._variants).encode()

    def _file(self, address: str) -> bytes | None:
        planned: PlannedFile | None = next((one for one in plan_files(self.facts) if one.url_path == address), None)
        return planned.content(self.facts, self.cache) if planned else None

    @cached_property
    def _assets(self) -> Mapping[str, bytes]:
        return by_path(build_assets(self.facts, fonts=()))

    @cached_property
    def _fonts(self) -> Mapping[str, bytes]:
        return by_path(build_fonts({*ALWAYS_KEPT, *self.letters()}, self.cache))

    @cached_property
    def _variants(self) -> Mapping[str, tuple[Variant, ...]]:
        return derive_pictures(self.facts.publication.images, self.cache)

    @cached_property
    def _pictures(self) -> Mapping[str, bytes]:
        offered = (one.file for group in self._variants.values() for one in group)
        return by_path((*editors_pictures(self.facts.publication), *offered))


def by_path(files: Iterable[OutputFile]) -> Mapping[str, bytes]:
    """The bytes of files by their address."""
    return {file.path: file.content for file in files}

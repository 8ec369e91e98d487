"""The site as it would be published now: each page and file is made when a browser asks for it.

What nobody can make in a moment (books, archives, the index of the search) is shown as it was published last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.keeping.cache import Cache
from generator.pages.rendering import render
from generator.publication.files import OutputFile
from generator.site.frame.facts import Planned, SiteFacts
from generator.site.plan import plan_site
from generator.site.publishing.assets import build_assets, build_fonts, editors_pictures, letters_of
from generator.site.publishing.finish import Finisher, weigh
from generator.site.publishing.pictures import Variant, derive_pictures, offer_pictures
from generator.site.publishing.shown_files import PlannedFile, plan_files

PAGE = ".html"


@dataclass(frozen=True)
class Proof:
    """A site of which nothing is made yet. It never changes: what was made once stays what it is."""

    facts: SiteFacts
    cache: Cache

    def show(self, address: str) -> bytes | None:
        """The bytes of a page or file, None when the plan has none at that address. Raises LayoutError."""
        if address.endswith(PAGE):
            return self._page(address)
        asset = self._assets.get(address) or self._pictures.get(address) or self._fonts_at(address)
        return asset or self._file(address)

    def _page(self, address: str) -> bytes | None:
        planned = next((one for one in plan_site(self.facts) if one.url_path == address), None)
        return self._made(planned) if planned else None

    def _made(self, planned: Planned) -> bytes:
        page = planned.page(self.facts)
        html = offer_pictures(render(page.layout, page.context), self._variants)
        return self._finisher.finish(html, weigh(html))

    def _file(self, address: str) -> bytes | None:
        planned: PlannedFile | None = next((one for one in plan_files(self.facts) if one.url_path == address), None)
        return planned.content(self.facts, self.cache) if planned else None

    def _fonts_at(self, address: str) -> bytes | None:
        return self._fonts.get(address) if address.endswith(".woff2") else None

    @cached_property
    def _assets(self) -> Mapping[str, bytes]:
        return by_path(build_assets(self.facts, fonts=()))

    @cached_property
    def _finisher(self) -> Finisher:
        return Finisher(OutputFile(path, content) for path, content in self._assets.items())

    @cached_property
    def _fonts(self) -> Mapping[str, bytes]:
        return by_path(build_fonts(letters_of(self.facts.publication), self.cache))

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

"""The published site read back: links, anchors, resources, identifiers, nothing inline, nothing of another host."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from generator.findings.issues import Issue, SourceLocation
from generator.publication.files import OutputFile

_RESOURCES = {"img": "src", "script": "src", "source": "srcset", "link": "href", "iframe": "src", "use": "href"}
_PAGES = (".html",)
_DATA = {"application/ld+json", "application/json"}


@dataclass
class PageFacts(HTMLParser):
    """What one page defines and asks for: identifiers, links, resources, each with its line and column.

    ``inline`` is what the security policy refuses; ``lacks_policy`` whether a whole document has none.
    """

    path: str
    ids: dict[str, int] = field(default_factory=dict)
    links: list[tuple[str, int, int]] = field(default_factory=list)
    resources: list[tuple[str, int, int]] = field(default_factory=list)
    inline: list[tuple[str, int, int]] = field(default_factory=list)
    lacks_policy: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's identifier and what it asks for."""
        values, place = dict(attrs), self.getpos()
        if identifier := values.get("id"):
            self.ids[identifier] = self.ids.get(identifier, 0) + 1
        if tag == "a" and values.get("href") is not None:
            self.links.append((values["href"] or "", *place))
        wanted = values.get(_RESOURCES.get(tag, ""))
        if wanted and values.get("rel") != "canonical":
            self.resources += [(part.strip().split(" ")[0], *place) for part in wanted.split(",")]
        self.inline += [(piece, *place) for piece in _inline(tag, values)]
        is_policy = tag == "meta" and (values.get("http-equiv") or "").lower() == "content-security-policy"
        self.lacks_policy = (self.lacks_policy or tag == "html") and not is_policy


def _inline(tag: str, values: Mapping[str, str | None]) -> Iterator[str]:
    """Styles and scripts written in the page itself; a script's block of data is none."""
    if tag == "style" or (tag == "script" and "src" not in values and values.get("type") not in _DATA):
        yield f"<{tag}>"
    for name, value in values.items():
        if name == "style" or name.startswith("on"):
            yield f"{name}="
        elif (value or "").strip().lower().startswith("javascript:"):
            yield "javascript:"


def check_site(files: Iterable[OutputFile]) -> list[Issue]:
    """Broken links, anchors and resources, repeated identifiers, inline code, and requests to another host."""
    contents = {file.path: file.content for file in files}
    pages = {path: read_page(path, content) for path, content in contents.items() if path.endswith(_PAGES)}
    return [issue for page in pages.values() for issue in _check_page(page, pages, contents)]


def read_page(path: str, content: bytes) -> PageFacts:
    """The facts of one page."""
    facts = PageFacts(path)
    facts.feed(content.decode())
    facts.close()
    return facts


def _check_page(page: PageFacts, pages: Mapping[str, PageFacts], contents: Mapping[str, bytes]) -> Iterator[Issue]:
    for identifier, times in page.ids.items():
        if times > 1:
            yield Issue("S03", SourceLocation(page.path), {"id": identifier})
    for piece, line, column in page.inline:
        yield Issue("S05", SourceLocation(page.path, line, column + 1), {"extrait": piece})
    if page.lacks_policy:
        yield Issue("S06", SourceLocation(page.path))
    for target, line, column in page.resources:
        place = SourceLocation(page.path, line, column + 1)
        if urlsplit(target).netloc:
            yield Issue("S04", place, {"cible": target})
        else:
            yield from _check_target(page, target, place, pages, contents)
    for target, line, column in page.links:
        if not urlsplit(target).scheme:
            yield from _check_target(page, target, SourceLocation(page.path, line, column + 1), pages, contents)


def _check_target(
    page: PageFacts,
    target: str,
    place: SourceLocation,
    pages: Mapping[str, PageFacts],
    contents: Mapping[str, bytes],
) -> Iterator[Issue]:
    parts = urlsplit(target)
    folder = posixpath.dirname(page.path)
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else page.path
    if target.startswith("/") or path not in contents:
        yield Issue("S01", place, {"cible": target})
    elif parts.fragment and path in pages and unquote(parts.fragment) not in pages[path].ids:
        yield Issue("S02", place, {"cible": target})

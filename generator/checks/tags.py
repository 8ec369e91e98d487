"""What a tag says to the checks, whoever read it from the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from sys import intern
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_RESOURCES = {"img": "src", "script": "src", "source": "srcset", "link": "href", "iframe": "src", "use": "href"}
VERSION = "?v="
"""What stands before the version of an asset: it changes where the page, and what the checks ask of it, do not."""
_DATA = {"application/ld+json", "application/json"}


class Kind(IntEnum):
    """What a check asks of a tag, see the fields of ``PageReading``."""

    LINK = 0
    RESOURCE = 1
    ANCHOR = 2
    STRANGER = 3
    INLINE = 4


class Tag(NamedTuple):
    """A start tag: its name, its identifier, its attributes, and what it says: addresses, or what is not allowed."""

    name: str
    identifier: str
    values: Mapping[str, str]
    said: tuple[tuple[Kind, str], ...]

    @property
    def is_policy(self) -> bool:
        """Whether it says what the page may load."""
        return self.name == "meta" and self.values.get("http-equiv", "").lower() == "content-security-policy"


@dataclass(frozen=True)
class Noticed:
    """What was met in a page: its tags by name with how often each stands there, in the order of the page.

    ``levels`` are those of its headings, one after the other; ``silent_links`` are links without a word.
    """

    tags: Mapping[str, Sequence[tuple[Tag, int]]]
    levels: Sequence[int]
    silent_links: int
    title: str

    @cached_property
    def ids(self) -> Counter[str]:
        """Every identifier, and how often it stands there."""
        found: Counter[str] = Counter()
        for tags in self.tags.values():
            for tag, times in tags:
                if tag.identifier:
                    found[tag.identifier] += times
        return found

    def count(self, name: str) -> int:
        """How many tags have that name."""
        return sum(times for _, times in self.tags.get(name, ()))


def understand(name: str, values: Mapping[str, str]) -> Tag:
    """What a tag of that name says with those attributes."""
    said: list[tuple[Kind, str]] = []
    if name == "a":
        link = values.get("href", "")
        said += _address(Kind.LINK, link) if not (":" in link and urlsplit(link).scheme) else ()
    elif name in _RESOURCES and values.get("rel") != "canonical":
        said += _resources(values.get(_RESOURCES[name], ""))
    said += ((Kind.INLINE, piece) for piece in _inline(name, values))
    return Tag(name, intern(values.get("id", "")), values, tuple(said))


def _resources(wanted: str) -> Iterator[tuple[Kind, str]]:
    for address in (part.strip().split(" ")[0] for part in wanted.split(",")):
        if "//" in address and urlsplit(address).netloc:
            yield Kind.STRANGER, address
        else:
            yield from _address(Kind.RESOURCE, address.partition(VERSION)[0])


def _address(kind: Kind, address: str) -> Iterable[tuple[Kind, str]]:
    """The address of another file as it is written, or the place of the page itself that it leads to."""
    if not address:
        return ()
    if address[0] not in "#?":
        return ((kind, intern(address)),)
    fragment = urlsplit(address).fragment
    return ((Kind.ANCHOR, intern(unquote(fragment))),) if fragment else ()


def _inline(name: str, values: Mapping[str, str]) -> Iterator[str]:
    """Styles and scripts written in the page itself; a script's block of data is none."""
    if name == "style" or (name == "script" and "src" not in values and values.get("type") not in _DATA):
        yield f"<{name}>"
    for attribute, value in values.items():
        if attribute == "style" or attribute.startswith("on"):
            yield f"{attribute}="
        elif "script:" in value.lower() and value.strip().lower().startswith("javascript:"):
            yield "javascript:"

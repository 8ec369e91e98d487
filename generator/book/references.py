"""Which links of a portion show the page they lead to: those for which the style sheet says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

import cssselect2
import tinyhtml5

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SHOWS_PAGE = re.compile(r"([^{}]+)\{[^{}]*target-counter\(attr\(href\), page\)[^{}]*\}")
_PSEUDO = re.compile(r"::(?:before|after)")


def numbered_names(body: str, style: Sequence[str]) -> frozenset[str]:
    """The places within the book whose page stands beside a link to them."""
    root = cssselect2.ElementWrapper.from_html_root(tinyhtml5.parse(body, namespace_html_elements=False))
    links = root.query_all(*_selectors("".join(style)))
    return frozenset(_within(link.etree_element.get("href", "") for link in links))


def _within(addresses: Iterable[str]) -> Iterable[str]:
    return (address.removeprefix("#") for address in addresses if address.startswith("#"))


@cache
def _selectors(style: str) -> tuple[object, ...]:
    found = _SHOWS_PAGE.findall(_COMMENT.sub("", style))
    return tuple(one for text in found for one in cssselect2.compile_selector_list(_PSEUDO.sub("", text)))

"""Which links of a portion show the page they lead to: those for which the style sheet says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache

import cssselect2
import tinyhtml5

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SHOWS_PAGE = "target-counter(attr(href), page)"
_PSEUDO = re.compile(r"::(?:before|after)")


@cache
def selectors_in(style: Sequence[str]) -> tuple[str, ...]:
    """The selectors of the links that show a page, as style sheets name them."""
    rules = _RULE.findall(_COMMENT.sub("", "".join(style)))
    return tuple(_PSEUDO.sub("", selectors).strip() for selectors, body in rules if _SHOWS_PAGE in body)


def numbered_names(body: str, selectors: tuple[str, ...]) -> bytes:
    """The places within the book whose page stands beside a link to them, as JSON: a leaf of the cache.

    Whoever sets a portion asks it of all those before.
    """
    root = cssselect2.ElementWrapper.from_html_root(tinyhtml5.parse(body, namespace_html_elements=False))
    links = root.query_all(*_compiled(selectors))
    return json.dumps(sorted(set(_within(link.etree_element.get("href", "") for link in links)))).encode()


def _within(addresses: Iterable[str]) -> Iterable[str]:
    return (address.removeprefix("#") for address in addresses if address.startswith("#"))


@cache
def _compiled(selectors: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(one for text in selectors for one in cssselect2.compile_selector_list(text))

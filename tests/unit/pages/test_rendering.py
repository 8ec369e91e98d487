"""Values in layouts: text is set in French and escaped, what code made stays as it is, nothing is forgiven."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.model.collectivity import CollectivityKind
from generator.pages.rendering import environment


def shown(layout: str, **values: object) -> str:
    return environment().from_string(layout).render(values)


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("<b>L'Isle & « Bron »</b>", "&lt;b&gt;L’Isle &amp; «\u202fBron\u202f»&lt;/b&gt;"),
        ('a" onclick="b', "a&#34; onclick=&#34;b"),
        (Markup("<b>L'Isle</b>"), "<b>L'Isle</b>"),
        (12, "12"),
        (None, "None"),
        (CollectivityKind.COMMUNE, CollectivityKind.COMMUNE.value),
    ],
)
def test_a_value_is_shown(value: object, html: str) -> None:
    for _ in range(2):
        assert shown("{{ value }}", value=value) == html
        assert shown("{% macro a(b) %}{{ b }}{% endmacro %}{{ a(value) }}", value=value) == html
        assert shown("{{ value if true else '' }}", value=value) == html


def test_text_that_looks_like_what_code_made_is_escaped_all_the_same() -> None:
    """What is remembered of one must not be given to the other."""
    assert shown("{{ one }}{{ two }}{{ one }}", one=Markup("<i>a</i>"), two="<i>a</i>") == (
        "<i>a</i>&lt;i&gt;a&lt;/i&gt;<i>a</i>"
    )


def test_nothing_undefined_is_forgiven() -> None:
    with pytest.raises(UndefinedError):
        shown("{{ nobody }}")

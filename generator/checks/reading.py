"""A page read back: from its bytes to the few facts that are kept of it."""

from __future__ import annotations

from generator.checks.audit import count_faults
from generator.checks.page_reading import PageReading
from generator.checks.parser import parse
from generator.checks.scanner import scan
from generator.checks.tags import Kind, Noticed

_ASCII = bytes(range(0x80))


def read_page(content: bytes) -> PageReading:
    """The facts of one page, from its bytes alone."""
    return sum_up(scan(content) or parse(content.decode()), content)


def sum_up(noticed: Noticed, content: bytes) -> PageReading:
    """The facts of what was noticed in a page."""
    said: tuple[dict[str, None], ...] = tuple({} for _ in Kind)
    for name in sorted(noticed.tags):
        for tag, _ in noticed.tags[name]:
            for kind, what in tag.said:
                said[kind][what] = None
    links, resources, anchors, strangers, inline = map(tuple, said)
    return PageReading(
        ids=frozenset(noticed.ids),
        repeated=tuple(sorted(identifier for identifier, times in noticed.ids.items() if times > 1)),
        links=links,
        resources=resources,
        anchors=anchors,
        strangers=strangers,
        inline=inline,
        lacks_policy="html" in noticed.tags and not any(tag.is_policy for tag, _ in noticed.tags.get("meta", ())),
        title=noticed.title,
        counts=count_faults(noticed),
        letters=letters_beyond_ascii(content),
    )


def letters_beyond_ascii(content: bytes) -> str:
    """Each letter of a page that not every font holds, in order."""
    return "".join(sorted(set(content.translate(None, _ASCII).decode())))

"""matplotlib's SVG rewritten small: one decimal, relative paths, each letter once, no metadata, ids of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

ID_PREFIX = "--id--"
"""Stands before every id: ``catalogue`` puts the chart's own there, so that drawings may share a page."""

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_TOKEN = re.compile(r"[MLQCZz]|-?\d+\.?\d*(?:e-?\d+)?")
_NUMBER = re.compile(r"-?\d+\.?\d*(?:e-?\d+)?")
_KEPT_STYLES = ("fill", "stroke", "stroke-width", "stroke-linecap", "opacity")
# matplotlib gives letters in 64ths of a unit of which 100 make an em: a quarter of a unit is enough on paper.
_LETTER_GRAIN = 16


def tidy_svg(svg: bytes, width: float, height: float) -> bytes:
    """The same drawing, about five times smaller; sizes in CSS pixels."""
    root = ElementTree.fromstring(svg)
    names = _short_names(root)
    shapes = "".join(_definition(path, names) for path in root.iter(f"{_SVG}path") if path.get("id") in names)
    body = "".join(_drawn(root, names))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" stroke-linejoin="round"><defs>{shapes}</defs>{body}</svg>'
    ).encode()


def compact_path(data: str, *, scale: float = 1.0, digits: int = 1) -> str:
    """An absolute path (M, L, Q, C, Z) as a short relative one, its numbers times ``scale`` and rounded."""
    commands: list[str] = []
    here, start, letter = (0.0, 0.0), (0.0, 0.0), ""
    for command, points in _commands(data):
        if command in "Zz":
            commands.append("z")
            here, letter = start, ""
            continue
        rounded = [(round(x * scale, digits), round(y * scale, digits)) for x, y in points]
        if command == "L" and rounded[-1] == here:
            continue
        numbers = "".join(_short(value, digits) for x, y in rounded for value in (x - here[0], y - here[1]))
        name = command.lower()
        commands.append(numbers if name == letter else name + numbers.lstrip())
        here = rounded[-1]
        letter = "l" if name == "m" else name
        if name == "m":
            start = here
    return "".join(commands)


def _commands(data: str) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Each command with its points: one for M and L, two for Q, three for C."""
    tokens = _TOKEN.findall(data)
    at = 0
    while at < len(tokens):
        command = tokens[at]
        count = {"M": 1, "L": 1, "Q": 2, "C": 3}.get(command, 0)
        numbers = [float(token) for token in tokens[at + 1 : at + 1 + 2 * count]]
        yield command, list(zip(numbers[::2], numbers[1::2], strict=True))
        at += 1 + 2 * count


def _short(value: float, digits: int = 1) -> str:
    """A number with the separator it needs: « -.5 », « 12.3 »."""
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    text = re.sub(r"^(-?)0\.", r"\1.", text)
    text = "0" if text in ("-0", "") else text
    return text if text.startswith("-") else f" {text}"


def _short_names(root: ElementTree.Element) -> dict[str, str]:
    """A short id for every shape that is drawn by reference; shapes without a line (spaces) have none."""
    paths = [path for path in root.iter(f"{_SVG}path") if path.get("id") and path.get("d")]
    return {str(path.get("id")): f"{ID_PREFIX}{number}" for number, path in enumerate(paths)}


def _definition(path: ElementTree.Element, names: dict[str, str]) -> str:
    is_letter = path.get("transform") is not None
    data = str(path.get("d"))
    short = compact_path(data, scale=1 / _LETTER_GRAIN, digits=0) if is_letter else compact_path(data)
    return f'<path id="{names[str(path.get("id"))]}" d="{short}"/>'


def _drawn(element: ElementTree.Element, names: dict[str, str]) -> Iterator[str]:
    """What is painted, in order: plain paths, words and stamped shapes."""
    for child in element:
        if child.tag == f"{_SVG}path":
            yield f'<path{_attributes(child)} d="{compact_path(str(child.get("d")))}"/>'
        elif child.tag == f"{_SVG}g":
            uses = child.findall(f"{_SVG}use")
            if uses:
                yield _word(child, uses, names) if child.get("transform") else _stamps(uses, names)
            else:
                yield from _drawn(child, names)


def _word(group: ElementTree.Element, uses: list[ElementTree.Element], names: dict[str, str]) -> str:
    x, y, scale, *_ = (float(number) for number in _NUMBER.findall(str(group.get("transform"))))
    grain = _LETTER_GRAIN / 64
    size = f"{scale * grain:.4g}"
    letters = "".join(
        f'<use href="#{names[name]}" x="{_offset(use) / grain:.0f}"/>'
        for use in uses
        if (name := str(use.get(_HREF)).lstrip("#")) in names
    )
    place = f"translate({_short(x).strip()}{_short(y)})scale({size} -{size})"
    return f'<g{_attributes(group)} transform="{place}">{letters}</g>'


def _offset(use: ElementTree.Element) -> float:
    numbers = _NUMBER.findall(use.get("transform", ""))
    return float(numbers[0]) if numbers else 0.0


def _stamps(uses: list[ElementTree.Element], names: dict[str, str]) -> str:
    marks = "".join(
        f'<use href="#{names[str(use.get(_HREF)).lstrip("#")]}" '
        f'x="{_short(float(use.get("x", 0))).strip()}" y="{_short(float(use.get("y", 0))).strip()}"/>'
        for use in uses
    )
    style = _attributes(uses[0])
    # matplotlib leaves « no fill » out here; SVG would then fill with black.
    hollow = "" if " fill=" in style else ' fill="none"'
    return f"<g{hollow}{style}>{marks}</g>"


def _attributes(element: ElementTree.Element) -> str:
    """The element's style as attributes."""
    pairs = (item.split(":", 1) for item in element.get("style", "").split(";") if ":" in item)
    styles = {name.strip(): value.strip() for name, value in pairs}
    return "".join(f' {name}="{styles[name]}"' for name in _KEPT_STYLES if name in styles)

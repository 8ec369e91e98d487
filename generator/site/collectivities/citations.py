"""How to cite a collectivity's page: in a sentence, in BibTeX, in RIS."""

from __future__ import annotations

from dataclasses import dataclass

from generator.french.words import NARROW

_BRACES = str.maketrans({"{": "(", "}": ")", "\\": "/"})
_QUOTED = str.maketrans({sign: f"\\{sign}" for sign in "&%#$_"})


@dataclass(frozen=True, slots=True)
class Reference:
    """What a citation is made of; ``address`` is "" when the site's own is not settled."""

    key: str
    title: str
    book: str
    publisher: str
    year: int
    address: str


def cite_in_words(one: Reference) -> str:
    """« Bron (69) », the yearbook, …"""
    words = f"«{NARROW}{one.title}{NARROW}», {one.book}, {one.publisher}, {one.year}"
    return f"{words}, {one.address}" if one.address else f"{words}."


def cite_in_bibtex(one: Reference) -> bytes:
    """A BibTeX entry, in UTF-8."""
    fields = {
        "title": _in_bibtex(one.title),
        "author": f"{{{_in_bibtex(one.publisher)}}}",
        "howpublished": _in_bibtex(one.book),
        "year": str(one.year),
        "language": "french",
        "url": one.address,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return ("@misc{" + ",\n".join([one.key, *lines]) + "\n}\n").encode()


def _in_bibtex(text: str) -> str:
    """Braces count, whatever stands before them: they become parentheses. The other signs of TeX are quoted."""
    return text.translate(_BRACES).translate(_QUOTED)


def cite_in_ris(one: Reference) -> bytes:
    """An RIS record, in UTF-8, its lines ended as the format asks."""
    fields = [
        ("TY", "ELEC"),
        ("TI", one.title),
        ("AU", one.publisher),
        ("T2", one.book),
        ("PY", str(one.year)),
        ("LA", "fr"),
        *((("UR", one.address),) if one.address else ()),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields).encode()

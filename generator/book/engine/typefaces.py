"""The fonts of a joined book: each part brought the signs it uses of a face; together they make one font a face."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import uharfbuzz as harfbuzz
from pikepdf import Array, Object, Pdf

from generator.design.book_faces import FACES, cut_face

_PAIRS = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]+)>")
_BATCH = 100
_CMAP_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange"""
_USELESS = (b"GPOS", b"GSUB", b"BASE", b"DSIG", b"STAT", b"GDEF")
"""Tables for those who compose: a file only shows."""


def merge_fonts(book: Pdf, files: Mapping[str, str]) -> None:
    """Put one font in the place of those of each face, which differ by the signs they hold.

    ``files`` are the files of the faces, by the name of a font in the resources of the pages. A portion keeps the
    numbers that the signs have in the file, so that no instruction of a page changes.
    """
    tables = list({page.Resources.Font.objgen: page.Resources.Font for page in book.pages}.values())
    faces = {face.file: face for face in FACES}
    for name in sorted({str(key) for table in tables for key in table} & files.keys()):
        holders = [table for table in tables if name in table and _is_whole(table[name])]
        if len(holders) > 1:
            font = _merged([table[name] for table in holders], cut_face(faces[files[name]]))
            for table in holders:
                table[name] = font


def _is_whole(font: Object) -> bool:
    """Whether the face has every sign that is asked of it: else the portion keeps its own table of signs."""
    return str(font.Encoding) == "/Identity-H"


def _merged(fonts: list[Object], face: bytes) -> Object:
    font = fonts[0]
    below = font.DescendantFonts[0]
    described = below.FontDescriptor
    words: dict[int, bytes] = {}
    widths: dict[int, Object] = {}
    for one in fonts:
        for sign, text in _PAIRS.findall(bytes(one.ToUnicode.get_stream_buffer())):
            words.setdefault(int(sign, 16), text)
        widths.update(_widths(one.DescendantFonts[0].W))
    font.ToUnicode.write(_cmap(words))
    below.W = Array(list(_runs(widths)))
    low, bottom, _, top = described.FontBBox
    described.FontBBox = Array([low, bottom, max(widths.values()), top])
    file = _subset(face, words)
    described.FontFile2.write(file)
    described.FontFile2.Length1 = len(file)
    return font


def _cmap(words: Mapping[int, bytes]) -> bytes:
    """What each sign means, so that text can be searched and copied (ISO 32000, 9.10.3)."""
    lines = [b"<%04x> <%s>" % (sign, text) for sign, text in sorted(words.items())]
    batches = [lines[i : i + _BATCH] for i in range(0, len(lines), _BATCH)]
    pairs = (b"%d beginbfchar\n%s\nendbfchar" % (len(batch), b"\n".join(batch)) for batch in batches)
    return b"\n".join((_CMAP_HEAD, *pairs, b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"))


def _widths(runs: Object) -> Iterator[tuple[int, Object]]:
    """The width of each sign, from « first [width width ...] »."""
    for i in range(0, len(runs), 2):
        yield from enumerate(runs[i + 1], start=int(runs[i]))


def _runs(widths: Mapping[int, Object]) -> Iterator[int | Array]:
    run: list[Object] = []
    for sign in sorted(widths):
        if sign - 1 not in widths:
            run = []
        run.append(widths[sign])
        if sign + 1 not in widths:
            yield sign - len(run) + 1
            yield Array(run)


def _subset(face: bytes, signs: Iterable[int]) -> bytes:
    """The signs of a face, under the numbers that they have there."""
    order = harfbuzz.SubsetInput()
    order.flags = harfbuzz.SubsetFlags.RETAIN_GIDS | harfbuzz.SubsetFlags.NO_HINTING
    order.glyph_set.update(signs)
    order.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _USELESS)
    return bytes(harfbuzz.subset(harfbuzz.Face(face), order).blob.data)

"""Small files that pass every check, made by hand: four pages to print, a cover laid flat, a book for the screen."""

from __future__ import annotations

import zlib
from functools import cache
from io import BytesIO

import numpy as np
import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name, String

from generator.book.engine.finish import finish
from generator.french.licence import Rights
from generator.preflight.checks.expectation import Expectation, Kind, expected_of
from generator.typesetting.layout import lay_out

MM = 72 / 25.4
BLEED = 5 * MM
LETTERS = "abcdefghijklmnopqrstuvwxyz"
XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Essai</rdf:li></rdf:Alt></dc:title>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped>
<xmp:CreateDate>2020-02-04T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>2020-02-04T00:00:00Z</xmp:ModifyDate>
<xmpMM:DocumentID>uuid:0</xmpMM:DocumentID></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


@cache
def tiny_font() -> bytes:
    """A TrueType file of 26 square letters."""
    pen = TTGlyphPen(None)
    for move, point in (("moveTo", (50, 0)), ("lineTo", (50, 700)), ("lineTo", (450, 700)), ("lineTo", (450, 0))):
        getattr(pen, move)(point)
    pen.closePath()
    square, names = pen.glyph(), [".notdef", "space", *LETTERS]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({32: "space"} | {ord(letter): letter for letter in LETTERS})
    builder.setupGlyf({name: TTGlyphPen(None).glyph() if name == "space" else square for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Carre", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    written = BytesIO()
    builder.font.recalcTimestamp = False
    builder.save(written)
    return written.getvalue()


def encode(text: str) -> bytes:
    """The codes of a text in the tiny font, as a PDF writes them."""
    return "".join(f"{1 if letter == ' ' else 2 + LETTERS.index(letter):04x}" for letter in text).encode()


def add_font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """The tiny font as a composite font of the document."""
    rows = "".join(f"<{2 + n:04x}> <{ord(letter):04x}>\n" for n, letter in enumerate(LETTERS))
    table = f"1 begincodespacerange <0000> <ffff> endcodespacerange\n27 beginbfchar\n<0001> <0020>\n{rows}endbfchar"
    file = pdf.make_stream(tiny_font())
    details = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/ABCDEF+Carre"), Flags=4, FontBBox=[0, -200, 500, 800], ItalicAngle=0,
        Ascent=800, Descent=-200, CapHeight=700, StemV=80, FontFile2=file,
    )  # fmt: skip
    inner = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/ABCDEF+Carre"), DW=500, CIDToGIDMap=Name.Identity,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(details),
    )  # fmt: skip
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/ABCDEF+Carre"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(inner)]),
            ToUnicode=pdf.make_stream(table.encode()),
        )
    )


def profile(kind: bytes = b"prtr", space: bytes = b"CMYK") -> bytes:
    """The head of an ICC profile, which is all that a check reads of it."""
    head = bytearray(132)
    head[:4] = len(head).to_bytes(4, "big")
    head[12:16], head[16:20], head[20:24], head[36:40] = kind, space, b"Lab ", b"acsp"
    return bytes(head)


def add_image(pdf: pikepdf.Pdf, width: int, height: int, ink: float = 0.4, **entries: object) -> pikepdf.Object:
    """An image of four inks at that strength each, lightly textured."""
    pixels = np.full((height, width, 4), round(255 * ink), dtype=np.uint8)
    pixels[::2, ::2] = round(255 * ink * 0.9)
    image = pdf.make_stream(zlib.compress(pixels.tobytes()), Filter=Name.FlateDecode)
    for key, value in {
        "Type": Name.XObject, "Subtype": Name.Image, "Width": width, "Height": height,
        "BitsPerComponent": 8, "ColorSpace": Name.DeviceCMYK, **entries,
    }.items():  # fmt: skip
        image[f"/{key}"] = value
    return image


def small_print(width: float = 210.0, height: float = 297.0, pages: int = 4) -> bytes:
    """A file that passes every check for the press: flats that bleed, black text, an image at 300 ppi."""
    pdf = pikepdf.new()
    font, image = add_font(pdf), add_image(pdf, 300, 300)
    across, upwards = width * MM + 2 * BLEED, height * MM + 2 * BLEED
    over = Dictionary(Type=Name.ExtGState, op=True, OP=True, OPM=1)
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=(across, upwards))
        page.obj.TrimBox = Array([BLEED, BLEED, across - BLEED, upwards - BLEED])
        page.obj.BleedBox = Array([0, 0, across, upwards])
        page.obj.Resources = Dictionary(
            Font=Dictionary(F=font), XObject=Dictionary(Im=image), ExtGState=Dictionary(Over=over)
        )
        words = (
            f"q 0.2 0.1 0 0 k 0 {upwards - 100:.3f} {across:.3f} 100 re f Q\n"
            "q 72 0 0 72 100 100 cm /Im Do Q\nq 0 0 0 1 K 0.5 w 100 300 m 300 300 l S Q\n"
            f"q /Over gs 0 0 0 1 k BT /F 12 Tf 100 400 Td <{encode('un texte').decode()}> Tj ET Q"
        )
        page.obj.Contents = pdf.make_stream(words.encode())
    _describe(pdf)
    written = BytesIO()
    pdf.save(written, force_version="1.6", deterministic_id=True)
    return written.getvalue()


def _describe(pdf: pikepdf.Pdf) -> None:
    icc = pdf.make_stream(profile(), N=4)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=String("FOGRA39"),
                RegistryName=String("http://www.color.org"),
                DestOutputProfile=icc,
            )
        ]
    )
    pdf.Root.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.docinfo["/Title"] = "Essai"
    pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = "D:20200204000000Z"
    pdf.docinfo["/Trapped"] = Name("/False")


HTML = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
<meta name="dcterms.created" content="2020-02-04"><meta name="dcterms.modified" content="2020-02-04">
<style>@font-face { font-family: "Source Serif 4"; src: url(book://annuaire/fonts/serif.ttf); }
@page { size: 210mm 297mm; margin: 20mm } html { font: 11pt/15pt "Source Serif 4" } section { break-before: page }
</style></head><body><h1 id="a">Un titre</h1><p>Un texte et <a href="#b">un lien</a>.</p>
<img src="book://annuaire/dessin.svg" alt="Un carré gris" style="width: 2cm">
<section><h2 id="b">Un autre</h2><table><thead><tr><th scope="col">Nom</th><th scope="col">Nombre</th></tr></thead>
<tbody><tr><td>Un</td><td>1</td></tr></tbody></table></section></body></html>"""
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9H0Z" fill="#888"/></svg>'


@cache
def small_screen() -> bytes:
    """A tagged book of two pages, made as the real one is."""
    return finish(lay_out(HTML, {"dessin.svg": DRAWING}).pdf, Rights()).pdf


@cache
def small_interior() -> bytes:
    """Four pages to print."""
    return small_print()


@cache
def small_cover() -> bytes:
    """A cover laid flat, with a spine of 6 mm."""
    return small_print(426, 297, 1)


SAMPLES = {Kind.INTERIOR: small_interior, Kind.COVER: small_cover, Kind.SCREEN: small_screen}


def expectation(kind: Kind) -> Expectation:
    """What is expected of these files."""
    if kind is Kind.COVER:
        return expected_of(kind, trim=(426.0, 297.0), spine=6.0)
    return expected_of(kind, trim=(210.0, 297.0))

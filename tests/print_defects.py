"""Defects to sow in a sound file, one at least for each check: what is done, to which kind of file, and the code that
must see it. They work on the small samples and on the real books alike."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from generator.preflight.checks.expectation import PRINT, Kind
from generator.preflight.instructions.typefaces import read_typeface
from tests.print_samples import MM, add_image, profile

Spoil = Callable[[pikepdf.Pdf], None]
INTERIOR, COVER, SCREEN = frozenset({Kind.INTERIOR}), frozenset({Kind.COVER}), frozenset({Kind.SCREEN})
PAGE = -1
"""The page that is spoiled: the last one, which every sample has."""


@dataclass(frozen=True)
class Defect:
    """One thing wrong."""

    code: str
    name: str
    kinds: frozenset[Kind]
    spoil: Spoil
    save: dict[str, Any] = field(default_factory=dict)
    bytes_too: Callable[[bytes], bytes] = lambda data: data

    def __str__(self) -> str:
        return f"{self.code}-{self.name}"


def sow(defect: Defect, data: bytes) -> bytes:
    """The file with the defect."""
    with pikepdf.open(BytesIO(data)) as pdf:
        defect.spoil(pdf)
        written = BytesIO()
        pdf.save(written, **defect.save)
    return defect.bytes_too(written.getvalue())


def nothing(pdf: pikepdf.Pdf) -> None:
    """For what is spoiled while saving, or in the bytes."""


# What the defects are made of


def draw(pdf: pikepdf.Pdf, words: str, at: int = PAGE, **resources: dict[str, Any]) -> None:
    """Add instructions over a page, in the millimetres of its trimmed size, from its lower left corner."""
    page = pdf.pages[at]
    own = page.obj.get("/Resources", Dictionary())
    made = Dictionary()
    for key, value in own.items():
        made[key] = value
    for kind, things in resources.items():
        inner = Dictionary()
        for key, value in own.get(f"/{kind}", Dictionary()).items():
            inner[key] = value
        for key, value in things.items():
            inner[f"/{key}"] = value
        made[f"/{kind}"] = inner
    page.obj.Resources = made
    left, bottom = (float(n) for n in list(page.trimbox.as_list())[:2])
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(f"\nQ q {MM} 0 0 {MM} {left} {bottom} cm\n{words}\nQ\n".encode())


def draws(words: str, **resources: dict[str, Any]) -> Spoil:
    """A spoiler that draws."""
    return lambda pdf: draw(pdf, words, **resources)


def shows(before: str, size: float = 12, x: float = 60, y: float = 60, after: str = "", **resources: Any) -> Spoil:
    """A spoiler that writes a word with a font that the file has."""

    def act(pdf: pikepdf.Pdf) -> None:
        font, code = a_letter(pdf)
        words = f"{before} BT /Le {size / MM} Tf {x} {y} Td <{code * 4}> Tj ET {after}"
        draw(pdf, words, **{"Font": {"Le": font}, "ExtGState": {"Over": OVER, "Plain": PLAIN}, **resources})

    return act


OVER = Dictionary(Type=Name.ExtGState, op=True, OP=True, OPM=1)
PLAIN = Dictionary(Type=Name.ExtGState, op=False, OP=False, OPM=0)


def a_letter(pdf: pikepdf.Pdf) -> tuple[pikepdf.Object, str]:
    """A font of the file, and the code of one of its letters."""
    for font in fonts(pdf):
        face = read_typeface(font)
        if face.is_composite and face.letters and "Serif" not in face.name[:0]:
            code = next((code for code, words in face.letters.items() if words.isalpha() and code), None)
            if code:
                return font, f"{code:04x}"
    raise LookupError("no composite font")


def fonts(pdf: pikepdf.Pdf) -> Iterable[pikepdf.Object]:
    """The fonts of the document."""
    found = [t for t in pdf.objects if isinstance(t, Dictionary) and t.get("/Type") == "/Font" and "/ToUnicode" in t]
    return sorted(found, key=lambda font: str(font.BaseFont))


def places(image: Callable[[pikepdf.Pdf], pikepdf.Object], width: float, height: float, *, bare: bool = False) -> Spoil:
    """A spoiler that places an image of that size in millimetres; alone on its page when ``bare``."""

    def act(pdf: pikepdf.Pdf) -> None:
        if bare:
            pdf.pages[PAGE].obj.Contents = pdf.make_stream(b"")
        corner = (-5, -5) if bare else (60, 100)
        draw(pdf, f"q {width} 0 0 {height} {corner[0]} {corner[1]} cm /Imx Do Q", XObject={"Imx": image(pdf)})

    return act


def pixels(width: int, height: int, ink: float = 0.4, **entries: Any) -> Callable[[pikepdf.Pdf], pikepdf.Object]:
    """An image of four inks."""
    return lambda pdf: add_image(pdf, width, height, ink, **entries)


def coded(data: bytes, width: int, height: int, space: Any, bits: int = 8, **entries: Any) -> Callable[..., Any]:
    """An image whose bytes are ready."""

    def make(pdf: pikepdf.Pdf) -> pikepdf.Object:
        named = Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height)
        image = pdf.make_stream(data, named)
        image.ColorSpace, image.BitsPerComponent = space, bits
        for key, value in entries.items():
            image[f"/{key}"] = value
        return image

    return make


def poor_jpeg() -> bytes:
    """A photograph of four inks, compressed too much."""
    noise = np.random.default_rng(1).integers(80, 200, (400, 400, 4), dtype=np.uint8)
    written = BytesIO()
    Image.fromarray(noise, "CMYK").save(written, "JPEG", quality=15)
    return written.getvalue()


def sets(place: str, **values: Any) -> Spoil:
    """A spoiler that writes entries (None: takes them away) in the root, the page or the trailer."""

    def act(pdf: pikepdf.Pdf) -> None:
        target = {"root": pdf.Root, "page": pdf.pages[PAGE].obj}[place]
        for key, value in values.items():
            if value is None:
                del target[f"/{key}"]
            else:
                target[f"/{key}"] = value

    return act


def boxes(name: str, margin: float) -> Spoil:
    """A spoiler that makes a box of the page so many millimetres larger than its trim."""

    def act(pdf: pikepdf.Pdf) -> None:
        a, b, c, d = (float(n) for n in pdf.pages[PAGE].trimbox.as_list())
        m = margin * MM
        pdf.pages[PAGE].obj[f"/{name}"] = Array([a - m, b - m, c + m, d + m])

    return act


def info(**values: Any) -> Spoil:
    """A spoiler that writes entries of Info; None takes them away."""

    def act(pdf: pikepdf.Pdf) -> None:
        for key, value in values.items():
            if value is None:
                del pdf.docinfo[f"/{key}"]
            else:
                pdf.docinfo[f"/{key}"] = value

    return act


def xmp(before: bytes, after: bytes) -> Spoil:
    """A spoiler that replaces bytes of the XMP packet."""

    def act(pdf: pikepdf.Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        assert before in packet
        pdf.Root.Metadata.write(packet.replace(before, after))

    return act


def intent(**values: Any) -> Spoil:
    """A spoiler of the output intent."""

    def act(pdf: pikepdf.Pdf) -> None:
        for key, value in values.items():
            pdf.Root.OutputIntents[0][f"/{key}"] = value(pdf) if callable(value) else value

    return act


def first_font(change: Callable[[pikepdf.Pdf, pikepdf.Object], None]) -> Spoil:
    """A spoiler of a font that the file uses."""

    def act(pdf: pikepdf.Pdf) -> None:
        change(pdf, a_letter(pdf)[0])

    return act


def plain_font(pdf: pikepdf.Pdf) -> None:
    """Text in Helvetica, which is not embedded."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    draw(pdf, "/Over gs BT /He 4 Tf 60 60 Td (abc) Tj ET", Font={"He": font}, ExtGState={"Over": OVER})


def drawn_font(pdf: pikepdf.Pdf) -> None:
    """Text in a font of type 3."""
    glyph = pdf.make_stream(b"500 0 0 0 500 500 d1 0 0 500 500 re f")
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=[0, 0, 500, 500],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary(a=glyph),
        Encoding=Dictionary(Type=Name.Encoding, Differences=[97, Name.a]),
        FirstChar=97,
        LastChar=97,
        Widths=[500],
        Resources=Dictionary(),
    )
    draw(pdf, "BT /T3 4 Tf 60 60 Td (aaa) Tj ET", Font={"T3": font})


def whole_font(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
    """Take the six letters of a subset away."""
    font.BaseFont = Name("/" + str(font.BaseFont).partition("+")[2])


def wrong_widths(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
    """Widths that are not those of the font."""
    inner = font.DescendantFonts[0]
    if "/W" in inner:
        del inner["/W"]
    inner.DW = 987


def no_letter(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
    """A table of letters that says nothing of its letters."""
    font.ToUnicode = pdf.make_stream(b"1 beginbfchar\n<0000> <0041>\nendbfchar")


def beyond_font(pdf: pikepdf.Pdf) -> None:
    """A glyph that the font does not have."""
    font, _ = a_letter(pdf)
    draw(pdf, "BT /Le 4 Tf 60 60 Td <fff0> Tj ET", Font={"Le": font})


def spot(name: str) -> Array:
    """A spot colour, like magenta."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 0.5, 0], N=1)
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint])


def turned_page(pdf: pikepdf.Pdf) -> None:
    """A page whose height and width are exchanged."""
    page = pdf.pages[PAGE].obj
    for name in ("/MediaBox", "/TrimBox", "/BleedBox", "/CropBox"):
        if name in page:
            a, b, c, d = page[name].as_list()
            page[name] = Array([b, a, d, c])


def blank_page(pdf: pikepdf.Pdf) -> None:
    """A page with nothing on it."""
    pdf.pages[PAGE].obj.Contents = pdf.make_stream(b"")


def icc_space(pdf: pikepdf.Pdf) -> None:
    """A colour with a profile of its own."""
    space = Array([Name.ICCBased, pdf.make_stream(profile(), N=4)])
    draw(pdf, "/Own cs 0 0.5 0.5 0 sc 60 60 30 30 re f", ColorSpace={"Own": space})


def annotate(pdf: pikepdf.Pdf, action: Dictionary | None = None) -> None:
    """A link in the page."""
    a, b, _, _ = (float(n) for n in pdf.pages[PAGE].trimbox.as_list())
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[a + 50, b + 50, a + 90, b + 70])
    note.A = action or Dictionary(S=Name.URI, URI=String("https://exemple.fr/"))
    notes = list(pdf.pages[PAGE].obj.get("/Annots", Array()).as_list())
    pdf.pages[PAGE].obj.Annots = Array([*notes, pdf.make_indirect(note)])


def rgb_group(pdf: pikepdf.Pdf) -> None:
    """A page that mixes its colours in red, green and blue."""
    pdf.pages[PAGE].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


def elements(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    """The tags of a kind."""
    return [t for t in pdf.objects if isinstance(t, Dictionary) and t.get("/S") == f"/{kind}" and "/P" in t]


def retag(kind: str, **values: Any) -> Spoil:
    """A spoiler of the tags of a kind; None takes an entry away."""

    def act(pdf: pikepdf.Pdf) -> None:
        found = elements(pdf, kind)
        assert found
        for element in found:
            for key, value in values.items():
                if value is None:
                    if f"/{key}" in element:
                        del element[f"/{key}"]
                else:
                    element[f"/{key}"] = value

    return act


def links(**values: Any) -> Spoil:
    """A spoiler of the links."""

    def act(pdf: pikepdf.Pdf) -> None:
        notes = [note for page in pdf.pages for note in page.get("/Annots", Array()).as_list()]
        assert notes
        for key, value in values.items():
            if value is None:
                del notes[0][f"/{key}"]
            else:
                notes[0][f"/{key}"] = value

    return act


def no_tabs(pdf: pikepdf.Pdf) -> None:
    """No order of tabulation on the pages with links."""
    for page in pdf.pages:
        if "/Tabs" in page:
            del page.obj["/Tabs"]


def dead_link(pdf: pikepdf.Pdf) -> None:
    """A link to a place that does not exist."""
    notes = [note for page in pdf.pages for note in page.get("/Annots", Array()).as_list()]
    note = next(note for note in notes if "/Dest" in note)
    note.Dest = String("nulle-part")


def rgb_pixels() -> Callable[..., Any]:
    """An image of the screen."""
    return coded(zlib.compress(bytes(300 * 300 * 3)), 300, 300, Name.DeviceRGB, Filter=Name.FlateDecode)


LINE_ART = coded(zlib.compress(b"\xaa" * 25 * 200), 200, 200, Name.DeviceGray, 1, Filter=Name.FlateDecode)
LZW = coded(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", 10, 1, Name.DeviceGray, Filter=Name.LZWDecode)
JPEG = coded(poor_jpeg(), 400, 400, Name.DeviceCMYK, Filter=Name.DCTDecode, Decode=Array([1, 0] * 4))
RAW = {"stream_decode_level": pikepdf.StreamDecodeLevel.none, "compress_streams": False}
CURVE = Dictionary(Type=Name.ExtGState, TR=Dictionary(FunctionType=2, Domain=[0, 1], C0=[0], C1=[1], N=2))
HALF = Dictionary(Type=Name.ExtGState, ca=0.5, CA=0.5)
BOTH, EVERY = PRINT, frozenset(Kind)
DEFECTS: tuple[Defect, ...] = (
    Defect("F01", "abime", EVERY, nothing, bytes_too=lambda data: data[:-24] + b"1\n%%EOF\n"),
    Defect("F02", "chiffre", EVERY, nothing, {"encryption": pikepdf.Encryption(owner="x", user="")}),
    Defect("F03", "pdf2", EVERY, nothing, {"force_version": "2.0"}),
    Defect("F04", "script", EVERY, sets("root", OpenAction=Dictionary(S=Name.JavaScript, JS=String("app.beep()")))),
    Defect("F04", "formulaire", EVERY, sets("root", AcroForm=Dictionary(Fields=Array()))),
    Defect("F04", "calque", EVERY, sets("root", OCProperties=Dictionary(OCGs=Array(), D=Dictionary()))),
    Defect("F06", "chemin", EVERY, info(Creator="/home/marie/annuaire/livre.html")),
    Defect("X01", "sans-norme", BOTH, xmp(b"PDF/X-4", b"PDF/X-9")),
    Defect("X02", "sans-intention", BOTH, sets("root", OutputIntents=None)),
    Defect("X03", "profil-d-ecran", BOTH, intent(DestOutputProfile=lambda p: p.make_stream(profile(b"mntr", b"RGB ")))),
    Defect("X03", "profil-tronque", BOTH, intent(DestOutputProfile=lambda p: p.make_stream(profile()[:-4]))),
    Defect("X04", "autre-condition", BOTH, intent(OutputConditionIdentifier=String("FOGRA52"))),
    Defect("X05", "sans-recouvrement", BOTH, info(Trapped=None)),
    Defect("X06", "sans-titre", BOTH, info(Title=None)),
    Defect("X07", "deux-titres", BOTH, info(Title="Un autre livre")),
    Defect("X08", "sans-identifiant", BOTH, nothing, bytes_too=lambda data: data.replace(b"/ID [", b"/XD [")),
    Defect("X09", "groupe-rvb", BOTH, rgb_group),
    Defect("P01", "une-page-de-trop", INTERIOR, lambda pdf: pdf.pages.append(pdf.pages[0])),
    Defect("P02", "sans-format-rogne", BOTH, sets("page", TrimBox=None)),
    Defect("P03", "page-tournee", EVERY, turned_page),
    Defect("P04", "cadres", BOTH, boxes("BleedBox", 40)),
    Defect("P05", "sans-fond-perdu", BOTH, boxes("BleedBox", 3)),
    Defect("P06", "artbox", BOTH, boxes("ArtBox", -20)),
    Defect("P07", "rotation", EVERY, sets("page", Rotate=90)),
    Defect("P08", "lien", BOTH, annotate),
    Defect("P09", "fond-trop-court", BOTH, draws("0 0.8 0.8 0 k 0 120 60 30 re f")),
    Defect("P10", "repere", BOTH, draws("0 0 0 1 K 0.1 w -4 30 m -1 30 l S")),
    Defect("P11", "texte-sur-le-pli", COVER, shows("/Over gs 0 0 0 1 k", 40, 200, 60)),
    Defect("T01", "texte-minuscule", BOTH, shows("/Over gs 0 0 0 1 k", 4)),
    Defect("T02", "texte-au-bord", BOTH, shows("/Over gs 0 0 0 1 k", 10, 1.5, 60)),
    Defect("T03", "signe-manquant", EVERY, lambda pdf: draw(
        pdf, "BT /Le 4 Tf 60 60 Td <0000> Tj ET", Font={"Le": a_letter(pdf)[0]})),
    Defect("T04", "texte-invisible", EVERY, shows("3 Tr 0 0 0 1 k")),
    Defect("T05", "police-absente", EVERY, plain_font),
    Defect("T06", "police-entiere", EVERY, first_font(whole_font)),
    Defect("T07", "type-3", EVERY, drawn_font),
    Defect("T08", "sans-tounicode", EVERY, first_font(lambda pdf, font: font.__delitem__("/ToUnicode"))),
    Defect("T09", "chasses", EVERY, first_font(wrong_widths)),
    Defect("T10", "sans-lettres", EVERY, first_font(no_letter)),
    Defect("T11", "faux-gras", EVERY, shows("/Over gs 2 Tr 0 0 0 1 k 0 0 0 1 K 0.1 w")),
    Defect("T12", "hors-police", EVERY, beyond_font),
    Defect("C01", "page-blanche", BOTH, blank_page),
    Defect("C02", "instruction-inconnue", EVERY, draws("1 2 zork")),
    Defect("C02", "q-sans-q", EVERY, draws("q q q")),
    Defect("C03", "aplat-rvb", BOTH, draws("1 0 0 rg 60 60 30 30 re f")),
    Defect("C03", "image-rvb", BOTH, places(rgb_pixels(), 25.4, 25.4)),
    Defect("C04", "texte-noir-riche", BOTH, shows("0.6 0.5 0.5 1 k")),
    Defect("C05", "noir-qui-evide", BOTH, shows("/Plain gs 0 0 0 1 k")),
    Defect("C06", "blanc-en-surimpression", BOTH, shows("/Over gs 0 0 0 0 k")),
    Defect("C07", "trop-d-encre", BOTH, draws("0.9 0.8 0.8 0.7 k 60 60 30 30 re f")),
    Defect("C08", "petit-texte-en-trois-encres", BOTH, shows("0.6 0.5 0.4 0 k", 7)),
    Defect("C09", "ton-direct", BOTH, draws("/Sp cs 1 scn 60 60 30 30 re f", ColorSpace={"Sp": spot("PANTONE_021_C")})),
    Defect("C09", "reperage", BOTH, draws("/Sp cs 0.2 scn 60 60 30 30 re f", ColorSpace={"Sp": spot("All")})),
    Defect("C10", "opacite", BOTH, draws("/Half gs 0 0 0 0.4 k 60 60 30 30 re f", ExtGState={"Half": HALF})),
    Defect("C11", "filet-maigre", BOTH, draws("0 0 0 1 K 0.02 w 60 60 m 90 60 l S")),
    Defect("C11", "trait-sans-epaisseur", BOTH, draws("0 0 0 1 K 0 w 60 60 m 90 60 l S")),
    Defect("C12", "filet-plein-maigre", BOTH, draws("0 0 0 1 k 60 60 30 0.03 re f")),
    Defect("C12", "aplat-sans-epaisseur", BOTH, draws("0 0 0 1 k 60 60 30 0 re f")),
    Defect("C13", "trait-fin-en-trois-encres", BOTH, draws("0.5 0.4 0.3 0 K 0.2 w 60 60 m 90 60 l S")),
    Defect("C14", "courbe-de-transfert", BOTH, draws("/Cu gs 0 0 0 1 k 60 60 3 3 re f", ExtGState={"Cu": CURVE})),
    Defect("C15", "petit-blanc", BOTH, shows("0.8 0.6 0.3 0 k 50 50 60 40 re f 0 0 0 0 k", 6.5)),
    Defect("C16", "encres-etalonnees", BOTH, icc_space),
    Defect("C17", "trace-d-encre", BOTH, draws("0.4 0.01 0 0 k 60 60 30 30 re f")),
    Defect("I01", "image-pauvre", EVERY, places(pixels(100, 100), 60, 60)),
    Defect("I02", "trait-pauvre", BOTH, places(LINE_ART, 25.4, 25.4)),
    Defect("I03", "lzw", BOTH, places(LZW, 10, 1), RAW),
    Defect("I04", "image-trop-fine", EVERY, places(pixels(400, 400), 10, 10)),
    Defect("I05", "image-trop-encree", BOTH, places(pixels(300, 300, 0.9), 25.4, 25.4)),
    Defect("I06", "superposition", BOTH, draws(
        "0.9 0.7 0.6 0 k 60 60 40 40 re f /Over gs 0 0 0 1 k 70 70 20 20 re f", ExtGState={"Over": OVER})),
    Defect("I07", "page-photographiee", EVERY, places(pixels(500, 700), 436, 307, bare=True)),
    Defect("I08", "image-moyenne", BOTH, places(pixels(250, 250), 25.4, 25.4)),
    Defect("I09", "substitut", BOTH, places(pixels(300, 300, Alternates=Array()), 25.4, 25.4)),
    Defect("I10", "image-etiree", EVERY, places(pixels(300, 300), 25.4, 20)),
    Defect("I11", "jpeg-pauvre", BOTH, places(JPEG, 33, 33)),
    Defect("A01", "non-balise", SCREEN, sets("root", MarkInfo=None)),
    Defect("A02", "sans-langue", SCREEN, sets("root", Lang=None)),
    Defect("A03", "titre-cache", SCREEN, sets("root", ViewerPreferences=None)),
    Defect("A04", "sans-norme", SCREEN, xmp(b"www.aiim.org/pdfua", b"www.aiim.org/autre")),
    Defect("A05", "figure-muette", SCREEN, retag("Figure", Alt=None)),
    Defect("A05", "nom-de-fichier", SCREEN, retag("Figure", Alt=String("carte-2020.png"))),
    Defect("A06", "niveau-saute", SCREEN, retag("H2", S=Name.H4)),
    Defect("A07", "lien-muet", SCREEN, links(Contents=None)),
    Defect("A07", "lien-non-balise", SCREEN, annotate),
    Defect("A08", "lien-mort", SCREEN, dead_link),
    Defect("A09", "sans-signets", SCREEN, sets("root", Outlines=None)),
    Defect("A10", "contenu-non-balise", SCREEN, draws("0 g 60 60 30 30 re f")),
    Defect("A11", "tableau-sans-en-tete", SCREEN, retag("TH", S=Name.TD, A=None)),
    Defect("A12", "ordre", SCREEN, no_tabs),
    Defect("A13", "texte-pale", SCREEN, shows("/P <</MCID 0>> BDC 1 g 50 50 60 40 re f 0.8 g", after="EMC")),
    Defect("A14", "sans-numeros", SCREEN, sets("root", PageLabels=None)),
    Defect("A15", "fond-perdu-visible", SCREEN, boxes("MediaBox", 5)),
    Defect("A16", "balise-vide", SCREEN, retag("H2", K=Array())),
)  # fmt: skip
CASES = [(defect, kind) for defect in DEFECTS for kind in Kind if kind in defect.kinds]
